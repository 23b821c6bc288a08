"""Records -> CSV: one flat row a record, snake_case columns, lists joined by "; "."""

import csv
import io
from collections.abc import Iterable, Mapping

from jobscan.model import Comparison, Duplicate, ErrorRecord, JobPosting, NotComparable, Place, Record
from jobscan.report.clean import printable
from jobscan.report.screen import Screen
from jobscan.report.words import incentive_words, place_words, years_words

Cell = object
COLUMNS = (
    "uri", "id", "index", "format", "language", "is_listing", "truncated",
    "title", "hiring_organization", "job_location", "city", "region", "postal_code", "country",
    "job_location_type", "employment_type", "hours_min", "hours_max", "seniority",
    "min_years", "experience_of", "education", "education_level", "eligibility",
    "pay_text", "pay_currency", "pay_min", "pay_max", "pay_unit", "pay_unit_stated", "pay_statements", "incentives",
    "skills_required", "skills_preferred", "skill_years", "responsibilities", "qualifications_required",
    "qualifications_preferred", "benefits", "date_posted", "valid_through",
    "occupation_code", "occupation_name", "occupation_confidence",
    "offered_min", "offered_mid", "offered_max", "offered_unit", "percentile_min", "percentile_mid", "percentile_max",
    "percentile_low", "percentile_high", "basis", "verdict", "aged_to",
    "ratio_to_median_min", "ratio_to_median_mid", "ratio_to_median_max",
    "benchmark_table", "benchmark_release", "benchmark_occupation", "benchmark_area", "benchmark_median",
    "fallback", "flags", "not_comparable", "warnings", "sha256", "duplicate_of", "error_code", "error_message",
)  # fmt: skip
HEADER = ",".join(COLUMNS) + "\n"


def render(record: Record, screen: Screen) -> str:
    """One row."""
    row = flat(record)
    return _line(safe(row.get(column)) for column in COLUMNS)


def flat(record: Record) -> dict[str, Cell]:
    """The record as one level of names and values; what the listing does not state is left out."""
    source = record.source
    row: dict[str, Cell] = {
        "uri": source.uri, "id": source.id, "index": source.index, "format": source.format,
        "language": source.language, "is_listing": source.is_listing, "truncated": source.truncated,
        "sha256": source.sha256, "duplicate_of": _first(source.duplicate_of),
    }  # fmt: skip
    if isinstance(record, ErrorRecord):
        return row | {"error_code": record.error.code, "error_message": record.error.message}
    return row | _offer(record) | _pay(record) | _asked(record) | _compared(record)


def _first(duplicate: Duplicate | None) -> str | None:
    """The listing that came before: its id, or else its file and number."""
    return (duplicate.id or f"{duplicate.uri}#{duplicate.index}") if duplicate else None


def _offer(posting: JobPosting) -> dict[str, Cell]:
    places = [fact.value for fact in posting.job_location]
    return {
        "title": posting.title and posting.title.value,
        "hiring_organization": posting.hiring_organization and posting.hiring_organization.value,
        "job_location": _joined(place_words(place) for place in places),
        **_parts(places[0] if places else Place(name="")),
        "job_location_type": posting.job_location_type and posting.job_location_type.value,
        "employment_type": _joined(fact.value for fact in posting.employment_type),
        **dict(zip(("hours_min", "hours_max"), _week(posting), strict=True)),
        "seniority": posting.seniority and posting.seniority.value,
        "benefits": _joined(fact.value for fact in posting.job_benefits),
        "date_posted": posting.date_posted and posting.date_posted.value,
        "valid_through": posting.valid_through and posting.valid_through.value,
        "warnings": _joined(note.code for note in posting.warnings),
    }


def _week(posting: JobPosting) -> tuple[float | None, float | None]:
    """The fewest and the most hours of a week."""
    return posting.work_hours.value.hours_per_week if posting.work_hours else (None, None)


def _parts(place: Place) -> dict[str, Cell]:
    """The first place in its parts; all of them stand in `job_location`."""
    return {
        "city": place.address_locality, "region": place.address_region, "postal_code": place.postal_code,
        "country": place.address_country,
    }  # fmt: skip


def _pay(posting: JobPosting) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        "pay_statements": len(posting.base_salary),
        "incentives": _joined(incentive_words(fact.value) for fact in posting.incentive_compensation),
    }
    if posting.primary_pay is None:
        return row
    pay = posting.primary_pay.value
    return row | {
        "pay_text": posting.primary_pay.text, "pay_currency": pay.currency, "pay_min": pay.min_value,
        "pay_max": pay.max_value, "pay_unit": pay.unit_text, "pay_unit_stated": pay.unit_stated,
    }  # fmt: skip


def _asked(posting: JobPosting) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        "eligibility": _joined(fact.value for fact in posting.eligibility_to_work_requirement),
        "responsibilities": _joined(fact.value for fact in posting.responsibilities),
    }
    for level in ("required", "preferred"):
        skills = (fact.value.name for fact in posting.skills if fact.value.level == level)
        row[f"skills_{level}"] = _joined(dict.fromkeys(skills))
        row[f"qualifications_{level}"] = _joined(
            fact.value.text for fact in posting.qualifications if fact.value.level == level
        )
    row["skill_years"] = _joined(
        f"{fact.value.name}: {years_words(fact.value.min_years, fact.value.max_years)}"
        for fact in posting.skills
        if fact.value.min_years or fact.value.max_years
    )
    if posting.experience_requirements:
        asked = posting.experience_requirements[0].value
        row |= {"min_years": asked.min_years, "experience_of": asked.of}
    if posting.education_requirements:
        degree = posting.education_requirements[0].value
        row |= {"education": degree.credential_category, "education_level": degree.level}
    return row


def _compared(posting: JobPosting) -> dict[str, Cell]:
    row: dict[str, Cell] = {}
    if posting.occupational_category:
        best = posting.occupational_category[0]
        row = {
            "occupation_code": best.code_value, "occupation_name": best.name, "occupation_confidence": best.confidence,
        }  # fmt: skip
    if isinstance(posting.comparison, NotComparable):
        return row | {"not_comparable": posting.comparison.not_comparable}
    return row | _standing(posting.comparison)


def _standing(comparison: Comparison) -> dict[str, Cell]:
    offered, benchmark = comparison.offered, comparison.benchmark
    row: dict[str, Cell] = {
        "offered_min": offered.min, "offered_mid": offered.mid, "offered_max": offered.max,
        "offered_unit": offered.unit_text, "benchmark_table": benchmark.table, "benchmark_release": benchmark.release,
        "benchmark_occupation": benchmark.occupation.code, "benchmark_area": benchmark.area.name,
        "benchmark_median": benchmark.percentile50, "fallback": _joined(comparison.fallback),
        "flags": _joined(comparison.flags), "basis": comparison.basis, "aged_to": comparison.aged_to,
        "percentile_low": comparison.position_low, "percentile_high": comparison.position_high,
        "verdict": comparison.verdict and comparison.verdict.code,
    }  # fmt: skip
    for end in ("min", "mid", "max"):
        row[f"percentile_{end}"] = getattr(comparison.position, end)
        row[f"ratio_to_median_{end}"] = getattr(comparison.ratio_to_median, end)
    return row


def _joined(values: Iterable[object] | Mapping[str, object]) -> str | None:
    return "; ".join(printable(str(value)) for value in values) or None


def safe(cell: Cell) -> str:
    """A cell that no spreadsheet takes for a formula; numbers of ours stay numbers.

    >>> safe("=HYPERLINK(1)"), safe(-1.5), safe(None), safe(True)
    ("'=HYPERLINK(1)", '-1.5', '', 'true')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return str(cell)
    guard = "'" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else ""
    text = printable(cell)
    return guard + text if guard or text[:1] not in ("=", "+", "-", "@") else "'" + text


def _line(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
