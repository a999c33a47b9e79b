"""Condition mentions of a message: what, its assertion status, whose it is, and the words for when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from actions.rules.dates import find_dates
from actions.rules.plain_noes import is_measured, noes
from nlu.mentions import experiencer, negation
from nlu.mentions.context import Context, Reading, Status
from nlu.mentions.doctors import without_doctors
from nlu.mentions.lexicon import Hit, Lexicon
from nlu.mentions.lexicon import Named as NamedCondition
from nlu.mentions.mention import Mention as Mention
from nlu.mentions.numbers import ages, weeks_along
from nlu.mentions.other_senses import means_something_else, was_had, without_other_uses
from nlu.mentions.put_right import Named, put_right
from nlu.mentions.signs import told_by_signs
from nlu.mentions.skin_signs import is_a_recorder, told_of_the_skin
from nlu.mentions.whens import ANY_DAY, when_for
from nlu.mentions.words import make_language, normal_form, stem
from nlu.mentions.young_ages import whose_age, with_old_children

_MOTHERHOOD = frozenset({"pregnancy", "breastfeeding", "postpartum", "ttc"})
# "injected my lips": whoever did it, the lips are the writer's; so is what begins with "I'm": "I'm due in april".
_OWN_BODY = re.compile(r"\b(?:my|me)\b|^(?:i|im|ive|id)\b")
# "... but i have", "... and i had it 3 days ago": the same condition, said of oneself.
_AND_MINE = re.compile(
    r"\b(?:but|and|though|whereas) (?:i (?:have|do|am|did)(?=\s*(?:$|[,.;!?]))|i (?:had|have|got|did) (?:(?:it|mine|the same)\b|(?:one|some|that)"
    # not "and i have one question", "and i got that nuface"
    r"(?=\s*(?:$|[,.;!?)]|(?:too|as well|also|myself|in|on|at|since|now|fitted|put|done|last|yesterday|today|this|next|a|two|three|\d+|for|from|and|but|with|so|inside|under|as)\b)))|mine (?:was|is)\b)"
)
# "my dad has a pacemaker, i dont": the same condition, denied of oneself.
_NOT_ME = re.compile(
    r"^[^.!?]{0,40}?[,.;]?\s*(?:but |and |though )?(?:(?:ive never|i have never|i (?:dont|do not|havent|have not|never|am not|myself dont)|im not)"
    r"(?=\s*(?:$|[.,;!?)]|(?:myself|personally|though|tho|at all|so|and|thankfully|luckily|thank god|anyway)\b|(?:ever )?(?:have|had|got|get|been)\b))|"
    r"(?:but )?not me\b|never me\b)"
)


# "diabetes runs in the family, but my own bloods are perfect"
_OWN_IS_WELL = re.compile(
    r"^[^.!?]{0,90}?\b(?:my own|mine|my)\s(?:own\s)?(?:bloods?|sugars?|tests?|results?|levels?|hearts?|scans?|checks?|check ups?|mri|smears?|bp|blood pressure|ecg|screening)\b"
    r"(?:\s(?!not\b|never\b|but\b|if\b)\w+){0,4}?\s(?:perfect|fine|normal|clear|good|grand|spot on|ok|okay|clean|negative)\b(?!\s(?:on|with|since|if|when|apart|except|for now|but|because|thanks|now|enough|ish)\b)"
)
_FOR_IT = re.compile(r"\bfor (?:my |the |her |his |a |some )?(?:\w+ )?$")


def _of(reading: Reading) -> tuple[Status, str, str]:
    return reading.status, reading.who, reading.relation


def _is_not_mine(relation: str, kind: str, following: str) -> bool:
    """Whether what is another person's is denied of the writer in the words that follow."""
    own = relation == "family" and kind == "disease" and _OWN_IS_WELL.match(following)
    return bool(own or _NOT_ME.match(following))


class MentionFinder:
    """Finds the conditions of the knowledge in messages."""

    def __init__(self, conditions: Mapping[str, NamedCondition]) -> None:
        """`conditions`: condition id to its names (aliases, past and absent aliases, innocent phrases)."""
        self._nlp = make_language()
        self.lexicon = Lexicon(self._nlp, conditions)
        self._worse = {
            condition: (names.graver.becomes, {stem(normal_form(w)) for w in names.graver.words})
            for condition, names in conditions.items()
            if names.graver is not None
        }
        self._kinds = {condition: names.kind for condition, names in conditions.items()}

    def read(self, text: str, *, repair: bool = True) -> Doc:
        """The annotated document of a message."""
        return self.lexicon.read(text, repair=repair)

    def find(self, text: str, *, english: bool = True) -> list[Mention]:
        """Mentions in text order. An empty list says nothing about the person's health.

        Spelling is repaired only in `english`: another language is full of words that look like misspelt ones.
        """
        doc = self.read(text, repair=english)
        compared = [replace(h, reading="alias") for h in self.lexicon.innocent(doc) if _was_had(h, doc)]
        named = [*(_still(h, doc) for h in self.lexicon.find(doc)), *compared]
        hits = _without_overlap([*named, *ages(doc), *weeks_along(doc), *told_by_signs(doc), *told_of_the_skin(doc)])
        hits = [hit for hit in hits if not _is_other(hit, doc)]
        hits = [_narrowed(self._graver(hit, doc, hits), doc) for hit in hits]
        hits = without_other_uses(hits, doc)
        if not hits:
            return []
        nothing = noes(text)
        context = Context(doc, [(h.start, h.end) for h in hits])
        mentions: list[Mention] = []
        whens = find_dates(text, ANY_DAY)
        spans = [(doc[h.start].idx, doc[h.end - 1].idx + len(doc[h.end - 1])) for h in hits]
        # A place has no day: "Botox in her crow's feet yesterday".
        dated = [span for span, hit in zip(spans, hits, strict=True) if self.kind(hit.condition) != "area"]
        # Nor has what a treatment is for: "botox for my migraine on friday".
        purposes = self._purposes(hits, spans, text)
        dated = [span for span in dated if span not in purposes]
        for index, hit in enumerate(hits):
            kind = self.kind(hit.condition)
            reading = context.read(index, kind, motherhood=hit.condition in _MOTHERHOOD)
            start, end = spans[index]
            name = text[start:end].lower()
            of_the_dead = context.is_of_the_dead(index) or (reading.who == "other" and name.startswith("died "))
            if of_the_dead and not reading.own:
                continue
            reading = put_right(reading, Named(hit, text, (start, end), kind, context, index, mentions))
            if reading.status is not Status.ABSENT and (clause := _clause_around(start, end, nothing)) is not None:
                if is_measured(text[slice(*clause)]):
                    continue  # "my blood pressure is 118/76": it tells of nothing
                reading = replace(reading, status=Status.ABSENT, affirmed=True)
            when = when_for(start, end, dated, [(w.start, w.end, w.text) for w in whens], text)
            when = "" if (start, end) in purposes else when
            mention = Mention(
                start, end, text[start:end], hit.condition, *_of(reading), when, reading.own, reading.affirmed
            )
            mentions.append(whose_age(mention, normal_form(text[:end]), normal_form(text[end:])))
            if hit.condition == "under18":
                continue
            if reading.who == "other" and _OWN_BODY.search(normal_form(text[start:end])):
                mentions[-1] = replace(mentions[-1], who="user", relation="", own=True)
            elif reading.who == "other" and (mine := _AND_MINE.search(normal_form(text[end:]))):
                later = find_dates(text[end + mine.end() :], ANY_DAY)
                own_when = later[0].text if later else ""
                mentions.append(
                    Mention(start, end, text[start:end], hit.condition, Status.PRESENT, "user", "", own_when)
                )
            elif reading.who == "other" and _is_not_mine(reading.relation, kind, normal_form(text[end:])):
                mentions.append(Mention(start, end, text[start:end], hit.condition, Status.ABSENT, "user", "", ""))
        return with_old_children(without_doctors(_with_lists(mentions, text)), text)

    def meant_otherwise(self, text: str) -> list[tuple[int, int, str]]:
        """Where the name of a condition means something else: (start, end, condition), offsets of characters."""
        doc = self.read(text)
        found = [*self.lexicon.innocent(doc), *(hit for hit in self.lexicon.find(doc) if _is_other(hit, doc))]
        return [(doc[h.start].idx, doc[h.end - 1].idx + len(doc[h.end - 1]), h.condition) for h in found]

    def read_places(self, text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, Reading]]:
        """Kind and reading of what stands at given places (offsets of characters, in order): for training."""
        doc = self.read(text)
        tokens = [(_token_at(doc, start), _token_at(doc, end - 1) + 1) for start, end in spans]
        context = Context(doc, tokens)
        found = []
        for index, (start, end) in enumerate(spans):
            named = self.lexicon.find(self.read(text[start:end]))
            condition = named[0].condition if named else ""
            kind = self.kind(condition)
            found.append((kind, context.read(index, kind, motherhood=condition in _MOTHERHOOD)))
        return found

    def kind(self, condition: str) -> str:
        """The kind of a condition in the knowledge; "disease" when there is no such condition."""
        return self._kinds.get(condition, "disease")

    def whose(self, text: str, end: int, condition: str = "") -> tuple[str, str]:
        """Whose a `condition` is that is described up to character `end`: ("user" | "other", relation)."""
        doc = self.read(text)
        inside = [t.i for t in doc if t.idx < end and t._.norm.strip()]
        if not inside:
            return "user", ""
        reading = Context(doc, [(inside[-1], inside[-1] + 1)]).read(0, motherhood=condition in _MOTHERHOOD)
        return reading.who, reading.relation

    def _purposes(self, hits: Sequence[Hit], spans: Sequence[tuple[int, int]], text: str) -> set[tuple[int, int]]:
        """The places of illnesses for which the treatment named before them was given."""
        found: set[tuple[int, int]] = set()
        treated = False
        for hit, span in zip(hits, spans, strict=True):
            kind = self.kind(hit.condition)
            if treated and kind == "disease" and _FOR_IT.search(normal_form(text[: span[0]])):
                found.add(span)
            treated = treated or kind in ("event", "treatment")
        return found

    def _graver(self, hit: Hit, doc: Doc, hits: Sequence[Hit]) -> Hit:
        """The hit as one of the graver condition, when a word of the message outside that one's own name says so."""
        if hit.condition == "electronic_implant" and is_a_recorder(normal_form(doc.text)):
            return replace(hit, condition="loop_recorder")
        if hit.condition not in self._worse:
            return hit
        becomes, words = self._worse[hit.condition]
        taken = {i for other in hits if other.condition == becomes for i in range(other.start, other.end)}
        return replace(hit, condition=becomes) if words & {t._.stem for t in doc if t.i not in taken} else hit


def _with_lists(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions; what follows a name that holds its own "no" in a list is denied as well."""
    found: list[Mention] = []
    denied: Mention | None = None
    for mention in mentions:
        if denied is not None and mention.status is Status.PRESENT and mention.who == denied.who:
            first = normal_form(text[denied.start : denied.end])
            between = normal_form(text[found[-1].end : mention.start])
            if negation.denied_in_list(first, between, normal_form(text[mention.end :])):
                mention = replace(mention, status=Status.ABSENT, affirmed=True)
        if mention.status is Status.ABSENT:
            denied = denied if found and found[-1].status is Status.ABSENT and denied is not None else mention
        else:
            denied = None
        found.append(mention)
    return found


def _clause_around(start: int, end: int, clauses: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The one of some clauses in which a name stands; None where it stands in none."""
    return next(((first, last) for first, last in clauses if first <= start and end <= last), None)


def _token_at(doc: Doc, place: int) -> int:
    """The last token that begins at or before a character."""
    return max((token.i for token in doc if token.idx <= place), default=0)


# Words that an alias may begin with and that the context must see: "but nursing", "when pumping".
_CONNECTIVES = frozenset("but and also if when while because so or as just only".split())
# What follows a person who is the writer, or nobody: "mum to be", "mum tum", "aunt flo".
_MOTHERLY = frozenset("to of tum tummy milk comes says flo flow irma".split())


_WHOSE = frozenset("my our her his their".split())


def _narrowed(hit: Hit, doc: Doc) -> Hit:
    """The hit without a connective or another person's name at its start: those belong to the context."""
    start = hit.start
    while start < hit.end - 1:
        word, following = doc[start]._.norm, doc[start + 1]._.norm
        named = experiencer.is_person(word) and following not in _MOTHERLY
        if not (named or word in _CONNECTIVES):
            break
        start += 1
    end = hit.end
    if hit.condition == "under18" and end - start > 1 and start and doc[start - 1]._.norm in _WHOSE:
        end -= experiencer.is_person(doc[end - 1]._.norm)  # "my little girl has": she is the one of whom it is said
    return replace(hit, start=start, end=end)


def _is_other(hit: Hit, doc: Doc) -> bool:
    """Whether a name means something else where it stands: "Ms Patel" is a person."""
    start, last = doc[hit.start], doc[hit.end - 1]
    end = last.idx + len(last)
    return means_something_else(hit.condition, doc.text[: start.idx], doc.text[start.idx : end], doc.text[end:])


def _still(hit: Hit, doc: Doc) -> Hit:
    """A hit on a name of what is over, as of what goes on where it is only ending: "my milk is drying up"."""
    words = {t._.norm for t in doc[hit.start : hit.end]}
    return replace(hit, reading="alias") if hit.reading == "past" and "drying" in words else hit


def _was_had(hit: Hit, doc: Doc) -> bool:
    """Whether an innocent phrase compares with a treatment that was had."""
    last = doc[hit.end - 1]
    return was_had(hit.condition, doc[hit.start : hit.end].text, doc.text[last.idx + len(last) :])


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if all(hit.end <= k.start or hit.start >= k.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)
