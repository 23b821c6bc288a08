"""A record -> the rows of the tables with several rows a listing: places, pay, skills, ... as `fields.tsv` has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jobscan.model import JobPosting
from jobscan.report.rows.annual import Annual, annual
from jobscan.report.words import place_words

Row = dict[str, Any]


def detail_rows(table: str, posting: JobPosting) -> list[Row]:
    """The rows of one table, numbered from 1 in `position`; without the number of the listing."""
    return [{"position": at, **row} for at, row in enumerate(_TABLES[table](posting), start=1)]


def _places(posting: JobPosting) -> Iterable[Row]:
    for fact in posting.job_location:
        place = fact.value
        yield {
            "name": place_words(place), "city": place.address_locality, "region": place.address_region,
            "country": place.address_country, "postal_code": place.postal_code, "confidence": fact.confidence,
        }  # fmt: skip


def _pay(posting: JobPosting) -> Iterator[Row]:
    first = posting.primary_pay
    for base in posting.base_salary:
        yield _amount(base, annual(base.value, posting)) | {
            "kind": "base", "is_primary": base is first, "unit_stated": base.value.unit_stated,
        }  # fmt: skip
    for beside in posting.incentive_compensation:
        yield _amount(beside, Annual()) | {"kind": beside.value.kind, "is_primary": False}


def _amount(fact: Any, year: Annual) -> Row:
    pay = fact.value
    return {
        "currency": pay.currency, "min": pay.min_value, "max": pay.max_value, "unit": pay.unit_text,
        "annual_min": year.min, "annual_mid": year.mid, "annual_max": year.max, "label": pay.label,
        "text": fact.text, "rule": fact.rule, "confidence": fact.confidence,
    }  # fmt: skip


def _skills(posting: JobPosting) -> Iterable[Row]:
    for fact in posting.skills:
        skill = fact.value
        yield {
            "name": skill.name, "id": skill.id, "kind": skill.kind, "level": skill.level,
            "min_years": skill.min_years, "max_years": skill.max_years, "proficiency": skill.proficiency,
            "alternatives": list(skill.alternatives), "text": fact.text, "confidence": fact.confidence,
        }  # fmt: skip


def _qualifications(posting: JobPosting) -> Iterable[Row]:
    for fact in posting.qualifications:
        yield {"text": fact.value.text, "level": fact.value.level, "confidence": fact.confidence}


def _responsibilities(posting: JobPosting) -> Iterable[Row]:
    for fact in posting.responsibilities:
        yield {"text": fact.value, "confidence": fact.confidence}


def _occupations(posting: JobPosting) -> Iterable[Row]:
    for each in posting.occupational_category:
        yield {
            "code": each.code_value, "code_set": each.in_code_set, "name": each.name, "confidence": each.confidence,
        }  # fmt: skip


def _findings(posting: JobPosting) -> Iterable[Row]:
    for each in posting.findings:
        yield {
            "rule": each.rule, "level": each.level, "message": each.message, "text": each.text, "fix": each.fix,
            "url": each.url,
        }  # fmt: skip


_TABLES: dict[str, Callable[[JobPosting], Iterable[Row]]] = {
    "places": _places,
    "pay": _pay,
    "skills": _skills,
    "qualifications": _qualifications,
    "responsibilities": _responsibilities,
    "occupations": _occupations,
    "findings": _findings,
}
