"""Add a measure to a request, and take one out; its answers stay in the history."""

from mlawriter.store.engine import Store
from mlawriter.store.faults import NoSuchMeasure, UnfitAnswers
from mlawriter.store.json_text import fingerprint, fit
from mlawriter.store.records import Person, Saved
from mlawriter.store.repeats import recall, remember
from mlawriter.store.saving import hold_request, next_measure_id, write
from mlawriter.store.units import MEASURES, put_together, take_apart
from mlawriter.vocabulary.limits import LONGEST_ID, MOST_MEASURES


def add_measure(store: Store, person: Person, request_id: str, measure: str, *, key: str = "") -> str:
    """One more measure of this kind, at the end; its id within the request. The same key gives the same measure.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        AlreadyFinished: the request is frozen.
        KeyReused: the key came with another measure before.
        UnfitAnswers: the request has as many measures as it may have.
    """
    with store.writing() as db:
        held = hold_request(db, person, request_id)
        first = recall(db, person, key, fingerprint("add_measure", request_id, measure))
        if first is not None:
            return str(first["measure"])
        heads = held.units.get(MEASURES, [])
        if len(heads) >= MOST_MEASURES:
            raise UnfitAnswers(f"a request has at most {MOST_MEASURES} measures")
        id_ = next_measure_id(db, held)
        heads = [*heads, {"id": id_, "measure": fit(measure, LONGEST_ID)}]
        write(db, person, held, MEASURES, held.units | {MEASURES: heads})
        remember(db, person, key, {"measure": id_})
        return id_


def remove_measure(store: Store, person: Person, request_id: str, measure_id: str) -> Saved:
    """Take a measure out of the request.

    Raises:
        NoSuchRequest: it does not exist, or is somebody else's.
        NoSuchMeasure: it is not, or no longer, in the request.
        AlreadyFinished: the request is frozen.
    """
    with store.writing() as db:
        held = hold_request(db, person, request_id)
        heads = held.units.get(MEASURES, [])
        left = [head for head in heads if head["id"] != measure_id]
        if len(left) == len(heads):
            raise NoSuchMeasure(measure_id)
        place = f"{MEASURES}/{measure_id}/"
        units = {name: answer for name, answer in held.units.items() if not name.startswith(place)}
        return write(db, person, held, MEASURES, take_apart(put_together(units | {MEASURES: left})))
