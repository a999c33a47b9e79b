"""Clauses that plainly say "nothing": "no illness", "I've never fainted", "I feel well", "my pulse is 62".

They tell of no condition and of no emergency: neither a guess at what is described nor the model of the red flags reads
them. Only a whole clause counts, and none in a sentence that leaves something open ("no fits since May", "never
fainted until today", "no illness but ..."). Patterns run over the text as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_APOSTROPHE = r"['’]?"
_STARTS = r"(?P<start>^|[.!;:,(\n]|\b(?:and|so|also|plus|or|nor|well|hi|hello|with|though|because|cos|as|check me|me)\b)[\s-]*"
_ENDS = (
    r"(?P<tail>(?:,?\s(?:at all|ever|in (?:all )?my (?:whole )?life|whatsoever|whatever|or anything(?: like that)?|of any (?:kind|sort)|thank god|thankfully|luckily|myself|either|"
    r"personally|thanks|lol|haha|honestly|though|tho|as well|too|please|that i know of|here)\b)*)"
    r"(?=\s*(?:[.,!;:)(\n]|$|\b(?:and|so|or|nor|no|plan|how|what)\b))"
)
_ILLNESS = (
    r"(?:illness(?:es)?|diseases?|ailments?|(?:health|medical|heart|thyroid|skin|nerve|kidney|liver) (?:conditions?|problems?|issues?|troubles?|complaints?|diseases?)|"
    r"conditions?|diagnos[ie]s|sickness(?:es)?|disorders?|fits?|seizures?|faints?|fainting|black ?-?outs?|dizz(?:y spells?|iness)|"
    r"strokes?|chest pains?|emergenc(?:y|ies)|(?:bad |allergic |skin )?reactions?(?: to (?:it|them|anything))?|fillings?|crowns?|metal(?:work)?|tablets?|pills|meds|medicines?|medications?)"
)
_ANY = r"(?:(?:an?|any|known|single|sort of|kind of|type of|of)\s)*"
_LIST = rf"{_ILLNESS}(?:(?:\s?[,/]\s?|\s(?:and|or|nor)\s|\s)(?:(?:no|any)\s)?{_ILLNESS})*"
_I = rf"(?:i\s|i{_APOSTROPHE}ve\s|i\shave\s)?(?:(?:definitely|honestly|luckily|thankfully|personally|really|actually)\s)?"
_NOT = rf"(?:don{_APOSTROPHE}t|do\snot|didn{_APOSTROPHE}t|did\snot|haven{_APOSTROPHE}t|have\snot|never)"
_HAVE = r"(?:(?:ever|really|actually|even)\s)?(?:have|had|got|get|suffer(?:ed)?\s(?:from|with)|take|taken|been\sdiagnosed\swith|been\sgiven|been\stold\si\shave)"
_BLACKED_OUT = (
    r"(?:faint(?:ed)?|pass(?:ed)?\sout|black(?:ed)?\sout|collapsed?|keeled\sover|(?:had|have|has|get)\san?\s(?:fit|seizure|stroke|blackout|convulsion)|"
    r"been\s(?:ill|sick|unwell|in\shospital)|overdosed?)"
)
_HOW = r"(?:(?:all|fully|perfectly|absolutely|totally|completely|very|really|quite|pretty|always|just|generally|usually|otherwise|so)\s)*"
_WELL = (
    r"(?:in\s(?:very\s)?(?:good|great|perfect|excellent|rude|full)\shealth|fit\sand\s(?:well|healthy)|well\sand\sgood|fit|fine|well|good|great|grand|healthy|ok|okay|alright|all\sright|normal|normally|clear|straight|even|perfect|"
    r"steady|regular|regularly|spot\son)"
)
_TODAY = r"(?:\s(?:today|as\s(?:an?\s)?\w+|in\smyself|thanks|overall|inside\sand\sout))?"
_PART = (
    r"(?:speech|face|smile|mouth|vision|sight|eyesight|eyes|hearing|arms?|legs?|memory|skin|breathing|chest|heart(?:\s?beat|\srate)?|(?:resting\s)?(?:pulse|heart\srate)|"
    r"health|bloods|blood\stests?|temperature|balance)"
)
_RESTING = r"(?:5\d|6\d|7\d|8\d)"
_PRESSURE = r"(?:9[5-9]|10\d|11\d|12\d)\s?(?:/|over)\s?(?:6\d|7\d|80)\b"
_OF_PRESSURE = r"(?:my\s)?(?:blood\spressure|bp|b\.p\.)(?:['’]?s)?(?:\s(?:reading|today|readings))?(?:\s(?:is|was|reads|of|at|around|about|usually|normally|always))*"
_CLAUSES = (
    rf"{_I}(?:got\s|with\s)?no\s{_ANY}{_LIST}",
    rf"{_I}{_NOT}\s(?:{_HAVE}\s)?{_ANY}{_LIST}",
    rf"{_I}{_NOT}\s(?:{_HAVE})\s(?:anything|any\s(?:of\s(?:that|those|them)))(?:\s(?:wrong|bad|serious|like\sthat))?",
    rf"(?:{_I}(?:never|{_NOT})|nobody(?:\shas)?|no\s?one(?:\shas)?)\s(?:(?:ever|once)\s)?{_BLACKED_OUT}(?:\s(?:or|nor|and|,)\s(?:never\s)?{_BLACKED_OUT})*",
    rf"(?:i\sam\s|i{_APOSTROPHE}m\s)?(?:free|clear)\s(?:of|from)\s(?:any|all)\s{_LIST}",
    r"(?:there(?:['’]?s|\sis)\s)?(?:nothing|nowt|not\sa\sthing|absolutely\snothing)\s(?:wrong|the\smatter)\swith\sme(?:\s(?:medically|health\s?-?\s?wise|physically))?",
    r"(?:there(?:['’]?s|\sis)\s)?(?:nothing|nowt)\s(?:(?:at\sall|of\snote|to\sreport|interesting)\s)?(?:in|on)\smy\s(?:medical\s)?(?:history|records?|notes)",
    r"(?:(?:there(?:['’]?s|\sis)|it(?:['’]?s|\sis)|this\sis)\s)(?:no|not\san)\semergency",
    rf"(?:i\sam|i{_APOSTROPHE}m|i\sfeel|am|(?:i{_APOSTROPHE}m\s|i\sam\s)?feeling|feel|keep)\s{_HOW}{_WELL}{_TODAY}",
    rf"(?:(?:perfectly|very|completely)\s)?(?:fit\sand\s(?:well|healthy)|healthy){_TODAY}",
    rf"(?:all\s)?my\s(?:own\s)?{_PART}\s(?:is|are|beats|feels?|looks?|came\sback)\s{_HOW}{_WELL}{_TODAY}",
    rf"(?:my\s)?heart\sbeats\s{_HOW}{_WELL}",
    rf"(?:everything(?:\s(?:is|was|came\sback|looks?|feels?)|['’]s)?|all\s(?:is|was|are|came\sback))\s{_HOW}{_WELL}{_TODAY}",
    r"all\s(?:(?:perfectly|completely)\s)?(?:normal|clear)",
    rf"my\s(?:resting\s|average\s|usual\s)?(?:pulse|heart\s?rate|hr)(?:\s(?:is|was|sits|at|about|around|usually|normally))+\s{_RESTING}(?:\s?bpm|\sbeats(?:\s(?:a|per)\sminute)?)?(?:\sat\srest|\sresting)?",
    r"(?:that|it)(?:['’]?s|\sis)\s(?:an?\s)?(?:perfectly\s|completely\s|totally\s)?normal(?:\s(?:heart\s?rate|pulse|temperature|blood\spressure))?(?:\sfor\sme)?",
    # A check that found nothing.
    r"(?:i(?:['’]ve|\shave)?\s)?(?:just\s)?(?:had|got|went\sfor|been\sfor)\s(?:my|an?|the)\s(?:\w+\s)?(?:mot|health\scheck|check-?\s?up|medical|physical|blood\stests?|bloods)(?:\s(?:done|at\sthe\s\w+|with\s(?:the|my)\s\w+|last\s\w+|this\s\w+|in\s\w+|\w+\s(?:days?|weeks?|months?)\sago))*"
    r"(?=[^.!?\n]{0,12}\b(?:all|everything)\b[^.!?\n]{0,14}\b(?:normal|fine|clear|good|well)\b)",
    rf"{_OF_PRESSURE}\s{_PRESSURE}",
    rf"{_OF_PRESSURE}\s{_HOW}{_WELL}",
)  # fmt: skip
_NOES = re.compile(_STARTS + rf"(?P<said>{'|'.join(_CLAUSES)})" + _ENDS, re.IGNORECASE)
#: Beside these, in one sentence, something is left open, doubted or asked.
_LEFT_OPEN = re.compile(
    r"\b(?:but|except\w*|apart|aside|other|besides|bar|unless|until|till|since|before|yet|any ?more|any longer|no longer|lately|recently|nowadays|these days|"
    r"at the moment|right now|currently|again|now|still|tonight|yesterday|last (?:night|week)|this (?:morning|afternoon|evening|week|month)|"
    r"(?:had|got|have|having|was|did|getting) (?:just |my |the |a |another )*(?:one|some|few|first|couple)|used to|nearly|almost|only|just|if|think|thought|sure|certain|know (?:if|whether|for)|hope\w*|hoping|wish|pretend\w*|"
    r"suppose\w*|imagine|whether|doubt\w*|maybe|perhaps|might|says?|said|told|tell|claims?|lie|lying|lied|wonder\w*|more than|so much as|(?:for|in) (?:the (?:last|past) )?"
    r"(?:(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|some|many) )?(?:years|months?|weeks?|ages|days|a while)\b|on (?:my |the )?(?:meds|tablets|medication|treatment|it))\b|(?<!\bi )\bhave (?:i|you)\b|\?(?=\s*$)",
    re.IGNORECASE,
)
# "..., so how often can I use it?": a question of its own.
_ASKS_ON = re.compile(
    r"(?:[,;]\s*|\b(?:and|so)\s)(?:(?:so|and|then)\s)?(?:how|what|which|when|can|could|may|should|plan)\b[^?]*\?\s*$",
    re.IGNORECASE,
)
#: What is normal by a treatment is none of the normal: read in the whole message.
_TREATED = re.compile(
    r"(?<!\bno )(?<!\bany )(?<!without )\b(?:tablets?|pills?|meds|medicat\w*|medicines?|treat\w*|controlled|under control|beta ?-?blockers?|statins?|amlodipine|ramipril|losartan|"
    r"bisoprolol|pacemaker|pacer|paced|icd|defib\w*|implant\w*|ablation|af|afib|arrhythmia|levo\w*|insulin|metformin|diet|thanks to|diagnos\w*)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(r"\b(?:blood\spressure|bp|b\.p\.|pulse|heart|hr|rate|sugars?)\b", re.IGNORECASE)
# "I had a cold last month, gone now": over for weeks.
_COLD_OVER = re.compile(
    r"\b(?:i(?:['’]ve|\shave)?\s)?had\s(?:an?|the)\s(?:bad\s|heavy\s|little\s|nasty\s)?(?:cold|flu|bug|tummy\sbug|cough)\s(?:back\s)?(?:last\s(?:month|spring|summer|autumn|winter|year)|"
    r"(?:\d+|a\sfew|two|three|four|five|six|some|several|a\scouple\sof|couple\sof)\s(?:weeks|wks|months)\sago)(?:,|\sand|\sbut|\s-|;)*\s(?:(?:it|i|that|it['’]?s|its|i['’]?m|im|is|am|all|long|completely|fully|totally|now|has|have|been)\s)*"
    r"(?:gone|over|cleared(?:\sup)?|better|recovered|well|fine)\b(?:\s(?:now|again))?(?!\s(?:but|except|apart|mostly|nearly|almost|bar|only))",
    re.IGNORECASE,
)
# "Never fainted. Well, once."
_TAKEN_BACK = re.compile(
    r"\W*(?:well|except\w*|only|apart|once|twice|until|but|though|although|actually|okay|ok so|unless|bar|had one|just the|not (?:that|if|unless)|wait|oh|hang on|sorry)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*|[.!?;\n]+")
_LONGEST = 2_000


def noes(text: str) -> list[tuple[int, int]]:
    """The places (offsets of characters) of the clauses that plainly say that there is nothing, in order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(_places(text)) if len(text) <= _LONGEST else ():
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _places(text: str) -> Iterator[tuple[int, int]]:
    treated = _TREATED.search(text) is not None
    for over in _COLD_OVER.finditer(text):
        yield over.span()
    for sentence in _SENTENCE.finditer(text):
        if _LEFT_OPEN.search(_ASKS_ON.sub("", sentence[0])) or _TAKEN_BACK.match(text, sentence.end()):
            continue
        for said in _NOES.finditer(sentence[0]):
            if treated and _MEASURED.search(said["said"]):
                continue
            yield sentence.start() + said.start("said"), sentence.start() + said.end("tail")


def is_measured(clause: str) -> bool:
    """Whether such a clause tells of what is measured, and denies no illness: a pressure, a pulse."""
    return _MEASURED.search(clause) is not None


def without_noes(text: str) -> str:
    """The text without those clauses."""
    for start, end in reversed(noes(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


#: What a message may hold beside them and tell nothing: years, a sex, a wish for a plan.
_NOTHING_MORE = re.compile(
    r"\b(?:i\sam|i['’]?m|aged?|years?|old|yo|man|woman|bloke|lady|guy|and|so|or|also|well|hi|hello|please|pls|plan|routine|schedule|regime|thanks|lol|haha|me|check|with|though|because|cos|as|ok|okay|"
    r"how\s(?:often|long|many\s\w+)[^.!?]{0,40}|weekly\s\w+|give\sme\sa|an?|the)\b|\b\d\d\b|[^\w]",
    re.IGNORECASE,
)
# "I quit smoking last year": nobody's health of now.
_NO_SMOKER = re.compile(
    r"\bi\s(?:(?:have|never|don['’]?t|do\snot)\s)?(?:quit|gave\sup|given\sup|stopped|smoked?)(?:\ssmoking)?(?:\s(?:last\s(?:year|month)|(?:\w+\s)?(?:years|months)\sago|in\s(?:19|20)\d\d|ages\sago))?(?=\s*(?:[.,!;]|$|\band\b))",
    re.IGNORECASE,
)


def says_only_no(text: str) -> bool:
    """Whether a message says in plain clauses that there is nothing, and tells of nothing else."""
    rest = _NO_SMOKER.sub(" ", without_noes(text))
    return rest != text and not _NOTHING_MORE.sub("", rest)
