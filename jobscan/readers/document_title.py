"""The title in a document's metadata (a page's `<title>`, a PDF's) -> the job and the employer in it.

Only what the first lines of the text confirm is believed: such titles also name job boards, templates and programs.
"""

from __future__ import annotations

import re

from jobscan.grammar.text import squeeze
from jobscan.model import Fields

_BETWEEN = re.compile(r"\s(?<!\s\s)\s*(?:[-–—|·:]\s+|[|])|[|]\s*|:\s+")
_ABOUT = re.compile(r"(?:careers?|jobs?|vacancies|working|work) (?:at|with) ", re.IGNORECASE)
_NAME_END = re.compile(r"\s(?<!\s\s)\s*(?:[,|·(]|[-–—]\s)|[,|·(]")
_TITLE_LINES, _EMPLOYER_LINES = 3, 6  # the first of the text
_LONGEST = 150  # characters of a title
_WORDS = 6  # of an employer's name


def named_by(title: str, text: str) -> Fields:
    """The job is a part of the title that is also a line of the text, the employer another part that begins a line.

    >>> fields = named_by("Cooper - Vale Casks", "Cooper\\nVale Casks, Yakima, WA\\n$22 an hour")
    >>> fields.title, fields.company
    ('Cooper', 'Vale Casks')
    """
    parts = [part for part in _BETWEEN.split(squeeze(title[: 3 * _LONGEST])) if part]
    lines = [squeeze(line).strip("#* ") for line in text[:4000].split("\n") if line.strip()][:_EMPLOYER_LINES]
    folded = [line.casefold() for line in lines]
    jobs = [at for part in parts if (at := _line_of(part, folded)) is not None] if len(parts) > 1 else []
    if not jobs:
        return Fields()
    job = lines.pop(jobs[0])
    others = [_ABOUT.sub("", part) for part in parts if part.casefold() != job.casefold()]
    return Fields(title=job, company=next(filter(None, (_name(other, lines) for other in others)), None))


def _line_of(part: str, lines: list[str]) -> int | None:
    """The number of the line that is the same as a part of the title."""
    wanted = part.casefold()
    fits = len(part) <= _LONGEST and wanted in lines[:_TITLE_LINES]
    return lines.index(wanted) if fits else None


def _name(part: str, lines: list[str]) -> str | None:
    """The name at the beginning of a line that starts with a part of the title: "Vale Casks Ltd" for "Vale Casks"."""
    for line in lines:
        goes_on = line[len(part) : len(part) + 1].isalnum()
        if len(part) > 2 and line.casefold().startswith(part.casefold()) and not goes_on:
            name = line[: end.start()] if (end := _NAME_END.search(line)) else line
            is_sentence = name.endswith((".", "!")) and len(name.split()) > len(part.split()) + 1
            return part if is_sentence else name if len(name.split()) <= _WORDS else None
    return None
