"""The fault that stops the reading of one answer; the page shows it beside the field, with the text as typed."""

from mlawriter.vocabulary.text import Flaw


class Unreadable(Exception):
    """What was typed cannot be read; `flaw` says why."""

    def __init__(self, problem: str, **params: str | int) -> None:
        """Name the problem, by its id in the list of problems."""
        super().__init__(problem)
        self.flaw = Flaw(problem, params)
