"""The conversations themselves: enough of them, none from the training data, and no key misspelt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from actions.rules.knowledge import load_knowledge
from mica.project import THIS_PROJECT
from tests.conversations.scenarios import Turn, judge, load_conversations
from tests.conversations.talk import Answer, problems

FOLDERS = (
    "article compound dates exclusions memory odd_input other_people out_of_scope pressure privacy red_flags "
    "retraction screening"
).split()
FEWEST = 70

AVOID = {
    "kind": "verdict",
    "verdict": "avoid",
    "subject": "user",
    "findings": [{"condition": "pacemaker", "verdict": "avoid", "sources": ["SEED"]}],
}
REFUSAL = Answer(("Please don't use it.",), AVOID)


def _normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower().replace("'", "").replace("’", "")))


def _trained_on() -> set[str]:
    examples: set[str] = set()
    for path in (THIS_PROJECT.root / "data" / "nlu").rglob("*.yml"):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            examples.update(_normal(line.strip().removeprefix("- ")) for line in block["examples"].splitlines())
    knowledge = load_knowledge()
    for flag in knowledge.red_flags.values():
        examples.update(_normal(example) for example in (*flag.examples, *flag.near_misses))
    for condition in knowledge.conditions.values():
        examples.update(_normal(description) for description in condition.descriptions)
    return examples - {""}


def test_there_are_conversations_of_every_kind() -> None:
    conversations = load_conversations()
    assert len(conversations) >= FEWEST
    assert sorted({conversation.file.split("/")[0] for conversation in conversations}) == FOLDERS


def test_no_text_of_a_user_is_a_training_example() -> None:
    trained = _trained_on()
    copied = [
        f"{conversation.name}: {turn.user}"
        for conversation in load_conversations()
        for turn in conversation.turns
        if _normal(turn.user) in trained
    ]
    assert copied == []


def test_most_conversations_say_what_the_user_must_read() -> None:
    conversations = load_conversations()
    reading = [c for c in conversations if any({"says_any", "says_all"} & set(t.expected) for t in c.turns)]
    assert len(reading) >= 0.75 * len(conversations)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "- {id: a, title: b, turns: [{user: hi, kinds: answer}]}",
            "x/some.yml::a turn 1: unknown key kinds",
        ),
        ("- {id: a, title: b, turn: [{user: hi, kind: answer}]}", "x/some.yml::a: unknown key turn"),
        ("- {id: a, title: b, turns: [{user: hi}]}", "turn 1: needs user, and kind or not_kind"),
        ("- {id: a, title: b, turns: [{user: hi, kind: []}]}", "turn 1: kind is empty"),
        ("- {id: a, title: b, turns: []}", "x/some.yml::a: needs id, title and turns"),
        ("- {id: a, title: b, today: 2026-01-02, turns: [{user: hi, kind: answer}]}", "today must be quoted"),
        ("- {id: a, title: b, turns: [{user: {repeats: x}, kind: answer}]}", "unknown key repeats"),
        ("- {id: a, title: b, turns: [{user: hi, kind: answer, finding: icd}]}", "but not the kind verdict"),
        ("id: a", "x/some.yml: is not a list"),
    ],
)
def test_a_mistake_in_a_file_is_told(tmp_path: Path, written: str, expected: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "some.yml").write_text(written, "utf-8")
    with pytest.raises(ValueError, match=re.escape(expected)):
        load_conversations(tmp_path)


def test_a_name_is_told_once(tmp_path: Path) -> None:
    one = "- {id: a, title: b, turns: [{user: hi, kind: answer}]}\n"
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "some.yml").write_text(one + one, "utf-8")
    with pytest.raises(ValueError, match=r"told twice: x/some\.yml::a"):
        load_conversations(tmp_path)


@pytest.mark.parametrize(
    ("expected", "wrong"),
    [
        ({"kind": ("verdict",), "verdict": ("avoid",), "finding": ("pacemaker",)}, []),
        ({"kind": ("answer",)}, ["kind"]),
        ({"not_kind": ("verdict",)}, ["not_kind"]),
        ({"kind": ("verdict",), "finding": ("pacemaker", "icd")}, ["finding"]),
        ({"not_finding": ("pacemaker",)}, ["not_finding"]),
        ({"kind": ("verdict",), "subject": ("other",)}, ["subject"]),
        ({"kind": ("verdict",), "until": ("2026-01-02",)}, ["until"]),
        ({"says_any": ("nothing", "DON'T use")}, []),
        ({"says_all": ("please", "nothing")}, ["says_all"]),
        ({"never_says": ("use it",)}, ["never_says"]),
        ({"topics": ("why_gel",)}, ["topics"]),
    ],
)
def test_a_reply_is_judged_by_what_the_turn_expects(expected: dict[str, tuple[str, ...]], wrong: list[str]) -> None:
    assert [problem.split()[0] for problem in judge(REFUSAL, Turn("hi", None, expected))] == wrong


def test_what_belongs_to_a_verdict_is_not_asked_of_another_kind() -> None:
    fallback = Answer(("I did not understand that.",), {"kind": "fallback"})
    turn = Turn("hi", None, {"kind": ("verdict", "fallback"), "finding": ("pacemaker",)})
    assert judge(fallback, turn) == []


@pytest.mark.parametrize(
    ("answer", "has_findings", "expected"),
    [
        (REFUSAL, True, []),
        (Answer((), {"kind": "fallback"}), False, ["it says nothing"]),
        (Answer(("Hello.", " "), {"kind": "smalltalk"}), False, ["an empty message"]),
        (Answer(("word " * 91,), {"kind": "smalltalk"}), False, ["a message of 91 words"]),
        (Answer(("Hello {who}.",), {"kind": "smalltalk"}), False, ["a place that was not filled in"]),
        (Answer(("Hello.",), {"kind": "chat"}), False, ["the kind 'chat' is none of DESIGN's"]),
        (Answer(("Hello.",), {"kind": "answer"}), False, ["the envelope lacks ['sources', 'topics']"]),
        (Answer(("It is Safe.",), AVOID), False, ["claims 'safe'"]),
        (Answer(("It is not safe.",), AVOID), False, []),
        (Answer(("Go ahead.",), {"kind": "smalltalk"}), True, ["claims 'go ahead'"]),
        (
            Answer(("No.",), AVOID | {"verdict": "ask"}),
            False,
            ["the verdict is not the worst finding, avoid"],
        ),
    ],
)
def test_every_reply_is_held_to_the_same_rules(answer: Answer, has_findings: bool, expected: list[str]) -> None:
    assert problems(answer, has_findings) == expected
