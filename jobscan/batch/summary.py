"""Lines, as they are written -> the counts at the end of a scan."""

from __future__ import annotations

import time

import msgspec
from msgspec import Struct

from jobscan.batch.worker import Line


class Summary(Struct, kw_only=True):
    """The counts of a scan: `listings` were analysed, `errors` could not be.

    `left_out` counts documents in folders that do not look like listings and get no record.
    """

    listings: int = 0
    errors: int = 0
    with_pay: int = 0
    comparable: int = 0
    not_listings: int = 0
    left_out: int = 0
    started: float = msgspec.field(default_factory=time.monotonic)

    def count(self, line: Line) -> None:
        """Count one line in."""
        if line.failure is not None:
            self.errors += 1
            return
        self.listings += 1
        self.with_pay += line.has_pay
        self.comparable += line.comparable
        self.not_listings += not line.is_listing

    @property
    def total(self) -> int:
        """All inputs, analysed or not."""
        return self.listings + self.errors + self.left_out

    @property
    def seconds(self) -> float:
        """How long the scan has been running."""
        return time.monotonic() - self.started

    def words(self) -> str:
        """The counts in one line, for the reader.

        >>> summary = Summary(listings=120, errors=1, with_pay=80, comparable=75)
        >>> summary.words().split(" in ")[0]
        '120 listings, 80 with pay, 75 compared, 1 not processed'
        """
        parts = [
            f"{self.listings:,} listing{'s' * (self.listings != 1)}",
            f"{self.with_pay:,} with pay",
            f"{self.comparable:,} compared",
        ]
        if self.not_listings:
            parts.append(f"{self.not_listings:,} that do not look like listings")
        if self.left_out:
            parts.append(f"{self.left_out:,} left out")
        if self.errors:
            parts.append(f"{self.errors:,} not processed")
        return f"{', '.join(parts)} in {self.seconds:.1f} s"
