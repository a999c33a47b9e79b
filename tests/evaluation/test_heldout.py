"""The held-out sets: read as their README says, and never seen by anything that learns or matches."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.rules.knowledge import load_knowledge
from evaluation.cross_validation import read_examples
from evaluation.heldout import Gold, HeldOutError, Round, read_rounds
from evaluation.seen import bare, seen_in_data, seen_texts, unseen
from mica.project import THIS_PROJECT

ROOT = THIS_PROJECT.root
KNOWLEDGE = load_knowledge()
INTENTS = frozenset(yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["intents"])


def rounds(folder: Path) -> list[Round]:
    return read_rounds(folder, KNOWLEDGE, INTENTS)


def test_nothing_that_learns_or_matches_holds_a_message_of_the_newest_round() -> None:
    newest = rounds(ROOT / "tests" / "heldout")[-1]
    seen = seen_texts(ROOT, KNOWLEDGE)
    assert [text for text in newest.texts() if bare(text) in seen] == []


def test_no_message_of_any_round_is_an_example_an_alias_or_a_description() -> None:
    """Training of the assertion model has taken the conditions of older rounds; nothing else has taken anything."""
    seen = seen_texts(ROOT, KNOWLEDGE) - seen_in_data(ROOT / "data" / "marked")
    held_out = [(each.name, text) for each in rounds(ROOT / "tests" / "heldout") for text in each.texts()]
    assert [(name, text) for name, text in held_out if bare(text) in seen] == []


def test_a_message_that_training_has_seen_does_not_count(tmp_path: Path) -> None:
    example = read_examples(ROOT / "data" / "nlu")[0][0]
    new = [f"zyx wvu {number} never written before" for number in range(20)]
    write(tmp_path, "out_of_scope.tsv", f"{example.upper()}!\tshop", *(f"{text}\tshop" for text in new))
    (made,) = rounds(tmp_path)
    assert unseen(made, seen_texts(ROOT, KNOWLEDGE)).texts() == new


def test_a_set_that_was_trained_on_is_left_out_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path, "out_of_scope.tsv", *(f"text {number}\tshop" for number in range(10)))
    write(tmp_path, "topics.tsv", "another text\tfrequency")
    (made,) = rounds(tmp_path)
    left = unseen(made, frozenset({"text 1", "text 2"}))
    assert left.out_of_scope == []
    assert len(left.topics) == 1


def test_marks_do_not_hide_a_message() -> None:
    file = ROOT / "data" / "marked" / "first_messages.txt"
    marked = next(line for line in file.read_text(encoding="utf-8").splitlines() if "|" in line)
    plain = "".join(part.split("|")[0] for part in marked.replace("]", "[").split("["))
    assert bare(plain) in seen_texts(ROOT, KNOWLEDGE)


def write(folder: Path, name: str, *lines: str) -> Path:
    place = folder / "round9"
    place.mkdir(exist_ok=True)
    (place / name).write_text("\n".join(["columns", *lines]) + "\n", encoding="utf-8")
    return folder


def test_rows_of_every_set(tmp_path: Path) -> None:
    write(
        tmp_path, "topics.tsv",
        "how often\tfrequency|overuse", "sing\tout_of_scope", "yo\tsmalltalk", "a and b\tfrequency+gel_choice|why_gel",
    )  # fmt: skip
    write(
        tmp_path, "conditions.tsv", 'my "friend"\tepilepsy=absent@user;epilepsy=present@other', "nursing degree\tnone"
    )
    write(
        tmp_path, "dates.tsv",
        "then\t2026-03-01\tbotox\tunknown", "on 1/2\t2026-03-01\tbotox\tambiguous:2026-01-02|2026-02-01",
    )  # fmt: skip
    write(tmp_path, "compound.tsv", "c\tcondition:epilepsy;frequency")
    write(tmp_path, "out_of_scope.tsv", "buy\tshop")
    write(tmp_path, "red_flags.tsv", "help\tyes\tstroke")
    (made,) = rounds(tmp_path)
    assert made.name == "round9"
    assert [row.topics for row in made.topics] == [{"frequency", "overuse"}, {"smalltalk"}]
    assert [list(row.topics) for row in made.compound] == [[{"frequency"}, {"gel_choice", "why_gel"}], [{"frequency"}]]
    assert list(made.compound[1].conditions) == [{"epilepsy"}]
    assert made.conditions[0].gold == (Gold("epilepsy", "absent", "user"), Gold("epilepsy", "present", "other"))
    assert made.conditions[1].gold == ()
    assert [len(row.days) for row in made.dates] == [0, 2]
    assert [row.kind for row in made.out_of_scope] == ["topics", "shop"]
    assert [row.alarm for row in made.red_flags] == [True]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("topics.tsv", "how often\tfrequencies"),
        ("conditions.tsv", "x\tpacemaker=present"),
        ("conditions.tsv", "x\tpacemaker=maybe@user"),
        ("conditions.tsv", "x\tpaicemaker=present@user"),
        ("dates.tsv", "x\t2026-03-01\tbotox\tyesterday"),
        ("compound.tsv", "x\tcondition:frequency"),
        ("red_flags.tsv", "x\tmaybe\tstroke"),
        ("out_of_scope.tsv", "only a text"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, name: str, line: str) -> None:
    with pytest.raises(HeldOutError, match=rf"{name}, line 2: "):
        rounds(write(tmp_path, name, line))


def test_no_round_at_all(tmp_path: Path) -> None:
    with pytest.raises(HeldOutError, match="no held-out set"):
        rounds(tmp_path)
