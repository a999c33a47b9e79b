"""Red flags in many voices beside what only sounds like one, by the patterns alone."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.mentions.words import normal_form
from nlu.not_an_alarm import is_long_over, without_fiction, without_figures, without_other_matters
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("lid came off the deep fryer and got me on the chin, it's blistered and raw", "burn"),
        ("no time to explain, crushing chest pain", "chest_pain"),
        ("boiling water from the pasta went down my neck, skin lifting", "burn"),
        ("drain cleaner sprayed on my lip and it's going white", "burn"),
        ("my flatmate got hot oil on her forehead, big blisters, put toothpaste on it", "burn"),
        ("oven cleaner ran down my jaw, burning, i wiped it with a towel", "burn"),
        ("wart acid dripped on my cheek, it is eating a hole", "burn"),
        ("opened the pressure cooker, my face is scalded", "burn"),
        ("the wand left a blister on my jaw just now", "burn"),
        ("baby hasn't kicked since last night, 29 weeks", "pregnancy_bleeding"),
        ("ketones 4, vomiting all night, so sleepy", "other_emergency"),
        ("diabetic dad, throwing up and breathing hard, breath smells of pear drops", "other_emergency"),
        ("type 1 and puking since dawn, panting, thirsty", "other_emergency"),
        ("keto stick is dark and i've been sick four times", "other_emergency"),
        ("my girl's a diabetic, she is vomiting and won't stay awake", "other_emergency"),
        ("nose filler on saturday and the tip looks dusky", "filler_skin_change"),
        ("cheek filler, cheek now net like and sore", "filler_skin_change"),
        ("lips done, one has gone white and won't pink up", "filler_skin_change"),
        ("my filler lip is freezing and grey", "filler_skin_change"),
        ("chin filler yesterday. skin has turned ashen round it", "filler_skin_change"),
        ("filler under my eyes this morning. eye has gone foggy", "filler_skin_change"),
        ("injector did my folds with filler, there's a purple net and yellow heads on it", "filler_skin_change"),
        ("a grey curtain is coming over my left eye", "vision_loss"),
        ("there's a black shadow over half my eye since tea", "vision_loss"),
        ("a dark shadow across my sight, came on tonight", "vision_loss"),
        ("it's like a veil over one eye and it won't clear", "vision_loss"),
        ("lost the sight in my right eye for a few minutes", "vision_loss"),
        ("shower of black dots since i used it", "vision_loss"),
        ("blacked out twice when i stood up today", "collapse"),
        ("did my neck and slid down the wall, clammy", "collapse"),
        ("dropped like a stone when i did my throat", "collapse"),
        ("legs gave way after my session, still woozy", "collapse"),
        ("mum went floppy when i did her neck", "collapse"),
        ("fainted on the stairs this morning, went all grey", "collapse"),
        ("my lips have swollen up since the new gel", "allergic_reaction"),
        ("eyelids swelling and hives after the primer", "allergic_reaction"),
        ("tongue is fat and i've a rash since the mist", "allergic_reaction"),
        ("throat itchy and closing, put on the new gel", "allergic_reaction"),
        ("half my smile went flat this morning", "stroke_signs"),
        ("mum's smile is flat on one side since lunch", "stroke_signs"),
        ("my grin is only going up on one side today", "stroke_signs"),
        ("one side of my mouth is drooping just now and my arm's weak", "stroke_signs"),
        ("took about thirty of my nan's pills", "poisoning"),
        ("my son swallowed a fistful of iron tablets", "poisoning"),
        ("downed a whole strip of codeine, what happens", "poisoning"),
        ("she's taken twenty paracetamol", "poisoning"),
        ("swallowed around 20 tablets, the white ones", "poisoning"),
        ("my defib has gone off twice since breakfast", "icd_shocks"),
        ("pain in my chest going down my arm and i'm sweating", "chest_pain"),
        ("can't get my breath, lips going blue", "breathing"),
        ("just came to on the rug, bit my tongue, shook all over they say", "seizure"),
        ("i want to end it, i have the pills in front of me", "self_harm"),
        ("he put his hands round my neck last night", "abuse"),
        ("waters broke and i can feel the cord between my legs", "other_emergency"),
        ("labour started, the cord is showing", "other_emergency"),
        ("it's a cord prolapse i think, contractions are strong", "other_emergency"),
        ("waters went and something is hanging out", "other_emergency"),
        ("her waters just went and a little foot is sticking out", "other_emergency"),
        ("baby's head is out and the ambulance isn't here", "other_emergency"),
        ("my waters have gone, thirty four weeks", "pregnancy_bleeding"),
        ("worst headache of my life, hit me like a hammer", "severe_headache"),
    ],
)
def test_an_alarm_in_any_voice(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)


@pytest.mark.parametrize(
    "text",
    [
        "only the temples then, and never near the box in my chest",
        "it's tucked under the skin on my left, by the collarbone, been there since may",
        "they put the defib in because i passed out at my desk in 2021",
        "had the pacer fitted after a couple of faints, none since",
        "the icd was popped in after i collapsed at a match, three years ago",
        "one minute, chin, weakest setting, final offer",
        "you tell me no and i'll do it anyway, ha",
        "deal or no deal: forehead on monday",
        "that wasn't me, it was my cousin, i was just there for the ride",
        "no no, my aunt has it, i drove her",
        "my aunt fainted years ago at her own wedding, unrelated",
        "seizures were ruled out, it was plain fainting at needles",
        "epilepsy was struck out, only ordinary faints",
        "fainted in a hot church in 2017, ecg normal",
        "i had a fit as a toddler with a high fever, never since",
        "blacked out once in 2015, the specialist found nothing",
        "my brother is epileptic, can he sit next to me",
        "month two on isotretinoin, no more spots",
        "can't see any change after a month",
        "six of us, one didn't eat, how do we split 120",
        "the gadget threw a fit and switched itself off",
        "my nuface keeps passing out on me",
        "this thing is having a meltdown, three beeps then dark",
        "my bear kept dying on me so i swapped it",
        "my face is choking under this mask, can it come off",
        "my face can't breathe under that primer",
        "i can't breathe 🤣 your reply made me giggle",
        "he beats me at every game, even skincare",
        "cross my heart, only on sundays",
        "my character in the novel gets a droop after botox, plausible?",
        "in my screenplay the villain clutches his chest and drops dead at the till. believable?",
        "my sims character set fire to the kitchen and burned to death, so back to my face",
        "our heroine has a seizure, is that plausible",
        "for a thriller: the masseuse can't breathe, what would she ring",
        "the cord of my charger hangs down, can i shorten it while pregnant",
        "my newborn's cord stump fell out yesterday",
        "i had a cord prolapse in 2014, baby is fine",
        "my womb prolapsed years ago after a birth, the cord of the pessary is fine",
        "something is coming out of the device, it waters",
        "my bath waters have gone cold",
        "the heroine of my novel blacks out in a spa, chapter 9",
        "in my thriller a woman is found unconscious by her facialist",
        "an influencer said she got burns from hers, true?",
        "reddit says a guy fainted with one, is it made up",
        "the tabloids wrote that a star lost her sight after filler",
        "is a blocked vessel after filler rare",
        "is a blackout after a facial common",
        "what would a therapist do if a client fainted",
        "imagine a client passed out in my salon, does insurance cover it",
        "suppose a customer had a seizure on the couch, what's the form",
        "what are the signs of a stroke, for my course",
        "i got out of a violent marriage eleven years ago and i'm happy now",
        "ex was a bully, left him in 2012, life is good",
        "self harmed at fifteen, i'm 40, happy, old scars on my arm",
        "i tried to kill myself in 2003, recovered, happy, mention it for the record",
        "he used to hit me, twenty years ago, i left him and i'm thriving",
        "burnt by a chip pan as a child, old scar on my cheek",
        "i was scalded with boiling water when i was two, scar on my neck, may i",
        "ketones negative, sugars fine, diabetic, may i start",
        "i'm on a keto diet, does that matter",
        "diabetic, was sick last week with a bug, fine now",
        "smile's flat in photos, always has been, can it lift",
        "i took my tablets at breakfast, twenty mg",
        "i take ten tablets a day for my heart",
        "my bump is 30 weeks and baby kicks all night",
        "hit the deck laughing at the price",
        "i dropped it like a hot potato when it buzzed",
    ],
)
def test_bargaining_history_and_stories_are_none(text: str) -> None:
    assert _patterns().find(text) == []


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("he used to hit me, twenty years ago, i left him. last night he found me", "abuse"),
        ("I tried to kill myself in 2003. I was well for years and now i want to die", "self_harm"),
        ("my thing threw a fit, and now i can't breathe", "breathing"),
        ("they put the defib in after a faint, and i've just fainted again", "collapse"),
        ("epilepsy was ruled out, but i just had a seizure", "seizure"),
        ("my character dies, and I can't breathe", "breathing"),
        ("in my novel I tell how I have chest pain right now", "chest_pain"),
        ("in my novel she faints. my mum has just collapsed beside me", "collapse"),
    ],
)
def test_what_is_of_now_stands_beside_what_is_over(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)


def test_only_the_figure_of_speech_is_left_unread() -> None:
    said = without_figures("My nuface keeps passing out, what do I press?")
    assert ("passing out" in said, "what do I press" in said) == (False, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I type ICD-10 codes all day", "I type all day"),
        ("I code icd-10 all day", "I code all day"),
        ("icd 10 coding since noon", "since noon"),
        ("my icd 10 minutes ago fired", "my icd 10 minutes ago fired"),
        ("ICD-10 years old now", "ICD-10 years old now"),
        ("icd 10 shocks so far", "icd 10 shocks so far"),
        ("I'm burning through the gel", "I'm"),
        ("my gel burnt through my skin", "my gel burnt through my skin"),
        ("it burns through the glove", "it burns through the glove"),
        ("my icd went off", "my icd went off"),
    ],
)
def test_words_that_stand_for_something_else(text: str, left: str) -> None:
    assert " ".join(without_other_matters(text).split()) == left


def test_a_figure_of_speech_is_left_to_the_model() -> None:
    assert without_other_matters("can't breathe in this dress") == "can't breathe in this dress"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In my novel the villain chokes. Is it plausible?", ". Is it plausible?"),
        ("my sim died, so i've time for my face", ", so i've time for my face"),
        ("I was reading a novel and my chest went tight", "I was reading a novel and my chest went tight"),
        ("in our comic a man turns blue. ok?", ". ok?"),
        ("in the comic the heroine faints in a spa. ok?", ". ok?"),
        ("In the comic shop a man went blue", "In the comic shop a man went blue"),
        ("in my comic shop a man went blue", "in my comic shop a man went blue"),
        ("in the panto a man has collapsed", "in the panto a man has collapsed"),
        ("in our script meeting she fainted", "in our script meeting she fainted"),
        ("in my novel she has just collapsed", "in my novel she has just collapsed"),
        ("in our panto the dame collapsed, what do we do", "in our panto the dame collapsed, what do we do"),
        ("in the comic the hero fell, help", "in the comic the hero fell, help"),
        ("my chest hurts like the villain's in my novel", "my chest hurts like the villain's in my novel"),
    ],
)
def test_a_story_is_left_out_but_not_what_somebody_says_of_themselves(text: str, left: str) -> None:
    assert without_fiction(text) == left


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("I got out of a violent marriage eleven years ago and I am happy now", True),
        ("got out of a violent marriage", False),
        ("violent marriage eleven years ago", False),
        ("got out years ago, happy, but he threatens me", False),
        ("took an overdose in my twenties, I'm well now and just want to look rested", True),
        ("back in 2001 I cut myself. recovered, want to try the wand", True),
        ("overdosed thirty years ago, well now, but I want to end it", False),
        ("he choked me, I left him fifteen years back, well and happy", True),
        ("left him ten years ago, happy, but he is back in my life", False),
        ("suicidal at 18, doing well, I'd like to treat my face", True),
        ("overdosed in my twenties, recovered, want to buy a new device", True),
        ("suicidal at 18, doing well they say", False),
        ("suicidal at 18, doing well. I want to try the pills", False),
        ("tried it ten years ago, life is good, want to use the same way out", False),
        ("tried it in 2004, thriving, I'd like to try the bridge", False),
        ("tried it at fifteen, well now, happy, I'll use a rope", False),
        ("tried it years ago, recovered, want to know how many it takes", False),
        ("cut myself in 2001, happy, want to buy blades", False),
    ],
)
def test_harm_is_long_over_when_it_is_old_and_somebody_is_well(text: str, over: bool) -> None:
    assert is_long_over(normal_form(text)) is over


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("did my neck and slid down the wall, clammy", True),
        ("my smile is just flat since lunch", True),
        ("a veil over my eye", True),
        ("the bath cleaner is bleach, it came off my cheek and left it raw", True),
        ("he put his hands round my neck last night", True),
        ("i collapse into bed at nine", False),
    ],
)
def test_some_words_are_sure_whatever_the_model_hears(text: str, sure: bool) -> None:
    assert bool(_patterns().find(text, only_sure=True)) is sure


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("she lives with me and i do her face", "she lives with me and  "),
        ("i do her face for her", "  for her"),
        ("i do her face in when she is bad", "i do her face in when she is bad"),
    ],
)
def test_a_facial_is_no_harm(text: str, left: str) -> None:
    assert without_other_matters(text) == left
