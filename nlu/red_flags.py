"""Red flags in a message: word patterns of the knowledge, compared as stems within one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from actions.rules.knowledge import RedFlag
from nlu.alarm_words import in_plain_words
from nlu.everyday import has_a_cause, is_everyday, only_felt
from nlu.foreign_cries import foreign_cries
from nlu.low_sugar import has_low_sugar, has_no_insulin
from nlu.mentions.words import Speller, annotate, make_language, normal_form, stem
from nlu.named_events import named_events
from nlu.no_stroke import is_no_stroke
from nlu.not_an_alarm import TOLD, is_long_over, without_figures
from nlu.seen_signs import seen_signs
from nlu.short_cries import short_cries
from nlu.ward_words import ward_words

_ENDS = frozenset(".!?;")
#: "When I was 5 minutes in" tells of a session, and not of a child.
_NO_AGE = (
    r"(?! ?(?:(?:or|to) \w+ )?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|nights?|weeks?|wks?|months?|percent|pm|am|oclock|"
    r"into|through|goes|rounds|passes|strokes|sets|levels?)\b)"
)
#: When somebody was young, or of an age that is named ("once at 19").
_AS_A_CHILD = (
    r"when i was (?:(?:about|only|just|around) )?(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    + _NO_AGE
    + r"|small|little|wee|young|an? (?:baby|toddler|child|kid|infant|bairn|wean|teen\w*|boy|girl))|"
    r"(?:once|one time|that time)(?: \w+){0,3}? at (?:about |around )?(?:1[2-9]|[2-5]\d)\b"
    + _NO_AGE
    + r"|at (?:the age of|age) (?:\d\d|\w+teen)"
)
#: What a child of long ago is today: of an age, or at a school.
_GROWN = (
    r"(?:hes|shes|he s|she s|whos|who is|who s|he is|she is|is) (?:now |all |nearly |almost |off )*(?:\d{1,2}|ten|eleven|twelve|twenty|thirty|forty|\w+teen|"
    r"(?:at|in|to|starting|started|finished|doing|leaving) (?:\w+ )?(?:college|uni|university|school|sixth form|nursery|gcses|a levels)|married|grown(?: up)?|an? (?:teenager|adult|dad|mum|grown \w+)|taller than me|driving)\b"
)
#: A pregnancy of long ago: its child has an age ("bled at ten weeks with my eldest, he's 15 now").
_CHILD_SINCE = (
    rf"(?:(?:with|carrying|expecting) my (?:\w+ ){{1,3}}?|in my (?:first|second|third|last) pregnancy (?:(?:and|but) )?){_GROWN}"
    r"(?! ?(?:weeks?|wks?|months?|days?)\b)(?!.*\b(?:again|this time|pregnan\w*|bleeding|spotting|cramp\w*|weeks)\b)"
)
_GROWN_NOW = re.compile(rf"\b{_GROWN}(?: now)?(?! ?(?:weeks?|wks?|months?|days?)\b)")
_YOUNG = re.compile(rf"\b(?:{_AS_A_CHILD})\b")
# History, possibility and figures of speech: an alarm only when something also says that it is happening now.
_NOT_NOW = re.compile(
    rf"\b(?:{_AS_A_CHILD}|{_CHILD_SINCE}|as an? (?:child|kid|teen\w*|baby|student)|years? (?:ago|back)|used to|in my (?:teens|twenties|thirties|childhood)|for years|over the years|"
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
    rf"\b(?:{_AS_A_CHILD}|{_CHILD_SINCE}|back in (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:called|said) it (?:was )?(?:just )?an? (?:\w+ )?(?:tia|stroke|faint|migraine)|as an? (?:child|kid|teen\w*|student)|years? (?:ago|back)|in my (?:teens|twenties|childhood)|over the (?:months|years)|when i saw|"
    r"what (?:are|were|would be) the (?:\w+ )?signs|what (?:should|do|would) (?:i|you) do if (?:i|you|it|someone) (?:ever|get|got|had)|not for ages|"
    r"(?:was|were) (?:put in|fitted|implanted)|(?:two|three|four|five|a few|few|couple of|several|\d+) (?:winters|summers|springs|autumns|winter|summer|years|yrs|months) (?:ago|back)|(?<!since )last (?:year|spring|summer|autumn|winter)|(?:in|of|since) (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) (?:of )?(?:19|20)\d\d|over the last (?:\d+|few|couple of|two|three|four|five) (?:years|yrs)|in my (?:first|second|third|last) pregnancy|"
    r"in (?:19|20)\d\d|all (?:good|fine|well|ok|okay|clear) now|not suicidal|(?:podcast|book|film|movie|show|series|episode|song|documentary|article) (?:on|about|called)|singing|by (?:the band|linkin)|"
    r"(?:at|from|since) birth|would i (?:feel|get|have)|asking beforehand|since (?:i was )?a child|in winter)\b"
)
_NOW = re.compile(
    r"\b(?:(?<!gone )(?<!again )(?<!ok )(?<!fine )(?<!okay )(?<!well )(?<!better )(?<!all good )(?<!all clear )(?<!all gone )(?<!ages )now|just (?:happened|started|used|did|now|got|went|gone)|today|tonight|this (?:morning|afternoon|evening)|sudden\w*|(?<!can i )(?<!could i )still(?! (?:there|in there|in me|in place|fitted|in my))|minutes? ago|"
    r"mins? ago|hours? ago|hrs? ago|an hour|help me|cant breathe|cannot breathe|wont stop|not stopping|getting worse|ambulance|999|911|112|"
    r"after (?:using|i used|my facial|the facial|i put)|since (?:using|i used)|yesterday|last night|keeps? (?:going|happening|getting|coming)|again and again)\b"
)
#: What comes over somebody and is past again.
_EPISODES = frozenset({"seizure", "collapse", "implant_symptoms"})
#: What a reading of too little sugar is, and one that is very high without insulin.
_OF_SUGAR = "other_emergency"
#: A stroke or its like that was called so long ago is history, too.
_OVER_AT_ONCE = frozenset({"stroke_signs"})
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
    rf"{_DOCTORS} (?:has |have |then |already )?(?:found nothing|discharged|signed|cleared|diagnosed|ruled)|"
    rf"(?:did|had|have had|after) (?:an? |the )?(?:eeg|mri|tilt)|being (?:looked into|investigated)|under investigation|"
    rf"(?:only|plain|simple|ordinary)(?: old| a)? faint(?:s|ing)?\b|a faint and not|(?:epilepsy|seizures?|fits) (?:was |were )?(?:ruled out|struck out|off my)|"
    rf"{_DOCTORS} (?:called|said) it (?:was )?(?:just )?an? (?:\w+ )?(?:tia|mini stroke|stroke|faint|migraine)|(?:was|were) told it was an? (?:\w+ )?(?:tia|mini stroke|faint|migraine)|"
    rf"{_TESTS} (?:is |are )?(?:next month|not (?:til|till|until))|(?:back )?in {_MONTH}|at (?:easter|christmas)|last (?:spring|autumn|summer|winter|year))\b"
)
#: Clinicians put something in that watches it. To have a watch that does is not to be seen to.
_WATCHED = re.compile(
    rf"\b(?:(?:fitted|fit|put|popped|placed|slipped|implanted|inserted|gave|got|had|have|has)(?: \w+){{0,4}} {_MONITOR}\b(?: \w+){{0,4}} (?:after|because|cos|since|for|as)|"
    rf"(?:before|until|till|so|then|and) (?:\w+ ){{0,3}}(?:fitted|put in|popped in|placed|gave|implanted|inserted|slipped)(?: \w+){{0,5}} {_MONITOR}|"
    rf"{_DOCTORS} (?:has |have |then |already )?(?:slipped|fitted|put)|{_MONITOR} went in|(?:led|leading) to (?:\w+ ){{0,2}}{_MONITOR}|"
    rf"(?:left|fitted|slipped|(?<!\bi )put|popped|placed|implanted|inserted|gave) (?:\w+ ){{0,3}}(?:something|thing|gadget|chip|stick|device|one)(?: \w+){{0,4}} (?:keep(?:s|ing)? (?:track|an eye|watch)|record\w*|"
    rf"watch\w*|monitor\w*|track\w*) (?:of |on )?(?:\w+ ){{0,2}}(?:heart\w*|rhythm|pulse|beats?))\b"
)
#: What comes over somebody who is watched already is news.
_NEXT_EPISODE = re.compile(
    r"\b(?:and|but|then|yet|still|so) (?:then |now |yet )?(?:i|ive|he|hes|she|shes|they|(?:my|our) \w+)(?: \w+){0,3}? "
    r"(?:collapsed|fainted|passed out|blacked out|keeled over|went down|dropped|conked out|came over|had an? (?:\w+ )?(?:fit|seizure|blackout|turn))\b"
)
#: A sign that stands in the present, whatever it was taken for before ("they said migraine, my face is drooping").
_A_SIGN = (
    r"(?:droop\w*|dropp(?:ed|ing)|slurr\w*|numb\w*|slid\w*|slipp(?:ed|ing)|hanging|sagg(?:ed|ing)|slack|weak\w*|dead|limp|floppy|paralys\w*|"
    r"twist\w*|lopsided|crooked|wonky|mush\w*|garbl\w*|gibberish|jumbled|fallen|falling|melt\w*|fitting|seizing|convulsing|jerking|unconscious|"
    r"unresponsive|blue|gr[ea]y|confused|blind)"
)
_SIGN_NOW = re.compile(
    rf"\b(?:(?:is|are|am|im|hes|shes|its|has|have|ive|keeps?)(?: \w+){{0,3}}? {_A_SIGN}|(?:cant|cannot|wont|can not|unable to)(?: \w+)? (?:lift|raise|feel (?:my|one|his|her|half)|"
    r"speak|talk|smile|swallow|stand|walk|move (?:(?:my|his|her|the|one|half|a)(?: \w+){0,2}? (?:face|mouth|arms?|legs?|hands?|sides?|fingers?|foot|feet|lips?|eye\w*|head|neck|body))|see|grip|wake|breathe|get (?:my|his|her|the|any) words|find (?:my|the|his|her) words))\b"
)
#: An episode of these days is none that is looked after, whatever was done before.
_LATELY = re.compile(
    r"\b(?:just (?:had|fainted|passed|blacked|collapsed|dropped)|(?:while|when|after|since|during|before) (?:i )?(?:us(?:e|ed|ing)|my (?:session|facial)|the (?:session|facial)|it)|again|keep(?! (?:track|tabs|an eye|watch))|keeps|twice|"
    r"(?:this|last) (?:week|morning|night|weekend)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days? ago|floor now|"
    r"feel(?:s|ing)?|wont wake|unconscious|unresponsive|is (?:fitting|seizing|convulsing)|about to|going to|gonna)\b"
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

        `only_sure`: of the patterns whose words alone are enough, and of those of a person in danger. Dialect and
        misspelt words are read as typed, and in their plain form as well.
        """
        fired = self._fired(text, only_sure=only_sure)
        if (plain := in_plain_words(text)) != text:
            fired |= self._fired(plain, only_sure=only_sure)
        return sorted(fired, key=lambda flag: (fired[flag], flag))

    def _fired(self, text: str, *, only_sure: bool) -> dict[str, int]:
        """The flags that fire, with their ranks."""
        doc = annotate(self._nlp.make_doc(without_figures(text)), self._speller)
        fired: dict[str, int] = {}
        sentences = list(_sentences(doc))
        everything = ([word for words, _ in sentences for word in words], " ".join(said for _, said in sentences))
        seen_to = is_seen_to(everything[1])
        figure = only_felt(everything[1])
        over = is_long_over(everything[1])
        everyday = is_everyday(everything[1])
        no_stroke = is_no_stroke(everything[1])
        for (words, said), whole in [*((sentence, False) for sentence in sentences), (everything, True)]:
            silent = not (is_now(said, _HISTORY) or stands_now(said))
            joined = f" {' '.join(words)} "
            for pattern in self._patterns:
                if pattern.whole is not whole or pattern.flag in fired or (silent and not pattern.crisis):
                    continue
                if only_sure and not pattern.sure:
                    continue
                explained = (
                    (seen_to and pattern.flag in _EPISODES)
                    or (over if pattern.crisis else figure)
                    or (pattern.flag in _HOT_THINGS and everyday)
                    or (pattern.flag == "stroke_signs" and no_stroke)
                )
                if not explained and _fires(pattern, joined):
                    fired[pattern.flag] = pattern.rank
        told = without_figures(text)
        if _OF_SUGAR in self._ranks and (has_low_sugar(told) or has_no_insulin(told)):
            fired[_OF_SUGAR] = self._ranks[_OF_SUGAR]
        said_each = [said for _, said in sentences]
        cries = [*foreign_cries(text), *short_cries(said_each), *named_events(said_each), *seen_signs(said_each)]
        cries += ward_words(said_each)
        fired.update((flag, self._ranks[flag]) for flag in cries if flag in self._ranks)
        return fired

    def _groups(self, groups: Sequence[Iterable[str]]) -> tuple[tuple[_Phrase, ...], ...]:
        return tuple(tuple(self._stems(phrase) for phrase in group) for group in groups)

    def _stems(self, phrase: str) -> _Phrase:
        return tuple(t._.stem for t in annotate(self._nlp.make_doc(phrase), None) if t._.norm.strip())


def is_now(said: str, other_times: re.Pattern[str] = _NOT_NOW) -> bool:
    """Whether a sentence (normal forms) may tell of something that is happening, not of history or an "if"."""
    told = _GROWN_NOW.sub(" ", said)
    return not (other_times.search(said) or TOLD.search(said)) or _NOW.search(told) is not None


def stands_now(said: str) -> bool:
    """Whether a message (normal forms) tells in the present of a sign that nobody leaves behind."""
    return _SIGN_NOW.search(said) is not None


def is_explained(flag: str, said: str) -> bool:
    """Whether a message (normal forms) that is like `flag` itself says that it is none."""
    return has_a_cause(flag, said) or is_everyday(said) or only_felt(said) or is_past(flag, said)


def is_seen_to(said: str) -> bool:
    """Whether a message (normal forms) tells of an episode that is past and that clinicians know of."""
    return (_SEEN_TO.search(said) is not None or _is_watched(said)) and not _of_these_days(said)


def is_past(flag: str, said: str) -> bool:
    """Whether a message (normal forms) tells of a flag that comes and goes, and that it was years ago or is seen to."""
    if flag not in _EPISODES | _OVER_AT_ONCE:
        return False
    return is_seen_to(said) or (flag in _EPISODES and _YOUNG.search(said) is not None and not _of_these_days(said))


def _is_watched(said: str) -> bool:
    watched = _WATCHED.search(said)
    return watched is not None and not _NEXT_EPISODE.search(said, watched.end())


def _of_these_days(said: str) -> bool:
    return any(present.search(said) for present in (_NOW, _LATELY, _SIGN_NOW))


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
