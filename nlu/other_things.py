"""Questions on another thing in the same words: a toothbrush that charges, a treadmill's intensity, a stone massage.

The classifier hears "charging" or "intensity" and not what it is of. Where a message names another thing as what it
is about, and nothing of the face or its device, the answer on the face device would miss the point.
"""

from __future__ import annotations

import re

#: Topics that people ask about other things in the very same words.
_SAME_SHAPE = frozenset(
    {
        "charging",
        "cleaning",
        "cost",
        "current_types",
        "device_recommend",
        "device_trouble",
        "does_it_hurt",
        "does_it_work",
        "downtime",
        "frequency",
        "how_it_works",
        "intensity",
        "mini_vs_trinity",
        "missed_sessions",
        "no_sensation",
        "overuse",
        "results_last",
        "results_when",
        "session_minutes",
        "sharing",
        "stop_using",
        "technique",
        "waterproof",
        "zapping",
    }
)
#: Topics whose words are met in questions on other things now and then.
_WIDER = frozenset({"contraindications_list", "gel_brand", "neck"})
_APPLIANCE = (
    r"(?:(?:electric |sonic )?tooth ?brush|treadmill|(?:exercise|spin) bike|cross ?trainer|elliptical|rowing machine|rower|roomba|hoover|"
    r"(?:robot )?vac(?:uum)?(?: cleaner)?|dyson|telly|tellies|tv|television|fridge|freezer|dishwasher|washing machine|tumble ?dr[iy]er|"
    r"kettle|toaster|air ?fryer|slow cooker|microwave|oven|hob|cooker|blender|coffee (?:machine|maker)|steam iron|hair ?dr[iy]er|"
    r"(?:hair )?straighteners?|curling (?:tongs|iron)|laptop|i ?pad|i ?phone|smart ?phone|phone|air ?pods|headphones|ear ?buds|kindle|"
    r"printer|router|x ?box|playstation|ps[45]|fit ?bit|(?:apple|smart) ?watch|e ?bike|e ?scooter|scooter|tesla|car|van|motorbike|"
    r"lawn ?mower|strimmer|drill|boiler|dehumidifier|thermostat|shaver|epilator|beard trimmer|hedge trimmer|water flosser|waterpik|"
    r"vape|e ?cig|doorbell|drone|duolingo|wordle|strava|peloton)s?"
)
#: What is eaten, grown, ridden, printed with or worn.
_EVERYDAY_THING = (
    r"(?:sirloin|ribeye|steak|brisket|gammon|roast turkey|turkey crown|chicken (?:breast|thighs?)|roast (?:chicken|beef|lamb|potatoes)|leg of lamb|pork (?:belly|chops?)|salmon fillet|lasagne|sourdough|casserole|sponge cake|victoria sponge|"
    r"jacket potato(?:es)?|boiled eggs?|pizza|fertili[sz]er|weed ?killer|compost|tomato plants?|seedlings|roller ?coaster|(?:the|that) (?!bus|bike|car|train|taxi|cab|tram|tube|horse)\w+ ride|log flume|waltzers?|bungee jump|(?:printer )?ink(?: cartridges?)?|ink ?jet|necktie|bow tie)s?"
)
_BODY_TREATMENT = (
    r"(?:em ?sculpt|cool ?sculpt(?:ing)?|(?:ems|tens|vibrating|vibration|abs?|slimming) belts?|slendertone|(?:hot|warm) stones?(?: massage)?|(?:deep tissue|swedish|thai|sports?|indian head|back|foot|shoulder|couples|full body|aromatherapy|"
    r"pregnancy) massages?|reiki|osteopath\w*|chiropract\w*|pedicures?|manicures?|colonics?|cryotherapy chamber|flotation tank)"
)
#: Between these words and the thing stands only what describes it: it is then not what is asked about.
_BESIDE = r"(?:like|than|as|after|before|while|during|beside|near|in front of|watching|with|from|off|in|into|by|via|using|or|vs|versus|plus|and|has|charge|charges)"
#: A thing that only measures, helps or stands by: "a kettle boiling", "a toothbrush to scrub the gaps".
_NO_MORE = (
    r"(?!\s(?:ads?|adverts?|boil\w*|doors?|plugs?|sockets?|to|level|style|like|cant find|wont find|cannot find)\b)"
)
#: In a longer message a thing is no more than part of a story.
_MOST_WORDS = 20
_OUTSIDE = "out_of_scope_other"
_AROUND_IT = re.compile(r"\b(?:after|afterwards|beforehand|before)\b")
_OTHER = tuple(
    (
        re.compile(
            rf"(?:(?P<beside>\b{_BESIDE})\s)?(?:(?:the|an?|my|our|your|his|her|some|their)\s)?\b(?P<thing>{words})\b{_NO_MORE}"
        ),
        intent,
    )
    for words, intent in (
        (_APPLIANCE, _OUTSIDE),
        (_EVERYDAY_THING, _OUTSIDE),
        (_BODY_TREATMENT, "out_of_scope_treatment"),
    )
)
#: What is of the face and its device, or may be.
_OURS = re.compile(
    r"\b(?:micro ?currents?|nu ?face|foreo|bear|zi+p|trinity|mini|devices?|gadgets?|wands?|gel|face|facials?|faces|cheeks?|jaw\w*|jowls?|"
    r"necks?|skin|chins?|forehead|brows?|eyes?|wrinkles?|lift\w*|ton(?:e|es|ing|ed)|sessions?|currents?|probes?|balls|spheres|"
    r"app|apps|bluetooth|pair\w*|connect\w*|chargers?|cables?|leads?|usb|power bank|magnets?|interfere\w*|pacemaker|implant\w*)\b"
)
#: Things of other people's that are called by a word of ours, and what they are.
_CALLED_LIKE_OURS = (
    (re.compile(r"\b(?:iphone|i phone) mini\b|\bmini iphone\b"), "iphone"),
    (re.compile(r"\bipad mini\b"), "ipad"),
    (re.compile(r"\bmini (?:coopers?|countryman)\b"), "car"),
    (re.compile(r"\bmini fridges?\b"), "fridge"),
    (re.compile(r"\bneck ties?\b"), "necktie"),
)
#: "What time does the Superdrug near me close": a question on a shop.
_OPENING_HOURS = re.compile(
    r"\b(?:what time|when|how late) (?:does|do|is|are|will) (?:the )?(?:\w+ ){1,5}(?:shut|close|open|closed|opening|closing)\b(?! (?:up|my|the|your|pores?))"
)
_STANDS_FOR_IT = re.compile(r"\b(?:it|its|this|that|these|them|they|mine|yours)\b")
#: "My toothbrush I mean": what "it" was.
_MEANT = re.compile(r"\s(?:i mean|that is|i meant|is what i mean)\b")


def other_thing(text: str, intent: str) -> str | None:
    """The intent out of scope that a message of `intent` has, if it is about another thing; None if it is not."""
    said = re.sub(r"['\u2019]s?\b", "", text.lower()).replace("-", " ")
    for name, thing_meant in _CALLED_LIKE_OURS:
        said = name.sub(thing_meant, said)
    if intent not in (_SAME_SHAPE | _WIDER) or _OURS.search(said) or len(said.split()) > _MOST_WORDS:
        return None
    if _OPENING_HOURS.search(said) and not _STANDS_FOR_IT.search(said):
        return _OUTSIDE
    for thing, outside in _OTHER:
        if outside == _OUTSIDE and (intent == "downtime" or _AROUND_IT.search(said)):
            continue  # "can i go on the treadmill straight after"
        for found in thing.finditer(said):
            meant = _MEANT.match(said, found.end()) or re.search(r"\bi mean\W+$", said[: found.start()] + " ")
            if meant or not (found["beside"] or _STANDS_FOR_IT.search(said[: found.start()])):
                return outside
    return None


def is_of_same_shape(intent: str) -> bool:
    """Whether people ask `intent` about other things in the same words."""
    return intent in _SAME_SHAPE | _WIDER
