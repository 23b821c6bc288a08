"""A folder of labelled listings -> their rows, and each with our own segments and the role of each.

The folder holds `listings/*.jsonl.gz` (id, text), `silver/roles-*.jsonl.gz` (id, source, segments with a role, in_gold)
and `sections/*.jsonl` (text, source, layout, segments with a label). Listings of the sources in
`tests/quality/aside.txt` are skipped: they measure how well listings of unseen sources are read.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from jobscan.grammar.text import fold
from jobscan.segment.features import Page, read_page
from jobscan.segment.network import ROLES
from jobscan.segment.split import split_text
from tests.quality.labelled import aside
from training.invented import LETTERS

MEASURED = "gold.dev.jsonl"
TRUSTED = {"roles-and-skills.jsonl.gz": 1.0, "roles-more.jsonl.gz": 0.7}  # a smaller teacher; see roles_weights.md


class Row(NamedTuple):
    """A labelled listing as it was read; `marked` is in order, each `(start, end, role)`."""

    source: str
    layout: str
    text: str
    marked: list[tuple[int, int, str]]
    title: str = ""  # these three as the source has them beside the text
    company: str = ""
    place: str = ""
    sure: tuple[float, ...] = ()  # how sure the labeller was of each of `marked`; empty if of all


class Labelled(NamedTuple):
    """A listing: the texts of its segments, what is known of them, and the number of each one's role."""

    texts: list[str]
    page: Page
    roles: list[int]
    sure: list[float]  # how much each counts: 1 by hand, less where the teacher was in doubt


def labelled(row: Row) -> Labelled:
    """Our own segments of a text, each with the role that most of its letters have."""
    folded = fold(row.text)
    spans = split_text(folded, row.text)
    roles, sure = [], []
    at = 0
    for start, end in spans:
        while at < len(row.marked) and row.marked[at][1] <= start:
            at += 1
        votes: Counter[str] = Counter()
        least = 1.0
        for which, (low, high, role) in enumerate(row.marked[at:], at):
            if low >= end:
                break
            votes[role] += sum(map(str.isalnum, row.text[max(low, start) : min(high, end)]))
            least = min(least, row.sure[which]) if row.sure else least
        roles.append(ROLES.index(votes.most_common(1)[0][0] if votes else "other"))
        sure.append(least * least)  # a label of which the teacher is half sure teaches a quarter
    return Labelled([folded[start:end] for start, end in spans], read_page(folded, spans, row.text), roles, sure)


def read_silver(folder: Path) -> Iterator[Row]:
    """The teacher's listings that nobody labelled by hand."""
    listings: dict[str, dict[str, Any]] = {}
    for path in sorted((folder / "listings").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            listings.update((row["id"], row) for row in map(json.loads, lines))
    for name, trust in TRUSTED.items():
        with gzip.open(folder / "silver" / name, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if not row.get("in_gold") and row["id"] in listings and row["source"] not in aside():
                    listing, segments = listings[row["id"]], row["segments"]
                    marked = [(s["start"], s["end"], s["role"]) for s in segments]
                    sure = tuple(segment["p"] * trust for segment in segments)
                    yield Row(row["source"], "", listing["text"], marked, *_beside(listing), sure)


def read_gold(folder: Path, parity: int | None = None) -> Iterator[Row]:
    """The hand labels: those to learn from (0), those to measure with (1), or all (None).

    The odd rows of `MEASURED` measure; its even ones and all other files are learned from.
    """
    for path in sorted((folder / "sections").glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n")):
            row: dict[str, Any] = json.loads(line)
            source, measures = row["source"]["name"], path.name == MEASURED and number % 2
            if source not in aside() and parity in (None, measures):
                marked = [(s["start"], s["end"], s["label"]) for s in row["segments"]]
                yield Row(source, row["layout"], row["text"], marked, *_beside(row["meta"]))


def _beside(fields: dict[str, Any]) -> tuple[str, str, str]:
    title, company, place = (
        " ".join(str(fields.get(name) or "").split())[:90] for name in ("title", "company", "location")
    )
    return title, company, place


_DRESS = re.compile(r"^\s*(?:[-*•·●▪◦■□►➢✓✔❖‣⁃]|\(?\d{1,2}[.)])\s+|^[#\s*`_]+|[*`_#]+$")
_LISTS = ("responsibility", "requirement_required", "requirement_preferred", "benefit")


def varied(row: Row, chance: random.Random) -> Row:
    """The same listing as another board would print it.

    On one line, without bullets, headings in another dress or gone, often with title, company and place on top, at
    times between the lines that pages have around a listing. A board's own look must not become what roles are told
    by; the labels stay with their words.
    """
    look = chance.choice(("one line", "one line", "plain", "few headings", "bullets"))
    furnished = look != "one line" and chance.random() < 0.2  # of a half of all listings no figure became better
    opened = [(line, role, 1.0) for line, role in _openings(row, chance)]
    above = [(line, role, 1.0) for line, role in _furniture(chance)] if furnished and chance.random() < 0.6 else []
    dressed = [
        (line, role, sure)
        for (start, end, role), sure in zip(row.marked, row.sure or (1.0,) * len(row.marked), strict=True)
        if (line := _dressed(row.text[start:end].strip(), role, look, chance))
    ]
    below = [(line, role, 1.0) for line, role in _furniture(chance)] if furnished else []
    lines = [*above, *opened, *dressed, *below]
    text, marked = _joined([(line, role) for line, role, _ in lines], " " if look == "one line" else "\n")
    return row._replace(text=text, marked=marked, sure=tuple(sure for _, _, sure in lines))


def _dressed(written: str, role: str, look: str, chance: random.Random) -> str:
    """A marked stretch as a line of this look; "" if the look leaves it out."""
    bare = " ".join((_DRESS.sub("", written).strip() or written).split())
    if not bare or (look == "few headings" and role == "heading" and chance.random() < 0.6):
        return ""
    if look == "bullets" and role in _LISTS:
        return f"{chance.choice('•-')} {bare}"
    if look in ("plain", "bullets") and role == "heading":
        return chance.choice((bare, bare, bare.upper(), bare.rstrip(":"), f"**{bare}**"))
    return bare


def _joined(lines: list[tuple[str, str]], gap: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of some lines, and where each one's role holds.

    >>> _joined([("Cook", "title"), ("$20", "pay")], " ")
    ('Cook $20', [(0, 4, 'title'), (5, 8, 'pay')])
    """
    text = ""
    marked: list[tuple[int, int, str]] = []
    for line, role in lines:
        text += gap if text else ""
        marked.append((len(text), len(text) + len(line), role))
        text += line
    return text, marked


_FURNITURE = [
    (line[3:], LETTERS[line[0]])
    for line in Path(__file__).with_name("furniture.txt").read_text(encoding="utf-8").splitlines()
]


def _furniture(chance: random.Random) -> list[tuple[str, str]]:
    """A few of the lines that pages have around a listing; a label and its value at times on two."""
    lines = []
    for line, role in chance.sample(_FURNITURE, chance.randint(1, 8)):
        line = line.format(n=chance.randint(100, 999), d=chance.randint(2, 9))
        label, colon, value = line.partition(": ")
        if colon and len(label) < 30 and chance.random() < 0.25:
            lines += [(label + chance.choice(("", ":")), "heading"), (value, role)]
        else:
            lines.append((line, role))
    return lines


_PAY = (
    "${},000 - ${},000 a year", "£{}k - £{}k per annum", "${} - ${} per hour", "£{}.50 per hour", "€{},000",
    "{}K - {}K", "HK${}K - HK${}K", "Salary: ${},500 per year", "Pay: £{} to £{} an hour", "£{}0 per day",
    "${}.25 an hour plus tips", "${} 1st year; ${} 2nd year", "Trainee £{},000, qualified £{},000",
)  # fmt: skip
# figures that are no pay, so that a sign of money alone does not make it
_FIGURES = (
    "We raised ${}M from investors.", "A grant of £{},000 paid for our new home.", "We turn over £{} million a year.",
    "Our products cost from ${}.99 to ${}.", "More than ${},000 went to good causes last year.",
)  # fmt: skip


def _openings(row: Row, chance: random.Random) -> list[tuple[str, str]]:
    """The lines that boards print above a text which does not say its title itself, in one of their fashions."""
    if not row.title or any(role == "title" for _, _, role in row.marked) or chance.random() < 0.4:
        return []
    title = chance.choice(("{}", "{}", "{}", "# {}", "**{}**", "Job Title: {}", "Position: {}")).format(row.title)
    company = chance.choice(("{}", "{}", "Company: {}")).format(row.company), "company_about"
    place = chance.choice(("{}", "{}", "Location: {}")).format(row.place), "location_or_schedule"
    low = chance.randint(12, 90)
    pay = chance.choice(_PAY).format(low, low + chance.randint(1, 20)), "pay"
    kind = chance.choice(("Full-time", "Part-time", "Permanent", "Contract", "Temporary")), "location_or_schedule"
    others = [line for line in (company, place) if line[0].split(": ")[-1] and chance.random() < 0.6]
    figure = chance.choice(_FIGURES).format(low, low + 9), "company_about"
    others += [line for line, share in ((kind, 0.2), (pay, 0.3), (figure, 0.1)) if chance.random() < share]
    chance.shuffle(others)
    return [(title, "title"), *others]
