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
_GEL = frozenset({"why_gel", "gel_substitute", "gel_brand", "gel_choice", "gel_amount", "gel_duration"})
_DEVICES = frozenset({"device_recommend", "mini_vs_trinity", "home_vs_office", "cost"})
_FELT = frozenset({"side_effects", "twitching", "zapping", "metal_taste", "flashes", "downtime", "does_it_hurt"})
_STUDIES = frozenset({"trials", "references", "evidence_numbers", "does_it_work"})
_ON_THE_SKIN = r"(?:moisturi[sz]er|serum|toner|sun ?screen|spf|sun ?cream|(?:face |night |day |eye )?creams?|eye cream|lotion|essence|mist|cleanser|primer|face wash|skin ?care)"
_UP = r"(?:(?:move|go|turn|step|crank|put|push|take|bump|work)(?: it| things| my way)? (?:up|higher|stronger|down|lower)|increase|raise|build)(?: (?:it|up|the (?:level|strength|intensity|setting)|a (?:level|notch|bit|step)|one|slowly|gradually))*"
_AND_THEN = r"(?:what (?:happens|comes|do i do) )?after(?:wards| that| this| then)|what(?:s)? (?:happens )?next"
_IN_TIME = r"(?: (?:later(?: on)?|after(?: a)? (?:while|bit|week|month)|eventually|over time|with time|in time|slowly|gradually|at some point|one day))*"
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
    (_asks(rf"{_AND_THEN}|what then"), frozenset({"results_when", "results_last"}), {"results_when": "results_last", "results_last": "stop_using"}),
    (
        _asks(_AND_THEN),
        frozenset({*PLAN_TOPICS, "technique", "routine_order", "gel_amount"}),
        {},
    ),
    (
        _asks(
            r"(?:which|what)(?: one| ones| kind| sort| type| brand)?(?: (?:should|shall|would|do|can|must|could) (?:i|we|you))?(?: actually| even)? (?:get|buy|use|order|go for|pick|choose|need|take|recommend)"
        ),
        _GEL | _DEVICES,
        {**dict.fromkeys(_GEL, "gel_choice"), **dict.fromkeys(_DEVICES, "device_recommend")},
    ),
    (
        _asks(
            r"how (?:much|thick)(?: (?:of (?:it|that|the stuff|gel)|gel|should|do|shall|must|can|would|i|we|you|need|put|use|apply|slather|go|does|it|on|at a time|each time|is enough))*"
        ),
        _GEL,
        dict.fromkeys(_GEL, "gel_amount"),
    ),
    (
        _asks(rf"(?:(?:what|how) about |where does |when does |and )?(?:my |the |a |some )?{_ON_THE_SKIN}(?: (?:go|goes|comes?|in|too|after|before|on))*"),
        frozenset({"routine_order", "makeup_after"}),
        {"makeup_after": "routine_order"},
    ),
    (
        _asks(rf"(?:(?:when|how soon) )?(?:(?:can|could|may|should|do|will|would|shall) (?:i|we|you) )?(?:\w+ )?{_UP}{_IN_TIME}"),
        frozenset({"intensity"}),
        {},
    ),
    (
        _asks(
            rf"(?:is|was) (?:that|it|this) (?:any |really |actually )?(?:better|worse|more|less|as good|different)(?: than| as| from| to)? (?:just |only |doing )?{_AMOUNT}"
        ),
        frozenset(PLAN_TOPICS),
        {},
    ),
    (
        _asks(
            r"how (?:common|likely|often|frequent|rare|usual)(?:ly)?(?: (?:are|is|do|does|would|did|will) (?:they|those|these|it|that|this|any of (?:them|those|that)))(?: (?:happen|occur|come up|really|usually))*|"
            r"(?:are|is) (?:they|those|these|it|that|this) (?:very |really |quite )?(?:common|rare|likely|frequent)|"
            r"what (?:(?:do|should|would|must|can) i do|then|happens)? ?(?:if|when) (?:i|you) (?:do |ever )?(?:get|have|notice|develop|had|got) (?:one|any|some|that|those|them|it|one of (?:them|those)|any of (?:them|those|that))"
        ),
        _FELT,
        {},
    ),
    (
        _asks(
            r"(?:which|what)(?: one| study| trial| paper)?(?:s| is| was)?(?: the)? (?:best|strongest|biggest|largest|newest|better|most \w+)(?: one| study| trial)?(?: (?:of|out of|among|from) (?:them all|all of them|them|those|these|the lot|all))?|(?:which|what)(?: one)? (?:should|would|do) (?:i|you) (?:read|trust|believe)(?: first)?"
        ),
        _STUDIES,
        dict.fromkeys(_STUDIES, "trials"),
    ),
    (
        _asks(
            r"(?:(?:was|is|were|has|have) (?:it|that|this|they|any of (?:it|that))(?: been)? )?(?:ever |also |even )?(?:tested |tried |shown |done |prove[dn] |measured |seen |true )?(?:in|on|with|for) (?:actual |real |living |live |any |normal )?(?:humans?|people|persons?|human (?:faces?|skin|beings?)|women|faces|us)(?: or (?:just |only )?(?:\w+ )?(?:animals?|rats?|mice|a lab|lab|dish))?"
        ),
        _STUDIES | {"cells_atp", "how_it_works", "benefits"},
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


# "Red light mask before or after": no treatment that is asked for, but its place beside this one.
_OTHER_DEVICE = (
    r"(?:red light|led|light therapy|gua ?sha|jade roller|ice roller|face roller|ultrasonic \w+|steam\w*|dry brush\w*)"
)
_ITS_PLACE = re.compile(
    rf"^(?!.*\b(?:after|before|since) (?:i|my|having|getting|had)\b).{{0,80}}\b{_OTHER_DEVICE}\b[^.?!]{{0,40}}\b(?:before|after\w*|first|same (?:day|time|evening|night)|together|alongside|as well|with (?:it|this|microcurrent)|which order|on top)\b|"
    rf"^(?!.*\bhow (?:long|soon)\b).{{0,80}}\b(?:before|after|with|alongside|same day as|together with|combine \w+ with|instead of) (?:my |the |a |using |doing )*{_OTHER_DEVICE}\b"
)


def placed_beside(turn: Turn, knowledge: Knowledge) -> Turn | None:
    """The turn as a question of combining, if it asks for the place of another gadget; None if it does not."""
    outside = turn.intent.startswith("out_of_scope") or turn.intent == "nlu_fallback"
    if not outside or turn.mentions or turn.red_flags or turn.dates or turn.language is not None:
        return None
    if "combining" not in knowledge.topics or not _ITS_PLACE.search(plain_words(turn.text)):
        return None
    return replace(turn, intent="combining", topics=("combining",))


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
