"""The assertion status of a mention by the words around it: so, not so, over, planned, asked about.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from actions.rules import untrue
from nlu.mentions import (
    affirmed,
    clauses,
    contrasts,
    denied_beside,
    experiencer,
    half_denials,
    limited,
    negation,
    not_had,
    not_known,
    past_bearing,
    plainly,
    taken_out,
    temporality,
    to_come,
)
from nlu.mentions.half_denials import Half


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
class Around:
    """The words around a mention, and what it is.

    `before`, `after`: its clause up to it and from it on; `rest`: the message from it on; `sentence`: its sentence up
    to it; `plain`: the message with the names of the mentions, `text`: with marks for them.
    """

    before: str
    after: str
    rest: str
    sentence: str
    kind: str
    motherhood: bool
    question: bool
    name: str
    plain: str
    text: str


def plain_status(a: Around) -> Status | None:
    """The status where the words leave no doubt about it."""
    return _beside(a) or _half(a) or _plainly(a)


def _beside(a: Around) -> Status | None:
    """The status where only something about the mention is denied: it is there if it is the writer's, or was done."""
    if a.kind == "area" or not denied_beside.speaks_beside(a.before):
        return None
    there = denied_beside.is_owned(a.before) or a.kind in ("treatment", "event")
    return Status.PRESENT if there else Status.ASKED


def _plainly(a: Around) -> Status | None:
    """The status where the words leave no doubt about it."""
    before, after, rest, sentence = a.before, a.after, a.rest, a.sentence
    kind, motherhood = a.kind, a.motherhood
    if plainly.none_of_that(before, after, sentence) or plainly.asked_back(before, rest):
        return Status.ABSENT
    if plainly.nobody_and_not_me(before, rest):
        return Status.ABSENT
    if not_had.is_not_had(before, after, rest, kind):
        return Status.ABSENT
    if kind in ("event", "treatment") and not_had.was_given_up(before, rest):
        return Status.PAST
    if plainly.not_got(after, rest) or (kind == "implant" and plainly.never_fitted(before, rest)):
        return Status.ABSENT
    if kind in ("event", "treatment") and plainly.called_off(before, rest):
        return Status.ABSENT
    if motherhood and past_bearing.no_longer_possible(before, after, rest, a.plain):
        return Status.ABSENT
    whole = f"{before}@T{re.split(r'[.?!]', rest, maxsplit=1)[0]}"
    if kind == "implant" and plainly.still_there(before, whole):
        return Status.PRESENT
    if kind == "implant" and plainly.is_out(whole) and _is_out(before, rest, kind):
        return Status.REMOVED
    if kind in ("disease", "skin") and plainly.thought_otherwise(before, rest):
        return Status.ABSENT
    if kind == "disease" and plainly.long_clear(before, after, sentence):
        return Status.PAST
    if kind == "implant" and plainly.goes_in(before, after, a.text):
        return Status.PLANNED
    if (motherhood or kind in ("event", "treatment")) and plainly.only_thought_of(before, rest):
        return Status.PLANNED
    if kind in ("event", "treatment") and plainly.in_the_diary(before, after, rest, a.text):
        return Status.PLANNED
    if negation.negations_before(before, after, sentence):
        return None
    if to_come.is_to_come(before, after, rest, a.text, kind):
        return Status.PLANNED
    return Status.UNCERTAIN if not_known.is_not_known(before, a.name, rest, kind) else None


def _half(a: Around) -> Status | None:
    """The status where a denial leaves something; a name may hold its own "no" ("no cold sores")."""
    before, after, rest, sentence = a.before, a.after, a.rest, a.sentence
    kind, motherhood = a.kind, a.motherhood
    name = a.name
    if (motherhood and half_denials.goes_on(rest)) or contrasts.just_the_writer(before, rest):
        return Status.PRESENT
    if affirmed.is_double(sentence) or not (
        negation.negations_before(before, after, sentence) % 2 == 1 or half_denials.HOLDS_NO.match(name)
    ):
        return None
    half = half_denials.half_denied(before, name, after, rest, kind, motherhood=motherhood)
    return _LEFT_OVER[half] if half is not None else None


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


def status_of(a: Around) -> Status:
    """The status by all the cues, the strongest first."""
    before, after, rest, sentence = a.before, a.after, a.rest, a.sentence
    kind, motherhood = a.kind, a.motherhood
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
    if (out := _is_out(before, rest, kind)) is not None:
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
    if (a.question or clauses.ASKED_BEFORE.search(before)) and not experiencer.OWN.search(before):
        return Status.ASKED
    return Status.PRESENT
