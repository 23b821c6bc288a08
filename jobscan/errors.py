"""The exit statuses of the command line, and the few errors that a caller may meet."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit status of `jobscan`."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNPROCESSED = 3
    NO_INPUT = 4
    BUG = 5
    INTERRUPTED = 130
    TERMINATED = 143


class JobscanError(Exception):
    """An error whose message is fit for the user: what happened, where, what to try next."""

    status = ExitStatus.USAGE


class UsageError(JobscanError):
    """The options or the settings make no sense, or not together."""


class NoInput(JobscanError):
    """Nothing matches what the user named."""

    status = ExitStatus.NO_INPUT


class Unprocessed(JobscanError):
    """One input could not be processed; `code` is stable and appears in its error record."""

    status = ExitStatus.UNPROCESSED

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Stopped(BaseException):
    """A signal, or the reader of a pipe, ended the run; `status` is the exit status (128 + n for signal n, or 0)."""

    def __init__(self, status: ExitStatus) -> None:
        super().__init__(status.name.lower())
        self.status = status


class TooSlow(BaseException):
    """Raised by an alarm when a listing took its time; no `Exception`, so that no handler on the way swallows it."""


class DataError(JobscanError):
    """A table is missing, or is not what its checksum says."""

    status = ExitStatus.BUG
