"""A brain that says what a test wants to see: every kind of reply, and the states that are hard to reach.

It keeps conversations in the real tracker store, so that erasing and restoring are the real thing.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from mica.tracker_store import FORGOTTEN_SLOT, BoundedTrackerStore

Turn = Callable[[UserMessage], Awaitable[None]]

STEPS = (
    ("implants", "Do you have anything electronic or metal in your body?"),
    ("pregnancy", "Are you pregnant, or could you be?"),
    ("injections", "Have you had botox or filler in the last two weeks?"),
)


class ScriptedBrain:
    """Stands for Rasa's agent. `turn` answers messages in place of the script; `heard` is what came in."""

    def __init__(self, turn: Turn | None = None, actions_url: str = "http://127.0.0.1:9/webhook") -> None:
        slot = {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
        self.domain = Domain.from_dict({"slots": {FORGOTTEN_SLOT: slot}})
        self.tracker_store = BoundedTrackerStore(self.domain)
        self.action_endpoint = SimpleNamespace(url=actions_url)
        self.heard: list[UserMessage] = []
        self._trackers: dict[str, Any] = {}
        self.turn = turn or self.script
        self.loaded = True

    def is_ready(self) -> bool:
        return self.loaded

    async def handle_message(self, message: UserMessage) -> None:
        """A turn as Rasa has it: nothing of it is kept unless it comes to its end."""
        self.heard.append(message)
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id, append_action_listen=False)
        self._trackers[message.sender_id] = tracker
        await self.turn(message)
        tracker.update(UserUttered(message.text, message_id=message.message_id, metadata=message.metadata), self.domain)
        for said in message.output_channel.messages:
            data = {key: value for key, value in said.items() if key in ("buttons", "custom")}
            tracker.update(BotUttered(said.get("text"), data), self.domain)
        if any((m.get("custom") or {}).get("done") == "erased" for m in message.output_channel.messages):
            tracker.update(SlotSet(FORGOTTEN_SLOT, True), self.domain)
        await self.tracker_store.save(tracker)

    async def script(self, message: UserMessage) -> None:
        """The first rule that fits; `slow 3 hello` is `hello` after three seconds."""
        text = (message.text or "").strip().lower()
        if found := re.fullmatch(r"slow (\d+(?:\.\d+)?)\s*(.*)", text):
            await asyncio.sleep(float(found[1]))
            text = found[2]
        if text == "fail":
            raise RuntimeError("as asked")
        if text == "screening" or text in ("yes", "no", "not sure"):
            texts, buttons, envelope = self._screening(message, text)
        else:
            texts, buttons, envelope = REPLIES.get(text, ([f"You said: {message.text}"], [], {"kind": "smalltalk"}))
        await say(message, texts, envelope, buttons)

    def _screening(self, message: UserMessage, text: str) -> tuple[list[str], list[str], dict[str, Any]]:
        asked = [
            e for e in self._trackers[message.sender_id].events if isinstance(e, BotUttered) and _form(e) == "screening"
        ]
        step = 0 if text == "screening" else int(_envelope(asked[-1])["step"]) if asked else len(STEPS)
        if step < len(STEPS):
            name, question = STEPS[step]
            envelope = {"kind": "question", "asks": name, "form": "screening", "step": step + 1, "of": len(STEPS)}
            return [question], ["Yes", "No", "Not sure"], envelope
        answers = [{"question": question, "answer": "<b>not</b> sure"} for _, question in STEPS]
        summary = {
            "date": "2026-11-22",
            "about": "you",
            "verdict": "ask",
            "answers": answers,
            "findings": [],
            "unknown": [],
        }
        verdict = {**VERDICTS["ask"], "form": "screening", "step": len(STEPS), "of": len(STEPS), "summary": summary}
        return ["That was the last question.", "Please ask a clinician first."], [], verdict


async def say(
    message: UserMessage, texts: list[str], envelope: dict[str, Any], buttons: list[str] | None = None
) -> None:
    """What Mica's actions do (`actions.mica_action.say`)."""
    out = message.output_channel
    for text in texts[:-1]:
        await out.send_response(message.sender_id, {"text": text})
    last: dict[str, Any] = {"text": texts[-1]}
    if buttons:
        last["buttons"] = [{"title": title, "payload": title} for title in buttons]
    await out.send_response(message.sender_id, last)
    await out.send_response(message.sender_id, {"custom": envelope})


def _envelope(event: BotUttered) -> dict[str, Any]:
    return dict(event.data.get("custom") or {})


def _form(event: BotUttered) -> str:
    return str(_envelope(event).get("form") or "")


def _verdict(verdict: str, findings: list[dict[str, Any]]) -> dict[str, Any]:
    return {"kind": "verdict", "verdict": verdict, "subject": "user", "findings": findings}


_PACEMAKER = {"condition": "pacemaker", "verdict": "avoid", "sources": ["SEED", "MICA"]}
_BOTOX = {"condition": "botox", "verdict": "wait", "until": "2031-03-31", "sources": ["SEED"]}
_EPILEPSY = {"condition": "epilepsy", "verdict": "ask", "sources": ["SEED"]}
_ACNE = {"condition": "acne", "verdict": "local", "sources": ["SEED"]}

VERDICTS = {
    "avoid": _verdict("avoid", [_PACEMAKER, _BOTOX, _EPILEPSY]),
    "wait": _verdict("wait", [_BOTOX]),
    "ask": _verdict("ask", [_EPILEPSY]),
    "local": _verdict("local", [_ACNE]),
    "none_matched": _verdict("none_matched", []),
}

MARKUP = (
    "<img src=x onerror=window.__xss=1>", "<svg onload=window.__xss=1>", "[click](javascript:window.__xss=1)",
    "<a href='javascript:window.__xss=1'>x</a>", "<iframe srcdoc='<script>parent.__xss=1</script>'></iframe>",
    "<style>*{display:none}</style>", "<form action=https://evil.example><input></form>",
    "<details open ontoggle=window.__xss=1>", "**bold** [link](https://evil.example) \u202egnirts",
)  # fmt: skip

REPLIES: dict[str, tuple[list[str], list[str], dict[str, Any]]] = {
    "answer": (
        ["Microcurrent is a very weak current.", "Most people feel nothing of it."],
        ["Does it hurt?", "How often should I use it?"],
        {"kind": "answer", "topics": ["what_is"], "sources": ["SEED", "HER"]},
    ),
    **{word: ([f"This is the verdict {word}."], [], envelope) for word, envelope in VERDICTS.items()},
    "plan": (
        ["Three to five sessions a week.", "Begin with the lowest setting."],
        [],
        {
            "kind": "plan", "sessions_per_week": [3, 5], "minutes_per_session": [5, 10],
            "topics": ["frequency"], "sources": ["SEED"],
        },
    ),
    "question": (["When was it?"], ["Today", "Last week"], {"kind": "question", "asks": "botox"}),
    "emergency": (
        ["Call your local emergency number (112, 999 or 911) now."],
        [],
        {"kind": "emergency", "red_flag": "chest_pain", "call": "emergency", "sources": []},
    ),
    "crisis": (["Please call somebody now."], [], {"kind": "emergency", "red_flag": "self_harm", "call": "crisis"}),
    "urgent": (["See somebody today."], [], {"kind": "emergency", "red_flag": "burn", "call": "urgent"}),
    "fallback": (["I did not understand that."], [], {"kind": "fallback"}),
    "forget me": (["Done: everything is deleted."], [], {"kind": "privacy", "done": "erased"}),
    "markup": (list(MARKUP), ["<b>bold</b> button"], {"kind": "answer", "topics": [], "sources": []}),
    "technique": (["Glide slowly upward."], [], {"kind": "answer", "topics": ["technique", "areas"], "sources": []}),
    "image": (
        ["Hold it like this."],
        [],
        {
            "kind": "answer", "topics": [], "sources": [],
            "images": [{"url": "/widget/pictures/where-to-glide.svg", "alt": "A face with arrows"}],
        },
    ),
    "long": ([" ".join(["word"] * 79) + "."] * 6, [f"Button {n}" for n in range(8)], {"kind": "answer", "topics": []}),
}  # fmt: skip
