"""What is like a stroke and is none: the dentist's needle that has not worn off yet, too many drinks of last night.

Patterns run over normal forms. A sign that these do not explain keeps the alarm.
"""

from __future__ import annotations

import re

_AT_THE_DENTIST = re.compile(
    r"\b(?:dentists?|dental|fillings?|root canal|extraction|wisdom tooth|tooth (?:out|pulled)|hygienist)\b"
)
_NUMBED = re.compile(
    r"\b(?:injections?|injected|jabs?|jabbed|needle|anaesthetic|anesthetic|novocaine?|lidocaine|numbed|froze|(?:back|home|out|straight|fresh|come|came) (?:from|of|at) (?:the|my) dentists?)\b"
)
_UNFELT = re.compile(
    r"\b(?:frozen|numb|dead|rubbery|asleep|wearing off|worn off|wore off|(?:cant|cannot|dont|no) feel(?:ing)?)\b"
)
_MORE_THAN_NUMB = re.compile(
    r"\b(?:droop\w*|drop\w*|slur\w*|speech|speak\w*|talk\w*|words?|arms?|legs?|hands?|fingers?|feet|foot|weak\w*|limp|floppy|slack|slid\w*|hang\w*|lopsided|crooked|wonky|uneven|twist\w*|confus\w*|eyes?|eyelids?|vision|see|"
    r"sight|forehead|brow|headache|dizz\w*|collaps\w*|faint\w*|sudden\w*|worse|spread\w*|woke|swallow\w*|breath\w*|chest|swell\w*|swollen|throat|tongue|yesterday|days?|weeks?|months?|last|morning|"
    r"(?:[6-9]|\d\d|six|seven|eight|nine|ten|twelve) hours|before (?:the|my|i)|again|palsy|stroke|smil\w*|move|dribbl\w*|drool\w*)\b"
)
_DRINKS = re.compile(
    r"\b(?:hen (?:do|night|party)|stag (?:do|night|party)|(?:bottles|glasses|too many|too much|lots|loads|pints|jugs) (?:of )?(?:\w+ ){0,2}?(?:wines?|prosecco|gins?|champagne|vodkas?|beers?|cocktails?|rum|cider|fizz|lager|tequilas?)|pints|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|too many|several|\d+) (?:\w+ )?(?:wines|proseccos?|gins|gin and tonics|beers|cocktails|margaritas|shots|vodkas|rums|ciders|lagers|tequilas|drinks|espresso martinis|bottles)|"
    r"drunk|hammered|wasted|legless|steaming|hungover|hangover|plastered|sozzled|sloshed|smashed on)\b"
)
_SLURRED_THEN = re.compile(
    r"\b(?:was|were|i|got|started|ended up)(?: (?:\w+ly|all|a bit|even))? slurring\b|\bslurred\b"
)
_THE_NIGHT_BEFORE = re.compile(
    r"\b(?:last night|yesterday|(?:on|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day|at the weekend|the other night|friday night|saturday night)\b"
)
_MORE_THAN_DRUNK = re.compile(
    r"\b(?:still|now|again|arms?|legs?|face|faces|mouth|droop\w*|drop\w*|weak\w*|numb\w*|confus\w*|vision|blurr\w*|see|headache|dizz\w*|collaps\w*|fell|fall|hit|bang\w*|pass(?:ed|ing)? out|black\w*|sudden\w*|one side|side|"
    r"cant|cannot|couldnt|wont|speech|speak|woke|waking|since|keeps?|only|sober|before|medic\w*|meds|tablets?|pills?|spiked|insulin|diabet\w*|help|stroke|tia|seiz\w*|chest|smil\w*|no idea why|slurring (?:this|today)|"
    r"slur|(?:im|am|is|are|been|keep) (?:\w+ )?slurring|without|not (?:a|even|much)|hours? ago|minutes?|worse|today (?:i|my) (?:speech|words))\b"
)


def is_no_stroke(said: str) -> bool:
    """Whether a message (normal forms) tells of signs that a dentist's needle or a night's drinks explain, and no others."""
    numbed = all(told.search(said) for told in (_AT_THE_DENTIST, _NUMBED, _UNFELT))
    if numbed and not _MORE_THAN_NUMB.search(said):
        return True
    drunk = all(told.search(said) for told in (_DRINKS, _SLURRED_THEN, _THE_NIGHT_BEFORE))
    return drunk and not _MORE_THAN_DRUNK.search(said)


#: What an old palsy or stroke left behind, and what would be news of these days.
_LEFT_OVER = re.compile(r"\b(?:still|ever since|never (?:came|went) back|left me|left with|to this day|since then)\b")
_NEWS = re.compile(
    r"\b(?:sudden\w*|today|tonight|this (?:morning|afternoon|evening)|yesterday|last night|just (?!a\b)|minutes?|hours?|days? ago|woke|worse|again|new|more than|droop(?:s|ing)|dropping)\b"
)


def is_left_over(said: str) -> bool:
    """Whether signs (normal forms) are told as what has stayed since, and nothing says that they are news."""
    return _LEFT_OVER.search(said) is not None and _NEWS.search(said) is None


#: Years that have gone by since, and what no old weakness does.
_YEARS_SINCE = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|few|several|some|many|couple of) (?:years|yrs|year|yr|y|decades?) (?:ago|back|since)\b|\b(?:in|since|back in) (?:19\d\d|20[01]\d|202[0-4])\b|\b(?:years|decades) ago\b"
)
_STILL_WEAK = re.compile(
    r"\b(?:still|always|ever since|left (?:me )?with|never (?:came|got|went) (?:fully |quite )?(?:back|right|better))\b(?: \w+){0,4}? (?:weak\w*|droop\w*|numb\w*|lopsided|uneven|crooked|slack|wonky|dropped|stiff|back|right|better)\b"
)
_OF_THESE_DAYS = re.compile(
    r"\b(?:now|started|starting|starts|keeps?|getting|gone|went|going|cant|cannot|wont|couldnt|help|slurr\w*|speech|speak\w*|words|confus\w*|headache|dizz\w*|drool\w*|vision|blurr\w*|weaker|since (?:using|i used|the session|my session|the device)|after (?:using|the|my)|arms? (?:too|as well)|faint\w*|another|next|lately|recently|this week)\b"
)


def is_long_left_over(said: str) -> bool:
    """Whether signs (normal forms) are the weakness that a stroke of years ago has left, and no more."""
    told = _YEARS_SINCE.search(said) and _STILL_WEAK.search(said)
    return bool(told) and not (_NEWS.search(said) or _OF_THESE_DAYS.search(said))
