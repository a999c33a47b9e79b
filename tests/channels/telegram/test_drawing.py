from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.rules.knowledge import load_knowledge
from actions.rules.memory import Memory
from actions.rules.summary import printable, summary_of
from channels.telegram.brain import Said
from channels.telegram.calls import in_html, in_plain, prepare
from channels.telegram.drawing import draw
from channels.telegram.lengths import units
from channels.telegram.outgoing import DOCUMENT, PICTURE, Button, Outgoing, in_rows
from channels.telegram.plan_picture import plan_png
from tests.channels.telegram.stub_brain import AVOID, PLAN


def _wait(*until: str | None) -> dict[str, Any]:
    findings = [{"condition": "c", "verdict": "wait", "sources": ["SEED"]} | ({"until": u} if u else {}) for u in until]
    return {"kind": "verdict", "verdict": "wait", "subject": "user", "findings": findings}


@pytest.mark.parametrize(
    ("envelope", "title"),
    [
        (AVOID, "🔴 Do not use it"),
        (AVOID | {"verdict": "ask"}, "🟠 Ask first"),
        (AVOID | {"verdict": "local"}, "🔵 Not over that place"),
        (AVOID | {"verdict": "none_matched"}, "⚪ Nothing on the list matched"),
        (AVOID | {"verdict": "something new"}, ""),
        (AVOID | {"subject": "other"}, ""),
        (_wait("2026-09-24"), "🟡 Wait until 24 September 2026"),
        (_wait("2026-09-24", "2026-10-02"), "🟡 Wait until 2 October 2026"),
        (_wait("2026-09-24", None), "🟡 Wait"),
        (_wait("soon"), "🟡 Wait"),
        (_wait(), "🟡 Wait"),
        ({"kind": "emergency", "red_flag": "stroke"}, "🚨 Help first"),
        ({"kind": "emergency", "red_flag": "x", "check": "not_completed"}, "🚨 Help first"),
        ({"kind": "fallback", "check": "not_completed"}, "⚠️ Not checked"),
        ({"kind": "fallback"}, ""),
        ({"kind": "answer", "topics": ["frequency"]}, ""),
        ({}, ""),
    ],
)
def test_each_kind_of_turn_has_its_title(envelope: dict[str, Any], title: str) -> None:
    [message] = draw(Said(("Words.",), (), envelope))
    assert (message.title, message.text) == (title, "Words.")
    assert message.urgent == (envelope.get("kind") == "emergency")


def test_a_plan_is_a_picture_a_table_and_ways_on() -> None:
    picture, words = draw(Said(("Three to five.", "Start low."), (("Why?", "why"),), PLAN))
    assert picture.kind == PICTURE and words.table.splitlines() == [
        "Sessions a week   3 to 5",
        "Minutes each      5 to 20",
    ]
    assert [b.title for row in words.buttons for b in row] == ["Why?", "Calendar file", "Remind me"]
    assert words.text == "Three to five.\n\nStart low."


def test_a_plan_without_numbers_is_its_words() -> None:
    [words] = draw(Said(("Words.",), (), {"kind": "plan"}))
    assert words.text == "Words." and not words.table


def test_a_summary_is_a_document_and_a_broken_one_is_none() -> None:
    card = summary_of(Memory(), date(2026, 11, 22), load_knowledge())
    words, document = draw(Said(("Done.",), (), AVOID | {"summary": card}))
    assert (words.kind, document.kind) == ("text", DOCUMENT)
    assert document.text == printable(card)
    for summary in ("", "Card", None, 7, {}, {"date": "soon"}, {**card, "findings": [{}]}):
        assert len(draw(Said(("Done.",), (), AVOID | {"summary": summary}))) == 1


def test_what_anybody_wrote_is_escaped() -> None:
    message = Outgoing(text='a < b & <i>c</i> "d"', title="T & U", table="x<y")
    assert in_html(message) == '<b>T &amp; U</b>\n\na &lt; b &amp; &lt;i&gt;c&lt;/i&gt; "d"\n\n<pre>x&lt;y</pre>'
    assert in_plain(message) == 'T & U\n\na < b & <i>c</i> "d"\n\nx<y'


def test_long_turns_keep_title_first_and_buttons_last() -> None:
    said = Said(tuple(f"Part {n}. " + "word " * 400 for n in range(5)), (("Next", "next"),), AVOID)
    pages = draw(said)
    assert [bool(p.title) for p in pages] == [True, False, False]
    assert [bool(p.buttons) for p in pages] == [False, False, True]
    assert all(units(in_plain(p)) <= 4096 for p in pages)


def test_help_comes_first_and_alone() -> None:
    emergency = {"kind": "emergency", "red_flag": "burn"}
    [message] = draw(Said(("Cool it with water.",), (), emergency), lead="I cannot see pictures.", close="Bye.")
    assert in_plain(message) == "🚨 Help first\n\nCool it with water."


def test_rows() -> None:
    rows = in_rows([Button(t, t) for t in ("Yes", "No", "I am not sure about that", "A", "B", "C")])
    assert [[b.title for b in row] for row in rows] == [["Yes", "No"], ["I am not sure about that"], ["A", "B"], ["C"]]


def test_the_picture_is_a_png_of_its_size() -> None:
    png = plan_png(PLAN)
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and int.from_bytes(png[16:20], "big") == 1000 and len(png) < 100_000


async def test_captions_are_cut_to_their_limit() -> None:
    call = await prepare(Outgoing(PICTURE, "word " * 400, data=PLAN), 1)
    assert units(call.arguments["caption"]) <= 1024 and call.arguments["caption"].endswith("…")
