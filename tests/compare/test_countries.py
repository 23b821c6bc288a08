"""Each listing meets the wages of its own country, or is told why not."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from jobscan.compare import Tables, benchmark_cell, compare
from jobscan.compare.countries import country_of, currency_assumed
from jobscan.errors import UsageError
from jobscan.model import Comparison, Fact, JobPosting, MonetaryAmount, NotComparable, Options, Place
from jobscan.wages.import_file import check_table
from jobscan.wages.user_tables import new_card, store
from tests.compare.test_compare import compared, fact, posting

LONDON = Place(name="London", address_country="GB")
TORONTO = Place(name="Toronto, ON", address_region="ON", address_country="CA")
AUSTIN = Place(name="Austin, TX", address_region="TX", address_country="US")
BERLIN = Place(name="Berlin", address_country="DE")
EMEA, LATAM = Place(name="EMEA"), Place(name="LATAM")
SOMEWHERE = Place(name="Springfield Hub")


@pytest.mark.parametrize(
    ("places", "currency", "table"),
    [
        ([LONDON], "GBP", "uk-ashe-2025"),
        ([LONDON], None, "uk-ashe-2025"),
        ([LONDON], "USD", "uk-ashe-2025"),
        ([TORONTO], "CAD", "ca-jobbank-2025"),
        ([AUSTIN], "USD", "us-oews-2025"),
        ([AUSTIN, LONDON], "GBP", "uk-ashe-2025"),
        ([LONDON, AUSTIN], "USD", "us-oews-2025"),
        ([LONDON, BERLIN], "EUR", "uk-ashe-2025"),
        ([], "GBP", "uk-ashe-2025"),
        ([], "CAD", "ca-jobbank-2025"),
        ([], None, "us-oews-2025"),
        ([SOMEWHERE], "GBP", "uk-ashe-2025"),
        ([BERLIN, SOMEWHERE], "USD", "us-oews-2025"),
        ([BERLIN], "EUR", None),
        ([BERLIN], "USD", None),
        ([EMEA], "USD", None),
        ([EMEA], None, None),
        ([EMEA], "GBP", "uk-ashe-2025"),
        ([LATAM, EMEA], "USD", None),
        ([EMEA, AUSTIN], "USD", "us-oews-2025"),
        ([Place(name="North America")], "USD", "us-oews-2025"),
        ([Place(name="North America")], "CAD", "ca-jobbank-2025"),
        ([Place(name="Bay Area")], "USD", "us-oews-2025"),
    ],
)
def test_places_tell_the_country_and_then_the_currency(
    places: list[Place], currency: str | None, table: str | None
) -> None:
    given = JobPosting(source=posting().source, job_location=tuple(fact(place) for place in places))
    found = country_of(given, currency)
    assert found.table == table
    assert bool(found.reason) == (table is None)


@pytest.mark.parametrize(
    ("words", "currency", "said"),
    [
        pytest.param("$80,000", "CAD", True, id="a bare sign"),
        pytest.param("$80,000 CAD", "CAD", False, id="with its code"),
        pytest.param("CA$80,000", "CAD", False, id="with its letters"),
        pytest.param("C$80,000", "CAD", False, id="with its letter"),
        pytest.param("$80,000", "USD", False, id="the sign's own"),
        pytest.param("80,000 CAD", "CAD", False, id="the code alone"),
    ],
)
def test_a_dollar_read_as_another_countrys_is_said(words: str, currency: str, said: bool) -> None:
    pay = MonetaryAmount(currency=currency, min_value=Decimal(80_000), max_value=None, unit_text="YEAR")
    stated = Fact(value=pay, start=0, end=len(words), text=words, rule="pay.range", confidence=0.9)
    expected = '"$" read as CAD, for a place in Canada ("Toronto, ON"); the listing does not say which dollar'
    assert currency_assumed(stated, [fact(TORONTO)]) == ((expected,) if said else ())


def test_a_british_listing_meets_british_wages() -> None:
    said = compared(posting(50_000, 60_000, currency="GBP", place=LONDON))
    assert (said.benchmark.table, said.benchmark.occupation.code) == ("uk-ashe-2025", "2134")
    assert (said.offered.currency, said.benchmark.currency) == ("GBP", "GBP")
    # p25 42,289 and p50 56,914: the low end lies between them
    assert said.position.min is not None
    assert 25 < said.position.min < 50
    assert any("by way of SOC 2018 15-1252" in each for each in said.assumptions)
    assert "below-minimum-wage" not in said.flags


def test_an_hourly_wage_in_canada_is_compared_by_the_hour() -> None:
    said = compared(posting(43.27, 43.27, "HOUR", currency="CAD", jobs=(("29-1141", 0.9),), place=TORONTO))
    assert (said.benchmark.unit_text, said.position.min) == ("HOUR", 50.0)


def test_hours_of_a_british_year_are_those_of_its_table() -> None:
    said = compared(posting(20, 20, "HOUR", currency="GBP", place=LONDON))
    assert said.offered.hours_per_year == 1950
    assert said.offered.min == 20
    assert (said.offered.unit_text, said.benchmark.unit_text) == ("HOUR", "HOUR")
    assert "hourly-only" not in said.flags
    assert not any("hours a year" in each for each in said.assumptions)


def test_pay_by_the_hour_is_compared_with_hourly_wages() -> None:
    """Guards work 42 hours a week and more: by the year their hourly pay would seem less than it is."""
    guard = {
        "currency": "GBP",
        "jobs": (("33-9032", 0.95),),
        "place": Place(name="United Kingdom", address_country="GB"),
    }
    by_hour, by_year = (compared(posting(*pay, **guard)) for pay in (("14.46", "14.46", "HOUR"), (28_197, 28_197)))  # type: ignore[arg-type]
    assert (by_hour.position.mid, by_hour.benchmark.percentile50) == (50.0, Decimal("14.46"))
    assert by_year.position.mid is not None
    assert by_year.position.mid < 30


def test_occupations_with_the_same_counterpart_are_one() -> None:
    said = compared(
        posting(50_000, currency="GBP", place=LONDON, jobs=(("15-1252", 0.4), ("15-1251", 0.3), ("15-1211", 0.2)))
    )
    assert said.benchmark.occupation.code == "2134"
    assert [each.confidence for each in said.candidates] == [0.7, 0.2]


def test_the_user_names_an_occupation_of_that_country() -> None:
    said = compared(posting(50_000, currency="GBP"), occ="2237")
    assert said.benchmark.occupation.name == "Other nursing professionals"


def test_the_users_area_is_american() -> None:
    assert isinstance(
        compare(posting(50_000, currency="GBP", place=LONDON), Tables(), Options(area="TX")), NotComparable
    )


BANDS = "occ_code,title,level,min,max,p50\nENG,Software Engineer,senior,150000,190000,\nENG,Software Engineer,junior,,,110000\n"


@pytest.fixture
def bands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path))
    (tmp_path / "bands.csv").write_text(BANDS)
    checked = check_table(tmp_path / "bands.csv", {}, {"currency": "USD", "period": "year"})
    store(new_card("bands", tmp_path / "bands.csv", {}, checked.wages), checked.lines, force=False)
    return "bands"


def test_a_table_of_bands_is_searched_by_title_and_level(bands: str) -> None:
    given = posting(
        140_000, 200_000, title=fact("Sr. Software Engineer (Remote)"), seniority=fact("senior"), place=AUSTIN
    )
    said = compare(given, Tables(), Options(table=bands))
    assert isinstance(said, Comparison)
    assert said.benchmark.occupation.code == "ENG/senior"
    assert (said.benchmark.band_min, said.benchmark.band_max) == (Decimal(150_000), Decimal(190_000))
    assert (said.position.min, said.ratio_to_median.min) == (None, round(140 / 170, 3))
    assert {"band-only", "below-band", "above-band"} <= set(said.flags)
    assert "extrapolated" not in said.flags


@pytest.mark.parametrize(
    ("title", "seniority", "reason"),
    [
        ("Software Engineer", None, "at the levels senior, junior"),
        ("Zookeeper", None, 'no job called "Zookeeper"'),
        (None, None, "has no title"),
    ],
)
def test_what_a_table_of_ones_own_does_not_have(
    bands: str, title: str | None, seniority: str | None, reason: str
) -> None:
    given = posting(140_000, title=fact(title) if title else None, seniority=fact(seniority) if seniority else None)
    said = compare(given, Tables(), Options(table=bands))
    assert isinstance(said, NotComparable)
    assert reason in said.not_comparable


def test_a_level_by_name(bands: str) -> None:
    said = compared(posting(100_000, title=fact("Software Engineer")), table=bands, occ="ENG/junior")
    assert said.benchmark.percentile50 == 110_000
    assert said.benchmark.band_min is None


STATES = "occ_code,p10,p50,p90,area\n15-1252,80000,120000,200000,US-TX\n15-1252,90000,130000,210000,US-CA\n"


def test_a_table_of_two_states_says_nothing_of_a_third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path))
    (tmp_path / "t.csv").write_text(STATES)
    checked = check_table(tmp_path / "t.csv", {}, {"currency": "USD", "period": "year"})
    store(new_card("states", tmp_path / "t.csv", {}, checked.wages), checked.lines, force=False)
    texan = compared(posting(120_000, 120_000, place=AUSTIN), table="states")
    assert (texan.benchmark.area.name, texan.benchmark.occupation.name) == ("Texas", "Software Developers")
    assert texan.position.min == 50.0
    for place in (Place(name="Boston, MA", address_region="MA", address_country="US"), None):
        said = compare(posting(120_000, place=place), Tables(), Options(table="states"))
        assert isinstance(said, NotComparable)
        assert "no row for 15-1252" in said.not_comparable
        assert said.not_comparable.endswith("in Massachusetts" if place else "in United States")


def test_a_province_of_a_table_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBSCAN_DATA_HOME", str(tmp_path))
    (tmp_path / "t.csv").write_text("occ_code,p10,p50,p90,area\n15-1252,80000,120000,200000,CA-ON\n")
    checked = check_table(tmp_path / "t.csv", {}, {"currency": "CAD", "period": "year"})
    store(new_card("ontario", tmp_path / "t.csv", {}, checked.wages), checked.lines, force=False)
    here = compared(posting(120_000, 120_000, currency="CAD", place=TORONTO), table="ontario")
    assert (here.benchmark.area.code, here.position.min) == ("CA-ON", 50.0)
    there = Place(name="Montréal, QC", address_region="QC", address_country="CA")
    said = compare(posting(120_000, currency="CAD", place=there), Tables(), Options(table="ontario"))
    assert isinstance(said, NotComparable)


def test_british_wages_are_those_of_the_region() -> None:
    """The country's times the factor of the major group, which is said; the table's own look-up gives the same row."""
    manchester = Place(name="Manchester", address_locality="Manchester", address_country="GB")
    said = compared(posting(50_000, 60_000, currency="GBP", place=manchester))
    assert (said.benchmark.area.code, said.benchmark.area.name) == ("E12000002", "North West England")
    assert said.geographic_differential == 0.961
    assert any(
        each.startswith("wages of the United Kingdom x 0.961 for North West England") for each in said.assumptions
    )
    row, notes = benchmark_cell("2134", "Manchester", table="uk-ashe-2025")
    assert row == said.benchmark
    assert len(notes) == 1


def test_places_in_several_regions_are_compared_with_the_country() -> None:
    places = (LONDON, Place(name="Leeds", address_locality="Leeds", address_country="GB"))
    given = replace(posting(50_000, 60_000, currency="GBP"), job_location=tuple(map(fact, places)))
    found = compare(given, Tables())
    assert isinstance(found, Comparison)
    assert found.benchmark.area.code == "GB"


def test_an_area_abroad_is_looked_for_in_its_own_table() -> None:
    found = compared(posting(50_000, currency="GBP"), table="uk-ashe-2025", area="Leeds")
    assert found.benchmark.area.name == "Yorkshire and The Humber"
    with pytest.raises(UsageError, match="no such place in United Kingdom"):
        compared(posting(50_000, currency="GBP"), table="uk-ashe-2025", area="Austin, TX")


@pytest.mark.parametrize(
    ("soc", "title", "unit_group"),
    [
        ("15-2051", "Data Scientist", "2433"),
        ("15-2051", "Senior data analyst", "3544"),
        ("11-2021", "Marketing Manager", "2432"),
        ("11-2021", "Marketing Director", "1132"),
        ("11-2022", "Sales Manager", "3556"),
    ],
)
def test_the_title_tells_apart_what_is_one_code_in_america(soc: str, title: str, unit_group: str) -> None:
    given = posting(50_000, currency="GBP", place=LONDON, jobs=((soc, 0.9),), title=fact(title))
    assert compared(given).benchmark.occupation.code == unit_group
