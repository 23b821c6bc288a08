"""Values of the record -> short words to read: money, years, places, percentiles."""

import re
from decimal import Decimal

from jobscan.grammar.places.gazetteer import country_names
from jobscan.model import (
    Benchmark,
    Comparison,
    Education,
    Experience,
    Incentive,
    LowMidHigh,
    MonetaryAmount,
    PaymentsPerYear,
    Place,
    WorkHours,
)

NOT_STATED = "not stated"
_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "INR": "₹", "JPY": "¥"}
_PER = {
    "HOUR": "an hour", "DAY": "a day", "WEEK": "a week", "BIWEEK": "every two weeks", "MONTH": "a month",
    "YEAR": "a year", "MILE": "a mile", "UNIT": "a piece", "ONE_TIME": "once",
}  # fmt: skip
_INCENTIVES = {"ote": "on-target earnings", "sign_on": "sign-on bonus", "other": "other pay"}
_CREDENTIALS = {"none": "no degree needed", "high_school": "high school", "associate": "associate degree",
                "bachelor": "bachelor's degree", "master": "master's degree", "doctorate": "doctorate"}  # fmt: skip
_IS_WHOLE = re.compile(  # a field of experience that says what was done: "experience" after it would be too much
    r"(?i)^(?:the|an?)\b|^\w+ing\s|\b(?:at|for|from|in|of|on|to|with)\b|(?:experience|work|employment|service|practice)$"
)
_WITH_ARTICLE = frozenset({"District of Columbia", "Netherlands", "United Kingdom", "United States"})
_TERMS = {"TELECOMMUTE": "remote", "ONSITE": "on site", "CONTRACTOR": "contract", "INTERN": "internship"}


def term_words(value: str) -> str:
    """An enumerated value in lower-case words.

    >>> term_words("FULL_TIME"), term_words("TELECOMMUTE")
    ('full time', 'remote')
    """
    return _TERMS.get(value, value.lower().replace("_", " "))


def money(amount: Decimal | float, currency: str | None) -> str:
    """An amount with its currency; cents only where it has some.

    >>> money(Decimal("63720"), "USD"), money(Decimal("18.5"), "GBP"), money(Decimal("0.62"), "CHF")
    ('$63,720', '£18.50', 'CHF 0.62')
    """
    if currency in (None, ""):
        sign = ""
    else:
        sign = _SYMBOLS.get(str(currency), f"{currency} ")
    whole = amount == int(amount) or amount >= 10_000
    return f"{sign}{amount:,.0f}" if whole else f"{sign}{amount:,.2f}"


def money_range(low: Decimal | None, high: Decimal | None, currency: str | None) -> str:
    """A range, an open range or one amount.

    >>> money_range(None, Decimal(90), "USD"), money_range(Decimal(90), None, "USD"), money_range(None, None, "USD")
    ('up to $90', 'from $90', '')
    """
    if low is not None and high is not None:
        return money(low, currency) if low == high else f"{money(low, currency)} – {money(high, currency)}"
    if high is not None:
        return f"up to {money(high, currency)}"
    return f"from {money(low, currency)}" if low is not None else ""


def pay_words(pay: MonetaryAmount) -> str:
    """Base pay as a reader would say it.

    >>> pay_words(MonetaryAmount(currency="USD", min_value=Decimal(40), max_value=Decimal(52), unit_text="HOUR"))
    '$40 – $52 an hour'
    """
    unit = f" {_PER[pay.unit_text]}" if pay.unit_text else " (period not stated)"
    if pay.unit_text and not pay.unit_stated:
        unit += " (period inferred)"
    label = f", {pay.label}" if pay.label else ""
    return money_range(pay.min_value, pay.max_value, pay.currency) + unit + label


def brief_pay(pay: MonetaryAmount) -> str:
    """Base pay where there is little room.

    >>> brief_pay(MonetaryAmount(currency="USD", min_value=Decimal(84500), max_value=Decimal(99000), unit_text="YEAR"))
    '$84k–99k a year'
    >>> brief_pay(MonetaryAmount(currency="GBP", min_value=Decimal("16.50"), max_value=None, unit_text="HOUR"))
    'from £16.50 an hour'
    """
    ends = [end for end in dict.fromkeys((pay.min_value, pay.max_value)) if end is not None]
    sign = money(0, pay.currency)[:-1]
    figures = "–".join(brief_money(end) if end >= 10_000 else f"{end:,.2f}".removesuffix(".00") for end in ends)
    way = "up to " if pay.min_value is None else "from " if pay.max_value is None else ""
    return f"{way}{sign}{figures}" + (f" {_PER[pay.unit_text]}" if pay.unit_text else "")


def incentive_words(pay: Incentive) -> str:
    """Money beside the base pay; a bonus without a figure is only named."""
    name = _INCENTIVES.get(pay.kind, pay.kind)
    figure = money_range(pay.min_value, pay.max_value, pay.currency)
    unit = f" {_PER[pay.unit_text]}" if figure and pay.unit_text and pay.unit_text != "ONE_TIME" else ""
    label = f", {pay.label}" if pay.label else ""
    return f"{name} {figure}{unit}".strip() + label


def hours_words(hours: WorkHours) -> str:
    """The hours of a week.

    >>> [hours_words(WorkHours(hours_per_week=week)) for week in ((37.5, 37.5), (24, 32), (None, 20), (40, None))]
    ['37.5 hours a week', '24 – 32 hours a week', 'up to 20 hours a week', '40+ hours a week']
    """
    low, high = hours.hours_per_week
    if low is None or high is None:
        return f"up to {high:g} hours a week" if high is not None else f"{low:g}+ hours a week"
    return f"{low:g} hours a week" if low == high else f"{low:g} – {high:g} hours a week"


def payments_words(payments: PaymentsPerYear) -> str:
    """How many salaries a year has, and whether they are certain.

    >>> payments_words(PaymentsPerYear(number=14, basis="fixed"))
    '14 salaries a year, as stated'
    """
    count = f"{payments.number:g} salaries a year"
    if payments.basis == "conditional":
        return f"{count} at best, 12 for certain"
    return f"{count}, as stated" if payments.basis == "fixed" else f"{count} within the pay stated"


def place_words(place: Place) -> str:
    """A place as it was written; its parts where nothing was.

    >>> place_words(Place(name="", address_locality="Austin", address_region="TX"))
    'Austin, TX'
    """
    parts = (place.address_locality, place.address_region, place.address_country)
    return place.name or ", ".join(part for part in parts if part)


_TOWNS = {"NYC": "New York", "SF": "San Francisco", "Philly": "Philadelphia"}


def place_group(place: Place) -> str:
    """One name for all spellings of a place, so that places can be counted: town and region, or town and country.

    >>> place_group(Place(name="NYC", address_locality="NYC", address_region="NY", address_country="US"))
    'New York, NY'
    >>> place_group(Place(name="london", address_locality="london", address_country="GB"))
    'London, United Kingdom'
    >>> place_group(Place(name="USA", address_country="US")), place_group(Place(name="Texas", address_region="TX"))
    ('United States', 'Texas')
    """
    town, region, country = place.address_locality, place.address_region, country_words(place.address_country)
    if town:
        shown = _TOWNS.get(town, town.title() if town.islower() else town)
        return f"{shown}, {wider}" if (wider := region or country) else shown
    return place.name if region and len(place.name) > 2 else (region or country or place_words(place))


def country_words(code: str | None) -> str:
    """The name of a country, from its code of ISO 3166.

    >>> country_words("GB"), country_words(None)
    ('United Kingdom', '')
    """
    return country_names().get(code or "", code or "")


def experience_words(asked: Experience) -> str:
    """Years of experience.

    >>> fields = ("sales", "commercial", "managing people", "work with children", None)
    >>> for field in fields:
    ...     print(experience_words(Experience(min_years=3, max_years=None, level="required", of=field)))
    3+ years of sales experience
    3+ years of commercial experience
    3+ years of managing people
    3+ years of work with children
    3+ years
    """
    years = years_words(asked.min_years, asked.max_years)
    preferred = " (preferred)" if asked.level == "preferred" else ""
    if not asked.of:
        return years + preferred
    return f"{years} of {asked.of}{'' if _IS_WHOLE.search(asked.of) else ' experience'}{preferred}"


def years_words(low: float | None, high: float | None) -> str:
    """A number of years; empty when none is stated.

    >>> years_words(1, 1), years_words(0, 1), years_words(None, 1)
    ('1 year', '0 – 1 year', 'up to 1 year')
    >>> years_words(5, None), years_words(2, 4), years_words(None, 1.5), years_words(None, None)
    ('5+ years', '2 – 4 years', 'up to 1.5 years', '')
    """
    unit = "year" if high == 1 else "years"
    if low is not None and high is not None:
        return f"{low:g} – {high:g} {unit}" if low != high else f"{low:g} {unit}"
    if low is not None:
        return f"{low:g}+ years"
    return f"up to {high:g} {unit}" if high is not None else ""


def education_words(asked: Education) -> str:
    """A degree asked for."""
    words = _CREDENTIALS[asked.credential_category]
    return (
        words
        + (" or equivalent" if asked.or_equivalent else "")
        + (" (preferred)" if asked.level != "required" else "")
    )


def percentile_words(position: float, *, is_agreed: bool = True) -> str:
    """A percentile; outside of 10 to 90 the table has no figures and ours is an estimate.

    Where it is not agreed that the offer is so far out, no figure is named.

    >>> percentile_words(62.4), percentile_words(99), percentile_words(3.2)
    ('62nd', 'above the 90th (est. 99th)', 'below the 10th (est. 3rd)')
    >>> percentile_words(90.1), percentile_words(9.8)
    ('just above the 90th', 'just below the 10th')
    >>> percentile_words(99, is_agreed=False), percentile_words(3.2, is_agreed=False)
    ('the upper end', 'the lower end')
    """
    if 10 <= position <= 90:
        return ordinal(position)
    if not is_agreed:
        return "the upper end" if position > 90 else "the lower end"
    name = ordinal(min(max(position, 1), 99))
    if name in ("90th", "10th"):
        return f"just {'above' if position > 90 else 'below'} the {name}"
    return f"above the 90th (est. {name})" if position > 90 else f"below the 10th (est. {name})"


def ordinal(number: float) -> str:
    """A whole number with its ending.

    >>> [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 22, 53)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '22nd', '53rd']
    """
    whole = round(number)
    ending = "th" if whole % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole}{ending}"


def standing_words(comparison: Comparison) -> str:
    """Where the offer stands, low end to high end: "41st to 72nd percentile, the middle at the 56th"."""
    position = comparison.position
    outer = [end for end in (position.min, position.max) if end is not None]
    if not outer:
        return f"{percentile_words(position.mid)} percentile" if position.mid is not None else "unknown"
    sides = [_is_agreed(end, comparison) for end in outer]
    if all(sides) and (beyond := _beyond_words(outer)):
        return beyond
    ends = [percentile_words(end, is_agreed=agreed) for end, agreed in zip(outer, sides, strict=True)]
    if len(set(ends)) == 1:
        return _percentile(ends[0])
    return _percentile(f"{ends[0]} to {ends[1]}") + _middle_words(comparison)


def _beyond_words(outer: list[float]) -> str:
    """A range that lies all on one side of what the table publishes; empty for any other.

    >>> _beyond_words([92.4, 97]), _beyond_words([2, 4]), _beyond_words([85, 97]), _beyond_words([97, 97])
    ('above the 90th percentile (est. 92nd to 97th)', 'below the 10th percentile (est. 2nd to 4th)', '', '')
    """
    ends = list(dict.fromkeys(ordinal(min(max(end, 1), 99)) for end in outer))
    if len(ends) < 2 or (min(outer) <= 90 and max(outer) >= 10):
        return ""
    side = "above the 90th percentile" if outer[0] > 90 else "below the 10th percentile"
    return f"{side} (est. {' to '.join(ends)})"


def _middle_words(comparison: Comparison) -> str:
    middle = comparison.position.mid
    if middle is None or not _is_agreed(middle, comparison):
        return ""
    return f", the middle at the {ordinal(min(max(middle, 1), 99))}"


def _is_agreed(end: float, comparison: Comparison) -> bool:
    """Whether an end that lies far out may be said to: the comparison has a flag then."""
    flag = "above-90th" if end > 90 else "below-10th"
    return 10 <= end <= 90 or flag in comparison.flags


def brief_standing(position: LowMidHigh) -> str:
    """Where the offer stands, in few words.

    >>> brief_standing(LowMidHigh(min=41.0, mid=55.5, max=72.0))
    '41st – 72nd'
    >>> brief_standing(LowMidHigh(min=84.2, mid=99.0, max=99.9))
    '84th – above 90th'
    """
    ends = [end for end in (position.min, position.max) if end is not None] or [
        end for end in (position.mid,) if end is not None
    ]
    words = ["above 90th" if end > 90 else "below 10th" if end < 10 else ordinal(end) for end in ends]
    return " – ".join(dict.fromkeys(words)) or "unknown"


def brief_money(amount: Decimal) -> str:
    """An amount for a tick of an axis, without its currency.

    >>> brief_money(Decimal(104370)), brief_money(Decimal("16.5")), brief_money(Decimal(1250000))
    ('104k', '16.50', '1.25M')
    """
    if amount >= 1_000_000:
        return f"{amount / 1_000_000:.2f}M"
    return f"{amount / 1000:.0f}k" if amount >= 10_000 else f"{amount:,.2f}"


def ratio_words(ratio: LowMidHigh) -> str:
    """The offer as a share of the median.

    >>> ratio_words(LowMidHigh(min=0.9, mid=1.0, max=1.254))
    '0.90 – 1.25 times the median'
    """
    ends = [end for end in (ratio.min, ratio.max) if end is not None] or [
        end for end in (ratio.mid,) if end is not None
    ]
    shown = list(dict.fromkeys(f"{end:.2f}" for end in ends))
    return f"{' – '.join(shown)} times the median" if shown else "unknown"


def benchmark_words(comparison: Comparison) -> str:
    """Which row of which table: occupation, area, release."""
    row = comparison.benchmark
    return f"{row.occupation.name} ({row.occupation.code}) in {where_words(row)}; {source_words(row)}"


def where_words(row: Benchmark) -> str:
    """The area of a row and, where it is of one, the industry."""
    within = f", in the industry {row.industry.name}" if row.industry else ""
    return area_words(row.area.name) + within


def source_words(row: Benchmark) -> str:
    """Which release of which table; most sources name their release."""
    return row.source if row.release in row.source else f"{row.source}, {row.release}"


def reason_words(reason: str) -> str:
    """Why pay was not compared, without what is so of one listing alone, so that listings can be counted by it.

    >>> reason_words("there is no wage table for the country of the place of work (Pune)")
    'there is no wage table for the country of the place of work'
    """
    return re.sub(r"(?s) \(.*\)$", "", reason)


def area_words(name: str) -> str:
    """The name of an area as it stands in a sentence.

    >>> [area_words(name) for name in ("United Kingdom", "Boise City, ID", "North Texas nonmetropolitan area")]
    ['the United Kingdom', 'Boise City, ID', 'the North Texas nonmetropolitan area']
    """
    needs = name in _WITH_ARTICLE or name.endswith("nonmetropolitan area")
    return f"the {name}" if needs else name


def _percentile(words: str) -> str:
    """
    >>> [_percentile(words) for words in ("62nd", "above the 90th (est. 97th)", "the upper end")]
    ['62nd percentile', 'above the 90th percentile (est. 97th)', 'the upper end']
    """
    if words.endswith("end"):
        return words
    if words.endswith(")"):
        before, _, estimate = words.rpartition(" (")
        return f"{before} percentile ({estimate}"
    return f"{words} percentile"
