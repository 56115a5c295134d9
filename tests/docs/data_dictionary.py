"""Writes the page of the data dictionary from the definitions: `python -m tests.docs.data_dictionary`."""

from pathlib import Path

from mlawriter.definitions.matter import MATTER
from mlawriter.definitions.registers import LETTERS, MEASURES
from mlawriter.readers.dictionary import dictionary_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data-dictionary.md"

HEAD = """\
# Data dictionary

Every field that a request file may hold, as the definitions in `mlawriter/definitions/` have it. This page is made
from them; do not edit it. To make it anew: `.venv/bin/python -m tests.docs.data_dictionary`.

- **field**: the id under which the answer is kept. `persons[].name` is the field `name` in each row of `persons`.
- **label**: what the form calls it, in English.
- **kind**: what an answer looks like in JSON is told in `mlawriter/vocabulary/fields.py` and, for programs, in
  `docs/request-file.schema.json`. Lists of choices are given by id.
- **need, and who asks**: REQUIRED, EXPECTED or HELPFUL, with the provisions. "Where one of these is active" means:
  only where the work is chosen as a basis, or is law of the requested State. No entry: optional. Works are looked up
  in `mlawriter/law/data/instruments/` and `mlawriter/law/data/works.toml`.
- **asked when**: the condition; no entry: always. A field is looked up in the row, then the measure, the request, the
  matter. `letter`, `measures` and `basis` are the id of the letter, the ids of its measures and of the instruments
  chosen; `gravest` is `death` where an offence of the matter carries it.

"""


def page() -> str:
    """The whole page as it should stand."""
    return HEAD + dictionary_of(MATTER, LETTERS, MEASURES)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
