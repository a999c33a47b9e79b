"""A no in free words to a question of the check: "none of it, thank god", "no lumps", "I'm a bloke", "skin's clear".

Every part of the message must be known: a no to everything, a no to something that the question names, a state that
goes with a no, or an aside. A single word beyond that ("no pacemaker, just the wires") makes it no clear no, so what
is affirmed, doubted or true only for now never is one. Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from actions.rules.knowledge import Question
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.turn import Mention, Turn


class Denied(Enum):
    """How much of a question a message denies: `PART` leaves the rest to be asked about once."""

    WHOLE = auto()
    PART = auto()


class _Kind(Enum):
    NO = auto()  # a bare "no", which may only begin what is denied by name
    ALL = auto()
    NAMED = auto()
    AGE = auto()
    ASIDE = auto()
    THANKS = auto()
    IF_ALL = auto()  # "no thyroid": a denial only beside "nothing"


_ADULT = 18
_OLD = 56
_LONGEST = 200
_SPLIT = re.compile(r"[,.;:!()\n/\u2013\u2014-]+|\b(?:and|so|because|cos|plus)\b")
_NO_WORDS = frozenset("no never none nothing not nope nah zero".split())
# After these a "no" belongs to what stands before it: "I have no", "definitely not".
_BEFORE_NO = frozenset(
    "i ive im am have has had is was are were she he shes hes they get got take takes use it its thats that a an clear "
    "definite firm hard big solid absolutely definitely certainly obviously clearly surely course theres there been "
    "answer still to wear wears say says see need".split()
)
_HEART_AND = re.compile(r"\bheart and (?:my )?(?:blood pressure|blood|bp|circulation)\b(?= (?:is|are|both|all)\b)")
_BARE_NO = frozenset("no nope nah".split())
_AFTER_NO = frozenset(
    "i ive im shes hes she he my all its everything definitely absolutely certainly everythings theres thats".split()
)
_OPEN = r"(?:(?:oh|ah|um+|well|ok|okay|erm?|honestly|luckily|thankfully|sorry|lol|haha|but|right|yeah no|im happy to say)\s)*"
_SURE = (
    r"(?:at all|whatsoever|whatever|ever|either|thanks?|thank (?:you|god|goodness|heavens?|the lord)|touch wood|knock on wood|luckily|thankfully|"
    r"sir|maam|madam|mate|love|dear|pal|lol|haha\w*|honestly|i promise|i swear|in my (?:whole |entire )?life|for me|here|from me|"
    r"of (?:any|that|this|the) (?:sort|kind|type|nature)|of any sort|please|myself|personally|full stop|really none|absolutely|definitely|obviously)"
)
_CLOSE = rf"(?:\s{_SURE})*"
_I = r"(?:(?:i|ive|i have|she|shes|he|hes|they|she has|he has)\s)?"
_THEM = r"(?:these|those|them|that|it|this|the above|the lot|all (?:of )?(?:that|those|these|them)|(?:the |those |these )?(?:two|three|four|five|six|seven|eight|things|list|stuff)|(?:that|the) (?:sort|kind))"
_NOT_DO = (
    r"(?:dont|do not|havent|have not|doesnt|does not|hasnt|has not|never|have never|has never|never ever|didnt|did not)"
)
# "I've no ...", "there are no ...", "I haven't got any ...".
_NONE = rf"(?:(?:(?:there (?:is|are)|theres) |{_I}(?:have |has |got |get )?)(?:no|zero)|{_I}{_NOT_DO} (?:ever )?(?:have|had|got)(?: an?| any)?)"
_TROUBLE = r"(?:problems?|issues?|trouble|troubles|complaints?|conditions?|diseases?|disorders?|illness(?:es)?|history)"
# "No heart or blood problems" is of both.
_BOTH = re.compile(rf"\b(heart|brain) (?:and|n?or) (?:my |the )?(blood|nerves?)\b(?= {_TROUBLE}\b|\W*$)")
_EVERY = (
    r"all|everything|each|every ?(?:one|thing)|the (?:whole )?lot|any|both|all (?:of (?:it|them|those|these)|three|four|five|six|seven|eight|those|these)|"
    r"any of (?:it|them|those|these|that)"
)
_BARE = re.compile(
    rf"{_OPEN}(?:no|nope|nah|n|nay)(?: (?:no|nope))*(?:\s(?:sir|maam|madam|mate|love|lol|thank (?:god|goodness|heavens?|the lord)|thankfully|luckily))*"
)
_ALL = re.compile(
    rf"{_OPEN}(?:(?:no|nope|nah) )?(?:none|never|nothing|nowt|nada|zilch|zero|neither|negative|never ever|not ever|not (?:at all|one|any|a one|a thing|a single (?:one|thing)|me|applicable|(?:a|any) matter for (?:me|her|him)|an issue)|"
    rf"(?:none|not one|not any|never any|not a single one|nothing|no|neither|never had any) (?:at all )?of {_THEM}|none (?:apply|applies|fit)|"
    r"no such (?:things?|problems?|issues?|illness\w*)|nothing (?:at all )?(?:like|of) (?:that|this|those|these|it|them|the (?:sort|kind)|that (?:sort|kind))|nothing to (?:report|declare|tell|mention|note)|"
    rf"no to (?:{_EVERY})|no nothing|all (?:no|negative)|(?:a |thats a |its a )?(?:hard|clear|firm|definite|big|solid) no|thats a no|its a no|(?:my|the) answer is no|"
    r"(?:definitely|absolutely|certainly|obviously|of course|clearly|surely) (?:not|none|no)|no (?:chance|way)|not a chance|"
    rf"no (?:\w+ )?history of (?:{_THEM}|any of (?:it|that|those|them|these))|(?:it |that |this |none of (?:it|that|this) )(?:doesnt|does not) apply|"
    rf"{_I}{_NOT_DO} (?:ever )?(?:have|had|got|get|suffer from|suffered from) (?:any(?:thing)?|one|none|it|that|those|them|a thing)(?: of {_THEM})?(?: like (?:that|this|those|it))?|"
    rf"{_I}(?:have |had |got |has )(?:none|nothing)(?: of {_THEM})?){_CLOSE}"
)
_WELL = r"(?:fine|good|great|well|ok|okay|healthy|fit|perfect|normal|all right|alright|sound|in good (?:health|shape|nick|condition)|excellent|brilliant|strong)"
_THANKS = re.compile(rf"{_OPEN}{_SURE}{_CLOSE}")
_ASIDE = re.compile(
    rf"{_OPEN}(?:(?:(?:im|i am|shes|hes|i feel|feel|feeling|all|its all|im all|im feeling|everythings|everything is|doing) )?(?:a |an )?(?:perfectly |totally |completely |very |all |absolutely |fully )?"
    rf"(?:{_WELL}|sober|natural|adult|grown ?up|woman|lady|female|man|male|guy|bloke|lad|fella|chap|gentleman)(?: (?:here|today|myself|otherwise|and well))?){_CLOSE}"
)
_AGE = re.compile(
    r"(?:(?:im|i am|hes|he is|shes|she is|aged?|at|only|just|turned|over|already)\s)*(\d{2,3})(?:\s?(?:years? old|years? of age|years? young|yrs? old|yo|y o|years))?(?: now| today| myself)?"
)
_AT_AN_AGE = frozenset({"pregnancy_and_birth", "today"})


@dataclass(frozen=True)
class _Words:
    """What may be denied by name in a question (`things`, what is `had`, what one `is` not), and what goes with a no.

    `whole`: phrases that deny it all; `groups`: kinds of things that are the whole of it when each is denied.
    """

    things: str = "(?!)"
    isnt: str = "(?!)"
    whole: str = "(?!)"
    fine: str = "(?!)"
    aside: str = "(?!)"
    if_all: str = "(?!)"
    groups: tuple[str, ...] = ()


_IN_ME = r"(?: (?:in|inside|on) (?:me|my body|my face|her|him))"
_QUESTIONS = {
    "implants": _Words(
        things=r"pace ?makers?|defibrillators?|icds?|(?:nerve |brain |spine |spinal )?stimulators?|cochlears?|cochlear implants?|hearing implants?|heart monitors?|"
        r"loop recorders?|batter(?:y|ies)|electronics?|(?:cardiac|heart) (?:devices?|implants?)|neuro ?stim(?:ulat(?:ors?|ion))?s?|pumps?",
        whole=rf"{_NONE} (?:(?:medical |electronic |electrical |powered )?(?:implants?|implanted (?:devices|things)|devices|gadgets|electronics)){_IN_ME}?|nothing (?:implanted{_IN_ME}?|to do with implants)|"
        rf"nothing (?:electrical|electronic|powered|battery powered|with (?:a )?batter(?:y|ies)){_IN_ME}?|(?:nothing|{_I}never had anything) (?:put|fitted|implanted) in(?:to me| me)?|nothing is (?:there )?in (?:my )?body",
    ),
    "pregnancy_and_birth": _Words(
        things=r"bab(?:y|ies)(?: on the way)?|pregnancy|pregnancies|births?|ivf|breastfeeding|nursing",
        isnt=r"pregnant|breastfeeding|breast feeding|nursing|lactating|trying(?: for (?:a baby|one))?|expecting",
        whole=r"(?:im |i am |hes |he is )?(?:a |an )?(?:man|male|bloke|guy|lad|fella|chap|gentleman)(?: here)?|(?:im |i am |shes |well |long |way )*(?:past |through |after |in |post |post ?)?(?:the )?(?:menopaus(?:e|al))(?: (?:already|years ago|long ago))?|nothing (?:to do with (?:pregnancy|(?:having )?babies)|(?:pregnancy|baby|birth) related)",
        aside=r"(?:my )?lmp (?:was )?(?:last|this) week|(?:i had |i have |had |have |ive had |got )?(?:my |her )?tubes (?:are )?tied|single|(?:my |the )?(?:kids|children) are (?:all )?grown(?: up)?|(?:past|done with|finished with) (?:all )?that|(?:the |my )?menopause (?:is |was )?(?:long |well |all |years )*(?:done|over|finished|behind me|gone|ago|past)|never will be|"
        r"(?:my |the )(?:youngest|kids?|son|daughter) is (?:[3-9]|[1-9]\d)|i had (?:a|my) period last week",
    ),
    "brain_and_nerves": _Words(
        things=r"epilepsy|seizures?|fits?|strokes?|tias?|mini ?strokes?|migraines?|headaches|palsy|palsies|bells palsy|nerve (?:problems?|pain|disease|damage|trouble|issues?)|nerve pain in (?:my|the) face|ms|facial pals(?:y|ies)|convulsions",
        isnt=r"epileptic",
        whole=rf"{_NONE} (?:neurological|neurologic|neuro|brainnerve) {_TROUBLE}|nothing neuro(?:logical)?|nothing wrong with my brainnerves",
        aside=r"(?:my )?heads? ?(?:is )?(?:all )?(?:fine|good|ok)|all (?:fine|good) up (?:there|top)",
    ),
    "cancer_and_lumps": _Words(
        things=r"(?:skin )?cancers?|lumps?|bumps|moles?|tumou?rs?|growths?|chemo|chemotherapy|radiotherapy|radiation|ports?|melanomas?|malignanc(?:y|ies)|lymph ?oedema|lymphedema",
    ),
    "skin_now": _Words(
        things=r"(?:severe |cystic )?acne|spots?|pimples|infections?|rosacea|eczema|psoriasis|dermatitis|allerg(?:y|ies)|wounds?|bruises|scars?|cold sores?|rash(?:es)?|sores?|cuts?|sunburn|sore places|numbness|numb skin|reactions?|breakouts",
        whole=r"(?:(?:my |the |her |his )?(?:face|skin|complexion|face and neck|neck)s? (?:is |looks |feels )?)?(?:all |totally |perfectly |completely |absolutely |just |really |very )?"
        r"(?:fine|clear|normal|healthy|good|perfect|great|lovely|smooth|clean|flawless|in (?:good|great|perfect) (?:condition|shape|nick|order))(?: skin| (?:face|complexion))?|"
        rf"its (?:all |perfectly |totally )?(?:fine|clear|normal|healthy|good|perfect|great|in good condition)|(?:{_NONE}|nothing) (?:(?:skin )?(?:problems?|issues?|trouble|complaints?|conditions?|wrong|the matter)(?: (?:there|here|with (?:it|my (?:skin|face)))?)?)|nothing (?:on|wrong with) (?:it|my (?:skin|face))|(?:as )?smooth as a babys (?:bum|bottom)",
        aside=r"(?:just |maybe |only |my skin is |its )*(?:a (?:bit|little|touch|tad) )?(?:dry|oily|combination)(?: type| skin)?|(?:just |only )?(?:a few )?(?:wrinkles|fine lines|sagging|lines)(?: thats all)?|thats all",
    ),
    "today": _Words(
        things=r"(?:fever|temperature|illness|alcohol|drugs?|drink|wine|beer|periods?|cold|flu)(?: today| tonight| right now| now)?",
        isnt=r"ill|sick|feverish|drunk|under ?(?:18|age)|on my period|on (?:a|the) period|a minor|unwell|a (?:kid|child)",
        aside=r"(?:im |i am )?(?:all )?(?:good|fine|well|great|fit) today|(?:im |i am )?(?:long |well )?past periods",
    ),
    "face_treatments": _Words(
        things=r"botox|fillers?|needles?|needling|micro ?needling|lasers?|peels?|threads?|injections?|injectables?|facelift|surger(?:y|ies)|operations?|ipl",
        whole=rf"(?:{_NONE}|{_I}(?:had no|not had any)) (?:(?:cosmetic |aesthetic |face |facial )?(?:work|treatments?|procedures?|tweakments?))(?: done)?(?: (?:on|to) (?:it|my face|me|my face or neck))?|"
        rf"(?:nothing|{_I}(?:havent|have not|not|never|have never|had nothing|have had nothing|ive had nothing)(?: ever)?(?: had)?(?: anything| a thing)?)(?: (?:has|was) (?:ever )?)?(?: ?been)? ?done(?: (?:on|to) (?:it|my face|me|my face or neck))?|"
        r"(?:i )?(?:have )?never touched it",
        aside=r"all my own(?: face)?|all natural",
    ),
    "heart_and_blood": _Words(
        whole=rf"{_NONE} heartblood {_TROUBLE}|nothing wrong with my heartblood",
        things=rf"(?:heart|cardiac|cardiovascular|blood pressure|bp|blood|clotting|bleeding|circulation) {_TROUBLE}|clots?|blood clots?|bleeding|(?:blood )?thinners|fainting|heart attacks?|high blood pressure|low blood pressure",
        isnt=r"fainted|fainting|on (?:blood )?thinners",
        fine=r"(?:my |her |his |the )?(?:heart|ticker|bp|blood pressure|pressure|heart rate|pulse|circulation|heart and blood)s? (?:is |are |has always been )?(?:all |perfectly |totally |absolutely |both )?"
        r"(?:fine|good|normal|perfect|great|ok|okay|healthy|strong|sound|excellent)|(?:normal|perfect|good|healthy) (?:heart|bp|blood pressure)|(?:my |the )?(?:doctor|doc|gp) says (?:i have |ive got )?(?:the |a )?heart of an (?:ox|athlete)|(?:i have |ive got )?(?:the |a )?heart (?:of|like) an ox|nothing wrong with my heart",
        aside=r"i run(?: \w+)? ?(?:marathons|half marathons)|no problems there",
        groups=(rf"\b(?:heart|cardiac) {_TROUBLE}", rf"\bblood {_TROUBLE}"),
    ),
    "illness_and_medicine": _Words(
        things=r"(?:diabetes|thyroid (?:problems?|trouble|issues?)|kidney (?:problems?|trouble|disease)|liver (?:problems?|disease)|asthma|eye (?:problems?|disease)|retinol|acne tablets|auto ?immune (?:disease|anything))|"
        r"(?:long[ -]?(?:term )?|chronic |ongoing )?(?:illness(?:es)?|diseases?|conditions)|(?:regular |daily |long term )?(?:meds|medicines?|medications?|tablets|pills|drugs|prescriptions?)",
        isnt=r"(?:on|taking) (?:any ?(?:thing|meds|medication|medicines?|tablets|pills)?|meds|medication|tablets|pills)|under (?:any|a) doctor|ill",
        if_all=r"no (?:thyroid|kidney|liver|heart|lung|eye)s?",
        fine=rf"{_I}(?:take|takes|use) (?:no (?:regular |daily )?(?:meds|medicines?|medications?|tablets|pills|drugs)|nothing)|nothing ongoing|(?:i )?never (?:go to|see|need) (?:the|a|any) doctors?",
        groups=(r"\b(?:illness|disease|condition)", r"\b(?:meds|medic|tablets|pills|drugs|prescription)"),
    ),
    "metal_and_worn": _Words(
        things=r"metals?(?: (?:in me|in my body|in my mouth|anywhere|plates?|implants?|pins))?|coils?|braces|fillings|crowns|plates|pins|screws|pumps?|sensors?|hearing aids?|patches|heart patch(?:es)?|dental work|implants?|devices|jaw (?:trouble|problems?|pain)|"
        r"piercings?|jewellery(?: in (?:the|my) face)?|work|retainers?",
        fine=r"(?:all )?my (?:own )?(?:teeth|jaw|jaws)s? (?:is |are )?(?:all )?(?:fine|good|healthy|my own)|all my own teeth|nothing (?:worn|metal|metallic|in|in my (?:jaw|mouth|body|teeth)(?: or (?:jaw|mouth|body|teeth))?)|my jaws (?:fine|good)",
        groups=(r"\bnothing in\b(?! my)|\bno metal", r"\bnothing worn|\bno (?:devices|sensors?)\b.{0,40}\bpumps?"),
    ),
}
# "Not all of them", "normal for me", "nah, I am good" (which may decline to answer): no clear no.
_HALF = re.compile(
    r"\bnot (?:all|every|both)\b|\b(?:no|none|not) (?:but|just|only)\b|\b(?:fine|normal|good|ok|okay|clear|healthy) for (?:me|him|her)\b|"
    r"^\W*(?:no|nope|nah)\W+(?:im|i am) (?:all )?(?:good|ok|okay|alright|fine)\W*$"
)
_ARTICLE = r"(?:an? |any |the |my |metal |regular |known )?"


def denied(text: str, question: str) -> Denied | None:
    """How much of a question (by its id) a message clearly denies, None when it is no clear no from end to end."""
    plain = plain_words(text).strip()
    words = _QUESTIONS.get(question)
    if words is None or "?" in plain or len(plain) > _LONGEST:
        return None
    if _HALF.search(plain):
        return None
    kinds: list[_Kind] = []
    parts = _parts(plain)
    for part in parts:
        kind = _kind(part, question, words, after_named=bool(kinds) and kinds[-1] is _Kind.NAMED)
        if kind is None:
            return None
        kinds.append(kind)
    found = set(kinds) - {_Kind.THANKS}
    every = bool(words.groups) and all(re.search(group, plain) for group in words.groups)
    if _Kind.ALL in found or every or (_Kind.NO in found and found <= {_Kind.NO, _Kind.AGE, _Kind.ASIDE}):
        return Denied.WHOLE
    if not found or _Kind.IF_ALL in found:
        return None
    says_little = found <= {_Kind.ASIDE, _Kind.AGE} and question != "skin_now" and len(plain.split()) == 1
    return None if says_little and _Kind.AGE not in found else Denied.PART


def _parts(plain: str) -> list[str]:
    """The parts of a message; what "or" adds is marked: "no clots", "or_bleeding"."""
    plain = re.sub(
        r"\b(?:n?or) (?:anything|something|whatever)(?: (?:like (?:that|this|it)|of the (?:sort|kind)))?", " ", plain
    )
    plain = _BOTH.sub(r"\1\2", _HEART_AND.sub("heart", plain))
    plain = re.sub(r"\s*\b(n?or)\s+(?!(?:my )?(?:mouth|jaw|teeth|body|neck|face)\b)", r",\1_", plain)
    parts: list[str] = []
    for piece in _SPLIT.split(plain):
        begun: list[str] = []
        for word in re.findall(r"\w+", piece):
            new_no = word in _NO_WORDS and begun and begun[-1] not in _BEFORE_NO
            after_no = word in _AFTER_NO and begun and set(begun) <= _BARE_NO
            if new_no or after_no:
                parts.append(" ".join(begun))
                begun = []
            begun.append(word)
        parts.append(" ".join(begun))
    return [part for part in parts if part]


def _kind(part: str, question: str, words: _Words, *, after_named: bool) -> _Kind | None:
    if part.startswith(("or_", "nor_")):
        bare = part.split("_", 1)[1]
        goes_on = after_named and re.fullmatch(rf"{_ARTICLE}(?:{words.things}|{words.isnt}){_CLOSE}", bare)
        return _Kind.NAMED if goes_on else None
    if _BARE.fullmatch(part):
        return _Kind.NO
    if _THANKS.fullmatch(part):
        return _Kind.THANKS
    whole = rf"{_OPEN}(?:{words.whole}){_CLOSE}"
    if _ALL.fullmatch(part) or (re.fullmatch(whole, part) and not part.endswith(" for me")):
        return _Kind.ALL
    if _is_named(part, words):
        return _Kind.NAMED
    if re.fullmatch(words.if_all, part):
        return _Kind.IF_ALL
    if (aged := _AGE.fullmatch(part)) and (question in _AT_AN_AGE or not part.isdigit()):
        return _of_age(int(aged[1]), question)
    if _ASIDE.fullmatch(part) or re.fullmatch(rf"{_OPEN}(?:{words.aside}){_CLOSE}", part):
        return _Kind.ASIDE
    return None


def _of_age(years: int, question: str) -> _Kind | None:
    """What an age says: of a grown-up it is an aside, but it answers part of "under 18", and late in life a pregnancy."""
    if not _ADULT <= years <= 120:
        return None
    return _Kind.ALL if question == "pregnancy_and_birth" and years >= _OLD else _Kind.AGE


def _is_named(part: str, words: _Words) -> bool:
    things = rf"(?:no|zero|not any|without|never any|no known|(?:i |ive )?(?:have|get|got|take) no|{_I}{_NOT_DO} (?:ever )?(?:have|had|got|get|take|taken|wear|use|used|been on))"
    isnt = r"(?:(?:im|i am|i|shes|she is|hes|ive|i have|i was)\s)?(?:not|never|never been|not been)(?: ever)?"
    return bool(
        re.fullmatch(
            rf"{_OPEN}(?:{things} {_ARTICLE}(?:{words.things})(?: done| fitted| diagnosed)?{_IN_ME}?|{isnt} (?:{words.isnt})|{words.fine}){_CLOSE}",
            part,
        )
    )


#: Questions that ask of now alone: "none at the moment" answers them.
_OF_NOW = frozenset({"pregnancy_and_birth", "skin_now", "today", "metal_and_worn"})
_ONLY_NOW = re.compile(r"\b(?:now|today|tonight|at the moment|at present|currently|presently|these days)\b")
_LATE = re.compile(
    r"^(?:(?:no|nope|well|um+|but|hm+|only|just|not sure)\s)*(?:(?:im|i am|my period is|its|she is|shes|period is|periods) )?"
    r"(?:a (?:bit|little|week|day|few days|couple of days) |(?:\d+|two|three) (?:days|weeks) |very |slightly )?(?:late|overdue)\b(?! (?:thirties|forties|fifties|sixties|twenties))"
)


def only_of_now(text: str, question: str) -> bool:
    """Whether a no in `plain` form is of now, and the question is also of what once was."""
    return question not in _OF_NOW and _ONLY_NOW.search(text) is not None


def is_late(text: str, question: str) -> bool:
    """Whether a message in `plain` form tells of a period that has not come, where a pregnancy is asked about."""
    return question == "pregnancy_and_birth" and _LATE.match(text) is not None


def part_denied(question: Question, who: str, turn: Turn) -> Turn:
    """The turn of an answer that denies a part by name: what of it was taken for told is denied as well."""
    named = [m.condition for m in turn.mentions if m.condition in question.conditions and m.who in (who, USER, "")]
    facts = (Fact(condition, State.ABSENT, Basis.STATED, turn.today) for condition in dict.fromkeys(named))
    return replace(turn, mentions=tuple(Mention(fact.condition, fact, who, "") for fact in facts), topics=())
