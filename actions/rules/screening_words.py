"""Short answers in words to a question of the step-by-step check: no, not sure, skip, why, go back, stop.

Only a clear no is read as a no: "not that I know of" is not one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from actions.rules.interview import starts_over
from actions.rules.plain_words import plain_words


class Said(StrEnum):
    """What a message does to the question that is open."""

    NAMED = "named"
    NONE = "none"
    REST = "rest"
    YES = "yes"
    UNSURE = "unsure"
    HEDGED = "hedged"
    SKIP = "skip"
    PARTLY = "partly"
    DAY = "day"
    WHY = "why"
    AGAIN = "again"
    BACK = "back"
    AFTER_ALL = "after_all"
    STOP = "stop"
    GO_ON = "go_on"
    RESTART = "restart"
    UNCLEAR = "unclear"
    OUTCOME = "outcome"
    ACCEPTED = "accepted"


_OPENING = r"^(?:(?:no|nope|nah|hm+|ok|okay|well|um+|uh|oh|so|sorry|and|but|thanks|right|luckily|thankfully)\s)*"
_CLOSING = (
    r"(?:\s(?:at all|thanks|thank you|thankfully|luckily|please|sorry|for me|to me|for her|for him|here|from me|"
    r"of (?:these|those|them|that|it)|on (?:this|that|the|your) list|on there|i promise|mate|then|now|today|right now|at the moment|currently|ever|so next|next))*$"
)
_HAVE_NONE = (
    r"(?:i|she|he|they) (?:dont|do not|doesnt|does not|havent|have not|hasnt|has not|never|didnt|did not)"
    r"(?: (?:have|had|got|done|do))?(?: any(?:thing)?| either| none)?(?: like that)?"
)
_NONE = re.compile(
    _OPENING + r"(?:no|nope|nah|n|none|nada|zero|negative|neither|never|nothing|not one|not any|not a thing|n a|na|"
    r"none (?:of|in|on|from) (?:these|those|them|that|it|the above|the list|this list|what you listed)(?: apply| applies| fit)?|"
    r"none (?:apply|applies|fit)|no to (?:all|everything|each|every one|the lot|both|any)|all no|no none|"
    r"nothing (?:like (?:that|this|it)|of the (?:sort|kind)|here|there|applies|from (?:that|this|the|your) list|on (?:that|this|the|your) list|to report)|"
    r"(?:nothing|none|nowt) (?:(?:at|all|whatsoever|whatever|absolutely|like|that|this|of|those|these|them|the|sort|kind|is|was|has|been|ever|implanted|fitted|"
    r"electronic|electrical|electric|metal|metallic|put|placed|inserted|installed) ){0,4}?(?:in|inside|inside of|on) (?:me|my body|her|him|there|here)|none here|(?:obviously|definitely|certainly|absolutely|of course|clearly|surely) (?:not|no|none)|(?:thats|its|that is|it is) a (?:clear |definite |firm )?no|"
    r"(?:i |she |he )?never had (?:any|one|it|that|those|anything)|not applicable|(?:that |this |it )?(?:doesnt|does not|dont|do not) apply|(?:i have|ive got|ive|ive had|i had|she has|he has|she had|he had) (?:none|nothing)|"
    + _HAVE_NONE
    + ")"
    + _CLOSING
)
_REST = re.compile(
    _OPENING
    + r"(?:nothing (?:else|more|further)|no (?:others?|more|other ones|thats (?:it|all))|none else|none of the (?:others?|rest)|not (?:any|the) others?|"
    r"(?:no )?(?:just|only) (?:that|those|this|the one|that one)|thats (?:all|it|everything|the lot)|that is (?:all|it)|no to the (?:rest|others)|the (?:rest|others) (?:no|dont apply)|"
    r"no others apply|thats the only one)" + _CLOSING
)
_YES = re.compile(
    r"^(?:y|yh|yes|yeah|yep|yup|ya|yah|yas|ye|yess|aye|mhm|mm ?hm+|u[hn] ?huh|oui|si|ja|hai|sim|i do|i have|i am|i did|she does|he does|she has|he has|she is|he is|they do|one of (?:them|these|those)|"
    r"a couple|some of (?:them|these|those)|a few of (?:them|these|those)|yes (?:she|he) (?:does|has|is)|yes i (?:do|have|am|did)|"
    r"(?:yes |yeah )?(?:i have|ive got|i do have|theres) (?:one|some|a couple|something)|(?:yes |yeah )(?:one|some|a couple|two))"
    r"(?: (?:one|some|a couple|two|a few))?(?: of (?:them|these|those))?(?: (?:actually|sadly|unfortunately|im afraid|please))*$"
)
_GO_ON = re.compile(
    r"^(?:(?:yes|yeah|yep|yup|ok|okay|sure|please|alright|right|fine|well|lets|let us|we can|can we|i want to|id like to)\s)*"
    r"(?:y|yes|yeah|yep|yup|ok|okay|sure|alright|fine|please do|go(?:ing)? on(?: then)?|continue|carry on|keep going|next|go ahead|proceed|ask (?:away|me)(?: the rest)?|"
    r"the (?:rest|others)|finish (?:it|the questions|the list)|all of them|do the rest)(?: (?:please|then|with it|with the (?:rest|questions|others)|thanks|now))*$"
)
_STOP = re.compile(
    r"^(?!.*\b(?:dont|not|never|cant|if|did)\b).{0,40}\bstop (?:it )?(?:here|now|there|asking|the questions)(?: please| now| thanks)?$|"
    r"^(?:(?:ok|okay|please|no|well|right|actually|lets|let us|can we|i want to|i would like to|id like to|we can|sorry|thanks|i think ill|ill)\s)*"
    r"(?:stop|quit|exit|cancel|abort|enough|thats enough|leave it|stop (?:here|now|it|there|this|asking|the (?:check|questions|interview))|end (?:it|this|here|the check)|"
    r"no more questions|enough (?:questions|for now|of this)|not now|finish here|im done|lets leave it(?: there)?|break off|i give up|forget the questions)"
    r"(?: (?:please|now|thanks|thank you|for now|for today|here|the check|with (?:this|the questions)))*$"
)
_SKIP = re.compile(
    r"^(?:(?:ok|please|can we|can i|lets|id|i would|i|well|um|eh|erm|hm+|nah|no|sorry|actually|really|honestly)\s)*(?:skip|pass|next|next one|next question|move on|rather not(?: (?:say|answer))?|"
    r"prefer not to(?: (?:say|answer))?|(?:dont|do not) want to (?:say|answer|talk about)|wont (?:say|answer|tell)|not telling(?: you)?|none of your business|leave (?:this|that) (?:one )?out|too private|"
    r"no comment|no answer)(?: (?:this|that|it|one|the|question|please|you|too|as well|also|for now|thanks))*$"
)
_UNSURE = re.compile(
    r"^(?:(?:hm+|um+|oh|well|i|im|am|really|honestly|sorry|to be honest|tbh|no|yes|yeah|but|that)\s)*(?:not (?:really |quite |entirely |too |so )?(?:sure|certain)|unsure|(?:dont|do not|didnt|cant) (?:really |actually )?(?:know|remember|recall|say|tell)|"
    r"no (?:idea|clue)|dunno|idk|havent a clue|cant remember|maybe|perhaps|possibly|could be|might be|might|hard to say|who knows|couldnt (?:say|tell)(?: you)?|id have to (?:check|ask)|forgot|forget|not 100 sure)\b"
    r"[^.!?]{0,60}$"
)
# "Not that I know of" is no clear no; nor is what a person infers for us.
_HEDGED = re.compile(
    r"^no (?:thanks|thank you|ta)$|^(?:(?:no|nope|nah|hm+|well|um+|oh)\s)*(?:(?:not|none|nothing) that i(?:m| am)? (?:know|aware|can think|remember|recall)|not (?:really|as far as|to my knowledge|exactly|yet)|"
    r"(?:i )?(?:dont|do not) (?:think|believe) so|(?:i )?(?:hope|guess|suppose|think) not|probably not|(?:im |i am |as )?(?:a )?(?:man|male|guy|bloke)(?: here)?$|"
    r"hardly|doubt it|i doubt it|unlikely|(?:im|i am) (?:\w+ )?(?:healthy|well|fit|fine))"
)
_WHY = re.compile(
    r"^(?:(?:but|and|ok|sorry|um)\s)*(?:why(?: (?:do|would|are|should|must|did) you (?:ask|asking|need|want|care|have).{0,40}|"
    r" (?:is|does|should|would|do) (?:that|this|it|these|those|they) (?:matter|important|relevant|count|make|be).{0,40}| that| this| so| on earth.{0,40})?|"
    r"whats (?:that|this|it) (?:for|got to do with.{0,30})|what (?:has|does) (?:that|this|it) (?:got to do with|matter|have to do with).{0,40}|what for|"
    r"how come|how is (?:that|this|it) (?:relevant|important)|how does that matter|what difference does (?:that|it|this) make)$"
)
_BACK = re.compile(
    r"^(?:(?:oops|hm+|um+|erm|well|ok|right|sorry|wait|no|oh|hang on|hold on|actually|please|can we|can i|could we|could you|lets|i want to|i need to|ah|ugh)\s)*(?:go(?:ing)? back|back|step back|one back|back (?:a|one) (?:step|question)|previous|the previous|last question again|undo|"
    r"wrong (?:button|one|answer)|(?:that was |i made )?(?:a |my )?(?:mistake|typo)|(?:i )?(?:mis ?(?:typed|clicked|tapped|read)|pressed the wrong|hit the wrong|tapped the wrong|clicked the wrong).{0,20}|"
    r"scratch that|scrap that|change (?:my|the|that|my last) (?:last )?answer|i take that back|let me (?:change|redo|correct) that)"
    r"(?: (?:a|one|the|to|that|last|previous|question|step|please|sorry|again|answer|button|before|wrong|one))*$"
)
_AFTER_ALL = re.compile(
    r"^(?:(?:oh|no|wait|hang on|sorry|hm+|well|hold on|ah|oops)\s)+(?:actually |in fact )?i (?:do|have|am|did)(?: (?:have )?(?:one|it|that|some))?(?: (?:actually|after all|though|sorry))*$|"
    r"^(?:actually|in fact) i (?:do|have|am|did)(?: (?:have )?(?:one|it|that|some))?(?: (?:after all|though|sorry))*$"
)
_AGAIN = re.compile(
    r"^(?:sorry |pardon |what |um )*(?:repeat(?: (?:that|the question|it))?|say (?:that|it) again|again|come again|pardon|what was (?:that|the question|your question)|which question|what are my (?:options|choices)|the question again|huh|eh)(?: please| sorry)*$"
)


# "Yes, since 2019", "only the one", "just as a kid", "once": a yes to something, in whatever words it goes on.
_YES_AND_MORE = re.compile(
    r"^(?:(?:well|um+|er+|oh|eh|so|ok|i think|erm)\s)*(?:yes|yeah|yep|yup|yah?|aye|si|yess+|definitely|certainly|of course|some(?:times)?|several|a few|a couple|once|twice|"
    r"only (?:the|one|a|mild\w*|at|when|in|on|since|for)|just (?:the|a|one|as|in|on|when|mild\w*)|a (?:wee|little|tiny|bit|small|mild)|used to|had (?:one|it|some|that|them|a)|i did|i used to|"
    r"(?:\w+ )?(?:years|months|weeks|days) ago|a while (?:ago|back)|long ago|not any ?more|in (?:my|the)|under my|on my|left|right|both|its (?:mild|controlled|under control|fine now|gone)|"
    r"controlled|under control|tablets?|medication|meds|any day now|due|twins?|recently|last|since|still|currently)\b"
)
_BARE_NO = re.compile(r"^(?:no|nope|nah|n|none|nothing)$")


def is_yes_and_more(text: str) -> bool:
    """Whether a message in `plain` form begins with a yes, or tells of something that was or is there."""
    return _YES_AND_MORE.match(text) is not None


# "No... yes", "nah yeah": who knows which of them is meant?
_NO_AND_YES = re.compile(
    r"^(?=.*\b(?:no|nope|nah|n)\b)(?=.*\b(?:y|yes|yeah|yep|yup)\b)(?:(?:no|nope|nah|n|y|yes|yeah|yep|yup|well|oh|wait|um+|sorry|actually|i mean)\s?)+$"
)
# A "no" that is no clear one only for the way it is said.
_MEANT_WELL = re.compile(r"^no (?:thanks|thank you|ta)$|\b(?:man|male|guy|bloke|healthy|well|fit|fine)(?: here)?$")
_PLAIN_YES = re.compile(r"^(?:y|yes|yeah|yep|yup)(?: (?:it is|thats right|please|it was|that is right))?$")


def is_no_and_yes(text: str) -> bool:
    """Whether a message in `plain` form is a no and a yes, and nothing else."""
    return len(text) < 60 and _NO_AND_YES.match(text) is not None


def is_meant_well(text: str) -> bool:
    """Whether a no that is not clear holds no hint of a yes: "no thanks", "I'm a man", "I am healthy"."""
    return _MEANT_WELL.search(text) is not None


def is_plain_yes(text: str) -> bool:
    """Whether a message in `plain` form is a yes and tells nothing."""
    return _PLAIN_YES.match(text) is not None


def is_bare_no(text: str) -> bool:
    """Whether a message in `plain` form is a no and nothing else."""
    return _BARE_NO.match(text) is not None


def plain(text: str) -> str:
    """Lower case, without apostrophes and marks, single spaces."""
    low = plain_words(text)
    return " ".join(re.findall(r"\w+", low))


def in_words(text: str, pending: str) -> Said | None:
    """What a message in `plain` form says as a short answer, None when it is none. `pending`: see Interview."""
    if pending == "go_on":
        if _GO_ON.match(text):
            return Said.GO_ON
        if _STOP.match(text) or text in ("no", "n", "nope", "nah", "no thanks", "no thank you", "rather not"):
            return Said.STOP
        if _WHY.match(text):
            return None
    if starts_over(text):
        return Said.RESTART
    orders: Sequence[tuple[Said, re.Pattern[str]]] = (
        (Said.STOP, _STOP), (Said.BACK, _BACK), (Said.AFTER_ALL, _AFTER_ALL), (Said.WHY, _WHY), (Said.SKIP, _SKIP),
        (Said.AGAIN, _AGAIN), (Said.REST, _REST), (Said.HEDGED, _HEDGED), (Said.NONE, _NONE), (Said.UNSURE, _UNSURE),
        (Said.YES, _YES),
    )  # fmt: skip
    return next((said for said, pattern in orders if pattern.match(text)), None)


def is_for_the_check(text: str, memory: Mapping[str, Any] | None) -> bool:
    """Whether "start over" or "scratch that" is meant for a running check, and not for the whole conversation.

    `memory`: the slot as stored.
    """
    stored = (memory or {}).get("interview") or {}
    running = bool(stored.get("asking")) and not stored.get("stopped")
    return running and in_words(plain(text), str(stored.get("pending"))) in (Said.RESTART, Said.BACK)
