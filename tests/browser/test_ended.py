"""A session that comes to its end: what was said stays in sight, and what is written goes into a new one."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE, Widget
from tests.channels.web.running_web import RunningWeb, running_stub

_TOKEN = "JSON.parse(Object.values(sessionStorage).find((value) => value.includes('token'))).token"
_EXPIRED = {"error": {"code": "token_expired", "message": "The session has ended. Begin a new one."}}


def refuse(widget: Widget) -> None:
    """Let the server say from now on that the session of this moment has ended."""
    token = f"Bearer {widget.page.evaluate(_TOKEN)}"

    def answer(route: Route) -> None:
        if route.request.headers.get("authorization") == token and route.request.method != "DELETE":
            route.fulfill(status=401, json=_EXPIRED)
        else:
            route.continue_()

    widget.page.route("**/webhooks/web/**", answer)


def ended(web: RunningWeb, visit: OpenPage) -> Widget:
    """A talk that has come to its end while the computer slept."""
    widget = visit(f"{web.address}/").open()
    widget.say("i have a pacemaker")
    refuse(widget)
    widget.page.context.set_offline(True)
    expect(widget.notice).to_contain_text("offline", timeout=PATIENCE)
    widget.page.context.set_offline(False)
    expect(widget.notice).to_contain_text("This conversation has ended", timeout=PATIENCE)
    return widget


def test_a_talk_ends_when_its_token_does(visit: OpenPage) -> None:
    seconds = 12
    with running_stub({"token_seconds": seconds}) as [web]:
        widget = visit(f"{web.address}/").open()
        widget.say("i have a pacemaker")

        expect(widget.notice).to_contain_text("This conversation has ended", timeout=seconds * 1000 + PATIENCE)
        widget.notice.get_by_role("button", name="Begin a new one").click()

        expect(widget.said.get_by_role("button", name="What is microcurrent?")).to_be_enabled(timeout=PATIENCE)
        expect(widget.mine).to_have_count(0)


def test_a_talk_that_has_ended_can_be_read_until_a_new_one_takes_its_place(
    web_stub: RunningWeb, visit: OpenPage
) -> None:
    widget = ended(web_stub, visit)
    expect(widget.notice).to_contain_text("knows nothing of it")
    expect(widget.said.last).to_have_text("You said: i have a pacemaker")
    assert widget.violations("mica-widget") == []

    with widget.page.expect_response(lambda response: response.request.method == "DELETE") as erased:
        widget.notice.get_by_role("button", name="Begin a new one").click()

    assert erased.value.status == 200
    expect(widget.said).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine).to_have_count(0)
    expect(widget.notice).to_be_empty()
    expect(widget.said.get_by_role("button").first).to_be_enabled()


def test_what_is_written_after_the_end_goes_out_in_the_new_talk(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = ended(web_stub, visit)
    widget.type("one more thing")
    widget.type("and another")
    expect(widget.mine.filter(has_text="another")).to_have_count(1)

    widget.notice.get_by_role("button", name="Send it in a new one").click()

    expect(widget.said.filter(has_text="You said: one more thing")).to_have_count(1, timeout=PATIENCE)
    expect(widget.said.filter(has_text="You said: and another")).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine).to_have_text(["one more thing", "and another"])


def test_a_new_talk_does_not_begin_before_the_old_one_is_erased(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = ended(web_stub, visit)
    widget.type("one more thing")
    widget.page.route("**/webhooks/web/session", lambda route: route.abort())
    widget.notice.get_by_role("button", name="Send it in a new one").click()
    expect(widget.notice).to_contain_text("Not erased yet")
    expect(widget.mine).to_have_count(2)

    widget.page.unroute("**/webhooks/web/session")
    widget.notice.get_by_role("button", name="Try again").click()

    expect(widget.said.last).to_have_text("You said: one more thing", timeout=PATIENCE)
    expect(widget.mine).to_have_text(["one more thing"])


def test_a_page_opened_after_the_end_begins_anew_and_says_so(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = ended(web_stub, visit)
    widget.page.reload()
    with widget.page.expect_response(lambda response: response.request.method == "DELETE") as erased:
        widget.open()

    assert erased.value.status == 200
    expect(widget.notice).to_contain_text("Your last conversation has ended and is erased")
    expect(widget.notice).to_contain_text("tell Mica again what matters")
    expect(widget.said).to_have_count(1)
    expect(widget.mine).to_have_count(0)
    widget.say("hello")
    expect(widget.notice).to_be_empty()


def test_a_tab_that_slept_takes_the_renewed_token_of_another(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("i have a pacemaker")
    sleeper = widget.page.context.new_page()
    sleeper.goto(widget.page.url)
    past = "{...JSON.parse(value), token: 'x.x.x', expires_at: '2020-01-01T00:00:00Z'}"
    held = widget.page.evaluate("Object.entries(sessionStorage).find(([, value]) => value.includes('token'))")
    sleeper.evaluate(f"([key, value]) => sessionStorage.setItem(key, JSON.stringify({past}))", held)

    expect(Widget(sleeper).open().mine).to_have_text(["i have a pacemaker"])
