"""Reading an answer to a question of the step-by-step check: buttons, numbers, short words, and what was named.

Only a clear no is read as a no. Whatever is neither an answer nor nonsense is left to the rest of Mica.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from actions.rules.about_verdict import about_verdict
from actions.rules.check import used_it
from actions.rules.clinicians import doctor_said
from actions.rules.corrections import me_too
from actions.rules.event_days import is_only_a_day
from actions.rules.interview import Interview, is_begun, left
from actions.rules.knowledge import Knowledge, Option, Question
from actions.rules.memory import Memory
from actions.rules.plain_noes import says_only_no
from actions.rules.pressing import states_only
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.scope import is_general
from actions.rules.screening_admissions import admits, with_gone_cancer
from actions.rules.screening_denials import Denied, denied, is_late, only_of_now, part_denied
from actions.rules.screening_given import all_denied, answers_it
from actions.rules.screening_leftovers import (
    also_denied,
    as_told,
    denies_another,
    leaves_something,
    names_none,
    only_denies,
    owned,
    without_told,
)
from actions.rules.screening_picks import by_number, by_title
from actions.rules.screening_words import (
    Said,
    in_words,
    is_meant_well,
    is_no_and_yes,
    is_plain_yes,
    is_yes_and_more,
    plain,
)
from actions.rules.turn import Mention, Turn

NONE_BUTTON, REST_BUTTON, UNSURE_BUTTON = "None of these", "Nothing else", "Not sure"
SKIP_BUTTON, WHY_BUTTON, ON_BUTTON, STOP_BUTTON = "Skip", "Why do you ask?", "Go on", "Stop here"


@dataclass(frozen=True)
class Answer:
    """`turn`: the message with its answer as mentions. `group`: the option (its number) that stands for several.

    `doubted`: the message may hold a yes, so that a mere "no" does not close the question any more; `admits`: it names
    an exception, so that "none of these" does not close it either.
    """

    said: Said
    turn: Turn
    group: int | None = None
    picked: bool = False
    doubted: bool = False
    admits: bool = False

    @property
    def tells(self) -> bool:
        """Whether the message says something of somebody's health."""
        return self.said in (Said.NAMED, Said.PARTLY, Said.NONE, Said.DAY, Said.BACK)


# "Botox in March, nothing else": the rest of the question is denied as well.
_AND_NO_MORE = re.compile(
    r"\b(?:nothing else|thats all|thats it|none of the (?:others?|rest)|no to the (?:rest|others)|"
    r"otherwise (?:no|nothing|none)|no others|(?:the )?(?:rest|others) (?:is |are )?(?:a )?no)\b"
)
# "No treatments", "he is well, nothing": a no to something, but to what?
_SOME_NO = re.compile(r"^(?:no|none|nothing|never|without|not)\b|\b(?:nothing|none)$")
_DONT_KNOW = re.compile(
    r"\b(?:(?:dont|do not|wouldnt|doesnt) (?:really )?know|not (?:\w+ )?sure|unsure|no idea|no clue)\b"
)
_VAGUE_WORDS = 12
_OTHER_LETTERS = re.compile(r"[^\W\d_a-z\u00c0-\u024f]")
_SHORT_WORDS = 6
_LEAST_SURE = 0.6
#: What a short answer in other words is taken for; a "no" that is not a clear one is asked about again.
_BY_INTENT = {"unsure": Said.UNSURE, "deny": Said.HEDGED, "why": Said.WHY, "repeat": Said.AGAIN}
#: Intents of messages that say nothing that Mica knows about.
_NOTHING_SAID = frozenset({"nlu_fallback", "out_of_scope_other", "affirm", "deny", "unsure", ""})


def options_shown(memory: Memory, interview: Interview, today: date, knowledge: Knowledge) -> tuple[Option, ...]:
    """The options that the person has before them, in the order of the buttons."""
    facts = memory.profile.facts(interview.who)
    question = knowledge.screening[interview.asking]
    if interview.pending.startswith("which:"):
        group = question.options[int(interview.pending.removeprefix("which:"))]
        return tuple(Option(knowledge.conditions[c].label, (c,)) for c in group.conditions)
    return left(question, facts, today, redo=interview.redo)


# While these are pending no option is shown that "the second one" could mean, or a number is a day.
_WITHOUT_NUMBERS = frozenset({"when", "go_on", "hedged"})


def read_answer(turn: Turn, before: Memory, knowledge: Knowledge) -> Answer | None:
    """The answer in a message, None when no check is running or the message is about something else."""
    interview = before.interview
    if interview is None or not interview.running or before.held or turn.red_flags or turn.cut:
        return None
    question = knowledge.screening[interview.asking]
    shown = options_shown(before, interview, turn.today, knowledge)
    text = plain(turn.text)
    picked = by_title(text, shown) or (by_number(text, shown) if interview.pending not in _WITHOUT_NUMBERS else ())
    if picked:
        return _picked(picked, question, interview, turn)
    for other in knowledge.screening.values():
        # A button of another question, still on the screen.
        if elsewhere := by_title(text, other.options):
            return replace(_picked(elsewhere, other, replace(interview, pending=""), turn), group=None, picked=False)
    if (about := about_verdict(turn, interview, before, knowledge)) is not None:
        return Answer(about, replace(turn, mentions=()))
    if (gone := with_gone_cancer(text, question.id, interview, turn)) is not None:
        return Answer(Said.NAMED, gone)
    if admits(text, question.id, interview, turn) and not interview.admitted:
        return Answer(Said.HEDGED, replace(turn, topics=()), picked=True, doubted=True, admits=True)
    said = _said(text, turn, interview, knowledge)
    if said in (Said.NONE, Said.REST) and "?" in turn.text:
        said = Said.HEDGED  # "none of these?"
    no = denied(turn.text, question.id) if interview.pending not in ("when", "go_on") else None
    if (no is Denied.WHOLE or _is_healthy_no(turn, text)) and said in (None, Said.HEDGED):
        said = Said.NONE
    if said is Said.NONE and only_of_now(text, question.id):
        return Answer(Said.HEDGED, replace(turn, mentions=()), picked=True, doubted=True)
    if is_late(text, question.id):
        return Answer(Said.YES, replace(turn, mentions=()), doubted=True)
    if interview.pending == "which" and said in (Said.REST, Said.NONE):
        # "Which one is it?" cannot be answered with a no: none of them after all, or not sure?
        return Answer(Said.HEDGED, replace(turn, mentions=()), picked=True, doubted=True)
    if said in (Said.NONE, Said.REST, Said.YES, Said.HEDGED, None) and (doubt := _doubted(text, said, interview)):
        return Answer(doubt, replace(turn, mentions=()), picked=True, doubted=True)
    if said is None and _is_unnamed_yes(text, turn, interview, knowledge):
        said = Said.YES
    if said is Said.REST and _MEANS_ONE.search(text) and not _has_one(question, interview, before):
        return Answer(Said.HEDGED, replace(turn, mentions=()), picked=True, doubted=True)  # "just the one"
    if said is Said.REST:
        said = Said.NONE if is_begun(shown, question) or interview.pending == "when" else Said.HEDGED
    if said is Said.NONE or (said is Said.YES and interview.pending == "hedged" and is_plain_yes(text)):
        return Answer(Said.NONE, all_denied(question, interview, shown, turn), picked=True)
    if said is Said.YES and len(shown) == 1:
        return _picked(shown, question, interview, turn)
    if said is not None:
        doubted = said is Said.HEDGED and in_words(text, "") is Said.HEDGED and not is_meant_well(text)
        return Answer(said, replace(turn, mentions=()), picked=True, doubted=doubted)
    if no is Denied.PART:
        turn = part_denied(question, interview.who, turn)
        return Answer(Said.NAMED if turn.mentions else Said.HEDGED, turn)
    if turn.intent == "forget_me" or turn.language is not None or doctor_said(turn.text) or used_it(turn):
        return None
    if is_general(turn) or (interview.who != USER and not turn.mentions and me_too(turn.text)):
        return None
    turn = replace(turn, mentions=tuple(owned(m, interview.who, plain(turn.text)) for m in turn.mentions))
    turn = also_denied(turn, question)
    turn = replace(turn, mentions=tuple(as_told(m, turn) for m in turn.mentions))
    if turn.mentions:
        if not answers_it(turn, interview, knowledge):
            return None
        ahead = denies_another(turn, question, knowledge.screening.values())
        if only_denies(turn.mentions, interview.who) and not ahead and leaves_something(turn, question):
            shown_now = [condition for option in shown for condition in option.conditions]
            return Answer(Said.PARTLY, without_told(turn, question, shown_now), doubted=True)
        named = {mention.condition for mention in turn.mentions}
        no_more = bool(named & set(question.conditions)) and _AND_NO_MORE.search(text)
        rest = all_denied(question, interview, shown, turn).mentions if no_more else ()
        rest = tuple(mention for mention in rest if mention.condition not in named)
        # "Once, fever, as a toddler": told beside a yes to the question.
        beside = not named & set(question.conditions) and is_yes_and_more(text)
        said = Said.PARTLY if beside else Said.NAMED
        return Answer(said, replace(turn, mentions=(*turn.mentions, *rest)), doubted=beside)
    if is_only_a_day(turn) and interview.pending not in ("when", "go_on") and not _has_one(question, interview, before):
        return Answer(Said.YES, turn, doubted=True)  # "8 months", to a question of which nothing was told so far
    answer = _without_name(text, turn, interview, knowledge)
    if answer is None or answer.said is not Said.HEDGED:
        return answer
    return replace(answer, doubted=leaves_something(turn, question))


# "Just the one", "only that": of what was asked, if nothing was named so far.
_MEANS_ONE = re.compile(r"\b(?:just|only)\b")


def _has_one(question: Question, interview: Interview, memory: Memory) -> bool:
    facts = memory.profile.facts(interview.who)
    return any(f.state is State.PRESENT and f.condition in question.conditions for f in facts)


def _doubted(text: str, said: Said | None, interview: Interview) -> Said | None:
    """What an answer without a name counts as when the question was answered in a way that may be a yes."""
    if is_no_and_yes(text):
        return Said.HEDGED if interview.pending in ("", "hedged", "leftover") else None
    if not interview.doubted or interview.pending in ("which", "when", "go_on"):
        return None
    told_again = interview.pending in ("hedged", "leftover")
    if said is Said.REST or (said is Said.NONE and (interview.admitted or not names_none(text))):
        return Said.UNSURE if told_again else Said.HEDGED
    return Said.UNSURE if said is Said.YES and interview.pending == "hedged" else None


def _is_unnamed_yes(text: str, turn: Turn, interview: Interview, knowledge: Knowledge) -> bool:
    """Whether a message says yes to something of the question and does not say to what."""
    if interview.pending not in ("", "hedged", "leftover"):
        return False
    if turn.language is not None or doctor_said(turn.text) or used_it(turn) or is_only_a_day(turn):
        return False
    return is_yes_and_more(text) and not answers_it(turn, interview, knowledge)


def _said(text: str, turn: Turn, interview: Interview, knowledge: Knowledge) -> Said | None:
    """The short answer in the message, unless it names something or asks something as well."""
    said = in_words(text, interview.pending)
    if any(mention.fact.state is State.PRESENT for mention in turn.mentions):
        return None
    vague = said in (Said.UNSURE, Said.HEDGED, Said.YES, Said.SKIP, Said.NONE)
    asks = len(text.split()) > _SHORT_WORDS and any(topic in knowledge.topics for topic in turn.topics)
    return None if vague and (turn.mentions or asks) else said


_NO_WITH_MORE = re.compile(r"^(?:no|nope|nah)\b")
_FIRST_NO = re.compile(r"^\W*(?:no|nope|nah)\b\W*", re.IGNORECASE)
# "I'm good" is no word on health.
_HEALTHY = re.compile(r"\bwith me\b|\bhealth\w*\b")
_NO_BUT = re.compile(r"^(?:no|nope|nah) (?:but|though|although|just|only|except)\b")


def _is_healthy_no(turn: Turn, text: str) -> bool:
    """ "Nah, I'm grand, nothing wrong with me": a no, and that there is nothing."""
    if turn.mentions or not _NO_WITH_MORE.match(text) or not _HEALTHY.search(text):
        return False
    return says_only_no(_FIRST_NO.sub("", turn.text))


def _without_name(text: str, turn: Turn, interview: Interview, knowledge: Knowledge) -> Answer | None:
    """A message that names no condition: a day, a short answer in other words, something unnamed, or nonsense."""
    if interview.pending == "when" and any(when.strict is not None for when in turn.dates):
        return Answer(Said.DAY, turn)
    if is_only_a_day(turn):
        return Answer(Said.AGAIN, turn)
    if _NO_WITH_MORE.match(text) and ((states_only(turn.text) and not turn.asks) or _NO_BUT.match(text)):
        return Answer(Said.HEDGED, turn)  # "no, I'm 58, that ship has sailed"
    if any(topic in knowledge.topics for topic in turn.topics):
        return None
    if (
        (turn.intent in ("check_condition", "deny") or states_only(turn.text))
        and _SOME_NO.search(text)
        and not turn.asks
    ):
        return Answer(Said.HEDGED, turn)
    if turn.intent == "check_condition" and interview.who != USER and turn.confidence >= _LEAST_SURE and not turn.asks:
        unnamed = Fact("unknown", State.PRESENT, Basis.STATED, turn.today)
        return Answer(Said.NAMED, replace(turn, mentions=(Mention("unknown", unnamed, interview.who, ""),)))
    if _DONT_KNOW.search(text) and len(text.split()) <= _VAGUE_WORDS and not turn.asks:
        return Answer(Said.UNSURE, turn)
    if turn.says_healthy and not turn.asks:
        return Answer(Said.HEDGED, turn)
    short = len(text.split()) <= _SHORT_WORDS
    meant = _BY_INTENT.get(turn.intent) if short else None
    if interview.pending == "go_on":
        meant = {"affirm": Said.GO_ON, "deny": Said.STOP}.get(turn.intent) if short else None
    if turn.intent == "goodbye":
        meant = Said.STOP
    if meant is not None:
        # "Clear now", taken for a wish to hear the question again, may be an answer.
        return Answer(meant, turn, doubted=meant is Said.AGAIN)
    if turn.intent in _NOTHING_SAID and not _OTHER_LETTERS.search(turn.text.lower()):
        return Answer(Said.UNCLEAR, turn)
    return None


def _picked(options: Sequence[Option], question: Question, interview: Interview, turn: Turn) -> Answer:
    """Facts for what was picked; the rest of an option's conditions is denied once one of them is named."""
    group = next((o for o in options if len(o.conditions) > 1), None)
    facts = []
    for option in options:
        basis = Basis.UNCERTAIN if len(option.conditions) > 1 else Basis.STATED
        facts += [Fact(condition, State.PRESENT, basis, turn.today) for condition in option.conditions]
    if interview.pending.startswith("which:"):
        named = {condition for option in options for condition in option.conditions}
        others = question.options[int(interview.pending.removeprefix("which:"))].conditions
        facts += [Fact(c, State.ABSENT, Basis.STATED, turn.today) for c in others if c not in named]
    number = next(
        (i for i, o in enumerate(question.options) if group and set(group.conditions) <= set(o.conditions)), None
    )
    mentions = tuple(Mention(fact.condition, fact, interview.who, "") for fact in facts)
    return Answer(Said.NAMED, replace(turn, mentions=mentions), group=number, picked=True)
