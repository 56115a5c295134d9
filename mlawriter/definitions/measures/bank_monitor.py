"""Monitoring of bank transactions (T09c): named accounts, for a period to come, with reports."""

from mlawriter.definitions.parts.bank import (
    ACCOUNT_COLUMNS,
    ACCOUNT_WIDTHS,
    BANK_ANNEXES,
    BANK_TOLD,
    COURT,
    SILENCE,
    accounts,
    with_reason,
)
from mlawriter.vocabulary.citations import cite
from mlawriter.vocabulary.conditions import ALWAYS, Has, one_of
from mlawriter.vocabulary.fields import Choice, Day, Email, Field, Line, Option, Phone, Prose
from mlawriter.vocabulary.letters import Measure
from mlawriter.vocabulary.needs import required
from mlawriter.vocabulary.passages import Facts, Grid, Passage, Sentence, Together, Words

FIELDS = (
    accounts("CETS198 19"),
    Field(
        "monitor_from",
        Day(),
        "Monitoring from",
        asks=(required("CETS198 19"),),
        missing="The monitoring has no beginning.",
    ),
    Field(
        "monitor_to",
        Day(),
        "Monitoring until",
        asks=(required("CETS198 19"),),
        missing="The monitoring has no end.",
    ),
    Field("monitor_period_reason", Prose(rows=2, longest=2_000), "Why that period"),
    Field(
        "report_rhythm",
        Choice(
            (
                Option("each", "on each transaction, as soon as possible"),
                Option("daily", "every working day"),
                Option("weekly", "every week"),
                Option("end", "once, at the end"),
                Option("above", "on each transaction above an amount"),
            )
        ),
        "Rhythm of the reports",
        asks=(required("CETS198 19"),),
        missing="How often the transactions should be reported is missing.",
    ),
    Field(
        "report_threshold",
        Line(),
        "Amount from which a transaction is reported",
        asks=(required("CETS198 19"),),
        when=one_of("report_rhythm", "above"),
        missing="The amount from which transactions are reported is missing.",
    ),
    Field(
        "practical_contact",
        Line("name"),
        "Person with whom the practical details can be agreed",
        asks=(required("CETS198 19"),),
        missing="The reader has nobody with whom to agree the practical details of the monitoring.",
        printed="Contact",
    ),
    Field(
        "practical_phone",
        Phone(),
        "Telephone of that person",
        when=Has("practical_contact"),
        printed="Telephone",
    ),
    Field(
        "practical_email",
        Email(),
        "E-mail of that person",
        when=Has("practical_contact"),
        printed="E-mail",
    ),
    *COURT,
    *SILENCE,
)

PASSAGES: tuple[Passage, ...] = (
    Together(
        (
            Sentence("measures.bank_monitor_ask"),
            Grid("accounts", ACCOUNT_COLUMNS, ACCOUNT_WIDTHS),
        )
    ),
    Together(
        (
            Words("monitor_period_reason", lead="measures.bank_monitor_period_reason"),
            Sentence("measures.bank_monitor_each", when=one_of("report_rhythm", "each")),
            Sentence("measures.bank_monitor_daily", when=one_of("report_rhythm", "daily")),
            Sentence("measures.bank_monitor_weekly", when=one_of("report_rhythm", "weekly")),
            Sentence("measures.bank_monitor_end", when=one_of("report_rhythm", "end")),
            Sentence("measures.bank_monitor_above", when=one_of("report_rhythm", "above")),
            Sentence("measures.bank_monitor_details"),
            Facts(("practical_contact", "practical_phone", "practical_email")),
        )
    ),
    *BANK_TOLD,
    Sentence("measures.bank_monitor_stop"),
)

BANK_MONITOR = Measure(
    "bank_monitoring",
    "T09c",
    "Monitoring of bank transactions",
    "The bank reports what happens on a named account during a period to come.",
    sections=with_reason(
        FIELDS,
        required("CETS198 19"),
        label="Why this information is relevant to the investigation",
        missing="Why the monitoring is relevant to the investigation is missing.",
    ),
    passages=PASSAGES,
    citations=cite("UNTOC 18(3)", "UNCAC 46(3)", "CETS198 19"),
    annexes=BANK_ANNEXES,
    coercive=ALWAYS,
    from_whom=("accounts.bank", "accounts.branch"),
)
