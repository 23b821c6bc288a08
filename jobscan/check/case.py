"""All that a rule may look at: the posting, the text that it was read from, the laws of its places, the settings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from jobscan.check.laws import Law, Ruling, laws
from jobscan.check.rule import SEVERITIES, Rule
from jobscan.grammar.text import fold, lower
from jobscan.model import CheckOptions, Comparison, Fields, JobPosting, NotComparable, Role, Segment

_SEASON = re.compile(r"\b(?:spring|summer|autumn|fall|winter|end of|early|mid|late|q[1-4]|fy)[ -]?(20\d\d)\b")


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
    def lowered(self) -> str:
        """`folded` in small letters, which word lists search: without regard to case is several times slower."""
        return lower(self.folded)

    @cached_property
    def jurisdictions(self) -> tuple[str, ...]:
        """As "us-ca", the wider one before the narrower: what the user named, or what the places of work imply."""
        from jobscan.check.places import jurisdictions_of  # not at the top: it loads gazetteers, and `rules` needs none

        return self.settings.jurisdictions or jurisdictions_of(self.posting.job_location)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The same, as far as they are countries: "us", and "eu", whose law is that of many."""
        return frozenset(name.partition("-")[0] for name in self.jurisdictions)

    @cached_property
    def chains(self) -> tuple[tuple[str, ...], ...]:
        """The same for each place by itself: ("us", "us-ny", "us-ny-nyc")."""
        from jobscan.check.places import chains_in, chains_of

        named = self.settings.jurisdictions
        return chains_in(named) if named else chains_of(self.posting.job_location)

    @cached_property
    def sure_jurisdictions(self) -> frozenset[str]:
        """Those that do not rest on the bare name of a town of which there are several."""
        from jobscan.check.places import is_doubtful, jurisdictions_of

        if self.settings.jurisdictions:
            return frozenset(self.jurisdictions)
        return frozenset(jurisdictions_of(place for place in self.posting.job_location if not is_doubtful(place)))

    @cached_property
    def as_of(self) -> dt.date:
        """The day whose law counts: that on which the listing was posted, else what the user says, else today.

        A listing without a day whose time to apply has passed is at least as old as that.
        """
        posted, until = self.posting.date_posted, self.posting.valid_through
        if posted:
            return posted.value
        today = self.settings.as_of or dt.date.today()
        return min(today, until.value) if until else today

    def rulings(self, code: str) -> Sequence[Ruling]:
        """The laws behind a rule in the listing's places, for an employer of this size, as they stand on its day.

        In force, or announced for the coming year. An employer of unknown size is taken to be large enough.
        """
        employees = self.settings.employees
        return [
            Ruling(law, self.as_of, law.jurisdiction in self.sure_jurisdictions and not self._may_be_older(law))
            for law in laws()
            if law.rule == code
            and law.jurisdiction in self.jurisdictions
            and (law.in_force(self.as_of) or law.announced(self.as_of))
            and (employees is None or employees >= law.threshold)
        ]

    def _may_be_older(self, law: Law) -> bool:
        """Whether the listing has no day of its own, and the days that it names lie in years before the law's."""
        since = law.enforced_from or law.effective_from
        return self.posting.date_posted is None and bool(self._years) and max(self._years) < since.year

    @cached_property
    def _years(self) -> set[int]:
        """The years of the days, months and seasons that the text names: not "since 2012"."""
        from jobscan.grammar.dates import years_named

        return years_named(self.lowered) | {int(match[1]) for match in _SEASON.finditer(self.lowered)}

    def strictest_law(self, code: str) -> Ruling | None:
        """Of the laws behind a rule the one that may weigh most: an error, a warning, a remark; one in force first."""
        return min(self.rulings(code), key=_weight, default=None)

    def setting(self, rule: Rule, name: str) -> float:
        """A number that the user may have changed."""
        return self.settings.rules.get(rule.code, {}).get(name, rule.settings[name])

    def segments(self, roles: Collection[Role] | None = None, *, but: Collection[Role] = ()) -> Iterator[Segment]:
        """The segments of these roles, or of all roles but some, in order."""
        for segment in self.posting.segments:
            if (roles is None or segment.role in roles) and segment.role not in but:
                yield segment


def _weight(ruling: Ruling) -> tuple[int, bool, dt.date, bool]:
    """Of equals: announced, the earliest; a country's own law before that of the EU; else the order of the table."""
    later = dt.date.min if ruling.in_force else ruling.law.effective_from
    return SEVERITIES.index(ruling.severity), not ruling.in_force, later, ruling.law.jurisdiction == "eu"
