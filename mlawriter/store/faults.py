"""What can go wrong with what is kept, named as facts; none of these carries an answer in its message."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any


class StoreFault(Exception):
    """The database refused or failed; the message names the kind of failure and nothing that was written."""


class NotAnEditor(Exception):
    """The directory is corrected by those who have the editor's role; this person has not."""


class StoreBusy(StoreFault):
    """Somebody else kept the database locked for too long; the same save may be tried again."""


class UnusableDatabase(StoreFault):
    """The database can not be opened by this program: its address is wrong, or a newer program wrote it."""


class NoSuchThing(LookupError):
    """It does not exist, or it is not this person's: from outside the two are the same."""


class NoSuchMatter(NoSuchThing):
    """No matter of this person has this id."""


class NoSuchRequest(NoSuchThing):
    """No request of this person has this id."""


class NoSuchMeasure(NoSuchThing):
    """The request has no measure with this id."""


class NoSuchVersion(NoSuchThing):
    """The request was not finished that many times."""


class NoSuchLetterhead(NoSuchThing):
    """No letterhead of this person has this id."""


class AlreadyFinished(Exception):
    """A finished request is not changed; it is opened for correction first, and finished as a new version."""


class KeyReused(Exception):
    """The same idempotency key came with other content: the page was used twice for two different things."""


class UnfitAnswers(ValueError):
    """The answers can not be kept: not JSON, too deep, too long, or with characters that no encoding holds."""


class Stale(Exception):
    """Somebody saved other words in the same section meanwhile; both texts are here, and neither is lost."""

    def __init__(
        self, mine: Mapping[str, Any], theirs: Mapping[str, Any], their_revision: int, saved_at: datetime
    ) -> None:
        """Keep both versions of the section's answers; the message names only the revision."""
        super().__init__(f"the section was saved meanwhile; it now stands at revision {their_revision}")
        self.mine = mine
        self.theirs = theirs
        self.their_revision = their_revision
        self.saved_at = saved_at
