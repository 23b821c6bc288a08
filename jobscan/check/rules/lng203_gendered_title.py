import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.title import Title, title_lines_of
from jobscan.check.word_list import WordList, in_its_place, words
from jobscan.grammar.later import later
from jobscan.model import Finding

RULE = rule_of(__name__)
WORDS = WordList(words("titles", "gendered"))
PAIRS = WordList(words("titles", "pairs"))
GERMAN = WordList(words("titles", "german"))
_PAIR = later(r"[/|&]|\b(?:or|and)\b", re.IGNORECASE)
_ANYBODY = later(r"\b[mwfdxi] ?[/|] ?[mwfdxi]\b|\ball genders\b|[:*_/]-?in(?:nen)?\b|\w{4}(?:in|In)\b|\(in\)|\balle\b")


def find(case: Case) -> Findings:
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
