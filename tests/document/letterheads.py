"""Base files of ministries, made as Word makes them, and what somebody might hide in one."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
from docx.document import Document as WordFile


def plain_base() -> WordFile:
    """A base file with a header, a footer, a first page of its own and an author."""
    opened = docx.Document()
    opened.core_properties.author = "A. Clerk"
    section = opened.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "MINISTRY OF JUSTICE"
    section.header.paragraphs[0].text = "Ministry, page of {{reference}}"
    section.footer.paragraphs[0].text = "1 Court Street"
    return opened


def saved(opened: WordFile) -> bytes:
    """The bytes of the file."""
    file = BytesIO()
    opened.save(file)
    return file.getvalue()


def altered(base: bytes, changes: Mapping[str, tuple[str, str]], added: Mapping[str, bytes] | None = None) -> bytes:
    """The file with words replaced in its parts, and parts added to it."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(base)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            before, after = changes.get(name, ("", ""))
            new.writestr(name, old.read(name).replace(before.encode(), after.encode()) if before else old.read(name))
        for name, content in (added or {}).items():
            new.writestr(name, content)
    return file.getvalue()
