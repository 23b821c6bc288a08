"""What of spaCy is imported for a listing, in a process of its own: here it has been imported already."""

import subprocess
import sys

import pytest

ANSWERS = {  # in this order, as the last but one imports it
    "left out": "left_out",
    "asked for by name": "spacy.cli.info is not spacy.info",
    "spacy.info": "spacy.info(silent=True)['spacy_version'] == spacy.__version__",
    "imported": "callable(import_module('spacy.cli').download)",
    "no such attribute": "not hasattr(spacy, 'cling')",
}
LOAD = "import sys, jobscan; jobscan.Analyzer(); left_out = 'spacy.cli' not in sys.modules; import spacy; "


@pytest.fixture(scope="module")
def answers() -> dict[str, str]:
    asked = "; ".join(f"print({each})" for each in ANSWERS.values())
    code = f"from importlib import import_module; {LOAD}{asked}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return dict(zip(ANSWERS, done.stdout.splitlines(), strict=True))


@pytest.mark.parametrize("what", ANSWERS)
def test_spacy_comes_without_its_command_line_and_has_it_when_asked(answers: dict[str, str], what: str) -> None:
    assert answers[what] == "True"
