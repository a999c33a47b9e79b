"""What somebody sees on another or feels in themselves, whoever it is: floppy, lips gone purple, a face that has dropped.

The word lists of the knowledge name "mum" and "she"; here anybody counts, a client, a guest or an old man, and each sign
needs its words beside one another. Patterns run over normal forms, one sentence at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlu.anybody import ANYBODY, NAMED, OTHERS, WHOSE

#: "Has just gone all", "is suddenly looking", and the Irish "is after going".
_IS = (
    r"(?: (?:is|are|am|s|has|have|was|were|had|just|now|suddenly|all|gone|went|go|going|goes|keeps?|started|starting|turned|turning|turns|looks?|looking|looked|feels?|completely|totally|really|very|so|proper|after|"
    r"quite|right|kind of|sort of|a bit|a|like|to|be|being|been|got|getting|and|seems?|both))*"
)
_SIDE = r"(?:one|1|the left|the right|left|right|the|her left|her right|his left|his right|my left|my right)"
_EYE = r"(?:one|my|my left|my right|left|right|the left|the right|her|his|her left|her right|his left|his right|one of my|one of her|one of his)"
_SINCE = r"(?:now|today|tonight|since|suddenly|sudden|just|this (?:morning|afternoon|evening)|all of a sudden|after|hours?|minutes?|mins|yesterday|last night|out of nowhere|woke)"
_NOT = (
    r"(?:isnt|is not|s not|arent|are not|aint|not|wont|doesnt|does not|wasnt|no longer|stopped|has stopped|cant|cannot)"
)
_ANSWERS = (
    r"(?:respond(?:ing|s)?|answer(?:ing|s)?(?: me| us)?|rous(?:e|ing)|wak(?:e|ing)(?: up)?|com(?:e|ing) (?:round|to))"
)
_SWELLS = r"(?:swelling|puffing|ballooning|blowing|bloating|swelled|puffed|ballooned|blown|blew|swollen)"

_FAINTNESS = r"(?:light ?headed|light headed|dizz\w*|faint\w*|woozy|breathless|short of breath|unwell|awful|chest|weak|wobbly|pass(?:ing)? out|clammy|giddy)"
#: Too little sugar, without a reading: the mind and the body.
_MUDDLED = r"(?:confus\w*|muddled|fuddled|drows\w*|not making sense|not with it|incoherent|rambling|dazed|vacant|slurr\w*|out of it|aggressive)"
_SHAKES = r"(?:shak(?:y|ing|es|en)|trembl\w*|sweat(?:y|s|ing)?|clammy|drenched|pale|wobbly|jittery|grey|gray)"

#: Flag, what is seen, and what makes it something else.
_SIGNS: tuple[tuple[str, str, str], ...] = (
    # Nobody answers, no pulse, down.
    ("collapse", rf"{OTHERS} (?:(?:is|has|are|have|just|suddenly|really) )*{_NOT} (?:\w+ )?{_ANSWERS}(?= (?:to (?:me|us|anything|her name|his name|voice|touch|pain)|at all|now|and|what|help|any ?more|properly|on)\b|$)",
     r"\b(?:texts?|emails?|e mails?|messages?|calls?|phone|whatsapp|dms?|invoice|booking|quote|door|questions?|treatment (?:at all|anymore)|as well|well to|in the mornings?|alarm)\b"),
    ("collapse", rf"{OTHERS}(?: \w+){{0,3}}? (?:wont|isnt|not|doesnt|cant) answer\w*\b.*\beyes?{_IS} (?:shut|closed|rolled|rolling|half)\b|\beyes?{_IS} (?:shut|closed|rolled|rolling)\b.*\b(?:wont|isnt|not|doesnt|cant) (?:answer|respond)\w*\b", r"\b(?:texts?|phone|message)\b"),
    ("collapse", rf"^(?:help |please |omg |there is |theres )*no pulse(?: (?:now|help|what now|what do i do|at all|please))*$|\b(?:(?:has|have|got|with|find|feel|is|theres|there is|got) no|(?:cant|cannot|couldnt|can not) (?:find|feel|get) (?:any|a|the|her|his|no)) pulse\b(?! (?:setting|mode|function|button|feature|option))|\bno pulse (?:on|in|from|of) (?:him|her|them|{NAMED})",
     r"\b(?:device|nuface|wand|probes?|settings?|mode|foreo|bear|ziip|machine|gadget|massager|current|gel|vibrat\w*|led|tens|pulses|unit|through the|microcurrent|foot|feet|ankle|doctor\w*|clinic)\b"),
    ("collapse", rf"{ANYBODY}(?: \w+){{0,1}}?(?: (?:has|have|is|s|had|just|suddenly|then|actually|literally|after|nearly))* (?:keeled over|keeling over|conked out|dropped to the (?:floor|ground)|crumpled|fainted|fainting|collapsed|collapsing|passed out|passing out|blacked out|hit the deck)\b"
     rf"(?=.*\b(?:on (?:my|the|our) (?:training|course|couch|bed|table|chair|salon|floor|treatment|plinth)|in (?:my|the|our) (?:chair|salon|clinic|spa|studio|shop|treatment|class|training)|during (?!hers|theirs)|as (?:i|we)|by the (?:sink|couch|door|bed)|while|whilst|mid|just|now|what (?:do|should|now)|minutes?|today|halfway|with (?:the|my) (?:device|wand|probes?|gel)|face ?down)\b)|"
     rf"^{OTHERS}(?: (?:has|is|just|suddenly))* (?:keeled over|collapsed|fainted)(?: (?:help|on me|on us|here|what do i do))*$",
     r"\b(?:laugh\w*|drunk|wine|gin|beers?|sofa|asleep|sleep|tired|exhausted|years?|months?|weeks?|ago last|last (?:week|month|year)|once|used to|sometimes|often|always|every|because (?:she|he|they)|easily|price\w*|bill|when (?:i|she|he|they) saw|needles?|blood test|vaccin\w*|excitement|heat last|almost|never|didnt|not|history|film|movie|ex|market|arch\w*|skin|on tour|marathon|race)\b"),
    ("collapse", rf"{OTHERS}(?: (?:is|are|has|have|s|just|suddenly|now|gone|went|going|goes|all|completely|really|so|totally|after|lying))+ (?:limp|floppy|lifeless)\b(?! (?:hair|wrist\w*|hand\w*|arms?|legs?|curls?|hat|ears?|handshake|cable|on (?:one|the left|the right) side))",
     r"\b(?:hair|curls?|skin|when (?:he|she) (?:is asleep|sleeps|s asleep)|since birth|muscle tone|hypermobil\w*|walk\w*|fringe|blow ?dry)\b"),
    ("seizure", rf"\b(?:eyes?|eyeballs?){_IS} (?:roll(?:ing|ed)?|flick(?:ing|ed|ering)?) (?:back|backwards|up|upwards|into|in (?:his|her|their|the) (?:head|skull))\b",
     r"\b(?:i |my eyes|eye rolls?|exercis\w*|at me|at my|when (?:i|she|he|they) (?:see|sees|hear\w*|say|talk\w*|mention)|laugh\w*|lol|joke\w*|price\w*|pleasure|bliss\w*|heaven\w*|so good|relax\w*|asleep|sleep\w*|dream\w*|yoga|boring|bored\w*|cheesy)\b"),
    ("other_emergency", rf"{ANYBODY}{_IS} (?:gr[ea]y|ashen|pale|white|clammy|waxy)\b(?: \w+){{0,6}}? (?:clammy|sweat\w*|drenched|dripping|grey|gray|cold and wet|cold sweat\w*)\b|{ANYBODY}{_IS} (?:sweat\w*|clammy|drenched)(?: \w+){{0,3}}? (?:gr[ea]y|ashen|deathly pale|white as)\b",
     r"\b(?:hair|roots|temples|beard|menopaus\w*|gradual\w*|years|run|running|gym|workout|spin|sauna|hot flush\w*|flushes|foundation|clothes|t ?shirt|top|dress|towels?|usually|always|sometimes|fake tan)\b"),
    ("other_emergency", rf"{OTHERS}(?: (?:has|have|is|are|s|just|suddenly|now|all))* (?:gone|went|turned|turning|going) (?:an? |such an? |all )?(?:really |very )?(?:funny|strange|weird|odd|horrible|awful|terrible|bad|nasty) colou?rs?\b|^{NAMED} (?:is|looks|s) an? (?:funny|strange|weird|odd|horrible|awful) colou?r$",
     r"\b(?:hair|tan|tanned|tanning|dye\w*|brows?|lashes|nails?|lipstick|foundation|tint|roots|highlights)\b"),
    # Lips and face without air.
    ("breathing", rf"\b{WHOSE} (?:\w+ )?(?:lips?|tongue|mouth){_IS} (?:purple|blue|bluish|purplish|grey|gray)\b|\b(?:he|she|hes|shes|they|{NAMED}){_IS} (?:purple|blue|bluish) (?:in the face|round the (?:lips|mouth)|around the (?:lips|mouth))\b",
     r"\b(?:lip ?sticks?|lip ?gloss|gloss|liner|tint\w*|stain\w*|(?:blue|black)?berr(?:y|ies)|swim\w*|sea|wine|tattoo\w*|blush|make ?up|ice|lolly|lollies|sweets|drinks?|dye\w*|bruis\w*|filler\w*|(?:un)?till?|argu\w*|laugh\w*|shout\w*|talk\w*|tell\w*|told|cold (?:water|outside|weather|day)|winter|freezing|raynaud\w*|always|usually|sometimes|natural\w*|paint\w*|snow|photo|filter|light(?:ing)?|led|mask|slushy|slushie)\b"),
    # Swelling of somebody who was treated.
    ("allergic_reaction", rf"\b(?:{NAMED}|his|her|their) (?:whole |entire |top |bottom |upper |lower )?(?:lips?|tongue|throat){_IS} (?:up )?{_SWELLS}\b|\b(?:{NAMED}|his|her|their) (?:whole |entire )?face{_IS} (?:ballooning|ballooned|blowing up|blown up|puffing (?:right |all |really )?up|puffed (?:right|all) up|swelling (?:right |all |really )?(?:up )?(?:fast|quickly|badly|rapidly|like))|"
     rf"\b(?:{NAMED}|his|her|their|my) (?:\w+ )?(?:eyes?|eyelids?|face){_IS} (?:swell\w*|swollen|puff\w*) (?:completely |right |almost |nearly |all )?(?:shut|closed)\b",
     r"\b(?:filler\w*|botox\w*|dentist\w*|tooth|teeth|wisdom|abscess|surgery|lift|bleph\w*|hay ?fever|mornings?|salt\w*|period|always|usually|every|years?|months?|weeks?|last (?:week|month)|gone down|going down|swelling down|puffing out|ex|punch\w*|hit|fight|stye|crying|cried|lost|slightly|tattoo\w*|piercing|down (?:now|again)|better|ego|laugh\w*)\b"),
    ("allergic_reaction", r"\b(?:used|using|gave|given|giving|give|jabbed|injected|administered|stuck|done|had to use|after) (?:\w+ ){0,4}?epi ?pens?\b(?! train\w*)|\bepi ?pen (?:given|used|done|administered)\b(?! (?:the|my|her|his) (?:bag|handbag|drawer|fridge|house))",
     r"\b(?:ever|never|not|years?|months?|weeks?|last (?:week|month|year|time|summer)|trainer|training|train\w*|course|how|carry|carries|once|twice|times|expired|if|when i was|in my life|before|would|should i (?:be|have)|prescri\w*|gp|doctor gave|got given|gave me (?:an|two|a|my)|in (?:19|20)\d\d|havent|hasnt|didnt|rather than|instead)\b"),
    ("allergic_reaction", r"\b(?:normal|ok|okay|usual|expected|meant|supposed|common|alright|fine|typical)(?: \w+){0,2}? (?:for|that|if) (?:my|her|his|the clients?|a clients?) (?:throat|tongue|lips?|airway)(?: (?:is|are|to|be|feels?|has|have|have|started))* (?:swell\w*|swollen|clos\w*|tighten\w*|puff\w*|balloon\w*|tight)\b",
     r"\b(?:filler\w*|would|after (?:the )?dentist|lip flip|plump\w*)\b"),
    ("filler_skin_change", r"\b(?:fillers?|juvederm|restylane)\b.{0,80}?\b(?:nose|nostril|tip|lips?|skin|cheeks?|chin|forehead|patch|area|corner)(?: (?:there|is|are|has|have|s|gone|going|looks?|looking|went|turned|turning|all|now|a bit|really|very|bit))* (?:purple|dusky|mottled|grey|gray|blue|black|marbled|greyish)\b",
     r"\b(?:bruis\w*|lip ?stick|liner|years?|months?|shadow|black ?heads?|mask|paint|dye|can fillers?|does fillers?|do fillers?|could fillers?|what if|if my|if it|tattoo)\b"),
    # Stroke signs.
    ("stroke_signs", rf"\b(?:side|half|corner) of (?:{WHOSE}) (?:face|mouth|smile){_IS} (?:dropped|dropping|droop(?:ed|ing|s)?|fall(?:en|ing)|fell|slip\w*|slid\w*|hanging|sagged|melted|paralys\w*|paralyz\w*|slack|limp|floppy)\b|"
     rf"\b(?:{NAMED}|his|her|their) (?:face|mouth|smile)(?: (?:is|has|have|s|just|suddenly|all|gone|went|kind of|sort of|after|now|been|looks?|looking|totally|completely))* (?:dropped|dropping|drooped|falling|fallen|slipped|slipping|lopsided|gone slack|slack|(?:all )?(?:to|on|over to) one side|twisted|skewed|sideways)\b|"
     r"\b(?:has|have|with|got|s) (?:got )?an? (?:\w+ )?(?:droopy|drooping|dropped|lopsided|crooked|slack|twisted) (?:face|mouth|smile)\b(?=.*\b(?:mumbl\w*|slur\w*|confus\w*|babbl\w*|weak\w*|arm|speech|talk\w*|nonsense|sense|sudden\w*|now|just|this morning|today|cant|dribbl\w*|drool\w*)\b)",
     r"\b(?:age\w*|ageing|aging|years?|months?|weeks?|gradual\w*|slow\w*|over (?:the|time)|menopaus\w*|jowls?|lift\w*|tone\w*|help(?:s|ed)? (?:with|her|him|my)|can it|will it|does it|would it|bells|palsy|shingles|since (?:his|her|a|the|my) (?:\w+ )?(?:stroke|surgery|operation)|from (?:his|her|a|the|an old) (?:\w+ )?stroke|after (?:his|her|a|the) (?:\w+ )?(?:stroke|surgery|operation)|old stroke|botox\w*|tox|dysport|"
     r"filler\w*|dentist\w*|weight|when (?:i|she|he|they) (?:saw|told|heard|was told|opened|asked|read|found|see|hear)|price\w*|news|before and after|always|birth|sleep\w*|slept|photo\w*|lines|collagen|elasticity|facelift|saggy|used to|forward|pillow|than the other|even (?:it|them|out|up))\b"),
    ("stroke_signs", rf"\b(?:cant|cannot|can not|couldnt|unable to|not able to) (?:properly |fully |even )?(?:shut|close|blink)(?: with)? {_EYE} (?:eyes?|eyelids?|lids?)\b(?! (?:brows?|lashes|cream|patch\w*|mask))|\b{_EYE} (?:eye|eyelid) (?:just |now )?(?:wont|cant|doesnt|does not|will not) (?:shut|close|blink)\b",
     r"\b(?:bells|palsy|botox\w*|tox|bleph\w*|surgery|operation|eye ?lift|wink\w*|years?|months?|always|birth|mascara|lash\w*|contact\w*|lens\w*|thyroid|graves|sleep|at night|sting\w*|without (?:closing|the other)|led|mask|stye|swollen|swell\w*|both|if|will i|dentist\w*)\b"),
    ("stroke_signs", r"\b(?:hands?|arms?|legs?|fingers?|foot|feet|body|mouth|tongue)(?: (?:just|suddenly|is|are|simply))* (?:wont|doesnt|isnt|dont|not|arent|will not|refuses? to) (?:do|doing|go|going|obey\w*|listen\w*)(?: (?:what|as|where|anything|to|the things|things))? (?:i|im|its|she|he|shes|hes|me)\b(?: (?:tells?|told|telling|want|wants|wanting|ask|asks|asking|say|says|saying))?",
     r"\b(?:years?|months?|birth|parkinson\w*|ms|multiple sclerosis|dystonia|cerebral|after (?:the|a|that) (?:workout|gym)|nails?)\b"),
    ("stroke_signs", rf"\b(?:speech|words|talking){_IS} (?:all over the (?:place|shop)|muddled|jumbled|garbled|scrambled|wrong|mixed up|back to front|messed up|mushy|thick|strange|weird|odd)\b(?=.*\b{_SINCE}\b)|\b{_SINCE}\b.*\b(?:my|his|her) speech{_IS} (?:all over the (?:place|shop)|muddled|jumbled|garbled|scrambled|wrong|mushy|thick|strange|weird|odd)\b",
     r"\b(?:years?|months?|wedding|best man|text to|siri|alexa|braces|retainer|aligners?|invisalign|dentist\w*|subtitles|autocorrect|drunk|wine)\b"),
    ("stroke_signs", rf"\b(?:numb|numbness|pins and needles|no feeling|dead|lost feeling|weak|weakness)(?: \w+){{0,2}}? (?:down|along|all over|all up|on|in) (?:all |all of |the whole of |the whole )?{_SIDE}(?: hand| whole)? side(?: of (?:my|his|her|the) body)?(?= (?:now|today|since|help|just|what|and|is)\b|$)",
     r"\b(?:face|cheek|jaw|lip|chin|neck|scalp|nose|teeth|dentist\w*|slept|sleep\w*|lying|lay|lain|sat|sciatica|slipped disc|disc|years?|months?|weeks|birth|surgery|operation|ms|multiple|old stroke|after my stroke|from (?:my|a) stroke|since (?:my|a|the|his|her) (?:\w+ )?stroke|shingles|wears|worn|current|setting|battery)\b"),
    ("stroke_signs", r"\b(?:sound\w*|speak\w*|talk\w*|slur\w*|walk\w*|stagger\w*)(?: \w+){0,3} (?:drunk|plastered|hammered|steaming|pissed)\b(?=.*\b(?:havent|hasnt|not|without|no|nothing|never|dont|doesnt|sober|teetotal)\b)|\b(?:havent|hasnt|not|without|no|nothing|never|dont|doesnt|sober|teetotal)\b(?: \w+){0,9}? (?:sound\w*|speak\w*|talk\w*|slur\w*|stagger\w*)(?: \w+){0,3} (?:drunk|plastered|hammered|steaming)\b",
     r"\b(?:years?|used to|dont (?:talk|speak)|when (?:im|i am|he|she|i|drunk)|to drunk|drunk people|if)\b"),
    ("stroke_signs", rf"{OTHERS}(?: (?:is|are|s|has|have|just|suddenly|started|keeps|now|was))* (?:(?:isnt|not|aint|is not|arent|stopped|wasnt) (?:\w+ )?making (?:any |much |a lot of )?sense|making no sense|(?<!ba)(?:babbling|gibbering|jabbering)(?: (?:nonsense|gibberish|rubbish|away|incoherently|and))*$|(?:babbling|talking|speaking|spouting|mumbling) (?:complete |total |absolute |utter |pure )?(?:gibberish|gobbledygook|gobbledegook|nonsense|incoherently))",
     r"\b(?:bab(?:y|ys|ies)|toddlers?|months? old|year old|says?|said|saying|video|blogs?|review|article|advice|doctor|dr|gp|told|tells|claims?|ads?|posts?|explain\w*|instructions|app|manual|about|drunk|joke|teen\w*|price\w*|theory|thinks?|microcurrent is|always|usually|dementia|alzheimer\w*|sleep ?talk\w*|asleep)\b"),
    # A fit by what it looks like.
    ("seizure", rf"{OTHERS}(?: (?:is|s|are|keeps?|was|has been|just|started|still|started to|now|been))* fitting(?= (?:on (?:the|my|our) (?:couch|bed|floor|table|chair|sofa|stairs|pavement)|right now|now|again|help|and (?:shak\w*|foam\w*|twitch\w*|i|what|turning|blue)|in (?:my|the) (?:chair|salon|car|bath|clinic)|badly|what|please|call|for (?:\d+|two|three|four|five|ten|a few|several) min\w*|next to)\b|$)",
     r"\b(?:clothes|dress|gown|bra|kitchen|lashes|extensions?|me in|us in|well fitting|wedding|suit|uniform|shoes|wig|mask|lens\w*|bathroom|carpets?|blinds|windows)\b"),
    ("seizure", rf"{ANYBODY}(?: (?:has|have|just|suddenly|all|then))* (?:seized up|stiffened(?: up)?|went (?:all )?(?:stiff|rigid)|gone (?:all )?(?:stiff|rigid)) (?:and|then|started|starts)(?: \w+){{0,3}}? (?:sh[ao]ok|shake|shaking|jerk\w*|twitch\w*|convuls\w*|trembl\w*|foam\w*|dribbl\w*)\b",
     r"\b(?:years?|months?|weeks?|neck|jaw|back|knee|shoulder|laugh\w*|cold)\b"),
    ("seizure", r"\b(?:funny turn|(?:went|gone|going|goes) (?:completely |totally |all )?(?:blank|vacant|absent|glassy))\b(?=.*\b(?:first time|never (?:happened|done|had)|just now|minutes? ago|during (?:it|the|my|her|his|a)|while (?:i|using|on)|on my (?:couch|bed)|today|now)\b)",
     r"\b(?:screen|display|mind|app|device|wand|expression|years?|months?|last (?:week|month|year)|used to|once|known|tia|low blood|always|look|walls?)\b"),
    # Heart, sugar, waters, the current, hearing.
    ("heart_rhythm", rf"\b(?:heart ?rate|heart ?beat|pulse|hr|bpm|heart)\b(?: \w+){{0,5}}? (?:1[4-9]\d|2\d\d)\b(?=.*\b{_FAINTNESS}\b)|\b{_FAINTNESS}\b.*\b(?:heart ?rate|heart ?beat|pulse|hr|bpm)\b(?: \w+){{0,5}}? (?:1[4-9]\d|2\d\d)\b|"
     rf"\b(?:im|i am|shes|hes|she is|he is|gone|went|back|been|flipped|{NAMED} is) (?:\w+ )?(?:in|into) (?:af|afib|a fib|atrial fib\w*|svt)\b(?=.*\b{_FAINTNESS}\b)|"
     r"\b(?:heart|ticker|pulse|heartbeat)\b(?: \w+){0,3}? (?:(?:nineteen|ninety|ten|twenty) to the dozen|like the clappers|(?:a )?mile a minute|like a hammer|like a drum|like mad|like crazy|like a train|haywire)\b(?=.*\b(?:wont|not|isnt|doesnt|cant|never) (?:\w+ )?(?:settl\w*|slow\w*|stop\w*|calm\w*|eas\w*)\b)",
     r"\b(?:exercis\w*|work ?out\w*|run|runs|running|peloton|gym|max|zone|spin|sprint\w*|hiit|blood pressure|systolic|over \d+|caffeine|anxious about|excited|sometimes|always|years|used to|in love)\b"),
    ("other_emergency", rf"\b(?:diabet\w+|type (?:1|2|one|two)|t1d?|t2d?|insulin)\b.*\b{_MUDDLED}\b.*\b{_SHAKES}\b|\b(?:diabet\w+|type (?:1|2|one|two)|t1d?|t2d?|insulin)\b.*\b{_SHAKES}\b.*\b{_MUDDLED}\b|\b{_MUDDLED}\b.*\b{_SHAKES}\b.*\b(?:diabet\w+|type (?:1|2|one|two)|t1d?)\b|\b{_SHAKES}\b.*\b{_MUDDLED}\b.*\b(?:diabet\w+|type (?:1|2|one|two)|t1d?)\b",
     r"\b(?:not diabetic|no diabetes|isnt diabetic|sometimes|usually|whenever|when my|if|last (?:week|month|year)|once|gym|confused (?:about|by|whether|which|how|as to|over|what)|better now|fine now|all right now|ok now|protein shakes?)\b"),
    ("pregnancy_bleeding", r"\b(?:(?:my|her|the) )?waters (?:have |has |had |just |ve |suddenly )*(?:broke|broken|gone|went|burst|breaking|popped)\b(?=.*\b(?:today|now|just|after|during|while|lol|help|minutes?|hours?|this|last night|since)\b)|\b(?:my|her) waters (?:have |has |ve )(?:just )?(?:broken|gone|burst)\b",
     r"\b(?:with my|with the|was born|years?|months?|weeks? ago|last (?:week|month|year|time)|when i had|late for|before|bath\w*|spa|tub|sink|river|cold)\b"),
    ("electric_shock", rf"{ANYBODY}(?: (?:has|have|just|had|then))* (?:got|gotten|had|received|took|taken|suffered) (?:\w+ ){{0,3}}?electric(?:al)? shock\b(?! (?:therapy|treatment|test))|\bgave (?:me|her|him|us|them|{NAMED}) (?:\w+ ){{0,3}}?electric(?:al)? shock\b",
     r"\b(?:static|tiny|small|little|slight|mild|ect|therapy|ever|never|once|bill|no|without|fence|years?|months?|weeks?|last (?:week|month|year)|as a|dog|like an?|almost|nearly|feels? like)\b"),
    ("sudden_deafness", rf"\b(?:gone|went|going|woke up|woken up|suddenly|now|turned) (?:\w+ )?deaf\b(?=.*\b(?:one|left|right|ear|{_SINCE}|all of a sudden)\b)|\b(?:lost|losing|lose|gone|no) (?:all |my |the |his |her |most of )*hearing\b(?=.*\b(?:sudden\w*|today|this morning|last night|yesterday|just|overnight|since (?:the|my|using|i used)|after (?:the|my|using|a))\b)|"
     rf"\b(?:suddenly|sudden|just|today|this morning|overnight|woke up)\b.*\b(?:lost (?:my |all |the |his |her )*hearing|hearing (?:has |s )?(?:gone|went|dropped|cut out)|(?:cant|cannot|couldnt) hear(?: \w+){{0,3}}? (?:in|out of|from|on) (?:one|my|the|his|her|left|right))\b|\b(?:cant|cannot) hear(?: \w+){{0,3}}? (?:in|out of|from|on) (?:one|my|the|his|her|left|right)(?: \w+){{0,3}}? (?:suddenly|all of a sudden|since (?:the|my|this)|today|now)\b",
     r"\b(?:years?|months?|child\w*|born|birth|gradual\w*|slowly|wax|batter\w*|aids?|implant\w*|age|phone|speaker\w*|beep\w*|device|concert|used to|selective\w*|tone deaf|ears? to|teen\w*|meningitis|water in|weeks)\b"),
)  # fmt: skip
#: Of another time, of a story, or asked.
_UNLESS = re.compile(
    r"\b(?:what if|in case|suppos(?:e|ing)|imagine|pretend|textbook|exam|policy|say (?:an?|one|someone|somebody|my) |if (?:i|he|she|my|it|you|we|they|someone|somebody|an?|the)|(?:can|could|does|would|will|might) (?:it|this|that|they|you|the (?:device|current|gel)|microcurrent|people|anyone|botox|fillers?) |"
    r"years?(?: old)? (?:ago|back)|months? (?:ago|back)|weeks? (?:ago|back)|when (?:i|he|she) (?:was|were) (?:an?|\d+|young|little|pregnant)|as an? (?:child|kid|teen\w*|baby)|used to|in (?:19|20)\d\d|last (?:week|month|year|winter|summer|spring|autumn|christmas)|"
    r"(?:a|the|this) (?:film|movie|book|novel|series|soap|drama|podcast|episode|scene|documentary)|newspaper|my (?:character|novel)|history of|haha\w*|lmao|rofl|signs of|risk of|chance of|scared of|afraid of|worried about|how (?:common|likely)|do people|anyone (?:had|ever|else)|has anyone)\b"
)
_TOLD = tuple((flag, re.compile(sign), re.compile(unless)) for flag, sign, unless in _SIGNS)
_LONGEST = 400


def seen_signs(sentences: Iterable[str]) -> list[str]:
    """Ids of the red flags that these sentences (normal forms) describe, as of now."""
    found: list[str] = []
    for said in (sentence[:_LONGEST] for sentence in sentences):
        if not _UNLESS.search(said):
            found += [flag for flag, sign, unless in _TOLD if sign.search(said) and not unless.search(said)]
    return list(dict.fromkeys(found))
