"""Marked messages are read as written, and a broken mark says where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlu.marked_messages import Mark, Marked, MarkError, marked_messages


def read(folder: Path, *lines: str) -> list[Marked]:
    (folder / "some.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return marked_messages(folder)


def test_words_condition_status_and_person_of_each_mark(tmp_path: Path) -> None:
    (message,) = read(tmp_path, "# a comment", "", "mum's [ticker box|pacemaker|present|other], not [ill|absent|user]!")
    assert message.text == "mum's ticker box, not ill!"
    assert message.marks == (
        Mark(6, 16, "pacemaker", "present", "other"),
        Mark(22, 25, "", "absent", "user"),
    )
    assert [message.text[m.start : m.end] for m in message.marks] == ["ticker box", "ill"]


@pytest.mark.parametrize(
    "line",
    [
        "no mark at all",
        "[a|b|c|d|e]",
        "[pacer|pacemaker|presently|user]",
        "[pacer|pacemaker|present|them]",
        "[pacer|present|user] and [pacer|present",
        "[pacer|Pacemaker!|present|user]",
    ],
)
def test_a_broken_mark_names_file_and_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(MarkError, match=r"^some\.txt, line 2: "):
        read(tmp_path, "[pacer|present|user]", line)


def test_the_messages_that_train_can_be_read() -> None:
    assert len(marked_messages()) > 2_000
