"""Names of conditions said in passing: a heart that skips for love, a defibrillator on a wall, a two line email.

Patterns run over plain words (lower case, no apostrophes); whatever tells of the illness itself leaves the name as it is.
"""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?;\n]")
# "my heart skipped a beat when he proposed"
_FOR_LOVE = re.compile(
    r"^\s(?:(?:always|just|still|literally|really|actually)\s)*(?:skips?|skipped|misses|missed|jumps?|jumped|leaps?|leapt|flutters?|fluttered|melts?|melted|soar(?:s|ed)?|swell(?:s|ed)?)\s(?:an? (?:\w+ )?beat|for joy|a little)?\s?"
    r"(?:when|as|the (?:moment|minute|second|day)|every ?time|whenever)\s(?:he|she|they|we|i|my \w+|our \w+|the \w+)\s(?:(?:finally|just|first|actually|both)\s)?"
    r"(?:proposed|propose|said (?:yes|i do|hello|he loved|she loved)|kissed|smiled|smiles|winked|walked (?:in|down|through|into)|walks (?:in|down|through|into)|asked me (?:out|to (?:marry|dance))|got (?:engaged|married|down on)|"
    r"went down on one knee|popped the question|texted|text|rang me|waved|hugged|held my hand|got the job|won|passed)\b"
)
_A_BEAT = re.compile(r"^(?:skips?|skipped|misses|missed)(?: \w+){0,2} beats?$")
_OF_THE_HEART = re.compile(
    r"\b(?:cardio\w*|ecg|ekg|palpitat\w*|ectopic\w*|monitor\w*|tablets?|pills?|meds|medic\w*|diagnos\w*|murmur|arrhythm\w*|doctor|gp|hospital|faint\w*|diz\w*|chest|breath\w*|stairs|valve|stent|"
    r"bypass|surgery|attack|failure|disease|condition|fibrillation|treadmill|use it|using it|turn it|zap\w*|often|again)\b"
)
# "a defibrillator on the wall at our salon"
_PLACE = (
    r"(?:walls?|salon|spa|reception|gym|hall|village|phone ?box|foyer|lobby|corridor|office|staff ?room|cupboard|car ?park|pub|school|church|club|club ?house|station|supermarket|shop|work|"
    r"workplace|building|treatment room|premises|high street|town|street|library|leisure centre|pool|platform|tesco|door|entrance|front desk)"
)
_HANGS_THERE = re.compile(
    rf"^\s(?:(?:is|s|thats|hanging|mounted|kept|fixed|fitted|installed|right|up|there|box|cabinet|unit|machine)\s)*(?:on|in|at|by|near|outside|inside|next to|beside|behind|under)\s(?:(?:the|our|my|a|every|each|this|local)\s)?(?:\w+\s)?{_PLACE}\b"
)
_A_PUBLIC_ONE = re.compile(
    rf"\b(?:public(?: access)?|community|portable|wall mounted|emergency|our (?:salon|gym|spa|clinic|village|work)s?|the (?:salon|gym|spa|clinic|village|office)s)\s$|"
    rf"(?:^|[,.;:]\s|\b(?:and|but|since|as|because|so)\s)(?:the|our|my|every|this)\s(?:\w+\s)?{_PLACE}\s(?:\w+\s)?(?:has|keeps)\s(?:an?|its own|the)\s$"
)
_IN_SOMEBODY = re.compile(
    r"\b(?:in me|inside me|i had|i got|(?:my|his|her|your) (?:\w+ )?(?:defib\w*|icd)|in my (?:\w+ )?(?:chest|body|heart|shoulder)|implant\w*|i have (?:an?|one|my)|ive (?:got )?(?:an?|one|my)|my (?:own )?(?:icd|defib\w*|device clinic|heart|chest)|mine|collarbone|leads?|shock(?:s|ed)? me|"
    r"cardiac arrest|(?:clients?|customers?|mum|dad|husband|wife|partner|friend)s? (?:has|have|with|got)|fitted (?:last|in (?:my|march|january|\d)|at|by))\b"
)
# "a two line email"
_A_TEXT = re.compile(
    r"^\s(?:long\s|short\s|quick\s|little\s)?(?:emails?|e mails?|mails?|messages?|texts?|reply|replies|notes?|answers?|letters?|reviews?|summary|responses?|paragraphs?|poems?|bios?|captions?|description|whatsapp)\b"
)
# "would it tone up my mum tum": long after
_A_BIRTH = re.compile(
    r"\b(?:birth|born|baby|babys|newborn|weeks?|months?|section|postpartum|post partum|post natal|postnatal|pregnan\w*|breast\w*|feeding|midwife|labour|stitches|recent\w*|just had|new mum)\b"
)
# "and the boobs haha"
_FED = re.compile(
    r"\b(?:bab(?:y|ies|ys)|bubs?|toddlers?|newborn|infant|lo|little one|bairn|wean\w*|son|daughter|twins?|months?|feed\w*|fed|milk\w*|leak\w*|pump\w*|express\w*|latch\w*|nurs\w*|suck\w*|engorg\w*|formula|bottle|"
    r"wants?|still|stopped|off the|on the|at night|nights?|mastitis|let ?down|him|her)\b"
)
# "my sister had a fit because I borrowed hers without asking"
_FOR_ANGER = re.compile(
    r"^\s(?:,\s)?(?:because|cos|coz|cause|when|as|after|that|over|at|about)\s(?:(?:i|we|he|she|they|my \w+|the|that)\s)?(?:(?:had|d|just|only|even|secretly)\s)*"
    r"(?:borrow(?:ed|ing)|pinch(?:ed|ing)|nick(?:ed|ing)|stole|stealing|took (?:hers|his|it|theirs)|spent|spending|paid|splurg\w*|bought|saw (?:the|what|how much) (?:price|bill|receipt|cost|i|bank|credit|statement)|"
    r"heard (?:the price|how much|what (?:i|it) (?:paid|cost))|found out (?:how much|what (?:i|it) (?:paid|cost|spent))|price|bill|cost|mess|state of|told (?:him|her|them) (?:the price|how much|what (?:it|i) (?:cost|paid)))\b"
)
_OF_A_FIT = re.compile(
    r"\b(?:epilep\w*|seizures?|convuls\w*|shook|shak\w*|jerk\w*|twitch\w*|unconscious|collaps\w*|ambulance|hospital|tablets?|keppra|neurolog\w*|stiff|tongue|fits|fell|floor|again)\b"
)
# "how do I set up my TENS for sciatica"
_A_TENS = re.compile(
    r"\btens\b(?: (?:machine|unit|device|pads?|thing|one|on|up|my|back|mine|gadget|electrodes?))*\s(?:for|on|to help|against)\s(?:(?:my|the|bad|some)\s)*$"
)
_ASKS_HOW = re.compile(r"^\W*(?:\w+\s){0,3}?(?:how|where|what|which|can you|could you)\b")
# "cheeks flare with wine": what sets it off
_SETS_OFF = re.compile(
    r"\b(?:flares?|flaring|flush\w*|blush\w*|trigger\w*|red|redness|pink|burns?|hot|worse|sets? (?:it|me|them|my \w+) off|brings? (?:it|them) (?:on|out)|rosacea)\b"
)
_WITH_IT = re.compile(
    r"\b(?:with|from|after|by|to|or|and|when i (?:drink|have)|is|are|triggers?|avoid)\s(?:(?:red|white|hot|spicy|any|a|too much|a glass of|the|my)\s)*$"
)
_IT_TRIGGERS = re.compile(
    r"^(?:\s(?:and|or|,)\s\w+)*\s(?:(?:always|usually|really|can|will|does)\s)*(?:sets?|triggers?|makes?|brings?|turns?|flares?|is (?:my|a|the) trigger)\b"
)
_DRUNK = re.compile(
    r"\b(?:drunk|drank|drinking|had (?:a|some|two|three|\d)|last night|tonight|today|yesterday|this (?:morning|evening|afternoon)|hung ?over|hangover|tipsy|just had|been out|earlier|before (?:i|my|the|using)|after using|every (?:night|day|evening)|daily)\b"
)
# "as a little girl"
_AS_A_CHILD = re.compile(
    r"\b(?:as|like|when i was|since i was|was|been|were|for me as)\s(?:an?\s)?(?:very\s|tiny\s|wee\s)?$"
)
_CHILDHOOD = re.compile(r"(?:an? |very |tiny |wee )*(?:little|small|young|wee) (?:girl|boy|lass|lad|child|kid|thing)")

# "He'll have a heart attack when he sees the bill": nobody has one.
_WOULD_HAVE = re.compile(
    r"\b(?:will|ll|l|shall|would|d|gonna|going to|about to|about|might|could|probably|nearly|almost|practically|just about|hell|shell|hed|shed|theyll|ill|id|wed|youll|itll)\s(?:\w+\s)?(?:have|has|had|be having|get|got|give \w+(?: \w+)?|gave \w+(?: \w+)?)\s(?:(?:an?|another|mini|massive|actual|full on|proper|wee|little)\s)*$"
)
_AT_THE_SIGHT = re.compile(
    r"^\s(?:(?:himself|herself|on the spot|right there|lol|haha|i swear|over it),?\s)?(?:when(?:ever)?|if|once|as soon as|the (?:moment|minute|second|day)|after)\s(?:(?:he|she|they|i|we|you|my \w+|the \w+|her|his)\s)?(?:(?:ever|finally|eventually|just|first)\s)?"
    r"(?:sees?|saw|seeing|finds? out|found out|finding out|hears?|heard|hearing|opens?|opened|opening|gets?|got|reads?|learns?|learnt|realis\w+|realiz\w+|notic\w+|checks?|checked|looks? at|looked at|spots?|clocks?|discovers?|know\w*|knew)\s"
    r"(?:(?:out|at|about|just|that)\s)?(?:what|how (?:much|many|expensive)|the|my|our|this|that|his|her|it|i)\b(?! (?:doctor|gp|results?|scan|diagnosis|ambulance|hospital|shock|device on|session|current))|"
    r"^\s(?:at|over|about|from) (?:the |that |this )?(?:price|prices|cost|bill|total|receipt|invoice|credit card)\b"
)
# What is seen costs something or is a sight: flashing lights are none of it.
_OF_MONEY = re.compile(
    r"\b(?:prices?|costs?|cost|paid|pay|paying|spent|spend|spending|bills?|totals?|receipts?|invoices?|statements?|bank|credit|card|how much|how many|expensive|money|euros?|pounds?|quid|dollars?|bought|buying|order\w*|basket|mess|hair|shoes|state of)\b|[£€$]"
)
_AN_ATTACK = re.compile(
    r"(?:an? )?(?:\w+ )?(?:heart attack|coronary|cardiac arrest|strokes?|fit|seizure|heart failure)"
)
_OF_AN_ATTACK = re.compile(
    r"\b(?:history|already|again|(?:his|her|my|your) (?:first|second|last)|since (?:his|her|my|the)|years? ago|in (?:19|20)\d\d|stents?|bypass|cardiolog\w*|tablets?|hospital|pacemaker|recover\w*|last (?:year|month|week)|had (?:one|two) before|weak heart|bad heart|heart condition|angina)\b"
)


def _is_a_figure(sentence: str, name: str, rest: str, told: str) -> bool:
    """Whether an attack is only what somebody will have at the sight of a bill."""
    whole = _AN_ATTACK.search(name)
    if whole is None:
        return False
    before = f"{sentence}{name[: whole.start()]}"
    joked = _WOULD_HAVE.search(before) and _AT_THE_SIGHT.match(rest) and _OF_MONEY.search(rest)
    return bool(joked) and not _OF_AN_ATTACK.search(told)


def is_said_in_passing(condition: str, before: str, name: str, after: str) -> bool:
    """Whether a name between these plain words is said of something else in passing."""
    sentence = _SENTENCE_END.split(before)[-1]
    rest = _SENTENCE_END.split(after, maxsplit=1)[0]
    told = f"{before}{name}{after}"
    if condition in ("heart_condition", "stroke_tia", "seizures") and _is_a_figure(sentence, name, rest, told):
        return True
    if condition == "heart_condition" and (name == "heart" or _A_BEAT.match(name)):
        beat = re.sub(r"\s+", " ", f" {f'{sentence}{name}{after}'.partition('heart')[2]}")
        return "heart" in sentence + name and bool(_FOR_LOVE.match(beat)) and not _OF_THE_HEART.search(told)
    if condition == "icd":
        return (
            name.startswith(("defib", "aed"))
            and bool(_HANGS_THERE.match(after) or _A_PUBLIC_ONE.search(before))
            and not _IN_SOMEBODY.search(told)
        )
    if condition == "pregnancy" and name.startswith(("two line", "2 line")):
        return _A_TEXT.match(after) is not None
    if condition == "postpartum" and name.startswith("mum tum"):
        beside = told.replace(name, " ")
        return bool(beside.strip()) and not _A_BIRTH.search(beside)
    if condition == "breastfeeding" and name in ("boob", "boobs"):
        return not _FED.search(told)
    if condition == "seizures" and re.search(r"\b(?:had|has|having|have|throw\w*|threw) (?:an? )?(?:\w+ )?fit$", name):
        return _FOR_ANGER.match(rest) is not None and not _OF_A_FIT.search(told)
    if condition == "under_care":
        return bool(_A_TENS.search(sentence) and _ASKS_HOW.match(sentence))
    if condition == "alcohol":
        set_off = _IT_TRIGGERS.match(rest) or (_SETS_OFF.search(sentence) and _WITH_IT.search(sentence))
        return bool(set_off) and not _DRUNK.search(told)
    return condition == "under18" and bool(_CHILDHOOD.fullmatch(name) and _AS_A_CHILD.search(before))
