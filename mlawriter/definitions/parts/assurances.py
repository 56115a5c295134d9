"""Assurances that go with an extradition letter, and who is empowered to give them; none is given unasked."""

from mlawriter.definitions.parts.sought import IS_NATIONAL
from mlawriter.vocabulary.conditions import Has, any_of, one_of
from mlawriter.vocabulary.fields import Choice, Field, Line, Option, Prose, Tick
from mlawriter.vocabulary.needs import helpful, required
from mlawriter.vocabulary.sections import Section

DEATH_POSSIBLE = one_of("death_penalty_law", "possible")
LIFE_POSSIBLE = one_of("life_sentence_law", "possible")
GIVEN = any_of(
    Has("death_assurance"),
    Has("life_assurance"),
    Has("treatment_assurance"),
    Has("fair_trial_assurance"),
    Has("retrial_assurance"),
    Has("return_of_national"),
    Has("speciality"),
    Has("no_re_extradition"),
)

ASSURANCES = Section(
    "assurances",
    "Assurances",
    (
        Field(
            "death_penalty_law",
            Choice(
                (
                    Option("none", "our law has no death penalty for these offences"),
                    Option("possible", "an offence of this letter can be punished with death"),
                )
            ),
            "Death penalty",
            asks=(required("ETS24 11"),),
            missing="Whether an offence can be punished with death is missing.",
        ),
        Field(
            "death_assurance",
            Prose(rows=2, longest=2_000),
            "Assurance on the death penalty",
            asks=(required("ETS24 11"),),
            when=DEATH_POSSIBLE,
            missing="An offence can be punished with death, and there is no assurance.",
        ),
        Field(
            "life_sentence_law",
            Choice(
                (
                    Option("none", "our law has no life sentence for these offences"),
                    Option("possible", "an offence of this letter can be punished with imprisonment for life"),
                )
            ),
            "Life sentence",
            asks=(helpful("UNMANUAL assurances"),),
            missing="Whether an offence can be punished with imprisonment for life is missing.",
        ),
        Field(
            "life_assurance",
            Prose(rows=2, longest=2_000),
            "Review of a life sentence: rule and assurance",
            asks=(helpful("UNMANUAL assurances"),),
            when=LIFE_POSSIBLE,
            missing="A life sentence is possible, and nothing is said on its review.",
        ),
        Field("treatment_assurance", Prose(rows=2, longest=2_000), "Assurance on conditions of detention"),
        Field("fair_trial_assurance", Prose(rows=2, longest=2_000), "Assurance on a fair trial"),
        Field(
            "speciality",
            Tick(),
            "The person will be pursued only for the offences of this letter",
            asks=(helpful("ETS24 14"),),
            missing="There is no undertaking of speciality.",
        ),
        Field(
            "no_re_extradition",
            Tick(),
            "The person will not be surrendered to a third State without consent",
            asks=(helpful("ETS24 15"),),
            missing="There is no undertaking against surrender to a third State.",
        ),
        Field(
            "return_of_national",
            Prose(rows=2, longest=2_000),
            "Undertaking to return the national for the serving of the sentence",
            asks=(required("UNTOC 16(11)"),),
            when=IS_NATIONAL,
            missing="The person is a national of the requested State, and no return is offered.",
        ),
        Field(
            "assurances_by",
            Line("name"),
            "Authority empowered to give these assurances",
            asks=(required("UNMANUAL assurances", when=GIVEN),),
            missing="Who is empowered to give the assurances is missing.",
        ),
    ),
    intro="An assurance is printed only if it is filled in or ticked, and someone empowered to give it signs it.",
)
