"""Which of the people spoken of before a message names, or means by "he" or "she"."""

from __future__ import annotations

import re

from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import State

#: Other words for a relation: "mom" is the mum spoken of before.
SAME = {
    "mom": "mum",
    "mother": "mum",
    "mam": "mum",
    "mummy": "mum",
    "mama": "mum",
    "father": "dad",
    "daddy": "dad",
    "grandma": "gran",
    "grandmother": "gran",
    "granny": "gran",
    "nana": "nan",
    "nanna": "nan",
    "grandpa": "grandad",
    "grandfather": "grandad",
    "mate": "friend",
    "pal": "friend",
    "bestie": "friend",
    "patient": "client",
    "customer": "client",
    "lady": "client",
    "hubby": "husband",
    "hubs": "husband",
    "missus": "wife",
    "wifey": "wife",
    "sis": "sister",
    "bro": "brother",
    "kid": "child",
    "lad": "son",
    "boy": "son",
    "girl": "daughter",
    "bf": "boyfriend",
    "gf": "girlfriend",
}
_WOMEN = frozenset(
    "mum stepmother sister stepsister nan gran aunt auntie wife missus girlfriend daughter stepdaughter granddaughter goddaughter niece lady "
    "mother-in-law sister-in-law daughter-in-law madam landlady".split()
)
_MEN = frozenset(
    "dad stepfather brother stepbrother grandad uncle husband boyfriend son stepson grandson godson nephew bloke chap gentleman "
    "father-in-law brother-in-law son-in-law landlord".split()
)
_SHE = re.compile(r"\b(?:she|shes|her|hers)\b")
_HE = re.compile(r"\b(?:he|hes|him|his)\b")
# "mums device", "dad says", "from dad", "without dad": not whether that person may use it.
_ONLY_NAMED_BEFORE = re.compile(
    r"\b(?:from|by|leav\w+ out|leav\w+|without|except|apart from|besides|not|than|like|same as|forget|skip|drop|minus|instead of)\s(?:my\s|our\s|the\s|me\s)?$"
)
_ONLY_NAMED_AFTER = re.compile(
    r"^(?:\s\([^)]{0,40}\))?(?:\s(?:(?:old|new|own)\s)?(?:device|nuface|foreo|ziip|machine|wand|bear|birthday|house|place|party|wedding|car|salon|doctor|gp|nurse|advice|opinion)\b|"
    r"\s(?:just |also |already |even |still |always |now )?(?:says|said|say|told|tells|thinks|thought|reckons|swears|insists|agrees|agreed|lets|allows|allowed|"
    r"promised|gave|gives|bought|lent|got me|is out|aside|(?:is |was )?(?:fine|ok|okay|happy|cool|alright) with)\b)"
)

# "How often do clients normally come in": clients in general, and none who was spoken of.
_IN_GENERAL = re.compile(
    r"\b(?:do|does|would|did|most|other|typical|average|normal|regular|many)\s(?:(?:most|your|the average|other|new|normal|regular)\s)?(?:clients|customers|patients|people)\b"
)


def is_of_clients_in_general(text: str) -> bool:
    """Whether a message asks what clients do, and not one who was spoken of."""
    return _IN_GENERAL.search(plain_words(text)) is not None


def words_for(who: str) -> str:
    """The pattern of the words by which a message names a person."""
    return "|".join(re.escape(word) for word in (who, *(word for word, same in SAME.items() if same == who)))


def is_left_out(text: str, who: str) -> bool:
    """Whether a message names a person only to leave them out ("a rota without dad")."""
    plain = plain_words(text)
    named = list(re.finditer(rf"\b(?:{words_for(who)})s?\b", plain)) if who else []
    return bool(named) and all(_ONLY_NAMED_BEFORE.search(plain[: match.start()]) for match in named)


_CHILDREN = frozenset(
    "son daughter stepson stepdaughter grandson granddaughter child kid lad boy girl baby twin children godson goddaughter".split()
)
_OTHERS = frozenset("partner colleague cousin neighbour neighbor coworker flatmate roommate fiance fiancee ex".split())
_ANYBODY = _WOMEN | _MEN | _CHILDREN | _OTHERS | frozenset(SAME) | frozenset(SAME.values())


def _named(plain: str) -> set[str]:
    """The words of plain text that say who somebody is to the writer, in the singular and without "s" of "hers"."""
    words = set(plain.split()) | set(re.findall(r"[a-z-]+", plain))
    return {single for word in words for single in (word, word.removesuffix("s")) if single in _ANYBODY}


def names_somebody(plain: str) -> bool:
    """Whether plain words name anybody near to the writer."""
    return bool(_named(plain))


def names_grown_up(plain: str) -> bool:
    """Whether plain words name anybody near to the writer who is no child."""
    return bool(_named(plain) - _CHILDREN)


def is_relation(word: str) -> bool:
    """Whether a word says who somebody is to the writer ("mum")."""
    return word in _WOMEN or word in _MEN or word in SAME.values()


def named_again(text: str, memory: Memory) -> str | None:
    """The person of whom something is known, and whom a message names as one to use it ("and dad on Sundays?")."""
    plain = plain_words(text)
    if is_of_clients_in_general(text):
        return None
    known = [who for who in memory.profile.others if who and who != "family"]
    found: list[tuple[int, str]] = []
    for who in known:
        told = any(f.state is not State.ABSENT for f in memory.profile.facts(who))
        for match in re.finditer(rf"\b(?:{words_for(who)})s?\b", plain):
            before, after = plain[: match.start()], plain[match.end() :]
            if told and not _ONLY_NAMED_BEFORE.search(before) and not _ONLY_NAMED_AFTER.match(after):
                found.append((match.start(), who))
    return min(found)[1] if found else None


def spoken_of(text: str, memory: Memory) -> str | None:
    """The other person spoken of last whom "he" or "she" can mean; the last of all when none fits."""
    fitting = _fitting(plain_words(text), memory)
    return fitting[-1] if fitting else memory.profile.last_other


def she_or_he(text: str, memory: Memory) -> str:
    """The person known by now whom "he" or "she" in a message can mean, "" when it has no such word or none fits."""
    plain = plain_words(text)
    fitting = _fitting(plain, memory) if _SHE.search(plain) or _HE.search(plain) else []
    return fitting[-1] if fitting else ""


def _fitting(plain: str, memory: Memory) -> list[str]:
    she, he = bool(_SHE.search(plain)), bool(_HE.search(plain))
    unfit = frozenset[str]() if she == he else _MEN if she else _WOMEN
    return [who for who in memory.profile.others if who not in unfit]
