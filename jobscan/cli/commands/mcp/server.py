"""The tools for a language model -> a server of the Model Context Protocol. Needs the extra `mcp`.

Text and words go in, records come out. Nothing here takes a path or reads the configuration; wage tables are named, and
only those of the package are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, wraps
from typing import TYPE_CHECKING, Annotated, Any, cast

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from jobscan import __version__
from jobscan.errors import JobscanError, UsageError
from jobscan.model import CheckOptions, Fields, JobPosting, Options
from jobscan.model.codec import to_json

if TYPE_CHECKING:
    from jobscan.pipeline.analyzer import Analyzer

MOST_CHARS = 500_000  # of a listing: the longest real one that we saw has 60,000, and this many take a few seconds
MOST_WORDS = 300  # characters of a title, a place and the like
Json = dict[str, Any]
Text = Annotated[str, Field(description="The whole text of the job listing.")]
Title = Annotated[str | None, Field(description="The job title, if known from outside the text.")]
Company = Annotated[str | None, Field(description="The employer, if known from outside the text.")]
Location = Annotated[str | None, Field(description="The place of work, if known from outside the text.")]
Area = Annotated[str | None, Field(description="A place in the United States: city and state, ZIP code or state.")]
Table = Annotated[str | None, Field(description="Id of a wage table, such as us-oews-2025 or uk-ashe-2025.")]

INSTRUCTIONS = (
    "Reads job listings offline. Every fact of a record has the words that say it, where they stand (start, end) and "
    "a confidence. What a listing does not state is null or an empty list: do not fill it in. A comparison is an "
    "estimate: pass on its verdict with its assumptions and flags."
)
_OPTION = re.compile(r"^--(?=\w)")  # how the command line names what is an argument here
_ONLY_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def server() -> MCPServer[Any]:
    """The server with its four tools."""
    made: MCPServer[Any] = MCPServer("jobscan", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    for tool in (analyze_listing, compare_pay, check_listing, wage_table):
        made.tool(annotations=_ONLY_READS)(_explained(tool))
    return made


def analyze_listing(text: Text, title: Title = None, company: Company = None, location: Location = None) -> Json:
    """Read a job listing: responsibilities, required and preferred skills, pay, occupation, where the pay stands."""
    return _json(_posting(text, title, company, location))


def compare_pay(
    text: Annotated[str | None, Field(description="The text of a listing; leave it out if pay is given.")] = None,
    pay: Annotated[str | None, Field(description="Pay in words, such as $85,000 a year or £18 an hour.")] = None,
    title: Annotated[str | None, Field(description="The job's title.")] = None,
    occupation: Annotated[str | None, Field(description="An occupation, by code (15-1252) or name.")] = None,
    area: Area = None,
    hours: Annotated[int | None, Field(description="Paid hours a year, 2080 if left out.")] = None,
    table: Table = None,
) -> Json:
    """Compare pay with official wages of the occupation in the area: percentiles, median, and what was assumed."""
    from jobscan.compare import compare

    if (text is None) == (pay is None):
        raise UsageError("give either the text of a listing or pay, such as $85,000 a year")
    if pay is not None and not (title or occupation):
        raise UsageError("pay needs the job: give title or occupation")
    if hours is not None and not 1 <= hours <= 8784:
        raise UsageError(f"hours {hours}: those of a year, from 1 to 8784")
    posting = _posting(f"Pay: {_short('pay', pay)}" if pay is not None else text or "", title)
    if pay is not None and posting.primary_pay is None:
        raise UsageError(f"pay {pay}: no amount in it; write it as $85,000 a year or £18 an hour")
    options = Options(
        occ=_short("occupation", occupation),
        area=_short("area", area),
        hours=hours,
        table=_table(table),
        own_money=pay is None,  # a question is of today
    )
    return _json(compare(posting, _analyzer().tables, options))


def check_listing(
    text: Text,
    title: Title = None,
    company: Company = None,
    location: Location = None,
    jurisdictions: Annotated[
        list[str] | None, Field(description="The place whose law applies, such as us-ca or gb.")
    ] = None,
    employees: Annotated[int | None, Field(description="The employer's number of employees.", ge=0)] = None,
) -> Json:
    """Check a job listing: missing pay, biased wording, contradictions, scams; each with its words and a fix."""
    from jobscan.check import check

    posting = _posting(text, title, company, location)
    settings = CheckOptions(jurisdictions=_known(jurisdictions or []), employees=employees)
    fields = Fields(title=title, company=company, locations=(location,) if location else ())
    found = check(posting, posting.comparison, text=posting.text or "", fields=fields, settings=settings)
    return {"findings": [_json(each) for each in found]}


def wage_table(
    occupation: Annotated[str, Field(description="An occupation, by code (29-1141) or name (registered nurse).")],
    area: Area = None,
    table: Table = None,
) -> Json:
    """Look up the official wages of an occupation: percentiles, mean, number of people, source and release."""
    from jobscan.compare import benchmark_cell
    from jobscan.wages.sqlite_table import DEFAULT_TABLE

    words = _short("occupation", occupation) or ""
    if not words.strip():
        raise UsageError("which occupation? Give a code or a name")
    row, fallback = benchmark_cell(words, _short("area", area), table=_table(table) or DEFAULT_TABLE)
    return {**_json(row), "fallback": list(fallback)}


def _explained(tool: Callable[..., Any]) -> Callable[..., Any]:
    """The tool, whose errors tell the model what to do next; of a bug it learns only that there was one."""

    @wraps(tool)
    async def called(**words: Any) -> Json:
        try:
            found: Json = tool(**words)
        except JobscanError as error:
            raise ToolError(_OPTION.sub("", str(error))) from error
        return found

    return called


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
