"""The tables of laws and least pays tell which of their rows should be looked up again."""

import datetime as dt

import pytest

from datasets.laws import due
from tests.datasets.conftest import Run


def lines(day: str) -> list[str]:
    return list(due(dt.date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("before", "on", "line"),
    [
        (
            "2026-12-31",
            "2027-01-01",
            "laws.tsv: us-oh-columbus pay 2025-12-03: begins on 2027-01-01, read on 2026-11-28",
        ),
        ("2027-09-25", "2027-09-26", "laws.tsv: us-de pay 2027-09-26: begins on 2027-09-26, read on 2026-11-28"),
        ("2026-12-31", "2027-01-01", "minimum_wages.tsv: us-ca general: ended before 2027-01-01"),
        ("2026-12-31", "2027-01-01", "exempt_salaries.tsv: us-ca exempt: ended before 2027-01-01"),
        ("2027-11-28", "2027-11-29", "laws.tsv: us-va pay 2026-07-01: read on 2026-11-28"),
        ("2027-11-28", "2027-11-29", "minimum_wages.tsv: us general: read on 2026-11-28"),
    ],
)
def test_a_row_is_due_on_its_day(before: str, on: str, line: str) -> None:
    assert line not in lines(before)
    assert line in lines(on)


def test_the_command_prints_them(capsys: pytest.CaptureFixture[str], run: Run) -> None:
    run("laws", "--as-of", "2027-01-01")
    assert capsys.readouterr().out.splitlines() == lines("2027-01-01")
