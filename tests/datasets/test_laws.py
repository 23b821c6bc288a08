"""The list of laws gives a row for each rule that a law is behind; only what two sources say is verified."""

from pathlib import Path

import pytest

from datasets import laws
from jobscan.errors import DataError
from tests.datasets.conftest import Run

DAY = "2026-11-13"


def law(**stated: str) -> dict[str, str]:
    row = {"jurisdiction": "US-VT", "employer_min": "5", "posting_must_show": "range", "benefits_in_posting": "no",
           "effective": "2025-07-01", "status": "confirmed", "source": "a; b"}  # fmt: skip
    return row | stated


def rows(**stated: str) -> list[tuple[str, str, str, str, str]]:
    """Jurisdiction, rule, threshold, date and whether it is verified."""
    found = [dict(zip(laws.LAW_COLUMNS, row, strict=True)) for row in laws.law_rows(law(**stated), DAY)]
    assert all(each["checked_on"] == DAY and each["source"] == "a; b" and not each["effective_to"] for each in found)
    return [
        (each["jurisdiction"], each["rule"], each["threshold"], each["effective_from"], each["verified"])
        for each in found
    ]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param({}, [("us-vt", "PAY001", "5", "2025-07-01", "yes")], id="pay alone"),
        pytest.param({"employer_min": ""}, [("us-vt", "PAY001", "1", "2025-07-01", "yes")], id="every employer"),
        pytest.param(
            {"employer_min": "15 (>=1 in CA)"}, [("us-vt", "PAY001", "15", "2025-07-01", "yes")], id="the first number"
        ),
        pytest.param({"posting_must_show": "on request, not in posting"}, [], id="later than in the posting"),
        pytest.param({"status": "1 source"}, [("us-vt", "PAY001", "5", "2025-07-01", "no")], id="one source"),
        pytest.param(
            {"effective": "2025-07-01 (from memory)"},
            [("us-vt", "PAY001", "5", "2025-07-01", "no")],
            id="a date by heart",
        ),
        pytest.param(
            {"jurisdiction": "US-MD"},
            [("us-md", "PAY001", "5", "2025-07-01", "yes"), ("us-md", "PAY002", "5", "2025-07-01", "yes")],
            id="both ends",
        ),
        pytest.param(
            {"jurisdiction": "CA-ON"},
            [("ca-on", "PAY001", "5", "2025-07-01", "yes"), ("ca-on", "PAY003", "5", "2025-07-01", "yes")],
            id="no wider than",
        ),
        pytest.param(
            {"benefits_in_posting": "yes"},
            [("us-vt", "PAY001", "5", "2025-07-01", "yes"), ("us-vt", "PAY011", "5", "2025-07-01", "yes")],
            id="benefits",
        ),
        pytest.param(
            {"benefits_in_posting": "yes (memory)"},
            [("us-vt", "PAY001", "5", "2025-07-01", "yes"), ("us-vt", "PAY011", "5", "2025-07-01", "no")],
            id="benefits by heart",
        ),
        pytest.param(
            {"jurisdiction": "US-CO", "effective": "2021-01-01 (deadline 2024-01-01)"},
            [
                ("us-co", "PAY001", "5", "2021-01-01", "yes"),
                ("us-co", "PAY002", "5", "2021-01-01", "yes"),
                ("us-co", "DSC124", "5", "2024-01-01", "yes"),
            ],
            id="a deadline, from a later day",
        ),
        pytest.param(
            {"jurisdiction": "EU-2023/970"},
            [("eu", "PAY001", "5", "2025-07-01", "no"), ("eu", "PAY010", "5", "2025-07-01", "no")],
            id="a directive is not yet a law",
        ),
    ],
)
def test_rows_of_a_law(stated: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    assert rows(**stated) == expected


def test_a_law_without_a_date_is_told() -> None:
    with pytest.raises(DataError, match="us-vt: no date in 'soon'"):
        laws.pay_laws([law(effective="soon")], DAY)


def test_where_pay_may_be_told_before_the_interview_it_says_so() -> None:
    requires = [next(laws.law_rows(law(jurisdiction=name), DAY))[6] for name in ("US-VT", "EU-2023/970")]
    assert requires == ["pay in postings", "pay in the posting or before the interview"]


@pytest.mark.parametrize(
    ("change", "status", "expected"),
    [
        pytest.param("", "confirmed-3", [("us-ak", "14.00", "2026-07-01", "", "yes", DAY, "n")], id="as it stays"),
        pytest.param(
            "15.00 from 2027-01-01",
            "confirmed-2-copies",
            [
                ("us-ak", "14.00", "2026-07-01", "2027-01-01", "yes", DAY, "n"),
                ("us-ak", "15.00", "2027-01-01", "", "yes", DAY, "n"),
            ],
            id="what follows",
        ),
        pytest.param("soon", "1 source", [("us-ak", "14.00", "2026-07-01", "", "no", DAY, "n")], id="not confirmed"),
    ],
)
def test_rows_of_a_minimum_wage(change: str, status: str, expected: list[tuple[str, ...]]) -> None:
    row = {"state": "AK", "min_wage_2026_07_01": "14.00", "next_change": change, "note": "n", "status": status}
    assert list(laws.wage_rows(row, DAY)) == expected


def test_the_whole_build(tmp_path: Path, run: Run) -> None:
    head = "jurisdiction,employer_min,posting_must_show,benefits_in_posting,effective,status,source\n"
    (tmp_path / "pay_transparency.csv").write_text(
        head + "US-VT,5,range,no,2025-07-01,confirmed,a\nUS-MA,25,range,no,2025-10-29,confirmed,b\n"
    )
    (tmp_path / "us_min_wage_2026.csv").write_text(
        "state,min_wage_2026_07_01,next_change,note,status\nVT,14.42,,n,confirmed-3\nAK,14.00,,n,confirmed-3\n"
    )
    run("laws", "--source", tmp_path, "--checked-on", DAY, "--output", tmp_path)
    pay = (tmp_path / "laws_pay.tsv").read_text().splitlines()
    assert pay[0] == "\t".join(laws.LAW_COLUMNS)
    assert [line.split("\t")[:2] for line in pay[1:]] == [["us-ma", "PAY001"], ["us-vt", "PAY001"]]
    wages = (tmp_path / "minimum_wages.tsv").read_text().splitlines()
    assert [line.split("\t")[0] for line in wages] == ["jurisdiction", "us-vt", "us-ak"]  # in the order of the list
