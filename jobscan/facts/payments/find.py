"""Listing -> candidates: how many salaries a year has, from "14 Gehälter", "2,400 x 14" or "a 13th-month salary"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.search import Anchors
from jobscan.grammar.word_lists import WordLists
from jobscan.listing import Listing
from jobscan.model import Candidate, PaymentsPerYear, Rule, SalaryBasis

COUNT = Rule("payments.count", "Gross pay: 2,400 EUR, 14 salaries a year -> 14 salaries")
TIMES = Rule("payments.times", "The salary is paid 14 times a year. -> 14 times a year")
PRODUCT = Rule("payments.product", "Gross pay: EUR 2,400 x 14 -> x 14")
EXTRA = Rule("payments.extra", "You get a 13th-month salary. -> 13th-month salary")
RULES = (COUNT, TIMES, PRODUCT, EXTRA)

_words = WordLists(Path(__file__).with_name("words.txt"))
# from the usual twelve to the most that is offered anywhere (China's technology firms)
_FEWEST, _MOST = 12, 18
_NUMBERS = range(_FEWEST, _MOST + 1)
_NAMED = {
    12: "twelve zwölf douze doce dodici twaalf", 13: "thirteen dreizehn treize trece tredici dertien",
    14: "fourteen vierzehn quatorze catorce quattordici veertien", 15: "fifteen fünfzehn quinze quince quindici",
    16: "sixteen sechzehn seize sedici",
}  # fmt: skip
_VALUES = {name: number for number, names in _NAMED.items() for name in names.split()}
_FIGURE = r"1[2-8](?:[.,]\d{1,2})?"
_NUMBER = rf"(?<![\w.,'#-])(?<!\$)(?P<number>{_FIGURE}|{'|'.join(_VALUES)})"
_COUNT = re.compile(
    rf"{_NUMBER}(?:[ ]?(?:-|to|bis)[ ]?{_FIGURE})?(?:[ ]?-[ ]?|[ ]?[(]?x[)]?[ ]|[ ]?)"
    rf"(?:{_words['salaries']})(?![a-zà-ÿ])"
)
_TIMES = re.compile(
    rf"{_NUMBER}[ ]?(?:x|×|-?mal|times|volte|veces|fois|keer|vezes)[ ](?:{_words['a_year']})(?![a-zà-ÿ])"
)
# behind an amount of a month: "2,400 gross x 14", "3.954,00 (14x", "2.500 brut sur 13 mois"
_BY = re.compile(
    r"[^\d\n.;x×*]{0,18}?(?P<all>(?:[x×*][ ]?(?P<number>1[2-8])|(?P<times>1[2-8])[ ]?(?:x|×|-?mal)"
    r"|(?:sur|su|op|over|in|en|à)[ ](?P<over>1[2-8])[ ](?:mois|mesi|maanden|months|meses|payments|instal(?:l)?ments))"
    r"(?![\w.,]?\d)(?![ ]?(?:h|hours?|hrs?|days?|weeks?|shifts?|sessions?|lessons?|people|classes|visits)\b))"
)
_CONTRACT = re.compile(r"[ -]months?[ -](?:contract|assignment|period|project|fixed|ftc)\b")  # how long, not how often
_TIMES_AT_END = re.compile(r"[x×*][ ]?(?P<number>1[2-8])$")
_OF = re.compile(r"(?<![\w.,-])(?P<all>(?P<number>1[2-8])[ ]?[x×])[ ]?$")  # in front of one: "14 x 2.300"
_LEAST = 300  # a month's pay in any currency; what is less is paid by the hour, the day, the lesson
_NTH = r"(?:[ ]?(?:th|\.|º|ª|°|ème|eme|:e|e))"
_EXTRA = re.compile(
    rf"(?<![\w.,/-])(?:1[3-5]{_NTH}?[ ]?(?:and|und|&|/|et|y|e|\+|en|,)[ ]?)?(?P<number>1[3-6]){_NTH}[ -]{{0,3}}"
    rf"(?:{_words['extra']})(?![a-zà-ÿ])"
    rf"|(?<!\w)(?:(?P<fourteenth>{_words['fourteenth']})|(?P<thirteenth>{_words['thirteenth']}))(?![a-zà-ÿ])"
)
# every number next to what may count: all stand in one automaton with the words of the other finders
_NEXT = "x -x × mal sal mon geh brutto pag men moi maa må pay ins times gross fixed rem ver vol fois keer".split()
_ANCHORS = Anchors(
    *(f"{number}{gap}{word}" for number in _NUMBERS for gap in ("", " ", "-") for word in _NEXT),
    *(f"{sign}{gap}{number}" for number in _NUMBERS for sign in "x×*" for gap in ("", " ")),
    *(f"{number}{mark}" for number in (13, 14, 15, 16) for mark in ("th", "º", "ª", "°", ":e", "e m", "ème", "eme")),
    *(f"{number}.{gap}{word}" for number in (13, 14) for gap in ("", " ") for word in ("geh", "mon", "und", "/", "p")),
    *(f"{number}{mark}{part}" for number in _NUMBERS for mark in ".," for part in ("5", "92", "96")),
    *(f"{number}薪" for number in _NUMBERS), *(f"{name} " for name in _VALUES),
    "tredicesima", "quattordicesima", "thirteenth", "fourteenth", "dreizehnte", "vierzehnte", "treizi", "quatorzi",
    "dertiende", "veertiende", "décimo ter", "trzynast",
    before=60, after=60,
)  # fmt: skip
_PAY = re.compile(rf"(?<![a-z])(?:{_words['pay']})(?![a-z])|[€£$]|\b(?:eur|chf|usd|gbp)\b")
_CERTAIN, _UNCERTAIN, _INCLUDED, _ANOTHER = (
    re.compile(rf"(?<![a-zà-ÿ])(?:{_words[name]})(?![a-zà-ÿ])")
    for name in ("certain", "uncertain", "included", "another")
)
_DENIED = re.compile(rf"(?<![a-zà-ÿ])(?:{_words['denied']})[ ]$")
_OF_TIME_BEFORE = re.compile(r"(?<![a-z])(?:in|by|after|until|from|during|within|on)[ ](?:the[ ]|your[ ])?$")
_OF_TIME_BEHIND = re.compile(r"[ ](?:of|from|after|onwards?|anniversary)\b")
_CLAUSE_BEFORE = re.compile(r"[.;,:\n|()•+](?!\d)|[ ](?:and|plus|und|et|sowie)[ ]")
_CLAUSE_BEHIND = re.compile(r"[.;,\n|)•+](?!\d)|[ ](?:and|plus|und|et|sowie)[ ]")
_REACH = 60  # characters on either side that may hold a condition


class _Seen(NamedTuple):
    start: int
    end: int
    rule: Rule
    number: float


def find_payments(listing: Listing) -> list[Candidate[PaymentsPerYear]]:
    """Each statement of how many salaries a year has, once, in order."""
    low = listing.lowered
    found: dict[int, Candidate[PaymentsPerYear]] = {}
    windows = _ANCHORS.windows(low)
    said = [seen for window in windows for seen in _said(low, *window)]
    for seen in (*said, *(_multiplied(listing) if windows else ())):
        if basis := _basis(listing, seen):
            value = PaymentsPerYear(number=seen.number, basis=basis)
            found.setdefault(seen.start, Candidate(seen.start, seen.end, seen.rule, value))
    return sorted(found.values(), key=lambda each: each.start)


def _said(low: str, start: int, end: int) -> Iterator[_Seen]:
    for found in _COUNT.finditer(low, start, end):
        yield _Seen(*found.span(), COUNT, _number(found["number"]))
    for found in _TIMES.finditer(low, start, end):
        if _PAY.search(_line_before(low, found.start())):
            yield _Seen(*found.span(), TIMES, _number(found["number"]))
    for found in _EXTRA.finditer(low, start, end):
        time = _OF_TIME_BEFORE.search(low, max(0, found.start() - 20), found.start())
        if not time and not _OF_TIME_BEHIND.match(low, found.end()):
            yield _Seen(*found.span(), EXTRA, float(found["number"] or (14 if found["fourteenth"] else 13)))


def _multiplied(listing: Listing) -> Iterator[_Seen]:
    """An amount with "x 14" behind it, or "14 x" in front of it."""
    low = listing.lowered
    for amount in listing.money:
        if amount.value < _LEAST or amount.unit not in (None, "MONTH"):
            continue
        within = max(amount.start, amount.end - 6)  # some amounts end with "x 14": it tells that they are monthly
        if found := _TIMES_AT_END.search(low, within, amount.end):
            seen = _Seen(*found.span(), PRODUCT, float(found["number"]))
        elif found := _BY.match(low, amount.end, min(len(low), amount.end + 45)):
            number = found["number"] or found["times"] or found["over"]
            seen = _Seen(*found.span("all"), PRODUCT, float(number))
        elif found := _OF.search(low, max(0, amount.start - 8), amount.start):
            seen = _Seen(*found.span("all"), PRODUCT, float(found["number"]))
        else:
            continue
        if not _CONTRACT.match(low, seen.end):
            yield seen


def _number(words: str) -> float:
    return float(_VALUES.get(words) or words.replace(",", "."))


def _line_before(low: str, start: int) -> str:
    """The last words of the line, as far as they may say what comes so often."""
    return low[max(0, start - _REACH) : start].rpartition("\n")[2]


def _basis(listing: Listing, seen: _Seen) -> SalaryBasis | None:
    """Whether the salaries are fixed, in doubt, or within the pay stated; None where something else is promised."""
    low = listing.lowered
    line = _line_before(low, seen.start)
    before = _CLAUSE_BEFORE.split(line)[-1]
    behind = _CLAUSE_BEHIND.split(low[seen.end : seen.end + _REACH], maxsplit=1)[0]
    if _DENIED.search(before) or (seen.rule is COUNT and (_ANOTHER.search(line) or _ANOTHER.search(behind))):
        return None
    around = f"{before} {low[seen.start : seen.end]} {behind}"
    if _INCLUDED.search(behind) or (_INCLUDED.search(before) and _PAY.search(line)):
        return "included"
    return "conditional" if _UNCERTAIN.search(around) and not _CERTAIN.search(around) else "fixed"
