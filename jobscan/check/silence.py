"""A listing in, whether what it does not say may be held against it: not where the words are in another language."""

from __future__ import annotations

import re

from jobscan.check.case import Case

__all__ = ["may_miss", "mentions"]


def may_miss(case: Case) -> bool:
    """Whether a rule may say that something is missing: the listing is in English, or too short to tell.

    Duties, demands and titles are found by English words; of a listing in another language we cannot say that it has
    none.
    """
    return case.posting.source.language in (None, "en")


def mentions(case: Case, words: re.Pattern[str]) -> bool:
    """Whether the listing speaks of a thing at all, though not so plainly that the record has it.

    Such words are weaker than what the record takes: enough to keep silent, not enough to believe.
    """
    return words.search(case.folded) is not None
