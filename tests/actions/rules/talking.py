"""Talks with the rules alone, written down in full: what was said and understood, and everything that came of it.

A talk is a plain text. Lines that are written by hand:

    # A name in one line
    > what the person says
    ? intent=can_i_use; found=pregnancy, mum:pacemaker~past, botox@3 days ago, !stroke_signs; near=gel_choice

and, below each, lines that the rules give and that somebody has read: `<` a message, `[]` a button, `=` the
envelope and `~` what is remembered. After a wanted change of a reply
write them again with `python -m tests.actions.rules.talking`, and read the difference before it is committed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from actions.rules.answer import answer
from actions.rules.check import PLAN_TOPICS, check
from actions.rules.follow_up import follow_up
from actions.rules.guidance import plan
from actions.rules.knowledge import Knowledge, load_knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Fact
from actions.rules.recollection import corrected, privacy, what_you_know
from actions.rules.reply import Reply
from actions.rules.respond import Handler, respond
from actions.rules.scope import fallback, small_talk
from actions.rules.turn import (
    CONDITION_ENTITY,
    CONDITION_EXTRACTOR,
    RED_FLAG_ENTITY,
    RED_FLAG_EXTRACTOR,
    Turn,
    read_turn,
)
from actions.rules.unnamed import check_unnamed

FOLDER = Path(__file__).parent / "talks"
#: A Sunday.
TODAY = date(2026, 11, 22)
KNOWLEDGE = load_knowledge()

_SHORT_ANSWERS = ("affirm", "deny", "unsure", "why", "repeat", "ignore_rules", "are_you_sure")
_BY_NAME: dict[str, Handler] = {
    "answer": answer,
    "check": check,
    "check_unnamed": check_unnamed,
    "correct": lambda turn, memory, knowledge: corrected(turn, memory, memory, knowledge),
    "fallback": fallback,
    "follow_up": follow_up,
    "plan": plan,
    "privacy": lambda turn, memory, knowledge: privacy(memory, knowledge),
    "small_talk": small_talk,
    "what_you_know": lambda turn, memory, knowledge: what_you_know(memory, knowledge),
}


def paths() -> list[Path]:
    """The files of talks."""
    return sorted(FOLDER.glob("*.txt"))


def talks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Name and lines of each talk of a file."""
    for part in text.split("# ")[1:] if text.startswith("# ") else []:
        name, *lines = part.splitlines()
        yield name, [line for line in lines if line]


def played(lines: list[str], knowledge: Knowledge = KNOWLEDGE) -> list[str]:
    """The lines of a talk, with what the rules give now in place of what was written."""
    memory, out = Memory(), []
    said = [line for line in lines if line[0] in ">?"]
    for words, understood in zip(said[::2], said[1::2], strict=True):
        settings = _settings(understood)
        message = message_of(words[1:].removeprefix(" "), settings)
        today = date.fromisoformat(settings.get("today", TODAY.isoformat()))
        reply = respond(handler_of(settings), read_turn(message, today), memory, knowledge)
        memory = Memory.from_json(json.loads(json.dumps(reply.memory.as_json())))
        assert memory == reply.memory, "what is remembered does not fit into a slot"
        assert isinstance(reply.buttons, tuple)
        out += [words, understood, *_result(reply)]
    return out


def written(text: str) -> str:
    """A whole file, with what the rules give now."""
    return "\n".join(f"# {name}\n" + "\n".join(played(lines)) + "\n" for name, lines in talks(text))


def turn(text: str, **settings: str) -> Turn:
    """The turn of a message that was understood as `settings` say."""
    return read_turn(message_of(text, settings), TODAY)


def mention(text: str, knowledge: Knowledge = KNOWLEDGE) -> dict[str, Any]:
    """The entity of "mum:botox~past@in march#bocouture"; after # the words that stood for it."""
    text, _, words = text.partition("#")
    text, _, when = text.partition("@")
    text, _, status = text.partition("~")
    who, colon, condition = text.rpartition(":")
    return {
        "entity": CONDITION_ENTITY,
        "extractor": CONDITION_EXTRACTOR,
        "value": condition,
        "status": status or "present",
        "who": "other" if colon else "user",
        "relation": who,
        "when": when,
        "clause": when,
        "text": words or condition,
    }


def _settings(line: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in line[1:].split(";") if part.strip()]
    return {key.strip(): value.strip() for key, _, value in pairs}


def _list(settings: Mapping[str, str], key: str) -> list[str]:
    return [item.strip() for item in settings.get(key, "").split(",") if item.strip()]


def message_of(text: str, settings: Mapping[str, str]) -> dict[str, Any]:
    """What Rasa would hand over for `text`, understood as `settings` say."""
    intent = settings.get("intent", "nlu_fallback")
    found = _list(settings, "found")
    flags = [item[1:] for item in found if item.startswith("!")]
    topics = _list(settings, "topics") or [intent] * (intent in KNOWLEDGE.topics)
    return {
        "text": text,
        "intent": {"name": intent, "confidence": float(settings.get("sure", "0.9"))},
        "intent_ranking": [{"name": name} for name in _list(settings, "near")],
        "topics": [{"name": name} for name in topics],
        "language": settings.get("language"),
        "metadata": {"message_cut": True} if "cut" in settings else {},
        "entities": [
            *(mention(item) for item in found if not item.startswith("!")),
            *({"entity": RED_FLAG_ENTITY, "extractor": RED_FLAG_EXTRACTOR, "value": flag} for flag in flags),
        ],
    }


def handler_of(settings: Mapping[str, str]) -> Handler:
    """The handler that Mica's dialogue rules give to the intent."""
    intent = settings.get("intent", "")
    if "by" in settings:
        return _BY_NAME[settings["by"]]
    if intent in PLAN_TOPICS:
        return plan
    if intent in KNOWLEDGE.topics or intent == "already_used":
        return answer
    if intent in _SHORT_ANSWERS:
        return follow_up
    if intent == "check_condition":
        return check_unnamed
    if intent in ("privacy", "what_you_know"):
        return _BY_NAME[intent]
    if intent == "correction":
        return _BY_NAME["correct"]
    return small_talk if intent in KNOWLEDGE.small_talk.replies and not intent.startswith("out_of") else fallback


def _result(reply: Reply) -> list[str]:
    return [
        *(f"< {message}" for message in reply.messages),
        *(f"[] {button}" for button in reply.buttons),
        f"= {json.dumps(reply.envelope, ensure_ascii=False)}",
        f"~ {'; '.join(_remembered(reply.memory))}",
    ]


def _remembered(memory: Memory) -> Iterator[str]:
    for person in (USER, *memory.profile.others):
        yield from (f"{person}: {_fact(fact)}" for fact in memory.profile.facts(person))
    yield from (f"taken back: {_fact(fact)}" for fact in memory.retracted)
    if memory.changed:
        yield f"changed {', '.join(f'{person} {condition}' for person, condition in memory.changed)}"
    for name in ("asked", "held"):
        if getattr(memory, name):
            yield f"{name} {getattr(memory, name)}"
    for name in ("topics", "offered"):
        if getattr(memory, name):
            yield f"{name} {', '.join(getattr(memory, name))}"
    if memory.interview:
        yield f"interview {json.dumps(memory.interview.as_json())}"
    yield f"count {memory.count}"


def _fact(fact: Fact) -> str:
    day = f" on {fact.day}" if fact.day else ""
    advised = f" advised {fact.advised}" if fact.advised else ""
    said = "" if fact.said == TODAY else f" said {fact.said}"
    return f"{fact.condition} {fact.state.value} {fact.basis.value}{day}{advised}{said}"


def main() -> None:
    """Write what the rules give now into every file."""
    for path in paths():
        path.write_text(written(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
