"""The program, run in the process of the test: with a quick analyser, or with the real one, loaded once."""

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

import jobscan.batch.worker as worker
from jobscan.cli import run
from jobscan.model import Options
from jobscan.pipeline.analyzer import Analyzer
from tests.batch.fake import start_fake

Run = Callable[..., tuple[int, str, str]]  # words of the command -> status, stdout, stderr

# the program with the quick analyser of the tests in place of the real one, in a process of its own
WITH_FAKE = (
    "import sys, jobscan.batch, jobscan.batch.resume, tests.batch.fake as f; jobscan.batch.start = f.start_fake; "
)
WITH_FAKE += "import jobscan.batch.pool; jobscan.batch.pool.start = f.start_fake; jobscan.batch.resume.EVERY = 0.1; "
WITH_FAKE += "from jobscan.cli.io.streams import replace_closed_streams as r; r(); "
WITH_FAKE += "from jobscan.cli import run; sys.exit(run(sys.argv[1:]))"


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with a quick analyser."""
    monkeypatch.setattr("jobscan.batch.start", start_fake)
    return _runner(monkeypatch, capsysbinary)


@pytest.fixture
def real_cli(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], analyzer: Analyzer) -> Run:
    """Runs the program with the real analyser."""

    def start(options: Options | None, **_: Any) -> None:
        if options and options.skills:
            monkeypatch.setattr(worker, "_analyzer", Analyzer(options=options))
            return
        monkeypatch.setattr(analyzer, "options", options or Options())
        monkeypatch.setattr(worker, "_analyzer", analyzer)

    monkeypatch.setattr("jobscan.batch.start", start)
    return _runner(monkeypatch, capsysbinary)


@pytest.fixture
def small_units(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes get five listings at a time, so that a few are work for several."""
    monkeypatch.setattr("jobscan.batch.pool.UNIT_LISTINGS", 5)


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer()


def _runner(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*words: str, stdin: bytes | None = None, terminal: bool = False) -> tuple[int, str, str]:
        source = io.TextIOWrapper(io.BytesIO(stdin or b""))
        monkeypatch.setattr(source, "isatty", lambda: stdin is None)
        monkeypatch.setattr("sys.stdin", source)
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: terminal)
        status = run(list(words))
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return call
