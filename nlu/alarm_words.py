"""The plain form of dialect and misspelt words that alarms are made of: "cannae breathe", "throte closing", "chest payne".

Who is frightened writes as they speak. The word patterns and the model of the red flags read a message in this form as
well as the way it was typed, and nothing else does. An English word is taken for another only beside words that make it
one ("chess pain", and no chess club).
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from actions.rules.first_names import FIRST_NAMES
from nlu.mentions.words import english_words

_BODY = (
    r"(?:face|mouth|mout|mouf|lips?|tongue|cheeks?|jaw|smile|eyes?|ee|een|eyelids?|arms?|airms?|legs?|hands?|hauns?|fingers?|chest|heart|hert|throat|"
    r"heid|head|neck|skin|nose|side|left|right|body|belly|breath|speech|words)"
)
_DOES = r"(?:breath\w*|br(?:ee|ie|ea)[vf]\w*|see|speak|talk|feel|move|lift|raise|swallow|stand|walk|stop|wake|smile|shut|close|hear|get|grip)"
_SHUT = r"(?:clos\w+|shut\w*|swell\w*|swoll?\w+|tight\w*|block\w*|hurts?|sore|seiz\w*|burn\w*|numb)"
_ACHE = r"(?:pain\w*|payne?s?|paine?s?|pa[nm]es?|tight\w*|hurt\w*|ache\w*|aching|pressure|heav\w+|crush\w*|squeez\w*|sore|burn\w*)"
_MORE = r"(?:(?:is|was|has|feels?|got|gone|keeps|just|all|really|so)\s){0,2}"

#: Dialect of the British Isles, of Jamaica and of West Africa; then English words that are written for others by ear.
_PLAIN = (
    # A no and the verb that it belongs to.
    (rf"can(?:nae|nay|nea|na|nie|nit)|canny(?=\s{_DOES}\b)|(?:c|k)yaa?n['’]?t?|caa['’]?n['’]?t?|carn['’]?t|cahn['’]?t|cain['’]?t|kannot|cann?ott|canot|cnn?ot", "cannot"),
    (r"(could|would|should|did|does|was|is|has|have|had)(?:nae|nay)", r"\1nt"),
    (r"wisnae?", "wasnt"),
    (r"disnae?", "doesnt"),
    (r"dinnae?|dinny", "dont"),
    (r"winnae?|wullnae|willnae", "wont"),
    (rf"(?:(?:nuh|nah)\s(?:can|cyan)|no\sfit)(?=\s{_DOES}\b)", "cannot"),
    (rf"(?:no|nor)\sdey(?=\s{_DOES}\b)", "cannot"),
    (r"(?:no|nor)\sdey\s(respond|answer|wake)", r"not \1ing"),
    (rf"({_BODY})\s(?:dey|de|ah?)\s(?:hurt|pain)(?:in|ing|s)?", r"\1 hurts"),
    (rf"({_BODY})\s(?:don|dun)(?=\s\w)", r"\1 has"),
    # Whose, and who.
    (rf"(?:ma|mah|mi)(?=\s(?:\w+\s)?{_BODY}\b)", "my"),
    (r"ma(?=\s(?:wean|wee|bairn|man|wife|husband|son|boy|lad|lass|da|maw|daughter|pal|gran)\b)", "my"),
    (r"(?:ah|mi)(?=\s(?:cannot|couldnt|can|feel|dont|think|hae|wasnt)\b)", "i"),
    (r"ah['’]m", "im"),
    # What is where.
    (r"(?<=left\s)ee|(?<=right\s)ee|(?<=my\s)ee|(?<=one\s)ee|(?<=wan\s)ee", "eye"),
    (r"airms?", "arm"),
    (r"hauns?", "hand"),
    (r"heid", "head"),
    (r"hert(?=\s(?:attack|is|pain|hurts?|stop\w*|rac\w*|poundin\w*))", "heart"),
    (r"mou[tf]", "mouth"),
    (r"wean(?=['’]?s?\s(?:is|has|was|haein|having|cannot|wont|took|isnt|fell)\b|['’]s\b)|(?<=my\s)wean|bairn", "child"),
    (r"oot", "out"),
    (r"doon", "down"),
    (r"tae", "to"),
    (r"wi['’]?(?=\s)", "with"),
    (r"wan(?=\s(?:side|eye|arm|leg))", "one"),
    (r"haein|havin|hae", "having"),
    (r"noo", "now"),
    (r"deid", "dead"),
    (r"(?<=\w\s)aw(?=\s\w)", "all"),
    (r"mornin", "morning"),
    (r"(face|mouth|smile)\s((?:is\s|has\s|gone\s|went\s|all\s){0,3})squint", r"\1 \2crooked"),
    # English words for others.
    (rf"th?rou(?:gh)?ts?(?=\s{_MORE}{_SHUT}\b)", "throat"),
    (rf"ch?ess?(?=\s{_MORE}{_ACHE}\b)|(?<=pain\sin\smy\s)ch?ess?|(?<=payne\sin\smy\s)ch?ess?", "chest"),
    (r"(?<=chest\s)(?:payne?s?|paines?|pian|pein|panes?)|(?<=heart\s)(?:payne?|paine|pian|pane)|(?:payne?|paine|pian|pein)(?=\s(?:in|across|down|on|over|behind)\b)", "pain"),
    (r"ha(?:rt|ret)(?=\s(?:att?ac?[kh]+|pain|is\s(?:rac|pound)\w*|stopp\w+))|haert", "heart"),
    (r"(?<=heart\s)att?ac?[kh]+", "attack"),
    (r"(?<=a\s)(?:stoke|stork)(?!\s(?:city|on|fan|man|woman))|(?<=mini\s)stoke|sto[rk]k?e?(?=\s(?:s[iy]m?[tp]|sign))", "stroke"),
    (r"facedroop(?:s|ing|ed)?", "face drooping"),
    (r"(?<=face\s)num+|(?<=side\s)num+|num(?=\s(?:face|arm|side|lips?|tongue)\b)", "numb"),
    (r"(?<=tongue\s)swelled|swelled(?=\s(?:tongue|t[ou]+ng\w*|lips?|throat|face))", "swollen"),
    (r"chocking(?=\s(?:on|to|badly|and|now|help)\b)(?!\s\w+\shazard)|(?<=is\s)chocking|(?<=im\s)chocking", "choking"),
    (r"(?<=swollen\s)tong(?:s|e)?|(?<=my\s)tongs?(?=\sis)", "tongue"),
    (r"past(?=\sout\s(?:on|in|at|after|while|during|and|again|when|for|from|today)\b)|(?<=she\s)past(?=\sout)|(?<=he\s)past(?=\sout)", "passed"),
    (r"feint(?=ed|ing)", "faint"),
    (r"un\s?con[a-z]{0,3}(?:sh|ch)[aeiou]{1,2}s", "unconscious"),
    (r"swally|swalla", "swallow"),
    (r"(?<=throat\s)closin|(?<=throat['’]s\s)closin", "closing"),
    (r"an(?!ti|other)[a-z]{3,9}ti[ck]+\sshock", "anaphylactic shock"),
    (r"w(?:i|hy|y)te", "white"),
    (r"filla[hz]?s?|philler|fillr", "filler"),
    (r"s[iy]mp?t[aeiou]ns?|simpt?[aeiou]ms?|symt[aeiou]ms?", "symptoms"),
    (r"fr(?:oat|ote|oath)|troat", "throat"),
)  # fmt: skip
_WORDS = tuple((re.compile(rf"(?<![\w'’])(?:{word})(?!\w)", re.IGNORECASE), plain) for word, plain in _PLAIN)

#: What alarms are made of, to be known by its sound whatever its letters are.
_ALARMING = (
    "breathe breathing throat tongue chest stroke symptom symptoms speech slurred slurring droopy drooping drooped anaphylactic "
    "anaphylaxis allergic swollen swelling choking seizure convulsion convulsing epileptic epilepsy unconscious collapsed "
    "paralysed ambulance swallow swallowed swallowing overdose overdosed suicidal pacemaker bleeding electrocuted"
).split()
#: What sounds like one of them and is another word: a typo, or Spanish.
_OTHERS = frozenset(
    "brith strik droping tengo tenga tango chiste chista tongo brava pasemos teenge bleedin symptom".split()
)
_SOUNDS = (
    (r"[^a-z]", ""), (r"tch|ch|sh", "x"), (r"ph|gh(?=[^t]|$)|th|v", "f"), (r"ght", "t"), (r"sci|[tscx]i(?=[oua])", "s"), (r"c(?=[eiy])|z", "s"),
    (r"[cq]k?", "k"), (r"in$", "ing"), (r"^[aeiouy]+", "a"), (r"(?<=.)[aeiouyhw]+", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
_SOUND = tuple((re.compile(letters), sound) for letters, sound in _SOUNDS)
_SHORTEST, _LONGEST = 4, 20
#: How much of its letters a word must share with the one that it sounds like, 0 to 1.
_ALIKE = 0.6
_TYPED = re.compile(r"[^\W\d_]+")


def _sound(word: str) -> str:
    """The consonants of a word as they are heard, without what is doubled."""
    for letters, sound in _SOUND:
        word = letters.sub(sound, word)
    return word


def _by_sound() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word in _ALARMING:
        words.setdefault(_sound(word), []).append(word)
    return words


_HEARD = _by_sound()


def in_plain_words(text: str) -> str:
    """The text with dialect and misspelt alarm words in their plain form; the same text when there are none."""
    heard = _TYPED.sub(lambda typed: _by_ear(typed.group()), text)
    for word, plain in _WORDS:
        heard = word.sub(plain, heard)
    return heard


@lru_cache(maxsize=20_000)
def _by_ear(typed: str) -> str:
    """The alarm word that an unknown word sounds like and begins as, or the word itself."""
    word = typed.lower()
    known = word in english_words() or word in FIRST_NAMES or word in _OTHERS
    if known or not _SHORTEST <= len(word) <= _LONGEST:
        return typed
    near = [(Indel.normalized_similarity(word, plain), plain) for plain in _HEARD.get(_sound(word), ())]
    alike, plain = max(near, default=(0.0, typed))
    return plain if alike >= _ALIKE and plain[0] == word[0] else typed
