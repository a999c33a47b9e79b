"""The verdict: tables for what each kind of fact means, properties for what must never happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.rules.knowledge import Knowledge, Wait, load_knowledge
from actions.rules.profile import Basis, Fact, State
from actions.rules.verdict import Finding, Verdict, assess

KNOWLEDGE: Knowledge = load_knowledge()
CONDITIONS = KNOWLEDGE.conditions
TODAY = date(2026, 11, 22)
EIGHT_EXCLUSIONS = (
    "pacemaker", "electronic_implant", "cancer_active", "chemo", "pregnancy", "breastfeeding", "epilepsy", "seizures",
    "severe_acne",
)  # fmt: skip


def fact(condition: str, basis: Basis = Basis.STATED, day: date | None = None, state: State = State.PRESENT) -> Fact:
    return Fact(condition, state, basis, TODAY, day)


days = st.one_of(st.none(), st.dates(date(2019, 1, 1), date(2029, 12, 31)))
facts = st.builds(
    Fact,
    st.sampled_from([*CONDITIONS, "nowhere_in_the_table"]),
    st.sampled_from(list(State)),
    st.sampled_from(list(Basis)),
    st.just(TODAY),
    days,
)
todays = st.dates(date(2019, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize("condition", EIGHT_EXCLUSIONS)
@pytest.mark.parametrize("basis", [Basis.STATED, Basis.UNCERTAIN, Basis.ASKED, Basis.PLANNED])
def test_an_exclusion_of_the_article_is_avoid_however_it_is_put(condition: str, basis: Basis) -> None:
    assert assess([fact(condition, basis)], CONDITIONS, TODAY).verdict is Verdict.AVOID


@pytest.mark.parametrize("condition", sorted(CONDITIONS))
def test_every_condition_gives_its_own_verdict_with_sources(condition: str) -> None:
    assessment = assess([fact(condition)], CONDITIONS, TODAY)
    assert assessment.verdict is Verdict.of(CONDITIONS[condition].verdict)
    assert all(finding.sources for finding in assessment.findings)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("pregnancy", None),
        ("cancer_active", ("cancer_history", Verdict.ASK)),
        ("chemo", ("cancer_history", Verdict.ASK)),
        ("epilepsy", ("epilepsy", Verdict.AVOID)),
        ("seizures", ("seizures", Verdict.AVOID)),
        ("pacemaker", ("pacemaker", Verdict.AVOID)),
        ("breastfeeding", ("postpartum", Verdict.ASK)),
        ("stroke_tia", ("stroke_tia", Verdict.ASK)),
        ("severe_acne", None),
    ],
)
def test_what_a_past_mention_means(condition: str, expected: tuple[str, Verdict] | None) -> None:
    found = assess([fact(condition, Basis.PAST)], CONDITIONS, TODAY).findings
    assert [(f.condition, f.verdict) for f in found] == ([expected] if expected else [])


def test_an_implant_that_was_taken_out_is_asked_about() -> None:
    assert assess([fact("pacemaker", Basis.REMOVED)], CONDITIONS, TODAY).verdict is Verdict.ASK


@pytest.mark.parametrize("condition", ["botox", "filler"])
@pytest.mark.parametrize(
    ("today", "day", "until"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), date(2026, 12, 2)),
        (date(2026, 11, 22), date(2026, 11, 13), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 12), None),
        (date(2026, 11, 22), date(2026, 11, 29), date(2026, 12, 9)),
        (date(2024, 3, 1), date(2024, 2, 20), None),
        (date(2024, 2, 29), date(2024, 2, 20), date(2024, 3, 1)),
        (date(2025, 2, 28), date(2025, 2, 20), date(2025, 3, 2)),
        (date(2027, 1, 1), date(2026, 12, 25), date(2027, 1, 4)),
    ],
)
def test_ten_full_days_on_the_calendar(condition: str, today: date, day: date, until: date | None) -> None:
    assessment = assess([fact(condition, day=day)], CONDITIONS, today)
    if until is None:
        assert assessment.verdict is Verdict.NONE_MATCHED
    else:
        assert (assessment.verdict, assessment.findings[0].until) == (Verdict.WAIT, until)


@pytest.mark.parametrize("condition", ["microneedling", "laser_ipl", "peel"])
@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(0, Verdict.WAIT), (9, Verdict.WAIT), (10, Verdict.ASK), (41, Verdict.ASK), (42, Verdict.NONE_MATCHED)],
)
def test_the_end_of_a_wait_is_no_yes_where_skin_has_to_heal(condition: str, days_ago: int, expected: Verdict) -> None:
    known = fact(condition, Basis.PAST, day=TODAY - timedelta(days=days_ago))
    assert assess([known], CONDITIONS, TODAY).verdict is expected


def test_a_clinics_longer_wait_outlasts_the_time_to_heal() -> None:
    known = Fact("peel", State.PRESENT, Basis.STATED, TODAY, TODAY - timedelta(days=50), advised=60)
    finding = assess([known], CONDITIONS, TODAY).findings[0]
    assert (finding.verdict, finding.until) == (Verdict.WAIT, TODAY + timedelta(days=10))


@pytest.mark.parametrize("condition", ["botox", "filler"])
def test_an_unknown_day_of_injection_is_not_cleared(condition: str) -> None:
    assessment = assess([fact(condition)], CONDITIONS, TODAY)
    assert (assessment.verdict, assessment.findings[0].until) == (Verdict.WAIT, None)


def test_a_condition_outside_the_table_is_unknown_and_ask() -> None:
    finding = assess([fact("wilsons_disease")], CONDITIONS, TODAY).findings[0]
    assert (finding.condition, finding.verdict) == ("unknown", Verdict.ASK)


def test_nothing_said_matches_nothing() -> None:
    assert assess([], CONDITIONS, TODAY).verdict is Verdict.NONE_MATCHED


@given(st.lists(facts, max_size=8), facts, todays)
def test_another_present_condition_never_makes_it_milder(known: list[Fact], extra: Fact, today: date) -> None:
    extra = Fact(extra.condition, State.PRESENT, extra.basis, extra.said, extra.day)
    assert assess([*known, extra], CONDITIONS, today).verdict >= assess(known, CONDITIONS, today).verdict


@given(st.lists(facts, max_size=8), st.randoms(use_true_random=False), todays)
def test_order_and_repetition_do_not_matter(known: list[Fact], random: object, today: date) -> None:
    shuffled = [*known, *known]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = assess(known, CONDITIONS, today), assess(shuffled, CONDITIONS, today)
    assert first.verdict is second.verdict
    assert [(f.condition, f.verdict, f.until) for f in first.findings] == [
        (f.condition, f.verdict, f.until) for f in second.findings
    ]


@given(facts, todays)
def test_unknown_is_never_milder_than_absent(one: Fact, today: date) -> None:
    unknown = Fact(one.condition, State.UNKNOWN, one.basis, one.said, one.day)
    absent = Fact(one.condition, State.ABSENT, one.basis, one.said, one.day)
    assert assess([unknown], CONDITIONS, today).verdict >= assess([absent], CONDITIONS, today).verdict
    assert assess([absent], CONDITIONS, today).verdict is Verdict.NONE_MATCHED


@given(st.lists(facts, max_size=8), todays)
def test_whatever_is_above_none_matched_has_findings_with_sources_and_words(known: list[Fact], today: date) -> None:
    assessment = assess(known, CONDITIONS, today)
    assert (assessment.verdict > Verdict.NONE_MATCHED) == bool(assessment.findings)
    assert assessment.verdict == max((f.verdict for f in assessment.findings), default=Verdict.NONE_MATCHED)
    for finding in assessment.findings:
        assert finding.sources
        known_condition = CONDITIONS.get(finding.condition)
        assert known_condition.say if known_condition else "unknown" in (finding.condition, finding.listed_as)


@given(st.sampled_from(["botox", "filler"]), todays, st.integers(-400, 400))
def test_the_wait_ends_exactly_ten_days_after_the_day(condition: str, day: date, offset: int) -> None:
    today = day + timedelta(days=offset)
    waits = assess([fact(condition, day=day)], CONDITIONS, today).verdict is Verdict.WAIT
    assert waits == (offset < 10)


def test_of_two_days_of_one_treatment_the_longer_wait_counts_and_an_unknown_day_most() -> None:
    early, late, unknown = (fact("botox", day=day) for day in (date(2026, 11, 14), date(2026, 11, 20), None))
    for known, until in (
        ([early, late], date(2026, 11, 30)),
        ([late, early], date(2026, 11, 30)),
        ([unknown, late], None),
    ):
        for facts_told in (known, known[::-1]):
            assert [f.until for f in assess(facts_told, CONDITIONS, TODAY).findings] == [until]


def test_a_finding_tells_how_and_when_it_was_put() -> None:
    put = fact("wilsons_disease", Basis.UNCERTAIN, date(2026, 1, 1), State.UNKNOWN)
    assert assess([put], CONDITIONS, TODAY).findings == (
        Finding("unknown", Verdict.ASK, ("NF1", "MICA"), 50, Basis.UNCERTAIN, State.UNKNOWN, date(2026, 1, 1)),
    )
    put = fact("hearing_aid", Basis.ASKED, date(2026, 1, 1), State.UNKNOWN)
    (finding,) = assess([put], CONDITIONS, TODAY).findings
    assert (finding.basis, finding.state, finding.day, finding.until) == (Basis.ASKED, State.UNKNOWN, put.day, None)
    assert (finding.listed_as, finding.rank) == ("cochlear", CONDITIONS["hearing_aid"].rank)


def test_a_plan_for_today_or_a_day_gone_by_is_not_cleared_and_its_day_is_asked_for() -> None:
    for day in (TODAY, TODAY - timedelta(days=300)):
        finding = assess([fact("botox", Basis.PLANNED, day)], CONDITIONS, TODAY).findings[0]
        assert (finding.verdict, finding.until) == (Verdict.WAIT, None)


@pytest.mark.parametrize(("days_ago", "found"), [(30, True), (31, False)])
def test_a_past_mention_fades_after_its_days(days_ago: int, found: bool) -> None:
    over = fact("skin_infection", Basis.PAST, TODAY - timedelta(days=days_ago))
    assert bool(assess([over], CONDITIONS, TODAY).findings) is found


def test_what_is_over_at_once_counts_until_it_is_known_to_be_old_when_it_fades() -> None:
    fading = {"fever": replace(CONDITIONS["fever"], fades_days=14)}
    for day, verdict in ((None, Verdict.WAIT), (TODAY - timedelta(days=15), Verdict.NONE_MATCHED)):
        assert assess([fact("fever", Basis.PAST, day)], fading, TODAY).verdict is verdict


def test_a_wait_of_one_day_has_one_day() -> None:
    short = replace(CONDITIONS["botox"], wait=Wait("the day", 1))
    assert assess([fact("botox", day=TODAY)], {"botox": short}, TODAY).findings[0].until == TODAY + timedelta(days=1)
