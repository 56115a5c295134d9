"""A letter that can go out: an example whose last unknowns have been settled, taken in as a file."""

import json
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "c-a-travessia.json"
SETTLED = {"sought_description": "Alto, cicatriz na mão esquerda", "warrant_court": "Tribunal de Porto Novo"}


def ready_file() -> dict[str, Any]:
    file = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    request = file["requests"][0]
    request["answers"] |= SETTLED
    request["answers"]["signatories"][0] |= {"name": "Maria Duarte", "function": "Procuradora"}
    own = {
        tag: {path: text for path, text in words.items() if path.startswith(("matter/", "request/0/"))}
        for tag, words in file["translations"].items()
    }
    return file | {"requests": [request], "translations": own}


def taken_in(browser: TestClient, file: dict[str, Any]) -> str:
    """The address of the first request of the file, now a matter of its own."""
    content = json.dumps(file).encode()
    taken = browser.post("/matters/import", files={"file": ("m.json", content)}, follow_redirects=False)
    assert taken.status_code == 303, taken.text
    page = browser.get(taken.headers["location"]).text
    return "/requests/" + page.split('href="/requests/')[1].split('"')[0]
