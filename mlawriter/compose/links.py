"""Links within the letter: to a numbered fact, an annex, a person, an offence."""

from collections.abc import Callable, Mapping, Sequence

from mlawriter.compose.casefile import CaseFile
from mlawriter.compose.voice import Voice
from mlawriter.document.blocks import Inlines, Reference, Text

PROTECTED = "[W]"
"""Stands after the name of a person who needs protection, and after the heading of what concerns that person."""

Linked = Callable[[Voice, str, Sequence[str]], Inlines]


def fact_anchor(row_id: str) -> str:
    """The anchor of a fact's paragraph."""
    return f"fact-{row_id}"


def annex_anchor(row_id: str) -> str:
    """The anchor of an annex in the list of annexes."""
    return f"annex-{row_id}"


def item_anchor(row_id: str) -> str:
    """The anchor of the heading of a measure."""
    return f"item-{row_id}"


def links_of(case: CaseFile) -> Linked:
    """How a voice prints links of this request; the number of a paragraph is put in when the letter is whole."""
    printers: Mapping[str, Callable[[Voice, Sequence[str]], Inlines]] = {
        "facts": lambda voice, ids: _facts(case, voice, ids),
        "annexes": lambda voice, ids: _annexes(case, voice, ids),
        "persons": lambda voice, ids: _persons(case, voice, ids),
        "offences": lambda voice, ids: _rows(case, voice, "offences", ids, "provision", "name"),
    }

    def linked(voice: Voice, to: str, ids: Sequence[str]) -> Inlines:
        return printers[to](voice, ids) if to in printers else _rows(case, voice, to, ids, "name", "number", "kind")

    return linked


def _facts(case: CaseFile, voice: Voice, ids: Sequence[str]) -> Inlines:
    told = _told(case, ids)
    if not told:
        return ()
    word = voice.wording.ngettext("paragraph", "paragraphs", len(told))
    return (Text(f"{word} "), *voice.joined([(Reference(fact_anchor(each), "#"),) for each in told]))


def _told(case: CaseFile, ids: Sequence[str]) -> list[str]:
    left_out = case.guarded_facts if case.extract else frozenset()
    return [place.row["id"] for place in case.facts if place.row.get("id") in {*ids} - left_out]


def fact_numbers(case: CaseFile, voice: Voice, ids: Sequence[str]) -> Inlines:
    """The numbers of the paragraphs alone, for a column that says what they are."""
    told = _told(case, ids)
    return voice.strung([(Reference(fact_anchor(each), "#"),) for each in told])


def _annexes(case: CaseFile, voice: Voice, ids: Sequence[str]) -> Inlines:
    numbered = [(index, place.row["id"]) for index, place in enumerate(case.annexes, 1) if place.row.get("id") in ids]
    if not numbered:
        return ()
    word = voice.wording.ngettext("annex", "annexes", len(numbered))
    references = [(Reference(annex_anchor(each), str(index)),) for index, each in numbered]
    return (Text(f"{word} "), *voice.joined(references))


def _persons(case: CaseFile, voice: Voice, ids: Sequence[str]) -> Inlines:
    """Names in the order of the file; a protected person's carries its mark."""
    left_out = case.protected if case.extract else frozenset()
    named = [place for place in case.matter.rows("persons") if place.row.get("id") in {*ids} - left_out]
    return voice.joined(
        [
            (
                *(voice.found(place, "name") or (voice.unknown(),)),
                *((Text(f" {PROTECTED}"),) if place.row["id"] in case.protected else ()),
            )
            for place in named
        ]
    )


def _rows(case: CaseFile, voice: Voice, to: str, ids: Sequence[str], *name_fields: str) -> Inlines:
    names = []
    for place in (*case.matter.rows(to), *case.request.rows(to)):
        if place.row.get("id") in ids:
            shown = next((found for field in name_fields if (found := voice.found(place, field))), (voice.unknown(),))
            if shown not in names:
                names.append(shown)
    return voice.joined(names)
