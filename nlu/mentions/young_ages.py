"""Whose a young age is: the writer's, a child's, or that of a child who only tells how long ago something was."""

from __future__ import annotations

import re
from dataclasses import replace

from nlu.mentions.context import Status
from nlu.mentions.mention import Mention
from nlu.mentions.words import normal_form

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
_BABY_OF_YEARS = re.compile(
    r"\b(?:my|our|her|his|their) (?:\w+ )?(?:baby|babies|bab|bairn|little one|toddler|first ?born) (?:is|are|was|turned|turns|just turned)(?: (?:now|only|just|about|nearly|already)){0,2} \w+$"
)
_LITTLE_ONE = re.compile(
    r"\b(?:my|our|the|her|his|their) (?:\w+ ){0,2}?(?:toddler|baby|newborn|infant|bub|bubba|bairn|preschooler)s?$"
)
# "Son 13 has acne": what follows the age is the child's.
_HAS = re.compile(r"^\s(?:has|got|gets|had|with|suffers (?:with|from)) (?:\w+ ){0,2}$")
# "My youngest is 11": how long ago the last birth was, at least.
_YOUNGEST = re.compile(
    r"\b(?:youngest|littlest|baby of the (?:family|house)|last (?:one|born|baby)|only (?:child|one|son|daughter|kid))\s(?:(?:is|are|was|turned|turns|now|just|about|nearly|already|already at|s)\s)*(?P<age>\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:weeks?|wks?|months?|mths?|days?|mo)\b)"
)
_AGES = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
}
# A child of this age may be fed still.
_MAY_BE_FED = 5
_MOTHERHOOD = frozenset({"pregnancy", "breastfeeding", "postpartum"})
_CHILDREN = ("youngest", "eldest", "oldest", "child", "son", "daughter", "baby")
_ASKS_FOR_ME = re.compile(
    r"\b(?:against|stopping|stop|stops|for|to stop|wrong with|rule out|rules out|keep|about) (?:me|myself)\b|\b(?:can|could|may|should|am|do|would) i\b|\bme (?:using|having|trying|to use)\b"
)
_ASKS_FOR_THEM = re.compile(
    r"\b(?:can|could|may|should|would|will|for|on|let|lets|letting|with|about|and)\s(?:she|he|they|her|him|them|(?:my|the|our) (?:\w+ )?(?:youngest|eldest|oldest|middle|kids?|child(?:ren)?|sons?|daughters?|boys?|girls?|teens?|one))\b(?! (?:was|were) )|"
    r"\bwants? (?:one|it|a go|to (?:use|try|have))\b|\b(?:she|he|they) (?:also )?(?:wants?|would|uses?|asks?|borrow\w*|likes?|nick\w*|steals?)\b|\b(?:both|us|we|shar\w+)\b"
)


def youngest_is(text: str) -> int | None:
    """The age of the writer's youngest child, None where it is not told in years."""
    found = _YOUNGEST.search(normal_form(text))
    return None if found is None else int(_AGES.get(found["age"], found["age"]))


def with_old_children(mentions: list[Mention], text: str) -> list[Mention]:
    """Without a child whose age only tells how long ago the writer fed or bore it; that is the day of what is past."""
    mentions = _with_the_child_s_own(mentions, text)
    if _asks_for_women(mentions, text):
        mentions = [m for m in mentions if not (m.condition == "under18" and m.who == "other")]
    over = {Status.PAST, Status.ABSENT}
    if not any(m.condition in _MOTHERHOOD and m.status in over for m in mentions):
        return mentions
    plain, age = normal_form(text), youngest_is(text)
    only_told = bool(_ASKS_FOR_ME.search(plain)) and not _ASKS_FOR_THEM.search(plain)
    kept = [m for m in mentions if not (only_told and m.condition == "under18" and m.who == "other")]
    if only_told:  # "my youngest is 6, haven't breastfed since": the child is nobody who feeds
        kept = [replace(m, who="user", relation="") if _is_of_the_child(m) else m for m in kept]
    if age is None or age <= _MAY_BE_FED:
        return kept
    long_ago = f"{age - _MAY_BE_FED + 1} years ago"
    return [replace(m, when=long_ago) if _is_undated(m) else m for m in kept]


def _with_the_child_s_own(mentions: list[Mention], text: str) -> list[Mention]:
    """What a child of a told age "has" is the child's."""
    children = [m for m in mentions if m.condition == "under18" and m.who == "other"]

    def child_of(mention: Mention) -> Mention | None:
        before = (
            c for c in children if c.end <= mention.start and _HAS.match(normal_form(text[c.end : mention.start]))
        )
        return next(before, None) if mention.who == "user" and not mention.own else None

    return [replace(m, who="other", relation=c.relation) if (c := child_of(m)) else m for m in mentions]


# "With my eldest, he's 15 now! Is it any good for women my age?": nothing is asked for the child.
_FOR_MY_AGE = re.compile(r"\b(?:my age|someone like me|a woman like me|people my age|me at my age)\b|\bfor me\b")


# "At ten weeks with my eldest": when the child was carried.
_CARRIED = re.compile(r"\b(?:weeks?|months?|pregnant|pregnancy|labou?r|carrying|expecting) with my \w+\b")


def _asks_for_women(mentions: list[Mention], text: str) -> bool:
    """Whether a child's age is told by the way and the writer asks for somebody of their own age."""
    plain = normal_form(text)
    if not any(m.condition == "under18" and m.relation in _CHILDREN for m in mentions):
        return False
    return bool(_FOR_MY_AGE.search(plain)) and not _ASKS_FOR_THEM.search(_CARRIED.sub(" ", plain))


def _is_of_the_child(mention: Mention) -> bool:
    return mention.condition == "breastfeeding" and mention.relation in _CHILDREN


def _is_undated(mention: Mention) -> bool:
    own = mention.condition in _MOTHERHOOD and mention.who == "user"
    return own and mention.status is Status.PAST and not mention.when


def is_the_writer_s_age(told: str, following: str) -> bool:
    """Whether an age at the end of `told` is the writer's, although it is said like that of somebody else."""
    own_part = _YOUNG_ONE.search(told) and re.search(rf"\bmy\s{_OF_THE_AGE}$", told) and _OWN_PART.match(following)
    return bool(own_part or _AGE_OF_THE_WRITER.search(told))


# "15 y/o boy with spots", where nobody else was spoken of: the writer's.
_SO_FAR = re.compile(r"^\W*(?:(?:hi|hello|hey|hiya|ok|so|im|i am|just|only|a|an)\W+)*\S+(?:\s\S+){0,3}$")
_OWN_SEX = re.compile(
    r"^\W*(?:girl|boy|lad|lass|guy|dude)\b(?!\W+(?:who|wants?|asked|asks|came|comes|is|has|needs?|in my|at my|client|of mine|can she|can he|use|using)\b)(?![^?]*\b(?:she|he|her|him|they|them)\b)"
)


def whose_age(mention: Mention, before: str, after: str) -> Mention:
    """An age as the writer's or a child's, by the plain words around it; any other mention as it is."""
    if mention.condition != "under18":
        return mention
    if is_the_writer_s_age(before, after):
        return replace(mention, who="user", relation="", own=True)
    told = normal_form(mention.text)
    if mention.who == "other" and _SO_FAR.match(before) and before.endswith(told) and _OWN_SEX.match(after):
        if not _YOUNG_ONE.search(before) and re.search(r"\b(?:my|our|her|his|their|the)\b", before) is None:
            return replace(mention, who="user", relation="", own=True)
    if mention.who == "user" and (
        _YOUNG_ONE.search(before) or _BABY_OF_YEARS.search(before) or _LITTLE_ONE.search(before)
    ):
        return replace(mention, who="other", relation="child")
    return mention
