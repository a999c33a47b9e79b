"""Small talk, questions outside Mica's field, and messages that were not understood."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import UNREAD, assess_person
from actions.rules.emergency import held
from actions.rules.foreign_questions import asks_only
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict
from actions.rules.verdict_reply import phrase_of
from actions.rules.wording import listed, phrase, pick

_OFFERED = 3
#: From this probability on a question is taken for one about something else, although it names a condition.
_SURELY_OUTSIDE = 0.6
_GENERAL_OPENING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|ok|and|but|quick question|just wondering|btw)\W+)*"
    r"(?:what|whats|how|hows|why|when|where|which|who|is|are|do|does|can|could|will|should|explain|tell me (?:about|how|what)|"
    r"difference|signs of|symptoms of|side effects of|treatments? for|causes of)\b|\b(?:vs|versus|better than)\b"
)
# Words by which a question may be about the writer, somebody near, or the device after all.
_NEAR = re.compile(
    r"\b(?:i|im|ive|id|ill|me|my|mine|myself|we|weve|us|our|she|shes|her|he|hes|him|his|they|their|them|mum|mom|mother|dad|father|"
    r"sister|brother|wife|husband|hubby|partner|friend|client|clients|daughter|son|nan|gran|aunt|uncle|"
    r"microcurrent|micro current|device|wand|gadget|machine|nuface|foreo|ziip|current|use it|using it|use this|using this|try it|"
    r"allowed|contraindicated|(?:absolute|hard|definite|strict|flat|firm|outright) no|a maybe|wiggle room|after|before|with it|with this|wearing|here|today|yesterday|ago|last week|okay|ok|a no|a no no|no go|"
    r"makers?|manufactur\w*|manuals?|brands?|articles?|sources?|guidelines?|leaflets?|lists?|off limits|ruled out|(?:a|is|be|its) problem|(?:an|is|be|its) issue|not good|not suitable|on (?:the|your) list|matters?|a dealbreaker|a red flag|forbidden|barred|excluded)\b"
)
# "Why epilepsy?", "what's the rule on Botox?", "what if you have a pacemaker?": asked of use, though it is not named.
_OF_USE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|oh|hi|hey)\W+)*why (?:not )?(?:an? |the )?[\w-]+(?: [\w-]+)?\s*\??$|^\W*(?:(?:and|but|so|ok|okay|oh|hi|hey)\W+)*what (?:if|happens if) (?:you|people|someone|somebody|anyone)(?:ve|re| has| have| is| are| wears?)\b|"
    r"\b(?:what|whats)(?: is| are|s)? (?:the|your) (?:\w+ )?(?:problem|issue|rule|story|deal|matter|trouble|concern|objection|catch|position|policy)s? (?:with|on|about|for|around|against)\b"
)
_MARKUP = re.compile(r"<\s*/?\s*[a-z!][^>]*>", re.IGNORECASE)
#: Articles, conjunctions and prepositions: without any other word there is nothing to answer.
_BETWEEN_WORDS = frozenset(
    "the a an of and but or nor to in into on onto at by for from with as than so if then where when".split()
)
_FEWEST_IN_SALAD = 4
#: Offered when nothing in the message points anywhere.
_USUAL = ("what_is", "contraindications_list", "frequency")


def small_talk(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """The reply of the small-talk key that is named like the intent."""
    text = pick(knowledge.small_talk.replies[turn.intent], memory.count)
    buttons = tuple(knowledge.topics[t].ask for t in _USUAL) if turn.intent in ("greet", "help") else ()
    return Reply((text,), {"kind": "smalltalk"}, replace(memory, asked=""), buttons)


def odd_input(text: str) -> str | None:
    """The small-talk key for a message without words, None for an ordinary message."""
    if not text.strip():
        return "input_empty"
    bare = _MARKUP.sub(" ", text)
    if _MARKUP.search(text) and not re.search(r"[^\W\d_]{2,}", bare):
        return "input_markup"
    if not re.search(r"\w", bare):
        return "input_emoji_only"
    return "fallback" if _is_salad(bare) else None


def _is_salad(text: str) -> bool:
    """Whether the words are only such as stand between other words: "the the of and but where"."""
    words = re.findall(r"\w+", text.lower())
    return len(words) >= _FEWEST_IN_SALAD and _BETWEEN_WORDS.issuperset(words)


def too_long(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A message that was not read to its end gets no answer that might rest on half of it."""
    text = pick(knowledge.small_talk.replies["input_too_long"], memory.count)
    return Reply((text, *reminder(turn, memory, knowledge)), {"kind": "fallback"}, replace(memory, asked=""))


def fallback(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """Said plainly that it was not understood or is not Mica's field, with the nearest topics offered."""
    key = odd_input(turn.text)
    replies = knowledge.small_talk.replies
    if key is None and turn.language in knowledge.small_talk.languages:
        text = pick(knowledge.small_talk.languages[turn.language or ""].statement, memory.count)
    elif key is not None:
        text = pick(replies[key], memory.count)
    elif turn.intent in replies and turn.intent.startswith("out_of_scope"):
        text = pick(replies[turn.intent], memory.count)
    else:
        text = pick(replies["fallback"], memory.count)
    if turn.language is not None and not asks_only(turn.text, turn.language):
        unread = Fact(UNREAD, State.UNKNOWN, Basis.UNCERTAIN, turn.today)
        memory = replace(memory, profile=memory.profile.with_fact(USER, unread))
    offered = _nearest(turn, knowledge)
    buttons = tuple(knowledge.topics[t].ask for t in offered)
    messages = [text]
    if memory.held:
        messages += held(memory, knowledge).messages
        buttons = ()
    else:
        messages += [] if turn.language is not None else reminder(turn, memory, knowledge)
        messages.append(f"{phrase(knowledge, 'nearest', memory.count)} {' '.join(buttons)}")
    memory = replace(memory, asked="offer", offered=tuple(offered))
    return Reply(tuple(messages), {"kind": "fallback"}, memory, buttons)


def is_general(turn: Turn) -> bool:
    """Whether the message asks about a condition or treatment as such, and neither about a person nor about use."""
    plain = plain_words(turn.text)
    return (
        bool(turn.mentions)
        and turn.intent.startswith("out_of_scope")
        and turn.confidence >= _SURELY_OUTSIDE
        and not turn.red_flags
        and not turn.dates
        and all(
            m.who == USER and m.status not in ("absent", "past", "removed", "planned", "uncertain")
            for m in turn.mentions
        )
        and bool(_GENERAL_OPENING.search(plain))
        and not (_NEAR.search(plain) or _OF_USE.search(plain))
    )


def general(turn: Turn, memory: Memory, knowledge: Knowledge) -> Reply:
    """A question outside Mica's field that names a condition: said so, with what the condition would mean here."""
    reply = fallback(replace(turn, mentions=()), memory, knowledge)
    named = dict.fromkeys(m.condition for m in turn.mentions)
    bars = [c for c in named if c in knowledge.conditions and knowledge.conditions[c].kind != "area"]
    if not bars:
        return reply
    names = listed(phrase_of(c, knowledge) for c in bars)
    telling = phrase(knowledge, "if_it_is_you", memory.count, conditions=names)
    profile, known = reply.memory.profile, {f.condition for f in memory.profile.facts(USER)}
    for condition in (c for c in bars if c not in known):
        profile = profile.with_fact(USER, Fact(condition, State.UNKNOWN, Basis.GENERAL, turn.today))
    memory = replace(reply.memory, profile=profile, changed=tuple((USER, c) for c in bars))
    return replace(reply, messages=(*reply.messages, telling), memory=memory)


def _nearest(turn: Turn, knowledge: Knowledge) -> list[str]:
    """The topics nearest to the message, or the usual three when it points nowhere."""
    near = [t for t in turn.nearest if t in knowledge.topics][:_OFFERED]
    out = turn.intent.startswith("out_of_scope_other") or odd_input(turn.text) is not None or turn.language is not None
    return list(_USUAL) if out or not near else near


def reminder(turn: Turn, memory: Memory, knowledge: Knowledge) -> list[str]:
    """One line on what stands, so that a half-understood message is no way round a verdict."""
    assessment = assess_person(USER, turn, memory, knowledge)
    if assessment.verdict <= Verdict.LOCAL:
        return []
    names = listed(phrase_of(f.condition, knowledge) for f in assessment.findings[:3])
    return [phrase(knowledge, "reminder", memory.count, conditions=names)]
