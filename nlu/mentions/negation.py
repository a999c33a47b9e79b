"""What denies a mention, what only seems to, and what takes a denial back.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

from nlu.mentions import answers, contrasts

_GAP_WORD = (
    r"(?!(?:i|im|ive|id|ill|weare|weve|theyve|shehad|he|hes|she|shes|they|theyre|we|were|you|it|its|that|thats|"
    r"feel|feels|feeling|felt|worried|worry|want|know|knowing|think|mind|care|sure|certain|safe|ok|okay|fine|allowed|recommended|"
    r"advised|good|bad|help|helps|work|works|working|using|used|affect|hurt|stop|let|understand|see|"
    r"remember|tell|told|say|said|matter|problem|problems|issue|issues|trouble|pain|difference|change|because|cos|coz|due|"
    r"so|then|can|could|should|would|will|with|for|during|while|whilst|when|after|before|if|until|since|unless|"
    r"only|just|long|suitable|meant|good|great|an_issue|possible|about|controlled|severe|active|yes|yet|also)\b)[@\w]+"
)
# "no clots, thyroid trouble or @T": in a list such a word belongs to the item before it.
_GAP = rf"(?:\s(?:,\s)?(?:{_GAP_WORD}|(?<=@M\s)(?:trouble|problems?|issues?|pain))){{0,9}}?\s(?:,\s)?"
_ADVERB = r"(?:currently|actually|even|really|at all|ever|personally|definitely|certainly|still|yet|thankfully|luckily)"
_HAVE = r"(?:have|has|had|got|get|gets|suffer with|suffer from|suffer|suffered|take|takes|took|wear|carry|own|be|been|having|need)"
# "no still have my pacemaker", "no on keppra": an answer, and then what there is.
_ANSWERING = r"still|got|on|am|taking|currently|having|have (?:my|got|to)|because"
# One negation each; the gap may hold a list but no new subject and no verb that takes the negation away.
_NEGATIONS = [
    rf"(?:^|(?<=\s))(?:never|neither|nor|without(?!\s(?:the|my|this|that|it|which)\b)|(?:nope|nah|naw) (?:to|for|any))(?:\s(?:{_HAVE}|diagnosed with|on|a|any|(?:even )?so much as|as much as)\b)*{_GAP}$",
    # "I haven't had so much as a cold sore"
    rf"(?:^|(?<=\s))(?:not|no|havent|hasnt|hadnt|have not|didnt|dont)(?:\s(?:{_HAVE}))*\s(?:even )?(?:so|as) much as{_GAP}$",
    # "oh no, this pregnancy lark": before "this" and "that" it is a sigh
    rf"(?:^|(?<=\s))(?:no|none of|not any)(?!\s(?:,|i|im|ive|my|one|idea|clue|doubt|need|way|wonder|matter|time|joke|kidding|messing|rush|hurry|more than|this|that|{_ANSWERING})\b)(?!\s,){_GAP}$",
    r"(?:^|(?<=\s))(?:non|zero|minus|nothing|(?:nope|nah|no|have|got|had) (?:, )?nothing (?:like|such as)(?: an?)?)\s$",
    # "it's for my mood, nothing to do with epilepsy"; not "with my epilepsy"
    r"\bnothing (?:at all )?to do with (?:any |having |being )?$",
    # "nothing with a battery in me", "no gadget that runs on a battery"
    r"(?:^|(?<=\s))(?:nothing|nowt|not a thing|not anything|(?:dont|do not) have anything|havent (?:got )?anything|no (?:thing|device|gadget|implant|box|machine)s?)\s(?:\w+\s)?"
    r"(?:with|(?:that|which) (?:has|holds|needs|uses|contains)|(?:that|which) (?:runs|works) (?:on|off)|run by|powered by|containing|holding|running on)\s(?:an?\s|any\s|its own\s|own\s)?$",
    r"(?:^|(?<=\s))no\s(?:known\s)?(?:history of|sign of|signs of|trace of)\s(?:[\w@]+\s){0,3}$",
    rf"(?:^|(?<=\s))(?:not|im not|am not|aint|isnt|arent|wasnt|werent)(?!\s(?:only|just|sure|certain|with|to|so|that)\b)"
    rf"(?:\s(?:{_ADVERB}|diagnosed with))*{_GAP}$",
    rf"(?:^|(?<=\s))(?:dont|doesnt|didnt|do not|does not|did not|dnt)(?:\s{_ADVERB})*\s{_HAVE}{_GAP}$",
    r"(?:^|(?<=\s))(?:dont|doesnt|didnt|do not|does not|did not)\s$",
    # "sweet FA wrong with my heart", "not a thing the matter with my ticker"
    r"(?:^|(?<=\s))(?:nothing|nowt|zilch|nada|(?:sweet|bugger|naff|f|sod|damn) (?:f ?a|all)|diddly\w*(?: squat)?|not (?:a|one|any) (?:single )?(?:thing|bit)|nothing (?:at all|whatsoever|whatever))\s"
    r"(?:is |was )?(?:wrong|the matter|amiss|up)(?: whatsoever| at all| whatever)? with\s(?:my\s|the\s|our\s)?(?:[\w@]+\s(?:or|and|,)\s){0,3}$",
    rf"(?:^|(?<=\s))(?:havent|hasnt|hadnt|have not|has not|had not|have never|has never)"
    rf"(?:\s(?:{_ADVERB}|{_HAVE}|diagnosed with))*{_GAP}$",
    r"(?:^|(?<=\s))(?:negative for|tested negative for|ruled out|rules out|rule out|free of|free from|clear of|denies|deny|"
    r"excluding|exclude|excluded)\s(?:[\w@]+\s){0,4}$",
    r"(?:^|(?<=\s))(?:refused|declined|cancelled|canceled|turned down|decided against|said no to)\s(?:the\s|to have\s|any\s)?$",
]
_NEGATION = [re.compile(p) for p in _NEGATIONS]
# Words that look like a negation of the mention and are not.
_PSEUDO = re.compile(
    r"\b(?:not counting|not only|not just|not merely|no doubt|no wonder|no idea|not to mention|no matter|never mind|nevermind|"
    r"not long (?:after|since|ago)|not (?:that )?(?:bad|sure|certain|safe|ok|okay|allowed|recommended|suitable|a good idea)|"
    r"why not|why cant|why shouldnt|dont worry|dont forget|cant (?:i|we|you|use|wait)|couldnt i|shouldnt i|wouldnt)\b"
)
# "isn't a pacemaker a problem", "don't I have to stop with epilepsy": a question, not a denial.
_INVERTED = re.compile(
    r"^(?:(?:so|but|and|wait|ok|oh|hang on|um|well|hi|hello|,)\s)*(?:isnt|arent|wasnt|dont|doesnt|didnt|havent|hasnt|aint)\s"
    r"(?:it|that|this|there|i|you|we|they|he|she|people|a|an|the|having|being|my)\b"
)
# "no @M , no @M , @T though": where every item has its own "no", one without is a yes.
_OWN_NO = re.compile(r"\b(?:no|not|never)\s(?:had\s|a\s|any\s)?@M")
_ITEM_WITHOUT = re.compile(r"@M\s(?:,\s)+(?:and\s|just\s|only\s)?$")
# "it's not that i'm not", "can't say i've never", "i don't not have": a denial of the denial.
DOUBLE = re.compile(
    r"\b(?:(?:its |it is |is )?not that|it isnt that|(?:isnt|not|its not|it is not) (?:as if|as though|like)|(?:cant|cannot|couldnt) (?:\w+ )?say|not true that|never said)\b"
    r"[^.?!,]*\b(?:not|never|dont|havent|no|isnt|aint|wasnt|arent|werent|didnt|doesnt|hasnt|hadnt)\b[^.?!]*$|\b(?:dont|do|am|im) not not\b[^.?!]*$|\bdont not\b[^.?!]*$"
)
# "i can't deny i'm pregnant", "i'd be lying if i said i wasn't", "i wouldn't say i'm not", "hardly un-pregnant": it is so.
ADMITTED = re.compile(
    r"\b(?:cant|cannot|wouldnt|couldnt|dont|havent|not|never|nobody) (?:\w+ ){0,2}?(?:rule|ruled|ruling) (?:it |this |that )?out\b[^.?!,]*\b(?:i|im|ive|being|having)\b[^.?!,]*$|"
    r"\bwho (?:says|said|told you|claims)\b[^.?!,]*\b(?:not|never|dont|havent|no|wasnt|isnt|without)\b[^.?!]*$|"
    r"\b(?:cant|cannot|wont|dont|not|no|never|couldnt|wouldnt|hard to|pointless to|no use|no point|without|stopped|neither confirm (?:n?or)) (?:\w+ ){0,2}?(?:deny|denying|denied)\b[^.?!]*$|"
    r"\b(?:lying|a liar|a lie|untrue|false|wrong|dishonest|fibbing|kidding myself|a stretch|inaccurate|incorrect|not true|not honest)\b[^.?!]{0,25}?\b(?:say|said|saying|tell|told|claim\w*|put|write|tick|pretend\w*|think|call\w*|that)\b[^.?!]*\b(?:not|never|dont|havent|no|isnt|aint|wasnt|arent|werent|didnt|doesnt|hasnt|hadnt|without|free)\b[^.?!]*$|"
    r"\b(?:wouldnt|would not|wouldnt go so far as to|couldnt|cant|cannot|wont|will not|im not going to|not gonna|not about to|hesitate to|id never|i would never|id hardly|would hardly|id struggle to|struggle to|nobody could|no one could) (?:\w+ ){0,3}?(?:say|claim|swear|call|argue|tell you|promise|pretend|state|sign|put)\b"
    r"[^.?!,]*\b(?:not|never|dont|havent|no|isnt|aint|wasnt|arent|werent|didnt|doesnt|hasnt|hadnt|without)\b[^.?!]*$|"
    r"\b(?:dont|do not|never|you cant|you shouldnt|nobody should|wrong to) (?:go |start |be )?(?:think|assum|imagin|conclud|suppos|believ|read (?:it|that) as)\w*\b[^.?!,]*\b(?:not|never|dont|havent|no|wasnt|isnt|without)\b[^.?!]*$|"
    r"\b(?:not|hardly|far from|anything but|never|scarcely|barely|isnt|wasnt|aint)(?: (?:exactly|quite|really|entirely|precisely|what youd call))?\s(?:un|non)(?:\s-)?\s$"
)
# "if i had said i was not", "pretending i'm not": nothing is denied by that.
SUPPOSED = re.compile(
    r"\b(?:if i (?:had said|said|say|tell you|told you|had told|were|was|wasnt|werent|didnt|dont|hadnt)|pretend\w*|lets say|let us say|suppose|supposing|imagine|"
    r"hypothetical\w*|say i (?:am|was|dont|didnt|have)|assume|assuming|what if|play that|role ?play|"
    r"if i (?:did|do|had|was|were) (?:not|never|no)|if only i|(?:as|like) (?:if|though) i|"
    r"what(?: would|d| did) you (?:say|tell|answer|write)|for (?:teaching|training|research|test|testing|study) purposes?|"
    r"for the sake of (?:argument|it)|until (?:i|we) (?:know|am|test|find|get|see|hear))\b"
)
AFFIRMED_BEFORE = re.compile(
    # "no implants, unless you count the ..."
    r"\b(?:unless|except if|if) (?:you|u|ya|they|we) (?:count|include|mean|consider)\s(?:the\s|a\s|an\s|my\s|that\s|this\s)?$"
)
AFFIRMED_AFTER = re.compile(r"^\s(?:though|tho|thou|yes|actually|unfortunately|sadly|however|instead)\b")
# "no pacemaker though", right after its own "no": a denial all the same.
_PLAIN_NO = re.compile(
    r"(?:^|[.,!;:-]\s?|\b(?:and|but|have|had|got|with|ive|theres|im)\s)\s*(?:no|not|never had|zero|without)\s(?:(?:an?|any|had)\s)?$"
)
_THOUGH = re.compile(r"^\s(?:though|tho|thou|thankfully|luckily)\s*(?:$|[.,!;])")


def is_denied_though(before: str, rest: str) -> bool:
    """Whether "though" ends a plain denial: "I've got epilepsy. No pacemaker though"."""
    return bool(_PLAIN_NO.search(before) and _THOUGH.match(rest))


# "my heart isn't great either": poorly, and no denial.
NOT_GREAT = re.compile(
    r"^\s(?:(?:is|are|was|has been)\s(?:not|never)|isnt|arent|aint|hasnt been|wasnt)\s(?:(?:so|too|very|that|all that|really|exactly|in|the|at its|doing|feeling|working|entirely|always|what it was)\s){0,2}"
    r"(?:great|good|brilliant|well|right|best|strong|happy|wonderful|clever|up to much|fine|ok|okay|healthy|perfect|100|what it (?:was|used)|in good (?:nick|shape|order))\b(?! (?:enough )?(?:for|with|to)\b)"
)
# "never said that i wasn't": what is denied is the saying.
_SAYING = re.compile(
    r"\b(?:never|not|didnt|dont|havent|wasnt)\s(?:say|said|saying|claim\w*|told|tell|meant?|deny|denied|denying)\b"
)
# "not pregnant, epileptic": after a bare comma a denial goes on only if the list ends in "or".
_LISTED = re.compile(
    r"\b(?:no|not|never|neither|nor|dont have|havent|without)\s(?:(?!or\b|nor\b|and\b|no\b|not\b)[\w@]+\s)*,\s(?:(?!or\b|nor\b|and\b|no\b|not\b|never\b|nothing\b|none\b|without\b|dont\b|havent\b|zero\b|non\b)[\w@]+\s)*$"
)
_LIST_GOES_ON = re.compile(
    r"^(?:\s(?:,|(?!i\b|im\b|ive\b|but\b)[\w@]+)){0,6}?\s(?:or|nor|and)\s(?:any\w*|@M|\w+)|"
    # "no thyroid, no diabetes, sugar, nothing at all"
    r"^(?:\s(?:,|(?!i\b|im\b|ive\b|but\b|yes\b)[\w@]+)){0,8}?\s(?:nothing (?!else|but|except|serious|major|bad|worse)|nothing$|none of|nil\b|whatsoever)"
)
# "they are for migraine and not for epilepsy"
_NOT_FOR = re.compile(r"(?:\band|,|\bits|\btheyre)\snot for\s(?:my\s)?$")
# "if only i wasn't": wishing it away says that it is so.
WISHED_AWAY = re.compile(r"\b(?:if only|wish|wishing|if i (?:wasnt|werent|hadnt|didnt))\b")
# "no seizures since 2010": there were some before.
NONE_SINCE = re.compile(
    r"^\s(?:since|in (?:the )?(?:last |past |over |about )?(?:\d+|a|years|months|weeks|ages|two|three|five|ten|twenty)|for (?:the )?(?:last |past |over |about )?(?:\d+|years|months|ages|a|two|three|five|ten)|"
    r"this (?:year|month|week)|lately|recently|anymore|any more|at the moment|currently|right now|these days)\b"
)
# "five years clear of hodgkin": there was some before.
FREE_OF = re.compile(r"\b(?:clear|free) (?:of|from)\s(?:[\w@]+\s){0,2}$")


def negations_before(before: str, after: str, sentence: str) -> int:
    """How many negations before a mention have it in their scope.

    `before`, `after`: the text of its clause around it; `sentence`: the whole sentence up to it.
    """
    if _SAYING.search(sentence):
        return 0
    before = answers.after_the_last_yes(before)
    if answers.is_asked_of(before, after) or contrasts.told_closely(before, after):
        return 0
    if _LISTED.search(before) and not _LIST_GOES_ON.match(after):
        return 0
    if len(_OWN_NO.findall(sentence)) >= 2 and _ITEM_WITHOUT.search(sentence):
        return 0
    text = before
    if _INVERTED.match(text.lstrip()):
        text = re.sub(
            r"^\s*(?:[\w,]+\s){0,4}?(?:isnt|arent|wasnt|dont|doesnt|didnt|havent|hasnt|aint)\b",
            " ",
            text,
            count=1,
        )
    text = _PSEUDO.sub(" because ", text)
    text = re.sub(r"\s+", " ", text)
    if _NOT_FOR.search(text):
        return 1
    # A list goes on: "no @M , no @M or", "neither @M nor".
    count = 0
    for pattern in _NEGATION[:1]:
        count += bool(pattern.search(text))
    count = max(count, max((int(bool(p.search(text))) for p in _NEGATION[1:]), default=0))
    if count and _TWICE.search(text):
        return 2
    return count


# "never not had", "neither of us is without"
_TWICE = re.compile(
    r"\bnot (?:un\w+|not|never|without|free)\b|\bnever not\b|\b(?:neither|nobody|none of us)\b.*\bwithout\b"
)
NEGATED_AFTER = re.compile(
    # "pregnant N", "epilepsy ❌": a form that was filled in
    r"^\s(?:[:=]\s)?(?:❌|✖|✗|👎|🚫|n)\ufe0f?\s*(?:$|[.,;!?@/]|and\b)|^\s(?:and\s)?ruled (?:it|that|this) out\b|"
    r"^\s(?:(?:test|tests|result|results|it|its|thats|scan|scans|was|is|are|were|has been|have been|came back|come back|came up|"
    r"comes back|turned out|also|all|both|both|definitely|thankfully)\s)*"
    r"(?:negative|clear(?! (?:up|skin))|clean|normal|ruled out|excluded|free\b(?!\sever)|not me|no thanks|not applicable|n a(?=\s*(?:$|[,.;!?]))|doesnt apply|dont apply|not something i have|off the table|out of the question|"
    r"isnt me|wasnt me|(?:never|nope|nah|no)(?=\s*(?:$|[,.;!?]|and\b|or\b)))(?!\s(?:idea|clue|problem|sure))"
)
# "MS? It's not an implant": nothing else is said.
NOT_ONE = re.compile(
    r"^\s*(?:(?:and|but|so|well|,)\s)*(?:its|it is|thats|that is|this is|theyre|it isnt|it aint|isnt)\s(?:not\s)?(?:even\s)?an?\s$"
)
# "my sugar test last month was normal"
NORMAL_THEN = re.compile(
    r"^\s(?:(?:tests?|results?|scans?|bloods?|levels?|readings?|check|checks)\s)?(?:last|this|back in|in|on|from)\s\w+\s(?:was|were|is|came back|came out)\s"
    r"(?:all |completely |totally |perfectly |absolutely )?(?:normal|negative|clear|fine|clean)\b"
)
ANSWERED_NO = re.compile(
    r"^\s(?:[?:=]|-)\s(?:(?:also|thats|er|um|well|definitely|absolutely|i|said|again|a|big|hell)\s)*"
    r"(?:no|nope|nah|never|negative|none|not me|not anymore)\b(?!\s(?:idea|clue|problem|i|im|ive)\b)(?!\s,\s(?:i|im|ive)\b)"
)
# "diabetes, no. pregnant, god no"
ANSWERED_NO_AFTER_COMMA = re.compile(
    r"^\s,\s(?:(?:god|hell|um|er|definitely|also|again|thankfully)\s)?(?:no|nope|nah|never)\s*(?:[.;!,]|$)(?!\s(?:i|im|ive)\b)"
)
# "no botox, apart from saturday", "i wasn't, but i am now": the denial is taken back further on.
TAKEN_BACK_LATER = re.compile(
    r"\b(?:i have it|i have one|i do have (?:it|one)|(?:even )?(?:tho|though|although|but) i (?:do|am|have|did)(?=\s*(?:$|[.,;!?)]|now\b|though\b|tho\b|how\b))|"
    r"(?:but )?i am now|well (?:, )?i (?:am|do|have)|i am but|i do but|pretend|mine (?:was|is)|apart from|except for|except (?:last|this|on)|well ,? (?:a|apart|except|maybe|just|one)|a (?:tiny|little|wee) bit)\b"
)
RULED = re.compile(r"\brul(?:e|ed|ing)\s(?:my\s|the\s)?$")
ANSWERED_YES = re.compile(
    r"^\s(?:[?:=,]\s|-\s)?(?:yes|yep|yeah|yup|afraid so|sadly yes|unfortunately yes)(?=\s*(?:$|[.,!;]))"
)
# "forget the pregnancy thing": taken back later on.
DISMISSED_BEFORE = re.compile(
    r"\b(?:forget|ignore|scrap|disregard|scratch)\s(?:about\s)?(?:the\s|my\s|that\s|what i said about\s(?:the\s|my\s)?)?$"
)
DISMISSED_AFTER = re.compile(r"^\s(?:thing|bit|part|comment|stuff|message|,|\.|$)")
# "asked if I was pregnant, which I'm not"
DISOWNED = re.compile(r"^\s,?\s?which (?:im|i am|we are|were|ive|i have) not\b|^\s,?\s?which i (?:dont|havent)\b")
# "I'm pregnant. just kidding": taken back in the same breath.
JOKED = re.compile(
    r"^(?:\s(?!@M)\S+){0,4}?\s(?:just kidding|only kidding|just joking|only joking|jk|scrap that|scratch that)\b"
)
# "haven't got acne, rosacea or any of that": a name that holds its own "no", and the list after it.
_HOLDS_NO = re.compile(r"^(?:i\s)?(?:havent|have not|dont|do not|no|never|not|without)\b")
_ONLY_LISTED = re.compile(r"\s?(?:,|/|or|nor|, or|, nor)\s(?:any\s)?")
_LIST_ENDS = re.compile(
    r"^\s?,?\s?(?:or|nor)\b|^\s?,\s?(?:\w+\s){1,2}(?:or|nor)\b|^\s?,?\s?(?:nothing(?! else)|none|nil)\b"
)


def denied_in_list(first: str, between: str, after: str) -> bool:
    """Whether a name stands in a list that an earlier name, with its own "no" in it, denies."""
    if not (_HOLDS_NO.match(first) and _ONLY_LISTED.fullmatch(between)):
        return False
    return "or" in between or _LIST_ENDS.match(after) is not None
