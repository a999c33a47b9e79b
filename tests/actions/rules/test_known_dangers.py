"""Alarms that only the memory shows: a pregnancy or a filler told before, and its signs now."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from actions.rules.known_dangers import with_known_dangers
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from tests.actions.rules.talking import TODAY, turn


def _knowing(condition: str, day: date | None = None, basis: Basis = Basis.STATED) -> Memory:
    return Memory(Profile().with_fact(USER, Fact(condition, State.PRESENT, basis, TODAY, day)))


def _flags(text: str, memory: Memory, found: str = "") -> tuple[str, ...]:
    return with_known_dangers(turn(text, found=found) if found else turn(text), memory).red_flags


@pytest.mark.parametrize(
    "text",
    [
        "thumping headache since lunch and i'm seeing spots",
        "my hands are swollen and my head is pounding",
        "my pressure was 168/114 at home",
        "bit blurred vision and a pain under my ribs",
        "My rings won't come off. Splitting head too.",
        "a bit of bleeding when i went to the loo",
    ],
)
def test_signs_in_a_known_pregnancy(text: str) -> None:
    assert _flags(text, _knowing("pregnancy")) == ("pregnancy_bleeding",)
    assert _flags(text, Memory(), "pregnancy") == ("pregnancy_bleeding",)
    assert _flags(text, Memory()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "no headache, no spots before my eyes, no swelling in my face",
        "puffy face every morning, does it drain",
        "bit of a headache after work",
        "a bad headache and swollen hands with my first, all fine this time",
        "could it cause bleeding",
        "no bleeding at all",
    ],
)
def test_one_sign_or_none_in_a_pregnancy_is_no_alarm(text: str) -> None:
    assert _flags(text, _knowing("pregnancy")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "the tip of my nose has gone white and it stays white",
        "a patch beside my mouth is mottled",
        "there's a purple patch on my cheek that's spreading and very painful",
        "My lip stays pale when i press it.",
        "my vision's a bit foggy on that side",
        "one eye is seeing double, glasses due anyway",
        "looks marbled, the skin on my chin",
    ],
)
def test_signs_after_a_known_filler(text: str) -> None:
    assert _flags(text, _knowing("filler")) == ("filler_skin_change",)
    assert _flags(text, _knowing("filler", TODAY - timedelta(days=3))) == ("filler_skin_change",)
    assert _flags(text, _knowing("filler", TODAY - timedelta(days=400))) == ()
    assert _flags(text, _knowing("filler", basis=Basis.REMOVED)) == ()
    assert _flags(text, Memory()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "the bruise on my cheek is purple and yellow",
        "no white bits and no pain, all pink",
        "could the skin go white",
        "my hair has gone grey",
        "the gel on my cheek went white",
        "my cheek was mottled years ago",
        "my lips are a bit swollen",
        "so which day can i start",
    ],
)
def test_a_bruise_or_a_question_after_filler_is_no_alarm(text: str) -> None:
    assert _flags(text, _knowing("filler")) == ()


def test_what_is_known_tells_what_a_burn_or_a_loss_of_sight_is() -> None:
    text = "the skin by my nose has gone white and there are blisters"
    assert with_known_dangers(turn(text, found="!burn"), _knowing("filler")).red_flags == ("filler_skin_change",)
    assert with_known_dangers(turn(text, found="!burn"), Memory()).red_flags == ("burn",)
    text = "pounding headache and blurry vision"
    assert with_known_dangers(turn(text, found="!vision_loss"), _knowing("pregnancy")).red_flags == (
        "pregnancy_bleeding",
    )
    assert with_known_dangers(turn(text, found="!stroke_signs"), _knowing("pregnancy")).red_flags == ("stroke_signs",)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("it's a thing that shocks me if me heart goes daft", ()),
        ("a box which zaps me when my heart races", ()),
        ("it fires whenever my rhythm is off", ()),
        ("it shocks me if i use the device, it did it today, it fired twice", ("icd_shocks",)),
        ("it shocked me when i put it on", ("icd_shocks",)),
        ("it shocks me when i use the device", ("icd_shocks",)),
        ("it shocks me", ("icd_shocks",)),
    ],
)
def test_what_a_defibrillator_is_for_is_no_shock(text: str, flags: tuple[str, ...]) -> None:
    assert _flags(text, _knowing("icd")) == flags


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("my eyelid droops", True),
        ("one lid is hanging", True),
        ("seeing double today", True),
        ("hard to swallow", True),
        ("my eyelid doesn't droop", False),
        ("can it lift my droopy eyelids", False),
        ("my lids have always drooped", False),
        ("how often", False),
    ],
)
def test_a_droop_after_known_botox(text: str, heard: bool) -> None:
    days_ago = _knowing("botox", TODAY - timedelta(days=21))
    assert (_flags(text, days_ago) == ("toxin_spread",)) is heard
    assert _flags(text, Memory()) == ()
    assert _flags(text, _knowing("botox", TODAY - timedelta(days=200))) == ()
