"""What a notice says and nobody denies: "the box says no pacemakers, but mine's only a small one".

Patterns run over plain words (lower case, no apostrophes) up to a mention, the other mentions as `@M`.
"""

from __future__ import annotations

import re

_PAPER = (
    r"(?:manuals?|leaflets?|booklets?|pamphlets?|instructions?|guides?|box|boxes|pack|packet|packaging|package|labels?|stickers?|websites?|site|page|blurb|terms|small print|fine print|"
    r"disclaimers?|warnings?|makers?|manufacturers?|compan(?:y|ies)|brand|app|ad|advert|video|faqs?|listing|shop|sellers?|salons?|spa|clinics?|posters?|article|rules?|list|nuface|foreo|ziip|bear|devices?|machine|gadget)"
)
_ANYBODY = r"(?:it|they|you|u|google|the internet|internet|online|everyone|everybody|everything|everywhere|people|reddit|tiktok)"
_SAY = r"(?:says?|said|saying|states?|stated|reads?|goes|went|lists?|warns?|warned|mentions?|tells?|told|written|puts?|keeps? saying|specif(?:y|ies|ied))"
_FILL = r"(?:(?:that|me|you|us|people|there|its|it|is|clearly|very|in|on|the|big|bold|capitals|letters|front|back|things?|like|like:|also|basically|always|just|and|or|for|anyone|anybody|with|who|has|use|using) )*"
_NO = r"(?:no|not?|never|none|dont|do not|cant|cannot)"
_LIST = r"(?:(?!but\b|and i\b|i\b|im\b|ive\b|so\b)[\w@,/]+ ){0,10}?"
_SAID_SO = re.compile(
    rf"\b(?:{_PAPER})(?: (?!i\b|im\b|my\b)\w+){{0,3}}? {_SAY} (?:[:\-\"'“‘(] )*{_FILL}(?:[:\-\"'“‘(] )*{_NO} {_LIST}(?:[\"'“‘] )?$"
)
_SAID_ANYWHERE = re.compile(
    rf"\b{_ANYBODY} (?:all |both |always |just |also )?{_SAY} (?:[:\-\"'“‘(] )*{_FILL}(?:[:\-\"'“‘(] )*{_NO} {_LIST}(?:[\"'“‘] )?$"
)
# What a finding says is news of one's own health: "the letter came, it says no cancer".
_FINDING = re.compile(
    r"\b(?:tests?|tested|scans?|scanned|results?|letters?|reports?|doctors?|docs?|dr|gp|nurse|midwife|consultant|biops\w+|bloods?|smear|mammogram|mri|ct|x ?-? ?ray|ecg|eeg|ultrasound|check ?-? ?up|screening|stick|hospital)\b"
)
_OWN = re.compile(
    r"\b(?:mines?|my own|but (?:im|i am|ive|i have|i do|i had|i got|i take|i wear|i use)|i (?:have|ve|do have|got|had|still have|wear) (?:one|it|that|those|both|a|an|had|got)|ive (?:got )?(?:one|it|that|a|an|both)|"
    r"so am i|which i (?:have|am|do|got|had)|that i have|thats me|thats what i have|i am one|im one)\b"
)

_DISOWNED = re.compile(
    r"\b(?:none of (?:them|those|these|that|it|which)|i (?:have|had|got|ve) (?:none|no)|ive (?:got )?(?:none|no)|i (?:dont|do not|never|havent|have not|didnt|aint) (?:\w+ )?(?:have|had|got|any|one|it|wear|take)|"
    r"not me|isnt me|aint me|(?:doesnt|dont|does not|do not) (?:apply|concern|affect|have)|(?:im|i am|i have) (?:not|neither|none))\b"
)
_PAPER_OF = re.compile(rf"\b\w+s (?:\w+ )?{_PAPER}\b")


def is_quoted(sentence: str) -> bool:
    """Whether the "no" before a mention is the rule of a notice; `sentence`: what stands before the mention."""
    if _SAID_SO.search(sentence):
        return True
    return _SAID_ANYWHERE.search(sentence) is not None and _FINDING.search(sentence) is None


def is_owned(rest: str) -> bool:
    """Whether the writer goes on to say that it is true of them; `rest`: what follows the mention."""
    return _OWN.search(rest) is not None


def is_disowned(rest: str) -> bool:
    """Whether the writer goes on to say that it is not true of them."""
    return _DISOWNED.search(rest) is not None


def is_of_its_owner(sentence: str) -> bool:
    """Whether a person is named only as the owner of what says so: "my mum's nuface says no"."""
    return _PAPER_OF.search(sentence) is not None
