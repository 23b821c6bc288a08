"""The program, run in the process of the test with a quick analyser."""

import io
import sys
from collections.abc import Callable

import pytest

from jobscan.cli import run
from tests.batch.fake import start_fake

Run = Callable[..., tuple[int, str, str]]

# the program with the quick analyser of the tests in place of the real one
WITH_FAKE = "import sys, jobscan.batch, tests.batch.fake as f; jobscan.batch.start = f.start_fake; "
WITH_FAKE += "from jobscan.cli import run; sys.exit(run(sys.argv[1:]))"


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program in this process with a quick analyser: status, stdout, stderr."""
    monkeypatch.setattr("jobscan.batch.start", start_fake)

    def call(*words: str, stdin: bytes | None = None, terminal: bool = False) -> tuple[int, str, str]:
        source = io.TextIOWrapper(io.BytesIO(stdin or b""))
        monkeypatch.setattr(source, "isatty", lambda: stdin is None)
        monkeypatch.setattr("sys.stdin", source)
        monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: terminal)
        status = run(list(words))
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return call
