"""The files of the widget, and in the embedded setting two pages: a shop that shows it, and how to install it."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from sanic import Blueprint, Sanic
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.web.answers import leave_to_us
from channels.web.pictures import FOLDER
from channels.web.settings import Settings
from mica.project import THIS_PROJECT

#: Where the widget's build puts `loader.js` and `assets/`.
WIDGET = THIS_PROJECT.state / "widget"
PAGES = Path(__file__).parent / "pages"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
# A file whose name changes with its contents.
_HASHED = re.compile(r".*[.-][A-Za-z0-9_]{8,}\.[a-z0-9.]+")
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))

#: For pages that show the widget; what it needs is listed on the install page too.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PUBLIC = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "Timing-Allow-Origin": "*",
}
_PAGE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Content-Security-Policy": PAGE_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True)
class _File:
    body: bytes
    media_type: str
    tag: str
    encoding: str = ""


def site(app: Sanic, settings: Settings) -> None:
    """Add the widget's files to `app`, and the pages where the setting is embedded."""
    files = Blueprint("mica_widget", url_prefix="/widget")
    files.add_route(_loader, "/loader.js", methods=["GET", "HEAD"])
    files.add_route(_asset, "/assets/<name:str>", methods=["GET", "HEAD"])
    files.add_route(_picture, "/pictures/<name:str>", methods=["GET", "HEAD"])
    app.blueprint(files)
    if not settings.embedded:
        return
    pages = Blueprint("mica_pages")
    pages.add_route(_install, "/install", methods=["GET", "HEAD"])
    pages.add_route(_page_file, "/demo/<name:str>", methods=["GET", "HEAD"])
    app.blueprint(pages)

    async def demo(request: Request) -> HTTPResponse | None:
        # Rasa has a route of its own here; this answers before it.
        if request.path == "/" and request.method in ("GET", "HEAD"):
            return _answer(request, await asyncio.to_thread(_page, "demo.html", ""), _PAGE)
        return None

    app.register_middleware(demo, "request")


async def _loader(request: Request) -> HTTPResponse:
    """The one script that a page names."""
    file = await asyncio.to_thread(_file, WIDGET, "loader.js", _accepted(request))
    return _answer(request, file, {**_PUBLIC, "Cache-Control": "public, max-age=300"})


async def _asset(request: Request, name: str) -> HTTPResponse:
    """What the loader fetches once the chat is opened."""
    file = await asyncio.to_thread(_file, WIDGET / "assets", name, _accepted(request))
    lasting = "public, max-age=31536000, immutable" if _HASHED.fullmatch(name) else "public, max-age=300"
    return _answer(request, file, {**_PUBLIC, "Cache-Control": lasting})


async def _picture(request: Request, name: str) -> HTTPResponse:
    """What goes with an answer (`channels.web.pictures`)."""
    file = await asyncio.to_thread(_file, FOLDER, name, "")
    return _answer(request, file, {**_PUBLIC, "Cache-Control": "public, max-age=3600"})


async def _page_file(request: Request, name: str) -> HTTPResponse:
    """Style and pictures of the pages."""
    if name.endswith(".html"):
        raise NotFound("There is no such file.")
    file = await asyncio.to_thread(_file, PAGES, name, "")
    return _answer(request, file, {**_PUBLIC, "Cache-Control": "public, max-age=300"})


async def _install(request: Request) -> HTTPResponse:
    """How the widget gets on a site of one's own."""
    host = request.headers.get("host", "")
    here = f"http://{host}" if re.fullmatch(r"[A-Za-z0-9.\-\[\]:]{1,100}", host) else ""
    return _answer(request, await asyncio.to_thread(_page, "install.html", here), _PAGE)


def _accepted(request: Request) -> str:
    return ",".join(request.headers.getall("accept-encoding", []))


def _file(folder: Path, name: str, accepted: str) -> _File:
    """A file of `folder`, compressed where that is understood and there. Raises NotFound."""
    path = folder / name
    if not _NAME.fullmatch(name) or name.endswith((".br", ".gz")) or not path.is_file():
        raise NotFound("There is no such file.")
    offered = {part.split(";")[0].strip() for part in accepted.split(",") if not re.search(r";\s*q=0(\.0*)?\s*$", part)}
    for encoding, suffix in _ENCODINGS:
        packed = path.with_name(name + suffix)
        if encoding in offered and packed.is_file():
            return _described(packed.read_bytes(), name, encoding)
    return _described(path.read_bytes(), name)


def _described(body: bytes, name: str, encoding: str = "") -> _File:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if media_type.startswith("text/") or media_type == "application/javascript":
        media_type = f"{media_type.replace('application', 'text')}; charset=utf-8"
    return _File(body, media_type, f'"{hashlib.sha256(body).hexdigest()[:24]}"', encoding)


@lru_cache(maxsize=8)
def _page(name: str, here: str) -> _File:
    text = (PAGES / name).read_text("utf-8").replace("{{here}}", escape(here))
    return _described(gzip.compress(text.encode(), mtime=0), name, "gzip")


def _answer(request: Request, file: _File, headers: dict[str, str]) -> HTTPResponse:
    leave_to_us(request)
    body, sent = file.body, {**headers, "ETag": file.tag, "Vary": "Accept-Encoding"}
    if file.encoding == "gzip" and "gzip" not in _accepted(request):
        body = gzip.decompress(body)
    elif file.encoding:
        sent["Content-Encoding"] = file.encoding
    if request.headers.get("if-none-match") == file.tag:
        return HTTPResponse(status=304, headers=sent)
    return HTTPResponse(body, headers=sent, content_type=file.media_type)
