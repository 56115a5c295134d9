"""The law as shipped, read once for all tests of this folder."""

import pytest

from mlawriter.law.lawbook import LawBook
from mlawriter.law.reading import read_law


@pytest.fixture(scope="session")
def law() -> LawBook:
    """Give the data on file."""
    return read_law()
