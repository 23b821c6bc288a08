"""No pattern of the package can be made slow by a text: see `tests/linear.py`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

DEADLINE = 900  # seconds; a minute or less on a machine that has nothing else to do


@pytest.mark.parametrize("part", ["0", "1"], ids=["even patterns", "odd patterns"])
def test_time_grows_as_the_text_does(part: str) -> None:
    command = [sys.executable, "-m", "tests.linear", part, "2"]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=DEADLINE, check=False)
    assert done.returncode == 0, done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()] == []
