"""A text -> the words and the signs in it that tell a listing from a README, a CV or a page of results.

A sign begins with "#" and names what was counted and how often, as in "#years-of-a-post: 2"; each is there or not.
`data/listing_signs.tsv` says how much each of them speaks for a listing, which `training/is_listing.py` learned: once
against documents, by words and signs; once against CVs and pages of results, which have a listing's words, by signs.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from jobscan.data import DATA
from jobscan.grammar.titles.boundaries import looks_like_title

ANY = "(any text)"  # what is added whatever the text
_READ = 6_000  # characters from the top: a listing shows itself early, and so does a handbook
_WORD = re.compile(r"[a-z][a-z'+#]{0,24}")
_LINES = 80  # among which titles are counted

# a short line, and under it a place or pay: an opening among others
CARD = re.compile(
    r"^[^\n.:]{3,70}\n+(?:[^\n:]{0,70}\n)?(?:[^\n.:]{0,60}, ?[a-z]{2}\b[^\n.:]{0,20}|[^\n.]{0,25}[$£€]\d[^\n]{0,40})$",
    re.MULTILINE,
)
_YEAR = r"(?:19|20)\d\d"
_COUNTED: dict[str, re.Pattern[str]] = {
    # "2019 - 2024", "2019 to present": when somebody held a post
    "years-of-a-post": re.compile(
        rf"{_YEAR}\s*(?:-|to|until)\s*(?:(?:[a-z]{{3,9}}\.? |\d\d?/)?{_YEAR}|present|now|today|current)"
    ),
    "led-managed-built": re.compile(
        r"^[^\w\n]{0,9}\d{0,3}[^\w\n]{0,9}(?:led|managed|built|ran|developed|designed|supervised|created|planned|trained|wrote|reduced"
        r"|increased|improved|delivered|maintained|handled|assisted|coordinated|prepared|taught|served|kept|opened"
        r"|worked|answered|organi[sz]ed|implemented|launched|sold|drove|cared|called|drafted|cooked|baked|grew)\b",
        re.MULTILINE,
    ),
    "code": re.compile(
        r"^(?:```|~~~|[ \t]{0,20}(?:\$|>>>|%|#!/) ?\S"
        r"|[ \t]{0,20}(?:pip3?|npm|yarn|apt(?:-get)?|brew|cargo|go|git|docker|sudo|make|cd"
        r"|import|from) [\w@./-]+|[^\n]{0,300}[;{}][ \t]{0,9}$|\.\. [\w-]+::)",
        re.MULTILINE,
    ),
    "version": re.compile(
        r"^[^\w\n]{0,9}(?:version |release |v)?\d+\.\d+(?:\.\d+)*(?:[a-z]+\d*)?\b(?!\s*[%$])", re.MULTILINE
    ),
    "link": re.compile(r"\]\(|https?://"),
    "call": re.compile(r"[a-z_]\([^)\s]{0,200}\)|`[^`\n]+`|--[a-z][a-z-]+"),
    "name-with-underscore": re.compile(r"[a-z]_[a-z]"),
    "pay": re.compile(r"[$£€]\s?\d[\d,.]*\s?k?(?:\s?(?:-|to)\s?[$£€]?\d[\d,.]*k?)?"),
    "place": re.compile(r"^.{0,60}[a-z], ?(?:[a-z]{2}|[a-z]{4,14})\b.{0,12}$", re.MULTILINE),
    "ago": re.compile(r"\d\+? (?:hours?|days?|weeks?|months?) ago\b"),
    "card": CARD,
    # headings of a project's documents
    "project-heading": re.compile(
        r"^(?:#{1,4} *)?(?:install(?:ation|ing)?|usage|licen[cs]e|contributing|changelog|api(?: reference)?"
        r"|quick ?start|getting started|added|changed|fixed|removed|deprecated|unreleased|tests?|testing|building"
        r"|documentation|synopsis|authors?|credits|table of contents|examples?"
        r"|copyright|bugs|see also|notes?|dependencies|development)[^\w\n]{0,9}$",
        re.MULTILINE,
    ),
    "item": re.compile(r"^[ \t]{0,20}(?:[•*·▪‣–-]|\d{1,2}[.)])\s", re.MULTILINE),
}
# what every match of a pattern holds, one of them
_NEEDED = {
    "years-of-a-post": ("19", "20"),
    "link": ("](", "http"),
    "call": ("(", "`", "--"),
    "name-with-underscore": ("_",),
    "pay": ("$", "£", "€"),
    "ago": (" ago",),
}
# words that are counted together: who speaks to whom, and what is asked of whoever may apply
_TOGETHER = {
    "you": frozenset("you your you'll you're yourself".split()),
    "we": frozenset("we our us we're we'll".split()),
    "i": frozenset("i my me i'm i've".split()),
    "asked": frozenset(
        "apply applicant applicants candidate candidates required must should preferred responsibilities requirements "
        "qualifications duties ideal looking seeking role position".split()
    ),
    "copyright": frozenset(("copyright", "license", "warranty", "licence")),
}
_STEPS = (0, 1, 2, 4, 8, 16)  # a count is told as the highest step that it reaches
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w+")
_TOP = 400  # characters, in which a CV has a name and an address
_TITLE_END = re.compile(r" [-|,] |, ")


def signs(text: str) -> set[str]:
    """What speaks for or against a listing in a folded text, whatever its length."""
    text = text[:_READ]
    lowered = text.lower()
    words = Counter(_WORD.findall(lowered))
    found = set(words)
    for name, several in _TOGETHER.items():
        found.add(f"#{name}: {_step(sum(words[word] for word in several & found))}")
    for name, pattern in _COUNTED.items():
        may_be = name not in _NEEDED or any(part in lowered for part in _NEEDED[name])
        found.add(f"#{name}: {_step(sum(1 for _ in pattern.finditer(lowered))) if may_be else 0}")
    lines = [line.strip(" -*#\t") for line in text.splitlines() if line.strip()]
    titles = {line for line in lines[:_LINES] if len(line) < 100 and looks_like_title(_TITLE_END.split(line)[0])}
    found.add(f"#titles: {_step(len(titles))}")
    found.add(f"#lines: {_step(len(lines))}")
    found.add(f"#words: {_step(len(lowered) // 200)}")
    if _MAIL.search(text[:_TOP]):
        found.add("#mail-on-top")
    return found


def _step(count: int) -> int:
    return _STEPS[bisect_right(_STEPS, count) - 1]


@lru_cache(maxsize=1)
def _others() -> tuple[str, ...]:
    """The kinds of other text."""
    return tuple(_weights())


@lru_cache(maxsize=1)
def _by_sign() -> dict[str, tuple[tuple[int, float], ...]]:
    """What each sign speaks for a listing, against the kinds of other text by their number in `_others`."""
    rows: dict[str, list[tuple[int, float]]] = {}
    for which, other in enumerate(_others()):
        for sign, weight in _weights()[other].items():
            rows.setdefault(sign, []).append((which, weight))
    return {sign: tuple(row) for sign, row in rows.items()}


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    """What speaks for a listing against each kind of other text."""
    lines = DATA.joinpath("listing_signs.tsv").read_text(encoding="utf-8").splitlines()
    weights: dict[str, dict[str, float]] = {}
    for line in lines:
        if line and not line.startswith("# "):
            other, sign, weight = line.split("\t")
            weights.setdefault(other, {})[sign] = float(weight)
    return weights


def likeness(text: str) -> dict[str, float]:
    """How much more a text is like a listing than like each kind of other text, 0 to 1.

    >>> likeness("Baker wanted in Hull. You will prepare dough. Experience required. Apply by email.")["document"] > 0.9
    True
    """
    spoken: list[list[float]] = [[] for _ in _others()]
    for row in map(_by_sign().get, [ANY, *signs(text)]):
        for which, weight in row or ():
            spoken[which].append(weight)
    return {other: _chance(weights) for other, weights in zip(_others(), spoken, strict=True)}


def _chance(weights: list[float]) -> float:
    total = math.fsum(weights)  # whatever their order
    return 1 / (1 + math.exp(-max(min(total, 50), -50)))


def told_by(text: str, other: str, most: int = 8) -> list[tuple[str, float]]:
    """The signs of a text that count most against a kind of other text, for explanations."""
    weights = _weights()[other]
    seen = ((sign, weights[sign]) for sign in signs(text) if sign in weights)
    return sorted(seen, key=lambda one: (-abs(one[1]), one[0]))[:most]
