"""What Mica leaves to those who look after a person: their yes, medicines, medical devices, what an illness is."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis
from actions.rules.turn import Mention, Turn
from actions.rules.wording import phrase

_WHO = (
    "doctor|doc|dr|gp|cardiologist|oncologist|neurologist|midwife|obgyn|consultant|specialist|nurse|surgeon|dermatologist|derm|dermo|derma|injector|"
    "pharmacist|physio|esthetician|aesthetician|beautician|therapist"
)
_SAID_YES = re.compile(
    rf"\b(?:{_WHO})\b.{{0,40}}\b(?:said|says|told|ok|okay|okayed|fine|cleared|clear|approved|happy|allowed|agreed|signed)\b"
)
# "My surgeon will write me a note", "I hereby clear myself", "the pump company said sure".
_CLEARED_OTHERWISE = re.compile(
    rf"\b(?:{_WHO}|hospital|clinic|ward)s?\b[^.?!]{{0,40}}\b(?:notes?|letters?|permission|green light|thumbs up|go ahead|sign(?:s|ed)? (?:it|me|this|that|off)|"
    r"g[ia]ve?n? (?:me |us )?(?:the |an |his |her |their )?(?:ok|okay|oke|yes|nod|blessing|all clear))\b|"
    rf"\b(?:notes?|letters?|permission|green light|blessing)\b[^.?!]{{0,15}}\bfrom (?:my|the|a) (?:{_WHO}|hospital|clinic)\b|"
    r"\bi (?:\w+ )?(?:hereby |now |officially )?(?:clear|cleared|authori[sz]e|certify|approve|sign off|pronounce|declare)(?: on)? (?:me|myself)\b|"
    r"\b(?:company|manufacturers?|makers?|helpline|support|technician|rep|receptionist|clinic|salon|shop)\b[^.?!]{0,30}"
    r"\b(?:said|says|say|told|reckons?|confirmed|wrote|texted|emailed)\b[^.?!]{0,30}\b(?:sure|yes|yeah|ok|okay|fine|grand|alright|no problem|safe|go ahead|can)\b"
)
_ALLOWED = re.compile(
    rf"\b(?:{_WHO})\b[^.?!]{{0,60}}\b(?:ok|okay|okayed|fine|cleared|clear|approved|happy|allowed|agreed|signed|"
    r"go ahead|no problem|safe|said yes|says yes)\b"
)
_TITLE = re.compile(rf"(?:(?:my|the|a) )?(?:{_WHO})s?")
# "Can I stop my keppra for it", "should I take the sensor off": the words before and after what is meant.
_BEFORE = re.compile(
    r"\b(?:stop|stopping|pause|pausing|skip|skipping|quit|come off|coming off|go off|going off|get off|wean off|"
    r"halve|lower|cut down|hold|delay|change|swap|switch off|switching off|turn off|turning off|power off|"
    r"take off|taking off|take out|remove|removing|unplug|disconnect|disable|deactivate|switch|turn|take)"
    r"(?! (?:using|it|if|when|once))(?: \w+){0,3}$"
)
_OFF_AFTER = re.compile(r"^(?: \w+)? (?:off|out)\b")
_NEEDS_OFF = re.compile(r"\b(?:switch|turn|take)(?! (?:off|out))(?: \w+){0,3}$")
_COME_OFF = re.compile(
    r"\b(?:come|coming|get|getting|wean) off (?:it|them|that|those)\b|\b(?:stop|pause|skip) taking (?:it|them)\b"
)
_MEDICINE = re.compile(
    r"\b(?:tablets?|pills?|meds|medicines?|medications?|medicals?|doses?|drugs|prescriptions?|insulin|hrt|statins?|steroids?|"
    r"antibiotics|antidepressants?|thinners?|inhalers?)\b"
)
_LEFT_ALONE = frozenset({"implant", "worn_device", "medicine", "disease"})
_DO_I_HAVE = re.compile(r"\bdo i have (?!to\b)|\bhave i got\b")
_IS_IT = re.compile(
    r"\bdo you think (?:i have|ive got|(?:this|that|it|my|the)\b)|"
    r"\b(?:could|might) (?:this|that|it|my \w+) be\b|\b(?:does|do) (?:this|that|it|my \w+) look like\b"
)


def doctor_said(text: str) -> bool:
    """Whether a clinician's yes is put forward ("my cardiologist says it's fine")."""
    plain = plain_words(text)
    return bool(_SAID_YES.search(plain) or _CLEARED_OTHERWISE.search(plain))


def doctor_allows(text: str) -> bool:
    """Whether the clinician's word is a yes, and not "wait three weeks"."""
    return bool(_ALLOWED.search(text.lower()))


#: Nobody else sees this clinician: "the oncologist says it has spread" tells of cancer, whatever is named beside it.
_SEEN_ONLY_FOR = frozenset({"cancer_active"})


def without_titles(turn: Turn, told_before: bool) -> Turn:
    """The turn without conditions that only a clinician's title stands for, when something else is known.

    "My cardiologist says it's fine" names who said it; by itself it is still a sign of a heart condition. "The
    cardiologist looked, and there is nothing wrong with my heart" is none.
    """
    told = {m.condition for m in turn.mentions if m.status != "absent" and not _TITLE.fullmatch(m.text.lower())}
    denied = {m.condition for m in turn.mentions if m.status == "absent" and m.who == USER} - told
    turn = replace(
        turn,
        mentions=tuple(
            m
            for m in turn.mentions
            if m.status == "absent" or m.condition not in denied or not _TITLE.fullmatch(m.text.lower())
        ),
    )
    others = tuple(m for m in turn.mentions if m.condition in _SEEN_ONLY_FOR or not _TITLE.fullmatch(m.text.lower()))
    return replace(turn, mentions=others) if doctor_said(turn.text) and (others or told_before) else turn


def wants_to_alter(turn: Turn, knowledge: Knowledge) -> bool:
    """Whether the message thinks of stopping a medicine, or of switching or taking off a medical device."""
    plain = plain_words(turn.text)
    kept = [m for m in turn.mentions if _is_left_alone(m, knowledge)]
    if kept and _COME_OFF.search(plain):
        return True
    spans = [found.span() for found in _MEDICINE.finditer(plain)]
    for mention in kept:
        name = plain_words(mention.text)
        spans += [found.span() for found in re.finditer(re.escape(name), plain)] if name else []
    return any(_is_altered(plain[:start].rstrip(), plain[end:]) for start, end in spans)


def would_come_off(turn: Turn, memory: Memory, knowledge: Knowledge) -> bool:
    """Whether "do I have to come off it" is said of a medicine or an illness that the user told of just before."""
    told = (
        {c for who, c in memory.changed if who == USER}
        if memory.changed
        else {f.condition for f in memory.profile.facts(USER)}
    )
    return (
        not turn.mentions
        and bool(_COME_OFF.search(plain_words(turn.text)))
        and any(_is_kept(c, knowledge) for c in told)
    )


def _is_left_alone(mention: Mention, knowledge: Knowledge) -> bool:
    return _is_kept(mention.condition, knowledge)


def _is_kept(name: str, knowledge: Knowledge) -> bool:
    condition = knowledge.conditions.get(name)
    return condition is not None and condition.kind in _LEFT_ALONE


def _is_altered(before: str, after: str) -> bool:
    if not _BEFORE.search(before):
        return False
    return bool(_OFF_AFTER.search(after)) if _NEEDS_OFF.search(before) else True


def left_to_clinicians(turn: Turn, knowledge: Knowledge, count: int) -> list[str]:
    """What is said when a message asks for more than Mica may decide: no medicine changed, nothing diagnosed."""
    sentences = []
    if wants_to_alter(turn, knowledge):
        sentences.append(phrase(knowledge, "leave_as_is", count))
    unsure = any(m.fact.basis in (Basis.ASKED, Basis.UNCERTAIN) for m in turn.mentions)
    plain = plain_words(turn.text)
    if (unsure and _IS_IT.search(plain)) or (turn.mentions and _DO_I_HAVE.search(plain)):
        sentences.append(phrase(knowledge, "no_diagnosis", count))
    return sentences
