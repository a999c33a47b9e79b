"""What explains an alarm of one kind, and the same words with what they do not explain."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.everyday import has_a_cause, is_everyday, is_settled
from nlu.mentions.words import normal_form
from nlu.red_flags import RedFlagPatterns, is_explained, is_seen_to, stands_now


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("flag", "text", "explained"),
    [
        ("chest_pain", "it's on my chest, left side, tiny, under the skin", True),
        ("chest_pain", "the recorder sits under the skin of my chest, by my collarbone", True),
        ("chest_pain", "the recorder sits under my collarbone, tiny", True),
        ("chest_pain", "the box is over my heart, fitted in 2021", True),
        ("chest_pain", "it's on my chest like someone standing there, stent fitted", False),
        ("chest_pain", "an anvil on my chest, near my scar", False),
        ("chest_pain", "awful, it's on my chest, below the scar", False),
        ("chest_pain", "a brick sits on my chest, I had a stent fitted", False),
        ("chest_pain", "as if somebody kneels on my chest, just by the implant", False),
        ("stroke_signs", "did the left, then the doorbell rang. do I do the right?", True),
        ("stroke_signs", "I never got round to the right cheek", True),
        ("stroke_signs", "the battery died after one side of my face", True),
        ("stroke_signs", "the phone rang and I couldn't say my name", False),
        ("stroke_signs", "the doorbell rang, then my right cheek drooped", False),
        ("stroke_signs", "the battery died and one side of my face is numb", False),
        ("stroke_signs", "my arm goes dead from holding it up", True),
        ("stroke_signs", "my hands get tired and heavy holding the wand", True),
        ("stroke_signs", "my hand gets tired holding the wand", True),
        ("stroke_signs", "my arm went dead", False),
        ("stroke_signs", "my arm goes dead holding it and my mouth droops", False),
        ("stroke_signs", "my arm is dead from holding it and won't lift", False),
        ("pregnancy_bleeding", "a fortnight late, could be carrying, not dared to test", True),
        ("pregnancy_bleeding", "my period is overdue, or it's the change", True),
        ("pregnancy_bleeding", "overdue and the baby is quiet", False),
        ("pregnancy_bleeding", "late, could be pregnant, and spotting", False),
        ("pregnancy_bleeding", "my period is late and I've a stabbing pain in my side", False),
        ("vision_loss", "every few weeks I get zigzags for half an hour", True),
        ("vision_loss", "twice a month an aura, I lie down", True),
        ("vision_loss", "zigzags since I used it", False),
        ("vision_loss", "every month an aura, today one eye is black", False),
        ("vision_loss", "monthly migraine, and now my arm is numb", False),
        ("burn", "every few weeks I get zigzags", False),
    ],
)
def test_what_explains_an_alarm_of_one_kind(flag: str, text: str, explained: bool) -> None:
    assert is_explained(flag, normal_form(text)) is explained
    assert has_a_cause(flag, normal_form(text)) is explained


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the dermatologist put acid on my face, it peels in sheets", True),
        ("had a chemical peel on monday, flaking", True),
        ("the salon used acid on me and it is weeping", False),
        ("after a tca peel my cheek is black", False),
        ("he threw acid on me", False),
        ("I put acid on my face at home", False),
    ],
)
def test_a_peel_that_peels(text: str, expected: bool) -> None:
    assert is_everyday(normal_form(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the hospital said it was a migraine, all fine", True),
        ("they left something in my chest to keep track of my heart after I collapsed, it's still there", True),
        ("they put a small thing in to record the rhythm", True),
        ("the hospital said it was a migraine, my face is drooping", False),
        ("waiting for my scan results and half my face has slid down", False),
        ("the clinic called it a tia, I can't lift my arm", False),
        ("awaiting an mri, she is unconscious", False),
        ("referred to neurology, my speech is really quite slurred", False),
        ("they left something in to keep an eye on my heart and I keep passing out", False),
    ],
)
def test_what_a_clinic_said_before_does_not_explain_a_sign_of_now(text: str, expected: bool) -> None:
    assert is_seen_to(normal_form(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my lip is hanging", True),
        ("her mouth has dropped", True),
        ("can't feel my left hand", True),
        ("my arm was numb in may", False),
        ("it drooped for a day", False),
        ("I can't move my appointment", False),
    ],
)
def test_a_sign_that_stands_in_the_present(text: str, expected: bool) -> None:
    assert stands_now(normal_form(text)) is expected


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("The clinic said it was a migraine, one side of my face is drooping", ["stroke_signs"]),
        ("they called it a tia in may, I can't lift my left arm and my face is wonky", ["stroke_signs"]),
        ("feels like somebody standing on my chest, stent fitted in may", ["chest_pain"]),
        ("like an anvil on my chest, right by my scar", ["chest_pain"]),
        ("there is a pile of bricks on my chest", ["chest_pain"]),
        ("the elephant tattoo on my chest", []),
        ("they called it a tia in may, all well now", []),
        ("hairs zapped with the flashing light yesterday, still smells", []),
        ("flashing lights since yesterday, still there", ["vision_loss"]),
        ("they left a thing in me to watch my heart after I collapsed", []),
        ("the skin doctor painted acid on me and it comes off in sheets", []),
        ("he threw acid on me", ["burn"]),
    ],
)
def test_the_patterns_hear_them_too(text: str, flags: list[str]) -> None:
    assert [flag for flag in _patterns().find(text) if flag != "abuse"] == flags


@pytest.mark.parametrize(
    "text", ["like an anvil on my chest, just below my scar", "someone is standing on my chest", "a brick on my chest"]
)
def test_a_weight_on_the_chest_is_sure(text: str) -> None:
    assert _patterns().find(text, only_sure=True) == ["chest_pain"]


@pytest.mark.parametrize(
    ("said", "explained"),
    [
        ("the mole by my ear bleeds if i rub it with a flannel", True),
        ("picked a scab on my chin and it bled", True),
        ("cut my mole shaving and it wont stop bleeding", False),
        ("the mole bled and i feel faint", False),
    ],
)
def test_a_spot_that_bleeds_a_little_is_no_alarm(said: str, explained: bool) -> None:
    assert has_a_cause("heavy_bleeding", said) is explained


@pytest.mark.parametrize(
    ("text", "everyday"),
    [
        ("had 3 glasses of wine and im feeling a bit squiffy. should i do it now", True),
        ("a bit tipsy, two pints in", True),
        ("couple of beers, feeling merry", True),
        ("hungover after too much wine", True),
        ("had wine and cannot breathe, squiffy", False),
        ("wine and my mouth is squiffy and drooping", False),
        ("two drinks, squiffy, i think he spiked it", False),
    ],
)
def test_a_glass_and_its_cheer(text: str, everyday: bool) -> None:
    assert is_everyday(normal_form(text)) is everyday


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("12 weeks gone and my blood pressure is high, would a low setting be ok", True),
        ("16 weeks pregnant with high blood pressure", True),
        ("32 weeks and my blood pressure is high", False),
        ("12 weeks, my blood pressure is high and my head is pounding", False),
        ("9 weeks, high blood pressure and bleeding", False),
        ("18 weeks, bp is high, 165 over 110", False),
        ("blood pressure is high, gave birth 2 weeks ago", False),
    ],
)
def test_high_pressure_alone_early_in_a_pregnancy(text: str, explained: bool) -> None:
    assert has_a_cause("pregnancy_bleeding", normal_form(text)) is explained


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("the mole on my neck has been bleeding", True),
        ("a wart bled a bit last week", True),
        ("my mole bleeds and wont stop", False),
        ("I cut a mole and it bleeds", False),
        ("I'm bleeding heavily", False),
    ],
)
def test_a_mole_that_bled_needs_no_ambulance(text: str, settled: bool) -> None:
    assert is_settled("heavy_bleeding", normal_form(text)) is settled
