"""Everyday causes and feelings behind what only sounds like an alarm, and what they do not explain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nlu.no_stroke import is_no_stroke

_STROKE = "stroke_signs"
#: What no everyday cause explains, whatever it leaves open besides.
_GRAVE = re.compile(
    r"\b(?:droop\w*|slur\w*|speech|cant (?:speak|talk|swallow|breathe|lift|raise|stand|walk|wake|see|smile)|cannot (?:speak|talk|swallow|breathe|lift|raise|stand|walk|wake|see|smile)|"
    r"slid down|g[ai]ven? way|giving way|gives way|para[ly]{2}s\w*|unconscious|unresponsive|convuls\w*|seizures?|seizing|windpipe|tongue|choking|chokes?|breathless|"
    r"(?:cant|cannot|no|short of|out of|gasping for|fighting for) (?:\w+ )?(?:breath|air)|agony|agoni[sz]ing|excruciating|unbearable|stabbing|dreadful(?:ly)?|deathly|"
    r"ambulance|paramedics?|999|911|112|collaps\w*|passed out|passing out|blacked out)\b"
)
#: What settles it, for nothing is told but what a verdict is for: however alike, there is no alarm in it.
_SETTLED: Mapping[str, Sequence[tuple[re.Pattern[str], re.Pattern[str]]]] = {
    "heavy_bleeding": (
        # "My mole's been bleeding": for a skin doctor soon, and no flow that has to be stopped now.
        (
            re.compile(r"^(?=.*\bbl(?:eed\w*|ed)\b).*\b(?:moles?|freckles?|skin tags?|warts?|lesions?)\b"),
            re.compile(
                r"\b(?:wont|not stop\w*|cant|doesnt|pour\w*|gush\w*|spurt\w*|soak\w*|pump\w*|everywhere|faint\w*|dizz\w*|pool\w*|litres?|pints?|hours?|hour|minutes?|ages|non ?stop|"
                r"nose\w*|thinn\w*|warfarin|h(?:a)?emophil\w*|heav\w*|lots?|loads|so much|cough\w*|vomit\w*|stools?|poo|wee|urine|clots?|pads?|cut|ripped|tore|torn|caught|deep|artery|help|now|pregnan\w*)\b"
            ),
        ),
    ),
    "": (
        # A glass of wine and its cheer, with no other sign.
        (
            re.compile(
                r"^(?=.*\b(?:wines?|prosecco|gin|beers?|pints?|cocktails?|drinks?|drinking|sherry|champagne|cider|vodka|rum)\b)"
                r".*\b(?:squiffy|tipsy|tiddly|merry|giggly|hungover|sozzled)\b"
            ),
            re.compile(
                r"\b(?:breath\w*|air|chest|throat|tongue|faint\w*|collaps\w*|pass(?:ed|ing)? out|black\w*|vomit\w*|sick|pills?|tablets?|meds|medic\w*|insulin|"
                r"diabet\w*|sugar|spiked|drugs?|blood|bleed\w*|numb\w*|droop\w*|face (?:feels|is|has|went)|slur\w*|confus\w*|cant|cannot|wont|unconscious|wake|die|dying|kill\w*|"
                r"hit|hurts?|help|head|pregnan\w*|seiz\w*|swell\w*|swollen|vision|see|heart|pains?|shock\w*|weak\w*|sudden\w*|alone|fell|fall\w*)\b"
            ),
        ),
    ),
    # Zigzags that come and go as they always have are a migraine's.
    "vision_loss": (
        (
            re.compile(
                r"^(?=.*\b(?:zig ?-? ?zags?|shimmer\w*|aura|wavy lines|kaleidoscope)\b)"
                r".*\b(?:times a (?:week|month|year)|every (?:few |couple of )?(?:week|month|year)s?|once a (?:week|month)|always|usually|for years|each time|whenever|now and then|regularly|since (?:my teens|school|childhood))\b"
            ),
            re.compile(
                r"\b(?:now|just (?:now|started|happened)|today|tonight|sudden\w*|first time|new|worse|gone|lost|blind|black|curtain|cant see|cannot see|wont|not going|pregnan\w*|weeks gone|since (?:the|my) (?:filler|botox|session|injection\w*))\b"
            ),
        ),
    ),
    # Botox of today and a session to come: no sign is told.
    "toxin_spread": (
        (
            re.compile(
                r"^(?=.*\b(?:bo?tox\w*|tox|dysport|xeomin|injections?|jabs?|units)\b)(?=.*\b(?:facials?|sessions?|appointments?|treatments?|microcurrent|nuface|device|it)\b)"
                r".*\b(?:booked|book|booking|tomorrow|tonight|next (?:week|day)|in (?:an hour|\w+ (?:hours|days)))\b"
            ),
            re.compile(
                r"\b(?:droop\w*|drop\w*|heav\w*|double|blurr\w*|vision|see|sight|swallow\w*|breath\w*|speak\w*|speech|voice|hoarse|slur\w*|talk\w*|lopsided|crooked|smil\w*|weak\w*|"
                r"numb\w*|cant|cannot|wont|couldnt|hurts?|pain\w*|sore|swell\w*|swollen|shut|clos\w*|half|sagg\w*|headache|dizz\w*|sick|feel\w*|felt|since|odd|weird|strange|funny|wonky|uneven|"
                r"help|wrong|worse|hang\w*|neck|throat|choke\w*|tired|faint\w*|spread\w*|stuck|open|lift|raise|eyelids?|lids?|frozen|paralys\w*|gone|went|slid\w*|fell|fallen|lazy)\b"
            ),
        ),
    ),
    "pregnancy_bleeding": (
        # High blood pressure alone, long before it can be pre-eclampsia.
        (
            re.compile(
                r"^(?=.*\b(?:[1-9]|1\d) ?(?:weeks?|wks?)\b).*\b(?:(?:bp|blood pressure)(?: \w+){0,3} (?:high|up|raised)|(?:high|raised) (?:bp|blood pressure))\b"
            ),
            re.compile(
                r"\b(?:heads?|headaches?|migraine|vision|eyes?|sight|see\w*|stars|spots?|flash\w*|lights|blurr\w*|swell\w*|swollen|puff\w*|ribs?|tummy|stomach|belly|upper|"
                r"protein|wee|urine|sick|vomit\w*|pains?|hurts?|ache\w*|cramp\w*|bleed\w*|bled|blood(?! pressure)|spotting|clots?|waters?|leak\w*|faint\w*|dizz\w*|collaps\w*|"
                r"shimmer\w*|sparkl\w*|everything|feel\w*|felt|unwell|ill|rough|awful|terribl\w*|odd|strange|weird|wrong|scared|hands|ankles|breath\w*|chest|fit|fits|seiz\w*|very high|really high|sky|roof|1[4-9]\d|2\d\d|sudden\w*|help|ambulance|worse|postpartum|gave birth|ago|pre ?eclamp\w*|mov\w*|kick\w*)\b"
            ),
        ),
    ),
}
#: Everyday causes, and what they do not explain. Likeness alone takes a cheek that "has gone" dry for a stroke.
_EVERYDAY = (
    (
        re.compile(
            r"\b(?:sunburn\w*|sunbath\w*|sunbeds?|deckchair|(?:in|from|by|of|too much|caught) (?:the )?sun|"
            r"(?:on|at|by|in) (?:the|a) (?:\w+ )?(?:beach|pool|lounger|lake|seaside|boat))\b"
        ),
        re.compile(
            r"\b(?:blister\w*|bubbl\w*|fever\w*|temp\w*|shiver\w*|chills|pus|spread\w*|streaks?|confus\w*|swoll\w*|swell\w*|puff\w*|faint\w*|"
            r"pass(?:ed|ing)? out|dizz\w*|sick|vomit\w*|throw\w*|head|headache|breath\w*|vision|blurr\w*|see|eyes?|numb|weak|drows\w*|floppy|filler\w*|"
            r"botox|sweat\w*|collaps\w*|(?:feel\w*|bit|so|really|went|gone) off|weep\w*|ooz\w*|(?:device|wand|nuface|gadget|machine|charger|current|it) (?:has |just |then )?(?:burn\w*|left|gave)|speech|arms?|legs?|chest|heart|throat|lips?|tongue|3[89](?:\W\d)?|40)\b"
        ),
    ),
    # A peel that a clinician painted on comes off in flakes, as it should.
    (
        re.compile(
            r"\b(?:doctor|dr|derm\w*|clinic|nurse|facialist|beautician|aesthetician|esthetician|therapist|salon)\b(?: \w+){0,4}? (?:painted|brushed|put|applied|dabbed|did|gave|used)\b(?: \w+){0,4}? "
            r"(?:acids?|peel|tca|glycolic)\b|\b(?:had|having|after|did) (?:an?|my|the) (?:\w+ )?(?:acid|tca|chemical|glycolic|fruit|skin) peel\b"
        ),
        re.compile(
            r"\b(?:blister\w*|bubbl\w*|weep\w*|ooz\w*|raw|pain(?:s|ful\w*)?|hurt\w*|agony|burn\w*|scald\w*|pus|fever\w*|shiver\w*|eyes?|eyelids?|bleed\w*|blood|swell\w*|swoll\w*|sore|black|white|gr[ea]y|"
            r"brown|leather\w*|numb|hole|deep|threw|thrown|throw|attack\w*|wrong|by mistake|accident\w*|too (?:strong|long)|yellow|crust\w*|smell\w*|infect\w*|hot|breath\w*|faint\w*|spread\w*|"
            r"streaks?|scream\w*|help|worse|home|device|wand|nuface)\b"
        ),
    ),
    # "The charger got burning hot": what a thing does to nobody's skin.
    (
        re.compile(
            r"\b(?:chargers?|charging \w+|cables?|leads?|plugs?|sockets?|adapt[eo]rs?|docks?|cradles?|phone|laptop|tablet|ipad|usb|"
            r"power bank|kettle|car|oven|radiator|parcel|box|case)\b(?: \w+){0,5}? (?:got|gets|getting|is|was|went|goes|going|ran|runs|"
            r"feels|felt|became|turned|turns|running)(?: \w+){0,2}? (?:hot|warm|toasty|roasting|boiling|burning|burned out|burnt out)\b"
        ),
        re.compile(
            r"\b(?:skin|face|cheeks?|chin|jaw\w*|neck|foreheads?|brows?|temples?|lips?|mouth|nose|ears?|eyes?|eyelids?|hands?|fingers?|fingertips?|"
            r"thumbs?|palms?|arms?|wrists?|legs?|thighs?|lap|knees?|tongue|me|myself|him|her|them|baby|son|daughter|toddler|child|blister\w*|marks?|"
            r"scar\w*|scald\w*|scorch\w*|burn(?:s|ed my| my| on)?|smok\w*|fire|flames?|explod\w*|sparks?|melt\w*|hair|hurts?|pain\w*|sore|red|raw|"
            r"peel\w*|shock\w*|breath\w*|dizz\w*|faint\w*|chest|acid|leak\w*|swallow\w*)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:gone|goes|going|went|got|is|are|feels?)(?: \w+){0,3} (?:dry|dried|tacky|sticky|crusty|gloopy)\b"
        ),
        re.compile(
            r"\b(?:numb|slack|droop\w*|drop\w*|slur\w*|speech|speak|talk\w*|words?|smile|mouth|lips?|tongue|throat|arms?|legs?|hands?|weak|dribbl\w*|"
            r"eyes?|vision|see|pain\w*|hurt\w*|blister\w*|burn\w*|white|gr[ea]y|black|blue|purple|cold|swell\w*|swoll\w*|breath\w*|faint\w*|dizz\w*|"
            r"hot|fever\w*|bleed\w*|blood|filler\w*|botox|chest|heart|head|move|sick)\b"
        ),
    ),
)
#: What explains an alarm of one kind only, and what it leaves open.
_OF_ONE_KIND: Mapping[str, Sequence[tuple[re.Pattern[str], re.Pattern[str]]]] = {
    # "It's on my chest, tiny, under the skin": what was put there, and no pain. No list of pains is complete, so it has to
    # be said with a neutral verb where the thing is.
    "chest_pain": (
        (
            re.compile(
                r"^(?=.*\b(?:under (?:the|my|his|her) skin|tiny|size of|the size|scar|bump|implant\w*|device|recorder|chip|gadget|fitted|put (?:it|one) (?:there|in)|collarbone)\b)"
                r".*(?:\b(?:its|it is|it was|it (?:sits|sat|lives|goes|went)|they put (?:it|one|a \w+)|(?:thing|device|box|recorder|chip|gadget|implant|monitor|pacemaker|icd|stick)"
                r"(?: (?:is|was|sits|lives|went|got|fitted|put|implanted|placed|tucked))*)|(?:^|[,.;]))\s?(?:just |right |up |tucked |down |there |about |in there )*"
                r"(?:on|over|in|under|above|below|beneath|by|near|next to|beside|inside) (?:the |my |his |her |left |right |upper )*(?:chest|heart|skin|collarbone|breast\w*|left|right|top)\b"
            ),
            re.compile(
                r"\b(?:pain\w*|ach\w*|hurt\w*|tight\w*|pressure|press\w*|crush\w*|heav\w*|burn\w*|squeez\w*|stab\w*|sore|cramp\w*|twinge\w*|elephant|weight|discomfort|grip\w*|"
                r"band|sitting|standing|palpitat\w*|flutter\w*|racing|pound\w*|breath\w*|sweat\w*|clammy|arm|jaw|faint\w*|dizz\w*|shock\w*|kick\w*|thump\w*|hot|swollen|pus|odd|funny|"
                r"strange|weird|awful|terribl\w*|horribl\w*|unbearabl\w*|agony|severe\w*|dull|sharp|spasm\w*|sick|vomit\w*|anvil|bricks?|vices?|clamp\w*|slab|boulder|rocks?|concrete|"
                r"like (?!an? (?:\w+ )?(?:matchbox|stick|pebble|coin|usb|pea|grape|match|biscuit|watch))|feel\w*|felt|as (?:if|though)|some(?:one|body)|help|cant|wont|worse|spreading|now|since|"
                r"suddenly|today|tonight)\b"
            ),
        ),
    ),
    # A fever by itself is a matter for bed, with these beside it for a doctor at once.
    "other_emergency": (
        (
            re.compile(
                r"\b(?:3[789](?: ?[.,] ?\d)?(?= and|,| degrees| c\b| fever| temperature|$)|fever\w*|temperature|flu|burning up|shiver\w*)"
            ),
            re.compile(
                r"\b(?:confus\w*|delirious|stiff neck|rash|blotch\w*|purple|mottled|breath\w*|fit\w*|unconscious|wont wake|cant wake|sugars?|glucose|meter|hypo\w*|ketones?|"
                r"insulin|diabet\w*|mmol|seiz\w*|floppy|drows\w*|collaps\w*|faint\w*|chest|chemo\w*|sepsis|septic|swollen|swelling|pus|spreading|streaks?|baby|waters|pregnan\w*|4[1-9])\b"
            ),
        ),
    ),
    "heavy_bleeding": (
        # A mole that the towel catches is for a skin doctor, and no bleeding that has to be stopped now.
        (
            re.compile(
                r"\b(?:moles?|freckles?|spots?|scabs?|pimples?|gums?|nick(?:ed|s)?|shav\w+|pick(?:ed|ing)|lesion|growth|wart|mark|skin tag|lip)\b"
            ),
            re.compile(
                r"\b(?:wont stop|not stopping|cant stop|doesnt stop|pour\w*|gush\w*|spurt\w*|soak\w*|pump\w*|everywhere|faint\w*|dizz\w*|pool\w*|litres?|pints?|hours?|minutes|"
                r"pregnan\w*|thinners?|warfarin|haemophil\w*|hemophil\w*|heav\w*|lots?|so much|cough\w*|vomit\w*|stools?|poo|wee|urine|clots?|pads?|cut|deep|artery|help)\b"
            ),
        ),
    ),
    "stroke_signs": (
        # The dentist's needle wears off again.
        (
            re.compile(
                r"\b(?:dentist\w*|dental|filling done|root canal|extraction|tooth (?:out|pulled)|wisdom tooth|novocaine?|lidocaine|an(?:a)?esthetic|numbed|numbing|jab in my gum)\b"
            ),
            re.compile(
                r"\b(?:arms?|legs?|hands?|weak\w*|confus\w*|eyes?|vision|forehead|brow|headache|dizz\w*|collaps\w*|days? ago|yesterday|weeks? ago|last (?:night|week)|worse|spread\w*|still)\b"
            ),
        ),
        # One side was left undone.
        (
            re.compile(
                r"\b(?:(?:phone|doorbell|door bell|door|alarm|timer|bell|kettle) (?:rang|went|goes|rings|pinged|buzzed)|(?:never|didnt|havent|hadnt|not) (?:got|get|gotten) (?:round|around) to|"
                r"ran out of (?:time|gel|battery|charge)|(?:battery|device|wand|charge) (?:died|ran out|went flat|conked out)|got (?:interrupted|distracted|called away))\b"
            ),
            re.compile(
                r"\b(?:numb\w*|slack|droop\w*|drop\w*|slur\w*|speech|speak\w*|talk\w*|words?|smil\w*|mouth|lips?|tongue|arms?|legs?|hands?|weak\w*|dribbl\w*|drool\w*|limp|dead|"
                r"eyes?|eyelids?|vision|see|sight|blurr\w*|pain\w*|headache|sudden\w*|confus\w*|feel\w*|felt|cant|cannot|couldnt|wont|wouldnt|lopsided|crooked|wonky|uneven|twist\w*|slid\w*|"
                r"slump\w*|hang\w*|melt\w*|paralys\w*|frozen|stiff|fell|fall\w*|faint\w*|dizz\w*|collaps\w*|pass\w*|black\w*|stroke|tia|help|now)\b"
            ),
        ),
        # An arm that was held up too long.
        (
            re.compile(
                r"\b(?:arms?|hands?|wrists?|fingers?|shoulders?) (?:goes|go|gets|get|going|is|are|feels?|falls?)(?: \w+){0,2} (?:dead|numb|heavy|tired|weak|asleep|to sleep|tingly)"
                r"(?: \w+){0,4}? (?:holding|lifting|gripping|keeping)\b"
            ),
            re.compile(
                r"\b(?:droop\w*|mouth|smil\w*|lips?|tongue|speech|speak\w*|slur\w*|words?|legs?|chest|jaw|sudden\w*|still|stays?|stayed|wont|cant|cannot|couldnt|since|now|one side|"
                r"today|tonight|yesterday|headache|vision|dizz\w*|faint\w*|sweat\w*|breath\w*|sick|hours?|days?|keeps?|all the time)\b"
            ),
        ),
    ),
    # A period that is late bleeds not at all; a baby that is late is no such matter.
    "pregnancy_bleeding": (
        (
            re.compile(
                r"^(?=.*\b(?:overdue|late|missed|skipped|no show)\b).*\b(?:period|the (?:early )?change|menopaus\w*|perimenopaus\w*|(?:havent|not|yet to|scared to|nerve to|too scared to|dare) "
                r"(?:\w+ ){0,5}?(?:test\w*|check\w*)|(?:could|might|may) be (?:that )?(?:im |i am )?(?:carrying|pregnant|expecting)|time of the month)\b"
            ),
            re.compile(
                r"\b(?:bleed\w*|blood\w*|bled|spot\w*|cramp\w*|pain\w*|ach\w*|hurt\w*|sore|waters?|leak\w*|gush\w*|discharge|kick\w*|mov\w*|baby|bump|trimester|contract\w*|labou?r|"
                r"miscarr\w*|ectopic|shoulder|faint\w*|dizz\w*|headache|vision|swell\w*|swollen|midwife|weeks (?:pregnant|gone|along)|clots?|brown|pink|red|wiped?|collaps\w*|help|now)\b"
            ),
        ),
    ),
    # What comes and goes by the month is a migraine with an aura.
    "vision_loss": (
        (
            re.compile(
                r"^(?=.*\b(?:(?:a couple of|a few|two or three|several|two|three|couple of|couple|few|\d) times a (?:month|year)|(?:once|twice) a (?:month|year)|every (?:month|few weeks|couple of months|few months)|"
                r"monthly|most months)\b).*\b(?:zig ?zags?|aura|shimmer\w*|migraine\w*|sparkl\w*|kaleidoscop\w*|jagged)\b"
            ),
            re.compile(
                r"\b(?:today|tonight|yesterday|sudden\w*|worse|worst|first time|new|curtain|veil|shadow|blind|lost|loss|gone|went|black|one eye|left eye|right eye|cant see|cannot see|"
                r"floaters?|specks?|weak\w*|numb\w*|speech|speak|slur\w*|arm|leg|face|droop\w*|after (?:using|my|the|i)|since|pain\w*|now|wont|never had|more often|constant\w*|still)\b"
            ),
        ),
    ),
}
# A feeling that takes somebody's breath or heart away, and what it leaves open.
_FEELING = re.compile(
    r"\b(?:with|from|out of|of|in|through) (?:\w+ )?(?:excitement|anticipation|joy|delight|laughter|laughing|giggling|envy|awe|happiness|"
    r"curiosity|admiration|glee|relief|suspense)\b|"
    r"\b(?:price|prices|cost|bill|invoice|price tag|total|postage|shipping|unboxing|before and after\w*|results|photos?|reviews?)\b[^.?!]*"
    r"\b(?:gave|gives|giving|left|leaves|nearly gave|made|makes|took|takes|had|has|got)\b (?:me|my|us)\b"
)
_NO_FEELING = re.compile(
    r"\b(?:pain\w*|hurts?|tight\w*|crushing|numb\w*|droop\w*|slur\w*|swell\w*|swollen|throat|tongue|lips?|blue|hives|rash|faint\w*|collaps\w*|"
    r"pass(?:ed|ing)? out|dizz\w*|sweat\w*|vomit\w*|sick|help|999|911|112|ambulance|now|still|cant|cannot|since|worse|pacemaker|implant|"
    r"session|after (?:using|i used|the|my)|while using|when i use|device (?:gave|gives|makes|made)|it (?:gave|gives|makes|made))\b"
)


def is_everyday(said: str) -> bool:
    """Whether a message (normal forms) names an everyday cause of what it tells, and nothing that this leaves open."""
    return _is_one_of(_EVERYDAY, said) or is_settled("", said)


def has_a_cause(flag: str, said: str) -> bool:
    """Whether a message (normal forms) that is like `flag` names what explains it, and nothing that this leaves open."""
    told = flag in _SETTLED or flag == _STROKE
    return _is_one_of(_OF_ONE_KIND.get(flag, ()), said) or (told and is_settled(flag, said))


def is_settled(flag: str, said: str) -> bool:
    """Whether a message (normal forms) that is like `flag` tells of nothing but what no alarm is for."""
    if flag == _STROKE and is_no_stroke(said):
        return True
    return _is_one_of((*_SETTLED[""], *_SETTLED.get(flag, ())), said)


def _is_one_of(causes: Sequence[tuple[re.Pattern[str], re.Pattern[str]]], said: str) -> bool:
    return not _GRAVE.search(said) and any(cause.search(said) and not more.search(said) for cause, more in causes)


def only_felt(said: str) -> bool:
    """Whether a message (normal forms) names a feeling as the cause, and nothing that this leaves open."""
    return _FEELING.search(said) is not None and not _NO_FEELING.search(said)
