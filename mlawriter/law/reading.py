"""Read the law's data files once, at start; a faulty file stops it with file, entry and remedy."""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from mlawriter.law.clock_words import CONDITIONS, LABELS
from mlawriter.law.clocks import Clock, Unit
from mlawriter.law.files import (
    BilateralFile,
    CirclesFile,
    ClocksFile,
    DeclarationsFile,
    InstrumentFile,
    NotificationsFile,
    ParticipationFile,
    SourcesFile,
    WorksFile,
)
from mlawriter.law.instruments import Article, Block, Entry, Instrument, Work
from mlawriter.law.lawbook import Bilateral, Declaration, LawBook, Notification
from mlawriter.law.participation import Participation, Record, Source
from mlawriter.law.rules.declarations import TOPICS
from mlawriter.vocabulary.citations import Citation

File = TypeVar("File", bound=BaseModel)
DATA = Path(__file__).parent / "data"


class LawFault(Exception):
    """A data file that cannot be used, with the entry at fault and what to do."""

    def __init__(self, path: Path, entry: str, remedy: str) -> None:
        super().__init__(f"{path.name}: {entry}: {remedy}")
        self.path = path
        self.entry = entry
        self.remedy = remedy


def read_law(folder: Path = DATA) -> LawBook:
    """Read every file of the folder and fit them together."""
    instruments = {each.id: each for each in map(_instrument, sorted((folder / "instruments").glob("*.toml")))}
    works = {each.id: each for each in _works(folder / "works.toml")}
    aliases = _aliases(folder, instruments, works)
    circles = _validated(folder / "circles.toml", CirclesFile).circles
    return LawBook(
        instruments=instruments,
        works=works,
        aliases=aliases,
        participation=_participation(folder, instruments),
        bilaterals=_bilaterals(folder / "bilateral.toml"),
        notifications=_notifications(folder / "notifications.toml", instruments),
        sources={key: each.title for key, each in _validated(folder / "sources.toml", SourcesFile).sources.items()},
        version=_version(folder),
        circles={name: frozenset(circle.states) for name, circle in circles.items()},
        declarations=_declarations(folder / "declarations.toml", instruments),
        clocks={each.id: each for each in _clocks(folder / "clocks.toml")},
    )


def _version(folder: Path) -> str:
    """A mark that changes with any data file, kept with every finished request."""
    mark = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        mark.update(path.relative_to(folder).as_posix().encode())
        mark.update(path.read_bytes())
    return mark.hexdigest()[:12]


def _validated(path: Path, model: type[File]) -> File:
    """Parse a TOML file and hold it against its model."""
    try:
        return model.model_validate(_parsed(path))
    except ValidationError as fault:
        first = fault.errors()[0]
        entry = ".".join(str(step) for step in first["loc"]) or "the file"
        raise LawFault(path, entry, f"{first['msg']}; see docs/law.md") from fault


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise LawFault(path, "the file", "is missing; restore it from the repository") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise LawFault(path, str(fault), "mend the TOML at that line") from fault


def _instrument(path: Path) -> Instrument:
    file = _validated(path, InstrumentFile)
    if file.id != path.stem:
        raise LawFault(path, f"id {file.id}", "name the file after the id")
    return Instrument(
        **file.model_dump(exclude={"articles", "entry", "block", "titles_from_memory"}),
        entry=Entry(**file.entry.model_dump()),
        block=Block(**file.block.model_dump()) if file.block else None,
        articles=tuple(Article(**each.model_dump()) for each in file.articles),
    )


def _works(path: Path) -> Iterable[Work]:
    return (Work(**each.model_dump()) for each in _validated(path, WorksFile).works)


def _aliases(folder: Path, instruments: Mapping[str, Instrument], works: Mapping[str, Work]) -> dict[str, str]:
    aliases: dict[str, str] = {}
    for instrument in instruments.values():
        path = folder / "instruments" / f"{instrument.id}.toml"
        if instrument.parent and instrument.parent not in instruments:
            raise LawFault(path, f"parent {instrument.parent}", "no such instrument on file")
        for alias in instrument.aliases:
            if alias in aliases or alias in instruments or alias in works:
                raise LawFault(path, f"alias {alias}", "another instrument or work has this name")
            aliases[alias] = instrument.id
    return aliases


def _participation(folder: Path, instruments: Mapping[str, Instrument]) -> Participation:
    records: dict[str, dict[str, tuple[Record, ...]]] = {}
    conflicts: dict[str, Mapping[str, str]] = {}
    for path in sorted((folder / "participation").glob("*.toml")):
        file = _validated(path, ParticipationFile)
        if file.instrument not in instruments:
            raise LawFault(path, f"instrument {file.instrument}", "no such instrument on file")
        by_state = records.setdefault(file.instrument, {})
        sources = {key: Source(**source.model_dump()) for key, source in file.sources.items()}
        for number, (state, action, day, in_force, key, *more) in enumerate(file.records, start=1):
            doubt, better = (*more, "", "")[:2]
            for named in filter(None, (key, better)):
                if named not in sources:
                    raise LawFault(path, f"record {number} ({state})", f"add [sources.{named}] or correct the key")
            superseded = sources[better].title if better else ""
            record = Record(action, day, in_force, sources[key], doubt, superseded)
            by_state[state] = (*by_state.get(state, ()), record)
        conflicts.setdefault(file.instrument, file.conflicts)
    return Participation(records, {each.id: each.entry for each in instruments.values()}, conflicts)


def _bilaterals(path: Path) -> dict[frozenset[str], tuple[Bilateral, ...]]:
    file = _validated(path, BilateralFile)
    sources = {key: Source(**source.model_dump()) for key, source in file.sources.items()}
    pairs: dict[frozenset[str], tuple[Bilateral, ...]] = {}
    for number, (one, other, subjects, signed, in_force, note, doubt, key, place) in enumerate(file.treaties, start=1):
        if key not in sources:
            raise LawFault(path, f"treaty {number} ({one}-{other})", f"add [sources.{key}] or correct the key")
        pair = frozenset((one, other))
        source = Source(f"{sources[key].title}, {place}".rstrip(", "), sources[key].as_of, sources[key].confidence)
        treaty = Bilateral(
            id=f"{one}-{other}:{len(pairs.get(pair, ())) + 1}",
            parties=(one, other),
            subjects=tuple(subjects.split("|")),
            signed=signed,
            in_force=in_force,
            note=note,
            doubt=doubt,
            source=source,
        )
        pairs[pair] = (*pairs.get(pair, ()), treaty)
    return pairs


def _notifications(path: Path, instruments: Mapping[str, Instrument]) -> dict[tuple[str, str], Notification]:
    file = _validated(path, NotificationsFile)
    found: dict[tuple[str, str], Notification] = {}
    for each in file.notifications:
        if each.instrument not in instruments:
            raise LawFault(path, f"{each.state} {each.instrument}", "no such instrument on file")
        answer = {"yes": True, "no": False, "unclear": None}[each.as_basis]
        source = Source(each.source, each.as_of, each.confidence)
        found[each.state, each.instrument] = Notification(
            each.state, each.instrument, each.provision, answer, each.note, source
        )
    return found


def _declarations(path: Path, instruments: Mapping[str, Instrument]) -> dict[str, dict[str, Declaration]]:
    file = _validated(path, DeclarationsFile)
    sources = {key: Source(**source.model_dump()) for key, source in file.sources.items()}
    found: dict[str, dict[str, Declaration]] = {}
    for state, instrument, subjects, key in file.declarations:
        entry, named = f"{state} {instrument}", tuple(subjects.split("|"))
        if instrument not in instruments:
            raise LawFault(path, entry, "no such instrument on file")
        if key not in sources:
            raise LawFault(path, entry, f"add [sources.{key}] or correct the key")
        if not TOPICS.issuperset(named):
            raise LawFault(path, entry, f"name subjects among {', '.join(sorted(TOPICS))}")
        found.setdefault(instrument, {})[state] = Declaration(named, sources[key])
    return found


def _clocks(path: Path) -> Iterable[Clock]:
    for each in _validated(path, ClocksFile).clocks:
        if each.id not in LABELS:
            raise LawFault(path, f"clock {each.id}", "say in clock_words.py what it is called and what starts it")
        if (each.unit is Unit.AT_ONCE) is bool(each.length):
            raise LawFault(path, f"clock {each.id}", "give a length; only unit at_once has none")
        label, starts = LABELS[each.id]
        yield Clock(
            label=label,
            starts=starts,
            citations=(Citation(each.work, each.provision),),
            condition=CONDITIONS.get(each.id, ""),
            **each.model_dump(exclude={"work", "provision"}),
        )
