"""The words around a statement of money -> what it is: base pay, a bonus ..., or why it is not the employee's.

Each kind has cues. The nearest cue decides, those after the amount first ("$5,000 sign-on bonus"), since English
puts the noun there; a plain "salary:" right before it is only overruled by a cue of another kind that cannot be a
side remark. Amounts without any cue are judged by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jobscan.facts.pay.context import CLAUSE, behind_of, cell_at, front_of, has_line, line_above
from jobscan.facts.pay.cues import Cue, cue_pattern, last_cue, nearest_cue
from jobscan.facts.pay.judged import FIGURE, NOT_PAY, Context, Money, size_of
from jobscan.facts.pay.lists import WORDS
from jobscan.facts.pay.plausibility import by_shape, fits, has_on_top, says_wage
from jobscan.facts.pay.settled import settled
from jobscan.facts.pay.tables import column_heading
from jobscan.grammar.money.statements import Statement
from jobscan.grammar.money.units import unit_named
from jobscan.model import Role

_OTHER_JOBS = re.compile(rf"^[\s#*>-]{{0,8}}{WORDS['other_jobs']}[\s:*]{{0,6}}$", re.IGNORECASE | re.MULTILINE)
_OWN = 20  # characters that are this listing's own for sure
_JOINT = re.compile(r"\s?(?:-|to|and|or|,)\s?\W?")
# "Up to $24 an hour, depending on experience": what the job pays, whatever is said of it in front
_BY_EXPERIENCE = re.compile(
    r"[\s,(]{0,3}(?:DOE\b|d\.o\.e\b|(?:depend(?:ing|ent|s)|based)\s(?:up)?on\s(?:\w+\s){0,3}(?:experience|skills?|qualif\w+)"
    r"|commensurate\b)",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"earn|mak(?:e|ing)\b|potential|budget|can\b|could\b", re.IGNORECASE)
_PERKS = re.compile(r"\s?(?:bonus|benefits|pension|car|commission)\s?[,+&]\s?[A-Za-z]", re.IGNORECASE)
_BUDGET = re.compile("budget|billing", re.IGNORECASE)
_COMMISSION = re.compile(r"\bcommissions?\b", re.IGNORECASE)
_ONLY_COMMISSION = re.compile(r"\b(?:100% commission|commission[- ]only)\b[^\n]*\Z", re.IGNORECASE)
_FRINGE = re.compile(r"\W*(?:health (?:&|and) welfare|fringe)", re.IGNORECASE)
_LABELS = ("ote", "bonus", "sign_on", "commission", "other")  # not "Shares", which may be the firm
_OF_WORK = ("DAY", "WEEK", "MONTH", "UNIT", "ONE_TIME")  # not a year's: that is for courses, or the firm's
_NEW_SENTENCE = re.compile(r"[.;!]\s|\n|\b(?:salary|pay|rate|wage)s?\b")
_THEN = re.compile(r"\b(?:then|after (?:the )?training|thereafter|afterwards)\b", re.IGNORECASE)
_BUDGET_ALONE = re.compile(
    r"[\s*_#-]{0,6}(?:(?:Our|The|My) b|B)udget(?: is| for (?:the|this|an?) \w+)?"
    r"[\s*_]{0,3}(:?)[\s*_]{0,3}(?:[A-Za-z]{1,4}\.?\s{0,2})?"
)
_PLACE_LABEL = re.compile(r"[\w ]{0,20},\s[A-Z][A-Za-z. ]{1,20}:\s{0,3}")
_PERIOD_LINE = re.compile(r"\W*(?:(?:bi-?)?(?:hourly|daily|weekly|monthly|yearly|annual(?:ly)?))\W*", re.IGNORECASE)
# In front of a plain number, only this makes it money: "Salary: 45,000", "a wage of 30,000".
_NAMES_IT = re.compile(
    rf"""
    (?:(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z])){WORDS["names_pay"]}
      |(?<!customer\ )(?<!user\ )(?<!client\ )(?<!fan\ )\bbase)\W{{0,4}}
    (?:(?:is|are|of|up\ to|to|from|at|a|an|in|the|range|around|about|between|starting|usd|annual|net|gross|monthly)
        (?:\W{{1,4}}|\Z)){{0,4}}\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
SIBLING = 60  # an amount this near behind another stands under the same cue
# Kinds that have a unit of time; in "$20,000 sign-on! RN $42 - $58/hour" the second is none of the first's.
_ALIKE = ("base", "ote", "commission", "other")
_THEIRS = ("company", "benefit", "estimate")
_BESIDE_PAY = ("sign_on", "benefit", "equity")  # no such thing is paid by the hour or told in a range of wages
_CLOSE = 12  # farther than this, "customers" or "insurance" is not about a range with its period
_TOPIC = 40  # and this far from a range without a period it is what the job is about: "Childcare Principal"


def own_text_ends(folded: str) -> int:
    """Where this listing ends and the board's list of other jobs begins."""
    match = _OTHER_JOBS.search(folded, min(_OWN, len(folded)))
    return match.start() if match else len(folded)


def judge(folded: str, statement: Statement, *, floor: int, ceiling: int, before: Money | None, role: Role) -> Money:
    """What a statement of money is.

    `floor` is where the statement before ended (`before` is what that was), `ceiling` where the next one begins.
    1. some amounts are settled whatever they are called: estimates, what is added to base pay, the firm's millions;
    2. else the first source that has a cue decides; 3. without a cue, the shape of the amount.
    """
    figure = FIGURE.search(folded, statement.start, statement.end)
    front = _front(folded, figure.start() if figure else statement.start, floor)
    behind = behind_of(folded, statement.end, ceiling)
    context = Context(
        folded=folded,
        statement=statement,
        before=before,
        role=role,
        between=folded[floor : statement.start],
        said=folded[max(floor, statement.start - CLAUSE) : statement.start],
        front=front,
        behind=behind,
        nearest=nearest_cue(front, behind, is_salary=size_of(statement) == "YEAR"),
    )
    return settled(context) or _by_cue(context, _first_cue(context))


def _front(folded: str, start: int, floor: int) -> str:
    """The clause before it; in a row of cells that of the cell, or the previous cell if it is a label for pay.

    The neighbours in a header are about the firm and other things: "Tidepool | Series A | $130k".
    """
    cell = cell_at(folded, start, start)
    if cell is None or floor > cell.start or folded[cell.start : start].strip(" *_(~"):
        return front_of(folded, start, floor)
    cue = last_cue(cell.before)
    is_label = cue is not None and (
        cue.kind == "base" or (cue.kind in _LABELS and cue.words == cell.before.strip(" *_:"))
    )
    return front_of(folded, start, floor) if is_label else ""


# --- sources of a cue, the first that has one counts -----------------------------------------------------------------


def _first_cue(context: Context) -> Cue | None:
    return next((cue for source in _SOURCES if (cue := source(context))), None)


def _own_words(context: Context) -> Cue | None:
    """The nearest cue in the clause, or the head of the column, unless it can hardly be about the amount."""
    cue = context.nearest or last_cue(column_heading(context.folded, context.statement.start))
    if cue is None:
        return None
    if rest := _rest_of_bonus(context, cue):
        return rest
    if cue.words[:1].isupper() and _PLACE_LABEL.fullmatch(cue.between or ""):
        return Cue("base")  # a town: "Price, Utah: $88,000"
    if _is_pay_from_then_on(context, cue):
        return Cue("base")
    if _is_clients_budget(context, cue) or _is_rate(context, cue):
        return cue._replace(kind="base")
    if cue.kind in (*_BESIDE_PAY, "bonus") and _is_of_the_item_before(context, cue):
        return Cue("base")  # "signing bonus; $20-24/hr"
    if cue.kind not in NOT_PAY:
        return cue
    if cue_pattern().search(context.behind):
        return Cue("base") if _begins_item(context) else cue
    return _if_near(context, cue)


def _begins_item(context: Context) -> bool:
    """Whether a capital behind a wage begins another item of a line: "$18 - $22 an hour Benefits Health insurance"."""
    heading = context.behind.lstrip()[:1].isupper() and not _FRINGE.match(context.behind)
    return heading and says_wage(context.statement)


def _rest_of_bonus(context: Context, cue: Cue) -> Cue | None:
    """The cue of the bonus before, for its next part: "a sign-on bonus, $500 paid at once and $1,000 after a year"."""
    before, between = context.before, context.between
    if before is None or before.kind not in ("sign_on", "bonus") or context.statement.unit is not None:
        return None
    if cue.words.lower() not in ("paid", "pay", "payment") or context.statement.shape != "single":
        return None
    return None if len(between) > CLAUSE or _NEW_SENTENCE.search(between) else Cue(before.kind, before.cue)


def _is_pay_from_then_on(context: Context, cue: Cue) -> bool:
    """Whether an amount follows what is paid at first, for the same period: "$15/hr training pay, then $18/hr"."""
    before = context.before
    if before is None or before.kind != "other" or cue.kind != "other":
        return False
    return before.statement.unit == context.statement.unit and _THEN.search(cue.between or "") is not None


def _is_of_the_item_before(context: Context, cue: Cue) -> bool:
    """Whether a stop separates a wage from the cue before it, which then belongs to the previous item."""
    statement, before = context.statement, context.before
    if before is not None and before.cue == cue.words and _is_wage_beside(context, before):
        return True
    stops = ";,.!-|/" if statement.unit == "HOUR" else ";."
    if cue.kind == "bonus" and statement.shape != "range":
        return False
    return says_wage(statement) and (cue.between or "").rstrip(" *_")[-1:] in tuple(stops)


def _is_wage_beside(context: Context, before: Money) -> bool:
    """Whether a range of salaries stands behind a smaller sum of another kind: "$9,000 sign-on! $90,000 - $99,000"."""
    low = context.statement.low or 0
    is_salary = context.statement.shape == "range" and size_of(context.statement) == "YEAR"
    return is_salary and before.kind in _BESIDE_PAY and low > before.statement.value * 2


def _if_near(context: Context, cue: Cue) -> Cue | None:
    """A cue before it that rules out pay, unless it is too far from something that looks like a wage."""
    statement = context.statement
    in_front = last_cue(context.front)
    far = len(context.front if in_front is None else in_front.between or "")
    if says_wage(statement) and far > _CLOSE:
        return Cue("base")
    return None if statement.shape == "range" and far > _TOPIC else cue


def _is_rate(context: Context, cue: Cue) -> bool:
    """Whether it is a rate of the job after all: a claim, but of a mile or by experience; a paid hour."""
    statement, folded = context.statement, context.folded
    if cue.kind == "stipend":
        return cue.words.lower().startswith("stipend") and statement.unit == "HOUR" and says_wage(statement)
    if _PERKS.match(folded, statement.end):  # "£30,000/annum bonus, pension"
        return cue.kind != "base" and statement.unit == "YEAR" == size_of(statement) and last_cue(context.front) is None
    if cue.kind not in ("other", "benefit", "company") or not _CLAIM.match(cue.words):
        return False
    if _BY_EXPERIENCE.match(folded, statement.end):
        return True
    # what one "can earn" is no promise, nor is an hour's pay that may contain tips
    return statement.unit == "MILE" and cue.kind == "other" and cue.words.lower().startswith("earn")


def _is_clients_budget(context: Context, cue: Cue) -> bool:
    """What a recruiter or a client would pay: "Budget: 22 lakh", "Budget $80/hr", "Budget: $300 a month"."""
    statement = context.statement
    if not _BUDGET.search(cue.words):
        return False
    if statement.times == "lakh" or statement.unit == "HOUR":
        return True
    colon = _BUDGET_ALONE.fullmatch(context.front)
    return bool(colon and statement.unit in (_OF_WORK if colon[1] else ("UNIT", "ONE_TIME")))


def _heading(context: Context) -> Cue | None:
    """What the line above says about an amount."""
    above = line_above(context.folded, context.statement.start)
    if _PERIOD_LINE.fullmatch(above):  # "Salary\nMonthly\n12,000 birr"
        above = line_above(context.folded, context.folded.rfind(above, 0, context.statement.start))
    cue = last_cue(above)
    if cue is None:
        return None
    ends_line = cue.kind in ("other", "ote") and not (cue.between or "").strip()
    own_line = context.between.rpartition("\n")[2]
    return cue._replace(between=own_line) if cue.kind == "base" or ends_line or above.endswith(":") else None


def _own_heading(context: Context) -> Cue | None:
    """The line above, if it separates the amount from the one before."""
    return _heading(context) if has_line(context.between) else None


def _joined(context: Context) -> Cue | None:
    """An amount joined to one of the firm's is the firm's too: "raised $5M and $20M"."""
    before = context.before
    theirs = before is not None and before.kind in _THEIRS and _JOINT.fullmatch(context.between)
    return Cue(before.kind, before.cue) if before and theirs else None


def _sibling(context: Context) -> Cue | None:
    """The cue of the amount right before: "Base $20 in spring, $22 in summer"."""
    before, between = context.before, context.between
    if before is None or len(between) > SIBLING or "\n\n" in between:
        return None
    if context.statement.unit == "MILE" and before.kind != "base" and ("\n" in between or ". " in between):
        return None  # what some drivers make says nothing of the rate
    if (before.kind == "other" and _THEN.search(between)) or _is_wage_beside(context, before):
        return None  # "$15 in training, then $18"
    alike = before.kind in _ALIKE or context.statement.unit is None
    return Cue(before.kind, before.cue) if before.cue and before.is_pay and alike else None


def _passage(context: Context) -> Cue | None:
    """A passage on pay, whatever its words."""
    return Cue("base", "the passage") if context.role == "pay" else None


_SOURCES: tuple[Callable[[Context], Cue | None], ...] = (
    _own_words, _own_heading, _joined, _sibling, _heading, _passage,
)  # fmt: skip


# --- what a cue makes of an amount -----------------------------------------------------------------------------------


def _by_cue(context: Context, cue: Cue | None) -> Money:
    statement = context.statement
    if (cue is None or cue.words == "the passage") and _ONLY_COMMISSION.search(context.said):
        return Money(statement, "other", "commission")
    if cue is None:
        return Money(statement, by_shape(context.folded, statement, context.role))
    if cue.kind == "base" and _is_commission_claim(context, cue):
        return Money(statement, "other", cue.words)
    if cue.kind == "base":
        return _as_base(context, cue)
    if cue.kind not in NOT_PAY and statement.currency is None:
        lent = _lent_currency(context, cue)
        return Money(statement._replace(currency=lent), cue.kind if lent else "bare", cue.words)
    return Money(statement, cue.kind, cue.words)


def _lent_currency(context: Context, cue: Cue) -> str | None:
    """The cue of the base pay before it, for thousands after a label: "$250k (OTE 380k)"."""
    before = context.before
    lends = before is not None and before.kind == "base" and context.statement.times == "k" and cue.is_label
    return before.statement.currency if before and lends else None


def _is_commission_claim(context: Context, cue: Cue) -> bool:
    """What is earned by commission is no base pay: "100% commission. Earn $1,500 a week"."""
    start = context.statement.start
    before = context.folded[max(0, start - CLAUSE) : start]
    return cue.words.lower().startswith("earn") and _COMMISSION.search(before) is not None


def _as_base(context: Context, cue: Cue) -> Money:
    """Base pay, if it is money at all and plausible as pay."""
    statement = context.statement
    told = statement.currency or statement.unit or statement.shape == "range" or _NAMES_IT.search(context.front)
    if not told and not (statement.times == "k" and has_on_top(context.folded, statement)):
        return Money(statement, "bare")
    named = unit_named(context.front)
    if context.role == "benefit" and not (statement.unit or named or size_of(statement)):
        return Money(statement, "benefit", cue.words)  # a payment of no period: "we add a payment of £750"
    can_be = fits(statement, named) or (cue.is_label and _fits_another_unit(statement))
    return Money(statement, "base" if can_be else "size", cue.words)


def _fits_another_unit(statement: Statement) -> bool:
    """Whether the size shows that the period was a mistake in a form: "Salary: £13.00 yearly"."""
    size = size_of(statement)
    return size is not None and statement.currency is not None and fits(statement._replace(unit=size), None)
