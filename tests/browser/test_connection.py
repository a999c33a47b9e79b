"""What a person sees when something is down, and that nothing that was said is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE
from tests.channels.web.running_web import RunningWeb, running_stub


def test_what_is_written_offline_goes_out_once_the_line_is_back(
    web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]
) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    widget.say("before")
    widget.page.context.set_offline(True)
    expect(widget.notice).to_contain_text("You are offline", timeout=PATIENCE)

    widget.type("while away")
    expect(widget.notice).to_contain_text("Your message was not sent", timeout=PATIENCE)
    expect(widget.notice).to_contain_text("It goes out once you are connected again")
    widget.page.context.set_offline(False)

    expect(widget.said.filter(has_text="You said: while away")).to_have_count(1, timeout=PATIENCE)
    expect(widget.notice).to_be_empty()
    expect(widget.mine.filter(has_text="while away")).to_have_count(1)


def test_a_message_whose_answer_got_lost_is_sent_again_with_its_id_and_answered_once(
    web_stub: RunningWeb, visit: OpenPage
) -> None:
    widget = visit(f"{web_stub.address}/").open()
    ids: list[str] = []

    def lose_first(route: Route) -> None:
        ids.append((route.request.post_data_json or {})["id"])
        if len(ids) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    widget.page.route("**/webhooks/web/messages", lose_first)
    widget.page.route("**/webhooks/web/events", lambda route: route.abort())
    widget.type("only once")
    retry = widget.notice.get_by_role("button", name="Try again")

    # The stream may tell that it arrived before anybody can press.
    if retry.is_visible():
        retry.click()

    expect(widget.said.filter(has_text="You said: only once")).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine.filter(has_text="only once")).to_have_count(1)
    assert len(set(ids)) == 1


def test_a_message_that_cannot_be_sent_can_be_discarded(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.page.route("**/webhooks/web/messages", lambda route: route.abort())
    widget.type("never mind")

    widget.notice.get_by_role("button", name="Discard").click()

    expect(widget.mine).to_have_count(0)
    expect(widget.notice).to_be_empty()


def test_a_flood_is_told_how_long_to_wait(visit: OpenPage) -> None:
    with running_stub({"limits": {"messages": "2/minute", "sessions": "100/hour", "strangers": "1000/minute"}}) as [
        web
    ]:
        widget = visit(f"{web.address}/").open()
        widget.say("one")
        widget.say("two")
        widget.type("three")

        expect(widget.notice).to_contain_text("Please wait", timeout=PATIENCE)
        expect(widget.notice.get_by_role("button", name="Try again")).to_be_visible()


def test_a_server_that_is_restarted_in_the_middle_is_not_noticed_for_long(visit: OpenPage) -> None:
    with running_stub() as [web]:
        widget = visit(f"{web.address}/").open()
        widget.say("before")
        web.stop()
        expect(widget.notice).to_contain_text("Connecting again", timeout=PATIENCE)
        widget.type("in between")
        expect(widget.notice).to_contain_text("Your message was not sent", timeout=PATIENCE)
        web.start()

        expect(widget.said.filter(has_text="You said: in between")).to_have_count(1, timeout=2 * PATIENCE)
        expect(widget.notice).to_be_empty()
        expect(widget.said.filter(has_text="You said: before")).to_have_count(1)


def test_a_server_that_is_not_there_at_first_is_found_later(visit: OpenPage) -> None:
    with running_stub() as [web]:
        widget = visit(f"{web.address}/")
        widget.page.route("**/webhooks/web/session", lambda route: route.abort())
        widget.launcher.click()
        expect(widget.notice).to_contain_text("Mica cannot be reached", timeout=PATIENCE)

        widget.page.unroute("**/webhooks/web/session")
        widget.notice.get_by_role("button", name="Try again").click()

        expect(widget.said).to_have_count(1, timeout=PATIENCE)
        expect(widget.notice).to_be_empty()
        widget.say("hello")


def test_an_answer_that_was_not_finished_can_be_asked_for_again(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("fail")
    expect(widget.notice).to_contain_text("could not finish")

    widget.notice.get_by_role("button", name="Try again").click()

    expect(widget.said).to_have_count(3, timeout=PATIENCE)
    expect(widget.mine).to_have_count(1)


def test_typing_is_shown_while_mica_thinks(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.type("slow 2 hello")

    expect(widget.panel.get_by_text("Mica is typing").last).to_be_visible()
    expect(widget.said).to_have_count(2, timeout=PATIENCE)
    expect(widget.panel.locator(".cds-aichat--processing-label")).not_to_be_visible()


@pytest.mark.parametrize("dropped", ["assets", "language"])
def test_a_chat_that_cannot_be_loaded_can_be_tried_again(web_stub: RunningWeb, visit: OpenPage, dropped: str) -> None:
    widget = visit(f"{web_stub.address}/")
    pattern = "**/widget/assets/chat-*.js" if dropped == "assets" else "**/widget/assets/chunk-*.js"
    widget.page.route(pattern, lambda route: route.abort())
    widget.launcher.click()
    expect(widget.launcher).to_contain_text("Could not open. Try again", timeout=PATIENCE)

    widget.page.unroute(pattern)
    widget.open()
