"""A section page of the guided form, beside a bare ASGI answer of the same bytes in the same run."""

import json
import tempfile
import urllib.request
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.sample import EXAMPLE
from benchmarks.serving import free_port, load, serving
from mlawriter.places import ROOT

TIMES_BARE = 25
P99_TO_P50 = 5
SECTION = "authorities"


def measure() -> Iterator[Figure]:
    """CPU for each page and for each bare answer, their ratio, and the spread of the waiting times."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with serving([str(ROOT / "main.py"), "--port", str(port), "--data-dir", folder], port) as pid:
            path = _import_example(port)
            size = len(urllib.request.urlopen(f"http://127.0.0.1:{port}{path}").read())
            page = load(pid, port, path)
    bare_port = free_port()
    with serving(["-m", "benchmarks.bare", str(bare_port), str(size)], bare_port) as pid:
        bare = load(pid, bare_port, "/")
    yield Figure("section page", page.cpu, "ms CPU")
    yield Figure("its bytes", size, "bytes")
    yield Figure("bare answer of the same bytes", bare.cpu, "ms CPU")
    yield Figure("page in bare answers", page.cpu / bare.cpu, "", TIMES_BARE)
    yield Figure("p50 of the page", page.p50, "ms")
    yield Figure("p99 in p50 of the page", page.p99 / page.p50, "", P99_TO_P50)


def _import_example(port: int) -> str:
    """Import the example as a browser would, and give the address of one of its section pages."""
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
        return f"{answer.geturl().removeprefix(f'http://127.0.0.1:{port}')}/sections/{SECTION}"
