"""Signs that somebody sees on anybody, beside everyday senses of the same words."""

from __future__ import annotations

from functools import cache

import pytest

from actions.rules.knowledge import load_knowledge
from nlu.red_flags import RedFlagPatterns


@cache
def _patterns() -> RedFlagPatterns:
    return RedFlagPatterns(load_knowledge().red_flags)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("the guest isn't responding", "collapse"),
        ("my patient won't wake up", "collapse"),
        ("I can't find a pulse on the old man", "collapse"),
        ("no pulse, help", "collapse"),
        ("my trainee keeled over during the demo", "collapse"),
        ("granny keeled over", "collapse"),
        ("a customer fainted on my couch", "collapse"),
        ("grandpa has gone limp", "collapse"),
        ("the lady has just gone all floppy", "collapse"),
        ("her eyes rolled up into her head", "seizure"),
        ("my guest looks grey and clammy", "other_emergency"),
        ("granddad's gone ashen and he's sweating", "other_emergency"),
        ("the model has turned a strange colour", "other_emergency"),
        ("his lips have gone purple", "breathing"),
        ("my client's lips look blue", "breathing"),
        ("nana's gone blue in the face", "breathing"),
        ("my guest's tongue is swelling", "allergic_reaction"),
        ("the customer's face is blowing up", "allergic_reaction"),
        ("her eyelids have swollen shut since the gel", "allergic_reaction"),
        ("we gave the client an epipen", "allergic_reaction"),
        ("is it ok that my tongue is swelling", "allergic_reaction"),
        ("chin filler and the tip has gone grey", "filler_skin_change"),
        ("half of granddads mouth has drooped", "stroke_signs"),
        ("my ma's face is after slipping", "stroke_signs"),
        ("the guest's face has gone lopsided", "stroke_signs"),
        ("my customer has a crooked smile and she's slurring", "stroke_signs"),
        ("half of my face is paralysed", "stroke_signs"),
        ("my left eye won't close", "stroke_signs"),
        ("my arm won't do what I want", "stroke_signs"),
        ("his speech is jumbled all of a sudden", "stroke_signs"),
        ("weak down the left side", "stroke_signs"),
        ("I'm talking like I'm drunk and I've had nothing", "stroke_signs"),
        ("the old lady is making no sense", "stroke_signs"),
        ("grandpa is babbling", "stroke_signs"),
        ("the lady on the couch is fitting", "seizure"),
        ("he went stiff and started jerking", "seizure"),
        ("my heart rate is 165 and I feel faint", "heart_rhythm"),
        ("my apple watch says I'm in afib and I'm dizzy", "heart_rhythm"),
        ("heart going like the clappers and it won't slow down", "heart_rhythm"),
        ("my nan is diabetic and she's shaky and muddled", "other_emergency"),
        ("type 1 client, sweaty and confused", "other_emergency"),
        ("nobody would even miss me", "self_harm"),
        ("my niece is cutting herself because of her spots", "self_harm"),
        ("my waters have just broken lol", "pregnancy_bleeding"),
        ("waters went during the massage", "pregnancy_bleeding"),
        ("a trainee got an electric shock off the machine", "electric_shock"),
        ("suddenly I can't hear in my left ear", "sudden_deafness"),
        ("woke up deaf in one ear", "sudden_deafness"),
    ],
)
def test_a_sign_seen_on_anybody_is_an_alarm(text: str, flag: str) -> None:
    assert flag in _patterns().find(text)
    assert flag in _patterns().find(text, only_sure=True)


@pytest.mark.parametrize(
    "text",
    [
        "my client isn't responding to my texts",
        "my skin isn't responding",
        "no pulse setting on the device",
        "do you have a pulse",
        "my mum keeled over laughing",
        "a client fainted last month",
        "my hair has gone limp",
        "my husband is fitting the kitchen",
        "can my client fitting me in be so hard",
        "her eyes rolled back with boredom",
        "my gran has gone grey early",
        "my hair went a funny colour",
        "my husband is sweating at the gym and pale",
        "her lips are purple with that lipstick",
        "my lips are blue from swimming",
        "argued until he was blue in the face",
        "my sister's lips are swollen after filler",
        "how is an epipen used",
        "I carry an epipen",
        "my mum's face has dropped with age",
        "his face dropped when I told him the price",
        "one side of my face is droopier than the other",
        "my eye won't close since my bells palsy",
        "I can't close both eyes during led",
        "the wand won't do what I want",
        "numb down one side of my face from the dentist",
        "my baby is babbling",
        "she is making no sense in that video about microcurrent",
        "my heart rate is 170 when I run",
        "I have afib",
        "my mum is diabetic and confused about which gel",
        "would anyone miss me on the course",
        "my waters broke in 2019 with my son",
        "a pot of micellar water broke",
        "what does an electric shock feel like",
        "I am deaf in one ear",
        "I've been deaf in my left ear for years",
    ],
)
def test_everyday_senses_are_none(text: str) -> None:
    assert _patterns().find(text, only_sure=True) == []
