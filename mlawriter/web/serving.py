"""Serves the application on an address of this machine, and says when it answers."""

import gc
import ipaddress
import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec

import uvicorn

from mlawriter.casework.books import Books
from mlawriter.settings import Settings
from mlawriter.store.start import open_store
from mlawriter.web.api import add_api
from mlawriter.web.app import create_app


class AddressFault(ValueError):
    """The address cannot be served on; the message says why and what to do."""


class _Telling(uvicorn.Server):
    """A server that says where it is as soon as it answers."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self.address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(f"mlawriter is ready: {self.address}\n")
            sys.stdout.flush()


def serve_with(settings: Settings, read_books: Callable[[], Books]) -> None:
    """Serve until told to stop; the address is tried before the books are read.

    Raises:
        AddressFault: the host is not of this machine alone, or the port is taken.
        UnusableDatabase: the data folder or the database cannot be used.
    """
    refuse_other_machines(settings.host)
    listening = _listening(settings.host, settings.port)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        books, store = read_books(), open_store(settings.data_dir, settings.database_url)
        try:
            hosts = (_in_address(settings.host),)
            app = create_app(store, books, hosts=hosts, confirm_after=settings.confirm_after_days)
            if settings.api:
                add_api(app)
            port = listening.getsockname()[1]
            server = _Telling(_config(app), f"http://{_in_address(settings.host)}:{port}")
            _leave_the_books_alone()
            with suppress(KeyboardInterrupt):  # Ctrl-C is how a person tells it to stop
                server.run(sockets=[listening])
        finally:
            store.close()
    finally:
        listening.close()


def _leave_the_books_alone() -> None:
    """Take what was read at start out of the garbage collector's rounds: it stays as long as the program runs.

    Law, directory and clauses are most of all objects, and walking them took a third of the time of a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


def refuse_other_machines(host: str) -> None:
    """There is one local user and no log-in, so nothing may be reached from another machine.

    Raises:
        AddressFault: the host is not a loopback address.
    """
    try:
        own = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        own = False
    if not own:
        raise AddressFault(
            f"cannot serve on {host}: other machines could read every matter, since there is no log-in yet. "
            "Use 127.0.0.1, ::1 or localhost."
        )


def _listening(host: str, port: int) -> socket.socket:
    bare = host.strip("[]")
    family = socket.AF_INET6 if ":" in bare else socket.AF_INET
    try:
        return socket.create_server((bare, port), family=family)
    except OSError as fault:
        raise AddressFault(f"cannot serve on {host} port {port}: {fault.strerror}. Try another --port.") from None


def _in_address(host: str) -> str:
    return f"[{host.strip('[]')}]" if ":" in host else host


def _config(app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type] # any ASGI application
        loop="uvloop" if find_spec("uvloop") else "asyncio",
        http="httptools",
        ws="none",
        lifespan="off",
        workers=1,
        access_log=False,
        log_config=None,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
    )
