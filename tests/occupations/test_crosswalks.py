"""Codes of SOC 2018 lead to codes of other countries that their wage tables have."""

import pytest

from jobscan.occupations.coder import load_coder
from jobscan.occupations.crosswalks import PATHS, counterparts
from jobscan.wages.tables import open_table


@pytest.mark.parametrize(("scheme", "table"), [("soc2020-uk", "uk-ashe-2025"), ("noc2021", "ca-jobbank-2025")])
def test_crosswalks_lead_from_real_codes_to_real_codes(scheme: str, table: str) -> None:
    wages = open_table(table)
    assert wages.card["scheme"] == scheme
    found = {code: counterparts(code, scheme) for code in load_coder().codes}
    assert sum(bool(each) for each in found.values()) >= 750
    # what has no row in the table may be a code all the same (its wages are not published), but most have one
    with_row = [code for code, codes in found.items() if any(each in wages.occupations for each in codes)]
    assert len(with_row) >= 680


def test_every_scheme_is_tried_above() -> None:
    assert set(PATHS) == {"soc2020-uk", "noc2021"}


def test_a_line_may_hold_the_beginning_of_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"15-1252": ("2134",), "15-12": ("2133", "2139"), "29-1": ("2231",)}
    monkeypatch.setattr("jobscan.occupations.crosswalks._table", lambda scheme: table)
    codes = ("15-1252", "15-1253", "29-1141", "29-2011", "15-1", "29-")
    assert [counterparts(code, "soc2020-uk") for code in codes] == [
        ("2134",), ("2133", "2139"), ("2231",), (), (), (),
    ]  # fmt: skip
