"""Short names that mean an illness only beside other words (TIA, "the port"), and skin that cannot bear a metal."""

from __future__ import annotations

from spacy.tokens import Doc

from nlu.mentions.lexicon import Hit
from nlu.mentions.sign_table import read_signs, sign

_CANCER_OR_DRIPS = (
    r"\b(?:chemo\w*|letrozole|anastrozole|exemestane|tamoxifen|herceptin|trastuzumab|zoladex|cancers?|oncolog\w*|tumou?rs?|lymphoma|leukaemia|leukemia|"
    r"immunotherapy|infusions?|transfusions?|drips?|radiotherapy|mastectomy|remission|scans?|flush\w*|cannula\w*|antibiotics|iron|enzymes?)\b"
)
_A_SOCKET = r"\b(?:usb|charg\w*|cables?|sockets?|hdmi|plug\w*|laptop|phone|magnetic|lightning|device s|handset|wine|port of|air ?port|sea ?port|ferry|ship|cruise|harbour|city|town)\b"
_TIA_MEDICINES = (
    r"\b(?:clopidogrel|plavix|aspirin|ticagrelor|dipyridamole|apixaban|eliquis|xarelto|rivaroxaban|edoxaban|warfarin|statins?|atorvastatin|thinners?|anticoag\w*|antiplatelets?|"
    r"neurolog\w*|mini ?strokes?|carotid|blood pressure|hospital)\b"
)
_SPAN = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|couple of|several|many|some) (?:years?|yrs?|months?|weeks?|wks?)"
_METAL = r"(?:nickel|metals?|jewell?ery|ear ?rings?|studs|hoops|bracelets?|bangles?|necklaces?|chains?|belt buckles?|buckles?|watch straps?|watches|(?:jeans|metal) buttons?|zips?|piercings?|costume \w+)"
_BREAKS_OUT = r"(?:weep\w*|itch\w*|rash\w*|sore|blister\w*|crust\w*|ooz\w*|flare\w*|red|swell\w*|swollen|scab\w*|eczema|raw|react\w*|hives|welts|inflamed|peel\w*)"
_SKIN = r"(?:skin|ears?|ear ?lobes?|lobes?|necks?|wrists?|fingers?|tummy|belly|chest|arms?)"
_WEIGHT = r"\b(?:heavy|weight|tight|too small|pull\w*|stretch\w*|never|dont|doesnt|not|without|used to|infect\w*|new|just got|just had|device|probes?|heads?|gel|mri|chainsaws?|supply)\b[^.?!;]{0,40}"

_SIGNS = (
    # "TIA in 2016": with a year or a span it is neither a name nor "thanks in advance".
    sign(
        "stroke_tia",
        rf"\btias? (?:(?:was|back|way|happened|about|around|roughly|over|just|only|nearly|almost|then) )*(?:in|from|around|since|of)? ?(?:19[5-9]\d|20[0-4]\d)\b|"
        rf"\btias? (?:(?:was|back|happened|about|around|roughly|over|just|only|nearly|almost|some) )*{_SPAN} (?:ago|back|since|before)\b|"
        r"\btias? (?:(?:was|back|happened|only|just) )*(?:at \d\d|aged \d\d|when i was \d\d|last (?:year|spring|summer|autumn|winter|christmas)|this (?:year|spring|summer))\b",
        r"\b(?:aunt|auntie|name|named|called|dog|cat|sister|niece|friend|thanks|cheers)\b",
    ),
    # "On clopidogrel for a TIA"; a last "tia" alone thanks in advance.
    sign(
        "stroke_tia",
        r"\b(?:an?|my|the|one|two|for|after|since|from|old|mild|small|previous|past|had|and) (?:small |mild |old |single |previous )?tias?\b(?! ?(?:maria|x+|everyone|all)\b)|^\W*tias?\b(?=\s*(?:[,;:-]|and\b|then\b|years\b|on\b|so\b))",
        r"\b(?:aunt|auntie|name|named|called|dog|cat|sister|niece|friend|thanks|cheers)\b",
        _TIA_MEDICINES,
    ),
    sign(
        "port",
        r"\bmy (?P<hit>ports?)\b(?= (?:s|being|due|coming|out|in|removed|is|was|has|had|will|wont|still|can|gets?|comes?|came|stays?|needs?|got)\b| ?[.,;?!])",
        _A_SOCKET,
        wide=True,
    ),
    # "Still on letrozole, and the port's in until January"
    sign(
        "port",
        r"\b(?:the|a|this|that|got|have|has|with|still|old) (?P<hit>ports?)\b(?= (?:s|due|coming|is|was|has|will|hasnt|isnt|still|being|till|until|to|comes?|came|stays?|goes|gets?|in|out|removed|taken|flushed)\b| ?[.,;?!])",
        _A_SOCKET,
        _CANCER_OR_DRIPS,
        wide=True,
    ),
    sign(
        "allergy",
        rf"\b{_METAL} (?:\w+ ){{0,2}}?(?:makes?|made|turns?|turned|leaves?|left|gives?|gave|brings?|brought|gets?|sets?) (?:my|me|both) (?:\w+ ){{0,4}}?{_BREAKS_OUT}\b",
        _WEIGHT,
    ),
    sign(
        "allergy",
        rf"\b(?:my|both) (?:\w+ )?{_SKIN} (?:\w+ ){{0,3}}?{_BREAKS_OUT} (?:\w+ ){{0,3}}?(?:with|from|under|where|when|whenever|if|after|because of) (?:\w+ ){{0,3}}?{_METAL}\b|"
        rf"\bi (?:\w+ )?(?:come|came|break|broke|flare) (?:\w+ )?(?:out|up) (?:\w+ ){{0,4}}?(?:with|from|under|where|when|whenever|if) (?:\w+ ){{0,3}}?{_METAL}\b",
        _WEIGHT,
    ),
)  # fmt: skip


def told_by_bare_names(doc: Doc) -> list[Hit]:
    """All that is told in these ways."""
    return read_signs(doc, _SIGNS)
