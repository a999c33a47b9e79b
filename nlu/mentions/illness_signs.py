"""Implants, seizures and cancer that are told without their names or by their sound: "my leads were replaced"."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_DONE = r"(?:replaced|changed|swapped|renewed|upgraded|exchanged|revised|extracted|repositioned)"
_GADGETS = (
    r"\b(?:nuface|foreo|ziip|trinity|handset|my device|the device|gadget|wand|charger|charging|usb|warranty|parcels?|deliver\w*|amazon|ebay|courier|post|tv|sky|fuse|letter|lunch|tool|gift|"
    r"storage|subscription|broadband|wifi|internet|car|bike|scooter|van|boat|caravan|camping|diesel|petrol|house|garage|shed|solar|phone|laptop|watch|remote|toothbrush|smoke alarm|doorbell|dogs?|"
    r"jump|lamp|extension|sales|guitar|hdmi|kettle|tens|ear ?buds|headphones|shop|store|customer service|hearing aids?)\b"
)
_END = r"(?= [.,!?)]| (?:in|and|so|but|how|can|is|lol|since|fitted|for|what|put|inside|on|under|implanted|because|because|last|this|from)\b|$)"
_NO_FIT = r"\b(?:giggles|laugh\w*|jeans|dress|clothes|outfits?|trousers|gym|cough\w*|sneez\w*|temper|hissy|mask|loose|tight|snug|glove|of (?:rage|anger|pique|crying))\b"
_TURN = r"(?:turns?|episodes?|funny turns?|black ?outs?|collaps\w*|attacks?|absences?|funny spells?|spells?|fits?|seizures?)"
_OTHER_TURN = r"\b(?:speed\w*|drink\w*|drunk|points|stolen|wallet|sugars?|hypos?|diabet\w*|insulin|eyesight|vision|sight|strokes?|tia|panic|anxiety|heart attack|asthma|vertigo|migraines?)\b"

_IMPLANTS = (
    sign(
        "pacemaker",
        r"\bpac(?:e|er|y)? ?(?:maka|macka|makah|maica|maikr|makr|mekka|mekker|maykr|makker|maek(?:er|r)|meker)\b|\bpay ?smakers?\b|\bpa(?:ste|ys?|se|ice) ?makers?\b|\bpace ma(?:ke|y) (?:her|ker|ur|er|uh|kr)"
        + _END,
    ),
    sign(
        "pacemaker",
        r"\U0001fac0 ?(?:\U0001f50b|\u26a1|\U0001f50c|\U0001f916)|(?:[\u2764\u2665]|[\U0001f493-\U0001f49f]) ?\U0001f50b|(?:\U0001f50b|\U0001f50c) ?\U0001fac0",
    ),
    sign(
        "pacemaker",
        r"\bbatter(?:y|ies) (?:(?:was|were|is|been|being|got|gets|just|now|recently|box|pack|thing) )*(?:put|fitted|placed|changed|replaced|swapped|popped|sewn|implanted|inserted|renewed|stitched|sitting)?\b[^.?!;]{0,12}?\b(?:in|into|under|inside|from|beside|near|by) (?:my|the|her|his|ma|me) (?:\w+ )?(?:chest|shoulder|collar ?bone|heart|ticker|ribs?|breast)\b",
    ),
    sign(
        "electronic_implant",
        r"\bbatter(?:y|ies) (?:(?:replacement|change|changed|exchange|swap|replaced|renewal) )+(?:op|operation|surgery|procedure)\b|\bbatter(?:y|ies)\b[^.?!;]{0,30}?\b(?:under (?:local|general|sedation|anaesthetic)|(?:by|at) (?:the|my) (?:\w+ )?(?:surgeon|cardiolog\w*|hospital|infirmary|cath lab|clinic|consultant|pacing clinic|theatre))\b|"
        r"\b(?:op|operation|surgery|theatre)\b[^.?!;]{0,20}?\b(?:to (?:change|replace|swap)|for) (?:the|my|a new|its) (?:\w+ )?batter(?:y|ies)\b|\bbatter(?:y|ies)\b[^.?!;]{0,30}?\b(?:my|its) stitches\b|"
        r"\bbatter(?:y|ies)\b[^.?!;]{0,30}?\b(?:in|into|under|inside) (?:my|me) (?:\w+ )?(?:body|me|side|tummy|belly|back|buttock|bum|hip|skin|neck|stomach|abdomen)\b",
    ),
    sign(
        "electronic_implant",
        rf"\b(?:my|the|a new|new|second|replacement) (?:(?:pulse|heart|old|little|wee|first|second|pacing) )*(?:generator|leads?|box)\b (?:(?:was|were|is|are|has|have|had|been|being|got|gets|getting|needs?|needed|just|all|both|to be|finally|recently) )*{_DONE}\b|"
        rf"\b(?:had|having|got|getting|needed|need) (?:my|the|both|a|all my|new) (?:(?:pulse|heart|old|pacing|two) )*(?:generator|leads|box) {_DONE}\b|\b(?:lead|generator|box) (?:extraction|revision|replacement|change)\b",
        _GADGETS,
    ),
    sign(
        "electronic_implant",
        r"\b(?:card|letter|id|passport|note)\b[^.?!;]{0,40}?\b(?:airports?|security (?:gates?|arch\w*|scanners?|people|staff)|metal detectors?|body scanners?)\b|\b(?:cant|cannot|not allowed|mustnt|must not|never|avoid|dont) (?:to )?(?:go|walk|pass|going|walking)? ?(?:through|near) (?:(?:the|airport|any|those|shop) )*(?:scanners?|metal detectors?|security (?:gates?|arch\w*|scanners?))\b",
        r"\b(?:hips?|knees?|titanium|plates?|rods?|screws?|boarding|visa|credit|debit|lost|liquids?|gel|batter\w*|luggage|case|bag|nuface|device in my)\b",
    ),
    sign(
        "electronic_implant",
        r"\bno (?:more )?mris? (?:scans? )?(?:for me|ever|for life|allowed)\b|\b(?:cant|cannot|can never|cant ever|not allowed|not supposed to|mustnt|must not|banned from|never allowed|not safe for|unable to have) (?:(?:to|have|go|in|an?|any|near|into|be|the|for|put|having|another) )*mris?\b",
        r"\b(?:claustrophob\w*|afford|insurance|find|appointment|wait\w*|fit in|expensive|needed)\b",
    ),
    sign(
        "electronic_implant",
        r"\b(?:boston scientific|medtronic|abbott|st jude|biotronik|microport|livanova|sorin|nevro|axonics|saluda)\b[^.?!;]{0,20}?\b(?:under (?:my|the) skin|in(?:side|to)? (?:me|my)|implanted|fitted|in there)\b|"
        r"\b(?:got|have|carry|with) (?:an? |my )(?:boston scientific|st jude|biotronik|microport|livanova|nevro|axonics)\b(?! (?:shares?|job|stock|interview|lab|badge)\b)",
        r"\b(?:libre|freestyle|glucose|sensor)\b",
    ),
    sign(
        "electronic_implant",
        r"\b(?:devices?|ppm|generator|pacing|leads?|stimulator|implant) in situ\b|\bin situ (?:device|ppm|generator|stimulator|leads?)\b",
    ),
    sign(
        "icd",
        r"\b(?:deaf|def|de|dee|d) ?(?:fib\w*|brill\w*|bril|fibril\w*) ?(?:ater|ator|later|lator|rater|lay tor|late her|a tor|tor)s?\b|\bdeaf (?:brill|fib|frib)\w*",
    ),
    sign(
        "icd",
        rf"\b(?:i|eye|aye|an i|a) (?:see|sea|c|cee) (?:d|dee)\b{_END}|\b(?:an?|my|the) eye ?(?:cd|see ?dee|c d)\b|\b(?:eye|i) cd (?:in|fitted|implant\w*|put|under)\b",
        r"\b(?:vitamin|difference|results?|music|player|disc|album)\b",
    ),
)
_SEIZURES = (
    sign(
        "seizures",
        r"\bmy (?:(?:little|odd|bad|small|nocturnal|night|big|wee|funny|weekly|occasional|old|usual|silly|sleep) )*fits\b(?! (?:well|me|in|perfect\w*|like|the|my|into|over|snugly|nicely|great|right)\b)|"
        r"\b(?:bar|except|except for|apart from|save for|other than|barring|but for|aside from|besides|minus|only|ignoring|not counting) (?:(?:the|my|an?|for|odd|occasional|rare|few|little|wee|weekly|some|night) )*(?:(?P<hit>fits?))\b(?! of\b)|"
        r"\b(?:the|an|has|have|having|had|get|gets|getting|take|takes|taking|with|few|some|still) (?:the |an |a )?(?:odd|occasional|rare|few|weekly|daily|monthly|couple of|nightly) fits?\b(?! of\b)",
        _NO_FIT,
    ),
    sign(
        "seizures",
        r"\bi (?:(?:have|had|just|last|also|sometimes|used to|often|still) )*(?:fitted|fit) (?:last (?:week|night|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|summer|spring|winter|autumn)|yesterday|again|twice|once|in my sleep|at night|(?:\w+ )?(?:a|\d+|two|three|few|couple of) (?:days?|weeks?|months?|years?) ago|this (?:week|month|year|morning))\b",
        r"\b(?:kitchen|carpet|shelf|blinds?|gym|clothes|jeans|dress)\b",
    ),
    sign(
        "seizures",
        r"\b(?:took|taken|take|taking|revoked|suspended|lost|lose|surrender\w*|handed|gave up|give up|hand in|hand over|away|back)\b[^.?!;]{0,25}?\blicen[cs]e\b",
        _OTHER_TURN,
        rf"\b(?:neuro\w*|epilep\w*|{_TURN})\b",
    ),
    sign(
        "seizures",
        rf"\b(?:not allowed to|cant|cannot|stopped|stop|banned from|not|no|off|unable to|wont let me|mustnt) (?:\w+ ){{0,2}}?(?:drive|driving)\b[^.?!;]{{0,30}}?\b(?:since|after|because of|due to|following|cos of|over|with) (?:(?:my|the|an?|these|last|this|that|me|having|had|one|of) )*{_TURN}\b",
        _OTHER_TURN,
    ),
    sign(
        "seizures",
        r"\bdogs?\b[^.?!;]{0,20}?\b(?:alerts?|warns?|senses?|knows|tells|detects?|lets|smells)\b[^.?!;]{0,40}?\b(?:episodes?|fits?|seizures?|turns?|attacks?)\b",
        r"\b(?:sugars?|hypos?|diabet\w*|glucose|allerg\w*|panic|anxiety|postman|visitors?|heart)\b",
    ),
    sign(
        "epilepsy",
        r"\b(?:electric\w*|lightning|short circuits?|sparks?)\b[^.?!;]{0,20}?\b(?:illness|disease|disorder|sickness|malady|trouble|storms?|fault|discharges?)\b[^.?!;]{0,15}?\b(?:head|brain)\b|\b(?:illness|disease|sickness|disorder|fault) of (?:the )?electric\w*\b[^.?!;]{0,15}?\b(?:head|brain)\b|"
        r"\b(?:head|brain) (?:\w+ )?electric\w* (?:illness|disease|disorder|storms?|fault)\b",
        r"\b(?:device|nuface|microcurrent)\b",
    ),
    sign(
        "seizures",
        r"\b(?:sea|cee|ceas?e|seas|sei|seiz|seize) ?(?:sures?|zures?|jures?|shures?|zhures?)\b|\bsee ?(?:zures?|jures?|shures?|zhures?)\b|\b(?:have|having|had|get|got|my|with|from|of) (?:an? )?see sures?\b|\bsea ?shores? (?:disorder|attacks?|meds|tablets)\b|"
        r"\b(?:have|had|having|get|got|my) (?:an? )?sea ?shores?\b|\bsea ?shores?\b(?=[^.?!;]{0,40}\b(?:shaking|shakes|shake|fits?|convuls\w*|brain|epilep\w*))",
        r"\b(?:beach|holiday|shells?|walk)\b",
    ),
)
_YEARS = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an|several|many|few) (?:and a half |more )?(?:years?|yrs?|months?|mths?|weeks?|wks?|y)"
_CANCER = (
    sign(
        "cancer_history",
        rf"\b(?:im|i am|been|still|now|currently|shes|hes|at|am|officially|declared|scans?|being|stay\w*) (?:(?:still|now|officially|been|at|just) )*ned\b[^.?!;]{{0,20}}?\b{_YEARS}\b(?! old\b)|\bned (?:for|since|at|on) (?:my |the |last |about |nearly |over |almost )*(?:{_YEARS}|scan|ct|mri|check|20\d\d|\d+ year)\b(?! old\b)|\b{_YEARS} ned\b",
    ),
    sign(
        "chemo",
        r"\bhair (?:\w+ )?(?:fell out|came out|fallen out|all went|went|dropped out|came away)\b[^.?!;]{0,60}?\b(?:curly|curls|fuzz\w*|baby hair|duck fluff|pixie|nurses?|wigs?|cold cap|infusion\w*|drip|ward)\b",
        r"\b(?:birth|baby|postpartum|post partum|stress\w*|thyroid|alopecia|bleach\w*|extensions|minoxidil|perm|iron|covid|dye\w*|traction)\b",
    ),
    sign(
        "chemo",
        r"\b(?:\d+|one|two|three|four|five|six|last|final|next|another|couple of) (?:more |last )?(?:infusions?|chemos?|drips?)\b[^.?!;]{0,30}?\b(?:done|finish\w*|free|bell|left|to go|over|through)\b|\bi(?:m| am)? (?:\w+ )?(?:ring|rang|ringing) the bell\b",
        r"\b(?:irons?|vitamins?|b12|biologics?|infliximab|remicade|magnesium|door|reiki|nad|nuface)\b",
    ),
    sign(
        "cancer_active",
        r"\b(?:have|got|had|my|the|with|found|has|there are|spread to|are) (?:(?:some|new|bone|liver|lung|brain|more|two|three|a few) )*secondaries\b|\bsecondaries (?:in|on) (?:my|the|her|his)\b",
        r"\b(?:schools?|modern|grammar|colours?|teach\w*)\b",
    ),
    sign(
        "cancer_active",
        r"\b(?:bloods?|marrow|counts?|film|results?|biopsy)\b[^.?!;]{0,20}?\bblasts?\b|\bblasts? (?:in (?:my|the) (?:blood\w*|marrow)|count|cells)\b|\b\d+ ?(?:percent|%) blasts\b",
    ),
    sign(
        "cancer_active",
        r"\b(?:ca ?-? ?(?:125|15 ?-? ?3|19 ?-? ?9|27 ?-? ?29)|tumou?r markers?)\b[^.?!;]{0,20}?\b(?:up|high|higher|raised|rising|elevated|creeping|doubled|climb\w*|through the roof|rose|jumped|not normal|abnormal)\b",
    ),
    sign(
        "cancer_active",
        r"\b(?:zometa|xgeva|pamidronate|aredia)\b|\b(?:crab|cancer) (?:disease|illness|sickness|malady)\b|\b(?:disease|illness|sickness) of (?:the )?crab\b",
    ),
    sign(
        "chemo",
        r"\b(?:key|kee|chee|ki|kie|keem|keyy) ?(?:mow|mo|moe|moh)\b(?! (?:the|lawn|your|my|grass)\b)|\b(?:kemo|keemo|keymo|kimo|keemow|kemow|kemmo|keamo)\b",
    ),
    sign("cancer_history", r"\U0001f397(?=[^.?!;]{0,30}\b(?:surviv\w*|free|clear|thriv\w*|beat|remission)\b)"),
    sign(
        "cancer_active",
        r"\U0001f397",
        r"\b(?:surviv\w*|free|clear|thriv\w*|beat|remission|charity|walk|race|fundrais\w*|awareness|support)\b",
    ),
    sign(
        "cancer_active",
        r"\bno (?:(?:more|real|bad|much) )?(?:cancer|tumou?r) (?:pains?|symptoms?|fatigue|flare\w*|side effects?|meds|treatments?) (?:lately|today|now|this (?:week|month)|at the moment|these days|recently|currently|for (?:a|now))",
    ),
)


def told_of_illness(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, (*_IMPLANTS, *_SEIZURES, *_CANCER))
