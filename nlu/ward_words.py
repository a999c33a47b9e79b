"""Emergencies in the shorthand of those who nurse: "pt unresponsive, pulse thready", "GCS 6", "sats 79"; and a fit as it is seen.

Patterns run over normal forms, one sentence at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.anybody import OTHERS

_PT = r"(?:pts?|px|patient|client|guest|customer|casualty|lady|gentleman|female|male|bystander|someone|somebody|colleague|she|he|shes|hes|mum|dad|\d\d ?(?:f|m|yo|yof|yom))"
_IS = r"(?: (?:is|was|now|s|just|suddenly|currently|found|has|have|gone|went|become|became|looks|completely|totally|still))*"
_FLOOR = r"(?:on|across|all over) (?:the|my|our|her|his) (?:\w+ )?(?:carpet|floor|rug|ground|couch|bed|sofa|pavement|stairs|landing|lino|tiles|mat|plinth|chair|bathroom|kitchen|hallway|path|grass)"

#: Flag, what is told, and what makes it something else.
_TOLD: tuple[tuple[str, str, str], ...] = (
    ("collapse", rf"\b{_PT}{_IS} (?:unresponsive|un ?rousable|un ?arousable|obtunded|moribund|peri ?arrest|in (?:cardiac |resp\w* |full )?arrest|in v ?(?:f|t)|asystolic|pulseless|apn(?:o)?eic|not breathing|gcs)\b|\b(?:pt|px|patient){_IS} arrested\b|"
     r"\bgcs (?:(?:is|of|at|was|now|down to|dropped to|score) )*(?:[3-9]|1[0-2])\b|\bpulses? (?:(?:is|very|now|weak|weak and|rapid|fast|and|feels?) )*(?:thready|absent|impalpable|not palpable|unpalpable)\b|\b(?:thready|no palpable|impalpable|absent) pulse\b|"
     r"\bno (?:resps|respirations|resp effort|respiratory effort|signs of life|cardiac output|output)\b|\bagonal (?:breath\w*|resp\w*|gasp\w*)\b|\bcpr (?:in progress|ongoing|started|commenced|under ?way|now)\b|\b(?:doing|started|starting|commenced|giving|performing) (?:cpr|chest compressions|compressions on (?:him|her|them|the|my|a))\b|"
     r"\bbp (?:is |was |now )*(?:in (?:her|his|their) boots|unrecordable|crashing|tanking|[4-7]\d (?:over|systolic|on))\b",
     r"\b(?:to (?:treatments?|creams?|products?|microcurrent|topicals?|steroids?|fillers?|botox)|skin|wrinkles|screen|touch ?screen|app|device is|certificate|police|no output (?:from|on) (?:the|my)|pads|probes?|current|training|trained|course|certified|first aid|revalidat\w*|gel|sensor)\b"),
    ("breathing", r"\b(?:sats|spo ?2|o2 sats?) (?:(?:is|are|of|at|was|now|down to|dropped to|dropping to|around|about|only|reading) )*(?:[4-8]\d)\b(?! (?:minutes?|euro|pounds?|dollars?|pm|am))|\b(?:with|has|in|got|hear|audible|inspiratory) stridor\b",
     r"\b(?:satin|sat (?:for|on|down|exam)|sats? (?:exam|score|test)|copd)\b"),
    ("other_emergency", rf"\b{_PT}{_IS} (?:tachypnoeic|cyanosed|cyanotic|shut down peripherally|peripherally shut down)\b|\b(?:diaphoretic|clammy) (?:and|with|plus) (?:hypotensive|tachycardic|bradycardic|grey|gray|ashen)\b",
     r"\b(?:usually|always|known|menopaus\w*|chronic)\b"),
    ("stroke_signs", r"\bfast (?:positive|pos)\b|\b(?:facial|arm) (?:droop|drift)\b(?=.*\b(?:slurr\w*|dysphasi\w*|aphasi\w*|weakness|arm drift|onset)\b)|\b(?:acute|new|sudden) (?:onset )?(?:dysphasia|aphasia|hemiparesis|hemiplegia|dysarthria)\b",
     r"\b(?:fast positive results?|training|old)\b"),
    ("seizure", rf"\b{_PT}{_IS} (?:in status(?: epilepticus)?|post ?ictal|ictal|having a (?:t c|tonic clonic|gtc\w*))\b|\b(?:active|ongoing) (?:seizure|convulsion)\b",
     r"\b(?:eeg|controlled)\b"),
    ("seizure", r"\b(?:gtcs?|tonic clonic)(?: seizure| fit)?\b(?=.*\bongoing\b)|\bongoing (?:gtcs?|tonic clonic)\b",
     r"\b(?:tests?|investigations?|treatment)\b"),
    ("chest_pain", r"\bcp\b(?=.*\b(?:radiat\w*|diaphoretic|clammy|l arm|left arm|grey|gray|ashen)\b)|\b(?:crushing|central) (?:cp|chest)\b(?! (?:line|facial))",
     r"\b(?:cerebral palsy|no cp)\b"),
    ("breathing", r"\bsob\b(?=.*\b(?:rr|sats?|resps?|sentences|tripod\w*|cyanos\w*)\b)|\brr (?:is |of |now )?(?:[345]\d)\b|\b(?:cant|cannot|unable to|couldnt|not able to) (?:complete|finish|speak in|talk in) (?:full |whole |her |his )?sentences\b",
     r"\b(?:sob story|autocorrect|typing|keyboard|stammer\w*|stutter\w*)\b"),
    ("pregnancy_bleeding", r"\bpv (?:bleed\w*|loss|blood)\b(?=.*\b(?:\d\d|weeks?|preg\w*|gravid\w*|soak\w*|pads?|heavy|clots?|fresh)\b)",
     r"\b(?:solar|panels?|post ?menopausal)\b"),
    # A fit as it is seen, wherever somebody lies.
    ("seizure", rf"{OTHERS}(?: \w+){{0,5}}? (?:convulsing|having convulsions)\b(?! with (?:laugh\w*|giggl\w*|mirth))|\b(?:he|she|hes|shes|they|theyre|(?:my|our|the) \w+) (?:(?:is|s|was|now|lying|down|flat|just|there|right) )*{_FLOOR}(?: \w+)? (?:jerking|seizing|fitting|thrashing|shaking|twitching|foaming|frothing|convulsing)\b",
     r"\b(?:laugh\w*|giggl\w*|hysterics|joke|funny|mirth|excitement|cold|dog|cat|puppy|carpet fitter|fitting (?:a|the|my|our|new)|dancing|floor fitting)\b"),
)  # fmt: skip
#: Of another time, of a lesson, or asked.
_UNLESS = re.compile(
    r"\b(?:what if|in case|suppos(?:e|ing)|imagine|pretend|textbook|exam|osce|scenario|simulation|sim|mannequin|manikin|dummy|quiz|policy|protocol|course|training|lecture|if (?:i|he|she|my|it|you|we|they|someone|somebody|an?|the|pt|patient|client)|"
    r"(?:can|could|does|would|will|might) (?:it|this|that|they|you|microcurrent|the (?:device|current))|what does|what is|whats|meaning of|stands for|years?(?: old)? (?:ago|back)|months? (?:ago|back)|weeks? (?:ago|back)|when (?:i|he|she|they) (?:was|were|worked|nursed)|as an? (?:child|kid|teen\w*|baby)|"
    r"used to|in (?:19|20)\d\d|last (?:year|month|week|winter|summer|spring|autumn|christmas)|history of|hx|pmh|known|(?:a|the|this) (?:film|movie|book|novel|series|soap|drama|podcast|episode|scene|documentary|video)|on (?:telly|tv|casualty|netflix)|newspaper|risk of|never|ever|sometimes|usually|every|"
    r"no longer|haha\w*|lmao|rofl|lol|not convulsing|wasnt|isnt convulsing|stopped convulsing|before she|before he|once)\b"
)
# "No known hx": that there is no illness behind it.
_NO_HISTORY = re.compile(
    r"\b(?:no|nil|without) (?:known |previous |prev |relevant |significant |past )*(?:hx|pmh|history)(?: of \w+)?"
)
_CRIES = tuple((flag, re.compile(told), re.compile(unless)) for flag, told, unless in _TOLD)
_LONGEST = 400


def ward_words(sentences: Iterable[str]) -> list[str]:
    """Ids of the red flags that these sentences (normal forms) tell of, as of now."""
    found: list[str] = []
    for said in (_NO_HISTORY.sub(" ", sentence[:_LONGEST]) for sentence in sentences):
        if not _UNLESS.search(said):
            found += [flag for flag, told, unless in _CRIES if told.search(said) and not unless.search(said)]
    return list(dict.fromkeys(found))
