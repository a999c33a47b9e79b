"""The widget as a person meets it: found by what is read out, never by how it is built."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Locator, Page, expect

_AXE = Path(__file__).resolve().parents[2] / "widget" / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: Milliseconds. Two busy cores and a turn of the real Mica fit into it.
PATIENCE = 20_000


@dataclass
class Widget:
    """A page that shows the widget."""

    page: Page

    @property
    def host(self) -> Locator:
        return self.page.locator("mica-widget")

    @property
    def launcher(self) -> Locator:
        return self.host.locator(".launcher")

    @property
    def panel(self) -> Locator:
        return self.host.get_by_role("dialog", name="Mica", exact=True)

    @property
    def field(self) -> Locator:
        return self.panel.get_by_role("textbox")

    @property
    def notice(self) -> Locator:
        return self.panel.locator(".notice")

    @property
    def said(self) -> Locator:
        """What Mica said, the greeting included."""
        return self.panel.locator(".utterance")

    @property
    def mine(self) -> Locator:
        """What was typed or pressed."""
        return self.panel.locator(".cds-aichat--sent--text")

    @property
    def newest(self) -> Locator:
        """Jumps to the newest message; there while it is out of sight."""
        return self.panel.get_by_role("button", name="To the newest message")

    def open(self) -> Widget:
        self.launcher.click(timeout=PATIENCE)
        expect(self.field).to_be_visible(timeout=PATIENCE)
        expect(self.said.first).to_be_visible(timeout=PATIENCE)
        # It rises into its place.
        self.panel.evaluate("(one) => Promise.all(one.getAnimations().map((moving) => moving.finished))")
        return self

    def type(self, text: str) -> None:
        """Write and send, without waiting for the answer."""
        self.field.fill(text)
        self.field.press("Enter")

    def say(self, text: str) -> Locator:
        """Write, send, and return Mica's answer."""
        before = self.said.count()
        self.type(text)
        return self._answer(before)

    def press(self, title: str) -> Locator:
        """Press the newest button of this title, and return Mica's answer."""
        before = self.said.count()
        self.panel.get_by_role("button", name=title, exact=True).last.click()
        return self._answer(before)

    def choose(self, entry: str) -> None:
        """Choose from the menu."""
        self.panel.get_by_role("button", name="More").click()
        self.panel.get_by_role("button", name=entry).click()

    def answer_question(self, title: str) -> None:
        """Answer the question whether to do what cannot be undone."""
        self.host.get_by_role("alertdialog").get_by_role("button", name=title).click()

    def _answer(self, before: int) -> Locator:
        expect(self.said).to_have_count(before + 1, timeout=PATIENCE)
        answer = self.said.nth(before)
        expect(answer).to_be_visible()
        return answer

    def announced(self) -> str:
        """What the live regions hold now."""
        regions = self.panel.locator("[aria-live], [role=status], [role=alert]").all_inner_texts()
        return " ".join(" ".join(regions).split())

    def wait_until_announced(self, words: str) -> None:
        regions = self.panel.locator("[aria-live], [role=alert]").filter(has_text=re.compile(re.escape(words)))
        expect(regions.first).to_be_attached(timeout=PATIENCE)

    def focused(self) -> str:
        """The name or text of what has the focus, whatever shadow it is in."""
        return str(
            self.page.evaluate(
                """() => {
                    let one = document.activeElement;
                    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
                    return one?.getAttribute('aria-label') ?? one?.labels?.[0]?.innerText ?? one?.innerText ?? '';
                }"""
            )
        ).strip()

    def violations(self, within: str = "html") -> list[str]:
        """What axe-core finds in a part of the page, one line each."""
        # Colours are judged when nothing moves any more.
        self.page.wait_for_timeout(250)
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(_AXE.read_text("utf-8"))
        found = cast(
            dict[str, Any],
            self.page.evaluate(
                "([part, tags]) => axe.run(part, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
                [within, _RULES],
            ),
        )
        return [
            f"{one['impact']} {one['id']}: {node['target']} {node.get('failureSummary', '')}"
            for one in found["violations"]
            for node in one["nodes"]
        ]
