"""The expressions of dates and intervals, and what each of them means on a given day.

`RULES` is tried from top to bottom; what an earlier rule has taken is not read again.
"""

from __future__ import annotations

import re
from functools import partial

from actions.rules.date_counts import (
    ago,
    ahead_of_day,
    ahead_of_now,
    and_a_half,
    count_reached,
    day_count,
    of_the_week,
    same_day,
    short_of,
    week_from,
    week_on,
    weekdays_ago,
)
from actions.rules.date_relations import RELATIVE
from actions.rules.date_resolvers import (
    LENGTH,
    Resolver,
    feast,
    fixed,
    iso,
    month_day,
    named_day,
    not_yet,
    nth_weekday,
    of_month,
    on_the,
    slashed,
    vague,
    weekday_and_number,
    weekend,
)
from actions.rules.date_spans import last_of_month, last_year, month_only, season, year_only
from actions.rules.date_words import COUNT, DAY, GAP, LONG_COUNT, MONTH, UNIT, WEEKDAY
from actions.rules.days import NUMBER, ORDINAL
from actions.rules.feasts import HOLIDAY

_VAGUE = (
    r"recently|a (?:while|bit) (?:ago|back)|ages ago|the other (?:day|week|night)|not (?:that |so )?long (?:ago|back)|lately|long ago|"
    r"(?:a )?few (?:days|weeks|months|years) (?:ago|back)|several (?:days|weeks|months) (?:ago|back)|some (?:days|weeks|time) (?:ago|back)|"
    r"(?:a )?(?:days|weeks|months|years) (?:ago|back)|(?:earlier|at the start|at the beginning|end|middle) (?:of )?(?:this|last) (?:week|month|year)|"
    r"last (?:week|month|year|summer|winter|spring|autumn|fall|time)|this (?:week|month|year)|in the (?:summer|winter|spring|autumn)|"
    r"a number of \w+ ago|over a (?:week|month) ago|the weekend before last|end of last week|(?<!how )(?<!as )(?<!too )soon"
)
_NOW = r"(?:today|this (?:morning|afternoon|evening)|tonight|just now|earlier today|(?:half an|an) hour ago|minutes ago|hours ago)"
_ROUGH = (
    r"(?:(?:about|around|roughly|maybe|exactly|like|nearly|almost|over|just over|a (?:bit|little) over|more than|at least|only|just|already|now|"
    r"a good|coming up (?:to|for|on)|getting on for|going on|approaching|close (?:to|on))\s){0,2}"
)
_ABOUT = r"(?:(?:about|around|roughly|like|maybe|the|a) )?"
_FULL = r"(?:full |whole |short |solid )?"
_AT_MOST = r"(?:at (?:the )?(?:very )?most|at max|max(?:imum)?|tops|or (?:less|fewer)|or under)"
# "it hasn't been ten days", "not two weeks ago", "yet to reach ten days": the count is not reached.
_NOT_YET = (
    r"(?:(?:not|never|(?:has|have|had|is|was|are|were|does|did|wo|ai|ca|would)n'?t|cannot|yet to)\s"
    r"(?:(?:yet|quite|even|have|fully|really|actually|been|be|being|reach|reached|hit|pass|passed|think|believe|sure|if|that|its|it's|it|is|has|was|"
    r"all|as much as|as long as|at least|more than|over|much over|much more than|exactly|a|an|the|full|whole|anything like|anywhere near|"
    r"near|nearly|about|around|even close to|close to|like|far off|past|beyond)\s){0,6}|"
    r"(?:don'?t|do not|doubt)\s(?:think |believe |that )*(?:it'?s |it is |it has |its )(?:been |yet )?(?:been )?)"
)
_SINCE = r"(?:ago|back|since|before now|prior(?! to)|previously|earlier|post\b|(?:(?:have |has |had )?(?:passed|elapsed|gone(?: by)?)|now|already|exactly) since)"
# "Three times a year since 2020", "every six weeks since march" count nothing from today.
_NOT_EVERY = r"(?<!times )(?<!once )(?<!twice )(?<!every )(?<!each )(?<!per )"
_FULL_ON = (
    r"(?:it'?s|it is|it'?ll be|it will be|will be|will make it|makes(?: it)?|marks|is|i(?:'?ll)? (?:hit|reach|be at))"
)
_TODAY = r"(?:today|this (?:morning|afternoon|evening)|tonight|tomorrow|yesterday|last night)"
_FEAST_ROUGHLY = (
    r"(?P<vague>(?:around|round|near|(?:just|shortly|soon|right|some ?time|any ?time|not long) (?:before|after)|"
    rf"{LENGTH}after|over(?! (?:the )?(?:{HOLIDAY[3:-1]})? ?weekend)|during|throughout|(?:in |on )?(?:the )?(?:week|weekend|days) of|between|"
    r"in between|in the week of|either side of|week of) (?:the )?)?"
)

RULES: list[tuple[re.Pattern[str], Resolver]] = [
    (re.compile(r"\b(?P<y>20\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})\b"), iso),
    (re.compile(rf"\b(?P<by>{NUMBER}{GAP}(?:days?|nights?|d|weeks?|wks?))\s(?P<side>short of|shy of|off(?= a fortnight| being)(?: being)?|under|less than|over|past|more than|beyond) {COUNT}\b(?! (?:pregnant|gone|along))(?: ago| back)?"), short_of),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?P<side>less|minus|bar|plus|give or take) (?P<by>{NUMBER}{GAP}(?:days?|nights?))\b(?: ago| back)?"), short_of),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?:give or take|{_AT_MOST})(?: ago| back)?\b"), vague),
    (re.compile(rf"\b{COUNT}(?:\sago|\sback)?,?\s(?:less|minus|bar) (?:a )?(?:few|several|some|bit|{NUMBER})\b(?: days| nights)?(?: ago| back)?"), vague),
    (re.compile(rf"\b{_NOT_YET}{NUMBER}{GAP}{_FULL}{UNIT}(?![a-z])(?! (?:pregnant|gone|along|old))(?: ago| back| since)?"), not_yet),
    (re.compile(rf"\b{COUNT}\s(?:have|has|are|is)(?:n'?t| not)(?: yet| even| quite| fully)* (?:passed|elapsed|gone|been|over|up)\b(?: yet)?(?: since)?"), vague),
    (re.compile(rf"\b(?:(?:less|fewer) than|(?:no|not) (?:more|longer|further|later) than|under|(?:inside|within|in|over|during) the (?:last|past)|inside|within|not even|not quite|barely|hardly|scarcely|at (?:the )?most|(?:a )?max(?:imum)?(?: of)?|(?<!coming )up to|(?:just |a (?:bit|little|touch) )?(?:shy|short) of) {_ABOUT}{NUMBER}{GAP}{_FULL}{UNIT}(?: ago| back)?\b"), vague),
    (re.compile(rf"\b(?P<n>{NUMBER})(?: (?P<one>weeks?|months?|years?))? and a half(?: (?P<many>weeks?|wks?|months?|years?|yrs?))?\s{_SINCE}"), and_a_half),
    (re.compile(rf"(?<![\d.])(?P<n>\d{{1,2}})\.5\s?(?P<one>(?P<many>weeks?|wks?|months?|years?|yrs?))\s{_SINCE}"), and_a_half),
    (re.compile(rf"(?<![\d.])\d+\.\d+\s?{UNIT}(?![a-z])(?: ago| back| since)?"), vague),
    (re.compile(rf"\b(?P<n>{NUMBER}) (?P<day>{WEEKDAY}|weekend)'?s? (?:ago|back)\b"), weekdays_ago),
    (re.compile(rf"\b(?:(?:a )?few|several|some|many|a number of) (?:{WEEKDAY}|weekend)s? (?:ago|back)\b"), vague),
    (re.compile(r"\b(?:this (?:(?:very|exact|same) )?|(?:the |that )?(?:very |exact )?same )(?:day|date|time) (?P<side>last|next) (?P<unit>week|fortnight|month|year)\b"), same_day),
    (re.compile(r"\b(?P<side>last) (?P<unit>week|month|year),? (?:on )?(?:today|this (?:very |same )?(?:day|date)|(?:on )?(?:the )?same (?:day|date))\b"), same_day),
    (re.compile(rf"\b{RELATIVE}"), vague),
    (re.compile(rf"\b{COUNT}\s(?:on\s|this\s|come\s|by\s)?(?P<on>tomorrow|today|yesterday|{WEEKDAY})\b(?! ago)"), count_reached),
    (re.compile(rf"\b(?P<on>tomorrow|today)\s{_FULL_ON}\s(?:exactly |only |just |the )?{COUNT}\b"), count_reached),
    (re.compile(rf"\b(?P<n>{NUMBER})\s(?P<unit>weeks?|wks?|fortnights?) (?:(?:ago )?(?:last|past|on|ago)|(?:past|ago|back|gone) on)\s(?P<day>{WEEKDAY})\b"), week_from),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{WEEKDAY}),? (?:of |in )?(?:the )?(?P<which>week before last)\b"), of_the_week),
    (re.compile(rf"\b(?:the )?(?P<which>week before last),? (?:it was )?(?:on )?(?:the |a )?(?P<day>{WEEKDAY})\b"), of_the_week),
    (re.compile(rf"\b(?:on )?(?P<day>{WEEKDAY}) (?:of |in )?(?P<which>last|previous|this|next) week\b"), of_the_week),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last) (?P<day>{WEEKDAY}) (?:of|in) (?:(?P<which>this|last|the|next)(?: current| past| previous)? month|(?P<month>{MONTH})(?: (?P<year>20\d\d))?)\b"), nth_weekday),
    (re.compile(rf"\b{_ROUGH}{COUNT} to the (?:very |exact )?(?:day|date|hour|minute|night|dot),? (?:since|ago|back|today|that|when|after|post|i had)\b"), ago),
    (re.compile(rf"\b{COUNT} (?:ago|back) (?P<on>{_TODAY})\b"), count_reached),
    (re.compile(rf"\bday (?P<n>{NUMBER})(?: (?:post|after|of|since)\b)"), day_count),
    (re.compile(rf"^\W*{_ROUGH}(?:(?:its been|been) )?{COUNT}\W*$"), ago),
    (re.compile(rf"{_NOT_EVERY}\b{_ROUGH}{COUNT}\s{_SINCE}"), ago),
    (re.compile(rf"\b{_ROUGH}{COUNT}\son (?:from|since|after) (?:my|the|having|getting|a|some|lip|nose|cheek)\b"), ago),
    (re.compile(rf"\b(?:its been|it's been|been|day|its|it's|has been)\s{_ROUGH}{COUNT}\b(?! of\b)"), ago),
    (re.compile(rf"\bin\s(?:about |around |roughly |exactly |just |only |another |like )?{LONG_COUNT}(?:'?s?'? time)?(?![a-z])(?! (?:row|total))"), ahead_of_now),
    (re.compile(rf"\b{LONG_COUNT} (?:from (?:now|today)|hence)\b"), ahead_of_now),
    (re.compile(rf"\b{LONG_COUNT} from (?:this |next |the coming |this coming |coming )?(?P<day>tomorrow|{WEEKDAY})\b"), ahead_of_day),
    (re.compile(rf"\bsince\s(?:the )?(?:last |past )?{LONG_COUNT}"), ago),
    (re.compile(rf"^(?!.*\b(?:can|could|may|should|use|wait|start|how)\b).*?\b(?:done|had|got|did|taken)\b[^.!?]*?\b(?P<x>before)\s{LONG_COUNT}"), ago),
    (re.compile(r"\blast year\b"), last_year),
    (re.compile(r"\b(?:the )?day before yesterday\b"), partial(fixed, days=-2)),
    (re.compile(r"\b(?:the )?day after tomorrow\b"), partial(fixed, days=2)),
    (re.compile(rf"\b(?P<day>{WEEKDAY}|today|tomorrow|this day) (?P<unit>week|fortnight)\b(?!,? (?:ago|back|before|of|after|post|since|\d|one|two|three|four|five|six)\b)"), week_on),
    (re.compile(r"\b(?:yesterday|yday) week\b"), partial(fixed, days=-8)),
    (re.compile(r"\b(?:yesterday|yday) fortnight\b"), partial(fixed, days=-15)),
    (re.compile(r"\b(?:the )?(?:night|evening) before last\b"), partial(fixed, days=-2)),
    (re.compile(r"\b(?:y[ea]?st[ea]?r?d[ae]?y|yday|yest|ystd|last night)\b"), partial(fixed, days=-1)),
    (re.compile(r"\b(?:tomorrow|tmrw|tmr|tomoz|2moro)\b"), partial(fixed, days=1)),
    (re.compile(rf"\b{_NOW}\b"), partial(fixed, days=0)),
    (re.compile(rf"\b(?:the )?last day (?:of|in) (?:last month|(?P<month>{MONTH}))\b"), last_of_month),
    (re.compile(r"\b(?:(?:walking|coming|stepping|strolling|hobbling|heading) (?:straight )?out of the (?:clinic|salon|surgery|doctors?|place|injectors?|aestheticians?)|leaving the (?:clinic|salon|injectors?))(?: right| just)?(?: now| as we speak| this (?:very )?minute)\b|\b(?:just )?this (?:very )?minute(?: (?:left|walked|stepped|came|come|got)(?: straight)? (?:out|back|in)?)?"), partial(fixed, days=0)),
    (re.compile(r"\bjust (?:left the (?:clinic|salon|surgery|doctors?|place)|(?:walked|come|came) (?:out|home|back)|back from|out of)\b"), partial(fixed, days=0)),
    (re.compile(rf"\b(?:{WEEKDAY},? )?(?:the )?(?!(?:first|second|third|fourth|last)\s{MONTH}\s\d\d?(?:st|nd|rd|th)?\b)(?P<day>{DAY})\s(?:of )?(?P<month>{MONTH})\b(?:,?\s?(?P<year>(?:20)?\d\d)\b(?!\s?(?:st|nd|rd|th|days|weeks)))?"), month_day),
    (re.compile(rf"\b(?P<month>{MONTH})\.?\s(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year>20\d\d)\b)?"), month_day),
    (re.compile(rf"\b(?!may (?:first|second)\b)(?P<month>{MONTH})\s(?:the )?(?P<day>{ORDINAL})\b(?! (?:time|one|try|session|of|week|day|appointment))(?:,?\s(?P<year>20\d\d)\b)?"), month_day),
    (re.compile(r"\b(?:on|since|the night of) (?P<month>may)\s(?P<day>first|second)\b(?P<year>(?!))?"), month_day),
    (re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?P<year>(?:20)?\d\d))?\b(?![/%])(?!\s?(?:mls?|mg|cc|mm|cm|syringes?|vials?|units?|kg|volts?|m?hz|percent|times)\b)"), slashed),
    (re.compile(r"(?<![\w/.-])(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<year>(?:20)?\d\d)\b(?![/%-])"), slashed),
    (re.compile(rf"\b(?:in )?between (?:the )?{HOLIDAY} (?:and|&|n) (?:the )?(?:{HOLIDAY}|new year)\b"), vague),
    (re.compile(rf"\b{_FEAST_ROUGHLY}(?P<name>{HOLIDAY})(?:,? (?:of |in )?(?P<year>20\d\d)|(?P<tail> before last))?\b"), feast),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?:day )?(?:of|in) (?P<month>(?:(?:the |this )?(?:last|next|previous|past|coming))|the current|this|the)(?: very| same)? month\b"), of_month),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?P<month>this) month\b"), of_month),
    (re.compile(rf"\b(?:on )?(?:the )?(?P<day>{DAY}) (?:of )?(?P<last>last month)\b"), on_the),
    (re.compile(rf"\b(?:on |this |last )?(?P<day>{WEEKDAY}),? (?:the )?(?P<n>\d{{1,2}}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor|treatment|try))"), weekday_and_number),
    (re.compile(rf"\b(?P<last>last month )?on the (?P<day>{DAY})\b(?! (?:day|{WEEKDAY}s?)\b)"), on_the),
    (re.compile(r"\b(?P<last>)the (?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! (?:day|time|week|session|month|trimester|one|side|floor))"), on_the),
    (re.compile(rf"\b(?P<which>last |this coming |coming |this |this past |past |next |on )?(?P<day>{WEEKDAY})(?P<gone> just gone| gone)?(?P<tail> before last| week ago)?\b"), named_day),
    (re.compile(r"\b(?:over |at |on |this |last |next )?(?:the )?(?:past )?weekend\b(?! before)"), weekend),
    (re.compile(r"\b(?:a )?fortnight (?:ago|back)\b"), partial(fixed, days=-14)),
    (re.compile(r"\b(?<!few )(?<!last )week (?:ago|back)\b"), partial(fixed, days=-7)),
    (re.compile(r"\b(?:(?:in|since|back in|during|from|early|late|mid) (?:the )?)?(?P<season>spring|summer|autumn|fall|winter)(?: time)?,?(?: of| in)? (?P<year>(?:19|20)\d\d)\b"), season),
    (re.compile(rf"\b(?:{_VAGUE})\b"), vague),
    (re.compile(rf"\b(?:in|since|back in|last|during|early|late|mid|beginning of|end of|start of)\s(?P<month>{MONTH})\b(?:\s(?:of )?(?P<year>20\d\d|19\d\d))?"), month_only),
    (re.compile(rf"(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth )(?<!of )\b(?P<month>{MONTH})\s(?:of )?(?P<year>20\d\d|19\d\d)\b"), month_only),
    (re.compile(r"^\W*(?:(?:sometime|some time|it was|mine was|about|around|maybe|i think)\s){0,3}(?P<year>(?:19|20)\d\d)\b(?!\s?(?:units?|ml|mg|pounds|quid))"), year_only),
    (re.compile(r"\b(?:in|since|back in|from)\s(?P<year>(?:19|20)\d\d)\b"), year_only),
]  # fmt: skip
