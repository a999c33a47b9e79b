"""An everyday cause is no reason to be deaf; a session is no childhood; to be watched is not to be seen to."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.everyday import has_a_cause, is_everyday, is_settled
from nlu.mentions.words import normal_form
from nlu.red_flags import RedFlagPatterns, is_now, is_past, is_seen_to


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("flag", "text"),
    [
        ("stroke_signs", "dentist at nine, and by ten my smile drooped"),
        ("stroke_signs", "after a root canal my speech is slurred"),
        ("stroke_signs", "the dentist numbed me and I can't speak"),
        ("stroke_signs", "the doorbell rang and my left side had given way"),
        ("stroke_signs", "the timer went and then my right leg gave way"),
        ("allergic_reaction", "fruit peel this morning, my tongue is huge"),
        ("breathing", "the facialist put acid on and I am short of breath"),
        ("collapse", "asleep on the beach, then collapsed"),
        ("pregnancy_bleeding", "14 weeks, my blood pressure is up and everything shimmers"),
        ("pregnancy_bleeding", "my period is overdue, agony on one side"),
    ],
)
def test_a_cause_does_not_explain_what_is_grave(flag: str, text: str) -> None:
    said = normal_form(text)
    assert not has_a_cause(flag, said)
    assert not is_everyday(said)
    assert not is_settled(flag, said)


@pytest.mark.parametrize(
    ("flag", "text", "settled"),
    [
        ("breathing", "two glasses of prosecco and a bit tipsy, may I use it", True),
        ("pregnancy_bleeding", "12 weeks gone and my blood pressure is high", True),
        ("pregnancy_bleeding", "12 weeks gone, my blood pressure is high, I feel off", False),
        ("burn", "12 weeks gone and my blood pressure is high", False),
        ("stroke_signs", "the dentist numbed my lip", False),
        ("burn", "face is scarlet from the sun", False),
    ],
)
def test_what_settles_it_however_alike(flag: str, text: str, settled: bool) -> None:
    assert is_settled(flag, normal_form(text)) is settled


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("i fainted when i was 5 minutes into it", True),
        ("i blacked out when i was about ten mins in", True),
        ("had a fit when i was two or three minutes in", True),
        ("passed out when i was 20 secs in", True),
        ("i fainted when i was five", False),
        ("fits when i was about 12, none since", False),
        ("i blacked out once at 19", False),
        ("passed out one time at about 17", False),
        ("fainted at the age of fifteen", False),
        ("i fainted at 10 this morning", True),
    ],
)
def test_an_age_is_history_and_a_minute_is_not(text: str, now: bool) -> None:
    assert is_now(normal_form(text)) is now


@pytest.mark.parametrize(
    ("flag", "text", "past"),
    [
        ("collapse", "i blacked out once at 19 and my flatmate swore i was jerking", True),
        ("seizure", "a seizure when i was 21, never again checked", False),
        ("seizure", "a seizure when i was 21, none after", True),
        ("collapse", "i fainted once at 16 and i feel faint today", False),
        ("chest_pain", "my chest hurt once at 19", False),
    ],
)
def test_an_episode_of_youth_is_past(flag: str, text: str, past: bool) -> None:
    assert is_past(flag, normal_form(text)) is past


@pytest.mark.parametrize(
    ("text", "seen_to"),
    [
        ("i have a thing that tracks my heart rate and i passed out", False),
        ("i put a gadget on that watches my pulse, i fainted", False),
        ("the clinic put a gadget in to record my heart rhythm and i collapsed at lunch", False),
        ("they fitted a thing to monitor my heart and then i blacked out", False),
        ("the hospital fitted a linq and my husband collapsed", False),
        ("i collapsed so they put a thing in to watch my rhythm", True),
        ("they slipped a chip in to record my heart after i fainted", True),
        ("the hospital fitted a linq after i passed out", True),
    ],
)
def test_to_be_watched_is_not_to_be_seen_to(text: str, seen_to: bool) -> None:
    assert is_seen_to(normal_form(text)) is seen_to


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("after the peel my windpipe is closing", ["allergic_reaction"]),
        ("my tongue fills my mouth since the acid peel", ["allergic_reaction"]),
        ("my brush cleans my tongue, does it fill the mouth with foam", []),
        ("i fainted when i was 5 minutes into my session", ["collapse"]),
        ("had a seizure when i was 10 minutes in", ["seizure"]),
        ("he passed out halfway through", ["collapse"]),
        ("i passed out in the kitchen, my watch tracks my heart", ["collapse"]),
        ("i passed out on the floor laughing", []),
        ("my period is late and there are knives in my side", ["pregnancy_bleeding"]),
        ("my period is late and my knife skills are poor since last year", []),
        ("the battery died minutes into my session", []),
    ],
)
def test_what_is_heard_by_its_words_alone(text: str, flags: list[str]) -> None:
    assert _patterns().find(text, only_sure=True) == flags
