"""The functions that articles serve, in words and in groups, for whoever looks an instrument up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mlawriter.language.messages import N_
from mlawriter.law.instruments import Article, Instrument


@dataclass(frozen=True, slots=True)
class Group:
    """Functions that belong together, in the order in which they are read."""

    id: str
    title: str
    functions: Mapping[str, str]


GROUPS: Final[tuple[Group, ...]] = (
    Group(
        "scope",
        N_("Scope and relation to other law"),
        {
            "scope": N_("Scope"),
            "relation_other_treaties": N_("Relation to other treaties"),
            "legal_persons": N_("Legal persons"),
            "domestic_measures": N_("Measures at home"),
            "jurisdiction_consultation": N_("Consultation on jurisdiction"),
            "data_protection": N_("Data protection"),
            "final_clauses": N_("Final clauses"),
        },
    ),
    Group(
        "assistance",
        N_("Mutual legal assistance"),
        {
            "mla_general": N_("The duty to assist"),
            "mla_types": N_("Kinds of assistance"),
            "content_of_request": N_("Contents of a request"),
            "additional_information": N_("Additional information"),
            "form_language": N_("Form and language"),
            "central_authority": N_("Central authority and channels"),
            "channels_urgent_interpol": N_("Urgent channels"),
            "emergency_mla": N_("Emergencies"),
            "legalisation": N_("Legalisation"),
            "execution_procedure": N_("How a request is executed"),
            "deadlines_progress": N_("Time limits and progress"),
            "dual_criminality": N_("Dual criminality"),
            "refusal": N_("Refusal"),
            "reasons": N_("Reasons for a refusal"),
            "consultation_before_refusal": N_("Consultation before a refusal"),
            "postponement": N_("Postponement"),
            "bank_secrecy": N_("Bank secrecy"),
            "bank_account_information": N_("Information on bank accounts"),
            "fiscal": N_("Fiscal offences"),
            "political_offence": N_("Political offences"),
            "confidentiality": N_("Confidentiality"),
            "use_limitation": N_("Limits on use"),
            "costs": N_("Costs"),
            "service_of_documents": N_("Service of documents"),
            "safe_conduct": N_("Safe conduct"),
            "transfer_detained": N_("Transfer of detained persons"),
            "video_conference": N_("Hearing by video conference"),
            "witness_protection": N_("Protection of witnesses"),
            "public_records": N_("Public records"),
            "judicial_records": N_("Judicial records"),
            "spontaneous_information": N_("Information sent unasked"),
            "joint_investigations": N_("Joint investigations"),
            "controlled_delivery": N_("Controlled delivery"),
            "special_investigative_techniques": N_("Special investigative techniques"),
            "law_enforcement_cooperation": N_("Police cooperation"),
        },
    ),
    Group(
        "extradition",
        N_("Extradition"),
        {
            "extradition_scope": N_("The duty to extradite"),
            "extraditable_offences": N_("Extraditable offences"),
            "extradition_legal_basis": N_("Legal basis for extradition"),
            "extradition_documents": N_("Documents for extradition"),
            "extradition_channel": N_("Channel for extradition"),
            "provisional_arrest": N_("Provisional arrest"),
            "extradition_refusal": N_("Refusal of extradition"),
            "nationals_prosecute": N_("Nationals; extradite or prosecute"),
            "death_penalty": N_("Death penalty"),
            "lapse_of_time": N_("Lapse of time"),
            "ne_bis_in_idem": N_("Ne bis in idem"),
            "extradition_consultation": N_("Consultation on extradition"),
            "simplified_extradition": N_("Simplified extradition"),
            "concurrent_requests": N_("Concurrent requests"),
            "surrender": N_("Surrender"),
            "conditional_temporary_surrender": N_("Postponed or temporary surrender"),
            "handing_over_property": N_("Handing over of property"),
            "speciality": N_("Speciality"),
            "re_extradition": N_("Re-extradition"),
            "transit": N_("Transit"),
        },
    ),
    Group(
        "assets",
        N_("Confiscation and return of assets"),
        {
            "confiscation_cooperation": N_("Freezing and confiscation"),
            "content_of_confiscation_request": N_("Contents of a request on confiscation"),
            "asset_disposal_return": N_("Disposal and return of assets"),
        },
    ),
    Group(
        "electronic",
        N_("Electronic evidence"),
        {
            "preservation": N_("Preservation of data"),
            "partial_disclosure_traffic_data": N_("Partial disclosure of traffic data"),
            "stored_data_access": N_("Stored data"),
            "real_time_traffic": N_("Traffic data in real time"),
            "interception_content": N_("Interception of content"),
            "direct_provider_cooperation": N_("Cooperation with service providers"),
            "domain_registration_data": N_("Domain registration data"),
            "transborder_access": N_("Transborder access"),
            "network_24_7": N_("Points of contact around the clock"),
        },
    ),
    Group(
        "transfer",
        N_("Transfer of proceedings and of sentenced persons"),
        {
            "transfer_of_proceedings": N_("Transfer of proceedings"),
            "arrest_for_transfer_of_proceedings": N_("Arrest for a transfer of proceedings"),
            "transfer_of_sentenced_persons": N_("Transfer of sentenced persons"),
            "content_of_transfer_request": N_("Contents of a request for transfer"),
        },
    ),
)
LABELS: Final[Mapping[str, str]] = {name: label for group in GROUPS for name, label in group.functions.items()}


def by_function(instrument: Instrument) -> Iterator[tuple[Group, tuple[tuple[str, tuple[Article, ...]], ...]]]:
    """The articles of an instrument in groups; within a group by function, each as it stands on file."""
    for group in GROUPS:
        found = tuple((name, articles) for name in group.functions if (articles := instrument.on(name)))
        if found:
            yield group, found
