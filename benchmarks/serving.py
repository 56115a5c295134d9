"""A server in a process of its own, its CPU time, and eight clients that ask for one address."""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CLIENTS = 8
SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Load:
    """What the clients saw and what the server spent: milliseconds each."""

    requests: int
    cpu: float
    p50: float
    p99: float


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def serving(command: list[str], port: int, environment: dict[str, str] | None = None) -> Iterator[int]:
    """Run a server until the block ends; gives its process id once the port answers."""
    process = subprocess.Popen(
        [sys.executable, *command], env=os.environ | (environment or {}), stdout=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=0.2).close()
                break
            except OSError:
                time.sleep(0.02)
        yield process.pid
    finally:
        process.terminate()
        process.wait(10)


def load(pid: int, port: int, path: str, cookie: str = "") -> Load:
    """Eight clients that ask one after the other for some seconds, after half a second that does not count."""
    asyncio.run(_ask(port, path, cookie, 0.5))
    before = _cpu_seconds(pid)
    times = asyncio.run(_ask(port, path, cookie, SECONDS))
    spent = _cpu_seconds(pid) - before
    cuts = statistics.quantiles(times, n=100)
    return Load(len(times), spent / len(times) * 1000, cuts[49] * 1000, cuts[98] * 1000)


async def _ask(port: int, path: str, cookie: str, seconds: float) -> list[float]:
    until = time.monotonic() + seconds
    return [
        spent
        for spents in await asyncio.gather(*(_client(port, path, cookie, until) for _ in range(CLIENTS)))
        for spent in spents
    ]


async def _client(port: int, path: str, cookie: str, until: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\r\n".encode()
    times = []
    while time.monotonic() < until:
        start = time.perf_counter()
        writer.write(head)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = next(int(line[15:]) for line in answer.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(length)
        if not answer.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(answer.split(b"\r\n")[0].decode())
        times.append(time.perf_counter() - start)
    writer.close()
    return times


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
