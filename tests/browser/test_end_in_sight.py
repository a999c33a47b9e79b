"""A talk that is taken up again shows its end, however late its messages find their places."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE, Widget
from tests.channels.web.running_web import RunningWeb

#: As on a busy machine: what Mica said finds its place one by one, when the panel has long been open.
_SLOW_PLACES = """
const place = Element.prototype.append;
let late = 0;
Element.prototype.append = function (...nodes) {
    const said = nodes.some((one) => one instanceof Element && one.matches('.utterance[slot]'));
    if (!said) return place.apply(this, nodes);
    setTimeout(() => place.apply(this, nodes), late += LATE);
};
"""


def talk_at_length(widget: Widget, lines: int) -> None:
    """Say `line 1`, `line 2` and so on, faster than anybody types."""
    token = widget.page.evaluate("JSON.parse(Object.values(sessionStorage).find((v) => v.includes('token'))).token")
    widget.page.evaluate(
        """async ([token, lines]) => {
            const headers = {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'};
            for (let n = 1; n <= lines; n += 1) {
                const body = JSON.stringify({id: crypto.randomUUID(), text: `line ${n}`});
                await fetch('/webhooks/web/messages', {method: 'POST', headers, body});
            }
        }""",
        [token, lines],
    )
    expect(said(widget, lines)).to_have_count(1, timeout=3 * PATIENCE)


def said(widget: Widget, line: int) -> Locator:
    """What Mica answered to a line."""
    return widget.said.filter(has_text=re.compile(f"^You said: line {line}$"))


def take_up_again(widget: Widget, late: int) -> None:
    """Reload and open the panel; each utterance is placed `late` milliseconds after the one before it."""
    widget.page.add_init_script(_SLOW_PLACES.replace("LATE", str(late)))
    widget.page.reload()
    widget.launcher.click(timeout=PATIENCE)


@pytest.mark.parametrize("late", [15, 100])
def test_the_end_is_in_sight_once_everything_has_its_place(
    web_stub: RunningWeb, visit: OpenPage, size: dict[str, int], late: int
) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    talk_at_length(widget, 24)
    take_up_again(widget, late)

    expect(widget.said).to_have_count(25, timeout=PATIENCE)
    # Carbon sets its list to rights for a while after the last change of a size.
    widget.page.wait_for_timeout(1000)
    expect(said(widget, 24)).to_be_in_viewport(ratio=1)


def test_who_scrolls_meanwhile_is_left_where_they_are(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    talk_at_length(widget, 24)
    take_up_again(widget, 100)

    expect(said(widget, 3)).to_be_attached(timeout=PATIENCE)
    widget.panel.locator(".chat").hover()
    # A wheel turns for a while: its first step may fall before the jump to the end that was under way.
    for _ in range(10):
        widget.page.mouse.wheel(0, -500)
        widget.page.wait_for_timeout(50)

    expect(widget.said).to_have_count(25, timeout=PATIENCE)
    widget.page.wait_for_timeout(1000)
    expect(widget.said.first).to_be_in_viewport()
    expect(said(widget, 24)).not_to_be_in_viewport()


def test_a_long_talk_shows_its_end_and_the_rest_on_demand(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    talk_at_length(widget, 60)
    widget.page.reload()
    widget.open()

    expect(widget.said.last).to_have_text("You said: line 60")
    expect(widget.said.last).to_be_in_viewport(timeout=PATIENCE)
    expect(widget.mine.filter(has_text="line 5")).not_to_have_count(0)
    expect(widget.mine.get_by_text("line 1", exact=True)).to_have_count(0)
    widget.panel.get_by_role("button", name="Show earlier messages").click()
    expect(widget.mine.get_by_text("line 1", exact=True)).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine).to_have_count(60)
    expect(widget.panel.get_by_role("button", name="Show earlier messages")).not_to_be_visible()
    expect(said(widget, 60)).to_be_in_viewport()


def test_the_greeting_is_read_from_its_beginning(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/", viewport={"width": 320, "height": 400}).open()
    first = widget.said.first.locator("p").first

    expect(first).to_be_in_viewport(ratio=1)
    widget.panel.get_by_role("button", name="Close the chat").click()
    widget.open()
    expect(first).to_be_in_viewport(ratio=1)
