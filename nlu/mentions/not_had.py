"""What is plainly not had: given up before it began, forbidden, not done for years, found harmless, on neither of two.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

# "changed my mind on the @T, not doing it"
_CHANGED_MIND = re.compile(
    r"\b(?:(?:changed (?:my|our) mind|bottled it|chickened out|backed out|pulled out|talked myself out)(?: about| on| of| over| regarding)?|(?:decided|thought) better of|got cold feet (?:about|over))\s(?:(?:the|my|that|having|getting|any|more|going for|doing)\s){0,3}$"
)
_WILL_NOT = re.compile(
    r"^(?:\s(?:thing|idea|appointment|plan|op|session))?(?:\s[,.;-])?\s(?:so |and |i |im |i am |we |weare |were |wont |will ){0,4}?(?:(?:not|no longer|never) (?:doing|having|getting|going (?:ahead|through|for|to (?:have|do|get))|be (?:doing|having|getting)|bothering)|cancelled|calling it off|called it off|leaving it|gave it a miss|giving it a miss)\b"
    r"(?=(?:\s(?:it|one|that|them|any|any ?more|after all|now|for now|then|lol|haha|ahead|with it|through with it))*\s*(?:$|[.,;!?)]|(?:so|and|but|how|can)\b))"
)
_WAS_HAD = re.compile(
    r"\b(?:had|done|ago|yesterday|last|since|again|another|more|second|top ?up|still|already|removed|dissolv\w*|after|was|were|other|instead|until|till|yet|this (?:week|month))\b"
)
# "my derm only banned @M and @T", "told to stay away from @T"
_FORBIDDEN = re.compile(
    r"\b(?:banned|bans|forbade|forbids|forbidden|vetoed|advised (?:me )?against|told (?:me |us )?(?:not to (?:have|do|get|book|try)|never to (?:have|do|get)|to (?:avoid|skip|stay (?:away|clear) (?:of|from)|steer clear of))|(?:not|never) (?:allowed|permitted)(?: to (?:have|do|get))?|off limits (?:are|is)|said no (?:more )?to)\s"
    r"(?:(?:me|us|from|any|all|only|just|having|getting|things like|stuff like|[\w@]+ (?:and|or|,)|,)\s){0,5}$"
)
_LIFTED = re.compile(
    r"\b(?:had|did|done|got|booked|ago|yesterday|last|since|again|another|more|after|until|till|before|next|still|already|another|for (?:a|the|\d+|two|three|four|six|some)|this (?:week|month)|while|because|my|went|was|were|put|today|tonight|morning|anyways?|anyhow|too late|them|regardless|on \w+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# "I don't do @T any more, haven't for two years"
_NOT_DOING = re.compile(
    r"\b(?:dont|do not|no longer|stopped|gave up|quit)\s(?:do|doing|have|having|go for|get|getting)\s$"
)
_FOR_YEARS = re.compile(
    r"^\s(?:any ?more|any longer|now|these days)?(?:\s[,.;-])?\s?(?:and )?(?:(?:i )?(?:havent|have not|hadnt)(?: (?:done|had) (?:it|one|any))?\s(?:for|in|since)|not (?:for|in|since)|(?:stopped|gave (?:it )?up|last one was|the last was))\s"
    r"(?:(?:about|over|nearly|almost|the last|ages|at least)\s)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) years|years|(?:19|20[01])\d\d?|202[0-4])\b"
)
# "neither my husband nor I have @T"
_NEITHER = re.compile(
    r"\b(?:neither (?:(?:my|the|our) )?\w+(?: \w+)? n?or (?:i|me|myself)|neither (?:i|me|myself) n?or (?:(?:my|the|our) )?\w+|neither of us|none of us|nobody here)\s(?:have|has|had|got|wears?|takes?|has got|have got|ever had|has ever had)(?: had| got| ever)?(?: an?| any)?\s$"
)
_EXCEPT = re.compile(
    r"\b(?:i do|i have|i had|i did|ive|im|i am|mine|until|till|yet|any ?more|except|apart|bar|unless|since|still|now|but|though|although|whereas|only|just|last|ago|lately|recently|another)\b"
)
# "the mole was checked, the dermatologist says totally harmless"
_HARMLESS = re.compile(
    r"^[^?!@]{0,60}?\b(?:says?|said|told me|confirmed|was|its|it is|is|came back|results?|theyre|they are|they were|biopsy)\s(?:it |its |it is |it was |that |this |as |was |is |they |theyre |are |were |all |both |totally |completely |perfectly |definitely |absolutely |just |only )*"
    r"(?:harmless|benign|totally fine|completely fine|perfectly fine|all clear|nothing (?:to worry about|suspicious|sinister|bad|nasty)(?: about it)?)\b"
)
_LOOKED = re.compile(
    r"\b(?:doctors?|docs?|dr|gps?|derms?|dermatolog\w*|consultants?|nurses?|specialists?|surgeons?|oncolog\w*|clinic|hospital|biops\w*|scans?|scanned|ultrasound|mri|x ?ray|histology|checked|looked at|tested)\b"
)
_LAYMEN = re.compile(
    r"\b(?:google\w*|chat ?gpt|internet|online|reddit|tiktok|app|mum|mom|mam|dad|sister|brother|friend|mate|husband|wife|partner|beautician|hairdresser|facialist|salon)\b"
)
_STILL_WATCHED = re.compile(
    r"\b(?:but|probably|likely|maybe|might|should|hope\w*|hoping|looks?|seems?|think\w*|thought|until|unless|if|waiting|await\w*|again|still|keep an eye|monitor\w*|follow|review|re ?check\w*|back in|second opinion|not|isnt|one of|other|another|new|grow\w*|chang\w*|bleed\w*|itch\w*|remov\w*|melanoma|cancer|bcc|since|apart|except|most)\b"
)


def is_not_had(before: str, after: str, rest: str, kind: str) -> bool:
    """Whether a treatment was given up before it began, is forbidden, or nobody here has it."""
    if _NEITHER.search(before) and not _EXCEPT.search(rest):
        return True
    if kind not in ("event", "treatment"):
        return False
    if _CHANGED_MIND.search(before) and (left := _WILL_NOT.match(rest)):
        return not _WAS_HAD.search(f"{before} {rest[left.end() :]}")
    if _FORBIDDEN.search(before):
        return not _LIFTED.search(
            f"{re.sub(r'^.*?(?=banned|bans|forb|vetoed|advised|told|not|never|off|said)', '', before)} {rest}"
        )
    return False


def was_given_up(before: str, rest: str) -> bool:
    """Whether a treatment has not been done for years: it was had, and with some that counts."""
    return bool(_NOT_DOING.search(before) and _FOR_YEARS.match(rest))


def is_harmless(before: str, rest: str) -> bool:
    """Whether somebody who looked at a mole or lump plainly found it harmless, and nothing is left to watch."""
    found = _HARMLESS.match(rest)
    looked = _LOOKED.search(f"{before} {rest}") is not None and not _LAYMEN.search(f"{before} {rest}")
    return found is not None and looked and not _STILL_WATCHED.search(f"{before} {rest}")


# "got my train tracks off last week", "the braces are off for good"
_GOT = re.compile(
    r"\b(?:got|had|have had|just had|just got|finally got|finally had|took|have got)\s(?:(?:my|the|these|those|all|both)\s)*$"
)
_OFF_NOW = re.compile(r"^\s(?:taken |all |both |finally )?off\b")
_ARE_OFF = re.compile(
    r"^\s(?:(?:is|are|was|were|has|have|came|(?<=have )come|(?<=has )come|(?<=finally )come|(?<=now )come|been|finally|all|both|just|now|taken|got|gone|went)\s){1,4}off\b"
)
_NOT_OFF_YET = re.compile(
    r"\b(?:next|tomorrow|soon|cent(?:re|er)|colou?r|track|when|until|till|before|if|going to|gonna|will|due|book\w*|hope|hoping|want|waiting|on and|and on|back on|top|bottom|upper|lower|half|only|still|but|retainer|wire|bar|nearly|almost|not|one|some|in (?:an?|\d+|two|three|a few))\b"
)


# "are off on friday", "come off in june"
_TO_BE_OFF = re.compile(r"^\s(?:is|are|come|comes|coming)\s(?:\w+\s)?off\s(?:on|in|by|this|at)\b")


def has_come_off(before: str, after: str, rest: str) -> bool:
    """Whether what is worn on the teeth is off by now, all of it."""
    off = (_GOT.search(before) and _OFF_NOW.match(after)) or _ARE_OFF.match(after)
    told = f"{before} {re.split(r'[.?!]', rest, maxsplit=1)[0]}"
    return bool(off) and not _TO_BE_OFF.match(after) and not _NOT_OFF_YET.search(told)
