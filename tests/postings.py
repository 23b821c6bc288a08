"""Postings made by hand, without pytest, so that the processes of a pool can make them too."""

import datetime as dt
from decimal import Decimal
from typing import Any

from jobscan.model import (
    Benchmark,
    CandidateOccupation,
    Code,
    Comparison,
    Education,
    Experience,
    Fact,
    Incentive,
    JobPosting,
    LowMidHigh,
    MonetaryAmount,
    Occupation,
    Offered,
    Place,
    Qualification,
    Skill,
    SourceInfo,
)


def fact(value: Any, text: str = "", *, start: int | None = 0, rule: str = "test.rule") -> Fact[Any]:
    words = text or str(value)
    end = None if start is None else start + len(words)
    return Fact(value=value, start=start, end=end, text=words, rule=rule, confidence=0.9)


def make_comparison(**changes: Any) -> Comparison:
    """A nurse's offer in Austin, a little above the middle."""
    dollars = [Decimal(each) for each in (63720, 75990, 93600, 107960, 135320)]
    benchmark = Benchmark(
        table="oews",
        release="May 2025",
        source="US BLS OEWS",
        occupation=Code(code="29-1141", name="Registered Nurses"),
        area=Code(code="12420", name="Austin-Round Rock-San Marcos, TX"),
        unit_text="YEAR",
        currency="USD",
        percentile10=dollars[0],
        percentile25=dollars[1],
        percentile50=dollars[2],
        percentile75=dollars[3],
        percentile90=dollars[4],
        mean=Decimal(95000),
        employment=21540,
        rse=1.2,
        sha256="0" * 64,
    )
    standard: dict[str, Any] = {
        "offered": Offered(
            min=Decimal(83200),
            mid=Decimal(95680),
            max=Decimal(108160),
            currency="USD",
            unit_text="YEAR",
            hours_per_year=2080,
        ),
        "benchmark": benchmark,
        "position": LowMidHigh(min=36.0, mid=53.6, max=75.1),
        "ratio_to_median": LowMidHigh(min=0.889, mid=1.022, max=1.156),
        "spread": 0.3,
        "fallback": (),
        "assumptions": ("2,080 paid hours a year",),
        "candidates": (
            CandidateOccupation(
                occupation=Code(code="29-1171", name="Nurse Practitioners"),
                confidence=0.2,
                percentile50=Decimal(129000),
                position=LowMidHigh(min=4.0, mid=8.0, max=19.0),
            ),
        ),
    }
    return Comparison(**(standard | changes))


def make_posting(**changes: Any) -> JobPosting:
    """A posting that says nearly everything."""
    duties = [f"Assess, plan and evaluate the care of up to {n} patients on a shift" for n in range(1, 11)]
    standard: dict[str, Any] = {
        "source": SourceInfo(
            uri="nurse.txt", id=None, index=0, format="text", language="en", chars=900, sha256="f" * 64, is_listing=True
        ),
        "title": fact("Registered Nurse, ICU"),
        "hiring_organization": fact("Lakeside General Hospital"),
        "job_location": (
            fact(Place(name="Austin, TX", address_locality="Austin", address_region="TX", address_country="US")),
        ),
        "job_location_type": fact("ONSITE", "on site"),
        "employment_type": (fact("FULL_TIME", "full-time"),),
        "seniority": fact("senior"),
        "experience_requirements": (
            fact(Experience(min_years=2.0, max_years=None, level="required", of="intensive care")),
        ),
        "education_requirements": (
            fact(Education(credential_category="bachelor", level="required", or_equivalent=True)),
        ),
        "eligibility_to_work_requirement": (fact("background check"),),
        "responsibilities": tuple(fact(duty) for duty in duties),
        "qualifications": (
            fact(Qualification(text="Current RN licence in Texas", level="required")),
            fact(Qualification(text="CCRN certification", level="preferred")),
        ),
        "skills": (
            fact(Skill(name="ACLS", kind="certification", level="required")),
            fact(Skill(name="Epic", kind="tool", level="preferred", id="onet:epic")),
            fact(Skill(name="communication", kind="soft", level="required")),
        ),
        "base_salary": (
            fact(
                MonetaryAmount(
                    currency="USD", min_value=Decimal(40), max_value=Decimal(52), unit_text="HOUR", primary=True
                ),
                "$40 - $52 an hour",
            ),
        ),
        "incentive_compensation": (
            fact(
                Incentive(
                    kind="sign_on", currency="USD", min_value=None, max_value=Decimal(10000), unit_text="ONE_TIME"
                ),
                "sign-on bonus of up to $10,000",
            ),
        ),
        "job_benefits": (fact("medical, dental and vision insurance"),),
        "date_posted": fact(dt.date(2026, 3, 2), "March 2, 2026"),
        "occupational_category": (
            Occupation(code_value="29-1141", in_code_set="SOC 2018", name="Registered Nurses", confidence=0.92),
        ),
        "comparison": make_comparison(),
    }
    return JobPosting(**(standard | changes))
