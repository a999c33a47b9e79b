"""Two days beside one treatment: "botox two weeks ago on one side, the other side yesterday". The later one counts.

A later day is left alone only where it is plainly of something else: of the device, of another person, of the use
that is asked about. In doubt it counts, for the wait is then the longer one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from actions.rules.event_days import denied_days
from actions.rules.knowledge import Condition
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Mention, Turn
from actions.rules.when import When

#: Whatever was done longer ago than this is waited for no more.
_WAITED_FOR = timedelta(days=10)
_BREAK = re.compile(r"[.!?;\n]+(?:\s|$)")
_ENDS = re.compile(r"[.,!?;\n]+(?:\s|$)|\s(?:and|but|so)\s")
_OF_THE_SAME = re.compile(
    r"\b(?:redid|redone|re-?did|fixed|corrected|evened|tweak\w*|top(?:ped|ping)?[ -]?up|topup|touch(?:ed)?[ -]?up|other (?:side|half|cheek|brow|eye)|"
    r"more (?:botox|filler|tox|of it|units)|inject\w*|(?<!flu )(?<!covid )(?<!travel )jab(?:s|bed)?\b|units|botox|filler|tox|lips?|went back|second (?:round|session|lot|side|half|one|go))\b"
)
_OF_ANOTHER_MATTER = re.compile(
    r"\b(?:bought|buy|buying|ordered|order|arriv\w+|deliver\w+|came in the post|device|nuface|ziip|foreo|machine|wand|gadget|tool|gel|microcurrent|micro current|"
    r"birthday|wedding|party|event|holiday|vacation|flight|fly|flying|trip|travel\w*|interview|exam|work|gym|dentist\w*|dental|tooth|teeth|hair\w*|nails?|brows? (?:waxed|done|tinted|threaded)|lashes|"
    r"wax\w*|scan|mri|diagnos\w+|baby|born|period|gp|doctor|blood test|jab for|vaccin\w+|flu|covid|cold|headache|facial|massage|spa|consult\w*|"
    r"start\w*|begin\w*|use|used|using|try|trying|tried|treatments?|minutes?|how (?:often|long|many|soon)|can i|could i|may i|should i|i can|i could|i may|i will|do (?:it|the|my|mine)|is it|plan|from|by|until|till|before|you (?:said|told))\b"
)
# "So today is fine yeah?", "is tomorrow ok": the day that somebody wants to use it on.
_SO = re.compile(
    r"^(?:\s(?:morning|afternoon|evening|night|lunchtime))?\W*(?:(?:so|and|then|is|would|will|does that mean|that means|means|i guess|i take it|i assume|surely|ok|okay|right|yeah|but|now|what about|how about|meaning)\W+)*$"
)
_FINE = re.compile(
    r"^\W+(?:(?:is|s|would be|will be|should be|be|ought to be|must be)\s)?(?:(?:still|also|perfectly|probably|really|all|too|not|a|bit|go)\s)*"
    r"(?:fine|ok|okay|alright|right|good|grand|soon|early|enough|possible|allowed|clear|long enough|day (?:ten|10|eleven|11))\b"
)
# "New year's glow possible?": what somebody wants to look well for.
_FEAST = re.compile(r"\b(?:new years?|christmas|xmas|easter|halloween|valentines?|thanksgiving|diwali|eid)\b")
_SOMEBODY = re.compile(
    r"\b(?:mums?|moms?|mothers?|dads?|sisters?|brothers?|friends?|mates?|wife|wifes|husbands?|partners?|daughters?|sons?|colleagues?|cousins?|aunts?|clients?|hers|his|she|he)\b"
)
# "they did my lip flip last week": nobody can count from it, but it was not long ago.
_LATELY = re.compile(
    r"\b(?:last week|this week|this month|the other (?:day|week)|recently|lately|just now|a few days|few days|couple of days|days ago|past week|last few)\b"
)


def with_later_day(mention: Mention, turn: Turn, conditions: Mapping[str, Condition]) -> Mention:
    """The mention with the latest day of its message that may be that of the treatment."""
    fact = mention.fact
    if fact.state is not State.PRESENT or fact.basis is Basis.ASKED or not mention.text or is_supposed(turn.text):
        return mention
    if fact.day is None and fact.basis is not Basis.PAST:
        return mention
    days = [w.strict for w in turn.dates if w.strict is not None and _may_be_of_it(w, mention, turn, conditions)]
    day = max(days, default=None)
    if day is None or (fact.day is not None and day <= fact.day):
        return mention
    basis = Basis.STATED if fact.basis is Basis.PAST else fact.basis
    return replace(mention, fact=replace(fact, day=day, basis=basis))


def was_lately(turn: Turn) -> bool:
    """Whether a message tells of days that are not long ago, without a day to count from."""
    return all(w.strict is None for w in turn.dates) and _LATELY.search(plain_words(turn.text)) is not None


def _may_be_of_it(when: When, mention: Mention, turn: Turn, conditions: Mapping[str, Condition]) -> bool:
    """Whether a day can be that of the treatment, and is waited for."""
    day: date | None = when.strict
    if day is None or day < turn.today - _WAITED_FOR or day in denied_days(turn):
        return False
    others = [m.condition for m in turn.mentions if m.fact.day == day and m.condition != mention.condition]
    if any(c in conditions and conditions[c].kind != "area" for c in others):
        return False
    if _is_asked_about(when, turn):
        return False
    around = _around(when, turn)
    if mention.who == USER and _SOMEBODY.search(around):
        return False
    if _OF_THE_SAME.search(around):
        return True
    return not (_OF_ANOTHER_MATTER.search(around) or (day > turn.today and _FEAST.search(plain_words(when.text))))


def _is_asked_about(when: When, turn: Turn) -> bool:
    """Whether a day stands alone at the start of a sentence and is asked to be a good one."""
    begin = max((m.end() for m in _BREAK.finditer(turn.text, 0, when.start)), default=0)
    begin = max([begin, *(w.end for w in turn.dates if w.end <= when.start)])
    return bool(_SO.match(plain_words(turn.text[begin : when.start])) and _FINE.match(turn.text[when.end :].lower()))


def _around(when: When, turn: Turn) -> str:
    """What is said around a day: from the day or the sentence before it to the end of its clause."""
    before = max((w.end for w in turn.dates if w.end <= when.start), default=0)
    begin = max((m.end() for m in _BREAK.finditer(turn.text, before, when.start)), default=before)
    after = min((w.start for w in turn.dates if w.start >= when.end), default=len(turn.text))
    stop = _ENDS.search(turn.text, when.end, after)
    return plain_words(turn.text[begin : stop.start() if stop else after])
