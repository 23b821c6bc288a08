"""Where an offer stands: positions, fallbacks, flags, and the reasons for saying nothing."""

import math
from decimal import Decimal
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from jobscan.compare import (
    AreaMatch,
    Options,
    Tables,
    benchmark_cell,
    benchmark_row,
    compare,
    list_tables,
    resolve_area,
    search_occupations,
)
from jobscan.compare.benchmark_rows import find_row
from jobscan.compare.lookup import find_occupation
from jobscan.compare.position import Z, percentile_of
from jobscan.compare.references import against, reference, references
from jobscan.errors import UsageError
from jobscan.model import Comparison, Fact, JobPosting, MonetaryAmount, NotComparable, Occupation, Place, SourceInfo
from jobscan.wages.sqlite_table import us_wages

TABLES = Tables()


def fact(value: Any) -> Fact[Any]:
    return Fact(value=value, start=None, end=None, text=str(value)[:20], rule="field.test", confidence=1.0)


def posting(
    low: float | str | None = None, high: float | str | None = None, unit: Any = "YEAR", *, currency: str | None = "USD",
    jobs: tuple[tuple[str, float], ...] = (("15-1252", 0.9),), place: Place | None = None, **more: Any,
) -> JobPosting:  # fmt: skip
    amounts = [None if end is None else Decimal(str(end)) for end in (low, high)]
    pay = MonetaryAmount(currency=currency, min_value=amounts[0], max_value=amounts[1], unit_text=unit, primary=True)
    found = tuple(Occupation(code_value=c, in_code_set="SOC 2018", name=c, confidence=p) for c, p in jobs)
    return JobPosting(
        source=SourceInfo(uri="t", id=None, index=0, format="text"),
        base_salary=() if low is None and high is None else (fact(pay),),
        occupational_category=found,
        job_location=(fact(place),) if place else (),
        **more,
    )


def compared(given: JobPosting, **options: Any) -> Comparison:
    result = compare(given, TABLES, Options(**options))
    assert isinstance(result, Comparison), result
    return result


NATION_WIDE = Place(name="United States", address_country="US")
SAN_JOSE = Place(name="San Jose, CA", address_locality="San Jose", address_region="CA", address_country="US")


# By hand, with straight lines between the published percentiles: 11-3021 in the nation has p75 220,730 and p90 297,510,
# so that 300,000 lies at z = 0.6745 + (1.2816 - 0.6745) * ln(300000/220730) / ln(297510/220730) = 1.2995, which is 90.3.
# San Jose: p50 291,660, p75 319,540; z = 0.6745 * ln(300000/291660) / ln(319540/291660) = 0.2083, which is 58.3; the
# curve through all five points, which errs less, has 57.0. With the wages taken back to July 2023 by consumer prices
# (x 0.9509, so the offer is 315,490 in money of May 2025) the lines have 91.9, 92.3, 71.9 and 74.3.
@pytest.mark.parametrize(
    "occupation, area, today, of_2023",
    [
        pytest.param("11-3021", None, 90.3, 91.9, id="systems managers, nation"),
        pytest.param("11-2021", None, 90.7, 92.3, id="marketing managers, nation"),
        pytest.param("11-3021", "San Jose, CA", 57.0, 72.5, id="systems managers, San Jose"),
        pytest.param("11-2021", "San Jose, CA", 68.9, 73.8, id="marketing managers, San Jose"),
    ],
)
def test_the_founding_story(occupation: str, area: str | None, today: float, of_2023: float) -> None:
    said = compared(posting(300_000, 900_000, jobs=((occupation, 0.9),)), area=area)
    assert said.position.min == today
    assert compared(posting(315_490, 900_000, jobs=((occupation, 0.9),)), area=area).position.min == of_2023
    assert said.position.max is not None
    assert said.position.max > 99.5
    assert said.spread == 2.0
    assert {"above-90th", "extrapolated", "wide-range"} <= set(said.flags)


def test_the_high_end_is_five_times_the_median_of_the_nation() -> None:
    said = compared(posting(300_000, 900_000, jobs=(("11-3021", 0.9),)))
    assert said.benchmark.percentile50 == 175_140
    assert said.ratio_to_median.max == pytest.approx(900_000 / 175_140, abs=0.001)
    assert said.offered.max == 900_000
    assert said.offered.mid == 600_000


@pytest.mark.parametrize("p", [2.0, 5.0, 12.0, 33.3, 50.0, 66.0, 80.0, 95.0, 99.0])
def test_quantiles_of_a_lognormal_are_found_again(p: float) -> None:
    known = [(math.exp(11 + 0.4 * z), z) for z in Z]
    wage = math.exp(11 + 0.4 * NormalDist().inv_cdf(p / 100))
    assert percentile_of(wage, known) == pytest.approx(p, abs=0.06)
    assert percentile_of(wage, known[1:3]) == pytest.approx(p, abs=0.06)


@pytest.mark.parametrize("known", [[], [(50.0, 0.0)], [(50.0, 0.0), (50.0, 1.0)]])
def test_one_point_is_no_scale(known: list[tuple[float, float]]) -> None:
    assert percentile_of(60.0, known) is None


@given(
    st.lists(st.integers(1, 10**7), min_size=2, max_size=40), st.lists(st.integers(1, 10**6), min_size=2, max_size=5)
)
def test_more_pay_never_stands_lower(wages: list[int], percentiles: list[int]) -> None:
    known = list(zip(map(float, sorted(percentiles)), Z, strict=False))
    positions = [percentile_of(float(wage), known) for wage in sorted(wages)]
    if None in positions:
        assert len(set(percentiles)) == 1
    else:
        assert positions == sorted(positions)  # type: ignore[type-var]
        assert all(0.1 <= p <= 99.9 for p in positions if p is not None)


@pytest.mark.parametrize(
    "amount, unit, annual",
    [("50", "HOUR", 104_000), ("400", "DAY", 104_000), ("2000", "WEEK", 104_000), ("4000", "BIWEEK", 104_000),
     ("8000", "MONTH", 96_000), ("120000", "YEAR", 120_000)],
)  # fmt: skip
def test_pay_is_annualised_once_and_says_how(amount: str, unit: str, annual: int) -> None:
    said = compared(posting(amount, amount, unit))
    assert (said.offered.min, said.offered.mid, said.offered.max) == (Decimal(annual),) * 3
    assert said.spread == 0
    assert any("a year" in sentence for sentence in said.assumptions) is (unit != "YEAR")


@pytest.mark.parametrize(
    "given, reason",
    [
        pytest.param(posting(), "states no pay", id="no pay"),
        pytest.param(posting(60, 60, "MILE"), "by the mile", id="mile"),
        pytest.param(posting(60, 60, "UNIT"), "by the piece", id="piece"),
        pytest.param(posting(5000, 5000, "ONE_TIME"), "single payment", id="once"),
        pytest.param(posting(60, 60, None), "an hour, a month, a year", id="no unit"),
        pytest.param(posting(50_000, 60_000, currency="EUR"), "in EUR; the wage table is in USD", id="euros"),
        pytest.param(posting(0, 0), "not a wage", id="zero"),
        pytest.param(posting(50_000, 60_000, jobs=()), "no occupation", id="no occupation"),
        pytest.param(posting(50_000, 60_000, jobs=(("55-3016", 0.9),)), "no row for 55-3016", id="infantry"),
        pytest.param(
            posting(50_000, 60_000, place=Place(name="Perth, WA", address_country="AU")), "no wage table for the country of the place of work (Perth, WA)", id="$ abroad"
        ),
        pytest.param(
            posting(50_000, place=Place(name="Toronto, ON", address_country="CA")), "in USD; the wage table is in CAD", id="US$ in Canada"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_says_why(given: JobPosting, reason: str) -> None:
    result = compare(given, TABLES, Options())
    assert isinstance(result, NotComparable)
    assert reason in result.not_comparable


def test_an_open_end_stays_open() -> None:
    up_to = compared(posting(None, 120_000))
    assert (up_to.position.min, up_to.position.mid, up_to.spread) == (None, None, None)
    assert up_to.position.max is not None
    start = compared(posting(120_000, None))
    assert (start.ratio_to_median.max, start.offered.mid) == (None, None)


def test_actors_are_compared_by_the_hour() -> None:
    said = compared(posting(62_400, 62_400, jobs=(("27-2011", 0.9),)))
    assert (said.benchmark.unit_text, said.offered.unit_text) == ("HOUR", "HOUR")
    assert said.offered.min == 30
    assert "hourly-only" in said.flags
    assert any("by the hour only" in sentence for sentence in said.assumptions)
    assert said.position.min is not None
    assert 50 < said.position.min < 55


def test_a_cell_without_wages_falls_back_and_says_so() -> None:
    said = compared(posting(40, 40, "HOUR", jobs=(("27-2011", 0.9),)), area="Battle Creek, MI")
    assert said.benchmark.area.name in ("Michigan", "United States")
    assert said.fallback
    assert "Battle Creek" in said.fallback[0]


def test_an_occupation_without_a_row_goes_to_its_group() -> None:
    said = compared(posting(20, 22, "HOUR", jobs=(("31-1121", 0.9),)))
    assert said.benchmark.occupation.code == "31-1120"
    assert "31-1120" in said.fallback[0]


def test_the_place_decides_the_area_and_is_quoted() -> None:
    said = compared(posting(150_000, 180_000, place=SAN_JOSE))
    assert said.benchmark.area.code == "0041940"
    assert any("San Jose, CA" in sentence for sentence in said.assumptions)


def test_close_occupations_are_all_shown() -> None:
    said = compared(
        posting(150_000, 180_000, place=NATION_WIDE, jobs=(("11-2021", 0.41), ("13-1082", 0.4), ("11-3021", 0.2)))
    )
    assert "ambiguous-occupation" in said.flags
    assert [c.occupation.code for c in said.candidates] == ["11-2021", "13-1082", "11-3021"]
    assert [c.weight for c in said.candidates] == [0.4059, 0.396, 0.198]
    mixed = sum(c.weight * (c.position.mid or 0) for c in said.candidates)
    assert said.position.mid == pytest.approx(mixed, abs=0.1)
    readings = [c.position.mid or 0 for c in said.candidates]
    assert said.position_low == min(readings)
    assert said.position_high == max(readings)
    assert said.verdict is not None
    assert (said.basis, said.verdict.hedges) == ("mixture", ("occupation",))


def test_the_sure_occupation_is_the_one_that_counts() -> None:
    said = compared(posting(150_000, 180_000, place=NATION_WIDE, jobs=(("11-2021", 0.7), ("13-1082", 0.1))))
    assert (said.basis, said.group) == ("occupation", None)
    assert said.candidates[0].position == said.position
    assert said.verdict is not None
    assert (said.verdict.low, said.verdict.high, said.verdict.hedges) == (said.position.mid, said.position.mid, ())


def test_part_time_says_that_the_rate_is_compared() -> None:
    said = compared(posting(7, 7, "HOUR", employment_type=(fact("PART_TIME"),)))
    assert any(sentence.startswith("part time") for sentence in said.assumptions)
    assert "below-minimum-wage" in said.flags


@given(
    st.decimals(allow_nan=False, allow_infinity=False) | st.none(),
    st.decimals(allow_nan=False, allow_infinity=False) | st.none(),
    st.sampled_from(["HOUR", "DAY", "YEAR", "MILE", None]),
    st.text(max_size=9),
)
def test_no_listing_makes_it_raise(low: Decimal | None, high: Decimal | None, unit: Any, code: str) -> None:
    for jobs in (((code, 0.5),), (("29-1141", 0.5), ("27-2011", 0.4))):
        given = posting(low, high, unit, jobs=jobs, place=Place(name=code))  # type: ignore[arg-type]
        assert isinstance(compare(given, TABLES, Options()), Comparison | NotComparable)


def test_the_benchmarks_of_the_command_line() -> None:
    assert {"us-oews-2025", "uk-ashe-2025", "ca-jobbank-2025"} <= {str(card["id"]) for card in list_tables()}
    assert benchmark_row("registered nurses", "TX").area.name == "Texas"
    assert benchmark_cell("27-2011", "Battle Creek, MI")[1]
    assert search_occupations("software developer")[0][0].code == "15-1252"
    assert search_occupations("") == []
    with pytest.raises(UsageError, match="no occupation"):
        benchmark_row("zzz")
    with pytest.raises(UsageError, match="no such place"):
        benchmark_row("15-1252", "Berlin, Germany")
    with pytest.raises(UsageError, match="no such wage table"):
        Tables()["us-oews-1066"]


def test_the_offer_of_the_story_against_the_actors() -> None:
    given = posting(300_000, 900_000)
    line, average = (against(given, reference(name)) for name in ("actors-union-line", "actors-average-2023"))
    assert not isinstance(line, NotComparable)
    assert not isinstance(average, NotComparable)
    assert (line.ratio.min, line.ratio.max) == (11.54, 34.62)
    assert (average.ratio.min, average.ratio.max) == (10.0, 30.0)


@pytest.mark.parametrize(
    "name, low, high",
    [("us-federal-minimum-wage", "15080", "15080"), ("us-ca-minimum-wage", "35152", "35152"), ("gs-12", "76463", "99404"),
     ("gs-12-step-5", "86659", "86659"), ("us-median-worker", "50980", "50980")],
)  # fmt: skip
def test_references(name: str, low: str, high: str) -> None:
    found = reference(name)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.source


def test_an_unknown_reference_has_neighbours() -> None:
    with pytest.raises(UsageError, match="actors-union-line"):
        reference("actor-union-line")
    assert len({each.name for each in references()}) == len(references())
    assert isinstance(against(posting(), references()[0]), NotComparable)


def test_a_metropolitan_area_over_several_states_falls_back_to_the_places_own() -> None:
    # nobody is published to make jewelry in Washington-Arlington-Alexandria, but in Virginia somebody is
    for place, state in (("Arlington, VA", "Virginia"), ("Bethesda, MD", "Maryland")):
        found = next(
            cell
            for code in ("51-9071", "51-6052", "47-2161", "27-2032", "51-6093", "45-2091", "53-5021", "19-4043")
            if (cell := find_row(TABLES["us-oews-2025"], code, area_of(place))) and cell.fallback
            and cell.area.kind == "state"
        )  # fmt: skip
        assert found.area.name == state


def area_of(place: str) -> AreaMatch:
    found = resolve_area(place)
    assert found is not None
    return found


def test_several_places_are_told_and_the_exact_one_is_taken() -> None:
    texas = Place(name="Texas", address_region="TX", address_country="US")
    many = posting(120_000)
    many = structs.replace(many, job_location=(fact(texas), fact(SAN_JOSE)))
    said = compared(many)
    assert said.benchmark.area.name.startswith("San Jose")
    assert any("the listing names 2 areas" in each for each in said.assumptions)


@pytest.mark.parametrize(
    "label, area",
    [
        pytest.param("San Jose and New York", "San Jose", id="the exact one of two"),
        pytest.param("New York, all levels", "New York", id="a state before a town that the pay does not name"),
        pytest.param("All other US locations", "San Jose", id="none of the places"),
        pytest.param(None, "San Jose", id="no label"),
    ],
)
def test_pay_is_compared_in_the_place_that_it_is_for(label: str | None, area: str) -> None:
    state = Place(name="New York", address_region="NY", address_country="US")
    denver = Place(name="Denver, CO", address_locality="Denver", address_region="CO", address_country="US")
    given = posting(195_000)
    pay = given.base_salary[0]
    pay = structs.replace(pay, value=structs.replace(pay.value, label=label))
    places = (state, SAN_JOSE, denver) if area != "New York" else (denver, state, SAN_JOSE)
    said = compared(structs.replace(given, base_salary=(pay,), job_location=tuple(map(fact, places))))
    assert said.benchmark.area.name.startswith(area)


@pytest.mark.parametrize("code", ["29-1240", "29-1249", "15-1252", "47-2152", "11-1011"])
def test_an_occupation_is_found_by_its_very_name(code: str) -> None:
    name = us_wages().occupations[code]
    assert find_occupation(name).name == find_occupation(name.upper()).name == name


def test_words_that_are_no_name_say_how_they_were_read() -> None:
    (note,) = benchmark_cell("plumber")[1]
    assert note.startswith('"plumber" read as 47-2152 Plumbers, Pipefitters, and Steamfitters (')
    assert benchmark_cell("Registered Nurses")[1] == benchmark_cell("29-1141")[1] == ()
