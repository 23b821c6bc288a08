"""The records of a scan -> what they say together: counts, shares, the pay of each occupation in the market."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from statistics import median

from msgspec import Struct, field

from jobscan.model import Comparison, ErrorRecord, JobPosting, Record
from jobscan.report.clean import printable
from jobscan.report.words import place_group, reason_words, source_words, term_words

LOW, HIGH = 25, 75  # percentiles: what lies between is where half of the occupation is paid
MOST = 100_000  # different names of a kind that are counted; a million rows have more, and they come once each


class Standing(Struct, frozen=True, kw_only=True):
    """The offers of one occupation: how many, the median percentile of their middles, and the shares beside p25-p75."""

    name: str
    code: str
    listings: int
    middle: float
    below: float
    above: float


class Overview(Struct, kw_only=True):
    """Grows with each record; memory grows with the number of different names only."""

    listings: int = 0
    not_listings: int = 0
    duplicates: int = 0
    with_pay: int = 0
    compared: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    tables: Counter[str] = field(default_factory=Counter)
    facets: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    middles: dict[tuple[str, str], list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, record: Record) -> None:
        """Count one record in."""
        if isinstance(record, ErrorRecord):
            self.errors[printable(record.error.code)] += 1
            return
        self.listings += 1
        self.not_listings += record.source.is_listing is False
        self.duplicates += record.source.duplicate_of is not None
        self.with_pay += bool(record.base_salary)
        for facet, name in _named(record):
            names = self.facets[facet]
            if name in names or len(names) < MOST:
                names[name] += 1
        self._place(record)

    def _place(self, posting: JobPosting) -> None:
        comparison = posting.comparison
        if not isinstance(comparison, Comparison):
            self.reasons[printable(reason_words(comparison.not_comparable))[:120]] += 1
            return
        self.compared += 1
        benchmark = comparison.benchmark
        self.tables[printable(f"{source_words(benchmark)} ({benchmark.table})")] += 1
        middle = comparison.position.middle
        if middle is not None:
            occupation = benchmark.occupation
            self.middles[printable(occupation.name), printable(occupation.code)].append(middle)

    def standings(self) -> list[Standing]:
        """The occupations, the one with the most listings first."""
        found = [
            Standing(
                name=name,
                code=code,
                listings=len(middles),
                middle=round(median(middles), 1),
                below=sum(at < LOW for at in middles) / len(middles),
                above=sum(at > HIGH for at in middles) / len(middles),
            )
            for (name, code), middles in self.middles.items()
        ]
        return sorted(found, key=lambda each: (-each.listings, each.name))


def overview_of(records: Iterable[Record]) -> Overview:
    """All records of a scan."""
    found = Overview()
    for record in records:
        found.add(record)
    return found


FACETS = {
    "skills_required": "Skills required",
    "skills_preferred": "Skills preferred",
    "places": "Places",
    "employers": "Employers",
    "seniority": "Level",
    "types": "Type",
    "where": "Place of work",
    "education": "Education required",
}


def _named(posting: JobPosting) -> set[tuple[str, str]]:
    """What a listing counts for, each thing once."""
    found = {(f"skills_{fact.value.level}", fact.value.name) for fact in posting.skills if fact.value.kind != "soft"}
    found |= {("places", place_group(fact.value)) for fact in posting.job_location}
    found |= {("types", term_words(fact.value)) for fact in posting.employment_type}
    found |= {
        ("education", fact.value.credential_category.replace("_", " "))
        for fact in posting.education_requirements
        if fact.value.level == "required"
    }
    if posting.hiring_organization:
        found.add(("employers", posting.hiring_organization.value))
    if posting.seniority:
        found.add(("seniority", posting.seniority.value))
    if posting.job_location_type:
        found.add(("where", term_words(posting.job_location_type.value)))
    return {(facet, printable(name)[:100]) for facet, name in found}
