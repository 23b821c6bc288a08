"""The sheet of judged findings is whole, and its table counts every row."""

from jobscan.check import RULES
from tests.quality.findings import SHEET, VERDICTS, counts, table


def test_every_row_is_a_verdict_on_a_known_rule() -> None:
    rows = [line.split("\t") for line in SHEET.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(rows) > 900
    assert {row[4] for row in rows} == set(VERDICTS)
    assert {row[1] for row in rows} <= {*RULES, "DIS109"}
    assert all(len(row) == 5 for row in rows)


def test_the_table_counts_every_row() -> None:
    total = sum(sum(each.values()) for each in counts().values())
    assert total == len(SHEET.read_text(encoding="utf-8").splitlines()) - 1
    assert table("2").splitlines()[0].startswith("rule ")
    assert len(table().splitlines()) == len(counts()) + 1
