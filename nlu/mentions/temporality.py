"""When a condition is so, and how sure that is: over, removed, planned, lasting, only suspected.

Patterns run over plain words (lower case, no apostrophes) in which the mention in question is `@T` and
the other mentions are `@M`.
"""

from __future__ import annotations

import re

REPLACED = re.compile(r"\b(?:new one|a new|replaced|replacement|exchanged|swapped|upgraded|another one)\b")
CAME_BACK = re.compile(
    r"^(?:\s\S+){0,9}?\s(?:its back|it is back|is back|back (?:again|since|now|with a)|now i am(?! not)|(?:but|and) i am (?:now|again)|came back(?! from\b)(?! (?:all |both |completely |totally |perfectly |absolutely |thankfully )?(?:clear|negative|clean|fine|normal|benign))|has returned|returned|recurred|relapsed?|recurrence)\b"
)
# "haven't dared do a pregnancy test": not knowing is no "no".
UNTESTED = re.compile(r"\b(?:not|never|havent|hasnt|yet to|need to|should|going to|due to)\b(?:\s\w+){0,4}\s$")
AS_FAR_AS_KNOWN = re.compile(
    r"^\s(?:that (?:i|we) know of|that im aware of|as far as (?:i|we) know|afaik|to my knowledge|i hope|hopefully|i dont think|yet i think)\b"
)
UNCERTAIN_BEFORE = re.compile(
    r"\b(?:not sure|not certain|unsure|cant rule out|cannot rule out|not ruled out|couldnt rule out|havent ruled out|dont know|dunno|not 100|no idea|cant tell|cant be sure|wondering)\b(?:\s(?!but\b)[\w@]+){0,6}?\s$|"
    r"\b(?:(?:might|may|could|must) (?:\w+ )?(?:be|have|have been|be having|actually be|also be)|maybe|possibly|perhaps|potentially|suspect|suspected|suspecting|"
    r"probably|likely|"
    r"i think|we think|they think|dont think|doctor thinks|gp thinks|reckon|query|tested for|testing (?:me |her |him )?for|looked into for|looking into|investigated @M (?:for|about)|(?:cant|cannot|could not|couldnt) (?:\w+ ){0,2}?(?:say|tell)(?: yet)? (?:if|whether)|wonders? (?:if|whether)|wondered (?:if|whether)|deciding between|decide between|assessment for|assessed for|referred for|investigated for|investigating|checked for|"
    r"waiting (?:on|for)|awaiting|chance|cant be|cannot be|feel like i have|convinced i)\b(?:\s(?!but\b|can\b)[\w@]+){0,7}?\s$"
)
TEST_AFTER = re.compile(r"^\stests?\b")
# "no pregnancy, i dont think so anyway"
NOT_THOUGHT = re.compile(r"^\s(?:,\s)?i (?:dont|do not) think(?: so)?\b")
UNCERTAIN_AFTER = re.compile(
    r"^\s(?:maybe|perhaps|possibly|i think|not sure|unsure|i guess|\?\s?\?|or not\b|probably|suspected|(?:,\s)?i dont think(?: so)?\b)"
)
NOT_REMOVED = re.compile(
    r"\b(?:not|never|cant|couldnt|could not|cannot|wouldnt|unable to|refused to|didnt|wont|isnt|hasnt|havent|will|going to|gonna|due|booked|next|tomorrow|soon|want|wants|getting|get|be|being|"
    r"should|until|when|if|before)\b(?:\s[\w@]+){0,5}?\s(?:removed|taken out|explanted|out)\b"
)
ENDED_BEFORE = re.compile(
    r"\b(?:no longer|not anymore|stopped|finished|completed|done with|quit|i (?:dropped|ditched|binned|packed in|jacked in)(?= (?:the|my|all|using|taking)\b)|gave up|given up|come off|came off|weaned off|off|"
    r"recovered from|survived|beat|beaten|cured of|got over|grew out of|outgrew|cleared of|free since)\s(?:(?!but\b|i\b|im\b)[\w@]+\s){0,3}$"
)
ENDED_AFTER = re.compile(
    r"^\s(?:(?:is|was|has|have|are|were|its|it|all|now|has been|have been|treatment)\s){0,3}"
    r"(?:(?<!all )over|finished|gone|healed|cured|cleared up|cleared|clear now|stopped|ended|in the past|years behind|behind me|completed|done now|"
    r"any more|anymore|any longer|went away)\b"
)
# "I had a cold sore. All healed now."
ENDED_NEXT = re.compile(
    r"^[^.?!@]*[.!]\s(?:and\s|but\s)?(?!(?:thats|that is|that) better\b)(?:(?:it|its|it is|its been|that|that is|thats|they|theyre|skin|has|have|is|all|all of it|everything|completely|fully|totally|long|since|now|did|been|well)\s){0,4}"
    r"(?:healed|cleared|gone|better|(?<!all )over|settled|went away|disappeared)(?:\s(?:up|now|since|completely|fully|away|ages ago|weeks ago|months ago|years ago|nicely|totally|again|by itself|off))*(?=\s*(?:$|[.,!?;]))"
)
_PLAN = (
    r"(?:if i (?:fell|get|got|become|became|had|were|was to|ever|go|start|decide|fall)|if (?:we|she|he) (?:get|become|have)|what if(?! i am| im| i have| ive| i was| someone| somebody| a | the | you| people)|in case|say i get|"
    r"thinking (?:of|about)|thinking i might|planning|plan to|plan on|considering|hoping (?:to|for)|want to|wanting|wants to|wanna|"
    r"going to|gonna|about to|due to|(?:wants?|keeps? wanting|offered|offering|offers|trying|plan(?: is)?|hoping|hope|going|suggest\w*|recommend\w*|talk\w*|talking about|want\w*) (?:me )?(?:to )?(?:give|giving|fit|fitting|put|putting|implant|implanting|have|having)|(?:keeps? )?(?:offered|offering|offers|offer|suggested|suggesting|recommended|recommending) me|booked|book|booking|scheduled|will be|will have|iwill be|ill be|when i (?:get|am|become|have)|once i (?:get|am|have)|"
    r"before (?:i|my|getting|having|a|the)?|should i (?:get|have)|might (?:get|try|have|go|need)|may (?:get|have to)|would like|id like|looking (?:at|into)|next (?:week|month|year)|"
    r"tomorrow|upcoming|need an?|needs an?|need to (?:have|get)|appointment for|consultation for|saving for|wait for|waiting for my|instead of|rather than|better than|compared (?:to|with)|versus|vs|or should i get|alternative to)"
)
PLANNED_BEFORE = re.compile(rf"\b{_PLAN}\b(?:\s(?!but\b|and i\b)[\w@]+){{0,6}}?\s$")
PLANNED_AFTER = re.compile(
    r"^(?:\s(?!@M|but\b|had\b|so\b|since\b)[\w]+){0,4}?\s(?:(?:starts|begins|is|are|booked|scheduled)\s(?:for\s|on\s)?)?"
    r"(?:next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|coming up|soon|booked|planned|scheduled|in (?:a|\d+|two|three|a few) (?:days?|weeks?|months?)|later (?:this|today))\b"
)
JUST_LEARNED = re.compile(
    r"\b(?:found out|find out|discovered|learned|learnt|realised|realized|turns out|told|told me|confirmed|knew|know|knowing|realise|realize|aware)\b(?:\s[\w@]+){0,4}\s$"
)
DIAGNOSED_BEFORE = re.compile(
    r"\b(?:diagnosed|diagnosis|fitted|put in|implanted|inserted|since|started|began)\b(?:\s[\w@]+){0,4}?\s$"
)
_LONG_AGO = (
    r"(?:years? ago|yrs? ago|decades? ago|months? ago|weeks? ago|long ago|ages ago|a while (?:ago|back)|last (?:year|month|summer|winter|spring|autumn)|"
    r"as an? (?:child|kid|teen|teenager|baby|toddler|young|student|girl|boy)|when i was|in my (?:teens|twenties|thirties|youth)|in (?:19|20)\d\d|(?<!goes )(?<!going )(?<!go )(?<!put )(?<!puts )(?<!putting )(?<!come )(?<!comes )back in|"
    r"in the past|previously|formerly|once upon|growing up|before i was|years back|months back)"
)
# "six months pregnant": it is counted, so it goes on.
COUNTED_BEFORE = re.compile(
    r"^(?!.*\b(?:was|were|been|when|until|after|lost|miscarried|at|last|ended|born)\b).*"
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|half|few|couple|and)\s(?:\w+\s)?(?:days?|weeks?|wks?|months?|mths?|mos?)\s$"
)
# "I've had bad skin for years", "since I was 15": it goes on.
LASTING = re.compile(
    r"\b(?:ive|i have|she has|he has|shes|hes|have|has|ive always) (?:had|been|always had|got|suffered|lived with|struggled with)\b(?:\s[\w@,]+){0,6}?\s"
    r"(?:since|for (?:years|ages|months|weeks|a long|a while|\d+|the (?:last|past)|most|as long|two|three|four|five|ten|twenty)|all my life|my whole life|on and off|"
    r"from birth|lately|recently|always)\b"
)
# "breast cancer 2017, all clear since", "bowel cancer, all clear four years now"
CLEAR_SINCE = re.compile(
    r"^(?:\s(?!not\b|never\b|isnt\b|hope\b|until\b)[\w@,]+){0,9}?\s"
    r"(?:all clear|in the clear|clear|clean|ned|disease free|free)\s"
    r"(?:ever since|since|for (?!now)|now\b|(?:(?:about|over|nearly|almost|going on|coming up|these|the last|the past)\s)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several)\s(?:plus\s)?(?:years?|yrs?)\b(?!\sago\b))"
)
# "Hodgkin's at 23, done and dusted", "the pregnancy bit is long behind me"
LONG_BEHIND = re.compile(
    r"^[^.?!]*\b(?:done and dusted|dead and buried|(?:long|years|decades|well) behind me|all behind me|ancient history|"
    r"a distant memory|long over|long gone|over and done with)\b"
)
LONG_AGO = re.compile(rf"\b{_LONG_AGO}\b")
PAST_BEFORE = re.compile(
    rf"\b(?:used to|i was|was|were|history of|previous|previously|(?<!half )(?<!quarter )past|former|ex|once|survivor of|{_LONG_AGO}|"
    r"breastfed|nursed|after my|my last|last)\b(?:\s(?!but\b|have\b|now\b|and im\b)[\w@]+){0,6}?\s$"
)
HAD_BEFORE = re.compile(r"\b(?:have had|ive had|had|has had)\b(?:\s(?!but\b|have\b|now\b|and im\b)[\w@]+){0,6}?\s$")
PAST_AFTER = re.compile(rf"^(?:\s(?!but\b|now\b|still\b|since\b)[\w@,]+){{0,6}}?\s{_LONG_AGO}\b")
