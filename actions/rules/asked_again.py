"""Ways to ask for the verdict once more: "so that's alright then?", "until when?", "what's the verdict for her?"."""

from __future__ import annotations

import re

_OK = r"(?:al+ ?right|alrite|ok|okay|oke|fine|good|grand|safe|sorted|cool|clear|allowed|possible)"
_MORE = r"(?:\s(?:then|now|so|for me|for her|for him|to use|with you|yeah|yeh|yea|yes|right|no|is it|isnt it|innit|after all|in the end|instead|with that|at least|mate|doc|please)\b)*"
_LEAVE = re.compile(
    # "so that's alright then?", "we're good now?", "ok then?"
    rf"^\W*(?:(?:so|and|but|well|oh|ah|right|ok|then|great|phew|lovely|anyway|still|now|ta|thanks|cool)\W+)*"
    rf"(?:(?:thats|that is|its|it is|it will be|itll be|that will be|thatd be|it would be|is (?:that|it|this)|am i|im|i am|are we|we are|were|all|everythings|would (?:that|it) be|that makes it)\s)"
    rf"(?:all\s|still\s|now\s|totally\s|perfectly\s|actually\s)*{_OK}{_MORE}\W*$|"
    rf"^\W*(?:(?:so|and|but|well|oh)\W+)*(?:all\s)?{_OK}\s(?:then|now|so){_MORE}\s*\?\W*$|"
    # "so keep going yeh?", "carry on as normal then?", "go ahead then?"
    r"^\W*(?:(?:so|and|but|well|ok|then|i|can i|could i|should i|may i|ill|il|just|shall i|id better)\W+)*"
    r"(?:keep (?:going|at it|on|using it|doing it)|carry on|crack on|go ahead|go for it|continue|start|begin|resume|get going)\b[^.!?]{0,25}\?\W*$"
)
# "that's fine" agrees; with a question mark or "so", it draws a conclusion.
_DRAWN = re.compile(r"\?|^\W*(?:and |but |well |oh |ok )*(?:so|then)\b|\bthen\W*$")
_THE_VERDICT = re.compile(
    r"\bverdict\b|\b(?:is it|is that|is this|its|it is|thats|that is|still|so) (?:still )?(?:an? )?(?:\w+ )?(?:no|yes|yes or no|no go|no no)(?: or (?:a )?(?:no|yes))?(?: (?:then|now|for (?:me|her|him|them)|or not))?\s*\?|"
    r"\bwhat (?:does|do|would|will) (?:that|this|it|all that|all this) mean for (?:me|us|her|him|them|my \w+)\b|\bwhere does (?:that|this) leave (?:me|us|her|him|them)\b|"
    r"\b(?:yes or no|yay or nay|go or no go)\b|\bwhats? (?:is )?(?:the|your|my|her|his) (?:final )?answer\b"
)
_UNTIL_WHEN = re.compile(
    r"\b(?:un)?til+ when\b|\bwait(?:ing)? (?:un)?til+\b[^.!?]{0,15}\?|\bwhen (?:am i|will i be|are we|is she|is he) (?:free|clear|allowed|good|ok|okay|done waiting)\b|"
    r"\bhow (?:long|much longer|many (?:more )?days) (?:am i|do i|must i|should i|have i|will i|does she|does he)\b[^.!?]{0,15}\bwait\w*\b|"
    r"\bwhen (?:is|does) (?:the|my|that|this) wait\w* (?:over|end|up)\b|\bwhich (?:day|date) (?:is it|was it|can i|am i)\b"
)
_PLAN = re.compile(
    r"\b(?:my|a|the|our|that|any|some) (?:\w+ ){0,2}?(?:plan|routine|schedule|regimen?|timetable|programme|program)\b|\bplan (?:for|please|pls|now)\b|"
    r"\b(?:print|show|send|give|write|tell|make|draw up|gimme)\b[^.!?]{0,20}\b(?:plan|routine|schedule|timetable)\b"
)
_OF_A_PLAN = re.compile(
    r"\b(?:payment|insurance|data|price|subscription|meal|diet|skincare|skin care|gym|holiday|floor|phone|birth)\b"
)


def plain(text: str) -> str:
    """Lower case, without apostrophes."""
    return text.lower().replace("'", "").replace("\u2019", "")


def asks_for_verdict(text: str) -> bool:
    """Whether a message asks, without naming anything, whether it is all right, or until when it is not."""
    words = plain(text)
    leave = _LEAVE.search(words) and _DRAWN.search(words)
    return bool(leave) or bool(_THE_VERDICT.search(words) or _UNTIL_WHEN.search(words))


def asks_for_plan(text: str) -> bool:
    """Whether a message asks for a plan, whatever else it was taken for."""
    words = plain(text)
    return bool(_PLAN.search(words)) and not _OF_A_PLAN.search(words)
