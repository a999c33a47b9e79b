"""The plainest cries for help in other languages, with and without accents, beside what is none."""

from __future__ import annotations

import pytest

from nlu.foreign_cries import foreign_cries


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("no puedo respirar", "breathing"),
        ("mi hijo no respira!!", "breathing"),
        ("Não consigo respirar", "breathing"),
        ("non riesco a respirare", "breathing"),
        ("ma mère ne respire plus", "breathing"),
        ("je n’arrive pas à respirer", "breathing"),
        ("j'arrive plus a respirer", "breathing"),
        ("hilfe ich bekomme keine luft", "breathing"),
        ("ich krieg kaum Luft", "breathing"),
        ("mein Kind atmet nicht", "breathing"),
        ("ik kan niet ademen", "breathing"),
        ("nie mogę oddychać", "breathing"),
        ("nefes alamıyorum", "breathing"),
        ("لا أستطيع التنفس", "breathing"),
        ("saans nahi aa rahi hai", "breathing"),
        ("सांस नहीं आ रही", "breathing"),
        ("не могу дышать", "breathing"),
        ("我不能呼吸", "breathing"),
        ("ayuda, me duele el pecho", "chest_pain"),
        ("dor no peito", "chest_pain"),
        ("mi fa male il petto", "chest_pain"),
        ("j'ai mal à la poitrine", "chest_pain"),
        ("brustschmerzen seit einer stunde", "chest_pain"),
        ("pijn op de borst", "chest_pain"),
        ("ból w klatce piersiowej", "chest_pain"),
        ("göğsüm ağrıyor", "chest_pain"),
        ("ألم في صدري", "chest_pain"),
        ("seene mein dard ho raha hai", "chest_pain"),
        ("mi cara se cayo de un lado y no puedo hablar", "stroke_signs"),
        ("mein Gesicht hängt auf einer Seite", "stroke_signs"),
        ("mon visage tombe d'un cote", "stroke_signs"),
        ("ho la bocca storta e non riesco a parlare", "stroke_signs"),
        ("twarz mi opadła", "stroke_signs"),
        ("yüzümün yarısı düştü", "stroke_signs"),
        ("ma femme est inconsciente", "collapse"),
        ("mein mann ist bewusstlos", "collapse"),
        ("mi madre no responde", "collapse"),
        ("quiero morir", "self_harm"),
        ("je veux mourir", "self_harm"),
        ("ich will nicht mehr leben", "self_harm"),
        ("chcę umrzeć", "self_harm"),
        ("أريد أن أموت", "self_harm"),
        ("necesito una ambulancia", "other_emergency"),
        ("au secours", "other_emergency"),
        ("bitte Krankenwagen rufen", "other_emergency"),
    ],
)
def test_a_cry_is_heard(text: str, flag: str) -> None:
    assert flag in foreign_cries(text)


@pytest.mark.parametrize(
    "text",
    [
        "hace 3 años no podia respirar",
        "no tengo dolor en el pecho",
        "ich habe keine Brustschmerzen",
        "tuve un infarto",
        "j'ai eu un avc",
        "schlaganfall 2019",
        "hola, puedo usar el aparato",
        "me muero de ganas de probarlo",
        "no",
        "no problem",
        "can i use it on my chest",
        "help me choose a device",
        "the ambulance service is where i work",
        "respirator mask while i use it",
    ],
)
def test_what_is_no_cry(text: str) -> None:
    assert foreign_cries(text) == []


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("no para el dolor de pecho y me sube al brazo", "chest_pain"),
        ("no soporto este dolor en el pecho", "chest_pain"),
        ("no se me quita el dolor de pecho", "chest_pain"),
        ("je ne supporte plus la douleur thoracique", "chest_pain"),
        ("não aguento a dor no peito", "chest_pain"),
        ("non sopporto il dolore al petto", "chest_pain"),
        ("hace dos meses que tengo dolor de pecho", "chest_pain"),
        ("hace muchos años que quiero morir", "self_harm"),
        ("il y a deux mois que je veux mourir", "self_harm"),
        ("il y a deux ans je veux mourir", "self_harm"),
    ],
)
def test_a_no_to_patience_and_what_goes_on_deny_nothing(text: str, flag: str) -> None:
    assert foreign_cries(text) == [flag]


@pytest.mark.parametrize(
    "text",
    [
        "no tengo ningún dolor en el pecho",
        "nunca he tenido dolor de pecho",
        "no me duele el pecho",
        "je n'ai jamais eu de douleur thoracique",
        "pas de douleur thoracique",
        "ich habe keine Brustschmerzen",
        "non ho dolore al petto",
        "não tenho dor no peito",
        "ik heb geen pijn op de borst",
        "nie mam bólu w klatce piersiowej",
        "il y a deux ans j'ai eu une douleur thoracique",
        "hace dos años tuve dolor de pecho",
    ],
)
def test_what_nobody_has_or_had_long_ago(text: str) -> None:
    assert foreign_cries(text) == []
