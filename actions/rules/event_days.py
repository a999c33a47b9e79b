"""Which day counts for what a person had done: a day named later, again, put right, or meant for something else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.supposed import is_no_guess, is_supposed
from actions.rules.turn import Turn
from actions.rules.when import When

_AGAIN = re.compile(
    r"\b(?:top(?:ped|ping)?(?: (?:it|them|me|mine|that|those|my \w+))?[ -]?up|touch(?:ed)?[ -]?up|again|just had|more|another|redone|second)\b"
)
_WORDS = re.compile(r"\w+")
_MOST_WORDS_OF_A_DATE = 12
_AROUND_A_DAY = frozenset(
    "it that was were is about around roughly maybe i think on in at the so ago last like".split()
)
_TOLD = re.compile(r"\b(?:was|were|had|did|done|got|ago|since|last|yesterday|been|injected|jabbed)\b")
_TO_USE = re.compile(
    r"\b(?:use|using|start|starting|begin|minutes?|mins|sessions?|plan|go ahead|from when|when can|how (?:many|long|often)|"
    r"you (?:said|promised)|tonight|half)\b"
)
_PUT_RIGHT = re.compile(
    r"\b(?:sorry|wrong|actually|i mean|i meant|correction|mistake|typo|my bad|mixed up|checked|looked it up|rather|wait|not the|"
    r"(?<!say )it was|(?<!say )it were|it has been|its been|it's been)\b"
)
_NOT_THEN = re.compile(r"\bnot(?: on| in| at)?(?: the)?\s*$")
# "Saturday was the consult": nothing was done on that day.
_TALK = r"(?:consult\w*|assessment|pre[- ]?op|patch test|check[- ]?up|talk|chat)"
_TALK_AFTER = re.compile(
    rf"^\s(?:was|is|were) (?:only |just |actually |really |merely )*(?:the |my |a |for (?:the |a )?)?(?:\w+ )?{_TALK}\b"
)
_TALK_BEFORE = re.compile(
    rf"\b{_TALK}(?: appointment| bit| part| thing)? (?:was|is|happened|took place)(?: on)?(?: the)?\s*$"
)
# "Yesterday was my friend's": of somebody else, and nothing more is said of it.
_OF_ANOTHER = re.compile(
    r"^\s(?:was|were|is) (?:only |just |actually |really |when )?(?:for )?(?:(?:my|the|her|his) )?(?:\w+ )?"
    r"(?:mums?|moms?|mothers?|dads?|sisters?|brothers?|friends?|mates?|wifes?|husbands?|partners?|daughters?|sons?|colleagues?|cousins?|clients?|hers|his)'?s?(?=\s*(?:$|[.,;!?]|and mine|not mine|,? mine))"
)
_DONE_THEN = re.compile(
    r"\b(?:had|did|done|got|went|frozen|jabbed|jabs?|puffy|swollen|fat|injected|plumped|filled|booked|going in|having|getting|stuck|pumped|tweaked|seen to|treated|zapped|"
    r"(?:peel|laser|bbl|ipl|facial|needling|lips?|tox|treatment|session|procedure|sculptra|injections?|lift)\s(?:was|were))\b"
)
# "On the 28th and again on the 19th": the later one.
_AND_AGAIN = re.compile(r",? and (?:then )?(?:once )?again\b(?: on\b)?")
# The day may be that of something else.
_ANOTHER_MATTER = re.compile(
    r"\b(?:bought|buy|ordered|arriv\w+|deliver\w+|device|nuface|ziip|foreo|machine|wand|gadget|tool|used|started|birthday|wedding|party|holiday|"
    r"dentist|tooth|teeth|hair|nails|brows|lashes|scan|surgery|operation|diagnos\w+|baby|born|period|since|before that|also|then|top(?:ped)?[ -]?up|again)\b"
)
_TO_COME = re.compile(r"\b(?:book\w*|appointment|moved|having|getting|going|scheduled|it'?s on|next)\b")


def waits_for_a_date(turn: Turn, memory: Memory, conditions: Mapping[str, Condition]) -> bool:
    """Whether a message names a day, and something known of the user waits for one."""
    waiting = any(waits(f.condition, conditions) and f.state is State.PRESENT for f in memory.profile.facts(USER))
    return waiting and any(w.strict is not None for w in turn.dates) and is_about_a_date(memory, turn)


def answers_when(turn: Turn, memory: Memory) -> bool:
    """Whether a message answers the question for the day, even if nobody can count from what it says ("in March")."""
    if memory.asked != f"when:{USER}" or not turn.dates or turn.asks or "?" in turn.text:
        return False
    return len(_WORDS.findall(turn.text)) <= _MOST_WORDS_OF_A_DATE


def day_beside(turn: Turn, memory: Memory, known: Fact | None) -> date | None:
    """The one day of a message that describes what was done and names no day with it, None in any doubt.

    "Had my frown frozen on Saturday", or the answer to the question for the day.
    """
    if known is not None and known.day is not None:
        return None
    if memory.asked == f"when:{USER}" and known is not None:
        return strictest_day(turn) if is_about_a_date(memory, turn) and not is_supposed(turn.text) else None
    days = {when.strict for when in turn.dates}
    low, again = _AND_AGAIN.subn(" ", turn.text.lower())
    if again and None not in days:
        days = {max(day for day in days if day is not None)} if days else days
    if len(days) != 1 or is_supposed(low) or not _DONE_THEN.search(low) or _ANOTHER_MATTER.search(low):
        return None
    return days.pop()


def kept_day(known: Fact, fact: Fact, turn: Turn) -> date | None:
    """Two stated days: the later one counts, unless the message puts the day right. Done again without a day: unknown."""
    if fact.day is None:
        return None if _AGAIN.search(turn.text.lower()) else _later_day(known, turn)
    if known.day is None:
        return None if is_no_guess(turn.text) else fact.day
    if turn.intent == "correction" and not is_supposed(turn.text):
        return fact.day
    return max(known.day, fact.day)


def _later_day(known: Fact, turn: Turn) -> date | None:
    """ "They're still fat from friday when she injected them": the day of before, or a later one that is told."""
    day, low = strictest_day(turn), turn.text.lower()
    told = day is not None and day <= turn.today and _DONE_THEN.search(low) and not _ANOTHER_MATTER.search(low)
    if known.day is None or day is None or not told or is_supposed(low):
        return known.day
    return max(known.day, day)


def is_about_a_date(memory: Memory, turn: Turn) -> bool:
    """Whether the day in a message is meant for what was said before: asked for, a correction, or hardly anything else.

    A day in a question about use ("so the 1st?", "minutes for tonight") is not.
    """
    low = turn.text.lower()
    told = bool(_TOLD.search(low))
    if not told and _TO_USE.search(low):
        return False
    if memory.asked == f"when:{USER}" or turn.intent == "correction":
        return True
    only = len(_WORDS.findall(turn.text)) <= _MOST_WORDS_OF_A_DATE and not turn.asks
    return only and (told or "?" not in turn.text)


def is_only_a_day(turn: Turn) -> bool:
    """Whether a message says nothing but a day ("about two weeks ago")."""
    rest = turn.text
    for when in reversed(turn.dates):
        rest = rest[: when.start] + rest[when.end :]
    return bool(turn.dates) and not set(_WORDS.findall(rest.lower())) - _AROUND_A_DAY


# "Sorry, 2014, fat fingers": a number put right, and nothing else.
_AROUND_A_NUMBER = frozenset(
    "sorry oops whoops typo no not wrong i mean meant make that it was is should be say said read fat fingers finger thumb thumbs autocorrect "
    "actually wait correction my bad mistake silly me in the of year ago years months weeks days".split()
)
_PUT_RIGHT_WORDS = frozenset(
    "sorry oops whoops typo wrong mean meant correction mistake fingers finger thumb thumbs autocorrect actually".split()
)


def puts_a_number_right(text: str) -> bool:
    """Whether a message only puts a number right that was told before."""
    words = _WORDS.findall(plain_words(text))
    numbers = [word for word in words if word.isdigit()]
    return (
        bool(numbers)
        and bool(_PUT_RIGHT_WORDS.intersection(words))
        and not set(words) - set(numbers) - _AROUND_A_NUMBER
    )


def new_day(known: Fact, turn: Turn) -> date | None:
    """The day that a message gives a known event; an earlier one only if it puts the day right."""
    day = strictest_day(turn)
    low = turn.text.lower()
    if day is None or known.day is None:
        return None if is_no_guess(turn.text) else day
    if is_supposed(turn.text):
        return max(day, known.day) if known.day <= turn.today else known.day
    if day > turn.today and known.basis is not Basis.PLANNED and not _TO_COME.search(low):
        return known.day
    put_right = turn.intent == "correction" or bool(denied_days(turn)) or bool(_PUT_RIGHT.search(low))
    return day if put_right else max(day, known.day)


def strictest_day(turn: Turn) -> date | None:
    """The latest day named, except one that is denied ("the 14th, not the 4th")."""
    days = [w.strict for w in turn.dates if w.strict is not None and not _is_denied(w, turn)]
    return max(days, default=None)


def denied_days(turn: Turn) -> set[date]:
    """The days that a message says it was not."""
    return {w.strict for w in turn.dates if w.strict is not None and _is_denied(w, turn)}


def _is_denied(when: When, turn: Turn) -> bool:
    ahead, behind = turn.text[: when.start].lower(), turn.text[when.end :].lower()
    of_a_talk = _TALK_AFTER.match(behind) or _TALK_BEFORE.search(ahead)
    of_another = _OF_ANOTHER.match(behind.replace("\u2019", "'"))
    return _NOT_THEN.search(ahead) is not None or of_a_talk is not None or of_another is not None


def waits(condition: str, conditions: Mapping[str, Condition]) -> bool:
    """Whether the rule of a condition counts days."""
    known = conditions.get(condition)
    return known is not None and known.wait is not None


def is_of_another_matter(plain: str) -> bool:
    """Whether a day in plain words may be that of something else ("I got my device on Saturday")."""
    return _ANOTHER_MATTER.search(plain) is not None
