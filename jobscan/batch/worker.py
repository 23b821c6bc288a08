"""A few listings -> their records as JSON: what runs inside each process, where one bad listing stops no other."""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from msgspec import Struct

from jobscan.batch.bunch import bunches
from jobscan.errors import ExitStatus, JobscanError
from jobscan.model import Comparison, ErrorRecord, Failure, JobPosting, Options, Record, Source, SourceInfo, Unreadable
from jobscan.model.codec import from_json, to_json
from jobscan.pipeline import TOGETHER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from jobscan.pipeline.analyzer import Analyzer


TOGETHER_CHARS = 200_000  # as much text as 20 long listings
OVERDUE = 1  # the exit status of a process that `faulthandler` ends


class Line(Struct, frozen=True, kw_only=True):
    """One record as JSON, and what the summary counts, so that nobody needs to decode it again.

    `failure` is the message of an error record; `trouble` is the traceback behind it when the fault is ours.
    """

    json: bytes
    uri: str
    failure: str | None = None
    trouble: str | None = None
    has_pay: bool = False
    comparable: bool = False
    is_listing: bool = True

    @property
    def record(self) -> Record:
        return from_json(self.json)


class TooSlow(BaseException):
    """Raised by the alarm; no `except Exception` on the way may swallow it."""


_analyzer: Analyzer | None = None
_nowhere: TextIO | None = None  # where the traceback of an overdue process goes; None outside of a pool


def start(options: Options | None = None, *, in_pool: bool = True) -> None:
    """Loads the pipeline once for this process; a worker leaves Ctrl-C to its parent."""
    global _analyzer
    from jobscan.pipeline.analyzer import Analyzer

    if in_pool:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        threading.Thread(target=_end_with_parent, daemon=True).start()
    _analyzer = Analyzer(options=options)
    # what is loaded by now stays for good: the collector need not look at it again
    gc.freeze()
    gc.enable()


def _end_with_parent() -> None:
    """A parent that was killed outright cannot stop its workers, and they would wait for work for ever."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(ExitStatus.TERMINATED)


def serve(
    pipe: Connection, start: Callable[[Options | None], None], options: Options | None, timeout: float | None
) -> None:
    """Answers each unit with its lines until there is nobody to ask; first says that it is ready, or why it is not."""
    watch()
    try:
        start(options)
        pipe.send(None)
        while True:
            unit = pipe.recv()
            pipe.send([line for bunch in bunches(unit, TOGETHER, TOGETHER_CHARS) for line in work(bunch, timeout)])
    except JobscanError as error:  # a table is missing: no listing would fare better
        pipe.send(error)
    except (EOFError, OSError):
        return


def watch() -> None:
    """From now on a listing that hears no alarm ends this process after twice its time."""
    global _nowhere
    if _nowhere is None:
        _nowhere = Path(os.devnull).open("w")  # noqa: SIM115  (open for as long as the process lives)


def work(bunch: list[Source | Unreadable], timeout: float | None) -> list[Line]:
    """A line for each of a few, in order. The words that spaCy remembers are forgotten at the end."""
    assert _analyzer is not None, "start() comes first"
    sources = [source for source in bunch if isinstance(source, Source)]
    with _analyzer.nlp.memory_zone():
        lines = iter(_together(_analyzer, sources, timeout))
        return [next(lines) if isinstance(s, Source) else failed(s, s.code, s.message) for s in bunch]


def failed(source: Source | Unreadable, code: str, message: str, *, trouble: str | None = None) -> Line:
    """The error record that takes the listing's place in the stream."""
    info = SourceInfo(uri=source.uri, id=source.id, index=source.index, format=source.format)
    record = ErrorRecord(source=info, error=Failure(code=code, message=message))
    return Line(json=to_json(record), uri=source.uri, failure=message, trouble=trouble)


def _together(analyzer: Analyzer, sources: list[Source], timeout: float | None) -> list[Line]:
    """All in one go, in the time that one may take; where that fails, each for itself, to tell which it was."""
    if len(sources) > 1:
        try:
            with _alarm(timeout):
                return list(map(_line, analyzer.analyze_together(sources)))
        except JobscanError:  # a table is missing: no listing would fare better
            raise
        except (TooSlow, Exception):
            pass
    return [_analyzed(analyzer, source, timeout) for source in sources]


def _analyzed(analyzer: Analyzer, source: Source, timeout: float | None) -> Line:
    try:
        with _alarm(timeout):
            posting = analyzer.analyze_source(source)
            return _line(posting)
    except TooSlow:
        return failed(source, "timeout", f"gave up after {timeout:g} seconds")
    except JobscanError:  # a table is missing: no other listing would fare better
        raise
    except Exception as error:  # a bug of ours: the other listings go on, and the record says so
        words = f"a bug of ours: {type(error).__name__}: {error}"
        return failed(source, "analysis-failed", words, trouble=traceback.format_exc())


def _line(posting: JobPosting) -> Line:
    return Line(
        json=to_json(posting),
        uri=posting.source.uri,
        has_pay=bool(posting.base_salary),
        comparable=isinstance(posting.comparison, Comparison),
        is_listing=posting.source.is_listing is not False,
    )


@contextmanager
def _alarm(seconds: float | None) -> Iterator[None]:
    """Raises `TooSlow` after that many seconds; where there are no alarms (Windows, threads), never.

    A process of a pool that does not hear the alarm, deep in the code of a library, ends after twice that time.
    """
    if seconds and _nowhere:
        faulthandler.dump_traceback_later(2 * seconds, exit=True, file=_nowhere)
    try:
        with _ringing(seconds):
            yield
    finally:
        if seconds and _nowhere:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _ringing(seconds: float | None) -> Iterator[None]:
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
