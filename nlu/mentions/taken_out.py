"""Whether what a mention names is itself said to be out: not an appendix named beside it, and not what took its place.

A word like "removed" belongs to the mention only where the mention is what is taken out: as the object of the verb
("took my @T out"), or as its subject, by itself or as "it", with no other thing named in between. Patterns run over
plain words (lower case, no apostrophes) in which the mention in question is `@T` and the other mentions are `@M`.
"""

from __future__ import annotations

import re

_PARTICIPLE = (
    r"(?:removed|explanted|extracted|(?:taken|took|whipped|pulled|yanked|ripped|dug|cut|popped|carried)(?: \w+ly)? out)"
)
_OUT_OF_ME = (
    r"(?! of (?!(?:me|there|him|her|them)\b|(?:my|his|her|their|the) (?:left |right |upper |lower )?(?:chest|body|arm|neck|back|backside|bum|buttock|shoulder|head|heart|tummy|belly|"
    r"stomach|abdomen|side|flank|hip|groin|spine|skull|brain|ear|armpit|thigh|leg|ribs|skin)\b))"
)
_PARTS = r"(?:leads?|wires?|wiring|electrodes?|coils?|cables?|battery|generator|box|can|catheter|reservoir|tubing|lot)"
_AND_PARTS = rf"(?:\s(?:and|plus|with|along with|,|&)(?:\s(?:all|both|its|the|my|of|of its))*\s{_PARTS})*"
_OLD = (
    r"(?:old|first|last|faulty|broken|dead|failed|failing|infected|useless|dodgy|temporary|original|previous|whole|entire|"
    r"implanted|cochlear|spinal|heart|cardiac|little|small|damn|bloody|stupid|tiny|unused|inner|left|right)"
)
_DETERMINED = rf"(?:(?:my|the|that|this|his|her|their|our|both|all|an?|of|@M and|@M or)\s)*(?:{_OLD}\s){{0,2}}$"
# "took out my @T", "explanted the @T", "no longer have a @T"
_TAKES_IT = re.compile(
    rf"\b(?:removed|removing|explanted|extracted|(?:took|taken|take|pulled|whipped|cut|dug|fished|yanked|ripped) out|rid of|no longer (?:have|has)|(?:lost|minus|without) (?=my\b|the\b))\s{_DETERMINED}"
)
# "took my @T out", "had the @T removed"
_VERB_BEFORE = re.compile(
    rf"\b(?:took|taken|take|had|have had|has had|got|get|pulled|whipped|cut|dug|fished|yanked|ripped|whisked)\s{_DETERMINED}"
)
_OUT_RIGHT_AFTER = re.compile(
    rf"^{_AND_PARTS}(?:\s(?:\w+ly|all|then|since|just|now|right|back|and @M|, @M and @M))?\s(?:out\b{_OUT_OF_ME}|{_PARTICIPLE}\b)(?! for (?:the|a|my) (?:night|day|swim|shower|bath|scan))"
)
# "don't have my @T any more"
_NO_MORE = re.compile(
    r"\b(?:dont|do not|doesnt|does not|havent got|hasnt got) (?:have |has )?(?:my|the|a|that|his|her)\s$"
)
_ANY_MORE = re.compile(r"^\s(?:any ?more|any longer)\b")
_AUX = r"(?:(?:is|are|was|were|has|have|had|been|got|s)\s)"
_ADVERB = r"(?:(?:all|now|then|since|later|finally|eventually|already|just|actually|safely|surgically|long|recently|soon|thankfully|luckily|sadly|only|successfully|also|subsequently|duly|completely|fully|both)\s)"
# "was removed", "has since been taken out", "came out", "is out"
_GOES_OUT = re.compile(
    rf"\s{_ADVERB}*(?:{_AUX}{_ADVERB}*)*(?:{_PARTICIPLE}\b{_OUT_OF_ME}|(?:came|come) out\b(?! (?:fine|ok|okay|clear|well|good|normal|great|clean|negative|positive|on top|as|with|right)\b){_OUT_OF_ME}|"
    rf"(?:(?<=is )|(?<=s )|(?<=was )|(?<=been )|(?<=now )|(?<=finally )|(?<=are )|(?<=were )|(?<=both )|(?<=all )|(?<=@T ))(?P<bare>out)\b(?!\s(?:of|on|for (?!good\b)|by|with|as|at|there|then)\b)|(?<=is )gone now\b|(?<=@T )gone now\b)"
)
_WHO = r"(?:they|she|he|i|we|surgeons?|doctors?|docs?|team|hospital|clinic|cardiologists?|consultants?|nurses?|specialists?|nhs|people)"
_IT = r"(?:it|mine|them|that|that one|this one|the thing|the whole thing|the lot)"
# "they took it out", "had it explanted", "so out it came", "no longer have one"
_TAKEN_AS_IT = re.compile(
    rf"\b(?:took|take|taken|pulled|whipped|cut|dug|fished|yanked|ripped|had|got|have had)\s{_IT}\s(?:\w+ly\s|all\s|back\s|then\s|just\s)?(?:out\b{_OUT_OF_ME}|{_PARTICIPLE}\b)(?! for (?:the|a|my) (?:night|day|swim|shower|bath|scan))|"
    rf"\b(?:removed|explanted|extracted|take out|took out|taken out)\s{_IT}\b|\bout (?:it|they) came\b|"
    # both its parts: "took out the generator and the lead"
    rf"\b(?:removed|explanted|extracted|(?:took|taken|pulled|whipped|cut|dug) out)\s(?:(?:both|all|its|the|my)\s)*(?P<first>generator|battery|box|unit|device|stimulator|leads?|wires?|electrodes?)\s(?:and|plus|&|as well as)\s(?:(?:both|all|its|the|my)\s)*(?!(?P=first)){_PARTS}\b|"
    r"\bno longer (?:have|has) (?:it|one|mine|them)\b|\b(?:dont|do not|doesnt|havent|hasnt) (?:have |got )?(?:it|one|mine|them) (?:any ?more|any longer|now)\b"
)
_TIME = r"(?:years?|yrs?|months?|weeks?|days?|ago|back|while|time|decade|spring|summer|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|\d+|20s|30s|40s|teens|few|couple|last|next|same|end|start|beginning)"
# The word before "was removed": nothing stands between it and the mention but "it", "and" or a time.
_LINK = re.compile(
    rf"(?:^|\s)(?:it|its|they|theyre|thats|this|that|which|one|thing|mine|both|and|but|so|then|later|since|until|till|,|\(|-|:|/|had|have|got|again|{_TIME})$"
)
# Another thing that the word may belong to: "and my appendix was removed".
_ANOTHER = re.compile(
    rf"(?:^|\s)(?:my|our|his|her|their|an?|some|the|two|both my|these|those|one of my)\s(?!{_TIME}\b|{_WHO}\b|(?:whole )?(?:thing|lot)\b|(?:old|first|last|original) (?:one|thing)\b|bit\b|body (?:reject|didnt|never|fought|would)\w*|@T)"
)
# "they removed a polyp": what they removed is named.
_SOMEBODY_DID = re.compile(rf"\b{_WHO}\s{_ADVERB}*(?:(?:ve|have|has|had)\s)?(?:removed|explanted|extracted|took out)$")
_ITS_OBJECT = re.compile(
    r"^\s(?:my|his|her|their|our|some|two|three|all|an?|the|stitches|teeth|tonsils)\b(?!\s(?:year|month|week|day|while|few|couple|other|following|next|same))"
)
# "I suppose this is out", "so it's out for me": microcurrent is.
_RULED_OUT = re.compile(r"\b(?:so|suppose|guess|assume|presume|mean|means|reckon|think|this|that|then)\b")
_OUT_SINCE = re.compile(
    r"^\s(?:now|since|again|for good|completely|altogether|last|in|yesterday|ages|years|months|weeks|\d+|two|three|four|five|six|an? (?:year|month|week|while|few))\b"
)
# "my pacemaker's battery was removed": a part of it, and not the thing itself.
_ONLY_A_PART = re.compile(
    r"^\s(?:s\s)?(?:(?:old|first|flat|dead|outer|external|empty|spare)\s)?(?:batter(?:y|ies)|cover|dressings?|stitches|staples|processor|magnet|"
    r"remote|monitor|transmitter|headpiece|clips?|bandage|plaster|screw|scab|lid|sleeve|programmer|charger)\b"
)
# "my cochlear is out tonight", "out at the moment": what is worn outside, and soon in again.
_FOR_A_WHILE = re.compile(
    r"^\s(?:tonight|today|overnight|this (?:morning|afternoon|evening|week)|at (?:night|the moment|present|bedtime)|right now|just now|in (?:bed|the (?:bath|shower|pool|evenings?))|"
    r"for (?:the|a|my) (?:night|day|swim|shower|bath|scan|minute|second|while|bit|moment|session)|when|while|whilst|during|every|each|most|until|till|before|after dark|again)\b"
)
# "I take my implant out at night": nobody takes out their own but what is worn outside.
_BY_ONESELF = re.compile(
    r"\b(?:i|ill|ive|i have)\s(?:(?:just|always|usually|only|can|could|do|also|then|often|already)\s)*(?:take|took|taken|taking|pop|popped|pull|pulled|whip|whipped|click|clicked)\s"
    rf"(?:out\s)?{_DETERMINED}"
)
_BY_ONESELF_AFTER = re.compile(
    r"\bi\s(?:(?:just|always|usually|only|can|could|do|also|then|often)\s)*(?:take|took|pop|popped|pull|pulled|whip|whipped|click|clicked)\s(?:it|them|mine|that)\sout\b"
)
_OF_BOTH = re.compile(r"^(?:\s(?:,|and|&|plus|my|the|a))+\s@M(?=\s(?:were|both|are|have been|had been))")

# "implanted on the left with a @M": the same thing by its name.
_ITS_KIND = re.compile(r"^(?:\s(?:on|in) (?:the|my) (?:left|right|one side|chest|ear))?\swith an?\s@M(?=\s)")
#: What a scar, named after what came out, does: no other implant.
HEALED = (
    r"(?!\s(?:(?:has|have|is|are|was|were|all|long|fully|now|since|mostly|nicely|just)\s)*(?:healed|faded|closed up))"
)


def said_to_be_out(before: str, after: str) -> str | None:
    """What follows the words that say that a mention is out, None when nothing says so.

    `before`: the clause up to the mention; `after`: from the mention to the end of its sentence.
    """
    if _ONLY_A_PART.match(after) or _BY_ONESELF.search(before) or _BY_ONESELF_AFTER.search(after):
        return None
    if _TAKES_IT.search(before):
        return after
    if _VERB_BEFORE.search(before) and (found := _OUT_RIGHT_AFTER.match(after)):
        return after[found.end() :]
    if _NO_MORE.search(before) and (found := _ANY_MORE.match(after)):
        return after[found.end() :]
    after = _ITS_KIND.sub(" ", after)
    if both := _OF_BOTH.match(after):
        after = after[both.end() :]
    for found in _GOES_OUT.finditer(f" @T{after}"):
        between, following = f" @T{after}"[: found.start()].removeprefix(" @T"), f" @T{after}"[found.end() :]
        if (not between.strip() or _LINK.search(between)) and not _ANOTHER.search(between):
            if found["bare"] and _FOR_A_WHILE.match(following):
                continue
            if found["bare"] and (_RULED_OUT.search(between) or (between.strip() and not _OUT_SINCE.match(following))):
                continue
            if not (_SOMEBODY_DID.search(between + found.group()) or _ITS_OBJECT.match(following)):
                return following
    for found in _TAKEN_AS_IT.finditer(after):
        if not _ANOTHER.search(after[: found.start()]):
            return after[found.end() :]
    return None


# "and a new one fitted", "I got a fresh one", "and have a smaller model now"
_INSTEAD = re.compile(
    r"\b(?:(?:fitted|implanted|inserted|installed|placed)\b|put in\b|went in\b|in its place\b|instead\b|(?:got|have|had|has|gave (?:me|him|her)|given|with|by|for|now|and|then) (?:an?|my|another|the) (?:\w+ ){0,3}?(?:one|@M|device|unit|box|generator|model|implant|pacemaker|version)\b"
    + HEALED
    + r"|"
    r"(?:fresh|newer|modern|smaller|better|different|second|third|current|present|latest|leadless|wireless|bigger) (?:one|device|unit|box|model|version|generator)\b|another\b(?! (?:\w+ )?(?:day|week|month|year|story|matter|thing))|re ?-? ?(?:fitted|implanted|inserted)\b|back in\b|upgrad\w+|swapped|exchanged|replac\w+)"
)


def something_instead(rest: str) -> bool:
    """Whether something is said to have been put in the place of what came out; `rest`: what is told after that."""
    return _INSTEAD.search(rest) is not None


# "They took it out in March. I got a new one in April.": told in a sentence of its own.
_INSTEAD_AFTERWARDS = re.compile(
    r"\b(?:(?:got|have|had|has|ive|gave|given|put|fitted|implanted|inserted|installed|with|now|get|getting|received)\s(?:(?:me|him|her|in|back|got|had)\s){0,2}(?:an?|my|another|the|its|this)\s(?:\w+\s){0,2}?"
    r"(?:one|box|unit|generator|model|implant|pacemaker|version|replacement|icd)\b|"
    r"(?:an?|the|my|its)\s(?:new|newer|fresh|second|third|different|better|smaller|bigger|replacement|leadless|other)\s(?:\w+\s)?(?:one|box|unit|generator|model|implant|pacemaker|version|went|is|was)\b|"
    r"(?:the|a|my|its|another)\s(?:replacement|successor|upgrade)\b|(?:got|been|was|were|had it|is) (?:\w+ )?(?:replaced|swapped|upgraded|exchanged|re ?-? ?implanted|refitted)\b|"
    r"(?:replaced|swapped|upgraded|exchanged) (?:it|mine|that|them)\b|(?:fitted|put in|implanted|inserted|have|got) (?:another|a second|a fresh)\b|(?:an?|the|another) (?:\w+ )?@M (?:\w+ )?(?:went in|goes in|was (?:put in|fitted)|fitted)|(?:it|they|one|that|mine) (?:went|is|are|goes|was put|were put|has gone) back in\b)"
)
# "Should I get a new one?", "I never got another one": nothing was put in.
_NOT_INSTEAD = re.compile(
    r"\b(?:should|would|could|can|might|may|if|never|not|no|didnt|dont|havent|wont|without|wasnt|isnt|refused|declined|instead of)\b[^.?!;]*"
)


def something_instead_afterwards(following: str) -> bool:
    """Whether a later sentence says that something took the place of what came out; `following`: the two sentences after."""
    told = " . ".join(re.split(r"[.?!;]", following)[:2])
    return _INSTEAD_AFTERWARDS.search(_NOT_INSTEAD.sub(" ", told)) is not None
