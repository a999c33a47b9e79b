"""Where the focus lands, however slow the server and the machine are: never nowhere."""

from __future__ import annotations

from playwright.sync_api import Locator, Route, expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.widget_page import PATIENCE, Widget
from tests.channels.web.running_web import RunningWeb

#: The panel covers a narrow page, and stands beside a wide one.
NARROW, WIDE = 500, 1280


def hold(widget: Widget, method: str) -> list[Route]:
    """Let the server answer nothing about the session until what is returned is continued."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        if route.request.method == method:
            held.append(route)
        else:
            route.continue_()

    widget.page.route("**/webhooks/web/session", keep)
    return held


def tab_to(widget: Widget, name: str) -> None:
    """Go back with the keyboard until what has this name has the focus."""
    for _ in range(20):
        widget.page.keyboard.press("Shift+Tab")
        if widget.focused() == name:
            return
    raise AssertionError(f"{name} cannot be reached")


def modal(widget: Widget) -> Locator:
    """The panel, if it is modal."""
    return widget.panel.and_(widget.page.locator(":modal"))


def resize(widget: Widget, width: int) -> None:
    widget.page.set_viewport_size({"width": width, "height": 800})


def test_the_field_does_not_wait_for_the_server(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/")
    held = hold(widget, "POST")
    with widget.page.expect_request("**/webhooks/web/session"):
        widget.launcher.press("Enter")
    expect(widget.field).to_be_focused(timeout=PATIENCE)
    expect(widget.said).to_have_count(0)

    widget.page.keyboard.type("hello there")
    widget.page.keyboard.press("Enter")
    held[0].continue_()

    expect(widget.said.last).to_have_text("You said: hello there", timeout=PATIENCE)
    expect(widget.said).to_have_count(2)
    expect(widget.mine).to_have_text(["hello there"])
    expect(widget.field).to_be_focused()


def test_the_field_has_the_focus_whenever_the_chat_is_opened(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/")
    for _ in range(3):
        widget.launcher.press("Enter")
        expect(widget.field).to_be_focused(timeout=PATIENCE)
        widget.page.keyboard.press("Escape")
        expect(widget.launcher).to_be_focused()


def test_on_a_touch_screen_the_panel_has_it(web_stub: RunningWeb, visit: OpenPage) -> None:
    """In the field it would bring up a keyboard over the talk."""
    widget = visit(f"{web_stub.address}/", viewport=PHONE, has_touch=True, is_mobile=True).open()

    expect(widget.panel).to_be_focused()


def test_trying_again_by_keyboard_ends_in_the_field(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/")
    widget.page.route("**/webhooks/web/session", lambda route: route.abort())
    widget.launcher.press("Enter")
    expect(widget.notice).to_contain_text("Mica cannot be reached", timeout=PATIENCE)
    expect(widget.field).to_be_focused()
    widget.page.unroute("**/webhooks/web/session")
    tab_to(widget, "Try again")

    widget.page.keyboard.press("Enter")

    expect(widget.said).to_have_count(1, timeout=PATIENCE)
    expect(widget.field).to_be_focused()


def test_the_button_for_earlier_messages_leaves_it_to_the_field(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/")

    def claim_more(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "more": True})

    widget.page.route("**/webhooks/web/history*", claim_more, times=1)
    widget.launcher.press("Enter")
    earlier = widget.panel.get_by_role("button", name="Show earlier messages")
    expect(earlier).to_be_visible(timeout=PATIENCE)
    tab_to(widget, "Show earlier messages")

    widget.page.keyboard.press("Enter")

    expect(earlier).not_to_be_visible(timeout=PATIENCE)
    expect(widget.field).to_be_focused()


def test_an_answer_that_is_erased_under_the_focus_leaves_it_to_the_field(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("screening")
    tab_to(widget, "Not sure")
    page = widget.page.context.new_page()
    page.goto(widget.page.url)
    other = Widget(page).open()

    other.choose("Erase my data")
    other.answer_question("Erase everything")

    expect(widget.notice).to_contain_text("erased in another window", timeout=PATIENCE)
    expect(widget.field).to_be_focused()


def test_whoever_goes_on_while_the_server_erases_is_left_alone(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")
    widget.field.fill("a draft that goes too")
    held = hold(widget, "DELETE")
    widget.choose("Erase my data")
    with widget.page.expect_request(lambda request: request.method == "DELETE"):
        widget.answer_question("Erase everything")
    expect(widget.field).to_be_focused()
    expect(widget.field).to_have_value("")
    widget.page.keyboard.type("new words")
    widget.page.keyboard.press("Tab")
    gone_on = widget.focused()
    held[0].continue_()

    expect(widget.notice).to_contain_text("Everything was erased", timeout=PATIENCE)
    assert gone_on == "Send" == widget.focused()
    expect(widget.field).to_have_value("new words")


def test_a_window_that_becomes_narrow_or_wide_takes_it_from_nothing(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("screening")
    resize(widget, NARROW)
    expect(modal(widget)).to_have_count(1)
    expect(widget.field).to_be_focused()
    tab_to(widget, "Not sure")
    resize(widget, WIDE)
    expect(modal(widget)).to_have_count(0)
    assert widget.focused() == "Not sure"


def test_a_question_stays_in_sight_when_the_window_becomes_narrow(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.choose("Erase my data")
    resize(widget, NARROW)
    no = widget.host.get_by_role("button", name="Cancel")
    expect(no).to_be_focused()
    on_top = """(one) => {
        const {x, y} = one.getBoundingClientRect();
        return one.contains(one.getRootNode().elementFromPoint(x + 5, y + 5));
    }"""
    assert no.evaluate(on_top)

    widget.page.keyboard.press("Escape")

    expect(widget.host.get_by_role("alertdialog")).to_have_count(0)
    expect(modal(widget)).to_have_count(1)
    expect(widget.field).to_be_focused()
