"""A place in Great Britain finds its region, and a region its factors."""

import pytest

from jobscan.data import rows
from jobscan.wages.uk_regions import MAJOR_GROUPS, PATH, _names, region_of, regions


@pytest.mark.parametrize(
    ("names", "postcode", "region"),
    [
        (["Leeds"], "", "Yorkshire and The Humber"),
        (["Old Hadlow", "Kent"], "", "South East England"),
        (["Stratford-upon-Avon"], "", "West Midlands"),
        (["Canary Wharf, London"], "", "London"),
        (["Perth"], "", "Scotland"),
        (["Old Hadlow"], "LS8 2AL", "Yorkshire and The Humber"),
        (["London"], "LS8 2AL", "Yorkshire and The Humber"),
        (["Chester"], "CH1 1AA", "North West England"),  # the postcode area lies in Wales as well
        (["Cardiff"], "", "Wales"),
        (["Belfast"], "", None),
        (["United Kingdom"], "", None),
        ([], "", None),
    ],
)
def test_a_place_lies_in_a_region(names: list[str], postcode: str, region: str | None) -> None:
    found = region_of(names, postcode)
    assert (found and found.name) == region


def test_every_region_has_all_factors_and_no_name_stands_twice() -> None:
    assert all(set(each.factors) == set(MAJOR_GROUPS) for each in regions().values())
    assert all(0.7 < factor < 1.6 for each in regions().values() for factor in each.factors.values())
    assert len(regions()) == 11
    assert len(_names()) == sum(len(row[2].split("|")) + 1 for row in rows(PATH))
