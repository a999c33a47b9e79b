"""Whose a condition is: the writer's, or which other person's.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

from actions.rules.first_names import FIRST_NAMES


def _any(words: str) -> str:
    return "(?:" + "|".join(w.replace("_", r"\s(?:-\s)?") for w in words.split()) + ")"


# "lost my dad to cancer", "my nan died of a stroke": nobody is left who could use it.
_LOST = (
    r"(?:mum|mom|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|husband|wife|partner|brother|sister|"
    r"friend|mate|uncle|aunt|auntie|cousin|neighbour|dog|cat)"
)
BEREAVED = re.compile(
    rf"\b(?:lost (?:my|our|a)(?: \w+)? {_LOST} to|{_LOST}(?: (?!i\b|im\b|ive\b)\w+){{0,2}}? (?:died|passed away|passed) (?:of|from))\s"
    r"(?:(?:the|a|an|her|his|breast|lung|bowel|brain)\s){0,2}$"
)
# A person named without "my" or "a" is a subject only when something is said of them: not in "38, two kids, epilepsy".
SAID_OF = re.compile(
    r"^\s[:=-]\s|^\s(?:(?:at|in|from|of|down)\s(?:\w+\s){1,3}?)?(?:has|have|had|hasnt|havent|doesnt|is|are|isnt|was|were|got|gets|with|who|whos|on|suffers|wears|takes|needs|does|doing|undergoes|carries|lives|finished|beat|survived|completed|started|developed|broke|of mine|of ours|just|also|only|recently|and (?:dad|mum|sis|sister|brother))\b|^\s$"
)
# "hubbys an epileptic", "sons face is sore": "is" or "of" is in the word.
SAID_OF_S = re.compile(
    r"^\s(?:an?|the|on|in|been|had|got|having|getting|going|taking|waiting|undergoing|recovering|expecting|not|never|only|just|\d+|@M|(?:\w+\s)?(?:face|skin|lips?|forehead|cheeks?|jaw|jawline|chin|eyes?|nose|neck|heart|knee|hip|back))\b"
)
# "as a kid, she", "I'm a nan with": the writer's own childhood, and what the writer is.
AS_SOMEBODY = re.compile(r"\b(?:as|im|i am|being)\s(?:(?:just|only|also|still|already)\s)?(?:an?|the)\s(?:\w+\s)?$")
# "at my sister's wedding", "my husband put botox in my forehead": no experiencer either.
BELONGING = re.compile(
    r"^\s(?:wedding|birthday|house|party|funeral|car|nuface|device|machine|place|advice|graduation|hen|baby shower|engagement|salon|shop|clinic|surgery|practice|spa|beautician|"
    r"put|injected|injects|stuck|jabbed|filled|bought|wants me)\b"
)
COMING_FROM = re.compile(r"\b(?:from|by|at|near|than|wife of|mum of|mother of)\s(?:my\s|a\s|the\s|our\s)?$")
HERE = re.compile(r"^\s(?:(?:\w+\s){0,2}?here\b|(?:is|was)\s(?:actually\s|really\s)?(?:me|myself)\b)")
# "grandma of 6, with pacemaker": the writer, by what she is to others.
OF_ONESELF = re.compile(
    r"^(?:hi\s|hello\s)?(?:\d+\s)?(?:,\s)?(?:busy\s|proud\s|single\s)?(?:an?\s)?"
    r"(?:mum|mom|mother|dad|father|nan|nana|gran|granny|grandma|grandmother|grandad)\s(?:of|to)\s"
    r"(?:\d+|two|three|four|five|six|seven|twins|boys|girls|kids)\b(?!.*\b(?:year|years|yr|yrs|aged?|she|he|one|daughter|son)\b)"
)
COMPARED = re.compile(r"\b(?:same as|same thing as|like|just like|similar to|unlike|than)\s$")
POSSESSED = re.compile(r"\b(?:my|our|have an?|has an?|got an?)\s$")
# "I see a lot of women with pacemakers": people in general.
PEOPLE_WITH = re.compile(
    r"\b(?<!as )(?:women|people|somebody|someone|anyone|anybody|everyone|those|men|ladies|folks?|person|woman|girls)\s"
    r"(?:who\s)?(?:with|on|have|has|having|are|is|living with|suffering from)\s(?:an?\s|the\s)?$"
)
OWN = re.compile(r"\b(?:i|im|ive|id|my|me|mine|myself|we|weare|weve|our)\b")
_FEMALE = _any(
    "mother_in_law sister_in_law daughter_in_law mums? mummy mothers? mam moms? mama stepmum stepmother sisters? sis stepsister nan nana nanna gran grandma granny grandmother aunt auntie aunty "
    "wifes? wifey wives missus her_indoors girlfriends? gf daughters? stepdaughter granddaughter goddaughter niece bestie lass(?:es)? girls? mil sil"
)
_MALE = _any(
    "father_in_law brother_in_law son_in_law dads? daddy fathers? stepdad stepfather brothers? bro stepbrother grandad grandpa granddad grandfather gramps uncle husbands? hubby hubs boyfriends? "
    "bf sons? stepson grandson godson nephew lads? boys? old_man fil bil"
)
_ANY = _any(
    "friends? mates? pal colleagues? coworker co_worker neighbou?rs? cousins? partners? spouse fiancee? parents? child children kids? teens? "
    "teenagers? toddler clients? patients? customers? regulars?(?!\\s(?:client|customer|patient|visitor)) lady bloke chap gentleman lodger ex youngest eldest oldest roommate flatmate housemate boss madam oga landlady landlord employer teacher pastor didi bhabhi saas nani dadi amma appa abuela oma opa tita lola hairdresser relatives? inlaws? twins? siblings? other_half better_half dog cat"
)
# "my da", "me ma"; not "ma face", which is "my face" as some say it.
_DA = r"(?:(?<=\bmy\s)|(?<=\bme\s)|(?<=\bour\s)|(?<=\bher\s)|(?<=\bhis\s))(?:da|ma|pa)"
_WHO = rf"(?P<who>(?:{_FEMALE}|{_MALE}|{_ANY}|{_DA})s?)"
# "me nan" is my nan, as some say it; "aunt flo" is nobody.
_MY = r"me\s(?:(?:old|poor|late|elderly|own|little|big|best|dear|youngest|eldest)\s)?"
NOBODY = re.compile(r"^\s(?:flo|flow|irma)\b")
_PERSON_WORD = re.compile(_WHO.replace("?P<who>", "?:", 1))
_DETERMINERS = (
    r"(?:my|me|our|the|a|an|this|that|one|of|his|her|their|some|your|for|best|elderly|old|older|younger|little|big|late|eldest|youngest|"
    r"step|great|teenage|wee|small|middle|baby|lovely|poor|new|regular|closest|dear|other|another|year|yr|old|two|three|four|both)"
)
PARENT = re.compile(r"mums?|mummy|mothers?|mam|ma|moms?|dads?|daddy|da|parents?")
_CHILD = re.compile(r"sons?|daughters?|child|children|kids?|toddler|twins?|boys?|girls?|lads?")
_OWN_STATE = re.compile(r"^\s(?:is|has|was|just|also|shes)\b")


def is_person(word: str) -> bool:
    """Whether a word names another person ("wife", "client")."""
    return _PERSON_WORD.fullmatch(word) is not None


def is_child(word: str, following: str) -> bool:
    """Whether a person word is the child that is carried or fed, not somebody who is pregnant herself."""
    if not _CHILD.fullmatch(word):
        return False
    return not (word.startswith(("daughter", "twin")) and word != "twins" and _OWN_STATE.match(following))


def is_parent_or_child(word: str) -> bool:
    """Whether "breastfeeding mum", "pregnant with twins" speak of the writer and not of somebody else."""
    return bool(PARENT.fullmatch(word) or _CHILD.fullmatch(word))


PERSON = re.compile(
    rf"(?:(?:\b{_DETERMINERS}\s)+|(?:^\s*|(?<=[.,?!:;]\s)|(?<=\band\s)|(?<=\bso\s)|(?<=\bbut\s)|(?<=\bor\s)))(?:@M\s)*{_WHO}\b"
)
DETERMINED = re.compile(rf"\b{_DETERMINERS}\s")
# "35, two kids, on keppra": counted, not spoken of.
_ONLY_COUNTED = re.compile(r"(?:(?:two|three|four|both)\s?)+")
SAID_OF_COUNTED = re.compile(r"^\s(?:who|have|had|are|were|got|with|on|of (?:mine|ours|my))\b")
# Words for a person only when it is said whose: "my lass", not "girl, i have".
_ONLY_WITH_WHOSE = re.compile(r"(?:girls?|boys?|lads?|lass(?:es)?)")
_WHOSE = re.compile(r"\b(?:my|me|our|his|her|their|the|both|friends?|sisters?|brothers?)\s")


# "Grade 4 acne, lads": spoken to, not of.
ADDRESSED = re.compile(r"^\s(?:lads|girls|boys|lasses|ladies)\s?(?:[.,!?]|$)")
OF_THEM = re.compile(r"\b(?:of|for|with|some|these|those|all|my|our|the|few|young|two|three|four)\s$")
# "my epilepsy? no, my mum has it, not me"
NOT_ME = re.compile(r"^\s(?:,\s)?(?:and\s|but\s|its\s)?not (?:me|myself|mine)\b")


def is_spoken_of(marker: str, who: str, following: str) -> bool:
    """Whether a person is the one of whom something is said: named with "my" or the like, or bare before it."""
    if NOBODY.match(following) and who.startswith("aunt"):
        return False
    if _ONLY_WITH_WHOSE.fullmatch(who):
        return _WHOSE.search(marker) is not None or (who.endswith("s") and following.startswith(" are "))
    if _ONLY_COUNTED.fullmatch(marker.removesuffix(who).strip()):
        return SAID_OF_COUNTED.match(following) is not None
    if DETERMINED.search(marker.removesuffix(who)) or SAID_OF.match(following):
        return True
    if _TREATED_ONES.fullmatch(who) and CLIENT_ASKS.match(following):
        return True
    return who.endswith("s") and SAID_OF_S.match(following) is not None


# "Patient asking about a home device. On warfarin": who is treated; "clients" whom a rule is asked for.
CLIENT_ASKS = re.compile(r"^\s(?:asking|asks|enquiring|inquiring|wanting|presenting|presents|came in|comes in)\b")
_TREATED_ONES = re.compile(r"(?:client|patient|customer)s?")
RULE_FOR_CLIENTS = re.compile(
    r"\b(?:before|until|till|when|can|could|should|may) (?:my |our |the )?(?P<who>clients|customers|patients) (?:can|could|may|should|have|get|use|start|come)\b"
)


VAGUE_PRONOUNS = frozenset("they theyre theyve their them".split())
THEY_HAVE = re.compile(
    # not "they have never been able to remove it", "they've put in a stent": whoever treats the writer
    r"^(?:they|she|he)\s(?:(?:have|has)(?!\s(?:\w+\s){0,2}?(?:able|put|fitted|found|told|given|taken|removed|implanted|diagnosed|started|said|managed)\b)|got|suffer|(?:are|is)(?! for\b| not\b| my\b| on\b| in\b| the\b))\b|^(?:shes|hes)\s(?!on\b|in\b|only\b)"
)
PERSON_RIGHT_AFTER = re.compile(rf"^\s(?:old\s)?{_WHO}\b")
PERSON_OWNS_AFTER = re.compile(
    rf"\b(?:my|a|our)\s(?:\w+\s)?{_WHO}\s(?:(?:also|now|just)\s)?(?:has|have|had|is|got|gets|suffers|wears)\b(?!\s[\w\s]*@M)"
)
IN_FAMILY = re.compile(
    r"\b(?:(?:everyone|everybody|all) (?:else )?in (?:the|my|our) (?:family|house|household|office)(?=.*\b(?:except|but|apart from|bar|not) (?:for )?me\b)|family history|runs in (?:the|my|our) family|in (?:the|my|our) family|family members?)\b"
)
PRONOUN = re.compile(r"\b(?:she|shes|he|hes|her|him|his|hers|they|theyre|theyve|their|them)\b")
PRONOUNS = frozenset("she shes he hes her him his hers they theyre theyve their them".split())
SELF = re.compile(
    r"\b(?:i|im|ive|id|ill|(?!"
    + _MY
    + _WHO.replace("?P<who>", "?:", 1)
    + r"\b)me|my(?! (?:@?\w+ ){0,2}?"
    + _WHO.replace("?P<who>", "?:", 1)
    + r"\b)|myself|(?<!of )mine|we|weare|weve|us)\b"
)
# "a lady on my books", "in my salon": the place of a practitioner, not of the writer's body.
WORKPLACE = re.compile(
    r"^\s(?:books|list|salon|clinic|chair|studio|practice|spa|parlour|parlor|treatment room|table|couch|client list)\b"
)
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SLOT = (
    rf"(?:(?:half|half past|quarter past|quarter to) {_HOUR}|\d{{1,2}}(?:am|pm)|{_HOUR}\s(?:[:.-]\s)?(?:oclock|am|pm|\d\d|fifteen|thirty|forty)(?:\s(?:am|pm|five))?|"
    r"\d{1,2}\.\d\d|noon)"
)
_BOOKED = r"(?:clients?|customers?|patients?|appointments?|booking|lady|woman|girl|gentleman|guy)"
_TREATMENT = r"(?:facials?|lifts?|massages?|treatments?|sessions?|slot|brows?|lashes|wax|peel|microcurrent)"
_TREATED = r"(?:clients?|customers?|patients?|lady|gentleman)"
_ONE_TREATED = r"(?:woman|lady|girl|man|guy|gentleman|bloke|person|somebody|someone|client|customer|patient)"
# "my 4 o'clock has", "my next client", "a woman who comes to me", "one lady on my list": somebody who is treated.
CLIENT = re.compile(
    rf"\b(?:my|our|the|her|this)\s(?:next\s|last\s|first\s)?{_SLOT}(?:\s{_BOOKED}|(?:\s\w+){{0,2}}?\s{_TREATMENT})?(?=\s(?:has|have|had|is|wears|takes|got|gets|just|also|on|with|who|whos|does|cant|hasnt|isnt)\b)|"
    rf"(?:^|(?<=[.,;!?]\s)|\b(?:for|and|with|so|but)\s){_SLOT}\s{_BOOKED}(?=\s(?:has|have|had|is|wears|takes|got|gets|with|who|on|just)\b)|"
    rf"\b(?:my|our|the|this|her)\s(?:(?:next|last|first|second|morning|afternoon|evening|lunchtime|newest|favourite)\s)+{_TREATED}\b|"
    rf"\b(?:an?|one|this|that|the|another)\s(?:\w+\s)?{_ONE_TREATED}\s(?:(?:who|that)\s(?:comes to|sees|visits|books (?:in )?with|is booked with|has treatments? with)\s(?:me|us)|(?:who |that )?(?:i|we) (?:treat|see|look after)|on my (?:list|books))\b"
)
# "my 4 o'clock is botox": an appointment of one's own.
SLOT_IS = re.compile(rf"{_SLOT}(?:\s{_BOOKED})?\sis\s(?:for\s|my\s|the\s|a\s)*$")
# "the pacemaker was my late father's", "everyone in the family has one except me"
BELONGED_TO = re.compile(
    rf"^\s(?:was|is|belongs to|belonged to)\s(?:{_DETERMINERS}\s)+(?P<who>{_FEMALE}|{_MALE}|{_ANY})s?\b(?!\s\w+ing)"
)
ALL_BUT_ME = re.compile(
    r"\b(?:everyone|everybody|all|(?:the|my|our) (?:whole |entire |extended )?family|(?:the|my) (?:rest|others)|the rest)\b.*\b(?:except|but|apart from|bar|not|just not|minus)\s(?:for\s)?me\b(?!\s(?:too|have|has))"
)
# "they all know about my epilepsy, but not me ..."
MY_OWN = re.compile(r"\bmy (?:own )?$")
# "my friend said pregnant women ...": who reports is not who has it.
REPORTS = re.compile(
    r"^\s(?:(?:has|have|had|just|also|always|keeps?)\s)?(?:said|says|saying|told|tells|thinks?|thought|reckons?|recommended|recommends|suggested|swears|asked|wants|bought|brought|scratched|hit|bit|kicked|elbowed|passed|thinks|gave|got me|lent|showed|heard|read|loves|uses|used|insists|warned|mentioned|keeps|corrects?|corrected|reminds?|reminded|points? out|pointed out)\b"
)
# "nursing my son", "gave birth to my daughter": the child is the object, not the one who has it.
OBJECT_OF_SELF = re.compile(
    r"(?:@M|nursing|feeding|fed|pumping for|birth to|breastfed|breastfeeding|had|carrying|pregnant with|expecting|delivered)\s(?:my\s|our\s|a\s)?$"
)
ASKED_FOR = re.compile(
    rf"\b(?:asking for|asking on behalf of|on behalf of|question is for|question for|its for|it is for|this is for|not for me|asking about|help|buying (?:it|one|this) for|"
    rf"present for|gift for|for)\s(?:(?:me|its|it|is|,|but|and|for)\s)*(?:{_DETERMINERS}\s)*{_WHO}\b"
)
# "I said diabetes runs in the family": said of the family, whoever says it.
SAID_OF_THE_FAMILY = re.compile(r"^\s(?:that\s)?(?:runs|run|is|was) in (?:my|the|our) (?:family|blood|genes)\b")
_SAID_IT = re.compile(r"\b(?:said|meant|mean|saying|typed|wrote|write|say|told you)\s(?:that\s)?$")


def is_of_the_family(before: str, after: str) -> bool:
    """Whether a condition is only said to run in the family; "I have it, it runs in the family" is another matter."""
    return bool(SAID_OF_THE_FAMILY.match(after) and (not before.strip() or _SAID_IT.search(before)))


# "And could gran, the stroke was 2018": whom a message opens with asking for.
ASKED_FIRST = re.compile(
    rf"^(?:(?:and|so|but|ok|okay|then|,)\s)*(?:can|could|may|should|would|what about|how about)\s(?:{_DETERMINERS}\s)*{_WHO}\b"
)
_RELATIONS = {
    "mums": "mum", "mummy": "mum", "ma": "mum", "da": "dad", "pa": "dad", "mom": "mum", "moms": "mum", "mam": "mum", "mother": "mum", "mothers": "mum",
    "dads": "dad", "daddy": "dad", "father": "dad", "fathers": "dad", "sis": "sister", "bro": "brother", "hubby": "husband",
    "husbands": "husband", "wifes": "wife", "gf": "girlfriend", "bf": "boyfriend", "kids": "child", "kid": "child", "children": "child",
    "nana": "nan", "granny": "gran", "grandma": "gran", "granddad": "grandad", "grandpa": "grandad", "bestie": "friend", "mate": "friend",
    "hubs": "husband", "wifey": "wife", "her-indoors": "wife", "mama": "mum", "nanna": "nan", "aunty": "auntie", "stepmum": "stepmother", "stepdad": "stepfather",
    "himself": "husband", "herself": "wife", "gramps": "grandad", "grandfather": "grandad", "grandmother": "gran", "lad": "son", "lads": "son", "boy": "son", "boys": "son", "girl": "daughter",
    "girls": "daughter", "old-man": "husband", "other-half": "partner", "better-half": "partner", "mil": "mother-in-law",
    "fil": "father-in-law", "sil": "sister-in-law", "bil": "brother-in-law", "regular": "client", "regulars": "client", "lady": "client", "pal": "friend", "teen": "child", "toddler": "child", "customer": "client", "patient": "client", "customers": "client", "patients": "client",
}  # fmt: skip


# "Jess is pregnant", "and Tom has epilepsy": a name, and right after it what is said of that person.
NAMED = re.compile(
    r"(?:^\s*|(?<=[.,?!;:]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bso\s)|(?<=\bthen\s)|(?<=\bwhile\s))"
    rf"(?P<who>{'|'.join(sorted(FIRST_NAMES, key=len, reverse=True))})s?(?=\s(?:is|has|had|was|takes|wears|got|gets|suffers|whos|who|just|also|now)\b|\s$)"
)
# "Himself got a pacemaker", "himself has a stent": the husband, as some say it.
HIMSELF = re.compile(
    r"(?:^\s*|(?<=[.,?!;:]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bso\s)|(?<=\bcould\s)|(?<=\bcan\s))(?P<who>himself|herself)"
    r"(?=\s(?:is|has|had|was|takes|took|wears|got|gets|suffers|on|with|just|also|now|went|does|cant|hasnt|isnt|at home|here|indoors)\b|\s$)"
)
# "I'm Anna", "Anna here": the writer's own name.
OWN_NAME = re.compile(
    r"\b(?:im|i am|i|my names?|my name is|name is|names|call me|this is|its|user|me)\s(?:is\s|,\s|:\s)*(?P<who>[a-z]+)\b|\b(?P<who2>[a-z]+)\s(?:here|speaking)\b"
)


def is_own_name(word: str, text: str) -> bool:
    """Whether the writer of `text` calls themselves by the name `word`."""
    return any(word in (m["who"], m["who2"]) for m in OWN_NAME.finditer(text))


def relation(word: str) -> str:
    """One word for a person: "mom", "mothers" -> "mum"; an empty string and a name stay as they are."""
    word = re.sub(r"[\s-]+", "-", word)
    if word in FIRST_NAMES:
        return word
    if word in _RELATIONS:
        return _RELATIONS[word]
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return _RELATIONS.get(single, single)


def fits(pronoun: str, person: str) -> bool:
    """Whether a pronoun can stand for a named person ("he" not for "mum")."""
    if pronoun.startswith(("she", "her")):
        return not re.fullmatch(f"{_MALE}s?", person)
    if pronoun.startswith(("he", "hi")):
        return not re.fullmatch(f"{_FEMALE}s?", person)
    return True
