"""What a name itself, or the words around it, put right in the reading of its context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlu.mentions.afterwards import is_fed_by_the_writer, is_still_to_end, was_done_to_the_writer
from nlu.mentions.context import Context, Reading, Status
from nlu.mentions.lexicon import Hit
from nlu.mentions.measured import is_half_said, is_normal
from nlu.mentions.mention import Mention
from nlu.mentions.not_had import has_come_off, is_harmless
from nlu.mentions.not_known import is_maybe_pregnant
from nlu.mentions.other_senses import was_had_then
from nlu.mentions.words import normal_form

# Kinds of which a name can deny too much: "no metal in me apart from a plate", "my heart is fine with the new valve".
_DENIED_BY_NAME = frozenset({"disease", "implant"})
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
# A late period of now, or of some days or weeks ago, leaves it open.
_MAYBE_SO = frozenset({Status.PRESENT, Status.ASKED})
_MEANS_TO = re.compile(r"(?:planning|hoping|intend\w*|going|want\w*|aiming|meaning) (?:to|on)\b")


@dataclass(frozen=True)
class Named:
    """A name in a message: its hit and place, the condition's kind, its context and which of it, the mentions before."""

    hit: Hit
    text: str
    span: tuple[int, int]
    kind: str
    context: Context
    index: int
    earlier: Sequence[Mention]

    @property
    def name(self) -> str:
        """The name as it is written, in lower case."""
        return self.text[slice(*self.span)].lower()


_NONE_BEFORE = re.compile(r"\b(?:no|never had|never got|not had|havent had|nor|without)(?: any| an?)? ?$")


def put_right(reading: Reading, named: Named) -> Reading:
    """The reading of a name, after all that puts it right, in order."""
    for step in (_by_alias, _by_words, _by_person):
        reading = step(reading, named)
    return reading


def _by_alias(reading: Reading, named: Named) -> Reading:
    hit, name, text = named.hit, named.name, named.text
    if not (hit.reading == "past" and named.context.came_back(named.index)):
        to_end = is_still_to_end(normal_form(name), normal_form(text[named.span[1] :]))
        listed = _NEW_DENIAL.search(normal_form(text[: named.span[0]])) and _DENIES_ITSELF.match(normal_form(name))
        if listed and reading.status is Status.ABSENT:
            return replace(reading, affirmed=True)
        reading = _with_alias(hit, name, reading, unfinished=to_end or named.context.is_unfinished(named.index))
    if hit.reading == "absent" and named.kind in _DENIED_BY_NAME and _is_half_said(text, named.span):
        reading = replace(reading, status=Status.UNCERTAIN, affirmed=True)
    return reading


def _by_words(reading: Reading, named: Named) -> Reading:
    hit, name, text = named.hit, named.name, named.text
    if reading.status is Status.ASKED and was_had_then(hit.condition, *_around(text, named.span)):
        reading = replace(reading, status=Status.PRESENT, affirmed=True)
    if "wean" in name and reading.status is Status.PAST and _EATS_BESIDES.search(normal_form(text)):
        reading = replace(reading, status=Status.PRESENT, affirmed=True)
    if reading.who == "user" and _is_well(hit.condition, text, named.span):
        reading = Reading(Status.ABSENT, "user", "", affirmed=True)
    if reading.status is Status.PLANNED and hit.condition in _OF_A_CANCER and _ADVISED.search(text.lower()):
        reading = replace(reading, status=Status.PRESENT, affirmed=True)
    if reading.status is Status.ABSENT and _is_said_twice(text, named.span):
        reading = replace(reading, status=Status.UNCERTAIN, affirmed=True)
    over = reading.status is Status.PAST
    late = hit.condition == "pregnancy" and (over or reading.status in _MAYBE_SO)
    if late and is_maybe_pregnant(name, normal_form(text), over=over):
        reading = replace(reading, status=Status.UNCERTAIN, affirmed=True)
    if hit.condition == "breastfeeding" and reading.status is Status.PRESENT and _MEANS_TO.match(name):
        reading = replace(reading, status=Status.PLANNED, affirmed=True)
    before, _, after = (normal_form(part) for part in _around(text, named.span))
    if hit.condition == "braces" and reading.status is not Status.ABSENT and has_come_off(before, after, after):
        reading = replace(reading, status=Status.PAST, affirmed=True)
    if hit.condition == "suspicious_lesion" and reading.status is Status.PRESENT and is_harmless(before, after):
        reading = replace(reading, status=Status.ABSENT, affirmed=True)
    if name.endswith(" past") and _NONE_BEFORE.search(
        normal_form(text[: named.span[0]])
    ):  # "no cancer in past or present"
        reading = replace(reading, status=Status.ABSENT, affirmed=True)
    if name.endswith("free") and named.context.never_had(named.index):  # "cancer free zone, never had it"
        reading = replace(reading, status=Status.ABSENT, affirmed=True)
    return reading


def _by_person(reading: Reading, named: Named) -> Reading:
    if reading.who == "other" and not reading.relation and _is_rather_mine(named):
        reading = replace(reading, who="user", status=Status.PRESENT, own=True)
    if reading.who == "other" and named.context.is_rather_the_writer_s(named.index, reading.status, named.kind):
        reading = Reading(Status.PRESENT, "user", "", own=True, affirmed=True)
    return reading


def _is_rather_mine(named: Named) -> bool:
    """Whether "she" is whoever did to the writer what was told before, or the child that the writer had."""
    hit, text, span, mentions = named.hit, named.text, named.span, named.earlier
    if hit.condition == "postpartum":
        return is_fed_by_the_writer(normal_form(text[slice(*span)]))
    own = any(m.condition == hit.condition and m.who == "user" and m.status is not Status.ABSENT for m in mentions)
    return own and was_done_to_the_writer(normal_form(text[: span[0]]))


def _around(text: str, span: tuple[int, int]) -> tuple[str, str, str]:
    """What stands before a place of a text, in it and after it."""
    return text[: span[0]], text[slice(*span)], text[span[1] :]


def _is_said_twice(text: str, span: tuple[int, int]) -> bool:
    """Whether a name is said twice over, as of what is not the usual kind: "it's not CANCER cancer"."""
    before, name, after = (normal_form(part).strip(" \"'*-") for part in _around(text, span))
    return bool(name) and (before.endswith(f" {name}") or re.match(rf"{re.escape(name)}\b", after) is not None)


def _is_well(condition: str, text: str, span: tuple[int, int]) -> bool:
    """Whether what is measured for a condition is said to be normal."""
    before, name, after = (normal_form(part) for part in _around(text, span))
    return is_normal(condition, before, name, after)


def _is_half_said(text: str, span: tuple[int, int]) -> bool:
    """Whether what a name denies by itself is doubted or only half said: "my heart is fine apart from"."""
    before, _, after = (normal_form(part) for part in _around(text, span))
    return is_half_said(before, after)


# A test still to come is no illness still to come.
_TESTED = re.compile(r"\bbiops(?:y|ies|ied)\b")
# "never a fit since I was nine": there were some before.
_COUNTED_FROM = re.compile(r"\bsince\b")


# "no implants and nothing wrong with my heart": the second denial is one of its own.
_NEW_DENIAL = re.compile(r"(?:\b(?:and|or|nor|plus)|[,&])\s*$")
_DENIES_ITSELF = re.compile(r"(?:(?:im|i am|ive|i have|i)\s)?(?:nothing|nowt|no|never|not|none|without)\b")
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
