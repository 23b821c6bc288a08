"""A statement of money alone -> whether it can be pay, and whether its form shows that it is if no word does."""

from __future__ import annotations

import re
from collections.abc import Callable

from jobscan.facts.pay.context import cell_at
from jobscan.facts.pay.lists import WORDS
from jobscan.grammar.money.magnitudes import infer_unit, is_plausible
from jobscan.grammar.money.statements import Shape, Statement
from jobscan.model import MoneyKind, Role, UnitText

_PIECE_OF_WORK = re.compile(rf"\b{WORDS['piece_of_work']}\w{{0,4}}\Z", re.IGNORECASE)
_LINE_LABEL = re.compile(r"[\s*#>-]{0,6}[A-Z][\w ./&-]{1,24}:[\s*]{1,4}[$£€]")
_MOST_ALONE = 400_000  # of the currencies that these signs are of
_GOES_ON = re.compile(r"\s?[a-z]{3,}")
_GOES_ON_BEFORE = re.compile(r"(?<![A-Z\w])[a-z]{2,} \Z")
_ON_TOP = re.compile(
    r"[ )*_]{0,4}(?:\+|&|\b(?:plus|and|m[aá]s|mais)\b)\s?(?:\d{1,2}\s?%\s|[$£€]\d[\d,.]{1,8}k?\s|[a-z]{3,12} )?"
    rf"{WORDS['on_top']}\b",
    re.IGNORECASE,
)
# The end of a line, or a remark on pay.
_LINE_ENDS = re.compile(
    r"[ )*]{0,3}(?:\Z|\n|\+|(?:-\ ?|,\ ?|\()?"
    r"(?:to start|DOE|depending|based on exp\w*|negotiable|plus|gross|net|W-?2)\b)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 100  # characters of a first line that is still a title
_SMALL_WORD = re.compile(r"\b(?!(?:of|and|the|in|for|at|de)\b)[a-z]{2,}")
_ELSEWHERE = ("company_about", "benefit", "legal_eeo")
_HEADER = 600  # and this early in the header of a post, a row of cells
_REST = 30  # characters of a cell beside an amount: "+ equity", "DOE"
_HEADLINE = 250  # a figure this early stands in the title or the lines under it


def fits(statement: Statement, named: str | None) -> bool:
    """Whether the size can be pay, for the unit that is stated or for any."""
    currency = statement.measure
    sizeless = statement.unit is None and named is None and infer_unit(statement.value, currency) is None
    if sizeless and statement.currency is None:
        return False
    return all(is_plausible(end, currency, statement.unit) for end in statement.ends)


def by_shape(folded: str, statement: Statement, role: Role) -> MoneyKind:
    """Whether it is pay without a cue: a yearly range, an amount with a unit of time, a conspicuous "up to"."""
    if statement.currency is None and not _is_written_as_pay(folded, statement):
        return "bare"
    if not fits(statement, None):
        return "size"
    size = infer_unit(statement.value, statement.measure)
    if size == "YEAR" and _is_cell(folded, statement):
        return "base"
    if role in _ELSEWHERE and not _has_size_of_pay(statement, size, role):
        return "unsaid"
    has_shape = _has_rate if statement.unit is not None else _HAS_SHAPE[statement.shape]
    return "base" if has_shape(folded, statement, size) else "unsaid"


def _is_written_as_pay(folded: str, statement: Statement) -> bool:
    """Whether a number without a currency is money nevertheless: "45-70k a year", a headline's "to 75k", "12.60ph"."""
    if statement.unit == "HOUR" and statement.value.as_tuple().exponent == -2:
        return True
    if statement.times != "k":
        return statement.unit == infer_unit(statement.value, statement.measure) and _is_line(folded, statement)
    if has_on_top(folded, statement):
        return True
    if statement.shape == "range":
        in_title = _LINE_ENDS.match(folded, statement.end) and "\n" not in folded[: statement.start].strip()
        return statement.unit is not None or bool(in_title) or _is_cell(folded, statement)
    return statement.shape != "single" and _ends_title(folded, statement)


def _is_line(folded: str, statement: Statement) -> bool:
    """Whether a number with its period is a line: "20/hr to start", "25000 to 35000 per month"."""
    line = folded.rfind("\n", 0, statement.start) + 1
    return not folded[line : statement.start].strip(" -*") and _LINE_ENDS.match(folded, statement.end) is not None


def _is_cell(folded: str, statement: Statement) -> bool:
    """Whether it is the whole of a cell in the header: "Kiln Works | Engineer | 80k - 90k | Leeds"."""
    cell = cell_at(folded, statement.start, statement.end)
    if cell is None or statement.start > _HEADER:
        return False
    ends = min(cell.end, statement.end + _REST)  # the header may be glued to the text
    rest = folded[statement.end : ends].lstrip("+, ") if cell.end == ends else ""
    return not folded[cell.start : statement.start].strip(" *_(~:").rpartition(":")[2] and len(rest) < _REST


def _has_rate(folded: str, statement: Statement, size: UnitText | None) -> bool:
    """An amount for a time; one for a piece only if that is a piece of work, or a range."""
    if statement.unit != "UNIT" or statement.shape == "range":
        return True
    return _PIECE_OF_WORK.search(folded, statement.end - 24, statement.end) is not None


def _has_range(folded: str, statement: Statement, size: UnitText | None) -> bool:
    """A range of a year's or a month's size; of an hour's, where it stands alone: "$15-$17".

    Not in the middle of a sentence that names nothing of pay: "boats from $30,000 to $90,000".
    """
    if _GOES_ON_BEFORE.search(folded, max(0, statement.start - 24), statement.start):
        return False
    return size in ("YEAR", "MONTH") or (size == "HOUR" and _is_alone(folded, statement))


def has_on_top(folded: str, statement: Statement) -> bool:
    """Whether what comes on top of base pay stands behind: "£24,000 + commission", "$18.50 plus tips"."""
    return _ON_TOP.match(folded, statement.end) is not None


def _has_line(folded: str, statement: Statement, size: UnitText | None) -> bool:
    """A single amount of a year's size that ends a labelled line or a title, or one of any size with more on top."""
    if size is not None and (has_on_top(folded, statement) or (size == "YEAR" and _is_in_title(folded, statement))):
        return True
    line = folded.rfind("\n", 0, statement.start) + 1
    return size == "YEAR" and _LINE_LABEL.match(folded, line) is not None and _line_ends(folded, statement)


def _is_in_title(folded: str, statement: Statement) -> bool:
    """Whether the amount is a part of the first line, a title: "Kiln Lead - £70,000 - Leeds", "Kiln Lead £70,000"."""
    title = folded[:_LONGEST_TITLE].partition("\n")[0]
    if statement.end > len(title) or len(title) == _LONGEST_TITLE or statement.value > _MOST_ALONE:
        return False
    before, behind = title[: statement.start].rstrip(), title[statement.end :].lstrip(" )*")
    if not before or behind[:1] not in ("", "-", "|", ",", "+"):
        return False
    return before[-1] in "-|,(:" or (not behind and not _SMALL_WORD.search(before))


def _has_headline(folded: str, statement: Statement, size: UnitText | None) -> bool:
    """ "Up to" or "from" of a year's size, alone on its line or near the title."""
    return size == "YEAR" and (statement.start < _HEADLINE or _is_alone(folded, statement))


_HAS_SHAPE: dict[Shape, Callable[[str, Statement, UnitText | None], bool]] = {
    "range": _has_range,
    "single": _has_line,
    "up_to": _has_headline,
    "from": _has_headline,
}


def _ends_title(folded: str, statement: Statement) -> bool:
    """Whether no sentence continues after an amount in the headline: "Developer, London to 75k FTC"."""
    return statement.start < _HEADLINE and not _GOES_ON.match(folded, statement.end)


def _has_size_of_pay(statement: Statement, size: UnitText | None, role: Role) -> bool:
    """In passages about something else, only money that can be nothing else: "$18 hourly", "60k - 80k"."""
    unit, is_range = statement.unit, statement.shape == "range"
    if unit is not None:
        return unit == size or (is_range and unit in ("DAY", "WEEK", "MONTH") and size != "HOUR")
    return is_range and size == "YEAR" and role != "benefit"


def says_wage(statement: Statement) -> bool:
    """A range or an hourly rate that has its period's size: "£25,395 to £32,131 per annum"."""
    currency, unit = statement.measure, statement.unit
    told = statement.currency is not None and unit is not None and (statement.shape == "range" or unit == "HOUR")
    return told and infer_unit(statement.value, currency) == unit


def _line_ends(folded: str, statement: Statement) -> bool:
    """Whether the line ends after an amount that no salary exceeds: "London: £39,470"."""
    return statement.value <= _MOST_ALONE and folded[statement.end : statement.end + 3].strip(" *_|)")[:1] in ("", "\n")


def _is_alone(folded: str, statement: Statement) -> bool:
    """Whether the statement is almost alone on its line, as in a header."""
    near_start = statement.start < 100 or "\n" in folded[statement.start - 100 : statement.start]
    near_end = statement.end + 60 > len(folded) or "\n" in folded[statement.end : statement.end + 60]
    return near_start and near_end
