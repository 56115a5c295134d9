"""A section page of the guided form, beside a bare ASGI answer of the same bytes in the same run."""

import json
import tempfile
import urllib.request
from collections.abc import Iterator
from statistics import median

from benchmarks.figures import Figure
from benchmarks.sample import EXAMPLE
from benchmarks.serving import free_port, load, serving
from mlawriter.places import ROOT

TIMES_BARE = 25
P99_TO_P50 = 5
SECTIONS = ("proceedings", "authorities")
"""A section of ordinary length, and the longest that has no list."""

TURNS = 5


def measure() -> Iterator[Figure]:
    """CPU for each page and for each bare answer, their ratio, and the spread of the waiting times.

    The two servers take turns, so that a busy moment of the machine falls on both; the median turn is told.
    """
    port = free_port()
    with (
        tempfile.TemporaryDirectory() as folder,
        serving([str(ROOT / "main.py"), "--port", str(port), "--data-dir", folder], port) as pid,
    ):
        matter = _import_example(port)
        for section in SECTIONS:
            yield from _page(pid, port, f"{matter}/sections/{section}", section)


def _page(pid: int, port: int, path: str, name: str) -> Iterator[Figure]:
    size = len(urllib.request.urlopen(f"http://127.0.0.1:{port}{path}").read())
    bare_port = free_port()
    with serving(["-m", "benchmarks.bare", str(bare_port), str(size)], bare_port) as bare_pid:
        turns = [(load(pid, port, path), load(bare_pid, bare_port, "/")) for _ in range(TURNS)]
    yield Figure(f"section page {name}", median(page.cpu for page, _ in turns), "ms CPU")
    yield Figure("its bytes", size, "bytes")
    yield Figure("bare answer of the same bytes", median(bare.cpu for _, bare in turns), "ms CPU")
    yield Figure("page in bare answers", median(page.cpu / bare.cpu for page, bare in turns), "", TIMES_BARE)
    yield Figure("p50 of the page", median(page.p50 for page, _ in turns), "ms")
    yield Figure("p99 in p50 of the page", median(page.p99 / page.p50 for page, _ in turns), "", P99_TO_P50)


def _import_example(port: int) -> str:
    """Import the example as a browser would, and give the address of the matter."""
    boundary = "----benchmark"
    content = json.dumps(json.loads(EXAMPLE.read_text(encoding="utf-8")))
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n'
        f"Content-Type: application/json\r\n\r\n{content}\r\n--{boundary}--\r\n"
    ).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/matters/import",
        data=body,
        headers={
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Origin": f"http://127.0.0.1:{port}",
        },
    )
    with urllib.request.urlopen(request) as answer:
        return str(answer.geturl()).removeprefix(f"http://127.0.0.1:{port}")
