"""Where an offer stands among reference wages, or why it cannot be compared.

The two answers are told apart by `status` in the JSON: "compared" or "not_comparable".
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Struct, field

from jobscan.model.about import about
from jobscan.model.vocabulary import Basis, Hedge, VerdictCode


class Code(Struct, frozen=True, kw_only=True, rename="camel"):
    """A code of a classification, and what it stands for."""

    code: Annotated[str, about("the code in its classification")]
    name: Annotated[str, about("the name that the classification gives it")]


class Offered(Struct, frozen=True, kw_only=True, rename="camel"):
    """The offer in the unit of the comparison: a year, or an hour for occupations with hourly wages only."""

    min: Annotated[Decimal | None, about("the low end; null if not stated")]
    mid: Annotated[Decimal | None, about("halfway between the ends; null if one end is open")]
    max: Annotated[Decimal | None, about("the high end; null if not stated")]
    currency: Annotated[str, about("ISO 4217, as in the wage table")]
    unit_text: Annotated[Literal["YEAR", "HOUR"], about("the unit that the three amounts are for")]
    hours_per_year: Annotated[int, about("the hours in a full year, by which hourly pay was multiplied")]


class Benchmark(Struct, frozen=True, kw_only=True, rename="camel"):
    """One row of a wage table, and all that is needed to find it again."""

    table: Annotated[str, about("the id of the wage table")]
    release: Annotated[str, about("its release")]
    source: Annotated[str, about("its publisher and title")]
    occupation: Annotated[Code, about("the occupation of the row, in the classification of the table")]
    area: Annotated[Code, about("the area of the row")]
    unit_text: Annotated[Literal["YEAR", "HOUR"], about("the unit that the wages are for")]
    currency: Annotated[str, about("ISO 4217")]
    percentile10: Annotated[Decimal | None, about("10% earn less; null where it is not published")]
    percentile25: Annotated[Decimal | None, about("25% earn less; null where it is not published")]
    percentile50: Annotated[Decimal | None, about("the median; in a table of pay bands the middle of the band")]
    percentile75: Annotated[Decimal | None, about("75% earn less; null where it is not published")]
    percentile90: Annotated[Decimal | None, about("90% earn less; null where it is not published")]
    mean: Annotated[Decimal | None, about("the mean wage; null where it is not published")]
    employment: Annotated[int | None, about("how many people the row covers")]
    rse: Annotated[float | None, about("relative standard error of the mean, in percent")]
    sha256: Annotated[str, about("checksum of the table's file")]
    industry: Annotated[
        Code | None, about("the industry of the row (NAICS 2022), if one was asked for; null for all industries")
    ] = None
    other_percentiles: Annotated[
        dict[str, Decimal], about("further percentiles that the table publishes, as {'20': 31000}; empty for most")
    ] = field(default_factory=dict)
    band_min: Annotated[Decimal | None, about("the low end of the pay band, in a table of bands")] = None
    band_max: Annotated[Decimal | None, about("the high end of the pay band, in a table of bands")] = None


class LowMidHigh(Struct, frozen=True, kw_only=True, rename="camel"):
    """A figure for the low end, the middle and the high end of the offer; null if the offer has no such end."""

    min: Annotated[float | None, about("for the low end of the offer")]
    mid: Annotated[float | None, about("for the middle of the offer")]
    max: Annotated[float | None, about("for the high end of the offer")]

    @property
    def middle(self) -> float | None:
        """The figure that stands for the offer: its middle, or the one end that is stated.

        >>> LowMidHigh(min=41.0, mid=55.5, max=72.0).middle, LowMidHigh(min=None, mid=None, max=72.0).middle
        (55.5, 72.0)
        """
        return next((at for at in (self.mid, self.max, self.min) if at is not None), None)


class CandidateOccupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """What the comparison would say if the job were of this occupation."""

    occupation: Annotated[Code, about("the occupation, in the classification of the wage table")]
    confidence: Annotated[float, about("how likely the job is of this occupation, from 0 to 1")]
    weight: Annotated[float, about("its share of the confidence of all candidates, from 0 to 1")] = 1.0
    percentile50: Annotated[Decimal | None, about("its median wage")]
    position: Annotated[LowMidHigh, about("where the offer would stand, in percentiles 0 to 100")]


class Verdict(Struct, frozen=True, kw_only=True, rename="camel"):
    """What may be claimed about the offer, as data, for programs that word it themselves."""

    code: Annotated[
        VerdictCode, about("beside the median; far: beyond what nine in ten earn; depends: on the occupation")
    ]
    low: Annotated[float, about("the lowest percentile claimed for the offer's middle")]
    high: Annotated[float, about("the highest; 10 or 90 if it may be beyond them")]
    hedges: Annotated[tuple[Hedge, ...], about("what the claim depends on")]


class ReferenceStanding(Struct, frozen=True, kw_only=True, rename="camel"):
    """A reference point of `--against`, and the offer as a multiple of it."""

    name: Annotated[str, about("as given to --against")]
    title: Annotated[str, about("what it is")]
    low: Annotated[Decimal, about("in US dollars a year")]
    high: Annotated[Decimal, about("the same as low, except for a range such as a pay grade")]
    as_of: Annotated[dt.date, about("when it held")]
    source: Annotated[str, about("where it is from")]
    ratio: Annotated[LowMidHigh | None, about("the offer divided by it; null if they cannot be compared")] = None
    not_comparable: Annotated[str | None, about("why they cannot be compared")] = None


class Comparison(Struct, frozen=True, kw_only=True, rename="camel", tag_field="status", tag="compared"):
    """Where the offer stands among the wages of its occupation and area."""

    offered: Annotated[Offered, about("the offer in the unit of the comparison")]
    benchmark: Annotated[
        Benchmark, about("the row of the wage table that it was compared with, in the money of agedTo")
    ]
    position: Annotated[
        LowMidHigh,
        about("where the offer stands, in percentiles from 0 to 100: of the benchmark, or of all candidates by weight"),
    ]
    ratio_to_median: Annotated[LowMidHigh, about("the offer divided by the median of the benchmark")]
    spread: Annotated[float | None, about("(max - min) / min of the offer; null if one end is open")]
    basis: Annotated[
        Basis,
        about(
            "what the position rests on: one certain occupation, a mixture of candidates, or hardly more than a group"
        ),
    ] = "occupation"
    group: Annotated[Code | None, about("the group of occupations with most of the candidates' weight")] = None
    position_low: Annotated[
        float | None, about("the lowest percentile of the offer's middle among the likely candidates")
    ] = None
    position_high: Annotated[float | None, about("the highest, see positionLow")] = None
    overlap: Annotated[
        float | None,
        about("the share of the offered range between the 25th and the 75th percentile; 1 or 0 for a single amount"),
    ] = None
    geographic_differential: Annotated[
        float | None, about("the area's or the industry's median divided by the country's")
    ] = None
    aging_factor: Annotated[float | None, about("the factor by which the released wages were multiplied")] = None
    fallback: Annotated[
        tuple[str, ...], about("what was widened to find a published row: the area, the detailed occupation")
    ] = ()
    aged_to: Annotated[dt.date | None, about("the month in whose money the wages are; null if as released")] = None
    verdict: Annotated[Verdict | None, about("what may be claimed; null if the table has no percentiles")] = None
    flags: Annotated[tuple[str, ...], about("what to be careful about, such as topcoded or wide-range")] = ()
    assumptions: Annotated[tuple[str, ...], about("what was assumed, one sentence each")] = ()
    candidates: Annotated[
        tuple[CandidateOccupation, ...], about("the occupations that the job may be of, likeliest first")
    ] = ()
    against: Annotated[
        tuple[ReferenceStanding, ...], about("the reference points of --against, in the order given")
    ] = ()


class NotComparable(Struct, frozen=True, kw_only=True, rename="camel", tag_field="status", tag="not_comparable"):
    """Why there is no comparison."""

    not_comparable: Annotated[str, about("the reason, in the user's words")]
    against: Annotated[
        tuple[ReferenceStanding, ...], about("the reference points of --against, in the order given")
    ] = ()
