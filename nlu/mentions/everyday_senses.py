"""Names of conditions in everyday life: the ward where somebody works, being numb to a hype.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?;\n]")
_PLACE = (
    r"(?:wards?|units?|clinics?|departments?|dept|teams?|rehab(?:ilitation)?|centres?|centers?|charit(?:y|ies)|hospices?|helplines?|"
    r"nurs(?:e|es|ing)|physio\w*|doctors?|research\w*|labs?|trusts?|foundations?|services?|care home|suite)"
)
# "Nursing on a stroke ward", "I volunteer for a cancer charity", "my shifts at the dialysis unit"
_WORKS = re.compile(
    r"\b(?:nurs(?:e|es|ing)|work(?:s|ed|ing)?|volunteer\w*|job|shifts?|rotation|placement|career|train(?:ed|ing|ee)|receptionist|cleaner|clean(?:s|ing)? (?:on|at|in)|porter|matron|sister|hca|"
    r"health ?care assistant|physio\w*|ot|doctor|secretary|student|employed|manag(?:e|er|ing)|run|running|fundrais\w*|based|ward clerk|ft1|band \d|night staff|staff nurse)\b"
    r"(?:\s[\w-]+){0,3}?\s(?:on|at|in|for|with|of)\s(?:(?:an?|the|our|my|acute|local|busy|big|hyper|small|regional|hospital|city|children'?s)\s){0,4}$"
)
# "I'm a stroke nurse"
_IS_A = re.compile(r"\b(?:im|i am|as|being|job is|work as|hes|shes|is|was|i was)\s(?:an?|the)\s(?:\w+\s){0,2}$")
_THERE = re.compile(rf"^(?:[\w-]+\s){{0,3}}?{_PLACE}\b")
_TRADE = re.compile(
    r"^(?:[\w-]+\s){0,2}?(?:(?:specialist|research|ward|rehab|liaison|unit|community)\s)*(?:nurses?|doctor|consultant|researcher|physio\w*|scientist|fundraiser|volunteer|carer|therapist)\b"
)
# Whoever works there may have been a patient there as well.
_AS_A_PATIENT = re.compile(
    r"\b(?:mine|me too|same here|so did i|(?:had|have|got|having|survived) (?:one|it|the same)|(?:had|have|having|got) (?:an?|my|the) (?:\w+ )?stroke|as a patient|a patient (?:there|on|at|in|of)|patient myself|admitted|discharged|"
    r"ended up|treated|recover\w*|signed off|off sick|referred|appointment|follow ?up|my (?:own )?(?:stroke|cancer|consultant|scan|treatment|diagnosis)|diagnos\w*|under the)\b"
)
# "numb to all the hype", "numb with boredom"
_NUMB = re.compile(r"\bnumb(?:ed)?$")
_TO_TALK = re.compile(
    r"^\sto\s(?:(?:all|the|this|that|these|those|their|any|every|your|its|of|sort|kind|kinds|beauty|skincare|skin|care|marketing|influencer|internet|online|constant|endless|usual)\s){0,5}"
    r"(?:hype|ads?|adverts?|advertising|marketing|influencers?|claims?|promises|news|prices?|costs?|drama|noise|criticism|comments?|sales|spin|buzz|(?:social )?media|politics|it all|talk|trends?|gimmicks?|fads?|"
    r"reviews?|before and afters?|miracles?|buzzwords?|pitch(?:es)?|patter|waffle|jargon|flattery|compliments?|insults?)\b|"
    r"^\s(?:with|from)\s(?:sheer\s|pure\s)?(?:boredom|grief|disbelief|excitement)\b"
)
_NUMB_PLACE = re.compile(
    r"\b(?:my|the|his|her|one|half|left|right|upper|lower|of)\s(?:\w+\s){0,2}?(?:faces?|cheeks?|lips?|chin|jaw\w*|forehead|nose|ears?|brow|eye\w*|gums?|tongue|mouth|arm|leg|hand|fingers?|foot|feet|toes|side)\b|"
    r"\b(?:injections?|dentist|anaesthetic|numbness|tingl\w*|nerves?|numb (?:patch|spot|area|bit)|palsy|stroke|sensation|feeling (?:in|has|is|back))\b"
)
# "My heart only pumps at 35 percent", "the pump in my chest"
_OF_THE_HEART = re.compile(r"\b(?:heart|ticker|ventric\w+|blood|cardiac|insulin|ejection)\b")
_OF_MILK = re.compile(
    r"\b(?:milk|breast\w*|fe(?:ed|eds|eding|d)|baby|babies|nurs\w+|wean\w*|medela|elvie|ounces|oz|ml)\b"
)
# "hungover AF": very much so.
_VERY = re.compile(
    r"\b(?:hung ?over|tired|knackered|bloated|puffy|wrinkl(?:y|ed)|saggy|droopy|drunk|broke|hungry|hot|cold|dry|oily|stressed|bored|pale|ugly|lazy|scared|confused|nervous|angry|excited|happy|healthy|"
    r"fit|old|rough|busy|curious|easy|expensive|annoying|good|bad|cool|cute|smooth|swollen|lumpy|late|awkward|basic|petty|jealous|keen)\s$"
)
_OF_RHYTHM = re.compile(
    r"\b(?:heart|atrial|fib\w*|rhythm|ablation|apixaban|beta|blood thinn\w+|warfarin|cardio\w*|paroxysmal|diagnos\w*|have|got)\b"
)
# "I'm throwing the baby shower", "going to a baby shower": somebody else's.
_SHOWER_OF_OTHERS = re.compile(
    r"\b(?:throw\w*|host\w*|organi[sz]\w*|plan\w*|going to|went to|invited to|attend\w*|at|for|her|his|their|\w+s|friends|sisters|daughters|nieces|cousins)\s(?:(?:an?|the|her|their|this|that|big|surprise|my \w+s|\w+s)\s){0,2}$"
)
_OWN_SHOWER = re.compile(r"\b(?:my|our|my own)\s(?:own\s)?(?:baby\s)?shower\b|\bfor (?:me|us|our baby|my baby)\b")


def _is_of_nobody_here(condition: str, before: str, name: str, told: str) -> bool:
    """Whether a heart pumps and no breast, "af" is only very much so, or the shower is somebody else's."""
    sentence = _SENTENCE_END.split(before)[-1]
    if condition == "breastfeeding" and re.fullmatch(r"(?:only )?pump(?:s|ing|ed)?", name):
        return bool(_OF_THE_HEART.search(sentence)) and not _OF_MILK.search(told)
    if condition == "heart_condition" and name == "af":
        return bool(_VERY.search(before)) and not _OF_RHYTHM.search(told)
    if condition == "pregnancy" and "baby shower" in name:
        return bool(_SHOWER_OF_OTHERS.search(before + name.partition("baby shower")[0])) and not _OWN_SHOWER.search(
            told
        )
    return False


def is_everyday_sense(condition: str, before: str, name: str, after: str) -> bool:
    """Whether a name between these plain words is a place of work, a trade or a way to say "unmoved"."""
    sentence = _SENTENCE_END.split(before)[-1]
    told = f"{before}{name}{after}"
    if condition == "breastfeeding" and name.startswith("wet"):
        return False  # a wet nurse feeds
    if _is_where_one_works(sentence, f"{name}{after}") and not _AS_A_PATIENT.search(told):
        return True
    if _is_of_nobody_here(condition, before, name, told):
        return True
    if condition == "numb" and _NUMB.search(name) and _TO_TALK.match(after):
        return not _NUMB_PLACE.search(told)
    return False


def _is_where_one_works(before: str, named: str) -> bool:
    return bool(_WORKS.search(before) and _THERE.match(named)) or bool(_IS_A.search(before) and _TRADE.match(named))
