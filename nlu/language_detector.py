"""Rasa component: names the language of a message that is clearly not English (ISO 639-1), else nothing.

Scripts tell some languages at once; for the others a message must hold words of one language and few English
ones, or py3langid (Lui and Baldwin 2012) must find it far likelier than English. Short of that it is taken for English:
a wrong guess here would cost a person an answer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.mentions.words import english_words, plain

_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
# Frequent words that are no English words, without accents.
_WORDS = {
    "es": "que el los las una del para con por como puedo puede esta estoy tengo hola cuando usar es muy si soy embarazada duele cuantas veces gracias "
    "buenos dias cara quiero necesito semana donde mi yo sin aparato corriente marcapasos sobre pero hay no respirar respira ayuda hijo hija madre dolor nada ninguno ninguna embarazo",
    "fr": "le les des une est je suis que qui pour avec dans sur pas puis peux puis-je bonjour merci combien fois comment vous mon ma ai enceinte quel "
    "quelle visage mal fait il elle nous utiliser cest sans semaine cet cette du au aux et mais ne nai jai respirer respire mere arrive rien aucun jamais",
    "de": "ich der die das und ist nicht kann mit fur ein eine bin habe wie oft wie auf von zu den dem schwanger hallo danke darf tut es weh gesicht "
    "bei mir mein meine wenn oder benutzen was wann woche auch gerat herzschrittmacher trotz keine kein keinen bekomme hilfe luft nein",
    "it": "che il lo gli una sono per con non come posso quando usare ciao grazie volte quante incinta fa male viso della del dei ho questo mi puo si "
    "settimana apparecchio pacemaker anche cosa di sulla mia no riesco nessuno nessuna respirare aiuto",
    "pt": "que o os uma para com nao como posso usar ola obrigado obrigada vezes quantas gravida doi rosto eu estou tenho minha meu quando isso da do "
    "na no em semana aparelho voce sou pode mas consigo respirar nenhum nenhuma ajuda nada",
    "nl": "ik het een de en is niet kan met voor van hoe vaak wat zwanger ben heb hallo bedankt mag gezicht mijn doet pijn dit wanneer op bij te als maar "
    "gebruiken ook week apparaat per je geen ademen nee",
    "pl": "nie jest czy moge jak czesto w na z do ciaza ciazy jestem mam dzien dobry dziekuje uzywac to co sie boli twarz po ile razy kiedy dla przy oraz "
    "tydzien rozrusznik urzadzenie mnie nic zadne zadnych moge oddychac pomocy serca",
    "tr": "bir ve bu ne icin ile mi mu hamileyim miyim kullanabilir nasil kac var yok merhaba tesekkurler kez yuz acir degil olur ben haftada kalp pili "
    "bende zaman cihaz gebelik",
    # Hindi as it is typed in Latin letters.
    "hi": "hai kya kitni kitna kitne kar karna karne karta karti mujhe mera meri aap aur nahi sakta sakti sakte hu hoon raha rahi chahiye baar dard garbhvati kaise kab hota hoti",
}
#: How far the logarithm of a language's likelihood must stand above English's: less is misspelt English, or nonsense.
_FAR = 14.0
_FAR_WITH_ACCENTS = 4.0
_ACCENTED = re.compile(r"[¿¡]|[^\W\d_a-zA-Z]")
#: Languages that Mica knows no word of, so that they are not taken for their neighbours.
_NEIGHBOURS = ("sv", "da", "no")
_MARKERS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_TOKEN = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """The code of a language other than English that `text` is clearly written in, else None."""
    letters = [c for c in text if c.isalpha()]
    for code, script in _SCRIPTS.items():
        if len(script.findall(text)) * 2 > len(letters) > 0:
            return code
    words = [plain(w) for w in _TOKEN.findall(text)]
    if len(words) < 2:
        return None
    scores = {code: sum(w in markers for w in words) for code, markers in _MARKERS.items()}
    best = max(scores, key=lambda code: scores[code])
    english = sum(w in _ENGLISH_FUNCTION or (len(w) > 3 and w in english_words()) for w in words)
    if scores[best] >= 2 and scores[best] * 3 >= len(words) and scores[best] > english:
        return best
    return (
        _far_from_english(text) if english * 3 <= len(words) and not any(w in _MARKERS["hi"] for w in words) else None
    )


def _far_from_english(text: str) -> str | None:
    """The likeliest of the languages in `_WORDS`, when English is far less likely."""
    likelihoods = dict(_identifier().rank(text))
    best = max(likelihoods, key=lambda code: likelihoods[code])
    far = _FAR_WITH_ACCENTS if _ACCENTED.search(text) else _FAR
    return best if best in _WORDS and likelihoods[best] - likelihoods["en"] > far else None


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    # It knows no Hindi in Latin letters.
    identifier.set_languages(["en", *_NEIGHBOURS, *(code for code in _WORDS if code != "hi")])
    return identifier


_ENGLISH_FUNCTION = frozenset(
    "i im my me you it the a an and or is are am can could do does did how what when why where who with without to of in on for have has had be "
    "this that not no yes if so but at as from your will would should use get hi hello".split()
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class LanguageDetector(GraphComponent):
    """Sets `language` on the parse result: a code, or None for English and for doubt."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageDetector:
        """See GraphComponent."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Looks at the first 2,000 characters of each message."""
        for message in messages:
            message.set("language", detect_language((message.get(TEXT) or "")[:2_000]), add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to learn."""
        return training_data
