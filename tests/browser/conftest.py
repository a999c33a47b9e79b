"""A browser, and the servers that it talks with: the scripted brain for every state, and Mica herself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from channels.web.site import WIDGET
from tests.browser.chromium import Witness, running_chromium
from tests.browser.widget_page import Widget
from tests.channels.web.fixtures import web_mica as web_mica
from tests.channels.web.fixtures import web_stub as web_stub

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}

OpenPage = Callable[..., Widget]


@pytest.fixture(scope="session", autouse=True)
def built() -> None:
    """The widget, as set-up builds it."""
    if not (WIDGET / "loader.js").exists():
        pytest.skip("The widget is not built (make set-up-dev)")


@pytest.fixture(scope="module")
def chromium(built: None) -> Iterator[Browser]:
    # Playwright's loop runs in this thread until it is stopped, and no other test could start one of its own.
    os.environ.setdefault("NODE_NO_WARNINGS", "1")
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def visit(chromium: Browser) -> Iterator[OpenPage]:
    """Opens a page in a profile of its own: `visit(address)`, with Playwright's settings of a context after it.

    `body` and `headers` make a page that no server has; `also` is another server that it may ask.

    At the end of the test no page may have asked a stranger, complained, or set a cookie.
    """
    contexts: list[tuple[Any, Witness, set[str]]] = []

    def go(
        address: str,
        *,
        also: str | None = None,
        body: str | None = None,
        headers: dict[str, str] | None = None,
        **settings: Any,
    ) -> Widget:
        settings.setdefault("viewport", DESKTOP)
        settings.setdefault("locale", "en-GB")
        context = chromium.new_context(**settings)
        own = {urlsplit(address).netloc} | ({urlsplit(also).netloc} if also else set())
        contexts.append((context, Witness(context), own))
        page = context.new_page()
        if body is not None:
            page.route(address, lambda route: route.fulfill(body=body, content_type="text/html", headers=headers or {}))
        page.goto(address)
        return Widget(page)

    yield go
    for context, witness, own in contexts:
        cookies = context.cookies()
        context.close()
        assert cookies == []
        assert witness.hosts <= own
        assert witness.complaints == []


@pytest.fixture(params=["desktop", "phone"])
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    """The sizes that dialogues are held at. No user agent of a phone: 390 pixels alone must do."""
    return DESKTOP if request.param == "desktop" else PHONE
