"""What only sounds like an alarm: figures of speech, stories, and harm that somebody left behind long ago."""

from __future__ import annotations

import re

_THING = (
    r"(?:thing|device|wand|app|machine|gadget|gizmo|nuface|bear|ziip|foreo|mini|trinity|toner|handset|charger|screen|"
    r"mirror|phone|laptop|website)"
)
_SKIN = r"(?:skin|face|pores|cheeks|complexion)"
#: Words that stand for something else, whatever is said beside them: they are not read.
_FIGURES = re.compile(
    rf"\b(?:the|my|this|that|your|its|her|his|bloody|poor|old)\s{_THING}(?:['’]?s)?\s(?:\w+\s){{0,3}}?"
    r"(?:(?:hav\w+|has|had|throw\w*|threw)\s(?:a|an|another)\s(?:\w+\s)?(?:fits?|seizures?|stroke|meltdown|funny turn|heart attack)|"
    r"(?:keeps?|kept)\s(?:passing|conking|blacking|pegging|zonking)\sout|(?:keeps?|kept)\s(?:fainting|collapsing|dying)|"
    r"(?:passes|blacks|faints|conks|passed|blacked|conked)\sout)\b|"
    r"\b(?:she|he)(?:['’]?s| has)\sdied\b(?=[^.?!]*\b(?:nuface|bear|ziip|trinity|device|battery|charge|charger)\b)|"
    rf"\b{_SKIN}(?:['’]?s)?\s(?:\w+\s){{0,2}}?(?:suffocat\w+|smother\w+|chok\w+)\s(?=(?:under|in|with|by|beneath)\b)|"
    rf"\b{_SKIN}\s(?:(?:really|just)\s)?(?:can['’]?t|cannot|couldn['’]?t)\sbreathe\b(?=\s(?:under|in|with|through)\b)|"
    r"\b(?:can['’]?t|cannot|couldn['’]?t)\sbreathe\s(?:(?:in|with)\s(?:this|these|my|the)\s(?:\w+\s)?(?:spanx|dress|jeans|corset|"
    r"shapewear|waistband|bra)\b|\W*[\U0001F602\U0001F923])|"
    r"\bbeats?\sme\s(?:at|to|by|hands\sdown)\b|\bcross\smy\sheart(?:\sand\shope\sto\sdie)?\b|"
    r"\bpass(?:es|ed)\sout\sat\severything\b|"
    r"(?<!can't )(?<!cant )(?<!can’t )(?<!cannot )(?<!not )(?<!isn't )(?<!isnt )(?<!hardly )(?<!barely )(?<!never )(?<!to )(?<!couldn't )(?<!couldnt )\bbreath(?:ing|e)\s(?:is |are |was )?(?:all |perfectly |absolutely |just |totally |completely )?(?:fine|ok|okay|normal|normally|well|good|easily|alright)\b|"
    r"\b(?:implants?|devices?|things?|boxes|box|gadgets?|machines?|ones?|battery|unit)\s(?:that|which|what)\s(?:can\s|would\s|will\s|could\s)?(?:shocks?|jolts?|kicks?|zaps?|jump\s?-?starts?)\s"
    r"(?:me|him|her|them|my|his|the|their|you|your)\b(?:\sheart)?(?:\sback)?",
    re.IGNORECASE,
)
#: Told in a story, in the papers or on the net, or asked of people at large (normal forms).
_TOLD = (
    r"(?:in )?(?:chapter|episode|scene|act) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|"
    r"(?:my|the|our|a|an) (?:\w+ )?(?:heroine|protagonist|screenplay|novel|thriller|short story|soap opera|main character)|"
    r"(?:tiktoker|influencer|blogger|youtuber|actress|celebrity|celeb|reddit|redditor|the mail|daily mail|tabloids?|a star|"
    r"on a forum|on the forum|on corrie|on eastenders|true crime)|"
    r"as a (?:tot|toddler|boy|girl|baby)|aged (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)|at \d+ months|"
    r"when i was (?:a )?(?:tiny|little|small|tot|toddler|baby)|"
    r"(?:what|how) would (?:you|a nurse|a therapist) do (?:in|if)|(?:are|could) you (?:able to )?(?:ring|call) an? ambulance yourself|"
    r"do you (?:have|handle|know) (?:an? |any )?emergenc\w+|"
    r"(?:suppose|imagine|say) (?:an?|one|i) (?:guest|client|customer|person|user|fainted|collapsed|passed out)|in my exam|whats your policy|"
    r"my (?:character|villain)"
)
TOLD = re.compile(
    rf"\b(?:{_TOLD})\b|^(?:is|are|does|do|can) an? (?:(?!my\b|mine\b|her\b|his\b)\w+ ){{1,6}}(?:common|rare|pass)\b"
)
# Made up: "in my novel the villain clutches his chest", "my Sims character died". The words of the story are not read;
# a sentence or clause in which somebody says "I" is.
_MADE_UP = (
    r"(?:(?:in|for)\s(?:my|our|this|the|a)\s(?:\w+\s){0,2}?(?:novel|novella|screenplay|script|short\sstory|thriller|whodunn?it|fan\s?fic(?:tion)?|"
    r"manuscript|comic|video\sgame|sims(?:\sgame)?|d&d\s\w+|sitcom|panto)|"
    r"(?:my|our|the|a)\s(?:(?!friend|mate|sister|mum)\w+\s){0,2}?(?:villain|villainess|heroine|protagonist|antagonist|main\scharacter|sims?\scharacter|"
    r"(?<=my\s)character|(?<=my\s)sim|(?<=sims\s)\w+|avatar|detective\sin\smy\s\w+))\b"
)
_MADE_UP_SENTENCE = re.compile(
    rf"(?P<before>^|[.!?;\n,]\s*)(?P<lead>(?:(?:so|and|but|well|ok|hi|hello|haha|lol)\W+)*){_MADE_UP}(?P<clause>[^.!?;\n,]*)(?P<rest>[^.!?;\n]*)",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|i['’]?ll|me|myself|mine|we|us|our|my(?!\s(?:novel|book|story|script|character|villain|heroine?|protagonist|sims?|avatar)))\b",
    re.IGNORECASE,
)
_PAST_HARM = re.compile(
    r"\b(?:(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|many|some|several) "
    r"(?:years?|yrs?|decades?)|years (?:of|ago)|decades?|long (?:ago|gone|over|behind)|(?:since|in) (?:19\d\d|20[01]\d)|"
    r"old (?:\w+ ){0,3}scars?|at (?:1\d|2\d|sixteen|seventeen|eighteen|nineteen|twenty)|in my (?:teens|twenties|youth)|"
    r"as a (?:teen\w*|girl|boy|child|kid|student)|when i was (?:1\d|2\d|young|a \w+))\b"
)
_WELL_SINCE = re.compile(
    r"\b(?:happy|happily|well now|am well|been well|years well|long well|recovered|good therapy|therapy helped|life is good|"
    r"doing (?:great|well)|got out|left (?:him|her|them)|(?:out of|no longer in) my life|nowhere near|behind me|"
    r"chapter is closed|long gone|for (?:completeness|the record)|faded|glowing|thriving|content)\b"
)
_NOT_OVER = re.compile(
    r"\b(?:again|still|lately|these days|today|tonight|yesterday|last night|(?:this|last) (?:week|month)|thoughts?|thinking|urges?|scared|"
    r"afraid|frightened|found me|threat\w*|follow\w*|stalk\w*|"
    r"(?<!years )(?<!yrs )(?<!decades )back(?! (?:then|in (?:(?:19|20)?\d\d|the \w+ties|my (?:teens|twenties|thirties|youth))))|wish|"
    r"want to(?! (?:look|know|try|use|treat|tone|lift|buy|freshen|glow|feel (?:good|nice|great|better about)))|going to|gonna|cant go on|hopeless|pointless|"
    r"but now|not (?:happy|well)|never (?:happy|recovered)|un(?:happy|well)|hurts me|hits me|hurting|hitting)\b"
)


def without_figures(text: str) -> str:
    """The text without the words that stand for something else, or belong to a story."""
    return _FIGURES.sub(" ", without_fiction(text))


def without_fiction(text: str) -> str:
    """The text without the sentences and clauses of a story of somebody's own."""
    return _MADE_UP_SENTENCE.sub(_told_of_oneself, text)


def _told_of_oneself(told: re.Match[str]) -> str:
    """What a sentence of a story says of whoever writes: nothing, what follows the story's clause, or all."""
    if not _ONESELF.search(told["clause"] + told["rest"]):
        return told["before"]
    return told[0] if _ONESELF.search(told["clause"]) else told["before"] + told["rest"]


def is_long_over(said: str) -> bool:
    """Whether a message (normal forms) tells of harm of years ago, of being well since, and of nothing else."""
    return _PAST_HARM.search(said) is not None and _WELL_SINCE.search(said) is not None and not _NOT_OVER.search(said)
