"""A listing that the pipeline has read -> its `JobPosting` record: each fact chosen from its candidates, in order."""

from __future__ import annotations

import hashlib
from typing import Any

from msgspec.structs import replace

from jobscan.facts.closed.choose import choose_closed
from jobscan.facts.closed.find import find_closed
from jobscan.facts.dates.choose import choose_dates
from jobscan.facts.dates.find import find_dates
from jobscan.facts.duties.choose import choose_benefits, choose_qualifications, choose_responsibilities
from jobscan.facts.duties.find import find_items
from jobscan.facts.education.choose import choose_education
from jobscan.facts.education.find import find_education
from jobscan.facts.eligibility.choose import choose_eligibility
from jobscan.facts.eligibility.find import find_eligibility
from jobscan.facts.eligibility.sponsorship import choose_sponsorship
from jobscan.facts.employer.choose import choose_employer
from jobscan.facts.employer.find import find_employer
from jobscan.facts.experience.choose import choose_experience
from jobscan.facts.experience.find import find_experience
from jobscan.facts.hours.choose import choose_hours
from jobscan.facts.hours.find import find_hours
from jobscan.facts.hours.full_time import with_full_time_rates
from jobscan.facts.pay.choose import choose_incentives, choose_pay
from jobscan.facts.pay.find import find_money
from jobscan.facts.payments.choose import choose_payments
from jobscan.facts.payments.find import find_payments
from jobscan.facts.residence.choose import choose_residence
from jobscan.facts.residence.find import find_residence
from jobscan.facts.skills.choose import choose_skills
from jobscan.facts.skills.find import SkillCandidate
from jobscan.facts.terms.employment_type.choose import choose_employment_types
from jobscan.facts.terms.employment_type.find import find_employment_types
from jobscan.facts.terms.seniority.choose import choose_seniority
from jobscan.facts.terms.seniority.find import find_seniority
from jobscan.facts.terms.workplace.choose import choose_workplace
from jobscan.facts.terms.workplace.find import find_workplace
from jobscan.facts.title.choose import choose_title, without_employer
from jobscan.facts.title.find import find_title
from jobscan.grammar.text import Unescaped
from jobscan.grammar.titles.boundaries import has_noun
from jobscan.listing import Listing
from jobscan.model import SEVERAL_JOBS, Fact, Fields, JobPosting, MoneyMention, Note, Occupation, Source, SourceInfo
from jobscan.occupations.choose import occupations
from jobscan.pipeline.contradictions import contradictions
from jobscan.pipeline.places import places_of
from jobscan.pipeline.restore import restored
from jobscan.segment.is_listing import LIST_OF_JOBS, what_else

DOUBTFUL = 0.6  # below it, the title of a text that is no listing is rather a name, or a former post in a resume
FAIR = 0.3  # above it, most first codes were right even if the text is only a small task or a call for designs


def posting_from(
    listing: Listing, skills: list[SkillCandidate], source: Source, plain: Unescaped | None = None
) -> JobPosting:
    """The record of one listing, still without comparison and findings.

    The listing holds `source.text`, or `plain.text` if that had escapes; the record's offsets refer to the source.
    """
    posting = _posting(listing, skills)
    if source.fields != Fields():
        posting = replace(posting, warnings=(*posting.warnings, *contradictions(posting, listing)))
    if plain is None:
        return posting
    posting = restored(posting, source, plain)
    return replace(posting, source=replace(posting.source, **_fingerprint(source.text)))


def money_mentions(listing: Listing, source: Source, plain: Unescaped | None = None) -> tuple[MoneyMention, ...]:
    """Every amount of money in order, pay or not, with its place in `source.text`, for explanations."""
    mentions = []
    for seen in listing.once(find_money):
        start, end = plain.original(seen.start, seen.end) if plain else (seen.start, seen.end)
        words = source.text[start:end]
        mentions.append(MoneyMention(start=start, end=end, text=words, kind=seen.value.kind, cue=seen.value.cue))
    return tuple(mentions)


def _posting(listing: Listing, skills: list[SkillCandidate]) -> JobPosting:
    """The order matters: places give the country, which decides what "$" means; the title gives the occupation."""
    places = listing.once(places_of)
    title = choose_title(listing.once(find_title), listing)
    money = listing.once(find_money)
    employer = choose_employer(listing.once(find_employer), listing)
    info = source_info(listing.source, listing)
    title = title and without_employer(title, employer)
    if title and not info.is_listing and _is_doubtful(title, listing):
        title = None
    items = listing.once(find_items)
    dates = choose_dates(listing.once(find_dates), listing)
    # demands are recognised by English words, which would be accidents in another language
    read = listing.is_read
    hours = choose_hours(listing.once(find_hours), listing)
    return JobPosting(
        source=info,
        title=title,
        hiring_organization=employer,
        job_location=places,
        applicant_location_requirements=choose_residence(listing.once(find_residence) if read else [], listing),
        job_location_type=choose_workplace(listing.once(find_workplace), listing),
        employment_type=choose_employment_types(listing.once(find_employment_types), listing, hours),
        work_hours=hours,
        seniority=choose_seniority(listing.once(find_seniority), listing, title),
        experience_requirements=choose_experience(listing.once(find_experience) if read else [], listing),
        education_requirements=choose_education(listing.once(find_education) if read else [], listing),
        eligibility_to_work_requirement=choose_eligibility(listing.once(find_eligibility) if read else [], listing),
        sponsorship=choose_sponsorship(listing.once(find_eligibility) if read else [], listing),
        segments=listing.segments,
        responsibilities=choose_responsibilities(items, listing),
        qualifications=choose_qualifications(items, listing),
        skills=choose_skills(skills if read else [], listing, employer.value if employer else None),
        base_salary=with_full_time_rates(choose_pay(money, listing), listing),
        payments_per_year=choose_payments(listing.once(find_payments), listing),
        incentive_compensation=choose_incentives(money, listing),
        job_benefits=choose_benefits(items, listing),
        date_posted=dates.date_posted,
        valid_through=dates.valid_through,
        closed=choose_closed(listing.once(find_closed) if read else [], listing),
        occupational_category=_occupations(listing, title, info),
        warnings=listing.source.warnings + _warnings(listing),
    )


def _is_doubtful(title: Fact[str], listing: Listing) -> bool:
    """Whether it may be no title; the name of a job with which the text begins is one."""
    first = title.start is not None and not listing.folded[: title.start].strip("#* \n")
    return title.confidence < DOUBTFUL and not (first and has_noun(title.value))


def _occupations(listing: Listing, title: Fact[str] | None, info: SourceInfo) -> tuple[Occupation, ...]:
    """The occupations for the title and text; if it does not look like a listing, only fairly confident ones."""
    passages = listing.passages if listing.is_read else tuple
    found = occupations(title.value, passages, title.confidence) if title else occupations(None, passages)
    unlikely = not info.is_listing and title is None and found and found[0].confidence < FAIR
    return () if unlikely else found


def source_info(source: Source, listing: Listing | None = None) -> SourceInfo:
    """The origin of a record; with language and `isListing` only if they were determined."""
    return SourceInfo(
        uri=source.uri,
        id=source.id,
        index=source.index,
        format=source.format,
        language=listing.language if listing else None,
        truncated=source.truncated,
        duplicate_of=source.duplicate_of,
        extra=source.extra,
        is_listing=listing.once(what_else) is None if listing else None,
        **_fingerprint(source.text),
    )


def _fingerprint(text: str) -> dict[str, Any]:
    """A checksum that identifies the text."""
    return {"chars": len(text), "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()}


def _warnings(listing: Listing) -> tuple[Note, ...]:
    if listing.once(what_else) == LIST_OF_JOBS:
        message = "this is a list of several jobs; read the page of each job, or a file with a row for each"
        return (Note(code=SEVERAL_JOBS, message=message),)
    if listing.is_read:
        return ()
    language = f"the listing is not in English ({listing.language})"
    message = f"{language}: its pay and structured fields are read, its prose is not"
    return (Note(code="language-not-analysed", message=message),)
