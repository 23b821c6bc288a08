"""The words around a statement of money -> what it is: base pay, a bonus ..., or nothing of the employee's.

Each kind has cues. The nearest cue decides, those behind the amount first ("$5,000 sign-on bonus"), since English
puts the noun there; a plain "salary:" right in front is only overruled by a cue of another kind that cannot be a
side remark. Amounts without any cue are judged by their shape.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jobscan.data.money import SHARED_SIGNS
from jobscan.data.pay_grammar import Statement
from jobscan.data.pay_scale import infer_unit, is_plausible
from jobscan.data.pay_units import unit_named

# kind: its cues, as alternatives of one regular expression. "company" and "benefit" are left out of the record.
_CUES = {
    "company": (
        r"rais(?:ed|ing)|funding|fund(?:ed|s)?|financing|series\ [a-f]\b|seed|revenues?|arr\b|turnover|gmv|aum|assets|investments?|invest(?:ed|ing|ors?)|"
        r"valued|valuation|market\ cap|acquired|acquisitions?|donat(?:e|ed|ions?)|grants?\ (?:of|total)|customers?|users|clients|transactions?|"
        r"budgets?\ (?:of|up|from|over|in|ranging|management)|manag(?:e|es|ing)\ (?:a\ )?budgets?|sales\ (?:of|volume|targets?|goals?)|quotas?|portfolios?|deals?|contracts?\ (?:worth|valued|value|of)|projects?\ (?:worth|valued|of|ranging|from|over|up|budgets?)|"
        r"worth|(?:business|company)\ with|industry|economy|in\ sales|billing|loans?|spend(?:ing)?|costs?\b|savings?\ of|"
        r"fines?|penalt(?:y|ies)|liability|deposit|fee\ of|application\ fee|price[ds]?|pricing|purchase[sd]?|gifts?|prizes?|scholarships?|awards?\ (?:of|worth|up)|claims|losses|damages|endowment|properties|developments?\ (?:worth|valued)|construction|program\ (?:worth|valued)|operating|annual\ recurring|collections"
    ),
    "benefit": (
        r"tuition|insurances?|insured|reimburse(?:d|ment|ments)?|401\ ?\(?k\)?|403\ ?\(?b\)?|hsa|fsa|pension|retirement|match(?:ing|ed|es)?|refer(?:rals?|ring|red)?\b|wellness|wellbeing|well-being|gym|fitness|(?:education(?:al)?|learning|training|development|courses?|conferences?)\s(?:(?:and|&)\ \w+\ )?(?:budget|fund|credit|benefit|assistance|support|account|opportunit)\w*|discount(?:s|ed)?|deductibles?|coverage|contributions?|contribute[sd]?|vouchers?|coupons?|"
        r"meals?|lunch(?:es)?|gift\ cards?|credits?|loan\ (?:repayment|forgiveness)|student|adoption|fertility|childcare|child\ care|parental|"
        r"lifetime|medical|dental|vision|healthcare|life\ (?:cover|assurance)|professional\ development|death|disability|cycle|employer|annual\ leave|home[-\ ]office|perks?|budgets?|travel|uniforms?|tools?|boots?|clothing|hardware|equipment|laptop|save\b|savings?\b|counsel(?:l)?ing|accident|premiums\b|relief"
    ),
    "stipend": r"stipends?|allowances?|per\ diem(?!\s(?:hourly|rate|salary))|subsid(?:y|ies)|relocation|reloc|housing|mobility|internet\b",
    "sign_on": r"sign(?:ing)?[-\ ]?on|signing|joining\ bonus|welcome\ bonus|start(?:ing|[-\ ]on)?\ bonus|hiring\ bonus|hire[-\ ]on",
    "ote": r"ote\b|o\.t\.e|on[-\ ]target|target\ earnings|at\ target|on\ track\ earnings",
    "equity": r"equity|stocks?|rsus?|shares?|esop|options\b|vesting",
    "commission": r"commissions?",
    "bonus": r"bonus(?:es)?|incentives?|variable|profit[-\ ]shar\w+|retention|spiff|13th",
    "other": (
        r"(?:total|tot)\s(?:\w+\s){0,2}(?:compensation|comp|cash|package|pay|earnings?|rewards?|remuneration|income)|total\ target|tc\b|package\ value|(?:can|could|may|will|potential(?:ly)?\ to|to|drivers|average)\ (?:be\ )?(?:earn|mak)(?:e|ing|s)?\b|earn\ (?:up\ to|an\ average)|"
        r"earnings?\ (?:potential|up|of)|(?:earning|income|pay)\ potential|potential\ (?:earnings|income|of)|average\ (?:\w+\ )?(?:earnings|income|gross|driver)|uncapped|"
        r"overtime|differentials?|(?:shift|night|weekend|holiday|pay)\ premium|premium\ (?:pay|rates?)|detention|layover|breakdown|orientation\ pay|training\ pay|wait(?:ing)?\ time|on[-\ ]?call|standby|supplement|(?:extra|additional)(?=\s*\Z|\s(?:pay|income|earnings|compensation))|tips|gratuit(?:y|ies)|guarantee(?:d)?\ (?:minimum|pay)|minimum\ wage|weighting|earners?|top\ (?:drivers|earners)|accessorial|cost\ of\ living"
    ),
    "base": (
        r"base|basic|basis|salar(?:y|ies)|salaried|pay(?:s|ing|ment|scale|rate|rates|out)?|paid|wages?|rates?|compensat(?:ion|ed|es?)|remunerat(?:ion|ed)|comp\b|hiring\ range|earn(?:s|ing|ings)?|hourly|ctc|"
        r"gehalt\w*|jahresgehalt\w*|lohn|verg[uü]tung|entgelt|brutto\w*|salaire|r[eé]mun[eé]ration|fourchette|salaris\w*|loon|salario|sueldo|stipendio|retribuzione|ral|wynagrodzeni[ea]|"
        r"l[oö]n|l[øo]nn|income|package|honorarium|fees?|doe|d\.o\.e|stundenlohn|bruto|gross|posting\ range|target\ range|range|salary:|pro[-\ ]rata"
    ),
}  # fmt: skip
_CUE = re.compile(
    r"(?:(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z])))(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _CUES.items()) + r")(?-i:(?![a-z]))", re.IGNORECASE
)
_BEHIND_ENDS = re.compile(
    r"\bplus\b|\+|\s&\s|\band\b|\bwith\b|\bor\b|\bdepend|\bin\ addition|\bas\ well|[,;|\n•]|\S\ {2,}(?=\S)|\.\s|\.\Z|\)|\bfor\ (?:this|the)\ (?:role|position)|\bbased\ on|\bgrade|\bwhich\b|\bper\ person|\bbefore\b|\bexcl(?:uding|\b)|(?-i:(?<=[a-z)])(?=[A-Z][a-z]))",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_ADDED = re.compile(
    r"\b(?:before|excluding|excl\.?|exclusive\ of|not\ including|without)\s(?:any\s|an?\s|our\s)?(?:[\w-]+\s?){1,2}"
    r"|\b(?:plus|in\ addition\ to|as\ well\ as)\s(?:[\w-]+\s){0,3}[\w-]+(?=\s?[,:)]|\s(?:is|are|will|ranges?)\b)",
    re.IGNORECASE,
)
# Boards' and third parties' figures, not the employer's.
_ESTIMATE = re.compile(
    r"glassdoor\s+est|estimated\s+by|(?:payscale|glassdoor|indeed|linkedin|levels\.fyi)\W+(?:estimates?|salary)|(?:market|national|industry)\s+average|average\s+(?:base\s+)?salary\s+(?:for|of|in)",
    re.IGNORECASE,
)
_SIMILAR = re.compile(
    r"^[\s#*>-]{0,8}(?:similar\ (?:jobs|positions|searches|roles)|people\ also\ (?:viewed|searched)|(?:related|recommended|other|more)\ (?:jobs|openings|vacancies|positions)(?:\ (?:like\ this|for\ you|you\ might\ like|at\ .{0,40}))?|jobs\ (?:you\ may|you\ might|for\ you)|you\ may\ also\ (?:like|be)|explore\ (?:similar|related).{0,20})[\s:*]{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIGURE = re.compile(r"\W{0,2}\d")
# In front of a plain number, only this makes it money: "Salary: 45,000", "a wage of 30,000".
_NAMES_IT = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pay|rates?|compensation|remuneration|gehalt|salaire|salaris|package|range)\W{0,4}(?:(?:is|are|of|up\ to|from|at|a|an|in|the|range|around|about|between|starting|usd|annual|\W)\W{0,3}){0,4}\Z",
    re.IGNORECASE,
)
_CLAUSE = 110  # characters in front of an amount that can still say what it is
_BEHIND = 48  # and behind it
_HEADLINE = 250  # a figure this early stands in the title or the lines under it


class Judged(NamedTuple):
    """What a statement is, and whether its own words say so (else its shape does)."""

    kind: str
    cued: bool


def own_text_ends(folded: str) -> int:
    """Where this listing ends and the board's list of other jobs begins."""
    match = _SIMILAR.search(folded, min(300, len(folded)))
    return match.start() if match else len(folded)


def judge(folded: str, statement: Statement, *, floor: int, ceiling: int, before: Judged | None, role: str) -> Judged | None:
    """The kind of a statement, or None where it is not the employee's money.

    `floor` is where the statement before ended (`before` is what that was), `ceiling` where the next one begins.
    """
    if statement.times == "million":
        return None
    kind = None
    figure = _FIGURE.search(folded, statement.start, statement.end)
    front = _front(folded, figure.start() if figure else statement.start, floor)
    behind = _behind(folded, statement.end, ceiling)
    if _ESTIMATE.search(front) or _ESTIMATE.search(behind):
        return None
    at, kind = _last_cue(front)
    near = kind == "base" and len(front) - at <= 40
    after = _first_cue(behind)
    if after is not None and (after not in ("base",)) and not (near and after in ("bonus", "equity", "commission", "benefit", "company")):
        kind = after
    elif after == "base" and kind not in ("ote", "sign_on", "bonus", "company"):
        kind = "base"
    if kind is None and before is not None and _is_sibling(folded, floor, statement.start):
        kind = before.kind if before.cued else None
    if kind is None:
        above = _line_above(folded, statement.start)
        kind = _last_cue(above)[1]
        kind = kind if kind == "base" or above.endswith(":") else None
    if kind in ("company", "benefit"):
        return None
    if kind is None and role == "pay":
        kind = "base"
    if kind is None:
        return _by_shape(folded, statement, role)
    if kind != "base":
        return Judged(kind, True) if statement.currency is not None else None
    if statement.currency is None and statement.shape != "range" and not (statement.unit or _NAMES_IT.search(front)):
        return None
    return Judged("base", True) if _fits(statement, unit_named(front)) else None


def _fits(statement: Statement, named: str | None) -> bool:
    """Whether the size can be pay for the unit stated, or for any."""
    currency = None if statement.currency in SHARED_SIGNS else statement.currency
    for unit in (statement.unit, None):
        if statement.unit is None and unit is None and infer_unit(statement.value, currency) is None and named is None:
            if statement.currency is None:
                return False
        if unit is None and statement.unit is not None:
            continue
        return all(is_plausible(end, currency, unit) for end in (statement.low, statement.high) if end is not None)
    return False


def _by_shape(folded: str, statement: Statement, role: str) -> Judged | None:
    """Without a cue: ranges of a year's size, amounts with a unit of time, and "up to" alone on its line."""
    if statement.currency is None or not _fits(statement, None):
        return None
    if role in ("company_about", "benefit", "legal_eeo"):
        return None
    if statement.unit is not None:
        return Judged("base", False) if statement.unit not in ("UNIT", "ONE_TIME") or statement.shape == "range" else None
    currency = None if statement.currency in SHARED_SIGNS else statement.currency
    size = infer_unit(statement.value, currency)
    if statement.shape == "range":
        short = _is_alone(folded, statement)
        return Judged("base", False) if size in ("YEAR", "MONTH") or (size == "HOUR" and short) else None
    if size == "YEAR" and statement.shape in ("up_to", "from") and (statement.start < _HEADLINE or _is_alone(folded, statement)):
        return Judged("base", False)
    return None


def _is_alone(folded: str, statement: Statement) -> bool:
    """Whether the statement stands (nearly) alone on its line, as in a header."""
    start = folded.rfind("\n", max(0, statement.start - 100), statement.start)
    end = folded.find("\n", statement.end, statement.end + 60)
    left = statement.start - start if start >= 0 else (statement.start if statement.start < 100 else 999)
    right = end - statement.end if end >= 0 else (len(folded) - statement.end if len(folded) - statement.end < 60 else 999)
    return left < 100 and right < 60


def _front(folded: str, start: int, floor: int) -> str:
    """The clause in front, without what it sets aside in brackets or after "plus"."""
    begin = max(floor, start - _CLAUSE)
    words = folded[begin:start]
    for mark in ("\n", ". ", "; ", "•", " | ", "! ", "? "):
        cut = words.rfind(mark)
        if mark == "\n":
            words = words[cut + 1 :]
        elif cut >= 0 and words[cut + len(mark) :].strip(" \t-*#_`~(:>|💰"):
            words = words[cut + len(mark) :]
    words = _IN_BRACKETS.sub(lambda m: " " * len(m[0]), words)
    return _ADDED.sub(lambda m: " " * len(m[0]), words)


def _behind(folded: str, end: int, ceiling: int) -> str:
    """The words behind that belong to the amount: up to the next joint, or the first words in its brackets."""
    words = folded[end : min(ceiling, end + _BEHIND)]
    bracket = re.match(r"\s{0,2}\(([^()\n]{0,40})", words)
    if bracket:
        return " ".join(re.split(r"\bplus\b|\+|\band\b|,", bracket[1])[0].split()[:4])
    if words[:1].isupper():  # glued to what follows: "£30,750Additional pay"
        return ""
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


def _is_sibling(folded: str, end: int, start: int) -> bool:
    """Whether the statement before ended so near that both stand under one cue."""
    return 0 < end <= start <= end + 60 and "\n\n" not in folded[end:start]


def _last_cue(words: str) -> tuple[int, str | None]:
    """Where the last cue ends, and its kind; "OTE compensation range", "bonus pay" are what they begin with."""
    end, kind = 0, None
    for match in _CUE.finditer(words):
        if not (match.lastgroup == "base" and kind not in (None, "base") and words[end : match.start()].isspace()):
            kind = match.lastgroup
        end = match.end()
    return end, kind


def _first_cue(words: str) -> str | None:
    match = _CUE.search(words)
    return match.lastgroup if match else None
