"""The title that a document carries beside its text (a page's `<title>`, a PDF's) -> the job and the employer in it.

Only what the first lines of the text say too is believed: such titles name boards, templates and programs as well.
"""

from __future__ import annotations

import re

from jobscan.grammar.text import squeeze
from jobscan.model import Fields

_BETWEEN = re.compile(r"\s+[-–—|·:]\s+|\s*[|]\s*|:\s+")
_ABOUT = re.compile(r"(?:careers?|jobs?|vacancies|working|work) (?:at|with) ", re.IGNORECASE)
_NAME_END = re.compile(r"\s*[,|·(]|\s+[-–—]\s")
_TITLE_LINES, _EMPLOYER_LINES = 3, 6  # the first of the text
_LONGEST = 150  # characters of a title
_WORDS = 6  # of an employer's name


def named_by(title: str, text: str) -> Fields:
    """The job is a part of the title and a line of the text, the employer another part that begins a line.

    >>> fields = named_by("Cooper - Vale Casks", "Cooper\\nVale Casks, Yakima, WA\\n$22 an hour")
    >>> fields.title, fields.company
    ('Cooper', 'Vale Casks')
    """
    parts = [part for part in _BETWEEN.split(squeeze(title)) if part]
    lines = [squeeze(line).strip("#* ") for line in text[:4000].split("\n") if line.strip()][:_EMPLOYER_LINES]
    if len(parts) < 2 or len(title) > 3 * _LONGEST:
        return Fields()
    folded = [line.casefold() for line in lines]
    job = next((at for part in parts if (at := _line_of(part, folded)) is not None), None)
    if job is None:
        return Fields()
    others = (_ABOUT.sub("", part).casefold() for part in parts if part.casefold() != folded[job])
    names = (_name(line) for other in others for line in lines if len(other) > 2 and _begins(line.casefold(), other))
    company = next((name for name in names if name != lines[job] and len(name.split()) <= _WORDS), None)
    return Fields(title=lines[job], company=company)


def _line_of(part: str, lines: list[str]) -> int | None:
    """Which of the first lines a part of the title is."""
    wanted = part.casefold()
    fits = len(part) <= _LONGEST and wanted in lines[:_TITLE_LINES]
    return lines.index(wanted) if fits else None


def _begins(line: str, name: str) -> bool:
    return line.startswith(name) and not line[len(name) : len(name) + 1].isalnum()


def _name(line: str) -> str:
    end = _NAME_END.search(line)
    return line[: end.start()] if end else line
