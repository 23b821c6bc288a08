"""What of spaCy is imported for a listing, in a process of its own: here it has been imported already."""

import subprocess
import sys

import pytest

LOAD = "import sys, jobscan; jobscan.Analyzer(); left_out = 'spacy.cli' not in sys.modules; import spacy; "


@pytest.mark.parametrize(
    "then",
    [
        "print(left_out)",
        "print(spacy.cli.info is not spacy.info)",
        "import spacy.cli; print(callable(spacy.cli.download))",
        "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)",
        "print(not hasattr(spacy, 'cling'))",
    ],
    ids=["left out", "asked for by name", "imported", "spacy.info", "no such attribute"],
)
def test_spacy_comes_without_its_command_line_and_has_it_when_asked(then: str) -> None:
    done = subprocess.run([sys.executable, "-c", LOAD + then], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
