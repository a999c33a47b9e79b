"""The writer's own question in a message that tells of somebody else's health: both are answered.

"My nan has a pacemaker. How often should I use mine?": the verdict on her comes first, then what was asked, with the
question whether any of it is so for the writer too, as it would come in a message of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.another_day import of_another_day
from actions.rules.check import ANSWERED_BY_VERDICT, PLAN_TOPICS, assess_person
from actions.rules.guidance import plan
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.reply import Reply
from actions.rules.subject import asks_for_all, subject_of
from actions.rules.topic_texts import topic_messages
from actions.rules.turn import Turn
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, phrase

#: Whom a professional treats: "how many minutes should I do?" is then about them.
_TREATED = frozenset({"client", "patient", "customer"})
_RELATION = (
    r"(?:mum|mom|mother|dad|father|sister|brother|nan|gran|grandma|aunt|auntie|uncle|wife|husband|partner|friend|mate|daughter|son|client|patient|customer|"
    r"boyfriend|girlfriend|cousin|colleague|neighbour|grandad|niece|nephew|child|kids?|hubby|fiancee?|twin)"
)
_THEM = rf"(?:she|he|they|her|him|them|(?:my|the|our) (?:\w+ )?{_RELATION})"
_PLACE = r"(?:face|skin|jaw\w*|cheeks?|neck|chin|forehead|eyes?|brows?|lips?|jowls?|wrinkles|lines)"
_ASKED = r"\b(?:do|should|can|could|may|would|shall|must|will|am) i\b"
_OWN_USE = re.compile(
    rf"{_ASKED}(?:[^.?!]{{0,30}}? )?(?:use|using|do|doing|start|have|try|need|buy|get|go|apply|safe|allowed|ok|okay)\b|"
    rf"\b(?:for|on) (?:me|myself)\b|\b(?:mine|myself)\b|\bmy own\b|\b(?:on|for) my (?:own )?{_PLACE}|"
    r"\b(?:matters?|appl(?:y|ies)|counts?|means?|change|affects?)\b(?: \w+)? (?:to |for |on )?me\b"
)
# "She won't be using it", "it isn't for her", "I'll keep it away from him": not asked for them.
_LEFT_OUT = re.compile(
    rf"\b(?:its |it is |is |and |so |but )?(?:not|isnt|wont be|never|nothing) (?:meant |intended |to do )?(?:for|with|on) {_THEM}(?! (?:face|skin|neck))\b|"
    rf"\b{_THEM} (?:wont|will not|doesnt|does not|isnt going to|is not going to|cant|cannot|shouldnt|never|isnt|is not|wouldnt|arent|dont) (?:ever |be )?(?:use|using|uses|touch|touching|have|having|go near|try|trying|get|getting)\b(?: it| one| mine| this)?|"
    rf"\bkeep (?:it|this|mine|that|the \w+) (?:well |far )?(?:away|out of (?:the )?reach|hidden|locked (?:up|away)) (?:of |from )?{_THEM}?"
)
_FOR_THEM = re.compile(
    rf"\b(?:on|for|to|with|give|buy|get|lend|treat|do|book|zap|tell|stop|let|help|use it on|advise) {_THEM}\b|\b(?:her|his|their|(?:{_RELATION})s) (?:\w+ )?{_PLACE}\b|"
    rf"\b(?:can|could|may|should|would|will|does|do|is|are) {_THEM} (?:\w+ ){{0,2}}?(?:use|try|have|allowed|safe|ok|okay|fine|start|do)\b|"
    rf"\b{_THEM} (?:can|could|may|should|might|would like|wants?|is keen|asked|asks|hopes?|uses?|wonders)\b|\b(?:wants?|wanted|keen|hoping|wishes) (?:me )?(?:to|on)\b|\b(?:treat\w*|salon|customers?|clients?|present|gift|behalf)\b|"
    r"\b(?:we|us|our|both|together|share|sharing)\b"
)


def asks_own_use(text: str) -> bool:
    """Whether a message that tells of somebody else asks for its writer's own use, and nothing for the other."""
    plain = plain_words(text)
    return bool(_OWN_USE.search(plain)) and not _FOR_THEM.search(_LEFT_OUT.sub(" ", plain))


def with_own_answer(reply: Reply, turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The verdict on another person, and after it the answer to what the writer asked for themselves."""
    verdict = reply.envelope["kind"] == "verdict" and reply.envelope.get("subject") == "other"
    if not verdict or turn.cut or turn.language is not None or asks_for_all(turn) or not asks_own_use(turn.text):
        return reply
    if subject_of(turn, memory) in _TREATED or of_another_day(memory, turn.today, [USER]):
        return reply
    if assess_person(USER, turn, memory, knowledge).findings:
        return reply
    told = list(reply.envelope.get("topics", ()))
    asked = [t for t in turn.topics if t in knowledge.topics and t not in told and t not in ANSWERED_BY_VERDICT]
    messages = _answered(asked, reply, turn, knowledge)
    envelope = {**reply.envelope, "topics": [*told, *asked]} if asked else reply.envelope
    topics = (*reply.memory.topics, *asked)
    return replace(
        reply,
        messages=(*reply.messages, *messages),
        envelope=envelope,
        memory=replace(reply.memory, topics=topics),
    )


def _answered(asked: list[str], reply: Reply, turn: Turn, knowledge: Knowledge) -> tuple[str, ...]:
    """What was asked besides, with the question whether what the other person has is so for the writer, too."""
    memory = reply.memory
    if PLAN_TOPICS.intersection(asked):
        own = plan(replace(turn, text="for me", mentions=(), topics=tuple(asked)), memory, knowledge)
        if own.envelope["kind"] == "plan":
            return own.messages
    names = listed(phrase_of(str(f["condition"]), knowledge) for f in reply.envelope["findings"][:3])
    first = phrase(knowledge, "own_beside_other", memory.count, conditions=names)
    rest = [t for t in asked if t not in PLAN_TOPICS]
    return (first, *topic_messages(rest, knowledge, memory.count, turn.text))
