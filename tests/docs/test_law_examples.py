"""The two worked examples of the page on the legal basis are what the program answers today."""

import re
from datetime import date
from decimal import Decimal

import pytest

from mlawriter.law.assess import Basis, Role, assess
from mlawriter.law.case import Case, OffenceFacts
from mlawriter.law.reading import read_law
from tests.docs.pages import ROOT

ON = date(2025, 3, 1)
EIGHT = Decimal(8)
BANK_RECORDS = Case(
    "TG",
    "NG",
    ON,
    "mla",
    (OffenceFacts(frozenset({"trafficking_persons"}), EIGHT),),
    ("bank_transactions",),
    organized_group=True,
    link_in_requested=True,
)
SURRENDER = Case(
    "AM",
    "GE",
    ON,
    "extradition",
    (OffenceFacts(max_penalty_years=EIGHT),),
    organized_group=True,
    person_in_requested=True,
    dual_criminality=True,
)


def told(opening: str) -> str:
    """The example that begins with these words, up to the next empty line."""
    text = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")
    found = re.search(rf"\*\*{opening}.*?\n\n", text, re.DOTALL)
    assert found, opening
    return found[0]


def carrying(case: Case) -> dict[str, Basis]:
    return {
        basis.instrument_id: basis
        for basis in assess(case, read_law()).bases
        if basis.role in {Role.GOVERNING, Role.SUPPORTING}
    }


def test_the_example_on_bank_records_is_what_comes_out() -> None:
    text, bases = told("Togo asks Nigeria"), carrying(BANK_RECORDS)

    assert {name: basis.role for name, basis in bases.items()} == {
        "UNTOC": Role.GOVERNING,
        "UNTOC-TIP": Role.SUPPORTING,
    }
    for basis in bases.values():
        for _, day in basis.parties:
            assert f"{date.fromisoformat(day):%-d %B %Y}" in text
    assert {re.sub(r"(?<=\))\(.*", "", one.provision) for one in bases["UNTOC"].articles} == {
        provision for provision in ("18(1)", "18(3)", "18(15)", "18(8)") if provision in text
    }
    assert [one.provision for one in bases["UNTOC-TIP"].articles] == ["1(2)-(3)"]
    assert "1(2)–(3) of the Protocol" in text


def test_the_example_on_bank_records_names_the_treaty_that_is_open() -> None:
    bases = {basis.instrument_id: basis for basis in assess(BANK_RECORDS, read_law()).bases}
    procedure = next(finding for finding in bases["UNTOC"].findings if finding.id == "procedure")

    assert bases["ECOWAS-MLA"].role is Role.ALTERNATIVE
    assert procedure.message.params["other"] == "ECOWAS-MLA"
    assert "apply *unless* it does" in told("Togo asks Nigeria")


@pytest.mark.parametrize("provision", ["16(3)", "16(4)", "16(6)"])
def test_the_example_on_surrender_cites_what_comes_out(provision: str) -> None:
    cited = {one.provision for one in carrying(SURRENDER)["UNTOC"].articles}

    assert (provision in cited) == (provision == "16(3)")
    assert provision in told("Armenia asks Georgia")


def test_the_example_on_surrender_names_all_that_carry_it() -> None:
    text, bases = told("Armenia asks Georgia"), carrying(SURRENDER)

    assert {name: basis.role for name, basis in bases.items()} == {
        "ETS24": Role.GOVERNING,
        "UNTOC": Role.SUPPORTING,
        "ETS86": Role.SUPPORTING,
        "ETS98": Role.SUPPORTING,
    }
    assert "UNTOC supports" in text
    assert "Protocols of 1975 and 1978" in text
