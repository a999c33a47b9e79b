from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from channels.web import pictures, site
from channels.web.card import knowledge
from channels.web.pictures import pictures_for
from tests.channels.web.test_keys import PRODUCTION
from tests.channels.web.web_server import serving


@pytest.fixture
def widget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A widget that was built."""
    folder = tmp_path / "widget"
    (folder / "assets").mkdir(parents=True)
    for name, text in (("loader.js", b"loader"), ("assets/chat-0a1b2c3d.js", b"chat"), ("assets/plain.css", b"css")):
        (folder / name).write_bytes(text)
        (folder / f"{name}.br").write_bytes(b"br " + text)
        (folder / f"{name}.gz").write_bytes(gzip.compress(text))
    monkeypatch.setattr(site, "WIDGET", folder)
    return folder


async def test_the_demo_page_stands_where_rasa_said_hello(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        page = await server.client.get("/")
        install = await server.client.get("/install")
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert '<script src="/widget/loader.js" async></script>' in page.text
        assert "script-src 'self'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert f'src="{server.address}/widget/loader.js"' in install.text
        for text in (page.text, install.text):
            assert not re.search(r"<script>|<style| style=| on\w+=", text)
            for address in re.findall(r'(?:src|href)="(/[^"]+)"', text):
                if not address.startswith("/widget/"):
                    assert (await server.client.get(address)).status_code == 200, address
        head = await server.client.head("/")
        assert (head.status_code, head.content) == (200, b"")
        again = await server.client.get("/", headers={"If-None-Match": page.headers["etag"]})
        assert again.status_code == 304
        plain = await server.client.get("/", headers={"Accept-Encoding": "identity"})
        assert plain.text == page.text and "content-encoding" not in plain.headers


async def test_a_host_that_is_no_host_does_not_get_into_the_page(tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        page = await server.client.get("/install", headers={"Host": '"><script>alert(1)</script>'})
        assert "alert" not in page.text


async def test_in_production_there_are_no_pages(tmp_path: Path) -> None:
    async with serving(state=tmp_path, environment=PRODUCTION) as server:
        assert (await server.client.get("/")).text.startswith("Hello from Rasa")
        assert (await server.client.get("/install")).status_code == 404
        assert (await server.client.get("/demo/demo.css")).status_code == 404


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [
        ("gzip, deflate, br", "br", b"br loader"),
        ("gzip", "gzip", b"loader"),
        ("br;q=0, gzip", "gzip", b"loader"),
        ("identity", None, b"loader"),
    ],
)
async def test_the_loader_comes_as_small_as_is_understood(
    accepted: str, encoding: str | None, body: bytes, widget: Path, tmp_path: Path
) -> None:
    async with serving(state=tmp_path) as server:
        async with server.client.stream("GET", "/widget/loader.js", headers={"Accept-Encoding": accepted}) as reply:
            raw = b"".join([part async for part in reply.aiter_raw()])
    assert reply.headers.get("content-encoding") == encoding
    assert (gzip.decompress(raw) if encoding == "gzip" else raw) == body
    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"
    assert reply.headers["cache-control"] == "public, max-age=300"
    assert reply.headers["vary"] == "Accept-Encoding"


async def test_assets_last_for_ever_if_their_names_change_with_them(widget: Path, tmp_path: Path) -> None:
    async with serving(state=tmp_path) as server:
        lasting = await server.client.get("/widget/assets/chat-0a1b2c3d.js", headers={"Accept-Encoding": "identity"})
        other = await server.client.get("/widget/assets/plain.css", headers={"Accept-Encoding": "identity"})
        assert lasting.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert other.headers["cache-control"] == "public, max-age=300"
        assert other.headers["content-type"] == "text/css; charset=utf-8"
        for header, value in (
            ("access-control-allow-origin", "*"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-content-type-options", "nosniff"),
        ):
            assert lasting.headers[header] == value
        assert "access-control-allow-credentials" not in lasting.headers
        for name in ("chat-0a1b2c3d.js.br", "nothing.js", "loader.js"):
            assert (await server.client.get(f"/widget/assets/{name}")).status_code == 404


async def test_pictures_are_served_where_the_widget_is_and_have_their_words(tmp_path: Path) -> None:
    drawn = pictures_for({"kind": "answer", "topics": ["technique", "areas", "cost"]})
    assert len(drawn) == 1 and len(drawn[0]["alt"]) > 40
    async with serving(state=tmp_path, environment=PRODUCTION) as server:
        reply = await server.client.get(drawn[0]["url"])
        assert (reply.status_code, reply.headers["content-type"]) == (200, "image/svg+xml")
        assert reply.headers["cross-origin-resource-policy"] == "cross-origin"
        assert "script" not in reply.text and "http" not in reply.text.replace("http://www.w3.org/2000/svg", "")
        assert (await server.client.get("/widget/pictures/nothing.svg")).status_code == 404


@pytest.mark.parametrize("kind", ["verdict", "emergency", "plan", "question", "fallback"])
def test_no_picture_shows_how_where_something_may_speak_against_it(kind: str) -> None:
    assert pictures_for({"kind": kind, "topics": ["technique"]}) == []


def test_pictures_belong_to_topics_that_there_are() -> None:
    assert set(pictures._BY_TOPIC) <= set(knowledge().topics)


async def test_without_a_built_widget_everything_else_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "WIDGET", tmp_path / "nothing")
    async with serving(state=tmp_path) as server:
        assert (await server.client.get("/widget/loader.js")).status_code == 404
        assert (await server.client.get("/")).status_code == 200
