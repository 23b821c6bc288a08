"""A few listings -> their records as JSON: the work of each process, where a bad listing does not stop the others."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from functools import partial
from traceback import format_exc
from typing import TYPE_CHECKING

from msgspec import Struct

from jobscan.batch.chunks import Chunk, chunked
from jobscan.errors import ExitStatus, JobscanError, TooSlow
from jobscan.model import Comparison, ErrorRecord, Failure, JobPosting, Options, Record, Source, SourceInfo, Unreadable
from jobscan.model.codec import from_json, to_json, writable
from jobscan.pipeline import TOGETHER
from jobscan.readers.bounded import MEMORY
from jobscan.readers.limits import deadline, limit_memory

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from jobscan.pipeline.analyzer import Analyzer


TOGETHER_CHARS = 200_000  # as much text as 20 long listings
DOCUMENTS = frozenset({"text", "md", "html", "pdf", "docx", "odt", "rtf", "eml", "mhtml"})  # formats of whole files


class Line(Struct, frozen=True, kw_only=True):
    """One record as JSON, and what the summary counts, so that it need not be decoded again.

    `failure` is the message of an error record; `traceback` is set if a bug of ours caused it. `is_document` is set for
    a file of its own, as opposed to a row among others.
    """

    json: bytes
    uri: str
    failure: str | None = None
    traceback: str | None = None
    has_pay: bool = False
    comparable: bool = False
    is_listing: bool = True
    text: str | None = None  # the text of the listing, if the run keeps it
    is_document: bool = False

    @property
    def record(self) -> Record:
        """The record, decoded."""
        record = from_json(self.json)
        return record if self.text is None or isinstance(record, ErrorRecord) else record.with_text(self.text)


_analyzer: Analyzer | None = None
_GARBAGE = 50_000  # objects between two runs of the collector; few objects outlive their listing
_is_ours = False  # whether this process handles only listings, so that one that ignores its alarm may end it


def start(options: Options | None = None, *, in_pool: bool = True) -> None:
    """Load the pipeline for this process. In a pool, leave Ctrl-C to the parent, and end when the parent does."""
    global _analyzer
    from jobscan.pipeline.analyzer import Analyzer

    if in_pool:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        threading.Thread(target=end_with_parent, daemon=True).start()
    _analyzer = Analyzer(options=options)
    # what is loaded by now stays: the collector need not examine it again
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    gc.enable()


def end_with_parent() -> None:
    """End with the parent: if it is killed, it cannot stop its workers, which would wait for work forever."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(ExitStatus.TERMINATED)


def serve(
    pipe: Connection, start: Callable[[Options | None], None], options: Options | None, timeout: float | None
) -> None:
    """Answer each unit with its lines until the pipe is closed; first send None when ready, or the error.

    During the work on a unit, a None before each attempt is a sign of life.
    """
    watch()
    limit_memory(MEMORY)
    try:
        start(options)
        pipe.send(None)
        while True:
            unit = pipe.recv()
            alive = partial(pipe.send, None)
            pipe.send([line for each in chunked(unit, TOGETHER, TOGETHER_CHARS) for line in work(each, timeout, alive)])
    except JobscanError as error:  # a table is missing: no listing would fare better
        pipe.send(error)
    except (EOFError, OSError):
        return


def watch() -> None:
    """From now on, end this process when a listing ignores its alarm."""
    global _is_ours
    _is_ours = True


def work(chunk: Chunk, timeout: float | None, alive: Callable[[], object] = lambda: None) -> list[Line]:
    """A line for each listing, in order; `alive` is called before each attempt that may take the whole `timeout`.

    Words that spaCy stored are forgotten at the end.
    """
    lines: Iterator[Line] = iter(())
    if sources := [source for source in chunk if isinstance(source, Source)]:
        assert _analyzer is not None, "start() comes first"
        with _analyzer.nlp.memory_zone():
            lines = iter(_together(_analyzer, sources, timeout, alive))
    return [next(lines) if isinstance(each, Source) else failed(each, each.code, each.message) for each in chunk]


def failed(source: Source | Unreadable, code: str, message: str, *, traceback: str | None = None) -> Line:
    """The error record that takes the listing's place in the stream."""
    info = SourceInfo(uri=source.uri, id=source.id, index=source.index, format=source.format)
    record = writable(ErrorRecord(source=info, error=Failure(code=code, message=message)))
    return Line(json=to_json(record), uri=record.source.uri, failure=record.error.message, traceback=traceback)


def _together(
    analyzer: Analyzer, sources: list[Source], timeout: float | None, alive: Callable[[], object]
) -> list[Line]:
    """Analyse all together, within the time for one listing; if that fails, each alone, to find the one to blame."""
    if len(sources) > 1:
        alive()
        try:
            with deadline(timeout, is_ours=_is_ours):
                return list(map(_line, analyzer.analyze_together(sources)))
        except JobscanError:  # a table is missing: no listing would fare better
            raise
        except (TooSlow, Exception):
            pass
    lines = []
    for source in sources:
        alive()
        lines.append(_analyzed(analyzer, source, timeout))
    return lines


def _analyzed(analyzer: Analyzer, source: Source, timeout: float | None) -> Line:
    try:
        with deadline(timeout, is_ours=_is_ours):
            posting = analyzer.analyze_source(source)
            return _line(posting)
    except TooSlow:
        return failed(source, "timeout", f"gave up after {timeout:g} seconds")
    except JobscanError:  # a table is missing: no other listing would fare better
        raise
    except Exception as error:  # a bug of ours: the other listings go on, and the record says so
        message = f"a bug in jobscan: {type(error).__name__}: {error}"
        return failed(source, "analysis-failed", message, traceback=format_exc())


def _line(posting: JobPosting) -> Line:
    return Line(
        json=to_json(posting),
        uri=posting.source.uri,
        has_pay=bool(posting.base_salary),
        comparable=isinstance(posting.comparison, Comparison),
        is_listing=posting.source.is_listing is not False,
        is_document=posting.source.format in DOCUMENTS and posting.source.id is None,  # with an id it is one of several
    )
