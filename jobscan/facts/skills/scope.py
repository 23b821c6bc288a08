"""A listing's segments -> where skills count: where something is asked for, and where the job's doings are told."""

from __future__ import annotations

from jobscan.facts.skills.matches import SkillMatch
from jobscan.listing import Listing

ASKING = frozenset({"requirement_required", "requirement_preferred"})
DOING = frozenset({"title", "role_summary", "responsibility"})
_SAID_IN_PASSING = ("soft", "certification")


class Scope:
    """Which places of a listing count. Without segments, or without roles, every place does."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.has_roles = any(segment.role != "other" for segment in listing.segments)

    def asks(self, offset: int) -> bool:
        """Whether something is asked of the candidate there, as far as the roles say."""
        return not self.has_roles or self.listing.role_at(offset) in ASKING

    def counts(self, match: SkillMatch) -> bool:
        """Whether a form counts where it stands.

        What a title or a duty says plainly ("lead", "organized") is no demand, nor is a licence named there ("the RN on
        duty"): these count only where something is asked; those of a user's own count in both.
        """
        if self.asks(match.start):
            return True
        form = match.form
        said = (form.asked or form.entry.kind in _SAID_IN_PASSING) and not form.own
        return not said and self.does(match.start)

    def does(self, offset: int) -> bool:
        """Whether the job and its doings are told there."""
        return self.listing.role_at(offset) in DOING

    def stretches(self) -> list[tuple[int, int, str]]:
        """Where the tagger may look: `(start, end, role)`. Nowhere without roles, as it would read prose as demands."""
        if not self.has_roles:
            return []
        wanted = ASKING | DOING
        return [(each.start, each.end, each.role) for each in self.listing.segments if each.role in wanted]
