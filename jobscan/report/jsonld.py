"""Records -> schema.org JobPosting as JSON-LD, one line each: only schema.org's own names, nothing of ours."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from jobscan.model import ErrorRecord, Fact, Incentive, JobPosting, MonetaryAmount, Place, Record
from jobscan.model.codec import to_json
from jobscan.report.screen import Screen
from jobscan.report.words import hours_words, incentive_words

# UN/CEFACT codes have no two weeks, mile or piece; those amounts keep their unit as text.
_UNITS = {"BIWEEK": "BIWEEKLY", "ONE_TIME": "ONCE"}


def render(record: Record, screen: Screen) -> str:
    """One object on a line; an input that could not be processed has none."""
    return "" if isinstance(record, ErrorRecord) else to_json(job_posting(record)).decode() + "\n"


def job_posting(posting: JobPosting) -> dict[str, Any]:
    """The schema.org object; what the listing does not state is left out."""
    organization, pay = posting.hiring_organization, posting.primary_pay
    return _said(
        {
            "@context": "https://schema.org",
            "@type": "JobPosting",
            "title": posting.title and posting.title.value,
            "identifier": posting.source.id,
            "hiringOrganization": organization and {"@type": "Organization", "name": organization.value},
            "jobLocation": [_place(fact.value) for fact in posting.job_location],
            "jobLocationType": _telecommute(posting),
            "employmentType": [fact.value for fact in posting.employment_type],
            "workHours": posting.work_hours and hours_words(posting.work_hours.value),
            "baseSalary": pay and _amount(pay.value),
            "incentiveCompensation": _text(incentive_words(fact.value) for fact in _incentives(posting)),
            "jobBenefits": _text(fact.value for fact in posting.job_benefits),
            "responsibilities": _text(fact.value for fact in posting.responsibilities),
            "qualifications": _text(fact.value.text for fact in posting.qualifications),
            "skills": _text(dict.fromkeys(fact.value.name for fact in posting.skills)),
            "experienceRequirements": _experience(posting),
            "educationRequirements": _education(posting),
            "eligibilityToWorkRequirement": _text(fact.value for fact in posting.eligibility_to_work_requirement),
            "occupationalCategory": [_category(posting, 0)] if posting.occupational_category else [],
            "datePosted": _day(posting.date_posted),
            "validThrough": _day(posting.valid_through),
        }
    )


def _said(pairs: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in pairs.items() if value not in (None, "", [], {})}


def _text(items: Iterable[str]) -> str:
    return "\n".join(items)


def _incentives(posting: JobPosting) -> list[Any]:
    return [fact for fact in posting.incentive_compensation if isinstance(fact.value, Incentive)]


def _telecommute(posting: JobPosting) -> str | None:
    """schema.org knows this one value."""
    kind = posting.job_location_type
    return kind.value if kind and kind.value == "TELECOMMUTE" else None


def _place(place: Place) -> dict[str, Any]:
    address = _said(
        {
            "@type": "PostalAddress",
            "addressLocality": place.address_locality,
            "addressRegion": place.address_region,
            "addressCountry": place.address_country,
            "postalCode": place.postal_code,
        }
    )
    return _said({"@type": "Place", "name": place.name, "address": address if len(address) > 1 else None})


def _amount(pay: MonetaryAmount) -> dict[str, Any]:
    value: dict[str, Any] = {
        "@type": "QuantitativeValue",
        "unitText": pay.unit_text and _UNITS.get(pay.unit_text, pay.unit_text),
    }
    if pay.min_value == pay.max_value:
        value["value"] = pay.min_value
    else:
        value |= {"minValue": pay.min_value, "maxValue": pay.max_value}
    return _said({"@type": "MonetaryAmount", "currency": pay.currency, "value": _said(value)})


def _experience(posting: JobPosting) -> dict[str, Any] | None:
    years = [fact.value.min_years for fact in posting.experience_requirements if fact.value.level == "required"]
    stated = [each for each in years if each]
    if not stated:
        return None
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": round(min(stated) * 12)}


def _education(posting: JobPosting) -> list[dict[str, Any]]:
    levels = [
        fact.value.credential_category for fact in posting.education_requirements if fact.value.level == "required"
    ]
    names = {"bachelor": "bachelor degree", "associate": "associate degree", "high_school": "high school",
             "master": "postgraduate degree", "doctorate": "postgraduate degree"}  # fmt: skip
    wanted = dict.fromkeys(names[level] for level in levels if level in names)
    return [{"@type": "EducationalOccupationalCredential", "credentialCategory": name} for name in wanted]


def _day(fact: Fact[dt.date] | None) -> str | None:
    return fact.value.isoformat() if fact else None


def _category(posting: JobPosting, at: int) -> dict[str, Any]:
    occupation = posting.occupational_category[at]
    return {
        "@type": "CategoryCode",
        "codeValue": occupation.code_value,
        "inCodeSet": occupation.in_code_set,
        "name": occupation.name,
    }
