"""What only sounds like an alarm: figures of speech, stories, and harm that somebody left behind long ago."""

from __future__ import annotations

import re

from actions.rules.plain_noes import without_noes
from nlu.breathing import without_breathing_well

_THING = (
    r"(?:thing|device|wand|app|machine|gadget|gizmo|nuface|bear|ziip|foreo|mini|trinity|toner|handset|charger|screen|"
    r"mirror|phone|laptop|website)"
)
_SKIN = r"(?:skin|face|pores|cheeks|complexion)"
#: Words that stand for something else, whatever is said beside them: they are not read.
_FIGURES = re.compile(
    rf"\b(?:the|my|this|that|your|its|her|his|bloody|poor|old)\s{_THING}(?:['’]?s)?\s(?:\w+\s){{0,3}}?"
    r"(?:(?:hav\w+|has|had|throw\w*|threw)\s(?:a|an|another)\s(?:\w+\s)?(?:fits?|seizures?|stroke|meltdown|funny turn|heart attack)|"
    r"(?:keeps?|kept)\s(?:passing|conking|blacking|pegging|zonking)\sout|(?:keeps?|kept)\s(?:fainting|collapsing|dying)|"
    r"(?:passes|blacks|faints|conks|passed|blacked|conked)\sout)\b|"
    r"\b(?:smack(?:s|ing|ed)?)\s(?:my|me|his|her|their|the)\slips\b|"
    r"\b(?:afraid|scared|frightened|wary|nervous)\sof\s(?:my|the|this|that|your|his|her|a)\s(?:\w+\s)?(?:device|machine|wand|gadget|nuface|bear|ziip|thing|current|gel)\b|"
    r"\b(?:dying|dead\skeen)\sto\s(?:try|start|use|get|know|see|have|buy|go|hear|order|begin|do|find|show)\b|"
    r"\b(?:baby|bump|bub|bean|(?:little|wee)\s(?:fella|one|man|lad|lass|girl|guy|monkey|mite|bugger|madam))(?:['’]?s)?\s(?:\w+\s){0,3}?(?:kick\w*|boot\w*|punch\w*|thump\w*|headbutt\w*)\s(?:me\b|my\b|away\b)?|"
    r"\b(?:she|he)(?:['’]?s| has)\sdied\b(?=[^.?!]*\b(?:nuface|bear|ziip|trinity|device|battery|charge|charger)\b)|"
    rf"\b{_SKIN}(?:['’]?s)?\s(?:\w+\s){{0,2}}?(?:suffocat\w+|smother\w+|chok\w+)\s(?=(?:under|in|with|by|beneath)\b)|"
    rf"\b{_SKIN}\s(?:(?:really|just)\s)?(?:can['’]?t|cannot|couldn['’]?t)\sbreathe\b(?=\s(?:under|in|with|through)\b)|"
    r"\b(?:can['’]?t|cannot|couldn['’]?t)\sbreathe\s(?:(?:in|with)\s(?:this|these|my|the)\s(?:\w+\s)?(?:spanx|dress|jeans|corset|"
    r"shapewear|waistband|bra)\b|\W*[\U0001F602\U0001F923])|"
    r"\bbeats?\sme\s(?:at|to|by|hands\sdown)\b|\bcross\smy\sheart(?:\sand\shope\sto\sdie)?\b|"
    r"\bpass(?:es|ed)\sout\sat\severything\b|"
    r"\b(?:implants?|devices?|things?|boxes|box|gadgets?|machines?|ones?|battery|unit)\s(?:that|which|what)\s(?:can\s|would\s|will\s|could\s)?(?:shocks?|jolts?|kicks?|zaps?|jump\s?-?starts?)\s"
    r"(?:me|him|her|them|my|his|the|their|you|your)\b(?:\sheart)?(?:\sback)?",
    re.IGNORECASE,
)
_IS = r"(?:['’]?s)?(?:\s(?:it|like|just|basically|pure|financial|practically|bordering\son))*"
#: Words that have nothing to do with anybody's body: the model does not read them either.
_OTHER_MATTERS = re.compile(
    # A phone that nobody picks up, and a day of the week that is too much.
    r"\b(?:clinics?|surgery|gps?|doctors?|dentists?|salons?|spas?|shops?|office|helplines?|company|manufacturer|seller|supplier|support|customer\s(?:service|care)|receptionists?|reception|injector|practitioner|pharmacy|nuface|foreo|ziip|amazon|courier)\s"
    r"(?:(?:is|are|still|just|keeps?)\s)*(?:isn['’]?t|aren['’]?t|ain['’]?t|not|never|won['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t)\s(?:\w+\s)?(?:answer\w*|pick\w*\sup|repl\w+(?:\sto)?|return\w*|respond\w*(?:\sto)?)\s(?:their|there|the|its|my|our|any|to)?\s?(?:phones?|calls?|e-?mails?|texts?|messages?)\b|"
    r"\b(?:mondays?|tuesdays?|wednesdays?|thursdays?|school\sruns?|(?:this|the)\s(?:weather|heat|app|wifi|manual|charger|gel|cable|traffic|laundry)|menopause|hot\sflush(?:es)?|hay\s?fever|my\s(?:jowls|wrinkles|hair|frizz|eyebrows|skin|kids?|cat|dog))\s(?:will|are|is|['’]?ll|gonna|going\sto|might|could)\s(?:\w+\s)?(?:be\s)?the\s(?:end|death)\sof\sme\b|"
    # Wine by the bottle, where no pills are spoken of; asleep for being so relaxed.
    r"(?:\band\s)?\b(?:i|she|he|they|we|mate|friend|sister|husband|wife|mum)(?:['’]?s|['’]?ve|\shas|\shave)?\s(?:just\s|already\s|only\s)?(?:had|drunk|drank|necked|downed|polished\soff|shared|sunk)\s(?:(?:about|nearly|almost|over|most\sof|the\sbest\spart\sof|half)\s)?(?:a|one|two|half\sa)\s(?:whole\s)?bottles?"
    r"(?:\s(?:of|o)\s(?:\w+\s)?(?:wine|prosecco|fizz|champagne|cava|ros[eé]|red|white|bubbly|lambrini))(?=\s*(?:$|[,.!?;\n]|and\b|so\b|but\b|already\b|lol\b|haha\b))(?![^\n]{0,200}\b(?:pills?|tablets?|meds|medic\w*|paracetamol|calpol|bleach|gel|serum|toner|vodka|gin|spirits|perfume|sanitiser|antifreeze|sleep\w*|wak\w*|sick|vomit\w*|unconscious|swallow\w*|baby|toddler|child)\b)|"
    r"\bso\s(?:(?:very|nice|deeply|super|incredibly)\s)?(?:relax(?:ed|ing)|chilled|comfy|comfortable|cosy|cozy|blissful|soothing|zen)\b[^.?!\n]{0,30}?\b(?:passed|conked|zonked|flaked|crashed)\sout\b(?=[^.?!\n]{0,50}\b(?:snor(?:ed|ing)|asleep|slept|nap(?:ped)?|dribbled|drooled|dreamt|best\ssleep)\b)(?![^.?!\n]{0,80}\b(?:wak\w*|woke|ambulance|floor|hit|blue|grey|dizzy|sick|respond\w*)\b)|"
    # A joke, and a colour that comes off.
    r"\bsend\shelp\b(?=[\s,!.]*(?:(?:ha){2,}|lol|lmao|rofl|xd|😂|🤣|😅))|"
    r"\bnails?\s(?:\w+\s){0,3}?(?:blue|purple|black|yellow|green)\s(?:\w+\s){0,2}?(?:from|with|because\sof|after)\s(?:\w+\s){0,3}?(?:varnish|polish|dye|paint|ink|shellac|berries)\b|"
    # The muscles of a stranger in a video.
    r"\b(?:watch(?:ed|ing)|saw|seen)\s(?:an?|the|this|that|your|some|one)\s(?:\w+\s){0,2}?(?:videos?|clips?|tik\s?toks?|reels?|tutorials?|demos?|adverts?|ads?)\b[^.?!\n]{0,25}?\b(?:and|where|with|as|,)\s(?:the\s(?:woman|lady|girl|man|model)['’]?s|her|his|their)\s(?:(?:whole|entire|actual)\s)?"
    r"(?:cheeks?|face|jaw|mouth|lips?|eyebrows?|brows?|skin|muscles?)\s(?:(?:was|were|is|are|kept|keeps?|just|literally|all|actually)\s)*(?:mov(?:ing|ed)|twitch(?:ing|ed)|jump(?:ing|ed)|lift(?:ing|ed)|wobbl(?:ing|ed)|bounc(?:ing|ed)|rippl(?:ing|ed)|puls(?:ing|ed)|danc(?:ing|ed))\b|"
    # A hurry, and no denial of what follows.
    r"\bno\s(?:time|need)\s(?:to\s|for\s)(?:chat\w*|talk\w*|waste|explain\w*|lose|long|small\stalk|questions)\b|"
    r"\bicd-?(?:9|10|11)\b(?!\W+(?:years?|yrs?|yo|months?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|times|ago|old|shocks?))(?:\s?(?:codes?|coding|coder))?|\bicd\s(?:9|10|11)\s(?:codes?|coding|coder)\b|"
    r"\b(?:burn\w*|rip\w*|tear\w*|rac\w+|fly\w*|go\w*|gone|get\w*|got)\s(?:right\s|straight\s)?through\s(?:(?:the|my|this|that|all|so\smuch|too\smuch|loads\sof|a|of)\s)*"
    r"(?:gel|gels|serum|primer|tubes?|bottles?|batter(?:y|ies)|charges?|money|wages|savings|pads|cotton\spads|mist)\b|"
    # "She lives with me and I do her face" is a facial; what is done "in" to a face is not.
    # Too much of the device is no poison, and too high a price no harm; a sunburnt chest is skin.
    r"\boverdos(?:e|ed|ing)\s(?:a\s(?:bit|little)\s|slightly\s)?(?:on|with)\s(?:(?:the|my|this|all)\s)*(?:microcurrent|nuface|ziip|foreo|bear|device|wand|toning|toner|sessions?|minutes|"
    r"facials?|serums?|skin\s?care|sheet\smasks?|gua\ssha)\b(?![^.!?\n]{0,80}\b(?:pills?|tablets?|meds?|medic\w+|paracetamol|insulin|drugs?|capsules?|swallow\w*|drank|drunk|ate)\b)|"
    rf"\b(?:it|that|this|is|was){_IS}\sself[\s-]?harm(?:ing)?\s(?:to\s)?(?=(?:pay|spend|buy|shell|fork|drop|part)(?:ing)?\b)|"
    rf"\b(?:pay|spend|buy)ing\s(?:(?!i\b)[\w£$€]+\s){{1,8}}?(?:is|was|feels\slike){_IS}\sself[\s-]?harm\b|"
    r"\bchest\s?(?:is|was|got|gets|looks|['’]s)\s(?:(?:a|bit|little|so|really|very|badly|all|slightly|also)\s){0,3}(?:sun\s?burn(?:t|ed)|(?:burn(?:t|ed)|red)\s(?:by|from|in)\s(?:the\s)?sun)\b|"
    # A stranger's toaster: nobody who is here was shocked, nor by this device.
    r"\b(?:an?|some|this|that|one)\s(?:(?!my\b)\w+\s)?(?:bloke|man|woman|guy|lad|chap|fella|lady|person|celeb\w*|plumber|electrician|builder)\b(?:(?!\b(?:i|my|me|us|our|here|just|now|device|nuface|salon|client)\b)[^.!?;,\n]){0,40}?"
    r"\belectrocuted\s(?:by|with|using|on|from|changing|fixing)\s(?:(?:his|her|their|the|a|an)\s)?(?:\w+\s)?(?:toaster|kettle|hair\s?dryer|iron|lamp|lawn\s?mower|fence|washing\smachine|light|power\slines?|fridge|oven|cooker|phone\scharger|sockets?|plug)\b|"
    # A device that fell, or of which a side is flat, is nobody's face.
    rf"\b(?:the|my|this|her|his)\s{_THING}\s(?:has\s|was\s|got\s|is\s|just\s)*(?:dropped|fell|fallen|landed)(?:\s(?:down|off\s(?:the|my)\s\w+|on(?:to)?\s(?:one|its|the|a)\s\w+))?(?:\sand\s(?:it\s)?(?:is|['’]s|has|got)\s(?:\w+\s)?(?:chipped|cracked|broken|scratched|dented))?"
    r"(?=\s*(?:$|[,.!?;\n]|and\b|but\b|so\b|now\b))|"
    rf"\b(?:one|left|right|other|the)\s(?:side|end|half)\sof\s(?:the|my)\s{_THING}\s(?:is|was|has\sgone|went|seems)\s(?:\w+\s)?(?:dead|flat|cold|weak|numb|not\sworking|broken|loose)\b|"
    # Tired, and in bed; a tablet now and then.
    r"\b(?:i\s)?(?:just\s)?(?:collapsed?|fell|passed\sout|crashed(?:\sout)?)\s(?:asleep\s)?(?:straight\s)?in(?:to)?\s(?:my\s|the\s)?bed\b|"
    r"\b(?:an?|the\sodd|the\soccasional|one|odd)\s(?:paracetamol|ibuprofen|nurofen|aspirin|painkiller|antihistamine)(?:\stablet)?\s(?:now\sand\s(?:then|again)|once\sin\sa\s(?:while|blue\smoon)|occasionally|every\snow\sand\sthen|from\stime\sto\stime|here\sand\sthere|once\sa\smonth|a\smonth)\b|"
    # Power that ends, and a phone that a charger fried.
    rf"\b(?:(?:it|she|he)(?:['’]?s|\sis|\shas)?|(?:the|my|this)\s{_THING}(?:['’]?s|\sis|\shas|\sjust)?)\s(?:just\s|always\s|keeps?\s)?(?:ran|run|runs|running)\sout\sof\s(?:battery|charge|juice|power)\b"
    r"(?:\s(?:(?:just|right|straight|half\s?way)\s)?(?:after|on|at|before|during|through|with|between)\s(?:(?:doing|finishing|i(?:['’]d)?\s(?:did|done|finished))\s)?(?:the|my|one)\s(?:\w+\s)?(?:side|half|cheek|jaw|neck|forehead|session))?|"
    rf"\b(?:the|my|this|that|her|his|our)\s(?:\w+\s)?{_THING}\s(?:has\s|had\s|just\s)*(?:got|gets|had|took|suffered|received)\s(?:an?|some)\s(?:\w+\s)?(?:shock|surge|jolt|zap)\s(?:from|off|when|on|by)\s(?:the|its|a|an|my)\s(?:\w+\s)?(?:charger|cable|plug|socket|lead|adapter|outlet|lightning|mains|dock)\b"
    rf"(?:\sand\s(?:(?:it|the\s{_THING})\s?)?(?:(?:is|was|got|['’]?s|has)\s)*(?:fried|dead|died|bust(?:ed)?|broken?|broke|kaput|knackered)\b)?|"
    # What is denied plainly; the rest is read.
    r"\b(?:i\sam|i['’]?m|im)\s(?:really\s|honestly\s|definitely\s|certainly\s)?(?:not|nowhere\snear)\s(?:feeling\s|actually\s|at\sall\s)?(?:suicidal|a\sdanger\sto\smyself)(?:\sor\s(?:anything|owt|whatever)(?:\slike\sthat)?)?"
    r"(?!\s(?:any\s?(?:more|longer)|yet|now|today|tonight|right\snow|at\sthe\smoment|all\sthe\stime|as\ssuch|exactly|per\sse|enough)\b)|"
    # What somebody on the net said of herself.
    r"\b(?:an?|some|this|one)\s(?:woman|girl|lady|influencer|person|user|mum|blogger|lass)\s(?:on|from)\s(?:tik\s?tok|reddit|insta(?:gram)?|facebook|youtube|the\s(?:internet|forum)|a\sforum)\s(?:said|says|claims|claimed|reckons|was\ssaying|posted|wrote)\b"
    r"(?:(?!\b(?:i|me|my|mine|we|our)\b)[^.!?;,\n]){0,120}|"
    # A wish that goes with wrinkles.
    r"\b(?:want|like|love|need|hope)\sto\s(?:feel|look)\s(?:(?:a\sbit|more)\s)?like\s(?:myself|me|my\s(?:old|younger)\sself)\b(?:\sagain)?|"
    r"\bi\s(?:usually\s|also\s|always\s)?do\s(?:her|his|their)\s(?:face|neck|cheeks|facials?)\b(?=\s*(?:$|[.,!?;\n]|(?:for|with\s(?:my|the|a)\s(?:device|nuface|bear|ziip|wand|gadget|mini))\b))",
    re.IGNORECASE,
)
#: Told in a story, in the papers or on the net, or asked of people at large (normal forms).
_TOLD = (
    r"(?:in )?(?:chapter|episode|scene|act) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|"
    r"(?:my|the|our|a|an) (?:\w+ )?(?:heroine|protagonist|screenplay|novel|thriller|short story|soap opera|main character)|"
    r"(?:tiktoker|influencer|blogger|youtuber|actress|celebrity|celeb|reddit|redditor|the mail|daily mail|tabloids?|a star|"
    r"on a forum|on the forum|on corrie|on eastenders|true crime)|"
    r"as a (?:tot|toddler|boy|girl|baby)|aged (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)|at \d+ months|"
    r"when i was (?:a )?(?:tiny|little|small|tot|toddler|baby)|"
    r"(?:what|how) would (?:you|a nurse|a therapist) do (?:in|if)|(?:are|could) you (?:able to )?(?:ring|call) an? ambulance yourself|"
    r"do you (?:have|handle|know) (?:an? |any )?emergenc\w+|"
    r"(?:suppose|imagine|say) (?:an?|one|i) (?:guest|client|customer|person|user|fainted|collapsed|passed out)|in my exam|whats your policy|"
    r"my (?:character|villain)"
)
TOLD = re.compile(
    rf"\b(?:{_TOLD})\b|^(?:is|are|does|do|can) an? (?:(?!my\b|mine\b|her\b|his\b)\w+ ){{1,6}}(?:common|rare|pass)\b"
)
# Made up: "in my novel the villain clutches his chest", "my Sims character died". The words of the story are not read;
# a sentence or clause in which somebody says "I" is, or one in which help is wanted. "In my comic" is a story when what
# comes next begins it, and "in the comic" only with a character: a man may collapse in the comic shop.
_WORK = (
    r"(?:novel|novella|screenplay|script|short\sstory|thriller|whodunn?it|fan\s?fic(?:tion)?|manuscript|comic|video\sgame|sims(?:\sgame)?|"
    r"d&d\s\w+|sitcom|panto)"
)
_CHARACTER = r"(?:character|villain(?:ess)?|hero(?:ine)?|protagonist|antagonist|lead|dame|detective|narrator|baddie)"
_MADE_UP = (
    rf"(?:(?:in|for)\s(?:my|our)\s(?:\w+\s){{0,2}}?{_WORK}(?=\s*(?:[,.;:!?\n]|$)|\s(?:the|an?|my|our|his|her|s?he|they|one|some\w+|there|about|i|we)\b)|"
    rf"(?:in|for)\s(?:this|the|a)\s(?:\w+\s){{0,2}}?{_WORK}(?=\s*[,:]?\s(?:the|my|our|an?)\s(?:\w+\s)?{_CHARACTER}\b)|"
    r"for\s(?:this|the|a)\s(?:\w+\s){0,2}?(?:novel|novella|screenplay|script|short\sstory|thriller|whodunn?it|comic|sitcom)(?=\s*(?:[,.;:!?\n]|$))|"
    r"(?:my|our|the|a)\s(?:(?!friend|mate|sister|mum)\w+\s){0,2}?(?:villain|villainess|heroine|protagonist|antagonist|main\scharacter|sims?\scharacter|"
    r"(?<=my\s)character|(?<=my\s)sim|(?<=sims\s)\w+|avatar|detective\sin\smy\s\w+))\b"
)
_MADE_UP_SENTENCE = re.compile(
    rf"(?P<before>^|[.!?;\n,]\s*)(?P<lead>(?:(?:so|and|but|well|ok|hi|hello|haha|lol)\W+)*){_MADE_UP}(?P<clause>[^.!?;\n,]*)(?P<rest>[^.!?;\n]*)",
    re.IGNORECASE,
)
_ONESELF = re.compile(
    r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|i['’]?ll|me|myself|mine|we|us|our|my(?!\s(?:novel|book|story|script|character|villain|heroine?|protagonist|sims?|avatar)))\b",
    re.IGNORECASE,
)
#: Nobody writes so of a story: it is happening, or help is wanted.
_IN_NEED = re.compile(
    r"\b(?:what\s(?:do|should|can|shall|must)\s(?:i|we)|help|ambulance|999|911|112|hurry|quick(?:ly)?|cpr|emergency\snumber)\b",
    re.IGNORECASE,
)
#: Seen on a screen or read: what "the lad" does there.
_SEEN_ON_A_SCREEN = re.compile(
    r"\b(?:watch(?:ed|ing)\s(?!(?:my|her|him|them|the\s(?:kids?|baby|children)|over)\b)(?:[\w'\u2019]+\s){1,5}?(?:last\snight\s|yesterday\s|again\s)?(?:where|in\swhich)|"
    r"(?:read|reading|saw|seen|heard)\s(?:it\s)?(?:in|on)\s(?:the\s|a\s)?(?:papers?|news|radio|internet|facebook|fb|insta\w*|tiktok|reddit|forum|magazine|mail|website)\s(?:about|that|of|where|how)|"
    r"(?:watch(?:ed|ing)?|saw|seen|read|reading)\s(?:(?:a|an|the|this|that|some|one)\s)?(?:\w+\s){0,2}?(?:film|movie|show|series|book|novel|documentary|drama|programme|soap|thriller|"
    r"episode|clip|video|tiktok)\s(?:last\snight\s|once\s|yesterday\s)?(?:where|in\swhich)|"
    r"there(?:['’]?s|\sis|\swas)\s(?:a|an|this|some)\s(?:\w+\s)?(?:tik\s?tok|video|reel|clip|film|post)\s(?:where|in\swhich)|"
    r"(?:on|in)\s(?:the\s)?(?:telly|tv|netflix|corrie|eastenders|casualty)\s(?=(?:a|an|some|this|one)\s(?:bloke|man|lad|guy|woman|girl|lady|actor|actress|character|chap|fella)\b))"
    r"(?P<clause>[^.!?;\n,]{0,160}?)(?=\s(?:and|but|so|then)\b|[.!?;\n,]|$)",
    re.IGNORECASE,
)
# In a paper, or in a series that everybody knows by its name.
_PAPER = (
    r"(?:(?:the|a|an|this|that|my)\s)?(?:daily\s|sunday\s|local\s|evening\s|womens?\s|gossip\s)?(?:mail|sun|mirror|guardian|times|telegraph|express|metro|star|paper|papers|newspaper|news|bbc|magazine|mag|tabloids?|vogue|cosmo|"
    r"heat|hello|grazia|buzzfeed|website|blog)"
)
_SERIES = (
    r"(?:grey['’]?s(?:\sanatomy)?|scrubs|holby(?:\scity)?|corrie|coronation\sstreet|eastenders|emmerdale|hollyoaks|home\sand\saway|call\sthe\smidwife|the\sgood\sdoctor|"
    r"general\shospital|botched|house\sof\scards|the\sresident|24\shours\sin\sa\s?(?:&|and)\s?e|love\sisland|real\shousewives|the\skardashians|bridgerton|outlander|downton(?:\sabbey)?)"
)
_IN_PRINT = re.compile(
    rf"(?:\b{_PAPER}\s(?:has\s|have\s|just\s|once\s)?(?:ran|runs?|running|did|done|does|printed|published|had|has|carried|posted)\s(?:an?|this|some|that)\s(?:\w+\s){{0,2}}?"
    r"(?:piece|article|story|feature|report|spread|headline|bit|interview)\s(?:about|on|of|where|with|in\swhich)|"
    r"\b(?:read|reading|saw|seen)\s(?:an?|this|some|that)\s(?:\w+\s){0,2}?(?:piece|article|story|feature|report|headline|interview|post)\s(?:in\s(?:the|a)\s(?:\w+\s)?\w+\s|online\s)?(?:about|on|of|where|with|in\swhich)|"
    rf"\b(?:watch(?:ed|ing)?|saw|seen|on|in)\s(?:{_SERIES}|(?<=watched\s)(?:casualty|neighbours)|(?<=watching\s)(?:casualty|neighbours)|(?<=on\s)(?:casualty|neighbours))(?:\s(?:last\snight|yesterday|once|again|reruns?|the\sother\s(?:day|night)|tonight|and|where|when|earlier))*)"
    r"(?=\W{1,3}(?:someone|somebody|people|women|men|celebs?|(?:an?|some|one|this|that|the)\s(?:\w+\s){0,2}?(?:wom[ae]n|m[ae]n|girl|boy|lady|guy|bloke|lad|actor|actress|character|patient|nurse|person|celeb\w*|kid|child|star|model|influencer|contestant|housewife|footballer|singer)|some\w+['’]?s)\b)(?P<clause>[^.!?;\n]{0,160})",
    re.IGNORECASE,
)
_AS_OF_NOW = re.compile(r"\b(?:just|now|right\snow|this\sminute)\b", re.IGNORECASE)
_PAST_HARM = re.compile(
    r"\b(?:(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|many|some|several) "
    r"(?:years?|yrs?|decades?)|years (?:of|ago)|decades?|long (?:ago|gone|over|behind)|(?:since|in) (?:19\d\d|20[01]\d)|"
    r"old (?:\w+ ){0,3}scars?|at (?:1\d|2\d|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)|in my (?:teens|twenties|youth)|"
    r"as a (?:teen\w*|girl|boy|child|kid|student)|when i was (?:1\d|2\d|young|a \w+))\b"
)
_WELL_SINCE = re.compile(
    r"\b(?:happy|happily|well now|am well|been well|years well|long well|recovered|good therapy|therapy helped|life is good|"
    r"doing (?:great|well)|got out|left (?:him|her|them)|(?:out of|no longer in) my life|nowhere near|behind me|"
    r"chapter is closed|long gone|(?:all|much|totally|completely|im|i am|doing|been) (?:good|fine|well|ok|okay|better|great|sorted) (?:now|since|these days|nowadays|ever since)|(?:never|not once|nothing)(?: again| like (?:it|that))? since|for (?:completeness|the record)|faded|glowing|thriving|content)\b"
)
#: What somebody wants to do is of now, and may be the same again: harmless is only what plainly has to do with a face.
_WISH = (
    r"(?:want(?:s|ing)? to|wanna|(?:id|would|i) (?:like|love) to|hop(?:e|ing) to|plan\w* (?:to|on)|ready to|about to|mean to|intend to|tempted to|"
    r"(?:ill|i ?will|might|lets)(?= (?:try|use|take|do|go|end|jump|finish)\b))"
)
_HARMLESS_WISH = (
    r"(?:look|glow|freshen|feel (?:good|nice|great|better about)|know (?:if|whether|when) (?:i|we|the|this|a|microcurrent)\b|"
    r"(?:try|use|start|treat|buy|get|do|lift|tone|have|order|keep|pamper|test|begin|go for)(?: (?:with|out|the|an?|my|this|that|your|some|of|it|on|for|over|"
    r"one|those|these|new|little|home|facial|toning|used|cheap))* (?:device|wand|gadget|machine|nuface|bear|ziip|foreo|mini|trinity|microcurrent|gel|mask|"
    r"serum|face|facials?|skin|cheeks?|jaw\w*|jowls?|neck|chin|brows?|forehead|wrinkles|lines|body|eyes)\b)"
)
_NOT_OVER = re.compile(
    r"\b(?:again|still|lately|these days|today|tonight|yesterday|last night|(?:this|last) (?:week|month)|thoughts?|thinking|urges?|scared|"
    r"afraid|frightened|found me|threat\w*|follow\w*|stalk\w*|"
    r"(?<!years )(?<!yrs )(?<!decades )back(?! (?:then|in (?:(?:19|20)?\d\d|the \w+ties|my (?:teens|twenties|thirties|youth))))|wish|"
    rf"{_WISH} (?!{_HARMLESS_WISH})|way out|going to|gonna|cant go on|hopeless|pointless|(?:they|people|doctors) (?:say|tell me|reckon|think)|apparently|supposedly|"
    r"but now|not (?:happy|well)|never (?:happy|recovered)|un(?:happy|well)|hurts me|hits me|hurting|hitting)\b"
)


# "Took a piriton and they've gone down": the bumps have, and nobody fell.
_OF_BUMPS = re.compile(
    r"\b(?:piriton|anti-?\s?histamines?|cetirizine|loratadine|benadryl|clarityn|zyrtec|zirtek|hives|bumps|lumps|spots|welts|swell\w*|swollen|puff\w*|redness|rash|bruis\w*|stings?|bites?|weals?)\b",
    re.IGNORECASE,
)
_GONE_DOWN = re.compile(
    r"\b(?:they|it|that|(?:the\s|my\s)?(?:hives|bumps|lumps|spots|welts|swelling|puffiness|redness|rash|bruis\w+|bites?|weals?))(?:['’]?(?:ve|s)|\shave|\shas|\sall)?"
    r"(?:\s(?:all|mostly|now|since|pretty\smuch|already|completely|really|gradually|then))*\s(?:gone|went|going|come|came)\s(?:(?:right|back|straight|all)\s)?down(?:\s(?:now|again|since|nicely|completely|a\s(?:lot|bit)|by\s(?:lunch|tea|morning|bedtime)))?"
    r"(?=\s*(?:[,.!;?\n]|$|(?:and|so|but|can|is|should|since|after|with|within|in)\b))",
    re.IGNORECASE,
)


def without_figures(text: str) -> str:
    """The text as `without_other_matters`, and without the words that stand for something else."""
    return _FIGURES.sub(" ", without_other_matters(text))


def without_other_matters(text: str) -> str:
    """The text without what belongs to a story, is of no body at all, or says that there is nothing."""
    told = without_noes(without_breathing_well(without_fiction(text)))
    if _OF_BUMPS.search(told):
        told = _GONE_DOWN.sub(" ", told)
    return _OTHER_MATTERS.sub(" ", told)


def without_fiction(text: str) -> str:
    """The text without the sentences and clauses of a story of somebody's own."""
    told = _MADE_UP_SENTENCE.sub(_told_of_oneself, text)
    return _IN_PRINT.sub(_seen_of_others, _SEEN_ON_A_SCREEN.sub(_seen_of_others, told))


def _seen_of_others(told: re.Match[str]) -> str:
    """What a film shows is not read; a clause in which somebody says "I" or asks for help is."""
    mine = any(words.search(told["clause"]) for words in (_ONESELF, _AS_OF_NOW, _IN_NEED))
    return told[0] if mine else " "


def _told_of_oneself(told: re.Match[str]) -> str:
    """What a sentence of a story says of whoever writes: nothing, what follows the story's clause, or all."""
    if _AS_OF_NOW.search(told["clause"]) or _IN_NEED.search(told["clause"] + told["rest"]):
        return told[0]
    if not _ONESELF.search(told["clause"] + told["rest"]):
        return told["before"]
    return told[0] if _ONESELF.search(told["clause"]) else told["before"] + told["rest"]


def is_long_over(said: str) -> bool:
    """Whether a message (normal forms) tells of harm of years ago, of being well since, and of nothing else."""
    return _PAST_HARM.search(said) is not None and _WELL_SINCE.search(said) is not None and not _NOT_OVER.search(said)
