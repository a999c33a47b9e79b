"""What was told or asked about just before is plainly denied without its name: "I don't have it", "never had one".

A denial ends with the pronoun: "I haven't had it long" and "I haven't had any trouble" deny something else. Where "one"
or "any" may be a doctor, a symptom or an attack, it denies nothing; neither does "that isn't true", which may be said of
the verdict, nor a bare "I don't", which may answer anything. Patterns run over plain words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from actions.rules.knowledge import Condition
from actions.rules.plain_words import plain_words
from actions.rules.profile import Fact
from actions.rules.supposed import is_supposed

# Nothing but how sure it is, the next sentence or the next question may follow.
_SURELY = (
    r"(?:at all|myself|personally|actually|really|ever|either|whatsoever|thankfully|luckily|honestly|sorry|after all|of course|obviously|"
    r"thank god|in my life|in all my life|lol|haha\w*|oops|mate|love|i swear|i promise)"
)
_END = (
    rf"(?:,?\s+{_SURELY}\b)*"
    r"(?=\s*(?:$|[.,;:!)\n\u2013\u2014]|- |(?:and |so |then |because |cos )+(?:how|what|which|when|can|could|may|shall|should|please|tell|give|i (?:mis\w+|mixed|typed|meant|made|was))\b|"
    r"(?:i (?:misread|mistyped|mixed|typed|meant|made|was)|that was|it was)\b))"
)
_ADVERB = r"(?:actually |really |definitely |certainly |even |ever |honestly )*"
_NO = rf"\bi {_ADVERB}(?:dont|do not|havent|have not|didnt|did not|never|ve never|have never)|\bive never"
_HAVE = r"(?:have got|have had|have|got|had)"
_HAS_IT_NOT = re.compile(rf"(?:{_NO}) {_ADVERB}(?:{_HAVE}) (?:it|that|this){_END}")
_HAS_NONE = re.compile(
    rf"(?:{_NO}) {_ADVERB}(?:{_HAVE}) (?:one|any|either|them|any of (?:it|them|that|those)){_END}|"
    rf"\b(?:i|ive) {_ADVERB}(?:have got|have had|have|got|had) none{_END}|\b(?:i|ive) {_ADVERB}(?:havent|have not) (?:one|any){_END}"
)
# "Luckily that isn't me", "never had a single one": of what was only asked about.
_NOT_OF_ME = re.compile(
    r"\b(?:that|this|it|those|they)s? ?(?:isnt|is not|arent|are not|wasnt|doesnt apply to|does not apply to|not) "
    rf"(?:me|mine|my (?:problem|case|situation)){_END}|\b(?:that|this|it) (?:doesnt|does not) apply to me{_END}|\bnot something i (?:have|get|suffer from){_END}"
)
_NEVER_HAD = re.compile(
    r"\b(?:(?:i|ive|i have) )?never (?:once |ever |actually )?had (?:it|that|them|any|one|a single one|anything like that)(?:,? n?or anything (?:like|near|close to|of) (?:it|that|them|the (?:sort|kind)))?"
    rf"{_END}"
)
_NOT_SURE = re.compile(
    r"\b(?:if|unless|maybe|perhaps|might|may|think|hope\w*|doubt|sure|wish|pretend\w*|suppose|lets say|imagine|but|though|although|technically|officially|yet)\b"
)
# "I take it off at night, so at night I don't have it": not for good.
_FOR_A_WHILE = re.compile(
    r"\b(?:at night|by day|overnight|nights|evenings?|when(?:ever)?|while|during|sometimes|usually|(?:take|taking|took|leave|switch\w*|turn\w*|pop) (?:it |them |mine )?off|"
    r"outside|outer|part|half|so at|with me|on me|near me|at the moment|right now|today|tonight)\b"
)
# "I haven't had any. Not since 2019": some were had once, or are still to come.
_ONCE = re.compile(
    r"\b(?:since|until|till|lately|recently|again|so far|still|ago|nowadays|these days|any ?more|any longer|apart from|except|bar|not now|now and|"
    r"(?:not|never) (?:\w+ )?before|before (?:this|that|last|my|the|i)|last (?:\w+day|weekend|week|month|night|year|time|spring|summer|autumn|winter)|"
    r"(?:only|just) (?:the|one|two|a few|a couple|some|in|on|at|when|small|little|mild)|"
    r"days?|weeks?|months?|years?|yrs|ages|decades?|(?:19|20)\d\d)\b"
)
_ASKS_ON = re.compile(
    r"[\s.,;!]+(?:(?:and|so|then|ok|okay|now) )*(?:how (?:often|many|long)|what (?:is|are|should|about)|can i|could i|may i|when can)\b.*$"
)
# "I don't have one, I have two", "I haven't got one. There are two of them": what follows has it after all.
_HAS_ALL_THE_SAME = re.compile(
    r"(?<!can )(?<!could )(?<!may )(?<!should )(?<!might )\b(?:ive|i (?:do |now |actually |just |only |also )*(?:have|got|had|wear|carry))\b"
    r"(?! (?:a typo|an? mistake|no|none|not|nothing|never|just mis\w+|mis\w+|mixed|muddled|confused|made|typed|read|written|wrong|got (?:it |that )?(?:wrong|mixed|no\w*)|been \w+ing)\b)|"
    r"(?:^\W*|\b(?:its|it is|theyre|they are|theres|there are|there is|but|rather|actually|have|has|got|with)\W+)(?:two|three|four|both|several|a couple|a pair|a set)\b(?! (?:sisters|brothers|kids|children|friends|aunts|uncles)\b)|"
    r"\b(?:two|three|both|several|more) of (?:them|those|these)\b|\b(?:more|other) than (?:one|that)\b|\bone on each\b"
)
# "I'm not saying I don't have it", "I told the salon I haven't got one".
_ONLY_SAID = re.compile(
    r"\b(?:say|says|saying|(?<!\bi )said|tell|tells|telling|told (?!you)\w+|claim\w*|not that|not as|not true|who|write|wrote|tick\w*|lie|lying|liar|"
    r"act|like|wished|why|how come|asks?|asked|whether|glad|lucky|good job|shame|pity)\b[^.!?\n]{0,40}$"
)
_CLINICIAN = re.compile(
    r"\b(?:doctors?|docs?|gps?|nurses?|clinics?|clinicians?|consultants?|specialists?|surgeons?|midwi(?:fe|ves)|pharmacists?|dentists?|injectors?|"
    r"\w*ologists?|therapists?|physios?|team|appointments?|check ?-?ups?|letters?|notes?|proof|writing|devices?|nuface|foreo|ziip|trinity|machine|gadget|tool|wand|gel|charger|app|account|manual|receipt)\b"
)
# The words of before were a slip: then "none" is what was told by mistake.
_A_SLIP = re.compile(
    r"\b(?:slip|mistake|typo|mis ?-?typed|mis ?-?read|wrong|mixed|scratch that|scrap that|i lied|joking|kidding|auto ?-?correct\w*|by accident|correction|take (?:that|it) back)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORN = frozenset({"implant", "worn_device"})


def has_none(text: str) -> bool:
    """Whether a message plainly denies what was told just before without its name."""
    return _said(_HAS_IT_NOT, text) or _said(_HAS_NONE, text)


def denied(text: str, told: Sequence[Fact], conditions: Mapping[str, Condition]) -> list[Fact]:
    """Those of the facts that were `told` last that a message plainly denies."""
    if _said(_HAS_IT_NOT, text):
        return list(told) if len(told) == 1 or _A_SLIP.search(plain_words(text)) else []
    return list(told) if _said(_HAS_NONE, text) and _can_be_none(text, told, conditions) else []


def denied_of_asked(text: str, asked: Sequence[Fact], conditions: Mapping[str, Condition]) -> list[Fact]:
    """Those of the facts that were only `asked` about that a message plainly says are not the writer's."""
    said = _before_question(text)
    if _said(_NOT_OF_ME, said):
        return list(asked)
    if _said(_NEVER_HAD, said):
        return list(asked) if len(asked) == 1 and not _CLINICIAN.search(plain_words(said)) else []
    return denied(said, asked, conditions)


_DENIES = re.compile(
    r"\b(?:i|ive|im)\b[^.?!]*\b(?:dont|do not|havent|have not|didnt|did not|never|not|none)\b|\b(?:dont|havent|never) (?:have|had|got)\b"
)


# A bare "I don't", "no, I haven't": what is denied by it, nobody can tell.
_BARE = re.compile(
    r"^\W*(?:(?:no|nope|nah|well|wait|oh|sorry|actually|hang on|hm+|ok|right|but|honestly)\W+)*"
    r"(?:i (?:dont|do not|am not|havent|have not|didnt|did not|wasnt|was not)|im not|ive not)(?:\W+(?:actually|sorry|though|honestly|lol|really|at all|any ?more|either|now))*\W*$"
)


# "Actually I don't", "wait, I'm not": the word before it puts right what was told just before.
_PUTS_RIGHT = re.compile(r"\b(?:actually|wait|hang on|hold on|correction|scratch that|i lied)\b")


def is_put_right(text: str) -> bool:
    """Whether a denial that says no more than "I don't" plainly puts right what was told just before."""
    plain = plain_words(text)
    return is_bare_denial(text) and bool(
        re.search(r"\bi (?:dont|do not|am not)\b|\bim not\b", plain) and _PUTS_RIGHT.search(plain)
    )


def is_bare_denial(text: str) -> bool:
    """Whether a message says "I don't" or "I'm not", and nothing of what."""
    return _BARE.match(plain_words(text)) is not None


def denies_something(text: str) -> bool:
    """Whether a message denies something of the writer, whatever it is: "no problem" would sound like taking it."""
    return _DENIES.search(plain_words(text)) is not None


def is_doubtful(text: str) -> bool:
    """Whether a denial is doubted, supposed or true for a while only."""
    plain = plain_words(text)
    if "?" in plain:
        return True
    plain = _ASKS_ON.sub("", plain)
    return bool(_NOT_SURE.search(plain) or _FOR_A_WHILE.search(plain) or _ONCE.search(plain)) or is_supposed(text)


def can_be_counted(fact: Fact, conditions: Mapping[str, Condition]) -> bool:
    """Whether "one" or "any" can mean it: a thing, or something that is done to somebody on a day."""
    known = conditions.get(fact.condition)
    return known is not None and (known.kind in _WORN or (known.kind == "treatment" and known.wait is not None))


def _can_be_none(text: str, facts: Sequence[Fact], conditions: Mapping[str, Condition]) -> bool:
    """Whether "I have none" can only mean the facts, and no doctor, symptom or attack."""
    plain = plain_words(text)
    if _CLINICIAN.search(plain):
        return False
    return bool(_A_SLIP.search(plain)) or all(can_be_counted(fact, conditions) for fact in facts)


def _said(pattern: re.Pattern[str], text: str) -> bool:
    plain = plain_words(text)
    found = pattern.search(plain)
    if found is None or _ONLY_SAID.search(plain[: found.start()]) or _HAS_ALL_THE_SAME.search(plain[found.end() :]):
        return False
    return not is_doubtful(text)


def _before_question(text: str) -> str:
    """A text without the question that it ends with: "Luckily that isn't me. How often would I use it?"."""
    return " ".join(part for part in _SENTENCE.split(text) if not part.rstrip().endswith("?")) or text
