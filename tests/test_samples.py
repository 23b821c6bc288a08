"""Every sample is a pair: the listing, and what jobscan says of it. When a golden file changes, the diff is read."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from datasets.record_schema import json_schema
from jobscan.batch import scan
from jobscan.model.codec import to_json
from jobscan.readers import read_path
from tests.golden import compare, render

SAMPLES = Path(__file__).parents[1] / "samples"
LISTINGS = sorted(
    p for p in SAMPLES.iterdir() if p.suffix not in (".expected", ".svg", ".toml") and p.name != "README.md"
)


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: path.name)
def test_jobscan_says_what_it_said(path: Path, request: pytest.FixtureRequest) -> None:
    golden = path.with_name(f"{path.name}.expected")
    shown = render([_shown(record) for record in _records(path)])
    if request.config.getoption("--update-samples"):
        golden.write_text(shown, encoding="utf-8")
    if changes := compare(shown, golden):
        pytest.fail(f"pytest tests/test_samples.py --update-samples writes this anew:\n{changes}", pytrace=False)


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: path.name)
def test_every_record_fits_the_schema_and_quotes_its_text(path: Path) -> None:
    validator = Draft202012Validator(json_schema())
    texts = {source.index: getattr(source, "text", "") for source in read_path(path)}
    for record in _records(path):
        validator.validate(record)
        text = texts[record["source"]["index"]]
        for fact in _facts(record):
            assert fact["text"] == text[fact["start"] : fact["end"]]


def test_no_golden_file_is_left_over() -> None:
    expected = {f"{path.name}.expected" for path in LISTINGS}
    assert {path.name for path in SAMPLES.glob("*.expected")} == expected


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(to_json(record)) for record in scan(read_path(path))]


def _shown(record: dict[str, Any]) -> dict[str, Any]:
    """Without the segments, which would be most of the file, and without this machine's path."""
    record["source"]["uri"] = Path(record["source"]["uri"]).name
    record.pop("segments", None)
    return record


def _facts(value: Any) -> list[dict[str, Any]]:
    """Every fact of a record that quotes the text."""
    if isinstance(value, dict):
        if "rule" in value and value.get("start") is not None:
            return [value]
        return [fact for each in value.values() for fact in _facts(each)]
    return [fact for each in value for fact in _facts(each)] if isinstance(value, list) else []
