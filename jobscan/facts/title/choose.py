"""Candidates and the title field -> the job's title, chosen among all wordings by learned weights."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from jobscan.facts.confidence import confidence_of
from jobscan.facts.fields import field_fact
from jobscan.facts.ranking import Weights, load_weights
from jobscan.facts.title.find import SURE, key, tidied
from jobscan.facts.title.signs import signs
from jobscan.grammar.titles.boundaries import clean_title, has_noun
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

_WORD = re.compile(r"[\w+#]+")
_LINE_ENDS = re.compile(r"\s*(?:\n|$)")
_TO = (" to the ", " to a ", " to our ")
_FIELD = 0.2  # of the chance of the job's bare name
_LEAST = 0.2  # chance: of 42 wordings from 0.1 to 0.2, on boards that nothing was learned from, one was right


def choose_title(candidates: Sequence[Candidate[str]], listing: Listing) -> Fact[str] | None:
    """The title in the field if there is one, or else the likeliest wording; None if none is likely.

    >>> from jobscan.model import Fields, Source
    >>> source = Source(text="", uri="-", fields=Fields(title="REQ 12345 - Data Engineer (m/f/d)"))
    >>> choose_title([], Listing(source)).value
    'Data Engineer'
    """
    field = listing.source.fields.title or ""
    if title := clean_title(field):
        return field_fact("title", title, field)
    for rule in SURE:
        if sure := next((each for each in candidates if each.rule is rule), None):
            return _fact(sure, listing, confidence_of(rule))
    weights = _weights()
    chances = weights.chances(signs(candidates, listing))
    chance, number = likeliest(candidates, chances)
    if chance < _LEAST:
        return None
    return _fact(_with_field(number, candidates, chances, listing.folded), listing, weights.confidence(chance))


_PLAIN_EMPLOYER = ("organization.domain", "organization.hiring", "organization.is")  # told apart from the title's words
_SURE_EMPLOYER = 0.85  # confidence; a header's cell may as well be a department


def without_employer(title: Fact[str], employer: Fact[str] | None) -> Fact[str]:
    """The title without the employer's name behind a comma or a dash, if a job is left: "Tea Taster - Kettlo".

    Only of names that the text uses for the employer elsewhere: "Nurse - Day Surgery Unit" stays.
    """
    if employer is None or employer.rule == "organization.header" or title.start is None:
        return title
    if employer.rule not in _PLAIN_EMPLOYER and employer.confidence < _SURE_EMPLOYER:
        return title
    text, value = (words.removesuffix(employer.value).rstrip() for words in (title.text, title.value))
    if not value.endswith((",", " -", " |", " \u2013", " \u2014")) or text[-1:] != value[-1] or not has_noun(value):
        return title
    text, value = text[:-1].rstrip(), value[:-1].rstrip()
    return replace(title, value=value, text=text, end=title.start + len(text))


def _fact(seen: Candidate[str], listing: Listing, confidence: float) -> Fact[str]:
    best = tidied(seen, listing.folded)
    return listing.fact(best, best.value, confidence)


def _with_field(
    number: int, candidates: Sequence[Candidate[str]], chances: Sequence[float], text: str
) -> Candidate[str]:
    """The wording, or the one that its brackets explain, or the whole line.

    The line: "Product Manager, Ropes" if not much less likely, "Assistant to the Manager". The one before brackets:
    "Director of Parks (Deputy City Manager)".
    """
    best = candidates[number]
    if text.endswith("(", 0, best.start) and text.startswith(")", best.end):
        before = [each for each in candidates if each.end == len(text[: best.start - 1].rstrip())]
        best = max(before, key=lambda each: each.end - each.start, default=best)
    if text.endswith(_TO, 0, best.start):
        line = text.rfind("\n", 0, best.start) + 1
        return next((each for each in candidates if each.start == line and each.end >= best.end), best)
    if text.startswith(", ", best.end):
        for whole, chance in zip(candidates, chances, strict=True):
            if whole.start != best.start or whole.end <= best.end or chance < _FIELD * chances[number]:
                continue
            if _LINE_ENDS.match(text, whole.end):
                return whole
    return best


def likeliest(candidates: Sequence[Candidate[str]], chances: Sequence[float]) -> tuple[float, int]:
    """The number of the likeliest wording, and the chance that it or a very similar one is right; (0, 0) if none.

    "Tea Taster", "Senior Tea Taster" and "Tea Taster, York" agree on the job, so they back one another; the own chance
    counts twice, or it would always be the middle one.

    >>> from jobscan.facts.title.find import LINE
    >>> titles = ("Cook", "Senior Tea Taster", "Tea Taster", "Tea Taster, York")
    >>> likeliest([Candidate(0, 0, LINE, title) for title in titles], [0.3, 0.2, 0.25, 0.15])
    (0.6, 2)
    """
    keys = [" ".join(_WORD.findall(key(each.value))) for each in candidates]
    ranked = []
    for number, (alike, alone) in enumerate(zip(_much_alike(keys), chances, strict=True)):
        backed = sum([chances[other] for other in alike])
        ranked.append((round(backed + alone, 6), -number, round(backed, 6)))
    _, number, chance = max(ranked, default=(0.0, 0, 0.0))
    return chance, -number


def _much_alike(wordings: Sequence[str]) -> list[list[int]]:
    """For each wording, in order, itself and those that contain it or that it contains, none much shorter.

    >>> _much_alike(["tea taster", "senior tea taster", "taster"])
    [[0, 1, 2], [0, 1], [0, 2]]
    """
    alike: list[list[int]] = []
    seen: list[tuple[int, str]] = []
    for number, words in enumerate(wordings):
        length, padded = len(words), f" {words} "
        its = []
        for before, (other, other_padded) in enumerate(seen):
            if other <= length:
                is_alike = length <= 1.7 * other and other_padded in padded
            else:
                is_alike = other <= 1.7 * length and padded in other_padded
            if is_alike:
                its.append(before)
                alike[before].append(number)
        alike.append([*its, number])
        seen.append((length, padded))
    return alike


@cache
def _weights() -> Weights:
    return load_weights("title_weights.tsv")
