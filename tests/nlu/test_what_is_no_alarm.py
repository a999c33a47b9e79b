"""Films, feasts of serum, long-past pregnancies and sunburn: no alarm, and the same words in earnest are one."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.everyday import is_everyday, is_settled
from nlu.mentions.words import normal_form
from nlu.not_an_alarm import without_figures, without_other_matters
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("read a novel in which somebody electrocutes himself, now im jumpy", []),
        ("saw a film last night where a man got electrocuted, is mine ok", []),
        ("on telly a bloke got electrocuted by his toaster", []),
        ("watching a film and i just got electrocuted by my nuface", ["electric_shock"]),
        ("saw a film where my husband got electrocuted, no joke, in our bath", ["electric_shock"]),
        ("watching a series where nothing happens and he collapsed", ["collapse"]),
        ("bled a bit at 10 weeks with my eldest, she's 15 now", []),
        ("had spotting at 6 weeks with my son, who is 20", []),
        ("bled at 9 weeks with my first, he is fourteen", []),
        ("bled at 9 weeks with my first, he is fourteen, and bleeding again", ["pregnancy_bleeding"]),
        ("bleeding at 10 weeks, my eldest is 15", ["pregnancy_bleeding"]),
        ("my lodger takes fits, she is on keppra for it", []),
        ("my lodger is taking a fit on the stairs", ["seizure"]),
        ("a year back i could not lift my left arm or find words, six weeks in hospital", []),
        ("had my pacemaker fited in the chest last year", []),
        ("i overdosed on microcurrent last night lol", []),
        ("we overdosed on sheet masks", []),
        ("i overdosed on my meds", ["poisoning"]),
        ("i overdosed on the serum and my pills", ["poisoning"]),
        ("it's self harm paying that for a wand", []),
        ("that's basically self-harm to spend 400 on a gadget", []),
        ("spending that much is pure self harm", []),
        ("i self harm, paying for therapy now", ["self_harm"]),
        ("it's self harm and i can't stop", ["self_harm"]),
        ("spending what i earn and i self harm", ["self_harm"]),
        ("my chest is a bit sunburnt", []),
        ("my chest got burnt by the sun, face is fine", []),
        ("my chest is sunburnt and i have chest pain", ["chest_pain"]),
        ("cheeks badly burnt by sun, skin is coming off", []),
        ("in the sun all day and my eyelids are blistering", ["burn"]),
        ("sunburnt, with blisters round my eyes", ["burn"]),
    ],
)
def test_it_is_heard_only_in_earnest(text: str, flags: list[str]) -> None:
    assert _patterns().find(text) == flags


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("i just want to feel like myself again", "i just"),
        ("i'd love to look like my old self", "i'd"),
        ("i want to feel like myself again but i can't go on", "i   but i can't go on"),
        ("my chest is sunburnt, it hurts", "my  , it hurts"),
    ],
)
def test_the_model_reads_what_stands_beside_it(text: str, left: str) -> None:
    assert without_other_matters(text).split() == left.split()
    assert without_figures(text).split() == left.split()


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("had tox round my eyes this morning and a facial booked for tomorrow", True),
        ("botox yesterday, session tonight", True),
        ("dysport at noon and microcurrent in two days, is that ok", True),
        ("had tox this morning, facial tomorrow, one lid is heavy", False),
        ("botox on friday, session tomorrow, swallowing is hard", False),
        ("botox on friday, session tomorrow, my voice is hoarse", False),
        ("botox on friday, my smile went funny, facial booked", False),
        ("botox on friday", False),
    ],
)
def test_botox_and_a_session_to_come_without_a_sign(text: str, settled: bool) -> None:
    assert is_settled("toxin_spread", normal_form(text)) is settled
    assert not is_settled("stroke_signs", normal_form(text))


@pytest.mark.parametrize(
    ("text", "everyday"),
    [
        ("badly burnt by sun, skin is coming off", True),
        ("too much sun, nose is peeling", True),
        ("caught the sun, flaking", True),
        ("caught the sun and feel off", False),
        ("in the sun, and then the device burned my cheek", False),
        ("burnt by the sun and it is weeping", False),
    ],
)
def test_sunburn(text: str, everyday: bool) -> None:
    assert is_everyday(normal_form(text)) is everyday


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("whenever i am tired i see zigzags for half an hour, then a headache", True),
        ("shimmering lights a few times a year, always have", True),
        ("shimmering lights a few times a year but today one eye went black", False),
        ("zigzags since my filler this morning, they usually go", False),
    ],
)
def test_zigzags_that_come_and_go_are_a_migraine_s(text: str, settled: bool) -> None:
    assert is_settled("vision_loss", normal_form(text)) is settled


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("had spotting with my youngest, she's off to uni now, can nursing mums use it", []),
        ("bled in my last pregnancy, he's at nursery now", []),
        ("bled in my last pregnancy, he's at nursery, and now i'm bleeding at 7 weeks", ["pregnancy_bleeding"]),
        ("bled with my second, she is married, and bleeding again at 9 weeks", ["pregnancy_bleeding"]),
        ("a grey patch came up after filler in 2018, it was dissolved, all clear now", []),
        ("filler on monday and a grey patch, it's spreading now", ["filler_skin_change"]),
        ("no sight in my left eye from birth, lost it then, may i go near it", []),
        ("the telegraph printed a story about a singer whose face drooped and she slurred", []),
        ("on casualty last night a man clutched his chest and collapsed", []),
        ("on casualty last night, and my husband's face has just drooped", ["stroke_signs"]),
        ("watching scrubs and someone collapsed beside me, not breathing", ["breathing", "collapse"]),
        ("my device took a jolt from its cable and is dead", []),
        ("my device's cable gave me a shock and my arm is numb", ["electric_shock"]),
        ("i'm not suicidal, i only want my jowls gone", []),
        ("i'm not suicidal but i want to kill myself some nights", ["self_harm"]),
        ("i'm not suicidal right now", ["self_harm"]),
    ],
)
def test_what_grew_up_and_what_was_read_is_no_alarm(text: str, flags: list[str]) -> None:
    assert sorted(_patterns().find(text)) == flags


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("had a cetirizine and the welts have gone right down", "had a cetirizine and"),
        ("gave her piriton for the hives, they went down, but now her throat is tight", "but now her throat is tight"),
        ("gave him piriton and he's gone down", "gave him piriton and he's gone down"),
        ("the swelling has gone down on one side and she can't speak", "gone down on one side"),
        ("they've gone down", "they've gone down"),
        ("mine has run out of juice, it ran out of charge after the right cheek", "mine has run out of juice"),
        ("i ran out of breath on the left side", "i ran out of breath on the left side"),
    ],
)
def test_what_has_gone_down_or_run_out_is_not_read(text: str, left: str) -> None:
    told = without_other_matters(text)
    assert left in " ".join(told.split())
    assert ("down" in told) == ("down" in left)
    assert "charge" not in told
