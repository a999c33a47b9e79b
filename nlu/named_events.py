"""A stroke, a heart attack or a seizure that is named and is of now: it is happening, or it was today.

"My dad had a stroke" is history, and "my dad had a stroke ten minutes ago", "client had a seizure on my couch" and "a man in
the shop is having a stroke" are not. Patterns run over normal forms, one sentence at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.anybody import ANYBODY, OTHERS

_HOW = r"(?:(?:mini|minor|small|little|wee|bad|big|massive|huge|major|mild|slight|full|full on|proper|suspected|possible|epileptic|tonic clonic|grand mal|first|another|second|actual) )*"
#: Not a stroke of the device, a fit of laughter, or an appointment that is called by the illness.
_NO_NOUN = (
    r"(?! (?:of|about (?!an?\b|half|quarter|ten|twenty|\d)|at (?!breakfast|lunch|dinner|work|home|the desk|about)|over|because|cos|for|clinic|ward|unit|nurse|rehab\w*|review|consult\w*|follow|check\w*|scans?|tests?|assessment|appointment|talk|training|course|medication|meds|drill|scare|"
    r"warning|survivor|anniversary|upwards?|downwards?|outwards?|when (?:i|he|she|they) (?:saw|heard|found|see|hear|opened|read)))"
)
_NOUNS = {
    "stroke_signs": rf"{_HOW}(?:stroke|ministroke|tia|tias|brain bleed|bleed on the brain){_NO_NOUN}",
    "chest_pain": rf"{_HOW}(?:heart attack|cardiac arrest|coronary){_NO_NOUN}",
    "seizure": rf"{_HOW}(?:seizure|fit|convulsion|absence seizure){_NO_NOUN}",
}
_ART = r"(?:an?|another|some kind of|some sort of|what (?:looks|looked) like an?|sort of an?)"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|half an?|a few|a couple of|couple|couple of|some|\d{1,2})"
#: Of today, as somebody says it.
_TODAY = (
    rf"(?:just now|right now|now|today|tonight|earlier|this (?:very )?(?:morning|afternoon|evening|minute)|last night|yesterday|overnight|in the night|"
    rf"{_COUNT} (?:secs?|seconds?|mins?|minutes?|hours?|hrs?) ago|(?:seconds|minutes|mins|hours|moments) ago|a (?:moment|second|minute) ago|half an hour (?:ago|back)|(?:a )?quarter of an hour ago|{_COUNT} (?:mins?|minutes?|hours?) (?:back|before))"
)
_TREATMENT = r"(?:facial|treatment|session|appointment|massage|microcurrent|nuface|demo|peel|training|class|workshop)"
_DID = r"(?:doing|did|treating|treated|using|used|massaging|massaged|working on|worked on|setting up|waxing|cleansing|finishing)"
#: While the device was on, or on the treatment bed.
_AT_IT = (
    rf"(?:(?:during|mid|midway through|half ?way through|in the middle of|part ?way through)(?: (?:the|a|my|her|his|our|their|this|that|todays))?(?: \w+)? (?:{_TREATMENT}|it)|"
    r"after (?:the|my|her|his|our|their|a) (?:\w+ )?(?:facial|session|massage|microcurrent|nuface|peel)|"
    rf"(?:while|whilst|when|as) (?:i|we) (?:(?:was|were|am|are) )?{_DID} (?:her|his|their|my|the|it|them|him)|"
    rf"(?:while|whilst|as) (?:using (?:it|the|my|a)|having (?:it|(?:an?|the|her|his|my) (?:\w+ )?{_TREATMENT}))|"
    r"(?:on|in) (?:my|our|the) (?:(?:treatment|massage|beauty|facial|salon) )?(?:bed|couch|chair|floor|salon|shop|spa|studio|treatment room|plinth|lounger))"
)
_BETWEEN = r"(?: (?:but|and|or|something|i think|we think|apparently|here|there))?(?: \w+){0,2}? "
_DOUBTED = r"(?:think|reckon|believe|suspect|worried|afraid|scared|looks like|looks as if|looks as though|sure|certain|know if|wonder if|feel like|swear|guess|convinced|seems like|seems)"
_DOUBTED_PERFECT = r"(?:(?:has|have|may have|might have|could have|mightve|mayve|couldve|must have|mustve) (?:just )?(?:had|suffered)|(?:has|have) just had)"
_S_PERFECT = r"(?:(?:(?:my|our|the|this|that|his|her) )?(?:\w+ )?\w{2,}s|hes|shes|theyve|ive)(?: just)?"
#: It is happening.
_HAVING = r"(?: (?:is|s|are|am|was|were|just|now|still|possibly|maybe|probably|definitely|currently|actually|both))* (?:having|haveing|haein|havin|in the middle of|taking)"

#: Another time, a story, or a question.
_UNLESS = re.compile(
    r"\b(?:years?(?: \w+)? (?:ago|back|since|before|earlier)|yrs ago|months? (?:ago|back)|weeks? (?:ago|back)|ages ago|a while (?:ago|back)|long ago|decades?|back (?:in|when)|last (?:week|month|year|spring|summer|autumn|winter|time|christmas|easter)|"
    r"in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in (?:my|his|her|their) (?:teens|twenties|thirties|forties|fifties|sixties|"
    r"seventies|eighties|nineties|youth|childhood)|as an? (?:child|kid|teen\w*|baby)|(?:when|since) (?:i|he|she|they) (?:was|were|wis)(?: (?:about|only|just))? (?:an?|\d+|young|little|small|pregnant)|"
    r"used to|once|history|in the past|(?:a|the) (?:film|movie|book|novel|series|soap|drama|podcast|episode|scene|documentary|story|news|paper|play)|on (?:telly|tv|netflix|eastenders|corrie|casualty)|newspaper|read (?:about|that|of|in)|heard (?:about|that|of)|"
    r"what if|in case|suppos(?:e|ing)|imagine|pretend|textbook|exam|policy|say (?:an?|one|someone|somebody|my) |(?:if|unless) (?:i|he|she|my|it|you|we|they|someone|somebody|anyone|a|an|the)|(?:can|could|does|would|will|might) (?:it|this|that|they|you|the (?:device|current)|microcurrent|people|anyone) |(?:has|have|had|did|does|if) any(?:one|body)|any(?:one|body) (?:had|ever|else|who|has|have|get)|any of|do people|have people|every|always|usually|sometimes|often|"
    r"nearly|almost|practically|basically|laugh\w*|haha\w*|lmao|joking|giggl\w*|price\w*|bill|invoice|cost\w*|bank|figurative\w*|tantrum|hissy|temper|anniversary|to the day|not having|isnt having|wasnt having|"
    r"(?:not|isnt|wasnt|never|didnt|hasnt|havent|no) (?:\w+ )?(?:had|have|having) (?:an?|any)(?! \w+ before))\b"
)
#: "Never had one before today" denies nothing that is of today.
_FIRST = (
    r"(?:(?:never|not|hasnt|havent|didnt)(?: ever)? (?:had|have|having) (?:an?|any|one of those) {noun}s?\b(?: \w+){{0,6}}? (?:(?:just|then|now|ive|have|has|i|she|he|but) )?(?:just )?(?:had|having|have had|has had|got) (?:one|it|this|an?)\b|"
    r"(?:my|his|her|their|the|a) (?:very )?first(?: ever)? {noun}\b(?: \w+){{0,4}}? {today}|{today}(?: \w+){{0,4}}? (?:my|his|her|their) (?:very )?first(?: ever)? {noun}\b)"
)
_EPILEPSY = re.compile(r"\b(?:(?:my|i have|ive got|im|i am) (?:an? )?epilep\w+|as usual|my usual)\b")
_LONGEST = 400


def _told(noun: str) -> re.Pattern[str]:
    ways = (
        rf"{ANYBODY}{_HAVING} {_ART} {noun}(?! (?:sometimes|every))",
        rf"{ANYBODY}(?: (?:has|have|had|ve|s|literally|actually|only))* just(?: \w+)? (?:had|suffered|took|taken) {_ART} {noun}",
        rf"\b(?:had|suffered|took|taken|having had|has|got) {_ART} {noun}{_BETWEEN}(?:{_TODAY}|{_AT_IT})\b",
        rf"\b(?:{_TODAY}|{_AT_IT}) (?:\w+ ){{0,4}}?(?:had|suffered|took|has had) {_ART} {noun}",
        rf"\b{_DOUBTED} (?:that )?{OTHERS} {_DOUBTED_PERFECT} {_ART} {noun}|\b{_DOUBTED} (?:that )?{_S_PERFECT} had {_ART} {noun}",
        rf"\b{_DOUBTED} (?:that )?(?:im|i am|i may be|i might be|i could be)(?: \w+)? having {_ART} {noun}",
    )
    return re.compile("|".join(ways))


_NAMED = tuple((flag, _told(noun)) for flag, noun in _NOUNS.items())
_NEW = tuple((flag, re.compile(_FIRST.format(noun=noun, today=_TODAY))) for flag, noun in _NOUNS.items())


def named_events(sentences: Iterable[str]) -> list[str]:
    """Ids of the red flags of what these sentences (normal forms) name as happening, or as of today."""
    found: list[str] = []
    for said in (sentence[:_LONGEST] for sentence in sentences):
        found += [flag for flag, told in _NEW if told.search(said)]
        if not _UNLESS.search(said):
            found += [flag for flag, told in _NAMED if told.search(said) and not _is_usual(flag, said)]
    return list(dict.fromkeys(found))


def _is_usual(flag: str, said: str) -> bool:
    """Whether the writer lives with fits: one of today is told of a condition."""
    return flag == "seizure" and _EPILEPSY.search(said) is not None
