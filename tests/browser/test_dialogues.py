"""Whole talks with Mica herself, at both sizes: what a person reads and sees."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE
from tests.conversations.running_mica import RunningMica


def test_who_she_is_and_four_ways_to_begin(web_mica: RunningMica, visit: OpenPage, size: dict[str, int]) -> None:
    widget = visit(f"{web_mica.address}/", viewport=size).open()
    greeting = widget.said.first

    expect(greeting).to_contain_text("Mica")
    expect(widget.panel.get_by_text("automated assistant, not a clinician")).to_be_visible()
    expect(greeting.get_by_role("button")).to_have_count(4)
    answer = widget.press("What is microcurrent?")
    expect(answer).to_contain_text(re.compile("current", re.I))
    expect(greeting.get_by_role("button").last).to_be_disabled()
    answer.locator("summary").click()
    expect(answer.get_by_role("listitem").first).to_be_visible()


def test_a_pacemaker_speaks_against_it_and_goes_on_doing_so(
    web_mica: RunningMica, visit: OpenPage, size: dict[str, int]
) -> None:
    widget = visit(f"{web_mica.address}/", viewport=size).open()
    verdict = widget.say("my cardiologist gave me a pacemaker last spring, is the device ok for me?")
    expect(verdict.get_by_role("heading", level=3)).to_contain_text("Do not use")
    expect(verdict).to_contain_text("Pacemaker")

    later = widget.say("and how many sessions a week should i plan?")

    expect(later.get_by_role("heading", level=3)).to_contain_text("Do not use")
    expect(later.get_by_role("button", name="Add to calendar")).to_have_count(0)


def test_a_plan_comes_with_its_calendar(web_mica: RunningMica, visit: OpenPage, size: dict[str, int]) -> None:
    widget = visit(f"{web_mica.address}/", viewport=size).open()
    plan = widget.say("how many times a week should i be doing this?")

    expect(plan.get_by_role("table", name="Your plan")).to_be_visible()
    with widget.page.expect_download() as download:
        plan.get_by_role("button", name="Add to calendar").click()
    assert "BEGIN:VEVENT" in download.value.path().read_text("utf-8")


def test_an_emergency_comes_before_everything(web_mica: RunningMica, visit: OpenPage, size: dict[str, int]) -> None:
    widget = visit(f"{web_mica.address}/", viewport=size).open()
    answer = widget.say("one side of my face has suddenly dropped and my arm feels weak")

    expect(answer.get_by_role("heading", level=3)).to_be_visible()
    expect(answer.get_by_role("link", name=re.compile("Call 999"))).to_have_attribute("href", "tel:999")
    expect(answer.get_by_role("link", name=re.compile("Call 999"))).to_be_in_viewport()


def test_without_the_action_server_she_says_that_the_check_is_not_complete(
    web_mica: RunningMica, visit: OpenPage
) -> None:
    widget = visit(f"{web_mica.address}/").open()
    web_mica.kill_actions()
    try:
        answer = widget.say("i am 5 months pregnant, may i use it?")
        expect(answer).to_contain_text(re.compile("could not complete", re.I))
        expect(widget.notice).to_contain_text("could not finish")
    finally:
        web_mica.start_actions()
    widget.notice.get_by_role("button", name="Try again").click()

    expect(widget.said.last.get_by_role("heading", level=3)).to_contain_text("Do not use", timeout=PATIENCE)


def test_erased_is_forgotten(web_mica: RunningMica, visit: OpenPage) -> None:
    widget = visit(f"{web_mica.address}/").open()
    widget.say("i live with epilepsy")
    widget.choose("Erase my data")
    widget.answer_question("Erase everything")
    expect(widget.notice).to_contain_text("Everything was erased", timeout=PATIENCE)

    widget.type("what do you know about me?")

    expect(widget.said).to_have_count(2, timeout=PATIENCE)
    expect(widget.said.last).not_to_contain_text("pilepsy")
