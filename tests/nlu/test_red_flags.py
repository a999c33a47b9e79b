"""Red flags by the word patterns of the knowledge, beside questions and look-alikes."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.everyday import is_everyday
from nlu.mentions.words import normal_form
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("i dont see myself making it to next year tbh. does the warranty cover drops", "self_harm"),
        ("Been fantasising about just not waking up. Is it better before or after moisturiser?", "self_harm"),
        ("I'd like to be gone. Anyway, what's the difference between mini and mini plus?", "self_harm"),
        ("cut my wrists last week, bandaged now. can i still use the neck setting", "self_harm"),
        ("ive written my note. just wanted to say the gel was nice", "self_harm"),
        ("my teenage son says he wants to kill himself over his acne, is there a mask for that", "self_harm"),
        ("its all too much, i want to end my suffering. how many mins on the neck", "self_harm"),
        ("my husband passed and i'm going to join him soon. who can have my device", "self_harm"),
        ("my boyfriend grabs me by the jaw when he's angry, does microcurrent help jaw ache", "abuse"),
        ("if i don't lose the jowls he says he'll beat me. how fast are results", "abuse"),
        ("he's choked me twice this month. can i do my neck?", "abuse"),
        ("she keeps hitting me in the face with the hairbrush, my mum does. is it ok on bruises", "abuse"),
        ("how can i hide a slap mark before work, he did it again", "abuse"),
        ("my ex has been following me and said he'd cut my face up. does the led help scars", "abuse"),
        ("im being hurt by someone i live with. is the app private", "abuse"),
        ("he locks me in the bedroom when he goes out. how often is too often", "abuse"),
        (
            "got cheek filler at noon. now there's a blue white web over it and it's cold. is this when i wait 10 days",
            "filler_skin_change",
        ),
        ("my nose is turning dusky after filler, injector says it's fine. microcurrent?", "filler_skin_change"),
        (
            "My aunt's chin went blotchy and freezing after fillers yesterday, would massage with my device help",
            "filler_skin_change",
        ),
        ("Restylane on Friday. A patch by my mouth is grey and stone cold today. Which gel?", "filler_skin_change"),
        ("had filler at the weekend. tip of my nose went black, also does the mini do lips", "filler_skin_change"),
        ("my husband's implanted heart thing shocked him in his sleep, he used my nuface before bed", "icd_shocks"),
        ("ICD hadn't done anything in ten years and today it fired. too near the neck?", "icd_shocks"),
        ("me pacemaker thing is shocking me every few mins", "icd_shocks"),
        ("the unit in her chest keeps jolting mum, she only tried my bear", "icd_shocks"),
        ("never once shocked me before, my defib, but it fired twice this evening", "icd_shocks"),
    ],
)
def test_an_alarm_beside_a_question_is_one(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)


@pytest.mark.parametrize(
    "text",
    [
        "thinking of ending my nightly routine with gua sha, good idea?",
        "i want to end my session early, does it matter",
        "planning on not being here in august, can i pause for a month",
        "is it pointless to use it at 70",
        "my kids would be happier if i stopped buzzing at the telly",
        "i cut myself on the packaging, small plaster on my thumb",
        "burnt myself with the straighteners yesterday, little mark on my ear, can i do my cheeks",
        "i hit myself on the chin with the cupboard door, bruise, wait?",
        "im so tired of waking up with creases on my cheek",
        "nobody will notice if i stop for a week will they",
        "my partner smashed my phone screen by accident, can i use it without the app",
        "he hates that i spend money on it, any cheaper gel",
        "my brother broke my nose playing hockey in 2015, any problem",
        "husband says he'll kill me if another parcel arrives lol",
        "my trainer punches harder than anyone, sparring bruises, can i tone",
        "he touched my face and said it was soft, thank you",
        "had my lips done two months ago, all settled, can i start",
        "filler went lumpy but colour is normal, massage it with the device?",
        "are white patches common after filler? asking before i go",
        "my hands go white and cold in winter, raynauds, holding the metal is awful",
        "icd fitted 2020, hasn't shocked me yet thank god, is the neck ok",
        "never once had my defib go off so it must be fine",
        "would the neck setting make my icd fire",
        "my pacemaker has been quiet since they put it in",
        "blacked out in 2022, got a loop recorder, it found nothing, ok to use",
        "had a fit in may, mri was clear, neurologist said wait and see. can i use the mini",
        "fainted at work in march, cardiologist put a monitor in, all quiet. how often",
        "they think my blackouts are epilepsy, waiting for the eeg, can i carry on with my device",
        "face is sunburnt bright red and hot from skiing, session tonight?",
        "still red and warm 10 hours after my session",
        "cheek has gone bone dry under the wand, what do i do",
        "half my face has gone dry by the time i get to it, spray?",
        "will i get electrocuted if i cry on it lol",
        "does it work with slurry type clay mask",
        "does botox ever give people a droopy lid",
        "have a temperature of 38 and a sore throat, burning up, when can i go back to my routine",
        "no bite from my icd in all these years, not one shock",
        "is 'my gel is a slurry' a bad sign",
    ],
)
def test_what_is_past_denied_asked_or_said_in_jest_is_none(text: str) -> None:
    assert _patterns().find(text) == []


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("i fainted in march and they put a monitor in", []),
        ("i fainted in march, they put a monitor in, and i have just fainted again", ["collapse"]),
        ("waiting for the neurologist about my fits", []),
        ("under the cardiologist for my pacemaker and i feel faint", ["implant_symptoms", "collapse"]),
        ("under the cardiologist and i have passed out twice", ["collapse"]),
        ("waiting for the neurologist, and he is having a fit on the floor right now", ["seizure"]),
        ("a recorder was fitted after i kept passing out, then i passed out after using the device", ["collapse"]),
    ],
)
def test_an_episode_that_was_looked_after_is_past_but_not_the_next_one(text: str, flags: list[str]) -> None:
    assert _patterns().find(text) == flags


@pytest.mark.parametrize(
    ("text", "everyday"),
    [
        ("face is scarlet from the sun and sore", True),
        ("asleep on the beach and my cheeks are on fire and blistering", False),
        ("on the beach all day, lobster red and shivering with a temperature", False),
        ("one cheek has gone dry and sticky", True),
        ("my cheek has gone dry and my mouth hangs", False),
        ("had filler, lip has gone dry and white", False),
        ("the plug goes boiling hot after ten minutes", True),
        ("the plug went boiling hot and blistered my thumb", False),
        ("charger is red hot and there is smoke", False),
    ],
)
def test_an_everyday_cause_explains_only_what_it_can(text: str, everyday: bool) -> None:
    assert is_everyday(normal_form(text)) is everyday


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("i was breathless with anticipation opening the box", False),
        ("the bill gave me palpitations, any cheaper ones", False),
        ("charger got burning hot after an hour, normal?", False),
        ("breathless with excitement and now my throat is closing", True),
        ("my ziip won't wake up after charging", False),
        ("my husband won't wake up", True),
        ("so breathless since the session", True),
        ("the price gave me a fright and my heart is racing now, palpitations and chest pain", True),
        ("charger got burning hot and left a burn on my palm", True),
    ],
)
def test_a_feeling_or_a_hot_thing_is_no_alarm_but_what_stands_beside_it_is(text: str, alarm: bool) -> None:
    assert bool(_patterns().find(text)) is alarm


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("me gran's mouth is squint and she's no makin sense", "stroke_signs"),
        ("his smile is lopsided and he's talking gibberish", "stroke_signs"),
        ("mum's mouth has gone squinty and she isn't making sense", "stroke_signs"),
        ("i just gave birth and my pad soaks every 20 minutes", "pregnancy_bleeding"),
        ("had a c section on monday. soaking a pad an hour", "pregnancy_bleeding"),
        ("postpartum and ive gone through three pads within an hour", "pregnancy_bleeding"),
        ("passing clots at 10 weeks", "pregnancy_bleeding"),
        ("im 9 wks and passing big clots", "pregnancy_bleeding"),
        ("my kid has the button cell up his nose", "poisoning"),
        ("toddler stuck a coin cell in her ear", "poisoning"),
        ("battery up the nose, my daughter", "poisoning"),
        ("my baby is limp after licking it", "collapse"),
        ("baby's gone limp", "collapse"),
        ("my wee boy went floppy", "collapse"),
        ("my baby is 4 months and licked the device and now is limp", "collapse"),
        ("calf pain and coughing blood", "breathing"),
        ("swollen calf and now i'm short of breath", "breathing"),
        ("lips blue", "breathing"),
        ("her lips are turning blue", "breathing"),
        ("blue lips and grey", "breathing"),
        ("he's gone blue", "breathing"),
        ("i have no insulin left and pump stopped, sugar is 28", "other_emergency"),
        ("ran out of insulin yesterday and my meter says HI", "other_emergency"),
        ("my libre says 22 and my pod has failed", "other_emergency"),
        ("low sugar, shaking and confused", "other_emergency"),
        ("my sugars are really low and i'm sweating", "other_emergency"),
        ("suddenly everything went black in one eye like a curtain", "vision_loss"),
        ("my sight went, like a curtain came down over the left eye", "vision_loss"),
        ("no puedo respirar", "breathing"),
        ("mein Vater ist bewusstlos, was soll ich tun", "collapse"),
    ],
)
def test_an_alarm_in_few_words_comes_first(text: str, flag: str) -> None:
    assert _patterns().find(text)[0] == flag


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("lip's gone blue-ish white since filler", "breathing"),
        ("suddenly everything went black in one eye like a curtain", "collapse"),
        ("I faint a lot when i stand up", "collapse"),
        ("the light is turning blue on my device", "breathing"),
        ("got a thing in me chest that shocks me if me heart goes daft", "electric_shock"),
        ("my son is limping after football", "collapse"),
        ("my hair goes limp", "collapse"),
        ("do i change the gel pads every session", "pregnancy_bleeding"),
        ("i'm on a low sugar diet, does it help", "other_emergency"),
        ("i have an insulin pump and my sugar is 7", "other_emergency"),
        ("the battery went flat", "poisoning"),
        ("my mouth is a bit lopsided with age", "stroke_signs"),
    ],
)
def test_what_is_no_such_alarm(text: str, flag: str) -> None:
    assert flag not in _patterns().find(text)
