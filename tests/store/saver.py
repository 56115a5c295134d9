"""Saves without end and says so line by line, until it is killed: `saver.py DATA_DIR DATABASE_URL MATTER BASE`."""

import sys
from itertools import count
from pathlib import Path

from mlawriter.casework.answer import answer_matter
from mlawriter.store.sections import SectionSave
from mlawriter.store.start import open_store

data_dir, database_url, matter, base = sys.argv[1:]
store = open_store(Path(data_dir), database_url or None)
revision = int(base)
for number in count(revision + 1):
    words = f"text {number} " * 200
    save = SectionSave("log", frozenset({"log", "number"}), revision, {"log": words, "number": number})
    revision = answer_matter(store, store.local_person, matter, save).revision
    sys.stdout.write(f"{revision}\n")
    sys.stdout.flush()
