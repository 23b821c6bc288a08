"""Counts, shares and quartiles; and what `--where` may do, which is to look."""

from decimal import Decimal
from typing import Any

import pytest

from jobscan.errors import UsageError
from jobscan.model import ErrorRecord, Failure, MonetaryAmount, Record, SourceInfo
from jobscan.report.rows.flat import Row, flat
from jobscan.report.stats import Question, Stats
from tests.postings import fact, make_posting


def paid(currency: str | None, low: int, high: int | None, **changes: Any) -> Record:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    pay = MonetaryAmount(currency=currency, min_value=ends[0], max_value=ends[1], unit_text="YEAR")
    return make_posting(base_salary=(fact(pay),), **changes)


REMOTE = {"job_location_type": fact("TELECOMMUTE")}
ERROR = ErrorRecord(
    source=SourceInfo(uri="b.txt", id=None, index=1, format="text"), error=Failure(code="timeout", message="too slow")
)
RECORDS = [
    paid("USD", 50_000, 70_000, seniority=fact("mid")),
    paid("USD", 100_000, 120_000, seniority=fact("senior"), **REMOTE),
    paid("USD", 130_000, 130_000, seniority=fact("senior"), **REMOTE),
    paid("EUR", 90_000, 90_000, seniority=fact("senior")),
    paid("USD", 80_000, None, seniority=fact("senior")),
    make_posting(base_salary=(), seniority=None),
    ERROR,
]


def ask(by: str = "", where: str | None = None) -> Stats:
    rows: list[Row | None] = [flat(record) for record in RECORDS]
    return Question(by.split(",") if by else [], where).answer(rows)


def test_currencies_never_meet() -> None:
    found = ask()
    assert (found.listings, found.errors) == (6, 1)
    assert [(row["currency"], row["paid"], row["p25"], row["median"], row["p75"]) for row in found.rows] == [
        ("USD", 3, 85_000, 110_000, 120_000),
        ("EUR", 1, 90_000, 90_000, 90_000),
    ]
    assert {(row["listings"], row["share"], row["with_pay"]) for row in found.rows} == {(6, 1.0, 5)}


def test_groups() -> None:
    assert [(row["level"], row["currency"], row["listings"], row["paid"]) for row in ask("level").rows] == [
        ("senior", "USD", 4, 2),
        ("senior", "EUR", 4, 1),
        (None, None, 1, 0),
        ("mid", "USD", 1, 1),
    ]


def test_two_columns_and_short_names() -> None:
    found = ask("occupation,month", "remote = 'TELECOMMUTE' and pay_annual_mid > 100000").rows
    assert [(row["occupation"], row["month"], row["listings"], row["median"]) for row in found] == [
        ("Registered Nurses", "2026-03", 2, 120_000)
    ]


def test_a_list_makes_a_group_of_each_item() -> None:
    found = ask("skill", "pay_currency = 'EUR'").rows
    assert [(row["skill"], row["listings"], row["share"]) for row in found] == [
        ("ACLS", 1, 1.0),
        ("communication", 1, 1.0),
    ]


def test_nothing_matches() -> None:
    assert ask("level", "pay_annual_mid > 1e12").rows == []
    assert ask("", "false").rows == []


def test_only_what_is_asked_for_is_kept() -> None:
    assert Question(["region"], "remote = 'ONSITE'").columns == {
        "region", "job_location_type", "pay_text", "pay_currency", "pay_annual_mid", "error_code",
    }  # fmt: skip


@pytest.mark.parametrize(
    "where, message",
    [
        ("pay_anual_mid > 1", "did you mean pay_annual_mid"),
        ("load_extension('x.so')", "only an expression that looks"),
        ("1); ATTACH 'x.db' AS x; --", "--where"),
        ("1) ; DROP TABLE scan; --", "--where"),
        (
            "(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c)",
            "only an expression",
        ),
        ("1 IN (SELECT * FROM pragma_database_list)", "--where"),
        ("writefile('x', 'y')", "no such function"),
        ("zeroblob(2000000000) = 1", "too big"),
        ("1 =", "syntax error"),
        ("", "syntax error"),
        ("region = 'TX", "unrecognized token"),
        ("x\0y", "--where"),
        ("half \ud800", "--where"),
    ],
)
def test_where_can_only_look(where: str, message: str) -> None:
    if not where:
        assert ask("", where).rows == ask().rows
        return
    with pytest.raises(UsageError, match=message):
        ask("", where)


@pytest.mark.parametrize("by", ["regoin", "1", "region; --", '"'])
def test_by_takes_columns(by: str) -> None:
    with pytest.raises(UsageError, match="--by"):
        ask(by)


def test_groups_by_a_column_that_was_kept() -> None:
    kept = [{"extra": '{"Team": "Ovens", "Cook\'s #": 1}'}, {"extra": '{"Team": "Ovens"}'}, {}]
    found = Question(["extra.Team"]).answer(kept).rows
    assert [(row["extra.Team"], row["listings"]) for row in found] == [("Ovens", 2), (None, 1)]
    found = Question(["extra.Cook's #"]).answer(kept).rows
    assert [(row["extra.Cook's #"], row["listings"]) for row in found] == [(None, 2), (1, 1)]
