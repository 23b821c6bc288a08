"""Warnings where a field and the text differ."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jobscan import Analyzer
from jobscan.model import Fields, PayField, Source
from jobscan.model.vocabulary import UnitText

TEXT = """Lantern Keeper

Location: Portland, OR
This role is fully on-site. Pay: $24 - $28 an hour.

Requirements
- Two years of experience with lamps
"""


def pay(low: int, high: int, unit: UnitText = "HOUR") -> Fields:
    ends = {"min_value": Decimal(low), "max_value": Decimal(high)}
    return Fields(pay=(PayField(text=f"{low} to {high}", currency="USD", unit_text=unit, **ends),))


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        pytest.param(Fields(), [], id="no field"),
        pytest.param(pay(31, 35), ["pay-differs"], id="other pay"),
        pytest.param(pay(26, 35), [], id="pay that has amounts in common"),
        pytest.param(pay(70000, 90000, "YEAR"), [], id="pay for another period"),
        pytest.param(Fields(job_location_type="TELECOMMUTE"), ["workplace-differs"], id="remote"),
        pytest.param(Fields(job_location_type="hybrid"), [], id="hybrid"),
        pytest.param(Fields(locations=("Austin, TX",)), ["place-differs"], id="another state"),
        pytest.param(Fields(locations=("Leeds, England",)), ["place-differs"], id="another country"),
        pytest.param(Fields(locations=("Salem, OR",)), [], id="another town of the state"),
        pytest.param(Fields(locations=("United States",)), [], id="a country"),
        pytest.param(Fields(locations=("Austin, TX", "Portland, OR")), [], id="one of several"),
    ],
)
def test_a_field_and_the_text_that_differ_are_told(fields: Fields, codes: list[str]) -> None:
    posting = Analyzer().analyze_source(Source(text=TEXT, uri="test", fields=fields))
    assert [note.code for note in posting.warnings] == codes
