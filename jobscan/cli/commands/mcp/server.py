"""The tools -> a server of the Model Context Protocol. Needs the extra `mcp`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from jobscan import __version__
from jobscan.cli.commands.mcp import tools
from jobscan.errors import JobscanError

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
_ONLY_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)


def server() -> MCPServer[Any]:
    """The server with its four tools."""
    made: MCPServer[Any] = MCPServer("jobscan", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    for tool in (analyze_listing, compare_pay, check_listing, wage_table):
        made.tool(annotations=_ONLY_READS)(_explained(tool))
    return made


async def analyze_listing(text: Text, title: Title = None, company: Company = None, location: Location = None) -> Json:
    """Read a job listing: responsibilities, required and preferred skills, pay, occupation, where the pay stands."""
    return tools.analyze_listing(text, title, company, location)


async def compare_pay(
    text: Annotated[str | None, Field(description="The text of a listing; leave it out if pay is given.")] = None,
    pay: Annotated[str | None, Field(description="Pay in words, such as $85,000 a year or £18 an hour.")] = None,
    title: Annotated[str | None, Field(description="The job's title.")] = None,
    occupation: Annotated[str | None, Field(description="An occupation, by code (15-1252) or name.")] = None,
    area: Area = None,
    hours: Annotated[int | None, Field(description="Paid hours a year, 2080 if left out.")] = None,
    table: Table = None,
) -> Json:
    """Compare pay with official wages of the occupation in the area: percentiles, median, and what was assumed."""
    return tools.compare_pay(text, pay, title, occupation, area, hours, table)


async def check_listing(
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
    return tools.check_listing(text, title, company, location, jurisdictions, employees)


async def wage_table(
    occupation: Annotated[str, Field(description="An occupation, by code (29-1141) or name (registered nurse).")],
    area: Area = None,
    table: Table = None,
) -> Json:
    """Look up the official wages of an occupation: percentiles, mean, number of people, source and release."""
    return tools.wage_table(occupation, area, table)


def _explained(tool: Callable[..., Any]) -> Callable[..., Any]:
    """The tool, whose errors tell the model what to do next; of a bug it learns only that there was one."""

    @wraps(tool)
    async def called(**words: Any) -> Json:
        try:
            found: Json = await tool(**words)
        except JobscanError as error:
            raise ToolError(str(error)) from error
        return found

    return called
