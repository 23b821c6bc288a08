"""The exit statuses of the command line, and the few errors that a caller may meet."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What `jobscan` tells the shell when it ends."""

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
    """The words of the command or of a setting do not make sense together."""


class NoInput(JobscanError):
    """Nothing matched what the user named."""

    status = ExitStatus.NO_INPUT


class Unprocessed(JobscanError):
    """One input could not be processed; `code` is stable and goes into its error record."""

    status = ExitStatus.UNPROCESSED

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Stopped(BaseException):
    """Somebody asked us to end; `status` is what the shell expects to hear."""

    def __init__(self, status: ExitStatus) -> None:
        super().__init__(status.name.lower())
        self.status = status


class DataError(JobscanError):
    """A table that ships with jobscan is missing or is not what its checksum says."""

    status = ExitStatus.BUG
