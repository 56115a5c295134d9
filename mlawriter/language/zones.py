"""Zones of time: which there are, and a moment told in another: the date changes with it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from babel.core import get_global


def shifted(moment: object, offset: str) -> dict[str, Any] | None:
    """The same moment under another offset ("+06:00"), or None where the moment or the offset is not whole."""
    if not isinstance(moment, Mapping) or not offset:
        return None
    try:
        stood = datetime.fromisoformat(f"{moment['date']}T{moment['time']}{moment['offset']}")
        zone = datetime.fromisoformat(f"2000-01-01T00:00:00{offset}").tzinfo
    except (KeyError, ValueError, TypeError):
        return None
    if zone is None or stood.tzinfo is None or (zone.utcoffset(None) or timedelta()) is None:
        return None
    moved = stood.astimezone(zone)
    time = moved.strftime("%H:%M:%S" if str(moment["time"]).count(":") > 1 else "%H:%M")
    return {"date": moved.date().isoformat(), "time": time, "offset": offset}


def known_zone(name: str) -> str:
    """Accept the name of a zone of the tz database, such as Asia/Tashkent, or nothing; refuse any other."""
    if name and name not in get_global("zone_territories"):
        message = f"{name!r} is not a zone of time; write it as the tz database does: Africa/Ouagadougou, Asia/Tashkent"
        raise ValueError(message)
    return name
