"""Short questions that only the answer before them makes one: "anyone else?", "and a lower one?", "which is better then".

They are read so only while nothing is known of anybody's health: what stands against somebody is told in other places.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.check import PLAN_TOPICS
from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.minors import is_young_number
from actions.rules.plain_words import plain_words
from actions.rules.turn import Turn

_OPENING = r"^\W*(?:(?:and|but|so|or|ok|okay|right|well|then|hm+|cool|thanks|ta|oh|ah|hi|sorry)\W+)*"
_CLOSING = r"(?:\W+(?:then|though|please|pls|now|instead|maybe|for me|exactly|tho|thanks|mate|that|really|lol))*\W*$"
_AMOUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|once|twice|every ?day|daily)(?: ?(?:x|times|days|nights|minutes|mins|goes|sessions|a (?:day|week)|per week))*"
_ONE = r"(?:(?:one|setting|level|dose|number|intensity|strength|speed|mode)s?)"


def _asks(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_OPENING}(?:{words}){_CLOSING}")


_WHO = frozenset({"contraindications_list", "who_benefits", "can_i_use"})
_DOSE = frozenset({*PLAN_TOPICS, "intensity", "overuse"})
_CHOICES = frozenset(
    {"mini_vs_trinity", "home_vs_office", "current_types", "gel_choice", "gel_brand", "gel_substitute", "face_workout"}
)
_ANY = frozenset[str]()
#: What is asked, after which topics (none named: after any), and by which topics that is answered.
_LEANING: tuple[tuple[re.Pattern[str], frozenset[str], dict[str, str]], ...] = (
    (
        _asks(
            r"(?:is there |are there |what about |how about )?(?:any ?(?:one|body)|who) else(?: (?:who|that) (?:should|must|can)(?:nt|not| not)?(?: use it)?)?|any (?:others|other people|more(?: people)?)"
        ),
        _WHO,
        {"can_i_use": "contraindications_list"},
    ),
    (
        _asks(
            rf"(?:(?:what|how) about |what |and |is |would )?(?:if )?(?:(?:i|we) )?(?:(?:go|went|go up|go down|turn it|do|did|did it|do it|use it|used it|just|only|up|stick) )*(?:to |at |with |on )?(?:an? |the )?(?:bit |little |much )?(?:{_AMOUNT}|more|less|higher|lower|stronger|weaker|longer|shorter)(?: {_ONE})?(?: (?:better|worse|ok|okay|enough|too much))?"
        ),
        _DOSE,
        {},
    ),
    (
        _asks(
            r"(?:is|isnt) (?:that|it|this) (?:not )?(?:a lot|a bit much|loads|much|too much|quite a lot|enough|plenty|too little|not much)"
        ),
        _DOSE,
        {"frequency": "overuse", "session_minutes": "overuse"},
    ),
    (
        _asks(
            r"(?:which|what)(?:s| is| ones?| one is| would you| one would you)?(?: the)? (?:better|best|pick|choose|go for)(?: one)?|which one|which of (?:them|those|the two)(?: is (?:better|best))?"
        ),
        _CHOICES,
        {},
    ),
    (_asks(r"(?:what (?:happens|comes|do i do) )?after(?:wards| that| this| then)|what(?:s)? (?:happens )?next|what then"), frozenset({"results_when", "results_last"}), {"results_when": "results_last", "results_last": "stop_using"}),
    (
        _asks(
            r"(?:what (?:happens|comes|do i do) )?after(?:wards| that| this| then)|what(?:s)? (?:happens )?next"
        ),
        frozenset({*PLAN_TOPICS, "technique", "routine_order", "gel_amount"}),
        {},
    ),
    (
        _asks(
            r"(?:(?:can|could|would) you )?(?:(?:please |just )?(?:say|put|tell me|explain|give me|repeat) (?:that|it|this)? ?(?:again )?)?(?:whats the (?:difference|gist|short version) )?(?:in|into|using) (?:plain|simple|normal|easy|everyday|laymans?)(?: \w+)?|(?:(?:can|could) you )?(?:say it |explain (?:it |that )?)?(?:more )?simpl(?:er|y)|eli5|like im (?:5|five)|(?:in )?(?:plain )?english"
        ),
        _ANY,
        {},
    ),
)  # fmt: skip


def leaning(turn: Turn, before: Memory, knowledge: Knowledge) -> Turn | None:
    """The turn with the topics that its question is about by the answer before it; None if it does not lean on one."""
    topics = tuple(t for t in before.topics if t in knowledge.topics)
    if not topics or turn.mentions or turn.red_flags or turn.dates or turn.language is not None:
        return None
    if before.held or before.profile.user or before.profile.others or before.interview is not None:
        return None
    if is_young_number(turn.text):
        return None  # an age, perhaps
    said = plain_words(turn.text)
    for asked, after, instead in _LEANING:
        about = tuple(t for t in topics if not after or t in after)
        if about and asked.search(said):
            found = tuple(dict.fromkeys(instead.get(t, t) for t in about))
            return replace(turn, intent=found[0], topics=found)
    return None
