"""Names of conditions that mean something else where they stand: a runner who is "the pacemaker", "looks like botox".

Fixed phrases stand in the knowledge (`not`); here is what grammar tells: who somebody is, what they drive, a
comparison, what a device does. Patterns run over plain words (lower case, no apostrophes). Any sign of the illness
itself in the message leaves the name as it is.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from actions.rules.dates import find_dates
from nlu.mentions.everyday_senses import is_everyday_sense
from nlu.mentions.lexicon import Hit
from nlu.mentions.no_condition import tells_of_nobody
from nlu.mentions.said_in_passing import is_said_in_passing
from nlu.mentions.whens import ANY_DAY

# "Ms Patel"
_TITLED = re.compile(r"^\s[A-Z]")
_OF_THE_HEART = re.compile(
    r"\b(?:hearts?|cardiac|cardio\w*|chest|collarbone|fitted|implant\w*|insert\w*|put in|placed|in me|inside|leadless|"
    r"leads|wires?|surge\w*|consultant|hospital|clinic|patients?|users?|wearers?|owners?|holders?|carriers?|recipients?|"
    r"person|survivor|dependent|medtronic|biotronik|had an? (?:\w+ )?(?:pacemaker|pacer|micra)|"
    r"(?:have|has|got|with|my|his|her|our|wear\w*|carry\w*) (?:an?\s)?(?:pacemaker|pacer))\b"
)
_RACE = re.compile(
    r"\b(?:marathons?|half|halves|parkruns?|park run|races?|racing|runners?|run club|running club|ultras?|triathlons?|"
    r"\d{1,2} ?k|cycling|cyclists?|velodrome|derby|sub (?:\d|two|three|four)|finish line|bib)\b"
)
# "I'm literally the 1:45 pacemaker", "I work as a pacemaker"; not "I'm a runner with a pacemaker"
_IS_ONE = re.compile(
    r"\b(?:im|i am|ive been|i was|hes|he is|shes|she is|is|was|be|being|as|become|became)\s"
    r"(?:(?:\w+ly|just|only|often|always|once|again)\s)?(?:an?|the|one of the|official|lead|this years)\s"
    r"(?:(?!with\b|who\b|has\b|have\b|had\b|got\b|and\b|on\b|wearing\b|carrying\b|having\b)[\w:.]+\s){0,4}$"
)
# "I'm pacemaker for the 10k group"
_BEING = re.compile(r"\b(?:im|i am|ive been|i was|hes|shes|is|was|ill be|be|being|volunteer\w*|as)\s(?:\w+ly\s)?$")
_FOR_THE_RACE = re.compile(r"^\s(?:for|at|in|of|to|on)\s(?:the|a|our|my|this|that|\d)")
# "every marathon needs a pacemaker", "the pacemaker dropped out at mile 20"
_HIRED = re.compile(
    r"(?:^|[,.;]\s|\b(?:and|but|because|as|so)\s)(?:every|each|any|the|a|our|this|most|all|big)\s(?:\w+\s)?(?:marathons?|races?|park ?runs?|ultras?|10ks?|half)\s(?:\w+ly\s|always\s)?(?:needs?|hires?|hired|uses?|provides?|provided|lays on)\s(?:an?|the|its|their|some|official)\s(?:\w+\s)?$"
)
_RAN_OFF = re.compile(
    r"^\s(?:(?:then|just|also|had)\s)?(?:dropped out|pulled out|pulled up|peeled off|went off|set off|ran|was running|finished|lost (?:me|us)|hit the wall)\b"
)
_THE_CAR = re.compile(
    r"\b(?:drive|drives|driving|drove|parked?|parking|sold|selling|bought|buying|washed|crashed|"
    r"(?:sat|sit|sitting|stuck|waiting|commut\w+|home|traffic|singing|it) in)\s"
    r"(?:an?|my|the|our|his|her|mums|dads)\s(?:(?!with\b|and\b)\w+\s){0,3}$"
)
# "I'm a cancer, leo rising"
_ZODIAC = re.compile(
    r"\b(?:zodiac|horoscopes?|star ?signs?|astrolog\w*|birth chart|rising|retrograde|moon|season|aries|taurus|"
    r"gemini|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces|(?:june|july) \w+|crab|moody|clingy|homebody|moon ?child|cusp|over ?sensitive|hides? in my shell)\b"
)
_SIGN_OF = re.compile(r"\b(?:im|i am|being|as|hes|shes|typical|such|proper|true|total)\s(?:an?\s)?(?:\w+\s)?$")
_OF_THE_ILLNESS = re.compile(
    r"\b(?:chemo\w*|radio\w*|tumou?rs?|stage|diagnos\w*|patients?|survivor|victim|sufferer|breast|lung|bowel|skin|prostate|blood|"
    r"oncolog\w*|remission|treatment|biops\w*|mastectom\w*|have|has|had|got|with|beat)\b"
)
# "Nursing on a busy ward", "on nights for 20 years": a trade. Beside a child that is fed it is none.
_AT_WORK = re.compile(
    r"^(?:\s(?:full|part)[ -]time)?\s(?:on|in|at|for)\s(?:(?:an?|the|our|my|this|that)\s)?(?:[\w&-]+\s){0,3}?"
    r"(?:wards?|(?:stroke|acute|cardiac|surgical|burns|renal|dialysis|psychiatric|cancer) units?|a ?(?:&|and|n) ?e|er|icu|itu|hdu|nhs|theatres?|care home|nursing home|hospice|dementia unit|intensive care|emergency department|casualty|agency|outpatients)\b|"
    r"^[^.?!]{0,60}?\b(?:(?:night|day|long|\d+ ?(?:hr|hour|h)) shifts?|shift work|bank shifts?|my patients|band [4-8])\b"
)
_FOR_YEARS = re.compile(
    r"^[^.?!,]{0,80}?\b(?:for|in|over|of|after|these) (?:over |about |nearly |almost |more than |the last |the past )*(?P<n>[4-9]|\d\d|ten|fifteen|twenty|thirty|forty)(?: \w+)? (?:years|yrs)\b"
)
_WORKPLACE = re.compile(
    r"\b(?:hospitals?|wards?|shifts?|on nights|nhs|care home|hospice|unit|theatres?|clinic|trust|job|work\w*|career|colleagues|retir\w+|patients|community|district|agency)\b"
)
_A_CHILD = re.compile(
    r"\b(?:bab(?:y|ies|ys)|bubs?|toddlers?|newborn|infant|little (?:one|man|lad|girl|boy)|lo|sons?|daughters?|twins?|kids?|child(?:ren)?|him|her|them|she|he|breast\w*|boobs?|latch\w*|"
    r"milk|fe(?:ed|eds|eding|d)|wean\w*|bottle|pump\w*|mat(?:ernity)? leave|maternity|postnatal|post natal|labour ward|still going|breaks?|between|nipples?)\b"
)


def _is_a_trade(before: str, name: str, after: str) -> bool:
    """Whether "nursing" in a name between these words is what somebody does for a living."""
    sentence = f"{re.split(r'[.?!]', before)[-1]} {name} {re.split(r'[.?!]', after, maxsplit=1)[0]}"
    if _A_CHILD.search(sentence):
        return False
    if _AT_WORK.match(after):
        return True
    years = _FOR_YEARS.match(after)
    return years is not None and (len(years["n"]) > 1 or _WORKPLACE.search(sentence) is not None)


_COSMETIC = frozenset({"botox", "filler", "surgery", "threads", "microneedling", "laser_ipl", "peel"})
# "will I look like I've had a facelift": that was not done; "looks like I had botox too early" was.
_LOOKS_LIKE = re.compile(
    r"\b(?:i|me|you|she|he|her|him|we|they|us|them|face|skin|cheeks|forehead|jaw|lips|everyone|people|who|ill|youll|shell|to)\s(?:\w+\s)?"
    r"(?:look(?:s|ed|ing)?|appear(?:s|ed)?)\s(?:\w+\s){0,2}?(?:like|as if|as though)\s"
    r"(?:(?:i|ive|id|you|youve|youd|he|hes|hed|she|shes|shed|we|weve|they|theyve|theyd|someone|somebody|whos|who|have|has|had|just|got|been|"
    r"gone|spent|a|an|some|my|the|mini|cheap|diy|real|proper|good|bad|having|after)\s)*$"
)
_AND_WAS = re.compile(
    r"\b(?:because|cos|coz|since|and|which|as|but) (?:\w+ )?i (?:have|had|did|do|got)\b|"
    r"\b(?:ago|yesterday|today|last (?:week|month|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# "... than the filler I just had", "... the peel they did on me", "... a peel? I had one": that one was done.
_I_HAD = re.compile(
    r"^[^.?!]*?\b(?:i|ive|we|weve|id) (?:(?:just|only|recently|already|last|once|also|actually|ve|have|finally|usually|normally|always|still|keep) )*"
    r"(?:had|got|did|get|have|having|getting|went for|paid for|booked|tried|went through)\b(?! (?:to|been|no|none|never|not|read|seen|heard)\b)|"
    r"^[^.?!]*?\b(?:im|i am|were|we are) (?:\w+ )?(?:having|getting|booked)\b|"
    r"^[^.?!]*?\b(?:gave|did|done|put|injected|jabbed|pumped|stuck|used)\b[^.?!]*\b(?:me|my|mine)\b|"
    r"\b(?:i|ive|we|weve) (?:(?:just|only|recently|already|also|actually|have) )*(?:had|got|did) (?:it|one|mine|some|that|them|my|both|each)\b"
)
# "how does it stack up against going under the knife": nobody says that it was done.
_COMPARED = re.compile(
    r"\b(?:(?:stacks?|measures?|holds?|sizes?) up (?:against|to|with)|beats?|versus|vs|compar\w+ (?:to|with|against)|"
    r"(?:better|worse|cheaper|gentler|safer|less \w+|more \w+) than|as (?:good|effective|strong|lasting) as|rivals?|"
    r"in place of|an? alternative to|equal to|same as|close to)\s"
    r"(?:(?:going|having|getting|some|a|an|the|proper|real|surgical)\s)*$"
)
# "my old nuface seized up", "my back seizes up": a thing or a joint that is stuck.
_STIFF = re.compile(
    r"\b(?:machine|device|gadget|nuface|foreo|ziip|trinity|mini|bear|old one|other one|new one|last one|my one|mine|it|hinge|motor|engine|button|switch|"
    r"lid|lock|zip|pump|brakes?|wheels?|gears?|boiler|car|laptop|phone|screen|app|sphere|cap|nozzle|backs?|neck|shoulders?|knees?|hips?|"
    r"joints?|fingers?|hands?|ankles?|elbows?|calf|calves|hamstrings?|legs?|muscles?|jaw)\s(?:\w+\s){0,2}$"
)
_UP = re.compile(r"^(?:\s(?:up|solid|shut|on me|after|when|again|every|and|with)\b|\s?[,.;!?]|\s?$)")
_OF_A_FIT = re.compile(
    r"\b(?:fits?|fitting|epilep\w*|convuls\w*|seizures?|shook|shaking|jerk\w*|twitch\w*|black(?:ed|ing)? ?out|passed out|unconscious|collapsed|neurolog\w*|"
    r"eeg|keppra|whole body|eyes rolled|fell)\b"
)
_OF_TEETH = re.compile(
    r"\b(?:brace|braces|brackets?|teeth|tooth|orthodon\w*|ortho|dentist|wires?|mouth|aligners?|retainers?|systems?|clear|fitted|metal|fixed|damons)\b"
)
_TO_A_MAN = re.compile(
    r"\b(?:mate|friend|pal|husband|hubby|boyfriend|partner|brother|son|boss|trainer|neighbour|colleague|uncle|cousin|barber|guy|lad|hi|hello|dear|thanks|cheers|ask|asked|told|by|from)\s$"
)
_A_MAN_DOES = re.compile(
    r"^\s(?:swears|says|said|thinks|reckons|told|is|was|has|had|uses|used|loves|likes|bought|got|gets|and i|who|wants|from|at|does|did|hates|keeps|gave|lent|never|always)\b"
)
_OF_THE_SPINE = re.compile(
    r"\b(?:spin\w*|stimulat\w*|implant\w*|back|nerves?|cord|leads?|battery|pain|trial|fitted|device in|permanent|surgeon|nevro|abbott|boston|medtronic|"
    r"(?:have|has|had|got|with) (?:an? |my |the )?scs)\b"
)
_AT_A_SHOP = re.compile(
    r"\b(?:at|from|in|to|near|by|visit\w*|opposite) (?:the |our |my |local )?scs\b|\b(?:sofas?|couch\w*|settees?|furniture|armchairs?|carpets?|suite)\b"
)
# "traded in the Micra", "sold my Micra"
_TRADED = re.compile(
    r"\b(?:traded|trading|trade|swapped|swapping|part ?-?ex\w*|px\w*|exchanged|flogged|scrapped|insur\w+|taxed|mot\w*|serviced|hired|rented|leased)\s(?:in\s|up\s|for\s)?"
    r"(?:an?|my|the|our|his|her|old|mums|dads)\s(?:\w+\s){0,3}$"
)
_OTHER_CAR = re.compile(
    r"^\s(?:in\s)?(?:for|against|towards|to|at|off)\s(?:an?|my|the|our)\s(?:\w+\s)?(?:polo|golf|yaris|corsa|fiesta|clio|juke|qashqai|leaf|fiat|mini cooper|bike|van|"
    r"car|suv|dealer\w*|garage|toyota|ford|skoda|kia|honda|electric|newer|hybrid|nissan|peugeot|dacia|hyundai)\b"
)
# "does it plump your lips"
_WHAT_IT_DOES = re.compile(
    r"\b(?:it|this|that|device|microcurrent|gadget|thing|machine|nuface|bear|ziip|foreo|toner|current|help)\s(?:really\s|actually\s)?$"
)

# Medicines and parts that name one condition and, beside another that is told, belong to that one.
_ALSO_FOR = {
    (
        "epilepsy",
        "trigeminal",
    ): "carbamazepine tegretol oxcarbazepine trileptal gabapentin pregabalin lamotrigine".split(),
    ("epilepsy", "migraine"): "topiramate topamax valproate epilim depakote gabapentin".split(),
    ("ms_neuro", "trigeminal"): "gabapentin pregabalin baclofen".split(),
    ("ms_neuro", "electronic_implant"): "baclofen".split(),
    ("under_care", "electronic_implant"): "morphine fentanyl".split(),
    ("skin_infection", "eczema_psoriasis"): "nizoral ketoconazole".split(),
    ("iud", "cochlear"): ["coil", "coils"],
    ("pacemaker", "neurostimulator"): [f"{a} under {b} collarbone" for a in ("battery", "box") for b in ("my", "the")],
}
_OF_FITS = re.compile(
    r"\b(?:fits?|fitting|seiz\w*|epilep\w*|convuls\w*|absences?|turns?|black ?outs?|mals?|eeg|jerk\w*)\b"
)
# "Never had a fit in my life"; "no fits for six years" leaves the illness.
_NO_FITS = re.compile(
    r"\b(?:no|not|never|without|isnt|nothing to do with|dont (?:have|get)|havent)\b(?: (?!but\b)\w+){0,4}? (?:fits?|fitting|seiz\w*|epilep\w*|convuls\w*|absences)\b"
    r"(?! (?:since|for|in (?:the |over |about )?(?:\d|a|an|two|three|four|five|six|ages|years|months|last|past)|on it|any ?more|lately|recently|now|after|thanks|with it|while|because)\b)"
)
# "tablets every morning" beside the illness that they are for.
_SOME_MEDICINE = re.compile(r"(?:tablets?|pills?|meds|medication)\b")
_TREATED = frozenset("epilepsy thyroid diabetes heart_condition blood_pressure migraine asthma autoimmune".split())


# "Lamotrigine, but it's for bipolar": said outright what it is for.
_MOOD_MEDICINES = frozenset(
    "lamotrigine lamictal valproate depakote epilim carbamazepine tegretol topiramate topamax gabapentin pregabalin".split()
)
_FOR_MOODS = re.compile(
    r"\bfor (?:my |the |me |having )?(?:\w+ ){0,2}?(?:bipolar|manic depression|mania|moods?|mood swings|depression|anxiety|schizo\w*|bpd)\b|"
    r"\b(?:only|purely|just|simply|solely|strictly|merely|entirely|but) (?:\w+ )?as an? (?:mood stabili[sz]er|antidepressant|mood drug|bipolar med\w*)\b|"
    r"\bas an? (?:mood stabili[sz]er)(?=.*\b(?:never had|no|not|isnt|nothing to do with)\b)"
)
_FOR_BOTH = re.compile(
    r"\b(?:also|too|as well|both|plus|doubles|second reason|bonus|besides)\b[^.?!]{0,40}\b(?:mood\w*|bipolar|depression|stabili[sz]er)\b|\b(?:mood\w*|bipolar|depression|stabili[sz]er)\b[^.?!]{0,25}\b(?:as well|too|also)\b"
)


def without_other_uses(hits: list[Hit], doc: Doc) -> list[Hit]:
    """The hits without a medicine or part that belongs to another condition of the message."""
    told = {hit.condition for hit in hits}
    fits = _OF_FITS.search(_NO_FITS.sub(" ", _plain(doc.text))) is not None

    plain = _plain(doc.text)
    for_moods = "under_care" in told and bool(_FOR_MOODS.search(plain)) and not _FOR_BOTH.search(plain)

    def is_for_another(hit: Hit) -> bool:
        name = _plain(doc[hit.start : hit.end].text)
        if hit.condition == "under_care" and _SOME_MEDICINE.match(name):
            return bool(told & _TREATED)
        if hit.condition == "epilepsy" and fits:
            return False
        if hit.condition == "epilepsy" and for_moods and name in _MOOD_MEDICINES:
            return True
        return any(hit.condition == c and other in told and name in names for (c, other), names in _ALSO_FOR.items())

    return [hit for hit in hits if not is_for_another(hit)]


# "... then I get to meet my little girl": she is not born yet.
_UNBORN = re.compile(
    r"\b(?:get|gets|got|wait|excited|until|till|before|then|ready|hope|hoping|going|when)\b[^.?!]{0,15}\bmeet (?:my|our|this|the)?\s*$"
)


def means_something_else(condition: str, before: str, name: str, after: str) -> bool:
    """Whether `name`, with the text before and after it in the message, is no mention of `condition`."""
    if name == "Ms":
        return _TITLED.match(after) is not None
    said = [_plain(part) for part in (before, name, after)]
    told = "".join(said)
    if any(is_so(condition, *said) for is_so in (tells_of_nobody, is_everyday_sense, is_said_in_passing)):
        return True
    if condition == "pacemaker":
        if _OF_THE_HEART.search(told):
            return False
        is_one = _IS_ONE.search(said[0]) or (_BEING.search(said[0]) and _FOR_THE_RACE.match(said[2]))
        hired = _HIRED.search(said[0]) or _RAN_OFF.match(said[2])
        runs = _RACE.search(told) is not None and bool(is_one or hired)
        car = _THE_CAR.search(said[0]) or (_TRADED.search(said[0]) and _OTHER_CAR.match(said[2]))
        return runs or (said[1] == "micra" and car is not None)
    if condition in ("seizures", "epilepsy") and said[1] in ("seized", "seizes", "seizing", "seize", "seized up"):
        stiff = _STIFF.search(said[0]) and (_UP.match(said[2]) or said[1] == "seized up")
        return bool(stiff) and not _OF_A_FIT.search(told)
    if condition == "braces" and said[1] == "damon":
        man = _TO_A_MAN.search(said[0]) or _A_MAN_DOES.match(said[2])
        return man is not None and not _OF_TEETH.search(told)
    if condition == "neurostimulator" and said[1] == "scs":
        return bool(_AT_A_SHOP.search(told)) and not _OF_THE_SPINE.search(told)
    if condition == "cancer_active" and said[1] == "cancer":
        sign = _SIGN_OF.search(said[0]) and re.match(r"\s?(?:[,.!?()\-]|$|and\b|sun\b|moon\b|rising\b|so\b)", said[2])
        return bool(sign and _ZODIAC.search(told)) and not _OF_THE_ILLNESS.search(told)
    if condition == "fever" and said[1] == "prostate":
        return True  # its inflammation is meant, whose name has the same stem
    if condition == "under18" and _UNBORN.search(said[0]):
        return True
    if condition == "under18" and re.match(r"(?:i )?turned (?:18|eighteen)\b", said[1]):
        return True
    if condition == "breastfeeding" and "nursing" in said[1] and _is_a_trade(*said):
        return True
    if condition in _COSMETIC and _LOOKS_LIKE.search(said[0]):
        return _AND_WAS.search(said[2]) is None
    if condition in _COSMETIC and _COMPARED.search(said[0]):
        return not (_AND_WAS.search(told) or _I_HAD.search(said[2]) or _names_a_past_day(after))
    return condition == "filler" and said[1].startswith("plump ") and _WHAT_IT_DOES.search(said[0]) is not None


_COMPARES = re.compile(r"\b(?:than|like|vs|versus|against|compar\w*|beats?|rivals?|alternatives?|instead|as)\b")


def was_had(condition: str, name: str, after: str) -> bool:
    """Whether a phrase that compares with a treatment goes on to tell that it was had: "better than the botox I got"."""
    if condition not in _COSMETIC or _COMPARES.search(_plain(name)) is None:
        return False
    return bool(_I_HAD.search(_plain(after))) or _names_a_past_day(after)


def was_had_then(condition: str, before: str, name: str, after: str) -> bool:
    """Whether a treatment stands in a comparison and was had: what is asked then is not asked of the treatment."""
    compared = _COMPARED.search(_plain(before)) or _COMPARES.search(_plain(name))
    return bool(compared) and condition in _COSMETIC and bool(_I_HAD.search(_plain(name + after)))


def _names_a_past_day(text: str) -> bool:
    return any(when.strict is not None and when.strict <= ANY_DAY for when in find_dates(text, ANY_DAY))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"['’]", "", text.lower()))
