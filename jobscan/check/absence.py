"""A listing -> whether a rule may report that something is missing from it."""

from __future__ import annotations

import re

from jobscan.check.case import Case
from jobscan.grammar.later import later
from jobscan.model import Fact, Place

__all__ = ["can_report_absence", "is_american", "is_employment", "is_volunteering", "mentions", "word_count"]


def can_report_absence(case: Case) -> bool:
    """Whether the listing is in English, or too short to tell.

    Responsibilities, requirements and titles are found by English words; in another language their absence from the
    record means nothing.
    """
    return case.posting.source.language in (None, "en")


def mentions(case: Case, words: re.Pattern[str]) -> bool:
    """Whether the listing mentions a thing at all, though not so plainly that the record has it.

    Such words are weaker than what the record takes: enough to keep quiet, not enough to state a fact.
    """
    return words.search(case.folded) is not None


_LEAST = 15  # people: title VII of the Civil Rights Act and the ADA count from there


def is_american(case: Case, *, words: float) -> bool:
    """Whether lines that American postings mostly have are to be expected: an English text of so many words for work
    in the US, and nothing tells that the work is a volunteer's or that the employer is too small for federal law.

    "US" in passing is no place of work.
    """
    return (
        case.countries == {"us"}
        and (bool(case.settings.jurisdictions) or any(map(_is_stated, case.posting.job_location)))
        and word_count(case) >= words
        and can_report_absence(case)
        and (case.settings.employees or _LEAST) >= _LEAST
        and not is_volunteering(case)
    )


def _is_stated(place: Fact[Place]) -> bool:
    from jobscan.check.places import is_plain  # not at the top: see `Case.jurisdictions`

    return bool(place.value.address_region or place.value.address_locality) or is_plain(place)


def word_count(case: Case) -> int:
    """The words of the listing."""
    return len(case.folded.split())


_VOLUNTEERS = re.compile(
    r"(?<!paid )\bvolunteer(?:s|ing)? (?:position|role|opportunit(?!ies to)|basis|work\b|time\b(?! off)|speaker|at\b"
    r"|with\b|for\b)"
    r"|\bpro[ -]bono\b"
    r"|\bgratis\b"
    r"|\b(?:new|our|more|additional) volunteers\b|\bpeace corps\b",
    re.IGNORECASE,
)


# "Volunteer Coordinator" is paid to lead them
_VOLUNTEER = re.compile(
    r"\bvolunteers?\b(?! (?:and |& )?(?:service|co-?ordinat|manage|engage|recruit|program|relation|develop|direct|lead"
    r"|officer|supervis|administrat|specialist|operation|support|outreach))",
    re.IGNORECASE,
)


def is_volunteering(case: Case) -> bool:
    """Whether the work is a volunteer's: no pay, no hours and no terms of employment are to be expected."""
    if any(fact.value == "VOLUNTEER" for fact in case.posting.employment_type):
        return True
    titled = (case.fields.title or "") + " " + (case.posting.title.value if case.posting.title else "")
    return bool(_VOLUNTEER.search(titled)) or mentions(case, _VOLUNTEERS)


_PIECE = later(
    r"\b(?:open[ -]source|logos?|mock-?ups?|gratis|icons?|redesign\w*|branding|artworks?"
    r"|call for (?:designs|papers|proposals))\b"
    r"|\bgit(?:hub|lab)\.com/",
    re.IGNORECASE,
)
_EMPLOYMENT = later(
    r"\b(?:experience[ds]?|salary|paid|benefits|(?:full|part)[- ]time|employ\w*|candidates?|applicants?|positions?"
    r"|job (?:description|title|summary)|responsib\w+|requirements?|qualifications?|shifts?|hiring|recruit\w*"
    r"|resume)\b",
    re.IGNORECASE,
)


def is_employment(case: Case) -> bool:
    """Whether the text is a listing for a job, not a call for one piece of work, such as a logo."""
    if case.posting.source.is_listing is False:
        return False
    return mentions(case, _EMPLOYMENT) or not mentions(case, _PIECE)
