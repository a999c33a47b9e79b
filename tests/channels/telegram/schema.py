"""Checks what the bot sends against the shapes of the Bot API (methods.json beside this file)."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@lru_cache(maxsize=2)
def table(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_HERE / name).read_text("utf-8"))
    return loaded


def problems(method: str, given: dict[str, Any], files: dict[str, bytes]) -> list[str]:
    """What is wrong with a call, as its form fields came in; files by the name of their field."""
    methods = table("methods.json")["methods"]
    if method not in methods:
        return [f"unknown method {method}"]
    fields: dict[str, str] = methods[method]
    wrong = [f"{method}: unknown field {name}" for name in given if name not in fields]
    for name, shape in fields.items():
        if name in given:
            wrong += _of_value(f"{method}.{name}", shape.rstrip("?"), given[name], files, as_form=True)
        elif not shape.endswith("?") and name not in files:
            wrong.append(f"{method}: {name} is missing")
    return wrong


def _of_value(where: str, shape: str, value: Any, files: dict[str, bytes], as_form: bool = False) -> list[str]:
    found = [_of_one(where, one, value, files, as_form) for one in shape.split("|")]
    return [] if any(not wrong for wrong in found) else found[0]


def _of_one(where: str, shape: str, value: Any, files: dict[str, bytes], as_form: bool) -> list[str]:
    if as_form and shape not in ("String", "InputFile"):
        try:
            value = json.loads(value)
        except ValueError:
            return [f"{where}: {value!r} is no {shape}"]
    if shape.startswith("*"):
        if not isinstance(value, list):
            return [f"{where}: no array"]
        return [w for i, item in enumerate(value) for w in _of_value(f"{where}[{i}]", shape[1:], item, files)]
    if shape == "InputFile":
        attached = str(value).removeprefix("attach://") in files if str(value).startswith("attach://") else False
        return [] if attached else [f"{where}: no file"]
    plain: dict[str, type | tuple[type, ...]] = {"String": str, "Integer": int, "Boolean": bool, "Float": (int, float)}
    if shape in plain:
        right = isinstance(value, plain[shape]) and not (shape == "Integer" and isinstance(value, bool))
        return [] if right else [f"{where}: {value!r} is no {shape}"]
    known = table("methods.json")["types"].get(shape)
    if known is None:
        return [f"{where}: {shape} is not expected here"]
    if isinstance(known, list):
        return _of_value(where, "|".join(known), value, files)
    if not isinstance(value, dict):
        return [f"{where}: no {shape}"]
    wrong = [f"{where}: unknown field {name}" for name in value if name not in known]
    for name, inner in known.items():
        if name in value:
            wrong += _of_value(f"{where}.{name}", inner.rstrip("?"), value[name], files)
        elif not inner.endswith("?"):
            wrong.append(f"{where}: {name} is missing")
    return wrong
