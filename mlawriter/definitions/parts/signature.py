"""Those who sign, the seal, and the statement of accuracy."""

from mlawriter.vocabulary.fields import Choice, Field, Line, Option, Rows, Tick
from mlawriter.vocabulary.needs import expected, helpful, required, required_under
from mlawriter.vocabulary.sections import Section

SIGNATURE = Section(
    "signature",
    "Signature",
    (
        Field(
            "signatories",
            Rows(
                (
                    Field(
                        "name",
                        Line("name"),
                        "Name",
                        asks=(required("UNMANUAL signature"),),
                        missing="The signatory has no name.",
                    ),
                    Field(
                        "function",
                        Line(),
                        "Function",
                        asks=(required("UNMANUAL signature"),),
                        missing="The function of the signatory is missing; the reader cannot see the power to sign.",
                    ),
                    Field("authority", Line("name"), "Authority"),
                    Field(
                        "capacity",
                        Choice(
                            (
                                Option("central", "for the central authority"),
                                Option("requesting", "the authority making the request"),
                                Option("validating", "validation by a judge or prosecutor"),
                            )
                        ),
                        "Signs as",
                    ),
                ),
                singular="Signatory",
                add="Add another signatory",
                most=4,
            ),
            "Signatories",
            asks=(required("UNMANUAL signature", "CETS198 28(3)"),),
            missing="Nobody signs the letter.",
        ),
        Field(
            "seal",
            Choice(
                (
                    Option("seal", "seal"),
                    Option("round_seal", "round seal"),
                    Option("electronic", "electronic signature"),
                )
            ),
            "Seal",
        ),
        Field(
            "accuracy",
            Tick(),
            "The signatories state that the content is accurate according to the file",
            asks=(required_under("EIO Annex A section K"), helpful("UNMANUAL signature")),
            missing="There is no statement that the content is accurate.",
        ),
        Field(
            "consult",
            Tick(),
            "Please consult us before a refusal or postponement",
            asks=(expected("UNTOC 18(26)", "UNCAC 46(26)"),),
            missing="The letter does not ask to be consulted before a refusal or postponement.",
        ),
    ),
)
