"""What can go wrong with a source. Every message is one line: where, what, and what to do about it."""

from __future__ import annotations

from elchi.printable import escaped


class SourceError(Exception):
    """A source that gives no report. Loading yields it as a value, so that the other sources go on."""

    def __init__(self, what: str, *, where: str = "text", advice: str = "") -> None:
        self.where = where
        self.what = what
        self.advice = advice
        super().__init__(what)

    def __str__(self) -> str:
        message = f"{self.where}: {self.what}"
        if self.advice:
            message += f"; {self.advice}"
        return " ".join(escaped(message).split())

    def at(self, where: str) -> SourceError:
        """The same error at another place."""
        return type(self)(self.what, where=where, advice=self.advice)


class UnreadableError(SourceError):
    """The file or folder cannot be opened."""


class NoReportsError(SourceError):
    """A folder or a file in which there is nothing to read."""


class EmptyError(SourceError):
    """Nothing in it, or no letters at all."""


class BinaryError(SourceError):
    """Bytes that are no text."""


class UndecodableError(SourceError):
    """Text in an encoding that is not recognised, or not the one that was named."""


class TooLargeError(SourceError):
    """More than one report can be."""


class BrokenRecordError(SourceError):
    """A line or an object of JSON that cannot be taken as a report."""


class NoTextError(SourceError):
    """HTML in which no text was found."""
