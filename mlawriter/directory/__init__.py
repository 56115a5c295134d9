"""The directory: what is on file about each State, who receives its requests, how sure it is and how old."""

from mlawriter.directory.addressee import Offer, authorities_for
from mlawriter.directory.catalogue import Directory, PrintedName
from mlawriter.directory.reading import DirectoryFault, read_directory
from mlawriter.directory.records import (
    Authority,
    Entry,
    Fiche,
    Guide,
    LegalSystem,
    Membership,
    Names,
    Notification,
    OfficialLanguages,
    Rule,
    State,
)
from mlawriter.directory.search import Hit
from mlawriter.directory.sheet import authority_entry, sheet
from mlawriter.directory.writing import dump

__all__ = [
    "Authority",
    "Directory",
    "DirectoryFault",
    "Entry",
    "Fiche",
    "Guide",
    "Hit",
    "LegalSystem",
    "Membership",
    "Names",
    "Notification",
    "Offer",
    "OfficialLanguages",
    "PrintedName",
    "Rule",
    "State",
    "authorities_for",
    "authority_entry",
    "dump",
    "read_directory",
    "sheet",
]
