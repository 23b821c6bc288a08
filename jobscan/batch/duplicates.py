"""Listings -> the same listings, with those that repeat an earlier one marked: `Source.duplicate_of`.

Equal texts (except for case, spaces and punctuation) are found by a checksum, similar ones by MinHash of their
sequences of five words (Broder 1997), with the library rensa (the extra `dedupe`). Listings whose title fields name
different jobs are not duplicates, however similar their words: one employer's template serves many jobs. There is one
pass in the order of the input, in the parent process, so the marks do not depend on the number of processes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from jobscan.errors import UsageError
from jobscan.grammar.titles.features import normalized_title
from jobscan.model import Duplicate, Source, Unreadable

THRESHOLD = 0.8  # the share of all five-word sequences of two listings that both contain
WORDS = 5  # of a sequence
FEWEST = 20  # words; shorter postings for the same kind of job are similar by chance, so only equal texts count
PERMUTATIONS, BANDS, SEED = 128, 16, 7  # 16 bands of 8: 95 % of the pairs at the threshold become candidates
_WORD = re.compile(r"\w+")


class DuplicateMarker:
    """Marks listings that repeat an earlier one, and counts them.

    Every listing is remembered: some 3 KB for one with enough words, 100 bytes otherwise. A threshold of 1 finds equal
    texts only. Raises `UsageError` if the threshold is not from 0.5 to 1, or needs a library that is missing.
    """

    def __init__(self, threshold: float = THRESHOLD) -> None:
        if not 0.5 <= threshold <= 1:
            raise UsageError(f"--dedupe-threshold {threshold:g}: from 0.5 to 1")
        self._threshold = threshold
        self._exact: dict[bytes, int] = {}
        self._seen: list[tuple[str, str | None, int]] = []
        self._near = _Near(threshold) if threshold < 1 else None
        self.count = 0

    def mark(self, listings: Iterator[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        """The listings as they come; a marked one names the first with the same words."""
        from msgspec.structs import replace

        for each in listings:
            if isinstance(each, Source) and (found := self._find(each)):
                self.count += 1
                yield replace(each, duplicate_of=found)
            else:
                yield each

    def _find(self, source: Source) -> Duplicate | None:
        words = _WORD.findall(source.text.lower())
        if not words:
            return None
        digest = hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest()
        first, similarity = self._exact.get(digest), 1.0
        if first is None and self._near and len(words) >= FEWEST:
            first, similarity = self._near.find(words, normalized_title(source.fields.title or ""), len(self._seen))
        if first is not None:
            self._exact.setdefault(digest, first)
            uri, id_, index = self._seen[first]
            return Duplicate(uri=uri, id=id_, index=index, similarity=similarity)
        self._exact[digest] = len(self._seen)
        self._seen.append((source.uri, source.id, source.index))
        return None


class _Near:
    """The MinHash of every listing that is not a duplicate."""

    def __init__(self, threshold: float) -> None:
        try:
            from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped, unused-ignore]
        except ImportError as error:
            raise UsageError(
                "--dedupe needs `pip install 'jobscan[dedupe]'` to find similar listings; "
                "--dedupe-threshold 1 finds equal ones without it"
            ) from error
        self._threshold, self._new = threshold, RMinHash
        self._index = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._hashes: dict[int, object] = {}
        self._titles: dict[int, str] = {}

    def find(self, words: list[str], title: str, number: int) -> tuple[int | None, float]:
        """The most similar earlier listing, or the first of several, and its similarity; if none, keep this one."""
        mine = self._new(num_perm=PERMUTATIONS, seed=SEED)
        mine.update([" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1)])
        similar = [
            (mine.jaccard(self._hashes[each]), -each)
            for each in self._index.query(mine)
            if not title or self._titles.get(each, title) == title
        ]
        best, at = max(similar, default=(0.0, 0))
        if best >= self._threshold:
            return -at, round(best, 3)
        self._index.insert(number, mine)
        self._hashes[number] = mine
        if title:
            self._titles[number] = title
        return None, 0.0
