"""What is plainly still to come, and what sounds like it and is there already."""

from __future__ import annotations

import pytest

from nlu.mentions.context import Status
from tests.nlu.mentions.reading import mentions


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("the team are fitting me with a pacemaker on the 9th", "pacemaker"),
        ("my consultant's implanting a loop recorder next Thursday", "loop_recorder"),
        ("diabetes nurse is moving me to an insulin pump in February", "insulin_pump"),
        ("getting a spinal cord stimulator implanted on the 20th", "neurostimulator"),
        ("the operation for a cochlear implant was postponed until May", "cochlear"),
        ("ICD surgery has been pushed back to after Christmas", "icd"),
        ("my chemo is next Tuesday", "chemo"),
        ("my filler is on Wednesday, do I stop?", "filler"),
        ("radiotherapy scan done, the first session is on Monday", "radiotherapy"),
        ("bloods on Friday and then she puts me on accutane", "isotretinoin"),
        ("the cardiologist mentioned a pacemaker, nothing settled", "pacemaker"),
        ("she is undecided about whether he needs a cochlear implant", "cochlear"),
        ("on the waiting list for having an ICD", "icd"),
    ],
)
def test_what_is_to_come(text: str, condition: str) -> None:
    assert mentions(text, condition)[-1].status is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("chemo is every other Tuesday", "chemo"),
        ("chemo is Mondays and Thursdays", "chemo"),
        ("the third chemo round starts on Thursday", "chemo"),
        ("the doctor suggested an ICD two years ago and it went in", "icd"),
        ("I have a pacemaker and the op for a lead got pushed to May", "pacemaker"),
        ("filler was on Wednesday", "filler"),
        ("pacemaker surgery was last Wednesday", "pacemaker"),
        ("they put a pacemaker in on the 3rd", "pacemaker"),
        ("my doctor mentioned my pacemaker might need a check", "pacemaker"),
    ],
)
def test_what_is_there_already(text: str, condition: str) -> None:
    assert mentions(text, condition)[-1].status in (Status.PRESENT, Status.UNCERTAIN)
