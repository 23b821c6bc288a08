"""Names of reference points -> rows of a table: what, how much, and how the offer relates to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobscan.model import JobPosting


def reference_rows(postings: Sequence[JobPosting], names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """A row for each posting and name."""
    raise NotImplementedError
