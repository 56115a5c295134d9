"""The inputs of an entry of the directory, list by list: what each value is called, and how it is typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, get_args

from mlawriter.directory.codes import FUNCTIONS, RECEIVING, Channel, Medium, Protection
from mlawriter.directory.corrections import ListName
from mlawriter.directory.coverage import FUNCTION_LABELS
from mlawriter.language.messages import N_
from mlawriter.web.country_words import (
    ANSWERS,
    BASES,
    CHOICES,
    CODES,
    FICHE,
    GUIDES,
    NOTICES,
    REACHED,
    STAGES,
    STATUSES,
)

Shape: TypeAlias = Literal["line", "prose", "lines", "codes", "choice", "choices", "names", "flag"]


@dataclass(frozen=True, slots=True)
class RecordField:
    """One key of an entry; `options` are its codes with their wording, `must` says that it cannot be left empty."""

    key: str
    label: str
    shape: Shape = "line"
    hint: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    must: bool = False

    def typed(self, value: Any) -> str:
        """The value as it stands in the input."""
        match self.shape:
            case "lines":
                return "\n".join(value or ())
            case "codes":
                return " ".join(value or ())
            case "names":
                return "\n".join(f"{tag}: {name}" for tag, name in (value or {}).items())
            case "choices" | "flag":
                return ""
            case _:
                return str(value or "")

    def read(self, values: list[str]) -> Any:
        """The value that was typed, as plain JSON; whether it fits is asked later."""
        text = values[-1].strip() if values else ""
        match self.shape:
            case "lines":
                return [line.strip() for line in text.splitlines() if line.strip()]
            case "codes":
                return text.replace(",", " ").replace("،", " ").split()
            case "choices":
                return [value for value in values if value]
            case "names":
                pairs = [line.partition(":") for line in text.splitlines() if line.strip()]
                return {tag.strip(): name.strip() for tag, _, name in pairs}
            case "flag":
                return text == "yes"
            case _:
                return text.replace("\r\n", "\n")


def _some(codes: Mapping[str, str], *names: str) -> Mapping[str, str]:
    return {name: codes[name] for name in names}


_STATES: Final = N_("Two-letter codes, such as XA XB.")
_LANGUAGES: Final = N_("Codes, such as en fr ar.")
_DAY: Final = N_("Such as 2024-05-31, 2024-05 or 2024.")
_ONE_A_LINE: Final = N_("One to a line.")
_EVERY_FUNCTION: Final[Mapping[str, str]] = {name: FUNCTION_LABELS[name] for name in FUNCTIONS}
_RECEIVING: Final[Mapping[str, str]] = {name: FUNCTION_LABELS[name] for name in RECEIVING}
RULES: Final[Mapping[str, str]] = {
    "bank_secrecy": N_("Bank secrecy"),
    "channel": N_("Channel"),
    "death_penalty": N_("Death penalty and assurances"),
    "dual_criminality": N_("Dual criminality"),
    "electronic": N_("Electronic sending"),
    "extradition_treaty_needed": N_("Extradition with or without a treaty"),
    "languages": N_("Languages, in practice"),
    "min_penalty": N_("Minimum penalty"),
    "nationals": N_("Own nationals"),
    "originals": N_("Originals and certification"),
    "preservation": N_("Preservation of data"),
    "provisional_arrest": N_("Provisional arrest"),
    "in_absence": N_("Judgments in absence"),
    "urgent_channel": N_("Urgent channel"),
    "other": N_("Other requirements"),
}

AUTHORITY: Final = (
    RecordField("function", N_("Function"), "choice", options=_EVERY_FUNCTION, must=True),
    RecordField("names", N_("Names"), "names", N_("One to a line, after the code of its language: en: …"), must=True),
    RecordField("stage", N_("Stage"), "choice", options=STAGES),
    RecordField("territory", N_("Territory")),
    RecordField("subject", N_("Subject")),
    RecordField("basis", N_("Treaty or none"), "choice", options=BASES),
    RecordField("general", N_("Competent whatever the instrument"), "flag"),
    RecordField("instruments", N_("Instruments"), "codes", N_("Ids as in the data on treaties, such as UNTOC UNCAC.")),
    RecordField("partners", N_("Partners of bilateral treaties"), "codes", _STATES),
    RecordField("designated_under", N_("Designated under")),
    RecordField("network", N_("Network or organisation")),
    RecordField("address", REACHED["address"], "prose"),
    RecordField("phones", REACHED["phones"], "lines", N_("One to a line, in international form: +999 …")),
    RecordField("faxes", REACHED["faxes"], "lines", N_("One to a line, in international form: +999 …")),
    RecordField("emails", REACHED["emails"], "lines", _ONE_A_LINE),
    RecordField("website", REACHED["website"]),
    RecordField("hours", REACHED["hours"]),
    RecordField("time_zone", REACHED["time_zone"], hint=N_("As the tz database names it, such as Asia/Tashkent.")),
    RecordField("languages", N_("Working languages"), "codes", _LANGUAGES),
    RecordField("channels", N_("Channels"), "choices", options=_some(CODES, *get_args(Channel))),
    RecordField("medium", N_("Paper or electronic"), "choice", options=_some(CODES, *get_args(Medium))),
    RecordField("protection", N_("Protection"), "choices", options=_some(CODES, *get_args(Protection))),
    RecordField("urgent_channel", N_("Urgent channel"), "prose"),
    RecordField("originals", N_("Originals and certification"), "prose"),
    RecordField("note", N_("Note"), "prose"),
)
NOTIFICATION: Final = (
    RecordField(
        "instrument", N_("Instrument"), hint=N_("Its id, such as UNTOC; or DOMESTIC, or BILATERAL."), must=True
    ),
    RecordField("article", N_("Article")),
    RecordField("topic", N_("Topic"), "choice", options=NOTICES, must=True),
    RecordField("answer", N_("Answer"), "choice", options=ANSWERS),
    RecordField("value", N_("Condition in words"), "prose"),
    RecordField("languages", N_("Languages"), "codes", _LANGUAGES),
    RecordField("choice", N_("Which of the languages"), "choice", options={"any": N_("any of them"), **CHOICES}),
    RecordField("scope", N_("For one function only"), "choice", options=_RECEIVING),
    RecordField("partners", N_("Partners of bilateral treaties"), "codes", _STATES),
)
RULE: Final = (
    RecordField("topic", N_("Topic"), "choice", options=RULES, must=True),
    RecordField("text", N_("In one short sentence"), "prose", must=True),
    RecordField("provision", N_("Provision")),
)
MEMBERSHIP: Final = (
    RecordField("organisation", N_("Network or organisation"), must=True),
    RecordField("status", N_("Status"), "choice", options={"member": N_("member"), **STATUSES}, must=True),
    RecordField("until", N_("Until"), hint=_DAY),
)
MEASURE_FICHE: Final = (
    RecordField("measure", N_("Measure"), "choice", must=True),
    RecordField("possible", FICHE["possible"], "choice", options=ANSWERS),
    *(RecordField(name, FICHE[name], "prose") for name in ("legal_framework", "receives", "executes")),
    RecordField("languages", FICHE["languages"], "codes", _LANGUAGES),
    *(RecordField(name, FICHE[name], "prose") for name in ("deadlines", "requirements", "alternatives")),
)
GUIDE: Final = (
    RecordField("kind", N_("Kind"), "choice", options=GUIDES, must=True),
    RecordField("title", N_("Title"), must=True),
    RecordField("language", N_("Language"), hint=N_("Its code, such as en."), must=True),
    RecordField("website", N_("Website"), must=True),
)
RECORD_FIELDS: Final[Mapping[ListName, tuple[RecordField, ...]]] = {
    "authorities": AUTHORITY,
    "notifications": NOTIFICATION,
    "rules": RULE,
    "memberships": MEMBERSHIP,
    "fiches": MEASURE_FICHE,
    "guides": GUIDE,
}
LIST_TITLES: Final[Mapping[ListName, str]] = {
    "authorities": N_("Authority"),
    "notifications": N_("Notification or declaration"),
    "rules": N_("Rule or practice"),
    "memberships": N_("Membership"),
    "fiches": N_("Special requirements of a measure"),
    "guides": N_("Guide, template or legislation"),
}
REMEDIES: Final[Mapping[str, str]] = {
    "names": N_("Write at least one name, each on a line after the code of its language: en: …"),
    "phones": N_("Write each telephone number in international form, on a line of its own: +999 …"),
    "faxes": N_("Write each fax number in international form, on a line of its own: +999 …"),
    "emails": N_("Write each e-mail address on a line of its own, such as name@example.org."),
    "website": N_("Write the whole address, beginning with https:// or http://."),
    "languages": N_("Write languages by their codes, such as en fr ar."),
    "language": N_("Write the language by its code, such as en."),
    "instruments": N_("Write instruments by their ids, such as UNTOC UNCAC."),
    "instrument": N_("Write the instrument by its id, such as UNTOC; or DOMESTIC, or BILATERAL."),
    "partners": N_("Write States by their two-letter codes, such as XA XB."),
    "time_zone": N_("Write the zone as the tz database names it, such as Asia/Tashkent."),
    "source": N_("Write where you read it, or who told you."),
    "source_date": N_("Write the date as 2024-05-31, 2024-05 or 2024; it cannot lie ahead."),
    "ended": N_("Write the date as 2024-05-31, 2024-05 or 2024; it cannot lie ahead."),
    "until": N_("Write the date as 2024-05-31, 2024-05 or 2024."),
    "by": N_("Write your name or your office, for the history of the record."),
    "id": N_("This record is there already, or is no longer there."),
    "text": N_("Write the rule in one short sentence."),
    "title": N_("Write the title."),
    "organisation": N_("Write the organisation by its letters, such as INTERPOL."),
    "nothing": N_("Change a value, or tick what you have confirmed."),
}
NOT_FIT: Final = N_("This cannot be kept as it is.")
