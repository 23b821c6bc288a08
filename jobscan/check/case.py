"""All that a rule may look at: the posting, the text that it was read from, the laws of its places, the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from jobscan.check.laws import Law, checked_on, laws
from jobscan.check.places import jurisdictions_of
from jobscan.check.rule import Rule
from jobscan.grammar.text import fold
from jobscan.model import CheckOptions, Comparison, Fields, JobPosting, NotComparable, Role, Segment


@dataclass(frozen=True)
class Case:
    """One listing before the rules.

    `text` is the listing as read, `folded` the same in its plainest spelling, character for character; rules search
    `folded` (dashes, quotes and spaces are plain there) and offsets agree with both.
    """

    posting: JobPosting
    text: str
    comparison: Comparison | NotComparable
    fields: Fields
    settings: CheckOptions

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def jurisdictions(self) -> tuple[str, ...]:
        """As "us-ca", the wider one before the narrower: what the user named, or what the places of work imply."""
        return self.settings.jurisdictions or jurisdictions_of(self.posting.job_location)

    @property
    def as_of(self) -> dt.date:
        """The day whose law counts."""
        return self.settings.as_of or checked_on()

    def laws(self, code: str) -> tuple[Law, ...]:
        """The laws behind a rule that hold in the listing's places, for an employer of this size, on that day.

        An employer of unknown size is taken to be large enough.
        """
        employees = self.settings.employees
        return tuple(
            law
            for law in laws()
            if law.rule == code
            and law.jurisdiction in self.jurisdictions
            and law.in_force(self.as_of)
            and (employees is None or employees >= law.threshold)
        )

    def strictest_law(self, code: str) -> Law | None:
        """Of the laws behind a rule, one that may be an error before those that only give a warning."""
        return min(self.laws(code), key=lambda law: law.severity != "error", default=None)

    def setting(self, rule: Rule, name: str) -> float:
        """A number that the user may have changed."""
        return self.settings.rules.get(rule.code, {}).get(name, rule.settings[name])

    def segments(self, roles: Collection[Role] | None = None, *, but: Collection[Role] = ()) -> Iterator[Segment]:
        """The segments of these roles, or of all roles but some, in order."""
        for segment in self.posting.segments:
            if (roles is None or segment.role in roles) and segment.role not in but:
                yield segment
