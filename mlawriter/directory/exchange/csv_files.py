"""Tables as CSV: UTF-8 with a mark that spreadsheets know, commas, all texts quoted where need be."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from mlawriter.directory.exchange.cells import neutral
from mlawriter.directory.exchange.faults import FileFault
from mlawriter.directory.exchange.rows import Sheet, Tables
from mlawriter.directory.exchange.texts import read_texts, table_named
from mlawriter.language.messages import N_

_SEPARATORS: Final = ",;\t"
_MARKS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def write_csv(sheet: Sheet) -> bytes:
    """One table; a spreadsheet opens it with every letter as it is and runs nothing of it."""
    told = StringIO(newline="")
    writer = csv.writer(told)
    writer.writerow(sheet.headings)
    writer.writerows([neutral(cell) for cell in row] for row in sheet.rows)
    return told.getvalue().encode("utf-8-sig")


def read_csv(name: str, content: bytes) -> Tables:
    """One table, with commas, semicolons or tabs between its cells, in UTF-8 or in marked UTF-16.

    Raises:
        FileFault: it cannot be read as a table of the directory.
    """
    text = _text(name, content)
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    headings = next(_lines(name, head, separator), (0, [""]))[1]
    table = table_named(name, (heading.strip() for heading in headings))
    if table is None:
        raise FileFault(
            N_("%(file)s is no table of the directory. Call it by the name of its table, such as authorities.csv, and "
               "keep the headings in its first row."),
            file=name,
        )  # fmt: skip
    return read_texts(name, table, _lines(name, text, separator))


def _text(name: str, content: bytes) -> str:
    encoding = next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise FileFault(N_("%(file)s is not in UTF-8. Save it as “CSV UTF-8”."), file=name) from None
    if "\0" in text:
        raise FileFault(N_("%(file)s is not in UTF-8. Save it as “CSV UTF-8”."), file=name)
    return text


def _lines(name: str, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, counted as a spreadsheet counts them."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from enumerate(reader, 1)
    except csv.Error:
        raise FileFault(
            N_("%(file)s: line %(line)s breaks off. Quote a text that holds a comma or a quotation mark."),
            file=name,
            line=str(reader.line_num),
        ) from None
