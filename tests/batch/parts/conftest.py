"""A few part files of invented listings, and a quick analyser in the processes that scan them."""

import json
from pathlib import Path
from typing import Any

import pytest

from jobscan.batch import Line
from jobscan.batch.chunks import Chunk
from jobscan.batch.worker import work
from tests.batch.fake import start_as_in_a_pool, start_fake

PARTS, ROWS = 6, 20


def write_parts(folder: Path, count: int = PARTS, rows: int = ROWS) -> None:
    folder.mkdir(parents=True)
    for part in range(count):
        lines = [json.dumps({"id": f"{part}-{row}", "text": f"Baker {row}, part {part}"}) for row in range(rows)]
        (folder / f"part-{part:05}.jsonl").write_text("\n".join(lines) + "\n")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its name there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class InThisProcess:
    """A process of analysis that is none, and starts at once."""

    def __init__(self, *words: Any) -> None:
        start_fake()

    def work(self, unit: Chunk) -> list[Line]:
        return work(unit, None)

    def stop(self) -> None:
        pass


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No processes are started for one part after the other."""
    monkeypatch.setattr("jobscan.batch.parts.one.Process", InThisProcess)
    monkeypatch.setattr("jobscan.readers.bounded._is_bounded_here", lambda: False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with parts in `in`; processes start with the quick analyser."""
    monkeypatch.chdir(tmp_path)
    write_parts(tmp_path / "in")
    monkeypatch.setattr("jobscan.batch.parts.one.start", start_as_in_a_pool)
    monkeypatch.setattr("jobscan.batch.parts.run.start", start_as_in_a_pool)
    return tmp_path
