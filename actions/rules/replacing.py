"""One thing put in the place of another: a wrong word, a wrong person, a wrong age, what is over and not so now.

Each changes exactly what it names, and only what was said just before; in doubt nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.rules.event_days import denied_days, waits
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.mix_ups import never_mine
from actions.rules.over_now import over_now
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, Profile, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Turn

Changed = tuple[Profile, list[tuple[str, str]]]

_LINKS = (
    r"(?:\W+(?:no|not|its|it|is|was|theyre|they|are|thats|that|i|have|ive|had|got|a|an|the|my|some|just|only|merely|simply|normal|plain|"
    r"regular|ordinary|mild|meant|mean|to|say|said|should|be|read|sorry|type|write|put)\b){0,6}\W+"
)
# Before the word that is meant: "i meant", "sorry, just", "typo:".
_WRONG_WORD = (
    r"(?:\bi (?:actually )?meant(?: to (?:say|type|write|put))?\b|\b(?:sorry|oops|whoops|no|nope|wait)\W+(?:wait\W+|sorry\W+)?i mean\b|\bshould (?:say|read|be|have (?:said|been))\b|"
    r"\b(?:sorry|wait|oops|whoops|my (?:mistake|bad)|silly me)\b(?:\W+no\b)?(?:\W+(?:its|it is|theyre|they are|thats|i have|ive got|ive))?\W+(?:just|only|merely|simply)\b"
    r"(?!\W+(?:had|got|have|been|started|i|found|remembered)\b)|\bwrong (?:\w+ )?(?:word|term|name)\b|\bauto ?correct(?:ed)?\b|\bmis ?typed\b|\btypo\b)"
)
# What is told beside the first, or about it, and not in its place.
_BESIDE = re.compile(
    r"\b(?:also|as well|too|both|plus|on top|besides|other than|apart from|except|else|otherwise|still|not only|not just|for it|because of it|from it|with it)\b"
)
_PUT_RIGHT = re.compile(
    r"\b(?:wrong|badly|wrongly|typo|mistake|sorry|meant|mean|correction|to be clear|clarify|rephrase|past tense|let me (?:re\w+|clarify|correct|explain|put|say|start)|i should have said|actually|no wait|hang on)\b"
)
_HAD_IT = re.compile(
    r"\bi (?:only |once |did )?had (?:it|that|this)\b(?! (?:done|out|on|serviced|repaired|fixed|for (?:me|a)|at (?:a|the|my))\b)|\bi used to have (?:it|that|this)\b|\b(?:meant|mean) (?:that )?(?:i )?had\b|"
    r"\bpast tense\b(?! (?:would|is|was|might|makes))|\b(?:it|that|this) (?:was|were) (?:back )?(?:in (?:19|20)\d\d|\w+ years ago|years ago|ages ago|decades ago|long ago)\b"
)
_OVER = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:years?|yrs|decades?|ages|long) ago\b|\bever since\b|\bremission\b|\ball clear\b|\bcured\b|\bclean\b|\bclear (?:since|for|now)\b|"
    r"\bpast tense\b|\bas a (?:child|kid|teen\w*)\b|\bover now\b|\bgone now\b"
)
# "I had this in 2019 and it worked", "it was years ago that you said yes": of a treatment, or of Mica.
_OF_USE = re.compile(
    r"\b(?:work(?:ed|s)|was great|loved it|helped|sessions?|facials?|salon|device|nuface|machine|you (?:said|told|gave|let)|carry on|keep using)\b"
)
_NOT_OVER = re.compile(
    r"\b(?:back|again|returned|relapse\w*|recur\w*|still|currently|now have|not (?:\w+ )?(?:clear|clean|cured|over|gone|in remission))\b"
)
# "I lost the pregnancy last week": that one, and it is over. Not one of two, an earlier one, or a fear.
_LOST = re.compile(
    r"\b(?:lost|losing|ended|terminated) (?:the|this|my|our) (?:pregnancy|baby|bub|babies|twins)\b|\b(?:i|we|ive|weve) (?:have )?(?:sadly |just |then |since )?miscarried\b|"
    r"\b(?:had|have had|been through) (?:a|the) (?:\w+ )?(?:miscarriage|termination|abortion|stillbirth)\b|\b(?:im|i am) (?:no longer|not) pregnant (?:any ?more|now)\b.{0,40}\bmiscarr"
)
_NOT_LOST = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:years?|yrs|ages|months) ago\b|\blast (?:year|summer|winter|spring|autumn)\b|\b(?:before|previous\w*|earlier|first|second|again|once|used to|other|"
    r"one of|twin|still|might|may|if|almost|nearly|afraid|scared|worried|think|maybe|possibly|not sure|risk|dreamt?|threatened|pregnant again|nobody|never|didnt|havent|not lost)\b"
)
_MINE = re.compile(
    r"^\W*(?:(?:lol|haha\w*|wait|oh|ah|well|hm+|omg)\W+)*(?:(?:no|nope|nah|sorry|oops|whoops|actually|correction|wrong)\W+)+"
    r"(?:(?:wait|sorry|actually|i mean(?:t)?|it was|thats|its|that was)\W+)*(?:i (?:did|do|have|am|was|had)(?: (?:it|one))?|me|mine)(?=\s*(?:$|[,.;!?)-]))|"
    r"\bnot (?:him|her|them|my \w+)\W+(?:its |it was |but |i meant )?(?:me|i did|i do|i have|i am)(?=\s*(?:$|[,.;!?)-]))"
)
_AGE_WORDS = {
    word: (tens + 2) * 10 for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
} | {"eighteen": 18, "nineteen": 19}
_TYPO = re.compile(
    r"\b(?:typo|mis ?typed|meant|mean|mistake|wrong (?:number|age|key|digit)|sorry|oops|whoops|auto ?correct\w*|thumbs?|fat fingers?|swapped|mixed up|other way (?:round|around)|"
    r"missed a (?:digit|key|number))\b"
)
_NOT_IT = re.compile(r"\b(?:not|instead of|rather than)\W+(?:\d+|\w+teen|ten|eleven|twelve)\b")
# A message that puts an age right holds hardly any other word: "mum is 45" and "18 in march" do not.
_AROUND_AN_AGE = frozenset(
    "i im am was my me its it is the a of to say type typed wrote years year yrs yo old age aged no nope oh ah wait haha hahaha lol god omg "
    "actually really obviously clearly course that thats should be and have been one two three four five six seven eight nine "
    "bad hit pressed key keys number digit digits fingers finger thumbs thumb keyboard phone silly stupid by".split()
)
_ADULT, _OLDEST = 18, 110
_NUMBER = re.compile(r"(?<![\d.])(\d{2,3})(?![\d.%]*[\d%])")


def put_right(memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]) -> Changed:
    """The profile after what a message that names conditions puts in the place of what was said before."""
    plain = plain_words(turn.text)
    facts = [*_wrong_word(memory, turn, plain, conditions), *_same_day(memory, profile, turn, conditions)]
    facts += [*had_it(memory, turn, conditions), *_lost(memory, turn, plain), *not_mine(memory, turn)]
    facts += over_now(memory, turn, conditions)
    facts += _none_at_all(memory, turn, plain, conditions)
    for fact in facts:
        profile = profile.with_fact(USER, fact)
    return profile, [(USER, fact.condition) for fact in facts]


def _said_before(memory: Memory, turn: Turn) -> list[Fact]:
    """What was stated of the user just before, and is not named again."""
    named = {mention.condition for mention in turn.mentions}
    touched = {c for person, c in memory.changed if person == USER}
    facts = [f for f in memory.profile.facts(USER) if f.condition in touched - named]
    return [f for f in facts if f.state is State.PRESENT and f.basis in (Basis.STATED, Basis.UNCERTAIN)]


def _wrong_word(memory: Memory, turn: Turn, plain: str, conditions: Mapping[str, Condition]) -> list[Fact]:
    """ "No sorry, just normal hearing aids" after a hearing implant: that one is denied."""
    before = _said_before(memory, turn)
    if len(before) != 1 or len(memory.changed) != 1 or memory.asked or _BESIDE.search(plain):
        return []
    told = [m for m in turn.mentions if m.who == USER and m.fact.state is State.PRESENT and m.text]
    # Something done on a day is never a wrong word for something that one has.
    dated = waits(before[0].condition, conditions)
    told = [m for m in told if waits(m.condition, conditions) == dated]
    meant = any(re.search(_WRONG_WORD + _LINKS + re.escape(plain_words(m.text)), plain) for m in told)
    return [replace(before[0], state=State.ABSENT, said=turn.today, day=None)] if meant else []


def _same_day(memory: Memory, profile: Profile, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """ "It was Botox, not filler": what was done was done on the day that was told."""
    known = {f.condition: f for f in memory.profile.facts(USER)}
    mine = [m for m in turn.mentions if m.who == USER and waits(m.condition, conditions)]
    denied = [known[m.condition] for m in mine if m.fact.state is State.ABSENT and m.condition in known]
    days = {f.day for f in denied if f.state is State.PRESENT and f.day is not None}
    told = {m.condition for m in mine if m.fact.state is State.PRESENT and m.condition not in known}
    if len(days) != 1 or turn.dates:
        return []
    day = days.pop()
    return [replace(f, day=day) for f in profile.facts(USER) if f.condition in told and f.day is None]


# "I misread it. I've no implant of any kind": then the one that was told is none of the writer's either.
_MISREAD = re.compile(
    r"\b(?:mis ?-?read|mistaken|mistake|mixed (?:it |them |that )?up|muddled|typo|wrong (?:letter|person|name|one|file|patient)|addressed to|not (?:mine|for me|about me)|"
    r"somebody elses|someone elses|same (?:initials?|name))\b"
)
_OF_NO_KIND = re.compile(
    r"\b(?:no|not any|not a single|zero|never had (?:an?|any)|(?:dont|do not|havent) (?:have|got) (?:an?|any)) (?:\w+ )?(?:implants?|implanted \w+)(?: of any (?:kind|sort|type)| at all| whatsoever| in me| inside me|,? never had (?:one|any))"
)


def _none_at_all(memory: Memory, turn: Turn, plain: str, conditions: Mapping[str, Condition]) -> list[Fact]:
    """The implants told just before, of somebody who misread a letter and has none of any kind."""
    found = _OF_NO_KIND.search(plain)
    if not (found and _MISREAD.search(plain)) or is_supposed(turn.text) or "?" in plain[found.start() :]:
        return []
    has = [m for m in turn.mentions if m.who == USER and m.fact.state is State.PRESENT]
    told = [f for f in memory.profile.facts(USER) if f.state is State.PRESENT and f.condition in conditions]
    inside = [
        f for f in told if conditions[f.condition].kind == "implant" and f.basis in (Basis.STATED, Basis.UNCERTAIN)
    ]
    return [] if has else [replace(f, state=State.ABSENT, said=turn.today, day=None) for f in inside]


def had_it(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """ "I phrased that wrong: I HAD it, in 2009": an illness that was stated is over, where the past still counts."""
    plain = plain_words(turn.text)
    if not (_HAD_IT.search(plain) and _OVER.search(plain) and _PUT_RIGHT.search(plain)):
        return []
    if _NOT_OVER.search(plain) or _OF_USE.search(plain):
        return []
    ill = [
        f
        for f in _said_before(memory, turn)
        if f.condition in conditions
        and conditions[f.condition].kind == "disease"
        and conditions[f.condition].past != "absent"
    ]
    return [replace(f, basis=Basis.PAST, said=turn.today) for f in ill]


def not_mine(memory: Memory, turn: Turn) -> list[Fact]:
    """ "The clerk mixed me up, it was never mine": what was told last is denied, unless something else is told."""
    told = any(m.fact.state is State.PRESENT and m.text for m in turn.mentions)
    if told or not never_mine(turn.text):
        return []
    return [replace(f, state=State.ABSENT, basis=Basis.STATED, said=turn.today) for f in _said_before(memory, turn)]


def _lost(memory: Memory, turn: Turn, plain: str) -> list[Fact]:
    """The pregnancy that was told in an earlier message and is lost: the time after it counts in its place."""
    known = [f for f in memory.profile.facts(USER) if f.condition == "pregnancy" and f.state is State.PRESENT]
    after = any(m.condition == "postpartum" and m.who == USER and m.fact.state is State.PRESENT for m in turn.mentions)
    again = any(m.condition == "pregnancy" and m.fact.state is not State.ABSENT for m in turn.mentions)
    if not after or again or not _LOST.search(plain) or _NOT_LOST.search(plain):
        return []
    return [replace(f, basis=Basis.PAST, said=turn.today) for f in known]


def mine_instead(memory: Memory, profile: Profile, turn: Turn) -> Changed:
    """ "No, I did": what was told of somebody else, the day with it, is the user's and not theirs."""
    plain = plain_words(turn.text)
    if not memory.changed or any(person == USER for person, _ in memory.changed) or not _MINE.search(plain):
        return profile, []
    for person, condition in memory.changed:
        profile = profile.moved(condition, person, USER)
    return profile, [(USER, condition) for _, condition in memory.changed]


def without_guess(turn: Turn, memory: Memory, conditions: Mapping[str, Condition]) -> Turn:
    """ "Saturday was the consult, the needle bit was yesterday": of what was told before, and no other treatment."""
    waiting = any(waits(f.condition, conditions) and f.state is State.PRESENT for f in memory.profile.facts(USER))
    if not waiting or not denied_days(turn):
        return turn
    told = [m for m in turn.mentions if m.text or not waits(m.condition, conditions)]
    return replace(turn, mentions=tuple(told))


def grown_up(memory: Memory, turn: Turn) -> list[Fact]:
    """ "Typo! 71": an age below 18 was written by mistake."""
    plain = plain_words(turn.text)
    young = [f for f in memory.profile.facts(USER) if f.condition == "under18" and f.state is State.PRESENT]
    if not young or not _TYPO.search(plain) or "?" in plain or is_supposed(plain):
        return []
    plain = _NOT_IT.sub(" ", plain)
    others = re.findall(r"[a-z]+", _TYPO.sub(" ", plain))
    if set(others) - _AROUND_AN_AGE - set(_AGE_WORDS):
        return []
    ages = [int(m.group(1)) for m in _NUMBER.finditer(plain)] + [
        age for word, age in _AGE_WORDS.items() if re.search(rf"\b{word}\b", plain)
    ]
    grown = bool(ages) and all(_ADULT <= age <= _OLDEST for age in ages)
    return [replace(young[0], state=State.ABSENT, said=turn.today)] if grown else []
