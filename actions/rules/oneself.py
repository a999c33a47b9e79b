"""Who says that they themselves have nothing, and who asks for somebody that is well."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_WELL = (
    r"(?:(?:as )?(?:fit|healthy|strong|sound|right) as (?:an? )?\w+(?: \w+)?|(?:perfectly |completely |totally |otherwise |very |really |quite )?(?:healthy|fit and well|well)|"
    r"in (?:\w+ )?(?:good|great|perfect|excellent|rude|the best of) health|(?:the )?picture of health)"
)
_NOTHING = (
    r"(?:(?:nothing|nowt|not a thing)(?: at all| whatsoever)?(?: medical| done| wrong| so far| like that| to declare| to report| of the sort| on (?:that|the|your) list| in(?:side)? (?:me|my body))*|"
    r"(?:no|zero|not any) (?:\w+ ){0,2}?(?:conditions?|illness(?:es)?|issues|problems|history|diagnos[ie]s|ailments)(?: at all| whatsoever)?|none(?: of (?:it|that|them|those))?)"
)
_RELATION = (
    r"(?:mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|uncle|wife|husband|partner|friend|mate|daughter|son|client|"
    r"boyfriend|girlfriend|cousin|colleague|neighbour|grandad|niece|nephew|child|kid|hubby|fiance|twin|ex)"
)
_END = rf"(?=\s*(?:$|[,.;:!?)\u2026-]|and\b|so\b|but (?:she|he|they|my (?:\w+ )?{_RELATION})\b|at all\b|medical\w*\b|personally\b|touch wood\b|thank\b|luckily\b|done\b|ever\b|myself\b|either\b|then\b|can\b|how\b))"
#: Plain words, without apostrophes.
_CLEAR = re.compile(
    rf"\b(?:i|ive|im|i am|i have|me|myself)(?: personally| myself)?\W+(?:(?:am|have|got|had|has|ive|had got|personally|luckily|thankfully|myself|been|do)\W+){{0,3}}(?:{_WELL}|{_NOTHING}){_END}|"
    rf"\b(?:for )?(?:myself|me)(?: personally)?\W+no (?:\w+ ){{1,2}}(?:and |or |nor )?(?:no )?nothing{_END}|\bmyself\W+nothing(?: medical| wrong| at all){_END}|"
    rf"\b{_WELL} myself\b|\b(?:nothing|nowt) (?:is )?(?:wrong|the matter) with me\b|"
    r"\b(?:except|but|apart from|bar|other than|besides|minus|not) (?:for )?(?:me|myself)" + _END + r"|"
    r"\b(?:obviously |of course |clearly |luckily |thankfully |personally )?(?:im|i am) not(?: obviously)?"
    + _END
    + r"|"
    r"\b(?:i|ive|i have) (?:havent|dont|never)(?: have| had| got)?(?: got| had)? (?:it|that|one|any|anything|any of (?:it|that|them))"
    + _END
    + r"|"
    r"\b(?:healthy|fit|strong) as (?:an? )?\w+(?: \w+)?" + _END
)
# "And me? I am 47, no issues at all."
_AT_MY_AGE = re.compile(
    rf"\b(?:i am|im) (?:only |just |already |now )?\d{{2}}(?: years?(?: old)?| yo)?\W+(?:and |with |but |i have |ive got |got )*(?:{_NOTHING}|{_WELL}){_END}"
)
_AND_ME = re.compile(r"^\W*(?:(?:and|so|but|ok|what about|how about|then|now|for)\W+)*(?:me|myself)\b[^.?!]{0,20}\?")
# What takes that back in the same breath.
_NOT_CLEAR = re.compile(
    r"\b(?:except (?!(?:for )?(?:me|myself)\b)|other than (?!me|myself)|apart from (?!me|myself)|besides (?!me)|if only|wish|not sure|unsure|used to|until|too|as well|so am i|me too|"
    r"but (?:i|ive|im)\b)"
)
_THEM = rf"(?:she|he|they|her|him|them|(?:my|the|our|her|his|their) (?:\w+ )?{_RELATION})"
_ASKS_FOR_THEM = re.compile(
    rf"\b(?:can|could|may|should|would|will|what about|how about|for|on|to|with|tell|stop|let|do|treat|book|see) {_THEM}\b|\b(?:is|are) {_THEM} (?:\w+ )?(?:ok|okay|allowed|good|able|fine|safe)\b|\b{_THEM} (?:can |could |may |should |might |would )?(?:use|try|have a go|start)\b"
)
# "Is there anything stopping me at 54?"
_IN_THE_WAY = (
    r"\b(?:bars?|barriers?|reasons?|objections?|obstacles?|anything (?:against|to stop|stopping)) (?:\w+ ){0,2}"
    r"(?:me|my (?:use|using|starting|having|trying|buying|doing|going))\b"
)
_ASKS_FOR_ONESELF = re.compile(
    r"\b(?:can|could|may|should|do|am|would|shall) i\b|\b(?:plan|routine|schedule)\b|\bhow (?:often|long|many|much)\b|"
    r"\b(?:\d+x?|x|times|sessions|days|minutes|mins) (?:\w+ )?(?:a|per) (?:week|day|wk)\b|\bstart me\b|\bme (?:then|only)\b|\b(?:for|about) me\b|\bi(?:m| am) the one\b|"
    rf"{_IN_THE_WAY}"
)
_PUT_RIGHT = re.compile(
    r"\b(?:sorry|misread|mistake|thought (?:it|you)|mixed up|typo|correction|wrong|misunderst\w+)\b"
)
# "Could my daughter have it, she is fit as a flea", "would he be alright with it? nothing wrong with him".
_THEY_ARE_WELL = re.compile(
    rf"\b(?:shes|hes|theyre|she is|he is|they are|she|he|they|and|[\d,.?!]) (?:\w+ ){{0,3}}?(?:{_WELL}){_END}|"
    r"\b(?:shes|hes|she is|he is) (?:an? )?(?:very |perfectly |totally |completely )?(?:healthy|fit) (?:wo)?(?:man|lady|guy|person|girl|boy|bloke|male|female)\b|"
    r"\b(?:nothing|nowt) (?:at all )?(?:is )?(?:wrong|the matter) with (?:her|him|them)\b|"
    rf"\b{_THEM} (?:is|are|has|have|s)? ?(?:having |got |with )*(?:no|zero) (?:\w+ ){{0,2}}?(?:problems?|issues?|conditions?|illness(?:es)?|troubles?|complaints)(?: of any (?:kind|sort|type)| at all| whatsoever){_END}|"
    rf"\b(?:she|he|they)(?: has|s| have| takes)?(?: got)? {_NOTHING}\b|\b(?:she|he) (?:hasnt|doesnt have|isnt) (?:any|ill|anything|on any)\b|"
    r"\bnever (?:been )?(?:ill|sick|a day)\b"
)


def is_clear(text: str) -> bool:
    """Whether somebody says that they themselves have nothing, or not what others have."""
    plain = plain_words(text)
    return bool(_CLEAR.search(plain) or _AT_MY_AGE.search(plain)) and not _NOT_CLEAR.search(plain)


def is_clear_of_it(text: str) -> bool:
    """Whether somebody says that they have nothing, and asks what stands in their way, or "and me?"."""
    plain = plain_words(text)
    return is_clear(text) and bool(re.search(_IN_THE_WAY, plain) or _AND_ME.match(plain))


# "Nothing medical myself", "I don't have anything like that": said of everything that was asked about before.
_HAS_NOTHING = re.compile(
    rf"\b(?:i|ive|me|myself)(?: personally| myself)?\W+(?:(?:am|have|got|had|ive|personally|luckily|myself|been)\W+){{0,3}}{_NOTHING}{_END}|"
    rf"\b(?:myself|me)(?: personally)?\W+no (?:\w+ ){{1,2}}(?:and |or |nor )?(?:no )?nothing{_END}|\bmyself\W+nothing(?: medical| wrong| at all){_END}|"
    r"\b(?:nothing|nowt) (?:at all )?(?:is )?(?:wrong|the matter) with me\b|"
    rf"\bi (?:dont|do not|havent) (?:have|got|had) anything (?:like that|of the sort|of that|on (?:that|your|the) list)(?: myself)?{_END}"
)

_ONLY_THAT = re.compile(
    r"\b(?:(?:only|just) (?:that|this|the (?:one|thing)|it)|else|otherwise|bar that|not counting)\b"
)


def has_nothing(text: str) -> bool:
    """Whether somebody says that they themselves have nothing at all of what was asked about."""
    plain = plain_words(text)
    return bool(_HAS_NOTHING.search(plain)) and not (_NOT_CLEAR.search(plain) or _ONLY_THAT.search(plain))


def asks_for_oneself(text: str) -> bool:
    """Whether a message that tells of others asks for its writer, and nothing for them."""
    plain = plain_words(text)
    return bool(_ASKS_FOR_ONESELF.search(plain)) and not _ASKS_FOR_THEM.search(plain)


def puts_right(text: str) -> bool:
    """Whether a message puts right whose a condition is, and asks nothing for them."""
    plain = plain_words(text)
    return bool(_PUT_RIGHT.search(plain)) and not _ASKS_FOR_THEM.search(plain)


def asks_for_somebody_well(text: str) -> bool:
    """Whether a message asks for another person and says that they are well."""
    plain = plain_words(text)
    well = _THEY_ARE_WELL.search(plain)
    asked = well is not None and _ASKS_FOR_THEM.search(f"{plain[: well.start()]} . {plain[well.end() :]}")
    return bool(asked) and not _NOT_CLEAR.search(plain)
