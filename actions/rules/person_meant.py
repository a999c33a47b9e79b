"""The other person whom a correction names in place of the user: "I meant my sister", "that's my husband, not me".

To move what was told of oneself to somebody else lifts what stands, so that only a plain correction does it.
Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_WHO = (
    r"(?:(?:mum|mom|mother|dad|father|sister|brother|daughter|son)(?:\W+in\W+law)?|nan|gran|grandma|aunt|auntie|uncle|wife|husband|hubby|partner|twin|"
    r"friend|mate|client|patient|customer|boyfriend|girlfriend|cousin|colleague|neighbou?r|niece|nephew|flatmate)"
)
_HAS_IT = r"(?:has|had|have|got|gets|takes|wears)(?: got)? (?:it|that|this|one|those|them|all that|the \w+)\b"
_HAVING = r"(?:has|had|have|having|got|gets|takes|wears|(?:is|s|was) (?:pregnant|ill|sick|epileptic|diabetic|expecting|breastfeeding|nursing))\b"
# "My husband is the one who drives me" has nothing of what was told.
_THE_ONE = rf"(?:is|was) the one(?=\s*(?:$|[.,;:!?)]|with\b|(?:who|that|whos|thats) ?{_HAVING}))"
_NOT_ME = r"not (?:me|mine|myself)\b"
_FALSE_START = r"(?:(?:no|nope|nah|sorry|oops|whoops|wait|oh|hang on|hold on|actually|correction|wrong|thats wrong|my bad|my mistake|well|lol|haha)\W+)"
_LINK = r"(?:(?:its|it is|it was|thats|that is|that was|this is|i mean|i meant|for|about|its for|asking for|asking about|but|and|no|sorry|lol|haha)\W+)"
_PATTERNS = (
    # "I meant my sister", "i mean my sister has it"; not "i mean my mum is worried"
    rf"\bi (?:actually )?meant (?:(?:it|that|this) (?:is|was) )?(?:for |about )?(?:my |the |a )(?P<who>{_WHO})(?=\s*(?:$|[.,;:!?)]|{_HAS_IT}|{_THE_ONE}|{_NOT_ME}|with\b|(?:who|that) {_HAVING}))",
    rf"\b(?<!you )(?<!dont )i (?:actually )?mean (?:my |the |a )(?P<who>{_WHO})(?:\W+(?:{_HAS_IT}|{_THE_ONE}|{_NOT_ME})|(?=[^.?!]{{0,30}}\b{_NOT_ME}))",
    rf"^\W*{_FALSE_START}+i (?:actually )?mean (?:my |the |a )(?P<who>{_WHO})(?=\s*(?:$|[.,;:!?)]))",
    rf"^\W*(?:and |but |so )?i (?:actually )?mean (?:my |the |a )(?P<who>{_WHO})\W*$",
    # "that's my husband, not me"
    rf"\b(?:its|it is|it was|thats|that is|that was|thats for|its for|it is for|for) (?:about |for )?my (?P<who>{_WHO})\b(?=.{{0,20}}\b{_NOT_ME})",
    # "no, it's my brother who has it, I don't"
    rf"\b(?:its|it is|it was|thats|that is|that was) my (?P<who>{_WHO}) (?:who|that) {_HAS_IT}(?=.*\b(?:{_NOT_ME}|i (?:dont|do not|havent|have not)(?: have (?:it|one|that)| got (?:it|one|that))?\W*$))",
    # "not me, my mum"
    rf"(?<!why )(?<!if )\bnot (?:for |about )?(?:me|mine)\b\W+{_LINK}*(?:my|our|me)\W+(?:(?:old|late|own|little|big|older|younger|best|poor)\W+)?(?P<who>{_WHO})\b(?!\W+(?:says?|said|thinks?|told|reckons|worries|asks?|asked|wants|uses|used|bought)\b)",
    # "no sorry, my sister. not me"
    rf"^\W*{_FALSE_START}+{_LINK}*(?:my|our)\W+(?:(?:older|younger|little|big|best)\W+)?(?P<who>{_WHO})(?:\W+(?:{_HAS_IT}|{_THE_ONE}|has|does|is))?\W+(?:and\W+|but\W+|its\W+)?{_NOT_ME}",
)
_MEANT = tuple(re.compile(pattern) for pattern in _PATTERNS)
# "The device is for my mum, not me", "my husband on the other line": who gets it or is there, not who has it.
_A_THING = re.compile(
    r"\b(?:on the (?:\w+ )?(?:line|left|right|screen)|(?:the|a|my|our) (?:\w+ )?(?:line|door|photos?|pictures?|video|selfie|background|voice|car|sofa)|in the (?:next|other|same|photo|picture) ?(?:room)?|"
    r"(?:who|that|whos|is|was) (?:\w+ )?(?:talking|speaking|shouting|calling|driv\w+|pays?|paying|paid|typing)|"
    r"device|gadget|wand|nuface|foreo|ziip|machine|gift|present|presents|bought|buy|buying|ordered|order|birthday|christmas|xmas|voucher|appointment|"
    r"booked|phone|calling|idea|fault|problem with|says|said|told|thinks|thought)\b"
)
_SAME = {
    "mom": "mum",
    "mother": "mum",
    "father": "dad",
    "grandma": "gran",
    "mate": "friend",
    "patient": "client",
    "customer": "client",
    "hubby": "husband",
}


_FOR_THEM = re.compile(rf"\bfor (?:my |our |the |a )?(?:\w+ )?{_WHO}\b")
_HAS = re.compile(rf"\b(?:{_HAS_IT}|{_HAVING})")


def only_gets_it(text: str) -> bool:
    """Whether "it's for my mum, not me" may only say who will use the device."""
    plain = plain_words(text)
    return _FOR_THEM.search(plain) is not None and _HAS.search(plain) is None


def meant_person(text: str) -> str:
    """The other person that a correction names ("I meant my sister"), "" when it names none."""
    plain = plain_words(text)
    if _A_THING.search(plain):
        return ""
    found = next((match for pattern in _MEANT if (match := pattern.search(plain))), None)
    if found is None:
        return ""
    who = re.sub(r"\W+", "-", found["who"])
    return _SAME.get(who, who)
