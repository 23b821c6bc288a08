"""Patterns that join amounts into ranges, open them upwards or downwards, or show that a number is not money.

The word lists are in `words.txt`. Every repetition is bounded, so the time is linear on any text.
"""

from __future__ import annotations

import re

from jobscan.grammar.later import later
from jobscan.grammar.money.units import WORDS

_FLAGS = re.IGNORECASE | re.VERBOSE

# Between the two ends of a range.
CONNECTED = re.compile(
    rf"""
    (?:\s?(?:\([^()$€£\d][^()$€£]{{1,30}}\)|\[[^][$€£\d][^][$€£]{{1,30}}\]  # "€2,651 (scale 9) and"
      |min(?:imum)?\b|at\ the\ low(?:er)?\ end))?                    # "$90,000 min to $120,000 max"
    [\s)*_+]{{0,12}}
    (?:
        (?: \.?\ ?- | -?>|→ | ~ | \uff5e | \u301c | [?\ufffd]                 # the last two: a dash that was lost
          | â(?:[\x80-\x9f]{{2}}|€.)?                             # or read in another encoding
          | \|\ ?(?:to|-)\ ?\|                                   # in a cell of its own
          | {WORDS["joint"]}
          | (?P<weak>{WORDS["weak_joint"]})                        # only behind "between"
          | (?P<line>\n)                                          # only under "Salary range"
          | (?P<lost>(?:(?<=[\dkK\ ])|(?<=r\.))\ |(?<=[\dkK])/)        # a dash of which nothing is left
          | (?P<cell>\|)                                          # only under "Min | Max"
        )
        [\s*_]{{0,12}}
    ){{1,2}}
    (?:\(?(?:up\ to|approximately|about)\s)?
    (?:(?-i:[A-Z]{{1,4}}\d{{1,2}})\ )?                                        # "M1 £31,650 - UPS3 £49,084"
    (?:(?:G[SG]|step|grade|level|band)[ -]?\d{{1,2}}[,:(\s-]{{1,3}}){{0,2}}       # "to GS-14 step 10: "
    """,
    _FLAGS,
)
# "will start at £23,000 with room to grow within the role up to the maximum of £26,000"
RISING = re.compile(
    r"[^.;:\n\d$£€]{0,80}\b(?:up|rising|progressing|increasing|growing|climbing)\s+to\s+(?:an?|the)\s+"
    r"(?:maximum|top|max|ceiling)(?:\s+(?:salary|rate|pay))?(?:\s+of)?\s{0,2}",
    re.IGNORECASE,
)
# "Min: $85,000 Mid: $100,000 Max: $115,000"; the middle one may be left out.
LEAST = re.compile(
    r"\bmin(?:imum|imaal|imal)?\b\.?(?:\ (?:hourly|annual|monthly|base|salary|pay|rate|wage)){0,3}"
    r"(?:\ for\ (?:this|the)\ \w+(?:\ is)?)?[\s:*_|=-]{0,5}\Z",
    re.IGNORECASE,
)
MIDDLE = re.compile(
    r"[\s,;|/*_)-]{0,6}(?:mid(?:dle|-?\ ?point|-range)?|median|market|target)\.?[\s:*_|=-]{0,5}", re.IGNORECASE
)
MOST = later(
    r"[\s,;|/*_)-]{0,6}(?:(?:and|en|und|et|y)\ )?(?:the\ )?"
    r"(?:(?:salary|pay|rate|wage|hiring)\ |(?<=\n)[A-Z][a-z]+(?:\ [A-Za-z]+){0,2}\ -\ )?"  # "Hiring range - "
    r"max(?:imum|imaal|imal)?\.?"
    r"(?:\ (?:hourly|annual|monthly|base|salary|pay|rate|wage)){0,3}(?:\ (?:is|of))?[\s:*_|=-]{0,5}",
    re.IGNORECASE,
)
# "Salary from: $61,000", "Salary to: $72,000"; "Range start", "Range end" on lines of their own.
_OF_PAY = r"(?:\ (?:end|pay|salary|rate|wage|range|point|of range)){0,2}(?:\ of (?:the|this|our) (?:pay |salary )?\w+)?"
_IS = r"(?:\s{0,2}[:\n][\s*_]{0,3}|\ (?:is|of)\ )"
LOW = re.compile(rf"\b(?:low(?:est)?|from|start(?:ing)?|entry|bottom){_OF_PAY}{_IS}\Z", re.IGNORECASE)
HIGH = re.compile(
    r"[\s,;|/*_)]{0,6}(?:and\ the\ |[A-Z][a-z]+\ (?:[a-z]+\ |-\ )?)?(?:high(?:est)?|to|end|top|upper)"
    rf"{_OF_PAY}{_IS}",
    re.IGNORECASE,
)
OTHER_END = re.compile(r"\s{0,3}-\s{0,3}[$£€]\d")  # of a range
OPENS_RANGE = re.compile(rf"{WORDS['opens_range']}(?:[\s:*_a]{{0,4}}|\ (?:the|de)\ )\Z", re.IGNORECASE)
MIN_MAX = re.compile(r"\bmin(?:imum)?\b.{1,60}\bmax(?:imum)?\b", re.IGNORECASE | re.DOTALL)
# Two small plain numbers are pay only after this: "Hourly pay: 18.50-22.00".
HOURLY = re.compile(
    r"(?<![A-Z]\ )\b(?:hourly|per\ hour)\s?(?:pay|rates?|wages?|salary|range)?\s?(?:range|is|of|from)?[\s:*_(-]{1,4}\Z",
    re.IGNORECASE,
)
# Or, without a word for the hour, a plain label: "Salary: 17 - 20".
LABEL = re.compile(r"\b(?:salary|pay|wages?|rate|compensation)(?:\s(?:range|rate))?\s?[:=][\s*_]{0,4}\Z", re.IGNORECASE)
# both ends on lines of their own, below "Salary range"
RANGE_ABOVE = re.compile(r"\brange\b[^\n$€£\d]{0,20}\n\s{0,4}\Z", re.IGNORECASE)
# "the pay range for this job is $70,000 and $80,000"
RANGE_IS = re.compile(r"\brange\b[^.;\n\d$£€]{0,70}\b(?:is|are|of)\s\Z", re.IGNORECASE)
BETWEEN = re.compile(rf"\b{WORDS['between']}[\s:]{{1,3}}\Z", re.IGNORECASE)

# Before the only amount.
UP_TO = later(
    rf"""
    (?: \b{WORDS["up_to"]} | (?-i:(?<=[a-z])Up\ to)              # the second: glued, "LondonUp to 60,000"
      | (?:(?<=salary\ )|(?<=salary:\ )|(?<=pay\ )|(?<=pay:\ )|(?<=paying\ ))to )         # "Salary: to 60,000"
    [\s:*_\ufffd]{{0,3}} (?:an?\ (?:rate|salary|wage|maximum)\ of\s)?
    (?:(?:about|approximately|around|circa|ca\.?|oko[łl]o|rund|etwa)\s)? \Z
    """,
    _FLAGS,
)
FROM = re.compile(
    rf"(?:\b{WORDS['from']}|(?-i:(?<=[a-z])From)) [\s:*_]{{1,3}} (?:(?:just|only|around|about|approximately)\s)? \Z",
    _FLAGS,
)
STARTING = re.compile(
    r"\b(?:starting|minimum|entry)\s(?:\w+\s){0,2}(?:salary|pay|wage|rate|range)\b[^.;\d\n]{0,40}\s{0,4}\Z",
    re.IGNORECASE,
)
# A recruiter's title, "Developer London to 75k", and a bracket, "salary (to 75k)".
UP_TO_THOUSANDS = re.compile(r"(?:(?<=[A-Za-z)]) |\()[Tt]o \Z")
UP_TO_SALARY = re.compile(r"(?:^|- )[Tt]o \Z", re.MULTILINE)  # "To £32,000 plus benefits"
DASH = re.compile(r"\s{0,2}(?:\(mid(?:dle|-?\s?point)?\)\s?)?-\s{0,2}", re.IGNORECASE)
STEP = re.compile(r"\b(?:(?:step|grade|level|point|band)\s|G[SG][ -])\Z", re.IGNORECASE)
STARTS = re.compile(r"\b(?:start|minimum|entry)", re.IGNORECASE)

# After the only amount.
OR_MORE = later(
    rf"""
    \+ (?! (?-i:[a-z\d]|(?![IA][ '])[A-Z](?![a-z])) | [$€£]  # an addition; not "40k+We", "40k+I am"
         | \s?(?:bonus|equity|benefit|commission|super|ote|car|stock|pension|package|variable|profit|overtime|tips)
         | \s?[\d$€£] )
    | \s\+(?=\s?DOE\b)
    | \s?~(?!\s?[$€£\d])
    | ,?\s{WORDS["or_more"]}
    """,
    _FLAGS,
)
OR_LESS = re.compile(rf"\ {WORDS['or_less']}", _FLAGS)
# After a plain number these say that it is not money: "$25 - 40 hours a week".
COUNTED = re.compile(rf"\+?\s?{WORDS['counted']}(?![a-z])", _FLAGS)
AN_HOUR = re.compile(r"\s?(?:hr|hour)\b(?!\s?(?:week|shift|work|day|per|an?\b|/))", re.IGNORECASE)
COUNT_LABEL = re.compile(  # "Average miles: 1,200 to 1,500 per week"
    r"\b(?:miles|hours|hrs|days|weeks|shifts|loads|people|positions)(?:\s?[:=]|,?\savg\.?)\s{0,2}"
    r"(?:[\d,.]{1,7}(?:\ to\ |\s?-\s?))?\Z",
    _FLAGS,
)
CLOCK = re.compile(r"\b0\d{3}(?!\d)[^.\n]*\Z")  # also earlier on the line: "0800 to 1630 and 1200 to 2000"
# A number is followed by a unit only if it is followed by one of these.
HINTS = re.compile(r"/|per\b|\ban?\b|each|for\b|ly\b|p\.?[adphmw]", re.IGNORECASE)
YEAR_LIKE = re.compile(r"(?:19|20)\d\d\Z")
