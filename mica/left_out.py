"""The vendors' channels and stores that Rasa imports and Mica does not have.

Rasa imports all of its channels when it starts, and with them the client libraries of ten vendors
(among them one that breaks beside a current aiohttp, and one that runs git). Mica talks to people
through its own channels, so the libraries are not installed, and configuring such a channel or
store ends in one sentence. `randomname` only invents names for model files.
"""

from __future__ import annotations

from types import ModuleType

from mica import placeholders

TYPE_CHECKING = False  # importing typing at the start of every interpreter would cost 8 ms
if TYPE_CHECKING:
    from typing import NoReturn

#: Rasa's module of a channel -> its input class -> the channel's name in credentials.yml.
CHANNELS: dict[str, tuple[str, str]] = {
    "rasa.core.channels.facebook": ("FacebookInput", "facebook"),
    "rasa.core.channels.hangouts": ("HangoutsInput", "hangouts"),
    "rasa.core.channels.slack": ("SlackInput", "slack"),
    "rasa.core.channels.telegram": ("TelegramInput", "telegram"),
    "rasa.core.channels.twilio": ("TwilioInput", "twilio"),
    "rasa.core.channels.twilio_voice": ("TwilioVoiceInput", "twilio_voice"),
    "rasa.core.channels.webexteams": ("WebexTeamsInput", "webexteams"),
}

#: Library modules that rasa.core.tracker_store imports -> the names it takes from them: of types for
#: its annotations, and of errors that it catches whatever the store is.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "boto3": (),
    "boto3.dynamodb": (),
    "boto3.dynamodb.conditions": ("Key",),
    "botocore": (),
    "botocore.exceptions": ("BotoCoreError",),
    "pymongo": (),
    "pymongo.collection": ("Collection",),
    "pymongo.errors": ("ConnectionFailure", "OperationFailure"),
}

MODEL_NAMES = "randomname"


def install() -> None:
    """Put the placeholders in place. Imports nothing of Rasa."""
    placeholders.install(
        dict.fromkeys(CHANNELS, _fill_channel)
        | dict.fromkeys(LIBRARIES, _fill_library)
        | {MODEL_NAMES: _fill_model_names}
    )


def _fill_channel(module: ModuleType) -> None:
    class_name, channel = CHANNELS[module.__name__]
    own = "channels.telegram" if channel == "telegram" else "one of the folder channels"

    def name(cls: type) -> str:
        return channel

    def from_credentials(cls: type, credentials: object) -> NoReturn:
        placeholders.refuse(f"Rasa's channel '{channel}' in credentials.yml is not part of Mica: use {own} instead.")

    members = {
        "__module__": module.__name__,
        "name": classmethod(name),
        "from_credentials": classmethod(from_credentials),
    }
    setattr(module, class_name, type(class_name, (), members))


def _fill_library(module: ModuleType) -> None:
    library = module.__name__.partition(".")[0]
    for part in LIBRARIES[module.__name__]:
        setattr(module, part, type(part, (Exception,), {"__module__": module.__name__}))

    def missing(name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        placeholders.refuse(f"{library} is not part of Mica: use an SQL tracker store in endpoints.yml instead.")

    module.__dict__["__getattr__"] = missing


def _fill_model_names(module: ModuleType) -> None:
    # Rasa puts the time before it, to the second.
    module.__dict__["get_name"] = lambda: "mica"
