"""Red flags that only the memory shows: what happens to somebody whose implant or pregnancy is known."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.known_signs import (
    has_signs_after_filler,
    has_signs_after_toxin,
    has_signs_in_pregnancy,
    has_signs_of_a_fit,
)
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Turn

_SHOCK = (
    r"(?:gone off|went off|goes off|(?:did|does|do) (?:go off|fire|shock me)|keeps? going off|fired|fires|firing|shocked me|shocking me|shocks?|kicked me|"
    r"zapped me)"
)
_SHOCKED = re.compile(rf"\b{_SHOCK}\b")
# "It never went off", "no shocks": nothing happened. "... until today" is another matter.
_NOT_SHOCKED = re.compile(
    r"\b(?:never|no|not|zero|without|nor|havent|hasnt|hadnt|didnt|doesnt|isnt|wasnt|wont|"
    r"will|would|could|can|might|if|any)\b(?: \w+){0,3} $|\b(?:that|which) (?:ever|never) $"
)
# "A thing that shocks me if my heart goes daft": what it is for, and nothing that happened.
_MEANT_TO = re.compile(
    r"\b(?:that|which|it|to|and|will|would|can) (?:shocks?|zaps?|kicks?|fires?|jolts?)(?: me)? "
    r"(?:if|when|whenever|in case|should|every time) "
    r"(?:(?:me|my|the|a|his|her) "
    r"(?:\w+ )?(?:heart|ticker|rhythm|pulse|beats?)|it (?:stops|races|goes|misbehaves|plays))\b"
)
_UNTIL_NOW = re.compile(
    r"\b(?:until|till|before (?:now|today|tonight|this)|first time|"
    r"but (?:now|today|tonight|just|it just|it has|it did))\b"
)
# "It fired once in 2018, nothing since": the clinic knows. When the device was put in says nothing of a shock.
_LONG_AGO = re.compile(
    rf"\b{_SHOCK}(?: \w+){{0,4}} (?:(?:back )?in (?:19|20)\d\d|years? (?:ago|back)|last year)\b|"
    r"\b(?:not once|nothing|not|none|never) since\b"
)
_AND_NOW = re.compile(
    r"\b(?:again|today|tonight|now|just|yesterday|last night|(?:minutes?|hours?|days?) ago|"
    r"this (?:morning|afternoon|evening|week))\b"
)
_NEVER_AGAIN = re.compile(r"\b(?:never|not|nor|hasnt|havent|hadnt|didnt|wont)\b(?: \w+){0,4} again\b")
#: What the same signs look like to whoever does not know of the pregnancy or the filler.
_BESIDE_PREGNANCY = frozenset({"vision_loss"})
_BESIDE_FILLER = frozenset({"burn", "vision_loss", "eye_injury", "severe_infection"})
#: A vessel that filler blocked shows within days; two months leave room for a date that is not exact.
_RECENT = 60


def _tells_of_a_shock(text: str) -> bool:
    plain = _MEANT_TO.sub(" ", plain_words(text))
    if _LONG_AGO.search(plain) and not _AND_NOW.search(_NEVER_AGAIN.sub(" ", plain)):
        return False
    shocks = list(_SHOCKED.finditer(plain))
    happened = any(not _NOT_SHOCKED.search(plain[: shock.start()]) for shock in shocks)
    return happened or (bool(shocks) and _UNTIL_NOW.search(plain) is not None)


def with_known_dangers(turn: Turn, memory: Memory) -> Turn:
    """ "It's gone off again" from somebody with a defibrillator is a red flag that only the memory shows."""
    # Also of an ICD that was only asked about: nobody tells of its shocks without one.
    has_icd = any(f.condition == "icd" and f.state is not State.ABSENT for f in memory.profile.facts(USER))
    if has_icd and _tells_of_a_shock(turn.text) and set(turn.red_flags) <= {"electric_shock"}:
        return replace(turn, red_flags=("icd_shocks",))
    flags = set(turn.red_flags)
    if flags <= _BESIDE_PREGNANCY and _known("pregnancy", turn, memory) and has_signs_in_pregnancy(turn.text):
        return replace(turn, red_flags=("pregnancy_bleeding",))
    if flags <= _BESIDE_FILLER and _known("filler", turn, memory) and has_signs_after_filler(turn.text):
        return replace(turn, red_flags=("filler_skin_change",))
    if not flags and _known("botox", turn, memory) and has_signs_after_toxin(turn.text):
        return replace(turn, red_flags=("toxin_spread",))
    fits = _known("epilepsy", turn, memory) or _known("seizures", turn, memory)
    if not flags and fits and has_signs_of_a_fit(turn.text):
        return replace(turn, red_flags=("seizure",))
    return turn


def _known(condition: str, turn: Turn, memory: Memory) -> bool:
    """Whether somebody has a condition by what is told now, or the user by what was told before."""
    told = [m.fact for m in turn.mentions if m.condition == condition]
    known = [f for f in memory.profile.facts(USER) if f.condition == condition]
    return any(_is_recent(fact, turn) for fact in (*told, *known))


def _is_recent(fact: Fact, turn: Turn) -> bool:
    present = fact.state is State.PRESENT and fact.basis is not Basis.REMOVED
    return present and (fact.day is None or (turn.today - fact.day).days <= _RECENT)
