"""The words around a statement of money -> what it is: base pay, a bonus ..., or why it is none of the employee's.

Each kind has cues. The nearest cue decides, those behind the amount first ("$5,000 sign-on bonus"), since English
puts the noun there; a plain "salary:" right in front is only overruled by a cue of another kind that cannot be a
side remark. Amounts without any cue are judged by their shape.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.data.money import likeliest
from jobscan.data.pay_cues import LEFT_OUT, cue_pattern
from jobscan.data.pay_grammar import Statement
from jobscan.data.pay_scale import infer_unit, is_plausible
from jobscan.data.pay_units import unit_named
from jobscan.extract.pay_table import column_heading

# Where the words behind an amount stop belonging to it.
_BEHIND_ENDS = re.compile(
    r"""
    \bplus\b | \+ | \s&\s | \band\b | \bwith\b | \bor\b | \bin\ addition | \bas\ well | \bbefore\b | \bexcl(?:uding|\b)
    | \bdepend | \bbased\ on | \bfor\ (?:this|the)\ (?:role|position) | \bgrade | \bwhich\b | \bper\ person
    | \b(?:provides?|offers?|includ(?:es?|ing))\b
    | (?<!\bfor\ )(?<!\bof\ )(?<!\bin\ )(?<!\bto\ )(?<!\bby\ )\b(?:our|we|you|they)\b   # a new clause
    | [,;:|\n•)~] | \.\s | \.\Z | \S\ {2,}(?=\S)
    | (?-i:(?<=[a-z)])(?=[A-Z][a-z]))                        # glued lines
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TARGET = re.compile(r"\W{1,3}(?:ote|o\.t\.e\.?|on[- ]target)\b", re.IGNORECASE)  # "£12,000 - £40,000 per annum, OTE"
_NEXT = 10  # an amount this near behind "OTE" is the one that it speaks of
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{0,40})")
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_ADDED = re.compile(
    r"\b(?:before|excluding|excl\.?|exclusive\ of|not\ including|without)\s(?:any\s|an?\s|our\s)?(?:[\w-]+\s?){1,2}"
    r"|\d\s?%\s(?:\w+\s){0,2}(?:bonus|commission|equity|match|super)"
    r"|\b(?:plus|in\ addition\ to|as\ well\ as)\s(?:[\w-]+\s){0,3}[\w-]+(?=\s?[,:)]|\s(?:is|are|will|ranges?)\b)",
    re.IGNORECASE,
)
# Boards' and third parties' figures, not the employer's.
_ESTIMATE = re.compile(
    r"""
    glassdoor\s+est | estimated\s+by | not\s+provide\s+(?:a\s+)?(?:pay|salary)
    | (?:pay|salary)\s+not\s+(?:provided|disclosed)
    | (?:payscale|glassdoor|indeed|linkedin|levels\.fyi)\W+(?:estimates?|salary)
    | (?:market|national|industry)\s+average | average\s+(?:base\s+)?salary\s+(?:for|of|in)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ESTIMATED = re.compile(r"\s{0,3}(?:-\ estimated\b|\(gesch[äa]tzt)", re.IGNORECASE)  # a board's, behind the amount
# The line under which a board lists other jobs.
_SIMILAR = re.compile(
    r"""
    ^[\s\#*>-]{0,8}
    (?: similar\ (?:jobs|positions|searches|roles)
      | people\ also\ (?:viewed|searched)
      | (?:related|recommended|other|more)\ (?:jobs|openings|vacancies|positions)
        (?:\ (?:like\ this|for\ you|you\ might\ like|at\ .{0,40}))?
      | jobs\ (?:you\ may|you\ might|for\ you)
      | you\ may\ also\ (?:like|be)
      | explore\ (?:similar|related).{0,20} )
    [\s:*]{0,6}$
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_OWN = 20  # characters that are this listing's own for sure
_GLUED_END = re.compile(r"[a-z]{2}[.!?](?=[A-Z][a-z])")
_JOINT = re.compile(r"\s?(?:-|to|and|or|,)\s?\W?")
_PLUS = re.compile(r"(?:\+|\bplus\b)\s?(?:an?\s|up\sto\s|c(?:irc)?a?\.?\s|approx\w*\.?\s)?\Z", re.IGNORECASE)
_PIECE_OF_WORK = re.compile(
    r"\b(?:visit|stop|service|class|lesson|session|shift|deliver|load|trip|assignment|credit hour|course|article|word"
    r"|case|appointment|gig|viewing)\w{0,4}\Z",
    re.IGNORECASE,
)
_LINE_LABEL = re.compile(r"[\s*#>-]{0,6}[A-Z][\w ./&-]{1,24}:[\s*]{1,4}[$£€]")
_MOST_ALONE = 400_000  # of the currencies that these signs are of
_GOES_ON = re.compile(r"\s?[a-z]{3,}")
_BUDGET = re.compile("budget|billing", re.IGNORECASE)
_FIGURE = re.compile(r"\W{0,2}\d")
# In front of a plain number, only this makes it money: "Salary: 45,000", "a wage of 30,000".
_NAMES_IT = re.compile(
    r"""
    (?:(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?:salar(?:y|ies)|wages?|pay|rates?|compensation|remuneration|gehalt|salaire|salaris|package|range)
      |(?<!customer\ )(?<!user\ )(?<!client\ )(?<!fan\ )\bbase)\W{0,4}
    (?:(?:is|are|of|up\ to|from|at|a|an|in|the|range|around|about|between|starting|usd|annual)(?:\W{1,4}|\Z)){0,4}\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Behind "salary: 50,000" these are something else that comes with it.
_SIDE_REMARKS = ("bonus", "equity", "commission", "benefit", "company")
_CLAUSE = 110  # characters in front of an amount that can still say what it is
_BEHIND = 48  # and behind it
_NEAR = 40  # a cue this near in front of an amount is surely meant for it
SIBLING = 60  # an amount this near behind another stands under the same cue
# Kinds that have a unit of time; in "$20,000 sign-on! RN $42 - $58/hour" the second is none of the first's.
_ALIKE = ("base", "ote", "commission", "other")
_THEIRS = ("company", "benefit", "estimate")
_ELSEWHERE = ("company_about", "benefit", "legal_eeo")
_CLOSE = 12  # farther than this, "customers" or "insurance" is not about a range with its period
_TOPIC = 40  # and this far from a range without a period it is what the job is about: "Childcare Principal"
_HEADLINE = 250  # a figure this early stands in the title or the lines under it


class Judged(NamedTuple):
    """What a statement is: a kind of pay, or one of `LEFT_OUT`; and the words that decided, where any did."""

    kind: str
    cue: str = ""

    @property
    def is_pay(self) -> bool:
        return self.kind not in LEFT_OUT


class Cue(NamedTuple):
    """The word that counts in a passage: the kind it names, where it ends, and itself."""

    kind: str | None = None
    end: int = 0
    words: str = ""


def own_text_ends(folded: str) -> int:
    """Where this listing ends and the board's list of other jobs begins."""
    match = _SIMILAR.search(folded, min(_OWN, len(folded)))
    return match.start() if match else len(folded)


def judge(folded: str, statement: Statement, *, floor: int, ceiling: int, before: Judged | None, role: str) -> Judged:
    """What a statement of money is.

    `floor` is where the statement before ended (`before` is what that was), `ceiling` where the next one begins.
    """
    said = folded[max(floor, statement.start - _CLAUSE) : statement.start]
    figure = _FIGURE.search(folded, statement.start, statement.end)
    front = _front(folded, figure.start() if figure else statement.start, floor)
    behind = _behind(folded, statement.end, ceiling)
    if estimate := _ESTIMATE.search(said) or _ESTIMATE.search(behind) or _ESTIMATED.match(folded, statement.end):
        return Judged("estimate", estimate[0])
    size = infer_unit(statement.value, likeliest(statement.currency))
    cue = _nearest(front, behind, salaried=size == "YEAR")
    added = before is not None and before.kind == "base" and _PLUS.search(said)
    if added and cue.kind in (None, "base"):
        return Judged("other", "plus")
    if statement.times == "million":
        return Judged("company", cue.words if cue.kind == "company" else "")
    if cue.kind is None:
        cue = _last_cue(column_heading(folded, statement.start))
    if cue.kind in LEFT_OUT and (statement.times == "lakh" or statement.unit == "HOUR") and _BUDGET.search(cue.words):
        cue = Cue("base", cue.end, cue.words)  # a recruiter's budget: "Budget: 22 lakh", "Budget $80/hr"
    if cue.kind in LEFT_OUT and not cue_pattern().search(behind):
        far = len(front) - _last_cue(front).end
        if _says_wage(statement) and far > _CLOSE:
            cue = Cue("base")
        elif statement.shape == "range" and far > _TOPIC:
            cue = Cue()
    between = folded[floor : statement.start]
    if cue.kind is None and _has_line(between):
        cue = _heading_cue(folded, statement.start)
    if cue.kind is None and before is not None and before.kind in _THEIRS and _JOINT.fullmatch(between):
        return before
    if cue.kind is None and before is not None and len(between) <= SIBLING and "\n\n" not in between:
        same = before.cue and before.is_pay and (before.kind in _ALIKE or statement.unit is None)
        cue = Cue(before.kind, 0, before.cue) if same else cue
    if cue.kind is None:
        cue = _heading_cue(folded, statement.start)
    if cue.kind is None and role == "pay":
        cue = Cue("base", 0, "the passage")
    if cue.kind is None:
        return _by_shape(folded, statement, role)
    if cue.kind != "base":
        bare = cue.kind not in LEFT_OUT and statement.currency is None
        return Judged("bare" if bare else cue.kind, cue.words)
    named = statement.currency or statement.shape == "range" or statement.unit or _NAMES_IT.search(front)
    if not named:
        return Judged("bare")
    fits = _fits(statement, unit_named(front))
    if not fits and size and statement.currency and _is_label(front, cue):
        fits = _fits(statement._replace(unit=size), None)  # "Salary: £13.00 yearly" is a slip of the form's
    return Judged("base" if fits else "size", cue.words)


def _has_line(between: str) -> bool:
    """Whether a whole line with words stands between two amounts."""
    return any(line.strip(" -*#_:>|") for line in between.split("\n")[1:-1])


def _heading_cue(folded: str, start: int) -> Cue:
    """What the line above says of an amount."""
    above = _line_above(folded, start)
    cue = _last_cue(above)
    return cue if cue.kind == "base" or above.endswith(":") else Cue()


def _is_label(front: str, cue: Cue) -> bool:
    """Whether nothing but signs stands between a cue and its amount: "OTE: £45,000"."""
    return cue.end > 0 and not any(map(str.isalpha, front[cue.end :]))


def _nearest(front: str, behind: str, *, salaried: bool) -> Cue:
    """The cue that counts; one behind the amount goes before one in front of it, but for side remarks.

    `salaried` is an amount of a salary's size: "a salary of $60,000 bonus eligible"; "earn a $1,000 referral bonus".
    """
    cue = _last_cue(front)
    near = cue.kind == "base" and len(front) - cue.end <= _NEAR
    if cue.kind not in (None, "base") and _is_label(front, cue):
        return cue  # "OTE £45,000 uncapped"
    match = cue_pattern().search(behind)
    after = match.lastgroup if match else None
    its_noun = match is not None and match.start() <= 1 and not salaried and not _is_label(front, cue)
    if match is None or (near and after in _SIDE_REMARKS and not its_noun):
        return cue
    if after == "base" and cue.kind in ("ote", "sign_on", "bonus", "company"):
        return cue
    return Cue(after, 0, match[0])


def _fits(statement: Statement, named: str | None) -> bool:
    """Whether the size can be pay, for the unit that is stated or for any."""
    currency = likeliest(statement.currency)
    sizeless = statement.unit is None and named is None and infer_unit(statement.value, currency) is None
    if sizeless and statement.currency is None:
        return False
    ends = [end for end in (statement.low, statement.high) if end is not None]
    return all(is_plausible(end, currency, statement.unit) for end in ends)


def _by_shape(folded: str, statement: Statement, role: str) -> Judged:
    """Without a cue: ranges of a year's size, amounts with a unit of time, and "up to" where it leaps to the eye."""
    shape, unit = statement.shape, statement.unit
    thousands = statement.times == "k" and (
        (shape == "range" and unit is not None) or (shape == "up_to" and _ends_title(folded, statement))
    )
    cents = unit == "HOUR" and statement.value.as_tuple().exponent == -2  # "12.60ph"
    if statement.currency is None and not thousands and not cents:
        return Judged("bare")
    if not _fits(statement, None):
        return Judged("size")
    size = infer_unit(statement.value, likeliest(statement.currency))
    if role in _ELSEWHERE and not _has_size_of_pay(shape, unit, size, role):
        return Judged("unsaid")
    alone = _is_alone(folded, statement)
    if shape == "single" and size == "YEAR" and _LINE_LABEL.match(folded, folded.rfind("\n", 0, statement.start) + 1):
        return Judged("base" if _line_ends(folded, statement) else "unsaid")
    if unit is not None:
        by_piece = unit == "UNIT" and _PIECE_OF_WORK.search(folded, statement.end - 24, statement.end)
        is_pay = unit not in ("UNIT", "ONE_TIME") or shape == "range" or by_piece is not None
    elif shape == "range":
        is_pay = size in ("YEAR", "MONTH") or (size == "HOUR" and alone)
    else:
        is_pay = size == "YEAR" and shape != "single" and (alone or statement.start < _HEADLINE)
    return Judged("base" if is_pay else "unsaid")


def _ends_title(folded: str, statement: Statement) -> bool:
    """Whether no sentence goes on behind an amount in the headline: "Developer, London to 75k FTC"."""
    return statement.start < _HEADLINE and not _GOES_ON.match(folded, statement.end)


def _has_size_of_pay(shape: str, unit: str | None, size: str | None, role: str) -> bool:
    """In passages that are about something else, only money that nothing else looks like: "$18 hourly", "60k - 80k"."""
    if unit is not None:
        return unit == size or (shape == "range" and unit in ("DAY", "WEEK", "MONTH") and size != "HOUR")
    return shape == "range" and size == "YEAR" and role != "benefit"


def _says_wage(statement: Statement) -> bool:
    """A range or an hourly rate that has its period's size: "£25,395 to £32,131 per annum"."""
    currency = likeliest(statement.currency)
    unit = statement.unit
    told = statement.currency is not None and unit is not None and (statement.shape == "range" or unit == "HOUR")
    return told and infer_unit(statement.value, currency) == unit


def _line_ends(folded: str, statement: Statement) -> bool:
    """Whether the line ends behind an amount that no salary exceeds: "London: £39,470"."""
    return statement.value <= _MOST_ALONE and folded[statement.end : statement.end + 3].strip(" *_|)")[:1] in ("", "\n")


def _is_alone(folded: str, statement: Statement) -> bool:
    """Whether the statement stands nearly alone on its line, as in a header."""
    near_start = statement.start < 100 or "\n" in folded[statement.start - 100 : statement.start]
    near_end = statement.end + 60 > len(folded) or "\n" in folded[statement.end : statement.end + 60]
    return near_start and near_end


def _front(folded: str, start: int, floor: int) -> str:
    """The clause in front, without what it sets aside in brackets or after "plus"."""
    begin = max(floor, start - _CLAUSE)
    words = folded[begin:start]
    for mark in ("\n", ". ", "; ", "•", " | ", "! ", "? "):
        cut = words.rfind(mark)
        if mark == "\n":
            words = words[_line_begins(words) :]
        elif cut >= 0 and words[cut + len(mark) :].strip(" \t-*#_`~(:>|💰"):
            words = words[cut + len(mark) :]
    glued = [match.end() for match in _GLUED_END.finditer(words)]
    words = _IN_BRACKETS.sub(lambda m: " " * len(m[0]), words[glued[-1] if glued else 0 :])
    return _ADDED.sub(lambda m: " " * len(m[0]), words)


def _line_begins(words: str) -> int:
    """Where the last line begins; a line that goes on in small letters is one with the line above (a hard wrap)."""
    cut = words.rfind("\n")
    while cut > 0:
        above, below = words[:cut].rstrip(" "), words[cut + 1 :].lstrip(" \t")
        if not below[:1].islower() or (above[-1:] not in (",", "-") and not above[-1:].isalnum()):
            break
        cut = words.rfind("\n", 0, cut)
    return cut + 1


def _behind(folded: str, end: int, ceiling: int) -> str:
    """The words behind that belong to the amount: up to the next joint, or the first words in its brackets."""
    words = folded[end : min(ceiling, end + _BEHIND)]
    bracket = _BRACKET.match(words)
    if bracket and bracket.end() == len(words) and end + len(words) == ceiling:
        return ""  # the bracket goes on with the next amount: "$250k (base 180k)"
    if bracket:
        return " ".join(re.split(r"\bplus\b|\+|\band\b|,", bracket[1])[0].split()[:4])
    if words[:1].isupper():  # glued to what follows: "£30,750Additional pay"
        return ""
    if words[:2] == "  " and words[2:3].isalnum():  # a joint that was lost: "£50,000  bonus, pension"
        return ""
    target = _TARGET.match(words)
    if target and (ceiling == len(folded) or ceiling - end > target.end() + _NEXT):
        return target[0]
    words = words.lstrip(" )*_-:")
    cut = _BEHIND_ENDS.search(words)
    return words[: cut.start()] if cut else words


def _line_above(folded: str, start: int) -> str:
    """The nearest line above that has words, when it is short enough for a heading."""
    line = folded.rfind("\n", max(0, start - 160), start)
    if line < 0:
        return ""
    lines = [words.strip() for words in folded[max(0, line - 200) : line].split("\n")]
    for words in reversed(lines):
        if words.strip(" -*#_:>|"):
            return words[-90:] if words[-1] not in ".!?" else ""
    return ""


def _last_cue(words: str) -> Cue:
    """The last cue; "OTE compensation range", "bonus pay" are what they begin with."""
    cue = Cue()
    for match in cue_pattern().finditer(words):
        goes_on = match.lastgroup == "base" and cue.kind not in (None, "base")
        if goes_on and words[cue.end : match.start()].isspace():
            cue = cue._replace(end=match.end())
        else:
            cue = Cue(match.lastgroup, match.end(), match[0])
    return cue
