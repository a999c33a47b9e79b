"""Dates and intervals as people write them, resolved against a given today.

Pure: today is always passed in. A vague expression ("recently", "last week", "a few days ago") is found
and stays without a day; a day that could be two days (12/11) gives both, and the later one is the strict one.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date

from actions.rules.date_relations import moved, related, rescheduled
from actions.rules.date_repeats import without_beginnings
from actions.rules.date_resolvers import Resolver, may_be_coming
from actions.rules.date_rules import RULES
from actions.rules.date_spelling import respelt
from actions.rules.date_words import TO_BE_DONE
from actions.rules.when import When

_FUTURE = re.compile(
    r"\b(?:next(?! day)|tomorrow|tonight|going in|going for|booked|booking|getting|going to|gonna|will|having|planning|upcoming|scheduled|in for|"
    r"appointment|due|about to|plan to|ill be|want to|coming|she does|he does)\b"
)
_PAST = re.compile(
    r"\b(?:had|did|was|were|last|ago|since|done|went|injected|(?<!\bive )(?<!\bi've )(?<!\bweve )(?<!\bwe've )got)\b"
)
_NOT_YET_HAD = re.compile(r"\b(?:havent|haven't|have not|never) had\b")
_CLAUSE_END = re.compile(r"[.!?;,\n]|\b(?:but|and then)\b")
_SOON = 60
_TO_COME = re.compile(r"\b(?:is on|its on|are on|ive got|i've got|i have|appointment|book(?:ed|ing)?)\b")
# What stands between a day and the one that it is put right by: "monday... sorry, sunday".
_PUT_RIGHT = re.compile(
    r"\b(?:sorry|i lie|i mean|i meant|no wait|wait no|wait|scrap that|scratch that|make that|correction|actually|nope|hang on|hold on|my mistake|my bad|oops|i tell a lie)\b"
)
#: The day of something else, at the end of these words: "my wedding is on", "for the party on".
_EVENT = re.compile(
    r"(?:\b(?:for|before|ahead of) (?:my|the|a|an|our|his|her|their)(?: [a-z'-]+){1,3}?,? (?:on|is on|is|at|this|the)\s|"
    r"(?:\bis|\bare|\bfalls)\s)(?:on |this |coming |the )*[^\s]+(?: (?:of )?[^\s]+){0,3}$"
)
# "the wedding's on friday"; not "my crow's feet were done on friday".
_EVENT_IS = re.compile(r"[a-z]'s\s(?:on |this |coming |the |just |only )*$")
# "I've got botox on friday": one that is to come; not "I've got bruises from the botox on friday".
_HAVE_THEN = re.compile(
    r"\b(?:i'?ve|we'?ve|i have|we have) (?:got )?(?:(?!had\b|done\b|been\b|got\b|from\b|after\b|since\b|\w+(?:ed|ing)\b|bruis|swell|swollen|lumps?\b|used\b|injected\b)[a-z'-]+ ){1,4}(?:on |this )?$"
)
_BASE = re.compile(
    r"[^!?]{0,90}?\b(?:(?:before|prior to|previous to|ahead of) (?:that|this|it|then|those|the)\b|beforehand\b|"
    r"(?:days?|weeks?|months?|fortnight) before\b)"
)
_UP_TO = re.compile(r"\b(?:before|prior to|ahead of|for|in time for)\s(?:the |this )?$")
_BARE_NAME = re.compile(r"(?:on |this )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$")
# What stands between two days of which somebody does not know which it was: "monday? or was it friday".
_DOUBT = re.compile(
    r"\W+(?:or|actually|well|no,? (?:it was|more like)|(?:no\W+)?(?:maybe|perhaps|more like))\W+"
    r"(?:(?:was|it|is|it's|maybe|perhaps|more like|no|actually|even|just|rather|could|might|have|been|be|on|i think)\W+)*"
)


def find_dates(text: str, today: date) -> list[When]:
    """Every date expression of `text` in order, each resolved against `today`. Longest reading wins.

    Spelling of words about time is repaired; places and words of what is found are those of `text`.
    """
    low = text.lower().replace("\u2019", "'")
    if len(low) != len(text):
        low = text
    read, places = respelt(low)
    found: list[When] = []
    for pattern, resolve in RULES:
        for match in pattern.finditer(read):
            if any(match.start() < w.end and w.start < match.end() for w in found):
                continue
            ahead, past = _tense(read, match)
            when = _coming_too(resolve(match, today, ahead), resolve, match, today, past)
            if when is not None:
                found.append(when)
    ordered = rescheduled(moved(sorted(found, key=lambda w: w.start), read, today), read, today)
    known = related(_put_right(_or_later(ordered, read, today), read), read, today)
    return [_placed(when, places, text) for when in without_beginnings(known, read, today)]


def _placed(when: When, places: list[int], text: str) -> When:
    start, end = places[when.start], places[when.end - 1] + 1
    return replace(when, start=start, end=end, text=text[start:end])


def _tense(text: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether the words around a date point ahead, and whether they tell the past: its clause before its text."""
    starts = [m.end() for m in _CLAUSE_END.finditer(text, 0, match.start())]
    end = _CLAUSE_END.search(text, match.end())
    clause = text[starts[-1] if starts else 0 : end.start() if end else len(text)]
    clause = TO_BE_DONE.sub(" going to ", _NOT_YET_HAD.sub(" ", clause))
    future, past = bool(_FUTURE.search(clause)), bool(_PAST.search(clause))
    if not (future or past):
        whole = TO_BE_DONE.sub(" going to ", _NOT_YET_HAD.sub(" ", text))
        future, past = bool(_FUTURE.search(whole)), bool(_PAST.search(whole))
    return future and not past, past


def _coming_too(when: When | None, resolve: Resolver, match: re.Match[str], today: date, past: bool) -> When | None:
    """A day and month without a year, in words that do not tell the time, may be the coming one: the strict reading."""
    if when is None or when.day is None or not may_be_coming(resolve):
        return when
    of_an_event = when.day <= today and _of_an_event(match)
    if may_be_coming(resolve) == "named" and not (
        _BARE_NAME.match(match.group()) and (of_an_event or _HAVE_THEN.search(match.string[: match.start()]))
    ):
        return when
    if past and not of_an_event:
        return when
    if may_be_coming(resolve) == "said" and not of_an_event and not _TO_COME.search(match.string):
        return when
    if may_be_coming(resolve) == "soon" and not of_an_event and (today - when.day).days <= _SOON:
        return when
    coming = resolve(match, today, True)
    if coming is None or coming.day is None or coming.day <= today:
        return when
    if (coming.day - today).days > _SOON:
        return when
    return replace(when, other=max(coming.day, when.other or coming.day))


def _of_an_event(match: re.Match[str]) -> bool:
    """Whether a day is that of another event, which may be to come whatever else the clause tells."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    named = _BARE_NAME.match(match.group()) is not None
    return bool(_EVENT.search(before + match.group()) or _EVENT_IS.search(before)) or (
        not named and bool(_BASE.match(after) or _UP_TO.search(before))
    )


# "before halloween maybe? or just after", "two weeks ago or maybe less": it may have been on any later day.
_OR_LATER = re.compile(
    r"^\W*(?:(?:maybe|perhaps|i think|i guess|possibly|probably|roughly|about|ish|that is)\W+)*or\W+"
    r"(?:(?:was|it|that|maybe|even|perhaps|just|only|a|an|the|bit|little|wee|some|time|sometime|shortly|days?|weeks?|few|couple|of|soon|right|well|"
    r"could|might|be|have|been|probably|possibly|rather|actually|i think|so|not long|very|next|following)\W+)*"
    r"(?:after(?:wards?)?|later|thereabouts|thereafter|since|less|fewer|sooner|shorter|(?:day|week|weekend) after)\b"
)


def _or_later(found: list[When], text: str, today: date) -> list[When]:
    """With no day for what was then "or just after"; what is long past stays past."""
    out: list[When] = []
    for when in found:
        near = when.strict is not None and 0 <= (today - when.strict).days <= _SOON
        doubt = _OR_LATER.match(text[when.end :]) if near else None
        out.append(when if doubt is None else replace(when, day=None, other=None))
    return out


def _in_doubt(found: list[When], text: str) -> list[When]:
    out: list[When] = []
    for when in found:
        first = out[-1] if out else None
        between = text[first.end : when.start] if first else ""
        if first is None or first.future or when.future or not _DOUBT.fullmatch(between):
            out.append(when)
        elif first.strict is None or when.strict is None:
            out[-1] = replace(first, end=when.end, text=text[first.start : when.end], day=None, other=None)
        else:
            days = {first.strict, when.strict}
            out[-1] = replace(first, end=when.end, text=text[first.start : when.end], day=max(days), other=None)
    return out


def _put_right(found: list[When], text: str) -> list[When]:
    """Without the days that are corrected in the same breath; of two in doubt the later one, or an unknown one."""
    found = _in_doubt(found, text)
    wrong = {
        first
        for first, second in itertools.pairwise(found)
        if second.day is not None and _PUT_RIGHT.search(text[first.end : second.start])
    }
    return [when for when in found if when not in wrong]
