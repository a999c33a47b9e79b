"""Reload, a second tab, and the end of a talk."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE, Widget
from tests.channels.web.running_web import RunningWeb


def second_tab(widget: Widget) -> Widget:
    page = widget.page.context.new_page()
    page.goto(widget.page.url)
    return Widget(page)


def test_a_reload_keeps_the_talk_and_opens_nothing(web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    widget.say("avoid")
    widget.say("screening")
    widget.press("No")

    widget.page.reload()
    expect(widget.launcher).to_be_visible()
    expect(widget.panel).not_to_be_visible()
    widget.open()

    expect(widget.said).to_have_count(4)
    expect(widget.mine).to_have_text(["avoid", "screening", "No"])
    used = widget.said.nth(2).get_by_role("button", name="No", exact=True)
    expect(used).to_have_attribute("aria-pressed", "true")
    expect(used).to_be_disabled()
    expect(widget.press("Yes")).to_contain_text("Question 3 of 3")


def test_a_second_tab_has_the_talk_and_both_go_on(web_stub: RunningWeb, visit: OpenPage) -> None:
    first = visit(f"{web_stub.address}/").open()
    first.say("said in the first")

    second = second_tab(first).open()
    expect(second.mine).to_have_text(["said in the first"])
    second.say("said in the second")

    expect(first.mine).to_have_text(["said in the first", "said in the second"], timeout=PATIENCE)
    expect(first.said.last).to_have_text("You said: said in the second")


def test_another_profile_has_another_talk(web_stub: RunningWeb, visit: OpenPage) -> None:
    visit(f"{web_stub.address}/").open().say("mine alone")

    other = visit(f"{web_stub.address}/").open()

    expect(other.mine).to_have_count(0)


def test_nothing_is_left_once_the_last_tab_is_closed(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("for my eyes")
    context, address = widget.page.context, widget.page.url
    widget.page.close()
    page = context.new_page()
    page.goto(address)

    expect(Widget(page).open().mine).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0


def test_erasing_asks_first_and_empties_every_tab(web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    widget.say("avoid")
    other = second_tab(widget).open()
    expect(other.mine).to_have_count(1)

    widget.choose("Erase my data")
    widget.answer_question("Cancel")
    expect(widget.mine).to_have_count(1)
    widget.choose("Erase my data")
    widget.answer_question("Erase everything")

    expect(widget.notice).to_contain_text("Everything was erased", timeout=PATIENCE)
    expect(widget.said).to_have_count(0)
    expect(widget.mine).to_have_count(0)
    expect(other.notice).to_contain_text("erased in another window", timeout=PATIENCE)
    expect(other.mine).to_have_count(0)
    widget.type("a new beginning")
    expect(widget.said.last).to_have_text("You said: a new beginning", timeout=PATIENCE)
    expect(widget.mine).to_have_count(1)


def test_erasing_that_fails_is_said_and_keeps_the_talk(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")
    widget.page.route("**/webhooks/web/session", lambda route: route.abort())

    widget.choose("Erase my data")
    widget.answer_question("Erase everything")

    expect(widget.notice).to_contain_text("Not erased yet")
    expect(widget.mine).to_have_count(1)


def test_a_new_conversation_deletes_the_old_one_and_greets(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")

    widget.choose("New conversation")
    with widget.page.expect_response(lambda response: response.request.method == "DELETE") as erased:
        widget.answer_question("Delete and begin again")

    assert erased.value.status == 200
    expect(widget.said).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine).to_have_count(0)
    expect(widget.said.get_by_role("button").first).to_be_enabled()


def test_forgetting_by_word_empties_what_is_shown(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")
    widget.type("forget me")

    expect(widget.said.filter(has_text="everything is deleted")).to_have_count(1, timeout=PATIENCE)
    expect(widget.mine.filter(has_text="avoid")).to_have_count(0)


def test_the_talk_can_be_downloaded(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("avoid")

    with widget.page.expect_download() as download:
        widget.choose("Download this conversation")

    assert download.value.suggested_filename == "mica-chat.txt"
    assert "This is the verdict avoid." in download.value.path().read_text("utf-8")


def test_an_answer_to_a_closed_chat_is_counted(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.type("slow 1 hello")
    widget.panel.get_by_role("button", name="Close the chat").click()

    expect(widget.launcher).to_have_accessible_name("Ask Mica, new messages: 1", timeout=PATIENCE)
    widget.launcher.click()
    expect(widget.said.last).to_be_visible()
    widget.panel.get_by_role("button", name="Close the chat").click()
    expect(widget.launcher).to_have_accessible_name("Ask Mica")
