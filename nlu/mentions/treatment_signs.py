"""Injections, a young age, the heart, metal and sore skin that are told in other words or by their sound."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_SORE = r"(?:raw|peeling|weeping|blister\w*|open|oozing|scabb\w*|scabs|crust\w*|not healed|bleeding|burnt|stinging|angry|hot|red raw)"
_TREATED = r"(?:peels?|lasers?|ipl|fraxel|co2|microneedling|needling|morpheus\w*|resurfacing|dermabrasion|tca|halo|bbl)"
_FACE = r"(?:faces?|skin|cheeks?|chin|nose|forehead|jaw ?line|jaw|neck|lips?)"
_SIGNS = (
    # "my cheeks are all raw", "overdid the scrub and now my chin stings"
    sign(
        "sunburn",
        rf"\b{_FACE} (?:(?:is|are|s|was|has|have|feels?|feeling|felt|looks?|looking|gone|went|been|both|all|now|still|so|really|quite|very|proper|pretty|red|sore|a|bit|little|and|absolutely|totally|completely) ){{1,5}}raw\b(?! (?:honey|shea|silk|talent|vegan|food|materials?)\b)",
        r"\b(?:no longer|not|isnt|arent|never|used to be|without|wont|if|when) (?:\w+ ){0,3}?raw\b",
    ),
    sign(
        "sunburn",
        rf"\b(?:scrub\w*|exfoliat\w*|peeling gel|loofah|flannel|muslin|acids?|glycolic|salicylic|retinol|tretinoin|wax\w*)\b[^.?!;]{{0,40}}?\b(?P<hit>(?:my|the|both) (?:\w+ )?{_FACE} (?:(?:is|are|feels?|now|all|still|so|really|quite|very|a|bit|red|raw|and|been|has|have) ){{0,5}}(?:stings|stinging|stingy|sting|smarts|smarting|on fire|sore|burning|tender))\b",
        r"\b(?:not|no longer|never|isnt|arent|doesnt|dont|without|wont|used to) (?:\w+ ){0,2}?(?:sting\w*|smart\w*|on fire|sore|burning|tender)\b",
    ),
    sign(
        "botox",
        r"\b(?:beauty|youth|wrinkle|rejuvenat\w*|anti ?age\w*|anti ?wrinkle|smoothing|frown|forehead|baby) (?:pricks?|jabs?|shots?|injections?|needles?|stabs?|pokes?)\b(?! (?:of|with) (?:vitamin|espresso)\b)",
        r"\b(?:roller|acupunct\w*|collagen drink|smoothie|espresso)\b",
    ),
    sign(
        "filler", r"\U0001f489 ?(?:\U0001f48b|\U0001f444|\U0001fae6)|(?:\U0001f48b|\U0001f444|\U0001fae6) ?\U0001f489"
    ),
    sign(
        "botox",
        r"\b(?:bow|bo|boh|beau|boe|baw|bough|boat|bot) ?(?:tocks?|tox|toks?|tocs|tux|ocks|tacks)\b|\b(?:boetox|bowtox|bowtocks|botocks|botoks|botucks|boatox)\b",
    ),
    sign(
        "filler",
        r"\b(?:fill(?:a|ah|az|as|uh|ahs|azz|az)|phillers?|philas?|fil(?:a|as|ahs?))\b(?! (?:trainers|shoes|tracksuit)\b)",
        with_=r"\b(?:lips?|cheeks?|chin|jaw|face|jabs?|yesterday|today|ago|week|had|got|get|having|done|ml|tear|under)\b",
    ),
    sign(
        "under18",
        r"^\W*(?:(?:hi|hello|hey|um|er|erm|im|i am|me|just|only|age|my age is|oh|well|ok|its|nearly|almost|turned) )*(?P<hit>thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:lol|haha|why|here|sorry|btw|now|thats all|actually))*\W*$",
        wide=True,
    ),
    sign(
        "under18",
        r"\b(?:[mf]|male|female|girl|boy) [/|,] 1[0-7]\b(?! (?:weeks?|days?|months?|/)\b)|\b1[0-7] [/|] ?[mf]\b",
    ),
    sign(
        "under18",
        r"\b(?:six|sixt|6th|sixth|6) ?form(?:er|ers)?\b(?! (?:teacher|tutor|years ago|reunion)\b)",
        r"\b(?:years ago|teach\w*|used to|back in|left|my (?:son|daughter) went|since)\b",
    ),
    sign(
        "under18",
        r"\b(?:one|1|a|only) (?:and )?(?:an? )?half (?:of )?(?:an? )?decades?\b|\bdecade and (?:an? )?half\b",
        with_=r"\b(?:i am|im|old|my age|years of age|aged)\b(?! (?:using|married))",
        other=r"\b(?:ago|using|used|married|younger|for (?:a|one)|since|ve|worked)\b",
    ),
    # A child's face; not "my baby has a cold and my face is tired".
    sign(
        "under18",
        r"\bmy (?:(?:little|own|new|wee|poor|sweet|youngest|\d+ (?:month|week|day)s?|old) )*(?P<hit>baby|newborn|infant|toddler|bub|bubba|bairn)(?: s)? (?:has|have|had|got|was born with|is|s)\b(?:(?! (?:my|i|im|ive|on me|me) )[^.?!;,]){0,40}?\b(?:cheeks?|faces?|jaw|eye ?lids?|mouth|lips?|droop\w*|asymmetr\w*|palsy|crooked)\b(?! (?:cream|wash|wipes|paint)\b)",
        r"\bbaby (?:face|skin|soft|blue|hair)\b",
    ),
    # The pump of whoever speaks of diabetes: "my diabetes and my pump, is that ok"
    sign(
        "insulin_pump",
        r"\b(?:my|a|an|the|on|with|wear|wearing|worn|and|plus|tubed|tubeless|patch) (?P<hit>pump)\b(?! (?:bottle|dispenser|top|up|it|out|some|iron|weights|action|class|room|shoes|head|of)\b)",
        r"\b(?:breast|milk|express\w*|breastfe\w*|nursing|water|heat|heel\w*|soap|gel|serum|cleanser|lotion|moisturi[sz]er|bottle|dispenser|bike|tyre|petrol|air|iron|gym|weights|stomach|pain|baclofen|morphine|proton|breast ?pump|no|not|never|without|dont|came off|off (?:the|my)|used to)\b[^.?!;]{0,25}?\bpump\b|\bpump\b[^.?!;]{0,15}\b(?:bottle|dispenser|milk|gel)\b",
        r"\b(?:diabet\w*|insulin|t1d?|t1dm|type (?:1|one)|sugars?|cgm|libre|dexcom|hypos?)\b",
        wide=True,
    ),
    sign(
        "heart_condition",
        r"\b(?:have|had|got|did|do|done|with|after|having|undergone|heart|triple|double|quadruple|pieces?) (?:(?:an?|my|the|heart|triple|double|quadruple|coronary|pieces?|of|\d|three|two|four) )*bypass(?:es)?\b(?! (?:the|this|that|it|a|road|traffic|your|any|my|gel)\b)",
        r"\b(?:gastric|stomach|bariatric|weight|roux|road|traffic|motorway)\b",
    ),
    sign(
        "metal_implant",
        r"\b(?:plates?|screws?|rods?|pins?|bars?|mesh|implants?) (?:of|from|in|made of|made from) (?:titan|titanium|titane|steel|metal|iron)\b|\btitan(?:ium|e)? (?:plates?|implants?|screws?|rods?|pins?|bars?)\b",
        r"\b(?:device|nuface|head of|casing|hair ?pins?|dental|kitchen|wheel)\b",
    ),
    # Skin that has not healed weeks after a treatment wants a clinician's eye.
    sign(
        "under_care",
        rf"\b{_TREATED}\b[^?!;]{{0,60}}?\b(?P<hit>(?:\d+|two|three|four|five|six|seven|eight|few|couple of|several|many|a|last|one) ?(?:weeks?|wks?|months?|mths?)\b[^?!;]{{0,30}}?\b(?:(?:still|keeps?|hasnt stopped|wont stop|never stopped) (?:(?:so|very|really|quite|a bit|all|is|looks?|feels?) )*{_SORE}|(?:not|hasnt|never|isnt|wont|still not|still hasnt) (?:\w+ )?heal(?:ed|ing)?))\b",
        wide=True,
    ),
    sign(
        "severe_acne",
        r"\b(?:spots?|pimples?|zits?|acne|breakouts?|lumps?|blind ones?)\b[^.?!;]{0,40}?\b(?:like|size of|as big as|resembl\w*|big as|bigger than) (?:(?:an?|the|blind|little|hot|hard|small|huge|giant|buried|of|red|bloody|literal) )*(?:golf ?balls?|marbles?|boulders?|volcano\w*|walnuts?|grapes?|eggs?|mountains?|conkers|cherr(?:y|ies)|rocks|stones|boils|hazelnuts?|gobstoppers?)\b",
        r"\b(?:fibroids?|lymph|armpit|breast|lipoma)\b",
    ),
)


def told_of_treatments(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, _SIGNS)
