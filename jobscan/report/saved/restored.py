"""A row of the flat table -> the record as far as the row knows it: for summaries, which need no more."""

from __future__ import annotations

from typing import Any

import msgspec

from jobscan.model import ErrorRecord, JobPosting, Record
from jobscan.report.rows.flat import Row

RULE = "scan"  # the row does not say which rule saw a fact


def restored(row: Row) -> Record | None:
    """The record, or None where the values do not make one.

    >>> found = restored({"uri": "a.txt", "index": 0, "format": "text", "title": "Baker", "title_confidence": 0.9})
    >>> found.title.value, found.title.confidence
    ('Baker', 0.9)
    """
    values = {
        "uri": row.get("uri") or "", "id": row.get("id"), "index": row.get("index") or 0, "format": row.get("format"),
        "language": row.get("language"), "isListing": row.get("is_listing"), "sha256": row.get("sha256"),
        "truncated": bool(row.get("truncated")), "duplicateOf": _duplicate(row),
    }  # fmt: skip
    kind: Any = JobPosting
    raw: dict[str, Any] = {"source": values}
    if row.get("error_code"):
        kind = ErrorRecord
        raw["error"] = {"code": row["error_code"], "message": row.get("error_message") or ""}
    else:
        raw |= _facts(row) | _lists(row) | {"baseSalary": _pay(row), "comparison": _comparison(row)}
    try:
        found: Record = msgspec.convert(raw, kind, strict=False)
    except (msgspec.ValidationError, ValueError):
        return None
    return found


def _duplicate(row: Row) -> dict[str, Any] | None:
    first = row.get("duplicate_of")
    return None if first is None else {"uri": first, "id": first, "index": 0, "similarity": 1.0}


def _fact(value: Any, confidence: float | None = None, text: str | None = None) -> dict[str, Any]:
    words = str(value) if text is None else text
    return {"value": value, "start": None, "end": None, "text": words, "rule": RULE, "confidence": confidence or 0.0}


_SINGLE = {
    "title": "title", "hiringOrganization": "hiring_organization", "jobLocationType": "job_location_type",
    "seniority": "seniority", "datePosted": "date_posted", "validThrough": "valid_through",
}  # fmt: skip


def _facts(row: Row) -> dict[str, Any]:
    return {
        name: _fact(row[column], row.get(f"{column}_confidence"))
        for name, column in _SINGLE.items()
        if row.get(column) is not None
    }


def _lists(row: Row) -> dict[str, Any]:
    places: list[Any] = [_fact({"name": name}, 0.0, name) for name in row.get("job_location") or []]
    if places:
        parts = {"addressLocality": "city", "addressRegion": "region", "addressCountry": "country",
                 "postalCode": "postal_code"}  # fmt: skip
        places[0]["value"] |= {part: row.get(column) for part, column in parts.items()}
        places[0]["confidence"] = row.get("job_location_confidence") or 0.0
    found: dict[str, Any] = {
        "jobLocation": places,
        "employmentType": [_fact(each) for each in row.get("employment_type") or []],
        "skills": [
            _fact({"name": name, "kind": "knowledge", "level": level}, 0.0, name)
            for level in ("required", "preferred")
            for name in row.get(f"skills_{level}") or []
        ],
    }
    if row.get("payments_per_year") and row.get("payments_basis"):
        salaries = {"number": row["payments_per_year"], "basis": row["payments_basis"]}
        found["paymentsPerYear"] = _fact(salaries, 0.0, "")
    return found | _asked(row)


def _asked(row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if row.get("education") and row.get("education_level"):
        asked = {"credentialCategory": row["education"], "level": row["education_level"]}
        found["educationRequirements"] = [_fact(asked, 0.0, "")]
    if row.get("occupation_code"):
        found["occupationalCategory"] = [
            {"codeValue": row["occupation_code"], "inCodeSet": "", "name": row.get("occupation_name") or "",
             "confidence": row.get("occupation_confidence") or 0.0}
        ]  # fmt: skip
    return found


def _pay(row: Row) -> list[Any]:
    if row.get("pay_text") is None:
        return []
    amount = {
        "currency": row.get("pay_currency"), "minValue": row.get("pay_min"), "maxValue": row.get("pay_max"),
        "unitText": row.get("pay_unit"), "unitStated": bool(row.get("pay_unit_stated", True)), "primary": True,
    }  # fmt: skip
    return [_fact(amount, row.get("pay_confidence"), row["pay_text"])]


def _comparison(row: Row) -> dict[str, Any]:
    if row.get("benchmark_table") is None or row.get("offered_unit") is None:
        return {"status": "not_comparable", "notComparable": row.get("not_comparable") or "not compared"}
    unit, currency = row["offered_unit"], row.get("offered_currency") or row.get("pay_currency") or ""
    code = {"code": row.get("benchmark_occupation") or "", "name": row.get("benchmark_occupation_name") or ""}
    area = row.get("benchmark_area") or ""
    benchmark = {
        "table": row["benchmark_table"], "release": row.get("benchmark_release") or "",
        "source": row.get("benchmark_source") or row["benchmark_table"], "occupation": code,
        "area": {"code": area, "name": area}, "unitText": unit, "currency": currency, "percentile10": None,
        "percentile25": row.get("benchmark_p25"), "percentile50": row.get("benchmark_median"),
        "percentile75": row.get("benchmark_p75"), "percentile90": None, "mean": None, "employment": None, "rse": None,
        "sha256": "",
    }  # fmt: skip
    return {
        "status": "compared",
        "offered": {**_ends(row, "offered"), "currency": currency, "unitText": unit, "hoursPerYear": 2080},
        "benchmark": benchmark,
        "position": _ends(row, "percentile"),
        "ratioToMedian": _ends(row, "ratio_to_median"),
        "spread": None,
        "positionLow": row.get("percentile_low"),
        "positionHigh": row.get("percentile_high"),
        "basis": row.get("basis") or "occupation",
        "agedTo": row.get("aged_to"),
        "flags": row.get("flags") or [],
        "fallback": row.get("fallback") or [],
    }


def _ends(row: Row, name: str) -> dict[str, Any]:
    return {end: row.get(f"{name}_{end}") for end in ("min", "mid", "max")}
