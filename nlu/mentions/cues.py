"""The words that change what a mention means: negation, doubt, past, plans, other people.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "(?:" + "|".join(w.replace("_", r"\s") for w in words.split()) + ")"


_GAP_WORD = (
    r"(?!(?:i|im|ive|id|ill|weare|weve|theyve|shehad|he|hes|she|shes|they|theyre|we|were|you|it|its|that|thats|"
    r"feel|feels|feeling|felt|worried|worry|want|know|knowing|think|mind|care|sure|certain|safe|ok|okay|fine|allowed|recommended|"
    r"advised|good|bad|help|helps|work|works|working|using|used|affect|hurt|stop|let|understand|see|"
    r"remember|tell|told|say|said|matter|problem|problems|issue|issues|trouble|pain|difference|change|because|cos|coz|due|"
    r"so|then|can|could|should|would|will|with|for|during|while|whilst|when|after|before|if|until|since|unless|"
    r"only|just|long|suitable|meant|good|great|an_issue|possible|about|controlled|severe|active|yes|yet|also)\b)[@\w]+"
)
_GAP = rf"(?:\s(?:,\s)?{_GAP_WORD}){{0,9}}?\s(?:,\s)?"
_ADVERB = r"(?:currently|actually|even|really|at all|ever|personally|definitely|certainly|still|yet|thankfully|luckily)"
_HAVE = r"(?:have|has|had|got|get|gets|suffer with|suffer from|suffer|suffered|take|takes|took|wear|carry|own|be|been|having|need)"

# One negation each; the gap may hold a list but no new subject and no verb that takes the negation away.
_NEGATIONS = [
    rf"(?:^|(?<=\s))(?:never|neither|nor|without(?!\s(?:the|my|this|that|it|which)\b)|nope|nah)(?:\s(?:{_HAVE}|diagnosed with|on|a|any)\b)*{_GAP}$",
    rf"(?:^|(?<=\s))(?:no|none of|not any)(?!\s(?:,|i|im|ive|my|one|idea|clue|doubt|need|way|wonder|matter|more than)\b)(?!\s,){_GAP}$",
    r"(?:^|(?<=\s))(?:non|zero|minus|nothing)\s$",
    r"(?:^|(?<=\s))no\s(?:known\s)?(?:history of|sign of|signs of|trace of)\s(?:[\w@]+\s){0,3}$",
    rf"(?:^|(?<=\s))(?:not|im not|am not|aint|isnt|arent|wasnt|werent)(?!\s(?:only|just|sure|certain|with|to|so|that)\b)"
    rf"(?:\s(?:{_ADVERB}|diagnosed with))*{_GAP}$",
    rf"(?:^|(?<=\s))(?:dont|doesnt|didnt|do not|does not|did not|dnt)(?:\s{_ADVERB})*\s{_HAVE}{_GAP}$",
    r"(?:^|(?<=\s))(?:dont|doesnt|didnt|do not|does not|did not)\s$",
    rf"(?:^|(?<=\s))(?:havent|hasnt|hadnt|have not|has not|had not|have never|has never)"
    rf"(?:\s(?:{_ADVERB}|{_HAVE}))*{_GAP}$",
    r"(?:^|(?<=\s))(?:negative for|tested negative for|ruled out|rules out|rule out|free of|free from|clear of|denies|deny|"
    r"excluding|exclude|excluded)\s(?:[\w@]+\s){0,4}$",
    r"(?:^|(?<=\s))(?:refused|declined|cancelled|canceled|turned down|decided against|said no to)\s(?:the\s|to have\s|any\s)?$",
]
_NEGATION = [re.compile(p) for p in _NEGATIONS]
# Words that look like a negation of the mention and are not.
_PSEUDO = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no wonder|no idea|not to mention|no matter|never mind|nevermind|"
    r"not long (?:after|since|ago)|not (?:that )?(?:bad|sure|certain|safe|ok|okay|allowed|recommended|suitable|a good idea)|"
    r"why not|why cant|why shouldnt|dont worry|dont forget|cant (?:i|we|you|use|wait)|couldnt i|shouldnt i|wouldnt)\b"
)
# "isn't a pacemaker a problem", "don't I have to stop with epilepsy": a question, not a denial.
_INVERTED = re.compile(
    r"^(?:(?:so|but|and|wait|ok|oh|hang on|um|well|hi|hello|,)\s)*(?:isnt|arent|wasnt|dont|doesnt|didnt|havent|hasnt|aint)\s"
    r"(?:it|that|this|there|i|you|we|they|he|she|people|a|an|the|having|being|my)\b"
)


# "no @M , no @M , @T though": where every item has its own "no", one without is a yes.
_OWN_NO = re.compile(r"\b(?:no|not|never)\s(?:had\s|a\s|any\s)?@M")
_ITEM_WITHOUT = re.compile(r"@M\s(?:,\s)+(?:and\s|just\s|only\s)?$")
AFFIRMED_AFTER = re.compile(r"^\s(?:though|tho|thou|yes|actually|unfortunately|sadly|however|instead)\b")


# "never said that i wasn't": what is denied is the saying.
_SAYING = re.compile(
    r"\b(?:never|not|didnt|dont|havent|wasnt)\s(?:say|said|saying|claim\w*|told|tell|meant?|deny|denied|denying)\b"
)
# "not pregnant, epileptic": after a bare comma a denial goes on only if the list ends in "or".
_LISTED = re.compile(
    r"\b(?:no|not|never|dont have|havent|without)\s(?:(?!or\b|nor\b|and\b|no\b|not\b)[\w@]+\s)*,\s(?:(?!or\b|nor\b|and\b|no\b|not\b|never\b|nothing\b|none\b|without\b|dont\b|havent\b|zero\b|non\b)[\w@]+\s)*$"
)
_LIST_GOES_ON = re.compile(r"^(?:\s(?:,|(?!i\b|im\b|ive\b|but\b)[\w@]+)){0,6}?\s(?:or|nor|and)\s(?:any\w*|@M|\w+)")
# "they are for migraine and not for epilepsy"
_NOT_FOR = re.compile(r"(?:\band|,|\bits|\btheyre)\snot for\s(?:my\s)?$")
# "if only i wasn't": wishing it away says that it is so.
WISHED_AWAY = re.compile(r"\b(?:if only|wish|wishing|if i (?:wasnt|werent|hadnt|didnt))\b")
REPLACED = re.compile(r"\b(?:new one|a new|replaced|replacement|exchanged|swapped|upgraded|another one)\b")
# "no seizures since 2010": there were some before.
NONE_SINCE = re.compile(
    r"^\s(?:since|in (?:the )?(?:last |past |over |about )?(?:\d+|a|years|months|weeks|ages|two|three|five|ten|twenty)|for (?:the )?(?:last |past |over |about )?(?:\d+|years|months|ages|a|two|three|five|ten)|"
    r"this (?:year|month|week)|lately|recently|anymore|any more|at the moment|currently|right now|these days)\b"
)
BOTH = re.compile(
    r"\b(?:me and|and (?:i|me|myself)|we both|both of us|i and)\b(?=.*\b(?:both|all|each|have|are|got)\b)"
)
# "... and so am i", "same as me": what is said of another person is so of the writer too.
SHARED = re.compile(
    r"\b(?:so am i|so do i|so have i|so did i|me too|me as well|same as me|like me|me included|including me|as am i|as do i|"
    r"i (?:do|have|am) (?:too|as well)|i inherited|mine (?:isnt|is not|is too|wasnt)|same here|myself|now so (?:do|am|have) i)\b"
)
# A person named without "my" or "a" is a subject only when something is said of them: not in "38, two kids, epilepsy".
SAID_OF = re.compile(
    r"^\s(?:has|have|had|hasnt|havent|doesnt|is|are|isnt|was|were|got|gets|with|who|whos|on|suffers|wears|takes|needs|of mine|of ours|just|also|only|recently|and (?:dad|mum|sis|sister|brother))\b|^\s$"
)
# "at my sister's wedding", "my husband put botox in my forehead": no experiencer either.
BELONGING = re.compile(
    r"^\s(?:wedding|birthday|house|party|funeral|car|nuface|device|machine|place|advice|graduation|hen|baby shower|engagement|salon|shop|"
    r"put|injected|injects|stuck|jabbed|filled|bought|wants me)\b"
)
COMING_FROM = re.compile(r"\b(?:from|by|at|near|than|wife of|mum of|mother of)\s(?:my\s|a\s|the\s|our\s)?$")
HERE = re.compile(r"^\s(?:\w+\s){0,2}?here\b")
COMPARED = re.compile(r"\b(?:same as|same thing as|like|just like|similar to|unlike|than)\s$")


def negations_before(before: str, after: str, sentence: str) -> int:
    """How many negations before a mention have it in their scope.

    `before`, `after`: the text of its clause around it; `sentence`: the whole sentence up to it.
    """
    if _SAYING.search(sentence):
        return 0
    if _LISTED.search(before) and not _LIST_GOES_ON.match(after):
        return 0
    if len(_OWN_NO.findall(sentence)) >= 2 and _ITEM_WITHOUT.search(sentence):
        return 0
    text = before
    if _INVERTED.match(text.lstrip()):
        text = re.sub(
            r"^\s*(?:[\w,]+\s){0,4}?(?:isnt|arent|wasnt|dont|doesnt|didnt|havent|hasnt|aint)\b",
            " ",
            text,
            count=1,
        )
    text = _PSEUDO.sub(" because ", text)
    text = re.sub(r"\s+", " ", text)
    if _NOT_FOR.search(text):
        return 1
    # A list goes on: "no @M , no @M or", "neither @M nor".
    count = 0
    for pattern in _NEGATION[:1]:
        count += bool(pattern.search(text))
    count = max(count, max((int(bool(p.search(text))) for p in _NEGATION[1:]), default=0))
    if count and re.search(r"\bnot (?:un\w+|not|never|without|free)\b", text):
        return 2
    return count


_LATER_WHO = r"(?P<who>mum|mom|dad|mother|father|sister|brother|twin|wife|husband|partner|friend|mate|daughter|son|nan|gran|client|boyfriend|girlfriend|aunt|uncle|cousin)"
NEGATED_AFTER = re.compile(
    r"^\s(?:(?:test|tests|result|results|it|its|thats|scan|scans|was|is|are|were|has been|have been|came back|come back|came up|"
    r"comes back|turned out|also|all|both|both|definitely|thankfully)\s)*"
    r"(?:negative|clear(?! (?:up|skin))|clean|normal|ruled out|excluded|free\b(?!\sever)|not me|no thanks|not applicable|n a|doesnt apply|dont apply|not something i have|off the table|out of the question|"
    r"isnt me|wasnt me|(?:never|nope|nah|no)(?=\s*(?:$|[,.;!?]|and\b|or\b)))(?!\s(?:idea|clue|problem|sure))"
)
ANSWERED_NO = re.compile(
    r"^\s(?:[?:=]|-)\s(?:(?:also|thats|er|um|well|definitely|absolutely|i|said|again|a|big|hell)\s)*"
    r"(?:no|nope|nah|never|negative|none|not me|not anymore)\b(?!\s(?:idea|clue|problem|i|im|ive)\b)(?!\s,\s(?:i|im|ive)\b)"
)
# "diabetes, no. pregnant, god no"
ANSWERED_NO_AFTER_COMMA = re.compile(
    r"^\s,\s(?:(?:god|hell|um|er|definitely|also|again|thankfully)\s)?(?:no|nope|nah|never)\s*(?:[.;!,]|$)(?!\s(?:i|im|ive)\b)"
)
# "no botox, apart from saturday", "i wasn't, but i am now": the denial is taken back further on.
TAKEN_BACK_LATER = re.compile(
    r"\b(?:i have it|i have one|i do have (?:it|one)|(?:even )?(?:tho|though|although|but) i (?:do|am|have|did)(?=\s*(?:$|[.,;!?)]|now\b|though\b|tho\b|how\b))|"
    r"(?:but )?i am now|mine (?:was|is)|apart from|except for|except (?:last|this|on)|well ,? (?:a|apart|except|maybe|just|one)|a (?:tiny|little|wee) bit)\b"
)
RULED = re.compile(r"\brul(?:e|ed|ing)\s(?:my\s|the\s)?$")
ANSWERED_YES = re.compile(
    r"^\s(?:[?:=,]\s|-\s)?(?:yes|yep|yeah|yup|afraid so|sadly yes|unfortunately yes)(?=\s*(?:$|[.,!;]))"
)

# "forget the pregnancy thing": taken back later on.
DISMISSED_BEFORE = re.compile(
    r"\b(?:forget|ignore|scrap|disregard|scratch)\s(?:about\s)?(?:the\s|my\s|that\s|what i said about\s(?:the\s|my\s)?)?$"
)
DISMISSED_AFTER = re.compile(r"^\s(?:thing|bit|part|comment|stuff|message|,|\.|$)")
# "... epilepsy but that was my twin not me".
OWNED_LATER = re.compile(
    rf"^(?:\s(?!@M)\S+){{0,3}}?\s(?:that was|that is|thats|it was|its|i meant|meaning)\s(?:my|the)\s(?:late\s|twin\s)?{_LATER_WHO}\b"
)
# "I'm pregnant. just kidding": taken back in the same breath.
JOKED = re.compile(
    r"^(?:\s(?!@M)\S+){0,4}?\s(?:just kidding|only kidding|just joking|only joking|jk|scrap that|scratch that)\b"
)
CAME_BACK = re.compile(
    r"^(?:\s\S+){0,9}?\s(?:its back|it is back|is back|came back(?! (?:clear|negative|clean|fine|normal))|has returned|returned|recurred|relapsed?|recurrence)\b"
)
# "haven't dared do a pregnancy test": not knowing is no "no".
UNTESTED = re.compile(r"\b(?:not|never|havent|hasnt|yet to|need to|should|going to|due to)\b(?:\s\w+){0,4}\s$")
AS_FAR_AS_KNOWN = re.compile(
    r"^\s(?:that (?:i|we) know of|that im aware of|as far as (?:i|we) know|afaik|to my knowledge|i hope|hopefully|i dont think|yet i think)\b"
)

UNCERTAIN_BEFORE = re.compile(
    r"\b(?:not sure|not certain|unsure|cant rule out|cannot rule out|not ruled out|couldnt rule out|havent ruled out|dont know|dunno|not 100|no idea|cant tell|cant be sure|wondering)\b(?:\s(?!but\b)[\w@]+){0,6}?\s$|"
    r"\b(?:(?:might|may|could|must) (?:\w+ )?(?:be|have|have been|be having|actually be|also be)|maybe|possibly|perhaps|potentially|suspect|suspected|suspecting|"
    r"probably|likely|"
    r"i think|we think|they think|dont think|doctor thinks|gp thinks|reckon|query|tested for|testing (?:me |her |him )?for|deciding between|decide between|assessment for|assessed for|referred for|investigated for|investigating|checked for|"
    r"waiting (?:on|for)|awaiting|chance|cant be|cannot be|feel like i have|convinced i)\b(?:\s(?!but\b|can\b)[\w@]+){0,7}?\s$"
)
# "no pregnancy, i dont think so anyway"
NOT_THOUGHT = re.compile(r"^\s(?:,\s)?i (?:dont|do not) think(?: so)?\b")
UNCERTAIN_AFTER = re.compile(
    r"^\s(?:maybe|perhaps|possibly|i think|not sure|unsure|i guess|\?\s?\?|or not\b|probably|suspected|(?:,\s)?i dont think(?: so)?\b)"
)

REMOVED = re.compile(
    r"\b(?:removed|taken out|took out|took it out|explanted|out now|came out|come out|has been out|extracted|no longer have|no longer has|"
    r"dont have (?:it|one|my|the|a) \w*\s?anymore|had (?:it|them|my|the) (?:\w+ ){0,2}out|whipped (?:it )?out|yanked (?:it )?out|pulled (?:it )?out|gone now|out it came|it came out|@T (?:came|is|are|was) out)\b|\b(?:took|take|taken|pulled|removed) (?:my |the |that |it )*@T(?: \w+)?(?: out)?\b"
)
NOT_REMOVED = re.compile(
    r"\b(?:not|never|cant|wont|isnt|hasnt|havent|will|going to|gonna|due|booked|next|tomorrow|soon|want|wants|getting|get|be|being|"
    r"should|until|when|if|before)\b(?:\s[\w@]+){0,5}?\s(?:removed|taken out|explanted|out)\b"
)
ENDED_BEFORE = re.compile(
    r"\b(?:no longer|not anymore|stopped|finished|completed|done with|quit|gave up|given up|come off|came off|weaned off|off|"
    r"recovered from|survived|beat|beaten|cured of|got over|grew out of|outgrew|cleared of|free since)\s(?:(?!but\b|i\b|im\b)[\w@]+\s){0,3}$"
)
ENDED_AFTER = re.compile(
    r"^\s(?:(?:is|was|has|have|are|were|its|it|all|now|has been|have been|treatment)\s){0,3}"
    r"(?:(?<!all )over|finished|gone|healed|cured|cleared up|cleared|clear now|stopped|ended|in the past|years behind|behind me|completed|done now|"
    r"any more|anymore|any longer|went away)\b"
)
_PLAN = (
    r"(?:if i (?:fell|get|got|become|became|had|were|was to|ever|go|start|decide|fall)|if (?:we|she|he) (?:get|become|have)|what if(?! i am| im| i have| ive| i was| someone| somebody| a | the | you| people)|in case|say i get|"
    r"thinking (?:of|about)|thinking i might|planning|plan to|plan on|considering|hoping (?:to|for)|want to|wanting|wants to|wanna|"
    r"going to|gonna|about to|due to|booked|book|booking|scheduled|will be|will have|iwill be|ill be|when i (?:get|am|become|have)|once i (?:get|am|have)|"
    r"before (?:i|my|getting|having|a|the)?|should i (?:get|have)|might (?:get|try|have|go|need)|may (?:get|have to)|would like|id like|looking (?:at|into)|next (?:week|month|year)|"
    r"tomorrow|upcoming|need an?|needs an?|need to (?:have|get)|appointment for|consultation for|saving for|wait for|waiting for my|instead of|rather than|better than|compared (?:to|with)|versus|vs|or should i get|alternative to)"
)
PLANNED_BEFORE = re.compile(rf"\b{_PLAN}\b(?:\s(?!but\b|and i\b)[\w@]+){{0,6}}?\s$")
PLANNED_AFTER = re.compile(
    r"^(?:\s(?!@M|but\b|had\b|so\b|since\b)[\w]+){0,4}?\s(?:(?:starts|begins|is|are|booked|scheduled)\s(?:for\s|on\s)?)?"
    r"(?:next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|coming up|soon|booked|planned|scheduled|in (?:a|\d+|two|three|a few) (?:days?|weeks?|months?)|later (?:this|today))\b"
)
JUST_LEARNED = re.compile(
    r"\b(?:found out|find out|discovered|learned|learnt|realised|realized|turns out|told|told me|confirmed|knew)\b(?:\s[\w@]+){0,4}\s$"
)
DIAGNOSED_BEFORE = re.compile(
    r"\b(?:diagnosed|diagnosis|fitted|put in|implanted|inserted|since|started|began)\b(?:\s[\w@]+){0,4}?\s$"
)
_LONG_AGO = (
    r"(?:years? ago|yrs? ago|decades? ago|months? ago|weeks? ago|long ago|ages ago|a while (?:ago|back)|last (?:year|month|summer|winter|spring|autumn)|"
    r"as an? (?:child|kid|teen|teenager|baby|toddler|young|student|girl|boy)|when i was|in my (?:teens|twenties|thirties|youth)|in (?:19|20)\d\d|back in|"
    r"in the past|previously|formerly|once upon|growing up|before i was|years back|months back)"
)
# "I've had bad skin for years", "since I was 15": it goes on.
LASTING = re.compile(
    r"\b(?:ive|i have|she has|he has|shes|hes|have|has|ive always) (?:had|been|always had|got|suffered|lived with|struggled with)\b(?:\s[\w@,]+){0,6}?\s"
    r"(?:since|for (?:years|ages|months|weeks|a long|a while|\d+|the (?:last|past)|most|as long|two|three|four|five|ten|twenty)|all my life|my whole life|on and off|"
    r"from birth|lately|recently|always)\b"
)
POSSESSED = re.compile(r"\b(?:my|our|have an?|has an?|got an?)\s$")
LONG_AGO = re.compile(rf"\b{_LONG_AGO}\b")
PAST_BEFORE = re.compile(
    rf"\b(?:used to|i was|was|were|history of|previous|previously|past|former|ex|once|survivor of|{_LONG_AGO}|"
    r"breastfed|nursed|after my|my last|last)\b(?:\s(?!but\b|have\b|now\b|and im\b)[\w@]+){0,6}?\s$"
)
HAD_BEFORE = re.compile(r"\b(?:have had|ive had|had|has had)\b(?:\s(?!but\b|have\b|now\b|and im\b)[\w@]+){0,6}?\s$")
PAST_AFTER = re.compile(rf"^(?:\s(?!but\b|now\b|still\b|since\b)[\w@,]+){{0,6}}?\s{_LONG_AGO}\b")
ASKED_BEFORE = re.compile(
    r"\b(?:with|while|whilst|when|during|hypothetically|suppose|supposing|imagine|lets say|say i have|if (?:you|someone|somebody|one|a person|youre|you are|your|people)|people with|someone with|anyone with|those with|"
    r"what about|how about|suitable for|who (?:has|have))\b(?:\s[\w@]+){0,4}?\s$"
)
# "I see a lot of women with pacemakers": people in general.
PEOPLE_WITH = re.compile(
    r"\b(?<!as )(?:women|people|somebody|someone|anyone|anybody|everyone|those|men|ladies|folks?|person|woman|girls)\s"
    r"(?:who\s)?(?:with|on|have|has|having|are|is|living with|suffering from)\s(?:an?\s|the\s)?$"
)
OWN = re.compile(r"\b(?:i|im|ive|id|my|me|mine|myself|we|weare|weve|our)\b")

# --- people -------------------------------------------------------------------------------------------

_FEMALE = _any(
    "mums? mummy mothers? mam moms? sisters? sis nan nana gran grandma granny grandmother aunt auntie wifes? wives missus "
    "girlfriends? gf daughters? niece bestie mother_in_law sister_in_law"
)
_MALE = _any(
    "dads? daddy fathers? brothers? bro grandad grandpa granddad grandfather uncle husbands? hubby boyfriends? bf sons? nephew "
    "father_in_law brother_in_law"
)
_ANY = _any(
    "friends? mates? pal colleagues? coworker co_worker neighbou?rs? cousins? partners? spouse fiancee? parents? child children kids? teens? "
    "teenagers? toddler clients? patients? customers? youngest eldest oldest roommate flatmate housemate boss relatives? inlaws? twins? siblings? dog cat"
)
_WHO = rf"(?P<who>(?:{_FEMALE}|{_MALE}|{_ANY})s?)"
_DETERMINERS = (
    r"(?:my|our|the|a|an|this|that|one|of|his|her|their|some|your|for|best|elderly|old|older|younger|little|big|late|eldest|youngest|"
    r"step|great|teenage|lovely|poor|new|regular|closest|dear|other|another|year|yr|old)"
)
PARENT = re.compile(r"mums?|mummy|mothers?|mam|moms?|dads?|daddy|parents?")
_CHILD = re.compile(r"sons?|daughters?|child|children|kids?|toddler|twins?")
_OWN_STATE = re.compile(r"^\s(?:is|has|was|just|also|shes)\b")


def is_child(word: str, following: str) -> bool:
    """Whether a person word is the child that is carried or fed, not somebody who is pregnant herself."""
    if not _CHILD.fullmatch(word):
        return False
    return not (word.startswith("daughter") and _OWN_STATE.match(following))


def is_parent_or_child(word: str) -> bool:
    """Whether "breastfeeding mum", "pregnant with twins" speak of the writer and not of somebody else."""
    return bool(PARENT.fullmatch(word) or _CHILD.fullmatch(word))


PERSON = re.compile(
    rf"(?:(?:\b{_DETERMINERS}\s)+|(?:^\s*|(?<=[.,?!]\s)|(?<=\band\s)|(?<=\bso\s)|(?<=\bbut\s)|(?<=\bor\s)))(?:@M\s)*{_WHO}\b"
)
DETERMINED = re.compile(rf"\b{_DETERMINERS}\s")
VAGUE_PRONOUNS = frozenset("they theyre theyve their them".split())
THEY_HAVE = re.compile(
    r"^(?:they|she|he)\s(?:have|has|got|suffer|(?:are|is)(?! for\b| not\b| my\b| on\b| in\b| the\b))\b|^(?:shes|hes)\s(?!on\b|in\b|only\b)"
)
PERSON_RIGHT_AFTER = re.compile(rf"^\s(?:old\s)?{_WHO}\b")
PERSON_OWNS_AFTER = re.compile(
    rf"\b(?:my|a|our)\s(?:\w+\s)?{_WHO}\s(?:(?:also|now|just)\s)?(?:has|have|had|is|got|gets|suffers|wears)\b(?!\s[\w\s]*@M)"
)
IN_FAMILY = re.compile(r"\b(?:family history|runs in (?:the|my|our) family|in (?:the|my|our) family|family members?)\b")
PRONOUN = re.compile(r"\b(?:she|shes|he|hes|her|him|his|hers|they|theyre|theyve|their|them)\b")
PRONOUNS = frozenset("she shes he hes her him his hers they theyre theyve their them".split())
SELF = re.compile(
    r"\b(?:i|im|ive|id|ill|me|my(?! (?:\w+ ){0,2}?"
    + _WHO.replace("?P<who>", "?:", 1)
    + r"\b)|myself|(?<!of )mine|we|weare|weve|us)\b"
)
# "my friend said pregnant women ...": who reports is not who has it.
REPORTS = re.compile(
    r"^\s(?:(?:has|have|had|just|also|always|keeps?)\s)?(?:said|says|saying|told|tells|thinks?|thought|reckons?|recommended|recommends|suggested|swears|asked|wants|bought|brought|scratched|hit|bit|kicked|elbowed|passed|thinks|gave|got me|lent|showed|heard|read|loves|uses|used|insists|warned|mentioned|keeps)\b"
)
# "nursing my son", "gave birth to my daughter": the child is the object, not the one who has it.
OBJECT_OF_SELF = re.compile(
    r"(?:@M|nursing|feeding|fed|pumping for|birth to|breastfed|breastfeeding|had|carrying|pregnant with|expecting|delivered)\s(?:my\s|our\s|a\s)?$"
)
ASKED_FOR = re.compile(
    rf"\b(?:asking for|asking on behalf of|on behalf of|question is for|question for|its for|it is for|this is for|not for me|asking about|help|buying (?:it|one|this) for|"
    rf"present for|gift for|for)\s(?:(?:me|its|it|is|,|but|and|for)\s)*(?:{_DETERMINERS}\s)*{_WHO}\b"
)
_RELATIONS = {
    "mums": "mum", "mummy": "mum", "mom": "mum", "moms": "mum", "mam": "mum", "mother": "mum", "mothers": "mum",
    "dads": "dad", "daddy": "dad", "father": "dad", "fathers": "dad", "sis": "sister", "bro": "brother", "hubby": "husband",
    "husbands": "husband", "wifes": "wife", "gf": "girlfriend", "bf": "boyfriend", "kids": "child", "kid": "child", "children": "child",
    "nana": "nan", "granny": "gran", "grandma": "gran", "granddad": "grandad", "grandpa": "grandad", "bestie": "friend", "mate": "friend",
    "pal": "friend", "teen": "child", "toddler": "child", "customer": "client", "patient": "client", "customers": "client", "patients": "client",
}  # fmt: skip


def relation(word: str) -> str:
    """One word for a person: "mom", "mothers" -> "mum"; an empty string stays empty."""
    word = word.replace(" ", "-")
    if word in _RELATIONS:
        return _RELATIONS[word]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def fits(pronoun: str, person: str) -> bool:
    """Whether a pronoun can stand for a named person ("he" not for "mum")."""
    if pronoun.startswith(("she", "her")):
        return not re.fullmatch(f"{_MALE}s?", person)
    if pronoun.startswith(("he", "hi")):
        return not re.fullmatch(f"{_FEMALE}s?", person)
    return True


# --- clauses ------------------------------------------------------------------------------------------

_SUBJECT = r"(?:i|im|ive|id|ill|we|my|she|shes|he|hes|they|theyre|their|her|his|our|youre|you|the|hubby|mum|dad|mom)"
_ASKING = r"(?:do|does|did|can|could|should|is|are|am|what|whats|how|hows|when|which|why|where|will|would|may|whether)"
BOUNDARY = re.compile(
    rf"[.!?;](?=\s|$)"
    rf"|\b(?P<cut>but|however|although|though|whereas|except|besides|apart from|other than|aside from|because|cos|coz|cuz|bc|hence|"
    rf"and (?={_SUBJECT}\b|{_ASKING}\b|now\b|currently\b|just\b|also\b|have\b|has\b|has\b|had\b|got\b|not\b|no\b|never\b)|or (?={_SUBJECT}\b|am\b|is\b|do\b|does\b)|so (?={_SUBJECT}\b|{_ASKING}\b)|then (?={_SUBJECT}\b|{_ASKING}\b)|"
    rf"while (?={_SUBJECT}\b)|yet (?={_SUBJECT}\b))"
    rf"|(?P<comma>,)(?=\s(?:{_SUBJECT}|{_ASKING}|just|only|also|now|currently|no|not|never|have|has|had|got|and|or|yes|though|recently|still)\b)"
)
QUESTION_START = re.compile(
    r"^(?:(?:so|and|but|hi|hello|hey|ok|okay|or|then|also|please|pls|just wondering|wondering|wanted to ask|,|well|um|oh)\s)*"
    r"(?:can|could|is|are|does|do|did|should|would|will|may|what|whats|how|who|why|when|which|where|isnt|arent|any|ok to|okay to|safe to|possible to|am i|whether)\b"
)
