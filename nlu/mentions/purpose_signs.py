"""What is told by its purpose, its place or what followed: a box for the heart, lines "done" by the eye, a lump "of the bad sort"."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:day)?|today|yesterday|tomorrow|tonight|morning|afternoon|weekend|week|fortnight|month)"
_THING = r"(?:things?|thingy|thingie|thingamajig|helper|box|apparat\w*|machines?|gadget|gizmo|instrument|device|unit|contraption|lodger|minder|regulator|motor|electric \w+|electronic \w+|small computer|jump starter|starter)"
_HEART = r"(?:hearts?|ticker|heart ?beats?|pulse|cardiac|arrhythmia|rhythm)"
_IN_ME = (
    r"(?:under (?:my |the )?skin|below (?:my|the) skin|inside|implanted|(?:in|into|inside|within) (?:of )?(?:my |the )?(?:body|chest|breast|shoulder|belly|stomach|ribs|me)\b|(?:near|by|beside|below|under) (?:my |the )?(?:shoulder|collar ?bone|clavicle|armpit|ribs)|"
    r"fitted|(?:put|puts|placed|popped|stuck|sewed|sewn|stitched) (?:an? |the |some )?(?:\w+ ){0,2}in(?= ?[.,!?)]|$| (?:when|after|last|and|to|for|so|at the hospital|19|20)))"
)
_NO_IMPLANT = (
    r"\b(?:stents?|valves?|monitor\w*|recorder|loop|watch|strap|holter|ecg|ekg|echo|scans?|mri|apple|fitbit|garmin|nuface|foreo|ziip|trinity|microcurrent|bypass|balloon|contracept\w*|coil|mirena|nexplanon|rod|port|chemo\w*|picc|fillers?|plates?|screws?|"
    r"expander|stitch\w*|blood pressure|cuff|patch|face|cheeks?|(?:does|do|will|can|could|would|should|is) (?:the|this|your|it|microcurrent|these)|taken out|removed|without|cant afford|home|drawers?|bag|shaped?|dog|cat)\b"
)
_SPOT = r"(?:crows? ?s? ?feet|crows feets?|crows|elevens|11s|frown(?: lines)?|forehead(?: lines)?|bunny lines|eye (?:lines|wrinkles|creases|area|corners)|(?:under ?)?eyes?|laughter lines|smile lines|brow lines)"
_BY_THE_EYE = r"(?:crows? ?s? ?feet|crows|(?:(?:a?round|by|beside|near|next to|outside|at the (?:sides?|corners?) of|under|beneath|below|either side of) )(?:(?:both|my|the|of) )*eyes?|eye (?:lines|wrinkles|creases|corners)|(?:corners?|sides?) of (?:my|the|both) eyes?)"
_NEEDLE = r"(?:jabs?|jabbed|injections?|injected|needles?|needled|shots?|pricks?|pricked|syringes?)"
_OTHER_CARE = (
    r"\b(?:lash\w*|make ?up|mascara|liner|eyeliner|tint\w*|lamin\w*|wax\w*|thread\w*|henna|tattoo\w*|microblad\w*|lasers?|lasik|cataracts?|bleph\w*|surgery|tests?|tested|check\w*|exam\w*|optician\w*|specsavers|prescription|glasses|lenses|"
    r"massage\w*|facial|microcurrent|nuface|foreo|ziip|device|gadget|wand|session|fillers?|tear troughs?|acupunct\w*|roller|derma\w*|micro\w*|needling|pen|macular|retina\w*|eylea|avastin|lucentis|wet|steroids?|flu|covid|allerg\w*|b12|"
    r"ozempic|mounjaro|botox|dysport|peel|prp|polynucleotides?|profhilo|salmon|exercises?|with my hands|yoga|cream|serum|patches|masks?)\b"
)
_NOT_SO = (
    r"\b(?:not|isnt|wasnt|arent|never|nothing|no|didnt|hasnt|unless|if|in case|worried|scared|afraid|hope|hoping)\b"
)
_ILL_BABY = r"\b(?:bottles?|formula|solids|dogs?|puppy|birds?|cats?|kitten|horses?|ducks?|chickens?|fish|tube|peg|powder|weaned|combi|herself solids|spoon)\b"
_BABY = r"(?:baby|bub|bubs|bubba|newborn|little one|lo|bairn|wean|babe|twins|the twins|peanut|bean)"

_IMPLANTS = (
    # "a helper for my heart, under the skin", "heart machine put by doctor inside"
    sign(
        "electronic_implant",
        rf"^(?=[^.?!;]*\b{_HEART}\b)(?=[^.?!;]*\b{_IN_ME})[^.?!;]*?\b(?P<hit>{_THING})\b(?! (?:is|was|are|were) (?:wrong|up)\b)",
        _NO_IMPLANT,
    ),
    # "a little lodger in my chest which gives a kick if needed"
    sign(
        "electronic_implant",
        rf"^(?=[^.?!;]*\b{_IN_ME})[^.?!;]*?\b(?P<hit>{_THING})\b[^.?!;]{{0,60}}?\b(?:kicks?|shocks?|jolts?|zaps?|boosts?|jump ?starts?|restarts?|paces?|nudges?)\b[^.?!;]{{0,25}}?\b(?:if|when|whenever|in case|should|as needed|me|it)\b",
        _NO_IMPLANT,
    ),
    # "the surgeon popped a thingy under the skin by my collarbone"
    sign(
        "electronic_implant",
        rf"\b(?:surgeon|surgeons|doctors?|docs?|consultant|cardiologist|neurologist|hospital|they) (?:(?:have|has|just|once|also|ve) )*(?:put|popped|fitted|placed|tucked|slid|left|sewed|implanted|planted|slipped|inserted) (?:an? |the |some |this |my )(?:(?:little|small|wee|tiny|metal|battery|electric) )*(?P<hit>{_THING}) (?:just )?(?:under|below|beneath|in|into|inside|by|near) (?:my |the )?(?:skin|chest|collar ?bone|shoulder|ribs|body|armpit|me)\b",
        _NO_IMPLANT,
    ),
    sign(
        "electronic_implant",
        rf"\b(?P<hit>(?:sleep ?apn\w+|apno?ea|snoring|tongue|breathing|diaphragm|bladder|reflux) {_THING})\b (?:(?:put|fitted|implanted|thats|which is|is|sits|that sits|sat) )*(?:in|inside|under|below) (?:my |the )?(?:chest|body|skin|collar ?bone|ribs|neck|back|me)\b|"
        rf"\b{_THING} (?:put |fitted |implanted )*(?:in|inside|under) my (?:chest|skin|ribs|collar ?bone) (?:thats |which is |is )?for (?:my |the )?(?:sleep|snoring|apn\w+|breathing|tongue)\b",
        r"\b(?:cpap|mask)\b",
    ),
    sign(
        "neurostimulator",
        rf"\b(?:got|have|had|has|with|and|the|an?|my|his|her|put|puts) (?:(?:the|an?|my|his|her|in) )*(?P<hit>(?:vagal|vagus|brain|deep brain|spine|spinal|sacral|tremor|nerve) {_THING}) (?:(?:put|done|sewn|placed|thats|is|stuck) )*(?:(?:in|inside|under) (?:my|his|her|the|their|me) ?(?:head|skull|neck|chest|back|spine|brain|skin|body|collar ?bone|ribs|buttock|tummy)?(?! (?:phone|bag|app|drawer))|put in|in(?= ?[.,!?)]|$)|inside(?= ?[.,!?)]|$)|fitted|implanted|for (?:my |the )?(?:depression|tremor|shakes|pain|fits|epilepsy|parkinsons|mood))\b|"
        rf"\b{_THING} (?:put |fitted |implanted )?(?:in|inside) (?:my|his|her|the) (?:brain|head|skull|neck|spine|back) (?:\w+ )?for (?:my |the |his |her )?(?:depression|tremors?|shak\w+|pain|fits|epilepsy|parkinsons|mood|ocd|dystonia)\b",
        r"\b(?:scans?|mri|surgery|meds?|tablets?|block|removed|taken out)\b",
    ),
    sign(
        "insulin_pump",
        r"\b(?P<hit>(?:machine|thing|pod|gadget|box|device) (?:thats |that is |which is |is )?(?:stuck|clipped|taped|attached|glued|worn|strapped|hooked) (?:on|to|onto) (?:my |the )?(?:belly|tummy|stomach|thigh|bum|hip|side|waist|abdomen|belt))\b",
        r"\b(?:stoma|colostomy|tens|breast\w*|heart)\b",
        r"\b(?:diabet\w*|type (?:1|one|i)|t1d?|sugars?|insulin|glucose)\b",
    ),
)
_TREATMENTS = (
    # "had jabs in my crows feet", "round my eyes with the needle"
    sign(
        "botox",
        rf"\b(?P<hit>{_NEEDLE})\b[^.?!;]{{0,25}}?\b{_BY_THE_EYE}\b|\b{_BY_THE_EYE}\b[^.?!;]{{0,25}}?\b{_NEEDLE}\b",
        _OTHER_CARE,
    ),
    # "my forehead lines and eyes were done sat", "eyes done in sept"
    sign(
        "botox",
        rf"\b(?P<hit>{_SPOT}(?: (?:(?:and|&|,|plus|my|the|both|as well as) )+{_SPOT}){{0,3}} (?:(?:were|was|got|all|both|have been|has been|just|only) )*done)\b(?: (?:again|professionally|at|by|in|on|for|the|clinic|my|a|nurse|injector|last|this|about|just|only|back|around)){{0,5}}"
        rf" (?:{_DAY}|{_MONTH}|\d+ (?:days?|weeks?|months?)|(?:a few|two|three|four|five|six|seven|eight|nine|ten|couple of|a|few) (?:days?|weeks?|months?)|clinic|nurse|injector|aestheti\w+)\b",
        _OTHER_CARE,
    ),
    # "had a bit of work done on friday"; not "got some work done today"
    sign(
        "surgery",
        rf"\b(?:had|having|have|having had|has had) (?:an? (?:little |tiny |wee )?(?:bit|touch|spot) of |some |a little |subtle |minor )(?P<hit>work done)\b(?! (?:to|on|in|at|by) (?:the|my|our) (?!face|eyes|nose|lips|jaw|chin|neck|cheeks?|brows?|forehead|clinic)\w+)(?=[^.?!;]{{0,30}}\b(?:{_DAY}|{_MONTH}|ago|recently|last|face|eyes|nose|lips|jaw|neck|clinic|harley|turkey|abroad)\b)",
        r"\b(?:car|house|kitchen|bathroom|roof|teeth|tooth|dental|dentist|garden|boiler|nails?|hair|flat|home|office|desk|laptop|van|engine|plumb\w*|builders?|room|lashes)\b",
    ),
)
_MOTHERHOOD = (
    sign(
        "pregnancy",
        r"\b(?P<hit>(?:one|another|a|an?other one|number|third|fourth|fifth|second|third one|2|3|4|5|two|three|four|five|little one|sixth)(?: (?:more|one|little one|is|s|currently|now|just|still|baby|bun))* (?:baking(?: away)?|on board|in the oven|cooking|brewing))\b",
        r"\b(?:cakes?|bread|pizza|cookies|pies?|dinner|chicken|roast|train|bus|plane|ship|boat|flight|tea|coffee|beer|loaf|meal|trouble|storm)\b",
        r"\b(?:mu[mn]|mam|mom|mother|mummy|mama|parent|dad|kids?|boys?|girls?|bab(?:y|ies)|children|sons?|daughters?|of (?:one|two|three|1|2|3))\b",
    ),
    sign(
        "pregnancy",
        rf"\b(?P<hit>becoming (?:an? |the |first time |new |proud )*(?:mummy|mommy|mammy|mumma|mama|mum|mom|mam|mother|parents?))(?: again)? (?:(?:in|this|next|soon|any|the|early|mid|late|come|for|at|around|very|a|few) )*(?:{_MONTH}|spring|summer|autumn|winter|christmas|xmas|easter|new year|soon|{_DAY}|day now|weeks|months)\b",
        r"\b(?:step|god|foster|adopt\w*|dog|cat|last|since|surrogate)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>my waters? (?:(?:could|might|may|will|should|are|is|to|gonna|going|havent|hasnt|have|has|about|can|still|not|yet|just|are going|any) )+(?:go|break|broken|broke|gone|pop|leak\w*))\b",
        r"\b(?:boiler|pipe|heater|bill|meter|plumb\w*|tap)\b",
    ),
    sign(
        "pregnancy",
        rf"\b(?P<hit>(?:{_BABY}|bump|she|he|him|her|something|someone|it) (?:(?:is|s|keeps|wont stop|been|just|always|still) )*(?:kicking|booting|wriggling|wiggling|squirming|hiccup\w*|somersault\w*|rolling (?:about|around)|tumbling|kick|wriggle|move|moving|dancing) (?:(?:about|around|away) )?(?:in there|inside(?: (?:me|of me))?|(?:at )?my (?:ribs?|bladder|insides)|in my (?:belly|tummy|bump)))\b|"
        rf"\b(?:{_BABY}|bump) (?:is|s|keeps) (?:just |always )?(?:kicking|booting) (?:me|away)\b",
        r"\b(?:cot|crib|bed|lap|buggy|pram|gym|football|sling|carrier|cat|dog|box|bag|parasite|stomach bug|years? old|device|muscle\w*|toddler)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>(?:they|theyre|they are|hospital|midwife|doctors?)(?: (?:are|is|re|will|want to|going to|plan to|might|may|be))* induc(?:e|ing) me|(?:im|i am|ill|i|to|will|shes|she is|getting|being) (?:(?:being|be|getting|get|to be|booked to be|due to be|going to be|gonna be) )+induced|(?:booked(?: in)? for|having|got|have|waiting for|date for) (?:an |my |the )?induction(?= (?:of labou?r|on|next|this|tomorrow|in|at the hospital)| [.,!?]|$)|my induction (?:is|date))\b",
        r"\b(?:vomit\w*|coma|job|work|sleep|anaesth\w*|gym|course|office|induction (?:hob|day|training|loop)|was|were|last|ago)\b",
    ),
    sign(
        "pregnancy",
        r"\b(?P<hit>(?:im|i am|ill be|were|we are|going to be|shes|she is|be) (?:\w+ )?having (?:an? |my |the )(?:(?:planned|elective|second|third|booked) )*(?:c ?-? ?sections?|caesarean|cesarean|caesar|csection)|(?:booked(?: in)?|scheduled|down|listed|date) for (?:an? |my |the )?(?:(?:planned|elective) )*(?:c ?-? ?section|caesarean|cesarean|csection)|my (?:(?:planned|elective|second|booked) )*(?:c ?-? ?section|caesarean|cesarean|csection) is (?:booked|planned|scheduled|next|on|in|this|tomorrow))\b",
        r"\b(?:trouble|problems?|pain|scar|ago|was|were|last)\b",
    ),
    # "mum of one with another on board": the writer's, told by the number of her children.
    sign(
        "pregnancy",
        r"\b(?:mu[mn]|mam|mom|mother|mummy|mama) (?:of|to) (?:\d|one|two|three|four|five|six|my|a|boys?|girls?|twins)\b(?: (?:\w+|&|,)){0,4}? (?:and|with|plus|,) (?:(?:a|an|my|the|just) )*(?:another|one|number \w+|second|third|fourth|fifth|sixth|baby|bump)(?: (?:one|more|is|s|now|currently|little one))* (?:baking|on board|in the oven|cooking|brewing)\b",
        r"\b(?:cakes?|bread|pizza|cookies|pies?|dinner|chicken|roast|train|bus|plane|ship|my mu[mn]|friend|sister|daughter)\b",
    ),
    sign(
        "pregnancy", r"\blmp\b(?! (?:was |in )?(?:19\d\d|200\d|201\d)\b)", r"\b(?:menopaus\w*|years ago|hysterectomy)\b"
    ),
    sign(
        "breastfeeding",
        r"\b(?P<hit>(?:she|shes|she is|wife|im|i am|is|and|still|who is|whos|also|been) (?:(?:is|still|only|now|also|exclusively|been|currently) )*feeding(?: (?:him|her|them|baby|it|the (?:baby|twins|little one)|our (?:\w+ )?(?:son|daughter|baby|boy|girl|twins)))?)(?: (?:herself|myself|on demand|day and night|at night|round the clock|every \w+ hours?))?(?= ?[.,!?;]| (?:and|so|can|could|how|now|too|also|still|but|is|should|when|may)\b|$)",
        _ILL_BABY,
        r"\b(?:birth|newborn|bab(?:y|ies)|delivered|delivery|twins|postpartum|(?:c|caesarean|cesarean) ?-?section|gave birth|weeks? old|months? old|our (?:first|second|son|daughter))\b",
    ),
    sign(
        "breastfeeding",
        r"\b(?:on|only|taking|takes|takes only|gets|having|drinks|drinking|wants|exclusively|give|giving) (?:\w+ )?(?:mothers?|mummys?|mums?|mamas?|moms?) (?:feed|feeds|feeding|own milk)\b",
        r"\bformula only\b",
    ),
    sign(
        "breastfeeding",
        r"\b(?P<hit>(?:their|his|her|the babys|its|a walking|a human|the|a) (?:\w+ )?milk ?(?:bar|machine|factory|source))\b",
        r"\b(?:cafe|shop|chocolate|cows?|australia|tokyo|ice|frother|oat|dog|was|used to)\b",
        r"\b(?:im|i am|still|being|me|twins|baby)\b",
    ),
    sign(
        "breastfeeding",
        r"\b(?:im|i am|am|as|being|work as|working as|be|became|also) (?:a |an |the |her |his |their )?(?P<hit>wet nurs(?:e|ing))\b|\b(?:i|i am|im) wet nurs(?:e|ing)\b",
    ),
    sign(
        "breastfeeding",
        rf"\b(?P<hit>{_BABY} (?:is |s |has been |been |lives |was )?(?:always |constantly |still |basically |just |literally |permanently )*(?:on me|attached to me|latched(?: on)?) (?:all (?:night|day|evening)|every (?:\w+ )?(?:hours?|night)|round the clock|24|day and night|nonstop|non stop|constantly))\b",
    ),
)
_BAD = r"(?:(?:very |really |pretty )?(?:bad news|nasty|sinister)|(?:of )?(?:the |a )?(?:bad|nasty|wrong|worst|evil|malignant|dangerous|serious) (?:sort|kind|type|one|variety)|malignant|the (?:big )?c word|the big c)"
_ILLNESSES = (
    # "The lump turned out nasty", "a growth in my kidney, the bad sort"
    sign(
        "cancer_active",
        rf"\b(?:lumps?|growths?|mass|tumou?rs?|moles?|nodules?|cysts?|biops(?:y|ies)|polyps?|shadow|what they found|cells)\b[^.?!;]{{0,50}}?\b(?:(?:turned|turns) out(?: to be)?|came back(?: as)?|come back(?: as)?|comes back(?: as)?|is|was|its|it is|it was|were|proved|of|to be|,)(?: (?:as|to be|quite|the|a|is|its|it is))* (?P<hit>{_BAD})\b",
        r"\b(?:benign|harmless|not (?:nasty|the bad|malignant|sinister|bad|a bad)|isnt|wasnt|arent|werent|nothing (?:nasty|bad|sinister)|if|whether|could be|might be|may be|worried|scared|afraid|what if|bruise|from the device|spots?|pimples?|acne)\b",
    ),
    sign(
        "cancer_active",
        r"\bprostate\b[^.?!;]{0,60}?\b(?P<hit>hormone (?:jabs?|injections?|shots?|therapy|treatment|tablets|implants?|pellets?))\b|\bhormone (?:jabs?|injections?|shots?|therapy|treatment) (?:\w+ ){0,3}?prostate\b",
    ),
    sign(
        "cancer_active",
        r"\b(?P<hit>(?:smear|pap|cervical screening|pap test)\b[^.?!;]{0,40}?\b(?:high grade|severe|cin ?(?:2|3|ii|iii)|severe dyskaryosis|very abnormal|showed bad cells|bad cells))",
        r"\b(?:not|years ago|low grade|no high|all clear|cleared|since treated)\b",
    ),
    sign(
        "suspicious_lesion",
        r"\b(?P<hit>(?:colposcopy|lletz)) (?:(?:is|booked|appointment|on|next|this|for|in|coming up|tomorrow|due|soon) )*(?:"
        + _DAY
        + "|"
        + _MONTH
        + r"|soon|tomorrow|next week)\b|\b(?:pap|smear)(?: test| result)? (?:was|is|came back|came out|looked) (?:really |a bit |quite |very )?(?:bad|abnormal|dodgy|not good|off)\b",
        r"\b(?:years ago|all clear|fine)\b",
    ),
    sign(
        "under_care",
        r"\b(?P<hit>(?:its|it is|mine is|mine s|im|i am|am|illness is|disease is|condition is|prognosis is|told its|told it is|diagnosed) (?:\w+ )?terminal)\b(?! (?:\d|a|b|building|gate|velocity|at|in the airport)\b)",
        r"\b(?:airport|bus|ferry|flight|gate|laptop|computer|command|train|station|not)\b",
    ),
    sign(
        "under_care",
        r"\b(?:told|given|gave|give|says?|said|reckons?|doctors?|docs?|consultant|oncologist|specialist|hospital)\b[^.?!;]{0,30}?\b(?P<hit>(?:an? |one |two |three |six |a few |\d+ |about |maybe |roughly |only |less than ){1,3}(?:years?|months?|weeks?) (?:left|to live))\b(?! (?:on|of|to|till|until|at|in|for|before)\b)",
        r"\b(?:warranty|lease|visa|contract|uni\w*|school|pregnan\w*|baby|course|supply|subscription|degree|mortgage|probation|device|battery|recover\w*|heal\w*)\b",
    ),
    sign(
        "under_care",
        r"\b(?:docs?|doctors?|they|consultant|oncologist|specialist)\b[^.?!;]{0,20}?\b(?P<hit>(?:i )?(?:wont|will not|may not|might not|probably wont|dont expect me to|not) (?:to )?(?:see|make it to|reach|last (?:till|until|to)) (?:the |another |next )?(?:summer|christmas|xmas|spring|winter|autumn|easter|new year|my next birthday|year out))\b",
        r"\b(?:results?|difference|lift|change)\b",
    ),
    sign(
        "seizures",
        r"\b(?:dogs?|lab|labrador|poodle|cat)\b[^.?!;]{0,20}?\b(?:(?:alerts?|warns?|senses?|tells|nudges|knows)\b[^.?!;]{0,30}?\b(?:before|when|that|if) (?:im|i am|i) (?:(?:about to|going to|gonna|will|start to) )*(?:go down|go under|drop|fall|collapse|go off|go(?= ?[.,!?]|$)|shake|black out))\b(?! (?:out|home|for|on|to|into|away|the)\b)|"
        r"\bmedic(?:al)? ?-? ?(?:alert|id)\b[^.?!;]{0,30}?\bfor (?:my |the )?(?:episodes|turns|funny turns|attacks|absences|fits|drops)\b",
        r"\b(?:sugars?|hypos?|diabet\w*|glucose|allerg\w*|panic|anxiety|postman|visitors?|asthma|anaphyl\w*|pots|migraines?)\b",
    ),
    sign(
        "seizures",
        r"\b(?P<hit>(?:strobes?|strobe lights?|strobing|flash\w* (?:lights?|images)|flicker\w*(?: \w+)?|disco lights?) (?:(?:can|will|could|always|often|all|tend to) )?(?:makes?|sets?|sends?|puts?|takes?|triggers?) me (?:(?:to|right|straight) )?(?:go|off|down|on the floor|drop|under|out|black out|jerk|shake))\b",
        r"\b(?:migraines?|headaches?|crazy|mad|mental|dizzy|autis\w*)\b",
    ),
    sign(
        "epilepsy",
        r"\b(?:surgery|operat\w*|op|tablets?|pills?|meds?|medicines?|diet|implant|drugs?|cut|removed)\b[^.?!;]{0,30}?\b(?:to|that|which|and it|and) (?:stop|stops|stopped|control|controls|controlled|cure|cured|end|ended|calm|calms|prevent|prevents|halt) (?P<hit>(?:the|my|those|these|all the) (?:fits|turns|absences))\b",
        r"\b(?:giggles|laugh\w*|cough\w*|sneez\w*|temper|hissy|jeans)\b",
    ),
    sign(
        "seizures",
        r"\b(?:hit the (?:deck|floor|ground)|went down|keeled over|collapsed|dropped (?:to|like)|fell (?:down|over)|on the floor)\b[^.?!;]{0,60}?\b(?P<hit>thrash\w*|flail\w*|convuls\w*|jerk(?:ed|ing)|twitch(?:ed|ing)|shook all over|shaking all over)\b",
        r"\b(?:laugh\w*|drunk|dream|game|skis?|horse|fish|not)\b",
    ),
    sign(
        "stroke_tia",
        r"\b(?=[^.?!;]{0,90}\b(?:last (?:year|month|week|summer|winter|spring|autumn)|ago|years? back|in (?:19|20)\d\d|once)\b)(?P<hit>(?:funny turn|mini (?:one|stroke)|episode|turn))\b[^.?!;]{0,70}?\b(?:arms?|legs?|face|one side|left side|right side|hand|speech|mouth) (?:\w+ )?(?:went|gone|was|felt|got|had gone|turned) (?:\w+ )?(?:weak|numb|dead|limp|floppy|useless|slurred|droopy)\b",
    ),
    sign(
        "ms_neuro",
        r"\b(?P<hit>shak(?:e|es|ing|y)|shuffl\w*|tremors?|trembl\w*)\b[^.?!;]{0,60}?\b(?:michael j\.? ?fox|muhammad ali)\b",
        r"\b(?:films?|movies?|back to the future|fan|poster|boxing|fight\w*)\b",
    ),
    sign(
        "ms_neuro",
        r"\b(?P<hit>(?:same|the) (?:one|thing|illness|disease|condition)) (?:as|like|of|that) (?:michael j\.? ?fox|muhammad ali)\b",
    ),
    # "my hair is only now growing back after the treatment"
    sign(
        "chemo",
        r"\b(?P<hit>(?:hair|lashes|brows|eyebrows) (?:(?:is|are|s|has|have|just|only|now|slowly|finally|starting to|started|been|all) )*(?:growing|coming|grown|come|grow) (?:back|in again)) (?:(?:now|again|at last) )?(?:after|since|from|following) (?:the|my|all the|all my|that|finishing) (?:treatments?|infusions?|drips?|cycles|rounds?)\b",
        r"\b(?:laser|minoxidil|alopecia|transplant|keratin|bleach\w*|wax\w*|electrolysis|prp|steroids?|ringworm|pluck\w*|thread\w*|lash lift|extensions?|perm|botox)\b",
    ),
    sign(
        "bells_palsy",
        r"\b(?=[^.?!;]{0,110}\b(?:years? (?:back|ago)|months? (?:back|ago)|in (?:19|20)\d\d|last (?:year|summer|winter|spring|autumn)|when i was|mostly better|nearly all back|recovered|long ago)\b)(?P<hit>face (?:(?:was|had|all|just|been) )*(?:hanging|hung|dropped|drooping|drooped|fallen|fell|slid|slumped|sagging|collapsed)(?: down)?(?: (?:on|to|at|down|off|all))* (?:the |my )?(?:one|left|right|whole|a) (?:half|side))\b",
        r"\b(?:age|filler|botox|facelift|asleep on)\b",
    ),
)


def told_by_purpose(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, (*_IMPLANTS, *_TREATMENTS, *_MOTHERHOOD, *_ILLNESSES))
