"""Assertion status and experiencer of a mention, scoped to its clause (after NegEx and ConText).

The message is rewritten as plain words in which every mention is a mark, cut into clauses, and read by
small patterns. In doubt a mention counts as present and as the user's own: that is the careful side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from actions.rules import untrue, whose_after_all
from nlu.mentions import (
    affirmed,
    carers,
    clauses,
    contrasts,
    experiencer,
    limited,
    negation,
    notices,
    plainly,
    temporality,
    the_writer_after_all,
)
from nlu.mentions.clauses import MARK, Clause
from nlu.mentions.not_had import was_given_up
from nlu.mentions.persons import Persons
from nlu.mentions.status import Around, plain_status, status_of
from nlu.mentions.status import Status as Status

_LOOKED_INTO = frozenset("investigated investigating investigations investigation".split())
_VERBS = frozenset("had has have got gets is was wears takes".split())


_PUT_IN = {"(": ")", ",": ","}


def _age_put_in(doc: Doc, place: int) -> int:
    """How many tokens of a grown person's age are put in after their name: "Mum (81) has", "Gran, 90, has"."""
    end = _PUT_IN.get(doc[place].text)
    words = [t._.norm for t in doc[place + 1 : place + 4]]
    if end is None or place == 0 or len(words) < 3 or words[1] != end or words[2] not in _SAYS_OF_THEM:
        return 0
    aged = words[0].isdigit() and int(words[0]) >= _GROWN_UP
    return 3 if aged and experiencer.is_person(doc[place - 1]._.norm) else 0


_GROWN_UP = 18
_SAYS_OF_THEM = frozenset("has had is was got gets takes wears uses suffers needs lives just recently".split())


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
            if aged := _age_put_in(doc, token.i):
                skip_to = token.i + aged
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
        if carers.is_of_the_cared_for(before, self._names[index], after, self.text):
            return Reading(Status.PRESENT, "other", "", affirmed=True)
        own = any(
            (
                the_writer_after_all.BOTH.search(sentence),
                motherhood and the_writer_after_all.AS_A_COUPLE.search(sentence),
                the_writer_after_all.is_shared(self._plain),
                the_writer_after_all.RATHER_ME.search(rest),
                experiencer.HERE.match(after),
                the_writer_after_all.DONE_TO_ME.match(after),
                whose_after_all.CONFESSED.search(self.text),
                contrasts.just_the_writer(before, rest),
                the_writer_after_all.is_kept_for_the_writer(after),
                kind in ("event", "treatment") and the_writer_after_all.is_done_on_the_writer(before, after, rest),
            )
        )
        who, relation = (
            ("user", "") if own else self._persons.of(clause, self._with_verbs(clause, index), after, motherhood)
        )
        if relation == "client" and kind in ("event", "treatment") and experiencer.SLOT_IS.search(before):
            who, relation = "user", ""
        own = own or (who == "user" and experiencer.OF_ONESELF.match(self.text) is not None)
        name = self._names[index]
        around = Around(before, after, rest, sentence, kind, motherhood, clause.question, name, self._plain, self.text)
        plain = plain_status(around)
        status = plain or status_of(around)
        later = the_writer_after_all.owned_later(before, rest)
        if later and status is not Status.ABSENT:
            who, relation = "other", experiencer.relation(later)
        if status is Status.ABSENT and who == "other" and experiencer.NOT_ME.match(after):
            status = Status.PRESENT  # "my mum has epilepsy, not me"
        # Some weeks are not long: the day of it tells.
        lasting = temporality.LONG_AGO.search(
            f"{before}@T{after}".replace("weeks ago", "")
        ) or temporality.ENDED_BEFORE.search(before)
        lasting = lasting or temporality.CLEAR_SINCE.match(rest) or temporality.LONG_BEHIND.match(rest)
        given_up = was_given_up(before, rest)
        if status is Status.PAST and kind in ("event", "treatment") and not lasting and not given_up:
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
            or the_writer_after_all.SAID_OF_ONESELF.search(before) is not None
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
            return (the_writer_after_all.ONGOING_CONTRAST if dated else the_writer_after_all.SELF_CONTRAST).search(
                rest
            ) is not None
        return status is Status.ABSENT and the_writer_after_all.SELF_CONTRAST.search(rest) is not None

    def never_had(self, index: int) -> bool:
        """Whether mention `index`, of which somebody is "free", is said never to have been."""
        return plainly.never_had(MARK.sub("@M", self.text[self._marks[index] :]).partition(" ")[2].join((" ", "")))

    def is_unfinished(self, index: int) -> bool:
        """Whether an alias that says "over" for mention `index` is denied by the words right before it."""
        return limited.is_unfinished(MARK.sub("@M", self.text[: self._marks[index]]))

    def is_of_the_dead(self, index: int) -> bool:
        """Whether mention `index` is what somebody died of."""
        return experiencer.BEREAVED.search(MARK.sub("@M", self.text[: self._marks[index]])) is not None
