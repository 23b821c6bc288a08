"""Text and words in, records out: what each tool does, without the protocol.

Nothing here takes a path or reads the configuration; wage tables are named, and only those of the package are known.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

import msgspec

from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Fields, JobPosting, Options
from jobscan.model.codec import to_json

if TYPE_CHECKING:
    from jobscan.pipeline.analyzer import Analyzer

MOST_CHARS = 500_000  # of a listing: the longest real one that we saw has 60,000, and this many take a few seconds
MOST_WORDS = 300  # characters of a title, a place and the like
Json = dict[str, Any]


def analyze_listing(
    text: str, title: str | None = None, company: str | None = None, location: str | None = None
) -> Json:
    """The record of a listing."""
    return _json(_posting(text, title, company, location))


def compare_pay(
    text: str | None = None,
    pay: str | None = None,
    title: str | None = None,
    occupation: str | None = None,
    area: str | None = None,
    hours: int | None = None,
    table: str | None = None,
) -> Json:
    """Where pay stands among wages: that of a listing, or that in `pay` of the job in `title` or `occupation`."""
    from jobscan.compare import compare

    if (text is None) == (pay is None):
        raise UsageError("give either the text of a listing or pay, such as $85,000 a year")
    if pay is not None and not (title or occupation):
        raise UsageError("pay needs the job: give title or occupation")
    if hours is not None and not 1 <= hours <= 8784:
        raise UsageError(f"hours {hours}: those of a year, from 1 to 8784")
    posting = _posting(f"Pay: {_short('pay', pay)}" if pay is not None else text or "", title)
    options = Options(
        occ=_short("occupation", occupation),
        area=_short("area", area),
        hours=hours,
        table=_table(table),
        own_money=pay is None,  # a question is of today
    )
    return _json(compare(posting, _analyzer().tables, options))


def check_listing(
    text: str,
    title: str | None = None,
    company: str | None = None,
    location: str | None = None,
    jurisdictions: list[str] | None = None,
    employees: int | None = None,
) -> Json:
    """What the check rules find in a listing."""
    from jobscan.check import check

    posting = _posting(text, title, company, location)
    settings = CheckOptions(jurisdictions=_known(jurisdictions or []), employees=employees)
    fields = Fields(title=title, company=company, locations=(location,) if location else ())
    found = check(posting, posting.comparison, text=posting.text or "", fields=fields, settings=settings)
    return {"findings": [_json(each) for each in found]}


def wage_table(occupation: str, area: str | None = None, table: str | None = None) -> Json:
    """The wages of an occupation in an area, and what had to be given up to find a published row."""
    from jobscan.compare import benchmark_cell
    from jobscan.wages.sqlite_table import DEFAULT_TABLE

    words = _short("occupation", occupation) or ""
    if not words.strip():
        raise UsageError("which occupation? Give a code or a name")
    row, fallback = benchmark_cell(words, _short("area", area), table=_table(table) or DEFAULT_TABLE)
    return {**_json(row), "fallback": list(fallback)}


@cache
def _analyzer() -> Analyzer:
    from jobscan.pipeline.analyzer import Analyzer

    return Analyzer()


def _posting(
    text: str, title: str | None = None, company: str | None = None, location: str | None = None
) -> JobPosting:
    if len(text) > MOST_CHARS:
        raise UsageError(f"the text has {len(text):,} characters; a listing has at most {MOST_CHARS:,}")
    for name, words in (("title", title), ("company", company), ("location", location)):
        _short(name, words)
    with _analyzer().nlp.memory_zone():
        return _analyzer().analyze(text, title=title, company=company, location=location)


def _short(name: str, words: str | None) -> str | None:
    if words is not None and len(words) > MOST_WORDS:
        raise UsageError(f"{name} has {len(words):,} characters; at most {MOST_WORDS}")
    return words


def _table(name: str | None) -> str | None:
    """A table of the package; a user's own are not for others to see."""
    from jobscan.wages.tables import all_names, user_names

    known = [each for each in all_names() if each not in user_names()]
    if name is not None and name not in known:
        raise UsageError(f"{name[:MOST_WORDS]}: no such wage table; known: {', '.join(known)}")
    return name


def _known(jurisdictions: list[str]) -> tuple[str, ...]:
    from jobscan.check.places import known_jurisdictions

    known = known_jurisdictions() | {name.split("-")[0] for name in known_jurisdictions()}
    words = tuple(word.lower() for word in jurisdictions)
    for word in words:
        if word not in known:
            raise UsageError(f"{word[:MOST_WORDS]}: no such jurisdiction; known: {', '.join(sorted(known))}")
    return words


def _json(value: object) -> Json:
    """The value as its JSON reads: amounts are numbers, and half a surrogate pair is replaced."""
    return cast("Json", msgspec.json.decode(to_json(value)))
