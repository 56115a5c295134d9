"""The closed list of problems with what was typed, and the sentence for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.vocabulary.text import Flaw

MESSAGES: Final[Mapping[str, str]] = {
    "too_long": N_("Shorten this text: it has %(length)s characters, and %(longest)s fit."),
    "half_character": N_("Type character %(place)s again: half of it is missing (%(character)s)."),
    "control_character": N_("Take out character %(place)s: a control character (%(character)s) cannot be printed."),
    "reordering_character": N_(
        "Take out character %(place)s: %(character)s is invisible and changes the order of the text after it.",
    ),
    "hidden_character": N_("Take out character %(place)s: %(character)s is invisible and has no place here."),
    "line_break": N_("Write this on one line: character %(place)s is a line break or a tab."),
    "answer_and_not_known": N_("Either give an answer or tick that it is not known, not both."),
    "not_known_not_possible": N_("This cannot be marked as not known."),
    "not_text": N_("This must be text."),
    "wrong_shape": N_("This answer does not have the form that the field expects."),
    "unknown_field": N_("There is no field of this name here."),
    "no_such_option": N_("Choose one of the options shown."),
    "no_such_state": N_(
        "No State or territory has this name or code here: write its usual name, or its two-letter code.",
    ),
    "no_such_language": N_("No language has this name or code here: write its usual name, or its code such as fr."),
    "no_such_row": N_("Choose from the entries of this case."),
    "too_many": N_("No more than %(most)s entries fit here."),
    "not_an_email": N_("Write an e-mail address such as name@example.org."),
    "not_a_whole_number": N_("Write a whole number, in digits."),
    "number_out_of_bounds": N_("Write a number from %(least)s to %(most)s."),
    "year_missing": N_("Write the year."),
    "month_missing": N_("Write the month, or leave the day empty too."),
    "not_a_year": N_("Write the year in four digits, from %(earliest)s to %(latest)s."),
    "not_a_month": N_("Write the month as a number from 1 to 12."),
    "not_a_day": N_("There is no such day in that month."),
    "date_missing": N_("Write the date that belongs to this time."),
    "not_a_date": N_("Write the date as year-month-day, for example 2025-02-10."),
    "time_missing": N_("Write the time that belongs to this offset."),
    "not_a_time": N_("Write the time as hours:minutes or hours:minutes:seconds, for example 19:02:11."),
    "not_an_offset": N_("Write the offset from UTC as +hh:mm or -hh:mm, for example +01:00."),
    "amount_missing": N_("Write the amount."),
    "not_an_amount": N_("Write the amount in digits, for example 48 000.00."),
    "amount_of_two_meanings": N_("This amount can be read in two ways: write it without signs between thousands."),
    "currency_missing": N_("Write the currency of this amount, for example USD."),
    "not_a_currency": N_("Write the currency as three letters, for example USD."),
    "row_id": N_("This entry has no valid number of its own, or one that another entry has."),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something typed that cannot be read: where (the name of the input), which problem, and its particulars."""

    path: str
    id: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a problem that has no sentence.

        Raises:
            ValueError: the id is not in the list.
        """
        if self.id not in MESSAGES:
            raise ValueError(f"no message for problem {self.id}")

    def words(self, translate: Callable[[str], str]) -> str:
        """Give the sentence in the language of the person."""
        return translate(MESSAGES[self.id]) % self.params


def from_flaw(path: str, flaw: Flaw) -> Problem:
    """Give the problem for a text that the gate refused."""
    return Problem(path, flaw.id, flaw.params)
