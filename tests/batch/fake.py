"""A stand-in for the analyser: quick, and it breaks when the listing tells it to."""

import ctypes
import os
import signal
import sys
import time
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace

import jobscan.batch.worker as worker
from jobscan.errors import DataError
from jobscan.model import JobPosting, Source
from tests.postings import make_posting


class FakeAnalyzer:
    """Titles each posting after its text."""

    nlp: Any

    def __init__(self) -> None:
        self.nlp = self

    @contextmanager
    def memory_zone(self) -> Iterator[None]:
        yield

    def analyze_together(self, sources: list[Source]) -> list[JobPosting]:
        return list(map(self.analyze_source, sources))

    def analyze_source(self, source: Source) -> JobPosting:
        match source.text:
            case "raise":
                raise ValueError("what a listing\nneeds")
            case "sleep":
                time.sleep(30)
            case "work":
                while True:
                    pass
            case "hang":
                hang()
            case "spin":
                sum(range(10**12))  # in one call that hears no signal
            case "starve":
                os.system(f"(sleep 2; kill -CONT {os.getpid()}) &")
                os.kill(os.getpid(), signal.SIGSTOP)
            case "stop":
                os.kill(os.getpid(), signal.SIGSTOP)
            case "die":
                os._exit(9)
            case "die once" if not (mark := Path(source.uri)).exists():
                mark.touch()
                os._exit(9)
        posting = make_posting(title=None)
        return replace(posting, source=replace(posting.source, uri=source.uri, index=source.index))


def hang() -> None:
    """As a library may, deep in code that hears no signal and lets no other thread run."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    ctypes.PyDLL(None).sleep(30)


def start_broken(options: Any = None) -> None:
    """A process that cannot load what it needs."""
    raise DataError("wages.bin: not what its checksum says")


def start_dying(options: Any = None) -> None:
    """A process that ends before it is ready."""
    os._exit(9)


def start_as_in_a_pool(options: Any = None) -> None:
    """The real start, which ends with its parent, with the quick analyser."""
    module: Any = types.ModuleType("jobscan.pipeline.analyzer")
    module.Analyzer = lambda options: FakeAnalyzer()
    sys.modules[module.__name__] = module
    worker.start(options)


def start_fake(options: Any = None, *, in_pool: bool = True) -> None:
    """Takes the place of `worker.start`, in this process or in one of a pool."""
    worker._analyzer = FakeAnalyzer()  # type: ignore[assignment]
