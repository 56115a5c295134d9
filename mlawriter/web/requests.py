"""A request as its pages need it: its subject, its profile, its gaps, and its sheets."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Final

from mlawriter.casework.addressee import AddresseeTold, told_of_addressee
from mlawriter.casework.answer import answer_request
from mlawriter.casework.basis import active_works
from mlawriter.casework.drawing import Draft, subject_of
from mlawriter.casework.inputs import Inputs, frozen_inputs, inputs_now
from mlawriter.casework.look import see_request, see_versions
from mlawriter.directory.codes import Function
from mlawriter.language.isolates import isolate_words
from mlawriter.language.locales import LANGUAGES, TAGS
from mlawriter.language.messages import N_
from mlawriter.readers.completeness import Gap, Subject, gaps, is_draft
from mlawriter.readers.profile import Profile
from mlawriter.store.faults import NoSuchMeasure, NoSuchThing
from mlawriter.store.records import Request, Version
from mlawriter.vocabulary.answers import Answers, Scope
from mlawriter.vocabulary.citations import Citation
from mlawriter.vocabulary.letters import Letter
from mlawriter.vocabulary.sections import Section
from mlawriter.web.citing import Cited, cited
from mlawriter.web.deps import Desk, section_of
from mlawriter.web.sheets import Crumb, Sheet
from mlawriter.web.templating import words

_MEASURES: Final = N_("What is asked for")
_ENTRY: Final = re.compile(r"[^.]+\.\d+(?=\.)")


@dataclass(frozen=True)
class Opened:
    """A request that is open on the desk; a finished one holds the answers of its last version, as they were frozen."""

    desk: Desk
    request: Request
    letter: Letter
    versions: tuple[Version, ...] = ()

    @property
    def finished(self) -> bool:
        """Whether it is closed to further answers."""
        return self.request.state == "finished"

    @cached_property
    def inputs(self) -> Inputs:
        """What its documents are made from: as frozen, or as it stands now."""
        if self.finished and self.versions:
            return frozen_inputs(self.versions[-1])
        desk = self.desk
        return inputs_now(desk.store, desk.books, desk.person, self.request, desk.today)

    @property
    def function(self) -> Function:
        """The function of the office that a letter of this kind goes to."""
        return "mla" if self.letter.function in {"mla", ""} else "extradition"

    @property
    def own_language(self) -> str:
        """The language that the drafter chose for the letter, where it is one of ours."""
        own = self.request.answers.get("letter_language")
        return own if isinstance(own, str) and own in TAGS else LANGUAGES[0].tag

    @cached_property
    def addressee(self) -> AddresseeTold:
        """What the drafter is told of the record that the addressee was copied from; of a finished letter nothing."""
        if self.finished:
            return AddresseeTold()
        desk, answers = self.desk, self.request.answers
        return told_of_addressee(desk.shelf.edition, answers, self.own_language, desk.today, desk.confirm_after)

    def cited(self, place: Citation) -> Cited:
        """A provision in the words of the person who is being answered."""
        return cited(self.desk.books.law, words(), place)

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
    def required(self) -> tuple[Gap, ...]:
        """The gaps that keep the letter a draft."""
        return tuple(gap for gap in self.gaps if is_draft((gap,)))

    @property
    def home(self) -> str:
        """The address of the request's own page."""
        return f"/requests/{self.request.id}"

    def address(self, page: tuple[str, str]) -> str:
        """The address of a page of the case, the letter or a measure ("m1", or "m1/reasons" for a further one)."""
        where, name = page
        match where:
            case "matter":
                return f"/matters/{self.request.matter.id}/sections/{name}"
            case "measure":
                row_id, _, section_id = name.partition("/")
                return f"{self.home}/measures/{row_id}" + (f"/{section_id}" if section_id else "")
            case _:
                return f"{self.home}/sections/{name}" if name != "measures" else f"{self.home}#measures"

    def way_to(self, gap: Gap) -> str:
        """The address of the input that settles a gap, with its entry unfolded."""
        entry = _ENTRY.match(gap.path)
        opened = f"?open={entry[0]}" if entry else ""
        return self.address(self.page_of(gap)) + opened + (f"#f-{gap.path.replace('.', '-')}" if gap.path else "")

    def page_of(self, gap: Gap) -> tuple[str, str]:
        """The page that a gap is mended on: a measure has more than one."""
        where, name = gap.page
        further = self._measure_section(gap)
        return (where, f"{name}/{further.id}") if further is not None and further.title else gap.page

    @cached_property
    def gaps_on(self) -> dict[tuple[str, str], list[Gap]]:
        """The gaps of each page that has any."""
        found: dict[tuple[str, str], list[Gap]] = {}
        for gap in self.gaps:
            found.setdefault(self.page_of(gap), []).append(gap)
        return found

    def place_of(self, gap: Gap) -> str:
        """The page a gap is mended on, and the entry there, in the words of the person who is being answered."""
        where, name = gap.page
        said = words().gettext
        measures = {row.get("id"): self.desk.measure(row["measure"]).title for row in self.subject.measure_rows()}
        match where:
            case "matter":
                title = section_of(self.desk.matter, name).title
            case "measure":
                title = measures[name]
                further = self._measure_section(gap)
                if further is not None and further.title:
                    return f"{said(title)} – {said(further.title)}"
            case _:
                title = section_of(self.letter.sections, name).title if name != "measures" else _MEASURES
        row = said(gap.row) if gap.row in measures.values() else gap.row
        return said(title) if gap.row in ("", title) else f"{said(title)} – {isolate_words(row)}"

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
        sheet = self._sheet(section, self.request.answers, f"/sections/{section_id}", onward, self._request_scope)
        title = section_of(self.letter.sections, after[0]).title if after else ""
        place = (order.index(section_id) + 1, len(order)) if section_id in order else (0, 0)
        return replace(sheet, place=place, next_title=title, profile_of=self._profile_of)

    def measure_pages(self, row: Answers) -> list[tuple[str, Section]]:
        """The pages of a measure, each by its name in an address; the first bears the title of the measure."""
        measure = self.desk.measure(row["measure"])
        own, *further = measure.sections
        named = replace(own, id=measure.id, title=measure.title, intro=measure.help)
        return [(row["id"], named), *((f"{row['id']}/{section.id}", section) for section in further)]

    def measure_sheet(self, row_id: str, section_id: str = "") -> Sheet:
        """One page of the particulars of a measure: the first, or the one with this id.

        Raises:
            NoSuchMeasure: the request does not have it.
            NoSuchThing: the measure has no such page.
        """
        row = next((row for row in self.subject.measure_rows() if row.get("id") == row_id), None)
        if row is None:
            raise NoSuchMeasure(row_id)
        measure, pages = self.desk.measure(row["measure"]), self.measure_pages(row)
        name = f"{row_id}/{section_id}" if section_id else row_id
        section = dict(pages).get(name)
        if section is None:
            raise NoSuchThing(section_id)
        number = [page for page, _ in pages].index(name) + 1
        after, title = (pages[number][0], pages[number][1].title) if number < len(pages) else ("", "")

        def scope_of(answers: Answers) -> Scope:
            return self.subject.scope().inside(answers, measure.fields)

        onward = self.address(("measure", after)) if after else self.home
        sheet = self._sheet(section, row, f"/measures/{name}", onward, scope_of)
        way = (*sheet.crumbs, Crumb(measure.title, f"{self.home}/measures/{row_id}")) if section_id else sheet.crumbs
        return replace(sheet, measure=row_id, crumbs=way, place=(number, len(pages)), next_title=title)

    def _measure_section(self, gap: Gap) -> Section | None:
        where, name = gap.page
        row = next((row for row in self.subject.measure_rows() if row.get("id") == name), None)
        if where != "measure" or row is None:
            return None
        field = gap.path.partition(".")[0]
        sections = self.desk.measure(row["measure"]).sections
        return next((section for section in sections if any(one.id == field for one in section.fields)), None)

    def _profile_of(self, answers: Answers) -> Profile:
        return Profile(active_works(self._subject(answers), self.desk.books))

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
            frozen=self.finished,
        )


def open_on(desk: Desk, request_id: str) -> Opened:
    """Lay a request on the desk; otherwise NoSuchRequest."""
    request = see_request(desk.store, desk.person, request_id)
    letter = desk.letter(request.letter)
    if request.state != "finished":
        return Opened(desk, request, letter)
    versions = tuple(see_versions(desk.store, desk.person, request_id))
    return Opened(desk, _as_frozen(request, versions), letter, versions)


def _as_frozen(request: Request, versions: tuple[Version, ...]) -> Request:
    """The request with the answers that its last version was made from: its matter may have gone on since."""
    if not versions:
        return request
    inputs = frozen_inputs(versions[-1])
    return replace(request, answers=inputs.request, matter=replace(request.matter, answers=inputs.matter))
