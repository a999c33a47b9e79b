"""Names of conditions in sentences that tell of nobody's health: a toner's alcohol, a harm that is asked about, a joke.

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from nlu.mentions.long_over import counts_against_nobody

_SENTENCE_END = re.compile(r"[.!?;\n]")
# "my toner has alcohol in it", "a spray full of alcohol"
_PRODUCT = (
    r"(?:toners?|gels?|cleansers?|serums?|wipes?|sprays?|perfumes?|moisturi[sz]ers?|creams?|mists?|astringents?|essence|micellar(?: water)?|sanitisers?|sanitizers?|products?|"
    r"lotions?|primers?|sunscreens?|spf|witch hazel|deodorants?|aftershave|mouthwash|masks?|bottle|label|ingredients?)"
)
_HOLDS = r"(?:has|have|with|contains?|containing|holds?|got|is full of|full of|made (?:with|of)|based on|loaded with|lists?|says)"
_IN_A_PRODUCT = re.compile(
    rf"\b{_PRODUCT}\b[^.?!]{{0,20}}?\b{_HOLDS}\s(?:(?:some|a bit of|a lot of|lots of|a little|much|any|no|the|denatured|drying)\s)*$"
)
_OF_A_PRODUCT = re.compile(
    rf"^\s(?:in|on)\s(?:(?:it|its|the|my|this|that|a)\s)*{_PRODUCT}\b|^\s(?:in|on) (?:it|the (?:label|list|ingredients))\b"
)
_DRUNK = re.compile(
    r"\b(?:drunk|drinks?|drank|drinking|wine|beer|gin|vodka|pints?|glass(?:es)? of|tipsy|hungover|hangover|booze\w*|pub|party)\b"
)
# "my heart skips a beat every time I see that advert"
_IN_LOVE = re.compile(
    r"^\s(?:(?:always|just|still|literally|really)\s)*(?:skips?|skipped|misses|missed|jumps?|jumped|leaps?|leapt|sinks?|sank|flutters?|fluttered|melts?|melted)?\s?(?:(?:a|an) (?:\w+ )?beat|for joy|a little)?\s?"
    r"(?:every ?time|each time|any ?time|whenever|when|at the (?:sight|thought|price))\s(?:of |that )?(?:(?:i|we|id|my|the|that)\s)?(?:(?:just|even)\s)?"
    r"(?:see|saw|hear|heard|spot|spotted|look at|looked at|read|think of|thought of|walk past|open|opened|unboxed|price|advert|ad|that|it|him|her)\b"
)
# "my heart skipped a beat when the parcel came"
_AT_THE_DOOR = re.compile(
    r"^\s(?:(?:always|just|still|literally|really|actually)\s)*(?:skips?|skipped|misses|missed|jumps?|jumped|leaps?|leapt|sinks?|sank|flutters?|fluttered|melts?|melted)\s?(?:an? (?:\w+ )?beat|for joy|a little)?\s"
    r"(?:when|as|the (?:moment|minute|second|day)|every ?time|whenever)\s(?:(?:my|the|that|this|our|her|his|an?)\s)(?:\w+\s){0,2}?"
    r"(?:parcel|package|delivery|post|postman|postie|courier|box|doorbell|order|present|gift|device|nuface|ziip|foreo|bear|email|results|photos?|invoice|bill|price|total|checkout|kittens?|puppy|grandchild|baby)\s"
    r"(?:(?:finally|at last|just|actually)\s)?(?:came|comes|arrived|arrives|landed|lands|turned up|turns up|dropped|got here|showed up|rang|rings|pinged|went|was delivered|is delivered|popped up|pops up|appeared|came through)\b"
    r"(?!\s(?:on|off|up|hot|wrong|faster|mad|into|over|against|near))"
)
_OF_THE_HEART = re.compile(
    r"\b(?:cardio\w*|ecg|ekg|palpitat\w*|ectopic\w*|monitor\w*|tablets?|pills?|meds|medic\w*|diagnos\w*|murmur|arrhythm\w*|doctor|gp|hospital|faint\w*|diz\w*|chest|breath\w*|stairs|valve|stent|"
    r"bypass|surgery|attack|failure|disease|condition|problem|fibrillation|flutter\b|treadmill|device on|use it|using it|turn it|zap\w*)\b"
)
# "can it give you cancer", "one of these gave a girl Bell's palsy": what a device might do to anybody.
_FEARED = frozenset(
    {
        "cancer_active",
        "cancer_history",
        "skin_cancer",
        "bells_palsy",
        "stroke_tia",
        "numb",
        "ms_neuro",
        "trigeminal",
        "melasma",
    }
)
_HARMS = r"(?:giv(?:e|es|ing)|causes?|causing|lead(?:s|ing)? to|bring(?:s|ing)? on|result(?:s|ing)? in|end up with|get|gets|getting|mak(?:e|es|ing)|turn(?:s|ing)? into|be linked (?:to|with)|linked (?:to|with))"
_ANYBODY = (
    r"(?:(?:you|u|ya|one|people|someone|somebody|anyone|anybody|users?|me|us|your (?:face|skin)|it|get|have)\s){0,2}"
)
_HARM_FIRST = re.compile(rf"{_HARMS}\s(?:(?:an?|the)\s)?")
_MAY_IT_CAUSE = re.compile(
    rf"\b(?:can|could|does|do|did|will|would|might|may|is|are|has|have|ever|say|says|saying|said|heard|read|rumou?r|claims?|claimed|think|believe|afraid|worried|scared)\b[^.?!,;]{{0,60}}?\b{_HARMS}\s{_ANYBODY}(?:(?:an?|the|any|some|skin|face|facial|permanent|long term)\s)*$"
)
_ON_THE_NEWS = re.compile(
    r"\b(?:gave|given|giving|gives|caused|causing)\s(?:an?|some|one|this|that|another|the)\s(?:\w+\s)?(?:girl|woman|lady|man|guy|person|user|influencer|youtuber|tiktoker|celeb\w*|model|blogger)s?\s(?:an?\s|the\s)?$"
)
_SAID_OF_IT = re.compile(r"^damag\w*\b")
_MAY_IT = re.compile(r"\b(?:can|could|does|do|will|would|might|may)\b[^.?!,;]{0,60}$")
# It comes back, or spreads, in somebody who has it; or somebody says that they have it.
_ONCE_MORE = re.compile(
    r"\b(?:back|again|worse|spread\w*|grow\w*|return\w*|relaps\w*|recur\w*|flar\w*|another|a second|feed\w*|(?:cells?|tumou?rs?) to)\b"
)
_HAS_IT = re.compile(
    r"\b(?:ive (?:got|had)|i have(?! (?:a question|to|no|never|not))|i had|i got|i am|i was|since my|after my|with my|because of my|my (?:own )?(?:cancer|palsy|bells|stroke|ms|oncolog\w*|chemo|tumou?r|consultant|neurolog\w*|nerves?|surgeon|scan|biopsy)|"
    r"diagnos\w*|survivor|remission|mine|me (?:a|an|my) (?:stroke|palsy)|gave me|given me|caused my|to me|another|second|worse|had (?:a|an|the) (?:stroke|palsy)|recover\w*|already|my (?:mum|mam|mom|dad|sister|brother|wife|husband|nan|gran|friend|aunt|client|partner)\w*|if (?:i|you) (?:have|had|ve))\b"
)
# "could I skip a surgical facelift and just use this"
_COSMETIC = frozenset({"botox", "filler", "surgery", "threads"})
_SKIPPED = re.compile(
    r"\b(?:skip|skipping|avoid|avoiding|dodge|dodging|do without|put off|putting off|no need (?:for|of)|save (?:me|myself|us)(?: from)?|spare (?:me|myself)|forgo|cheaper than|stave off|hold off|(?:do i|would i) (?:still )?need)\s"
    r"(?:(?:an?|the|any|some|getting|having|going for|expensive|surgical|full|proper|invasive|pricey)\s)*$"
)
_LIFTED = re.compile(r"(?:lift|lifts)\b|\b(?:botox|tox|fillers?|threads?|knife|jabs?|injections?)\b")
_BOOKED = re.compile(
    r"\b(?:booked|booking|next|tomorrow|yesterday|today|last|ago|had|did|done|got|just had|since|after|before|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|on (?:the|mon|tues|wednes|thurs|fri|satur|sun)\w*|my (?:facelift|lift|botox|filler|surgery|operation|op|appointment|surgeon))\b"
)
# "how do I do a lash lift at home"
_BROWS_AND_LASHES = re.compile(r"(?:eye)?lash(?:es)?\b.*\b(?:lifts?|perms?|tints?|extensions?|glue)|false lashes")
_HOW_TO = re.compile(
    r"\bhow (?:do|can|would|could|should|to)\b[^.?!]{0,20}?\b(?:do|give|get|make|apply|stick|put|remove|take)\b[^.?!]{0,25}$"
)
_WITH_THE_DEVICE = re.compile(
    r"\b(?:device|microcurrent|micro|nuface|foreo|ziip|bear|trinity|wand|current|after|before|over|around|near|and|with|while|still)\b"
)
# "is X better than Y for the belly", "does candling help with tinnitus": of other things altogether.
_OF_OTHER_THINGS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|and|so|ok|btw|quick (?:one|question))\W+)*(?:"
    r"(?:is|are|was)\s[\w\s-]{2,40}?\b(?:better|worse|stronger|safer|cheaper|faster|the same|as good)\b|(?:which|whats|what) (?:is|are|one is)?\s?(?:better|best|stronger)\b|"
    r"(?:does|do|can|will|would)\s[\w\s-]{2,40}?\b(?:help|helps|cure|fix|work|ease|get rid of|treat|stop|good)\b)"
)
_OF_US = re.compile(
    r"\b(?:i|im|ive|id|ill|me|my|mine|myself|we|our|us|you|u|your|it|its|this|that|these|those|they|them|one|ones|she|he|her|his|him|microcurrent|micro|current|device|gadget|machine|nuface|foreo|bear|ziip|trinity|mini|"
    r"use|using|used|zap\w*|wand|tool|facial|face|electric\w*|stim\w*|safe|ok|okay|allowed|stop|wait|someone|somebody|people|anyone|with a|on (?:a|the|my)? ?(?:tablet|med)\w*|mum|mam|dad|wife|husband|sister|brother|friend|client)\b"
)


def tells_of_nobody(condition: str, before: str, name: str, after: str) -> bool:
    """Whether a name between these words tells of nobody's health, though it means what it says."""
    sentence = _SENTENCE_END.split(before)[-1]
    if is_in_a_story(sentence + name + _SENTENCE_END.split(after, maxsplit=1)[0]):
        return True
    if counts_against_nobody(condition, before, name, after):
        return True
    rest = _SENTENCE_END.split(after, maxsplit=1)[0]
    told = f"{before}{name}{after}"
    if condition == "alcohol":
        product = _IN_A_PRODUCT.search(sentence) or _OF_A_PRODUCT.match(rest)
        return product is not None and not _DRUNK.search(told)
    if condition == "heart_condition" and "heart" in sentence + name:
        beat = f" {f'{sentence}{name}{after}'.partition('heart')[2]}"
        beat = re.sub(r"\s+", " ", beat)
        return bool(_IN_LOVE.match(beat) or _AT_THE_DOOR.match(beat)) and not _OF_THE_HEART.search(told)
    if condition in _FEARED and _is_feared(sentence, name, after):
        return not _HAS_IT.search(told)
    if condition in _COSMETIC and _SKIPPED.search(sentence) and _LIFTED.search(name):
        return not _BOOKED.search(told)
    if condition == "eye_area" and _BROWS_AND_LASHES.search(name):
        return bool(_HOW_TO.search(sentence)) and not _WITH_THE_DEVICE.search(f"{sentence} {rest}")
    return condition == "under_care" and asks_of_other_things(told)


def asks_of_other_things(plain: str) -> bool:
    """Whether a question in plain words is about other things than a device, and about nobody: "is X better than Y"."""
    return bool(_OF_OTHER_THINGS.match(plain)) and not _OF_US.search(plain)


# "In the book I'm reading the heroine has a stroke"
_IN_A_STORY = re.compile(
    r"\b(?:in|from|on|of) (?:the|this|a|my|that|an) (?:\w+ ){0,2}?(?:book|novel|film|movie|series|soap|drama|episode|play|story|sitcom|box ?set|corrie|eastenders|thriller|k ?drama|audiobook|podcast|show)\b"
    r"(?! (?:before|after|while|when|and i|i (?:had|have|got)))|\b(?:heroines?|protagonists?|main characters?|villains?|love interests?)\b"
)
_SOMEBODY_IN_IT = re.compile(
    r"\b(?:heroines?|hero|heros?|protagonists?|characters?|villains?|detective|love interest|actress|actor|the (?:\w+ )?(?:mum|mother|dad|father|husband|wife|sister|brother|girl|woman|man|guy|doctor|boss|neighbour|killer|vicar|butler|queen|king))\b"
)
_OF_THE_WRITER = re.compile(
    r"\b(?:i (?:have|had|got|take|suffer|was|am (?!reading|watching|on))|ive (?:got|had|been diagnosed)|same as me|like me|me too|as i do|so do i|so did i|my own|myself|just like my|"
    r"my (?:mum|mam|mom|dad|sister|brother|wife|husband|nan|gran|friend|aunt|client|partner|daughter|son))\b"
)


def is_in_a_story(plain: str) -> bool:
    """Whether plain words tell of somebody in a book or a film, and of nobody real."""
    return bool(_IN_A_STORY.search(plain) and _SOMEBODY_IN_IT.search(plain)) and not _OF_THE_WRITER.search(plain)


# "Saw a TikTok saying one of these gave a girl Bell's palsy"
_A_STRANGER_S = re.compile(
    r"\b(?:gave|given|giving|gives|caused|causing|cause|left)\s(?:an?|some|one|this|that|another|the)\s(?:\w+\s)?(?:girl|woman|lady|man|guy|person|user|influencer|youtuber|tiktoker|celeb\w*|model|blogger)s?\b|"
    # "gives people Bell's palsy, is that true"
    r"\b(?:give|gives|gave|giving|given)\s(?:(?:some|most|other|many|a few|lots of|loads of)\s)?(?:people|folks?|users?|women|men|everyone|everybody|someone|somebody|anyone|you|ya|customers|buyers|girls|ladies)\s(?:\w+\s){0,2}?(?:bells|palsy|cancer|strokes?|nerve|ms|melasma|numb\w*|tumou?rs?)\b"
)


def is_a_stranger_s(condition: str, plain: str) -> bool:
    """Whether plain words tell what a device is said to have done to somebody whom the writer does not know."""
    return condition in _FEARED and bool(_A_STRANGER_S.search(plain)) and not _HAS_IT.search(plain)


def _is_feared(sentence: str, name: str, after: str) -> bool:
    """Whether an illness is asked about as something that a device might bring."""
    if _ONCE_MORE.search(f"{sentence} {name} {_SENTENCE_END.split(after, maxsplit=1)[0]}"):
        return False
    if _SAID_OF_IT.match(name) or re.search(r"\bdamag\w*\s(?:the |your |my )?$", sentence):
        return _MAY_IT.search(sentence) is not None
    begun = _HARM_FIRST.match(name)
    sentence += begun.group() if begun else ""
    return bool(_MAY_IT_CAUSE.search(sentence) or _ON_THE_NEWS.search(sentence))
