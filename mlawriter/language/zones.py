"""A moment told in another zone: the date changes with it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any


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
