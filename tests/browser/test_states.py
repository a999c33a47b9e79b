"""Every state, in both themes and at both sizes: what it says, and that axe-core finds nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.widget_page import PATIENCE
from tests.channels.web.running_web import RunningWeb

LOOKS = [
    pytest.param(viewport, scheme, id=f"{viewport['width']}-{scheme}")
    for viewport in (DESKTOP, PHONE)
    for scheme in ("light", "dark")
]


@pytest.mark.parametrize(("viewport", "scheme"), LOOKS)
def test_axe_finds_nothing_in_any_state(
    web_stub: RunningWeb, visit: OpenPage, viewport: dict[str, int], scheme: str
) -> None:
    found: dict[str, list[str]] = {}

    def check(state: str, within: str = "mica-widget") -> None:
        if violations := widget.violations(within):
            found[state] = violations

    widget = visit(f"{web_stub.address}/", viewport=viewport, color_scheme=scheme)
    expect(widget.launcher).to_be_visible()
    check("closed", "html")
    widget.open()
    check("opened", "html")
    for word in ("answer", "technique", "avoid", "wait", "local", "none_matched", "plan", "emergency", "markup"):
        widget.say(word)
    widget.say("screening")
    check("every kind of reply")
    for _ in range(3):
        answer = widget.press("Not sure")
    expect(answer.get_by_role("button", name="Download a summary to print")).to_be_visible()
    answer.get_by_text("1 source").click()
    widget.panel.get_by_role("button", name="More").click()
    check("screened, sources and menu unfolded")
    widget.page.keyboard.press("Escape")
    widget.said.first.scroll_into_view_if_needed()
    expect(widget.newest).to_be_visible()
    check("scrolled back")
    widget.newest.click()
    expect(widget.newest).not_to_be_attached()
    widget.panel.get_by_role("button", name="More").click()
    widget.panel.get_by_role("button", name="Erase my data").click()
    check("asked whether to erase")
    widget.answer_question("Cancel")
    widget.field.fill("a" * 1005)
    expect(widget.panel.get_by_text("5 characters too many")).to_be_visible()
    check("too long")
    widget.type("fail")
    expect(widget.notice).to_contain_text("could not finish", timeout=PATIENCE)
    check("not finished")
    widget.page.context.set_offline(True)
    expect(widget.notice).to_contain_text("offline", timeout=PATIENCE)
    check("offline")
    widget.type("hello?")
    expect(widget.notice).to_contain_text("was not sent", timeout=PATIENCE)
    check("not sent")
    widget.page.context.set_offline(False)
    expect(widget.notice).not_to_contain_text("was not sent", timeout=PATIENCE)
    widget.page.reload()
    widget.open()
    expect(widget.mine.first).to_be_attached()
    check("restored", "html")

    assert not found, "\n".join(f"{state}: {one}" for state, all_found in found.items() for one in all_found)


def top(one: Locator) -> float:
    """Where on the page something begins."""
    return float(one.evaluate("(one) => one.getBoundingClientRect().top"))


def test_a_verdict_is_colour_icon_and_word(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    grounds = set()
    for verdict, word in (
        ("avoid", "Do not use"), ("wait", "Wait"), ("ask", "Ask a clinician first"), ("none_matched", "Nothing on my list"),
    ):  # fmt: skip
        heading = widget.say(verdict).get_by_role("heading", level=3)
        expect(heading).to_contain_text(word)
        expect(heading.locator("svg path")).to_have_count(1)
        grounds.add(heading.evaluate("(one) => getComputedStyle(one).backgroundColor"))
    assert len(grounds) == 4


def test_findings_have_their_dates_and_their_sources(web_stub: RunningWeb, visit: OpenPage) -> None:
    answer = visit(f"{web_stub.address}/").open().say("avoid")

    expect(answer.get_by_role("listitem").filter(has_text="Botox")).to_contain_text("until 31 March 2031")
    link = answer.get_by_role("link").first
    expect(link).not_to_be_visible()
    answer.locator("summary").click()
    expect(link).to_be_visible()
    assert str(link.get_attribute("href")).startswith("https://")
    assert set(str(link.get_attribute("rel")).split()) == {"noopener", "noreferrer"}


def test_a_plan_is_a_table_with_a_calendar(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    answer = widget.say("plan")

    row = answer.get_by_role("row", name=re.compile("Sessions a week.*3 to 5"))
    expect(row).to_be_visible()
    assert top(answer.get_by_text("Three to five")) < top(row) < top(answer.get_by_text("Begin with"))
    with widget.page.expect_download() as download:
        answer.get_by_role("button", name="Add to calendar").click()
    assert download.value.suggested_filename == "mica-plan.ics"
    assert download.value.path().read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_an_emergency_can_be_called_at_once(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    answer = widget.say("emergency")

    call = answer.get_by_role("link", name=re.compile("Call 999"))
    expect(call).to_have_attribute("href", "tel:999")
    assert top(call) < top(answer.get_by_text("Call your local emergency number"))
    expect(widget.panel.get_by_role("alert")).to_contain_text("Call your local emergency number")


def test_a_questionnaire_shows_how_far_it_is(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    first = widget.say("screening")
    expect(first).to_contain_text("Question 1 of 3")

    second = widget.press("No")

    expect(second).to_contain_text("Question 2 of 3")
    expect(widget.mine.last).to_have_text("No")
    for title in ("Yes", "Not sure"):
        expect(first.get_by_role("button", name=title)).to_be_disabled()
    pressed = first.get_by_role("button", name="No", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")
    expect(pressed).to_have_attribute("aria-disabled", "true")


def test_buttons_close_when_something_else_is_said(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    answer = widget.say("answer")
    widget.say("hello")

    for button in answer.locator(".choices").get_by_role("button").all():
        expect(button).to_be_disabled()
    expect(widget.said.first.get_by_role("button").first).to_be_disabled()


def test_the_way_to_the_newest_message_covers_no_answer(
    web_stub: RunningWeb, visit: OpenPage, size: dict[str, int]
) -> None:
    widget = visit(f"{web_stub.address}/", viewport=size).open()
    for _ in range(3):
        widget.say("long")
    widget.said.first.scroll_into_view_if_needed()

    expect(widget.newest).to_be_visible()
    button, panel = widget.newest.bounding_box(), widget.panel.bounding_box()
    assert button and panel
    assert panel["x"] + panel["width"] - 60 < button["x"] < panel["x"] + panel["width"] - button["width"]
    assert button["width"] >= 39 and button["height"] >= 39


def test_times_are_written_as_the_region_does_it(web_stub: RunningWeb, visit: OpenPage) -> None:
    british = visit(f"{web_stub.address}/").open()
    american = visit(f"{web_stub.address}/", locale="en-US").open()

    expect(british.panel.get_by_text(re.compile(r"^Mica \d\d:\d\d$")).first).to_be_visible()
    expect(american.panel.get_by_text(re.compile(r"^Mica \d{1,2}:\d\d [AP]M$")).first).to_be_visible()


def test_pictures_have_their_words(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()

    expect(widget.say("image").get_by_role("img", name="A face with arrows")).to_be_attached()
    drawing = widget.say("technique").get_by_role("img", name=re.compile("Drawing of a face"))
    expect(drawing).to_have_count(1)
    drawing.scroll_into_view_if_needed()
    loaded = "(one) => one.decode().then(() => one.naturalWidth > 0 && one.getBoundingClientRect().height > 200)"
    assert drawing.evaluate(loaded)


def test_thumbs_are_noted(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    widget.say("answer")

    with widget.page.expect_response("**/webhooks/web/feedback") as response:
        widget.panel.get_by_role("button", name="Not helpful").click()

    assert response.value.status == 204
    assert (response.value.request.post_data_json or {})["score"] == -1
