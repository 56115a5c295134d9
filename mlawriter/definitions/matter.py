"""The matter: the sections of a domestic criminal case, entered once for all of its letters."""

from mlawriter.definitions.parts.annexes import ANNEXES
from mlawriter.definitions.parts.authorities import AUTHORITIES
from mlawriter.definitions.parts.case import CASE, PROCEEDINGS
from mlawriter.definitions.parts.facts import FACTS
from mlawriter.definitions.parts.offences import OFFENCES
from mlawriter.definitions.parts.persons import PERSONS
from mlawriter.vocabulary.sections import Section

MATTER: tuple[Section, ...] = (CASE, AUTHORITIES, PROCEEDINGS, PERSONS, OFFENCES, FACTS, ANNEXES)
