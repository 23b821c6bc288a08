"""Every builder is tried as somebody would use it: on a small file, by its command."""

import gzip
import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., None]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("cpi", "--source", path)` is `python -m datasets.cpi --source path`."""

    def run_builder(name: str, *words: object) -> None:
        monkeypatch.setattr(sys, "argv", [f"datasets.{name}", *map(str, words)])
        importlib.import_module(f"datasets.{name}").main()

    return run_builder


def zipped(path: Path, text: str) -> Path:
    """A gzipped file with this text."""
    path.write_bytes(gzip.compress(text.encode("utf-8")))
    return path
