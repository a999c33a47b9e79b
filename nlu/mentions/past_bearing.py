"""Whether a pregnancy is ruled out by what somebody is past: no womb, the change of life, a birth of long ago.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

# "zero chance of a pregnancy" with no womb; not "can't believe I'm pregnant"
_NO_CHANCE = re.compile(
    r"\b(?:no|zero|nil|0|not a|without any|absolutely no|not the slightest|impossible|cant|cannot|never)\b"
    r"(?:\s(?:way|ways|chances?|possibility|possible|possibly|risk|danger|likelihood|question|need|that|of|for|in|on|earth|hell|to|me|i|im|id|we|am|is|it|its|there|"
    r"be|been|being|get|getting|got|become|fall|could|can|would|ever|actually|physically|medically|more|longer|an?|any|the|my))*\s$"
)
_NO_WOMB = re.compile(
    r"\b(?:womb|uterus)\b(?: \w+){0,3}? (?:came out|out|removed|taken out|whipped out|gone|taken away)\b|\b(?:no|without an?|dont have an?|havent got an?|lost my) (?:womb|uterus)\b|"
    r"\b(?:had|since|after|following) (?:a |my |the )?(?:full |total |complete )?hysterectomy\b|\bhysterectomy (?:in|back in|at|aged?|years ago|over) \w+|\bpost ?-? ?menopaus\w+|"
    r"\b(?:been |gone |came |come |well )?(?:through|past) (?:the )?(?:menopause|change of life)\b"
)
_NOT_GONE_YET = re.compile(
    r"\b(?:booked|next|waiting|due|having|getting|going to|before|will|soon|planned|may|might|if)\b[^.?!]{0,30}\b(?:womb|uterus|hysterectomy|menopause)\b|"
    r"\b(?:transplant\w*|surrogate|pregnant (?:again|now)|still)\b|\bperi|\bnot (?:yet |quite )?(?:post|past|through)\b"
)
# "bump-related rules don't apply any more", of a birth that is years ago
_RULES_OVER = re.compile(
    r"^\s(?:- )?(?:related |type )?(?:rules?|stuff|advice|restrictions?|things?|bits?|warnings?|list)\s(?:dont|doesnt|do not|does not|no longer|cant|wont)\s(?:really |still )?"
    r"(?:apply|count|concern|affect|matter|hold)\b"
)
_LONG_BORN = re.compile(
    r"\b(?:gave birth|given birth|delivered|born|had (?:him|her|them|my (?:last|son|daughter|youngest|baby|boy|girl))|last (?:baby|birth|child|pregnancy))\b[^.?!]{0,30}\b(?:(?:19\d\d|200\d|201\d|202[0-3])\b|(?:\d\d|ten|fifteen|twenty|thirty) years ago)"
)
# "too old to be @T": "my husband had the snip" is no such ground, for it is not sure.
_TOO_OLD = re.compile(
    r"\b(?:(?:far|way|well|much|a bit|long|decades|years|miles|bit) )*(?:too old|(?:past|beyond) (?:it|the age|that age|the stage|that stage|that)|past the point)(?: now)?(?: \w+){0,2}? (?:to|for|of)\s"
    r"(?:(?:be|get|getting|being|become|becoming|fall|falling|ever|even|possibly|still|have|a|an|any|any more|another|all|that|the)\s)*$"
)
_PAST_IT = re.compile(
    r"\b(?:cant|cannot|couldnt|can not|could not|cannot possibly|not able to|unable to|impossible (?:to|for me to)|no longer able to) (?:\w+ )?(?:be|get|become|fall)\s(?:\w+\s)?$"
)
_GROUND = re.compile(
    r"\bpost ?-? ?menopaus\w+|\b(?:been |gone |came |come |well |am |im )(?:\w+ )?(?:through|past) (?:the |my )?(?:menopause|change|change of life)\b|"
    r"\b(?:had|since|after|following) (?:a |my |the )?(?:full |total |complete )?hysterectomy\b|\b(?:no|without an?|dont have an?|havent got an?|lost my) (?:womb|uterus|ovaries)\b|"
    r"\b(?:womb|uterus)\b(?: \w+){0,3}? (?:came out|out|removed|taken out|whipped out|gone|taken away)\b|\bborn without a (?:womb|uterus)\b|\bim a (?:man|bloke|guy|lad)\b|\bi am a (?:man|bloke|guy)\b"
)
_BUT_IS = re.compile(
    r"\b(?:but|yet|and yet|still|though|until|or so i thought|thought i was|apparently|turns? out|test\w*|positive|late|missed|surprise|miracle|guess what|anyway|somehow|ivf|donor|says?|said|told)\b"
)


# "There's no way I'm pregnant", "no chance of a pregnancy": said outright, and nothing of a test or of hope.
_RULED_OUT = re.compile(
    r"(?:^|[.,;!]|\b(?:and|so|also|but|well|theres|there is|is|ive|i have|with))\s*(?:absolutely |literally |definitely |simply )?(?:no|zero|nil|not a|not the slightest|0) (?:\w+ )?"
    r"(?:way|chance|possibility|risk|danger|likelihood|question)(?: (?:on earth|in hell))?"
    r"(?: (?:of|that|im|i am|i could be|i can be|i would be|id be|i might be|being|be|getting|a|an|any|my|me|possibly|ever|even))*\s$"
)
_STILL_TO_COME = re.compile(
    r"\b(?:womb|uterus|hysterectomy)\b[^.?!]{0,20}\b(?:booked|planned|due|next|coming|scheduled|soon|tomorrow)\b"
)
# "pregnancy isn't an issue": of a man, or at an age.
_NO_ISSUE = re.compile(
    r"^\s(?:isnt|is not|wont be|cant be|not|is never|is hardly|is no|obviously isnt|clearly isnt) (?:\w+ )?(?:issue|concern|worry|problem|option|possibility|relevant|applicable|possible|on the cards)\b"
)
_LEFT_OPEN = re.compile(
    r"^[^.!]{0,60}\b(?:right|surely|can i|could i|am i|is it|yet|hopefully|hope|think|unless|until|except|but|pill|coil|condoms?|contracept\w*|iud|implant|again|this month|now|yes|period|due|weeks?|sure|if)\b|"
    r"^[^.!]{0,40}[?😱😭]"
)


def _is_old(text: str) -> bool:
    """Whether the writer names an age, and it is one at which nobody bears."""
    ages = [int(told["age"]) for told in _AGE.finditer(text)]
    return bool(ages) and min(ages) >= _OLD_ENOUGH


# "Am I too old to be pregnant?", "they say I'm too old": nobody is sure.
_NOT_SURE = re.compile(
    r"\b(?:am i|is|are (?:we|you|they)|was|thought|think|assum\w*|if|supposed\w*|say|says|said|told|not|isnt|arent|aint|wasnt|never|nobody|probably|maybe|perhaps|hardly|might|may|almost|nearly|getting|feel)\b[^.?!]{0,40}$"
)
_AGE = re.compile(r"\b(?:im|i am|aged?|at|shes|she is|turned|turning)\s(?:only |just |nearly |now )?(?P<age>\d\d)\b")
#: Below this age nobody is too old by their years alone.
_OLD_ENOUGH = 55


def no_longer_possible(before: str, after: str, rest: str, text: str) -> bool:
    """Whether a pregnancy is ruled out: no womb, or no rule of it since a birth of long ago."""
    if _NOT_GONE_YET.search(text) or _STILL_TO_COME.search(text):
        return False
    if _is_too_old(before, text) or (_PAST_IT.search(before) and _GROUND.search(text)):
        return not _takes_back(rest)
    if _RULED_OUT.search(before) and not _takes_back(rest) and not _LEFT_OPEN.search(rest):
        return True
    if (_NO_ISSUE.match(after) or _PAST_IT.search(before)) and not _takes_back(rest) and not _LEFT_OPEN.search(rest):
        return _GROUND.search(text) is not None or _is_old(text)
    if _NO_CHANCE.search(before) and _NO_WOMB.search(text):
        return True
    return bool(_RULES_OVER.match(after) and _LONG_BORN.search(text))


def _is_too_old(before: str, text: str) -> bool:
    """Whether somebody says to be past the age of it, and no age in the text speaks against that."""
    old = _TOO_OLD.search(before)
    if old is None or _NOT_SURE.search(re.split(r"[.?!,;]", before[: old.start()])[-1] + " "):
        return False
    return all(int(told["age"]) >= _OLD_ENOUGH for told in _AGE.finditer(text))


def _takes_back(rest: str) -> bool:
    """Whether what follows makes it doubtful: "too old to be pregnant, but here I am"; "but I get ..." does not."""
    return bool(_BUT_IS.search(re.split(r"@M|\bbut (?=i (?:get|have|do|take|suffer|wear)\b)", rest, maxsplit=1)[0]))
