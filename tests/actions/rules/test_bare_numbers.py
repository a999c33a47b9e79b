"""Messages that are a number and little else, in the light of the talk."""

from __future__ import annotations

from datetime import date

import pytest

from actions.rules.bare_numbers import with_bare_number
from actions.rules.interview import Interview
from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import Basis, Fact, Profile, State
from actions.rules.turn import Turn, read_turn

_TODAY = date(2026, 11, 23)
_KNOWLEDGE = load_knowledge()
_ASKED = next(q.id for q in _KNOWLEDGE.screening.values() if "under18" in q.conditions)
_OTHER = next(q.id for q in _KNOWLEDGE.screening.values() if "under18" not in q.conditions)


def _turn(text: str) -> Turn:
    return read_turn({"text": text, "intent": {"name": "nlu_fallback"}}, _TODAY)


def _told(text: str, before: Memory) -> list[str]:
    read = with_bare_number(_turn(text), before, _KNOWLEDGE)
    return [f"{m.who} {m.condition} {m.fact.state} {m.fact.basis}" for m in read.mentions]


def _check(question: str, who: str = "user", pending: str = "") -> Memory:
    return Memory(interview=Interview(who=who, asking=question, trail=(question,), pending=pending))


@pytest.mark.parametrize(
    "text",
    ["16", "14 y/o", "yes, 17", "no but 15", "13 and a bit", "16, not the others", "no beer, no flu, 12", "only 17"],
)  # fmt: skip
def test_a_young_age_in_the_check(text: str) -> None:
    assert _told(text, _check(_ASKED)) == ["user under18 present stated"]


@pytest.mark.parametrize("text", ["41", "no, 29", "im 63, none of it"])
def test_an_adult_in_the_check(text: str) -> None:
    assert _told(text, _check(_ASKED)) == ["user under18 absent stated"]


@pytest.mark.parametrize(
    "text",
    ["2", "no", "39 degrees", "3 pints", "yes, 14 hours ago", "my son is 14", "option 5", "day 8", "12th", "16?"],
)
def test_no_age_in_the_check(text: str) -> None:
    assert _told(text, _check(_ASKED)) == []


def test_the_age_is_that_of_the_person_checked() -> None:
    assert _told("17", _check(_ASKED, "mum")) == ["mum under18 present stated"]


def test_a_number_that_answers_something_else() -> None:
    assert _told("14", _check(_OTHER)) == []
    assert _told("14", _check(_ASKED, pending="when")) == []
    assert _told("14", Memory(asked="when:user")) == []
    assert _told("10", Memory(topics=("session_minutes",))) == []


@pytest.mark.parametrize(
    ("text", "topics"), [("15", ()), ("17!", ()), ("9", ()), ("16", ("frequency",)), ("6", ("age",))]
)
def test_a_young_age_alone(text: str, topics: tuple[str, ...]) -> None:
    assert _told(text, Memory(topics=topics)) == ["user under18 present stated"]


@pytest.mark.parametrize("text", ["18", "34", "3", "15 minutes", "15 or so sessions"])
def test_another_number_alone(text: str) -> None:
    assert _told(text, Memory()) == []


@pytest.mark.parametrize("text", ["27 weeks", "19 weeks today, woo", "only 31 wks!", "12 weeks on sunday"])
def test_weeks_that_may_be_of_a_pregnancy(text: str) -> None:
    assert _told(text, Memory()) == ["user pregnancy present uncertain"]
    assert _told(text, Memory(asked="when:user")) == []
    assert _told(text, Memory(topics=("results_when",))) == []
    operated = Profile({"surgery": Fact("surgery", State.PRESENT, Basis.STATED, _TODAY)})
    assert _told(text, Memory(profile=operated)) == []


@pytest.mark.parametrize("text", ["2 weeks", "60 weeks", "8 weeks of use", "6 weeks ago", "6 weeks?"])
def test_other_weeks(text: str) -> None:
    assert _told(text, Memory()) == []
