"""Whose a mention is: the person named last before it, in its clause or the ones before (ConText's experiencer)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlu.mentions import experiencer
from nlu.mentions.clauses import MARK, Clause


class Persons:
    """The persons of one rewritten message."""

    def __init__(self, text: str, found: Sequence[Clause], verbs: Sequence[str]) -> None:
        """`text`: the message with a mark for each mention; `found`: its clauses in order.

        `verbs`: for each mention the verb that its name begins with ("got ", or "").
        """
        self.text = text
        self._verbs = verbs
        self._clauses = found
        self._sentence_default = self._message_person()

    def marked(self, text: str) -> str:
        """Part of the message with `@M` for each mention, after the verb that its name begins with."""
        return MARK.sub(lambda mark: f"{self._verbs[int(mark.group().strip('@'))]}@M", text)

    def _message_person(self) -> str:
        """The person a message says it is asked for ("asking for my mum"), or ""."""
        asked_for = experiencer.ASKED_FOR.search(self.text) or experiencer.ASKED_FIRST.match(self.text)
        return asked_for.group("who") if asked_for else ""

    def of(self, clause: Clause, before: str, after: str, motherhood: bool) -> tuple[str, str]:
        """`("user" or "other", relation)` for a mention between `before` and `after` in `clause`."""
        sentence = re.split(r"[.?!]\s", self.text[clause.start :], maxsplit=1)[0]
        if experiencer.ALL_BUT_ME.search(sentence) and not experiencer.MY_OWN.search(before):
            return "other", "family"
        if experiencer.is_of_the_family(before, after):
            return "other", "family"
        addressed = experiencer.ADDRESSED.match(after) and not experiencer.OF_THEM.search(before)
        direct = None if addressed else experiencer.PERSON_RIGHT_AFTER.match(after)
        child = direct is not None and motherhood and experiencer.is_parent_or_child(direct.group("who"))
        if direct and experiencer.POSSESSED.search(before) and not child:
            return "other", experiencer.relation(direct.group("who"))
        marker = self._last_marker(before, clause.start, motherhood=motherhood)
        if marker is None:
            if direct and not child:
                return "other", experiencer.relation(direct.group("who"))
            owner = experiencer.PERSON_OWNS_AFTER.search(after)
            if owner and not experiencer.OWN.search(after[: owner.start()]):
                return "other", experiencer.relation(owner.group("who"))
            treated = experiencer.RULE_FOR_CLIENTS.search(sentence)
            if treated and not experiencer.OWN.search(sentence):
                return "other", experiencer.relation(treated.group("who"))
            belonged = experiencer.BELONGED_TO.match(after)
            if belonged:
                return "other", experiencer.relation(belonged.group("who"))
            if experiencer.IN_FAMILY.search(f"{before}@T{after}"):
                return "other", "family"
            marker = self._inherited(clause, motherhood)
        if marker is None:
            return ("other", experiencer.relation(self._sentence_default)) if self._sentence_default else ("user", "")
        kind, word = marker
        if kind == "self":
            return "user", ""
        if word in experiencer.PRONOUNS:
            return "other", self._antecedent(clause, before, word)
        return "other", experiencer.relation(word)

    def _inherited(self, clause: Clause, motherhood: bool) -> tuple[str, str] | None:
        """The subject of the clause before, when this clause names none."""
        for previous in reversed([c for c in self._clauses if c.end <= clause.start]):
            text = self.marked(previous.text)
            marker = self._last_marker(text, previous.start, subjects_only=True, motherhood=motherhood)
            if marker is not None:
                return marker
        return None

    def _antecedent(self, clause: Clause, before: str, pronoun: str) -> str:
        """The person a pronoun stands for: the last one named before it, else the pronoun's own word."""
        text = self.text[: clause.start] + before
        named = [
            m for m in experiencer.PERSON.finditer(text) if not experiencer.AS_SOMEBODY.search(text[: m.start("who")])
        ]
        fitting = [m for m in named if experiencer.fits(pronoun, m.group("who"))]
        if fitting:
            return experiencer.relation(fitting[-1].group("who"))
        if experiencer.CLIENT.search(text):
            return "client"
        return experiencer.relation(self._sentence_default) if self._sentence_default else ""

    def _last_marker(
        self, before: str, start: int, *, subjects_only: bool = False, motherhood: bool = False
    ) -> tuple[str, str] | None:
        """The last person marker before the mention: ("self", word) or ("other", word)."""
        found: list[tuple[int, str, str]] = [
            (m.start(), "self", m.group())
            for m in experiencer.SELF.finditer(before)
            if not experiencer.WORKPLACE.match(before[m.end() :])
        ]
        for m in experiencer.PERSON.finditer(before):
            following = before[m.end() :]
            if experiencer.REPORTS.match(following) or experiencer.OBJECT_OF_SELF.search(before[: m.start()]):
                continue
            ahead = before[: m.start("who")]
            if (
                experiencer.COMPARED.search(before[: m.start()])
                or experiencer.BELONGING.match(following)
                or experiencer.COMING_FROM.search(ahead)
                or experiencer.AS_SOMEBODY.search(ahead)
            ):
                continue
            if not experiencer.is_spoken_of(m.group(), m.group("who"), following):
                continue
            if motherhood and experiencer.is_child(m.group("who"), following):
                continue
            found.append((m.start(), "other", m.group("who")))
        for m in experiencer.CLIENT.finditer(before):
            # "a woman who comes to me": she is spoken of before and after "me".
            found += [(m.start(), "other", "client"), (m.end(), "other", "client")]
        found += [(m.start(), "other", m.group("who")) for m in experiencer.HIMSELF.finditer(before)]
        for m in experiencer.NAMED.finditer(before):
            if not experiencer.is_own_name(m.group("who"), self.text):
                found.append((m.start(), "other", m.group("who")))
        for m in experiencer.PRONOUN.finditer(before):
            earlier = list(experiencer.PERSON.finditer(self.text[: start + m.start()]))
            named = earlier[-1] if earlier else None
            if motherhood and named and experiencer.OBJECT_OF_SELF.search(self.text[: named.start()]):
                continue  # "had my little lad, he's on formula"
            vague = m.group() in experiencer.VAGUE_PRONOUNS or motherhood
            if experiencer.REPORTS.match(before[m.end() :]):
                continue
            if named is None and vague and not experiencer.THEY_HAVE.match(before[m.start() :]):
                continue
            found.append((m.start(), "other", m.group()))
        if not found:
            return None
        found.sort()
        return found[0][1:] if subjects_only else found[-1][1:]
