"""The house rules that can be tested: imports go down, every file is listed somewhere, outputs fit the schema."""

import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import msgspec
import pytest

from datasets.record_schema import json_schema
from jobscan.model import ErrorRecord, Failure, JobPosting, SourceInfo
from jobscan.model.codec import to_json
from tests.postings import make_posting

ROOT = Path(__file__).parents[1]


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, cwd=ROOT, check=False)


def test_imports_go_down_and_rooms_do_not_import_each_other() -> None:
    result = run("-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))")
    assert result.returncode == 0, result.stdout


def test_no_module_of_the_project_opens_a_network_connection() -> None:
    network = re.compile(
        r"^\s*(?:import|from)\s+(?:socket|http|urllib\.request|requests|httpx|ftplib|smtplib)\b", re.MULTILINE
    )
    files = (ROOT / "jobscan").rglob("*.py")
    assert [path.name for path in files if network.search(path.read_text())] == []


def test_nothing_is_unpickled_or_evaluated() -> None:
    risky = re.compile(r"\bpickle\b|\byaml\.load\b|(?<![\w.])eval\(|(?<![\w.])exec\(|allow_pickle=True")
    assert [path.name for path in (ROOT / "jobscan").rglob("*.py") if risky.search(path.read_text())] == []


@pytest.mark.parametrize("kind", ["full", "empty", "error"])
def test_records_fit_the_schema(kind: str) -> None:
    source = SourceInfo(uri="a.txt", id=None, index=0, format="text")
    record = {
        "full": make_posting(),
        "empty": JobPosting(source=source),
        "error": ErrorRecord(source=source, error=Failure(code="x", message="y")),
    }[kind]
    jsonschema.Draft202012Validator(json_schema()).validate(msgspec.json.decode(to_json(record)))
