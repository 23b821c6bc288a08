"""A title that names one sex.

Studies find that a title in one form is applied for less by the others (Gaucher, Friesen and Kay 2011), and searches
look for the neutral one. A title that names both ("waiter/waitress") is not reported. German titles are, as a remark,
where neither "(m/w/d)" nor an ending such as "in" stands beside the masculine form; the EU's directive 2023/970
(article 5) asks for neutral titles.

The words are our own choice; `jobscan/check/words/titles.txt` lists them.

Fix: use the title beside the finding.

Bad::

    Night Watchman
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will watch our kitchens at night.

Good::

    Waiter/Waitress
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will bring our guests what they ordered.
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.title import Title, title_lines_of
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList, in_its_place
from jobscan.model import Finding

RULE = Rule(
    code="LNG203",
    name="gendered-title",
    severity="warning",
    summary="The title names one sex.",
)
WORDS = WordList(words("titles", "gendered"))
PAIRS = WordList(words("titles", "pairs"))
GERMAN = WordList(words("titles", "german"))
_PAIR = re.compile(r"[/|&]|\b(?:or|and)\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b[mwfdxi] ?[/|] ?[mwfdxi]\b|\ball genders\b|[:*_/]-?in(?:nen)?\b|\w{4}(?:in|In)\b|\(in\)|\balle\b"
)


def find(case: Case) -> Iterator[Finding]:
    for title in title_lines_of(case):
        for start, end, instead in WORDS.places(title.text):
            if _PAIR.search(title.text) and list(PAIRS.places(title.text)):
                continue
            word = title.text[start:end]
            other = in_its_place(word, instead or "")
            yield RULE.finding(
                f'"{word}" names one sex', title.part(start, end), fix=f'say "{other}"', replacement=other
            )
            break
        if finding := _german(title, case):
            yield finding
            return


def _german(title: Title, case: Case) -> Finding | None:
    if case.posting.source.language != "de" or _ANYBODY.search(_whole_line(title, case)):
        return None
    place = next(iter(GERMAN.places(title.text)), None)
    if place is None:
        return None
    word = title.text[place[0] : place[1]]
    return RULE.finding(f'"{word}" is the masculine form', title.part(*place[:2]), fix='add "(m/w/d)"', severity="info")


def _whole_line(title: Title, case: Case) -> str:
    """The title with what stands behind it on its line, as "(m/w/d)" may be no part of it."""
    if title.start is None:
        return title.text
    end = case.folded.find("\n", title.start + len(title.text))
    return case.folded[title.start : end if end >= 0 else None]
