"""What holds for every profile and every day."""

from __future__ import annotations

import ast
import json
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import actions.rules
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.verdict import Verdict, assess
from actions.rules.verdict_reply import verdict_again, verdict_sentences
from tests.actions.rules.talking import KNOWLEDGE

CONDITIONS = KNOWLEDGE.conditions
COUNTED = sorted(c.id for c in CONDITIONS.values() if c.wait is not None and c.wait.days is not None)
TODAY = date(2026, 11, 22)

days = st.dates(date(2019, 1, 1), date(2029, 12, 31))
facts = st.builds(
    Fact,
    st.sampled_from([*CONDITIONS, "nowhere_in_the_table"]),
    st.sampled_from(State),
    st.sampled_from(Basis),
    days,
    st.none() | days,
    st.none() | st.integers(1, 200),
)
lists = st.lists(facts, max_size=6)
people = st.sampled_from([USER, "mum", "client", ""])


def _profile(told: list[tuple[str, Fact]]) -> Profile:
    profile = Profile()
    for person, fact in told:
        profile = profile.with_fact(person, fact)
    return profile


profiles = st.lists(st.tuples(people, facts), max_size=8).map(_profile)


# --- verdicts -----------------------------------------------------------------------------------------


@given(lists, facts, days)
def test_more_that_is_told_never_makes_a_verdict_milder(known: list[Fact], more: Fact, today: date) -> None:
    before, after = assess(known, CONDITIONS, today), assess([*known, more], CONDITIONS, today)
    assert after.verdict >= before.verdict
    assert {f.condition for f in before.findings} <= {f.condition for f in after.findings}


@given(lists, lists, days)
def test_two_lots_of_facts_are_judged_like_the_worse_of_both(some: list[Fact], others: list[Fact], today: date) -> None:
    one, two, both = (assess(facts, CONDITIONS, today) for facts in (some, others, some + others))
    assert both.verdict is max(one.verdict, two.verdict)
    assert {f.condition for f in both.findings} == {f.condition for f in one.findings + two.findings}


@given(facts, days)
def test_present_is_never_milder_than_unknown_and_unknown_never_than_absent(fact: Fact, today: date) -> None:
    verdicts = [
        assess([Fact(fact.condition, state, fact.basis, fact.said, fact.day, fact.advised)], CONDITIONS, today).verdict
        for state in (State.ABSENT, State.UNKNOWN, State.PRESENT)
    ]
    assert verdicts == sorted(verdicts)
    assert verdicts[0] is Verdict.NONE_MATCHED


@given(lists, days, st.integers(0, 20))
def test_every_finding_has_sources_that_exist_and_sentences_short_enough(
    known: list[Fact], today: date, turn: int
) -> None:
    assessment = assess(known, CONDITIONS, today)
    for finding in assessment.findings:
        assert finding.sources
        assert set(finding.sources) <= set(KNOWLEDGE.sources)
    if assessment.findings:
        for who in (USER, "mum"):
            for told in (verdict_sentences, verdict_again):
                messages = told(assessment, who, KNOWLEDGE, turn)
                assert messages
                assert all(message.strip() and "{" not in message for message in messages)
    else:
        assert assessment.verdict is Verdict.NONE_MATCHED


@given(lists, days)
def test_findings_are_told_worst_first_and_each_condition_once(known: list[Fact], today: date) -> None:
    assessment = assess(known, CONDITIONS, today)
    keys = [(-f.verdict, f.rank, f.condition) for f in assessment.findings]
    assert keys == sorted(keys)
    assert len({f.condition for f in assessment.findings}) == len(keys)
    assert assessment.verdict is (assessment.findings[0].verdict if keys else Verdict.NONE_MATCHED)


def test_any_two_conditions_are_both_told_and_the_worse_decides() -> None:
    for pair in combinations(CONDITIONS, 2):
        assessment = assess([Fact(name, State.PRESENT, Basis.STATED, TODAY) for name in pair], CONDITIONS, TODAY)
        assert assessment.verdict is max(Verdict.of(CONDITIONS[name].verdict) for name in pair)
        assert {f.condition for f in assessment.findings} == set(pair)


# --- days ---------------------------------------------------------------------------------------------


@given(st.sampled_from(COUNTED), days, st.integers(0, 400), st.none() | st.integers(1, 90))
def test_a_wait_lasts_its_full_days_and_the_longer_advice(
    condition: str, day: date, offset: int, advised: int | None
) -> None:
    wait = CONDITIONS[condition].wait
    assert wait is not None
    assert wait.days is not None
    full = max(wait.days, advised or 0)
    known = Fact(condition, State.PRESENT, Basis.STATED, day, day, advised)
    assessment = assess([known], CONDITIONS, day + timedelta(days=offset))
    if offset < full:
        assert assessment.verdict is Verdict.WAIT
        assert assessment.findings[0].until == day + timedelta(days=full)
    elif offset < (wait.ask_until_days or 0):
        assert assessment.verdict is Verdict.ASK
    else:
        assert assessment.verdict is Verdict.NONE_MATCHED


@given(st.sampled_from(sorted(CONDITIONS)), st.sampled_from([Basis.STATED, Basis.PAST]), days, st.integers(0, 800))
def test_time_alone_never_makes_what_is_dated_worse(condition: str, basis: Basis, day: date, later: int) -> None:
    known = Fact(condition, State.PRESENT, basis, day, day)
    first = assess([known], CONDITIONS, day + timedelta(days=later)).verdict
    assert assess([known], CONDITIONS, day + timedelta(days=later + 1)).verdict <= first


@pytest.mark.parametrize(
    "around",
    [
        date(2024, 2, 29),
        date(2025, 2, 28),
        date(2023, 12, 31),
        date(2024, 12, 31),
        date(2026, 3, 29),
        date(2026, 10, 25),
    ],
)
def test_each_day_around_an_odd_one_is_one_day_of_the_wait(around: date) -> None:
    """Leap days, ends of years, and the days on which clocks are put forward or back."""
    known = Fact("botox", State.PRESENT, Basis.STATED, around, around - timedelta(days=5))
    ends = [
        (finding.until - today).days
        for today in (around + timedelta(days=step) for step in range(-5, 5))
        for finding in assess([known], CONDITIONS, today).findings
        if finding.until is not None
    ]
    assert ends == list(range(10, 0, -1))
    assert all(a - b == 1 for a, b in pairwise(ends))


def test_the_rules_know_days_only_and_nothing_of_clocks_files_or_rasa() -> None:
    for path in Path(actions.rules.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
        names |= {
            f"{node.module}.{a.name}" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for a in node.names
        }
        for forbidden in ("datetime.datetime", "datetime.time", "time", "zoneinfo", "os", "random", "rasa", "rasa_sdk"):
            assert not {name for name in names if name == forbidden or name.startswith(f"{forbidden}.")}, path.name
        assert not {"date.today", "datetime.now", "fromtimestamp"} & {
            ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)
        }


# --- profile and memory -------------------------------------------------------------------------------


@given(facts)
def test_a_fact_comes_back_from_json(fact: Fact) -> None:
    assert Fact.from_json(json.loads(json.dumps(fact.as_json()))) == fact


@given(profiles)
def test_a_profile_comes_back_from_json_in_the_same_order(profile: Profile) -> None:
    again = Profile.from_json(json.loads(json.dumps(profile.as_json())))
    assert again == profile
    assert again.facts(USER) == profile.facts(USER)
    assert list(again.others) == list(profile.others)


@given(profiles, st.lists(facts, max_size=3), st.text(max_size=9), st.lists(st.text(max_size=9)), st.integers(0, 999))
def test_a_memory_comes_back_from_json(
    profile: Profile, gone: list[Fact], word: str, words: list[str], count: int
) -> None:
    memory = Memory(profile, word, tuple(words), tuple(words), ((word, word),), word, count, tuple(gone))
    assert Memory.from_json(json.loads(json.dumps(memory.as_json()))) == memory


@pytest.mark.parametrize("nothing", [None, {}])
def test_an_empty_slot_is_an_empty_memory(nothing: dict[str, Any] | None) -> None:
    assert Memory.from_json(nothing) == Memory()
    assert Profile.from_json(nothing) == Profile()


@pytest.mark.parametrize(
    "key", sorted(Memory().as_json().keys() - {"interview", "paused", "own", "denied", "unclear", "misread", "told"})
)
def test_a_broken_memory_is_an_error_and_never_an_empty_one(key: str) -> None:
    data = Memory(count=1).as_json()
    del data[key]
    with pytest.raises(KeyError):
        Memory.from_json(data)


@given(profiles, people, facts)
def test_what_is_told_of_one_person_changes_nobody_else(profile: Profile, person: str, fact: Fact) -> None:
    after = profile.with_fact(person, fact)
    assert fact in after.facts(person)
    assert [f for f in after.facts(person) if f != fact] == [
        f for f in profile.facts(person) if f.condition != fact.condition
    ]
    for other in {USER, *profile.others} - {person}:
        assert after.facts(other) == profile.facts(other)
    assert after.last_other == (profile.last_other if person == USER else person)


@given(profiles, people, st.sampled_from(sorted(CONDITIONS)))
def test_what_is_taken_back_is_taken_back_and_nothing_else(profile: Profile, person: str, condition: str) -> None:
    after = profile.without(person, [condition])
    assert after.facts(person) == tuple(f for f in profile.facts(person) if f.condition != condition)
    for other in {USER, *profile.others} - {person}:
        assert after.facts(other) == profile.facts(other)


@given(profiles, people, people, facts)
def test_what_is_moved_is_the_other_persons_now(profile: Profile, source: str, target: str, fact: Fact) -> None:
    profile = profile.with_fact(source, fact)
    after = profile.moved(fact.condition, source, target)
    assert fact in after.facts(target)
    if source != target:
        assert fact.condition not in {f.condition for f in after.facts(source)}
    assert profile.moved("not_known_of_anybody", source, target) == profile
    assert profile.moved(fact.condition, "a stranger", target) == profile
