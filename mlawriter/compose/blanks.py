"""The blanks that every clause may use, whatever the letter: States in joined forms, authorities, the item, links."""

from collections.abc import Callable, Mapping
from datetime import date

from mlawriter.compose.casefile import CaseFile
from mlawriter.compose.places import Place
from mlawriter.compose.voice import Voice
from mlawriter.document.blocks import Inlines, Text
from mlawriter.language.dates import add_days, date_in_words
from mlawriter.language.names import Form

STATE_FORMS: Mapping[str, tuple[str, Form]] = {
    "requesting_state": ("requesting_state", "formal"),
    "requesting_state_of": ("requesting_state", "of"),
    "requesting_state_to": ("requesting_state", "to"),
    "requesting_state_short": ("requesting_state", "named"),
    "requested_state": ("requested_state", "formal"),
    "requested_state_of": ("requested_state", "of"),
    "requested_state_to": ("requested_state", "to"),
    "requested_state_short": ("requested_state", "named"),
}

LINKED = ("persons", "facts", "offences", "annexes")

NAMES = frozenset({*STATE_FORMS, *LINKED, "item", "person", "last_day", "reference", "sender"})
"""Every standard blank; all the others are field ids."""


def standard_blanks(case: CaseFile, voice: Voice, place: Place) -> Mapping[str, Callable[[], Inlines]]:
    """What fills each standard blank in this place; an empty answer prints as unknown."""
    return {
        **{blank: _state(case, voice, *form) for blank, form in STATE_FORMS.items()},
        **{blank: _linked(voice, place, blank) for blank in LINKED},
        "item": lambda: _item(case, place),
        "person": lambda: _person(case, voice),
        "reference": lambda: voice.found(case.request, "reference") or voice.found(case.request, "case_reference"),
        "sender": lambda: (
            voice.found(case.request, "central_authority") or voice.found(case.request, "requesting_authority")
        ),
        "last_day": lambda: _last_day(voice, place),
    }


def _state(case: CaseFile, voice: Voice, field: str, form: Form) -> Callable[[], Inlines]:
    def fill() -> Inlines:
        code = case.request.get(field)
        return (voice.state(code, form),) if isinstance(code, str) and code else ()

    return fill


WHOLE_LETTER = {"offences": "offences_named", "facts": "facts_told", "persons": "persons_named", "annexes": "enclosed"}
"""Outside a measure, the links are those the drafter picked for the whole letter."""


def _linked(voice: Voice, place: Place, field: str) -> Callable[[], Inlines]:
    def fill() -> Inlines:
        for known in (field, WHOLE_LETTER[field]):
            ids = place.get(known)
            if ids and isinstance(ids[0], str):
                return voice.linked(voice, field, ids)
        return ()

    return fill


def _item(case: CaseFile, place: Place) -> Inlines:
    ids = [item.row.get("id") for _, item in case.items]
    number = ids.index(place.row.get("id")) + 1 if place.row.get("id") in ids else 0
    return (Text(str(number)),) if number else ()


def _person(case: CaseFile, voice: Voice) -> Inlines:
    return voice.found(case.persons[0], "name") if len(case.persons) == 1 else ()


def _last_day(voice: Voice, place: Place) -> Inlines:
    """The last day of a period of `duration_days` that begins with the letter; the day of the letter is not counted."""
    day, days = place.get("date"), place.get("duration_days")
    if not isinstance(day, Mapping) or not isinstance(days, int) or "day" not in day:
        return ()
    last = add_days(date(day["year"], day["month"], day["day"]), days, first_day_counts=False)
    return (Text(date_in_words(voice.tag, last)),)
