"""What the words of a part say against a condition that it is like: one line on a test, cheeks that fall with the years.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_METALS = r"(?:plates?|screws?|pins?|rods?|bolts?|wires?|staples|mesh|metal(?:work)?|titanium)"
_BUT = r"(?:but|except\w*|apart|bar|only|other than|besides|unless|still|though|just|however|one|some|used to|until|till|since|yet|any ?more|left in|removed|taken out|came out)"
# "no plates or screws anywhere in my head"
_NO_METAL = re.compile(
    rf"\b(?:no|never had(?: any)?|without(?: any)?|havent (?:got )?(?:any)?|dont have(?: any)?)\s(?:{_METALS}|or|and|nor|no|any|,|\s)+?{_METALS}\b"
)
_SOME_METAL = re.compile(rf"\b(?:{_METALS}|implants?|{_BUT}|teeth|braces|fillings?|crowns?|jaw|hip|knee)\b")
# "did a test, only one line, so not expecting"
_ONE_LINE = re.compile(
    r"\b(?:(?:only|just) (?:the )?(?:one|1|a single) line|(?:one|1|single) line (?:only|showed|came up|there)|no (?:second|2nd) line|(?:a )?single line|test\w*\b[^.?!]{0,30}\bnegative|negative test)\b"
)
_NOT_EXPECTING = re.compile(
    r"\b(?:not|never|isnt|arent|im not|definitely not) (?:\w+ )?(?:expecting|pregnant|preggers|preggo|pg|up the duff|with child)\b(?! (?:yet|that|any))"
)
_STILL_OPEN = re.compile(
    r"\b(?:but|late|overdue|missed|faint|maybe|might|could|unless|yet|retest\w*|re test\w*|not sure|think|hope|hoping|probably|suppose|guess|trying|ttc|ivf|again|two|second test|positive|was)\b"
)
# "my cheeks have drooped a lot since I turned 60"
_FALLS = re.compile(
    r"\b(?:cheeks|jowls|jawline|jaw line|faces?|skin|neck|brows|eyelids|everything|corners)\b(?: \w+){0,4}? (?:droop\w*|drop\w*|sag\w*|fall\w*|fell|slid\w*|gone south|head\w* south|slip\w*|sunk|sink\w*)\b"
)
_BY_THE_YEARS = re.compile(
    r"\b(?:since (?:i )?(?:turned|turning|hit|hitting|reached|passed|my (?:(?:thir|for|fif|six|seven|eigh)t(?:ies|ieth)|[3-8]0(?:s|th)))|with (?:age|the years|old age)|over the (?:years|last (?:few|\w+) years)|"
    r"(?:in|into|through) my (?:late |early |mid )?(?:[3-8]0s|(?:thir|for|fif|six|seven|eigh)ties)|since (?:the )?menopause|after (?:the )?menopause|as i (?:get|got|grow) older|bit by bit|year (?:by|on|after) year|"
    r"(?:its|just|only) (?:my )?age|gravity)\b"
)
_OF_A_NERVE = re.compile(
    r"\b(?:one side|one cheek|left|right|sudden\w*|overnight|palsy|bells?|nerves?|strokes?|tia|numb\w*|paralys\w*|cant|cannot|wont|smil\w*|blink\w*|close my|dribbl\w*|drool\w*|slur\w*|speech|tingl\w*|half|twitch\w*|"
    r"lopsided|crooked|uneven|weak\w*|surgery|operation|diagnos\w*|woke|yesterday|today|this (?:morning|week)|days?|weeks?|injur\w*|accident|botox|filler\w*|tumou?r|shingles|lyme)\b"
)
# "I'm on day 3 of using it"
_A_DAY_OF = re.compile(
    r"\b(?:day|week|session|night) (?:\d+|one|two|three|four|five|six|seven|ten) (?:of|with|on|into|using|in) (?:(?:my|the|this|a|of|with|using|new|our|it|60|30|sixty|thirty|day) ?){1,4}"
    r"(?:using|use|it|device|nuface|challenge|trial|course|programme|program|plan|routine|gadget|mini|trinity|bear|foreo|ziip|microcurrent|treatments?|facials?|toning|gel)?\b"
)
_OF_A_PERIOD = re.compile(
    r"\b(?:period\w*|cycle|bleed\w*|bled|flow|tampons?|pads?|pms|menstru\w*|time of the month|cramp\w*|monthl\w*|ovulat\w*|heavy|flo)\b"
)
# "my lipstick bleeds into every line"
_MAKE_UP_RUNS = re.compile(
    r"\b(?:lip ?stick|lippy|lip ?liner|lip gloss|gloss|mascara|eye ?liner|foundation|make ?up|concealer|colour|tint)s?\b(?: \w+){0,3}? (?:bleeds?|bleeding|bled|runs?|feathers?|feathering|creeps?|settles?|sinks?|gathers?)\b"
)
_NEEDLES = re.compile(
    r"\b(?:needl\w*|derma\w*|roller|pen|stamp|rf|prp|microneedl\w*|pin ?pricks?|blood|inject\w*|tattoo\w*)\b"
)
# "her daughter's coming too, nothing wrong with her"
_NOTHING_WRONG = re.compile(
    r"\b(?:theres |there is |has |got |with )?(?:nothing|nowt)(?: at all| whatsoever)? (?:is )?(?:wrong|the matter) with (?:me|her|him|them|us|either of us)(?: at all| whatsoever| either| healthwise| health wise| that i know of)?\b"
)
# "i had measles as a kid": long over.
_AN_OLD_ILLNESS = re.compile(
    r"\b(?:had|caught|got|with|since) (?:the |a |an |my )?(?:\w+ )?(?:measles|mumps|rubella|chicken ?pox|scarlet fever|whooping cough|tonsillitis|glandular fever|pneumonia|croup|flu|fever|virus)\b[^.?!]{0,20}?"
    r"\b(?:as a (?:\w+ )?(?:kid|child|baby|toddler|boy|girl|teen\w*|student|youngster)|when i was (?:a |\d|little|young|small|at|in|about|ten|six|seven|five|eight|nine|four|three)|in (?:my )?childhood|at (?:school|primary|uni\w*)|(?:years|decades) (?:ago|back)|in (?:19|20[01])\d+)"
)
_ILL_NOW = re.compile(
    r"\b(?:again|now|today|still|since then|ever since|currently|this (?:week|morning)|temperature|feverish|shiver\w*|hot|sweat\w*|unwell|coming down|heart|rheumatic|and (?:im|i am|ive|i have))\b"
)
# "my menopause finished years ago": no days of the month any more.
_THE_CHANGE_IS_OVER = re.compile(
    r"\bmenopaus\w*\b[^.?!]{0,15}?\b(?:finished|ended|over|done|behind me|complete\w*|was years ago|long ago)\b|\b(?:through|past|finished|done with|other side of) (?:the |my )?menopause\b"
)
_NOT_OVER = re.compile(
    r"\b(?:bleed\w*|bled|periods?|spotting|cramp\w*|not|nearly|almost|still|again|until|till|before|early|peri\w*|pregnan\w*|yet)\b"
)
_FEW = 6

_AGAINST: Mapping[str, tuple[re.Pattern[str], ...]] = {
    # Each: what must be said, and last what must not.
    "bells_palsy": (_FALLS, _BY_THE_YEARS, _OF_A_NERVE),
    "stroke_tia": (_FALLS, _BY_THE_YEARS, _OF_A_NERVE),
    "menstruation": (_A_DAY_OF, _OF_A_PERIOD),
    "microneedling": (_MAKE_UP_RUNS, _NEEDLES),
    "bleeding": (
        _MAKE_UP_RUNS,
        re.compile(r"\b(?:thinn\w*|warfarin|clot\w*|blood|bruis\w*|haemo\w*|hemo\w*|platelet\w*|nose|gums?)\b"),
    ),
    "pregnancy": (_ONE_LINE, _NOT_EXPECTING, _STILL_OPEN),
    "fever": (_AN_OLD_ILLNESS, _ILL_NOW),
}

# "No peels, no acids": a list in which every item has its own "no".
_ONLY_NOES = re.compile(
    r"\W*(?:(?:hi|hello|ok|well|and|also|so)\W+)?(?:no|zero|never any)\s\w+(?: \w+)?(?:\s*(?:,|and|or|nor|&|\+|/|;)+\s*(?:(?:and|or|nor)\s)?(?:no|zero|never any)\s\w+(?: \w+)?){1,6}\W*"
)
_A_LIMIT = re.compile(
    r"\b(?:more|longer|other|idea|problem|problems|since|yet|until|but|matter|doubt|now|today|this|last|for|only|change|pain|downtime|cancell?ation|show)\b"
)
_DONE_TO_SKIN = frozenset({"event", "treatment"})


def is_a_list_of_noes(kind: str, plain: str) -> bool:
    """Whether a part in plain words only lists what is not had or used, where a treatment was heard."""
    return kind in _DONE_TO_SKIN and _ONLY_NOES.fullmatch(plain) is not None and not _A_LIMIT.search(plain)


# "mam died of breast cancer, I never had it"
_DIED_OF = re.compile(
    r"\b(?:my|our) (?:\w+ )?\w+ (?:died|passed away|passed) (?:of|from|with) (?:\w+ ){0,2}?(?:cancers?|tumou?r|leukaemia|leukemia|lymphoma|melanoma|it)\b|"
    r"\b(?:mam|mum|mom|dad|nan|gran|mother|father|grandad|granny|sister|brother|aunt\w*|uncle) (?:died|passed away|passed) (?:of|from|with) (?:\w+ ){0,2}?(?:cancers?|tumou?r|leukaemia|leukemia|lymphoma|melanoma|it)\b"
)
_I_NEVER = re.compile(
    r"\bi(?:ve| have)? never had (?:it|that|cancer|any|one)(?: myself)?(?=\s*(?:$|[.,;!?)]|and\b|so\b|but (?:can|is|should|do)\b|thank|touch))"
)
_I_DID = re.compile(
    r"\b(?:until|till|but (?:i|my|now|then|they|found)|except|apart|since|scare|lump|chemo\w*|radio\w*|tamoxifen|gene|brca|mastectomy|remission|all clear|my own|mine|biops\w*|recall\w*)\b"
)


def died_of_another(plain: str) -> bool:
    """Whether plain words tell of a cancer that somebody died of, and that the writer never had it."""
    return bool(_DIED_OF.search(plain) and _I_NEVER.search(plain)) and not _I_DID.search(plain)


def tells_of_no_such(condition: str, plain: str) -> bool:
    """Whether a part in plain words says by itself that it tells of no `condition`."""
    *needed, but = _AGAINST.get(condition, (re.compile(r"(?!)"), _STILL_OPEN))
    if all(each.search(plain) for each in needed) and not but.search(plain):
        return True
    if condition == "menstruation" and _THE_CHANGE_IS_OVER.search(plain):
        return not _NOT_OVER.search(plain)
    if condition == "metal_implant" and _NO_METAL.search(plain):
        return not _SOME_METAL.search(_NO_METAL.sub(" ", plain))
    return _says_that_nothing_is_wrong(plain)


def _says_that_nothing_is_wrong(plain: str) -> bool:
    """Whether a part says that nothing is wrong with somebody, and hardly anything else."""
    rest, found = _NOTHING_WRONG.subn(" ", plain)
    return bool(found) and len(re.findall(r"\w+", rest)) <= _FEW and not re.search(rf"\b{_BUT}\b", rest)
