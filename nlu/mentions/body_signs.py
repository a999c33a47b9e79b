"""What is told of the body in other words: a lip without feeling, red threads of veins, an artery of the neck, a worn pump."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_FACE = (
    r"(?:cheek ?bones?|cheeks?|brows?|eyebrows?|foreheads?|jaws?|jaw ?lines?|chins?|noses?|faces?|temples?|lips?|ears?|ear ?lobes?|scalp|gums?|"
    r"side|upper lip|lower lip|mouth|neck)"
)
_NOT_FELT = r"(?:no|zero|hardly any|barely any|scarcely any|very little|little|lost (?:all |most |much )?(?:of )?(?:its|the|my|any)?|without(?: any)?|not (?:got |had )?(?:much|any)|never (?:got|had|regained)(?: any| much| its| the| back)*)"
_OF_THE_DEVICE = (
    r"\b(?:device|microcurrent|current|nuface|foreo|trinity|mini|bear|ziip|wand|zap\w*|level|setting|session|gel|using|used|use it|while|whilst|during|"
    r"when i (?:use|turn|put|glide|hold)|turned (?:on|up)|working)\b"
)
_MONTHS = r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_SEASONS = r"(?:spring|summer|autumn|winter|christmas|xmas|easter|new year)"

_SIGNS = (
    # "there's a tablet for the waterworks and one for cholesterol"; not a painkiller now and then.
    sign(
        "under_care",
        r"\b(?P<hit>(?:tablets?|pills?|capsules?|water tablets?|medicines?|inhalers?|patch(?:es)?|jabs?|injections?|drops) for (?:(?:my|the|me|her|his|an?) )?(?:\w+ )?"
        r"(?:waterworks|bladder|prostate|cholesterol|statins?|pressure|thyroid|gout|joints?|bones?|stomach|reflux|nerves?|sugar|circulation|kidneys?|liver|heart|breathing|mood|depression|anxiety|sleep|menopause|hormones?))\b",
        r"\b(?:no|never|not|dont|without|havent|none|stopped|vitamin\w*|supplement\w*)\b",
    ),
    # "did a stick, two lines, one of them was faint"
    sign(
        "pregnancy",
        r"\b(?:stick|test|tests|clearblue|first response|peed?|wee(?:d|ing)?)\b[^.?!;]{0,40}?\b(?P<hit>(?:2|two|second|both|faint) (?:pink |blue |faint |red )?lines?)\b",
        r"\b(?:no (?:second|2nd|faint) line|only (?:one|1)|covid|lateral|flow|lft|negative|not pregnant|never)\b",
        wide=True,
    ),
    # "one side of my lip has had no feeling since the dentist"; not "my face has no feeling of tightness".
    sign(
        "numb",
        rf"\b(?P<hit>{_FACE}\b(?: (?!and\b|but\b|,)\w+){{0,4}}? (?:has|have|had|hasnt|havent|got|is|are|was|s|ve)(?: (?:still|had|got|been|now|just|pretty much|absolutely|left|completely))*? {_NOT_FELT} (?:real |proper |normal |actual )?(?:feeling|sensation))\b"
        r"(?! (?:of|that|like|about|for)\b)",
        _OF_THE_DEVICE,
    ),
    # "spidery red threads of veins"
    sign(
        "lesions_vessels",
        r"\b(?:threads?|webs?|spiders?|clusters?|networks?|maps?|lines) (?:like |of |made of )(?:\w+ ){0,2}?(?:veins?|vessels?|capillar(?:y|ies))\b|"
        r"\bspidery (?:\w+ ){0,3}?(?:veins?|vessels?|capillar(?:y|ies)|threads)\b",
        r"\b(?:legs?|thighs?|calf|calves|ankles?|varicose)\b",
    ),
    # "a blockage in the artery in my neck": named as the heart's, and of the neck.
    sign(
        "carotid",
        r"\b(?:blockages?|blocked|narrow\w*|plaques?|stenosis|clots?|fur(?:red|ring)?|build ?up|stents?|harden\w*|clogg\w*)\b[^.?!;]{0,30}?\b(?:arter(?:y|ies)|blood vessels?)\b(?: \w+){0,3}? (?:neck|throat)\b",
    ),
    # "type 1, looped with a Tandem", "my type 1 diabetes and my pump"
    sign(
        "insulin_pump",
        r"\b(?P<hit>(?:loop(?:ed|ing)|(?:a|the|my|on|hybrid|closed) loop|tandem|my pump|(?<=on )(?:a|the) pump))\b(?! (?:company|bottle|class|up|it|dispenser|iron|recorder))",
        r"\b(?:breast\w*|milk|nursing|feed\w*|petrol|pain pump|baclofen|heart pump|lvad|heart|chest|spine|foundation|soap|bike|cycling|parachute|water|pump bottle)\b",
        r"\b(?:type (?:1|one|2|two|i|ii)|t[12]d?|diabet\w*|insulin|dexcom|libre)\b",
    ),
    # "I'm not expecting, I'm not diabetic": said to be denied; not "it tingled, I wasn't expecting that".
    sign(
        "pregnancy",
        r"\b(?:(?:im|i am|so|and|definitely|deffo|certainly|were|we are|am) (?:definitely |certainly |also |deffo )?not (?:definitely )?|^not )(?P<hit>expecting)(?= (?:[,.!?;)]|and|or|but|either|so|btw|though|at the moment|right now|anymore)(?: |$)|$)",
        r"\b(?:results?|miracles?|much|anything|difference|tingl\w*|zap\w*|price|cost|shock\w*|buzz\w*|surpris\w*)\b",
    ),
    # "no plates or screws anywhere in my head": what is spoken of in pairs, said or denied.
    sign(
        "metal_implant",
        r"\b(?P<hit>(?:plates?|screws?|pins|rods?|bolts?|wires|staples)(?: (?:or|and|nor|&|,)(?: (?:any|no))? (?:plates?|screws?|pins|rods?|bolts?|wires|staples|metal)){1,3})(?: (?:anywhere|left|at all|of any kind|whatsoever|put|fitted|stuck|,))* (?:in|inside) (?:(?:my|me|the|any) ?)(?:\w+ )?(?:head|face|jaw|jawbone|skull|cheek\w*|chin|neck|body|bones?)?\b",
        r"\b(?:kitchen|shelf|shelves|wardrobe|ikea|device|nuface|charger|car|drawer|box|garage)\b",
    ),
)


def told_of_the_body(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, _SIGNS)
