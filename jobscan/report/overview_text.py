"""An overview of a scan -> text for a screen, Markdown, or a table by occupation as CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap

from jobscan.report.clean import printable
from jobscan.report.csv import csv_line, safe
from jobscan.report.markdown import escape
from jobscan.report.overview import FACETS, Overview
from jobscan.report.words import ordinal

SHOWN = 15


def render_text(found: Overview, *, title: str, width: int = 80) -> str:
    """The same as `render_markdown`, for a screen."""
    lines = [printable(title), "", *wrap(_counts(found), width)]
    if rows := found.standings()[: 2 * SHOWN]:
        name_width = max(20, min(width - 40, max(len(row.name) for row in rows)))
        lines += ["", f"{'Where offers stand':{name_width}}  listings  middle  below p25  above p75"]
    for row in rows:
        first, *others = wrap(printable(row.name), name_width) or [""]
        lines.append(
            f"{first:{name_width}}  {row.listings:8,}  {ordinal(row.middle):>6}  {row.below:9.0%}  {row.above:9.0%}"
        )
        lines += others
    for heading, items in _lists(found):
        lines += ["", *wrap(f"{heading}: {items}", width, subsequent_indent="  ")]
    if found.tables:
        lines += ["", *wrap(f"Wages: {'; '.join(sorted(found.tables))}.", width, subsequent_indent="  ")]
    return "\n".join(lines) + "\n"


def render_markdown(found: Overview, *, title: str) -> str:
    """The counts, the occupations and the lists."""
    lines = [f"# {escape(printable(title))}", "", _counts(found)]
    rows = found.standings()
    if rows:
        lines += ["", "| occupation | listings | middle | below p25 | above p75 |", "|---|---:|---:|---:|---:|"]
        lines += [
            f"| {escape(row.name)} ({escape(row.code)}) | {row.listings:,} | {ordinal(row.middle)} "
            f"| {row.below:.0%} | {row.above:.0%} |"
            for row in rows[: 2 * SHOWN]
        ]
    for heading, items in _lists(found, escape):
        lines += ["", f"**{heading}:** {items}"]
    if found.tables:
        lines += ["", f"Wages: {escape('; '.join(sorted(found.tables)))}."]
    return "\n".join(lines) + "\n"


def _counts(found: Overview) -> str:
    return (
        f"{found.listings:,} listings; {found.with_pay:,} state their pay; {found.compared:,} were compared with "
        f"wages; {found.errors.total():,} could not be processed."
    )


def _lists(found: Overview, written: Callable[[str], str] = printable) -> Iterator[tuple[str, str]]:
    """What is named most, and why listings were not compared or not processed."""
    names = [(heading, found.facets.get(facet), ", ") for facet, heading in FACETS.items()]
    for heading, counted, between in (
        *names, ("Not compared", found.reasons, "; "), ("Not processed", found.errors, "; "),
    ):  # fmt: skip
        if counted:
            best = sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
            yield heading, between.join(f"{written(name)} ({count:,})" for name, count in best)


def render_csv(found: Overview) -> str:
    """A row for each occupation."""
    head = ("occupation_code", "occupation_name", "listings", "middle", "share_below_p25", "share_above_p75")
    rows = (
        (safe(row.code), safe(row.name), row.listings, row.middle, round(row.below, 4), round(row.above, 4))
        for row in found.standings()
    )
    return "".join(map(csv_line, (head, *rows)))
