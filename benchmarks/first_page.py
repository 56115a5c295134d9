"""From `./run` on a warm machine to the first page."""

import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.serving import free_port
from mlawriter.places import ROOT

SECONDS = 2


def measure() -> Iterator[Figure]:
    """Seconds of the second start in a data folder that exists."""
    with tempfile.TemporaryDirectory() as folder:
        _start(folder)
        yield Figure("first page after a warm ./run", _start(folder), "s", SECONDS)


def _start(folder: str) -> float:
    port = free_port()
    start = time.monotonic()
    process = subprocess.Popen(
        [str(ROOT / "run"), "--port", str(port), "--data-dir", folder],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while time.monotonic() - start < 60:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
                return time.monotonic() - start
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.02)
        raise RuntimeError("no page within a minute")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
