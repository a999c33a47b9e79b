"""Pages that are hostile, strict, foreign, dark, or in another language."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from channels.web.site import WIDGET
from tests.browser.conftest import OpenPage
from tests.browser.widget_page import PATIENCE
from tests.channels.web.running_web import RunningWeb, running_stub
from tests.channels.web.scripted_brain import MARKUP

_HOSTILE = """
* { all: unset !important; display: none !important; color: red !important; font-size: 3px !important }
html, body { display: block !important; letter-spacing: 2em !important; text-transform: uppercase !important;
    direction: rtl !important; line-height: 9 !important; visibility: hidden !important; pointer-events: none !important }
button, dialog, textarea, mica-widget {
    position: static !important; width: 1px !important; opacity: 0 !important; z-index: -1 !important }
:focus { outline: 0 !important }
::backdrop { background: red !important }
"""
_STRICT = (
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page_of(widget_server: str, head: str = "", attributes: str = "", html: str = "lang='en'") -> str:
    return (
        f"<!doctype html><html {html}><head><meta charset=utf-8><title>A page</title>{head}"
        f"<script nonce=abc src='{widget_server}/widget/loader.js' async {attributes}></script></head>"
        "<body><main><h1>A page</h1><p>With a paragraph.</p></main></body></html>"
    )


def test_hostile_styles_of_the_page_change_nothing(web_stub: RunningWeb, visit: OpenPage) -> None:
    body = page_of(web_stub.address, f"<style>{_HOSTILE}</style>")
    widget = visit(f"{web_stub.address}/hostile", body=body)
    expect(widget.launcher).to_be_visible()
    launcher = widget.launcher.bounding_box()
    assert launcher and launcher["height"] >= 50 and launcher["width"] < 300
    widget.open()
    answer = widget.say("avoid")

    box = widget.panel.bounding_box()
    assert box and 410 < box["width"] < 430 and 690 < box["height"] < 710
    style = "(one) => ['fontSize', 'letterSpacing', 'textTransform', 'visibility'].map((n) => getComputedStyle(one)[n])"
    assert answer.locator("p").first.evaluate(style) == ["16px", "normal", "none", "visible"]
    widget.panel.get_by_role("button", name="Close the chat").click()
    expect(widget.launcher).to_be_focused()


def test_the_strictest_policy_refuses_nothing_that_is_needed(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(
        f"{web_stub.address}/strict", body=page_of(web_stub.address), headers={"Content-Security-Policy": _STRICT}
    ).open()
    for word in ("avoid", "plan", "emergency", "image", "markup"):
        widget.say(word)
    widget.choose("Erase my data")
    widget.answer_question("Erase everything")
    expect(widget.notice).to_contain_text("Everything was erased", timeout=PATIENCE)

    assert widget.page.evaluate("window.__refused ?? []") == []


def test_markup_of_either_side_is_shown_and_does_not_run(web_stub: RunningWeb, visit: OpenPage) -> None:
    widget = visit(f"{web_stub.address}/").open()
    answer = widget.say("markup")
    for text, paragraph in zip(MARKUP, answer.locator("p").all(), strict=True):
        # What turns the direction of text round is of no consequence, with or without the server's help.
        shown = re.sub("[\u202e\ufffd]", "", paragraph.text_content() or "")
        assert shown.strip() == text.replace("\u202e", "").strip()
    assert answer.locator("img, svg[onload], iframe, style, form, a").count() == 0
    for text in (*MARKUP, "a < b && c > d", "**not bold** _nor this_ # nor that", "www.example.com"):
        shown = text.replace("\u202e", "")
        before = widget.mine.count()
        widget.say(shown)
        mine = widget.mine.nth(before)
        expect(mine).to_have_text(shown)
        assert mine.locator("a, img, iframe, style, form, strong, em, ol").count() == 0
    widget.page.wait_for_timeout(300)

    assert widget.page.evaluate("window.__xss") is None


def test_a_page_of_another_site_shows_it_too(visit: OpenPage) -> None:
    shop = "http://localhost:8099"
    with running_stub({"origins": [shop]}) as [web]:
        widget = visit(f"{shop}/", also=web.address, body=page_of(web.address)).open()
        expect(widget.say("avoid")).to_contain_text("Do not use")


def test_a_site_that_is_not_on_the_list_is_told_that_mica_cannot_be_reached(
    web_stub: RunningWeb, visit: OpenPage
) -> None:
    shop = "http://localhost:8098"
    widget = visit(f"{shop}/", also=web_stub.address, body=page_of(web_stub.address))
    widget.launcher.click()

    expect(widget.notice).to_contain_text("Mica cannot be reached", timeout=PATIENCE)


@pytest.mark.parametrize(
    ("locale", "launcher", "menu", "direction"),
    [
        ("es", "Pregunta a Mica", "Más", "ltr"), ("fr-CA", "Demander à Mica", "Plus", "ltr"), ("de", "Mica fragen", "Mehr", "ltr"),
        ("it", "Chiedi a Mica", "Altro", "ltr"), ("pt-BR", "Pergunte à Mica", "Mais", "ltr"), ("ar", "اسأل ميكا", "المزيد", "rtl"),
        ("ja", "Ask Mica", "More", "ltr"),
    ],
)  # fmt: skip
def test_the_interface_speaks_the_language_of_the_page(
    web_stub: RunningWeb, visit: OpenPage, locale: str, launcher: str, menu: str, direction: str
) -> None:
    widget = visit(f"{web_stub.address}/language", body=page_of(web_stub.address, attributes=f"data-locale={locale}"))
    expect(widget.launcher).to_have_text(launcher)
    widget.open()
    answer = widget.say("avoid")

    expect(widget.panel.get_by_role("button", name=menu, exact=True)).to_be_visible()
    expect(widget.panel).to_have_css("direction", direction)
    # What Mica says is English, and is read out as that.
    expect(answer.locator("p").first).to_have_attribute("lang", "en")
    expect(answer.locator("p").first).to_have_css("direction", "ltr")
    assert widget.violations("mica-widget") == []


@pytest.mark.parametrize(("theme", "head", "dark"), [
    ("dark", "", True), ("light", "", False), ("host", "<style>body{background:#111}</style>", True),
    ("host", "<style>body{background:#fff}</style>", False),
])  # fmt: skip
def test_the_theme_is_what_the_page_says(
    web_stub: RunningWeb, visit: OpenPage, theme: str, head: str, dark: bool
) -> None:
    body = page_of(web_stub.address, head, f"data-theme={theme}")
    widget = visit(f"{web_stub.address}/theme", body=body).open()

    expect(widget.panel).to_have_css("background-color", "rgb(23, 25, 28)" if dark else "rgb(255, 255, 255)")


def test_a_page_sets_its_own_colours(web_stub: RunningWeb, visit: OpenPage) -> None:
    head = "<style>:root{--mica-accent:#5b2a86;--mica-surface:#fffaf0}</style>"
    widget = visit(f"{web_stub.address}/tokens", body=page_of(web_stub.address, head)).open()

    expect(widget.panel).to_have_css("background-color", "rgb(255, 250, 240)")
    expect(widget.panel.get_by_role("button", name="Send")).to_have_css("background-color", "rgb(91, 42, 134)")


def test_little_is_loaded_before_it_is_opened(web_stub: RunningWeb, visit: OpenPage) -> None:
    sizes = json.loads((WIDGET / "sizes.json").read_text("utf-8"))
    assert sizes["before_opening"]["gzip"] <= 3 * 1024
    assert sizes["first_open"]["brotli"] <= 450_000

    widget = visit(f"{web_stub.address}/")
    expect(widget.launcher).to_be_visible()
    names = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    asked = [name for name in widget.page.evaluate(names) if name.startswith(("/widget", "/webhooks"))]
    assert asked == ["/widget/loader.js"]
