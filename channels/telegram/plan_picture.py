"""Draws a plan: a week with its session days, and the two numbers that count. PNG."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from channels.plan_calendar import session_days
from channels.telegram.schedule import WEEKDAYS

_WIDTH, _HEIGHT, _EDGE = 1000, 520, 50
_PAPER, _INK, _PALE, _COLOUR = "#ffffff", "#1f2937", "#e5e7eb", "#0f766e"


def plan_spans(envelope: Mapping[str, Any]) -> tuple[str, str]:
    """Sessions a week and minutes a session in words, "3 to 5". Raises KeyError, TypeError or ValueError."""
    return _span(envelope["sessions_per_week"]), _span(envelope["minutes_per_session"])


def plan_table(envelope: Mapping[str, Any]) -> str:
    """The plan as lines of equal width."""
    week, minutes = plan_spans(envelope)
    return f"Sessions a week   {week}\nMinutes each      {minutes}"


def plan_png(envelope: Mapping[str, Any]) -> bytes:
    """The plan as a picture of 1000 by 520 pixels."""
    week, minutes = plan_spans(envelope)
    picture = Image.new("RGB", (_WIDTH, _HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.text((_EDGE, 40), "Your plan", fill=_INK, font=_font(44))
    step = (_WIDTH - 2 * _EDGE) // 7
    days = session_days(int(envelope["sessions_per_week"][0]))
    for day, name in enumerate(WEEKDAYS):
        left = _EDGE + day * step
        chosen = day in days
        draw.rounded_rectangle((left, 120, left + step - 14, 240), 18, fill=_COLOUR if chosen else _PALE)
        centre = (left + (step - 14) / 2, 180)
        draw.text(centre, name, fill=_PAPER if chosen else _INK, font=_font(34), anchor="mm")
    for line, (number, unit) in enumerate(((week, "sessions a week"), (minutes, "minutes each"))):
        top = 280 + 80 * line
        draw.text((_EDGE, top), number, fill=_COLOUR, font=_font(52))
        draw.text((_EDGE + 240, top + 12), unit, fill=_INK, font=_font(38))
    draw.text((_EDGE, 455), "The days are an example. Your device's manual comes first.", fill=_INK, font=_font(28))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _span(bounds: Any) -> str:
    low, high = (int(bound) for bound in bounds)
    return str(low) if low == high else f"{low} to {high}"


def _font(size: int) -> Any:
    return ImageFont.load_default(size)
