"""Ways to ask for the verdict once more: "so that's alright then?", "until when?", "what's the verdict for her?"."""

from __future__ import annotations

import re

from actions.rules.plain_words import plain_words

_OK = r"(?:al+ ?right|alrite|ok|okay|oke|fine|good|grand|safe|sorted|cool|clear|allowed|possible)"
_MORE = r"(?:\s(?:then|now|so|for me|for her|for him|to use|with you|yeah|yeh|yea|yes|right|no|is it|isnt it|innit|after all|in the end|instead|with that|at least|mate|doc|please)\b)*"
_LEAVE = re.compile(
    # "so that's alright then?", "we're good now?", "ok then?"
    rf"^\W*(?:(?:so|and|but|well|oh|ah|right|ok|then|great|phew|lovely|anyway|still|now|ta|thanks|cool)\W+)*"
    rf"(?:(?:thats|that is|its|it is|it will be|itll be|that will be|thatd be|it would be|is (?:that|it|this)|am i|im|i am|are we|we are|were|all|everythings|would (?:that|it) be|that makes it)\s)"
    rf"(?:all\s|still\s|now\s|totally\s|perfectly\s|actually\s)*{_OK}{_MORE}\W*$|"
    rf"^\W*(?:(?:so|and|but|well|oh)\W+)*(?:all\s)?{_OK}\s(?:then|now|so){_MORE}\s*\?\W*$|"
    # "so tonight would be possible?", "tomorrow's ok then?"
    rf"^\W*(?:(?:so|and|but|well|ok|then)\W+)*(?:tonight|today|tomorrow|now|this (?:evening|morning|afternoon|weekend|week)|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrows|tonights)"
    rf"(?: (?:then|would|will|should|could|can|is|be|it|all|be all|still)){{1,4}} {_OK}{_MORE}\W*$|"
    # "so keep going yeh?", "carry on as normal then?", "go ahead then?"
    r"^\W*(?:(?:so|and|but|well|ok|then|i|can i|could i|should i|may i|ill|il|just|shall i|id better)\W+)*"
    r"(?:keep (?:going|at it|on|using it|doing it)|carry on|crack on|go ahead|go for it|continue|start|begin|resume|get going)\b[^.!?]{0,25}\?\W*$"
)
# "So tonight would be possible?"
_THEN_POSSIBLE = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|then|well)\W+)*(?:tonight|today|tomorrow(?: \w+)?|now|this (?:evening|afternoon|morning|week|weekend)|(?:on )?\w+day)(?:s|d|ll)?(?: (?:is|was|be|would|will|should|then|now|all))* {_OK}{_MORE}\W*\?"
)
# "that's fine" agrees; with a question mark or "so", it draws a conclusion.
_DRAWN = re.compile(r"\?|^\W*(?:and |but |well |oh |ok )*(?:so|then)\b|\bthen\W*$")
_THE_VERDICT = re.compile(
    r"\bverdict\b|\b(?:is it|is that|is this|its|it is|thats|that is|still|so) (?:still )?(?:an? )?(?:\w+ )?(?:no|yes|yes or no|no go|no no)(?: or (?:a )?(?:no|yes))?(?: (?:then|now|for (?:me|her|him|them)|or not))?\s*\?|"
    r"\bwhat (?:does|do|would|will) (?:that|this|it|all that|all this) mean for (?:me|us|her|him|them|my \w+)\b|\bwhere does (?:that|this) leave (?:me|us|her|him|them)\b|"
    r"\bwh(?:ats|at is) (?:my|the|her|his|our) (?:\w+ )?(?:results?|outcome|conclusion|score)(?: (?:then|now|so far|please|pls))*\W*$|"
    r"^\W*(?:(?:so|and|but|ok|okay|well|right)\W+)*what (?:do|should|can|must|shall) (?:i|we) (?:actually |even )?do(?: then| now| about it| instead)*\W*$|"
    r"\b(?:yes or (?:an? )?no|no or (?:an? )?yes|yay or nay|yea or nay|go or no go)\b|\bwhats? (?:is )?(?:the|your|my|her|his) (?:final )?answer\b"
)
# "Does that make it all right then?", "so I'm allowed after all?" draw the same conclusion.
_MAKES_IT = re.compile(
    rf"\b(?:does|do|would|will|did|doesnt|wont|wouldnt) (?:that|this|it|they|any of (?:that|this|it)) "
    rf"(?:now |then |not )?(?:make|mean|leave|put|get) (?:\w+ )?(?:its |it is |im |i am |me |it |things |that )?(?:a |all )?"
    rf"(?:{_OK}|yes|i can|free|in the clear|off the hook|better)\b"
)
# "And if I leave the processor at home?": another way round what stands.
_WAY_ROUND = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|then|right|hm+|say|what|wot|even)\W+)*if (?:i|we|they|she|he|you|u) "
    r"(?:just |only |simply |always |first |were to )?(?:leave|left|take|took|turn\w*|switch\w*|unplug\w*|remov\w*|keep|kept|"
    r"put|cover\w*|avoid\w*|stay\w*|do|did|use|used|go|went|tape\w*|lower\w*|stick|stuck|hold|held|wear|wore|wrap\w*|pop|set)\b"
)
# "I'd only glide over my forehead, it is clear there": a place is a way round, too.
_ONLY_THERE = re.compile(
    r"\b(?:id|ill|i would|i will|im|i am|i could|i can|we could|we would) (?:\w+ )?(?:only|just|simply)(?: ever)? (?:\w+ ){0,3}?(?:on|over|round|around|across|along|near|at|to|do|doing) "
    r"(?:my|the|one|that|this) (?:\w+ )?(?:foreheads?|brows?|cheeks?|cheekbones?|jaw\w*|chin|neck|temples?|lips?|eyes?|half|side|top|bit|part|bottom|places?|spots?|area)\b|"
    r"^\W*(?:(?:and|but|so|ok|then|well) )*(?:just|only) (?:\w+ )?(?:on |over |round |around )?(?:my|the) (?:\w+ )?(?:forehead|brows?|cheeks?|cheekbones?|jaw\w*|chin|temples?)\b"
)
# "What if it were a year?", "and after six months?": another time is no way round what stands either.
_AT_ANOTHER_TIME = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|then|hm+|say)\W+)*(?:(?:what|wot)(?: about)? (?:if|when)|(?:what|wot|how) about|if|after|in|once|when)\b[^.!?]{0,30}?"
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|couple of|few|several|another|half a)(?: more| full| whole| or \w+)* (?:days?|weeks?|wks?|months?|years?|yrs?)"
    r"(?: (?:ago|back|later|old|on|off|clear|since|now|then|more|instead|passed|go by))*\W*$"
)
# "Same for me then?"
_SAME_FOR = re.compile(
    r"^\W*(?:(?:and|so|is it|is that|ok|but|or|its|would it be) )*(?:the )?same (?:(?:goes|answer|rules?|thing|again) )*(?:for|with) (?:me|us|her|him|them|my \w+)\b"
)
# "The rest of my face in the meantime?"
_MEANWHILE = r"(?:in the mean ?time|mean ?while|until then|till then|for now|while i wait)"
_REST = r"(?:rest of|other (?:half|side|parts?|bits?|cheeks?|places?)|everywhere else|elsewhere|everything else)"
_REST_MEANWHILE = re.compile(rf"\b{_REST}\b[^.?!]{{0,40}}\b{_MEANWHILE}\b|\b{_MEANWHILE}\b[^.?!]{{0,40}}\b{_REST}\b")
# "It's coming out in January, after that?"
_AFTER_THAT = re.compile(
    r"\b(?:after|before|until|from) (?:that|then|it)(?: then| though| on| ok| okay| maybe)*\s*\?\W*$"
)
# "And the 3rd?"
# "And me on low?", "me, just the neck?": the same once more for oneself.
_AND_ME = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|then|what about|how about)\s)+(?:me|myself)(?:\s(?:then|now))?(?:\s(?:on|at|with|just|only|if|for)\s[^?]{1,30})?\W*$"
)
_AND_A_DAY = re.compile(
    r"^\W*(?:(?:and|so|or|but|ok|then|what about|how about|what if it is|is)\W+)+(?:on |by |from )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)(?: of)?(?: (?:this|next) month| \w{3,9})?|\d{1,2}(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:next |this )?\w{3,6}day)(?: then| instead| maybe| ok)*\s*\?\W*$"
)
# "He's right as rain now", of somebody who was spoken of.
_ALL_BETTER = re.compile(
    r"^\W*(?:(?:but|and|oh|well|ah|no|so|sure|honestly)\W+)*(?:hes|shes|theyre|he is|she is|they are|he feels|she feels)\W+(?:(?:all|fully|totally|completely|much|absolutely|perfectly|as|doing|feeling|grand|and)\W+)*"
    r"(?:right as rain|fit as a (?:fiddle|flea)|fine|ok|okay|grand|better|well|healthy|recovered|back to normal|over it|good|great|cured|himself|herself|sound)(?:\W+(?:now|again|since|these days|though|and|well|thanks|thank god|today))*\W*$"
)
# "no, it's like I said": nothing new, and nothing taken back.
_AS_I_SAID = re.compile(
    r"\b(?:like|lke|as) i (?:already )?(?:said|sed|told|say|mentioned|wrote)\b|\bi (?:already )?(?:told|toldja) you\b"
)
# "You've forgotten what I told you, have you?"; "what if the test is negative"; "whatever goes for her goes for me".
_STILL_SO = re.compile(
    r"\b(?:youve|you have|have you|did you|you|u) (?:\w+ )?(?:forgot|forgotten|forget) (?:what|everything|all|about what|that|wat) (?:\w+ )?(?:i|ive)\b|"
    r"\b(?:did|have|had|are|do) you (?:just |already |really |simply |now )?(?:forget|forgot|forgotten|forgetful|forgetting)(?: (?:that|it|already|again|then|about (?:that|it)))*\s*[?!.]|"
    r"\b(?:do|did) you (?:even |still |actually )?(?:remember|recall) (?:what|wat|anything|that) (?:i|ive)\b(?! (?:ask|want))|"
    r"\b(?:does|do|would|will|doesnt|did) (?:that|this|it|any of (?:that|this)) (?:alter|change|affect|shift) (?:\w+ ){0,2}?(?:what you|anything|things|answers?|mind|verdict|matters)\b|"
    r"^\W*(?:and|so|but|then|ok|what about|how about)\W+me\s*\?|"
    r"\bwhat if (?:the|my|a|this|that|another) (?:\w+ )?(?:tests?|results?|scan|bloods?|biopsy)\b|"
    r"\b(?:whatever|what|same) (?:goes|counts|holds|applies) (?:for|to) (?:him|her|them|my \w+)[^.?!]{0,15}\b(?:goes|counts|holds|applies) (?:for|to) me\b|"
    r"^\W*(?:(?:and|so|but|ok|then|well|is it|its|it is)\W+)*(?:and|what|how) (?:for|about|with|applies to) me(?:\W+(?:then|too|though|now|right|yeah|yes|as well))*\W*$|"
    r"\b(?:says?|said|saying|reckons?|swears?|promised|thinks?) (?:me |us )?(?:its |it is |im |i am |that |thats |that is |id be )?(?:a |all )?(?:yes|ok|okay|fine|alright|allowed|grand)\b|"
    r"\b(?:that|this|it|which) (?:leaves|makes|means) (?:me )?(?:nothing|clear|free|no reason|nothing else)\b|"
    r"\b(?:so|then|and) (?:theres|there is|thats) nothing (?:left|else|more|any more|against|stopping|in the way)\b|\bnothing (?:left |else )?(?:stopping|in my way|against me|standing)\b"
)
_UNTIL_WHEN = re.compile(
    # "when can i then", "how many days before I restart"
    r"^\W*(?:(?:so|and|but|ok|okay|well|then|right|grand|fine)\W+)*when (?:can|could|may|will|would|should|am|is|shall) (?:i|she|he|they|we)"
    r"(?: (?:be|able|allowed|ok|okay|to|then|again|start|restart|begin|resume|use|it|do|have|go|back|try|instead|please|now|mine|one))*\W*$|"
    r"\bhow (?:many (?:days|weeks|months)|long) (?:before|until|til+) (?:i|she|he|they|we) (?:can |could |may |am allowed to |get to )?(?:restart|start|begin|resume|use|go back|go again|try|do it|pick)\b|"
    r"\b(?:whats|what is|whens|when is) (?:the|my) (?:very )?(?:soonest|earliest|first (?:day|date))\b|\bhow soon (?:can|could|may|am|would|until|till)\b|"
    r"\b(?:the )?(?:soonest|earliest) (?:i|we|day|date|that i)\b|\bwhen (?:is|was) my (?:own )?(?:date|day)\b|"
    r"\b(?:un)?til+ when\b|\bwait(?:ing)? (?:un)?til+\b[^.!?]{0,15}\?|\bwhen (?:am i|will i be|are we|is she|is he) (?:free|clear|allowed|good|ok|okay|done waiting)\b|"
    r"\bhow (?:long|much longer|many (?:more )?days) (?:am i|do i|must i|should i|have i|will i|does she|does he)\b[^.!?]{0,15}\bwait\w*\b|"
    r"\bhow long (?:do|does|did|would|should|must) (?:people|most|others|other people|you|one|everyone|everybody|patients|women|they|folks?|anyone|somebody)\b[^.!?]{0,20}\bwait\w*(?! (?:\w+ )?(?:to see|for (?:the |a )?(?:results?|lift|change|delivery|gel|order|it to charge)))|"
    r"\bwhen (?:is|does) (?:the|my|that|this) wait\w* (?:over|end|up)\b|\b(?:which|what) (?:day|date) (?:is it|was it|can i|am i|on (?:the|my) calendar|do i (?:circle|mark|count|put|write)|(?:should|shall) i (?:circle|mark|put|write))\b|"
    r"^\W*(?:(?:so|and|ok|okay|then|right|but)\W+)*(?:on )?(?:what|which) (?:day|date)(?: then| now| exactly| is it| would that be| please)*\W*$|"
    r"\b(?:circle|mark|pencil in|write down) (?:which|what) (?:day|date)\b"
)
_A_PLAN = r"(?:plan|routine|schedule|regimen?|timetable|programme|program|protocol|rota)"
_PLAN = re.compile(
    rf"\b(?:my|a|the|our|that|any|some|same|her|his|their|this|what|which) (?:\w+ ){{0,3}}?{_A_PLAN}\b|\bplan (?:for|please|pls|now)\b|"
    rf"\b(?:print|show|send|give|write|tell|make|draw up|work out|sort|gimme)\b[^.!?]{{0,20}}\b{_A_PLAN}\b"
)
_OF_A_PLAN = re.compile(
    r"\b(?:payment|insurance|running|revision|bus|train|staff|cleaning|data|price|subscription|meal|diet|skincare|skin care|gym|holiday|floor|phone|birth)\b"
)

_CLINICIAN = r"(?:gp|doctor|doc|dr|nurse|consultant|surgeon|specialist|dermatologist|clinic|hospital|midwife|neurologist|cardiologist|dentist|injector|pharmacist|physio\w*|team)"
# "Who do I ask then?", "which doctor would I see about it": the verdict says whom.
_WHOM = re.compile(
    rf"^(?!.*\b(?:refunds?|order|deliver\w*|warranty|charger|gel|price|discount|buy|sell\w*)\b)\W*(?:(?:so|and|but|ok|okay|well|then|right|hm+)\W+)*(?:who|whom|which (?:sort of |kind of |type of )?{_CLINICIAN}|what (?:sort|kind|type) of {_CLINICIAN})\s"
    r"(?:(?:do|should|would|could|can|must|shall|am|is|exactly|will|did|might) )*(?:i|we|she|he)\s(?:\w+ ){0,3}?(?:ask|see|call|talk|speak|contact|go|check|ring|consult|turn|tell)\b|"
    rf"^\W*(?:(?:so|and|but|ok|okay|well|then|right)\W+)*(?:do|should|shall|would|can) (?:i|we) (?:just |better )?(?:ask|see|call|ring) (?:my|the|a|his|her)? ?(?:own )?{_CLINICIAN}\b[^.!?]{{0,30}}\?"
)
# "Is there no fixed number of days?"
_NO_SET_TIME = re.compile(
    r"\b(?:is there|isnt there|theres|there is|so|and|is it|got|have you) (?:really |not )?(?:no|an?|any) (?:fixed|set|exact|specific|actual|clear|standard|official|usual|definite|firm) (?:number of |amount of |length of )?(?:days?|weeks?|months?|time|date|period|wait|timeline|timeframe)\b|"
    r"\bhow many (?:days|weeks|months) (?:is it|should it be|would it be|does it have to be|do (?:people|they|you|clinics) (?:usually |normally )?(?:say|wait|leave|recommend|advise))\b"
)


def asks_for_verdict(text: str) -> bool:
    """Whether a message asks, without naming anything, whether it is all right, or until when it is not."""
    words = plain_words(text)
    return asks_the_verdict(text) or any(
        p.search(words) for p in (_UNTIL_WHEN, _WHOM, _NO_SET_TIME, _STILL_SO, _SAME_FOR, _THEN_POSSIBLE, _AND_ME)
    )


def asks_the_verdict(text: str) -> bool:
    """Whether a message asks, without naming anything, what the verdict is, or draws one: "so that's alright then?"."""
    words = plain_words(text)
    leave = _LEAVE.search(words) and _DRAWN.search(words)
    return bool(leave or _THE_VERDICT.search(words) or _MAKES_IT.search(words))


# "The clinic never said when", "nobody gave me a date".
_NOT_TOLD = re.compile(
    r"\b(?:clinic|hospital|doctors?|docs?|surgeon|injector|nurse|gp|dentist|specialist|salon|they|she|he)"
    r"(?: \w+)? (?:never|didnt|did not|hasnt|havent|wouldnt|couldnt) (?:\w+ )?(?:told|tell|said|say|gave|give|given|mention\w*)\b|"
    r"\b(?:nobody|no one|noone)(?: \w+){0,2} (?:told|said|gave|given|mentioned|tells|says)\b"
)


def looks_for_a_way(text: str) -> bool:
    """Whether a message asks for another way round what stands, or adds nothing to what was said before."""
    words = plain_words(text)
    if any(
        each.search(words)
        for each in (
            _WAY_ROUND,
            _NOT_TOLD,
            _ONLY_THERE,
            _AT_ANOTHER_TIME,
            _REST_MEANWHILE,
            _AFTER_THAT,
            _ALL_BETTER,
            _AND_A_DAY,
        )
    ):
        return True
    return bool(_AS_I_SAID.search(words)) and "?" not in text


def asks_of_another_time(text: str) -> bool:
    """Whether a message only asks what would be if more or less time had passed."""
    return bool(_AT_ANOTHER_TIME.search(plain_words(text)))


# "y nott", "why is that tho", "how come", "what is the reason thyroid is an issue"
_WHY = re.compile(
    r"^\W*(?:(?:but|and|so|ok|oh|wat|what|ugh|omg)\W+)*(?:y+|wy|why+|how come|wherefore)(?:\W+(?:not+|nt|tho|though|then|is that|is it|cant i|shouldnt i|me|so|ever|exactly|pls|please))*\W*$|"
    r"\bwh(?:y|ats the reason|at is the reason|ats wrong with|at is wrong with)\b"
)


# "What could it do to my milk": asked of somebody who must not use it, this is the question why.
_HARM = re.compile(
    r"^\W*(?:(?:but|and|so|ok|well)\W+)*(?:what|wat) (?:would|could|might|can|will|does|is) "
    r"(?:(?:it|that|this|the current|microcurrent|the device) (?:(?:really|actually|going to|even) )?do to (?:it|them|him|her|me|(?:my|the) (?!skin\b|faces?\b|wrinkles?\b|jowls?\b|cheeks?\b|lines\b|muscles?\b)\w+)|"
    r"(?:the )?(?:worst|harm|danger|happen|go wrong))\b"
)


def asks_why(text: str) -> bool:
    """Whether a message asks for the reason."""
    return bool(_WHY.search(plain_words(text)))


def asks_for_harm(text: str) -> bool:
    """Whether a message asks what use would do to somebody, and nothing else."""
    return bool(_HARM.search(plain_words(text)))


def asks_for_plan(text: str) -> bool:
    """Whether a message asks for a plan, whatever else it was taken for."""
    words = plain_words(text)
    return bool(_PLAN.search(words)) and not _OF_A_PLAN.search(words)
