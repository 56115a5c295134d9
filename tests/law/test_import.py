"""A depositary's table is taken in line by line: added, ended or superseded, never overwritten, never guessed."""

import shutil
import tomllib
from datetime import date

import pytest

from mlawriter.casework.law_import import carry_out, plan_import
from mlawriter.casework.law_table import COLUMNS, Refusal, TableFault, read_table
from mlawriter.cli import main
from mlawriter.law.comparing import Verdict, compare
from mlawriter.law.files import ParticipationFile
from mlawriter.law.findings import Outcome
from mlawriter.law.participation import Record, Source
from mlawriter.law.reading import DATA, read_law
from mlawriter.law.writing import participation_toml

TODAY = date(2026, 11, 21)
TRUSTED = "Depositary,2026-11-01,high,"
HEAD = ",".join(COLUMNS)
WRITTEN = [
    pytest.param(path, id=path.stem)
    for path in sorted((DATA / "participation").glob("*.toml"))
    if not path.stem.startswith("training-")
]


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def table(*lines):
    return "\n".join((HEAD, *lines, "")).encode()


def verdicts(plan):
    return [change.compared.verdict for change in plan.changes]


def record(action, day, in_force="", confidence="high"):
    return Record(action, day, in_force, Source("a list", "2020", confidence))


@pytest.mark.parametrize("path", WRITTEN)
def test_a_file_on_record_is_in_its_one_form(path):
    text = path.read_text(encoding="utf-8")

    assert participation_toml(ParticipationFile.model_validate(tomllib.loads(text))) == text


def test_what_is_on_file_already_changes_nothing(folder):
    plan = plan_import(table(f"UNTOC,TG,ratification,2004-07-02,,{TRUSTED}"), TODAY, folder)

    assert verdicts(plan) == [Verdict.SAME]
    assert plan.files == {}


def test_a_new_accession_is_added_beside_the_others(folder):
    before = (folder / "participation" / "UNTOC.toml").read_text(encoding="utf-8")

    plan = plan_import(table(f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}"), TODAY, folder)
    carry_out(plan)

    after = (folder / "participation" / "UNTOC.toml").read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert verdicts(plan) == [Verdict.NEW]
    assert added[0].startswith('  ["SB", "accession", "2024-02-20"')
    assert not set(before.splitlines()) - set(after.splitlines())
    participation = read_law(folder).participation
    assert participation.status("SB", "UNTOC", date(2024, 3, 20)).outcome is Outcome.NOT_MET
    assert participation.status("SB", "UNTOC", date(2024, 3, 21)).outcome is Outcome.MET


def test_a_plan_alone_writes_nothing(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*.toml")}

    plan_import(table(f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}"), TODAY, folder)

    assert {path: path.read_bytes() for path in folder.rglob("*.toml")} == before


def test_a_treaty_without_records_gets_its_file(folder):
    plan = plan_import(table(f"ECOWAS-MLA1992,TG,ratification,2001-11-20,2001-12-20,{TRUSTED}"), TODAY, folder)
    carry_out(plan)

    standing = read_law(folder).participation.status("TG", "ECOWAS-MLA", date(2025, 1, 1))
    assert standing.outcome is Outcome.MET
    assert standing.best.source.title == "Depositary"


def test_a_denunciation_ends_the_participation_on_its_day(folder):
    plan = plan_import(table(f"UNTOC,TG,denunciation,2025-01-10,2026-01-10,{TRUSTED}"), TODAY, folder)
    carry_out(plan)

    participation = read_law(folder).participation
    assert verdicts(plan) == [Verdict.ENDS]
    assert participation.status("TG", "UNTOC", date(2024, 12, 31)).outcome is Outcome.MET
    assert participation.status("TG", "UNTOC", date(2026, 1, 10)).outcome is Outcome.NOT_MET


def test_a_denunciation_from_before_the_consent_on_file_ends_nothing(folder):
    plan = plan_import(table(f"UNTOC,TG,denunciation,2001-03-01,2002-03-01,{TRUSTED}"), TODAY, folder)

    assert verdicts(plan) == [Verdict.NEW]


def test_a_state_that_left_and_came_back_is_bound_again(folder):
    lines = (
        f"UNTOC,TG,denunciation,2020-01-10,2021-01-10,{TRUSTED}",
        f"UNTOC,TG,accession,2023-05-01,,{TRUSTED}",
    )
    plan = plan_import(table(*lines), TODAY, folder)
    carry_out(plan)

    participation = read_law(folder).participation
    assert verdicts(plan) == [Verdict.ENDS, Verdict.NEW]
    assert participation.status("TG", "UNTOC", date(2019, 1, 1)).outcome is Outcome.MET
    assert participation.status("TG", "UNTOC", date(2022, 1, 1)).outcome is Outcome.NOT_MET
    assert participation.status("TG", "UNTOC", date(2023, 5, 30)).outcome is Outcome.NOT_MET
    assert participation.status("TG", "UNTOC", date(2023, 5, 31)).outcome is Outcome.MET


def test_two_dates_of_equal_weight_are_both_kept_and_the_state_is_unknown(folder):
    plan = plan_import(table(f"UNTOC,TG,ratification,2005-07-02,,{TRUSTED}"), TODAY, folder)
    carry_out(plan)

    law = read_law(folder)
    standing = law.participation.status("TG", "UNTOC", date(2025, 1, 1))
    assert verdicts(plan) == [Verdict.CONFLICT]
    assert (standing.outcome, standing.reason) == (Outcome.UNKNOWN, "conflict")
    assert {each.date for each in standing.records} >= {"2004-07-02", "2005-07-02"}


def test_a_list_of_outsiders_against_a_ratification_is_a_conflict_not_an_answer(folder):
    plan = plan_import(table(f"UNTOC,TG,not_party,2024-01-01,,{TRUSTED}"), TODAY, folder)
    carry_out(plan)

    assert verdicts(plan) == [Verdict.CONFLICT]
    assert read_law(folder).participation.status("TG", "UNTOC", date(2020, 1, 1)).outcome is Outcome.UNKNOWN


def test_a_better_source_takes_the_place_of_a_weak_one_which_stays_on_file(folder):
    first = plan_import(table("UNTOC,SB,accession,2023,,Newspaper,2024-01,low,"), TODAY, folder)
    carry_out(first)

    second = plan_import(table(f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}"), TODAY, folder)
    carry_out(second)

    standing = read_law(folder).participation.status("SB", "UNTOC", date(2025, 1, 1))
    assert verdicts(second) == [Verdict.SUPERSEDES]
    assert standing.since == "2024-02-20"
    assert [each.superseded for each in standing.records if each.date == "2023"] == ["Depositary"]


def test_lines_of_one_table_meet_each_other(folder):
    line = f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}"

    plan = plan_import(table(line, line), TODAY, folder)

    assert verdicts(plan) == [Verdict.NEW, Verdict.SAME]


def test_the_same_table_a_second_time_changes_nothing(folder):
    lines = (
        f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}",
        f"UNTOC,TG,denunciation,2025-01-10,2026-01-10,{TRUSTED}",
        f"UNCAC,TG,ratification,2011-07-06,,{TRUSTED}",
    )
    carry_out(plan_import(table(*lines), TODAY, folder))

    again = plan_import(table(*lines), TODAY, folder)

    assert set(verdicts(again)) <= {Verdict.SAME, Verdict.CONFLICT}
    assert verdicts(again)[:2] == [Verdict.SAME, Verdict.SAME]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"UNTOC,QQ,accession,2024-02-20,,{TRUSTED}", "no State 'QQ'"),
        (f"UNTOC,Togo,accession,2024-02-20,,{TRUSTED}", "state: 'Togo'"),
        (f"UNTOK,TG,accession,2024-02-20,,{TRUSTED}", "add it first"),
        (f"HARARE,TG,accession,2024-02-20,,{TRUSTED}", "no treaty that a State joins"),
        (f"UNTOC,XA,accession,2024-02-20,,{TRUSTED}", "invented"),
        (f"UNTOC,TG,adhesion,2024-02-20,,{TRUSTED}", "ratification"),
        (f"UNTOC,TG,accession,2024-02-30,,{TRUSTED}", "write YYYY"),
        (f"UNTOC,TG,accession,20/02/2024,,{TRUSTED}", "write YYYY"),
        (f"UNTOC,TG,accession,2031-02-20,,{TRUSTED}", "has not come yet"),
        (f"UNTOC,TG,accession,1999-02-20,,{TRUSTED}", "adopted only on 2000-11-15"),
        (f"UNTOC,TG,accession,2024-02-20,2024-01-01,{TRUSTED}", "before the act itself"),
        (f"UNTOC,TG,accession,,,{TRUSTED}", "consent_date_unknown"),
        (f"UNTOC,TG,denunciation,,,{TRUSTED}", "give the day of the denunciation"),
        (f"UNTOC,TG,not_party,,,{TRUSTED}", "up to which day"),
        ("UNTOC,TG,accession,2024-02-20,,,2026,high,", "source"),
        ("UNTOC,TG,accession,2024-02-20,,Depositary,2026,certain,", "confidence"),
        ("UNTOC,TG,accession,2024-02-20,,Depositary,2031,high,", "as_of"),
        ("UNTOC,TG,accession,2024-02-20", "9 values"),
        (f"UNTOC,TG,accession,2024-02-20,,{TRUSTED},more", "9 values"),
        (f"UNTOC,TG,accession,٢٠٢٤-02-20,,{TRUSTED}", "write YYYY"),
        ("UNTOC,TG,accession,2024-02-20,,Depo\x1b[31m,2026,high,", "control characters"),
        ("UNTOC,TG,accession,2024-02-20,,Depositary,2026,high,\u202eturned", "control characters"),
        (f"UNTOC,TG,accession,2024-02-20,,{'A' * 1_001},2026,high,", "1000 characters"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_others_are_offered(folder, line, told):
    plan = plan_import(table(f"UNTOC,SB,accession,2024-02-20,,{TRUSTED}", line), TODAY, folder)

    (refusal,) = plan.refusals
    assert refusal.line == 3
    assert told in refusal.reason
    assert verdicts(plan) == [Verdict.NEW]
    assert any(told.startswith("line 3: refused") for told in plan.lines())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"", "first line"),
        (b"state,action\nTG,accession\n", "first line"),
        (f'{HEAD}\nUNTOC,"TG,accession\n'.encode(), "line"),
    ],
)
def test_what_is_no_such_table_is_refused_whole(law, content, told):
    with pytest.raises(TableFault, match=told):
        list(read_table(content, law, TODAY))


def test_a_byte_order_mark_and_a_quoted_comma_are_read(law):
    line = 'UNTOC,TG,ratification,2004-07-02,,"Gazette, part 2",2026,high,"seen, not checked"'

    (act,) = read_table(b"\xef\xbb\xbf" + table(line), law, TODAY)

    assert not isinstance(act, Refusal)
    assert act.record.source.title == "Gazette, part 2"
    assert act.record.doubt == "seen, not checked"


@pytest.mark.parametrize(
    ("new", "known", "verdict"),
    [
        (record("ratification", "2004"), record("ratification", "2004-07-02"), Verdict.SAME),
        (record("ratification", "2004-07-02"), record("ratification", "2004"), Verdict.SUPERSEDES),
        (record("ratification", "2004-07-02"), record("consent_date_unknown", ""), Verdict.SUPERSEDES),
        (record("consent_date_unknown", ""), record("ratification", "2004-07-02"), Verdict.SAME),
        (record("ratification", "2004-07-02", "2004-08-01"), record("ratification", "2004-07-02"), Verdict.SUPERSEDES),
        (record("ratification", "2004-07-02", "", "low"), record("ratification", "2004"), Verdict.NEW),
        (record("ratification", "2004-07-02"), record("ratification", "2004-07-02", "", "low"), Verdict.SUPERSEDES),
        (record("ratification", "2005"), record("ratification", "2004"), Verdict.CONFLICT),
        (record("ratification", "2005", "", "low"), record("ratification", "2004", "", "low"), Verdict.CONFLICT),
        (record("signature", "2005"), record("signature", "2004"), Verdict.NEW),
        (record("ratification", "2005"), record("signature", "2004"), Verdict.NEW),
        (record("denunciation", "2015"), record("ratification", "2004"), Verdict.ENDS),
        (record("denunciation", "2015"), record("signature", "2004"), Verdict.NEW),
        (record("not_party", "2003"), record("ratification", "2004"), Verdict.NEW),
        (record("not_party", "2010"), record("ratification", "2004"), Verdict.CONFLICT),
        (record("ratification", "2004"), record("not_party", "2010"), Verdict.CONFLICT),
    ],
)
def test_a_row_is_weighed_against_the_record_on_file(new, known, verdict):
    assert compare(new, (known,)).verdict is verdict


def test_the_command_tells_the_plan_and_writes_nothing_on_a_dry_run(tmp_path, capsys):
    file = tmp_path / "table.csv"
    file.write_bytes(table(f"UNTOC,TG,ratification,2004-07-02,,{TRUSTED}", f"UNTOC,QQ,accession,2024,,{TRUSTED}"))

    with pytest.raises(SystemExit) as left:
        main(["law", "import", str(file), "--dry-run"])

    told = capsys.readouterr().out.splitlines()
    assert left.value.code == 1
    assert told[0].startswith("line 2: same: UNTOC TG ratification 2004-07-02")
    assert told[1].startswith("line 3: refused: no State 'QQ'")
    assert told[-1] == "nothing was written"
