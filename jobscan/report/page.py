"""An overview of a scan -> one HTML page that needs nothing else: no script, no font, no address is called.

What stands in listings is escaped, and a content security policy forbids the rest.
"""

from __future__ import annotations

from html import escape

from jobscan.report.clean import printable
from jobscan.report.overview import FACETS, TENTHS, Overview

SHOWN = 15  # of each list
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem;border-bottom:1px solid #ddd}
table{border-collapse:collapse;width:100%}th,td{padding:.25rem .6rem;text-align:left;border-bottom:1px solid #eee}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.lists{display:grid;gap:0 2rem;
grid-template-columns:repeat(auto-fit,minmax(17rem,1fr))}.note{color:#666;font-size:.9rem}
svg{width:100%;height:auto}.bar{fill:#3572a5}.mid{fill:#9bbbd4}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}h2,th,td{border-color:#444}.note{color:#999}}
@media print{body{margin:0;max-width:none}}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render_page(found: Overview, *, title: str) -> str:
    """The page."""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(printable(title))}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{escape(printable(title))}</h1>",
            *_counts(found),
            *_positions(found),
            *_occupations(found),
            *_lists(found),
            *_rest(found),
            "</body></html>",
            "",
        ]
    )


def _counts(found: Overview) -> list[str]:
    share = f" ({found.with_pay / found.listings:.0%})" if found.listings else ""
    parts = [
        f"{found.listings:,} listings",
        f"{found.with_pay:,} state their pay{share}",
        f"{found.compared:,} were compared with wages",
    ]
    more = {"do not look like listings": found.not_listings, "duplicates": found.duplicates}
    parts += [f"{count:,} {words}" for words, count in more.items() if count]
    if found.errors:
        parts.append(f"{found.errors.total():,} could not be processed")
    return [f"<p>{escape('; '.join(parts))}.</p>"]


def _positions(found: Overview) -> list[str]:
    """Bars: how many offers stand in each tenth of the wages of their occupation."""
    most = max(found.tenths)
    if not most:
        return []
    width, height, gap = 1000, 220, 8
    step = width / TENTHS
    bars = []
    for at, count in enumerate(found.tenths):
        tall = round(count / most * (height - 60))
        left, top = round(at * step + gap / 2, 1), height - 30 - tall
        middle = round(at * step + step / 2, 1)
        kind = "mid" if 2.5 <= at + 0.5 <= 7.5 else "bar"
        bars.append(f'<rect class="{kind}" x="{left}" y="{top}" width="{step - gap}" height="{tall}"/>')
        bars.append(f'<text x="{middle}" y="{top - 6}" text-anchor="middle" fill="currentColor">{count:,}</text>')
        name = f"{at * 10}–{at * 10 + 10}"
        bars.append(f'<text x="{middle}" y="{height - 8}" text-anchor="middle" fill="currentColor">{name}</text>')
    return [
        "<h2>Where the pay stands</h2>",
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="Offers by tenth of the wages">',
        *bars,
        "</svg>",
        '<p class="note">Offers by the percentile at which the middle of their pay stands among the wages of their '
        "occupation and area. If pay matched the market, all bars would be equally tall.</p>",
    ]


def _occupations(found: Overview) -> list[str]:
    rows = found.standings()
    if not rows:
        return []
    heads = ("Occupation", "Listings", "Middle", "Below p25", "p25–p75", "Above p75")
    out = ["<h2>By occupation</h2><table><tr>"]
    out += [f"<th{' class=n' if at else ''}>{head}</th>" for at, head in enumerate(heads)]
    out.append("</tr>")
    for row in rows[: 2 * SHOWN]:
        between = 1 - row.below - row.above
        cells = (f"{row.listings:,}", f"{row.middle:.0f}", _share(row.below), _share(between), _share(row.above))
        out.append(f"<tr><td>{escape(row.name)} ({escape(row.code)})</td>")
        out += [f'<td class="n">{cell}</td>' for cell in cells]
        out.append("</tr>")
    out.append("</table>")
    if more := len(rows) - 2 * SHOWN:
        out += [f'<p class="note">{more:,} occupations with fewer listings are not shown.</p>'] if more > 0 else []
    return out


def _share(value: float) -> str:
    return f"{value:.0%}"


def _lists(found: Overview) -> list[str]:
    out = ['<div class="lists">']
    for facet, heading in FACETS.items():
        names = found.facets.get(facet)
        if not names:
            continue
        out.append(f"<section><h2>{heading}</h2><table>")
        best = sorted(names.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
        out += [f'<tr><td>{escape(name)}</td><td class="n">{count:,}</td></tr>' for name, count in best]
        out.append("</table></section>")
    return [*out, "</div>"]


def _rest(found: Overview) -> list[str]:
    out = []
    for heading, counted in (("Not compared", found.reasons), ("Not processed", found.errors)):
        if counted:
            out.append(f"<h2>{heading}</h2><table>")
            best = sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
            out += [f'<tr><td>{escape(name)}</td><td class="n">{count:,}</td></tr>' for name, count in best]
            out.append("</table>")
    sources = "; ".join(sorted(found.tables))
    if sources:
        out.append(f'<p class="note">Wages: {escape(sources)}.</p>')
    return out
