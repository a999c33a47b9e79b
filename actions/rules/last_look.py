"""The last look at a reply: nobody with a finding, and nobody after an alarm, is told to go on."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.another_day import of_another_day, to_confirm
from actions.rules.check import PLAN_TOPICS, standing
from actions.rules.emergency import held
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.oneself import is_clear
from actions.rules.people import is_left_out, is_of_clients_in_general, words_for
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER
from actions.rules.reply import Reply
from actions.rules.screening_asking import FORM
from actions.rules.standing_verdict import ON_THEM
from actions.rules.subject import subject_of
from actions.rules.turn import Turn
from actions.rules.verdict import Verdict, assess
from actions.rules.wording import phrase, pick

# "Leave out dad, a rota for the other three": for people of whom something is known, too.
_FOR_SEVERAL = re.compile(
    r"\b(?:(?:other|remaining) (?:two|three|four|five|ones?)|(?:the )?rest(?: of (?:us|them|the \w+))?|(?:all|both|each|two|three|four|five) of us|us (?:all|both)|"
    r"for every(?:one|body)|(?:for the|the whole) (?:house|household|family|lot)|rota)\b"
)

# "A plan for us", "how often do we use it": whoever else is known may be among them.
_US = re.compile(
    r"\b(?:for us|with us|on us|us (?:two|three|four|both|all)|both of us|we both|(?:should|shall|can|could|do|may|would|must) we|we (?:can|could|should|may|use|both|do|start)|our (?:plan|routine|schedule|rota)|"
    r"together|each other|family plan)\b"
)
_BESIDE = r"(?:and|n|plus|or|with|alongside)"


def _with_the_user(text: str, who: str) -> bool:
    """Whether a message asks for the user and for another person at once: "a plan for me and mum"."""
    plain = plain_words(text.replace("&", " and ").replace("+", " and "))
    if _US.search(plain):
        return True
    if not who:
        return False
    them = rf"(?:my |our |the |me )?(?:\w+ )?(?:{words_for(who)})"
    return bool(
        re.search(
            rf"\b(?:me|i|myself|mine) {_BESIDE} {them}\b|\b{them}s? {_BESIDE} (?:for )?(?:me|i|myself|mine)\b|\b(?:with|and(?: for)?|plus) {them}(?: too| as well| also| both| together)?(?=\s*(?:$|[.,;?!]|please|pls|thanks|then))|"
            rf"\b{them} (?:too|as well|also)\b",
            plain,
        )
    )


# A question of the user's own: "how often do I", "for me", "give us a plan".
_FIRST_PERSON = re.compile(r"\b(?:i|im|ive|id|ill|me|my|mine|myself|we|us|our|ours|meself)\b")


def _still_asked_for(turn: Turn, before: Memory, memory: Memory, knowledge: Knowledge) -> str | None:
    """The person for whom "so how often?" is asked when the talk so far was about them alone, and they must not.

    Nothing was said of the user's own health, no plan was just given to the user, and they did not ask "and for me?".
    """
    who, plain = memory.profile.last_other, plain_words(turn.text)
    of_user = memory.profile.facts(USER) or memory.retracted or before.own or PLAN_TOPICS.intersection(before.topics)
    if who is None or of_user or turn.mentions or _FIRST_PERSON.search(plain) or is_left_out(turn.text, who):
        return None
    if is_of_clients_in_general(turn.text):
        return None
    stands = assess(memory.profile.facts(who), knowledge.conditions, turn.today).verdict > Verdict.LOCAL
    return who if stands else None


def gated(reply: Reply, turn: Turn, before: Memory, knowledge: Knowledge) -> Reply:
    """The last look: nobody with a finding, and nobody after an alarm, gets a plan or hears that nothing matched.

    After an alarm what was said first stands first; only an answer and the refusal of what is told now follow it.
    """
    envelope, memory = reply.envelope, reply.memory
    refused = turn.mentions and envelope.get("verdict") == Verdict.AVOID.word
    if memory.held and envelope["kind"] in ("verdict", "question") and not refused:
        return held(memory, knowledge)
    if memory.held and (refused or envelope["kind"] == "answer"):
        still = pick(knowledge.red_flags[memory.held].hold, memory.count)
        return replace(reply, messages=(still, *reply.messages), buttons=())
    lets_through = envelope["kind"] == "plan" or envelope.get("verdict") == Verdict.NONE_MATCHED.word
    if not lets_through:
        return reply
    if memory.held:
        return held(memory, knowledge)
    about_user = envelope.get("subject", "user") == "user"
    if about_user and assess(memory.profile.facts(USER), knowledge.conditions, turn.today).findings:
        return standing(replace(turn, mentions=(), text="for me"), memory, knowledge)
    several = _FOR_SEVERAL.search(plain_words(turn.text)) and not is_clear(turn.text)
    if envelope["kind"] == "plan":
        for who, facts in memory.profile.others.items():
            if not (several or _with_the_user(turn.text, who)):
                continue
            stands = assess(tuple(facts.values()), knowledge.conditions, turn.today).verdict > Verdict.LOCAL
            if stands and not is_left_out(turn.text, who):
                asked = replace(turn, mentions=(), text=f"my {who}" if who else ON_THEM)
                return standing(asked, memory, knowledge)
        if (other := _still_asked_for(turn, before, memory, knowledge)) is not None:
            asked = replace(turn, mentions=(), text=f"my {other}" if other else ON_THEM)
            again = standing(asked, memory, knowledge)
            return replace(again, messages=(*again.messages, phrase(knowledge, "for_yourself", memory.count)))
    people = of_another_day(memory, turn.today, _relied_on(reply, turn))
    if not people or (envelope.get("form") == FORM and _checked_today(turn, memory)):
        return reply
    return to_confirm(turn, memory, knowledge, tuple(envelope.get("topics", ())), people)


def _relied_on(reply: Reply, turn: Turn) -> list[str]:
    """Whose health a plan or a "nothing matched" rests on: the person of the turn, for a plan the user too."""
    interview = reply.memory.interview
    if reply.envelope.get("form") == FORM and interview is not None:
        return [interview.who]
    who = subject_of(turn, reply.memory)
    if reply.envelope["kind"] == "plan":
        return list(dict.fromkeys((who, USER)))
    if reply.envelope.get("subject", "user") == "user":
        return [USER]
    return [who if who != USER else reply.memory.profile.last_other or ""]


def _checked_today(turn: Turn, memory: Memory) -> bool:
    """Whether all that is known of the person of the step-by-step check was told today."""
    who = memory.interview.who if memory.interview is not None else USER
    return all(f.said >= turn.today for f in memory.profile.facts(who))
