"""A stand-in for the analyser: quick, and it breaks when the listing tells it to."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec.structs import replace

import jobscan.batch.worker as worker
from jobscan.model import JobPosting, Source
from tests.conftest import make_posting


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
            case "die":
                os._exit(9)
        posting = make_posting(title=None)
        return replace(posting, source=replace(posting.source, uri=source.uri, index=source.index))


def start_fake(options: Any = None, *, in_pool: bool = True) -> None:
    """Takes the place of `worker.start`, in this process or in one of a pool."""
    worker._analyzer = FakeAnalyzer()  # type: ignore[assignment]
