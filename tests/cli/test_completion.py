"""What the Tab key offers, asked as a shell asks."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def offered(words: str) -> list[str]:
    count = len(words.split()) - (not words.endswith(" "))
    env = {**os.environ, "_JOBSCAN_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(count)}
    done = subprocess.run([sys.executable, "-m", "jobscan"], env=env, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.split("\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("jobscan pa", "parse", id="a command"),
        pytest.param("jobscan explain PAY00", "PAY001", id="a rule"),
        pytest.param("jobscan compare --area Boise", "Boise City, ID", id="an area"),
        pytest.param("jobscan compare --occ 29-114", "29-1141", id="an occupation"),
        pytest.param("jobscan compare --benchmark u", "us", id="a wage table"),
        pytest.param("jobscan parse -f jsonl", "jsonld", id="a format"),
        pytest.param("jobscan scan --input-format mh", "mhtml", id="a format of input"),
        pytest.param("jobscan check -f sa", "sarif", id="a format of findings"),
        pytest.param("jobscan skills search Kubern", "Kubernetes", id="a skill"),
        pytest.param("jobscan compare --area Nowhere-at-all", "", id="nothing"),
    ],
)
def test_the_tab_key_offers(words: str, expected: str) -> None:
    assert any(word.startswith(expected) if expected == "us" else word == expected for word in offered(words))
