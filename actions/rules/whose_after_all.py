"""What was told turns out to be the user's own ("there is no friend"), or another's ("that was my sister's").

Patterns run over plain words (lower case, no apostrophes), with or without spaces around the marks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.memory import Memory
from actions.rules.people import SAME
from actions.rules.person_meant import meant_person
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Profile, State
from actions.rules.turn import Turn

_NEAR = r"(?:friend|mate|pal|bestie|client|customer|patient|colleague|neighbou?r|cousin|person|somebody|someone|woman|lady|man|guy|girl|bloke|chap|user|boss|teacher|landlady|landlord|coworker|student|guest|model|bride)"
_FAMILY = (
    r"(?:mum|mom|mam|mother|dad|father|sister|sis|brother|bro|twin|nan|nana|gran|granny|grandma|grandad|aunt|auntie|uncle|wife|husband|hubby|partner|"
    r"boyfriend|girlfriend|bf|gf|daughter|son|niece|nephew|flatmate|lodger|roommate|housemate)"
)
_ANYBODY = rf"(?P<who>{_NEAR}|{_FAMILY})"
_OWN_PART = (
    r"(?:body|chest|heart|ticker|head|brain|skull|neck|face|skin|belly|tummy|bump|womb|baby|pregnancy|implant|box|gadget|wires?|health|case|story|"
    r"situation|condition|illness|problem|diagnosis|fits|seizures)"
)
_QUOTE = r"[\s\"\u201c\u201d]*"
#: "There is no friend", "I'm the friend", "it's my own chest we spoke of": the person asked for is the writer.
CONFESSED = re.compile(
    rf"\b(?:there (?:is|was)|theres|there never was|there isnt|there is not|there wasnt|there was never)\s(?:really |actually )?(?:no|any|an?)\s?(?:such )?{_QUOTE}{_ANYBODY}\b"
    r"(?=\s*(?:$|[\"\u201c\u201d.,;:!?)-]|its\b|it is\b|only me\b|just me\b|i\b|and\b|at all\b|obviously\b|really\b|never\b|in this\b))|"
    rf"\bno such {_ANYBODY.replace('P<who>', 'P<who2>')}\b|"
    rf"\b(?:the|my|that|this) {_QUOTE}{_ANYBODY.replace('P<who>', 'P<who3>')}{_QUOTE}(?:does ?nt|doesnt|does not|didnt|never) (?:really |actually )?exist(?:ed|s)?\b|"
    rf"\bi (?:just |only )?(?:made up|invented|pretended (?:it was|to ask for)|was pretending (?:it was|to ask for)) (?:the|my|that|this|an?) {_QUOTE}{_ANYBODY.replace('P<who>', 'P<who4>')}\b|"
    rf"\bi (?:just |only )?made (?:the|my|that|this) {_QUOTE}{_ANYBODY.replace('P<who>', 'P<who5>')}{_QUOTE} up\b|"
    rf"\b(?:im|i am|i was|its me im) (?:actually |really )?(?:the|that|this|said|your) (?:so called |famous )?{_QUOTE}(?P<who6>{_NEAR})\b(?!\s(?:who (?:asked|wrote|bought)|of|from))|"
    rf"\b(?:im|i am) (?:actually |really )?(?:the|that) {_QUOTE}(?P<who7>{_FAMILY}){_QUOTE}(?: that| who| whom)? i (?:asked|told|wrote|spoke|mentioned|meant|was (?:asking|talking))\b|"
    rf"\b(?:the|my|that|this) {_QUOTE}{_ANYBODY.replace('P<who>', 'P<who8>')}{_QUOTE}(?:\s?(?:in|of|from) (?:this|that|the|my) \w+| i (?:asked|told you|spoke|mentioned|meant)(?: about| of)?)?\s?(?:is|was|=|equals|means|here is|s) (?:actually |really |in fact |just |only )?(?:me|myself|moi|yours truly)\b|"
    rf"\b(?:its|it is|thats|that is|this is|it was|that was|we (?:mean|meant)|talking about|speaking of|on about) (?:\w+ )?my own {_OWN_PART}\b|"
    r"\b(?:it was|it is|its|that was|thats|that is) (?:actually |really |all |only |just |in fact )*(?:me|myself|mine)(?: all along| the whole time| all the time| i was (?:asking|talking) about| i meant| were talking about| weve been)|"
    r"\bi (?:was|have been|ive been) (?:actually |really )?(?:asking|talking|speaking) (?:for|about|of) (?:me|myself)\b|\bive (?:actually |really )?been (?:asking|talking) (?:for|about) (?:me|myself)\b|"
    r"\bi (?:lied|was lying|fibbed|wasnt honest|was not honest)\b[^.?!]{0,25}\b(?:its|it is|it was|thats|that was) (?:me|mine)\b"
)
_ITS_OWNER = (
    r"\b(?:thats|its|(?:that|it|this|those|these|they|the \w+|the \w+ \w+) (?:was|is|were|are))(?: actually| really| all| in fact)? (?:my|our|the|me) (?:\w+ )?"
    rf"(?P<who>{_FAMILY}|friend|mate|colleague|neighbour|cousin|client|customer)"
)
_THING = r"(?: (?:one|turn|treatment|appointment|filler|botox|injections?|jabs?|cards?|letters?|leaflet|forms?|notes?|reports?|results?|prescriptions?))"
_ENDS = r"(?=\s*(?:$|[.,;:!?)-]|not\b|and i\b|i\b|ive\b|sorry\b))"
# "That was my sister's", "that is my mum's turn": theirs.
_THEIRS = re.compile(rf"{_ITS_OWNER}(?:s{_THING}?|{_THING}| [a-z]{{2,12}}s{_THING}){_ENDS}")
# "Sorry, that was my son": he may have had it, or come into the room.
_OR_THEM = re.compile(rf"{_ITS_OWNER}{_ENDS}")
_PUT_RIGHT = re.compile(
    r"\b(?:no|nope|wait|hang on|hold on|sorry|oops|whoops|actually|correction|wrong|mixed|muddled|mistake|confused|typo|my bad|meant|not (?:me|mine)|"
    r"i (?:only|just) (?:went|drove|held|took|tagged|sat|came|watched|kept)|nothing done|had nothing|ive never|never had|i (?:didnt|havent|dont))\b"
)
# What leaves no doubt that the writer has not got it.
_NOT_MINE = re.compile(
    r"\bnot (?:me|mine)\b|\b(?:correction|mixed (?:it|that|this|us|them) up|mixed up|muddled|mistake|confused|meant)\b|\bwrong (?:person|one|tab|chat|window|name|about)\b|"
    r"\bi (?:only|just) (?:went|drove|held|tagged|sat|came|watched|kept)\b|\b(?:nothing done|i had nothing|ive had nothing|ive never had|i (?:have )?never had|i (?:didnt|havent|dont) (?:have|had|got|get)(?: any| it| one| that)?)\b"
)
# "That was my daughter on the phone. Back now": the talk was only broken off.
_BROKEN_OFF = re.compile(
    r"\b(?:back (?:now|again)|im back|i am back|where were we|where was i|interrupt\w*|phone|ringing|rang|calling|called|other line|on the line|driv\w+|door|shouting|crying|screaming|barking|typing|typed that|"
    r"grabbed|woke|waking|needed me|wanted me|anyway|as i (?:said|was saying)|asking|says|said|distract\w*|noise|kids)\b"
)
# "The device is not mine, it's my sister's", "it was my husband's idea": a thing or a word of theirs, and no illness.
_A_THING = re.compile(
    r"\b(?:devices?|gadgets?|machines?|wands?|tools?|nuface|foreo|ziip|trinity|bear|gel|app|account|laptop|tablet|email|gift|present|voucher|idea|opinion|view|advice|fault|suggestion|"
    r"question|joke|recommend\w*|bought|buy\w*|paid|copy|wanted|told me|said so)\b"
)
# "That was my sister's, mine was on thursday", "she had it too": the user has it all the same.
_BOTH = re.compile(
    r"\b(?:and me|me too|so did i|too|as well|both|also|(?<!not )mine|i (?:only |just )?(?:had|got|did|have) (?:it|one|mine|that|some)\b|ive (?:had|got) (?:it|one|mine|some))\b"
)


# "I'm the wife lol", after "can my wife use it": the person who was spoken of.
_I_AM_THAT_ONE = re.compile(
    rf"^\W*(?:(?:lol|haha|well|btw|um|ok|so|actually|sorry|and|but|ps)\W+)*(?:im|i am|its me im|thats me im) (?:actually |really )?(?:the|that|said|this|your) (?P<who>{_FAMILY})(?:\W+(?:lol|haha|btw|actually|here|myself|you know|by the way|in question|sorry|so \w+))*\W*$"
)


def confessed(text: str) -> bool:
    """Whether a message says that the person asked for is its writer."""
    return CONFESSED.search(plain_words(text)) is not None


def own_after_all(memory: Memory, profile: Profile, turn: Turn) -> tuple[Profile, list[tuple[str, str]]]:
    """ "There is no friend": what was told of that person is so of the user; nobody loses anything by it."""
    plain = plain_words(turn.text)
    found = CONFESSED.search(plain) or _that_one(plain, profile)
    if found is None:
        return profile, []
    named = next((word for word in found.groups() if word), "")
    named = SAME.get(named, named)
    last = next((person for person, _ in reversed(memory.changed) if person != USER), profile.last_other)
    who = named if named in profile.others else last
    told = [f for f in profile.facts(who) if f.state is not State.ABSENT] if who is not None else []
    for fact in told:
        profile = profile.with_fact(USER, replace(fact, said=turn.today))
    return profile, [(USER, fact.condition) for fact in told]


def _that_one(plain: str, profile: Profile) -> re.Match[str] | None:
    """The words by which the writer says to be the one person of whom something was told."""
    found = _I_AM_THAT_ONE.match(plain)
    if found is None:
        return None
    return found if SAME.get(found["who"], found["who"]) in profile.others else None


def of_both(text: str) -> bool:
    """Whether a message says that what is another person's is so of the user, too."""
    return _BOTH.search(plain_words(text)) is not None


def person_after_all(text: str) -> str:
    """The other person whose it was ("no hang on, that was my sister's"), "" when a message says no such thing."""
    plain = plain_words(text)
    if _BOTH.search(plain) or _A_THING.search(plain):
        return ""
    sure = _NOT_MINE.search(plain) is not None
    if _BROKEN_OFF.search(plain):
        return ""
    found = _THEIRS.search(plain) if sure or _PUT_RIGHT.search(plain) else None
    found = found or (_OR_THEM.search(plain) if sure else None) or _THEY_WHO.search(plain)
    return SAME.get(found["who"], found["who"]) if found is not None else ""


# "Sorry, it was my husband who got burnt, I'm fine"
_I_AM_WELL = (
    r"(?=.{0,80}\b(?:not (?:me|mine|myself)\b|(?:im|i am) (?:\w+ )?(?:fine|ok|okay|well|grand|good|healthy|all right|alright)\W*$|"
    r"(?:ive|i have|i) (?:had |got |have )?(?:nothing|none)\b|i (?:havent|dont|didnt)(?: (?:have|got|had|get))?(?: (?:it|one|that|any))?\W*$))"
)
_HURT = (
    r"(?:got|was|is|gets|has been|had been) (?:\w+ )?(?:burnt|burned|sunburnt|sunburned|hurt|jabbed|injected|filled|treated|peeled|lasered|needled|operated on|diagnosed|fitted|"
    r"implanted|bruised|cut|pregnant|epileptic|diabetic|ill|sick)\b|(?:has|had|have|got|gets|takes|wears)(?: got)? (?:it|that|this|one|those|them|all that)\b"
)
_THEY_WHO = re.compile(rf"{_ITS_OWNER} (?:who|that|thats|whos) (?:{_HURT}){_I_AM_WELL}")
_THEY_WITH = re.compile(
    rf"{_ITS_OWNER} (?:who|that|thats|whos) (?:has|had|got|gets|takes|wears|is|was|burnt|burned){_I_AM_WELL}"
)


def has_what_is_named(text: str) -> bool:
    """Whether a message says of what it names that another has it, and not its writer ("my son who burnt his nose")."""
    plain = plain_words(text)
    return _THEY_WITH.search(plain) is not None and not _BOTH.search(plain)


# "I've had Botox on Saturday. Oh no, hang on, that was my sister, not me"
_RATHER = re.compile(
    r"\b(?:oh no|no|nope|wait|hang on|hold on|sorry|oops|whoops|actually|correction)\b[^?]{0,25}?\b(?:that was|that is|thats|it was|its|i meant?) my\b"
)
_IM_WELL = re.compile(
    r"\b(?:im|i am) (?:fine|ok|okay|well|good|grand|healthy|not)\b|\b(?:ive|i have) (?:had |got )?(?:none|nothing|never)\b"
)
_NOT_ME = re.compile(r"\bnot (?:me|mine|myself)\b")
_OF_ME = re.compile(r"\b(?:i have|ive|i am|im|i do|i take|i got|i had|my own)\b")


def of_whom_it_was(turn: Turn) -> Turn:
    """The turn, with the one thing it tells of the writer as another's if its next words say so, and "not me"."""
    plain = plain_words(turn.text)
    rather = _RATHER.search(plain)
    person = meant_person(turn.text) if rather is not None else ""
    mine = [m for m in turn.mentions if m.who == USER and m.text and m.fact.state is State.PRESENT]
    if rather is None or not person or len(mine) != len(turn.mentions) or len({m.condition for m in mine}) != 1:
        return turn
    before, after = plain[: rather.start()], _IM_WELL.sub(" ", plain[rather.end() :])
    if not all(plain_words(m.text) in before for m in mine) or not _NOT_ME.search(after) or _OF_ME.search(after):
        return turn
    absent = replace(mine[0], fact=replace(mine[0].fact, state=State.ABSENT, basis=Basis.STATED, day=None))
    return replace(turn, mentions=(*(replace(m, who=person) for m in mine), absent))


def of_who_has_it(turn: Turn) -> Turn:
    """The turn of "I'm not diabetic, that's my brother": what is denied of the writer is so of whoever is named."""
    plain = plain_words(turn.text)
    found = _OR_THEM.search(plain)
    denied = {m.condition for m in turn.mentions if m.who == USER and m.fact.state is State.ABSENT}
    if found is None or len(denied) != 1 or any(m.condition not in denied or m.who != USER for m in turn.mentions):
        return turn
    mention = turn.mentions[0]
    if _A_THING.search(plain) or plain_words(mention.text) not in plain[: found.start()]:
        return turn
    theirs = replace(mention.fact, state=State.PRESENT)
    who = SAME.get(found["who"], found["who"])
    return replace(turn, mentions=(*turn.mentions, replace(mention, who=who, fact=theirs)))
