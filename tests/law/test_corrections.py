"""What a second reading of the texts put right stays right: no condition dropped, no label gone back."""

import tomllib
from pathlib import Path

import pytest

TABLE = Path(__file__).resolve().parents[1] / "scenarios" / "law" / "corrections.toml"


def corrections():
    for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["correction"]:
        mark = row.get("verified", "")
        yield pytest.param(row, id=f"{row['instrument']} {row['provision']} {row['function']} {mark}".strip())


@pytest.mark.parametrize("row", list(corrections()))
def test_the_correction_is_in_the_file(law, row):
    found = [
        article
        for article in law.instruments[row["instrument"]].on(row["function"])
        if article.provision == row["provision"]
    ]

    if row.get("absent"):
        assert found == []
        return
    assert any(_matches(article, row) for article in found), found


def _matches(article, row):
    return (
        article.verified == row.get("verified", article.verified)
        and all(words in article.summary for words in row.get("says", ()))
        and not any(words in article.summary for words in row.get("says_not", ()))
        and all(words in article.when for words in row.get("when", ()))
    )
