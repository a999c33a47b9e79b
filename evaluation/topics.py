"""Questions: whether the topic was understood, and whether a plain question was refused."""

from __future__ import annotations

from collections.abc import Iterable

from actions.rules.check import ANSWERED_BY_VERDICT
from evaluation.heldout import NO_TOPIC, TopicRow
from evaluation.pipeline import Reader, Understood
from evaluation.score import Measured, Mistake

_SAID_PLAINLY = frozenset({"fallback", "smalltalk", "privacy"})


def measure_topics(rows: Iterable[TopicRow], reader: Reader, name: str) -> Measured:
    """The figures `topics` (understood) and `topics_answered` (not refused), and `small_talk`.

    A question with a topic is understood when that topic is the intent or among the accepted topics; one that
    a verdict answers also when a finding of the message is told.
    """
    measured = Measured()
    for row in rows:
        understood = reader.read(row.text)
        plain = row.topics & NO_TOPIC
        asked = row.topics - NO_TOPIC
        right = bool(asked) and answers(understood, asked)
        right = right or (bool(plain) and is_said_plainly(understood))
        figure = "topics" if asked else "small_talk"
        measured.count(figure, right)
        measured.tally("topic", "|".join(sorted(row.topics)), "right", right)
        got = described(understood)
        if not right:
            mistake = Mistake(figure, name, row.text, _listed(row.topics), got, int(bool(asked)), understood.confidence)
            measured.mistakes.append(mistake)
        if not plain and asked & set(reader.knowledge.topics):
            refused = understood.kind == "fallback"
            measured.count("topics_answered", not refused)
            if refused and right:
                measured.mistakes.append(
                    Mistake("topics_answered", name, row.text, _listed(row.topics), got, 1, understood.confidence)
                )
    return measured


def answers(understood: Understood, topics: frozenset[str]) -> bool:
    """Whether one of `topics` was understood, or is answered by the verdict that the reply gives."""
    if topics & understood_topics(understood):
        return True
    told = understood.kind == "verdict" and bool(understood.reply.envelope["findings"])
    return told and bool(topics & ANSWERED_BY_VERDICT)


def understood_topics(understood: Understood) -> frozenset[str]:
    """The intent and every accepted topic."""
    return frozenset({understood.turn.intent, *understood.turn.topics})


def is_said_plainly(understood: Understood) -> bool:
    """Whether the reply answers no question about microcurrent: a fallback, small talk, a verdict alone."""
    if understood.kind in _SAID_PLAINLY:
        return True
    return understood.kind in ("verdict", "question") and not understood.reply.envelope.get("topics")


def described(understood: Understood) -> str:
    """What was made of a message, in one line."""
    turn, envelope = understood.turn, understood.reply.envelope
    parts = [f"intent {turn.intent} {understood.parse['intent']['confidence']:.2f}"]
    others = [topic for topic in turn.topics if topic != turn.intent]
    if others:
        parts.append(f"topics {', '.join(others)}")
    if turn.mentions:
        parts.append("mentions " + ", ".join(f"{m.condition}={m.status}@{m.who or 'other'}" for m in turn.mentions))
    findings = [f"{each['condition']}:{each['verdict']}" for each in envelope.get("findings", ())]
    told = envelope.get("verdict") or envelope.get("red_flag") or ""
    parts.append(" ".join(["reply", understood.kind, str(told), *findings]).replace("  ", " ").strip())
    return "; ".join(parts)


def _listed(labels: frozenset[str]) -> str:
    return "|".join(sorted(labels))
