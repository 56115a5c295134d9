"""Zip files: made so that equal content gives equal bytes, and opened only as far as the limits go."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from mlawriter.directory.exchange.faults import FileFault
from mlawriter.language.messages import N_
from mlawriter.vocabulary.limits import LARGEST_TABLES_UNPACKED, MOST_ARCHIVE_MEMBERS

_OLDEST: Final = (1980, 1, 1, 0, 0, 0)
_MOST_MEMBERS: Final = 2 * MOST_ARCHIVE_MEMBERS
_STEP: Final = 1 << 16
_TOO_MUCH: Final = N_("%(file)s unpacks to far more than the directory needs.")


def packed(files: Mapping[str, bytes]) -> bytes:
    """One zip file of these files, without dates."""
    told = BytesIO()
    with zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return told.getvalue()


def unpacked(name: str, content: bytes) -> dict[str, bytes]:
    """The files of a zip, counted while they are read: what it says of its sizes is not believed.

    Raises:
        FileFault: it is damaged, locked, declares entities, or unpacks to more than is taken.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _counted(name, archive, [entry for entry in archive.infolist() if not entry.is_dir()])
    except FileFault:
        raise
    except Exception as fault:  # zipfile and zlib fail on a damaged file in many manners
        raise FileFault(N_("%(file)s is damaged: it cannot be unpacked. Save it anew."), file=name) from fault


def _counted(name: str, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileFault(N_("%(file)s is locked with a password. Save it without one."), file=name)
    if len(entries) > _MOST_MEMBERS:
        raise FileFault(_TOO_MUCH, file=name)
    files: dict[str, bytes] = {}
    left = LARGEST_TABLES_UNPACKED
    for entry in entries:
        parts = []
        with archive.open(entry) as part:
            while piece := part.read(min(_STEP, left + 1)):
                left -= len(piece)
                if left < 0:
                    raise FileFault(_TOO_MUCH, file=name)
                parts.append(piece)
        files[entry.filename] = b"".join(parts)
        if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in files[entry.filename][:2_000]:
            raise FileFault(N_("%(file)s is no spreadsheet: a part of it declares entities."), file=name)
    return files
