"""`python main.py` serves on this machine, says when it answers, and stops when it is told to."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "main.py", "--port", "0", "--data-dir", str(tmp_path / "data")]
    environment = os.environ | {"MLAWRITER_API": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    told = re.fullmatch(r"mlawriter is ready: (http://127\.0\.0\.1:\d+)\n", process.stdout.readline())
    assert told is not None
    return told[1]


def test_it_answers_as_soon_as_it_says_so_and_stops_in_order(served: subprocess.Popen[str], tmp_path: Path) -> None:
    address = address_of(served)

    for path in ("/", "/api/docs"):
        connection = HTTPConnection(address.removeprefix("http://"))
        connection.request("GET", path)
        answer = connection.getresponse()
        assert (path, answer.status, answer.getheader("server")) == (path, 200, None)
        connection.close()
    served.send_signal(signal.SIGINT)
    out, err = served.communicate(timeout=20)

    assert (served.returncode, out, err) == (0, "", "")
    assert (tmp_path / "data").is_dir()


def test_a_port_that_is_taken_is_told_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "main.py", "--port", port, "--data-dir", str(tmp_path)]
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert answer.returncode == 2
    sentence = rf"mlawriter: cannot serve on 127\.0\.0\.1 port {port}: .*\. Try another --port\.\n"
    assert re.fullmatch(sentence, answer.stderr)


def test_a_faulty_setting_is_told_in_a_sentence(tmp_path: Path) -> None:
    environment = os.environ | {"MLAWRITER_API": "perhaps"}

    answer = subprocess.run(
        [sys.executable, "main.py", "--data-dir", str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert answer.returncode == 2
    assert answer.stderr.startswith("mlawriter: MLAWRITER_API is 'perhaps'")
