"""What was told before is said to be over, or done by now, without its name: "they took it out", "all healed up".

Each changes only what was told and is meant; half a word, a hope or a question changes nothing.
Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from actions.rules.event_days import is_of_another_matter, strictest_day, waits
from actions.rules.knowledge import Condition
from actions.rules.memory import Memory
from actions.rules.people import names_grown_up, names_somebody
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.supposed import is_supposed
from actions.rules.turn import Turn

_BY = r"(?:they|she|he|(?:the |my )?(?:surgeons?|doctors?|docs?|team|hospital|clinic|cardiologists?|consultant|nurse))"
_IT = r"(?:it|mine|the (?:thing|chip|implant|whole thing)|that thing)"
_WHAT_THEY_TOOK = rf"(?:{_IT}|them|the (?:box|unit|gadget|lot))"
_NOW = r"(?:(?:now|just|finally|since|already|all|then|actually|already)\s)"
_TAKEN = r"(?:removed|explanted|extracted|(?:taken|took|whipped|pulled|cut|popped|yanked) out)"
_OUT_NOW = re.compile(
    rf"\b{_BY}(?:ve|s| have| has| had)? {_NOW}*(?:took|taken|whipped|pulled|cut|popped|yanked|had|got) {_WHAT_THEY_TOOK} (?:all |back |safely )?(?:out\b|{_TAKEN}\b)|"
    rf"\b{_BY}(?:ve|s| have| has| had)? {_NOW}*(?:removed|explanted|extracted|took out|taken out) {_WHAT_THEY_TOOK}\b|"
    rf"\b(?:i|we)(?:ve| have| had)? {_NOW}*(?:had|got) {_IT} (?:all |safely )?{_TAKEN}\b|\b(?:i|we)(?:ve| have)? {_NOW}*had {_IT} out\b|"
    rf"\b{_IT}(?:s| is| was| were| got| has| have| had)(?: been)? {_NOW}*(?:been )?{_TAKEN}\b|\b{_IT} (?:came|come) out\b|"
    rf"\b{_IT}(?:s| is) (?:finally |already |since |now )+out\b(?!\s(?:then|for me)\b)|\b{_IT}(?:s| is| has been|s been) {_NOW}*out\s*,?\s*"
    r"(?:now\b|again\b|for good\b|completely\b|altogether\b|since\b|last\b|yesterday\b|ages\b|years\b|months\b|weeks\b|\d|in (?:19|20)\d\d\b|(?:two|three|four|five|six|an?) (?:years?|months?|weeks?)\b|of me\b|of my \w+)"
)
# "So it's out then", "I guess it is out now": microcurrent is.
_RULED_OUT = re.compile(
    rf"\b(?:so|suppose|guess|assume|presume|means?|reckon|think|that|then|microcurrent|nuface|no)\b[^.?!]{{0,30}}\b{_IT}(?:s| is) (?:\w+ )?out\b|"
    rf"\b{_IT}(?:s| is) (?:\w+ )?out(?: now)?,? (?:then|for me|as an option|i (?:suppose|guess|reckon|see))\b"
)
# Whatever else may be out, and what is out for a while or has something in its place.
_NOT_OUT = re.compile(
    r"\bout (?:of (?!me\b|my (?:chest|body|arm|neck|back|shoulder|head)\b)|that|as|on the|in the (?:shops?|uk|us|open|car|garden)|with)\b|"
    r"\b(?:came|come) out (?:fine|ok|okay|clear|well|good|normal|great|clean|negative|positive|on top)\b|"
    r"\b(?:in (?:the )?shops?|on the market|on sale|advert\w*|drawer|cupboard|packag\w+|box up|checked|sorted|swapped|worn|replac\w+|chang\w+|upgrad\w+|exchang\w+|charg\w+|battery|batteries|fresh|another|overnight|hers|his|theirs|blood|tooth|teeth|stitch\w*|"
    r"(?:a|my|the|got|with|for) new|new (?:one|device|box|unit)|(?:for the|at|every|each) night|to (?:sleep|shower|swim|bath\w*|wash)|in bed|for (?:a|my|the) (?:scan|mri|shower|swim|bath|wash)|"
    r"back in(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?(?:spring|summer|autumn|winter)|(?:19|20)\d\d|the day)\b)|put (?:it |one |mine )?(?:back|in)|in its place|instead)\b"
)
# Said of the writer's own, to the end of the clause: "it's gone red" and "it's better than it was" are no healing.
_SORE = (
    r"(?:its?|they|theyre|theyve|mines?|thats?|everythings?|all of it|"
    r"(?:my|the) (?:skin|face|lips?|cheeks?|chin|forehead|nose|jaw|neck|spots?|rash|sores?|wounds?|cuts?|burns?|infection|scabs?|blisters?|patch(?:es)?|flare(?: ?-?up)?))"
)
_FULLY = r"(?:all|completely|fully|totally|entirely|absolutely|100%|properly|wholly)"
_BEEN = r"(?:(?:is|are|has|have|had|been|now|finally|since|just|really|at last|well and truly|s)\s)*"
_SINCE = (
    r"(?:\s(?:up|now|completely|fully|totally|entirely|properly|nicely|at last|finally|thanks?|thankfully|thank god|"
    r"since|last|this|yesterday|today|on|about|an?|two|three|few|\d+|days?|weeks?|months?|ago|\w+day))*"
)
_HEALED_NOW = re.compile(
    rf"\b{_SORE} {_BEEN}(?:{_FULLY} )?(?:healed{_SINCE}|{_FULLY} (?:cleared(?: up)?|gone|vanished|disappeared){_SINCE}|"
    rf"(?:cleared(?: up)?|gone|vanished|disappeared)(?: up)? (?:completely|fully|totally|entirely){_SINCE})\s*(?=$|[.,;!)\n])"
)
# Somebody else's, a season, a comparison, or what was read.
_NOT_HEALED = re.compile(
    r"\b(?:than|better|worse|friends?|mums?|moms?|sisters?|brothers?|dads?|her|hers|his|she|he|people|peoples|someone|somebody|everyones?|others?|theirs|their|"
    r"gel|serum|cream|battery|bottle|tube|plan|charge|money|patience|read|heard|saw|watched|review\w*|usually|always|sometimes|normally|often|every|each|whenever|(?:in|during|over|by) (?:the )?(?:summer|winter|spring|autumn)|"
    r"on holiday|comes and goes|again|back|used to|then|until|but|first)\b"
)
_FED_NO_MORE = re.compile(
    r"\bweaned (?:herself|himself|themselves|off|completely|fully|for good|now|at last|last|since|yesterday|her|him)\b|"
    r"\b(?:is|got|been|fully|finally|completely|shes|hes|theyre) weaned\b(?! (?:at|onto|on|in)\b)|"
    r"\b(?<!just )(?<!ive just )(?:stopped|finished|quit|gave up|given up|done with) (?:all )?(?:nursing|feeding|breast ?feeding)(?: (?:him|her|them|the baby|altogether|completely|entirely|fully))?"
    r"(?=\s*(?:$|[.,;:!)]|(?:now|last|yesterday|today|this|for good|since|ages|weeks|months|a|an|two|three|four|five|six|about|and|so|\d+|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"in (?:20\d\d|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))\b))|"
    r"\bno longer (?:nurs\w+|feed\w*|breast ?feed\w*)\b|\b(?:dont|do not) (?:nurse|feed|breast ?feed)(?: \w+)? any ?more\b|"
    r"\b(?:only|exclusively|fully|completely|entirely|all|just) (?:on )?(?:the )?(?:formula|cows milk)\b|\b(?:formula|cows milk) (?:only|exclusively|full time|all the time)\b"
)
# Food or formula beside the breast; "weaned" often says no more than that a child eats.
_FED_BESIDES = re.compile(
    r"\b(?:as well|too|also|solids?|pur[e\u00e9]es?|food|porridge|still|mix\w*|combi|top ?ups?|pump\w*|express\w*|night|nights|mornings?|evenings?|mostly|both|other|older|eldest|first|one|twin)\b"
)
_SOMEBODY_STOPPED = re.compile(
    r"\b(?:she|he|they|shes|hes|theyve)(?: has| have| had| just| finally| also)* (?:stopped|finished|quit|gave up|given up|no longer|done)\b"
)
_NOT_YET = re.compile(
    r"\b(?:if|when|once|until|till|til|after|unless|will|going to|gonna|want\w*|would|could|should|might|may|due|booked|next|soon|tomorrow|hop\w+|wish|"
    r"nearly|almost|mostly|half|partly|a bit|bit|getting|not|isnt|hasnt|havent|wasnt|dont think|yet|looks?|seems?|still|except|apart from|starting|trying|try|"
    r"at night|once a day|sometimes|leads?|wires?|part of|but)\b|\?"
)
_IN_MAY = re.compile(r"\b(?:in|last|since|of|early|late|mid|this) may\b")
# "Got it done", "they injected me": a thing that was got or had is none.
_PLAINLY_DONE = re.compile(
    r"\b(?:got|had|have had|ive had|having had) (?:it|mine|them|that|my \w+(?: \w+)?) (?:all )?(?:done|injected|jabbed|filled|plumped|frozen)\b|"
    r"\b(?:it|that) (?:was|got|is|has been|been) (?:all )?(?:done|injected)\b|\b(?:its|thats)(?: been| all)? (?:done|injected)\b|"
    r"\b(?:they|she|he|clinic|nurse|doctor|injector|dentist) (?:just |already )?(?:did|injected|jabbed|filled|froze|plumped) (?:it|me|mine|them|my \w+)\b|\b(?:was|been|got) (?:injected|jabbed)\b"
)
_DONE_NOW = re.compile(r"\b(?:had|got|was|did|done|been|jabbed|injected|filled)\b")
#: A planned treatment that was had this long ago at most is the one that was planned.
_BROUGHT_FORWARD = timedelta(days=10)


# Right before and after the name of a treatment that was had: "had my @T yesterday", not "got the @T voucher".
_HAD = r"\b(?:had|got|did|done|(?:was|been|were) given)\s(?:(?:my|the|some|all|both|a|bit|little|of|more|first|second|lips?|cheeks?|chin|forehead|jaw|frown|crows|feet|masseter|early)\s){0,4}"
_RIGHT_AFTER = (
    r"(?=\s*(?:$|[.,;:!?)-]|(?:done|injected|injections?|jabs?|jabbed|shots?|treatment|put|in|into|early|earlier|already|today|yesterday|tonight|this|last|on|at|from|by|and|but|so|"
    r"instead|now|after|brought|\d+|an?|one|two|three|four|five|six|seven|eight|nine|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! (?:mind|order|offer|sale|discount|advert)\b)))"
)


def brings_forward(plain: str, name: str) -> bool:
    """Whether a treatment of this name, planned for later, is plainly said to have been had by now."""
    return bool(_PLAINLY_DONE.search(plain) or re.search(f"{_HAD}{re.escape(name)}{_RIGHT_AFTER}", plain))


def over_now(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """The user's facts that a message says are over, or done by now, as they are then."""
    plain = plain_words(turn.text)
    facts = [f for f in memory.profile.facts(USER) if f.state is not State.ABSENT and f.condition in conditions]
    done = _done_now(memory, facts, turn, conditions)
    if _NOT_YET.search(_IN_MAY.sub(" in june", plain)) or is_supposed(turn.text):
        return done
    over: list[Fact] = []
    if _is_out_now(plain) and not _is_of_another(plain, memory):
        inside = [f for f in facts if conditions[f.condition].kind == "implant" and f.basis in _TOLD]
        over += [replace(f, basis=Basis.REMOVED) for f in _meant(inside, facts, memory)]
    if _HEALED_NOW.search(plain) and not _NOT_HEALED.search(plain):
        sore = [f for f in facts if conditions[f.condition].kind == "skin" and f.basis in _TOLD]
        over += [replace(f, basis=Basis.PAST) for f in _meant(sore, facts, memory)]
    if _feeds_no_more(plain, turn):
        over += [replace(f, basis=Basis.PAST) for f in facts if f.condition == "breastfeeding" and f.basis in _TOLD]
    return [*done, *(replace(f, said=turn.today) for f in over)]


# "Fully healed and gone now, skin is normal": said twice over, that is no "getting better".
_ALL_HEALED = re.compile(
    rf"\b{_FULLY} (?:healed|cleared|gone|better|recovered)\b|\b(?:healed|cleared)(?: up)? (?:{_FULLY})\b"
)
_LOOKS_NORMAL = re.compile(
    r"\b(?:skin|lips?|face|cheeks?|chin|nose|area|place|spot|everything|it) (?:is |s |looks |has been |feels |now )*(?:all |back to |completely |totally |perfectly |quite )*(?:normal|clear|smooth|healthy|as before)\b|"
    r"\b(?:no|without) (?:trace|scab|mark|crust|sign)\b"
)
_BACK_IN = re.compile(
    r"\bback in (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b"
)


def healed_for_good(memory: Memory, turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """The user's infection that is plainly over, where what it leaves behind fades: the skin is as it was before."""
    if not _is_all_healed(turn.text):
        return []
    last = {c for p, c in memory.changed if p == USER} & conditions.keys()
    sore = [f for f in memory.profile.facts(USER) if f.state is State.PRESENT and f.condition in last]
    return [replace(f, state=State.ABSENT, said=turn.today) for f in sore if _fades(conditions[f.condition])]


def with_all_healed(turn: Turn, conditions: Mapping[str, Condition]) -> Turn:
    """The turn, with what is told as past, healed and gone without a trace as not there."""
    if not any(m.who == USER and m.fact.basis is Basis.PAST for m in turn.mentions) or not _is_all_healed(turn.text):
        return turn
    told = (
        replace(m, fact=replace(m.fact, state=State.ABSENT, basis=Basis.STATED, day=None))
        if m.who == USER
        and m.fact.basis is Basis.PAST
        and m.condition in conditions
        and _fades(conditions[m.condition])
        else m
        for m in turn.mentions
    )
    return replace(turn, mentions=tuple(told))


def _fades(condition: Condition) -> bool:
    return condition.kind == "skin" and condition.fades_days is not None


def _is_all_healed(text: str) -> bool:
    """Whether the statements of a message say twice over that the skin is healed, with no doubt."""
    said = " ".join(part for part in re.split(r"(?<=[.!?])\s+", text) if not part.rstrip().endswith("?"))
    plain = _BACK_IN.sub(" ", plain_words(said)).replace("back to normal", "normal")
    if not (_ALL_HEALED.search(plain) and _LOOKS_NORMAL.search(plain)):
        return False
    return not (_NOT_YET.search(plain) or _NOT_HEALED.search(plain) or is_supposed(text))


def _is_out_now(plain: str) -> bool:
    """Whether "it" is plainly out of the body, and not ruled out, worn out or out for a while."""
    return bool(_OUT_NOW.search(plain)) and not (_NOT_OUT.search(plain) or _RULED_OUT.search(plain))


_SHE_OR_HE = re.compile(r"\b(?:she|shes|he|hes|her|him|hers|his)\b")
_TOLD = (Basis.STATED, Basis.UNCERTAIN)


def _meant(kind: Iterable[Fact], facts: Iterable[Fact], memory: Memory) -> list[Fact]:
    """Those of a kind that "it" can mean: what was told just before, or all there is."""
    kind, last = list(kind), {c for p, c in memory.changed if p == USER}
    told = [f for f in kind if f.condition in last]
    if told or last:
        return told
    return kind if len(kind) == len(list(facts)) else []


def _is_of_another(plain: str, memory: Memory) -> bool:
    """Whether it may be another person's that came out."""
    return names_somebody(plain) or bool(memory.profile.others and _SHE_OR_HE.search(plain))


def _feeds_no_more(plain: str, turn: Turn) -> bool:
    """Whether the user says that they do not breastfeed any more, not somebody else, and not in part."""
    if any(m.condition == "breastfeeding" and m.who != USER for m in turn.mentions) or names_grown_up(plain):
        return False
    if _FED_BESIDES.search(plain) or _SOMEBODY_STOPPED.search(plain):
        return False
    return bool(_FED_NO_MORE.search(plain))


def _done_now(memory: Memory, facts: Iterable[Fact], turn: Turn, conditions: Mapping[str, Condition]) -> list[Fact]:
    """A treatment that was planned and, by what the message tells, was had in these days.

    The wait gets shorter by it, so that its name alone will not do ("had my Botox consultation"): "it was done" must be said.
    """
    day, plain = strictest_day(turn), plain_words(turn.text)
    if day is None or not turn.today - _BROUGHT_FORWARD < day <= turn.today:
        return []
    if not _DONE_NOW.search(plain) or is_of_another_matter(plain) or is_supposed(turn.text):
        return []
    planned = [f for f in facts if f.basis is Basis.PLANNED and waits(f.condition, conditions)]
    named = {m.condition for m in turn.mentions if m.text}
    if named:
        had = {m.condition for m in turn.mentions if m.text and brings_forward(plain, plain_words(m.text))}
        planned = [f for f in planned if f.condition in had]
    elif not _PLAINLY_DONE.search(plain) or names_somebody(plain):
        return []
    else:
        planned = [f for f in planned if (USER, f.condition) in memory.changed]
    if len(planned) != 1:
        return []
    return [replace(planned[0], state=State.PRESENT, basis=Basis.STATED, day=day, said=turn.today)]
