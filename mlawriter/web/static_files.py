"""The few files the browser needs besides the page: named by their content, so that they may be kept for ever."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from mlawriter.places import STATIC

_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file: its address, what it is, as it is and compressed."""

    address: str
    media_type: str
    content: bytes
    compressed: bytes


def _read(path: Path) -> StaticFile:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    compressed = gzip.compress(content, 9, mtime=0)
    return StaticFile(f"/static/{digest}/{path.name}", _TYPES[path.suffix], content, compressed)


@cache
def static_files() -> dict[str, StaticFile]:
    """Every file by its name, read once."""
    return {path.name: _read(path) for path in sorted(STATIC.iterdir()) if path.suffix in _TYPES}


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
