"""What somebody notices after a session, answered in steps: leave it in peace, stop, see someone, get help now."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.scope import reminder
from actions.rules.subject import named_other
from actions.rules.turn import Mention, Turn
from actions.rules.wording import phrase, pick

_SKIN = r"(?:skin|face|cheeks?|neck|jaw|jawline|forehead|chin|brows?)"
#: The worst of what a message names is answered.
_WORDS = {
    "reaction_rash": re.compile(r"\b(?:rash|rashes|hives|welts|itch|itchy|itching|itches|bumps)\b"),
    "reaction_head": re.compile(
        r"\b(?:headaches?|head (?:hurts|aches|ached|pounds)|dizzy|dizziness|light ?headed|woozy|nauseous|nausea|queasy|"
        r"felt sick|feel sick|jaw (?:is|feels|felt|was) (?:\w+ )?(?:tight|sore|locked|stiff))\b"
    ),
    "reaction_tingling": re.compile(
        r"\b(?:tingl\w+|pins and needles|prickl\w+)\b(?=.*\b(?:hours?|days?|still|since|after)\b)"
    ),
    "reaction_redness": re.compile(
        rf"\bredness\b|\b{_SKIN}(?: \w+){{0,4}} (?:red|pink|flushed|blotchy)\b|\b(?:red|pink|blotchy) {_SKIN}\b|"
        r"\bred (?:marks?|patch(?:es)?|streaks?|lines?)\b"
    ),
}
_ONES_OWN = re.compile(r"\b(?:my|mine|i|ive|im|me|theres|there is|there are)\b")
_AFTERWARDS = re.compile(
    r"\b(?:since|after|afterwards?|every ?time|each time|whenever|left me|left my|gave me|made my|"
    r"from (?:using|the device|the gel))\b"
)
_WITH_IT = re.compile(
    r"\b(?:us(?:e|ed|ing)|sessions?|device|wand|nuface|microcurrent|current|gel|facial|it|treatment)\b"
)
_ONLY_ASKED = re.compile(
    r"\b(?:can|could|will|would|does|do|may|might) (?:it|this|you|people|they|microcurrent|the device)\b|"
    r"\bif (?:i|my|it)\b"
)
_NO = (
    r"\b(?:no(?! my\b)|not|never|nor|neither|without|dont|doesnt|didnt|havent|hasnt|hadnt|isnt|arent|wasnt|werent)\b"
    r"(?! (?:only|just|sure|know|understand|stop\w*|go\w* away|fad\w+|heal\w*|like)\b)"
)
_DENIED = re.compile(_NO)
#: A no at most three words before; "no, my face ..." and "without gel my face ..." deny nothing of it.
_DENIED_BEFORE = re.compile(rf"{_NO}(?: (?!(?:i|im|ive|why|how|what|this|gel|water|but|now)\b)\w+,?){{0,3}} ?$")
#: The person named last before a reaction, or first after it, has it; whose device it was says nothing.
_PEOPLE = re.compile(
    r"\b(?P<own>i|im|ive|me|my|mine|myself)\b(?! (?:\w+ )?(?:device|nuface|machine|wand|tool|gadget|bear|ziip|gel)\b)|"
    r"\b(?P<other>she|shes|her|he|hes|him|his|they|theyve|them|their|somebody|someone)\b"
    r"(?! (?:\w+ )?(?:device|nuface|machine|wand|tool|gadget|bear|ziip|gel)\b)"
)
_SIDE_EFFECTS = frozenset({"side_effects", "downtime"})


def reaction(turn: Turn) -> str | None:
    """The phrase for what was noticed after a session, None when nothing was."""
    plain = turn.text.lower().replace("'", "").replace("\u2019", "")
    if (
        turn.red_flags
        or named_other(plain)
        or not _ONES_OWN.search(plain)
        or not _AFTERWARDS.search(plain)
        or _ONLY_ASKED.search(plain)
    ):
        return None
    if not _SIDE_EFFECTS & {turn.intent, *turn.topics} and not _WITH_IT.search(plain):
        return None
    return next((key for key, words in _WORDS.items() if any(_is_so(m, plain) for m in words.finditer(plain))), None)


def _is_so(found: re.Match[str], plain: str) -> bool:
    """Whether a reaction is neither denied nor somebody else's."""
    before = plain[: found.start()]
    if _DENIED_BEFORE.search(before) or _DENIED.search(found.group()):
        return False
    people = [m.lastgroup for m in _PEOPLE.finditer(before)][-1:]
    people = people or [m.lastgroup for m in _PEOPLE.finditer(plain, found.start())][:1]
    return people != ["other"]


def understood(turn: Turn, key: str | None) -> Turn:
    """The turn in the light of a reaction: a rash after use may be an allergy; what people report is not asked for."""
    if key is None:
        return turn
    mentions = turn.mentions
    if key == "reaction_rash" and all(m.condition != "allergy" for m in mentions):
        allergy = Fact("allergy", State.PRESENT, Basis.UNCERTAIN, turn.today)
        mentions = (*mentions, Mention("allergy", allergy, USER, ""))
    return replace(turn, mentions=mentions, topics=tuple(t for t in turn.topics if t not in _SIDE_EFFECTS))


def with_reaction(reply: Reply, key: str | None, turn: Turn, knowledge: Knowledge) -> Reply:
    """What to do about a reaction before anything else; a routine is no answer to it."""
    memory = reply.memory
    if key is None or reply.envelope["kind"] in ("emergency", "privacy"):
        return reply
    text = phrase(knowledge, key, memory.count)
    if reply.envelope["kind"] == "verdict" or "form" in reply.envelope:
        return replace(reply, messages=(text, *reply.messages))
    if memory.held:
        # What is still to be got help for stays in front.
        first = reply.messages if reply.envelope["kind"] == "answer" else (_hold(memory, knowledge),)
        return replace(reply, messages=(*first, text), buttons=())
    envelope = {"kind": "answer", "topics": ["side_effects"], "sources": list(knowledge.phrases[key].sources)}
    memory = replace(memory, asked="", topics=("side_effects",))
    return Reply((text, *reminder(turn, memory, knowledge)), envelope, memory)


def _hold(memory: Memory, knowledge: Knowledge) -> str:
    return pick(knowledge.red_flags[memory.held].hold, memory.count)
