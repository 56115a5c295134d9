"""The annexes: kind, title, pages, language, copy, and the check sum of the file."""

from mlawriter.vocabulary.fields import Choice, Day, Field, Identifier, Line, Number, Option, Rows, Tick
from mlawriter.vocabulary.needs import expected, required
from mlawriter.vocabulary.sections import Section

KINDS = (
    Option("law", "text of the law"),
    Option("warrant", "warrant of arrest"),
    Option("judgment", "judgment"),
    Option("order", "own court order or authorisation for the measure"),
    Option("finality", "certificate that the decision is final or enforceable"),
    Option("notice", "proof of notice to third parties or absent persons"),
    Option("papers_to_serve", "papers to be served"),
    Option("receipt", "blank receipt"),
    Option("summary_of_papers", "summary of the papers"),
    Option("questions", "list of questions"),
    Option("exhibits", "exhibits to be shown"),
    Option("rights_notice", "notice of rights"),
    Option("evidence_certificate", "form of certificate or affidavit for the evidence"),
    Option("consent", "declaration of consent"),
    Option("safe_conduct", "undertaking of safe conduct"),
    Option("identity", "photograph, fingerprints, copies of identity documents"),
    Option("record_of_case", "record of the case or prima facie file, with affidavit and certificate"),
    Option("property_list", "list of property, register extracts"),
    Option("money_flow", "chart of the money flow"),
    Option("criminal_matter_certificate", "certificate that the request concerns a criminal matter"),
    Option("reciprocity", "undertaking of reciprocity"),
    Option("translation", "translation with the translator's certificate"),
    Option("earlier_request", "copy of the earlier request"),
    Option("delivery_proof", "proof of delivery"),
    Option("evidence", "paper from the case file"),
    Option("confidential_sheet", "confidential sheet"),
    Option("other", "other paper"),
)

ANNEX = (
    Field(
        "kind",
        Choice(KINDS),
        "Kind of paper",
        asks=(expected("UNMANUAL annexes"),),
        missing="The kind of this annex is missing.",
    ),
    Field(
        "name",
        Line(),
        "Title",
        asks=(required("UNMANUAL annexes"),),
        missing="An annex without a title cannot be found in the bundle.",
    ),
    Field("date", Day(), "Date of the paper"),
    Field(
        "pages",
        Number(least=1, most=100_000),
        "Pages",
        asks=(expected("UNMANUAL annexes"),),
        missing="The number of pages is missing; the reader cannot check that the annex is whole.",
    ),
    Field("languages", Line(longest=60), "Language or languages", example="FR, EN"),
    Field(
        "translated",
        Choice(
            (
                Option("none", "not translated"),
                Option("plain", "with translation"),
                Option("certified", "with certified translation"),
            )
        ),
        "Translation of the paper",
    ),
    Field(
        "copy",
        Choice((Option("original", "original"), Option("certified", "certified copy"), Option("copy", "copy"))),
        "Original or copy",
        asks=(expected("ETS30 3(3)", "UNMANUAL annexes"),),
        missing="Whether this annex is an original or a copy is missing.",
    ),
    Field("digest", Identifier(), "SHA-256 of the file, if sent electronically"),
    Field("confidential", Tick(), "Confidential: not for the person concerned or the open file"),
)

ANNEXES = Section(
    "annexes",
    "Annexes",
    (Field("annexes", Rows(ANNEX, singular="Annex", add="Add another annex"), "Annexes"),),
    intro="Everything that goes with the letters of this matter. Each letter says which of them it encloses.",
)
