"""A conversation with the running servers, as a person has it, and what must hold for every reply."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

#: The user's calendar unless a conversation says otherwise: a Monday.
TODAY = "2026-09-14"
#: No message is longer than this, whatever it is made of.
MOST_WORDS = 90

KINDS = frozenset("answer verdict plan question emergency fallback smalltalk privacy".split())
ORDER = ("none_matched", "local", "ask", "wait", "avoid")
_NEEDED = {
    "answer": {"topics", "sources"},
    "verdict": {"verdict", "subject", "findings"},
    "plan": {"sessions_per_week", "minutes_per_session"},
    "question": {"asks"},
    "emergency": {"red_flag"},
    "privacy": {"done"},
}
#: What a person with findings never reads. "Safe" may stand only where it is denied.
FORBIDDEN = {
    "safe": re.compile(r"(?<!not )(?<!no )(?<!never )(?<!that it is )(?<!whether it is )\bsafe(?:ly)?\b"),
    "clinically proven": re.compile(r"\bclinically proven\b"),
    "fda approved": re.compile(r"\bfda[ -]approved\b"),
    "ok to use": re.compile(r"\bok(?:ay)? to (?:use|start)\b"),
    "go ahead": re.compile(r"\bgo ahead\b"),
    "fine to use": re.compile(r"\bfine to (?:use|start)\b"),
    "you can use it": re.compile(r"\b(?:yes,? )?you (?:can|may) (?:use it|start)\b"),
}


@dataclass(frozen=True)
class Answer:
    """What Mica said in one turn: messages in order, the one envelope, the buttons' titles."""

    texts: tuple[str, ...]
    envelope: Mapping[str, Any]
    buttons: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Everything that the user reads."""
        return "\n".join(self.texts)

    @property
    def kind(self) -> str:
        """The envelope's kind."""
        return str(self.envelope.get("kind"))

    @property
    def conditions(self) -> list[str]:
        """The condition ids of the findings."""
        return [str(finding["condition"]) for finding in self.envelope.get("findings", [])]


class Talk:
    """One conversation. `say` asserts what every reply of Mica must be."""

    def __init__(self, webhook: str, today: str = TODAY) -> None:
        """Talk to the REST channel at `webhook`; `today` is the user's date until another one is given."""
        self._webhook = webhook
        self._sender = f"test-{uuid.uuid4().hex}"
        self._today = today
        self._has_findings = False
        # A turn ends by itself; this is for a server that hangs.
        self._http = httpx.Client(timeout=30.0, trust_env=False)

    def say(self, text: str, today: str | None = None) -> Answer:
        """Send one message and return the checked reply. `today` (ISO) is the date from now on."""
        self._today = today or self._today
        body = {"sender": self._sender, "message": text, "metadata": {"today": self._today}}
        response = self._http.post(self._webhook, json=body)
        assert response.status_code == httpx.codes.OK, f"{text[:200]!r} -> HTTP {response.status_code}"
        answer = read_answer(response.json())
        self._has_findings = still_has_findings(answer, self._has_findings)
        wrong = problems(answer, self._has_findings)
        assert not wrong, f"{text[:200]!r} -> {answer.texts} {dict(answer.envelope)}: {'; '.join(wrong)}"
        return answer

    def close(self) -> None:
        """Close the connection."""
        self._http.close()


def read_answer(parts: list[dict[str, Any]]) -> Answer:
    """The reply in what the REST channel sent. Asserts that it holds exactly one envelope."""
    texts = tuple(part["text"] for part in parts if "text" in part)
    envelopes = [part["custom"] for part in parts if "custom" in part]
    assert len(envelopes) == 1, f"{len(envelopes)} envelopes in one turn: {parts}"
    buttons = tuple(button["title"] for part in parts for button in part.get("buttons", []))
    return Answer(texts, envelopes[0], buttons)


def still_has_findings(answer: Answer, before: bool) -> bool:
    """Whether something is known after this reply that speaks against use by the user."""
    if answer.kind == "privacy" and answer.envelope.get("done") == "erased":
        return False
    if answer.kind == "plan":
        return False
    if answer.kind == "verdict" and answer.envelope.get("subject") == "user":
        return bool(answer.conditions)
    return before


def problems(answer: Answer, has_findings: bool) -> list[str]:
    """What is wrong with a reply, whatever was asked."""
    wrong = [*_of_texts(answer), *_of_envelope(answer.envelope)]
    if has_findings or answer.conditions or answer.kind == "emergency":
        plain = answer.text.lower().replace("’", "'")
        wrong += [f"claims '{name}'" for name, pattern in FORBIDDEN.items() if pattern.search(plain)]
    return wrong


def _of_texts(answer: Answer) -> list[str]:
    wrong = [] if answer.texts else ["it says nothing"]
    for text in answer.texts:
        if not text.strip():
            wrong.append("an empty message")
        if len(text.split()) > MOST_WORDS:
            wrong.append(f"a message of {len(text.split())} words")
        if re.search(r"\{\w*\}", text):
            wrong.append("a place that was not filled in")
    return wrong


def _of_envelope(envelope: Mapping[str, Any]) -> list[str]:
    kind = envelope.get("kind")
    if kind not in KINDS:
        return [f"the kind {kind!r} is none of DESIGN's"]
    missing = _NEEDED.get(str(kind), set()) - set(envelope)
    if missing:
        return [f"the envelope lacks {sorted(missing)}"]
    if kind != "verdict":
        return []
    verdicts = [finding["verdict"] for finding in envelope["findings"]]
    worst = max(verdicts, key=ORDER.index, default="none_matched")
    wrong = [] if envelope["verdict"] == worst else [f"the verdict is not the worst finding, {worst}"]
    if envelope["subject"] not in ("user", "other"):
        wrong.append(f"the subject {envelope['subject']!r} is nobody")
    if not all(finding.get("sources") for finding in envelope["findings"]):
        wrong.append("a finding without sources")
    return wrong
