"""Marked words -> values -> `JobPosting`. The one place of this room that sees a Doc."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from jobscan.data.lexicon import Lexicon, load_lexicon
from jobscan.model import JobPosting, Listing, Mark, Note, Role, Segment, Source, SourceInfo
from jobscan.normalise.dates import date_facts
from jobscan.normalise.education import education_facts
from jobscan.normalise.eligibility import eligibility_facts
from jobscan.normalise.experience import experience_facts
from jobscan.normalise.items import benefit_facts, qualification_facts, responsibility_facts
from jobscan.normalise.language import detect_language, is_listing
from jobscan.normalise.location import country_of, location_facts
from jobscan.normalise.occupation import occupations
from jobscan.normalise.organization import organization_fact
from jobscan.normalise.pay import incentive_facts, salary_facts
from jobscan.normalise.restore import restored
from jobscan.normalise.skills import skill_facts
from jobscan.normalise.terms import employment_type_facts, job_location_type_fact, seniority_fact
from jobscan.normalise.title import title_fact
from jobscan.spans import (
    DATES,
    EDUCATION,
    ELIGIBILITY,
    EXPERIENCE,
    LEFT_OUT,
    LOCATION,
    ORGANIZATION,
    PAY,
    SEGMENTS,
    SKILLS,
    TERMS,
    TITLE,
    folded_text,
    raw_text,
    segments_of,
)
from jobscan.text import Unescaped

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["detect_language", "money_marks", "posting_from"]


def posting_from(
    doc: Doc, source: Source, plain: Unescaped | None = None, lexicon: Lexicon | None = None
) -> JobPosting:
    """The record of one marked Doc; comparison and findings are left to the later rooms.

    The Doc is of `source.text`, or of `plain.text` where that had escapes; the record's offsets are the source's.
    The lexicon is the one that the skills were marked with; ours unless told.
    """
    lexicon = lexicon or load_lexicon()
    if plain is None:
        return _posting_from(doc, source, lexicon)
    posting = restored(_posting_from(doc, replace(source, text=plain.text), lexicon), source, plain)
    return replace(posting, source=replace(posting.source, **_fingerprint(source.text)))


def money_marks(doc: Doc, source: Source, plain: Unescaped | None = None) -> tuple[Mark, ...]:
    """Every amount of money in order, pay and other, as marks into `source.text`: for whoever asks why."""
    marks = sorted(_marks(doc, PAY, ()) + _marks(doc, LEFT_OUT, ()), key=lambda mark: mark.start)
    if plain is None:
        return tuple(marks)
    places = [plain.original(mark.start, mark.end) for mark in marks]
    return tuple(
        replace(mark, start=start, end=end, text=source.text[start:end])
        for mark, (start, end) in zip(marks, places, strict=True)
    )


def _posting_from(doc: Doc, source: Source, lexicon: Lexicon) -> JobPosting:
    """The order matters twice: places tell the country, which tells what a "$" is; the title tells the occupation."""
    segments = _segments(doc)
    listing = Listing(source=source, folded=folded_text(doc), segments=segments, language=detect_language(source.text))
    places = location_facts(_marks(doc, LOCATION, segments), listing)
    listing = replace(listing, country=country_of(places, listing))
    title = title_fact(_marks(doc, TITLE, segments), listing)
    terms = _marks(doc, TERMS, segments)
    pay = _marks(doc, PAY, segments)
    employer = organization_fact(_marks(doc, ORGANIZATION, segments), listing)
    dates = date_facts(_marks(doc, DATES, segments), listing)

    def demands(group: str) -> list[Mark]:
        """What is asked of the candidate is told by English words; in another language they would be accidents."""
        return _marks(doc, group, segments) if _is_read(listing) else []

    return JobPosting(
        source=source_info(source, listing),
        title=title,
        hiring_organization=employer,
        job_location=places,
        job_location_type=job_location_type_fact(terms, listing),
        employment_type=employment_type_facts(terms, listing),
        seniority=seniority_fact(terms, listing, title),
        experience_requirements=experience_facts(demands(EXPERIENCE), listing),
        education_requirements=education_facts(demands(EDUCATION), listing),
        eligibility_to_work_requirement=eligibility_facts(demands(ELIGIBILITY), listing),
        segments=segments,
        responsibilities=responsibility_facts(listing),
        qualifications=qualification_facts(listing),
        skills=skill_facts(demands(SKILLS), listing, lexicon, employer.value if employer else None),
        base_salary=salary_facts(pay, listing),
        incentive_compensation=incentive_facts(pay, listing),
        job_benefits=benefit_facts(listing),
        date_posted=dates.get("date_posted"),
        valid_through=dates.get("valid_through"),
        occupational_category=occupations(title.value if title else None, listing),
        warnings=source.warnings + _warnings(listing),
    )


def source_info(source: Source, listing: Listing | None = None) -> SourceInfo:
    """What the record says of its origin; the language and whether it is a listing only when that was looked at."""
    return SourceInfo(
        uri=source.uri,
        id=source.id,
        index=source.index,
        format=source.format,
        language=listing.language if listing else None,
        truncated=source.truncated,
        duplicate_of=source.duplicate_of,
        is_listing=is_listing(listing) if listing else None,
        **_fingerprint(source.text),
    )


def _fingerprint(text: str) -> dict[str, Any]:
    """What tells this text from any other."""
    return {"chars": len(text), "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()}


def _is_read(listing: Listing) -> bool:
    """Is the prose English, or too short to tell?"""
    return listing.language in ("en", None)


def _warnings(listing: Listing) -> tuple[Note, ...]:
    if _is_read(listing):
        return ()
    message = f"the language is {listing.language}: pay and structured fields are read, the prose is not analysed"
    return (Note(code="language-not-analysed", message=message),)


def _segments(doc: Doc) -> tuple[Segment, ...]:
    """The segments as nouns, each under the last heading above it."""
    places = segments_of(doc)
    scores = getattr(doc.spans.get(SEGMENTS), "attrs", {}).get("scores") or [0.5] * len(places)
    out: list[Segment] = []
    heading: str | None = None
    folded = folded_text(doc)
    for (start, end, label), score in zip(places, scores, strict=True):
        role = cast(Role, label or "other")
        if role == "heading":
            heading = folded[start:end].strip(" \t\n:*#_=-").strip() or None
        out.append(
            Segment(
                start=start,
                end=end,
                role=role,
                heading=None if role == "heading" else heading,
                confidence=round(float(score), 3),
            )
        )
    return tuple(out)


def _marks(doc: Doc, group: str, segments: tuple[Segment, ...]) -> list[Mark]:
    """The spans of a group without their Doc, each with the role of the segment that it starts in."""
    spans = doc.spans.get(group)
    if not spans:
        return []
    starts = [segment.start for segment in segments]
    raw = raw_text(doc)
    out = []
    for span in spans:
        start, end = span.start_char, span.end_char
        at = bisect_right(starts, start) - 1
        role: Role = segments[at].role if at >= 0 and start < segments[at].end else "other"
        text = raw[start:end]
        out.append(
            Mark(start=start, end=end, text=text, label=span.label_, rule=span.id_, kb_id=span.kb_id_, role=role)
        )
    return out
