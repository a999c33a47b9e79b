from __future__ import annotations

from typing import Any

import pytest

from channels.web.card import WORDS, draw, knowledge
from tests.channels.web.visitor import check

FINDING = {"condition": "pacemaker", "verdict": "avoid", "sources": ["SEED", "MICA", "nowhere"]}
VERDICT = {"kind": "verdict", "verdict": "avoid", "subject": "user", "findings": [FINDING]}


def _drawn(envelope: dict[str, Any], **where: str) -> dict[str, Any]:
    card = draw(envelope, **where)
    assert card is not None
    check(card, "Card")
    return card


def test_a_verdict_is_drawn_as_it_is_with_labels_and_sources() -> None:
    card = _drawn(VERDICT)
    assert (card["verdict"], card["word"], card["subject"]) == ("avoid", "Do not use", "user")
    [finding] = card["findings"]
    assert finding["label"] == knowledge().conditions["pacemaker"].label
    assert finding["sentence"] == knowledge().conditions["pacemaker"].say[0].text
    assert [source["id"] for source in finding["sources"]] == ["SEED"]
    assert finding["sources"][0]["url"].startswith("https://")


@pytest.mark.parametrize("verdict", WORDS)
def test_no_verdict_is_changed_and_no_word_is_an_all_clear(verdict: str) -> None:
    findings = [] if verdict == "none_matched" else [FINDING | {"verdict": verdict, "until": "2031-01-02"}]
    card = _drawn(VERDICT | {"verdict": verdict, "findings": findings})
    assert card["verdict"] == verdict
    assert [f["verdict"] for f in card["findings"]] == [verdict] * len(findings)
    for word in ("safe", "fine", "ok", "clear", "approved", "may use"):
        assert word not in card["word"].lower().split()


def test_every_condition_has_a_label_and_every_finding_is_drawn() -> None:
    ids = [*knowledge().conditions, "unknown", "open_implants"]
    findings = [{"condition": i, "verdict": "ask", "sources": []} for i in ids]
    card = _drawn(VERDICT | {"verdict": "ask", "findings": findings})
    assert [f["condition"] for f in card["findings"]] == ids
    assert all(f["label"] and f["label"][0] == f["label"][0].upper() for f in card["findings"])


@pytest.mark.parametrize(
    "envelope",
    [
        {},
        {"kind": "smalltalk"},
        {"kind": "fallback"},
        {"kind": "privacy", "done": "listed"},
        {"kind": "later"},
        VERDICT | {"verdict": "fine"},
        VERDICT | {"subject": "dog"},
        VERDICT | {"findings": [FINDING | {"verdict": "none_matched"}]},
        VERDICT | {"findings": [{"condition": "pacemaker"}]},
        VERDICT | {"findings": None},
        {"kind": "verdict"},
        {"kind": "plan", "sessions_per_week": [5, 3], "minutes_per_session": [5, 5]},
        {"kind": "plan", "sessions_per_week": "often", "minutes_per_session": [5, 5]},
        {"kind": "question"},
        {"kind": "emergency"},
    ],
    ids=str,
)
def test_what_cannot_be_drawn_faithfully_is_left_to_the_words(envelope: dict[str, Any]) -> None:
    assert draw(envelope) is None


def test_a_plan_is_a_table() -> None:
    card = _drawn({"kind": "plan", "sessions_per_week": [3, 5], "minutes_per_session": [5, 5], "sources": ["SEED"]})
    assert card["rows"] == [
        {"label": "Sessions a week", "value": "3 to 5"},
        {"label": "Minutes a session", "value": "5"},
    ]


@pytest.mark.parametrize("kind", ["verdict", "answer"])
def test_the_end_of_a_screening_offers_its_summary(kind: str) -> None:
    end = {"form": "screening", "step": 8, "of": 9, "summary": {"lines": ["x"]}}
    envelope = VERDICT if kind == "verdict" else {"kind": "answer", "topics": [], "sources": ["MICA"]}
    card = _drawn(envelope | end)
    assert (card["step"], card["of"], card["summary"]) == (8, 9, True)


@pytest.mark.parametrize(
    ("extra", "drawn"),
    [
        ({}, {}),
        ({"form": "screening", "step": 3, "of": 9}, {"form": "screening", "step": 3, "of": 9}),
        ({"form": "screening", "step": 10, "of": 9}, {}),
        ({"form": "other", "step": 1, "of": 9}, {}),
    ],
)
def test_a_question_tells_how_far_one_has_come(extra: dict[str, Any], drawn: dict[str, Any]) -> None:
    assert _drawn({"kind": "question", "asks": "implants"} | extra) == {"type": "question", "asks": "implants"} | drawn


@pytest.mark.parametrize("flag", knowledge().red_flags)
def test_every_emergency_says_whom_to_call(flag: str) -> None:
    call = knowledge().red_flags[flag].call
    envelope = {"kind": "emergency", "red_flag": flag, "call": call, "sources": []}
    card = _drawn(envelope, locale="en-US")
    assert card["title"] == knowledge().red_flags[flag].title
    expected = {"emergency": ["911"], "urgent": [], "crisis": ["911"]}[call] if flag != "self_harm" else ["988", "911"]
    assert [number["tel"] for number in card["numbers"]] == expected


def test_an_emergency_of_which_little_is_known_still_names_a_number() -> None:
    card = _drawn({"kind": "emergency", "red_flag": "not_in_the_table"}, locale="de-DE")
    assert (card["call"], [n["tel"] for n in card["numbers"]]) == ("emergency", ["112"])
