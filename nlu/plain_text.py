"""Takes its power from a message that looks like one of Rasa's commands.

At the end of every pipeline Rasa reads "/intent{...}" as an intent with entities, whoever typed it, on
every channel. So anybody could restart a conversation, or claim what was never said, past all checks.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

_LEADING = re.compile(rf"[\s{INTENT_MESSAGE_PREFIX}]*")
# "p r e g n a n t", "p.r.e.g"
_SPELT_OUT = re.compile(r"\b(?:[A-Za-z][ .\-]){4,}[A-Za-z]\b")
# Tags stand between words and say nothing; characters of no width only hide a word.
_MARKUP = re.compile(r"</?[A-Za-z!][^<>]{0,200}>")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\u00ad\ufeff]")
_DIVISION_SLASH = "\u2215"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class PlainTextGuard(GraphComponent):
    """Makes leading slashes blank. First in the pipeline; training does not see it."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PlainTextGuard:
        """The component; it has no settings."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Change the text of messages that begin with a slash, and nothing else of them."""
        for message in messages:
            if text := message.get(TEXT):
                message.data[TEXT] = plain(text)
        return messages


def plain(text: str) -> str:
    """`text` with its leading slashes blank, at the same length, so that places in it stay true.

    A text of nothing but slashes keeps them, as another character.
    """
    text = _MARKUP.sub(lambda tag: " " * len(tag.group()), _INVISIBLE.sub("", text))
    text = _SPELT_OUT.sub(lambda word: re.sub(r"[ .\-]", "", word.group()), text)
    begin = _LEADING.match(text).end()  # type: ignore[union-attr]  # it matches the empty string
    mark = " " if begin < len(text) else _DIVISION_SLASH
    return text[:begin].replace(INTENT_MESSAGE_PREFIX, mark) + text[begin:]
