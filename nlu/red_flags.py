"""Red flags in a message: word patterns of the knowledge, compared as stems within one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from actions.rules.knowledge import RedFlag
from nlu.low_sugar import has_low_sugar
from nlu.mentions.words import Speller, annotate, make_language, normal_form, stem
from nlu.not_an_alarm import TOLD, is_long_over, without_figures

_ENDS = frozenset(".!?;")
# History, possibility and figures of speech: an alarm only when something also says that it is happening now.
_NOT_NOW = re.compile(
    r"\b(?:as an? (?:child|kid|teen\w*|baby|student)|years? (?:ago|back)|used to|in my (?:teens|twenties|thirties|childhood)|for years|over the years|"
    r"all my life|always have|no (?:trouble|problems?|swelling|hives|dizziness|pain|redness|burns?|chest)|(?:device|phone|machine|gadget|wand|battery|charger) "
    r"(?:just )?(?:died|is dead|keeps|got|totally|wont|has died|froze)|bank balance|to die for|(?:is|are) killing me|killing me|over (?:the )?(?:months|weeks|time)|gradually|slowly|with age|as i age|(?:was|were) (?:put in|fitted|implanted)|since i was|since (?:19|20)\d\d|long ago|last (?:year|summer|winter)|in (?:19|20)\d\d|(?:are|know|tell) the (?:\w+ )?signs|signs of|"
    r"what (?:should|do|would) i do if|what (?:happens )?if|in case|if i (?:ever|get|got|had|feel|see)|can (?:it|this|microcurrent|you|they|using it|a device|the device) (?:cause|give|make|trigger|faint|"
    r"bring|lead|burn|set|affect|damage|hurt)|could (?:it|this|microcurrent|they) (?:cause|give|trigger|make|bring|lead|burn|affect|damage)|(?:does|do|will|would) (?:it|this|they|microcurrent|people) (?:ever )?(?:cause|make|give|"
    r"trigger|burn|bring|lead|affect|damage|hurt)|is it possible|can you (?:faint|get|have|die)|do people|has anyone|have people|ever (?:got|get|had|happened)|nearly|almost|literally|lol|haha\w*|lmao|rofl|"
    r"when i saw|when i heard|of laughter|laughing|with excitement|my ex|gone (?:again )?now|not for ages|every (?:winter|summer|spring)|read (?:that|about)|heard (?:that|of|about)|scared of|afraid of|worried about|"
    r"risk of|chance of|history of|recovered|survived|had an? (?:stroke|seizure|tia|heart attack))\b"
)
# For the patterns of the knowledge, which name their own exceptions, only what cannot be the present.
_HISTORY = re.compile(
    r"\b(?:back in (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:called|said) it (?:was )?(?:just )?an? (?:\w+ )?(?:tia|stroke|faint|migraine)|as an? (?:child|kid|teen\w*|student)|years? (?:ago|back)|in my (?:teens|twenties|childhood)|over the (?:months|years)|when i saw|"
    r"what (?:are|were|would be) the (?:\w+ )?signs|what (?:should|do|would) (?:i|you) do if (?:i|you|it|someone) (?:ever|get|got|had)|not for ages|"
    r"(?:was|were) (?:put in|fitted|implanted)|(?:two|three|four|five|a few|several|\d+) (?:winters|summers|winter|summer) ago|in my (?:first|second|third|last) pregnancy|"
    r"in (?:19|20)\d\d|all (?:good|fine|well|ok|okay|clear) now|not suicidal|(?:podcast|book|film|movie|show|series|episode|song|documentary|article) (?:on|about|called)|singing|by (?:the band|linkin)|"
    r"would i (?:feel|get|have)|asking beforehand|since (?:i was )?a child|in winter)\b"
)
_NOW = re.compile(
    r"\b(?:(?<!gone )(?<!again )(?<!ok )(?<!fine )(?<!okay )(?<!well )(?<!better )(?<!ages )now|just (?:happened|started|used|did|now|got|went|gone)|today|tonight|this (?:morning|afternoon|evening)|sudden\w*|(?<!can i )(?<!could i )still|minutes? ago|"
    r"mins? ago|hours? ago|hrs? ago|an hour|help me|cant breathe|cannot breathe|wont stop|not stopping|getting worse|ambulance|999|911|112|"
    r"after (?:using|i used|my facial|the facial|i put)|since (?:using|i used)|yesterday|last night|keeps? (?:going|happening|getting|coming)|again and again)\b"
)
#: What comes over somebody and is past again.
_EPISODES = frozenset({"seizure", "collapse", "implant_symptoms"})
#: What a reading of too little sugar is.
_OF_LOW_SUGAR = "other_emergency"
#: A stroke or its like that was called so long ago is history, too.
_OVER_AT_ONCE = frozenset({"stroke_signs"})
#: A fever by itself is a matter for bed, with these beside it for a doctor at once.
_OF_ANY_KIND = "other_emergency"
_FEVER = re.compile(
    r"\b(?:3[789](?: ?[.,] ?\d)?(?= and|,| degrees| c\b| fever| temperature|$)|fever\w*|temperature|flu|burning up|shiver\w*)"
)
_MORE_THAN_FEVER = re.compile(
    r"\b(?:confus\w*|delirious|stiff neck|rash|blotch\w*|purple|mottled|breath\w*|fit\w*|unconscious|wont wake|cant wake|sugars?|glucose|meter|hypo\w*|ketones?|"
    r"insulin|diabet\w*|mmol|seiz\w*|floppy|drows\w*|collaps\w*|faint\w*|chest|chemo\w*|sepsis|septic|swollen|swelling|pus|spreading|streaks?|baby|waters|pregnan\w*|4[1-9])\b"
)
#: "It's on my chest, tiny, under the skin": what was put there, and no pain.
_OF_THE_CHEST = "chest_pain"
_UNDER_THE_SKIN = re.compile(
    r"\b(?:under (?:the|my|his|her) skin|tiny|size of|the size|scar|bump|implant\w*|device|recorder|chip|gadget|fitted|put (?:it|one) (?:there|in)|collarbone)\b"
)
_PAIN = re.compile(
    r"\b(?:pain\w*|ach\w*|hurt\w*|tight\w*|pressure|press\w*|crush\w*|heav\w*|burn\w*|squeez\w*|stab\w*|sore|cramp\w*|twinge\w*|elephant|weight|discomfort|grip\w*|"
    r"band|sitting|palpitat\w*|flutter\w*|racing|pound\w*|breath\w*|sweat\w*|clammy|arm|faint\w*|dizz\w*|shock\w*|kick\w*|thump\w*|hot|swollen|pus|odd|funny|strange)\b"
)
#: What a thing that runs hot is no sign of.
_HOT_THINGS = frozenset({"burn"})
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)"
_DOCTORS = r"(?:neurolog\w*|cardiolog\w*|consultant|specialist|hospital|clinic)"
_TESTS = r"(?:eeg|ecg|ekg|mri|scans?|tilt|results?|referral|tests?|letter|appointment)"
_MONITOR = r"(?:linq|recorder|ilr|holter|monitor|pacemaker|pacer|defib\w*|icd)"
#: Somebody has looked after it, or is about to: it is no news.
_SEEN_TO = re.compile(
    rf"\b(?:{_TESTS} (?:(?:was|were|is|are|came|come) (?:back )?)?(?:clear|normal|inconclusive|booked|fine|ok|okay|done|negative)|"
    rf"(?:waiting (?:on|for|to see)|wait for|await|awaiting|seeing|referred to|under|discharged by|discharged from) (?:(?:the|my|a|an|some|more) )?(?:{_DOCTORS}|{_TESTS})|"
    rf"{_DOCTORS} (?:has |have |then |already )?(?:found nothing|discharged|signed|cleared|slipped|fitted|put|diagnosed|ruled)|"
    rf"(?:did|had|have had|after) (?:an? |the )?(?:eeg|mri|tilt)|being (?:looked into|investigated)|under investigation|"
    rf"(?:fitted|fit|put|popped|placed|slipped|implanted|inserted|gave|got|had|have|has)(?: \w+){{0,4}} {_MONITOR}\b(?: \w+){{0,4}} (?:after|because|cos|since|for|as)|"
    rf"(?:before|until|till|so|then|and) (?:\w+ ){{0,3}}(?:fitted|put in|popped in|placed|gave|implanted|inserted|slipped)(?: \w+){{0,5}} {_MONITOR}|"
    rf"(?:only|plain|simple|ordinary)(?: old| a)? faint(?:s|ing)?\b|a faint and not|(?:epilepsy|seizures?|fits) (?:was |were )?(?:ruled out|struck out|off my)|"
    rf"{_DOCTORS} (?:called|said) it (?:was )?(?:just )?an? (?:\w+ )?(?:tia|mini stroke|stroke|faint|migraine)|(?:was|were) told it was an? (?:\w+ )?(?:tia|mini stroke|faint|migraine)|"
    rf"{_MONITOR} went in|{_TESTS} (?:is |are )?(?:next month|not (?:til|till|until))|"
    rf"(?:led|leading) to (?:\w+ ){{0,2}}{_MONITOR}|(?:back )?in {_MONTH}|at (?:easter|christmas)|last (?:spring|autumn|summer|winter|year))\b"
)
#: An episode of these days is none that is looked after, whatever was done before.
_LATELY = re.compile(
    r"\b(?:just (?:had|fainted|passed|blacked|collapsed|dropped)|(?:while|when|after|since|during|before) (?:i )?(?:us(?:e|ed|ing)|my (?:session|facial)|the (?:session|facial)|it)|again|keep|keeps|twice|"
    r"(?:this|last) (?:week|morning|night|weekend)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days? ago|floor now|"
    r"feel(?:s|ing)?|wont wake|unconscious|unresponsive|is (?:fitting|seizing|convulsing)|about to|going to|gonna)\b"
)
#: Everyday causes, and what they do not explain. Likeness alone takes a cheek that "has gone" dry for a stroke.
_EVERYDAY = (
    (
        re.compile(
            r"\b(?:sunburn\w*|sunbath\w*|sunbeds?|deckchair|(?:in|from|by|of) the sun|"
            r"(?:on|at|by|in) (?:the|a) (?:\w+ )?(?:beach|pool|lounger|lake|seaside|boat))\b"
        ),
        re.compile(
            r"\b(?:blister\w*|bubbl\w*|fever\w*|temp\w*|shiver\w*|chills|pus|spread\w*|streaks?|confus\w*|swoll\w*|swell\w*|puff\w*|faint\w*|"
            r"pass(?:ed|ing)? out|dizz\w*|sick|vomit\w*|throw\w*|head|headache|breath\w*|vision|blurr\w*|see|eyes?|numb|weak|drows\w*|floppy|filler\w*|"
            r"botox|sweat\w*|collaps\w*|off|speech|arms?|legs?|chest|heart|throat|lips?|tongue|3[89](?:\W\d)?|40)\b"
        ),
    ),
    # "The charger got burning hot": what a thing does to nobody's skin.
    (
        re.compile(
            r"\b(?:chargers?|charging \w+|cables?|leads?|plugs?|sockets?|adapt[eo]rs?|docks?|cradles?|phone|laptop|tablet|ipad|usb|"
            r"power bank|kettle|car|oven|radiator|parcel|box|case)\b(?: \w+){0,5}? (?:got|gets|getting|is|was|went|goes|going|ran|runs|"
            r"feels|felt|became|turned|turns|running)(?: \w+){0,2}? (?:hot|warm|toasty|roasting|boiling|burning|burned out|burnt out)\b"
        ),
        re.compile(
            r"\b(?:skin|face|cheeks?|chin|jaw\w*|neck|foreheads?|brows?|temples?|lips?|mouth|nose|ears?|eyes?|eyelids?|hands?|fingers?|fingertips?|"
            r"thumbs?|palms?|arms?|wrists?|legs?|thighs?|lap|knees?|tongue|me|myself|him|her|them|baby|son|daughter|toddler|child|blister\w*|marks?|"
            r"scar\w*|scald\w*|scorch\w*|burn(?:s|ed my| my| on)?|smok\w*|fire|flames?|explod\w*|sparks?|melt\w*|hair|hurts?|pain\w*|sore|red|raw|"
            r"peel\w*|shock\w*|breath\w*|dizz\w*|faint\w*|chest|acid|leak\w*|swallow\w*)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:gone|goes|going|went|got|is|are|feels?)(?: \w+){0,3} (?:dry|dried|tacky|sticky|crusty|gloopy)\b"
        ),
        re.compile(
            r"\b(?:numb|slack|droop\w*|drop\w*|slur\w*|speech|speak|talk\w*|words?|smile|mouth|lips?|tongue|throat|arms?|legs?|hands?|weak|dribbl\w*|"
            r"eyes?|vision|see|pain\w*|hurt\w*|blister\w*|burn\w*|white|gr[ea]y|black|blue|purple|cold|swell\w*|swoll\w*|breath\w*|faint\w*|dizz\w*|"
            r"hot|fever\w*|bleed\w*|blood|filler\w*|botox|chest|heart|head|move|sick)\b"
        ),
    ),
)
# A feeling that takes somebody's breath or heart away, and what it leaves open.
_FEELING = re.compile(
    r"\b(?:with|from|out of|of|in|through) (?:\w+ )?(?:excitement|anticipation|joy|delight|laughter|laughing|giggling|envy|awe|happiness|"
    r"curiosity|admiration|glee|relief|suspense)\b|"
    r"\b(?:price|prices|cost|bill|invoice|price tag|total|postage|shipping|unboxing|before and after\w*|results|photos?|reviews?)\b[^.?!]*"
    r"\b(?:gave|gives|giving|left|leaves|nearly gave|made|makes|took|takes|had|has|got)\b (?:me|my|us)\b"
)
_NO_FEELING = re.compile(
    r"\b(?:pain\w*|hurts?|tight\w*|crushing|numb\w*|droop\w*|slur\w*|swell\w*|swollen|throat|tongue|lips?|blue|hives|rash|faint\w*|collaps\w*|"
    r"pass(?:ed|ing)? out|dizz\w*|sweat\w*|vomit\w*|sick|help|999|911|112|ambulance|now|still|cant|cannot|since|worse|pacemaker|implant|"
    r"session|after (?:using|i used|the|my)|while using|when i use|device (?:gave|gives|makes|made)|it (?:gave|gives|makes|made))\b"
)
_Phrase = tuple[str, ...]


@dataclass(frozen=True)
class _Pattern:
    flag: str
    rank: int
    crisis: bool
    every: tuple[tuple[_Phrase, ...], ...]
    none: tuple[tuple[_Phrase, ...], ...]
    whole: bool
    sure: bool


class RedFlagPatterns:
    """Finds the flags whose word patterns fire; ids in order of rank."""

    def __init__(self, flags: Mapping[str, RedFlag]) -> None:
        """Prepares the patterns of all `flags`; misspelt words of a message are repaired towards theirs."""
        self._nlp = make_language()
        self._ranks = {flag.id: flag.rank for flag in flags.values()}
        patterns = [(flag, pattern) for flag in flags.values() for pattern in flag.patterns]
        words = {
            normal_form(token.text)
            for _, pattern in patterns
            for group in pattern.all
            for phrase in group
            for token in self._nlp.make_doc(phrase)
        }
        self._speller = Speller(words)
        self._patterns = [
            _Pattern(
                flag.id,
                flag.rank,
                flag.call == "crisis",
                self._groups(pattern.all),
                self._groups(pattern.none),
                pattern.whole,
                pattern.sure or flag.call == "crisis",
            )
            for flag, pattern in patterns
        ]

    def find(self, text: str, *, only_sure: bool = False) -> list[str]:
        """Ids of the flags that fire anywhere in `text`, most urgent first.

        `only_sure`: of the patterns whose words alone are enough, and of those of a person in danger.
        """
        doc = annotate(self._nlp.make_doc(without_figures(text)), self._speller)
        fired: dict[str, int] = {}
        sentences = list(_sentences(doc))
        everything = ([word for words, _ in sentences for word in words], " ".join(said for _, said in sentences))
        seen_to = is_seen_to(everything[1])
        figure = _only_felt(everything[1])
        over = is_long_over(everything[1])
        for (words, said), whole in [*((sentence, False) for sentence in sentences), (everything, True)]:
            silent = not is_now(said, _HISTORY)
            joined = f" {' '.join(words)} "
            for pattern in self._patterns:
                if pattern.whole is not whole or pattern.flag in fired or (silent and not pattern.crisis):
                    continue
                if only_sure and not pattern.sure:
                    continue
                explained = (
                    (seen_to and pattern.flag in _EPISODES)
                    or (over if pattern.crisis else figure)
                    or (pattern.flag in _HOT_THINGS and is_everyday(everything[1]))
                )
                if not explained and _fires(pattern, joined):
                    fired[pattern.flag] = pattern.rank
        if _OF_LOW_SUGAR in self._ranks and has_low_sugar(without_figures(text)):
            fired[_OF_LOW_SUGAR] = self._ranks[_OF_LOW_SUGAR]
        return sorted(fired, key=lambda flag: (fired[flag], flag))

    def _groups(self, groups: Sequence[Iterable[str]]) -> tuple[tuple[_Phrase, ...], ...]:
        return tuple(tuple(self._stems(phrase) for phrase in group) for group in groups)

    def _stems(self, phrase: str) -> _Phrase:
        return tuple(t._.stem for t in annotate(self._nlp.make_doc(phrase), None) if t._.norm.strip())


def is_now(said: str, other_times: re.Pattern[str] = _NOT_NOW) -> bool:
    """Whether a sentence (normal forms) may tell of something that is happening, not of history or an "if"."""
    return not (other_times.search(said) or TOLD.search(said)) or _NOW.search(said) is not None


def is_everyday(said: str) -> bool:
    """Whether a message (normal forms) names an everyday cause of what it tells, and nothing that this leaves open."""
    return any(cause.search(said) and not more.search(said) for cause, more in _EVERYDAY)


def is_explained(flag: str, said: str) -> bool:
    """Whether a message (normal forms) that is like `flag` itself says that it is none."""
    if flag == _OF_THE_CHEST and _UNDER_THE_SKIN.search(said) and not _PAIN.search(said):
        return True
    if flag == _OF_ANY_KIND and _FEVER.search(said) and not _MORE_THAN_FEVER.search(said):
        return True
    if flag in _EPISODES or flag in _OVER_AT_ONCE:
        return is_everyday(said) or _only_felt(said) or is_seen_to(said)
    return is_everyday(said) or _only_felt(said)


def _only_felt(said: str) -> bool:
    """Whether a message (normal forms) names a feeling as the cause, and nothing that this leaves open."""
    return _FEELING.search(said) is not None and not _NO_FEELING.search(said)


def is_seen_to(said: str) -> bool:
    """Whether a message (normal forms) tells of an episode that is past and that clinicians know of."""
    return _SEEN_TO.search(said) is not None and not (_NOW.search(said) or _LATELY.search(said))


def _sentences(doc: Doc) -> Iterable[tuple[list[str], str]]:
    """Stems and normal forms, sentence by sentence."""
    stems: list[str] = []
    norms: list[str] = []
    for token in doc:
        if token.text[:1] in _ENDS or "\n" in token.text:
            if stems:
                yield stems, " ".join(norms)
            stems, norms = [], []
        elif token._.norm.strip() and token.text not in ",-/":
            stems.append(stem(token._.norm))
            norms.append(token._.norm)
    if stems:
        yield stems, " ".join(norms)


def _fires(pattern: _Pattern, joined: str) -> bool:
    if not all(any(_has(joined, phrase) for phrase in group) for group in pattern.every):
        return False
    return not any(any(_has(joined, phrase) for phrase in group) for group in pattern.none)


def _has(joined: str, phrase: _Phrase) -> bool:
    return f" {' '.join(phrase)} " in joined
