"""Whom a message is about: the user, or the other person spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.rules.asked_again import asks_for_verdict
from actions.rules.first_names import FIRST_NAMES
from actions.rules.memory import Memory
from actions.rules.oneself import asks_for_oneself, is_clear, puts_right
from actions.rules.people import SAME, is_relation, named_again, spoken_of
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, State
from actions.rules.turn import Mention, Turn

_HIS = r"(?:plan|routine|schedule|rota|turn|case|answer|verdict|timetable|minutes|sessions|face|jaw|cheeks?|neck|forehead|chin|skin|ears?)"
_PRONOUN = re.compile(
    rf"\b(?:hed|theyd|(?:shed|hell|shell)(?= (?:only|just|be|do|use|like|love|want|have|never|try|start|sign|take|accept)\b)|she|shes|her|he|hes|him|them|his (?:own |left |right )?{_HIS})\b"
)
_SELF = re.compile(r"\b(?:i|im|ive|me|my|mine|myself)\b")
_FOR_ONESELF = re.compile(
    r"\b(?:for me|to me|and me|about me|what about myself|my own|mine|myself|on me|me i mean|i mean me|if i (?:just |only |still |also )?(?:do|use|try|used|did|tried) (?:it|mine)|me not (?:him|her|them))\b"
)
_SELF_ASKED = re.compile(
    r"\b(?:can|could|may|should|do|am|would) i\b|\bfor me\b|\bme\?|\b(?:for|about|on|it|try|trying|use|using|do) myself\b"
)
# "Can I use it?", but not "can I use it on her?"
_I_AND_NOT_THEM = re.compile(
    r"\b(?:can|could|should|may|do|am) i\b(?!.*\b(?:on|for|to|with|do|treat|give|book|zap|start|offer|let) (?:her|him|them)\b)"
)
_RELATION = re.compile(
    r"\b(?:my|our|the|a|for|her|his|their) (?P<who>mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|uncle|wife|husband|partner|friend|mate|"
    r"daughter|son|client|patient|customer|boyfriend|girlfriend|cousin|colleague|neighbour|grandad|grandma|granny|nana|niece|nephew|child|kid|hubby|fiance|twin)\b"
)


# "If my mom says yes": who allows it is not the one who uses it.
_REPORTS = re.compile(
    r"^\W*(?:\([^)]*\)\W*|who \w+ \w+ )?(?:just |also |already |even |still |always |now )?(?:says|said|say|told|tells|thinks|thought|reckons|swears|insists|agrees|agreed|lets|"
    r"allows|allowed|promised|signs?|signed|gave|gives|okayed|(?:is|was) (?:fine|ok|okay|happy|cool|alright) with)\b"
)


# "And her?", "can she?", "what do I tell her": asked about the other person spoken of before, and nothing else.
_AND_THEM = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok|what about|how about)\W+)*(?:(?:can|could|may|should|is|for)\W+)?(?:she|he|her|him|they|them)"
    r"(?:\W+(?:use|try|have|it|one|too|then|as|well|allowed|ok|okay))*\W*$"
)


# "Which of us gets it?", "who can use it?": asked about everybody in the message.
_FOR_ALL = re.compile(
    r"\b(?:which (?:one )?of us|who of us|(?:either|neither|any|each|both|two|all) of us|us (?:both|two)|"
    r"(?:two|three|four|five|six|all) of us|for (?:each|everyone|everybody|all|the (?:lot|whole (?:family|house))|the (?:two|three|four|five) of us)|rota|"
    r"(?:we|us) (?:are )?(?:all )?shar\w+|who (?:can|could|may|should|is|gets|is allowed|am)|(?:can|could|may|should|are|do) (?:we|they)|we (?:both|share)|whos|between us)\b"
)


def asks_for_all(turn: Turn) -> bool:
    """Whether a message that tells of the user and of others asks about all of them."""
    told = [m.who for m in turn.mentions if m.status != "absent"]
    told += [USER] if is_clear(turn.text) else []
    if USER not in told or len(set(told)) < 2:
        return False
    plain = plain_words(turn.text)
    return _FOR_ALL.search(plain) is not None


def speaks_of_oneself(text: str) -> bool:
    """Whether "I" or "me" is in a message."""
    return bool(_SELF.search(plain_words(text)))


# "And for me?", "nothing wrong with me": the talk is about the writer from here on.
_AFTER_ONESELF = re.compile(
    r"\b(?:what|how) about (?:me|myself)\b|\b(?:for|about) myself\b|\b(?:wrong|the matter) with me\b|\bi mean (?:for )?me\b|"
    r"^\W*(?:(?:and|so|but|ok|then|now|well|right)\W+)+(?:for |with )?(?:me|myself)\b|\bme (?:then|now)\b|\bas for me\b|\bmy own (?:plan|routine|use|case)\b"
)


def asks_after_oneself(text: str) -> bool:
    """Whether a message turns from whoever was spoken of to its writer."""
    return _AFTER_ONESELF.search(plain_words(text)) is not None


_TELL_THEM = re.compile(
    r"\b(?:what|how) (?:do|should|shall|can|could|would|must|am|on earth|the \w+)\b[^.?!]{0,15}"
    r"\b(?:i|we)\b[^.?!]{0,20}\b(?:tell|say to|answer|explain (?:it |this |that )?to|put (?:it|this|that) to|break (?:it|this|that) to|convince|stopp?)"
    r"(?:ing)? (?:her|him|them)\b"
)


def asked_after(text: str, memory: Memory) -> str | None:
    """The other person whom "and her?" or "the husband, is it a no?" asks about.

    None when it is another message, or nothing is known of that person; "" is a person who was not named.
    """
    other = spoken_of(text, memory)
    if (alone := bare_name(text, memory)) is not None:
        return alone
    if _AND_THEM.match(text.lower()) or _TELL_THEM.search(text.lower()):
        return other if other is not None and memory.profile.facts(other) else None
    if not asks_for_verdict(text):
        return None
    plain = plain_words(text)
    named = named_other(text) or (None if _FOR_ONESELF.search(plain) or not _PRONOUN.search(plain) else other)
    return named if named is not None and memory.profile.facts(named) else None


# "Tom?", "and gran?", "what about jess then?"
_BARE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|now|what about|how about|(?:can|could|may|should|would)(?!\W+(?:my|the)\b))\W+)*(?:(?:my|the)\W+)?(?P<who>[a-z]+)"
    r"(?:\W+(?:use|try|have|it|one|too|then|as|well|allowed|ok|okay|now|today))*\W*$"
)


def bare_name(text: str, memory: Memory) -> str | None:
    """The other person whom a message names and says nothing else, if something may stand against them."""
    found = _BARE.match(plain_words(text))
    if found is None:
        return None
    who = SAME.get(found["who"], found["who"])
    known = who in memory.profile.others and any(f.state is not State.ABSENT for f in memory.profile.facts(who))
    return who if known else None


def _known_name(plain: str, memory: Memory) -> str | None:
    """A person who was spoken of by name before and is named again."""
    known = [who for who in memory.profile.others if who in FIRST_NAMES]
    return next((who for who in known if re.search(rf"\b{who}s?\b", plain) and not _FOR_ONESELF.search(plain)), None)


def asks_for_several(turn: Turn) -> bool:
    """Whether a message tells of more than one other person, and asks for none of them alone."""
    others = [m for m in turn.mentions if m.who != USER and m.status != "absent"]
    return len({m.who for m in others}) > 1 and _asked_for(turn.text, others) is None


def _asked_for(text: str, others: Sequence[Mention]) -> str | None:
    """Whom of several people a message asks for: "jess is pregnant, tom is not well. can jess?"."""
    plain = plain_words(text)
    asking = r"\b(?:can|could|may|should|would|what about|how about)\W+(?:my |the )?"
    asked = [m.who for m in others if m.who and re.search(rf"{asking}{re.escape(m.who)}\b", plain)]
    return asked[-1] if asked else None


# "Got epilepsy as well as mum", "have a pacemaker too, so has mum": the writer has it beside them.
_BESIDE_THEM = re.compile(
    r"\b(?:too|as well|also|same|so (?:has|have|is|does|did|am|do)|like (?:my |our |me )?\w+|just like|both|me|another|beside\w*|inherited|each|neither|either|and (?:i|me|mine))\b"
)
_ASKED_FIRST = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then|now)\W+)*(?:what about|how about|can|could|may|should|would)\b(?! i\b)"
)
_LEFT_OUT_I = re.compile(
    r"(?:^|[.;!?,]\s*|\b(?:and|but|so|ok|hi|hello) )(?:(?:still|just|also|only|actually) )?(?:got|have|had|having|been|am|diagnosed|take|taking|wear|wearing|live|living|suffer|suffering|on) "
)


# "She hasn't had one in four years": whoever was spoken of before.
_THEY_FIRST = re.compile(
    r"^\W*(?:(?:and|but|so|well|oh|ok|no|yes|yeah|sorry|also|now)\W+)*(?:she|shes|he|hes|they|theyre|theyve|her|his)\b"
)


# "With the outer processor taken off?": asked on about what was told of them.
_OF_THE_SAME = re.compile(
    r"^\W*(?:(?:and|but|so|ok|even|what|then)\W+)*(?:with|without|if|when|once|after|before)\W+(?:only |just )?(?:the|that|this|those)\b[^.!]{0,80}\?\W*$"
)


def of_them_again(turn: Turn, memory: Memory) -> Turn:
    """The turn, with what is known of another person and named without a word of the user as that person's.

    "And could gran, the stroke was 2018", "she says her midwife didn't mind": nobody says "I".
    """
    plain = plain_words(turn.text)
    other = bare_start(plain, memory) or named_again(plain, memory)
    other = other or (spoken_of(plain, memory) if _PRONOUN.search(plain) or _OF_THE_SAME.match(plain) else None)
    if other is None or _SELF.search(plain) or _LEFT_OUT_I.search(plain):
        return turn
    if _BESIDE_THEM.search(plain) and not _ASKED_FIRST.match(plain):
        return turn
    if _THEY_FIRST.match(plain):
        turn = replace(turn, mentions=tuple(replace(m, who=other) if m.who == "" else m for m in turn.mentions))
    theirs = {f.condition for f in memory.profile.facts(other) if f.state is State.PRESENT}
    theirs |= {"postpartum"} if "pregnancy" in theirs else set()  # "so it's a no for her until after the birth?"
    mine = {f.condition for f in memory.profile.facts(USER) if f.state is not State.ABSENT}
    told = (replace(m, who=other) if m.who == USER and m.condition in theirs - mine else m for m in turn.mentions)
    return replace(turn, mentions=tuple(told))


def bare_start(plain: str, memory: Memory) -> str | None:
    """The person known by now whom a message begins with: "and could gran, ..."."""
    who = _named_first(plain)
    return who if who in memory.profile.others else None


def _named_first(plain: str) -> str:
    found = re.match(
        r"^\W*(?:(?:and|so|but|ok|then|now|what about|how about|can|could|may|should|would)\W+)*(?:(?:my|the)\W+)?(?P<who>[a-z]+)\b",
        plain,
    )
    return SAME.get(found["who"], found["who"]) if found else ""


# "So mum. What's her routine", "and dad?": named first and by themselves.
_STARTS_WITH = re.compile(
    r"^\W*(?:(?:so|and|but|ok|then|now|right|just|what about|how about)\W+)*(?:(?:my|the)\W+)?[a-z]+(?=\s*(?:[.,:;?!]|\u2013|-\s|then\b|only\b|$))"
)


_NOT_ME = re.compile(r"\bnot (?:me|myself)\b")


# "All the pregnant ladies in my street do it": nobody whom a verdict could be for.
_CROWD = re.compile(
    r"\b(?:all|every|other|lots of|many|loads of|plenty of|most|so many|tons of|hundreds of|dozens of|these|those|several|thousands of)\b[^.?!]{0,40}"
    r"\b(?:ladies|women|girls|mums|moms|mamas|people|clients|patients|men|guys|users|friends|folks|customers|them|us|epileptics|diabetics)\b|"
    r"\b(?:everybody|everyone|nobody|no one|anyone|anybody)\b"
)


def _is_of_a_crowd(turn: Turn, memory: Memory) -> bool:
    """Whether what many others have is told by somebody who has it, too."""
    known = {f.condition for f in memory.profile.facts(USER) if f.state is State.PRESENT}
    told = {m.condition for m in turn.mentions if m.who != USER}
    plain = plain_words(turn.text)
    return told <= known and bool(_CROWD.search(plain))


def named_other(text: str) -> str:
    """The other person whom a message names ("check my mum"), "" when it names none or is about oneself as well."""
    plain = plain_words(text)
    named = _RELATION.search(plain)
    if named is None or _FOR_ONESELF.search(plain):
        return ""
    return SAME.get(named.group("who"), named.group("who"))


def subject_of(turn: Turn, memory: Memory) -> str:
    """USER or a relation. With mentions, whose they are decides; without, pronouns and names do."""
    people = [m.who for m in turn.mentions]
    own = [m for m in turn.mentions if m.who == USER]
    others = [m for m in turn.mentions if m.who != USER]
    if own and any(m.status != "absent" for m in own):
        return USER
    if own and others and _SELF_ASKED.search(turn.text.lower()):
        return USER
    meant = asks_for_oneself(turn.text) or asks_for_all(turn)
    if others and meant and is_clear(turn.text):
        return USER
    # "Sorry, my sister has it, I've never had it" is about oneself; with a bare "not me" it is about her.
    if others and own and puts_right(turn.text) and is_clear(_NOT_ME.sub(" ", plain_words(turn.text))):
        return USER
    if others and _is_of_a_crowd(turn, memory):
        return USER
    if len(others) > 1 and (asked := _asked_for(turn.text, others)) is not None:
        return asked
    if others:
        return people[-1] if people[-1] != USER else others[-1].who
    if own:
        return USER
    plain = plain_words(turn.text)
    if (name := _known_name(plain, memory)) is not None:
        return name
    first = bare_start(plain, memory)
    if first is None and _PRONOUN.search(plain) and is_relation(_named_first(plain)):
        first = _named_first(plain)
    if (
        first is not None
        and _STARTS_WITH.match(plain)
        and not _FOR_ONESELF.search(plain)
        and not _asks_for_self(plain, first)
    ):
        return first
    again = named_again(plain, memory)
    if again is not None and not _FOR_ONESELF.search(plain) and not _asks_for_self(plain, again):
        return again
    named = _RELATION.search(plain)
    if named and not _REPORTS.match(plain[named.end() :]):
        relation = SAME.get(named.group("who"), named.group("who"))
        if relation in memory.profile.others or not _SELF.search(plain.replace(named.group(), "")):
            return relation
    if _FOR_ONESELF.search(plain):
        return USER
    last = spoken_of(plain, memory)
    return last if last is not None and _PRONOUN.search(plain) and not _I_AND_NOT_THEM.search(plain) else USER


def _asks_for_self(plain: str, who: str) -> bool:
    """Whether the writer asks to use it, and not on the person `who` that is named beside."""
    return bool(_SELF_ASKED.search(plain)) and not re.search(
        rf"\b(?:on|for|to|with) (?:my |our |the )?{re.escape(who)}\b", plain
    )
