"""How often an offer at the very median of its occupation is called extreme, as the occupation is only guessed.

    python tests/quality/extremes.py --data FOLDER [--odd]

Real titles with codes (visa filings, health, federal) are taken for listings that offer the national median of the
true occupation. Such an offer is no extreme, whatever the title is read as. Beside it: how often an offer a third
above the true 90th percentile, which is one, is called so; and how often what is claimed of the offer at the median has
the 50th percentile in it, give or take five. `--odd` takes the odd rows, of which no constant was set.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from jobscan.compare import Tables, compare
from jobscan.model import CandidateOccupation, Comparison, Fact, JobPosting, MonetaryAmount, Place, SourceInfo
from jobscan.occupations.choose import occupations_for_title
from jobscan.wages.row import NATION
from jobscan.wages.sqlite_table import us_wages

FILES = ("lca_fy2020q1_mixed", "lca_fy2025q2_health", "usajobs_series")
CLASSES = ((0.1, "< .1"), (0.3, ".1-.3"), (0.5, ".3-.5"), (0.7, ".5-.7"), (2.0, ">= .7"))
EXTREMES = {"above-90th", "below-10th"}
WELL_ABOVE = Decimal("1.33")
NEAR = 5
Case = TypeVar("Case")
NATION_FACT = Fact(
    value=Place(name="United States", address_country="US"), start=None, end=None, text="", rule="field.location",
    confidence=1.0,
)  # fmt: skip
SOURCE = SourceInfo(uri="title", id=None, index=0, format="text")


class Outcome(NamedTuple):
    """What was said of one title: of the offer at the median, and of the one far above."""

    confidence: float
    median: Comparison
    above: Comparison | None


def main() -> None:
    parser = argparse.ArgumentParser(description="false extremes by the confidence of the occupation")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--odd", action="store_true")
    arguments = parser.parse_args()
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes(arguments.data / "occupations", odd=arguments.odd):
        found[next(name for limit, name in CLASSES if outcome.confidence < limit)].append(outcome)
    print(
        "confidence".ljust(12),
        "titles",
        "first alone",
        "mixture",
        "called extreme",
        "true extremes called",
        "median in range",
        sep="  ",
    )
    for _, name in CLASSES:
        print(name.ljust(12), *_figures(found[name]), sep="  ")


def outcomes(folder: Path, *, odd: bool) -> Iterator[Outcome]:
    """One for each title whose occupation has a published median and gets a code at all."""
    tables, wages = Tables(), us_wages()
    for name in FILES:
        with gzip.open(folder / f"eval.dev.{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            cases = [json.loads(line) for at, line in enumerate(lines) if at % 2 or not odd]
        for case in cases:
            row = wages.row(case["soc"], NATION) if case["soc"] in wages.occupations else None
            if row is None or row.median is None or row.unit_text != "YEAR":
                continue
            median = compare(_posting(case["title"], Decimal(row.median) / 100), tables)
            top = row.cents[4]
            above = compare(_posting(case["title"], Decimal(top) / 100 * WELL_ABOVE), tables) if top else None
            if isinstance(median, Comparison):
                sure = occupations_for_title(case["title"])[0].confidence
                yield Outcome(sure, median, above if isinstance(above, Comparison) else None)


def _posting(title: str, offer: Decimal) -> JobPosting:
    pay = MonetaryAmount(currency="USD", min_value=offer, max_value=offer, unit_text="YEAR", primary=True)
    fact = Fact(value=pay, start=None, end=None, text=str(offer), rule="field.pay", confidence=1.0)
    return JobPosting(
        source=SOURCE,
        base_salary=(fact,),
        job_location=(NATION_FACT,),
        occupational_category=occupations_for_title(title),
    )


def _figures(found: list[Outcome]) -> Iterator[str]:
    above = [each.above for each in found if each.above]
    yield f"{len(found):6,}"
    yield _share(found, lambda each: _is_extreme(_readings(each.median)[0]))
    yield _share(found, lambda each: _is_extreme_mixture(each.median))
    yield _share(found, lambda each: bool(EXTREMES.intersection(each.median.flags)))
    yield _share(above, lambda each: "above-90th" in each.flags)
    yield _share(found, lambda each: _holds_the_median(each.median))


def _holds_the_median(comparison: Comparison) -> bool:
    verdict = comparison.verdict
    return verdict is not None and verdict.low - NEAR <= 50 <= verdict.high + NEAR


def _readings(comparison: Comparison) -> list[tuple[float, float]]:
    """The weight and the percentile of each candidate."""
    readings = [(each.weight, each.position.mid) for each in comparison.candidates or (_only(comparison),)]
    return [(weight, at) for weight, at in readings if at is not None] or [(1.0, 50.0)]


def _only(comparison: Comparison) -> CandidateOccupation:
    return CandidateOccupation(
        occupation=comparison.benchmark.occupation, confidence=1.0, percentile50=None, position=comparison.position
    )


def _is_extreme(reading: tuple[float, float]) -> bool:
    return not 10 <= reading[1] <= 90


def _is_extreme_mixture(comparison: Comparison) -> bool:
    readings = _readings(comparison)
    return _is_extreme((1.0, sum(weight * at for weight, at in readings) / sum(weight for weight, _ in readings)))


def _share(cases: Sequence[Case], is_so: Callable[[Case], bool]) -> str:
    return f"{sum(map(is_so, cases)) / len(cases):11.1%}" if cases else "          -"


if __name__ == "__main__":
    main()
