"""The guard at the door: which host was asked for, who sent the form, and what every answer says to the browser."""

import logging
import re
import secrets
from collections.abc import Collection
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mlawriter.vocabulary.limits import LONGEST_BODY
from mlawriter.web.errors import error_page

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SECURITY_HEADERS: Final = (
    (
        "Content-Security-Policy",
        _POLICY,
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)

_RAW_HEADERS: Final = [(name.lower().encode(), value.encode()) for name, value in SECURITY_HEADERS]
_NO_STORE: Final = (b"cache-control", b"no-store")
_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?")
_log = logging.getLogger("mlawriter.web")


class TooLarge(Exception):
    """More came in than is taken, whatever was announced."""


class Guard:
    """Pure ASGI, outside of everything else: nothing that fails inside shows more than an error number."""

    def __init__(self, app: ASGIApp, hosts: Collection[str] = ()) -> None:
        self.app = app
        self.hosts = LOOPBACK | {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check the request, let it through, and put the headers on the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = _guarded(message["headers"])
            await send(message)

        taken = 0

        async def receive_limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LONGEST_BODY:
                raise TooLarge
            return message

        refusal = self._refusal(scope)
        if refusal:
            await error_page(Request(scope), refusal)(scope, receive, send_guarded)
            return
        try:
            await self.app(scope, receive_limited, send_guarded)
        except TooLarge:
            if not started:
                await error_page(Request(scope), 413)(scope, receive, send_guarded)
        except Exception as fault:  # noqa: BLE001 - the last place where a fault can become a page
            number = secrets.token_hex(4)
            _log.error("error %s: %s at %s", number, type(fault).__name__, _where(fault))
            if not started:
                await error_page(Request(scope), 500, number=number)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> int:
        headers = Headers(scope=scope)
        asked = _HOST.fullmatch(headers.get("host", "").lower())
        if asked is None:
            return 400
        if asked[1] not in self.hosts:
            return 421
        if _announced(headers) > LONGEST_BODY:
            return 413
        if scope["method"] not in SAFE_METHODS and not _same_origin(headers, asked[0]):
            return 403
        return 0


def _announced(headers: Headers) -> int:
    length = headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdecimal() and len(length) < 20 else 0


def _same_origin(headers: Headers, host: str) -> bool:
    """Sec-Fetch-Site is set by the browser and by no page; a browser without it sends Origin.

    A program that sends neither has no cookie to be abused: it is no browser.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = headers.get("origin")
    return origin is None or (urlsplit(origin).netloc.lower() == host and origin.startswith(("http://", "https://")))


def _guarded(raw: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    headers = [*raw, *_RAW_HEADERS]
    if not any(name == b"cache-control" for name, _ in raw):
        headers.append(_NO_STORE)
    return headers


def _where(fault: BaseException) -> str:
    """The place in the code; never the message, which may quote what was written."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "?"


def secure_cookie(headers: MutableHeaders, name: str, value: str, *, https: bool) -> None:
    """Set a cookie that scripts cannot read and other sites do not send."""
    parts = [
        f"{name}={value}",
        "Path=/",
        "Max-Age=31536000",
        "HttpOnly",
        "SameSite=Lax",
        *(["Secure"] if https else []),
    ]
    headers.append("Set-Cookie", "; ".join(parts))
