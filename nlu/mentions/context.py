"""Assertion status and experiencer of a mention, scoped to its clause (after NegEx and ConText).

The message is rewritten as plain words in which every mention is a mark, cut into clauses, and read by
small patterns. In doubt a mention counts as present and as the user's own: that is the careful side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc

from actions.rules import untrue, whose_after_all
from nlu.mentions import (
    affirmed,
    clauses,
    experiencer,
    half_denials,
    limited,
    negation,
    notices,
    plainly,
    taken_out,
    temporality,
)
from nlu.mentions.clauses import MARK, Clause
from nlu.mentions.half_denials import Half
from nlu.mentions.persons import Persons

_LOOKED_INTO = frozenset("investigated investigating investigations investigation".split())
_VERBS = frozenset("had has have got gets is was wears takes".split())


class Status(StrEnum):
    """Assertion status of a mention."""

    PRESENT = "present"
    UNCERTAIN = "uncertain"
    ASKED = "asked"  # asked about in general: "is it ok with a pacemaker"
    PLANNED = "planned"  # hypothetical or still to come
    PAST = "past"
    REMOVED = "removed"  # an implant that is said to be out
    ABSENT = "absent"


_LEFT_OVER = {Half.OPEN: Status.UNCERTAIN, Half.ONCE: Status.PAST, Half.TO_COME: Status.PLANNED}


@dataclass(frozen=True)
class Reading:
    """What the context says of one mention."""

    status: Status
    who: str  # "user" or "other"
    relation: str  # "mum", "client", "" when nobody was named
    own: bool = False  # said outright to be the writer's as well: "so am i"
    affirmed: bool = False  # said outright to be so ("epilepsy, yes"), or denied for the sake of argument only


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
        self._plain = " ".join(token._.norm for token in doc if token._.norm.strip())
        # "Priya [had filler]": the verb is part of the name, and says of whom all the same.
        self._verbs = [f"{doc[start]._.norm} " if doc[start]._.norm in _VERBS else "" for start, _ in spans]
        # "[being investigated] for epilepsy": not known yet.
        self._names = [" ".join(t._.norm for t in doc[slice(*span)]) for span in spans]
        self._open = {i for i, span in enumerate(spans) if any(t._.norm in _LOOKED_INTO for t in doc[slice(*span)])}
        self._clauses = clauses.cut(self.text)
        self._persons = Persons(self.text, self._clauses, self._verbs)

    def read(self, index: int, kind: str = "disease", *, motherhood: bool = False) -> Reading:
        """Status and experiencer of mention `index` (its place in the given spans).

        `kind`: the condition's kind; an implant is over only when it is said to be out. `motherhood`: the
        condition is about carrying or feeding a child, who is then not the one who has it.
        """
        mark = self._marks[index]
        clause = next(c for c in self._clauses if c.start <= mark < c.end)
        target = f"@{index}@"
        text = MARK.sub(lambda m: "@T" if m.group() == target else self._marked(m.group()), clause.text)
        before, _, after = text.partition("@T")
        rest = MARK.sub("@M", self.text[mark + len(target) :])
        sentence = re.split(r"[.?!]\s", MARK.sub("@M", self.text[:mark]))[-1]
        if notices.is_quoted(sentence):
            return self._quoted(clause, index, sentence, after, rest)
        own = any(
            (
                experiencer.BOTH.search(sentence),
                motherhood and experiencer.AS_A_COUPLE.search(sentence),
                experiencer.SHARED.search(self.text),
                experiencer.RATHER_ME.search(rest),
                experiencer.HERE.match(after),
                experiencer.DONE_TO_ME.match(after),
                whose_after_all.CONFESSED.search(self.text),
                kind in ("event", "treatment") and experiencer.is_done_on_the_writer(before, after, rest),
            )
        )
        who, relation = (
            ("user", "") if own else self._persons.of(clause, self._with_verbs(clause, index), after, motherhood)
        )
        if relation == "client" and kind in ("event", "treatment") and experiencer.SLOT_IS.search(before):
            who, relation = "user", ""
        own = own or (who == "user" and experiencer.OF_ONESELF.match(self.text) is not None)
        plain = self._half(index, before, after, rest, sentence, kind, motherhood)
        plain = plain or self._plainly(before, after, rest, sentence, kind, motherhood)
        status = plain or self._status(clause, before, after, rest, sentence, kind, motherhood)
        later = experiencer.owned_later(before, rest)
        if later and status is not Status.ABSENT:
            who, relation = "other", experiencer.relation(later)
        if status is Status.ABSENT and who == "other" and experiencer.NOT_ME.match(after):
            status = Status.PRESENT  # "my mum has epilepsy, not me"
        # Some weeks are not long: the day of it tells.
        lasting = temporality.LONG_AGO.search(
            f"{before}@T{after}".replace("weeks ago", "")
        ) or temporality.ENDED_BEFORE.search(before)
        lasting = lasting or temporality.CLEAR_SINCE.match(rest) or temporality.LONG_BEHIND.match(rest)
        if status is Status.PAST and kind in ("event", "treatment") and not lasting:
            status = Status.PRESENT
        if status is Status.ASKED and who == "other":
            status = Status.PRESENT
        if status is Status.PAST and kind in ("implant", "area"):
            status = Status.PRESENT
        if status is Status.REMOVED and kind != "implant":
            status = Status.PAST
        certain = {
            Status.PRESENT: affirmed.is_affirmed(before, after, rest, sentence)
            or limited.denies_something_else(before, after, sentence)
            or limited.is_taken_back(rest)
            or limited.is_contrasted(before, after, rest)
            or untrue.dismissed_before(sentence)
            or negation.JOKED.match(rest) is not None
            or experiencer.SAID_OF_ONESELF.search(before) is not None
            or (motherhood and temporality.COUNTED_BEFORE.match(before) is not None),
            # "not pregnant yet", "no seizures lately": not knowing is no "no", and neither is half a one.
            Status.UNCERTAIN: motherhood or limited.leaves_it_open(before, after, rest, kind),
            Status.ABSENT: bool(negation.NOT_ONE.match(before)) and not after.strip(" .,!"),
            Status.ASKED: bool(negation.SUPPOSED.search(sentence)),
            Status.PAST: bool(temporality.CLEAR_SINCE.match(rest) or temporality.LONG_BEHIND.match(rest)),
        }
        return Reading(status, who, relation, own, certain.get(status, False) or status is plain)

    def _quoted(self, clause: Clause, index: int, sentence: str, after: str, rest: str) -> Reading:
        """The reading of what a notice rules out, by what the writer says of it afterwards."""
        if notices.is_owned(rest):
            return Reading(Status.PRESENT, "user", "", own=True, affirmed=True)
        if notices.is_disowned(rest):
            return Reading(Status.ABSENT, "user", "", affirmed=True)
        who, relation = self._persons.of(clause, self._with_verbs(clause, index), after, False)
        if who == "other" and not notices.is_of_its_owner(sentence):
            return Reading(Status.PRESENT, who, relation, affirmed=True)
        return Reading(Status.ASKED, "user", "", affirmed=True)

    def _marked(self, mark: str) -> str:
        """Another mention in the clause of one, with what its name says of that one."""
        return "investigated @M" if int(mark.strip("@")) in self._open else "@M"

    def _with_verbs(self, clause: Clause, index: int) -> str:
        """What stands before mention `index` in its clause, with the verbs that names of conditions begin with."""
        return self._persons.marked(clause.text.partition(f"@{index}@")[0]) + self._verbs[index]

    def came_back(self, index: int) -> bool:
        """Whether the message says that mention `index` has returned ("in remission, but it's back")."""
        mark = self._marks[index]
        following = self.text[mark:].partition(" ")[2]
        return bool(temporality.CAME_BACK.match(f" {following}"))

    def is_rather_the_writer_s(self, index: int, status: Status, kind: str) -> bool:
        """Whether what another person has not, or no longer, is said to be the writer's: "my wife doesn't, I do"."""
        rest = MARK.sub("@M", self.text[self._marks[index] :]).partition(" ")[2]
        if status in (Status.PAST, Status.REMOVED):
            # Of what is done to somebody, the day would be the other person's.
            dated = kind in ("event", "treatment")
            return (experiencer.ONGOING_CONTRAST if dated else experiencer.SELF_CONTRAST).search(rest) is not None
        return status is Status.ABSENT and experiencer.SELF_CONTRAST.search(rest) is not None

    def never_had(self, index: int) -> bool:
        """Whether mention `index`, of which somebody is "free", is said never to have been."""
        return plainly.never_had(MARK.sub("@M", self.text[self._marks[index] :]).partition(" ")[2].join((" ", "")))

    def is_unfinished(self, index: int) -> bool:
        """Whether an alias that says "over" for mention `index` is denied by the words right before it."""
        return limited.is_unfinished(MARK.sub("@M", self.text[: self._marks[index]]))

    def is_of_the_dead(self, index: int) -> bool:
        """Whether mention `index` is what somebody died of."""
        return experiencer.BEREAVED.search(MARK.sub("@M", self.text[: self._marks[index]])) is not None

    def _plainly(self, before: str, after: str, rest: str, sentence: str, kind: str, motherhood: bool) -> Status | None:
        """The status where the words leave no doubt about it."""
        if plainly.none_of_that(before, after, sentence) or plainly.asked_back(before, rest):
            return Status.ABSENT
        if plainly.not_got(after, rest) or (kind == "implant" and plainly.never_fitted(before, rest)):
            return Status.ABSENT
        if kind in ("event", "treatment") and plainly.called_off(before, rest):
            return Status.ABSENT
        if motherhood and plainly.no_longer_possible(before, after, self._plain):
            return Status.ABSENT
        whole = f"{before}@T{re.split(r'[.?!]', rest, maxsplit=1)[0]}"
        if kind == "implant" and plainly.still_there(before, whole):
            return Status.PRESENT
        if kind == "implant" and plainly.is_out(whole) and self._is_out(before, rest, kind):
            return Status.REMOVED
        if kind == "disease" and plainly.long_clear(before, after, sentence):
            return Status.PAST
        if kind == "implant" and plainly.goes_in(before, after, self.text):
            return Status.PLANNED
        if (motherhood or kind in ("event", "treatment")) and plainly.only_thought_of(before, rest):
            return Status.PLANNED
        if kind in ("event", "treatment") and plainly.in_the_diary(before, after, rest, self.text):
            return Status.PLANNED
        return None

    def _half(
        self, index: int, before: str, after: str, rest: str, sentence: str, kind: str, motherhood: bool
    ) -> Status | None:
        """The status where a denial leaves something; a name may hold its own "no" ("no cold sores")."""
        name = self._names[index]
        if motherhood and half_denials.goes_on(rest):
            return Status.PRESENT
        if affirmed.is_double(sentence) or not (
            negation.negations_before(before, after, sentence) % 2 == 1 or half_denials.HOLDS_NO.match(name)
        ):
            return None
        half = half_denials.half_denied(before, name, after, rest, kind, motherhood=motherhood)
        return _LEFT_OVER[half] if half is not None else None

    @staticmethod
    def _is_out(before: str, rest: str, kind: str) -> bool | None:
        """Whether the mention itself is said to be out, and no implant in its place; None when nothing says so."""
        here, _, following = rest.partition(".")
        told = taken_out.said_to_be_out(before, re.split(r"[?!]", here, maxsplit=1)[0])
        if told is None:
            return None
        if kind != "implant":
            return True
        return not (
            taken_out.something_instead(plainly.nothing_instead(told))
            or taken_out.something_instead_afterwards(plainly.nothing_instead(following))
        )

    # --- status -----------------------------------------------------------------------------------

    def _status(
        self, clause: Clause, before: str, after: str, rest: str, sentence: str, kind: str, motherhood: bool
    ) -> Status:
        whole = f"{before}@T{re.split(r'[.?!]', rest, maxsplit=1)[0]}"
        dismissed = negation.DISMISSED_BEFORE.search(before) and negation.DISMISSED_AFTER.match(after)
        negations = negation.negations_before(before, after, sentence)
        if negation.DISOWNED.match(rest):
            return Status.ABSENT
        if negation.JOKED.match(rest) or dismissed:
            return Status.PRESENT if negations % 2 == 1 else Status.ABSENT
        if affirmed.answered_yes(before, rest) or affirmed.is_double(sentence) or untrue.dismissed_before(sentence):
            return Status.PRESENT
        if motherhood and (temporality.UNTESTED.search(before) and temporality.TEST_AFTER.match(after)):
            return Status.UNCERTAIN
        if motherhood and temporality.AS_FAR_AS_KNOWN.match(after):
            return Status.UNCERTAIN
        unsure_after = temporality.UNCERTAIN_AFTER.match(after) or temporality.NOT_THOUGHT.match(rest)
        if temporality.UNCERTAIN_BEFORE.search(before) or unsure_after:
            return Status.UNCERTAIN
        if (out := self._is_out(before, rest, kind)) is not None:
            kept = temporality.NOT_REMOVED.search(whole) or temporality.REPLACED.search(plainly.nothing_instead(rest))
            return Status.REMOVED if out and not kept else Status.PRESENT
        ruled_out = negation.RULED.search(before) and after.startswith(" out")
        denied = negation.ANSWERED_NO.match(rest) or negation.ANSWERED_NO_AFTER_COMMA.match(rest) or ruled_out
        if negations % 2 == 1 and negation.TAKEN_BACK_LATER.search(rest):
            return Status.PRESENT
        if negations % 2 == 1 and motherhood and after.startswith(" yet"):
            return Status.UNCERTAIN
        if limited.is_not_the_last(before, after) or limited.is_pretended(before):
            return Status.PRESENT
        if denied and negation.TAKEN_BACK_LATER.search(rest):
            return Status.PRESENT
        if negations and negation.WISHED_AWAY.search(before):
            return Status.PRESENT
        if negations and negation.SUPPOSED.search(sentence):
            return Status.ASKED
        if limited.denies_something_else(before, after, sentence) or (
            (negations or denied) and limited.is_taken_back(rest)
        ):
            return Status.PRESENT
        if (negations or denied) and limited.leaves_it_open(before, after, rest, kind):
            return Status.UNCERTAIN
        bouts = kind in ("disease", "event", "treatment")
        if negations % 2 == 1 and bouts and (negation.NONE_SINCE.match(after) or negation.FREE_OF.search(before)):
            return Status.PAST
        normal = not motherhood and negation.NORMAL_THEN.match(after)
        if negations % 2 == 1 or denied or negation.NEGATED_AFTER.match(after) or normal:
            return Status.ABSENT
        if negations:
            return Status.PRESENT
        if motherhood and temporality.COUNTED_BEFORE.match(before):
            return Status.PRESENT
        clear = temporality.CLEAR_SINCE.match(rest) or temporality.LONG_BEHIND.match(rest)
        ended = (
            temporality.ENDED_AFTER.match(after)
            or clear
            or (kind in ("disease", "skin") and temporality.ENDED_NEXT.match(rest))
        )
        if temporality.ENDED_BEFORE.search(before) or ended:
            return Status.PAST
        if temporality.PLANNED_BEFORE.search(before) or temporality.PLANNED_AFTER.match(after):
            return Status.PLANNED
        if temporality.JUST_LEARNED.search(before):
            return Status.PRESENT
        if temporality.DIAGNOSED_BEFORE.search(before):
            return Status.PRESENT
        if temporality.LASTING.search(f"{before}@T{after}"):
            return Status.PRESENT
        if temporality.PAST_BEFORE.search(before) or temporality.PAST_AFTER.search(after):
            return Status.PAST
        if kind == "disease" and temporality.HAD_BEFORE.search(before):
            return Status.PAST
        if experiencer.PEOPLE_WITH.search(before):
            return Status.ASKED
        if (clause.question or clauses.ASKED_BEFORE.search(before)) and not experiencer.OWN.search(before):
            return Status.ASKED
        return Status.PRESENT
