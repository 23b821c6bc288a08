"""The builders of the smaller tables, on invented lines of the offices' shapes."""

from pathlib import Path

import pytest

from datasets import ashe, cpi, crosswalks, job_bank
from jobscan.errors import DataError
from jobscan.wages.csv_rows import parse_row
from jobscan.wages.csv_write import card_text, table_text


def ashe_row(code: str, period: str, group: str, **figures: str) -> dict[str, str]:
    empty = dict.fromkeys(("mean", "p10", "p25", "p50", "p75", "p90"), "")
    return {"soc2020": code, "soc_title": f"Job {code}", "period": period, "group": group, **empty, **figures}


def test_full_time_annual_pay_is_preferred_and_weekly_pay_will_do() -> None:
    rows = ashe.rows_from(
        [
            ashe_row("2", "annual", "ft", p25="300", p50="400"),
            ashe_row("2", "annual", "all", p25="100", p50="200"),
            ashe_row("1", "annual", "ft", p50="9"),
            ashe_row("1", "weekly", "ft", p10="5", p50="6"),
            ashe_row("3", "annual", "all", p50="7"),
        ]
    )
    assert [(row["occ_code"], row["period"], row["p50"]) for row in rows] == [("1", "week", "6"), ("2", "year", "400")]
    assert all(parse_row(row, {}).currency == "GBP" for row in rows)


def test_canadian_wages_by_the_hour_or_by_the_year() -> None:
    line = {"noc2021": "1", "title": "Job", "hourly_p10_low": "20", "hourly_p50": "30", "hourly_p90_high": ""}
    yearly = {**line, "noc2021": "2", "hourly_p10_low": "40000", "hourly_p50": "60000"}
    none = {**line, "noc2021": "3", "hourly_p10_low": ""}
    rows = job_bank.rows_from([line, yearly, none])
    assert [(row["occ_code"], row["period"]) for row in rows] == [("1", "hour"), ("2", "year")]


def test_groups_of_2016_lead_to_those_of_2021() -> None:
    names = {"31301": "Registered nurses", "21232": "Software developers", "72411": "Auto body technicians"}
    text = crosswalks.build(
        [
            {"noc2016": "3012", "noc2016_title": "Registered nurses", "soc2018": "29-9999", "soc2018_title": "Nurses"},
            {
                "noc2016": "7322",
                "noc2016_title": "Body repairers",
                "soc2018": "49-3021",
                "soc2018_title": "Body repairers",
            },
            {"noc2016": "4313", "noc2016_title": "Other ranks", "soc2018": "55-3016", "soc2018_title": "Infantry"},
            {"noc2016": "2174", "noc2016_title": "Programmers", "soc2018": "15-1252", "soc2018_title": "Developers"},
        ],
        names,
    )
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert [line for line in lines if line.partition("\t")[2]] == [
        "15-1252\t21232", "29-1141\t31301", "29-9999\t31301", "49-3021\t72411",
    ]  # fmt: skip


def test_prices_of_months(tmp_path: Path) -> None:
    source = tmp_path / "cpi.csv"
    source.write_text("year,month,cpi\n1999,12,168.3\n2000,2,169.8\n2000,1,168.8\n")
    assert cpi.build(source).endswith("# month\tindex\n2000-01\t168.8\n2000-02\t169.8\n")
    source.write_text("2000,1,abc\n")
    with pytest.raises(DataError, match="line 1"):
        cpi.build(source)


def test_the_same_rows_give_the_same_bytes() -> None:
    row = {"occ_code": "1", "title": 'a "b", c', "p50": "3"}
    data = table_text([row]).encode()
    assert data == table_text([dict(reversed(row.items()))]).encode()
    assert '"a ""b"", c"' in data.decode()
    assert card_text({"id": 'x"y'}, data).startswith('id = "x\\"y"\nsha256 = "')
