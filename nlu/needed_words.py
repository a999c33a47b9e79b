"""Words without which an alarm that only the model hears is not believed: what it is about must be named at all.

After Botox some sign is always named, and of a mole no filler is to blame. Who is in danger from themselves or from others often
hints, so for these the words count only where something harmless is asked, or a condition told, in the same message.
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_ALWAYS = {
    # "Got my tox on Saturday, can I do my cheeks": a day is no sign.
    "toxin_spread": (
        r"swal\w*|chok\w*|chew\w*|eat\w*|drink\w*|water|food|throat|tongue|breath\w*|speak\w*|speech|talk\w*|slur\w*|mumbl\w*|sounds?|voice|hoarse|croak\w*|cough\w*|gag\w*|"
        r"eye\w*|lids?|vision|sight|see|seeing|double|two of|blur\w*|fuzzy|droop\w*|drop\w*|hanging|hangs|loll\w*|weak\w*|neck|head|smil\w*|mouth|brows?|drool\w*|dribbl\w*|limp|"
        r"floppy|wobbl\w*|muscles?|numb\w*|hold|lift|shut|clos\w+|open|spread\w*|moved|migrat\w*|melt\w*|paraly\w*|frozen|lopsided|crooked|wonky|mush\w*|arms?|legs?|jaw|"
        r"asleep|ptosis|botulism|can(?:t|not)|cnat|wont|face (?!now|yet|again)\w+"
    ),
}
_BESIDE_A_QUESTION = {
    "self_harm": (
        r"kill\w*|kms|live|scratch\w*|bleed\w*|stop|(?:her|him)self|hitting|mirror|roofs?|under the water|telling me|scald\w*|painless|exit|take care|die|dies|dying|died|dead|death|end|ending|ends|over|life|living|alive|harm\w*|hurt (?:me|my)\w*|cut|cuts|cutting|carv\w*|suicid\w*|anymore|any more|point|pont|tired of|"
        r"without me|better off|easier|happier|pills?|painkillers?|tablets|stockpil\w*|overdos\w*|goodbye|bye|sleep|woke|wak\w*|disappear\w*|gone|go on|going on|burden|nobody|no one|noone|jump\w*|bridge|balcony|rope|hang\w*|"
        r"noose|blade\w*|razor|hate\w*|worth\w*|hopeless\w*|alone|lonely|cope|coping|unaliv\w*|exist\w*|enough|miss me|done with|way out|ways|escape|giv(?:e|ing|en) up|wish|born|plan(?:ned|ning)? (?:to|for)|"
        r"notes?|letters?|tonight|tonite|world|earth|planet|sectioned|voices?|drown\w*|train|thoughts?|bear|stand it|tomorrow|despair\w*|nothing left|empty|crying|cry|ugly|heaven|peace|blood|wrists?|starv\w*|purg\w*|leave|leaving|"
        r"around|safe with myself|away|awya|affairs|spring|sorry|locked|checking out|heart (?:just )?stops|mind|quick|topping|driving into|wall|angry|matters?|promise|gave|give|giving|settled|tidy|cancel|sea|last|final|birthday|ready|reason|here"
    ),
    "abuse": (
        r"hit|hits|hitting|slam\w*|drinks?|drink|hiding|marks?|handprints?|handy|hands?|throat|squeez\w*|belts|door|boiling|pour\w*|hurt\w*|beat\w*|forc\w*|mak\w+ me|made me|makes? (?:her|him)|made to|lets? me|let me|scared|fear\w*|frighten\w*|terrif\w*|threat\w*|control\w*|lock\w*|push\w*|shov\w*|slap\w*|punch\w*|chok\w*|"
        r"strangl\w*|rap\w*|touch\w*|bruis\w*|temper|rage\w*|drunk|drinking|grab\w*|money|wages|phone|throw\w*|threw|violen\w*|shout\w*|scream\w*|kick\w*|fists?|hands? on|black eye|shiner|bang\w*|police|leave|leaving|allow\w*|smash\w*|"
        r"burn\w*|pull\w*|my hair|walls?|spit\w*|track\w*|follow\w*|stalk\w*|angry|anger|kill\w*|bury|hospital|knife|belt|whack\w*|thump\w*|wallop\w*|leather\w*|batter\w*|knock\w*|split|fat lip|swung|ring caught|lump\w*|goes for me|went for me|sex|marry|marriage|"
        r"passport|keeps? me|wont let|doesnt let|never let|permission|punish\w*|insult\w*|call(?:s|ed)? me|worthless|ugly|stupid|groom\w*|pictures?|photos?|nudes?|abus\w*|attack\w*|assault\w*|twist\w*|drag\w*|shak\w*|takes? my|took my|safe|refuge|"
        r"escape|ran away|run away|deserve\w*|flinch\w*|broke|breaks?|cover (?:it|the|them|up)|walked into|fell|stairs|pinn\w*|cigarette|starv\w*|neglect\w*|handled|rough\w*|secret|room at night|does things|dont like it|wanted to|will cut"
    ),
}


def _compiled(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {flag: re.compile(rf"\b(?:{each})\b") for flag, each in words.items()}


_NEEDED, _NEEDED_BESIDE = _compiled(_ALWAYS), _compiled(_BESIDE_A_QUESTION)


_OF_A_MOLE = re.compile(
    r"\b(?:moles?|freckles?|birthmark|sun ?spots?|(?:2|two) week|biops\w*|skin cancer|gps?|dermatolog\w*|lesion)\b"
)
_OF_FILLER = re.compile(
    r"\b(?:fill\w*|lips?|inject\w*|jab\w*|needle\w*|cannula|syringe\w*|plump\w*|hyal\w*|juvederm|restylane|teosyal|sculptra|radiesse|profhilo|\d ?mls?|tear trough\w*|rhinoplasty|marionette\w*|nasolabial|clinic|injector|done)\b"
)


def names_a_sign(flag: str, text: str, *, beside_a_question: bool = False) -> bool:
    """Whether a message holds any word that a flag is told with; so for a flag without such a list."""
    if flag == "filler_skin_change" and _OF_A_MOLE.search(plain_words(text)):
        return _OF_FILLER.search(plain_words(text)) is not None
    pattern = _NEEDED.get(flag) or (_NEEDED_BESIDE.get(flag) if beside_a_question else None)
    return pattern is None or pattern.search(plain_words(text)) is not None
