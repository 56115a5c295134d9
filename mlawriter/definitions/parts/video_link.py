"""What a video link needs: equipment, addresses, tests, technician; consent of an accused; who bears the costs."""

from mlawriter.definitions.parts.hearing import SUSPECT
from mlawriter.vocabulary.conditions import Has, all_of, one_of
from mlawriter.vocabulary.fields import (
    Choice,
    Day,
    Email,
    Field,
    Identifier,
    Line,
    Moment,
    Option,
    Phone,
    Prose,
    Rows,
    Tick,
)
from mlawriter.vocabulary.needs import helpful, required

_ASKS = (helpful("ETS182 9(2)"),)

TECHNICAL = (
    Field(
        "link_protocol",
        Line(),
        "Protocol or platform",
        asks=_ASKS,
        missing="The technician does not know which protocol or platform is used.",
        example="H.323 or SIP; no commercial platform",
    ),
    Field(
        "link_address",
        Identifier(),
        "Address to dial",
        asks=_ASKS,
        missing="The address of the video link is missing.",
    ),
    Field("link_bandwidth", Line(), "Bandwidth", asks=_ASKS, missing="The bandwidth of the link is missing."),
    Field("link_encryption", Line(), "Encryption", asks=_ASKS, missing="Whether the link is encrypted is missing."),
    Field(
        "link_tests",
        Rows(
            (Field("at", Moment(), "Test at"),),
            singular="Test of the link",
            add="Add another test",
            most=5,
            title_field="at",
        ),
        "Times proposed for a test of the link",
        asks=_ASKS,
        missing="No test of the link is proposed; a failure on the day would cost the hearing.",
    ),
    Field(
        "technician",
        Line("name"),
        "Technician",
        asks=_ASKS,
        missing="The reader has no technician to call.",
    ),
    Field("technician_phone", Phone(), "Telephone of the technician", when=Has("technician")),
    Field("technician_email", Email(), "E-mail of the technician", when=Has("technician")),
    Field(
        "link_recording",
        Choice(
            (
                Option("ours", "we record the hearing"),
                Option("theirs", "we ask that it be recorded there"),
                Option("none", "the hearing is not recorded"),
            )
        ),
        "Recording",
        asks=_ASKS,
        missing="Whether the hearing is recorded is missing.",
    ),
    Field(
        "document_camera",
        Tick(),
        "A document camera is needed to show papers",
        printed="Document camera",
    ),
    Field(
        "fallback_line",
        Phone(),
        "Telephone line if the link fails",
        asks=_ASKS,
        missing="There is no line to use if the link fails.",
    ),
    Field("no_equipment", Tick(), "The requested State may have no equipment for a video link"),
    Field(
        "equipment_offered",
        Prose(rows=2, longest=2_000),
        "Equipment that we can make available",
        asks=_ASKS,
        when=one_of("no_equipment", "yes"),
        missing="There may be no equipment there, and none is offered.",
    ),
)

ACCUSED = (
    Field(
        "consent",
        Choice(
            (
                Option("given", "given in writing"),
                Option("to_ask", "to be asked for by the authority of the requested State"),
                Option("refused", "refused"),
            )
        ),
        "Consent of the suspect or accused",
        asks=(required("ETS182 9(8)"),),
        when=SUSPECT,
        help="A suspect or accused is heard by video link only with consent.",
        missing="The consent of the suspect or accused is missing.",
    ),
    Field("consent_date", Day(), "Date of the consent", when=all_of(SUSPECT, one_of("consent", "given"))),
    Field(
        "agreement",
        Prose(rows=2, longest=2_000),
        "What both States have agreed for the hearing of a suspect or accused",
        asks=(required("ETS182 9(8)", "ETS182 9(9)"),),
        when=SUSPECT,
        help="Some States have declared that they do not hear accused persons by video link.",
        missing="The agreement of both States to hear a suspect or accused by video link is missing.",
    ),
)

COSTS = (
    Field(
        "link_costs",
        Choice(
            (
                Option("repaid", "we repay the costs of the link, interpreters and allowances"),
                Option("agreed", "they are shared as agreed"),
                Option("waived", "we ask that repayment be waived"),
            )
        ),
        "Costs of the link, interpreters and allowances",
        asks=(required("ETS30 20(2)", when=one_of("basis", "ETS30", "ETS182")),),
        missing="Who pays for the link, the interpreters and the allowances is missing.",
    ),
    Field(
        "link_costs_agreed",
        Line(),
        "What was agreed on the costs",
        when=one_of("link_costs", "agreed"),
    ),
)
