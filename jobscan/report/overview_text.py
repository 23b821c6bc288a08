"""An overview of a scan -> Markdown, or a table by occupation as CSV."""

from __future__ import annotations

import csv
import io

from jobscan.report.clean import printable
from jobscan.report.csv import safe
from jobscan.report.markdown import escape
from jobscan.report.overview import FACETS, Overview
from jobscan.report.words import ordinal

SHOWN = 15


def render_markdown(found: Overview, *, title: str) -> str:
    """The counts, the occupations and the lists."""
    lines = [
        f"# {escape(printable(title))}",
        "",
        f"{found.listings:,} listings; {found.with_pay:,} state their pay; {found.compared:,} were compared with "
        f"wages; {found.errors.total():,} could not be processed.",
    ]
    rows = found.standings()
    if rows:
        lines += ["", "| occupation | listings | middle | below p25 | above p75 |", "|---|---:|---:|---:|---:|"]
        lines += [
            f"| {escape(row.name)} ({escape(row.code)}) | {row.listings:,} | {ordinal(row.middle)} "
            f"| {row.below:.0%} | {row.above:.0%} |"
            for row in rows[: 2 * SHOWN]
        ]
    for facet, heading in FACETS.items():
        if names := found.facets.get(facet):
            best = sorted(names.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
            lines += ["", f"**{heading}:** " + ", ".join(f"{escape(name)} ({count:,})" for name, count in best)]
    for heading, counted in (("Not compared", found.reasons), ("Not processed", found.errors)):
        if counted:
            best = sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
            lines += ["", f"**{heading}:** " + "; ".join(f"{escape(name)} ({count:,})" for name, count in best)]
    if found.tables:
        lines += ["", f"Wages: {escape('; '.join(sorted(found.tables)))}."]
    return "\n".join(lines) + "\n"


def render_csv(found: Overview) -> str:
    """A row for each occupation."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["occupation_code", "occupation_name", "listings", "middle", "share_below_p25", "share_above_p75"])
    for row in found.standings():
        writer.writerow(
            [safe(row.code), safe(row.name), row.listings, row.middle, round(row.below, 4), round(row.above, 4)]
        )
    return out.getvalue()
