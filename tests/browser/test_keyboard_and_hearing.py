"""Without a mouse, without looking, enlarged, and without movement."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.widget_page import PATIENCE
from tests.channels.web.running_web import RunningWeb


def test_a_questionnaire_by_keyboard_alone(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/")
    keyboard = widget.page.keyboard
    widget.launcher.focus()
    keyboard.press("Enter")
    expect(widget.field).to_be_focused(timeout=PATIENCE)
    keyboard.type("screening")
    keyboard.press("Enter")
    expect(widget.said).to_have_count(2, timeout=PATIENCE)
    for number in (2, 3, 4):
        for _ in range(12):
            keyboard.press("Shift+Tab" if number == 2 else "Tab")
            if widget.focused() == "Not sure":
                break
        assert widget.focused() == "Not sure"
        keyboard.press("Enter")
        expect(widget.said).to_have_count(number + 1, timeout=PATIENCE)
        assert widget.focused() == "Not sure", "the button that was pressed keeps the focus"

    expect(widget.said.last).to_contain_text("Ask a clinician first")


def test_escape_closes_what_is_on_top_and_the_focus_comes_back(
    web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]
) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    keyboard = widget.page.keyboard
    widget.panel.get_by_role("button", name="More").click()
    assert widget.focused() == "New conversation"
    keyboard.press("ArrowDown")
    assert widget.focused() == "Download this conversation"
    keyboard.press("Escape")
    assert widget.focused() == "More"
    expect(widget.panel).to_be_visible()
    widget.choose("Erase my data")
    keyboard.press("Escape")
    expect(widget.host.get_by_role("alertdialog")).to_have_count(0)
    expect(widget.panel).to_be_visible()
    keyboard.press("Escape")

    expect(widget.panel).not_to_be_visible()
    expect(widget.launcher).to_be_focused()
    expect(widget.launcher).to_have_attribute("aria-expanded", "false")


def test_the_focus_can_leave_the_panel_beside_the_page(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    inside = "document.activeElement?.tagName === 'MICA-WIDGET'"
    for _ in range(40):
        widget.page.keyboard.press("Tab")
        if not widget.page.evaluate(inside):
            return
    raise AssertionError("the focus cannot leave the panel")


def test_the_page_behind_a_panel_that_covers_it_takes_no_focus(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/", viewport=PHONE).open()
    for _ in range(30):
        widget.page.keyboard.press("Tab")
        assert widget.page.evaluate("['MICA-WIDGET', 'BODY', 'HTML'].includes(document.activeElement?.tagName)")


def test_whoever_presses_a_button_of_a_notice_goes_on_in_the_field(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("fail")
    expect(widget.notice).to_contain_text("could not finish")
    widget.page.keyboard.press("Shift+Tab")
    assert widget.focused() == "Try again"

    widget.page.keyboard.press("Enter")

    expect(widget.field).to_be_focused()


def test_replies_are_read_out(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")
    widget.wait_until_announced("This is the verdict avoid.")
    widget.wait_until_announced("Do not use")
    widget.say("fail")
    expect(widget.notice.get_by_role("status")).to_contain_text("could not finish")


def test_an_error_belongs_to_its_field(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.field.press("Enter")
    expect(widget.field).to_have_attribute("aria-invalid", "true")
    expect(widget.field).to_have_accessible_description("Write a message first.")
    widget.field.fill("a" * 1001)
    expect(widget.field).to_have_accessible_description("1 characters too many. Please shorten your message.")
    widget.field.fill("short")
    expect(widget.field).not_to_have_attribute("aria-invalid", "true")


def test_everything_that_is_pressed_is_large_enough(
    web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]
) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    for word in ("avoid", "plan", "emergency", "screening"):
        widget.say(word)
    for one in widget.panel.locator("button:visible, a:visible, summary:visible, textarea:visible").all():
        box = one.bounding_box()
        # Carbon's own handles can be reached by keyboard only, and are one pixel until they are.
        if box and box["width"] > 2:
            assert box["width"] >= 24 and box["height"] >= 24, one.inner_text()


@pytest.mark.parametrize("width", [390, 320, 600])
def test_a_narrow_window_is_filled_without_the_user_agent_of_a_phone(
    web_stub: RunningWeb, visit: OpenPage, width: int
) -> None:
    widget = visit(f"{web_stub.address}/", viewport={"width": width, "height": 700}).open()

    assert widget.panel.bounding_box() == {"x": 0, "y": 0, "width": width, "height": 700}
    widget.say("avoid")
    assert widget.said.last.evaluate("(one) => one.scrollWidth <= one.clientWidth")


def test_at_twice_the_size_everything_is_there(web_stub: RunningWeb, visit: OpenPage) -> None:
    """200 % of a window of 1280 by 800 is one of 640 by 400."""
    widget = visit(f"{web_stub.address}/", viewport={"width": 640, "height": 400}, device_scale_factor=2).open()
    answer = widget.say("plan")

    expect(answer.get_by_role("button", name="Add to calendar")).to_be_visible()
    for one in (widget.field, widget.panel.get_by_role("button", name="Close the chat")):
        expect(one).to_be_in_viewport(ratio=1)


def test_nothing_moves_for_those_who_asked_for_that(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/", reduced_motion="reduce").open()

    assert widget.panel.evaluate("(one) => getComputedStyle(one).animationName") == "none"
