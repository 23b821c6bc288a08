"""The sheets of judged findings are whole, and their table counts every row."""

from pathlib import Path

from jobscan.check import RULES, rule
from tests.quality.findings import (
    FOUND,
    GRAVE,
    JUDGED,
    READINGS,
    SAID,
    SHEET,
    VERDICTS,
    agreement,
    by_level,
    counts,
    readers,
    table,
)


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


def test_every_row_is_a_verdict_on_a_known_rule() -> None:
    assert {row[4] for row in rows(SHEET)} == set(VERDICTS)
    assert {row[1] for row in rows(SHEET)} <= set(RULES)
    assert {row[0] for row in rows(JUDGED)} == {"first", "second", "again", "fresh2", "fresh2-again", "reader2"}
    assert {row[1].partition(":")[0] for row in rows(JUDGED)} <= {*RULES, "-"}
    assert {row[3] for row in rows(JUDGED)} <= {*SAID, "nothing"}
    assert {row[0] for row in rows(FOUND)} == set(READINGS)
    assert set(GRAVE) <= set(RULES)


def test_what_was_judged_was_judged_of_150_listings_and_a_third_of_them_twice() -> None:
    names = ("first", "second", "fresh2", "reader2")
    listings = {reading: {row[2] for row in rows(JUDGED) if row[0] == reading} for reading in names}
    assert (len(listings["first"]), len(listings["second"])) == (150, 50)
    assert listings["reader2"] == listings["second"] < listings["first"]
    assert len(listings["fresh2"]) == 60
    assert listings["fresh2"].isdisjoint({*listings["first"], *(row[3] for row in rows(SHEET))})
    marks, same, near = agreement()
    assert same + near <= marks


def test_the_table_counts_every_row() -> None:
    total = sum(sum(each.values()) for draw in "12356" for each in counts(draw).values())
    assert total == len(rows(SHEET))
    assert table("2").splitlines()[0].startswith("rule ")
    assert len(table("1").splitlines()) == len(counts("1")) + 1
    errors = [row for row in rows(FOUND) if (row[0], row[2]) == ("mended", "error")]
    assert sum(by_level("mended")["error"][each] for each in VERDICTS[:3]) == len(errors)


def test_what_two_readers_say_of_50_listings_fills_a_table_of_listings_and_rules() -> None:
    lines = readers().splitlines()
    cells = sum(int(line.split()[-1]) for line in lines[1:10])
    assert cells % 50 == 0
    assert lines[-2].startswith(f"50 listings, {cells // 50} rules")
    assert 0 < float(lines[-1].split()[-1]) < 1


def test_a_rule_that_is_off_did_not_hold_what_a_remark_should() -> None:
    fresh = counts("fresh")
    for code in {code for code in RULES if not rule(code).by_default} - {"CON506"}:
        assert fresh[code]["true"] < 0.8 * sum(fresh[code][each] for each in VERDICTS[:3]), code
