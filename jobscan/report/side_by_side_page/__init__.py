"""Several postings -> one HTML page that sets them beside each other; it loads nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from importlib.metadata import version
from itertools import groupby

from jobscan.model import Comparison, JobPosting
from jobscan.report import summary
from jobscan.report.clean import printable
from jobscan.report.scale import ends_of
from jobscan.report.side_by_side import letter, rows_beside, shared_and_own
from jobscan.report.verdict import verdict_words
from jobscan.report.web_page import web_page
from jobscan.report.words import brief_money, money_range

__all__ = ["render_page"]

WIDTH, LEFT, STEP, TOP = 640, 40, 34, 32  # units of a drawing, which grows with the page
_NONE = ["–"]
_PER = {"YEAR": "a year", "HOUR": "an hour"}


def render_page(postings: Sequence[JobPosting], against: Iterable[tuple[str, str, str]] = ()) -> str:
    """The page; `against` are reference points: what, how much, and how the offers relate to it."""
    names = [summary.title(posting) for posting in postings]
    body = f"""\
<main>
<h1>{escape(f"{len(postings):,} listings side by side" if len(postings) > 1 else names[0])}</h1>
{_drawings(postings)}
{_facts(postings, names)}
{_skills(postings)}
{_references(against)}
<footer><p>Compared offline by jobscan {version("jobscan")}.</p></footer>
</main>"""
    return web_page(__name__, title="; ".join(names)[:300], body=body)


def _drawings(postings: Sequence[JobPosting]) -> str:
    """The offers on one axis of money for each currency and period: what differs in these cannot share one."""
    lines: list[tuple[tuple[str, str], str, Comparison, tuple[Decimal, Decimal]]] = []
    for at, posting in enumerate(postings):
        comparison = posting.comparison
        if isinstance(comparison, Comparison) and (ends := ends_of(comparison)):
            lines.append(((comparison.offered.currency, comparison.offered.unit_text), letter(at), comparison, ends))
    parts = []
    for (currency, unit), group in groupby(sorted(lines, key=lambda line: line[0]), key=lambda line: line[0]):
        drawing = _drawing([(name, comparison, ends) for _, name, comparison, ends in group], currency)
        heading = f"Pay in {currency}, {_PER.get(unit, unit.lower())}"
        parts.append(f"<section><h2>{escape(heading)}</h2>{drawing}</section>")
    if not parts:
        return ""
    key = "Thick: the offer. Pale bar: the middle half of the wages of that work and place; stroke: their median."
    return "\n".join(parts) + f'\n<p class="note">{key}</p>'


def _drawing(lines: Sequence[tuple[str, Comparison, tuple[Decimal, Decimal]]], currency: str) -> str:
    wages = [_wages(comparison) for _, comparison, _ in lines]
    known = [float(end) for _, _, ends in lines for end in ends]
    known += [amount for each in wages for amount in each if amount is not None]
    low, high = min(known), max(known)

    def x(amount: float) -> float:
        return round(LEFT + (amount - low) / ((high - low) or 1) * (WIDTH - LEFT - 40), 1)

    height = TOP + STEP * len(lines)
    parts = [
        f'<path class="grid" d="M{x(at)} 22V{height}"/><text x="{x(at)}" y="16" text-anchor="middle">'
        f"{brief_money(Decimal(round(at)))}</text>"
        for at in (low, (low + high) / 2, high)
    ]
    for number, (name, comparison, ends) in enumerate(lines):
        y, (p25, p50, p75) = TOP + STEP * number, wages[number]
        said = f"{name}: {money_range(*ends, currency)}. {verdict_words(comparison)}"
        bars = f'<text class="name" x="10" y="{y + 16}">{name}</text>'
        if p25 is not None and p75 is not None:
            bars += f'<rect class="wages" x="{x(p25)}" y="{y}" width="{max(x(p75) - x(p25), 1):.1f}" height="22"/>'
        if p50 is not None:
            bars += f'<path class="median" d="M{x(p50)} {y - 2}V{y + 24}"/>'
        start, end = (x(float(each)) for each in ends)
        bars += f'<rect class="offer" x="{start}" y="{y + 7}" width="{max(end - start, 6):.1f}" height="8" rx="2"/>'
        parts.append(f"<g><title>{escape(said)}</title>{bars}</g>")
    label = f"Offers in {currency} on one axis, each beside the wages of its work and place"
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'


def _wages(comparison: Comparison) -> tuple[float | None, float | None, float | None]:
    """The middle half of the wages and their median; none where the offer is set against a group of occupations."""
    row = comparison.benchmark
    if comparison.basis == "group":
        return None, None, None
    p25, p50, p75 = (
        None if amount is None else float(amount) for amount in (row.percentile25, row.percentile50, row.percentile75)
    )
    return p25, p50, p75


def _facts(postings: Sequence[JobPosting], names: Sequence[str]) -> str:
    columns = [dict(rows_beside(posting)) for posting in postings]
    labels = dict.fromkeys(label for column in columns for label in column)
    heads = "".join(
        f'<th scope="col"><b>{letter(at)}</b> {escape(name)}<small>{escape(printable(posting.source.uri))}</small></th>'
        for at, (name, posting) in enumerate(zip(names, postings, strict=True))
    )
    lines = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(f"<td>{'<br>'.join(map(escape, column.get(label, ['–'])))}</td>" for column in columns)
        + "</tr>"
        for label in labels
    )
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="The facts"><table>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _skills(postings: Sequence[JobPosting]) -> str:
    """What all of them ask for, and what only one does."""
    shared, own = shared_and_own(postings)
    if len(postings) < 2 or not (shared or any(own)):
        return ""
    rows = [("In all", shared), *((f"Only in {letter(at)}", names) for at, names in enumerate(own))]
    items = "".join(f"<dt>{label}</dt><dd>{escape(', '.join(names) or 'none')}</dd>" for label, names in rows)
    return f"<section><h2>Skills</h2><dl>{items}</dl></section>"


def _references(against: Iterable[tuple[str, str, str]]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{escape(printable(cell))}</td>' for cell in row)}</tr>" for row in against)
    if not lines:
        return ""
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Reference", "Amount", "The offer"))
    return f"<section><h2>Against</h2><table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></section>"
