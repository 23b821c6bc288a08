"""A listing and the lexicon's hints -> the tagger's opinion: which words name skills, and which do not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from jobscan.facts.skills.matches import SkillMatch
from jobscan.facts.skills.names import names_in
from jobscan.facts.skills.scope import Scope
from jobscan.facts.skills.tagger import HEADS, OUTSIDE, Hint, load_tagger, spans_of, tagger_input
from jobscan.listing import Listing

# Chosen with the job boards of the evaluation left out of the tagger's training. A name is kept if it has about one
# chance in three of being right, which gives the best mean of precision and recall.
LEAST = 0.2  # chance above which a word belongs to a name; at .3 more names were cut short
# chance required of a name of one word, or of several: a single word is often the rest of something else
LEAST_ALONE, LEAST_TOGETHER = 0.45, 0.3
# below this chance the lexicon's ordinary words name nothing; in a duty "reporting" is usually an activity
LEAST_PLAIN, LEAST_PLAIN_DONE, LEAST_PLAIN_AGAIN = 0.15, 0.45, 0.35
LEAST_DONE = 0.6  # in a duty or a summary: for a name in no list, or that counts only where it is asked for


class Opinion:
    """The tagger's chances for one listing, asked about places of its text."""

    def __init__(self, listing: Listing, scope: Scope, hints: Sequence[Hint]) -> None:
        self.text = listing.folded
        self.scope = scope
        self._input = tagger_input(listing.tokens, scope.stretches(), hints)
        self._chances = load_tagger().chances(self._input)
        there = self._input.at >= 0
        self._starts: list[int] = self._input.starts[self._input.at[there]].tolist()
        inside = 1 - self._chances[there, 3 * HEADS.index("hard") + OUTSIDE].astype(np.float64)
        self._sums: list[float] = [0.0, *np.cumsum(inside).tolist()]  # of the chances of all words before

    def doubts(self, match: SkillMatch, *, again: bool = False) -> bool:
        """Whether ordinary words in the lexicon name nothing here; `again`: they name something in another place."""
        if not self._starts or match.form.entry.kind != "knowledge" or match.form.own:
            return False
        least = LEAST_PLAIN if self.scope.asks(match.start) else LEAST_PLAIN_AGAIN if again else LEAST_PLAIN_DONE
        return self._chance(match.start, match.end) < least

    def is_sure(self, match: SkillMatch) -> bool:
        """Whether a form that counts only where it is asked for names a skill in a duty.

        This is never true of a trait or an ambiguous word: the tagger has mostly seen the sense that names a skill.
        """
        return match.sure and match.form.entry.kind != "soft" and self._chance(match.start, match.end) > LEAST_DONE

    def names(self) -> Iterator[tuple[int, int]]:
        """Where the tagger finds names, in order."""
        for low, high in spans_of(self._input, self._chances, "hard", LEAST):
            for start, end in names_in(self.text, low, high):
                least = LEAST_TOGETHER if " " in self.text[start:end] else LEAST_ALONE
                if self._chance(start, end) > (least if self.scope.asks(start) else LEAST_DONE):
                    yield start, end

    def allows(self, start: int, end: int) -> bool:
        """Whether these words may be a name where others around them are."""
        return self.scope.asks(start) and self._chance(start, end) > LEAST

    def _chance(self, start: int, end: int) -> float:
        """The mean for the words that begin in `[start, end)`; 0 if there are none."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return (self._sums[high] - self._sums[low]) / (high - low) if high > low else 0.0
