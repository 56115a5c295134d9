"""A zip file without dates or names; equal entries give equal bytes, and what every file holds is deflated once."""

import struct
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple

_LEVEL: Final = 3
"""Half the time of zlib's own choice, and a tenth more bytes."""
_SMALL_BITS: Final = 12
_SMALL: Final = (-_SMALL_BITS, 5)
_LARGE: Final = (-zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
"""Window and memory: to lay out the large ones takes longer than to deflate a page's header."""
_DEFLATED: Final = 8
_NEEDS: Final = 20  # version 2.0 of the format, for deflate
_UTF8: Final = 0x800
_OLDEST: Final = 0x21  # 1 January 1980, the zero of the format
_ENTRY: Final = struct.Struct("<HHHHHLLLHH")
_LISTED: Final = struct.Struct("<4sH")
_PLACED: Final = struct.Struct("<HHHLL")
_END: Final = struct.Struct("<4sHHHHLLH")


class Entry(NamedTuple):
    """One file of the zip, deflated."""

    crc: int
    size: int
    deflated: bytes


def deflated(*pieces: bytes) -> Entry:
    """Deflate one file, whose content comes in pieces."""
    whole = sum(map(len, pieces))
    work = zlib.compressobj(_LEVEL, zlib.DEFLATED, *(_SMALL if whole < 1 << _SMALL_BITS else _LARGE))
    packed, crc = bytearray(), 0
    for piece in pieces:
        packed += work.compress(piece)
        crc = zlib.crc32(piece, crc)
    return Entry(crc, whole, bytes(packed + work.flush()))


def zipped(entries: Mapping[str, Entry]) -> bytes:
    """Return the zip of these entries, sorted by name."""
    file, listed = bytearray(), bytearray()
    for name in sorted(entries):
        entry, path = entries[name], name.encode()
        told = _ENTRY.pack(
            _NEEDS,
            0 if name.isascii() else _UTF8,
            _DEFLATED,
            0,
            _OLDEST,
            entry.crc,
            len(entry.deflated),
            entry.size,
            len(path),
            0,
        )
        listed += _LISTED.pack(b"PK\x01\x02", _NEEDS) + told + _PLACED.pack(0, 0, 0, 0, len(file)) + path
        file += b"PK\x03\x04" + told + path + entry.deflated
    end = _END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(listed), len(file), 0)
    return bytes(file + listed + end)
