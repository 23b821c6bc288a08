"""A listing's segments -> where skills count: where something is asked for, and where the work is described."""

from __future__ import annotations

import re
from bisect import bisect_right

from jobscan.facts.skills.matches import SkillMatch
from jobscan.listing import Listing

ASKING = frozenset({"requirement_required", "requirement_preferred"})
DOING = frozenset({"title", "role_summary", "responsibility"})
_QUESTION = re.compile(r"[^\n?]{5,150}\?[^\S\n]*\n\s{0,9}(?=Yes\s{1,9}No\b)")  # of a board to the reader
_SAID_IN_PASSING = ("soft", "certification")


class Scope:
    """The places of a listing that count. Without segments, or without roles, every place does."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        text = listing.folded
        asked = [*_QUESTION.finditer(text)] if "?" in text and "\nYes" in text else []
        self._questions = [(question.start(), question.end()) for question in asked]
        self.has_roles = any(segment.role != "other" for segment in listing.segments)

    def asks(self, offset: int) -> bool:
        """Whether something is asked of the candidate there, judging by the roles."""
        return not self.has_roles or (self.listing.role_at(offset) in ASKING and not self._is_question(offset))

    def counts(self, match: SkillMatch) -> bool:
        """Whether a form counts where it is.

        Ordinary words in a title or a duty ("lead", "organized") are not demands, and neither is a licence named there
        ("the RN on duty"): they count only where something is asked; a user's own forms count in both.
        """
        if self.asks(match.start):
            return True
        form = match.form
        said = (form.asked or form.entry.kind in _SAID_IN_PASSING) and not form.own
        return not said and self.does(match.start)

    def does(self, offset: int) -> bool:
        """Whether the job or its duties are described there."""
        return self.listing.role_at(offset) in DOING and not self._is_question(offset)

    def stretches(self) -> list[tuple[int, int, str]]:
        """Where the tagger may look: `(start, end, role)`. Nowhere without roles: it would take prose for demands."""
        if not self.has_roles:
            return []
        wanted = ASKING | DOING
        segments = (each for each in self.listing.segments if each.role in wanted)
        return [(each.start, each.end, each.role) for each in segments if not self._is_question(each.start)]

    def _is_question(self, offset: int) -> bool:
        """Whether a board asks its reader there, as Indeed does: "Do you have experience in sales? Yes / No"."""
        at = bisect_right(self._questions, (offset, len(self.listing.text))) - 1
        return at >= 0 and offset < self._questions[at][1]
