"""A later turn that takes back, or leaves half, what was denied just before: "no seizures", then "only the one time".

What was denied becomes uncertain, which counts as if it were so. After "I'm healthy" nobody can tell what is meant: it
counts as something unknown. A question, thanks, and words about the use of a device ("only 5 minutes") qualify nothing.
Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.rules.corrections import so_after_all
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.oneself import is_clear_of_it
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.turn import Mention, Turn
from actions.rules.verdict import Verdict
from actions.rules.withdrawals import takes_back

#: In place of a condition: the user said that nothing at all applies.
WELL = "well"
UNKNOWN = "unknown"
_MOST_WORDS = 14
_WORDS = re.compile(r"[a-z0-9']+")
_SAYS_WELL = re.compile(
    r"^\W*(?:(?:no|hi|oh|yes|yeah|well|ok)\W+)*(?:im|i am|i feel|all|everything is|everythings|my health is) (?:\w+ )?(?:fine|good|well|ok|okay|fit|healthy|clear|great)\W*$"
)
# "I've had nothing done": a no to every treatment.
_NOTHING_DONE = re.compile(
    r"\b(?:had|have|having|has been|been) (?:nothing|never anything|no (?:work|treatments?|procedures?)|not had anything) done\b|"
    r"\b(?:never|not|havent|have not|dont) (?:ever )?(?:had |have |been )?(?:anything|any (?:work|treatments?|procedures?)|a thing) (?:done|to my face)\b|"
    r"^\W*(?:no\W+)?(?:nothing|no (?:work|treatments?|procedures?)) (?:has (?:been |ever been )?)?(?:been )?done(?! (?:so|that|which|yet)\b)"
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|ok|okay|but|then|right|well|oh|great|thanks|thank you|cool)\W+)*"
    r"(?:how|what|whats|which|why|when(?! i\b| we\b| my\b)|where|who|whose|whether|since when|until (?:what|when)|(?:can|could|may|should|do|does|did|is|are|will|would|shall) (?:i|it|you|we|they|this|that|there|the|my)\b|"
    r"tell|show|give|explain|list|describe|recommend|send|plan\b|routine|schedule|start\b|go on\b|lets\b)"
)
# What qualifies the use, and nothing of the writer's health.
_OF_USE = re.compile(
    r"\b(?:minutes?|mins?|seconds?|(?:a|per|every|each) (?:day|week|wk|night|morning|evening|month)|times|once (?:a|per|every)|twice a|daily|nightly|weekly|weekdays|weekends|sessions?|"
    r"(?:on|for|around|along) (?:my |the )?(?:\w+ )?(?:face|neck|jaw\w*|cheeks?|forehead|chin|brows?|skin)|gels?|conductive|serum|cream|devices?|nuface|foreo|ziip|machine|wand|gadget|microcurrent|micro current|toning|"
    r"settings?|levels?|use it|using it|try it|to try|to start|start slow\w*|begin|go slow|price|cost|expensive|cheap|money|buy|bought|order\w*|wrinkles?|sagging|jowls?|glow|results (?:last|come)|(?:good|great|nice|useful|helpful) (?:news|to know|to hear)|"
    r"thanks|thank you|cheers|ta|asking|wondering|wondered|curious|wanted to (?:know|ask|check)|checking|to be (?:safe|sure|honest)|making sure|out of interest|playing safe|being careful|(?:my|a) question|nervous|scared|afraid|worried|anxious|excited|lazy|vain|old|ageing|aging|bored|busy|tired|you|your)\b"
)
_LEAD = (
    r"^\W*(?:(?:oh|ah|well|ok|okay|um+|uh|er+m?|hm+|sorry|lol|haha\w*|actually|i mean|and|no|yes|yeah|wait|so|not|right|"
    r"technically|honestly|tbh|really|now|all right|alright)\W+){0,5}?"
)
_EXCEPT = (
    r"(?:only|except\w*|bar|barring|unless|apart from|other than|aside from|besides|save for|excluding|minus|not counting|if you (?:dont )?count|"
    r"but|although|though|however|just|at least|mostly|mainly|almost|nearly|partly|with(?:out)? (?:tablets?|pills?|meds|medication|medicine|insulin|treatment|drugs|diet)|on (?:tablets?|pills?|meds|medication|medicine|insulin))"
)
_TIME = (
    r"(?:since|until|till?|til|up to|before|after|during|any ?more|any longer|no longer|lately|recently|these days|nowadays|at (?:the moment|present|night)|right now|currently|so far|yet|for now|as of|"
    r"as an? \w+|when (?:i|we|my|it)|childhood|back (?:in|then|when)|years ago|ages ago|long ago|once|the once|one time|used to|in (?:the )?(?:last|past|my|19|20)|this (?:week|month|year|morning)|last (?:week|month|year|night|time)|"
    r"yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hopefully|fingers crossed|soon|one day|some day|someday|a (?:few|couple)|(?:well )?(?:one|two|three|some)\W*$|the \w+ (?:one|time))"
)
_DOUBT = (
    r"(?:could|might|may) (?:be|have)|possibly|perhaps|maybe(?! later)|probably|not (?:sure|certain|totally|entirely|exactly|quite|really|completely|strictly|fully|officially)|unsure|who knows|"
    r"i (?:think|guess|suppose|hope)\b|dont know|sort of|kind of|kinda|sorta|ish\b|supposedly|allegedly|waiting (?:for|on)|awaiting"
)
# "I did once", "we might be": the rest of the sentence is the denial before it.
_ONLY_ONCE = (
    r"(?:i|we|she|he) (?:(?:did|had|was|have|do|am)(?: \w+){0,2}? (?:once|before|one time|twice|years|ages|long ago|as an?|when (?:i|we|she|he) (?:was|were)|back (?:in|then|when)|in (?:my|19\d\d|20\d\d))|"
    r"used to(?! (?:use|do|go|work|think|love|like|have (?:a|the) (?:nuface|device|foreo)))|(?:might|may|could)(?: well| just| actually)? (?:be|have))"
)
_STARTS = re.compile(rf"{_LEAD}(?:{_EXCEPT}|{_TIME}|{_DOUBT}|{_ONLY_ONCE})\b")
_TAKEN_BACK = re.compile(
    r"^\W*\*\s*(?:i )?(?:do|am|have|did|had|yes|is)\b|\bj/?k\b|\bjust (?:kidding|joking)\b|\bonly joking\b|\bpsych\b|\bsike\b|\bhang on\b|\bhold on\b|"
    r"\b(?:oh|ah|um|er|no|hm+|actually)\W+wait\b|^\W*wait\b|\bi (?:lied|forgot|take (?:that|it) back|spoke too soon)\b|\bforgot (?:about|the|my|that|lol|to)\b|\bsays otherwise\b|\bfalse\b|\b(?:not|isnt) (?:strictly |quite |entirely |really )?true\b|"
    r"\bnow that (?:i|you)\b|\bcome to think\b|\bi stand corrected\b|^\W*(?:well|um+|er+m?|hm+|uh)\W*(?:\.{2,}|\u2026|,|-+|$)\W*$|^\W*(?:(?:no|well|actually|oh|ok|lol|sorry)\W+)*(?:i (?:do|am|have|did)|ive got (?:one|it))\W*(?:lol|though|tho|actually)?\W*$"
)
_BOTH_WAYS = re.compile(
    r"\b(?:any ?more|only|though|tho|yet|for now|so far|since|right now)\b(?:\W+(?:i mean|lol|sorry|haha))*\W*$"
)
# "It", "they", a scan, a test: what only makes sense of something that is there.
_HINTS = re.compile(
    r"\b(?:fitt(?:ed|ing)|implant(?:ed|ing)|(?:put|putting) (?:it|one) in|battery|surgery|operation|my (?:test|scan|results?|heart|chest|ears?|bump|belly|tablets|meds|blood test)|"
    r"(?:2|two|double|second|faint) lines?|positive|biopsy|shadow|lump|flutter\w*|palpitation\w*|murmur|skips?|blister\w*|scab\w*|pump(?:ing|s)|expressing|bump|fits?|absence\w*|shak(?:es|ing)|attacks?|"
    r"remission|controlled|under control|borderline|diagnos\w*|due (?:in|on|soon|date)|weeks gone|months gone|overdue|late\b|inherited|mild)\b"
)
# Injections are had in a place: "lips only", "just my forehead".
_INJECTED = re.compile(
    r"^(?!.*\bon my (?:face|neck)\b).*\b(?:lips?|forehead|frown|brows?|cheeks?|chin|jaw\w*|masseters?|crows? feet|tear ?troughs?|eyes|11s|nose|units?|syringes?|ml|bit|little|tweak\w*|baby)\b",
    re.DOTALL,
)
_NOW = re.compile(
    r"\b(?:which|that|and that|and it|it) ?(?:is|s|would be) (?:right )?(?:now|today|currently)\b|\b(?:ie|i\.e\.|so|as in) (?:right )?now\b|\bwhich is currently\b"
)
_IN_WHICH_CASE = re.compile(
    rf"{_LEAD}(?:(?:only|except|just|bar|apart from|other than|unless) (?:when|while|during|in|with|if|after|since|for the time)|unless)\b"
)


def denied_now(before: Memory, turn: Turn, reply: Reply) -> tuple[tuple[str, str], ...]:
    """What a turn denied, as (person, condition); a turn that says nothing leaves what the one before denied."""
    after = reply.memory
    if after.interview is not None or after.held:
        return ()
    told = {(m.who, m.condition) for m in turn.mentions if m.fact.state is State.ABSENT}
    known = {
        (p, f.condition)
        for p in (USER, *after.profile.others)
        for f in after.profile.facts(p)
        if f.state is State.ABSENT
    }
    denied = tuple(pair for pair in dict.fromkeys((*after.changed, *sorted(told))) if pair in known)
    clear = reply.envelope.get("verdict") in (None, Verdict.NONE_MATCHED.word)
    well = turn.says_healthy or is_clear_of_it(turn.text) or _SAYS_WELL.match(plain_words(turn.text))
    all_denied = well or _NOTHING_DONE.search(plain_words(turn.text))
    if clear and all_denied and "?" not in turn.text:
        return (*denied, (USER, WELL))
    said_nothing = not turn.mentions and reply.envelope["kind"] in ("smalltalk", "fallback")
    return denied or (before.denied if said_nothing else ())


def half_taken_back(turn: Turn, before: Memory, conditions: Mapping[str, Condition]) -> Turn:
    """The turn, with what was denied just before as uncertain, if its words leave that denial half."""
    turn = replace(turn, mentions=tuple(_of_now(m, turn) for m in turn.mentions))
    if not before.denied or not _qualifies(turn, before, conditions):
        return turn
    if so_after_all(turn.text) and not turn.mentions and set(before.denied) & set(before.changed):
        return turn  # it is plainly so: corrections
    named = {(m.who, m.condition) for m in turn.mentions if m.text}
    doubted = []
    for who, condition in before.denied:
        meant = UNKNOWN if condition == WELL else condition
        if condition == WELL and (len(before.denied) > 1 or named):
            continue  # what was denied by name, or is named now, is meant
        if (who, meant) not in named:
            basis = Basis.STATED if meant == UNKNOWN else Basis.UNCERTAIN
            doubted.append(Mention(meant, Fact(meant, State.PRESENT, basis, turn.today), who, ""))
    kept = tuple(m for m in turn.mentions if m.text)
    return replace(turn, mentions=(*kept, *doubted), topics=(), intent="check_condition")


def _of_now(mention: Mention, turn: Turn) -> Mention:
    """ "Only when I was pregnant, which is now": that is no past."""
    if mention.fact.basis is not Basis.PAST or not _NOW.search(plain_words(turn.text)):
        return mention
    return replace(mention, fact=replace(mention.fact, state=State.PRESENT, basis=Basis.STATED))


def _qualifies(turn: Turn, before: Memory, conditions: Mapping[str, Condition]) -> bool:
    plain = plain_words(turn.text)
    if len(_WORDS.findall(plain)) > _MOST_WORDS or turn.language is not None:
        return False
    if any(m.text and m.fact.state is not State.ABSENT for m in turn.mentions):
        # Something of its own is told: only "only when", and a sore beside the one denied, are of the denial as well.
        sore = any(c == "skin_infection" for _, c in before.denied) and re.search(
            r"\b(?:blister|scab|crust|tingl)", plain
        )
        return bool(_IN_WHICH_CASE.match(plain) or sore)
    if turn.mentions and any(m.text for m in turn.mentions):
        return False
    if _TAKEN_BACK.search(plain) or takes_back(turn.text):
        return True
    if _ASKS.search(plain):
        return False
    injected = any(c in conditions and conditions[c].wait is not None for _, c in before.denied)
    if injected and (_INJECTED.match(plain) or turn.dates):
        return True
    if turn.says_healthy or is_clear_of_it(turn.text):
        return False
    if _OF_USE.search(plain) and not re.search(r"\b(?:unless|apart from|other than|except)\b", plain):
        return False
    return bool(_STARTS.match(plain) or _BOTH_WAYS.search(plain) or _HINTS.search(plain))
