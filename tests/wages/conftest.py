"""Every test of wage tables has a user's folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path / "home"))
    return tmp_path
