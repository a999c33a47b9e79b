"""What is left over in an answer that denies: "no pacemaker, it just helps me hear" denies one thing and tells of another.

Every word must be accounted for: words of denial, what is named, words of the question, small talk. Whatever else is
said may be the very thing that was asked for, so the question stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from actions.rules.knowledge import Question
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, State
from actions.rules.screening_denials import denied
from actions.rules.turn import Mention, Turn

# "but", "just", "only": what follows them is told, and not denied.
_CONTRAST = (
    r"but|just|only|except\w*|though|tho|although|however|apart|besides|bar|yes|yeah|yep|instead|its|it is|thats"
)
_PARTS = re.compile(rf"[,.;:!?()\n/\u2013\u2014-]+|\b(?:and|plus|{_CONTRAST})\b")
_IS_CONTRAST = re.compile(rf"(?:{_CONTRAST})")
_IS_YES = re.compile(r"(?:yes|yeah|yep)")
_NO = frozenset(
    "no not never none neither nor nothing without dont havent isnt arent didnt doesnt hasnt wasnt nope nah n nowt zero "
    "negative nada".split()
)
_FILLERS = _NO | frozenset(
    "i im ive am we she he shes hes her him his they have had has having got get do did been be is are was were a an the "
    "any anything of or either this that these those them it me my your list above here there like kind sort type at all "
    "whatsoever whatever ever also too as lol haha hehe please thanks thank you sorry well um erm hm oh ok okay so honestly "
    "definitely absolutely certainly luckily thankfully promise swear diagnosed condition conditions history done "
    "whole personally myself mate apply applies to both every single".split()
)
# Words of the options that any message may have.
_COMMON = frozenset("for other another could under on in few right now today long if not ago".split())
# Words that may be denied in an answer to any question.
_HEALTH = frozenset(
    "medication med medicine drug pill illness diseases problem issue symptom treatment surgery implant metal two three "
    "four".split()
)
_NOW = frozenset("now currently today right moment".split())
# What tells of nothing that is asked: an age of a grown-up, thanks, how well one is.
_ASIDE = re.compile(
    r"\b(?:thank (?:god|goodness|heavens?|the lord)|touch wood|knock on wood|in (?:my|her|his) (?:whole |entire )?life|"
    r"(?:i am|im|aged|hes|shes) (?:only |just )?(?:1[89]|[2-9]\d)(?: years? old| years| yo)?|"
    r"(?:i am|im|hes|shes) (?:a |an )?(?:very |perfectly |totally |completely |otherwise |quite )?"
    r"(?:man|male|guy|bloke|woman|adult|healthy|fine|well|fit)|"
    r"(?:my|her|his|the) skin is (?:all |totally |perfectly )?(?:fine|clear|normal|healthy|good|ok|okay)|"
    r"(?:past|post|after|through) ?(?:the )?menopaus\w+|nothing (?:else|more)|thats (?:all|it|a no)|its a no|it is a no)\b"
)
# "None of these", "no to all": a no to everything, in so many words.
_NAMES_NONE = re.compile(
    r"\bnone\b(?! (?:other|else|left|that|in|but|of the (?:others?|rest)))|\bno to (?:all|each|every\w*|the lot|any)\b|"
    r"\bnot (?:a single |any |one |a )?one\b|\bneither\b|\b(?:clear|definite|firm|plain) no\b|\bnot applicable\b|"
    r"\b(?:dont|do not|doesnt|never|havent|hasnt) (?:have|had|got) any\b"
)


# "No battery in it", "no kidneys", "no fits on the tablets": there is an "it", or something that keeps it quiet.
_OF_SOMETHING = re.compile(
    r"\b(?:in|inside|to|with) (?:it|mine)\b|\bmine (?:is|has|does\w*)\b|\bit (?:does\w*|runs|has\w*|came|needs|works)\b(?! (?:not )?apply)|"
    r"\b(?:no|without) (?:more )?(?:kidneys|spleen|pancreas|liver|thyroid)\b(?! (?:problem|trouble|disease|issue|condition|illness|complaint))|"
    r"\b(?:on|with|since|thanks to|because of) (?:the |my |these )?(?:tablets|meds|medication|medicine|pills|drugs)\b"
)


@dataclass(frozen=True)
class _Part:
    """A part of a message; `told`: it follows a "but", a "just" or a "yes"."""

    words: tuple[str, ...]
    told: bool

    @property
    def denies(self) -> bool:
        return bool(_NO & set(self.words))


def names_none(text: str) -> bool:
    """Whether a message in `plain` form says no to everything that was asked, and not only "no"."""
    return _NAMES_NONE.search(text) is not None


def _parts(text: str) -> list[_Part]:
    plain = _ASIDE.sub(" ", plain_words(text))
    parts, at, told = [], 0, False
    for mark in [*_PARTS.finditer(plain), None]:
        words = re.findall(r"\w+", plain[at : mark.start() if mark else len(plain)])
        if words:
            parts.append(_Part(tuple(words), told))
        if mark is None:
            break
        told = _IS_CONTRAST.fullmatch(mark.group()) is not None or (told and not words)
        if _IS_YES.fullmatch(mark.group()):
            parts.append(_Part(("yes",), told=True))
        at = mark.end()
    return parts


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"\w+", plain_words(text)))


def _asked(question: Question) -> frozenset[str]:
    """The words of a question's own options, and "now" where it asks of now."""
    title = _words([question.title])
    now = _NOW if {"now", "today"} & title else frozenset()
    return (_words(option.label for option in question.options) - _NOW) | now | _HEALTH


def leaves_something(turn: Turn, question: Question) -> bool:
    """Whether a message says more than its denials account for."""
    named, asked = _words(m.text for m in turn.mentions), _asked(question)
    if _untold(turn) != turn.mentions or _OF_SOMETHING.search(plain_words(turn.text)):
        return True
    for part in _parts(turn.text):
        over = set(part.words) - _FILLERS - named
        over = {w for w in over if not (part.denies and (w in asked or w.removesuffix("s") in asked))}
        if over:
            return True
    return False


def also_denied(turn: Turn, question: Question) -> Turn:
    """The turn, in which "no pacemaker or defibrillator" denies both, also where the second was taken for asked."""
    denied = [m for m in turn.mentions if m.fact.state is State.ABSENT]
    asked = [m for m in turn.mentions if m.fact.basis is Basis.ASKED and m.text]
    if not (denied and asked) or len(denied) + len(asked) < len(turn.mentions) or "?" in turn.text:
        return turn
    if leaves_something(turn, question):
        return turn
    plain = plain_words(turn.text)
    both = {m for m in asked if re.search(rf"\b(?:n?or|and) (?:an? |any )?{re.escape(plain_words(m.text))}\b", plain)}
    told = (
        replace(m, fact=replace(m.fact, state=State.ABSENT, basis=Basis.STATED)) if m in both else m
        for m in turn.mentions
    )
    return replace(turn, mentions=tuple(told))


def denies_another(turn: Turn, asked: Question, questions: Iterable[Question]) -> bool:
    """Whether all that is denied belongs to another question: "no lumps, no cancer", said to the one before it."""
    named = {m.condition for m in turn.mentions}
    others = [q for q in questions if q.id != asked.id and named <= set(q.conditions)]
    return any(denied(turn.text, other.id) is not None for other in others)


def only_denies(mentions: Iterable[Mention], who: str) -> bool:
    """Whether all that is said of `who` is denied."""
    states = [m.fact.state for m in mentions if m.who == who]
    return bool(states) and all(state is State.ABSENT for state in states)


def _untold(turn: Turn) -> tuple[Mention, ...]:
    """The mentions without those that stand where something is told, and not denied: "not pregnant, just nursing"."""
    denied: set[str] = set()
    told: set[str] = set()
    named = _words(m.text for m in turn.mentions)
    by_nature, of_what = True, False
    for part in _parts(turn.text):
        goes_on = by_nature or (of_what and not part.told)
        (denied if part.denies or goes_on else told).update(part.words)
        if part.denies:
            by_nature, of_what = False, bool(named & set(part.words))
        elif part.told:
            of_what = False
    gone = told - denied
    return tuple(m for m in turn.mentions if m.fact.state is not State.ABSENT or not _words([m.text]) & gone)


def without_told(turn: Turn, question: Question, open_conditions: Iterable[str]) -> Turn:
    """The turn of an answer with something left over: its denials, unless they would close the whole question."""
    mentions = _untold(turn)
    denied = {m.condition for m in mentions if m.fact.state is State.ABSENT}
    if set(open_conditions) <= denied:
        mentions = tuple(m for m in mentions if m.condition not in question.conditions)
    return replace(turn, mentions=mentions)


def speaks_of(text: str, question: Question) -> bool:
    """Whether a message has words of the question's options: it may be meant for an answer."""
    return bool(_words([text]) & (_asked(question) - _FILLERS - _COMMON))


def as_told(mention: Mention, turn: Turn) -> Mention:
    """A condition that is named in reply to a question, and without one, is at least a possible yes."""
    if mention.fact.basis is not Basis.ASKED or turn.asks or "?" in turn.text:
        return mention
    return replace(mention, fact=replace(mention.fact, state=State.PRESENT, basis=Basis.UNCERTAIN))


_FIRST_PERSON = re.compile(r"\b(?:i (?:have|had|am|was|got|take|use|wear|do|did|also|too|myself)|im|ive|my|mine|me)\b")


def owned(mention: Mention, who: str, text: str) -> Mention:
    """In a check of another person, what is said without "I" or another name in `plain` form is about that person."""
    if who == USER:
        return mention
    of_oneself = mention.who == USER and _FIRST_PERSON.search(text)
    return mention if of_oneself or mention.who not in (USER, "") else replace(mention, who=who)
