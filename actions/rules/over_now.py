"""What was told before is said to be over, or done by now, without its name: "they took it out", "all healed up".

Each changes only what was told and is meant; half a word, a hope or a question changes nothing.
Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from actions.rules.event_days import strictest_day, waits
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Turn

_THEY = r"(?:they|she|he|i|we|(?:the |my )?(?:surgeons?|doctors?|docs?|team|hospital|clinic|cardiologists?|consultant|nurse))"
_IT = r"(?:it|mine|them|the (?:thing|chip|box|unit|gadget|implant|whole thing|lot)|that thing)"
_OUT_NOW = re.compile(
    rf"\b{_THEY}(?:ve|s| have| has| had)? (?:\w+ )?(?:took|taken|had|got|whipped|pulled|removed|cut|popped)(?: {_IT})? ?(?:\w+ )?(?:out|removed|explanted)\b|"
    rf"\b{_THEY}(?:ve|s| have| has)? (?:\w+ )?(?:removed|explanted) {_IT}\b|"
    rf"\b{_IT}(?:s| is| was| were| got| has| have| had)(?: \w+){{0,3}}? (?:out|removed|explanted|extracted)\b|\b{_IT} (?:came|come) out\b"
)
_OUT_OF_SOMETHING = re.compile(
    r"\bout (?:of (?!me\b|my (?:chest|body|arm|neck|back|shoulder|head)\b)|that|as|on the|in the|with)\b"
)
# Said of the writer's own, to the end of the clause: "it's gone red" and "it's better than it was" are no healing.
_SORE = (
    r"(?:its?|they|theyre|theyve|mines?|thats?|everythings?|all of it|"
    r"(?:my|the) (?:skin|face|lips?|cheeks?|chin|forehead|nose|jaw|neck|spots?|rash|sores?|wounds?|cuts?|burns?|infection|scabs?|blisters?|patch(?:es)?|flare(?: ?-?up)?))"
)
_FULLY = r"(?:all|completely|fully|totally|entirely|absolutely|100%|properly|wholly)"
_BEEN = r"(?:(?:is|are|has|have|had|been|now|finally|since|just|really|at last|well and truly|s)\s)*"
_SINCE = (
    r"(?:\s(?:up|now|completely|fully|totally|entirely|properly|nicely|at last|finally|thanks?|thankfully|thank god|"
    r"since|last|this|yesterday|today|on|about|an?|two|three|few|\d+|days?|weeks?|months?|ago|\w+day))*"
)
_HEALED_NOW = re.compile(
    rf"\b{_SORE} {_BEEN}(?:{_FULLY} )?(?:healed{_SINCE}|{_FULLY} (?:cleared(?: up)?|gone|vanished|disappeared){_SINCE}|"
    rf"(?:cleared(?: up)?|gone|vanished|disappeared)(?: up)? (?:completely|fully|totally|entirely){_SINCE})\s*(?=$|[.,;!)\n])"
)
# Somebody else's, a season, a comparison, or what was read.
_NOT_HEALED = re.compile(
    r"\b(?:than|better|worse|friends?|mums?|moms?|sisters?|brothers?|dads?|her|hers|his|she|he|people|peoples|someone|somebody|everyones?|others?|theirs|their|"
    r"read|heard|saw|watched|review\w*|usually|always|sometimes|normally|often|every|each|whenever|(?:in|during|over|by) (?:the )?(?:summer|winter|spring|autumn)|"
    r"on holiday|comes and goes|again|back|used to|then|until|but|first)\b"
)
_FED_NO_MORE = re.compile(
    r"\b(?:weaned (?:herself|himself|themselves|off|completely|fully|for good|now|at last|last|since|in|on|yesterday|her|him)|"
    r"(?:is|was|got|been|fully|finally|completely) weaned|(?:stopped|finished|quit|gave up|given up|done with) (?:all )?(?:nursing|feeding|breast ?feeding|pumping|expressing|it)|"
    r"no longer (?:nurs\w+|feed\w*|breast ?feed\w*|pump\w*)|(?:dont|do not) (?:nurse|feed|breast ?feed|pump)(?: \w+)? any ?more|"
    r"(?:on|has) (?:only |just |all )?(?:the )?(?:bottles?|formula|cows milk|solids) (?:only|now|full time))\b"
)
_NOT_YET = re.compile(
    r"\b(?:if|when|once|until|till|til|after|unless|will|going to|gonna|want\w*|would|could|should|might|may|due|booked|next|soon|tomorrow|hop\w+|wish|"
    r"nearly|almost|mostly|half|partly|a bit|bit|getting|not|isnt|hasnt|havent|wasnt|dont think|yet|looks?|seems?|still|except|apart from|starting|trying|try|"
    r"at night|once a day|sometimes|leads?|wires?|part of|but)\b|\?"
)
_DONE_NOW = re.compile(r"\b(?:had|got|was|did|done|been|jabbed|injected|filled)\b")
#: A planned treatment that was had this long ago at most is the one that was planned.
_BROUGHT_FORWARD = timedelta(days=10)


def over_now(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """The user's facts that a message says are over, or done by now, as they are then."""
    plain = plain_words(turn.text)
    facts = [f for f in memory.profile.facts(USER) if f.state is not State.ABSENT and f.condition in conditions]
    done = _done_now(facts, turn, conditions)
    if _NOT_YET.search(plain) or is_supposed(turn.text):
        return done
    over: list[Fact] = []
    if _OUT_NOW.search(plain) and not _OUT_OF_SOMETHING.search(plain):
        inside = [f for f in facts if conditions[f.condition].kind == "implant" and f.basis in _TOLD]
        over += [replace(f, basis=Basis.REMOVED) for f in _meant(inside, facts, memory)]
    if _HEALED_NOW.search(plain) and not _NOT_HEALED.search(plain):
        sore = [f for f in facts if conditions[f.condition].kind == "skin" and f.basis in _TOLD]
        over += [replace(f, basis=Basis.PAST) for f in _meant(sore, facts, memory)]
    if _FED_NO_MORE.search(plain):
        over += [replace(f, basis=Basis.PAST) for f in facts if f.condition == "breastfeeding" and f.basis in _TOLD]
    return [*done, *(replace(f, said=turn.today) for f in over)]


_TOLD = (Basis.STATED, Basis.UNCERTAIN)


def _meant(kind: Iterable[Fact], facts: Iterable[Fact], memory: Memory) -> list[Fact]:
    """Those of a kind that "it" can mean: what was told just before, or all there is."""
    kind, last = list(kind), {c for p, c in memory.changed if p == USER}
    told = [f for f in kind if f.condition in last]
    if told or last:
        return told
    return kind if len(kind) == len(list(facts)) else []


def _done_now(facts: Iterable[Fact], turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """A treatment that was planned and, by what the message tells, was had in these days."""
    day = strictest_day(turn)
    if (
        day is None
        or not turn.today - _BROUGHT_FORWARD < day <= turn.today
        or not _DONE_NOW.search(plain_words(turn.text))
    ):
        return []
    planned = [f for f in facts if f.basis is Basis.PLANNED and waits(f.condition, conditions)]
    named = {m.condition for m in turn.mentions}
    planned = [f for f in planned if not named or f.condition in named]
    if len(planned) != 1 or is_supposed(turn.text):
        return []
    return [replace(planned[0], state=State.PRESENT, basis=Basis.STATED, day=day, said=turn.today)]
