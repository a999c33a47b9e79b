"""What the words of a part say against a condition that they were taken to describe."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from nlu.mentions.no_condition import asks_of_other_things, is_a_stranger_s, is_in_a_story
from nlu.mentions.words import normal_form
from nlu.nothing_described import died_of_another, is_a_list_of_noes, tells_of_no_such
from nlu.segments import Span

# What a guess needs in a part that says the condition's name in another sense ("the marathon pacemaker").
_BESIDE_OTHER_SENSE = 0.8
# Words of the thing itself: beside them a guess stands.
_INSIDE = re.compile(
    r"\b(?:implant\w*|inside|under (?:my|the|her|his) (?:skin|collarbone)|fitted|wired|wires?|"
    r"in (?:my|her|his) (?:\w+ )?(?:spine|chest|heart|head|brain|neck))\b",
    re.IGNORECASE,
)
# A TENS machine sits on the skin.
_FROM_OUTSIDE = re.compile(r"\btens\b", re.IGNORECASE)
# "my mum's a nurse", "she rang the pump company": who is there, and not what somebody does or wears.
_NOBODY = re.compile(r"(?!)")
_SOMEBODY_ELSE = {
    "breastfeeding": re.compile(
        r"\b(?:an?|the|my|our|his|her|that|this|head|school|ward|night|staff|student|practice|registered|retired|qualified)\s+nurses?\b",
        re.IGNORECASE,
    ),
    "insulin_pump": re.compile(
        r"\bpump(?:'?s)?\s+(?:company|manufacturer|maker|makers|people|helpline|firm|rep|support)\b", re.IGNORECASE
    ),
}
# "a wee machine they tucked under the skin": a thing, and that it is in the body.
_THING = re.compile(
    r"\b(?:batter(?:y|ies)|box|machine|gadget|gizmo|gubbins|contraption|doodah|device|capsule|pill|stick|chip|recorder|"
    r"monitor|pump|reservoir|(?:some)?thing|thingy|thingie|thingamajig|yoke|stimulator|wires?|leads?|implant|generator|"
    r"unit|motor|electrodes?|sensor|magnets?|pacer|computer|puck|disc|disk|tag|widget|whatsit|jobbie|cylinder|one)\b",
    re.IGNORECASE,
)
_IN_THE_BODY = re.compile(
    r"\b(?:(?:under|beneath|below|inside|in|into|beside|behind|left|through) (?:of )?(?:the|my|ma|me|mi|her|his) "
    r"(?:\w+ ){0,2}(?:skin|collarbone|clavicle|breastbone|sternum|ribs?|scalp|skull|brain|chest|heart|ticker|belly|"
    r"tummy|stomach|abdomen|back|backside|bum|buttock|hip|spine|ear|eye|retina|armpit|shoulder|groin|flank|gut|"
    r"bladder|tailbone|bone|breast)|(?:inside|in|into) (?:of )?me\b(?! (?:bag|drawer|bath|room|shower|hand))|"
    r"implanted|inserted|injected|sewn|sewed|stitched|tucked|buried|slid|slipped|fitted|planted|popped|wired|screwed|"
    r"anchored|put in)\b",
    re.IGNORECASE,
)
# "I've never had a thing in my chest"; not "my stomach does not empty, so they put a battery there".
_NO_SUCH = re.compile(
    r"\b(?:no|without|nor|any|(?:don['’]?t|do not|haven['’]?t|have not|not|never|didn['’]?t)\s(?:\w+\s)?"
    r"(?:have|had|got|need|needed|an?|any|one of))\s(?:an?\s|any\s|of\s|those\s|one\s)*(?:\w+\s)?$",
    re.IGNORECASE,
)
# From this probability of all implants together on, words of a thing inside the body tell of one.
_LIKELY_INSIDE = 0.5
# A sentence that says little more than such a word speaks of no illness; these words of having one leave that open.
_MOST_WORDS_BESIDE = 4
_HAVING = re.compile(
    r"\b(?:have|has|had|having|got|with|diagnos\w*|suffer\w*|disease|syndrome|disorder|illness|condition|problems?|symptoms?|my|"
    r"pain\w*|treat\w*|meds?|medicat\w*|tablets?|doctor|hospital|surgery|operation|sick|ill|unwell)\b|['’]ve\b",
    re.IGNORECASE,
)
# "from what age": a question, and no age.
_ASKS_AGE = re.compile(r"\b(?:what|which)\s(?:\w+\s)?age|minimum age|age limit|how (?:old|young)\b", re.IGNORECASE)
_YOUNG_ONE = re.compile(
    r"\d|teen|child|kid|son\b|daughter|girl|boy|school|niece|nephew|pupil|baby|\b(?:six|seven|eight|nine|ten|twelve|eleven)",
    re.IGNORECASE,
)
# "I've just been diagnosed with it as well": of what was named before, and of nothing that the words tell.
_ONLY_IT = re.compile(
    r"\b(?:diagnosed with|told (?:that )?(?:i|ive) (?:have|got|had)|turns out i(?:ve| have)(?: got)?|found out i(?:ve| have)(?: got)?|i(?:ve| have)? (?:now |just |also )?(?:got|have|had))\s"
    r"(?:it|that|this|the same(?: thing| one)?|the very same(?: thing)?|what (?:she|he|they)(?:s|ve)? (?:has|have|got))\b(?=[^.?!]{0,25}\b(?:too|as well|also|myself|same)\b|\W*$)|\b(?:also|too) (?:been )?diagnosed with (?:it|that|the same)\b"
)
# "It was taken out in May, all healed, the results were clear": of a thing that came out, and of no illness.
_MONITORED = re.compile(
    r"\b(?:it|that|they|thing|monitor|recorder|chip|device|loop|linq) (?:was|were|has been|got|came) (?:\w+ )?(?:taken |whipped )?out\b[^.?!]{0,60}\bresults? (?:was|were|came|is|are|all) (?:\w+ )?(?:clear|normal|fine)\b"
)
_NAMES_A_CANCER = re.compile(
    r"\b(?:chemo\w*|radio\w*|tumou?r\w*|oncolog\w*|biops\w*|stage|lump\w*|mastectom\w*|malignan\w*|spread|remission|scans?|macmillan|nodes?|growth|mole|mammogram|big c|c word|leuk\w*|lymph\w*|melanom\w*|carcinom\w*)\b"
)
# "The braces came off when I was 14"
_BRACES_OFF = re.compile(
    r"\b(?:braces?|brackets|train ?tracks|they|them|it)\b[^.?!,;]{0,20}\b(?:came off|come off|were (?:taken off|removed)|off (?:at|since|when|in|years)|taken off|removed)\b|\b(?:had|wore|worn) (?:my |the |fixed |train ?track )?braces?\b[^.?!]{0,25}\b(?:as a (?:teen\w*|kid|child)|years ago|at school|when i was)\b"
)
_STILL_ON_TEETH = re.compile(
    r"(?<!no )(?<!without )(?<!without a )\b(?:retainers?|wires?|bonded|bar)\b|\b(?:next|soon|will|still|now (?:wear|have|got)|coming off|again|back on|new|aligners?|invisalign|lower|bottom|top ones|half|not yet|until|till)\b"
)
# "no retainer, no metal anywhere"
_NO_BRACES = re.compile(
    r"\b(?:no|without(?: any)?|never had)(?: more)? (?:fixed )?(?:retainers?|braces?|wires?|aligners?|metal)\b"
)
_ON_TEETH = re.compile(r"\b(?:retainers?|braces?|wires?|aligners?|brackets|teeth|tooth|orthodon\w*|invisalign)\b")
# "turned 18 in march"
_GROWN_UP = re.compile(r"\b(?:turned|was|were|been|over|since) (?:18|eighteen)\b", re.IGNORECASE)
# "it's the 4th, not the 14th": a day. "My daughter wants to buy me one for my birthday": a parent.
_NOT_OF_AGE = re.compile(
    r"\b(?:it'?s|it was|it is|was|not|on) the \d{1,2}(?:st|nd|rd|th)\b|"
    r"\b(?:daughter|son|kids|children|grand\w+|husband|wife|hubby|boss|colleagues)\b[^.?!]{0,30}\b(?:buy|bought|get|got|gave|give|treat\w*|gift\w*)\b",
    re.IGNORECASE,
)
_OF_YOUTH = re.compile(
    r"\b(?:[4-9]|1[0-7])\b|teen|school|gcse|a[ -]levels?|sixth form|college|class\b|year (?:seven|eight|nine|ten|eleven|\d)|minor|under ?age|parents?|puberty|prom\b|"
    r"\b(?:his|her|their|for (?:the|my|our)) (?:\w+ )?(?:daughter|son|boy|girl|child|kid|niece|nephew)\b|\b(?:1[0-7]th|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen)th) birthday",
    re.IGNORECASE,
)
# "Those bump rules don't apply any more"
_RULES_OVER = re.compile(
    r"\b(?:rules?|stuff|advice|restrictions?|bits?|warnings?)\b[^.?!]{0,10}\b(?:don'?t|doesn'?t|do not|does not|no longer)\b[^.?!]{0,12}\b(?:apply|count|concern|affect)\b"
    r"[^.?!]{0,8}(?:any ?more|any longer|these days|now)|\bno longer (?:apply|count|concern)",
    re.IGNORECASE,
)
_OF_NOW = re.compile(
    r"\b(?:i'?m|we'?re|i am) (?:\w+ )?(?:pregnant|expecting|due|\d+ (?:weeks|wks))\b|\b(?:weeks?|trimester|due|scan|bump is)\b",
    re.IGNORECASE,
)
# "A girl on insta started at 3 weeks": some weeks, and nothing of a child.
_SOME_WEEKS = re.compile(
    r"\b(?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|few|couple of|those|these|the) (?:\w+ )?(?:weeks?|wks?|months?|mths?)\b",
    re.IGNORECASE,
)
_OF_A_CHILD = re.compile(
    r"\b(?:pregnan\w*|preg\w*|expect\w*|bump|bab(?:y|ies)|bubs?|little one|due|trimester|scan|test\w*|period\w*|late|overdue|missed|gone|along|in(?:to)? it|kick\w*|"
    r"belly|tummy|womb|midwife|antenatal|bun|oven|carry\w*|ivf|embryo|transfer|twins?|triplets|sick\w*|morning|labour|labor|birth|mum|mom|mama|"
    r"mother|waters?|nursery|conceiv\w*|folic|gynae\w*|obgyn|obstetric\w*|lines?|positive|stork|away|to go|left|half ?way|far)\b|"
    r"\b(?:i'?m|i am|we'?re|we are|she'?s|she is|im)\s(?:\w+\s)?(?:\d+|\w+)\s(?:weeks?|wks?|months?)\b",
    re.IGNORECASE,
)
# "the biopsy came back benign": nothing was found; more may have been said.
_NOTHING_FOUND = re.compile(
    r"\b(?:biops(?:y|ies)|scans?|tests?|results?|mammograms?|screenings?|smears?|swabs?|lumps?|moles?|spots?|it|they|all)\s"
    r"(?:\w+\s){0,4}?(?:benign|negative|normal|(?:all |the )?clear|non ?-?cancerous|harmless|innocent)\b",
    re.IGNORECASE,
)
_BUT_MORE = re.compile(
    r"\b(?:but|until|till|except|apart|another|again|more|still|yet|not|never|isn'?t|wasn'?t|aren'?t|hope|hoping|if|wait\w*|unless|other|"
    r"chemo\w*|radio\w*|tamoxifen|treatment|since|after|before|years?|remission|margins?|nodes?)\b",
    re.IGNORECASE,
)
_CANCERS = frozenset({"cancer_active", "cancer_history", "skin_cancer"})
# "never been injected with anything in my face"; not "not had any since monday", "never had any but my lips".
_NEVER_DONE = re.compile(
    r"\b(?:never|haven'?t|have not|not)\s(?:ever\s|yet\s)?(?:been|had|got|gotten|done|tried)\b"
    r"(?![^.?!]*\b(?:since|until|till|before|but|except|apart|only|just|other|more|again|this|better|so|as)\b)",
    re.IGNORECASE,
)


# "a harmless cyst, says the path report"
_ONE_LUMP = re.compile(
    r"\b(?:benign|biops\w+|path(?:ology)? report|histology|lumps?|lipoma|sebaceous|ganglion|harmless cyst)\b(?![^.?!]*\b(?:acne|all over|everywhere|nodul\w+)\b)",
    re.IGNORECASE,
)
# "nope, nothing electronic in me"
_NOTHING_IN_ME = re.compile(
    r"^\W*(?:(?:no|nope|nah|na|well|um|er|luckily|and|so)\W+)*(?:there is |there'?s |i have |i'?ve got |got |have )?(?:nothing|nowt|nada|none|no) (?:[\w-]+ ){0,3}?"
    r"(?:in(?:side)?(?: of)? (?:me|my body)|in there|on me|under my skin)(?:\W+(?:at all|ever|mate|thanks|luckily|thank god|touch wood|lol|haha|myself|no|nope))*\W*$",
    re.IGNORECASE,
)

# "No stimulator" and nothing else: a part that names a thing only to deny it.
_NO_SUCH_THING = re.compile(
    r"^\W*(?:(?:no|nope|nah|well|um|and|so|also|but|luckily|actually|hi|hello)[\s,.:]+)*(?:i (?:have|have got|'?ve got)\s|i['’]ve got\s|ive got\s|got\s|there(?:['’]?s| is)\s|with\s)?"
    r"(?:no|without(?: an?| any)?|not (?:got )?an?y?|zero|(?:i )?(?:do not|don['’]?t|never) (?:have|had)(?: an?| any| got an?y?)?|(?:i )?haven['’]?t (?:got )?(?:an?|any)) "
    r"(?:(?:such|kind of|sort of|electronic|electrical|electric|nerve|brain|spinal|spine|back|pain|muscle|medical|implanted|metal|internal|inner|little|hidden|of those|heart|bladder|implantable)\s){0,2}"
    r"(?:stimulators?|generators?|electrodes?|implants?|devices?|gadgets?|pacers?|batter(?:y|ies)|wires?|leads?|recorders?|monitors?|pumps?|chips?|magnets?|boxes|box)"
    r"(?:\s(?:fitted|implanted|inside|at all|whatsoever|or anything(?: like that)?|of any (?:kind|sort)|either|thankfully|myself|then|here))*\W*$",
    re.IGNORECASE,
)


def implant_inside(part: str, ranking: Iterable[tuple[str, float]], implants: Collection[str]) -> str:
    """The likeliest of `implants` in a part that tells of a thing inside the body; "" where none is likely.

    "A wee machine under my skin keeps my heart in time" names the heart and means the machine. All implants count
    together, for which of them it is changes little.
    """
    likely = [(chance, name) for name, chance in ranking if name in implants]
    if sum(chance for chance, _ in likely) < _LIKELY_INSIDE or not _IN_THE_BODY.search(part):
        return ""
    there = any(not _NO_SUCH.search(part[: thing.start()]) for thing in _THING.finditer(part))
    return max(likely)[1] if there else ""


def speaks_of_somebody_else(condition: str, part: str) -> bool:
    """Whether the word of a condition is there what a person does or a firm makes."""
    return _SOMEBODY_ELSE.get(condition, _NOBODY).search(part) is not None


def says_little_else(text: str, span: Span, places: Iterable[tuple[int, int]]) -> bool:
    """Whether a part holds one of these places and only a few words more, none of them of having something."""
    inside = [(start, end) for start, end in places if span.start <= start and end <= span.end]
    rest = text[span.start : span.end]
    for start, end in sorted(inside, reverse=True):
        rest = f"{rest[: start - span.start]} {rest[end - span.start :]}"
    return bool(inside) and len(rest.split()) <= _MOST_WORDS_BESIDE and not _HAVING.search(rest)


def contradicts(condition: str, kind: str, part: str) -> bool:
    """Whether a part itself says that it tells of no such thing: never done, worn outside, nothing found."""
    plain = normal_form(part)
    if asks_of_other_things(plain) or is_in_a_story(plain) or is_a_stranger_s(condition, plain):
        return True
    if tells_of_no_such(condition, plain) or is_a_list_of_noes(kind, plain):
        return True
    if condition in _CANCERS and died_of_another(plain):
        return True
    if kind in ("event", "treatment") and _NEVER_DONE.search(part):
        return True
    if condition in _CANCERS and _MONITORED.search(plain) and not _NAMES_A_CANCER.search(plain):
        return True
    if condition in _CANCERS and _ONLY_IT.search(plain) and not _NAMES_A_CANCER.search(plain):
        return True
    if condition == "braces" and _speaks_of_no_braces(plain):
        return True
    if condition == "severe_acne" and _ONE_LUMP.search(part):
        return True
    if kind == "implant" and (_NOTHING_IN_ME.match(part) or _NO_SUCH_THING.match(part)):
        return True
    if condition == "under18":
        if _GROWN_UP.search(part) and not _YOUNG_ONE.search(_GROWN_UP.sub(" ", part)):
            return True
        if _NOT_OF_AGE.search(part) and not _OF_YOUTH.search(part):
            return True
        return bool(_ASKS_AGE.search(part)) and not _YOUNG_ONE.search(part)
    if condition == "pregnancy" and _SOME_WEEKS.search(part) and not _OF_A_CHILD.search(part):
        return True
    if condition == "pregnancy" and _RULES_OVER.search(part) and not _OF_NOW.search(part):
        return True
    if condition == "neurostimulator":
        return bool(_FROM_OUTSIDE.search(part)) and not _INSIDE.search(part)
    return condition in _CANCERS and bool(_NOTHING_FOUND.search(part)) and not _BUT_MORE.search(part)


def _speaks_of_no_braces(plain: str) -> bool:
    """Whether plain words say that the braces are off, or that there are none."""
    if _BRACES_OFF.search(plain):
        return not _STILL_ON_TEETH.search(plain)
    return bool(_NO_BRACES.search(plain)) and not _ON_TEETH.search(_NO_BRACES.sub(" ", plain))


def needed_beside_another_sense(part: str) -> float:
    """The least score of a guess in a part that says the condition's name in another sense."""
    return 0.0 if _INSIDE.search(part) else _BESIDE_OTHER_SENSE
