"""Read a job listing: what it asks for, what it pays, and how that compares. Offline.

>>> import jobscan
>>> posting = jobscan.analyze("Line cook, Portland, OR. We pay $19 - $22 an hour.")
>>> posting.base_salary[0].value.unit_text
'HOUR'
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

__version__ = "0.1.0"
__all__ = ["Analyzer", "ErrorRecord", "JobPosting", "__version__", "analyze", "load", "read", "scan", "to_frame"]

if TYPE_CHECKING:
    from os import PathLike

    from jobscan.model import ErrorRecord, JobPosting, Options, Record
    from jobscan.pipeline.analyzer import Analyzer


def analyze(
    text: str, *, title: str | None = None, company: str | None = None, location: str | None = None
) -> "JobPosting":
    """The record of one listing's text; the pipeline is loaded at the first call and kept.

    What is known beside the text goes before what the text says.
    """
    return _analyzer().analyze(text, title=title, company=company, location=location)


def read(
    path: "str | PathLike[str]", *, options: "Options | None" = None, timeout: float | None = 10.0
) -> "list[Record]":
    """The records of the listings in one file: one of a page or a document, several of a table, a feed or a reply.

    What cannot be processed gives an `ErrorRecord` in its place. Raises `NoInput` where there is no such file.
    """
    return list(scan(path, options=options, timeout=timeout))


def scan(
    *paths: "str | PathLike[str]", options: "Options | None" = None, timeout: float | None = 10.0
) -> Iterator["Record"]:
    """The records of all listings in files, folders and patterns, one by one, as `jobscan scan` has them.

    An input that cannot be processed gives an `ErrorRecord`, and the others go on. Raises `NoInput` for a name that
    nothing has.
    """
    from jobscan.batch import scan_lines
    from jobscan.errors import NoInput
    from jobscan.model import Source, Unreadable
    from jobscan.readers import find_inputs, read_path

    def listings() -> Iterator[Source | Unreadable]:
        for path in find_inputs(paths):
            if not isinstance(path, Unreadable):
                yield from read_path(path)
            elif path.code == "no-such-file":
                raise NoInput(f"{path.uri}: {path.message}")
            else:
                yield path

    for line in scan_lines(listings(), options=options, timeout=timeout, keep_text=True):
        yield line.record


def load(path: "str | PathLike[str]") -> Iterator["Record"]:
    """The records in a file that `jobscan scan` wrote as jsonl; from csv, parquet and sqlite what their rows know.

    Raises `UsageError` for a line or a row that is no record.
    """
    from os import fspath

    from jobscan.errors import UsageError
    from jobscan.report.saved import saved_records

    for number, record in enumerate(saved_records(fspath(path)), start=1):
        if record is None:
            raise UsageError(f"{fspath(path)}: record {number} is not one that `jobscan scan` wrote")
        yield record


def to_frame(records: Iterable["Record"], library: Literal["pandas", "polars"] | None = None) -> Any:
    """A data frame with a row for each record: the columns of the CSV, with their types.

    Without `library` it is of pandas if that is installed, else of polars; raises `UsageError` if neither is.
    """
    from jobscan.report.frame import frame

    return frame(records, library)


@cache
def _analyzer() -> "Analyzer":
    from jobscan.pipeline.analyzer import Analyzer

    return Analyzer()


_LAZY = {"Analyzer": "jobscan.pipeline.analyzer", "JobPosting": "jobscan.model", "ErrorRecord": "jobscan.model"}


def __getattr__(name: str) -> Any:
    """Loads spaCy only when somebody analyses: `jobscan --help` must not wait for it."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'jobscan' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, for completion in a notebook: those that are loaded late, and none that is only imported."""
    return sorted(__all__)
