"""Words -> the unit that pay is for: an hour, a year, a mile, a lesson.

The words are in `words.txt`; this module combines them.
"""

from __future__ import annotations

import re
from pathlib import Path

from jobscan.grammar.word_lists import WordLists
from jobscan.model import UnitText

WORDS = WordLists(Path(__file__).with_name("words.txt"))
_TIMES = ("HOUR", "BIWEEK", "DAY", "WEEK", "MONTH", "YEAR", "MILE")
# No lower-case letter may follow a word, not even that of "/mån"; a capital may: "per annumHours", "14.90phStart".
_END = r"(?-i:(?![a-zß-öø-ſ])(?!(?<=[A-Z])[A-Z]))"
_QUALIFIER = rf"(?:{WORDS['qualifier']}(?:[\s,)]{{1,2}}|(?=/))){{0,2}}"
_TIME = "|".join(rf"(?P<{unit}>{WORDS[unit.lower()]}{_END}(?!\ (?:hour|long)))" for unit in _TIMES)
# "per" in any language; "A" only before capitals: "$20 AN HOUR".
_PER = (
    rf"(?:(?:/|\\|p/|(?:de\ )?l')\s{{0,2}}(?:per\s{{1,2}})?|(?:{WORDS['per']}|(?-i:an?|AN?(?=\ [A-Z]{{2}})))\s{{1,2}})"
)
# Where a statement of pay may end or continue: "$30 a month, ...", "$4,000 month plus"; not "6 month contract".
_CLOSES = r"(?=\s?(?:[,.;|)\n]|\Z|(?:and|or|plus|gross|net|doe|depending|based)\b))"
_AFTER = re.compile(
    rf"""
    (?:/-)?[\s)\]*_]{{0,4}} (?:(?<!\n)(?<!\n\ )[-,(:]\s{{0,2}})?             # not the next line's bullet
    (?:\(\s?)? {_QUALIFIER}
    (?:
        {_PER}
        (?: \d{{1,2}}[-\ ]?(?:hr|hour)s?[-\ ](?:(?P<DAY_OF>day)|(?P<UNIT_OF>shift))           # "$650/10hr day"
          | {_TIME}
          | (?P<UNIT>(?:[\w-]{{1,20}}\s){{0,2}}?{WORDS["piece"]})           # "for each 90-minute lesson"
          | (?P<MONTH_M>(?<=/)m)
          | (?:[^\W\d][\w-]{{1,20}}\ )(?P<HOUR_OF>hours?)             # "per tutoring hour"
          | dispatched\ (?P<MILE_OF>miles?) )
        {_END} (?!\ hour)
      | (?P<DAY_OF_HOURS>(?:/\s?|(?:per|for)\ )(?:[89]|1[0-4])[-\ ]?(?:hours?|hrs?){_END}
          (?!\ ?(?:/|(?:an?|per|each|every|of)\b|(?:bi-?)?week|month))      # "$150/12 hours", as sets and sites have it
          |/(?:8|10|12)(?=\s*(?:[\n,;(+]|\.(?!\d)|\Z|non-?union\b|plus\b|SAG\b)))
      | (?-i:(?P<HOUR_TWICE>HOUR)|(?P<DAY_TWICE>DAY)|(?P<WEEK_TWICE>WEEK)|(?P<MONTH_TWICE>MONTH)|(?P<YEAR_TWICE>YEAR))
          \ (?:hourly|daily|weekly|monthly|annually)                         # "$31.20HOUR hourly", as a form has it
      | (?P<HOUR_GLUED>/(?:hr|hour)(?=[a-z]{{4}}))                       # "$22/hrdepending on season"
      | (?<!-)(?P<HOUR_BARE>(?:hour|hr){_END}(?!\s?:|\s?-(?!\s?[$£€])
          |\ (?:long|shift|week|day|session|class|lesson|contract)))
      | (?P<MONTH_BARE>month{_END}{_CLOSES})
      | (?P<MONTH_TIMES>x\ ?1[2-5]\b(?!\ ?(?:hours?|hrs?|days?|weeks?)\b))       # "5'400 x 13"
      | (?P<YEAR_BARE>(?:year|yr){_END}{_CLOSES})
      | (?P<ONE_TIME>for\ the\ (?:(?:whole|entire)\ )?{WORDS["undertaking"]}
          |flat\ fee|lump\ sum|one[-\ ]time(?!\ (?:bonus|sign)))
      | (?:/\ ?)?(?:                                                      # "$1,000/weekly"
          (?P<HOUR_LY>{WORDS["hourly"]}|p\.?/?hr?{_END}\.?|(?-i:PH(?=[A-Z][a-z])))
        | (?P<DAY_LY>{WORDS["daily"]}|(?<!,\ )p\.?d{_END})
        | (?P<BIWEEK_LY>{WORDS["biweekly"]})
        | (?P<WEEK_LY>{WORDS["weekly"]}|p\.?w{_END}\.?)
        | (?P<MONTH_LY>{WORDS["monthly"]}|pcm{_END}|(?<!,\ )p\.?m{_END}\.?)
        | (?P<YEAR_LY>{WORDS["yearly"]}|p\.?\s?a{_END}\.?|lpa{_END}) )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(
    rf"""
    (?<!week\ )(?<!hours\ )(?<!hrs\ )(?<!days\ )(?<!times\ ) \b       # "20 hours per week"
    (?: (?<!paid\ )(?<!pays\ )(?<!pay\ )                              # when it is paid, not for how long
        (?: (?P<HOUR_LY>{WORDS["hourly"]}) | (?P<DAY_LY>{WORDS["daily"]}) | (?P<BIWEEK_LY>{WORDS["biweekly"]})
          | (?P<WEEK_LY>{WORDS["weekly"]}) | (?P<MONTH_LY>monthly) )
      | (?P<HOUR>(?:per|an|/)\ ?(?:hour|hr)\b | {WORDS["hour_rate"]})
      | (?P<DAY>{WORDS["day_rate"]} | per\ (?:day|diem))
      | (?P<WEEK>per\ week)
      | (?P<MONTH>per\ month | {WORDS["month_pay"]})
      | (?P<YEAR>per\ (?:annum|year) | {WORDS["year_pay"]})
      | (?P<MILE>{WORDS["mile_pay"]})
      | (?P<UNIT>{WORDS["piece_pay"]}) )\b
    | (?P<HOUR_CJK>時薪|时薪|時給|시급) | (?P<DAY_CJK>日薪|日給|日给) | (?P<MONTH_CJK>月薪|月給|月给|월급)
    | (?P<YEAR_CJK>年薪|年収|年俸|연봉)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Paid by something in no list: "per square", "/bin", "per wRVU"; but "per our policy", "per experience" are no units.
_PER_PIECE = re.compile(
    rf"(?:\s?per\s|/\s?)(?!{WORDS['no_piece']}\w*)(?P<UNIT>[a-z][\w-]{{2,14}})"
    r"(?![\w/]|\ (?:\w+\ )?(?:schedule|scale|agreement|grid))",
    re.IGNORECASE,
)
# "€2,651 (scale 9) per month": in brackets, without other money.
REMARK = re.compile(r"\s?(?:\([^()$€£]{2,40}\)|\[[^][$€£]{2,40}\])(?=\s)")
# A period that opens the next amount: "Hourly: $25.00 Annually: $52,000", "Hourly rate $25 Annual salary: $52,000".
_OPENS_NEXT = re.compile(
    r"(?:\s(?:base|salary|salaries|rates?|pay|wages?|range|compensation|equivalent)){0,3}[\s*_]{0,3}[:=][\s*_]{0,4}\W{0,2}\d",
    re.IGNORECASE,
)


def unit_after(folded: str, at: int) -> tuple[int, UnitText | None]:
    """Where the unit at `at` ends, and which it is; a remark in brackets may come before it.

    >>> unit_after("$20 - $25/hr DOE", 9), unit_after("$75 for each 90-minute lesson", 3)[1]
    ((12, 'HOUR'), 'UNIT')
    >>> unit_after("€4,000 gross monthly", 6)[1], unit_after("$5,000 sign-on", 6)[1]
    ('MONTH', None)
    >>> unit_after("$150/12 hours (non-union)", 4)[1], unit_after("$150/12 hours a week", 4)[1]
    ('DAY', None)
    """
    match = _AFTER.match(folded, at, at + 80)
    if match is None and (remark := REMARK.match(folded, at, at + 60)):
        match = _AFTER.match(folded, remark.end(), remark.end() + 80)
    if match is None:
        match = _PER_PIECE.match(folded, at, at + 40)
    if match is None or _OPENS_NEXT.match(folded, match.end()) or _is_of_next_line(folded, at, match):
        return at, None
    return match.end(), _unit(match)


def _is_of_next_line(folded: str, at: int, match: re.Match[str]) -> bool:
    """Whether a period begins the next line's words: "$21.15 - $28.40\\nAnnual range"; alone it is the amount's."""
    is_adverb = (match.lastgroup or "").endswith("_LY") and "\n" in folded[at : match.end()]
    return is_adverb and folded[match.end() : match.end() + 2].lstrip(" *_|/")[:1].isalpha()


def unit_named(words: str) -> UnitText | None:
    """The last unit that the words name ("Annual salary range:"); "paid weekly" says when, not how much.

    >>> unit_named("Annual base salary:"), unit_named("You are paid weekly,"), unit_named("Hourly rate")
    ('YEAR', None, 'HOUR')
    """
    *_, last = [None, *_NAMED.finditer(words)]
    return _unit(last) if last else None


def _unit(match: re.Match[str]) -> UnitText | None:
    name = match.lastgroup or ""
    return name if name == "ONE_TIME" else name.split("_")[0] or None  # type: ignore[return-value]
