"""A record -> its row of the flat table: one level of names and values, the columns of `fields.flat_fields()`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jobscan.model import Comparison, Duplicate, ErrorRecord, Fact, JobPosting, NotComparable, Place, Record
from jobscan.model.codec import to_json
from jobscan.report.rows.annual import annual
from jobscan.report.words import incentive_words, place_words, years_words

Row = dict[str, Any]  # texts, ints, floats, Decimals, dates, truths, and lists of texts


def flat(record: Record) -> Row:
    """What the record says; what the listing does not state is left out or None, a list without items is empty."""
    source = record.source
    row: Row = {
        "uri": source.uri, "id": source.id, "index": source.index, "format": source.format,
        "language": source.language, "is_listing": source.is_listing, "truncated": source.truncated,
        "sha256": source.sha256, "duplicate_of": _first(source.duplicate_of),
        "extra": to_json(source.extra).decode() if source.extra else None,
    }  # fmt: skip
    if isinstance(record, ErrorRecord):
        return row | {"error_code": record.error.code, "error_message": record.error.message}
    return row | _offer(record) | _pay(record) | _asked(record) | _compared(record)


def plain(row: Row) -> Row:
    """The row with amounts as floats.

    >>> plain({"pay_min": Decimal("18.5"), "title": "Cook"})
    {'pay_min': 18.5, 'title': 'Cook'}
    """
    return {name: float(value) if isinstance(value, Decimal) else value for name, value in row.items()}


def _first(duplicate: Duplicate | None) -> str | None:
    """The listing that came before: its id, or else its file and number."""
    return (duplicate.id or f"{duplicate.uri}#{duplicate.index}") if duplicate else None


def _offer(posting: JobPosting) -> Row:
    first = posting.job_location[0] if posting.job_location else None
    return {
        **_sure("title", posting.title),
        **_sure("hiring_organization", posting.hiring_organization),
        "job_location": [place_words(fact.value) for fact in posting.job_location],
        "job_location_confidence": first and first.confidence,
        **_parts(first.value if first else Place(name="")),
        "applicant_locations": [place_words(fact.value) for fact in posting.applicant_location_requirements],
        **_sure("job_location_type", posting.job_location_type),
        "employment_type": [fact.value for fact in posting.employment_type],
        **dict(zip(("hours_min", "hours_max"), _week(posting), strict=True)),
        **_sure("seniority", posting.seniority),
        "benefits": [fact.value for fact in posting.job_benefits],
        "date_posted": _value(posting.date_posted),
        "valid_through": _value(posting.valid_through),
        "closed": _value(posting.closed),
        "warnings": [note.code for note in posting.warnings],
    }


def _value(fact: Fact[Any] | None) -> Any:
    return None if fact is None else fact.value


def _sure(name: str, fact: Fact[Any] | None) -> Row:
    return {name: _value(fact), f"{name}_confidence": fact and fact.confidence}


def _week(posting: JobPosting) -> tuple[float | None, float | None]:
    """The fewest and the most hours of a week."""
    return posting.work_hours.value.hours_per_week if posting.work_hours else (None, None)


def _parts(place: Place) -> Row:
    """The first place in its parts; all of them stand in `job_location`."""
    return {
        "city": place.address_locality, "region": place.address_region, "postal_code": place.postal_code,
        "country": place.address_country,
    }  # fmt: skip


def _pay(posting: JobPosting) -> Row:
    row: Row = {
        "pay_statements": len(posting.base_salary),
        "payments_per_year": posting.payments_per_year and posting.payments_per_year.value.number,
        "payments_basis": posting.payments_per_year and posting.payments_per_year.value.basis,
        "incentives": [incentive_words(fact.value) for fact in posting.incentive_compensation],
    }
    if posting.primary_pay is None:
        return row
    fact, pay = posting.primary_pay, posting.primary_pay.value
    low, mid, high = annual(pay, posting)
    return row | {
        "pay_text": fact.text, "pay_currency": pay.currency, "pay_min": pay.min_value, "pay_max": pay.max_value,
        "pay_unit": pay.unit_text, "pay_unit_stated": pay.unit_stated, "pay_confidence": fact.confidence,
        "pay_annual_min": low, "pay_annual_mid": mid, "pay_annual_max": high,
    }  # fmt: skip


def _asked(posting: JobPosting) -> Row:
    row: Row = {
        "sponsorship": _value(posting.sponsorship),
        "eligibility": [fact.value for fact in posting.eligibility_to_work_requirement],
        "responsibilities": [fact.value for fact in posting.responsibilities],
        "skill_years": [
            f"{fact.value.name}: {years_words(fact.value.min_years, fact.value.max_years)}"
            for fact in posting.skills
            if fact.value.min_years or fact.value.max_years
        ],
    }
    for level in ("required", "preferred"):
        row[f"skills_{level}"] = _once(fact.value.name for fact in posting.skills if fact.value.level == level)
        row[f"qualifications_{level}"] = [
            fact.value.text for fact in posting.qualifications if fact.value.level == level
        ]
    if posting.experience_requirements:
        asked = posting.experience_requirements[0].value
        row |= {"min_years": asked.min_years, "experience_of": asked.of}
    if posting.education_requirements:
        degree = posting.education_requirements[0].value
        row |= {"education": degree.credential_category, "education_level": degree.level}
    return row


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _compared(posting: JobPosting) -> Row:
    row: Row = {}
    if posting.occupational_category:
        best = posting.occupational_category[0]
        row = {
            "occupation_code": best.code_value, "occupation_name": best.name, "occupation_confidence": best.confidence,
        }  # fmt: skip
    if isinstance(posting.comparison, NotComparable):
        return row | {"not_comparable": posting.comparison.not_comparable}
    return row | _standing(posting.comparison)


def _standing(comparison: Comparison) -> Row:
    offered, benchmark = comparison.offered, comparison.benchmark
    row: Row = {
        "offered_min": offered.min, "offered_mid": offered.mid, "offered_max": offered.max,
        "offered_unit": offered.unit_text, "offered_currency": offered.currency,
        "benchmark_table": benchmark.table, "benchmark_source": benchmark.source,
        "benchmark_release": benchmark.release, "benchmark_occupation": benchmark.occupation.code,
        "benchmark_occupation_name": benchmark.occupation.name, "benchmark_area": benchmark.area.name,
        "benchmark_p25": benchmark.percentile25, "benchmark_median": benchmark.percentile50,
        "benchmark_p75": benchmark.percentile75, "fallback": list(comparison.fallback),
        "flags": list(comparison.flags), "basis": comparison.basis, "aged_to": comparison.aged_to,
        "percentile_low": comparison.position_low, "percentile_high": comparison.position_high,
        "verdict": comparison.verdict and comparison.verdict.code,
    }  # fmt: skip
    for end in ("min", "mid", "max"):
        row[f"percentile_{end}"] = getattr(comparison.position, end)
        row[f"ratio_to_median_{end}"] = getattr(comparison.ratio_to_median, end)
    return row
