"""Who points at the list of exclusions without naming the entry, and who was told not to use microcurrent.

Both are a yes to something that is not known yet. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import Basis, State
from actions.rules.turn import Mention, Turn

_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|bottom|\d{1,2}(?:st|nd|rd|th)|number (?:\d+|one|two|three|four|five|six|seven|eight))"
_SOME = r"(?:one|some|two|three|a few|a couple|several|most|all|at least one|more than one|\d+)"
_BOXES = r"(?:boxes|conditions?|entries|items|things|points|those|these|them|exclusions?|contraindications?|the lists?|that list|your list)"
# "That's me", "I tick one of the boxes", "it rules me out": said of the list that was told just before.
_MINE = re.compile(
    r"\b(?:thats|that is|that one is|that ones|that would be|that sounds like|sounds like|its|it is|describes|includes?|including|means|covers|"
    r"concerns|affects|applies to|apply to|apart from the) (?:defo |definitely |totally |so |basically |actually |def |probably |literally )?(?:me|mine|my (?:situation|case|problem|life|story|category|group))\b(?! (?:who|that|asking|doing|using)\b)|"
    r"\b(?:im|i am|ive been|i come|i came|i come up|my \w+ (?:is|are)|me|mine is) (?:\w+ )?(?:on|in|under|among|amongst|part of) (?:that|the|this|your|it|there|those|these|them)\b(?! (?:market|mood|process|middle|look\w*|fence|phone|bus|train|same|sofa|mend|bath|waiting|way|go))|"
    rf"\b(?:i|ive|id|and i|me) (?:\w+ )?(?:tick\w*|match\w*|meet|fit|check|fall (?:in|into|under)|hit|qualify for|belong (?:to|in))\b[^.?!]{{0,20}}\b(?:{_SOME}|a box|that|those|it|list|category|group)\b|"
    rf"\b(?:i have|ive got|i got|i do have|have|got|having) (?:\w+ )?{_SOME} (?:of|on|from) (?:the |your )?{_BOXES}|"
    r"\b(?:rules?|ruled|counts?|knocks?|leaves?|that|puts?|takes?) me (?:right |straight )?out\b|\bim out(?: then)?\W*$|\b(?:so )?(?:its |thats )?not for me(?: then)?\W*$|"
    r"\b(?:i have|ive got|i got|theres|there is) (?:something|things|a thing|stuff|one) (?:thats )?(?:on|in|from) (?:there|it|that|the list|your list)\b|"
    rf"\b{_SOME}(?: (?:of|on|from) (?:them|those|these|it|that|(?:the|your|that) list))? (?:do |does |might |could |may )?(?:apply|applies)\b|"
    r"^\W*(?:(?:uh|oh|ok|well|yes|yeah|its|for me)\W+)*(?:its )?(?:the|that) (?:one|bit|part|thing) (?:about|with|on|for)\b|"
    r"^\W*(?:(?:uh|oh|oops|yikes|damn|dang|yep|yes|yeah|ah|ugh|er|um|well|ok|no|dear|shit|crap)\W+)*(?:guilty|me|thats me|one of (?:them|those|these)|(?:a few|some|two|most|several) of (?:them|those|these))(?: (?:as charged|then|lol|here))?\W*$"
)
_BY_NUMBER = re.compile(
    rf"\b{_NTH} (?:one|ones|item|entry|point|thing|bullet|condition|two|three|few|on (?:the|your|that) list)\b|^\W*(?:only |just |i have |ive got |yes |yeah |its )*(?:the )?{_NTH}\W*$"
)
_THAT_ONE = re.compile(
    r"^\W*(?:(?:uh|oh|oops|damn|yep|yes|yeah|ah|er|um|well|ok|no|dear|only|just|maybe|probably|its|i have|ive got|i got|have|got|me|for me)\W+)*"
    r"(?:the|that) (?!(?:\w+ )?(?:nuface|foreo|ziip|bear|cheap\w*|dear\w*|best|new\w*|old\w*|same|right|wrong|small\w*|mini|pro|big\w*|blue|pink|red|white|other|medicube)\b)(?:\w+ ){1,2}ones?\b"
)
# "None except the skin one", "all but one are no".
_ALL_BUT = re.compile(
    r"\b(?:none|nothing|nope|no|all|everything|neither|dont|doesnt|not any|not one|the rest|others)\b[^.?!]{0,40}?\b(?:except|apart from|bar|other than|besides|aside from|excluding|save for|bar for|minus)\b"
    r"(?! (?:for )?(?:me|myself|my (?:mum|mom|dad|husband|wife|sister|brother|nan|gran|friend|partner|daughter|son))\b)|\b(?:all|none|nothing) but (?:the |one\b|number|two\b|maybe|for )"
)
_EXCEPT = re.compile(
    r"\b(?:except|apart from|bar|other than|besides|aside from|excluding|save for|all but|none but|nothing but)(?: for)?(?: (?:the|my|a|an|having|maybe|possibly|being|this|some))*\W*$"
)
_HAS_ALL = re.compile(r"\b(?:have|got|tick|had) (?:them )?(?:all|everything)\b")
_NOT = re.compile(
    r"\b(?:not|isnt|doesnt|dont|didnt|wont|arent|havent|never|none|nothing|neither|cant see|nobody|no one)\b"
)
_UNSURE = re.compile(
    r"\b(?:not sure|dont know|not certain|not (?:gonna|going to) lie|why not|not good|dont think i can|not for me|isnt for me|is not for me)\b"
)
_EXPLAIN = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|hi|but|sorry)\W+)*(?:what|whats|why|how|hows|where|explain|tell me|can you|could you|which)\b"
)
# Said without the list, too.
_BARRED = re.compile(
    r"\b(?:on|in) (?:the|your|that|a|some) (?:no[- ]?no|no|banned|ban|avoid|exclusion|excluded|forbidden|dont|do not(?: use)?|never|naughty|black|not[- ]allowed|contra\w*|barred)[- ]?(?:list|group|category)\b|"
    r"\b(?:im|i am|me|makes me|i must be|i might be|i think im) (?:\w+ )?(?:one of|among|amongst|part of) (?:the|those|these) (?:\w+ )?(?:people|ones|folks?|unlucky ones|few|women|men|persons?)?\s?(?:\w+ )?(?:who|that|you mention)?\s?(?:\w+ )?"
    r"(?:cant|cannot|can not|shouldnt|should not|mustnt|must not|arent (?:allowed|supposed|meant)|are not (?:allowed|supposed|meant)|(?:has|have) to avoid|need to avoid|excluded)\b|"
    r"\b(?:because of|due to|with|given) (?:what|something|a thing|the (?:thing|condition)) (?:i have|ive got|i got|i suffer)\b|\b(?:something|a condition|a thing) (?:i have|ive got|that) means i (?:cant|shouldnt|mustnt|am not)\b|"
    r"\bi have (?:something|a condition|a thing) (?:which|that|where) (?:i|means i|you) (?:cant|shouldnt|mustnt)\b"
)
_WHO = (
    r"(?:doctors?|docs?|dr|gp|cardiologist|oncologist|neurologist|midwife|obgyn|ob|consultant|specialist|nurse|surgeon|dermatologist|derm|dermo|injector|"
    r"pharmacist|chemist|physio|est?hetician|aesthetician|beautician|facialist|therapist|hospital|clinic|salon|spa|practitioner|hygienist|dentist|optician|psychiatrist)"
)
_PAPER = r"(?:manual|leaflet|booklet|instructions?|box|packaging|website|label|form|warnings?|maker|manufacturer|company|app|quiz|shop|seller)"
_SAY = r"(?:says?|said|tells?|told|advises?|advised|warned|warns|recommends?|recommended|wants?|insists?|insisted|asked|is|was|reckons|thinks|thought)"
_IT = r"(?:anything (?:electric\w*|with (?:a )?current)|electric\w* \w+|it|this|that|these|them|one|mine|microcurrent\w*|microcurrents|(?:a|the|my|these|those|any) (?:\w+ )?(?:nuface|foreo|ziip|bear|devices?|machines?|wand|gadgets?|microcurrent\w*|facials?|treatments?|current)|nuface|foreo|ziip)"
_USE = r"(?:us(?:e|ing)|hav(?:e|ing)|do(?:ing)?|try(?:ing)?|touch(?:ing)?|go(?:ing)? near|buy(?:ing)?|start(?:ing)?|get(?:ting)?|keep(?:ing)? using|continu(?:e|ing)|go(?:ing)? ahead with|mess(?:ing)? with|play(?:ing)? with)"
#: What makes of it advice on how to use it.
_ONLY_SO = r"(?! (?:\w+ )?(?:without|more (?:than|often)|too (?:much|long|often)|every ?day|daily|for (?:longer|more)|twice|dry|wet|longer|in the (?:bath|shower|water)|while (?:charging|driving)|straight|together)\b)"
_ON_A_PLACE = r"(?! (?:on|over|near|around|in|under|after|before|with|at|while|when|if|until|unless)\b)"
_NO_USE = (
    rf"(?:(?:not to|never to|to not|dont|do not|never|(?:i )?(?:cant|cannot|couldnt|shouldnt|should not|mustnt|must not)|(?:to )?avoid|(?:to )?stay away from|(?:to )?steer clear of|against|no to|to leave|to stop|to quit|"
    rf"(?:im |i am )?not (?:allowed|meant|supposed|permitted)(?: to)?)(?: {_USE})?(?: {_IT}))"
)
_NO_SHORT = r"(?:(?:to )?avoid|no|nope|no way|not to|dont|dont do it|its a no|absolutely not|against|better not|id better not|i cant|i shouldnt|i mustnt|im not allowed|not for me|not suitable|its not suitable|unsuitable|(?:im|i am) not (?:suitable|a candidate|eligible|suited))"
_TOLD_NO = re.compile(
    rf"\b{_WHO}s?(?: \w+){{0,4}}? {_SAY}(?: me| us)?(?: that)?(?: its| it is| its best| its better| definitely| strictly| clearly)? (?:{_NO_USE}{_ONLY_SO}|{_NO_SHORT}(?=\W*(?:$|[.,;!?]|but\b|and\b|so\b|because\b|cos\b|for me\b)))|"
    rf"\b{_PAPER}s?(?: \w+){{0,3}}? {_SAY}(?: me)?(?: that)?(?: its| it is)? (?:{_NO_USE}{_ONLY_SO}{_ON_A_PLACE}|(?:its )?(?:not|isnt) (?:for|suitable for|meant for|recommended for) (?:me|people like me|someone like me)|(?:i|im|i am) (?:cant|shouldnt|mustnt|not (?:suitable|allowed|eligible)))|"
    rf"\b{_WHO}s? (?:\w+ )?(?:wont|wouldnt|refused|refuses|doesnt|didnt|will not|would not|does not|forbade|forbids|banned|stopped|advised against|vetoed|ruled)\b[^.?!]{{0,12}}?\b(?:let me|allow me|allow it|want me (?:to use|using|to have|near)|treat me|do (?:it on |one on )?me|to (?:treat|do) me|me (?:from|using|out|having)|{_IT})\b|"
    rf"\b(?:i|ive|i have|ive always|i) (?:was|been|got|were|am being)? ?(?:\w+ )?(?:told|advised|warned|instructed|informed|recommended)(?: \w+){{0,4}}? (?:{_NO_USE}{_ONLY_SO}|(?:against|not to|no|i cant|i shouldnt|i couldnt|i mustnt)(?=\W*(?:$|[.,;!?]|but\b|and\b|so\b|because\b|cos\b)))|"
    r"\b(?:turned|sent) (?:me|us) (?:away|down|back home|home)\b|\bi (?:was|got|have been|ive been) (?:\w+ )?(?:turned (?:away|down)|refused|rejected|declined|banned)\b|\b(?:refused|declined|rejected) me\b|\brefused to (?:treat|do|see|use it on) me\b|"
    r"\b(?:they|she|he|salon|clinic|spa|beautician|facialist|therapist) (?:wouldnt|would not|wont|couldnt|refused to) (?:treat|let|do|accept|book|take|touch|allow|see) (?:me|it on me|my face)\b|"
    rf"\b(?:im|i am|i was|ive been) (?:really |technically |apparently |actually )?(?:not (?:allowed|supposed|meant|permitted) to|forbidden (?:to|from)|banned from|barred from) {_USE} {_IT}{_ONLY_SO}{_ON_A_PLACE}"
)
_NO_REASON_OF_HEALTH = re.compile(
    r"\b(?:late|fully booked|booked (?:up|out)|full|closed|card declined|payment|voucher|expired|no slots?|appointments?|no availability|afford|money|price)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:if|what if|suppose|supposing|in case|when|whether|unless) (?:my|a|the|your|i|they|someone|somebody|his|her)\b[^.,;?!]{0,60}$|\b(?:has|have|did|does|do|would|will|should) (?:a|any|the|your|my|anyone|anybody|doctors?)\b[^.,;?!]{0,30}$|\bno(?:body| one|ne)?\b[^.,;?!]{0,15}$"
)
_THEIRS = re.compile(
    r"\b(?:told|advised|warned|said to|asked) (?:her|him|them)\b|\b(?:her|his|their) (?:own )?" + _WHO + r"\b"
)

# "I have one of the conditions on your list, but I won't say which": that is a yes to one of them.
_ONE_OF_THEM = re.compile(
    r"\b(?:i have|ive got|i've got|i do have|i got|applies to me|apply to me|is me|i am)\b[^.!?]{0,40}?\b(?:one|some|two|couple|something|a few)\b(?: \w+)? (?:of|on|from)\b"
    r"[^.!?]{0,30}\b(?:conditions?|things?|list|exclusions?|contraindications?|those|these)\b"
)
# Right after the list, any number is one of its entries.
_ANY_NUMBER = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|number (?:\d|one|two|three|four|five)|\d(?:st|nd|rd|th))\b"
)
_SAYS_YES = re.compile(r"^\W*(?:yes|yeah|yep|yup|ya|aye)\b")


def points_at_list(turn: Turn, before: Memory) -> bool:
    """Whether a message that follows the list says that an entry applies, and does not name it."""
    told = before.asked == "exclusions" or "contraindications_list" in before.topics
    if not told or turn.mentions:
        return False
    plain = plain_words(turn.text)
    if _ALL_BUT.search(plain):
        return True
    if _NOT.search(_UNSURE.sub(" ", plain)) or _EXPLAIN.match(plain):
        return False
    return bool(_MINE.search(plain) or _BY_NUMBER.search(plain) or _THAT_ONE.match(plain))


def has_one_of_them(text: str) -> bool:
    """Whether the writer has something of the list and keeps back what it is."""
    return _ONE_OF_THEM.search(text.lower()) is not None


def picks_by_number(text: str, *, asks: bool) -> bool:
    """Whether a message picks an entry of the list by its number; beside a question only after a yes. `asks`: is there one."""
    said = text.lower()
    return _ANY_NUMBER.search(said) is not None and (not asks or _SAYS_YES.match(said) is not None)


def was_refused(turn: Turn) -> bool:
    """Whether the user was told, by whomever, not to use it, or counts themselves among those who must not."""
    if any(m.status != "absent" for m in turn.mentions):
        return False
    plain = plain_words(turn.text)
    if _THEIRS.search(plain) or _NO_REASON_OF_HEALTH.search(plain):
        return False
    if (barred := _BARRED.search(plain)) is not None and not _NOT.search(plain[: barred.start()]):
        return True
    told = _TOLD_NO.search(plain)
    return told is not None and _SUPPOSED.search(plain[: told.start() + 1].rstrip()) is None


def with_exceptions(turn: Turn) -> Turn:
    """The turn, with what "none apart from the implant" leaves standing as told, not as denied."""
    plain = turn.text.lower()
    if _HAS_ALL.search(plain):
        return turn
    return replace(turn, mentions=tuple(_excepted(mention, plain) for mention in turn.mentions))


def _excepted(mention: Mention, plain: str) -> Mention:
    place = plain.find(mention.text.lower()) if mention.text else -1
    if mention.fact.state is not State.ABSENT or place < 0 or not _EXCEPT.search(plain[:place]):
        return mention
    fact = replace(mention.fact, state=State.PRESENT, basis=Basis.STATED)
    return replace(mention, fact=fact, limited=False)
