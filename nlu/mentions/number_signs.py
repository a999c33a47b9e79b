"""An age or a stage of pregnancy that is told by its number alone: "16 y/o", "17. how often", "28 weeks today!".

A number counts only where no unit, list or other person makes something else of it.
"""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_YOUNG = r"(?:[89]|1[0-7]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_TEEN = r"(?:1[3-7]|thirteen|fourteen|fifteen|sixteen|seventeen)"
_SEX = r"(?:male|female|girl|boy|guy|lad|lass|lassie|dude|gal|f|m)"
# "17 1/2" and its one sign, "and a half", "and a bit", "nearly 18", "soon 16", "going on 17"
_MORE = r"(?: ?1 ?[/\u2044] ?2| and (?:a |an |one |1 )?(?:half|bit|quarter|three quarters|1 ?[/\u2044] ?2)| and (?:\w+ )?months|(?: ,)? (?:soon|nearly|almost|going on|turning|next month|about to be) 1?\d)"
_UNIT = (
    r"(?:(?:full |more |or so |whole |different |seperate |separate )*(?:weeks?|wks?|months?|mths?|days?|nights?|hours?|hrs?|minutes?|mins?|seconds?|secs?|stone|st|kg|kilos?|lbs?|pounds?|quid|euros?|bucks|dollars|p|cm|mm|inch\w*|feet|ft|"
    r"ml|mg|mcg|units?|volts?|hz|percent|%|pm|am|oclock|times?|x|sessions?|goes|treatments?|uses?|levels?|per|a (?:day|week|month|session|side)|each|of|out|years? (?:ago|with|of|on|since|into|in|after|using)|/|:|\u2044|\+|-|to|or|and|th))\b"
)
_GREETING = r"(?:(?:hi|hello|hey|hiya|heya|yo|hola|ok|okay|so|well|um|er|erm|lol|sorry|please|pls|just|only|me|mica|there|all|,|im|i am|age|aged) )*"
_NO_PERSON_S = r"(?:year|yr|scars?|cars?|whisk\w*|device|implants?|fillers?|tattoos?|dog|cat|house|bottle|model|laptop|phone|kit|gadget|gel|clients?|friends?|customers?|people|users?|ones)"
_OTHER_AGE = (
    r"\b(?:when i was|since i was|back then|years? ago|now im (?:[2-9]\d|1[89])|im (?:[2-9]\d|1[89])\b(?! kg)|i was)\b"
)
_STAGE = r"(?:[4-9]|[12]\d|3\d|4[0-2])"
_WEEKS = r"(?:wks?|weeks?)"
# What has its weeks as well: something used, done, bought or waited for.
_HAS_WEEKS = (
    r"\b(?:been (?:us\w+|on it|doing)|(?:started|of|since|after|into|with|been|ive|for) us(?:e|ed|ing)|used (?:it|my|this)|(?<!use )(?<!using )(?:my|the|this) (?:device|gadget|wand|nuface|foreo|ziip)|bought|had (?:it|this|my)|have had|"
    r"got it|results?|difference|improve\w*|botox|tox|fillers?|peel|laser|surgery|op|operation|facelift|lift|section|birth|born|postpartum|post|after|since|ago|sober|clean|diet|gym|holiday|wedding|married|engaged|course|programme|"
    r"program|plan|challenge|streak|prescription|accutane|roaccutane|tretinoin|wait\w*|old|baby is|son is|daughter is|puppy|treatments?|toning|zapping|quit\w*|smok\w*|school|term|job|cast|braces|invisalign|of microcurrent|loving (?:it|my)|this thing)\b"
)

_SIGNS = (
    # "16 y/o male", "15 y.o."
    sign(
        "under18",
        rf"(?<!over )(?<!above )(?<!or )(?<!to )(?<!and )\b{_YOUNG} y ?[/.] ?o\b(?: \.)?(?! (?:\w+ )?{_NO_PERSON_S}\b)",
        _OTHER_AGE,
        wide=True,
    ),
    # "17. how often", "12, can I use it", "sixteen and a bit. which device"; not "10, 15 or 20 minutes", "12. that's my level"
    sign(
        "under18",
        rf"^\W*{_GREETING}(?P<hit>{_YOUNG}{_MORE}?)(?: (?:here|now|actually|years|yrs|yes|btw))?(?! {_UNIT})(?= ?[.,!|:;(-]+ (?![.,!|:;(-])(?!\d|that|this is|too (?:many|much|long|high)|minutes?|mins?|is (?:that|it|this) (?:too (?:many|much|long|high|often)|enough|right|ok per)|or\b|and\b|{_YOUNG}\b))",
        _OTHER_AGE + r"|\b(?:setting|level) (?:is|was)\b",
        wide=True,
    ),
    sign(
        "under18",
        rf"^\W*{_GREETING}(?P<hit>{_YOUNG}{_MORE})(?: (?:here|now|old|lol))?(?= ?[.,!?]| (?:how|can|is|so|and|but|what|which|here)\b|$)(?! {_UNIT})",
        _OTHER_AGE,
        wide=True,
    ),
    # "Jaw, please. 16. Oily skin."
    sign(
        "under18",
        rf"[.!] (?P<hit>{_TEEN}{_MORE}?) (?=[.!]|$)",
        _OTHER_AGE + r"|\b(?:minutes?|mins?|sessions?|level|setting|number|how (?:many|long))\b|\?[^.?!]{0,40}$",
        wide=True,
    ),
    # "hey 14 how often", "15 can i use it"
    sign(
        "under18",
        rf"^\W*{_GREETING}(?P<hit>{_TEEN}) (?:so |but |and )?(?=(?:how (?:often|many|long|do|should|much)|can i|could i|am i|may i|should i|is it (?:ok|safe|allowed|fine)|which (?:device|one)|what (?:device|level))\b)",
        _OTHER_AGE,
        wide=True,
    ),
    # "male 16", "17 (f)", "16 female, oily", "17M."
    sign(
        "under18",
        rf"(?:^|[.,!(:] |\b(?:hi|hey|hello|im|am|a) ){_SEX} ?[,(:-]? ?(?P<hit>{_YOUNG})\b(?! ?{_UNIT})(?! ?[,.] ?\d)(?=$|{_MORE}| ?[.,!?):;]| (?:here|how|can|is|with|so|and|from|who|want\w*|oily|dry|acne|yo|y)\b)",
        _OTHER_AGE + r"|\b(?:size|level|section|type|part|version|plug|socket|pin)\b",
    ),
    sign(
        "under18",
        rf"(?:^|[.,!] |\b(?:hi|hey|hello|im|am) )\W*(?P<hit>{_YOUNG}{_MORE}? ?[,(-]? ?(?:male|female|girl|boy|guy|lad|lass|f|m))\b(?! (?:{_NO_PERSON_S}|\w+s)\b)(?! ?(?:a|per|each) )",
        _OTHER_AGE,
    ),
    sign("under18", r"^\W*(?P<hit>1[0-7][fm]\.)(?= |$)", wide=True),
    # "just gone 15", "only hit sixteen last week"
    sign(
        "under18",
        rf"(?<!its )(?<!it has )\b(?:just|only|recently|barely|have|ive|finally|hardly) (?:just |only )?(?:gone|hit|became|become|made it to|reached|turned|been made) (?P<hit>{_TEEN})\b(?! ?{_UNIT})(?! (?:am|pm|{_WEEKS}|kg)\b)",
        _OTHER_AGE + r"|\b(?:level|setting|sessions?|stone|weight|followers?|score|streak|clock)\b",
    ),
    # "28 weeks today! how often", "16 weeks and counting, woo. is it ok", "30 weeks tomorrow and so excited to meet him"
    sign(
        "pregnancy",
        rf"^\W*(?:(?:hi|hello|hey|hiya|ok|so|well|me|here|now|about|nearly|almost|just|only|currently|already|were|we are|woo|yay|omg|,) )*(?P<hit>{_STAGE} ?{_WEEKS} (?:today|tomorrow|here|now|already|so far|and counting|(?:on|this|next|come) (?:\w+day|weekend|mon|tues?|wed|thurs?|fri|sat|sun)))(?= ?[.,!?][.,!? ]*\w| (?:how|can|could|is|should|and (?:so |very |still |super |really )*(?:excited|tired|huge|glowing|feel\w*|nervous|happy|big|swollen)))",
        _HAS_WEEKS,
        wide=True,
    ),
    # "Can't wait to meet my little girl"
    sign(
        "pregnancy",
        r"\b(?:wait|waiting|excited|nervous|dying|hoping|soon) (?:for us |for me )?(?:to )?(?P<hit>meet(?:ing)? (?:(?:my|our|this|the) )(?:little|baby|new|tiny|wee|first) (?:boy|girl|man|one|lady|lad|human|baby|princess|prince|son|daughter))\b",
        r"\b(?:grand\w+|niece|nephew|sisters?|brothers?|puppy|kitten|dog|surrogate|adopt\w*)\b",
    ),
    sign(
        "pregnancy",
        rf"\b(?P<hit>{_STAGE} ?- ?week(?:er|ers)|{_STAGE} weekers?)(?: here| over here)?(?= ?[.,!?]|$| (?:how|can|is|with)\b)",
        r"\b(?:prem\w*|born|nicu|my (?:son|daughter|baby|boy|girl|twins?)|was|old|programme|course|plan|had an?)\b",
    ),
    sign(
        "pregnancy",
        rf"(?:^|[.,!] |\b(?:im|am|at|in|on|now|reached|hit|its|were|into) )(?P<hit>(?:week|wk) {_STAGE})\b[^.?!]{{0,20}}?\b(?:nearly there|almost there|home stretch|final stretch|not long (?:now|left|to go)|and (?:huge|massive|glowing|waddling|exhausted|swollen|still working)|bump\w*|trimester)\b",
        _HAS_WEEKS,
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>(?:[3-9]|three|four|five|six|seven|eight|nine) (?:months|mths)(?: in| now| along)?)(?: ,)? (?:and|but|,) (?:(?:im|i am|still|barely|hardly|only|just|already|starting|so|not|really|even) )*(?:show|showing|popped|waddling|sick as a dog|throwing up|glowing)\b",
        r"\b(?:results?|effects?|lift|device|using|used|difference|improve\w*|nuface|foreo|ziip|skin is glowing|face|cheeks?|jaw\w*)\b",
    ),
    # "Only 10 weeks to go!", "9 weeks left, then I get to meet my girl"
    sign(
        "pregnancy",
        rf"^\W*(?:(?:hi|hey|hello|ok|so|only|just|about|nearly|less than|under|got|another|now|and|with|yay|eek|,) )*(?P<hit>(?:{_STAGE}|two|three|four|five|six|seven|eight|nine|ten|twelve|[1-3]) (?:{_WEEKS}|months?|days?) (?:to go|left|more))(?= ?[.,!?]*$| ?[.,!?] (?:how|can|could|is|should|do|does|which|what|am|may)\b)",
        _HAS_WEEKS
        + r"|\b(?:subscription|warranty|trial|offer|return\w*|until (?:my|the)|till (?:my|the)|christmas|xmas|exams?|notice|contract|party|event|prom)\b",
        wide=True,
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>(?:\d{1,2}|a few|few|couple of|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:more )?(?:weeks?|wks?|months?|days?|sleeps?) (?:(?:to go|left|more) )?(?:until|till|til|then|before|and then|and)(?: (?:i|we|ill|well|finally|get to|can|will|are|am|going to|gonna|both|get|shall|could|,)){1,5} (?:meet|meeting|hold|cuddle|holding))(?: (?:my|our|the|this|a|wee|little|him|her|them|baby|new|tiny|first|second|third)){1,4}",
        r"\b(?:grand\w+|niece|nephew|sisters?|puppy|kitten|dog|parents|in laws|boyfriend|girlfriend|friends?|surrogate|adopt\w*)\b",
    ),
)


def told_by_numbers(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, _SIGNS)
