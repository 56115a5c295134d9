"""Export a matter with its requests as one request file, and import one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchRequest
from mlawriter.store.json_text import fingerprint
from mlawriter.store.matters import add_matter, load_matter
from mlawriter.store.records import Person, Request
from mlawriter.store.repeats import recall, remember
from mlawriter.store.requests import add_request, load_requests
from mlawriter.store.saving import hold_matter
from mlawriter.store.translations import translations_of, write_translations

FORMAT: Final = "mlawriter/1"

RequestFile: TypeAlias = Mapping[str, Any]
Translations: TypeAlias = Mapping[str, Mapping[str, str]]


class FileRefused(ValueError):
    """The file is not a request file that this program can read; `problems` says why, as the check told them."""

    def __init__(self, problems: Sequence[object]) -> None:
        """Keep the problems; the message only counts them."""
        super().__init__(f"the file has {len(problems)} problems")
        self.problems = tuple(problems)


def export_matter(store: Store, person: Person, matter_id: str, *, only_request: str = "") -> dict[str, Any]:
    """The matter with its requests, or with one of them, as a request file.

    Raises:
        NoSuchMatter: it does not exist, or is somebody else's.
        NoSuchRequest: `only_request` is not a request of this matter.
    """
    with store.reading() as db:
        matter = load_matter(db, person, matter_id)
        requests = load_requests(db, person, matter_id)
        translations = translations_of(db, person, matter_id)
    if only_request:
        requests = [request for request in requests if request.id == only_request]
        if not requests:
            raise NoSuchRequest(only_request)
    return {
        "format": FORMAT,
        "matter": dict(matter.answers),
        "requests": [{"letter": request.letter, "answers": dict(request.answers)} for request in requests],
        "translations": _numbered(translations, requests),
    }


def import_matter(
    store: Store,
    person: Person,
    file: RequestFile,
    check: Callable[[RequestFile], Sequence[object]],
    *,
    key: str = "",
) -> str:
    """A new matter with the requests of the file, all or nothing; its id. `check` lists what is wrong with the file.

    Raises:
        FileRefused: the check found problems.
        KeyReused: the key came with another file before.
        UnfitAnswers: the answers can not be kept.
    """
    problems = check(file)
    if problems:
        raise FileRefused(problems)
    with store.writing() as db:
        first = recall(db, person, key, fingerprint("import_matter", file))
        if first is not None:
            return str(first["matter"])
        matter = add_matter(db, person, file["matter"])
        requests = [add_request(db, person, matter, one["letter"], one["answers"]) for one in file["requests"]]
        held = hold_matter(db, person, matter)
        for language, words in _named(file.get("translations") or {}, requests).items():
            write_translations(db, person, held, language, words)
        remember(db, person, key, {"matter": matter})
        return matter


def _numbered(translations: Translations, requests: Sequence[Request]) -> dict[str, dict[str, str]]:
    """Paths with the place of the request in the file; those of other requests are left out."""
    places = {f"request/{request.id}": f"request/{number}" for number, request in enumerate(requests)}
    return _moved(translations, places)


def _named(translations: Translations, ids: Sequence[str]) -> dict[str, dict[str, str]]:
    """Paths with the id of the request; those that lead to no request are left out."""
    places = {f"request/{number}": f"request/{id_}" for number, id_ in enumerate(ids)}
    return _moved(translations, places)


def _moved(translations: Translations, places: Mapping[str, str]) -> dict[str, dict[str, str]]:
    moved: dict[str, dict[str, str]] = {}
    for language, words in translations.items():
        for path, text in words.items():
            kind, _, rest = path.partition("/")
            number, _, field = rest.partition("/")
            place = "matter" if kind == "matter" else places.get(f"{kind}/{number}")
            if place is not None:
                moved.setdefault(language, {})[f"{place}/{rest if kind == 'matter' else field}"] = text
    return moved
