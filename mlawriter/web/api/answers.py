"""How the API answers: JSON, marked with its content where it may be asked for again, and documents by their name."""

import hashlib
import json
from typing import Any, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from mlawriter.casework.printing import Printed

JSON: Final = "application/json"


def json_answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer; half a character, sent and refused, comes back as a question mark."""
    return Response(_bytes(value), status, headers, media_type=JSON)


def marked_answer(request: Request, value: Any) -> Response:
    """A JSON answer with the mark of its content; who has that content already is told so with 304."""
    content = _bytes(value)
    mark = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": mark, "Cache-Control": "private, no-cache", "Vary": "Accept-Language"}
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if mark in known or known == ["*"]:
        return Response(None, 304, headers)
    return Response(content, 200, headers, media_type=JSON)


def document_answer(printed: Printed) -> Response:
    """A document, named by its reference; RFC 5987 for what ASCII cannot say."""
    plain = "".join(sign if sign.isascii() else "-" for sign in printed.name)
    named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(printed.name)}"
    return Response(printed.content, 200, {"Content-Disposition": named}, media_type=printed.media_type)


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
