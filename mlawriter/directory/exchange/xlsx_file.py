"""Tables as one XLSX file with a sheet for each: texts alone, and no formula out or in."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

from mlawriter.directory.exchange.cells import neutral
from mlawriter.directory.exchange.faults import CellFault, FileFault
from mlawriter.directory.exchange.packed import unpacked
from mlawriter.directory.exchange.rows import Sheet, Tables
from mlawriter.directory.exchange.texts import Cell, read_texts, table_named
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import MOST_TABLE_CELLS, MOST_TABLE_COLUMNS, MOST_TABLE_ROWS

_TEXT: Final = "@"
_WIDTH: Final = 24
# Of all sheets together: what lies between two rows far apart is counted, because it is gone through.
_MOST_LINES: Final = 3 * MOST_TABLE_ROWS
_FORMULA: Final = (N_("This is a formula."), N_("Put its result in as a value: copy, then paste as values."))
_ERROR: Final = (N_("This is an error of the spreadsheet."), N_("Write the value itself."))
_DAMAGED: Final = N_("%(file)s cannot be read as a spreadsheet. Open it and save it anew as .xlsx, without a password.")


def write_xlsx(sheets: tuple[Sheet, ...]) -> bytes:
    """The tables, each on its sheet; columns are set as text, so that nothing typed later turns into a number."""
    from openpyxl import Workbook  # noqa: PLC0415 - a tenth of a second that a start does without
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - the same

    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for place in range(1, len(sheet.headings) + 1):
            dimension = page.column_dimensions[get_column_letter(place)]
            dimension.width, dimension.number_format = _WIDTH, _TEXT
        page.append(sheet.headings)
        for row in sheet.rows:
            page.append([_text_cell(page, neutral(cell)) if cell else None for cell in row])
    told = BytesIO()
    book.save(told)
    return told.getvalue()


def read_xlsx(name: str, content: bytes) -> Tables:
    """The tables of a file; a sheet that is none of ours is refused by name.

    Raises:
        FileFault: it is damaged, locked, too large, or holds something else than tables of the directory.
    """
    unpacked(name, content)
    try:
        return Tables.together(_sheet(name, title, rows) for title, rows in _pages(name, content))
    except FileFault:
        raise
    except Exception as fault:  # a hostile file may fail in any of three libraries, in any manner
        raise FileFault(_DAMAGED, file=name) from fault


def _text_cell(page: Any, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - the same

    cell = WriteOnlyCell(page, text)
    cell.number_format = _TEXT
    return cell


def _pages(name: str, content: bytes) -> Iterator[tuple[str, list[tuple[int, list[Cell]]]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - the same
    from openpyxl.cell.read_only import EMPTY_CELL  # noqa: PLC0415 - the same

    book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    nothing: object = EMPTY_CELL
    filled = lines = 0
    for page in book.worksheets:
        rows: list[tuple[int, list[Cell]]] = []
        for number, row in enumerate(page.iter_rows(max_col=MOST_TABLE_COLUMNS), 1):
            # Rows that are not there are all made of this one cell.
            cells = [] if all(cell is nothing for cell in row) else [_read(cell) for cell in row]
            filled, lines = filled + sum(map(bool, cells)), lines + 1
            if filled > MOST_TABLE_CELLS or lines > _MOST_LINES:
                raise FileFault(
                    N_("%(file)s holds too much. Delete the empty rows and columns, or part the file."), file=name
                )
            if any(cells):
                rows.append((number, cells))
        if rows:
            yield page.title, rows


def _sheet(name: str, title: str, rows: list[tuple[int, list[Cell]]]) -> Tables:
    headings = [cell.strip() if isinstance(cell, str) else "" for cell in rows[0][1]]
    table = table_named(title, headings)
    if table is None:
        raise FileFault(
            N_("%(file)s: the sheet %(sheet)s is no table of the directory. Name it after its table, such as "
               "authorities, and keep the headings in its first row; or delete it."),
            file=name,
            sheet=title[:60],
        )  # fmt: skip
    last = max((place for place, heading in enumerate(headings, 1) if heading), default=0)
    return read_texts(name, table, ((number, _trimmed(cells, last)) for number, cells in rows))


def _trimmed(cells: list[Cell], last: int) -> list[Cell]:
    """The cells up to the last heading, and beyond it those that are filled."""
    while len(cells) > last and not cells[-1]:
        cells = cells[:-1]
    return cells


def _read(cell: Any) -> Cell:
    """A cell as the text that its writer sees."""
    value, kind = cell.value, getattr(cell, "data_type", "n")
    match value:
        case None:
            return ""
        case _ if kind == "f":
            return CellFault(*_FORMULA)
        case _ if kind == "e":
            return CellFault(*_ERROR)
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def is_xlsx(content: bytes) -> bool:
    """Whether a zip file holds a workbook."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(name.endswith("xl/workbook.xml") for name in archive.namelist())
