"""Condition mentions of a message: what, its assertion status, whose it is, and the words for when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from actions.rules.dates import find_dates
from nlu.mentions import experiencer, negation
from nlu.mentions.afterwards import is_fed_by_the_writer, is_still_to_end, was_done_to_the_writer
from nlu.mentions.context import Context, Reading, Status
from nlu.mentions.doctors import is_doctor, treats_somebody
from nlu.mentions.lexicon import Hit, Lexicon, Named
from nlu.mentions.measured import is_half_said, is_normal
from nlu.mentions.numbers import ages, weeks_along
from nlu.mentions.other_senses import means_something_else, was_had, was_had_then, without_other_uses
from nlu.mentions.signs import told_by_signs
from nlu.mentions.skin_signs import is_a_recorder, told_of_the_skin
from nlu.mentions.whens import ANY_DAY, when_for
from nlu.mentions.words import make_language, normal_form, stem

# Kinds of which a name can deny too much: "no metal in me apart from a plate", "my heart is fine with the new valve".
_DENIED_BY_NAME = frozenset({"disease", "implant"})
_MOTHERHOOD = frozenset({"pregnancy", "breastfeeding", "postpartum", "ttc"})
# "injected my lips": whoever did it, the lips are the writer's.
_OWN_BODY = re.compile(r"\b(?:my|me)\b")
# "... but i have", "... and i had it 3 days ago": the same condition, said of oneself.
_AND_MINE = re.compile(
    r"\b(?:but|and|though|whereas) (?:i (?:have|do|am|did)(?=\s*(?:$|[,.;!?]))|i (?:had|have|got|did) (?:it|mine|one|some|the same|that)\b|mine (?:was|is)\b)"
)
# "Weaned at six months, has solids too": a child that eats is not yet off the breast.
_EATS_BESIDES = re.compile(
    r"\b(?:solids?|purees?|foods?|porridge|baby led|as well|too|also|still|at night|mix\w*|combi\w*|sometimes)\b|"
    r"\bweaned (?:\w+ ){0,3}?(?:at|from) (?:about |around |only )?(?:four|five|six|seven|[4-7]) ?(?:m\b|months?|mths?|mo\b)"
)
# Whoever is offered these has the cancer that they are for, though not yet the treatment.
_OF_A_CANCER = frozenset({"chemo", "radiotherapy"})
_ADVISED = re.compile(
    r"\b(?:wants?|wanted|offer\w*|suggest\w*|recommend\w*|plan is|planning to|pencilled|keeps?|next cycle)\b"
)
# "I'm the only 15 year old in my class", "i am her 16 yr old", "talking to the 16 year old here": the writer.
_OF_THE_AGE = r"(?:\w+\s)?\w+\s(?:year|yr|yrs)\s(?:old|olds)"
_AGE_OF_THE_WRITER = re.compile(
    rf"\b(?:im|i am|iam|i was|being)\s(?:\w+ly\s|just\s|still\s|also\s|not\s|about\s|like\s)*(?:the|an?|her|his|their|your|this|one|another)\s{_OF_THE_AGE}$|"
    rf"\b(?:as|its|this is|talking to|speaking to|chatting to|chatting with|talking with|me|myself)\s(?:(?:just|only)\s)?(?:the|this|an?)\s{_OF_THE_AGE}$"
)
# "my 15 year old face": the writer's, too.
_OWN_PART = re.compile(
    r"^\s(?:\w+\s)?(?:face|faces|skin|self|body|brain|cheeks?|forehead|jaw\w*|eyes|hands|acne|spots|hormones|life|mind|heart)\b"
)
# "our 13 yr old"; not "my 17 year old skin"
_YOUNG_ONE = re.compile(
    r"\b(?:my|our|the|her|his|their)\s(?:\w+\s)?\w+\s(?:year|yr|yrs)\s(?:old|olds)$|"
    r"\b(?:my|our|the|her|his|their)\s(?:\w+\s)?(?:lads|boys|girls|sons|daughters|kids|nephews|nieces|teens|twins|children|grand\w+)\sare\s(?:\d+\s(?:and\s)?)?\d+$"
)
# "my dad has a pacemaker, i dont": the same condition, denied of oneself.
_NOT_ME = re.compile(
    r"^[^.!?]{0,40}?[,.;]?\s*(?:but |and |though )?(?:(?:ive never|i have never|i (?:dont|do not|havent|have not|never|am not|myself dont)|im not)"
    r"(?=\s*(?:$|[.,;!?)]|(?:myself|personally|though|tho|at all|so|and|thankfully|luckily|thank god|anyway)\b|(?:ever )?(?:have|had|got|get|been)\b))|"
    r"(?:but )?not me\b|never me\b)"
)


@dataclass(frozen=True)
class Mention:
    """One mention: character span, condition id, reading (see `Reading`) and the date words that go with it."""

    start: int
    end: int
    text: str
    condition: str
    status: Status
    who: str
    relation: str
    when: str
    own: bool = False
    affirmed: bool = False


class MentionFinder:
    """Finds the conditions of the knowledge in messages."""

    def __init__(self, conditions: Mapping[str, Named]) -> None:
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
        named = [*self.lexicon.find(doc), *compared]
        hits = _without_overlap([*named, *ages(doc), *weeks_along(doc), *told_by_signs(doc), *told_of_the_skin(doc)])
        hits = [hit for hit in hits if not _is_other(hit, doc)]
        hits = [_narrowed(self._graver(hit, doc, hits), doc) for hit in hits]
        hits = without_other_uses(hits, doc)
        if not hits:
            return []
        context = Context(doc, [(h.start, h.end) for h in hits])
        mentions: list[Mention] = []
        whens = find_dates(text, ANY_DAY)
        spans = [(doc[h.start].idx, doc[h.end - 1].idx + len(doc[h.end - 1])) for h in hits]
        # A place has no day: "Botox in her crow's feet yesterday".
        dated = [span for span, hit in zip(spans, hits, strict=True) if self.kind(hit.condition) != "area"]
        for index, hit in enumerate(hits):
            kind = self.kind(hit.condition)
            reading = context.read(index, kind, motherhood=hit.condition in _MOTHERHOOD)
            name = text[slice(*spans[index])].lower()
            of_the_dead = context.is_of_the_dead(index) or (reading.who == "other" and name.startswith("died "))
            if of_the_dead and not reading.own:
                continue
            if not (hit.reading == "past" and context.came_back(index)):
                to_end = is_still_to_end(normal_form(name), normal_form(text[spans[index][1] :]))
                reading = _with_alias(hit, name, reading, unfinished=to_end or context.is_unfinished(index))
            if hit.reading == "absent" and kind in _DENIED_BY_NAME and _is_half_said(text, spans[index]):
                reading = replace(reading, status=Status.UNCERTAIN, affirmed=True)
            if reading.status is Status.ASKED and was_had_then(hit.condition, *_around(text, spans[index])):
                reading = replace(reading, status=Status.PRESENT, affirmed=True)
            if "wean" in name and reading.status is Status.PAST and _EATS_BESIDES.search(normal_form(text)):
                reading = replace(reading, status=Status.PRESENT, affirmed=True)
            if reading.who == "user" and _is_well(hit.condition, text, spans[index]):
                reading = Reading(Status.ABSENT, "user", "", affirmed=True)
            if reading.status is Status.PLANNED and hit.condition in _OF_A_CANCER and _ADVISED.search(text.lower()):
                reading = replace(reading, status=Status.PRESENT, affirmed=True)
            if name.endswith("free") and context.never_had(index):  # "cancer free zone, never had it"
                reading = replace(reading, status=Status.ABSENT, affirmed=True)
            if reading.who == "other" and not reading.relation and _is_rather_mine(hit, text, spans[index], mentions):
                reading = replace(reading, who="user", status=Status.PRESENT, own=True)
            if reading.who == "other" and context.is_rather_the_writer_s(index, reading.status, kind):
                reading = Reading(Status.PRESENT, "user", "", own=True, affirmed=True)
            start, end = spans[index]
            when = when_for(start, end, dated, [(w.start, w.end, w.text) for w in whens], text)
            mentions.append(
                Mention(
                    start,
                    end,
                    text[start:end],
                    hit.condition,
                    reading.status,
                    reading.who,
                    reading.relation,
                    when,
                    reading.own,
                    reading.affirmed,
                )
            )
            told = normal_form(text[:end])
            if hit.condition == "under18" and _is_the_writer_s_age(told, normal_form(text[end:])):
                mentions[-1] = replace(mentions[-1], who="user", relation="", own=True)
            elif hit.condition == "under18" and reading.who == "user" and _YOUNG_ONE.search(told):
                mentions[-1] = replace(mentions[-1], who="other", relation="child")
            elif reading.who == "other" and _OWN_BODY.search(normal_form(text[start:end])):
                mentions[-1] = replace(mentions[-1], who="user", relation="", own=True)
            elif reading.who == "other" and (mine := _AND_MINE.search(normal_form(text[end:]))):
                later = find_dates(text[end + mine.end() :], ANY_DAY)
                own_when = later[0].text if later else ""
                mentions.append(
                    Mention(start, end, text[start:end], hit.condition, Status.PRESENT, "user", "", own_when)
                )
            elif reading.who == "other" and _NOT_ME.match(normal_form(text[end:])):
                mentions.append(Mention(start, end, text[start:end], hit.condition, Status.ABSENT, "user", "", ""))
        return _without_doctors(_with_lists(mentions, text))

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

    def _graver(self, hit: Hit, doc: Doc, hits: Sequence[Hit]) -> Hit:
        """The hit as one of the graver condition, when a word of the message outside that one's own name says so."""
        if hit.condition == "electronic_implant" and is_a_recorder(normal_form(doc.text)):
            return replace(hit, condition="loop_recorder")
        if hit.condition not in self._worse:
            return hit
        becomes, words = self._worse[hit.condition]
        taken = {i for other in hits if other.condition == becomes for i in range(other.start, other.end)}
        return replace(hit, condition=becomes) if words & {t._.stem for t in doc if t.i not in taken} else hit


def _is_rather_mine(hit: Hit, text: str, span: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    """Whether "she" is whoever did to the writer what was told before, or the child that the writer had."""
    if hit.condition == "postpartum":
        return is_fed_by_the_writer(normal_form(text[slice(*span)]))
    own = any(m.condition == hit.condition and m.who == "user" and m.status is not Status.ABSENT for m in mentions)
    return own and was_done_to_the_writer(normal_form(text[: span[0]]))


def _around(text: str, span: tuple[int, int]) -> tuple[str, str, str]:
    """What stands before a place of a text, in it and after it."""
    return text[: span[0]], text[slice(*span)], text[span[1] :]


def _is_the_writer_s_age(told: str, following: str) -> bool:
    """Whether an age at the end of `told` is the writer's, although it is said like that of somebody else."""
    own_part = _YOUNG_ONE.search(told) and re.search(rf"\bmy\s{_OF_THE_AGE}$", told) and _OWN_PART.match(following)
    return bool(own_part or _AGE_OF_THE_WRITER.search(told))


def _is_well(condition: str, text: str, span: tuple[int, int]) -> bool:
    """Whether what is measured for a condition is said to be normal."""
    before, name, after = (normal_form(part) for part in _around(text, span))
    return is_normal(condition, before, name, after)


def _is_half_said(text: str, span: tuple[int, int]) -> bool:
    """Whether what a name denies by itself is doubted or only half said: "my heart is fine apart from"."""
    before, _, after = (normal_form(part) for part in _around(text, span))
    return is_half_said(before, after)


def _without_doctors(mentions: list[Mention]) -> list[Mention]:
    """Without the doctors for what is plainly denied right after them, and without those who are denied themselves."""
    denied = {(m.condition, m.start) for m in mentions if m.status is Status.ABSENT and m.who == "user"}
    return [
        m
        for m in mentions
        if not (is_doctor(m.text) and any(c == m.condition and place > m.start for c, place in denied))
        and not _is_a_denied_doctor(m)
    ]


def _is_a_denied_doctor(mention: Mention) -> bool:
    """Whether no illness is denied but whoever treats it. To be under nobody's care is a denial of that."""
    if mention.status is not Status.ABSENT or mention.condition == "under_care":
        return False
    return treats_somebody(mention.text)


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


def _token_at(doc: Doc, place: int) -> int:
    """The last token that begins at or before a character."""
    return max((token.i for token in doc if token.idx <= place), default=0)


# Words that an alias may begin with and that the context must see: "but nursing", "when pumping".
_CONNECTIVES = frozenset("but and also if when while because so or as".split())
# What follows a person who is the writer, or nobody: "mum to be", "mum tum", "aunt flo".
_MOTHERLY = frozenset("to tum tummy milk comes says flo flow irma".split())


def _narrowed(hit: Hit, doc: Doc) -> Hit:
    """The hit without a connective or another person's name at its start: those belong to the context."""
    start = hit.start
    while start < hit.end - 1:
        word, following = doc[start]._.norm, doc[start + 1]._.norm
        named = experiencer.is_person(word) and following not in _MOTHERLY
        if not (named or word in _CONNECTIVES):
            break
        start += 1
    return replace(hit, start=start)


def _is_other(hit: Hit, doc: Doc) -> bool:
    """Whether a name means something else where it stands: "Ms Patel" is a person."""
    start, last = doc[hit.start], doc[hit.end - 1]
    end = last.idx + len(last)
    return means_something_else(hit.condition, doc.text[: start.idx], doc.text[start.idx : end], doc.text[end:])


def _was_had(hit: Hit, doc: Doc) -> bool:
    """Whether an innocent phrase compares with a treatment that was had."""
    last = doc[hit.end - 1]
    return was_had(hit.condition, doc[hit.start : hit.end].text, doc.text[last.idx + len(last) :])


# A test still to come is no illness still to come.
_TESTED = re.compile(r"\bbiops(?:y|ies|ied)\b")
# "never a fit since I was nine": there were some before.
_COUNTED_FROM = re.compile(r"\bsince\b")


_SAYS_SO = re.compile(r"\b(?:is|are)\b")


def _with_alias(hit: Hit, name: str, reading: Reading, *, unfinished: bool) -> Reading:
    """An alias that itself says "over" or "not so" decides, unless the clause turns it round."""
    if reading.status is Status.PLANNED and _TESTED.search(name):
        return replace(reading, status=Status.UNCERTAIN, affirmed=True)
    if reading.status is Status.ABSENT and _COUNTED_FROM.search(name):
        return replace(reading, status=Status.UNCERTAIN, affirmed=True)
    flipped = reading.status is Status.ABSENT  # "we're not done breastfeeding"
    flipped = flipped or (hit.reading == "past" and unfinished)
    if hit.reading == "past" and not (reading.own and reading.affirmed):
        return replace(reading, status=Status.PRESENT if flipped else Status.PAST, affirmed=True)
    if hit.reading == "absent" and reading.status is not Status.UNCERTAIN:
        flipped = flipped and (unfinished or hit.condition != "under_care")  # "never had a fit, healthy as a horse"
        flipped = flipped and not _SAYS_SO.search(name)  # "nothing electric in me, ticker is fine"
        return replace(reading, status=Status.PRESENT if flipped else Status.ABSENT, affirmed=True)
    return reading


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if all(hit.end <= k.start or hit.start >= k.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)
