"""Days on which something began that has gone on since: "botox since 2019, every four months". Pure.

Such a day says nothing of the last time, so it counts as unknown; the day of a last time or of an end stays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from actions.rules.days import NUMBER, number
from actions.rules.when import When

#: Nothing is waited for longer than this, so that a later day needs no doubt: a rash "since tuesday" is of one treatment.
_LONG_PAST = 60
#: A first treatment of half a year ago has mostly been done again.
_MOST_LIKELY_DONE_AGAIN = 180
_OFTEN = 90
_UNIT_DAYS = {"w": 7, "f": 14, "m": 31, "q": 92, "y": 366, "s": 366, "a": 366, "h": 183, "b": 183}
_PERIOD = (
    rf"(?:every|each) (?:single )?(?:(?P<n>{NUMBER})(?:\s?(?:-|or|to|/|–)\s?{NUMBER})?\s?|few |couple (?:of )?|other |so many |\w+ or so )?"
    r"(?P<unit>weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?|spring|summer|autumn|winter)\b|"
    rf"(?:once|twice|thrice|(?:{NUMBER}|few)(?: or {NUMBER}| to {NUMBER}|-\d)?\s?(?:times|x)) (?:a|an|per|each|every) (?P<per>month|quarter|year)\b|"
    r"(?<!two )(?:\b|-)(?P<ly>fortnightly|monthly|quarterly|yearly|annually|half[ -]yearly|bi[ -]?(?:monthly|annually))\b|"
    r"(?P<again>(?:(?<!not )kept (?:it |them |that |mine )?(?:up|going)|keep (?:it|them|mine) up|been (?:going|having (?:it|them)|getting (?:it|them)|back)|"
    r"(?:go|going|gone|went) back (?:regularly|for more)|top(?:ped|ping)?[ -]?ups?|had (?:more|several|it again)|hooked|addicted|regularly|again and again|repeatedly)"
    r"[^.!?;]{0,25}\bsince\b)"
)
_REPEATED = re.compile(rf"\b(?:{_PERIOD})")
# What else is done every month, and is no treatment that is waited for.
_ANOTHER_HABIT = re.compile(
    r"\b(?:hair|nails?|lash(?:es)?|brows?|facials?|massages?|periods?|check[ -]?ups?|scans?|mris?|microcurrent|micro current|device|nuface|foreo|ziip|dentist|"
    r"hygienist|blood|prescription|smear|review|b12|physio|yoga|gym|migraines?|seizures?|fits?|flare[ -]?ups?|cold sores?|holidays?|abroad|appraisal)\b"
)
# The last time, or the end of it all.
_LAST_OR_END = re.compile(
    r"\b(?:last|latest|most recent(?:ly)?|newest|final(?:ly)?|stopped|stop|quit|gave up|given up|giving up|until|till|up to|ended|finished|previous|"
    r"gone off|packed (?:it|them) in|jacked (?:it|them) in)\b[^.!?;]{0,30}$"
)
_WAS_THE_LAST = re.compile(
    r"^\W{0,3}(?:it |that |which |this )?(?:was |were |is |being )?(?:the |my |her |his )?(?:very )?(?:last|latest|most recent|final)\b"
)
_BEGAN = re.compile(
    r"\b(?:start(?:ed)?|starting|beg[au]n|beginning|took up|got into|goes back|going back|dat(?:es|ing) back|"
    r"first (?:ever |time |lot |go |had|got|went|did|tried|botox|toxin|tox|filler|lip|treatments?|sessions?|rounds?|injections?|injected|jabs?|set|syringe|ml|peel|laser|"
    r"appointment|one\b))[^.!?;,]{0,60}$"
)
_BEGAN_AFTER = re.compile(
    r"^\W{0,3}(?:(?:was|is|that'?s|that was|it was) )?(?:when )?(?:i|she|he|we)(?:'?ve| have)? (?:first (?!and)|started|began|got into|took up|had my first)|"
    r"^\W{0,3}(?:was|were) (?:my|the) (?:very )?first\b"
)
_ONLY_ONCE = re.compile(
    r"\b(?:first and (?:only|last)|one and only|(?:my|the) only (?:time|botox|filler|tox|peel|laser|session|round|one|go)\b|one[ -]off|once only|single (?:time|treatment|session)|"
    r"(?:only (?:ever )?(?:had (?:it|one|them) )?|just (?:had (?:it|one|them) )?)(?:once|the once|the one|that one|that once|one)"
    r"(?! (?:a|an|per|every|each|in|areas?|sides?|spots?|syringes?|ml|clinic|place|person|injector|reason|problem|thing|bit)\b)|"
    r"never (?:\w+ ){0,3}(?:again|since|gone back|went back|repeated)|(?:not|none|nothing|nowt|no more) (?:ever |again |any )?(?:since|again|after that)|"
    r"(?:haven'?t|have not|didn'?t|did not)(?! (?:\w+ ){0,2}(?:problems?|issues?|reactions?|side|bother|trouble|looked|missed|stopped))(?: \w+){0,4} (?:since|again|after that))\b"
)
_SINCE = re.compile(
    r"\b(?:ever )?since (?:about |around |roughly |the |at least |way back in |back in |early |late |mid )*$|"
    r"\bsince (?:i|we|my \w+) (?:was|were|turned|hit|moved|got married|married|left|retired|became|graduated|got divorced)\b[^.!?;,]{0,30}$"
)
# What is worn or borne from a day on is told by that day: "pacemaker since 2018".
_WORN_SINCE = re.compile(
    r"\b(?:pacemaker|pace maker|defib\w*|icd|stimulator|pump|plates?|screws?|pins|rods?|stents?|shunt|valve|implant|implanted|diagnosed|diagnosis)"
    r"(?: (?!and\b|plus\b|with\b|then\b)[a-z]+){0,2},? $"
)
_FROM = re.compile(r"\bfrom (?:about |around |roughly |early |late |mid )?\S+(?: \S+){0,3}$")
_KEPT_UP = re.compile(r"\b(?:on and off|off and on|regular(?:ly)?|going|having|getting|onwards?)\b")
_GONE_SINCE = (
    r"(?:\b(?:not|never|none|nothing|nowt|no|without|last|stopped|quit|gave up|given up|(?<!on and )off(?! and on)|free|clear|clean|untouched|recovered|healed|cleared|fine|well|better|good|over|gone|"
    r"remission|finished|completed|ended|had any)\b|n'?t\b)"
)
# "haven't had botox, filler or anything since 2019", but "no conditions, botox since 2019".
_NONE_BEFORE = re.compile(
    rf"{_GONE_SINCE}(?:(?!\bbut\b|\bhowever\b|\bthough\b|\bapart from\b|\bexcept\b|\band (?:i|have|had)\b)[^.!?;,]|,(?=[^,]{{0,40}}\bn?or\b)){{0,80}}$"
)
_NONE_AFTER = re.compile(
    r"^[^.!?;,]{0,40}(?:\b(?:not|never|none|nothing|without any|stopped|botox[ -]free|filler[ -]free|no)\b|n't\b)"
    r"(?! (?:problems?|issues?|side|bother|trouble|complaints?|complications?|breaks?|reactions?|missed|had a|worries|ill|adverse))"
)
_GOING_ON = re.compile(r"\b(?:am|i'?m|been|is|are|'s) \w+ing\b")
_COUNTED = re.compile(r"since\s.*\b(?:days?|nights?|weeks?|wks?|fortnights?|months?|mths?)$")
_OF_ITS_OWN_TIME = re.compile(r"\b(?:ago|last|latest|yesterday|today|stopped|until|till|used to|19\d\d|20\d\d)\b")
_ENDS = re.compile(r"[.!?;\n]")
_CLAUSE_ENDS = re.compile(r"[.!?;,\n]|\s(?:and|but|so)\s")


def without_beginnings(found: list[When], text: str, today: date) -> list[When]:
    """The dates; with no day for that on which something began that may have been done again since."""
    return [replace(w, day=None, other=None, future=False) if _is_a_beginning(w, text, today) else w for w in found]


def _is_a_beginning(when: When, text: str, today: date) -> bool:
    day = when.strict
    if day is None or (today - day).days <= _LONG_PAST:
        return False
    sentence, clause = _part(_ENDS, when, text), _part(_CLAUSE_ENDS, when, text)
    before, after = text[sentence[0] : when.start], text[when.end : sentence[1]]
    if _LAST_OR_END.search(text[clause[0] : when.start]) or _WAS_THE_LAST.match(after) or _ONLY_ONCE.search(text):
        return False
    if _began(when, text[clause[0] : when.start], after, (today - day).days):
        return True
    if _since(when, before, after):
        return True
    return (today - day).days > _interval(f"{before} {after}{_beside(text, *sentence)}")


def _beside(text: str, start: int, end: int) -> str:
    """The sentences before and after one, as far as they tell of no time of their own: "Every four months"."""
    ends = [m.end() for m in _ENDS.finditer(text, 0, max(start - 1, 0))]
    following = _ENDS.search(text, end + 1) if end < len(text) else None
    beside = text[ends[-1] if ends else 0 : max(start - 1, 0)], text[end + 1 : following.start() if following else None]
    return "".join(f", {one}" for one in beside if not _OF_ITS_OWN_TIME.search(one))


def _began(when: When, before: str, after: str, days: int) -> bool:
    begun = _BEGAN.search(before)
    if begun is None:
        return _BEGAN_AFTER.match(after) is not None
    return "first" not in begun.group() or days > _MOST_LIKELY_DONE_AGAIN


def _since(when: When, before: str, after: str) -> bool:
    """ "Since 2019" without a word that nothing was done since; "done since two months" is an Indian "two months ago"."""
    if _FROM.search(before + when.text) and _KEPT_UP.search(f"{before} {after}"):
        return True
    if not (when.text.startswith("since ") or _SINCE.search(before)):
        return False
    if _COUNTED.match(when.text) and not _GOING_ON.search(before):
        return False
    return not (_NONE_BEFORE.search(before) or _WORN_SINCE.search(before) or _NONE_AFTER.match(after))


def _interval(sentence: str) -> float:
    """The most days since the last time of what a sentence says is done again and again; infinite without that."""
    found = [_days(m) for m in _REPEATED.finditer(sentence) if not _is_another_habit(m, sentence)]
    return max(found, default=float("inf"))


def _days(m: re.Match[str]) -> float:
    if m["again"]:
        return _OFTEN
    unit = m["unit"] or m["per"] or m["ly"]
    count = number(m["n"]) if m["n"] else 1
    return 1.5 * max(count, 1) * _UNIT_DAYS[unit[0]]


def _is_another_habit(m: re.Match[str], sentence: str) -> bool:
    ends = [e.end() for e in _CLAUSE_ENDS.finditer(sentence, 0, m.start())]
    end = _CLAUSE_ENDS.search(sentence, m.end())
    clause = sentence[ends[-1] if ends else 0 : end.start() if end else len(sentence)]
    return _ANOTHER_HABIT.search(clause) is not None


def _part(ends: re.Pattern[str], when: When, text: str) -> tuple[int, int]:
    """Where the sentence or the clause of a date begins and ends."""
    starts = [m.end() for m in ends.finditer(text, 0, when.start)]
    end = ends.search(text, when.end)
    return starts[-1] if starts else 0, end.start() if end else len(text)
