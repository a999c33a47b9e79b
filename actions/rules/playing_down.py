"""What plays down what stands, or presses once more: "it's very mild", "not even for a minute?", "the shop says it helps".

Patterns run over plain words (lower case, no apostrophes).
"""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_START = r"^\W*(?:(?:and|but|so|oh|ok|okay|well|really|what|wait|no|yes|yeah|honestly|sure|then|still|hm+)\W+)*"
_DEGREE = r"(?:only|just|really|quite|very|so|fairly|pretty|super|dead|barely|hardly|such an?|not (?:that|so|very|really|even))"
_SLIGHT = r"(?:mild|slight|light|little|small|tiny|minor|early|bad|serious|severe|low|faint|weak|harmless|nothing)"
_NOT_BAD = re.compile(
    # "it's very mild, only my feet tingle", "mine is not that bad"
    rf"{_START}(?:its|it is|mine is|mines|thats|that is|this is|i only have|ive only(?: got)?|i have only)\W+(?:{_DEGREE}\W+){{1,2}}(?:an?\W+)?(?:\w+\W+)?{_SLIGHT}\b|"
    rf"\b(?:a|my|the|such a) (?:very |really |fairly |pretty )?(?:mild|slight|minor|light) (?:case|form|version|type|one|kind)\b|"
    # "no dizziness, it's only the colour"
    r"\b(?:its|it is|thats|theres) (?:only|just) (?:the |a bit of |some |my )?(?:colou?r|looks?|surface|cosmetic|outside)\b"
)
_SPAN = r"(?:(?:a|an|the|another|few|couple|of|handful|one|two|three|four|five|six|\d+|more|mere|little|odd)\s){1,4}(?:hours?|days?|weeks?|wks?|months?)"
_A_LITTLE_TIME = re.compile(
    # "it's only a few weeks' difference", "just two days short", "what's a week"
    rf"\b(?:only|just|merely|barely|less than|under|no more than|not even)\s{_SPAN}\s(?:of )?(?:an? )?(?:difference|off|short|early|earlier|away|to go|left|shy|too (?:soon|early|young)|younger|out|before)\b|"
    rf"\b(?:whats|what is|what difference (?:do|does|would|will)|who cares about|who counts)\s{_SPAN}(?=\s*(?:$|[.,;!?]|between\b|make|more\b|to\b|or\b))|"
    rf"\b{_SPAN} (?:here or there|either way|is nothing|are nothing|cant matter|wont kill)\b"
)
_NOT_EVEN = re.compile(
    rf"{_START}not even (?:on|at|for|with|if|when|once|an?|just|only|one|two|five|ten|\d+|the|half|low|gently|very|in|over|near|round|around|twice|while|after|my (?!own (?:doctor|gp)))\b[^.!?]{{0,60}}\?"
)
# "They only did my frown lines", "it was just between the brows": the place was small, the verdict is the same.
_ONLY_PUT_THERE = re.compile(
    r"\b(?:(?:they|she|he|injector|nurse|doctor|doc|clinic|dentist|surgeon) (?:only|just) (?:did|injected|jabbed|put|filled|treated|touched|worked on|needled|peeled|lasered|went)(?: (?:it|them|some|that|a bit|one))?|"
    r"(?:it|they|that|injections?|jabs?|needles?|fillers?|botox|threads?|peel) (?:was|were|is|went) (?:only|just)|(?:only|just) (?:had|got) (?:it|them|that)(?: done| put)?)"
    r" (?:(?:in|on|at|to|into|around|round|between|near|along|above|below|over|one|both) )*(?:my|the|her|his)(?: \w+)? "
    r"(?:foreheads?|frown\w*|elevens?|brows?|eyebrows?|glabella|crows ?feet|lips?|chin|cheeks?|jaw\w*|neck|nose|eyes?|temples?|masseters?|lines|wrinkles|side|half|tear troughs?)\b"
)
_SELLER = (
    r"(?:girl|lady|woman|guy|man|lad|lass|assistant|person|people|sales\w*|seller|shop|store|counter|beautician|facialist|influencers?|tik ?tok\w*|youtube\w*|insta\w*|forum|reddit|box|"
    r"adverts?|ads?|websites?|leaflet|blog|reviews?|friends?|mate|sister|mum|mom|cousin|neighbou?r|colleague|somebody|someone|they|everyone|everybody|chat ?gpt|google)"
)
_HEARSAY = re.compile(
    rf"\b{_SELLER}\b[^.?!]{{0,40}}\b(?:said|says|say|told me|told us|reckons?|swears?|claims?|promised|promises|insists?|wrote|thinks?)\b[^.?!]{{0,25}}\b(?:it|its|that|this|microcurrent|these|they|theyre)\b[^.?!]{{0,15}}?"
    r"\b(?:calms?|calmed|helps?|helped|heals?|healed|soothes?|soothed|cures?|cured|settles?|clears?|good|great|safe|fine|harmless|gentle|ok|okay|alright|brilliant|perfect|no problem|nothing to worry)\b"
)
# "... has it down to 38, now?", "it's Monday. then?": no question but whether it may be used now.
_AND_NOW = re.compile(
    r"[.,;!]\s*(?:(?:so|and|ok|okay|how about|what about) )*(?:now|tonight|today|tomorrow|yet)\s*\?\W*$"
)
# Of what is felt while it runs, or after it: that is told and asked about, and not played down.
_OF_A_SESSION = re.compile(
    r"\b(?:sessions?|while (?:it|i|using)|during|after (?:it|i|using|my|the)|when i (?:use|used|do|did|glide|run|turn)|device|current|gel|setting|level|probes?|feels?|side effects?)\b"
)


def plays_down(text: str) -> bool:
    """Whether a message only makes light of what was told, or holds somebody's word against the verdict."""
    plain = plain_words(text)
    if "?" in plain:
        return False
    lightly = _NOT_BAD.search(plain) or _A_LITTLE_TIME.search(plain)
    return bool(_HEARSAY.search(plain)) or (bool(lightly) and not _OF_A_SESSION.search(plain))


def tries_once_more(text: str) -> bool:
    """Whether a message asks nothing but whether a little less, or now, would do ("not even on the lowest?")."""
    plain = plain_words(text)
    return any(p.search(plain) for p in (_NOT_EVEN, _AND_NOW, _ONLY_PUT_THERE)) or (
        bool(_A_LITTLE_TIME.search(plain)) and not _OF_A_SESSION.search(plain)
    )


# "Would I need to tell the salon about it": of what a salon should know, and not of what Mica keeps.
_TELLS_A_SALON = re.compile(
    r"\b(?:(?:need|have|ought|supposed|better|want) (?:to )?(?:i |we )?(?:to )?|(?:must|should|shall|would|do|does|am|will) (?:i|we|she|he) (?:\w+ ){0,3}?(?:to )?)(?:tell|mention|declare|disclose|inform|warn|say|let)\b[^.?!]{0,25}"
    r"\b(?:salon|spa|clinic|therapist|beautician|facialist|a?esthetician|practitioner|beauty \w+|doctor|gp|girl|lady|shop|at the appointment)\b"
)


def asks_to_tell_a_salon(text: str) -> bool:
    """Whether a message asks if a salon or a clinician must be told of a condition."""
    return _TELLS_A_SALON.search(plain_words(text)) is not None
