"""Listing -> marks of where one works (remote, hybrid, on site), on what terms (full-time ...), and at what level.

The rule's name is the cue: `terms.label` (a label's value: "Job type: Full-time"), `terms.days` and `terms.home_days`
("3 days in the office", "2 days from home"), `terms.weekday` ("remote Fridays"), `terms.alone` (the word stands alone
between separators: "Berlin (Hybrid)"), `terms.said` (a sentence says it: "can be done remotely"), `terms.this` (it says
it of this job: "this is a remote role"), `terms.not` ("remote working is not possible"), `terms.title` (it is part of
the job's title), `terms.level` ("Seniority level: Entry level"), `terms.sought` ("we are hiring a Senior Analyst").
"""

from __future__ import annotations

import re

from jobscan.facts.terms.employment_type import find_types
from jobscan.facts.terms.workplace import WORD, Hit, find_places
from jobscan.grammar.search import Anchors
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

PLACE, EMPLOYMENT, SENIORITY = "job_location_type", "employment_type", "seniority"

_LEVEL = re.compile(
    r"(?:seniority|experience|career|job|position|role)(?: ?level)?[^\w\n]{0,4}\s{0,2}(?P<level>(?:entry|mid"
    r"|senior|executive|director|intern|junior|associate|internship)"
    r"(?:[ -/]{1,3}(?:mid|senior))?(?:[ -]level)?)(?![\w])"
    r"|(?P<entry>entry[- ]level) (?:position|role|job|opportunity)"
)
# "As a Senior Engineer, you ...", "we are hiring an experienced Team Lead": the job under its name
_SOUGHT = re.compile(
    r"(?:\b(?:as (?:an?|our)|(?:seeking|looking for|hiring|recruiting|recruiting for|searching for|in search of|role of"
    r"|position of|join (?:us|our team) as|you are|if you are)(?: an?| our next)?) "
    r"(?:(?:new|highly|very|an?|experienced|talented|motivated|skilled|passionate|dynamic|full[- ]time|part[- ]time"
    r"|remote|freelance)[ ,]+){0,3})$"
)
_PHRASE = re.compile(
    r"(?i:senior|sr\.?|junior|jr\.?|lead|principal|staff|mid-level|director|head of|chief|vice president|vp)"
    r"(?: (?:[A-Z][\w+#&/.-]*|of|and|&)){1,4}"
)
_RANKS = Anchors(
    "senior ", "sr. ", "sr ", "junior ", "jr. ", "jr ", "lead ", "principal ", "staff ", "mid-level ", "director ",
    "head of ", "vice president ",
    before=0, after=0,
)  # fmt: skip
_LEVELS = Anchors("level", "seniority", before=30, after=40)


def find_terms(listing: Listing) -> list[Mark]:
    """What the listing says of the work arrangement, the employment type and the level, in order of the text."""
    folded, low = listing.folded, listing.lowered
    found = [(*hit, PLACE) for hit in find_places(listing)]
    found += [(*hit, EMPLOYMENT) for hit in find_types(listing)]
    found += [(*hit, SENIORITY) for hit in _levels(listing, folded, low)]
    if any(rule == WORD for _, _, rule, _ in found):
        titles = [(each.start, each.end) for each in listing.segments if each.role == "title"]
        titles = (
            titles if len(titles) <= 2 else []
        )  # more of them are an employer's open roles, each with its own words
        found = [(start, end, _of_title(start, rule, titles), label) for start, end, rule, label in found]
    marks = (
        listing.mark(start, end, label=label, rule=rule) for start, end, rule, label in sorted(found) if rule != WORD
    )
    return [span for span in marks if span is not None]


def _of_title(start: int, rule: str, titles: list[tuple[int, int]]) -> str:
    """A word without a cue is a statement where it is part of the title: "Part-Time Cashier", "Remote Nurse"."""
    return "terms.title" if rule == WORD and any(left <= start < right for left, right in titles) else rule


def _levels(listing: Listing, folded: str, low: str) -> list[Hit]:
    hits = []
    for window in _LEVELS.windows(listing.lowered):
        hits += [
            (*m.span(m.lastgroup or 0), "terms.level")
            for m in _LEVEL.finditer(low, *window)
            if begins_word(folded, m.start()) and (m["entry"] or "level" in m[0] or "seniority" in m[0])
        ]
    return hits + _sought(listing, folded, low)


def _sought(listing: Listing, folded: str, low: str) -> list[Hit]:
    """The names under which the job is sought, where they begin with a rank and are written as a name."""
    hits = []
    for at, _ in _RANKS.windows(listing.lowered):
        phrase = _PHRASE.match(folded, at)
        if phrase and _SOUGHT.search(low, max(0, at - 70), at):
            hits.append((*phrase.span(), "terms.sought"))
    return hits
