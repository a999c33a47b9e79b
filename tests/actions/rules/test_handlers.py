"""What the handlers and small parts promise by themselves, without the order that `respond` puts them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.rules.answer import answer
from actions.rules.check import standing
from actions.rules.days import day_of_month, days_away, month_number, nearest, number, real_day, weekday, whole_month
from actions.rules.emergency import emergency, worst_flag
from actions.rules.follow_up import denied_all, doctor_said
from actions.rules.guidance import plan
from actions.rules.memory import Memory, meant_person, takes_back
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.recollection import forgotten, still_open
from actions.rules.subject import subject_of
from actions.rules.turn import Turn, read_turn
from actions.rules.wording import listed, long_day, packed, person
from tests.actions.rules.talking import KNOWLEDGE, TODAY, message_of

PREGNANT = Fact("pregnancy", State.PRESENT, Basis.STATED, TODAY)
NO_PACEMAKER = Fact("pacemaker", State.ABSENT, Basis.STATED, TODAY)


def turn(text: str, **settings: str) -> Turn:
    return read_turn(message_of(text, settings), TODAY)


def knowing(*facts: Fact, who: str = USER) -> Memory:
    profile = Profile()
    for fact in facts:
        profile = profile.with_fact(who, fact)
    return Memory(profile)


# --- handlers -----------------------------------------------------------------------------------------


def test_an_emergency_without_a_known_flag_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"^no red flag in this turn$"):
        emergency(turn("hm", found="!not_a_flag"), Memory(), KNOWLEDGE)


def test_of_two_flags_of_one_rank_the_same_one_is_always_told() -> None:
    flags = sorted(KNOWLEDGE.red_flags)
    assert worst_flag(flags, KNOWLEDGE) == worst_flag(flags[::-1], KNOWLEDGE)
    assert worst_flag([], KNOWLEDGE) is None


def test_a_denial_of_everything_is_held_against_what_is_known() -> None:
    reply = denied_all(turn("no"), knowing(PREGNANT), KNOWLEDGE)
    assert reply.envelope["verdict"] == "avoid"


def test_a_denial_counts_for_places_and_other_conditions_as_little_as_before() -> None:
    reply = denied_all(turn("no"), replace(Memory(), asked="exclusions"), KNOWLEDGE)
    denied = {f.condition for f in reply.memory.profile.facts(USER)}
    article = {c.id for c in KNOWLEDGE.conditions.values() if c.article}
    assert denied == article - {"neck_centre"}


@pytest.mark.parametrize(("erased", "key", "done"), [(True, "forgotten", "erased"), (False, "forget_failed", "failed")])
def test_forgetting_is_said_only_once_it_is_done(erased: bool, key: str, done: str) -> None:
    memory = knowing(PREGNANT)
    reply = forgotten(memory, KNOWLEDGE, erased=erased)
    assert reply.messages == (KNOWLEDGE.phrases[key].text,)
    assert reply.envelope == {"kind": "privacy", "done": done}
    assert reply.memory == (Memory() if erased else memory)


def test_no_plan_and_no_use_for_others_while_something_stands_against_the_user() -> None:
    memory = replace(knowing(PREGNANT), profile=knowing(PREGNANT).profile.with_fact("friend", NO_PACEMAKER))
    for handler in (plan, answer):
        reply = handler(turn("how should my friend use it", intent="technique"), memory, KNOWLEDGE)
        assert (reply.envelope["verdict"], reply.envelope["subject"]) == ("avoid", "user")


def test_a_plan_without_a_topic_is_about_how_often() -> None:
    assert plan(turn("hm"), Memory(), KNOWLEDGE).envelope["topics"] == ["frequency"]


def test_a_verdict_asked_for_again_with_nothing_known_is_none_matched() -> None:
    reply = standing(turn("hm", topics="what_is"), Memory(), KNOWLEDGE)
    assert reply.envelope == {"kind": "verdict", "verdict": "none_matched", "subject": "user", "findings": []}
    assert reply.messages == (KNOWLEDGE.phrases["none_matched"].text,)


def test_an_open_correction_stays_open() -> None:
    reply = still_open(Memory(), KNOWLEDGE)
    assert reply.memory.asked == "correction"


def test_a_number_that_the_guidance_leaves_out_is_nought_in_a_plan() -> None:
    week = replace(KNOWLEDGE.guidance["sessions_per_week"], minimum=None, maximum=None)
    changed = replace(KNOWLEDGE, guidance={**KNOWLEDGE.guidance, "sessions_per_week": week})
    assert plan(turn("how often", intent="frequency"), Memory(), changed).envelope["sessions_per_week"] == [0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MY CARDIOLOGIST SAYS it is fine", True),
        ("my doctor is nice", False),
        ("dr. x cleared me", True),
        ("ok", False),
    ],
)
def test_a_clinicians_yes_is_noticed(text: str, expected: bool) -> None:
    assert doctor_said(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Scratch that", True), ("I\u2019m just kidding", True), ("that's what I have", False), ("FORGET THAT", True)],
)
def test_what_is_taken_back_is_noticed(text: str, expected: bool) -> None:
    assert takes_back(text) is expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I meant my mother", "mum"),
        ("it's for my dad, not me", "dad"),
        ("that\u2019s about my wife, not mine", "wife"),
        ("I mean a customer", "client"),
        ("you mean my sister", ""),
        ("I meant it", ""),
    ],
)
def test_the_person_that_was_meant(text: str, who: str) -> None:
    assert meant_person(text) == who


# --- whom a message is about ---------------------------------------------------------------------------

MUM = knowing(PREGNANT, who="mum")


@pytest.mark.parametrize(
    ("text", "found", "memory", "who"),
    [
        ("can i use it", "", Memory(), USER),
        ("pregnant", "pregnancy", MUM, USER),
        ("not pregnant", "pregnancy~absent", MUM, USER),
        ("mum is", "mum:pregnancy", Memory(), "mum"),
        ("not me but mum", "pregnancy~absent, mum:epilepsy", Memory(), "mum"),
        ("mum is, i am not", "mum:epilepsy, pregnancy~absent", Memory(), "mum"),
        ("mum and dad", "mum:epilepsy, dad:icd", Memory(), "dad"),
        ("can I? not pregnant, mum is", "pregnancy~absent, mum:epilepsy", Memory(), USER),
        ("for my mother", "", Memory(), "mum"),
        ("for our client", "", Memory(), "client"),
        ("i ask for my mother", "", Memory(), USER),
        ("i ask for my mother", "", MUM, "mum"),
        ("what about her", "", MUM, "mum"),
        ("what about her", "", Memory(), USER),
        ("she\u2019s fine", "", MUM, "mum"),
        ("What about MYSELF, not her", "", MUM, USER),
        ("can i do it on her", "", MUM, "mum"),
        ("can i do it, she asks", "", MUM, USER),
        ("can it be used", "", MUM, USER),
    ],
)
def test_whom_a_message_is_about(text: str, found: str, memory: Memory, who: str) -> None:
    assert subject_of(turn(text, found=found), memory) == who


# --- turns ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("born in 2012", True),
        ("born 2008", True),
        ("born on 22 november 2008", False),
        ("born on 23 november 2008", True),
        ("born on 21 november 2008", False),
        ("DOB 2026", True),
        ("born in 2027", False),
        ("born in 2007", False),
        ("born in 1908", False),
        ("made in 2012", False),
    ],
)
def test_a_year_of_birth_makes_a_minor(text: str, minor: bool) -> None:
    found = [(m.condition, m.who, m.fact.state, m.fact.basis, m.fact.said) for m in turn(text).mentions]
    assert found == ([("under18", USER, State.PRESENT, Basis.STATED, TODAY)] if minor else [])


def test_an_empty_message_is_an_empty_turn() -> None:
    assert read_turn({}, TODAY) == Turn("", "", 0.0, (), (), (), (), None, (), TODAY)
    nothing = {"text": None, "intent": None, "entities": None, "topics": None, "intent_ranking": None, "metadata": None}
    assert read_turn(nothing, TODAY) == read_turn({}, TODAY)


def test_everything_that_was_understood_is_in_the_turn() -> None:
    message = message_of(
        "Filler 3 days ago, they said 4 weeks", {"intent": "cost", "found": "mum:filler~past@3 days ago"}
    )
    message["topics"] += [{"name": "what_is"}, {"name": "cost"}]
    message["intent_ranking"] = [{"name": "cost"}, {"name": "nlu_fallback"}, {"name": "what_is"}]
    message["entities"] += [{"entity": "condition", "extractor": "Other", "value": "icd"}]
    message["entities"] += [{"entity": "red_flag", "extractor": "Other", "value": "burn"}]
    message["language"] = "de"
    read = read_turn(message, TODAY)
    assert (read.intent, read.confidence, read.topics, read.nearest) == (
        "cost",
        0.9,
        ("cost", "what_is"),
        ("cost", "what_is"),
    )
    assert (read.language, read.advised, read.cut, read.red_flags) == ("de", 28, False, ())
    assert [m.fact for m in read.mentions] == [Fact("filler", State.PRESENT, Basis.PAST, TODAY, date(2026, 11, 19))]
    assert [(m.who, m.text, m.status) for m in read.mentions] == [("mum", "filler", "past")]
    assert [w.day for w in read.dates] == [date(2026, 11, 19)]


@pytest.mark.parametrize("found", ["x~absent", "x~asked", "x~planned", "x~removed", "x~uncertain"])
def test_the_status_of_a_mention_in_one_word(found: str) -> None:
    assert turn("x", found=found).mentions[0].status == found.partition("~")[2]


def test_dates_are_read_in_what_is_read_of_a_message() -> None:
    assert [w.day for w in turn("a" * 3_990 + " yesterday").dates] == [date(2026, 11, 21)]
    assert turn("a" * 3_999 + " yesterday").dates == ()
    assert turn("a" * 3_990 + " told 4 weeks").advised is None
    assert not turn("a" * 4_000).cut
    assert turn("a" * 4_001).cut


def test_the_day_of_a_mention_is_read_in_its_clause() -> None:
    message = message_of("x", {"found": "botox"})
    message["entities"][0] |= {"when": "friday", "clause": "getting botox friday"}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 27)
    message["entities"][0] |= {"when": "friday", "clause": "botox on monday"}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 20)
    message["entities"][0] |= {"when": "friday", "clause": ""}
    assert read_turn(message, TODAY).mentions[0].fact.day == date(2026, 11, 20)
    message["entities"][0] |= {"when": "hm", "clause": "hm"}
    assert read_turn(message, TODAY).mentions[0].fact.day is None
    message["entities"][0] |= {"when": None, "clause": None, "text": None, "relation": None, "who": "other"}
    mention = read_turn(message, TODAY).mentions[0]
    assert (mention.fact.day, mention.text, mention.who) == (None, "", "")


@pytest.mark.parametrize(
    ("text", "healthy"),
    [
        ("I'm perfectly healthy", True),
        ("I\u2019m healthy", True),
        ("no conditions", True),
        ("none of those", True),
        ("healthy but pregnant", False),
        ("no conditions except one", False),
        ("my mum has no conditions", False),
        ("hello", False),
    ],
)
def test_being_healthy(text: str, healthy: bool) -> None:
    assert turn(text).says_healthy is healthy


# --- days and words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (90, "minutes", date(2024, 2, 29)),
        (5, "min", date(2024, 2, 29)),
        (23, "hours", date(2024, 2, 29)),
        (24, "hr", date(2024, 2, 28)),
        (49, "hrs", date(2024, 2, 27)),
        (1, "day", date(2024, 2, 28)),
        (2, "nights", date(2024, 2, 27)),
        (3, "d", date(2024, 2, 26)),
        (1, "weeks", date(2024, 2, 22)),
        (2, "wk", date(2024, 2, 15)),
        (1, "w", date(2024, 2, 22)),
        (1, "fortnight", date(2024, 2, 15)),
        (1, "months", date(2024, 1, 29)),
        (1, "mth", date(2024, 1, 29)),
        (12, "mo", date(2023, 2, 28)),
        (1, "year", date(2023, 2, 28)),
        (4, "yrs", date(2020, 2, 29)),
        (9_999, "years", None),
        (999_999_999, "weeks", None),
    ],
)
def test_units_before_a_leap_day(count: int, unit: str, day: date | None) -> None:
    leap_day = date(2024, 2, 29)
    assert days_away(count, unit, leap_day, -1) == day
    ahead = days_away(count, unit, leap_day, 1)
    if day is not None and unit not in ("mo", "mth", "months", "year", "yrs"):
        assert ahead is not None
        assert ahead - leap_day == leap_day - day


@pytest.mark.parametrize(
    ("word", "value"), [("12", 12), (" ten ", 10), ("a couple of", 2), ("half an", 0), ("thirty", 30)]
)
def test_numbers(word: str, value: int) -> None:
    assert number(word) == value


def test_a_word_that_is_no_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        number("many")


def test_weekdays_of_a_sunday() -> None:
    assert weekday("sun", TODAY) == date(2026, 11, 15)
    assert weekday("sunday", TODAY, this=True) == TODAY
    assert weekday("sunday", TODAY, ahead=True) == date(2026, 11, 29)
    assert weekday("monday", TODAY) == date(2026, 11, 16)
    assert weekday("monday", TODAY, ahead=True) == date(2026, 11, 23)


def test_days_that_the_calendar_has_or_has_not() -> None:
    assert real_day(2025, 2, 29) is None
    assert nearest(2, 29, date(2027, 6, 1), False) == date(2024, 2, 29)
    assert nearest(2, 29, date(2024, 3, 1), True) == date(2028, 2, 29)
    assert nearest(2, 30, TODAY, False) is None
    assert nearest(11, 22, TODAY, True) == nearest(11, 22, TODAY, False) == TODAY
    assert day_of_month(31, date(2026, 3, 1), False) == date(2026, 1, 31)
    assert day_of_month(31, date(2026, 2, 1), True) == date(2026, 3, 31)
    assert day_of_month(22, TODAY, True) == day_of_month(22, TODAY, False) == TODAY
    assert month_number("december") == 12
    assert whole_month(11, None, TODAY) is None
    assert whole_month(12, None, TODAY) == date(2025, 12, 31)
    assert whole_month(9, None, date(2026, 11, 30)) == date(2026, 9, 30)
    assert whole_month(9, None, date(2026, 11, 29)) is None


def test_lists_people_and_days_in_words() -> None:
    assert [listed(""), listed("a"), listed("ab"), listed("abac")] == ["", "a", "a and b", "a, b and c"]
    assert [person(""), person("family"), person("mother-in-law")] == [
        "that person",
        "your relative",
        "your mother in law",
    ]
    assert long_day(date(2026, 12, 2)) == "2 December 2026"


def test_sentences_are_packed_whole() -> None:
    assert packed(["a b", " ", "c", "d e f"], limit=3) == ["a b c", "d e f"]
    assert packed(["a b c d"], limit=3) == ["a b c d"]
    assert packed(["w " * 79 + "w"] * 2) == [("w " * 79 + "w")] * 2
    assert packed(["w " * 39 + "w"] * 2) == [" ".join(["w"] * 80)]
