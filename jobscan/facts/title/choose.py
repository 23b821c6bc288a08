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
from jobscan.grammar.titles.boundaries import clean_title, has_noun, looks_like_title
from jobscan.listing import Listing
from jobscan.model import Candidate, Fact

_WORD = re.compile(r"[\w+#]+")
_LINE_ENDS = re.compile(r"\s*(?:\n|$)")
_GOES_ON = re.compile(r" [A-Z\d]")
_TO = (" to the ", " to a ", " to our ")
_LINE = 0.2  # of the chance of the job's bare name, for a line that goes on behind a comma in any words
_FIELD = 0.08  # the same, for a field in capitals: eight more of 2,221 titles are right on sources left out
_KIND = 0.03  # the same, for the wording that says of what somebody is an intern
_KINDS = frozenset(("intern", "internship", "trainee", "traineeship", "apprentice", "apprenticeship"))
_SMALL_IN_FIELD = frozenset(("and", "of", "for", "the", "&", "-", "/"))
_LEAST = 0.2  # chance: from 0.1 to 0.2, on sources left out, 6 of 2,221 titles are right, and 60 listings state none


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
    if key(candidates[number].value) in _KINDS:
        number = _of_what(number, candidates, chances)
    return _fact(_with_field(number, candidates, chances, listing.folded), listing, weights.confidence(chance))


_PLAIN_EMPLOYER = ("organization.domain", "organization.hiring", "organization.is")  # told apart from the title's words
_SURE_EMPLOYER = 0.85  # confidence; a header's cell may as well be a department


def without_employer(title: Fact[str], employer: Fact[str] | None) -> Fact[str]:
    """The title without the employer's name, if a job is left: "Tea Taster - Kettlo", "Kettlo Tea Taster".

    Only without names that the text uses for the employer elsewhere: "Nurse - Day Surgery Unit" stays.
    """
    if employer is None or employer.rule == "organization.header" or title.start is None:
        return title
    if employer.rule not in _PLAIN_EMPLOYER and employer.confidence < _SURE_EMPLOYER:
        return title
    behind = title.value.removeprefix(f"{employer.value} ")
    if behind != title.value and title.text.endswith(behind) and " " in behind and looks_like_title(behind):
        return replace(title, value=behind, text=behind, start=title.start + len(title.text) - len(behind))
    text, value = (words.removesuffix(employer.value).rstrip() for words in (title.text, title.value))
    if not value.endswith((",", " -", " |", " \u2013", " \u2014")) or text[-1:] != value[-1] or not has_noun(value):
        return title
    text, value = text[:-1].rstrip(), value[:-1].rstrip()
    return replace(title, value=value, text=text, end=title.start + len(text))


def _fact(seen: Candidate[str], listing: Listing, confidence: float) -> Fact[str]:
    best = tidied(seen, listing.folded)
    return listing.fact(best, best.value, confidence)


def _of_what(number: int, candidates: Sequence[Candidate[str]], chances: Sequence[float]) -> int:
    """The likeliest wording that says more than "Internship" does, if one is not much less likely: "Rope Intern"."""
    stem = key(candidates[number].value).removesuffix("ship")
    longer = [
        (chance, -at)
        for at, (each, chance) in enumerate(zip(candidates, chances, strict=True))
        if " " in each.value and key(each.value.rpartition(" ")[2]).removesuffix("ship") == stem
    ]
    chance, at = max(longer, default=(0.0, 0))
    return -at if chance >= _KIND * chances[number] and longer else number


def _with_field(
    number: int, candidates: Sequence[Candidate[str]], chances: Sequence[float], text: str
) -> Candidate[str]:
    """The wording, or the one that its brackets explain, or the whole line, or the one with the field behind it.

    The line: "Assistant to the Manager". The one before brackets: "Director of Parks (Deputy City Manager)".
    """
    best = candidates[number]
    if text.endswith("(", 0, best.start) and text.startswith(")", best.end):
        before = [each for each in candidates if each.end == len(text[: best.start - 1].rstrip())]
        best = max(before, key=lambda each: each.end - each.start, default=best)
    if text.endswith(_TO, 0, best.start):
        line = text.rfind("\n", 0, best.start) + 1
        return next((each for each in candidates if each.start == line and each.end >= best.end), best)
    return _with_its_field(best, chances[number], candidates, chances, text)


def _with_its_field(
    best: Candidate[str], its: float, candidates: Sequence[Candidate[str]], chances: Sequence[float], text: str
) -> Candidate[str]:
    """The wording, or the one that goes on behind a comma, if that is not much less likely: "Manager, Ropes"."""
    if not text.startswith(", ", best.end):
        return best
    longest = best
    for each, chance in zip(candidates, chances, strict=True):
        if each.start != best.start or each.end <= best.end or _GOES_ON.match(text, each.end):
            continue
        is_line = chance >= _LINE * its and _LINE_ENDS.match(text, each.end)
        if is_line or (chance >= _FIELD * its and _is_field(text[best.end + 2 : each.end])):
            longest = each
    return longest


def _is_field(words: str) -> bool:
    """Whether words behind a job and a comma are its field, and neither a sentence nor another job.

    >>> [_is_field(words) for words in ("Ropes & Sails", "you will be at the Forefront", "Knot Tester")]
    [True, False, False]
    """
    return all(word[0].isupper() or word in _SMALL_IN_FIELD for word in words.split()) and not has_noun(words)


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
