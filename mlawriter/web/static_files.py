"""The few files the browser needs besides the page: named by their content, so that they may be kept for ever."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from mlawriter.language.locales import LANGUAGES
from mlawriter.places import STATIC
from mlawriter.web.long_lists import list_file

_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file: its address, what it is, as it is and compressed."""

    address: str
    media_type: str
    content: bytes
    compressed: bytes


def _file(name: str, content: bytes) -> StaticFile:
    digest = hashlib.sha256(content).hexdigest()[:12]
    compressed = gzip.compress(content, 9, mtime=0)
    return StaticFile(f"/static/{digest}/{name}", _TYPES[Path(name).suffix], content, compressed)


@cache
def static_files() -> dict[str, StaticFile]:
    """Every file by its name, read once; the long lists are made from what the tool knows."""
    contents = {path.name: path.read_bytes() for path in sorted(STATIC.iterdir()) if path.suffix in _TYPES}
    contents |= {f"lists-{one.tag}.json": list_file(one.tag) for one in LANGUAGES}
    return {name: _file(name, content) for name, content in contents.items()}


def static_address(name: str) -> str:
    """The address of a file, with the mark of its content in it."""
    return static_files()[name].address


def static_response(request: Request, digest: str, name: str) -> Response | None:
    """The file, if there is one of this name and content."""
    file = static_files().get(name)
    if file is None or file.address != f"/static/{digest}/{name}":
        return None
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(file.compressed, headers={**headers, "Content-Encoding": "gzip"}, media_type=file.media_type)
    return Response(file.content, headers=headers, media_type=file.media_type)
