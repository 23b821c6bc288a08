"""The sheets of comparisons judged by hand, and what the measurements say of them."""

import csv
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SAID = (HERE.parents[1] / "docs" / "measurements.md").read_text(encoding="utf-8")
SHEETS = sorted(HERE.glob("comparisons*.tsv"))


def judged(sheet: Path, column: str) -> Counter[str]:
    lines = [line for line in sheet.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return Counter(row[column] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.stem for sheet in SHEETS])
def test_the_measurements_say_what_the_sheet_says(sheet: Path) -> None:
    row = next(line for line in SAID.splitlines() if line.startswith(f"| `{sheet.name}`"))
    has_after = "\tafter\t" in sheet.read_text(encoding="utf-8")
    found = judged(sheet, "before" if has_after else "judged")
    assert found.total() >= 50
    figures = [found[each] for each in ("right", "hedged", "wrong", "false extreme")]
    assert [int(cell) for cell in row.split("|")[3:7]] == figures
    if has_after:
        after = judged(sheet, "after")
        extremes = after["false extreme"] or "no"
        words = f"{after['right'] + after['hedged']} hold, {extremes} false extreme{'s' if after['false extreme'] > 1 else ''}"
        assert row.split("|")[7].strip() == words
