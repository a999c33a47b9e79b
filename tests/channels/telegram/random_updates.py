"""Updates of every type of the Bot API, made at random from update_types.json: right in shape, wild in content."""

from __future__ import annotations

import random
from typing import Any

from tests.channels.telegram.schema import table

_DEEPEST = 5
_STRINGS = (
    "hello", "", " ", "/start", "/start botox_timing", "/forget", "/remind 25:99", "/diary 10", "/x@OtherBot",
    "@MicaTestBot what", "i have a pacemaker", "<b>&amp;</b>", "🙂" * 50, "x" * 5000, "\ud83d", "\0", "ñandú",
    '{"a": 1}', "'; DROP TABLE telegram_work; --", "%s %d {0} {name}", "private", "supergroup", "channel", "kicked",
)  # fmt: skip
_NUMBERS = (0, 1, -1, 501, 502, 7, 2**31, 2**52, -(10**12), 2**63, 2**70)
#: How often an optional field is there; the others in one case of sixteen.
_OFTEN = {"from": 0.9, "text": 0.6, "caption": 0.3, "data": 0.9, "message": 0.8}


class RandomUpdates:
    """The same updates for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._types: dict[str, Any] = table("update_types.json")["types"]

    @property
    def kinds(self) -> list[str]:
        """Every kind of update that the Bot API has."""
        return [name for name in self._types["Update"] if name != "update_id"]

    def update(self, number: int, kind: str) -> dict[str, Any]:
        """An update of one kind."""
        shape = self._types["Update"][kind].rstrip("?")
        return {"update_id": number, kind: self._value(shape, 1)}

    def broken(self, number: int) -> dict[str, Any]:
        """An update in which values of any kind stand anywhere."""
        update = self.update(number, self._random.choice(self.kinds))
        place: Any = update
        while isinstance(place, dict) and place:
            key = self._random.choice(list(place))
            if key != "update_id" and (self._random.random() < 0.4 or not isinstance(place[key], dict)):
                place[key] = self._random.choice([None, 7, "x", [], {}, True, [None], {"id": "x"}, 1.5])
                break
            place = place[key]
        return update

    def _value(self, shape: str, depth: int) -> Any:
        one = self._random.choice(shape.split("|"))
        if one.startswith("="):
            return int(one[1:]) if one[1:].isdecimal() else one[1:]
        if one.startswith("*"):
            return [self._value(one[1:], depth + 1) for _ in range(self._random.randint(0, 2))]
        match one:
            case "String":
                return self._random.choice(_STRINGS)
            case "Integer":
                return self._random.choice(_NUMBERS)
            case "Float":
                return self._random.uniform(-180, 180)
            case "Boolean":
                return self._random.random() < 0.5
        known = self._types.get(one, {})
        if isinstance(known, list):
            return self._value(self._random.choice(known), depth)
        return self._object(one, known, depth)

    def _object(self, name: str, fields: dict[str, str], depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for field, shape in fields.items():
            if not shape.endswith("?"):
                made[field] = self._value(shape, depth + 1)
            elif depth < _DEEPEST and self._random.random() < _OFTEN.get(field, 0.06):
                made[field] = self._value(shape.rstrip("?"), depth + 1)
        if name == "Chat":
            made["type"] = self._random.choice(["private", "private", "group", "supergroup", "channel"])
        return made
