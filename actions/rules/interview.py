"""The state of a step-by-step check, and what of it is answered. The answers themselves are facts of the profile.

A condition counts as answered by a fact that says yes or no. A question that was skipped, or answered with "not
sure", leaves a fact of its own (`open_<question>`) that nothing matches but that keeps the verdict at "ask".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.rules.knowledge_records import Option, Question
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State

OPEN_PREFIX = "open_"
#: What Memory.offered holds while the check itself was offered.
SCREENING_OFFER = "start_screening"
#: The button that starts the check.
START_BUTTON = "Check me step by step"
#: Days for which a "no" said earlier is not asked about again.
_NO_LASTS_DAYS = 1
_START_OVER = re.compile(
    r"^\W*(?:(?:can|could|may|let|lets|us|we|i|please|ok|no|want to|just)\W+)*(?:start(?:ing)?|begin|restart)"
    r"(?:\W+(?:over|again|afresh|anew|from (?:the )?(?:start|beginning|top|scratch)|the (?:questions|check)|"
    r"please|now|all|it|this))*"
    r"(?:\W+(?:sorry\W+)?i (?:wasnt|was not|didnt|did not|misread|mixed|got|lost|wasn)\b[^?]{0,40})?\W*$"
)


@dataclass(frozen=True)
class Interview:
    """`asking`: the question that is open, "" when all have an answer; `trail`: those asked so far, in order.

    `pending`: what the last message asked beside the question: which (one of these), which:<option>, when (the
    day), hedged (is it a clear no), leftover (which of these, or none), go_on (or stop).
    `redo`: the question is asked again, its answer is replaced.
    `told`: the choice to stop was given once; `dayless`: conditions whose day is not known to the person; `left`:
    questions that were skipped, or answered with "not sure", in this round; `doubted`: something was said to the
    question that may be a yes, so a mere "no" does not close it; `admitted`: it named an exception, and no "none of
    these" closes it.
    """

    who: str = USER
    asking: str = ""
    trail: tuple[str, ...] = ()
    pending: str = ""
    redo: bool = False
    stopped: bool = False
    told: bool = False
    dayless: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    doubted: bool = False
    admitted: bool = False

    @property
    def running(self) -> bool:
        """Whether an answer is being waited for."""
        return bool(self.asking) and not self.stopped

    def as_json(self) -> dict[str, Any]:
        """A JSON-ready form; `from_json` reads it back."""
        return {
            "who": self.who,
            "asking": self.asking,
            "trail": list(self.trail),
            "pending": self.pending,
            "redo": self.redo,
            "stopped": self.stopped,
            "told": self.told,
            "dayless": list(self.dayless),
            "left": list(self.left),
            "doubted": self.doubted,
            "admitted": self.admitted,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any] | None) -> Interview | None:
        """The interview in a slot, None when there is none. Raises KeyError on anything else."""
        if not data:
            return None
        return Interview(
            who=str(data["who"]),
            asking=str(data["asking"]),
            trail=tuple(str(question) for question in data["trail"]),
            pending=str(data["pending"]),
            redo=bool(data["redo"]),
            stopped=bool(data["stopped"]),
            told=bool(data["told"]),
            dayless=tuple(str(condition) for condition in data["dayless"]),
            left=tuple(str(question) for question in data["left"]),
            doubted=bool(data.get("doubted")),
            admitted=bool(data.get("admitted")),
        )


def open_id(question: Question) -> str:
    """The id of the fact that a question without a clear answer leaves."""
    return OPEN_PREFIX + question.id


def answered(facts: Iterable[Fact], today: date) -> set[str]:
    """The conditions with a yes or a no, or that are planned; a no of another day is asked about again."""
    return {
        fact.condition
        for fact in facts
        if fact.state is State.PRESENT
        or fact.basis is Basis.PLANNED
        or (fact.state is State.ABSENT and (today - fact.said).days <= _NO_LASTS_DAYS)
    }


def is_settled(question: Question, facts: Iterable[Fact], today: date) -> bool:
    """Whether every condition of the question has a yes or a no."""
    return set(question.conditions) <= answered(facts, today)


def open_fact(question: Question, facts: Iterable[Fact]) -> Fact | None:
    """The fact that the question was skipped or answered with "not sure", if it was."""
    return next((fact for fact in facts if fact.condition == open_id(question)), None)


def left(question: Question, facts: Iterable[Fact], today: date, *, redo: bool = False) -> tuple[Option, ...]:
    """The options that still want an answer, each with its conditions that do; all of them when asked again."""
    if redo:
        return question.options
    known = answered(facts, today)
    options = [Option(o.label, tuple(c for c in o.conditions if c not in known)) for o in question.options]
    return tuple(option for option in options if option.conditions)


def is_begun(shown: Iterable[Option], question: Question) -> bool:
    """Whether a part of the question has its answer, so that fewer conditions than it has are `shown`."""
    return sum(len(option.conditions) for option in shown) < len(question.conditions)


def next_question(
    interview: Interview, questions: Mapping[str, Question], facts: Iterable[Fact], today: date
) -> Question | None:
    """The first question without an answer; one that was left open before this round is asked once more."""
    known = tuple(facts)
    for question in questions.values():
        if is_settled(question, known, today):
            continue
        if open_fact(question, known) is None or question.id not in interview.left:
            return question
    return None


def without_answer(questions: Mapping[str, Question], facts: Iterable[Fact], today: date) -> list[Question]:
    """The questions that are not settled: open, skipped, or never asked."""
    known = tuple(facts)
    return [question for question in questions.values() if not is_settled(question, known, today)]


def open_answer(question: Question, basis: Basis, today: date) -> Fact:
    """What "not sure" (UNSURE) or "skip" (SKIPPED) leaves behind: an unknown that is never a no."""
    return Fact(open_id(question), State.UNKNOWN, basis, today)


def starts_over(text: str) -> bool:
    """Whether a message says no more than that one begins again ("start over")."""
    return bool(_START_OVER.match(plain_words(text)))
