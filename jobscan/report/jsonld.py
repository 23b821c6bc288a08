"""Records -> schema.org JobPosting as JSON-LD, one line each: only schema.org's own names, nothing of ours.

Types, units and words are those that Google for Jobs documents for the structured data of a job posting. What the
listing does not state is left out, also where Google requires it: it is not ours to invent.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from jobscan.model import ErrorRecord, Fact, JobPosting, MonetaryAmount, Occupation, Place, Record
from jobscan.model.codec import to_json
from jobscan.report.description import description
from jobscan.report.screen import Screen
from jobscan.report.words import hours_words, incentive_words

NEEDS_TEXT = True  # the description
_UNITS = ("HOUR", "DAY", "WEEK", "MONTH", "YEAR")  # others, such as a mile, are only in the description
_DEGREES = {"bachelor": "bachelor degree", "associate": "associate degree", "high_school": "high school",
            "master": "postgraduate degree", "doctorate": "postgraduate degree"}  # fmt: skip
_NOTHING = "no requirements"


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
            "description": posting.text and description(posting.text, posting.segments),
            "identifier": _identifier(posting),
            "hiringOrganization": organization and {"@type": "Organization", "name": organization.value},
            "jobLocation": _places(posting),
            "jobLocationType": _telecommute(posting),
            "applicantLocationRequirements": _residence(posting),
            "employmentType": [fact.value for fact in posting.employment_type],
            "workHours": posting.work_hours and hours_words(posting.work_hours.value),
            "baseSalary": pay and _amount(pay.value),
            "incentiveCompensation": _text(incentive_words(fact.value) for fact in posting.incentive_compensation),
            "jobBenefits": _text(fact.value for fact in posting.job_benefits),
            "responsibilities": _text(fact.value for fact in posting.responsibilities),
            "qualifications": _text(fact.value.text for fact in posting.qualifications),
            "skills": _text(dict.fromkeys(fact.value.name for fact in posting.skills)),
            "experienceRequirements": _experience(posting),
            "educationRequirements": _education(posting),
            "experienceInPlaceOfEducation": _may_replace(posting),
            "eligibilityToWorkRequirement": _text(fact.value for fact in posting.eligibility_to_work_requirement),
            "occupationalCategory": [_category(each) for each in posting.occupational_category[:1]],
            "datePosted": _day(posting.date_posted),
            "validThrough": _day(posting.valid_through),
        }
    )


def _said(pairs: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in pairs.items() if value not in (None, "", [], {})}


def _text(items: Iterable[str]) -> str:
    return "\n".join(items)


def _telecommute(posting: JobPosting) -> str | None:
    """schema.org knows this one value."""
    kind = posting.job_location_type
    return kind.value if kind and kind.value == "TELECOMMUTE" else None


def _identifier(posting: JobPosting) -> dict[str, Any] | None:
    """The listing's id, under the name of the employer who gave it."""
    if posting.source.id is None:
        return None
    organization = posting.hiring_organization
    named = {"@type": "PropertyValue", "name": organization and organization.value, "value": posting.source.id}
    return _said(named)


def _residence(posting: JobPosting) -> list[dict[str, Any]]:
    """Where applicants have to live; of remote work without a word of it, the countries that it names."""
    asked = [fact.value for fact in posting.applicant_location_requirements]
    if not asked and _telecommute(posting):
        codes = dict.fromkeys(fact.value.address_country for fact in posting.job_location)
        asked = [Place(name=code, address_country=code) for code in codes if code]
    return [_area(place) for place in asked]


def _area(place: Place) -> dict[str, Any]:
    """A country, a state with its country, or whatever else it is called."""
    if place.address_country is None:
        return {"@type": "AdministrativeArea", "name": place.name}
    if place.address_region is None:
        return {"@type": "Country", "name": place.address_country}
    return {"@type": "State", "name": f"{place.address_region}, {place.address_country}"}


def _places(posting: JobPosting) -> list[dict[str, Any]]:
    """Where the work is; of remote work only places with an address, as "worldwide" is none."""
    found = [_place(fact.value) for fact in posting.job_location]
    return [place for place in found if "address" in place] if _telecommute(posting) else found


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


def _amount(pay: MonetaryAmount) -> dict[str, Any] | None:
    """Pay in a unit and a currency that are known; that of two weeks by the week."""
    unit, (low, high) = pay.unit_text, (pay.min_value, pay.max_value)
    if unit == "BIWEEK":
        unit, (low, high) = "WEEK", (None if end is None else end / 2 for end in (low, high))
    if unit not in _UNITS or pay.currency is None or (low is None and high is None):
        return None
    ends = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    value = _said({"@type": "QuantitativeValue", **ends, "unitText": unit})
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": value}


def _experience(posting: JobPosting) -> dict[str, Any] | str | None:
    years = [fact.value.min_years for fact in posting.experience_requirements if fact.value.level == "required"]
    stated = [each for each in years if each is not None]
    if not stated:
        return None
    if not any(stated):
        return _NOTHING
    months = round(min(each for each in stated if each) * 12)
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": months}


def _education(posting: JobPosting) -> dict[str, Any] | list[dict[str, Any]] | str | None:
    asked = [
        fact.value.credential_category for fact in posting.education_requirements if fact.value.level == "required"
    ]
    names = dict.fromkeys(_DEGREES[each] for each in asked if each in _DEGREES)
    wanted = [{"@type": "EducationalOccupationalCredential", "credentialCategory": name} for name in names]
    if not wanted:
        return _NOTHING if asked else None
    return wanted if len(wanted) > 1 else wanted[0]


def _may_replace(posting: JobPosting) -> bool | None:
    """Whether experience may stand in for education, where both are asked for."""
    asked = [fact.value for fact in posting.education_requirements if fact.value.level == "required"]
    both = isinstance(_experience(posting), dict) and _education(posting) not in (None, _NOTHING)
    return True if both and any(each.or_equivalent for each in asked) else None


def _day(fact: Fact[dt.date] | None) -> str | None:
    return fact.value.isoformat() if fact else None


def _category(occupation: Occupation) -> dict[str, Any]:
    return {
        "@type": "CategoryCode",
        "codeValue": occupation.code_value,
        "inCodeSet": occupation.in_code_set,
        "name": occupation.name,
    }
