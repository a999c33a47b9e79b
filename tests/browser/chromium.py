"""The Chromium of the system, driven by Playwright. Each context is a new profile."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

# Pages that a test makes up count as the open internet's, which may not ask this machine without being allowed to.
_FLAGS = [
    "--disable-features=LocalNetworkAccessChecks",
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

#: Set before anything of a page runs, to be read at its end.
_WITNESS = """
addEventListener('securitypolicyviolation', (event) => {
    (window.__refused ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
"""


@contextlib.contextmanager
def running_chromium() -> Iterator[Browser]:
    """The browser; the test is skipped where there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS, headless=True)
        try:
            yield browser
        finally:
            browser.close()


class Witness:
    """What a context did: which hosts it asked, and what its pages complained about."""

    def __init__(self, context: BrowserContext) -> None:
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        context.add_init_script(_WITNESS)
        context.on("request", self._asked)
        context.on("page", self._watch)

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("console", self._said)

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https"):
            self.hosts.add(parts.netloc)

    def _said(self, message: ConsoleMessage) -> None:
        # That a server is down, or a message was not sent, is what some tests are about.
        expected = ("Failed to load resource", "[Chat] An error", "Access to fetch")
        if message.type == "error" and not message.text.startswith(expected):
            self.complaints.append(message.text)
