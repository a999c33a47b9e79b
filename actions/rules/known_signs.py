"""Signs that are only an alarm in the light of what is known: pre-eclampsia, a vessel blocked by filler, a fit."""

from __future__ import annotations

import re

_DENIED = re.compile(
    r"\b(?:no|not|nor|never|without|neither|havent|hasnt|hadnt|didnt|dont|doesnt|isnt|arent|wasnt|werent|wont|if|will|"
    r"would|could|can|does|might|any)\b(?: \w+){0,3} $"
)
_EARLIER = re.compile(
    r"\b(?:(?:with|in) my (?:first|second|last|previous)|last time|years? ago|back then|used to|history of|always|"
    r"since (?:birth|i was)|last year|in (?:19|20)\d\d)\b"
)
#: What a paper or a programme tells of others, if nobody speaks of herself beside it.
_REPORTED = re.compile(
    r"\b(?:ran|runs?|did|printed|published|carried|read|reading|saw|seen|watch(?:ed|ing)) (?:an?|this|some|that|the) (?:\w+ ){0,2}?"
    r"(?:piece|article|story|feature|report|headline|interview|programme|documentary|post) (?:about|on|of|where|with)\b"
)
_OWN = re.compile(
    r"\b(?:my|mine|me|myself|im|ive|i (?:have|am|had|got|feel|see|cant|can)|our|us|here|now|today|same|too)\b"
)
#: What else turns grey or white.
_THINGS = re.compile(r"\b(?:hair|teeth|nails|gel|cream|serum|device|wand|balls?|tube|mask)\b")
_BLEEDING = re.compile(r"\b(?:bleed\w*|spotting|contractions|waters? broke|losing blood|clots)\b")
_SIGNS_IN_PREGNANCY = (
    re.compile(
        r"\b(?:heads?|headaches?|migraine)\b(?: \w+){0,4} (?:pound\w*|splitting|burst\w*|thump\w*|blinding|killing|bang\w*|"
        r"explod\w*|wont (?:shift|go))\b|"
        r"\b(?:pounding|splitting|blinding|thump\w*|banging|bursting|bad|severe|worst|strong|terrible|awful|banger of an?|"
        r"massive|blasted)(?: \w+)? (?:head|headaches?|migraine)\b"
    ),
    re.compile(
        r"\b(?:stars|spots?|dots|sparkl\w+|sparks|flash\w*|zigzags?|lights|blobs)\b(?: \w+){0,5} (?:eyes?|sight|vision|see\w*)\b|"
        r"\b(?:see|seeing|saw)(?: \w+){0,3} (?:stars|spots|lights|dots|sparkles|flashes|zigzags|double)\b|"
        r"\b(?:blurr\w+|smeary|foggy|flashy|fuzzy) (?:vision|eyes?|eyesight|sight)\b|\b(?:and|with) (?:stars|zigzags|sparkles)\b|\bblobs of light\b|"
        r"\b(?:visions?|eyes?|eyesights?|sights?)(?: \w+){0,3} (?:blurr\w+|flashy|foggy|smeary|fuzzy)\b|\bcant (?:see straight|focus)\b"
    ),
    re.compile(
        r"\b(?:face|hands?|fingers|cheeks|eyes)\b(?: \w+){0,5} (?:blown|blew|balloon\w*|swoll?en|swelled|swelling|puffed|puffy|"
        r"doubled|fat|sausages|football)\b|\brings? wont come off\b|"
        r"\b(?:swoll?en|swelling|puffy|sudden puffiness)(?: \w+){0,3} (?:face|hands?|fingers)\b"
    ),
    re.compile(
        r"\b(?:under|below) (?:my|the|her) (?:right )?ribs\b|\btop of (?:my|her|the) (?:tummy|belly|stomach|bump)\b|"
        r"\bupper (?:tummy|belly|abdom\w+)\b"
    ),
    re.compile(
        r"\b(?:bp|blood pressure)(?: \w+){0,3} (?:up|high|shot|roof)\b|\bprotein in (?:my|her|the) (?:wee|urine|pee|water)\b"
    ),
)
_PRESSURE = re.compile(r"\b1[6-9]\d ?(?:over|/|on) ?(?:9\d|1\d\d)\b")
_SKIN = r"(?:skins?|lips?|noses?|nostrils?|cheeks?|chins?|foreheads?|temples?|brows?|eyelids?|jaw|patch(?:es)?|area|tips?|corners?|bit|side|its?)"
_COLOUR = (
    r"(?:mottled|mottling|dusky|marbled|lacy|fishnet|net like|blanched|blanching|ashen|mauve|(?:gone|went|turned|going|turning|goes|looks) "
    r"(?:\w+ )?(?:white|gr[ea]y|greyish|pale|black|blue|bluish|waxy|stone cold|ice cold|cold)|stays (?:white|pale)|blue white|colou?r of (?:putty|slate|ash))"
)
_BRUISED = r"(?:purple|purplish|violet|blue|bluish)"
_SKIN_AFTER_FILLER = re.compile(rf"\b{_SKIN}\b(?: \w+){{0,7}} {_COLOUR}\b|\b{_COLOUR}(?: \w+){{0,4}} {_SKIN}\b")
_BRUISED_SKIN = re.compile(rf"\b{_SKIN}\b(?: \w+){{0,7}} {_BRUISED}\b|\b{_BRUISED}(?: \w+){{0,3}} {_SKIN}\b")
_BAD = re.compile(
    r"\b(?:agony|unbearable|excruciating|throbbing|ice cold|stone cold|blisters?|pimples|pustules|"
    r"(?:really|very|so|awfully|properly) (?:sore|painful|tender)|(?:really|pain|hurts?|hurting) (?:\w+ )?(?:worse|more|hurts?)|"
    r"getting (?:worse|bigger|more painful)|spreading)\b"
)
_SIGHT_AFTER_FILLER = re.compile(
    r"\b(?:eyesights?|sights?|visions?|eyes?)\b(?: \w+){0,6} (?:smear\w*|smudg\w+|blurr\w*|foggy|hazy|misty|cloudy|dim\w*|dark|darker|"
    r"double|fuzzy|gone|grey|black)\b|\b(?:blurry|blurred|double|foggy|hazy|smeary|smudgy|misty|cloudy) (?:vision|sight|eyesight)\b|"
    r"\b(?:seeing double|cant see (?:out|properly|well|from|with))\b|\bsee(?:ing)? an? (?:smudge|shadow|grey patch)\b"
)
_ON_SKIN = (_SKIN_AFTER_FILLER, _BRUISED_SKIN)


def _plain(text: str) -> str:
    return re.sub(r"[’']", "", text.lower()).replace(",", " ").replace("-", " ").replace("  ", " ")


def _told(sign: re.Pattern[str], plain: str) -> bool:
    """Whether a sign is told of now: neither denied, nor asked about, nor of another time."""
    return any(
        not _DENIED.search(said[: found.start()])
        for said in re.split(r"[.;!?\n]", plain)
        if not (_EARLIER.search(said) or _is_reported(said)) and not (sign in _ON_SKIN and _THINGS.search(said))
        for found in sign.finditer(said)
    )


def _is_reported(said: str) -> bool:
    return _REPORTED.search(said) is not None and _OWN.search(said) is None


def has_signs_in_pregnancy(text: str) -> bool:
    """Whether somebody who is pregnant tells of what may be pre-eclampsia, two of its signs or a very high pressure, or bleeds."""
    plain = _plain(text)
    return (
        _told(_BLEEDING, plain)
        or _told(_PRESSURE, plain)
        or sum(_told(sign, plain) for sign in _SIGNS_IN_PREGNANCY) > 1
    )


def has_signs_after_filler(text: str) -> bool:
    """Whether somebody who had filler tells of skin without blood, or of sight that is not as it was."""
    plain = _plain(text)
    bruised = _told(_BRUISED_SKIN, plain) and _BAD.search(plain) is not None
    return bruised or _told(_SKIN_AFTER_FILLER, plain) or _told(_SIGHT_AFTER_FILLER, plain)


# "I think another is coming on", "had a big one an hour ago": somebody with epilepsy means a fit.
_A_FIT_NOW = re.compile(
    r"\b(?:another|a (?:fit|seizure|big one|bad one)|one|it)(?: one)? (?:is |s |feels like it is )?(?:coming on|coming now|starting now|on its way|brewing now)\b|"
    r"\bhaving (?:one|another(?: one)?|a (?:fit|seizure)) (?:right |just )?now\b|"
    r"\b(?:feel|felt|feeling|sense) (?:one|another|another one|it|a (?:fit|seizure)) (?:coming|building|starting)\b|"
    r"\b(?:had|having|just had|ive had|just come out of) (?:an?|another|two|three) (?:big|bad|massive|huge|proper|long|nasty|full|whole)(?: \w+)? (?:one|ones|fits?|seizures?)\b[^.?!]{0,20}"
    r"\b(?:ago|today|tonight|this (?:morning|afternoon|evening)|just now|now)\b|"
    r"\b(?:aura|(?:that|the|my) (?:funny |weird |strange |burning )?(?:smell|taste|feeling)) (?:again |right )?(?:now|again|is back|has started|just started)\b"
)
_NOT_A_FIT_NOW = re.compile(
    r"\b(?:years? ago|months? ago|weeks? ago|never|what if|in case|if (?:i|one|it)|used to|when i (?:was|feel|get)|usually)\b"
)


def has_signs_of_a_fit(text: str) -> bool:
    """Whether somebody who is known to have fits tells of one that comes on or has just been."""
    plain = _plain(text)
    return bool(_A_FIT_NOW.search(plain)) and not _NOT_A_FIT_NOW.search(plain)


_EYES_AFTER_TOXIN = re.compile(
    r"\b(?:eyelids?|lids?|eyes?|eyebrows?|brows?|smile|mouth|face)\b(?: (?!(?:doesnt|isnt|not|dont|no|never|hasnt|didnt|havent|wont|cant)\b)\w+){0,4} (?:droop\w*|dropped|hanging|lopsided|crooked|half shut|wont (?:open|close|shut)|heavy)\b|"
    r"\b(?:droop\w*|dropped|heavy|lopsided|crooked) (?:eyelids?|lids?|eyes?|smile|mouth)\b|\b(?:seeing double|double vision|ptosis)\b|"
    r"\b(?:cant|cannot|hard to|trouble|struggl\w+ to) (?:swallow\w*|open my eye|close my eye|lift my head|hold my head)\b"
)
_WISHED_AWAY = re.compile(
    r"\b(?:with age|always|for years|over the years|before (?:the |my )?botox|hooded|for (?:my )?droopy|prevent\w*|lift (?:my|a|the))\b"
)


def has_signs_after_toxin(text: str) -> bool:
    """Whether somebody who had botulinum toxin tells of a lid that droops, of double sight or of trouble to swallow."""
    plain = _plain(text)
    return _told(_EYES_AFTER_TOXIN, plain) and not _WISHED_AWAY.search(plain)
