"""A pregnancy, a birth and nursing that are told without their names: "25w3d", "I pop in April", "not due till May"."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|jun|july|jul|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|xmas|easter|new year|valentines(?: day)?|halloween|month|week|fortnight)"
_CHILD = r"(?:bab(?:y|ies|bies|by)|bairns?|weans?|bubs?|bubba|babba|bambino|sprogs?|wee one|little one|kid|kiddo|child|infant|twins|triplets|bundle|new addition|new arrival)"
_BELLY = r"(?:belly|bely|tummy|tum|womb|stomach|uterus|tummie)"
_STAGE = r"(?:[4-9]|[12]\d|3\d|4[0-2])"
_NOT_SO = r"\bnot (?:pregnant|expecting)\b(?! (?:any ?more|no more|now|since))"
# What falls due and is no child.
_DUES = (
    r"\b(?:renew\w*|tax|mot|appointments?|rent|bills?|payments?|library|deliver(?:y|ed)|orders?|smear|reviews?|check ?ups?|refills?|botox|tox|fillers?|top ?ups?|injections?|jabs?|facials?|"
    r"treatments?|sessions?|parcels?|device|dentist|hygienist|results?|exams?|essay|service|upgrade|hair|roots|period|vaccin\w*|booster|raise|break|holiday|retire\w*|interview|refund|scan of|mammogram|surgery|operation|op|peel|laser)\b"
)
_OUR_DEVICE = r"\b(?:device|gadget|current|zap\w*|level|setting|intensity|power|wand|nuface|foreo|ziip|bear|trinity|muscles?|machine|karate|football|gym|horse|boxing|caffeine|coffee)\b"

_SIGNS = (
    # "I have a bump and a puffy face"; not "a bump on my nose", "a sore bump"
    sign(
        "pregnancy",
        r"\b(?:i have|ive got|ive|i got|got|with|have|hide|hiding|carrying) (?:an? |my |this |the )(?:(?:big|huge|massive|growing|lovely|little|wee|proper|visible|cute|small|tiny|neat|tidy) )?bump(?! (?:on|in|under|by|near|at|behind|above|below|beneath|next|beside|along|inside|here|there|right|just|from|that|which|it|of|where|over|around|like|since)\b)",
        r"\b(?:speed|nose|spots?|pimples?|zits?|acne|head|fell|banged|hit|bit|bitten|insect|mosquito|itch\w*|sore|hard|squeez\w*|pus|lumps?|ingrown|keratosis|pop|cyst|salary|pay|price)\b",
    ),
    # "20 wks. how often", "hi 14wks, is it ok": nobody's time of anything else is told in a message that begins so.
    sign(
        "pregnancy",
        rf"^\W*(?:(?:hi|hello|hey|hiya|ok|so|well|im|i am|me|here|now|about|nearly|just|only|currently|already) )*(?:, )?(?P<hit>{_STAGE} ?(?:wks?|weeks)(?: \+ \d| and \d days)?)(?: (?:here|now|today|lol|and counting|tomorrow|so far))?"
        r"(?= [.,!?] (?:\W*(?:how|can|could|is|may|should|do|does|what|which|when|will|would|am|are|if|i|im|any|allowed|puffy|my|face|hi|just|want|wanna)\b))",
        r"\b(?:ago|since|post|after|using|used|device|results?|old|wait|bought)\b|\b(?:botox|fillers?|peel|laser|surgery|birth|section)\b",
        wide=True,
    ),
    # "25w3d", "im 25w", "14 weeks + 3"
    sign(
        "pregnancy",
        rf"\b{_STAGE} ?w(?:k|ks|eeks)? ?(?:\+ ?)?[0-6] ?d(?:ays?)?\b(?! (?:ago|post|after|since|old|left|of|to go with|into my)\b)|\b{_STAGE} ?(?:w|wks|weeks) ?\+ ?[0-6]\b(?! (?:ago|post|old)\b)",
    ),
    sign(
        "pregnancy",
        rf"\bpg (?:with|again|now|and|{_STAGE}\b|{_STAGE}(?:w|wks?|weeks)\b)|\b(?:im|i am|currently|while|when|being|shes|if) (?:\w+ )?pg\b(?! tips)",
    ),
    sign(
        "pregnancy",
        rf"\b(?:wait|waiting|awaiting|await|waits) (?:for |on |of )?(?:(?:an?|my|our|the|one|first|second) )*{_CHILD}\b(?! (?:to (?!come|be born|arrive)|sitter|sits|sleep\w*|nap\w*|is|falls|goes|wakes|shower|s|photo\w*|clinic|clothes|finish\w*|stuff|formula)\b)|"
        r"\bin (?:the )?(?:attendance|waiting|expectation|wait|hope|hopes|awaiting) (?:of|for) (?:an? |my |the |our )?(?:child|baby|kid|son|daughter)\b|"
        r"\bin (?:an? |the |that )?(?:family|interesting|blessed|delicate|pregnancy|motherly|maternal) (?:conditions?|state|way|position|situation|shape)\b",
    ),
    sign(
        "pregnancy",
        rf"\bexpect(?:in|ing|s)? (?:(?:an?|our|my|the|another|wee|little|first|second|third|new|one) )+{_CHILD}\b(?! (?:shower|monitor|clothes|sitter|to)\b)",
    ),
    # "she didn't know she was expecting"
    sign(
        "pregnancy",
        r"\b(?:know|knew|known|knowing|realis\w+|realiz\w+|found out|find out|finding out|learn\w*|discover\w*|aware|turns out|turned out|idea) (?:that )?(?P<hit>(?:i|im|ive|she|shes|we|were|you|my \w+|our \w+|the \w+)"
        r"(?: (?:was|am|is|are|were|might be|may be))? expecting)\b(?! (?:too|so|more|less|much|it\b|that|this|results?|an? (?:lot|bit|big|huge|parcel|delivery|miracle|difference|change|result|refund|reply|answer|email)|miracles|wonders|something|anything|nothing|delivery|parcel|visitors|guests|to\b))",
    ),
    # "expecting early spring, how often": nobody says of anything else that they are "expecting in" a season.
    sign(
        "pregnancy",
        rf"(?:^\W*|[,;:(-] |\b(?:im|i am|am|and|also|both|currently|is|s|are|who|here|wife|sister|friend|client|daughter) )(?P<hit>expecting (?:(?:in|at|around|about|by|towards|for|early|late|mid|the|this|next|end of|start of|beginning of|middle of|sometime) )*(?:{_MONTH}|spring|summer|autumn|winter|christmas|xmas|easter))\b(?! (?:sales?|offers?|weather|results?|deliver\w*|launch|stock|collection|to (?:see|look|notice|have)|it|them|that)\b)",
        _NOT_SO
        + r"|\b(?:what|whats|when|results?|lift|changes?|improvements?|visible|glow|parcel|deliver\w*|order\w*|device|refund|visitors?|guests?|restock\w*|bonus|raise|snow|rain|results)\b[^.?!;,]{0,40}\bexpecting\b",
    ),
    # A pregnancy that is only possible counts as well.
    sign(
        "pregnancy",
        r"\b(?:took|take|taken|taking|had|swallowed|popped|needed|bought|got|used) (?:the |a |some )?(?:plan b|morning after (?:pill|one)|map pill|ella ?one|levonelle|emergency contracept\w+)\b(?! is\b)",
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>no|avoid\w*|stop\w*|off|cant|cannot|skip\w*|give up|gave up|stay off)\b[^.?!;]{0,12}?\b(?:sushi|brie|camembert|soft cheese\w*|blue cheese|pate|raw (?:fish|eggs?|milk)|runny eggs?|liver)\b",
        r"\b(?:vegan\w*|vegetarian\w*|diet|allerg\w*|intoleran\w*|cholesterol|taste|hate|fridge|shop|menu)\b|"
        + _NOT_SO,
        r"\b(?:folic|midwife|doctor|doc|gp|nurse|told|says?|said|months?|till|until|due|allowed)\b",
    ),
    sign(
        "pregnancy",
        r"\bno (?:more )?(?:wine|booze|alcohol|gin|drink\w*|prosecco|champagne|cocktails|vino|pints)\b[^.?!;]{0,20}?\b(?:for|till|until|in)\b[^.?!;]{0,20}?\b(?:nine|9|eight|8|seven|7) (?:more |whole |long )?(?:months|mths)\b",
        r"\b(?:sober|sobriety|recover\w*|rehab|aa|dry|liver|hepat\w*|clean|tablets?|roaccutane|accutane)\b",
    ),
    # "he's got my eyes on the ultrasound", "saw two heartbeats"
    sign(
        "pregnancy",
        r"\b(?:hes|shes|its|theyre|baby|babys|bub|bubs|bean|beanie) (?:(?:already|just|definitely|so) )*(?:got|has|looks?|is|was|waved|waving|suck\w*|kick\w*|smil\w*|wriggl\w*|mov\w*|hid\w*|danc\w*|upside|measur\w*|a)\b[^.?!;]{0,30}?\b(?:ultrasound|sonogram|scan|scans|scan photo|scan picture)\b",
        r"\b(?:doctor|tumou?r|lump|liver|thyroid|heart|kidney|brain|mri|ct|bone|clinic|hifu|device|facial|gel|mammogram|dog|cat|horse|mare)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?:two|three|2|3|second|tiny|wee) heart ?beats?\b(?! (?:later|away|ahead|per|too)\b)|\b(?:ultrasound|sonogram|scan)\b[^.?!;]{0,25}?\b(?:the|a|strong|little|its|his|her|babys) (?:\w+ )?heart ?beats?\b",
        r"\b(?:irregular|extra|skipp\w*|missed|ectopic|fast|slow|my heart|echo|cardio\w*|ecg)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?:felt|feel|feeling|had|getting|got|can feel) (?:(?:the|a|his|her|my|some|babys?|our|those|more|lots of) ){0,2}(?:(?:first|little|tiny|wee|big|baby|strong) )+(?:kicks?|flutters?|quickening)\b",
        _OUR_DEVICE,
    ),
    sign(
        "pregnancy",
        r"\b(?:im|i am|feel|feeling|look|looking|been) (?:(?:so|absolutely|really|getting|like|a|pretty|totally|just|already) )*(?:massive|huge|enormous|ginormous|whale|house|balloon|beached whale|waddling|big|round|popped)\b[^.?!;]{0,15}?\b(?:[4-9]|[1-4]\d|four|five|six|seven|eight|nine) (?:months|mths|mo|weeks|wks)\b(?! (?:ago|post|after|of)\b)",
    ),
    sign(
        "pregnancy",
        r"\b(?:nearly|almost|near|close to|practically|past|reached|approaching|basically|coming up to) (?:(?:full|at|to) )?(?P<hit>term)\b(?! (?:time|end|ends|break|dates?|paper|insurance|of|start|plan|memory|use|limits?|deposit|goals?|results?|effects?|relief)\b)",
        r"\b(?:school|uni|university|college|teacher|teach\w*|kids|students?|holidays?|loan|mortgage)\b",
    ),
    sign(
        "pregnancy",
        rf"\b(?:i|ill|gonna|going to|due to|about to|set to|shell|should|meant to) (?:(?:will|should|be|am|hopefully) )*pop (?:(?:in|around|at|the|end of|start of|mid|early|late|next|any|by|before|this|on) )+(?:{_MONTH}|{_SEASON}|day|days|minute|moment)\b(?! (?:for|to|into)\b)|\b(?:ready|about|fit|going|gonna) (?:to )?pop(?: (?:any (?:day|minute|time|moment|second)|soon|now))?(?= [.,!]|$| (?:how|can|is|what|lol|and|so|but)\b)",
        r"\b(?:pimples?|spots?|zits?|whiteheads?|shop|ears?|balloon|joints?|knees?)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?:gonna|going to|about to|soon to|soon|will|ill|get to|shell) (?:(?:be|become|becoming|being|a|an|the|new|first time|proud) )+(?:mummy|mommy|mammy|mumma|mama|mum|mom|mam|mother|parents?|muma)\b(?! (?:of the|in law|for a day)\b)",
        r"\b(?:step|god|foster|adopt\w*|dog|cat|plant|fur)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?:no|not|havent had|not had|not having|without|still no|havent felt) (?:(?:any|real|proper|in|active|more|actual|the|so far|a) )*(?:contractions?|labou?r(?: pains?)?|braxton\w*(?: hicks)?|cravings|kicks|stretch marks|baby bump|bump|twinges|waters)\b[^.?!;]{0,12}?\b(?:yet|this time(?: round| around)?|so far|with this one)\b",
        _OUR_DEVICE + "|" + _NOT_SO + r"|\b(?:sugar|smok\w*|nicotine|quit|diet|mounjaro|ozempic)\b",
    ),
    sign(
        "pregnancy",
        r"\bno (?:more )?(?:morning sickness|nausea|sickness|being sick|vomiting)\b[^.?!;]{0,10}?\b(?:this time(?: round| around)?|with this one|with this (?:baby|pregnancy)|any ?more now|yet)\b",
        _NOT_SO + r"|\b(?:chemo|tablets?|ozempic|mounjaro|wegovy|pill|migraine|anaesthetic)\b",
    ),
    sign(
        "pregnancy",
        r"^\W*(?:(?:hi|hey|im|i am|only|but|and|well|ok|lol|bump|belly|tummy|baby|is|s|just|am|still|people|cant tell) )*not (?:(?:really|even|quite|properly|much) )?showing(?: (?:yet|much|at all|at the moment|that much|just yet))\b",
        _NOT_SO + r"|\b(?:results?|effects?|lift|device|screen|order|app|photo)\b",
    ),
    # "I'm due mid Jan", "not due till April"
    sign(
        "pregnancy",
        rf"\b(?:(?:im|i am|am|not|isnt|shes|hes|babys?|bubs?|we are|were|only|just|baby is|bub is|twins are|isnt) )due (?:(?:till|til|until|before|to|in|on|at|around|about|mid|middle of|early|late|end of|the|start of|beginning of|next|this|another|any|first week of|second week of|last week of|round|roughly|\d{{1,2}}(?:st|nd|rd|th)?|of) )*(?:{_MONTH}|{_SEASON}|\d{{1,2}}(?:st|nd|rd|th)|any day|day now)\b(?! (?:for|to (?:see|have|get|go|start|renew|pay))\b)",
        _NOT_SO + "|" + _DUES,
    ),
    # The same far on in a long story, where other things fall due as well.
    sign(
        "pregnancy",
        rf"\b(?:im|i am|babys?|baby is) due (?:(?:in|mid|early|late|the|end of|start of|next|on|around|beginning of|middle of|about|any) )*(?:{_MONTH}|spring|summer|autumn|winter|day now|christmas)\b(?! (?:for|to)\b)",
        _NOT_SO
        + r"|\b(?:my|a|the|next|for) (?:\w+ )?(?:botox|fillers?|top ?up|facial|appointment|smear|review|renewal|mot|check ?up|injections?|treatment|operation|op|surgery|holiday)\b[^.?!;]{0,25}?\bdue\b",
    ),
    sign(
        "pregnancy",
        rf"\b{_BELLY} (?:(?:with|has|holding|that has|full of|carrying|which has|contains?) )+(?:(?:an?|my|the|our|little|two|tiny) )*(?:{_CHILD}|human|passenger|tenant|lodger|life)\b|"
        rf"\b(?:{_CHILD}|someone|somebody|human|passenger|lodger|tenant|alien|person|life) (?:(?:is|thats|sat|sitting|living|growing|that is|kicking|who lives) )*(?:in|inside|within) (?:of )?(?:my|the|her|this|a|ma|me) (?:\w+ )?{_BELLY}\b",
        r"\b(?:button|flat|as an? (?:baby|child)|when i was)\b",
    ),
    # A pregnancy that has just ended.
    sign(
        "postpartum",
        r"\b(?:was|been|got|fell|were) (?:\w+ )?(?:pregnant|expecting|up the duff|pg)\b[^.?!;]{0,30}?\b(?P<hit>(?:lost|lose|losing|miscarr\w*) (?:it|the baby|him|her|them|my baby|our baby|one|both|the pregnancy|this one|that one|baby))\b",
    ),
    sign(
        "postpartum",
        r"\b(?:pregnan\w*|expecting)\b[^;]{0,40}?\b(?P<hit>(?:till|til|until|up to|up until|as of) (?:last |this |the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|week|weekend|month|other day|few days ago))\b",
        wide=True,
    ),
    # Nursing
    sign(
        "breastfeeding",
        r"\b(?:giv(?:e|es|ing)|gets?|getting|ha(?:s|ve|ving)|wants?|wanting|on|offer\w*|loves?|asks? for|still on|needs?|takes?|falls? asleep on) (?:[^.?!;]{0,30}? )?(?:boob(?:ie|y|ies|s)?|tittie?s?|titty|bosom|the breast|num ?nums|milkies|bitty|mummy milk)\b(?! (?:jobs?|lift|implants?|cancer|reduction|tape|lump|op|surgery|sweat)\b)",
        r"\b(?:jobs?|implants?|cancer|reduction|lumps?|mammogram|bra)\b",
        r"\b(?:old|yr|yrs|months?|mth|bed ?time|night|nights|baby|toddler|him|her|son|daughter|lo|nap|naps|feeds?|comfort|wean\w*|wakes?|little|bairn|wean|he|she|milk\w*)\b",
    ),
    sign(
        "breastfeeding",
        r"\b(?:leak\w*|soak\w*|dripp\w*|spray\w*|squirt\w*|let ?down)\b[^.?!;]{0,25}?\b(?:bras?|breast pads?|boobs?|boobies|nipples?|breasts?)\b",
        r"\b(?:gel|sweat\w*|hot flush\w*|rain|wash\w*|implants?|silicone|discharge|blood)\b",
    ),
)


def told_of_motherhood(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, _SIGNS)
