"""Listing -> marks: the skills that a listing asks for or uses; label_ is the kind, kb_id_ the lexicon's name for it.

Only where the segment's role makes it a demand or a use in the job: the employer's own praise, benefits and legal
text name tools and virtues too. Words that are also plain language ("Go", "Excel", "Spring") need evidence beside
them: a list with other skills, or words such as "programming in".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np

from jobscan.facts.skills.context import begins_line, is_line, said_no, speaks_for
from jobscan.facts.skills.matches import Hit, hits_in, judge, lists_of, places_of
from jobscan.facts.skills.names import kind_of, names_in
from jobscan.facts.skills.tagger import HEADS, OUTSIDE, Place, load_tagger, spans_of, words_of
from jobscan.grammar.search import Anchors
from jobscan.grammar.text import lower
from jobscan.lexicon.lexicon import Form, Lexicon, load_lexicon
from jobscan.listing import Listing
from jobscan.model import Mark

ASKING = frozenset({"requirement_required", "requirement_preferred"})
DOING = frozenset({"title", "role_summary", "responsibility"})

LEAST = 0.35  # chance that a word belongs to a name, from which on it does
# chance that a name of one word, or of several, must have: a lone word is often the rest of something else
LEAST_ALONE, LEAST_TOGETHER = 0.5, 0.4
# below this chance the lexicon's plain words name nothing; in a duty "reporting" is mostly what somebody does
LEAST_PLAIN, LEAST_PLAIN_DONE = 0.15, 0.35
DONE = 0.08  # so much more must speak for a name in a duty or a summary
WIDENED = frozenset({"knowledge"})  # "data quality" gives way to "data quality checks"; a tool's name does not


# --- what may stand between and around skills ------------------------------------------------------------------------

_NEW_IN_LIST = re.compile(
    r"\s*[,;]\s*(?P<name>[A-Z][\w+#.]{1,20}(?:[ ][A-Z][\w+#.]{0,20}){0,2})\s*,\s*(?:(?:and|or)\s+)?"
)
_CREDENTIAL = re.compile(
    r"(?<![\w'-])(?P<name>[A-Z][\w.&/+'-]{1,20}[ ](?:[A-Z0-9][\w.&/+'-]{0,20}[ ]){0,3})"
    r"(?P<what>[Cc]ertificat(?:ion|e)|[Ll]icen[sc](?:e|ure)|[Cc]redential)\b"
)
# a name of four words is in front, 88 characters at most
_CREDENTIALS = Anchors("certificat", "licen", "credential", before=100, after=20)
_NO_NAME = frozenset(
    "a an the valid current active state must professional required preferred relevant your our this that any have "
    "trade selective support possess hold other all one with minimum business technical industry appropriate".split()
)


def find_skills(listing: Listing, lexicon: Lexicon | None = None) -> list[Mark]:
    """The skills in order of place.

    Rules: `skills.lexicon`, `skills.ambiguous`, `skills.pattern`, `skills.tagger`, `skills.own` (a user's own).
    """
    text = listing.folded
    roles = _Roles(listing)
    lexicon = lexicon or load_lexicon()
    every = hits_in(text, lexicon)
    hits = [hit for hit in every if roles.wants(hit)]
    tagged = _Tagged(listing, roles, places_of(every))
    found: list[tuple[int, int, str, str, str]] = []
    for group in lists_of(text, hits):
        firm = sum(hit.sure and hit.form.kind == "tool" for hit in group)
        tools = sum(not hit.sure or hit.form.kind == "tool" for hit in group)
        alone = len(group) == tools > 1 and is_line(text, group[0].start, group[-1].end)
        for hit in group:
            asked = roles.known and roles.asks(hit.start)
            known = (
                hit.sure
                or firm > 0
                or (hit.form.context and (tools > 2 or (asked and alone) or speaks_for(text, hit, asked=asked)))
            )
            if known and not tagged.doubts(hit) and not _denied(text, hit, group):
                found.append((hit.start, hit.end, hit.form.kind, _rule(hit), hit.form.name))
    found += [(start, end, kind, "skills.pattern", "") for start, end, kind in _unknown(listing, text, hits, roles)]
    money = [(statement.start, statement.end) for statement in listing.money]
    names = [name for name in tagged.names(text) if not any(name[0] < end and start < name[1] for start, end in money)]
    found = _with_names(found, names, text, lexicon)
    marks = [listing.mark(start, end, label=kind, rule=rule, kb_id=name) for start, end, kind, rule, name in found]
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _rule(hit: Hit) -> str:
    if hit.form.own:
        return "skills.own"
    return "skills.ambiguous" if hit.form.context else "skills.lexicon"


class _Tagged:
    """What the tagger thinks of the words that count."""

    def __init__(self, listing: Listing, roles: _Roles, places: list[Place]) -> None:
        self.roles = roles
        self.words = words_of(listing.tokens, roles.stretches(), places)
        self.chances = load_tagger().chances(self.words)
        there = self.words.at >= 0
        self.starts: list[int] = self.words.starts[self.words.at[there]].tolist()
        inside = 1 - self.chances[there, 3 * HEADS.index("hard") + OUTSIDE].astype(np.float64)
        self.sums: list[float] = [0.0, *np.cumsum(inside).tolist()]

    def doubts(self, hit: Hit) -> bool:
        """Plain words that the lexicon holds, in a place where they name nothing."""
        if not self.starts or hit.form.kind != "knowledge" or hit.form.own:
            return False
        least = LEAST_PLAIN if self.roles.asks(hit.start) else LEAST_PLAIN_DONE
        return self._chance(hit.start, hit.end) < least

    def names(self, text: str) -> list[tuple[int, int]]:
        """Where it sees names, in order."""
        spans = spans_of(self.words, self.chances, "hard", LEAST)
        names = (name for start, end in spans for name in names_in(text, start, end))
        return [
            (start, end)
            for start, end in names
            if self._chance(start, end) - (0 if self.roles.asks(start) else DONE)
            > (LEAST_TOGETHER if " " in text[start:end] else LEAST_ALONE)
        ]

    def _chance(self, start: int, end: int) -> float:
        """The mean over the words that begin in `[start, end)`."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return (self.sums[high] - self.sums[low]) / (high - low) if high > low else 0.0


def _with_names(
    found: list[tuple[int, int, str, str, str]], names: list[tuple[int, int]], text: str, lexicon: Lexicon
) -> list[tuple[int, int, str, str, str]]:
    """The lexicon's finds and the tagger's: a name that says more than a plain word in it takes its place."""
    found = sorted(found)
    starts = [each[0] for each in found]
    dropped: set[int] = set()
    added = []
    forms = lexicon.forms
    for start, end in names:
        form = forms.get(lower(text[start:end]))
        # these have rules of their own
        if form and (form.context or form.kind == "soft" or form.asked or not _is_sure(text, start, end, form)):
            continue
        first = bisect_right(starts, start)
        first -= first > 0 and found[first - 1][1] > start
        touched = range(first, bisect_left(starts, end))
        if all(
            found[at][2] in WIDENED and found[at][3] != "skills.own" and start <= found[at][0] and found[at][1] <= end
            for at in touched
        ):
            beside = touched.stop < len(found) and found[touched.stop][:1] == (end + 1,)
            if beside and found[touched.stop][2] not in WIDENED:  # a rest of a longer name
                continue
            if any(found[at][:2] == (start, end) for at in touched) or said_no(text, start, end, field=True):
                continue
            dropped.update(touched)
            kind = form.kind if form else kind_of(text[start:end], opens=begins_line(text, start))
            added.append((start, end, kind, "skills.tagger", form.name if form else ""))
    return [each for at, each in enumerate(found) if at not in dropped] + added


def _is_sure(text: str, start: int, end: int, form: Form) -> bool:
    hit = judge(text, start, end, form)
    return hit is not None and hit.sure


class _Roles:
    """Which places of the text count. Without segments, or without roles, every place does."""

    def __init__(self, listing: Listing) -> None:
        segments = listing.segments
        self.known = any(segment.role != "other" for segment in segments)
        self.starts = [segment.start for segment in segments]
        self.ends = [segment.end for segment in segments]
        self.roles = [segment.role for segment in segments]

    def role(self, place: int) -> str:
        at = bisect_right(self.starts, place) - 1
        return self.roles[at] if at >= 0 and place < self.ends[at] else "other"

    def stretches(self) -> list[tuple[int, int, str]]:
        """Where the tagger may look: `(start, end, role)`. Nowhere without roles, as it would read prose as demands."""
        if not self.known:
            return []
        segments = zip(self.starts, self.ends, self.roles, strict=True)
        return [(start, end, role) for start, end, role in segments if role in ASKING or role in DOING]

    def asks(self, place: int) -> bool:
        return not self.known or self.role(place) in ASKING

    def wants(self, hit: Hit) -> bool:
        """What a title or a duty says plainly ("lead", "organized") is no demand; some words count only if asked."""
        if self.asks(hit.start):
            return True
        plain = hit.form.asked or hit.form.kind == "soft"
        return (hit.form.own or not plain) and self.role(hit.start) in DOING


def _denied(text: str, hit: Hit, group: list[Hit]) -> bool:
    """Said not to be needed, alone or with its list; or the field of a degree, which is education and no skill."""
    first, last = group[0].start, group[-1].end
    start = first if "\n" not in text[first : hit.start] else hit.start
    end = last if "\n" not in text[hit.end : last] else hit.end
    return said_no(text, hit.start, hit.end, field=hit.form.kind == "knowledge") or said_no(
        text, start, end, field=False
    )


def _unknown(listing: Listing, text: str, hits: list[Hit], roles: _Roles) -> list[tuple[int, int, str]]:
    """Names that the lexicon lacks: between two tools of a list, or before "certification"."""
    out = []
    for left, right in pairwise(hits):
        if left.form.kind == right.form.kind == "tool" and left.sure and right.sure and right.start - left.end < 60:
            new = _NEW_IN_LIST.fullmatch(text, left.end, right.start)
            if new:
                out.append((new.start("name"), new.end("name"), "tool"))
    starts = [hit.start for hit in hits]
    credentials = (
        found for window in _CREDENTIALS.windows(listing.lowered) for found in _CREDENTIAL.finditer(text, *window)
    )
    for found in credentials:
        at = bisect_right(starts, found.end() - 1) - 1
        taken = at >= 0 and hits[at].end > found.start()
        plain = any(word.lower().strip(".") in _NO_NAME for word in found["name"].split())
        if not taken and not plain and roles.asks(found.start()):
            out.append((found.start(), found.end(), "certification"))
    return out
