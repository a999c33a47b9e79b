"""What is said so plainly that a model's doubt does not count: out, never fitted, not mine, over for years.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

from nlu.mentions.taken_out import HEALED

# "they wanted to fit me for a @T but ... it was never put in"
_WAS_TO_COME = re.compile(
    r"\b(?:wanted|going|planned|planning|plan|talk|talked|meant|offered|supposed|nearly|almost|booked|due|thought|considered|suggested|discussed|listed|down)\b"
    r"(?:\s(?!but\b)[\w@,]+){0,8}?\s$"
)
_NEVER_FITTED = re.compile(
    r"\b(?:(?:it|that|one|which|they|the thing|nothing) (?:was|were|had been|got|has been|is) never (?:actually |even )?(?:put in|fitted|implanted|inserted|done|placed|needed|installed)|"
    r"(?:it|that|one) never (?:went in|happened|got (?:fitted|put in|implanted|done)|came to that|came off)|"
    r"(?:they|he|she|we|the \w+|i) never (?:put (?:it|one) in|fitted (?:it|one|me)|implanted (?:it|one)|had (?:it|one) (?:put in|fitted|done)|went (?:ahead|through) with)|"
    r"nothing was ever (?:put in|fitted|implanted)|(?:i|we|they) (?:did without|managed without|went without|called it off|cancelled it)|didnt need (?:it|one) (?:after all|in the end))\b"
)
# "meant to get botox on friday, but it never happened"
_CALLED_OFF = re.compile(
    r"\b(?:it|that|this|the \w+|my \w+|they) (?:never (?:actually |even )?(?:happened|went ahead|took place|got done|was done|came off)|(?:didnt|did not) (?:happen|go ahead|take place|come off)|fell through)\b"
)
_HAD_AFTER_ALL = re.compile(
    r"\b(?:until|till|then|later|eventually|instead|so i (?:had|got|went)|(?<!not )(?<!never )(?:rebook\w*|rescheduled?|moved)|now (?:on|booked|its)|new (?:date|appointment|appt|slot)|"
    r"another|elsewhere|someone else|somebody else|(?:i|ive) (?:had|got|went|am having|having)|did (?:it|me)|today|yesterday|tomorrow|next|"
    r"(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day|ago)\b"
)
_LATER_DONE = re.compile(
    r"\b(?:until|till|then (?:in|last|this)|later|eventually|now (?:i|it|theyve)|this time|went in|did (?:put|fit)|second (?:one|time)|other one|instead|got an?|have an?|new one)\b"
)
_ENDS = r"(?:\s,?\s?(?:myself|personally|ever|at all|either|actually|thankfully|luckily|thank god|in my life|mate|love))*(?=\s*(?:$|[.,!;?)]))"
# "epilepsy isn't something I've got", "diabetes was never mine"; not "... something I've had trouble with since May"
_NOT_GOT = re.compile(
    r"^\s(?:isnt|is not|aint|was never|wasnt ever|has never been|never was|is certainly not|is definitely not|isnt actually)\s"
    r"(?:(?:something|a thing|anything|one|what|a condition|an illness)\s(?:that\s)?(?:i|ive|i have)\s(?:ever\s|actually\s)?"
    r"(?:got|have|had|suffer(?:ed)? (?:from|with)|been diagnosed with)|(?:mine|in my (?:history|notes|records|family or me|life)|on my list))"
    + _ENDS
)
# "had none of that chemo stuff"; not "no, that chemo stuff", which is a sigh
_NONE_OF_THAT = re.compile(
    r"\b(?:none|nothing|not any|never any|havent (?:had )?any|not had any) of (?:that|this|those|these|your|all that)\s(?:\w+\s)?$"
)
_THAT_STUFF = re.compile(
    r"^\s(?:stuff|business|nonsense|malarkey|lark|things?|carry on|rubbish|palaver|sort of thing|kind of thing|caper|craic|jazz|shenanigans|bother)\b"
    r"(?:\s(?:here|for me|in me|with me|on me|thanks|thank you|thank god|going on))*"
    + _ENDS.replace(r"[.,!;?)]", r"[.,!;?)]|and\b|or\b|nor\b|so\b|@M")
)
_NOT_ALL = re.compile(
    r"\b(?:since|yet|until|till|before|apart from|except|bar|lately|recently|today|this (?:week|month|year)|any ?more|but|so far|last|only|again|though|back|after|ago|"
    r"years?|yrs|months?|weeks?|ages|(?:19|20)\d\d|(?:on|with|thanks to) (?:my|the|this|these|it)|medicat\w*|medicines?|meds|tablets?|pills?|controlled)\b"
)
# What is only asked after a denial takes nothing of it back: "How many days a week?"
_A_QUESTION = re.compile(
    r"(?:^|(?<=[.,!?;]\s))(?:(?:and|so|but|then|ok|okay|now)\s)*(?:how|what|which|when|where|can|could|may|should|would|shall|is|are|do|does|whats|hows)\b[^.?!]*(?:\?|$)"
)
# "My pacemaker? I don't have one, you mix me up"
_ASKED_BACK = re.compile(
    r"(?:^|[.?!,]\s)\s*(?:(?:what|which|er|um|eh|huh|oh|and|an?|the|my|your|this|that|me|with)\s)*$"
)
_HAVE_NONE = re.compile(
    r"^\s\?\s(?:(?:what|which|no|nope|er|um|eh|well|but|sorry|,|\.|!|\?|@M)\s){0,4}"
    r"(?:(?:i|we)\s)?(?:(?:really|certainly|definitely)\s)?(?:dont (?:have|own|get|wear)|do not (?:have|own)|havent got|havent|have not got|havent had|have not had|never had|have never had|"
    r"never owned|ive never had|ive not got|ive no|i have no|ive none|i have none)(?:\s(?:one|it|any|that|them|such|those|either))?(?:\s(?:thing|fitted|at all|mate|love|myself|ever))?"
    r"(?=\s*(?:$|[.,!;?)]))"
)
# "cancer free zone here, never had it"
_NEVER_HAD = re.compile(
    r"^\s(?:[\w,@]+\s){0,7}?(?:never|not once)\s(?:(?:ever|once|even|any of us|one of us|actually)\s)*(?:had|been|have had|has been|got)\s(?:it|one|any|them|either|ill with it)"
    r"(?:\s(?:in my (?:life|family|house)|ever|myself|at all))*(?=\s*(?:$|[.,!;?)]))"
)
# "my 4 o'clock @T" and the like: "shall be having my lids lifted", "deffo getting threads in july", "@T going in on the 12th"
_GETTING = re.compile(
    r"\b(?:(?:i |we )?(?:shall|will|ill|iwill|gonna|going to) be (?:having|getting)|(?:definitely|deffo|defo|def|finally|totally|probably|also|im|i am|weare|^) ?(?:getting|having))\s(?:[\w@]+\s){0,3}$|^\s*(?:getting|having)\s(?!got\b|had\b)(?:[\w@]+\s){0,6}$|"
    r"\b(?:i|we)(?: will)? (?:begin|start|commence)\s(?:(?:my|our|a|the|on|with)\s)*(?:[\w@]+\s){0,2}$"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)"
_TO_COME = re.compile(
    rf"^(?:\s(?:[\w@]+|,)){{0,4}}?\s(?:in|at|on|after|before|come|by|for)\s(?:the\s|early\s|late\s|mid\s|my\s|new\s)*(?:{_MONTH}|spring|summer|autumn|winter|fall|year|christmas|easter|ramadan|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|holidays?|birthday|wedding)|^(?:\s\w+){0,3}?\s(?:next|this coming|this (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)|soon|tomorrow|pencilled|penciled)\b"
)
_BOOKED_IN = re.compile(
    r"^\s(?:is |are |already )?(?:pencilled|penciled) in\b|"
    r"^\s(?:(?:is|are|has been|have been|has|have|now|all|already)\s){0,3}(?:arranged (?:for|on)|organised for|organized for|confirmed for|lined up|on the list for|in the diary|on the calendar)\b"
)
_GOES_IN = re.compile(
    r"^(?:\s(?:op|operation|surgery|procedure|fitting|implant))?\s(?:is |are |all |already )?on the (?:waiting )?list\b|"
    r"^\s(?:is |are |was |all |already )?(?:to be |being )?(?:going in|goes in|due in|pencilled in|penciled in|scheduled|being (?:fitted|put in|implanted)|to be (?:fitted|put in|implanted))\b(?!\s(?:circles|well|again|around|my|me|the|every|each|through|by))"
)
_APPROVED = re.compile(
    r"\b(?:approved|accepted|listed|on the (?:waiting )?list|been put forward|a candidate) for\s(?:(?:getting|having|being|fitted with|given) )*(?:a |an |my |the )?$"
)
# "explanted in 2020", "so out it came", "had it whipped out"
_OUT = re.compile(
    r"\b(?:explanted|(?:was|were|been|got|had (?:it|mine|them|my @T|the @T|@T)) (?:\w+ )?(?:extracted|removed|taken out|whipped out|pulled out|yanked out|dug out|cut out)|"
    r"out it came|out they came|(?:it|they|@T) (?:\w+ )?came out|(?:then|and|later|since) (?:been )?(?:extracted|explanted|removed)|(?:took|cut|dug|fished) (?:my|the|that) @T out|took out (?:my |the |that |both )?@T|extracted (?:it|them)|took it (?:back )?out|whipped (?:it |my @T |the @T |@T )?out|@T whipped out|@T (?:was |were )?(?:explanted|extracted))\b"
)
_IN_AGAIN = re.compile(
    r"(?<!not to )(?<!not )(?<!never )(?<!without )(?<!didnt )(?<!no )\b(?:re ?-? ?implant\w*|replac(?:ed|ing|ement)|swapped|upgraded|exchanged|put (?:a|another|an|one|the|it|my) (?:new |other |different )?(?:one )?(?:back )?(?:in|on)|"
    r"back in|fresh|(?:an?|my|the) (?:\w+ ){0,2}(?:one|@M"
    + HEALED
    + r")|fitted|instead|new (?:one|device|box|unit)|another(?! one in)|other (?:side|ear|one|half)|left (?:one|side|in)|right (?:one|side)|still|half|part|partly|only the|just the|"
    r"(?:leads?|wires?|electrodes?|coils?|generator|box) (?:are|were|is|was|stayed|remain\w*|left|behind|in)|will be|going to|booked|due|next|hope|hoping|want|waiting|should|might|if|unless|until|before|almost|nearly|not)\b"
)
_NOT_PUT_BACK = re.compile(
    r"\b(?:decided|chose|opted|agreed|told|prefer\w*)?\s?(?:not to|never to|not|never|without|no|didnt|wont)\s(?:\w+\s){0,3}?(?:replac\w+|put (?:another|a new|it|one)(?: one)?(?: back)?(?: in)?|replacement|another(?: one)?|new one|needed(?: again)?)\b|"
    r"\b(?:nothing|none|nowt)(?: \w+)? (?:instead|in its place|since|fitted|put (?:back )?in|to replace it)\b|\bnever worked\b|\bdidnt work\b|\bnot working\b|\bnot (?:helping|needed)\b"
)
# "all clear from womb cancer since 2020", "my fourth clean year since the cancer"
_CLEAR_FROM = re.compile(
    r"\b(?:(?:all clear|in the clear|cancer free|clear|clean|ned) (?:from|of)|(?:clean|clear|good|healthy) years? (?:since|after|from|post)|years? (?:all )?(?:clear|clean|free) (?:of|from|since|after))"
    r"\s(?:my |the |a |that |having |\w+ ){0,2}$"
)
_FOR_LONG = re.compile(r"\b(?:since|for (?:\w+ )?years|years|year|in (?:19|20)\d\d|(?:19|20)\d\d)\b")
_NOT_CLEAR = re.compile(
    r"\b(?:not|never|isnt|arent|hope|hoping|hopefully|waiting|wait|until|till|if|unless|when|once|nearly|almost|should|might|may|want|pray\w*|again|back|returned|new|second|spread)\b"
)


# "say i got pregnant halfway", "if i were to have @T": only thought of
_ONLY_THOUGHT_OF = re.compile(
    r"(?:^|(?<=[,.;?]\s)|\b(?:but|and|so|or)\s)(?:say|suppose|supposing|imagine|lets say)\s(?:that )?(?:i|we) (?:got|get|fell|fall|became|become|were to (?:be|get|become|fall|have)|was to (?:be|get|become|have)|ended up|did get)\s(?:[\w@]+\s){0,3}$|"
    r"\bif (?:i|we) (?:were|was) (?:ever )?to (?:be|get|become|fall|have|go for|try|book|choose)\s(?:[\w@]+\s){0,4}$|\bwere i (?:ever )?to (?:be|get|become|fall|have|try)\s(?:[\w@]+\s){0,4}$"
)
_ALREADY = re.compile(
    r"\b(?:already|am|im|ive|yesterday|today|last|ago|without (?:knowing|realising|noticing)|did|didnt|had|test|tested|late|positive|missed)\b"
)
# "down for a @T at easter", "they can fit me in", "@T beginns monday week", "next month im getting my first @T"
_IN_THE_DIARY = re.compile(
    r"\b(?:(?:im|i am|been|put) (?:put |pencilled |penciled |booked |down |in )*(?:down|pencilled in|penciled in|in) for|(?:next|this coming) (?:week|month|year|spring|summer|autumn|winter) (?:im|i am|ill be|we are|i will be) (?:getting|having)|"
    r"(?:treating|gifting) myself to|(?:im|i am) (?:getting|having) (?:my first|my very first))\s(?:my |a |an |the |some |first |@M |another )*$"
)
_STARTS_THEN = re.compile(
    r"^\s(?:treatment |course |sessions? )?(?:begins?|beginns|starts|kicks off|commences)\s(?:on |this coming |next )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|week|month|new year|january|february|march|april|may|june|july|august|september|october|november|december|\d)"
)
_FIT_ME_IN = re.compile(
    r"^[^.?!]{0,60}\b(?:they|he|she|clinic) (?:can|could|will|is going to) (?:fit|squeeze|get|book|slot) me in\b"
)
_NONE_SO_FAR = re.compile(
    r"\b(?:still|yet) to (?:come|be (?:set|fixed|confirmed|given))\b|"
    r"\b(?:nothing|none)\s(?:(?:has been|was|been|is)\s)?(?:had|done)?(?:\s(?:so far|yet|already))?\b"
)
_DONE_BEFORE = re.compile(
    r"\b(?:again|second|third|fourth|final|top ?up|another|more|since|last time|still|had|done|already|further|round)\b"
)


# "having it taken out next week", "the leads are still in there": it is there
_STILL_THERE = re.compile(
    r"\b(?:having|getting|have|get|want|wants|waiting|due|booked|scheduled|going|need|needs|will be|to be|being)\s(?:\w+\s){0,3}?(?:it|mine|them|my @T|the @T|@T|out)?\s?(?:\w+\s){0,2}?(?:taken out|removed|explanted|extracted|whipped out|out)\b"
    r"[^.?!]{0,25}?\b(?:next|tomorrow|soon|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an|\d+|two|three|four|a few|the|january|february|march|april|may|june|july|august|september|october|november|december)|later|this (?:week|month|coming))\b|"
    r"\b(?:leads?|wires?|electrodes?|electronics|box|generator|battery|half|part|most|bits?|pieces?|remnants?|some of it)\b[^.?!]{0,20}?\b(?:still (?:in|there|inside)|left (?:in|behind|inside)|stayed (?:in|put|behind)|remain\w*|are in there)\b|"
    r"\b(?:left|leaving) (?:the |some |its |my )?(?:leads?|wires?|electrodes?|box|generator|half|part)\b"
)


# "the old one was explanted, replaced with a @T"
_IN_ITS_PLACE = re.compile(
    r"\b(?:replaced|swapped|exchanged|changed|upgraded|traded)(?: it| mine| that)? (?:with|by|for|to)\s(?:an?\s|my\s|the\s|new\s|@M\s|\w+\s){0,3}$"
)


def still_there(before: str, whole: str) -> bool:
    """Whether an implant that is spoken of as coming out is in, or a part of it, or it took another's place."""
    if _IN_ITS_PLACE.search(before):
        return True
    return bool(re.search(r"\b(?:out|removed|explanted|extracted)\b", whole) and _STILL_THERE.search(whole))


def never_fitted(before: str, rest: str) -> bool:
    """Whether an implant was only meant to be, and was never put in."""
    done = _NEVER_FITTED.search(rest)
    return bool(_WAS_TO_COME.search(before) and done and not _LATER_DONE.search(rest[done.end() :]))


def called_off(before: str, rest: str) -> bool:
    """Whether a treatment was only meant to be, and came to nothing."""
    off = _CALLED_OFF.search(rest)
    return bool(_WAS_TO_COME.search(before) and off and not _HAD_AFTER_ALL.search(rest[off.end() :]))


def not_got(after: str, rest: str) -> bool:
    """Whether a condition is said not to be one's own: "isn't something I've got"."""
    return _NOT_GOT.match(after) is not None and _is_all(rest)


def none_of_that(before: str, after: str, sentence: str) -> bool:
    """Whether a condition is denied by kind: "had none of that chemo stuff"."""
    told = f"{sentence} {re.split(r'[.?!]', after, maxsplit=1)[0]}"
    return bool(_NONE_OF_THAT.search(before) and _THAT_STUFF.match(after)) and not _NOT_ALL.search(told)


# "nobody in my family has cancer, me neither"
_NOBODY_HAS = re.compile(
    r"\b(?:nobody|no one|noone|none of (?:us|them|my \w+|the family)|not one of us)\b(?: [\w@]+){0,5}? (?:has|have|had|got|suffers? (?:from|with)|gets|takes|wears)(?: had| got| ever)? (?:(?:an?|any) )?$"
)
_ME_NEITHER = re.compile(
    r"^(?: [\w@]+){0,3}?(?: [,.;-])? (?:and |so )?(?:me (?:neither|either|included)|neither (?:do|have|did|am) i|nor (?:me\b|do i|have i|myself|am i)|myself included|including (?:me|myself))(?= |$)(?! (?:until|till|but|except))"
)


def nobody_and_not_me(before: str, rest: str) -> bool:
    """Whether nobody of the family has something, the writer included."""
    return bool(_NOBODY_HAS.search(before) and _ME_NEITHER.match(rest))


def asked_back(before: str, rest: str) -> bool:
    """Whether a condition is only asked back and then denied: "My pacemaker? I don't have one"."""
    found = _HAVE_NONE.match(rest) if _ASKED_BACK.search(before) else None
    return found is not None and _is_all(rest[found.end() :])


def never_had(rest: str) -> bool:
    """Whether a condition that somebody is "free" of is said never to have been: "cancer free zone, never had it"."""
    return _NEVER_HAD.match(re.split(r"[.?!]", rest, maxsplit=1)[0]) is not None and _is_all(rest)


def _is_all(rest: str) -> bool:
    """Whether nothing that follows takes half of a denial back: "Not since 2019", "well, only last week"."""
    return _NOT_ALL.search(_A_QUESTION.sub(" ", rest.strip())) is None


def nothing_instead(text: str) -> str:
    """A text without the words that say that nothing was put in the place of what came out."""
    return _NOT_PUT_BACK.sub(" ", text)


def is_out(whole: str) -> bool:
    """Whether an implant is plainly out, all of it, and nothing in its place."""
    return bool(_OUT.search(whole)) and not _IN_AGAIN.search(nothing_instead(whole))


def long_clear(before: str, after: str, sentence: str) -> bool:
    """Whether an illness is said to be gone for years by the words before its name."""
    found = _CLEAR_FROM.search(before)
    rest = re.split(r"[.?!]", after, maxsplit=1)[0]
    if not found or _NOT_CLEAR.search(f"{sentence} {rest}"):
        return False
    return bool(_FOR_LONG.search(f"{found.group()} {rest}"))


# "I thought I'd rosacea but the skin doctor says I haven't"
_THOUGHT = re.compile(
    r"\b(?:thought|feared|worried|assumed|suspected|convinced|believed|figured|reckoned|panicked|was sure|was told)\s(?:that\s)?(?:(?:i|id|it|this|they|these|that|my \w+|he|she)\s)(?:(?:might|may|could|must|would|was|were|be|had|have|got|has|having|a|an|some|the|of|bit)\s){0,4}$"
)
_FOUND_OTHERWISE = re.compile(
    r"^[^.?!]{0,40}?\b(?:but|turns? out|turned out|until|till|though|however)\b[^.?!]{0,50}?\b(?:says?|said|told (?:me|us)|confirmed|found|tests?|results?|turns? out|turned out|biopsy|bloods?|scan|checked)\b[^.?!]{0,30}?"
    r"\b(?:i (?:havent|have not|dont|do not|didnt|did not|am not|was not|hadnt|never had|never did)(?: (?:got|have|had))?(?: (?:it|that|any|one))?|(?:its|it is|it was|that was|thats) (?:not|nothing|no such thing)(?: (?:it|that))?|it (?:isnt|wasnt)(?: (?:it|that))?|no such thing|ruled it out|i was wrong|all clear|negative)(?=\s*(?:$|[.,;!?]|at all\b|and\b|so\b|after all\b))"
)
_BUT_STILL = re.compile(
    r"\b(?:yet|but (?:she|he|they|the|still|maybe|might|i (?:am|still|do))|not sure|second opinion|dont believe|disagree\w*|waiting|awaiting|wrong about|another)\b"
)


def thought_otherwise(before: str, rest: str) -> bool:
    """Whether an illness was only feared, and somebody who looked found that it is not there."""
    found = _FOUND_OTHERWISE.match(rest)
    return bool(_THOUGHT.search(before) and found) and not _BUT_STILL.search(rest[found.end() if found else 0 :])


def only_thought_of(before: str, rest: str) -> bool:
    """Whether something is only thought of: "say I got pregnant"."""
    return bool(_ONLY_THOUGHT_OF.search(before)) and not _ALREADY.search(re.split(r"[.?!]", rest, maxsplit=1)[0])


def in_the_diary(before: str, after: str, rest: str, text: str) -> bool:
    """Whether a treatment is plainly still to come and none was had before."""
    getting = _GETTING.search(before) and _TO_COME.match(after)
    coming = (
        _IN_THE_DIARY.search(before),
        _STARTS_THEN.match(after),
        _FIT_ME_IN.match(rest),
        getting,
        _BOOKED_IN.match(after),
    )
    return any(coming) and not _DONE_BEFORE.search(_NONE_SO_FAR.sub(" ", text))


def goes_in(before: str, after: str, text: str) -> bool:
    """Whether an implant is still to be put in and there was none before: "pacemaker going in on the 12th"."""
    return bool(_GOES_IN.match(after) or _APPROVED.search(before)) and not (
        _DONE_BEFORE.search(_NONE_SO_FAR.sub(" ", text)) or re.search(r"\b(?:new|replacement|old|second)\b", text)
    )
