"""Assertion status and experiencer of a mention, scoped to its clause (after NegEx and ConText).

The message is rewritten as plain words in which every mention is a mark, cut into clauses, and read by
small patterns. In doubt a mention counts as present and as the user's own: that is the careful side.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc

from nlu.mentions import cues


class Status(StrEnum):
    """Assertion status of a mention."""

    PRESENT = "present"
    UNCERTAIN = "uncertain"
    ASKED = "asked"  # asked about in general: "is it ok with a pacemaker"
    PLANNED = "planned"  # hypothetical or still to come
    PAST = "past"
    REMOVED = "removed"  # an implant that is said to be out
    ABSENT = "absent"


@dataclass(frozen=True)
class Reading:
    """What the context says of one mention."""

    status: Status
    who: str  # "user" or "other"
    relation: str  # "mum", "client", "" when nobody was named


@dataclass(frozen=True)
class Clause:
    """Part of the rewritten message: text, its place, and whether it opens like a question."""

    text: str
    start: int
    end: int
    question: bool


class Context:
    """The rewritten message and its clauses; asks one mention at a time."""

    def __init__(self, doc: Doc, spans: Sequence[tuple[int, int]]) -> None:
        """`spans`: token ranges of all mentions of the message, in order, not overlapping."""
        words: list[str] = []
        self._marks: list[int] = []
        position = 0
        starts = {start: (i, end) for i, (start, end) in enumerate(spans)}
        skip_to = -1
        for token in doc:
            if token.i < skip_to:
                continue
            if token.i in starts:
                index, skip_to = starts[token.i]
                word = f"@{index}@"
                self._marks.append(position)
            elif token.is_space and "\n" in token.text:
                word = "."
            else:
                word = token._.norm
            if not word.strip():
                continue
            words.append(word)
            position += len(word) + 1
        self.text = " ".join(words)
        self._clauses = _clauses(self.text)
        self._sentence_default = self._message_person()

    def read(self, index: int, kind: str = "disease", *, motherhood: bool = False) -> Reading:
        """Status and experiencer of mention `index` (its place in the given spans).

        `kind`: the condition's kind; an implant is over only when it is said to be out. `motherhood`: the
        condition is about carrying or feeding a child, who is then not the one who has it.
        """
        mark = self._marks[index]
        clause = next(c for c in self._clauses if c.start <= mark < c.end)
        target = f"@{index}@"
        text = _MARK.sub(lambda m: "@T" if m.group() == target else "@M", clause.text)
        before, _, after = text.partition("@T")
        rest = _MARK.sub("@M", self.text[mark + len(target) :])
        sentence = re.split(r"[.?!]\s", _MARK.sub("@M", self.text[:mark]))[-1]
        if any(
            (
                cues.BOTH.search(sentence),
                cues.SHARED.search(self.text),
                cues.HERE.match(after),
                _DONE_TO_ME.match(after),
            )
        ):
            who, relation = "user", ""
        else:
            who, relation = self._person(clause, before, after, motherhood)
        status = self._status(clause, before, after, rest, sentence, kind, motherhood)
        later = cues.OWNED_LATER.match(rest)
        if later and status is not Status.ABSENT:
            who, relation = "other", cues.relation(later.group("who"))
        lasting = cues.LONG_AGO.search(f"{before}@T{after}") or cues.ENDED_BEFORE.search(before)
        if status is Status.PAST and kind in ("event", "treatment") and not lasting:
            status = Status.PRESENT
        if status is Status.ASKED and who == "other":
            status = Status.PRESENT
        if status is Status.PAST and kind in ("implant", "area"):
            status = Status.PRESENT
        if status is Status.REMOVED and kind != "implant":
            status = Status.PAST
        return Reading(status, who, relation)

    def came_back(self, index: int) -> bool:
        """Whether the message says that mention `index` has returned ("in remission, but it's back")."""
        mark = self._marks[index]
        following = self.text[mark:].partition(" ")[2]
        return bool(cues.CAME_BACK.match(f" {following}"))

    # --- status -----------------------------------------------------------------------------------

    def _status(
        self, clause: Clause, before: str, after: str, rest: str, sentence: str, kind: str, motherhood: bool
    ) -> Status:
        whole = f"{before}@T{re.split(r'[.?!]', rest, maxsplit=1)[0]}"
        dismissed = cues.DISMISSED_BEFORE.search(before) and cues.DISMISSED_AFTER.match(after)
        if cues.JOKED.match(rest) or dismissed:
            return Status.ABSENT
        if cues.AFFIRMED_AFTER.match(rest) or cues.ANSWERED_YES.match(rest) or cues.CAME_BACK.match(rest):
            return Status.PRESENT
        if motherhood and (cues.UNTESTED.search(before) and _TEST.match(after)):
            return Status.UNCERTAIN
        if motherhood and cues.AS_FAR_AS_KNOWN.match(after):
            return Status.UNCERTAIN
        if cues.UNCERTAIN_BEFORE.search(before) or cues.UNCERTAIN_AFTER.match(after) or cues.NOT_THOUGHT.match(rest):
            return Status.UNCERTAIN
        if cues.REMOVED.search(whole):
            kept = cues.NOT_REMOVED.search(whole) or cues.REPLACED.search(rest)
            return Status.PRESENT if kept else Status.REMOVED
        negations = cues.negations_before(before, after, sentence)
        ruled_out = cues.RULED.search(before) and after.startswith(" out")
        denied = cues.ANSWERED_NO.match(rest) or cues.ANSWERED_NO_AFTER_COMMA.match(rest) or ruled_out
        if negations % 2 == 1 and cues.TAKEN_BACK_LATER.search(rest):
            return Status.PRESENT
        if negations % 2 == 1 and motherhood and after.startswith(" yet"):
            return Status.UNCERTAIN
        if denied and cues.TAKEN_BACK_LATER.search(rest):
            return Status.PRESENT
        if negations and cues.WISHED_AWAY.search(before):
            return Status.PRESENT
        if negations % 2 == 1 and kind in ("disease", "treatment") and cues.NONE_SINCE.match(after):
            return Status.PAST
        if negations % 2 == 1 or denied or cues.NEGATED_AFTER.match(after):
            return Status.ABSENT
        if negations:
            return Status.PRESENT
        if cues.ENDED_BEFORE.search(before) or cues.ENDED_AFTER.match(after):
            return Status.PAST
        if cues.PLANNED_BEFORE.search(before) or cues.PLANNED_AFTER.match(after):
            return Status.PLANNED
        if cues.JUST_LEARNED.search(before):
            return Status.PRESENT
        if cues.DIAGNOSED_BEFORE.search(before):
            return Status.PRESENT
        if cues.LASTING.search(f"{before}@T{after}"):
            return Status.PRESENT
        if cues.PAST_BEFORE.search(before) or cues.PAST_AFTER.search(after):
            return Status.PAST
        if kind == "disease" and cues.HAD_BEFORE.search(before):
            return Status.PAST
        if cues.PEOPLE_WITH.search(before):
            return Status.ASKED
        if (clause.question or cues.ASKED_BEFORE.search(before)) and not cues.OWN.search(before):
            return Status.ASKED
        return Status.PRESENT

    # --- experiencer ------------------------------------------------------------------------------

    def _message_person(self) -> str:
        """The person a message says it is asked for ("asking for my mum"), or ""."""
        asked_for = cues.ASKED_FOR.search(self.text)
        return asked_for.group("who") if asked_for else ""

    def _person(self, clause: Clause, before: str, after: str, motherhood: bool) -> tuple[str, str]:
        direct = cues.PERSON_RIGHT_AFTER.match(after)
        child = direct is not None and motherhood and cues.is_parent_or_child(direct.group("who"))
        if direct and cues.POSSESSED.search(before) and not child:
            return "other", cues.relation(direct.group("who"))
        marker = self._last_marker(before, clause.start, motherhood=motherhood)
        if marker is None:
            if direct and not child:
                return "other", cues.relation(direct.group("who"))
            owner = cues.PERSON_OWNS_AFTER.search(after)
            if owner and not cues.OWN.search(after[: owner.start()]):
                return "other", cues.relation(owner.group("who"))
            if cues.IN_FAMILY.search(f"{before}@T{after}"):
                return "other", "family"
            marker = self._inherited(clause, motherhood)
        if marker is None:
            return ("other", cues.relation(self._sentence_default)) if self._sentence_default else ("user", "")
        kind, word = marker
        if kind == "self":
            return "user", ""
        if word in cues.PRONOUNS:
            return "other", self._antecedent(clause, before, word)
        return "other", cues.relation(word)

    def _inherited(self, clause: Clause, motherhood: bool) -> tuple[str, str] | None:
        """The subject of the clause before, when this clause names none."""
        for previous in reversed([c for c in self._clauses if c.end <= clause.start]):
            text = _MARK.sub("@M", previous.text)
            marker = self._last_marker(text, previous.start, subjects_only=True, motherhood=motherhood)
            if marker is not None:
                return marker
        return None

    def _antecedent(self, clause: Clause, before: str, pronoun: str) -> str:
        """The person a pronoun stands for: the last one named before it, else the pronoun's own word."""
        named = list(cues.PERSON.finditer(self.text[: clause.start] + before))
        fitting = [m for m in named if cues.fits(pronoun, m.group("who"))]
        if fitting:
            return cues.relation(fitting[-1].group("who"))
        return cues.relation(self._sentence_default) if self._sentence_default else ""

    def _last_marker(
        self, before: str, start: int, *, subjects_only: bool = False, motherhood: bool = False
    ) -> tuple[str, str] | None:
        """The last person marker before the mention: ("self", word) or ("other", word)."""
        found: list[tuple[int, str, str]] = [(m.start(), "self", m.group()) for m in cues.SELF.finditer(before)]
        for m in cues.PERSON.finditer(before):
            following = before[m.end() :]
            if cues.REPORTS.match(following) or cues.OBJECT_OF_SELF.search(before[: m.start()]):
                continue
            ahead = before[: m.start("who")]
            if (
                cues.COMPARED.search(before[: m.start()])
                or cues.BELONGING.match(following)
                or cues.COMING_FROM.search(ahead)
            ):
                continue
            if not cues.DETERMINED.search(m.group()) and not cues.SAID_OF.match(following):
                continue
            if motherhood and cues.is_child(m.group("who"), following):
                continue
            found.append((m.start(), "other", m.group("who")))
        for m in cues.PRONOUN.finditer(before):
            named = cues.PERSON.search(self.text[: start + m.start()])
            vague = m.group() in cues.VAGUE_PRONOUNS or motherhood
            if cues.REPORTS.match(before[m.end() :]):
                continue
            if named is None and vague and not cues.THEY_HAVE.match(before[m.start() :]):
                continue
            found.append((m.start(), "other", m.group()))
        if not found:
            return None
        found.sort()
        return found[0][1:] if subjects_only else found[-1][1:]


_MARK = re.compile(r"@\d+@")
# "my sister injected my lips": done to the writer.
_DONE_TO_ME = re.compile(r"^\s(?:my|me)\b")
_TEST = re.compile(r"^\stests?\b")


def _clauses(text: str) -> list[Clause]:
    """Cuts at sentence ends, contrast and new subjects; every character belongs to one clause."""
    cuts = sorted(
        {0, len(text), *(m.start("cut") if m.group("cut") else m.end() for m in cues.BOUNDARY.finditer(text))}
    )
    clauses = []
    for start, end in itertools.pairwise(cuts):
        piece = text[start:end]
        question = bool(cues.QUESTION_START.match(piece.strip()))
        clauses.append(Clause(piece, start, end, question))
    return clauses or [Clause(text, 0, len(text) + 1, False)]
