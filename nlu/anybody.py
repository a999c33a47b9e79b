"""Words for anybody of whom an alarm may tell, as alternatives of one regular expression over normal forms.

Every alarm that is heard of "my mum" must be heard of a client, a guest or an old man as well. Apostrophes are gone in
normal forms: "nan's" is "nans", which stands for "nan is", "nan has" and "of nan".
"""

from __future__ import annotations

FAMILY = (
    r"(?:mums?|mummys?|moms?|mas?|mams?|mothers?|mother in laws?|dads?|daddys?|das?|fathers?|father in laws?|nans?|nanas?|nannys?|nannas?|grans?|grannys?|grandmas?|grandmothers?|"
    r"grand ?dads?|grandads?|grand?pas?|granddads?|gramps|grandfathers?|pops|hubbys?|husbands?|wifes?|wives|partners?|boyfriends?|girlfriends?|fiances?|fiancees?|sons?|daughters?|"
    r"bab(?:y|ys|ies)|child|childs|children|kids?|toddlers?|bairns?|boys?|girls?|lads?|lass(?:es)?|brothers?|sisters?|sis|bros?|uncles?|aunts?|aunt(?:ie|y)s?|cousins?|nieces?|nephews?|"
    r"friends?|mates?|pals?|flatmates?|housemates?|roommates?|neighbou?rs?|colleagues?|co ?workers?|boss|bosss)"
)
TREATED = (
    r"(?:clients?|customers?|guests?|patients?|models?|trainees?|students?|learners?|ladies|apprentices?|therapists?|receptionists?|ladys?|lady|women|woman|womans|man|mans|gents?|gentleman|"
    r"gentlemans|guys?|blokes?|fellas?|chaps?|person|persons|visitors?|punters?|attendees?|participants?|walk ?in)"
)
_LED_BY = r"(?:my|our|the|an?|this|that|his|her|their|me|some|one of (?:my|our|the)|poor|another)"
#: Somebody named by a noun, with or without "my" and a word of description ("the old man", "my 9am client", "old lady").
NAMED = rf"(?:{_LED_BY} (?:\w+ ){{0,2}}?)?(?:{FAMILY}|{TREATED})"
PRONOUN = r"(?:he|she|they|hes|shes|theyre|theyve|somebodys?|someones?|somebody|someone|this (?:one|person))"
#: Anybody but the writer, with where they are.
OTHERS = rf"\b(?:{NAMED}|{PRONOUN})(?: (?:here|next to me|with me|at work|who \w+ \w+|(?:i|im|i was|we were|were) treating|in bay \w+|(?:in|at|on) (?:the|my|our|a) (?:\w+ )?\w+))?"
#: Whose body it is: the writer's, "her", or somebody's who is named.
WHOSE = rf"(?:my|his|her|their|the|{NAMED})"
ANYBODY = rf"(?:\b(?:i|ive|im)|{OTHERS})"
