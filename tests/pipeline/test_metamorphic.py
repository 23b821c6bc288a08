"""The same listing in another dress says the same."""

import html
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jobscan import Analyzer
from jobscan.model import JobPosting
from jobscan.readers import read

SAMPLES = (
    "product-manager-ml-platform.txt",
    "truck-driver.md",
    "management-analyst-gs12.txt",
    "account-executive-tiers.md",
)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def facts(posting: JobPosting) -> dict[str, Any]:
    """The values, without where they stand."""
    return {
        "title": posting.title and posting.title.value,
        "employer": posting.hiring_organization and posting.hiring_organization.value,
        "places": [fact.value.name for fact in posting.job_location],
        "pay": [(fact.value.min_value, fact.value.max_value, fact.value.unit_text) for fact in posting.base_salary],
        "skills": sorted((fact.value.name, fact.value.level) for fact in posting.skills),
        "years": [(fact.value.min_years, fact.value.max_years) for fact in posting.experience_requirements],
        "duties": [" ".join(fact.value.split()) for fact in posting.responsibilities],
    }


def analyzed(analyzer: Analyzer, text: str, uri: str) -> dict[str, Any]:
    (source,) = read(text.encode(), uri=uri)
    return facts(analyzer.analyze_source(source))  # type: ignore[arg-type]


DRESSES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "spaces at the ends": lambda text: text.replace("\n", "   \n"),
    "blank lines at both ends": lambda text: f"\n\n{text}\n\n\n",
    "no-break spaces": lambda text: text.replace(" a year", "\xa0a\xa0year"),
    "other bullets": lambda text: text.replace("\n- ", "\n• ").replace("\n* ", "\n• "),
    "a byte order mark": lambda text: "\ufeff" + text,
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("name", SAMPLES)
def test_what_the_eye_does_not_see_changes_nothing(analyzer: Analyzer, name: str, dress: str) -> None:
    text = Path("samples", name).read_text(encoding="utf-8")
    assert analyzed(analyzer, DRESSES[dress](text), name) == analyzed(analyzer, text, name)


@pytest.mark.parametrize("name", ["product-manager-ml-platform.txt"])
def test_a_page_of_the_same_words_says_the_same(analyzer: Analyzer, name: str) -> None:
    text = Path("samples", name).read_text(encoding="utf-8")
    page, items = ["<html><body><main>"], False
    for line in text.splitlines():
        item = line.startswith(("- ", "* "))
        page += ["<ul>"] if item and not items else ["</ul>"] if items and not item else []
        items = item
        words = html.escape(line[2:] if item else line)
        page.append(f"<li>{words}</li>" if item else f"<p>{words}</p>" if words.strip() else "")
    page.append("</main></body></html>")
    assert analyzed(analyzer, "\n".join(page), "page.html") == analyzed(analyzer, text, name)


@cache
def scanned(**environment: str) -> bytes:
    """What a scan of two samples prints under these variables."""
    words = "-m jobscan.cli scan samples/maths-teacher-uk.txt samples/truck-driver.md -q -j 1".split()
    done = subprocess.run([sys.executable, *words], capture_output=True, check=True, env={**os.environ, **environment})
    assert done.stdout.count(b"\n") == 2
    return done.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/New_York"},
    ],
    ids=["C", "Turkish"],
)
def test_the_place_of_the_machine_changes_no_byte(environment: dict[str, str]) -> None:
    assert scanned(**environment) == scanned(PYTHONHASHSEED="0")
