"""`-f jsonld`: the description is the text of the listing, which the record does not have."""

import json
from pathlib import Path

import pytest

from tests.batch.fake import start_fake
from tests.cli.conftest import Run


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_has_the_description_of_its_own_listing(
    cli: Run, tmp_path: Path, small_units: None, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    monkeypatch.setattr("jobscan.batch.pool.start", start_fake)
    for at in range(8):
        (tmp_path / f"{at}.txt").write_text(f"Nurse {at} wanted")
    (tmp_path / "3.txt").write_text("raise")  # a listing that cannot be processed has no line, and shifts no other
    status, out, _ = cli("scan", str(tmp_path), "-f", "jsonld", "-j", jobs)
    assert status == 3
    shown = [json.loads(line)["description"] for line in out.splitlines()]
    assert shown == [f"<p>Nurse {at} wanted</p>" for at in range(8) if at != 3]


def test_one_listing(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nurse wanted\n\n- care")
    status, out, _ = cli("parse", str(tmp_path / "a.txt"), "-f", "jsonld")
    assert (status, json.loads(out)["description"]) == (0, "<p>Nurse wanted</p><ul><li>care</li></ul>")
