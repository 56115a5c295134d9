"""The directory goes out and comes in as TOML, CSV, XLSX and JSON; what comes in is proposed, never just taken."""

from mlawriter.directory.exchange.changes import Difference, Proposal
from mlawriter.directory.exchange.checking import Known
from mlawriter.directory.exchange.faults import FileFault, Place, Refused
from mlawriter.directory.exchange.files import FORMATS, Format, export, one_file, read_file
from mlawriter.directory.exchange.proposals import Proposals, proposals
from mlawriter.directory.exchange.rows import Tables

__all__ = [
    "FORMATS",
    "Difference",
    "FileFault",
    "Format",
    "Known",
    "Place",
    "Proposal",
    "Proposals",
    "Refused",
    "Tables",
    "export",
    "one_file",
    "proposals",
    "read_file",
]
