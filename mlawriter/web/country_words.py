"""The words in which the pages about a State name functions, channels, stages, organisations and treaties."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from mlawriter.casework.country_sheet import Partner
from mlawriter.directory import Authority, Membership
from mlawriter.directory.codes import Function
from mlawriter.directory.country_sheet import PARTS, Value
from mlawriter.directory.coverage import FUNCTION_LABELS
from mlawriter.language.languages_named import language_name
from mlawriter.language.messages import N_
from mlawriter.language.names import sort_key, state_name
from mlawriter.law.lawbook import LawBook
from mlawriter.law.table import CIRCLES
from mlawriter.web.bases import CONFIDENCE
from mlawriter.web.templating import speak, words

OTHER_LAW: Final[Mapping[str, str]] = {"DOMESTIC": N_("Domestic law"), "BILATERAL": N_("Bilateral treaty")}
ANSWERS: Final[Mapping[str, str]] = {"yes": N_("yes"), "no": N_("no"), "limited": N_("yes, with limits")}
CODES: Final[Mapping[str, str]] = {
    "central-authority": N_("between central authorities"),
    "diplomatic": N_("diplomatic channel"),
    "direct-judicial": N_("directly between judicial authorities"),
    "interpol": N_("INTERPOL"),
    "network-24-7": N_("24/7 point of contact"),
    "platform": N_("electronic platform"),
    "paper": N_("on paper"),
    "electronic": N_("electronically"),
    "both": N_("on paper or electronically"),
    "encryption": N_("encrypted"),
    "e-signature": N_("with an electronic signature"),
}
STAGES: Final[Mapping[str, str]] = {
    "investigation": N_("during the investigation"),
    "trial": N_("from the trial on"),
    "provisional-arrest": N_("provisional arrest"),
}
BASES: Final[Mapping[str, str]] = {"treaty": N_("under a treaty"), "no-treaty": N_("without a treaty")}
CHOICES: Final[Mapping[str, str]] = {"all": N_("all of them together"), "in-order": N_("in order of preference")}
STATUSES: Final[Mapping[str, str]] = {
    "suspended": N_("suspended"),
    "associate": N_("associate"),
    "observer": N_("observer"),
    "partner": N_("partner"),
    "dialogue-partner": N_("dialogue partner"),
    "sub-bureau": N_("sub-bureau"),
    "participant": N_("participant"),
    "unconfirmed": N_("unconfirmed"),
    "former": N_("former"),
    "other": N_("other relation"),
}
SUBJECTS: Final[Mapping[str, str]] = {
    "mla": N_("Mutual legal assistance"),
    "extradition": N_("Extradition"),
    "transfer_of_prisoners": N_("Transfer of sentenced persons"),
    "unspecified": N_("Judicial cooperation; the source does not say of which kind"),
}
NOTICES: Final[Mapping[str, str]] = {
    "accepted_languages": N_("Languages accepted"),
    "coercive_measures": N_("Coercive measures"),
    "dual_criminality": N_("Dual criminality"),
    "legalisation": N_("Legalisation"),
    "nationals": N_("Own nationals"),
    "reciprocity": N_("Reciprocity"),
    "territorial": N_("Territorial application"),
    "treaty_as_basis_for_mla": N_("The treaty as basis of mutual legal assistance"),
    "treaty_as_basis_for_police_cooperation": N_("The treaty as basis of police cooperation"),
    "treaty_as_legal_basis_for_extradition": N_("The treaty as basis of extradition"),
}
"""What a State notifies or declares on a treaty, by topic."""
GUIDES: Final[Mapping[str, str]] = {
    "guide": N_("Guide"),
    "template": N_("Template"),
    "legislation": N_("Legislation"),
}
FICHE: Final[Mapping[str, str]] = {
    "possible": N_("possible"),
    "legal_framework": N_("legal framework"),
    "receives": N_("received by"),
    "executes": N_("executed by"),
    "languages": N_("languages"),
    "deadlines": N_("deadlines"),
    "requirements": N_("requirements"),
    "alternatives": N_("alternatives"),
}
"""What is told of a measure, in the order of the fiche."""

REACHED: Final[Mapping[str, str]] = {
    "address": N_("Address"),
    "phones": N_("Telephone"),
    "faxes": N_("Fax"),
    "emails": N_("E-mail"),
    "website": N_("Website"),
    "hours": N_("Office hours"),
    "time_zone": N_("Time zone"),
}
VALUES: Final[Mapping[str, str]] = {
    **REACHED,
    "languages": N_("Working languages"),
    "channels": N_("Channels of transmission"),
    "medium": N_("Paper or electronic"),
    "protection": N_("Protection"),
    "urgent_channel": N_("Urgent channel"),
    "originals": N_("Originals and certification"),
    "note": N_("Note"),
}


@dataclass(frozen=True, slots=True)
class CountryWords:
    """Names what stands in a record for the person who is being answered."""

    tag: str
    law: LawBook

    def say(self, text: str) -> str:
        """One wording in the person's language."""
        return words().gettext(text)

    def joined(self, named: Sequence[str]) -> str:
        """Several names in a row."""
        return self.say(N_(", ")).join(named)

    def function(self, name: Function) -> str:
        """What an office is for."""
        return self.say(FUNCTION_LABELS[name])

    def languages(self, codes: Sequence[str]) -> str:
        """Languages by their names."""
        return self.joined([language_name(self.tag, code) for code in codes])

    def states(self, codes: Sequence[str]) -> str:
        """States by their names."""
        return self.joined([state_name(self.tag, code) for code in codes])

    def instrument(self, name: str) -> str:
        """The short title of an instrument; other law by its kind."""
        known = self.law.instruments.get(self.law.id_of(name))
        return known.short_title(self.tag) if known else self.say(OTHER_LAW.get(name, name))

    def instruments(self, names: Sequence[str]) -> str:
        """Several instruments by their short titles."""
        return self.joined([self.instrument(name) for name in names])

    def codes(self, value: Value) -> str:
        """The codes of a value: languages, channels, paper or electronic."""
        if all(code in CODES for code in value.codes):
            return self.joined([self.say(CODES[code]) for code in value.codes])
        named = self.languages(value.codes)
        return f"{named} ({self.say(CHOICES[value.choice])})" if value.choice in CHOICES else named

    def limits(self, office: Authority) -> str:
        """For what part of its function an office is competent, in the reader's language."""
        told = [self.say(known[name]) for known, name in ((STAGES, office.stage), (BASES, office.basis)) if name]
        told += [self.say(N_("whatever the instrument"))] if office.general else []
        return self.joined(told)

    def offices(self, offices: Sequence[Authority]) -> str:
        """Offices by their names, each once."""
        return self.joined(tuple(dict.fromkeys(office.name(self.tag) for office in offices)))

    def organisation(self, name: str) -> str:
        """An organisation by its full name where that is on file, else by its letters."""
        return self.say(CIRCLES[name]) if name in CIRCLES else name.replace("_", " ")

    def memberships(self, places: Sequence[Membership]) -> str:
        """Organisations, each with the State's place in it where that is not simply membership."""
        return self.joined([
            f"{place.organisation.replace('_', ' ')} ({self.say(STATUSES[place.status])})"
            if place.status in STATUSES
            else place.organisation.replace("_", " ")
            for place in places
        ])  # fmt: skip

    def partners(self, partners: Sequence[Partner]) -> str:
        """The States of bilateral treaties, with the years of signature where they are on file."""
        signed: dict[str, list[str]] = {}
        for partner in sorted(partners, key=lambda one: sort_key(state_name(self.tag, one.state))):
            years = signed.setdefault(state_name(self.tag, partner.state), [])
            years += [partner.treaty.signed[:4]] if partner.treaty.signed else []
        return self.joined([f"{name} ({self.joined(years)})" if years else name for name, years in signed.items()])

    def context(self) -> Mapping[str, Any]:
        """What the templates about a State need besides their subject."""
        return {
            "told_by": self,
            "answers": ANSWERS,
            "confidence": CONFIDENCE,
            "parts": PARTS,
            "subjects": SUBJECTS,
            "guide_kinds": GUIDES,
            "fiche_words": FICHE,
            "reached": REACHED,
        }


def country_words(request: Request, law: LawBook) -> CountryWords:
    """The words for the person who asks."""
    return CountryWords(speak(request).tag, law)


def measure_titles(measures: Mapping[str, Any], say: Callable[[str], str]) -> Mapping[str, str]:
    """The titles of our measures by id."""
    return {name: say(measure.title) for name, measure in measures.items()}
