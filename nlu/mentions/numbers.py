"""Conditions that are said as a number: an age below 18, and weeks of pregnancy."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit

_AGE_WORDS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
}  # fmt: skip
_NOT_AN_AGE = frozenset(
    "week weeks wk wks month months mths day days minute minutes min mins hour hours stone kg lb lbs cm percent st pm am time times session sessions "
    "pounds quid x th".split()
)
_YOUNG = frozenset(
    "nephew niece son daughter brother sister cousin teen boy girl grandson granddaughter stepson".split()
)
_YOUNG_ONES = frozenset(
    "kids children sons daughters boys girls lads lasses nieces nephews twins grandkids grandchildren teens grandsons granddaughters sisters brothers cousins clients".split()
)
_BETWEEN_AGES = frozenset("and & , or".split())
_YEARS = frozenset("year years yr yrs yo y".split())
_OF_AGE = [
    [word] for word in "aged age turning im am only just weare both all turn turned jk meant actually really".split()
]
_OF_ONESELF = [
    words.split()
    for words in (
        "im", "turning", "aged", "i am", "im only", "im just", "weare", "both", "turn", "turned", "jk", "meant",
        "actually",
    )
]  # fmt: skip
_HARDLY = frozenset("only just about nearly still barely not even yet".split())
_THINGS = frozenset(
    "it that this what there level setting intensity strength power score pain price number lowest highest max maximum minimum "
    "hba1c a1c hb sugar sugars glucose bmi inr crp gfr egfr count dose size fitzpatrick".split()
)
_AFTER_AN_AGE = frozenset(
    ", . ? ! and so can but is with too yrs btw in or next n nd & lol my female male girl boy "
    "if though tho altho although because cos coz bc does do will would should please pls yes yeah sorry fyi living hope how what still not who ; : ) ( - :) tbh ffs atm now anyway".split()
)
_MONTHS = [
    [month]
    for month in "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
]


def _number(norm: str) -> int | None:
    digits = re.fullmatch(r"(\d{1,3})(?:yo|yr|yrs|y|f|m)?|[mf](\d{2})", norm)
    return int(digits.group(1) or digits.group(2)) if digits else _AGE_WORDS.get(norm)


def _is_of_young_ones(words: list[str], place: int) -> bool:
    """Whether a number stands in a list of ages: "my two lads are 12 and 19"."""
    start = place
    while start > 0 and (words[start - 1] in _BETWEEN_AGES or words[start - 1].isdigit()):
        start -= 1
    end = place + 1
    while end < len(words) and (words[end] in _BETWEEN_AGES or words[end].isdigit()):
        end += 1
    numbers = [word for word in words[start:end] if word.isdigit()]
    told = start > 0 and words[start - 1] in ("are", "aged") and words[end : end + 1] not in ([w] for w in _NOT_AN_AGE)
    return told and len(numbers) > 1 and bool(_YOUNG_ONES & set(words[max(0, start - 6) : start]))


def _filled_in(words: list[str], place: int, years: bool, breaks_off: bool) -> bool:
    """Whether a number stands as in a form: "age: 15", "age 16, female", "me: 14 yrs", "16 here"."""
    before, after = words[:place], words[place + 1 : place + 3]
    if before[-1:] in ([":"], ["="], ["is"]):
        before = before[:-1]
        label = before[-1:] in (["age"], ["me"], ["ages"]) and before[-2:-1] not in (["minimum"], ["lowest"], ["legal"])
    else:
        label = before[-1:] == ["age"] and before[-2:-1] in ([], ["my"], [","], ["."], [":"])
    ends = breaks_off or years or after[:1] in (["sex"], ["gender"], ["skin"], ["f"], ["m"])
    here = after[:1] == ["here"] and (not before or before[-1] in _BEFORE_HERE) and len(before) <= 3
    return (label and ends) or here


_BEFORE_HERE = frozenset("hi hey hello , . ! - only just im am yo same nearly almost".split())


# "Explain it like I'm ten", "talk to me as if I were 5": no age.
_AS_IF = frozenset("like though if".split())
_EXPLAINS = frozenset(
    "explain explained explaining tell told talk talking describe break put say speak teach treat treats treated treating look looks looked looking feel feels feeling felt "
    "act acts acting sound sounds eli pretend".split()
)


def _is_as_if(words: list[str], place: int) -> bool:
    """Whether an age follows "like I'm", beside a word for explaining or seeming and no "because I am"."""
    start = next((k for k in range(place - 1, max(-1, place - 5), -1) if words[k] in _AS_IF), None)
    if start is None or not {"i", "im"}.intersection(words[start:place]):
        return False
    sentence = words[max((k for k in range(start) if words[k] in (".", "!", "?")), default=0) : start]
    because = {"because", "cos", "coz", "bc", "since", "as"}.intersection(words[place + 1 : place + 6])
    return bool(_EXPLAINS.intersection(sentence)) and not because


# "Son 13 has acne", "my daughter 15 wants a go"
_VERBS_OF_KIN = frozenset("has have wants want gets got uses using asks asked suffers likes needs had".split())


def ages(doc: Doc) -> list[Hit]:
    """Ages from 4 to 17: "im 15", "my 16 year old", "aged 14", "turning 17"."""
    hits = []
    words = [t._.norm for t in doc if t.text not in "-/"]
    places = [t.i for t in doc if t.text not in "-/"]
    for k, word in enumerate(words):
        age = _number(word)
        if age is None or not 4 <= age <= 17:
            continue
        following = words[k + 1 : k + 4]
        before = words[max(0, k - 3) : k]
        if (following and following[0] in _NOT_AN_AGE) or _is_as_if(words, k):
            continue
        attached = re.fullmatch(r"\d{1,2}(?:yo|yr|yrs)|\d{2}[fm]|[fm]\d{2}", word) is not None
        years = bool(following) and following[0] in _YEARS
        old = years and (following[0] == "yo" or "old" in following[1:2] or "of" in following[1:2])
        bare = years and len(following) == 1
        said = before[-1:] in _OF_AGE or before[-2:] == ["i", "am"]
        self_age = before[-1:] in _OF_ONESELF or before[-2:] in _OF_ONESELF
        verb = [w for w in before if w not in _HARDLY][-1:]
        person_is = verb in (["is"], ["shes"], ["hes"]) and not years and not _THINGS.intersection(before)
        end_or_break = not following or following[0] in _AFTER_AN_AGE
        form = _filled_in(words, k, years, end_or_break)
        birthday = k == 0 and following[:1] in (["this"], ["next"]) and following[1:2] in _MONTHS and age >= 10
        kin = before[-1:] != [] and before[-1] in _YOUNG and age >= 10 and not attached
        after_kin = end_or_break or following[0] in _VERBS_OF_KIN or old
        they_are = before[-1:] == ["are"] and bool(set(words[max(0, k - 6) : k]) & _YOUNG_ONES) and not years
        listed = before[-1:] == [","] and bool(set(before) & _YOUNG) and following[:1] == [","]
        if (
            form
            or listed
            or _is_of_young_ones(words, k)
            or birthday
            or they_are
            or (kin and after_kin)
            or attached
            or old
            or (bare and said)
            or (self_age and (end_or_break or old))
            or (person_is and end_or_break)
        ):
            end = k + 1
            if years:
                end += 1 + (following[1:2] == ["old"])
            hits.append(Hit("under18", "alias", places[k], places[end - 1] + 1))
    return hits


_ADULT = frozenset(
    "client clients wife partner sister friend girlfriend girl lady woman colleague cousin mate patient customer".split()
)
_ORDINALS = frozenset("first second third fourth fifth sixth 1st 2nd 3rd 4th 5th 6th".split())
# "22 weeks with our second": a child; not "6 weeks with my first device".
_AFTER_A_CHILD = frozenset(
    ", . ? ! and so do does can could is am are im i but now what whats how should baby babies child pregnancy here due "
    "( ) - or because cos coz lol btw still if in on at this".split()
)
_CHILDREN = frozenset("twins triplets baby boy girl bump".split())
_NUMBERED = frozenset("1 2 3 4 5 6 one two three four five six".split())
_MINE = frozenset("our my the a an another wee little tiny baby number no".split())
_BABY = frozenset("baby babys son sons daughter daughters newborn infant puppy kitten little lo twins".split())


_COUNTED = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty halfway".split()
)


def _number_of_weeks(word: str) -> bool:
    return word.isdigit() or word in _COUNTED


def _is_with_child(words: list[str], place: int) -> bool:
    """Whether "with our second", "with number three", "with twins" stand at a place, and no other thing is named."""
    if words[place : place + 1] == ["in"]:
        place += 1
    if words[place : place + 1] not in (["with"], ["w"], ["w/"]):
        return False
    start = place = place + 1
    while place < len(words) and words[place] in _MINE and words[place + 1 : place + 2]:
        place += 1
    rest = words[place + 1 : place + 2]
    told = words[place] if place < len(words) else ""
    numbered = told in _NUMBERED and words[place - 1] in ("number", "no", "baby")
    if told in _CHILDREN and not {"our", "the"} & set(words[start:place]):  # "with the baby" is born
        return not rest or rest[0] in _AFTER_A_CHILD
    return (numbered or told in _ORDINALS) and (not rest or rest[0] in _AFTER_A_CHILD)


def weeks_along(doc: Doc) -> list[Hit]:
    """ "im 20 weeks", "client is 16 wks", "5 months along": a stage of pregnancy unless something else follows."""
    hits = []
    words = [t._.norm for t in doc]
    for k in range(len(words) - 2):
        if (
            re.fullmatch(r"[4-9]|[1-3]\d|4[0-2]", words[k])
            and words[k + 1] == "+"
            and re.fullmatch(r"[0-6]", words[k + 2])
        ):
            hits.append(Hit("pregnancy", "alias", k, k + 3))
    for k, word in enumerate(words):
        glued = re.fullmatch(r"([4-9]|[1-3]\d|4[0-2])(?:weeks|wks|wk|w|\+)", word)
        apart = re.fullmatch(r"[2-9]|[1-3]\d|4[0-2]|[a-z]+(?:ty)?", word) and _number_of_weeks(word)
        if not (glued or apart):
            continue
        after = k + 1 if glued else k + 2 + (words[k + 1 : k + 3] in (["+", "weeks"], ["+", "wks"]))
        unit = glued or set(words[k + 1 : after]) & {"weeks", "wks", "wk", "week", "months", "mths"}
        then = words[k - 1 : k] in (["at"], ["after"], ["until"]) and words[k - 2 : k - 1] != [
            "im"
        ]  # "I bled at 7 weeks"
        if unit and not then and _is_with_child(words, after):
            hits.append(Hit("pregnancy", "alias", k, after + 1))
    for k, word in enumerate(words[:-1]):
        if not re.fullmatch(r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten", word) or words[k + 1] not in (
            "weeks",
            "wks",
            "wk",
            "months",
            "week",
        ):
            continue
        own = words[max(0, k - 2) : k]
        following = words[k + 2 : k + 3]
        along = following in (["along"], ["gone"], ["preg"], ["gestation"])
        is_self = (
            own[-1:] == ["im"]
            or own[-2:] == ["me", ":"]
            or own[-2:] == ["i", "am"]
            or own[-2:] in (["im", "only"], ["im", "about"], ["im", "nearly"], ["im", "just"])
        )
        earlier = set(words[:k])
        long = words[k + 1] == "months" and word.isdigit() and int(word) > 9  # "my girl is 18 months"
        about_her = not long and own[-1:] in (["shes"], ["is"]) and not earlier & _BABY and bool(earlier & _ADULT)
        stage = (is_self or about_her) and (
            not following
            or following[0]
            in (
                ",",
                ".",
                "?",
                "!",
                "and",
                "so",
                "can",
                "now",
                "today",
                "with",
                "is",
                "but",
                "tomorrow",
                "btw",
                "already",
                "here",
                "yay",
                "i",
            )
        )
        if along or stage:
            hits.append(Hit("pregnancy", "alias", k, k + 2 + along))
    return hits
