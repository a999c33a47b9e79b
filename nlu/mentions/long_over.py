"""Names that count against nobody: a pet's illness, what a grandmother tells, an operation of long ago, a warning read.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?;\n]")
_PET = (
    r"(?:dogs?|doggo|doggy|pupp(?:y|ies)|pups?|cats?|kitt(?:y|en|ens)|kitty|horses?|mares?|pony|ponies|foal|donkey|rabbits?|bunny|hamsters?|guinea pigs?|parrots?|budgies?|ferrets?|labrador|spaniel|poodle|"
    r"cockapoo|labradoodle|collie|terrier|beagle|greyhound|whippet|dachshund|pug|bulldog|retriever|alsatian|german shepherd|chihuahua|siamese|ragdoll|cows?|goats?|sheep|ewes?|alpacas?|tortoise|fur baby|gerbil)"
)
# "my dog has epilepsy", "our old cat is heavily pregnant"
_A_PET_HAS = re.compile(
    rf"\b(?:my|our|the|his|her|their|mums|sisters|neighbours|this|an?) (?:(?!best|hot|alert|service|assistance)\w+ ){{0,2}}?{_PET}(?:s)? "
    r"(?:(?:has|is|had|was|s|got|gets|get|have|also|just|really|been|suffers|from|with|takes|having|are|diagnosed|currently|heavily|very|an?|the|old|bad|severe|mild|canine|feline|in|about|to|going|gave|being|now|"
    r"treated|for|again|nearly|definitely|probably|might|be|may|having|needs|needed|on|tablets|medication) )*$"
)
_PETS_AGE = re.compile(
    rf"\b(?:my|our|the|his|her|their) (?:\w+ ){{0,2}}?{_PET}s?\b(?!.*\b(?:im|i am|my (?:son|daughter|kid|child))\b)"
)
# "The girl at the heart clinic told me": where somebody works.
_WORKS_AT = re.compile(
    r"\b(?:girl|lady|lad|fella|man|woman|nurse|receptionist|doctor|technician|one|they|somebody|someone|bloke|guy)s? (?:at|from|in|on) (?:the|my|your) $"
)
_A_PLACE_OF_WORK = re.compile(
    r"^ ?(?:clinics?|unit|ward|team|nurse|centre|center|department|hospital|place|office|doctors?|specialists?)\b"
)
_NOT_THE_PET = re.compile(r"\b(?:for|on) (?:my|me)\b|\bfor (?:an? )?$")
_FOR_THE_OWNER = re.compile(r"^\s(?:alert|service|assistance|support|detection|response|assist|trained|dog)\b")
_SO_AM_I = re.compile(
    r"\b(?:so (?:am|do|have|did) i|me too|me as well|(?:same|like|as) (?:as )?(?:me|i|mine|myself)|i am too|im too|as am i|as do i|and (?:i|im|ive) (?:am|have|do|too|also|as well)|and im|i (?:do|have it|have them|also|get them) (?:too|have|as well)|i have it|and me|and i\b|"
    r"we both|both of us|alerts?|warns?|i(?:m| am| have|ve| had)? (?:also|too)|mine|myself)\b"
)
_GRANDMOTHER = re.compile(
    r"\b(?:im|i am|im now|makes me|made me|became|become|being|now) (?:(?:the|an?|now|proud|new|going to be|about to be|first time|so|very) )*(?:grand\w+|gran|granny|nan|nana|nanny|grammy|auntie|aunty|aunt|great aunt)\b"
)
_A_DAUGHTER = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:daughter|daughter in law|niece|granddaughter|sister|stepdaughter|goddaughter)s? (?:(?:has|had|just|recently|only|finally|s|have|who) )*$"
)
_BIRTHS = frozenset({"postpartum", "breastfeeding"})
# "I read about seizures on your list, I never had one"
_READ = re.compile(
    r"\b(?:i|ive|i have|just|you|your|it|site|website|leaflet|manual|list) (?:\w+ )?(?:read|saw|see|seen|noticed|mention\w*|say|says|lists?|listed|warn\w*)\b[^.?!;]{0,40}$"
)
_NEVER_HAD = re.compile(
    r"^[^?!;]{0,45}?\b(?:i (?:have )?never had|ive never had|i (?:dont|do not|havent|have not|didnt) (?:ever )?(?:have|had|got|get)|never had) (?:an? |any )?(?:one|it|any|them|that|those|anything like that|such a thing|of (?:it|them|those))\b(?! (?:until|till|before|since|but|except|again|for))"
)
_BUT_DID = re.compile(
    r"\b(?:but|except|until|apart from|only|since|once|used to|as a (?:kid|child|baby)|again|diagnos\w*|tablets?|meds)\b"
)
# Operations that leave nothing behind, and years have passed.
_DONE_WITH = re.compile(
    r"\b(?:appendix|append\w*ectomy|tonsils?|tonsil\w*ectomy|adenoids?|wisdom (?:tooth|teeth)|lasik|laser eye|eye laser|gall ?bladder|hernia|grommets|caesarean|c section|cesarean|bunions?|cyst removed|carpal tunnel|meniscus|knee (?:op|surgery|operation))\b"
)
_N = r"(?:[3-9]|[1-9]\d|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|many|several)"
_AS_A_CHILD = (
    r"(?:as an? (?:(?:small|little|young|wee) )?(?:kid|child|baby|toddler|girl|boy|bairn|schoolgirl|schoolboy|teen|teenager|youngster)|in (?:my )?(?:childhood|primary school|infant school)|when i was (?:an? (?:\w+ )?(?:kid|child|baby|toddler|girl|boy|teen\w*)|little|small|young|wee|at (?:primary )?school|[2-9]|1\d|four|five|six|seven|eight|nine|ten|twelve)|"
    r"(?:at|aged) (?:the age of |age |about |only )?(?:[2-9]|1[0-7]|four|five|six|seven|eight|nine|ten|twelve)(?=\s*(?:$|[,;.!?]|and\b|so\b|but\b|years old\b)))"
)
_LONG_AGO = re.compile(
    rf"\b(?:{_N} (?:odd |or so |plus )?(?:years|yrs)(?: \w+)? (?:ago|back)|(?:years and years|donkeys years|decades|a decade|\w+ decades) ago|in (?:19\d\d|200\d|201\d|202[0-2])|in my (?:teens|twenties|thirties|forties|20s|30s|40s)|in the (?:\d0s|(?:19|20)\d0s|sixties|seventies|eighties|nineties|noughties)|back in (?:19\d\d|20[01]\d)|{_AS_A_CHILD})\b"
)
_STILL = re.compile(
    r"\b(?:still|since|never healed|complication\w*|plates?|pins?|screws?|metal|clips?|mesh|numb\w*|nerve|keeps?|again|infect\w*|yesterday|last (?:week|month)|this (?:week|month)|(?:days?|weeks?|months?) ago|flap|dry eye\w*|glaucoma|cancer|tumou?r)\b"
)
_OF_CHILDREN = re.compile(
    r"\b(?:chicken ?pox|measles|mumps|rubella|scarlet fever|impetigo|whooping cough|hand foot|slapped cheek|croup|tonsillitis|nits|verruca\w*|warts?|mono|glandular fever)\b"
)
_AS_CHILD = re.compile(rf"\b{_AS_A_CHILD}\b")
_PASSING = frozenset({"skin_infection", "fever", "mild_acne"})
_BUMP_FROM_BIRTH = re.compile(
    r"\b(?:from|since) birth\b|\bborn with\b|\balways had\b|\bhad (?:it )?all my life\b|\bhereditary\b|\bruns in the family\b"
)
_NEW_SPOT = re.compile(r"\b(?:acne|pimples?|spots?|pus|sore|growing|bleed\w*|changed|itch\w*)\b")
_ROUTINE = re.compile(
    r"\b(?:for|just|only|a|my|an) (?:\w+ )?(?:routine|annual|yearly|six monthly|standard|regular) (?:\w+ )?(?:check|checks|check ups?|checkups?|appointments?|visits?|exams?|examination|review|mot|once over|consultation)\b"
)
_ANY_DOCTOR = re.compile(
    r"\b(?:dermatologist|derm|dentist|hygienist|gp|doctor|doc|optician|gyn\w*|optometrist|skin (?:doctor|clinic))\b"
)
_FOR_SOMETHING = re.compile(
    r"\b(?:biops\w*|melanoma|moles?|lumps?|lesion|cancer|scan|results?|treatment|surgery|because|worr\w*|referred|medication|tablets?|meds|monitor\w*|after my|since|bcc|sun damage|patch|rash)\b"
)


def counts_against_nobody(condition: str, before: str, name: str, after: str) -> bool:
    """Whether a name between these plain words tells of an animal, of somebody's child or of what is long over."""
    sentence, rest = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after, maxsplit=1)[0]
    told = f"{sentence}{name}{rest}"
    if condition == "under18" and _PETS_AGE.search(f"{sentence}{name}"):
        return True
    if _is_of_a_pet(sentence, rest, after):
        return True
    if condition in _BIRTHS and (daughter := _A_DAUGHTER.search(sentence)) and _GRANDMOTHER.search(f"{name}{after}"):
        return daughter is not None and not re.search(r"\b(?:and so did i|me too|i (?:gave|had|did))\b", after)
    if condition == "heart_condition" and _WORKS_AT.search(sentence) and _A_PLACE_OF_WORK.match(after):
        return True
    if _READ.search(sentence) and _NEVER_HAD.match(after):
        return not _BUT_DID.search(after[:90])
    if condition in ("surgery", "eye_disease") and _DONE_WITH.search(name) and _LONG_AGO.search(f"{name}{rest}"):
        return not _STILL.search(told)
    if condition in _PASSING and _OF_CHILDREN.search(name) and _AS_CHILD.search(f"{name}{rest}"):
        return not re.search(r"\b(?:still|again|now|since|keeps?|shingles|scars?)\b", told)
    if condition == "mild_acne" and "bump" in name and _BUMP_FROM_BIRTH.search(rest):
        return not _NEW_SPOT.search(told)
    if condition == "under_care" and _ROUTINE.search(f"{name}{rest}") and _ANY_DOCTOR.search(told):
        return not _FOR_SOMETHING.search(f"{sentence}{after}")
    return False


def _is_of_a_pet(sentence: str, rest: str, after: str) -> bool:
    pet = _A_PET_HAS.search(sentence)
    if pet is None or _NOT_THE_PET.search(pet.group()) or _FOR_THE_OWNER.match(rest):
        return False
    return not _SO_AM_I.search(after)
