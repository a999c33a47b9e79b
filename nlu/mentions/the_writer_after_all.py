"""What makes of a condition that of the writer after all, or that of somebody named later in the sentence.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

BOTH = re.compile(
    r"\b(?:me (?:and|n|an|plus)|(?:and|n|plus) (?:i|me|myself)|we both|both of us|i and)\b(?=.*\b(?:both|all|each|have|are|got|had|having|getting|were|did)\b)"
)
# "me and hubby started trying": of a child both speak.
_MATE = r"(?:hubby|hubs|husband|partner|wife|wifey|missus|fella|boyfriend|girlfriend|bf|gf|fianc\w+|fiancee?|other half|better half|oh|dh|mister|himself|herself)"
AS_A_COUPLE = re.compile(
    rf"\b(?:me|i|myself) (?:and|n|an|plus|&|\+) (?:my |the |me )?{_MATE}\b|\b{_MATE} (?:and|n|an|plus|&|\+) (?:i|me|myself)\b(?! (?:am|was|think|thought|said|say|wonder|want|can|could|use)\b)"
)
# "... and so am i", "same as me": what is said of another person is so of the writer too.
SHARED = re.compile(
    r"\b(?:so am i|so do i|so have i|so did i|me too|me as well|same as me|(?<!someone )(?<!somebody )(?<!anyone )(?<!people )(?<!woman )(?<!women )like me|me included|including me|as am i|as do i|"
    r"i (?:do|have|am) (?:too|as well)|i inherited|mine (?:isnt|is not|is too|wasnt)|same here|myself|yours truly|now so (?:do|am|have) i)\b|"
    # "and i've had mine since 2010"; not "i have one question"
    r"\b(?:(?:ive|i have) had (?:mine|one)(?=\s(?:since|for|too|as well|also|all|put|fitted|in)\b)|"
    r"(?:ive|i have)(?: got)? one (?:too|as well|also|myself)|i wear one (?:too|as well|also|myself))\b"
)
# "I'm healthy myself", "can I use it myself", "none of it myself": this "myself" shares nothing.
_NOT_SHARED = re.compile(
    r"\b(?:im|i am|i feel|ive always been|all)\s(?:(?:perfectly|totally|absolutely|very|quite|pretty|completely|actually|as)\s)*(?:grand|fine|well|healthy|ok|okay|good|great|alright|all right|fit)\s(?:(?:as a fiddle|in)\s)*myself\b|"
    r"\b(?:(?:i |ive |i have )(?:\w+ )?(?:never|dont|do not|havent|have not|not|no|nothing|none)|never|(?:nothing|none) (?:\w+ )?with me)(?:\s(?!but\b|only\b|just\b|without\b|not\b|never\b)[\w@]+){0,5}?\smyself\b|"
    r"\b(?:(?:im|i am|i feel|am|feeling|and|but|being|all) (?:otherwise |all |perfectly |completely |totally |very |quite )?(?:healthy|fine|well|grand|ok|okay|fit|good|clear|fit and (?:well|healthy))|"
    r"(?:use|using|used|try|trying) (?:(?:it|this|one|mine|(?:the|my|a) \w+) )?|(?:do|doing|buy|buying|start|starting) (?:it|this|one) |(?:for|on|about|by) |"
    r"(?:ive|i have|ive got|i|have) (?:none|nothing|no (?:illness(?:es)?|conditions?|problems|issues))(?: (?:wrong|medical|at all|of (?:it|that)))*|"
    r"(?:i )?(?:havent|dont have|never had|dont)(?: (?:got|had))?(?: (?:it|any|one|that|anything))?) ?myself\b"
)


def is_shared(text: str) -> bool:
    """Whether what is said of another person is said of the writer, too."""
    return SHARED.search(_NOT_SHARED.sub(" ", text)) is not None


# "my sister injected my lips": done to the writer.
DONE_TO_ME = re.compile(
    r"^\s(?:my|me)\b|^\s(?:in|into|inside)\sme\b|"
    r"^\s(?:in|into|inside|under)\smy\s(?:own\s)?(?:chest|heart|head|brain|neck|back|spine|belly|tummy|body|arm|skin|collarbone|shoulder)\b"
)
# "my wife carries midazolam for me", "keeps it in her bag in case I fit": whoever has it at hand, it is for the writer.
_AT_HAND_FOR_ME = re.compile(
    r"^\s(?:(?:ready|handy|always|nearby|at home|at hand|with (?:her|him|them)|(?:on|in|inside) (?:her|him|his|the|their|a|our)(?: hand)?(?:\s?\w+)?)\s){0,2}"
    r"(?:for me\b(?! (?:to|if|as|too)\b)|in case (?:i|im)\b|for (?:when|if) (?:i|im)\b|(?:when|if) i (?:have|get|fit|seize|need|start|go)\b)"
)
# "my sister does botox, she did mine", "... and she filled my lips": done to the writer by whoever does it.
DONE_TO_THE_WRITER = re.compile(
    r"^[^.?!]*\b(?:did|does|done|injected|injects|filled|fills|jabbed|froze|plumped|topped up|tweaked|treated|gave|put|stuck)\s(?:\w+\s){0,3}?"
    r"(?:mine\b|me\b(?! (?:a |the |some )?(?:favou?r|good|proud|off|world|harm|wrong))|my (?:own )?(?:\w+ )?(?:face|lips?|forehead|brow|brows|frown|cheeks?|chin|jaw|jawline|neck|eyes?|crows? feet|nose|tear troughs?|lines)\b)|"
    r"^[^.?!]*\b(?:had|got) mine\b"
)
# "my friend did botox on me", "she puts filler in my lips"
_DOES = re.compile(
    r"\b(?:did|does|do|done|doing|gave|give|gives|giving|injected|injects|put|puts|performed|tried|tries|practi[sc]ed|practi[sc]es|tested)\s(?:(?:some|a bit of|the|her|his|their|a|of|first|bit|little)\s)*$"
)
_ON_ME = re.compile(
    r"^\s(?:\w+\s){0,2}?(?:on|to|in|into|around|round)\s(?:me\b|my (?:own )?(?:\w+ )?(?:face|lips?|forehead|brows?|frown|cheeks?|chin|jaw|jawline|neck|eyes?|nose|lines|skin)\b)"
)


def is_done_on_the_writer(before: str, after: str, rest: str) -> bool:
    """Whether a treatment is done to the writer by somebody named before: "my sister does botox, she did mine"."""
    on_me = _DOES.search(before) and _ON_ME.match(after)
    return bool(on_me or DONE_TO_THE_WRITER.match(rest))


def is_kept_for_the_writer(after: str) -> bool:
    """Whether what another person has at hand is there for the writer: "my wife carries midazolam for me"."""
    return _AT_HAND_FOR_ME.match(after) is not None


# "my wife doesn't have epilepsy, I do", "dad had his removed, mine's still in": so it is of the writer.
ONGOING_CONTRAST = re.compile(
    r"\b(?:mines still|ive (?:only|just) (?:just )?(?:started|begun)|im (?:only|just|still) (?:starting|having|in|on|at))\b"
)
_SAID_AT_ITS_END = (
    r"(?=\s*(?:$|[,.!?;]|though\b|tho\b|now\b|too\b|on\b|it\b|last\b|yesterday\b|today\b|still\b|and\b|so\b))"
)
SELF_CONTRAST = re.compile(
    rf"\b(?<!do )(?<!should )(?<!can )(?:i do|i did|i am|i have|i had){_SAID_AT_ITS_END}|"
    r"\b(?:guess who|mines|mine is|im not so lucky|i wasnt so lucky|i wasnt as lucky|"
    r"ive (?:only|just) (?:just )?(?:had|got)|im the one|its me (?:who|that)|unlike me|that would be me|thatd be me|that one is me|thats me)\b|"
    + ONGOING_CONTRAST.pattern
)
# "wife had botox, no wait, I mean I did": the writer after all.
RATHER_ME = re.compile(
    r"\b(?:no wait|wait no|wait|sorry|i mean|actually|correction)\b[\s,]+(?:no\s)?(?:i mean\s)?(?:it was me|i did|i do|i have|i had|i am|me)\b"
)
# "and i am breastfeeding", "i have got a pacemaker": nothing stands between.
SAID_OF_ONESELF = re.compile(
    r"\b(?:i am|im|i have(?: got)?|ive(?: got)?|i got|i do have)\s(?:(?:also|currently|still|now|an?|the|my|this|one|both|really|actually)\s)*$"
)
_LATER_WHO = r"(?P<who>mum|mom|dad|mother|father|sister|brother|twin|wife|husband|partner|friend|mate|daughter|son|nan|gran|client|boyfriend|girlfriend|aunt|uncle|cousin)"
# "... epilepsy but that was my twin not me": in the same sentence, and nothing more is told of what that person did.
_OWNED_LATER = re.compile(
    rf"^(?:\s(?![.?!@])\S+){{0,3}}?\s(?P<link>(?:(?:no|sorry|wait|oops|actually|rather|but|,)\s)*)(?:that was|that is|thats|it was|its|i meant|meaning)\s(?:my|the)\s(?:late\s|twin\s)?{_LATER_WHO}"
    r"(?=\s*(?:$|[.,;!?)(]|not\b|and not\b|rather\b|actually\b|sorry\b|(?:instead|i am|im) (?:not|fine|asking)\b))"
)
_PUTS_RIGHT = re.compile(r"\b(?:no|sorry|wait|oops|rather|i meant|meaning|not (?:me|mine))\b")
_MINE_BEFORE = re.compile(r"\b(?:i|ive|im|my|me|mine)\b")


def owned_later(before: str, rest: str) -> str:
    """The person whose a mention turns out to be later in its sentence, "" when none does.

    Of what the writer said of themselves only a word that puts it right makes another's: in "I had filler, it was
    my sister" she may have injected it.
    """
    found = _OWNED_LATER.match(rest)
    if found is None:
        return ""
    told = f"{found.group()} {re.split(r'[.?!]', rest[found.end() :], maxsplit=1)[0]}"
    return "" if _MINE_BEFORE.search(before) and not _PUTS_RIGHT.search(told) else found["who"]
