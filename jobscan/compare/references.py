"""The name of a known amount (a minimum wage, a grade, a union's line) -> an offer as a multiple of it."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache

from msgspec import Struct

from jobscan.compare.annual_offer import annual_offer
from jobscan.compare.working_time import terms_of
from jobscan.errors import UsageError
from jobscan.model import JobPosting, LowMidHigh, NotComparable, ReferenceStanding
from jobscan.suggest import closest
from jobscan.wages.areas import STATE_AREAS, STATES
from jobscan.wages.cards import FOLDER
from jobscan.wages.row import HOURS_PER_YEAR, NATION, PER_YEAR
from jobscan.wages.sqlite_table import us_wages

OWN = "the user's own"
_FACTOR: dict[str, int] = {"HOUR": HOURS_PER_YEAR} | {str(unit): number for unit, number in PER_YEAR.items()}


class Reference(Struct, frozen=True, kw_only=True, rename="camel"):
    """A named amount by the year, in USD; `high` differs from `low` for a range, such as a grade."""

    name: str
    title: str
    low: Decimal
    high: Decimal
    as_of: dt.date
    source: str
    note: str = ""


class ReferenceComparison(Struct, frozen=True, kw_only=True, rename="camel"):
    """How many times the reference an offer by the year is: low end to `low`, high end to `high`."""

    reference: Reference
    ratio: LowMidHigh
    assumptions: tuple[str, ...] = ()


def reference(name: str) -> Reference:
    """The reference of a name, or the user's own NAME=AMOUNT[/UNIT]; raises UsageError with the nearest names.

    >>> reference("us-ca-minimum-wage").low, reference("gs-12").low
    (Decimal('35152.00'), Decimal('76463'))
    """
    if "=" in name:
        return _own(name)
    found = _all().get(name.strip().lower())
    if found is None:
        near = closest(name.strip(), _all(), count=3, cutoff=0.7)
        hint = f"did you mean: {', '.join(near)}" if near else "`jobscan benchmarks references` lists them"
        raise UsageError(f"{name}: no such reference; {hint}; your own: NAME=AMOUNT/year")
    return found


def _own(word: str) -> Reference:
    """An amount of the user's own.

    >>> _own("my rent=1,850/month").low, _own("last job=$64,000").title
    (Decimal('22200'), 'last job')
    """
    title, _, rest = word.rpartition("=")
    amount, _, unit = rest.strip().partition("/")
    factor = _FACTOR.get(unit.strip().upper() or "YEAR")
    try:
        value = Decimal(amount.strip().lstrip("$").replace(",", ""))
    except InvalidOperation:
        value = Decimal(0)
    if not title.strip() or factor is None or not 0 < value < 10**9:
        raise UsageError(f"--against {word}: write NAME=AMOUNT/UNIT, for example 'my rent=1850/month'")
    yearly = value * factor
    return Reference(name=title, title=title.strip(), low=yearly, high=yearly, as_of=dt.date.today(), source=OWN)


def references() -> list[Reference]:
    """All references, in a fixed order."""
    return list(_all().values())


def against(
    posting: JobPosting, reference: Reference, *, hours: int | None = None
) -> ReferenceComparison | NotComparable:
    """How many times the reference the offer is."""
    pay = posting.primary_pay
    if pay is None:
        return NotComparable(not_comparable="the listing states no pay")
    offer = annual_offer(pay.value, terms_of(posting), hours=hours)
    if isinstance(offer, NotComparable):
        return offer
    ratio = LowMidHigh(
        min=_times(offer.low, reference.low),
        mid=_times(offer.middle, (reference.low + reference.high) / 2),
        max=_times(offer.high, reference.high),
    )
    return ReferenceComparison(reference=reference, ratio=ratio, assumptions=offer.assumptions)


def standing_against(
    posting: JobPosting, references: Sequence[Reference], *, hours: int | None = None
) -> tuple[ReferenceStanding, ...]:
    """The same for a record, of each reference."""
    return tuple(_standing(each, against(posting, each, hours=hours)) for each in references)


def _standing(point: Reference, found: ReferenceComparison | NotComparable) -> ReferenceStanding:
    return ReferenceStanding(
        name=point.name,
        title=point.title,
        low=point.low,
        high=point.high,
        as_of=point.as_of,
        source=point.source,
        ratio=found.ratio if isinstance(found, ReferenceComparison) else None,
        not_comparable=found.not_comparable if isinstance(found, NotComparable) else None,
    )


def _times(amount: Decimal | None, base: Decimal) -> float | None:
    return None if amount is None else round(float(amount / base), 2)


@cache
def _all() -> dict[str, Reference]:
    return {each.name: each for part in (_named(), _median(), _minimum_wages(), _grades()) for each in part}


def _named() -> Iterator[Reference]:
    import tomllib

    rows = tomllib.loads((FOLDER / "references.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    for name, row in rows.items():
        amount = Decimal(row["amount"]) * _FACTOR[row["unit"]]
        yield Reference(
            name=name, title=row["title"], low=amount, high=amount, as_of=row["as_of"], source=row["source"],
            note=row.get("note", ""),
        )  # fmt: skip


def _median() -> Iterator[Reference]:
    table = us_wages()
    row = table.row("00-0000", NATION)
    if row is not None and row.median is not None:
        amount = Decimal(row.median) / 100
        yield Reference(
            name="us-median-worker", title="Median annual wage of all US employees", low=amount, high=amount,
            as_of=table.card["effective"], source=table.card["source"],
        )  # fmt: skip


def _minimum_wages() -> Iterator[Reference]:
    names = {code: name for name, code in reversed(STATES.items())}
    with (FOLDER / "us-minimum-wages-2026.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["state"] not in STATE_AREAS:
                continue
            amount = Decimal(row["hourly"]) * HOURS_PER_YEAR
            yield Reference(
                name=f"us-{row['state'].lower()}-minimum-wage",
                title=f"Minimum wage of {names[row['state']].title().replace(' Of ', ' of ')}, full time",
                low=amount,
                high=amount,
                as_of=dt.date(2026, 7, 1),
                source="state minimum wages in mid-2026, compiled from several published tables",
                note=row["note"],
            )


def _grades() -> Iterator[Reference]:
    with (FOLDER / "us-gs-2026.csv").open(newline="", encoding="utf-8") as file:
        rows = [(grade, [Decimal(step) for step in steps]) for grade, *steps in list(csv.reader(file))[1:]]
    for grade, steps in rows:
        yield _grade(f"gs-{grade}", f"GS-{grade}, steps 1 to 10", steps[0], steps[-1])
        for number, amount in enumerate(steps, start=1):
            yield _grade(f"gs-{grade}-step-{number}", f"GS-{grade} step {number}", amount, amount)


def _grade(name: str, title: str, low: Decimal, high: Decimal) -> Reference:
    return Reference(
        name=name, title=f"US federal grade {title}, base pay 2026", low=low, high=high, as_of=dt.date(2026, 1, 1),
        source="General Schedule 2026, base, without locality pay (17 to 46 % more)",
    )  # fmt: skip
