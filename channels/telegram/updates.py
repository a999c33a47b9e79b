"""Reads an update of the Bot API. Total: whatever Telegram or a stranger sends, nothing here raises.

Updates are read from plain JSON and not through a library's classes: one update that a class refuses
would stop all those behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from channels.incoming import LONGEST_MESSAGE

#: Kinds of `Event`.
TEXT, EDIT, PRESS, MEDIA, GONE, BACK = "text", "edit", "press", "media", "gone", "back"
#: What comes from Mica's own side: a reminder that is due, a message of Rasa's outside any turn.
REMINDER, NOTICE = "reminder", "notice"

#: What a message can hold besides text, and the kind of answer to it (texts.yml). The first that fits counts.
MEDIA_KINDS = {
    "live_photo": "photo",
    "photo": "photo",
    "paid_media": "photo",
    "animation": "sticker",
    "sticker": "sticker",
    "dice": "sticker",
    "game": "sticker",
    "gift": "sticker",
    "unique_gift": "sticker",
    "voice": "voice",
    "audio": "voice",
    "video": "video",
    "video_note": "video",
    "story": "video",
    "document": "document",
    "passport_data": "contact",
    "contact": "contact",
    "users_shared": "contact",
    "chat_shared": "contact",
    "venue": "location",
    "location": "location",
    "poll": "poll",
    "checklist": "poll",
    "giveaway": "other",
    "invoice": "other",
    "successful_payment": "other",
    "rich_message": "other",
    "web_app_data": "other",
}
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True)
class Me:
    """The bot itself."""

    id: int
    username: str


@dataclass(frozen=True)
class Event:
    """What somebody did, as far as Mica needs it; nothing else of an update is written down.

    Attributes:
        kind: one of the kinds above.
        conversation: whose conversation it belongs to, as Rasa's sender id. A person has one, groups included.
        chat: where the answer goes.
        thread: the topic in it, if any.
        group: whether others read along.
        message: the id of the message (of the pressed message, for a press); 0 when there is none.
        text: what was written: the message, or the words with a picture.
        command: the command that it begins with, in lower case, without the slash; "" when it has none.
        argument: what follows the command.
        media: the kind of what it holds (a value of MEDIA_KINDS), "" for none.
        album: what the parts of one album have in common.
        forwarded: whether the words are somebody else's.
        answers: the id of the bot's own message that it replies to; 0 for none.
        callback: the id of the press, to be acknowledged.
        key: the key of the pressed button.
        action: what the pressed button does, once that was looked up: then `text` and `title` are the button's.
    """

    kind: str
    conversation: str
    chat: int
    thread: int | None = None
    group: bool = False
    message: int = 0
    text: str = ""
    command: str = ""
    argument: str = ""
    media: str = ""
    album: str = ""
    forwarded: bool = False
    answers: int = 0
    callback: str = ""
    key: str = ""
    action: str = ""
    title: str = ""

    def as_json(self) -> dict[str, Any]:
        """JSON-ready; `read` takes it back."""
        return {key: value for key, value in asdict(self).items() if value or key in ("kind", "conversation", "chat")}

    @staticmethod
    def read(data: Mapping[str, Any]) -> Event:
        """What `as_json` wrote. What another version of Mica wrote besides is passed over."""
        return Event(**{key: value for key, value in data.items() if key in Event.__dataclass_fields__})


def conversation_of(person: int) -> str:
    """Rasa's sender id of a person on Telegram."""
    return f"telegram:{person}"


def update_id(raw: object) -> int | None:
    """The update's id; None when this is no update."""
    return _number(_object(raw).get("update_id"))


def read_update(raw: object, me: Me) -> Event | None:
    """What the update says to Mica; None when there is nothing to answer."""
    update = _object(raw)
    if message := _object(update.get("message")):
        return _message(message, me)
    if edited := _object(update.get("edited_message")):
        event = _message(edited, me)
        # A live location moves by edits; only words can be corrected.
        return replace(event, kind=EDIT, media="") if event is not None and event.text else None
    if press := _object(update.get("callback_query")):
        return _press(press)
    if membership := _object(update.get("my_chat_member")):
        return _membership(membership)
    return None


def _message(message: Mapping[str, Any], me: Me) -> Event | None:
    chat, sender = _object(message.get("chat")), _object(message.get("from"))
    chat_id, person = _number(chat.get("id")), _number(sender.get("id"))
    group = chat.get("type") in ("group", "supergroup")
    if (
        chat_id is None
        or person is None
        or sender.get("is_bot") is True
        or not (group or chat.get("type") == "private")
    ):
        return None
    text = _text(message.get("text") or message.get("caption"))
    media = next((kind for name, kind in MEDIA_KINDS.items() if message.get(name) is not None), "")
    if not text and not media:
        return None
    replied = _object(message.get("reply_to_message"))
    answers = (
        (_number(replied.get("message_id")) or 0) if _number(_object(replied.get("from")).get("id")) == me.id else 0
    )
    command, other_bot, argument = _command(text, me)
    if group:
        mention = re.compile(rf"@{re.escape(me.username)}\b", re.IGNORECASE)
        if other_bot or not (answers or command or mention.search(text)):
            return None
        text = mention.sub("", text).strip()
    return Event(
        kind=MEDIA if media else TEXT,
        conversation=conversation_of(person),
        chat=chat_id,
        thread=_number(message.get("message_thread_id")) if message.get("is_topic_message") is True else None,
        group=group,
        message=_number(message.get("message_id")) or 0,
        text=text,
        command=command,
        argument=argument,
        media=media,
        album=_text(message.get("media_group_id")),
        forwarded=_is_others(message, person),
        answers=answers,
    )


def _command(text: str, me: Me) -> tuple[str, bool, str]:
    """The command, whether it is for another bot, and what follows it."""
    found = _COMMAND.fullmatch(text)
    if not found:
        return "", False, ""
    addressee = found[2] or ""
    return found[1].lower(), bool(addressee) and addressee.lower() != me.username.lower(), (found[3] or "").strip()


def _is_others(message: Mapping[str, Any], person: int) -> bool:
    """Whether the words were forwarded, and are not the sender's own."""
    origin = _object(message.get("forward_origin"))
    return bool(origin) and _number(_object(origin.get("sender_user")).get("id")) != person


def _press(press: Mapping[str, Any]) -> Event | None:
    sender, message = _object(press.get("from")), _object(press.get("message"))
    person, chat = _number(sender.get("id")), _object(message.get("chat"))
    callback = _text(press.get("id"))
    if person is None or not callback:
        return None
    # Without a message (it was sent in another bot's name, or is too old to be seen) the person's own chat is meant.
    chat_id = _number(chat.get("id"))
    return Event(
        kind=PRESS,
        conversation=conversation_of(person),
        chat=person if chat_id is None else chat_id,
        group=chat.get("type") in ("group", "supergroup", "channel"),
        thread=_number(message.get("message_thread_id")) if message.get("is_topic_message") is True else None,
        message=_number(message.get("message_id")) or 0,
        callback=callback,
        key=_text(press.get("data")),
    )


def _membership(change: Mapping[str, Any]) -> Event | None:
    """Blocked or welcomed back by a person; what happens in groups needs no answer."""
    chat, status = _object(change.get("chat")), _object(change.get("new_chat_member")).get("status")
    person = _number(chat.get("id"))
    if chat.get("type") != "private" or person is None or status not in ("kicked", "member"):
        return None
    return Event(GONE if status == "kicked" else BACK, conversation_of(person), person)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _number(value: object) -> int | None:
    """An id of Telegram's: at most 52 bits, and some room."""
    is_id = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    return int(value) if is_id else None  # type: ignore[call-overload]


def _text(value: object) -> str:
    """Halves of characters, which JSON can carry and no tokenizer takes, become question marks; nor does NUL pass."""
    if not isinstance(value, str):
        return ""
    return value.encode("utf-8", "replace").decode("utf-8").replace("\0", " ").strip()[: LONGEST_MESSAGE + 1]
