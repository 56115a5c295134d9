"""A request as its pages need it: its subject, its profile, its gaps, and its sheets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from mlawriter.casework.answer import answer_request
from mlawriter.casework.basis import active_works
from mlawriter.casework.drawing import Draft, subject_of
from mlawriter.casework.look import see_request
from mlawriter.readers.completeness import Gap, Subject, gaps
from mlawriter.readers.profile import Profile
from mlawriter.store.faults import NoSuchMeasure
from mlawriter.store.records import Request
from mlawriter.vocabulary.answers import Answers, Scope
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.sections import Section
from mlawriter.web.deps import Desk, section_of
from mlawriter.web.sheets import Crumb, Sheet


@dataclass(frozen=True)
class Opened:
    """A request that is open on the desk."""

    desk: Desk
    request: Request
    letter: Letter

    @cached_property
    def subject(self) -> Subject:
        """The request as completeness and compose see it."""
        return self._subject(self.request.answers)

    @cached_property
    def profile(self) -> Profile:
        """The works that ask: the chosen instruments and the law of the requested State."""
        return Profile(active_works(self.subject, self.desk.books))

    @property
    def draft(self) -> Draft:
        """The request as it can be drawn up now."""
        return Draft(self.subject, self.profile, self.gaps)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Everything the reader still misses."""
        return gaps(self.subject, self.profile)

    @property
    def home(self) -> str:
        """The address of the request's own page."""
        return f"/requests/{self.request.id}"

    def address(self, page: tuple[str, str]) -> str:
        """The address of the page that a gap names."""
        where, name = page
        match where:
            case "matter":
                return f"/matters/{self.request.matter.id}/sections/{name}"
            case "measure":
                return f"{self.home}/measures/{name}"
            case _:
                return f"{self.home}/sections/{name}" if name != "measures" else f"{self.home}#measures"

    def sections(self) -> tuple[Section, ...]:
        """The sections of the request that apply."""
        scope = self.subject.scope()
        return tuple(section for section in self.letter.sections if scope.holds(section.when))

    def section_sheet(self, section_id: str) -> Sheet:
        """One section of the request."""
        section = section_of(self.letter.sections, section_id)
        order = [one.id for one in self.sections()]
        after = order[order.index(section_id) + 1 :] if section_id in order else []
        onward = f"{self.home}/sections/{after[0]}" if after else self.home
        return self._sheet(section, self.request.answers, f"/sections/{section_id}", onward, self._request_scope)

    def measure_sheet(self, row_id: str) -> Sheet:
        """The particulars of one measure.

        Raises:
            NoSuchMeasure: the request does not have it.
        """
        row = next((row for row in self.subject.measure_rows() if row.get("id") == row_id), None)
        if row is None:
            raise NoSuchMeasure(row_id)
        measure = self.desk.measure(row["measure"])
        section = Section(measure.id, measure.title, measure.fields, intro=measure.help)

        def scope_of(answers: Answers) -> Scope:
            return self.subject.scope().inside(answers, measure.fields)

        sheet = self._sheet(section, row, f"/measures/{row_id}", self.home, scope_of)
        return replace(sheet, measure=row_id)

    def _request_scope(self, answers: Answers) -> Scope:
        return self._subject(answers).scope()

    def _subject(self, answers: Mapping[str, Any]) -> Subject:
        return subject_of(self.desk.books, self.letter.id, self.request.matter.answers, answers)

    def _sheet(
        self, section: Section, answers: Answers, path: str, onward: str, scope_of: Callable[[Answers], Scope]
    ) -> Sheet:
        matter = self.request.matter
        title = matter.answers.get("case_title") or matter.answers.get("case_reference") or ""
        return Sheet(
            section=section,
            answers=answers,
            revision=self.request.revision,
            address=self.home + path,
            back=self.home,
            onward=onward,
            crumbs=(Crumb(str(title), f"/matters/{matter.id}", literal=True), Crumb(self.letter.title, self.home)),
            scope_of=scope_of,
            save=partial(answer_request, self.desk.store, self.desk.person, self.request.id),
            profile=self.profile,
            frozen=self.request.state == "finished",
        )


def open_on(desk: Desk, request_id: str) -> Opened:
    """Lay a request on the desk; otherwise NoSuchRequest."""
    request = see_request(desk.store, desk.person, request_id)
    return Opened(desk, request, desk.letter(request.letter))
