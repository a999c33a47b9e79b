"""What somebody notices after a session, answered in steps: leave it in peace, stop, see someone, get help now."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.rules.knowledge import Knowledge
from actions.rules.memory import Memory
from actions.rules.plain_words import plain_words
from actions.rules.profile import USER, Basis, Fact, State
from actions.rules.reply import Reply
from actions.rules.scope import reminder
from actions.rules.subject import named_other
from actions.rules.turn import Mention, Turn
from actions.rules.verdict import Verdict
from actions.rules.wording import phrase, pick

_SKIN = r"(?:skins?|face|cheeks?|neck|jaw|jawline|forehead|chin|brows?)"
_PLACE = rf"(?:{_SKIN}|lips?|nose|temples?|eyelids?|ear|patch|spot|side|bit|area)"
#: The worst of what a message names is answered.
_WORDS = {
    "reaction_burn": re.compile(
        rf"\b(?:it|device|wand|machine|thing|balls?|spheres?|current|gel)(?: \w+){{0,2}} (?:burn(?:t|ed|s|ing)|scorch\w+|scald\w+)\b|"
        rf"\b{_SKIN}(?: \w+){{0,4}} (?:burn(?:t|ed|s|ing)?|on fire|scorch\w+)\b|\bburn(?:t|ed|s|ing)(?: \w+){{0,2}} {_SKIN}\b|"
        rf"\b(?:burn(?:ing)? (?:line|mark|sensation|feeling)s?|burnt (?:patch|bit|spot)s?)\b|"
        rf"\b(?:really|too|very|so|boiling|burning|got) hot and\b|"
        rf"\b(?:hurts?|hurting) (?:\w+ )?(?:skin|face|cheeks?|jaw|neck|forehead)\b"
    ),
    "reaction_rash": re.compile(
        r"\b(?:rash|rashes|hives|welts|itch|itchy|itching|itches|bumps|swollen|swelled|swelling (?:on|in|up|since|after)|puffed up)\b"
    ),
    "reaction_raw": re.compile(
        rf"\b{_SKIN}(?: \w+){{0,5}} (?:raw|peel\w*|flak\w+|broken|weepy|weeping|oozing|crack\w+|scabb\w+|chapped|"
        rf"chafed)\b|"
        rf"\b(?:raw|peel(?:ing|s)|flaking|weeping|cracked|scabby|chapped|chafed) (?:patch(?:es)?|spots?|bits?|"
        rf"{_SKIN})\b|"
        r"\b(?:skins?|face|cheeks?|forehead|chin)(?: \w+){0,4} (?:sore|tender|sting(?:s|ing)?|smarting)\b|\bsore (?:skin|"
        r"patch(?:es)?|spots?)\b"
    ),
    "reaction_numb": re.compile(
        rf"\b(?:numb|numbness)\b|\b{_PLACE}\b(?: \w+){{0,6}} (?:no|lost|without) (?:all |its |any )?(?:feeling|"
        rf"sensation)\b|"
        rf"\b(?:no|lost|lost all) (?:feeling|sensation) (?:in|on|at|round|around)\b|\bcant feel (?:my|one|half|"
        rf"the) (?:\w+ ){{0,3}}{_PLACE}\b"
    ),
    "reaction_shape": re.compile(
        r"\b(?:eyebrow|brow|cheek|side|eyelid|lid|jowl|mouth)(?: \w+){0,4} (?:lower|droopier|saggier|heavier|smaller|bigger|uneven)\b|"
        r"\b(?:face|cheeks?|jaw|jawline|temples?|skin)(?: \w+){0,4} (?:thinner|hollow\w*|gaunt|sunken|saggier|uneven|lopsided)\b|"
        rf"\b{_PLACE}(?: \w+){{0,3}} (?:spasms?|spasming|locked up|seized up)\b|"
        r"\b(?:jumping|twitch\w*|flutter\w*|flicker\w*|spasm\w*|pulsing)\b"
    ),
    "reaction_marks": re.compile(
        rf"\b(?:dark\w*|brown|black|pigment\w*|discolou?r\w*|grey)(?: \w+){{0,2}} (?:patch(?:es)?|marks?|spots?|{_SKIN})\b|"
        rf"\b{_SKIN}(?: \w+){{0,4}} (?:darker|discolou?red|patchy)\b|\b(?:hyper)?pigmentation\b|"
        r"\b(?:(?<!red )marks?|dots?|broken veins?|thread veins?)(?: \w+){0,6} (?:wont|not|dont|still|popped|appeared|came|come|go|fade|since)\b|"
        r"\b(?:left|leaves|leaving|gave me|giving me) (?:\w+ )?(?:marks?|dots|lines|veins)\b"
    ),
    "reaction_senses": re.compile(
        r"\b(?:see|seeing|saw|seen|little|bright|white) (?:\w+ )?(?:flash(?:es)?|sparks?|stars)\b|\bflashes\b|"
        r"\b(?:ears?(?: \w+){0,3} (?:ring\w*|hurts?|aches?|ached|pop\w*|buzz\w*|sore|blocked)|earache|tinnitus|ringing)\b|"
        r"\b(?:teeth|tooth|molar|gums?)(?: \w+){0,4} (?:hurts?|aches?|aching|throb\w*|sore|zing\w*|ached)\b|\btoothache\b|"
        r"\b(?:voice(?: \w+){0,3} (?:hoarse|croaky|gone|husky)|hoarse|croaky)\b|\bheart(?: \w+){0,3} (?:flutter\w*|skip\w*)\b"
    ),
    "reaction_head": re.compile(
        r"\b(?:headaches?|head (?:hurts|aches|ached|pounds)|dizzy|dizziness|light ?headed|woozy|wobbly|faint|giddy|shaky|"
        r"nauseous|nausea|queasy|threw up|vomit\w*|i was sick|been sick|felt sick|feel sick|feeling sick|feels? (?:\w+ )?sick|jaw (?:is|feels|felt|was) (?:\w+ )?(?:tight|sore|locked|stiff))\b"
    ),
    "reaction_tingling": re.compile(r"\b(?:tingl\w+|pins (?:and|an|n|&) needles|prickl\w+)\b"),
    "reaction_flare": re.compile(
        r"\b(?:rosacea|eczema|acne|melasma|dermatitis|psoriasis|skin|spots)(?: \w+){0,4} (?:flar(?:e|es|ed|ing)|worse|"
        r"angry|angrier|"
        r"play(?:s|ed|ing)? up|break(?:s|ing)? out|broke out|erupt\w*)\b|"
        r"\bflar(?:e|es|ed|ing)(?: up)? (?:of )?(?:my|the) (?:rosacea|eczema|acne|melasma|dermatitis|psoriasis|skin|"
        rf"spots)\b|\b{_SKIN}(?: \w+){{0,2}} react(?:s|ed|ing)\b"
    ),
    "reaction_redness": re.compile(
        rf"\bredness\b|\b{_SKIN}(?: \w+){{0,4}} (?:red|pink|flushed|blotchy)\b|\b(?:red|pink|blotchy) {_SKIN}\b|"
        r"\b(?:red|pin ?prick|tiny|little) (?:\w+ ){0,2}(?:marks?|patch(?:es)?|streaks?|lines?|dots)\b|\b(?:go|goes|went|turn|turns|turned|bright|still) (?:\w+ )?red\b"
    ),
}
#: What is usual during a session, and only counts when it goes on.
_WHEN_LASTING = frozenset({"reaction_tingling", "reaction_numb", "reaction_shape"})
_LASTING = re.compile(
    r"\b(?:hours?|hrs?|days?|weeks?|a week|keeps?|still|since|after|next (?:day|morning)|(?:wont|doesnt|cant|never) stop)\b"
)
#: What passes by itself stands against nothing, unless it goes on or comes back.
_PASSING = frozenset({"reaction_redness", "reaction_head"})
_GOES_ON = re.compile(
    r"\b(?:(?:for|in|after|over|nearly|almost|about|all|past|last|few|couple of|\w+) days?(?! to\b)|day and a half|day two|weeks?|still|since|"
    r"always|every ?time|each (?:time|session|go|use)|whenever|constantly|all day|all night|keeps?|wont|doesnt (?:go|fade|stop|settle)|"
    r"when i(?: am|m)? us(?:e|ing) (?:it|this|the|my)|last (?:two|three|few|couple of) (?:times|sessions|goes)|twice|"
    r"not (?:going|fading|gone|settling)|never (?:goes|fades)|worse|next (?:day|morning)|yesterdays?|last nights?|hurts?|spreading|hot)\b"
)
_SESSION = r"(?:sessions?|facial|go|treatment)"
_ONES_OWN = re.compile(
    r"\b(?:my|mine|i|ive|im|me|theres|there is|there are)\b|"
    rf"\b(?:since|after) (?:last nights?|yesterdays?|todays?|this mornings?|\w+days?|the last(?: few| couple of)?|the) {_SESSION}\b|"
    rf"^(?:the )?{_SKIN} (?:is|are|s|stings?|itch\w*|burns?|feels?|hurts?)\b|^(?:got|had|getting|left with|still|bright) \b|"
    r"^(?:an? )?(?:bit of )?(?:swelling|rash|redness|lump|headache|itch\w*)\b"
)
_AFTERWARDS = re.compile(
    r"\b(?:since|after|afterwards?|every ?time|each time|whenever|left me|left my|gave me|made my|makes my|leaves my|"
    r"left (?:me|my|a|an|some|red|little|dark\w*|brown) |last (?:two|three|few|couple of) (?:times|sessions|goes)|from (?:using|the device|the gel)|using (?:it|this|the|my)|(?:when|where)(?:ever)? i(?: am|m| have|ve)? us(?:e|ed|ing) (?:it|this|the|my)|"
    r"(?:it|device|wand|machine|gel|balls?) (?:\w+ )?(?:left|leaves|gave|gives|made|makes|burn\w*|burnt|hurts?|got (?:\w+ )?hot)|"
    rf"for (?:\w+ )?days? now|{_SESSION} (?:yesterday|today|last night|on \w+day))\b"
)
_WITH_IT = re.compile(
    r"\b(?:us(?:e|ed|ing)|sessions?|device|wand|nuface|bear|ziip|foreo|microcurrent|current|gel|facial|it|treatment|"
    r"(?:days|nights|weeks) in a row|mins?|minutes|daily|i (?:finished|stopped)|toning|toner)\b"
)
#: Something else was done to the skin, and no session is spoken of.
_OTHER_CAUSE = re.compile(
    r"\b(?:after|since|from|by) (?:(?:a|an|the|my|having|having had|getting|being in) )?(?:\w+ )?(?:peel|laser|ipl|"
    r"microneedling|dermaplan\w+|retinol|"
    r"retinoids?|tret\w*|acid|sun|sunburn\w*|sunbathing|beach|wax\w*|shav\w*|thread\w*|surgery|facelift|botox|"
    r"fillers?|dentist|accutane)\b"
)
_OF_A_SESSION = re.compile(
    r"\b(?:sessions?|us(?:ed|ing) (?:it|this|the device|my (?:device|nuface|bear|ziip|toner|wand))|microcurrent|"
    r"toning|nuface)\b"
)
_ONLY_ASKED = re.compile(
    r"\b(?:can|could|will|would|does|do|may|might) (?:it|this|you|people|they|microcurrent|the device)\b|"
    r"\bif (?:i|my|it)\b"
)
_NO = (
    r"\b(?:no(?! my\b)|not|never|nor|neither|without|dont|doesnt|didnt|havent|hasnt|hadnt|isnt|arent|wasnt|werent)\b"
    r"(?! (?:only|just|sure|know|understand|stop\w*|go\w* away|fad\w+|heal\w*|like)\b)"
)
_DENIED = re.compile(_NO)
#: A no at most three words before; "no, my face ..." and "without gel my face ..." deny nothing of it.
_DENIED_BEFORE = re.compile(rf"{_NO}(?: (?!(?:i|im|ive|why|how|what|this|gel|water|but|now)\b)\w+,?){{0,3}} ?$")
#: The person named last before a reaction, or first after it, has it; whose device it was says nothing.
_PEOPLE = re.compile(
    r"\b(?P<own>i|im|ive|me|my|mine|myself)\b(?! (?:\w+ )?(?:device|nuface|machine|wand|tool|gadget|bear|ziip|gel)\b)|"
    r"\b(?P<other>she|shes|her|he|hes|him|his|they|theyve|them|their|somebody|someone)\b"
    r"(?! (?:\w+ )?(?:device|nuface|machine|wand|tool|gadget|bear|ziip|gel)\b)"
)
_ZAP = r"(?:zap\w*|shock\w*|sting\w*|stung|prick\w*|nips?|nipped|jolt\w*|bites?|buzz\w*)"
_GIVER = r"(?:it|device|wand|nuface|bear|ziip|foreo|toner|machine|balls?|spheres?|probes?|tips?|current|gadget)"
_ZAPPED = re.compile(
    rf"(?:^|[.,!?;] ?)keeps? \w+(?: \w+){{0,5}} {_ZAP}\b|\b{_GIVER}(?: \w+){{0,6}} {_ZAP}\b|"
    rf"\b{_ZAP} (?:\w+ ){{0,3}}(?:from|off) (?:the|my|it)\b"
)
#: Pain that comes without the device, or that somebody has a name for.
_NERVE = re.compile(
    r"\b(?:nerve|neuralgia|trigeminal|tn|chew\w*|eat\w*|teeth|tooth|wind|cold|shav\w+|wash\w*|talk\w*|smil\w+|days?|"
    r"weeks?|months?|years?|since|"
    r"after|afterwards|all the time|by itself|on its own|out of nowhere|without|not using|even when|any ?time|"
    r"at night|constantly|diagnosed)\b"
)
_KEEPS_ON = re.compile(
    r"\b(?:wont (?:stop|go)|keeps?|been (?:an? |\w+ )?(?:weeks?|days?)|(?:weeks?|days?) now|all (?:day|week)|still)\b"
)
_SIDE_EFFECTS = frozenset({"side_effects", "downtime"})


def reaction(turn: Turn) -> str | None:
    """The phrase for what was noticed after a session, None when nothing was."""
    plain = plain_words(turn.text)
    if (
        turn.red_flags
        or named_other(plain)
        or not _ONES_OWN.search(plain)
        or not (_AFTERWARDS.search(plain) or _twitches_on(turn, plain))
        or _ONLY_ASKED.search(plain)
    ):
        return None
    told = bool(_SIDE_EFFECTS & {turn.intent, *turn.topics}) or _twitches_on(turn, plain)
    if not told and not _WITH_IT.search(plain):
        return None
    if _OTHER_CAUSE.search(plain) and not _OF_A_SESSION.search(plain):
        return None
    return next(
        (key for key, words in _WORDS.items() if any(_is_so(key, m, plain) for m in words.finditer(plain))), None
    )


def _twitches_on(turn: Turn, plain: str) -> bool:
    """Whether a twitch is told that goes on, with no word of a session: here it is asked about for one."""
    return "twitching" in {turn.intent, *turn.topics} and bool(_KEEPS_ON.search(plain))


def noticed(plain: str) -> str | None:
    """The phrase for what plain words say of a reaction, whoever has it; None when they deny it or only ask."""
    if _ONLY_ASKED.search(plain):
        return None
    for key, words in _WORDS.items():
        for found in words.finditer(plain):
            usual = key in _WHEN_LASTING and not _LASTING.search(plain)
            if not usual and not _DENIED_BEFORE.search(plain[: found.start()]):
                return key
    return None


def stays_open(turn: Turn, key: str) -> bool:
    """Whether what was noticed stands against the next session until it has gone or somebody has looked at it."""
    return key not in _PASSING or bool(_GOES_ON.search(plain_words(turn.text)))


def _is_so(key: str, found: re.Match[str], plain: str) -> bool:
    """Whether a reaction is neither denied nor somebody else's, nor what a session feels like."""
    before = plain[: found.start()]
    if key in _WHEN_LASTING and not _LASTING.search(plain):
        return False
    # "No feeling" is what is told.
    if _DENIED_BEFORE.search(before) or (key != "reaction_numb" and _DENIED.search(found.group())):
        return False
    people = [m.lastgroup for m in _PEOPLE.finditer(before)][-1:]
    people = people or [m.lastgroup for m in _PEOPLE.finditer(plain, found.start())][:1]
    return people != ["other"]


#: What a reaction looks like to the model that guesses at what is described.
_LOOKS_LIKE = frozenset(
    "rosacea sunburn eczema_psoriasis mild_acne lesions_vessels bruising open_wound microneedling botox peel laser_ipl "
    "blood_pressure menstruation tmj under_care unknown fever".split()
)


def understood(turn: Turn, key: str | None) -> Turn:
    """The turn in the light of a reaction: a rash after use may be an allergy; what people report is not asked for.

    A zap that the device gives is no nerve pain of the face.
    """
    if _is_zapped(turn):
        turn = replace(turn, mentions=tuple(m for m in turn.mentions if m.condition != "trigeminal"))
    if key is None:
        return turn
    mentions = tuple(m for m in turn.mentions if m.text or m.condition not in _LOOKS_LIKE)
    if key == "reaction_rash" and all(m.condition != "allergy" for m in mentions):
        allergy = Fact("allergy", State.PRESENT, Basis.UNCERTAIN, turn.today)
        mentions = (*mentions, Mention("allergy", allergy, USER, ""))
    return replace(turn, mentions=mentions, topics=tuple(t for t in turn.topics if t not in _SIDE_EFFECTS))


def _is_zapped(turn: Turn) -> bool:
    plain = plain_words(turn.text)
    return "zapping" in {turn.intent, *turn.topics} and bool(_ZAPPED.search(plain)) and not _NERVE.search(plain)


def with_reaction(reply: Reply, key: str | None, turn: Turn, knowledge: Knowledge) -> Reply:
    """What to do about a reaction (the phrase `key`) before anything else; a routine is no answer to it."""
    memory = reply.memory
    if key is None or reply.envelope["kind"] in ("emergency", "privacy"):
        return reply
    text = phrase(knowledge, key, memory.count)
    found = reply.envelope["kind"] == "verdict" and reply.envelope["verdict"] != Verdict.NONE_MATCHED.word
    if found or "form" in reply.envelope:
        return replace(reply, messages=(text, *reply.messages))
    if memory.held:
        # What is still to be got help for stays in front.
        first = reply.messages if reply.envelope["kind"] == "answer" else (_hold(memory, knowledge),)
        return replace(reply, messages=(*first, text), buttons=())
    envelope = {"kind": "answer", "topics": ["side_effects"], "sources": list(knowledge.phrases[key].sources)}
    memory = replace(memory, asked="", topics=("side_effects",))
    return Reply((text, *reminder(turn, memory, knowledge)), envelope, memory)


def _hold(memory: Memory, knowledge: Knowledge) -> str:
    return pick(knowledge.red_flags[memory.held].hold, memory.count)
