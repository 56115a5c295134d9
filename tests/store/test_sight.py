"""Who may see what: a stranger learns nothing, not even that it is there."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

import mlawriter
from mlawriter.casework import answer, files, finish, letterhead, look, measures, translate
from mlawriter.casework.open_matter import open_matter
from mlawriter.casework.open_request import open_request
from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchThing
from mlawriter.store.records import Frozen, Person
from mlawriter.store.sections import SectionSave

PACKAGE = Path(mlawriter.__file__).parent

SAVE = SectionSave("case", frozenset({"case_title"}), 1, {"case_title": "x"})

FROZEN = Frozen({}, "en", "1", "00")

Verb = Callable[[Store, Person, str], object]

WITH_A_MATTER: dict[str, Verb] = {
    "see_matter": look.see_matter,
    "see_matter_history": look.see_matter_history,
    "answer_matter": lambda store, person, id_: answer.answer_matter(store, person, id_, SAVE),
    "open_request": lambda store, person, id_: open_request(store, person, id_, "reminder"),
    "export_matter": files.export_matter,
    "see_translations": translate.see_translations,
    "translate": lambda store, person, id_: translate.translate(store, person, id_, "fr", {"matter/a": "b"}),
}
WITH_A_REQUEST: dict[str, Verb] = {
    "see_request": look.see_request,
    "see_request_history": look.see_request_history,
    "see_version": lambda store, person, id_: look.see_version(store, person, id_, 1),
    "answer_request": lambda store, person, id_: answer.answer_request(store, person, id_, SAVE),
    "add_measure": lambda store, person, id_: measures.add_measure(store, person, id_, "testimony"),
    "remove_measure": lambda store, person, id_: measures.remove_measure(store, person, id_, "m1"),
    "correct": finish.correct,
}
WITH_A_LETTERHEAD: dict[str, Verb] = {
    "see_letterhead": letterhead.see_letterhead,
    "take_letterhead_away": letterhead.take_letterhead_away,
}
VERBS = WITH_A_MATTER | WITH_A_REQUEST | WITH_A_LETTERHEAD

NO_IDS = ["", "missing", "x" * 65, "a\0b", "a b", "'; --", "\ud800", "../../etc", "ߒߞߏ", "%00"]


@pytest.fixture
def theirs(store: Store, person: Person) -> dict[str, str]:
    """What the person has: a finished request with a measure, in a matter, and a letterhead; ids by verb."""
    matter = open_matter(store, person, {"case_title": "Secret"})
    request = open_request(store, person, matter, "reminder", {"measures": [{"id": "m1", "measure": "testimony"}]})
    finish.finish(store, person, look.see_request(store, person, request), FROZEN)
    finish.correct(store, person, request)
    head = letterhead.put_letterhead(store, person, "Ministry", b"x").id
    return (
        dict.fromkeys(WITH_A_MATTER, matter)
        | dict.fromkeys(WITH_A_REQUEST, request)
        | dict.fromkeys(WITH_A_LETTERHEAD, head)
    )


@pytest.mark.parametrize("verb", VERBS)
def test_what_is_somebody_else_s_looks_like_what_does_not_exist(
    store: Store, person: Person, stranger: Person, theirs: dict[str, str], verb: str
) -> None:
    with pytest.raises(NoSuchThing) as foreign:
        VERBS[verb](store, stranger, theirs[verb])
    with pytest.raises(NoSuchThing) as missing:
        VERBS[verb](store, stranger, "missing")
    VERBS[verb](store, person, theirs[verb])

    assert type(foreign.value) is type(missing.value)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("id_", NO_IDS, ids=ascii)
def test_what_can_not_be_an_id_is_no_such_thing(store: Store, person: Person, verb: str, id_: str) -> None:
    with pytest.raises(NoSuchThing):
        VERBS[verb](store, person, id_)


def test_a_stranger_s_lists_are_empty(store: Store, person: Person, stranger: Person, theirs: dict[str, str]) -> None:
    assert look.see_matters(store, stranger) == []
    assert look.see_requests(store, stranger, theirs["see_matter"]) == []
    assert look.see_versions(store, stranger, theirs["see_request"]) == []
    assert letterhead.see_letterheads(store, stranger) == []
    assert len(look.see_matters(store, person)) == 1


def test_a_stranger_can_not_finish_a_request(
    store: Store, person: Person, stranger: Person, theirs: dict[str, str]
) -> None:
    seen = look.see_request(store, person, theirs["see_request"])

    with pytest.raises(NoSuchThing):
        finish.finish(store, stranger, seen, FROZEN)


def test_ids_can_not_be_guessed(store: Store, person: Person) -> None:
    ids = {open_matter(store, person) for _ in range(20)}

    assert len(ids) == 20
    assert {len(id_) for id_ in ids} == {12}


OUTSIDE = sorted(path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] != "store")


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_outside_the_store_knows_the_tables(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    modules |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    modules |= {
        f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }

    assert "mlawriter.store.tables" not in modules
    assert not {
        module for module in modules if module.split(".")[0] in {"sqlalchemy", "sqlmodel", "sqlite3", "psycopg"}
    }


WITHOUT_A_PERSON = {
    "engine.py",  # knows no answers
    "persons.py",  # makes the persons
    "repeats.py",  # forgets old keys; every other function takes the person
    "layouts.py",  # no answers
    "upgrade.py",  # no answers
    "start.py",  # opens the store for the local person
}


@pytest.mark.parametrize(
    "path",
    sorted(path for path in (PACKAGE / "store").glob("*.py") if path.name not in WITHOUT_A_PERSON),
    ids=lambda path: path.name,
)
def test_every_loader_of_the_store_takes_the_person_or_what_was_held_for_one(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        arguments = {argument.arg for argument in function.args.args}
        if "db" in arguments:
            assert arguments & {"person", "held", "request", "matter"}, function.name
