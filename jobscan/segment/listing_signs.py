"""A text -> the words and signs that distinguish a listing from a README, a CV or a page of results.

A sign begins with "#" and says what was counted and how often, as in "#years-of-a-post: 2"; each is present or not.
`data/listing_signs.tsv` gives the weight of each as evidence for a listing, learned by `training/is_listing.py`:
against documents by words and signs; against CVs and pages of results, which share a listing's words, by signs only.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from jobscan.data import rows
from jobscan.grammar.titles.boundaries import looks_like_title

ANY = "(any text)"  # added for every text
_READ = 6_000  # characters from the top: a listing is recognisable early, and so is a handbook
_WORD = re.compile(r"[a-z][a-z'+#]{0,24}")
_LINES = 80  # among which titles are counted

# a short line, followed by a place or pay: one opening among others
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
# every match of a pattern contains one of these
_NEEDED = {
    "years-of-a-post": ("19", "20"),
    "link": ("](", "http"),
    "call": ("(", "`", "--"),
    "name-with-underscore": ("_",),
    "pay": ("$", "£", "€"),
    "ago": (" ago",),
}
# words that are counted together: who addresses whom, and what is asked of applicants
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
_STEPS = (0, 1, 2, 4, 8, 16)  # a count is rounded down to one of these
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w+")
_TOP = 400  # characters, in which a CV has a name and an address
_TITLE_END = re.compile(r" [-|,] |, ")


def signs(text: str) -> set[str]:
    """The words and signs in a folded text, of any length, that are evidence for or against a listing."""
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


@cache
def _weights() -> dict[str, list[tuple[str, float]]]:
    """For each sign the kinds of other text against which it counts, each with its weight."""
    by_sign: dict[str, list[tuple[str, float]]] = {}
    for other, sign, weight in rows("listing_signs.tsv"):
        by_sign.setdefault(sign, []).append((other, float(weight)))
    return by_sign


def likeness(text: str) -> dict[str, float]:
    """How much more like a listing than like each kind of other text a text is, from 0 to 1.

    >>> likeness("Baker wanted in Hull. You will prepare dough. Experience required. Apply by email.")["document"] > 0.9
    True
    """
    evidence: dict[str, list[float]] = {}
    for weights in map(_weights().get, [ANY, *signs(text)]):
        for other, weight in weights or ():
            evidence.setdefault(other, []).append(weight)
    totals = {other: math.fsum(weights) for other, weights in evidence.items()}  # the same in any order
    return {other: 1 / (1 + math.exp(-max(min(total, 50), -50))) for other, total in totals.items()}
