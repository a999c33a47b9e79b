"""Cries of a few words, in the order in which somebody says them who is learning English or has no time for it.

"Epileptic attack now", "heart pain strong", "half body sleep", "pacemaker beeping": each needs its words beside one another,
which the word lists of the knowledge do not ask for. Patterns run over normal forms, one sentence at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WHO = (
    r"(?:i|he|she|we|they|mum|dad|nan|gran|(?:my|our|a|the|her|his) (?:husband|wife|mum|mom|mother|dad|father|brother|sister|son|daughter|child|kid|baby|boy|girl|friend|"
    r"mate|flatmate|partner|nan|gran|grandma|grandad|client|customer|neighbour|uncle|aunt|auntie|cousin|toddler|niece|nephew|boyfriend|girlfriend))"
)
_CHILD = r"(?:kids?|child(?:ren)?|toddlers?|son|daughter|baby|boy|girl|little one|grandson|granddaughter|nephew|niece|year old|he|she|twins?)"
_NOW = r"(?:now|help|just|today|tonight|this (?:morning|evening|afternoon)|started|floor|ground|what (?:do|should|to) (?:i|we)?|ambulance|after|since|while|minutes? ago|mins ago|hour ago|again|happening|going on)"
_FIT = r"(?:(?:epileptic|epilepsy|epilepsi|epilectic) (?:attacks?|fits?|seizures?|episode|crisis|turn)|(?:attacks?|fits?|crisis|seizure) of (?:the )?epilepsy|convulsions?)"
_IMPLANT = r"(?:pacemakers?|pace maker|pacer|ppm|icd|aicd|defib\w*|crt d|crt p|(?:heart|chest|cardiac) (?:implant|device|box)|implant(?! (?:for|tooth|crown)))"
_ALERTS = r"(?:be+p(?:s|ed|ing)?|buzz(?:es|ed|ing)?|vibrat(?:es?|ed|ing)|chirp(?:s|ed|ing)?|alarm(?:s|ed|ing)?|siren|ringing|humming|bleep(?:s|ed|ing)?|pinging|making (?:an? )?(?:noise|sound|tone|alarm))"
_PILLS = r"(?:pills?|tablets?|tabs|meds|medication|medicine|paracetamol|panadol|tylenol|codeine|insulin|ibuprofen|aspirin|sleepers|sleeping \w+|painkillers|antidepressants|oxy\w*|xanax|valium|heroin|fentanyl|opioids|morphine)"
_STRONG = r"(?:(?:is |very |so |too |really )*(?:strong|bad|big|much|severe|terrible|unbearable))"
_STILL = r"(?:no|not|dont|doesnt|cannot|cant|can not)"

#: Of another time, of a story, or asked.
_UNLESS = (
    r"\b(?:what if|in case|(?:can|could|does|(?<!what )do|will|would|might) (?:it|this|they|you|i|people|the|microcurrent|botox|a) |if (?:i|he|she|my|it|you|we|someone|somebody)|"
    r"years?(?: old)? (?:ago|back|since)|months? (?:ago|back)|(?:weeks|months) in (?:the )?hospital|when i was|as a (?:child|kid|teen\w*|baby)|as kids|used to|history|never|no longer|(?:film|movie|book|novel|song|series|podcast|episode|"
    r"tiktok|video)|read|heard|watch(?:ed|ing)?|worried|scared of|afraid of|fear of|risks?|what (?:is|are|does|s)|whats|last (?:year|month|winter|summer)|in (?:19|20)\d\d|without|"
    r"ever|sometimes|usually|occasional\w*|every|controlled|free|avoid|prevent\w*|trigger\w*|laugh\w*|haha\w*|lol|price|joke|joking|since (?:i was|birth|childhood)|"
    r"anyone|any history|not having|havent|hasnt|didnt|had (?:my|his|her) last)\b"
)
_OVER = re.compile(_UNLESS)
_BEGINS = rf"^(?:(?:help|omg|please|pls|hi|hello|hey|quick|emergency|oh god|urgent|i think|think|looks like|maybe) )*(?:{_WHO} (?:is |s |has |have |am |got |got an? |having |in )*)?(?:im |hes |shes |its )?(?:having |got |in |going into |an? |the |some |now )*"
_ENDS = r"(?: (?:now|right now|help|me|please|pls|right|just|what (?:do|should) i do|from (?:the |my )?(?:gel|mist|primer|serum|device)|on (?:the )?floor|here|suddenly|today))*$"

_CRIES: tuple[tuple[str, str, str], ...] = (
    # Flag, what is said, and what makes it something else.
    ("seizure", rf"\b{_FIT}\b(?=.*\b{_NOW}\b)|\b{_NOW}\b.*\b{_FIT}\b|\b(?:having|doing|making|taking|in|got|gets|getting) (?:an? |the |some )?{_FIT}\b|{_BEGINS}{_FIT}{_ENDS}",
     r"\b(?:stopped|not|epilepsy (?:is|was)|days? ago|weeks? ago|medic\w*|meds|tablets|pills|diagnos\w*|under control|okay now|fine now|booked)\b"),
    ("seizure", r"\b(?:having|doing|making) (?:an? |the )?epilepsy\b(?=.*\b(?:now|floor|help|ground|shaking|bed|foam\w*)\b)|\b(?:taking|took|haein|doing|takes (?=an?\b)) ?(?:an? )?(?:wee |bad |big )?(?:fit|seizure)\b(?! (?:for|of (?:the )?(?:giggles|rage|laugh\w*)))",
     r"\b(?:days? ago|weeks? ago|giggles|temper|tablets|tantrum|hissy)\b"),
    ("chest_pain", rf"{_BEGINS}heart attack{_ENDS}", r"\b(?:got|has|have)\b"),
    ("chest_pain", rf"\b(?:heart|chest) (?:is |has |have )?(?:pain\w*|hurt\w*|ache|aching) {_STRONG}\b|\b(?:strong|bad|big|severe|terrible|much|heavy) (?:pain|ache|hurting|pressure) (?:in|on|at) (?:my |the |his |her )?(?:heart|chest)\b",
     r"\b(?:no|not|heartbreak|breakup|strong current|relief)\b"),
    ("stroke_signs", rf"\b(?:half|one side|left side|right side)(?: of)?(?: (?:my|his|her|the))? (?:body|face|side)(?: (?:is|has|gone|went|feel\w*|all|of))* (?:sleep\w*|asleep|dead|{_STILL} (?:move|moving|feel\w*|work\w*))\b",
     r"\b(?:slept|lying|sat|lay|lifted|toned|dentist\w*|difference|results?|change)\b"),
    ("stroke_signs", r"\b(?:cannot|cant|can not|couldnt|could not) (?:even )?feel (?:half (?:of )?)?(?:my|her|his) face\b",
     r"\b(?:dentist\w*|dental|numbing|anaesthetic|anesthetic|novocaine?|lidocaine|injections?|cold|freezing|frozen|snow|ski\w*|wind|when im with|weeknd|sing\w*|cream|tooth|teeth|wine|drunk|gin|beers?|surgery|facelift|changing|lifting|moisturi\w*|bells palsy|any (?:different|firmer|tighter))\b"),
    ("stroke_signs", r"\b(?:cannot|cant|can not|couldnt|wont) (?:lift|raise|move) (?:her|his|my|the|one|an?) (?:\w+ )?(?:arm|hand|leg)\b(?=.*\b(?:fairies|confus\w*|not with it|sense|gibberish|nonsense|dazed|vacant|glaikit|face|mouth|smile|speech|words|talk\w*|speak\w*|droop\w*)\b)|"
     r"\b(?:fairies|confus\w*|not with it|sense|gibberish|nonsense|dazed|vacant|glaikit|mouth|smile|speech|words|droop\w*)\b.*\b(?:cannot|cant|can not|couldnt|wont) (?:lift|raise|move) (?:her|his|my|the|one|an?) (?:\w+ )?(?:arm|hand|leg)\b",
     r"\b(?:shoulder|rotator|broken|cast|sling|for (?:years|weeks|months)|settings?|manual)\b"),
    ("stroke_signs", r"\bpupils?\b(?: \w+){0,4} (?:bigger|larger|smaller|huge|blown|uneven|unequal|different sizes?|not the same)\b|\b(?:uneven|unequal|blown|one big|one huge|different sized) pupils?\b",
     r"\b(?:always|birth|born|drops|optician\w*|optometrist|bowie|in the dark|dim|cats?|dogs?|contact lens\w*|filter)\b"),
    ("stroke_signs", rf"{_BEGINS}(?:stroke (?:symptoms?|signs?)|(?:symptoms?|signs?) of (?:an? )?stroke|having an? (?:mini )?stroke|stroke now){_ENDS}", r"\b(?:if|avoid)\b"),
    ("allergic_reaction", rf"{_BEGINS}(?:anaphylactic(?: (?:shock|reaction|attack))?|anaphylaxis){_ENDS}|\b(?:going into|in|having|having an|gone into|went into) anaphyla\w+(?: shock)?\b|\banaphylactic shock (?:from|to|after|since) (?:the |this |my )?(?:gel|serum|mist|primer|cream|mask|session|device|using)\b",
     r"\b(?:epipen just|nuts|peanuts?|bees?|wasps?|penicillin|latex)\b"),
    ("collapse", rf"^(?:(?:help|omg|please|pls|quick) )*(?:{_WHO} (?:is |s |was )?|hes |shes )?(?:suddenly |now |just )?(?:not|un|non) ?responsive{_ENDS}|\b{_WHO} (?:is |went |has gone |s )?(?:not|un|non) ?responsive\b", r"\b(?:screen|app|device|button|phone|skin|website|treatment|therapy|service)\b"),
    ("vision_loss", rf"\beyes? (?:is |are )?{_STILL} (?:see|seeing)\b(?=.*\b(?:injection|filler|botox|now|after|since|today|suddenly)\b)|\b(?:left|right|one) eye (?:is |are )?{_STILL} see(?:ing)?\b",
     r"\b(?:difference|results?|change|lines|wrinkles|bags|circles|glasses|lens\w*|eye to eye)\b"),
    ("electric_shock", r"\b(?:current|electric\w*|volts?|shock)\b(?: (?:it|has|just|really|from|the|device))* (?:hit|kick\w*|threw|throw|caught|catch|went through|took|bit|struck) (?:me|him|her|my|us)\b(?=.*\b(?:strong\w*|hard|shak\w*|whole|dizzy|chest|heart|fell|floor|weak|burn\w*|arm|hurt\w*|trembl\w*)\b)",
     r"\b(?:price|bill|trend|static|mood|shocked me how)\b"),
    ("electric_shock", rf"\b{_CHILD}\b(?: \w+){{0,3}} (?:stuck|put|puts|poked|pushed|jammed|shoved|inserted|sticking|putting|poking|shoving|pushing|rammed)(?: \w+){{0,4}} (?:in|into|inside)(?: (?:the|a|an|our|wall|electric\w*|plug|power|mains|live))* (?:sockets?|outlets?|mains|wall plug)\b",
     r"\b(?:eye sockets?|charger|charging|plug(?:s|ged)? (?:in|it|the)|adapt[eo]r|the plug|night ?light|lamp|covers?|batter\w*|to charge)\b"),
    ("poisoning", rf"\b(?:od|ods|odd|oded|od ed|ode?ing|od ing) (?:on|with) (?:\w+ ){{0,3}}?{_PILLS}\b|\b(?:took|taken|taking|take|takes|did|had|having|attempted) (?:an?|my|another) (?:\w+ )?od\b|\b(?:i|ive|hes|shes|he|she|friend|mate|sister|brother|son|daughter|has|just|have) (?:just )?(?:odd|oded|odded|od ed|overdosed|oding)(?: (?:again|last night|today|tonight|now|help)|$)",
     r"\b(?:green|colou?r|olive|years? sober|vitamins?|biotin|collagen)\b"),
    ("implant_symptoms", rf"\b{_IMPLANT}(?: (?:is|has|was|s|thing|in my chest|box|alarm|just|keeps?|kept|started|starts|been|now|suddenly|wont stop|went|goes|going|sounds?|like|a|an|the|off))* {_ALERTS}\b|\b{_IMPLANT} (?:alarm|alert) (?:is|went|has gone|goes|keeps|going) (?:off|on|going)\b|\b{_ALERTS} (?:from|in|of) (?:my |the |his |her )?{_IMPLANT}\b",
     r"\b(?:airports?|scanners?|detectors?|gates?|yearly|annual\w*|check(?:s|ed|up)?|clinic says|monitor box|bedside|home monitor|app|appointments?|test|supposed|meant|designed|cochlear|hearing|breast|dental|no beep\w*|not|doesnt|dont|interrogat\w*|low battery (?:years|last)|old one|company|manufacturer)\b"),
)  # fmt: skip
_TOLD = tuple((flag, re.compile(cry), re.compile(unless)) for flag, cry, unless in _CRIES)
_LONGEST = 400


def short_cries(sentences: Iterable[str]) -> list[str]:
    """Ids of the red flags that these sentences (normal forms) cry out, as of now."""
    found: list[str] = []
    for said in (sentence[:_LONGEST] for sentence in sentences):
        if not _OVER.search(said):
            found += [flag for flag, cry, unless in _TOLD if cry.search(said) and not unless.search(said)]
    return list(dict.fromkeys(found))
