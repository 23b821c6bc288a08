"""Labelled data -> `Expected`: the invented corpus, and, where a folder of gold files is given, those."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.quality.corpus import Case, load
from tests.quality.measure import UNSCORED, Expected

_TYPES = {"full_time": "FULL_TIME", "part_time": "PART_TIME", "contract": "CONTRACTOR", "internship": "INTERN",
          "temporary": "TEMPORARY", "volunteer": "VOLUNTEER", "per_diem": "PER_DIEM"}  # fmt: skip
_PLACES = {"remote": "TELECOMMUTE", "hybrid": "HYBRID", "onsite": "ONSITE"}


def corpus() -> list[Expected]:
    """The invented listings."""
    return [_from_case(case) for case in load()]


def pay_cases() -> list[Expected]:
    """The invented statements of pay of many countries and trades, a few lines each."""
    return [
        Expected(name=row["name"], text=row["text"], pay=[tuple(each) for each in row["base"]])
        for row in rows(Path(__file__).with_name("pay_cases.jsonl"))
    ]


def gold_pay(folder: Path) -> list[Expected]:
    """`pay/gold.dev.jsonl`: only pay is labelled."""
    return [
        Expected(name=row["id"], text=row["text"], **_pay(row["pay"])) for row in rows(folder / "pay/gold.dev.jsonl")
    ]


def gold_sections(folder: Path) -> list[Expected]:
    """`sections/gold.dev.jsonl`: roles, facts of the document, skills; a fact that is not in the text is not asked."""
    return [_from_gold(row) for row in rows(folder / "sections/gold.dev.jsonl")]


def aside() -> frozenset[str]:
    """The sources of `aside.txt`: kept for measuring alone, so nothing is learned from them or decided by them."""
    return frozenset(Path(__file__).with_name("aside.txt").read_text(encoding="utf-8").split())


def gold_more(folder: Path) -> list[Expected]:
    """`sections/gold.more.jsonl` and `pay/gold.more.jsonl`: boards that the rules were not written from."""
    sections = [_from_gold(row) for row in rows(folder / "sections/gold.more.jsonl")]
    pay = [
        Expected(name=row["id"], text=row["text"], source=_source_of(row), **_pay(row["pay"]))
        for row in rows(folder / "pay/gold.more.jsonl")
    ]
    return sections + pay


def every_gold(folder: Path) -> Iterator[Expected]:
    """All labelled listings of a folder but those of sources put aside, each with the name of its source."""
    kept_aside = aside()
    yield from (each for each in _every_gold(folder) if each.source not in kept_aside)


def _every_gold(folder: Path) -> Iterator[Expected]:
    for file in ("gold.dev.jsonl", "gold.more.jsonl"):
        yield from map(_from_gold, rows(folder / "sections" / file))
        for row in rows(folder / "pay" / file):
            yield Expected(name=row["id"], text=row["text"], source=_source_of(row), **_pay(row["pay"]))


def titles() -> list[tuple[str, set[str]]]:
    """The invented titles: title -> the codes that are right."""
    lines = Path(__file__).with_name("titles.tsv").read_text(encoding="utf-8").splitlines()
    rows_ = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(title, set(codes.split())) for title, codes in rows_]


def gold_titles(folder: Path) -> dict[str, list[tuple[str, set[str]]]]:
    """`occupations/eval.dev.*`: title -> the codes that are right."""
    files = sorted((folder / "occupations").glob("eval.dev.*.jsonl.gz"))
    return {
        path.name.split(".")[2]: [(row["title"], {row["soc"], *row.get("soc_alt", ())}) for row in rows(path)]
        for path in files
    }


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file; none where there is no such file."""
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _from_case(case: Case) -> Expected:
    base = sorted((pay for pay in case.pay if pay.kind == "base"), key=lambda pay: not pay.primary)
    skills = [(name, "required") for name in case.skills_required]
    skills += [(name, "preferred") for name in case.skills_preferred]
    return Expected(
        name=case.name,
        text=case.text,
        pay=[(pay.min, pay.max, pay.currency, pay.unit_text) for pay in base],
        segments=list(case.segments) or UNSCORED,
        title=case.title,
        organization=case.organization,
        places=list(case.places),
        job_location_type=case.job_location_type,
        employment_type=list(case.employment_type),
        seniority=case.seniority,
        min_years=case.min_years,
        education=case.education,
        eligibility=list(case.eligibility),
        date_posted=case.date_posted,
        valid_through=case.valid_through,
        skills=skills,
    )


def _from_gold(row: dict[str, Any]) -> Expected:
    doc, there = row["doc"], row["doc"]["in_text"]
    places = _places_in_text(doc["locations"] or [], there.get("locations"), row["text"])
    levels = {"skills_required": "required", "skills_preferred": "preferred", "skills_soft": None}
    return Expected(
        name=row["id"],
        text=row["text"],
        source=_source_of(row),
        location=row.get("location"),
        **(_pay(row["pay"]) if row.get("pay") is not None else {}),
        segments=[(each["start"], each["end"], each["label"]) for each in row["segments"]],
        title=doc["title"] if there["title"] else UNSCORED,
        organization=doc["company"] if there["company"] else UNSCORED,
        places=places or UNSCORED,
        job_location_type=_PLACES[doc["remote"]] if doc["remote"] else None,
        employment_type=[_TYPES[each] for each in _listed(doc["employment_type"])],
        seniority=doc["seniority"],
        min_years=doc["min_years_experience"],
        education=doc["education_min"],
        eligibility=_listed(doc["visa_clearance"]),
        occupations=doc.get("soc") or UNSCORED,
        skills=[(name, level) for key, level in levels.items() for name in doc[key]],
    )


def _source_of(row: dict[str, Any]) -> str:
    """Listings are numbered within their source: "acme_board-00017"."""
    return str(row["id"]).rpartition("-")[0]


def _listed(value: str | None) -> list[str]:
    return [value] if value else []


def _places_in_text(places: list[str], there: list[bool] | None, text: str) -> list[str]:
    """The places that the text names; where the labels do not say which, those whose first word stands in it."""
    if there is not None:
        return [place for place, found in zip(places, there, strict=False) if found]
    low = text.lower()
    return [place for place in places if place.strip() and place.split()[0].strip(",").lower() in low]


def _pay(statements: list[dict[str, Any]]) -> dict[str, Any]:
    """Base pay, and what is paid beside it."""
    beside = [(each["kind"], each["min"], each["max"]) for each in statements if each["kind"] != "base"]
    return {"pay": _base(statements), "beside": beside}


def _base(statements: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Base pay with a figure, the primary one first."""
    base = [
        each for each in statements if each["kind"] == "base" and (each["min"] is not None or each["max"] is not None)
    ]
    base.sort(key=lambda each: not each.get("primary"))
    return [(each["min"], each["max"], each["currency"], each["period"] and each["period"].upper()) for each in base]
