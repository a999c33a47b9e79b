"""What was told is over, or done by now, and the message does not name it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.event_days import puts_a_number_right
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.remembering import remember
from actions.rules.subject import subject_of
from actions.rules.verdict import Verdict, assess
from tests.actions.rules.talking import KNOWLEDGE, TODAY, turn


def after(text: str, *facts: Fact, last: bool = True, intent: str = "correction") -> dict[str, Fact]:
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(USER, fact)
    memory = Memory(profile, changed=tuple((USER, f.condition) for f in facts) if last else ())
    return {
        f.condition: f for f in remember(memory, turn(text, intent=intent), KNOWLEDGE.conditions).profile.facts(USER)
    }


def told(condition: str, **other: object) -> Fact:
    return Fact(condition, State.PRESENT, **{"basis": Basis.STATED, "said": TODAY, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "the surgeon took it out this morning",
        "They've whipped the thing out on Friday!",
        "it's been taken out last week",
        "ok it got removed in summer",
        "the hospital removed it yesterday",
        "I had it taken out two years ago",
        "it was finally explanted in June",
        "they have since taken it out",
        "I had it out in 2020",
        "mine came out last summer",
        "it's finally out",
        "it is out since the spring of last year",
    ],
)
def test_an_implant_that_is_out_is_asked_about(text: str) -> None:
    facts = after(text, told("loop_recorder"), told("electronic_implant"))
    assert {f.basis for f in facts.values()} == {Basis.REMOVED}
    assert assess(tuple(facts.values()), KNOWLEDGE.conditions, TODAY).verdict is Verdict.ASK


@pytest.mark.parametrize(
    "text",
    [
        "they will take it out in March",
        "what if they took it out?",
        "I took it out of the box already",
        "when it's been taken out, may I",
        "pretend they took it out",
        "they took it out but left the leads",
        "not taken out yet",
        "it was checked out in spring, all good",
        "it has all been sorted out by the clinic",
        "it's quite worn out by now, they said",
        "they got it swapped out for a better one",
        "the doctors took it out and put a new one in",
        "they took some blood out on Friday",
        "I had a tooth out in June",
        "I got the stitches removed on Monday",
        "I've got mine out and charged, ready to go",
        "I took mine out for the night",
        "my aunt had one as well, they took hers out",
        "my dad had the same, they took it out in May",
        "it came out fine at the check",
        # microcurrent is
        "Right, it's out then.",
        "So it's out for me.",
        "it's out",
        "I guess it is out now",
        "so that means it's out for good",
        "my gallbladder has been removed",
    ],
)
def test_an_implant_that_is_in_stays(text: str) -> None:
    assert after(text, told("pacemaker"))["pacemaker"].basis is Basis.STATED


def test_another_person_s_may_be_the_one_that_is_out() -> None:
    profile = Profile().with_fact(USER, told("pacemaker")).with_fact("mum", told("pacemaker"))
    memory = Memory(profile, changed=((USER, "pacemaker"),))
    after_it = remember(memory, turn("she had it taken out last year", intent="correction"), KNOWLEDGE.conditions)
    assert [f.basis for f in after_it.profile.facts(USER)] == [Basis.STATED]


def test_only_what_can_be_meant_is_over() -> None:
    facts = after("they took it out", told("pacemaker"), told("epilepsy"), last=False)
    assert facts["pacemaker"].basis is Basis.STATED
    facts = after("it's all healed", told("epilepsy"))
    assert facts["epilepsy"].basis is Basis.STATED


@pytest.mark.parametrize(
    "text",
    [
        "it's all healed up now",
        "update: they have completely cleared up",
        "My skin has healed, all gone",
        "mine has fully healed since last week",
        "the rash is all gone!",
        "it cleared up completely, thanks",
    ],
)
def test_healed_skin(text: str) -> None:
    assert after(text, told("skin_infection"))["skin_infection"].basis is Basis.PAST


@pytest.mark.parametrize(
    "text",
    [
        "it's nearly gone",
        "has it healed?",
        "it isn't gone",
        "once it's gone",
        "it's gone on the left but not here",
        # better is not healed
        "that's much better, cheers",
        "it's better now",
        "my skin is better than last year",
        "it has cleared up a bit",
        # gone may be worse
        "it's gone",
        "it's gone all wet and crusty",
        "my face has gone completely scarlet",
        "everything's gone wrong",
        # of somebody else, or of a season
        "my colleague's friend has one and her skin has healed",
        "I heard that people's skin healed",
        "in winter it's all gone",
        "it's healed for now",
        "it healed badly",
    ],
)
@pytest.mark.parametrize("condition", ["skin_infection", "severe_acne", "eczema_psoriasis"])
def test_skin_that_is_still_sore(text: str, condition: str) -> None:
    assert after(text, told(condition))[condition].basis is Basis.STATED


@pytest.mark.parametrize(
    "text",
    [
        "she has weaned herself for good",
        "he's fully weaned since Friday",
        "I've stopped nursing now",
        "we stopped breastfeeding in March",
        "I no longer feed him myself",
        "she is on formula only",
        "my daughter weaned herself last month",
    ],
)
def test_feeding_that_is_over(text: str) -> None:
    assert after(text, told("breastfeeding"))["breastfeeding"].basis is Basis.PAST


@pytest.mark.parametrize(
    "text",
    [
        "I'm trying to get her weaned",
        "she's weaned but for the night feed",
        "stopped feeding her at night",
        "when she is fully weaned",
        "ok I've stopped it now",
        "the tablets are done, I finished it on Friday",
        "he gets formula now as well",
        "she was weaned at six months, on solids too",
        "my sister stopped feeding at six weeks",
        "I stopped feeding every two hours",
        "I stopped pumping, I feed him directly",
        "she's on bottles only, I pump all day",
        "the older one is weaned",
        "I gave up on it",
        "just finished feeding him now",
        "I've just stopped feeding her and she sleeps",
    ],
)
def test_feeding_that_is_not(text: str) -> None:
    assert after(text, told("breastfeeding"))["breastfeeding"].basis is Basis.STATED


def test_what_was_planned_was_done_today() -> None:
    planned = Fact("botox", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 2))
    done = after("they rang, a gap came up, got it done today", planned)["botox"]
    assert (done.state, done.basis, done.day) == (State.PRESENT, Basis.STATED, TODAY)
    assert after("shall I use it today?", planned)["botox"].day == date(2026, 12, 2)
    assert after("let's say I had it done today", planned)["botox"].day == date(2026, 12, 2)


@pytest.mark.parametrize(
    "text",
    [
        "I got my device on Saturday",
        "I was at the dentist yesterday",
        "had my hair done yesterday",
        "I got it on Friday, it's charged",
        "my sister had it done yesterday",
        "I did it yesterday for ten minutes",
        "we had a party on Saturday",
        "I've been off work since Friday",
    ],
)
def test_another_day_makes_no_planned_wait_shorter(text: str) -> None:
    planned = Fact("filler", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 2))
    assert after(text, planned)["filler"] == planned


def _planned_again(text: str) -> Fact:
    planned = Fact("botox", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 2))
    memory = Memory(Profile().with_fact(USER, planned), changed=((USER, "botox"),))
    heard = turn(text, found="botox@yesterday", intent="check_condition")
    heard = replace(heard, mentions=tuple(replace(m, text="botox") for m in heard.mentions))
    return remember(memory, heard, KNOWLEDGE.conditions).profile.facts(USER)[0]


@pytest.mark.parametrize(
    "text",
    ["had my botox consultation yesterday", "got the botox voucher yesterday", "yesterday they sent the botox form"],
)
def test_its_name_alone_brings_no_plan_forward(text: str) -> None:
    assert _planned_again(text).basis is Basis.PLANNED


@pytest.mark.parametrize("text", ["I had my botox yesterday already", "got some botox done yesterday, they had a gap"])
def test_a_plan_by_name_is_brought_forward(text: str) -> None:
    assert (_planned_again(text).basis, _planned_again(text).day) == (Basis.STATED, date(2026, 11, 21))


@pytest.mark.parametrize("text", ["they did me yesterday, a gap came up", "it was done today already"])
def test_a_plan_brought_forward_is_said_plainly(text: str) -> None:
    planned = Fact("filler", State.UNKNOWN, Basis.PLANNED, TODAY, day=date(2026, 12, 2))
    assert after(text, planned)["filler"].basis is Basis.STATED
    assert after(text, planned, last=False)["filler"] == planned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("luckily that isn't me", True),
        ("nope, never had one in my life", True),
        ("I've never had it myself", True),
        ("if that isn't me, what then", False),
        ("I think I never had it", False),
        ("that is me", False),
        ("Luckily that isn't me. How often would I use it?", True),
        ("I take it off at night, so at night I don't have it", False),
    ],
)
def test_what_was_only_asked_about_is_denied(text: str, expected: bool) -> None:
    asked = Fact("seizures", State.UNKNOWN, Basis.ASKED, TODAY)
    assert (after(text, asked, last=False)["seizures"].state is State.ABSENT) is expected


def test_what_was_told_is_not() -> None:
    assert after("that isn't me at all", told("seizures"), last=False)["seizures"].state is State.PRESENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sorry, 2014, fat fingers", True),
        ("typo: 2014", True),
        ("meant 2014 not 2024", True),
        ("2014", False),
        ("sorry, 3 times a week", False),
    ],
)
def test_a_number_put_right(text: str, expected: bool) -> None:
    assert puts_a_number_right(text) is expected


def test_the_person_named_first_is_meant() -> None:
    profile = (
        Profile()
        .with_fact("mum", Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY))
        .with_fact("gran", told("pacemaker"))
    )
    assert subject_of(turn("so mum. what's her routine"), Memory(profile)) == "mum"
    assert subject_of(turn("and gran then?"), Memory(profile)) == "gran"
    assert subject_of(turn("so mum says it is fine for me"), Memory(profile)) == USER
