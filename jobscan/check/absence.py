"""A listing -> whether a rule may report that something is missing from it."""

from __future__ import annotations

import re

from jobscan.check.case import Case

__all__ = ["can_report_absence", "is_american", "mentions", "word_count"]


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


def is_american(case: Case) -> bool:
    """Whether all places of work that are known lie in the US, or the user said so."""
    countries = {name.split("-")[0] for name in case.jurisdictions}
    return countries == {"us"}


def word_count(case: Case) -> int:
    """The words of the listing."""
    return len(case.folded.split())
