"""What can go wrong, in words that say what to do.

Every error a user can cause is a `LoadwatchError`: its text is shown on the page as it is, so it names
what was seen, what is accepted and what to do. Anything else that is raised is our own mistake.
"""

from __future__ import annotations


class LoadwatchError(Exception):
    """Base of all errors whose text is meant for the user."""


class UnreadableFileError(LoadwatchError):
    """A file as a whole cannot be read: wrong kind, too large, broken, empty or of a layout nobody knows."""

    def __init__(self, file: str, seen: str, accepted: str, do: str) -> None:
        self.file, self.seen, self.accepted, self.do = file, seen, accepted, do
        super().__init__(f"{file}: {seen} Accepted: {accepted} {do}")


class BadTableError(LoadwatchError, ValueError):
    """A table handed to loadwatch lacks a column or holds values that the column does not allow."""


class BadInputError(LoadwatchError, ValueError):
    """A typed value is not accepted: the text says what was seen and what is accepted."""


class EditedSinceError(BadInputError):
    """Entries of an import were changed by hand since: taking it back has to be asked for once more."""


class StoreError(LoadwatchError):
    """The database cannot be used: newer than this program, locked, or not a database."""
