"""A running mlawriter and a browser that looks at it, with and without JavaScript."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]

AXE = (ROOT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

LONGEST_START = 30  # seconds; a machine that also runs the other tests starts slowly

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    try:
        httpx2.get(url, timeout=5)
    except httpx2.TransportError:
        return False
    return True


class Program:
    """The real program in its own process and data folder; it can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "main.py", "--port", str(self.port), "--data-dir", str(self.folder / "data")]
        log = self.folder / "server.log"
        with log.open("ab") as output:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + LONGEST_START
        while not answers(self.url):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                told = log.read_text(encoding="utf-8", errors="replace")
                pytest.fail(f"mlawriter did not start:\n{told}", pytrace=False)
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a program that runs for all tests."""
    program = Program(tmp_path_factory.mktemp("server"))
    program.start()
    yield program.url
    program.stop()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A program of one's own, to be stopped and started."""
    program = Program(tmp_path)
    program.start()
    yield program
    program.stop()


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[Callable[..., BrowserContext]]:
    """Opens browser contexts on the running program: `context(java_script_enabled=False, locale="ar")`."""
    opened = []

    def open_context(**options: Any) -> BrowserContext:
        opened.append(browser.new_context(base_url=server, **options))
        return opened[-1]

    yield open_context
    for one in opened:
        one.close()


@pytest.fixture
def page(context: Callable[..., BrowserContext], server: str) -> Iterator[Page]:
    """A page with JavaScript; a script error, a breach of the CSP or a request elsewhere fails the test."""
    complaints: list[str] = []
    page = context(locale="en").new_page()
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    page.on("console", lambda line: "Content Security Policy" in line.text and complaints.append(line.text))
    page.on("request", lambda request: request.url.startswith((server, "blob:")) or complaints.append(request.url))
    yield page
    assert complaints == []


@pytest.fixture
def page_without_script(context: Callable[..., BrowserContext]) -> Page:
    return context(locale="en", java_script_enabled=False).new_page()


@pytest.fixture(scope="session")
def case_a(server: str) -> dict[str, str]:
    """The pages of example A, by what they are; the case is brought in as a file."""
    with (ROOT / "examples/a-sirop-etoile.json").open("rb") as file:
        came = httpx2.post(f"{server}/matters/import", files={"file": file}, data={"key": "a"}, follow_redirects=True)
    matter = came.url.path
    request = re.findall(r'href="(/requests/[^"/#]+)"', came.text)[0]
    request_pages = (
        "basis",
        "addressee",
        "gaps",
        "check",
        "preview",
        "sections/handling",
        "measures/m1",
        "measures/m1/reasons",
    )
    return {
        "start": "/",
        "directory": "/authorities",
        "State": "/authorities/XB",
        "letterhead": "/letterhead",
        "error": "/no-such-page",
        "matter": matter,
        **{name: f"{matter}/sections/{name}" for name in ("authorities", "proceedings", "persons", "facts")},
        "request": request,
        **{name: f"{request}/{name}" for name in request_pages},
    }


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Gives a check that a page has no violation of WCAG 2.2 AA that axe can see."""
    return assert_accessible


def assert_accessible(page: Page) -> None:
    if evaluated(page, "matchMedia('(scripting: none)').matches"):
        check_twin(page)
    else:
        assert_no_violation(page)


def check_twin(page: Page) -> None:
    """Where scripts are off axe cannot run, so a twin with scripts is given what this page shows."""
    shown = page.content()
    twin = page.context.browser.new_context(storage_state=page.context.storage_state(), viewport=page.viewport_size)
    try:
        copy = twin.new_page()
        copy.route(page.url, lambda route: route.fulfill(body=shown, content_type="text/html; charset=utf-8"))
        copy.goto(page.url)
        assert_no_violation(copy)
    finally:
        twin.close()


def assert_no_violation(page: Page) -> None:
    evaluated(page, f"{AXE};0")
    violations = evaluated(page, f"axe.run(document, {{runOnly: {WCAG}, resultTypes: ['violations']}})")["violations"]
    seen = [f"{rule['id']}: {node['target']} {node['html'][:120]}" for rule in violations for node in rule["nodes"]]
    assert not seen, "\n".join([page.url, *seen])


def evaluated(page: Page, expression: str) -> Any:
    """Through the debugger, because the page's own policy rightly forbids foreign scripts."""
    debugger = page.context.new_cdp_session(page)
    wanted = {"expression": expression, "awaitPromise": True, "returnByValue": True}
    answer = debugger.send("Runtime.evaluate", wanted)
    debugger.detach()
    assert "exceptionDetails" not in answer, answer
    return answer["result"].get("value")
