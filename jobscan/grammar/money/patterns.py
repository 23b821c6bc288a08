"""The words that join amounts into ranges, open them upwards or downwards, or show that a number is no money.

All are matched with bounds on every repetition, so the time stays linear on any text.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

# Between the two ends of a range.
CONNECTED = re.compile(
    r"""
    (?:\s?\([^()$€£\d][^()$€£]{1,30}\))?                                              # "€2,651 (scale 9) and"
    [\s)*_+]{0,12}
    (?:
        (?: - | ~ | \uff5e | \u301c | [?\ufffd]                                             # a dash that was lost
          | in\ our\ lowest\ (?:geographic\ |labor\ )?(?:market|zone|tier|area)\ (?:up\ )?to
          | (?:rising|progressing)\ to
          | to\ (?:an?\ )?max(?:imum)?(?:\ of)? | to | up\ to | upto | and\ up\ to | through | thru | until | till
          | bis | à | a | al | tot
          | -?\s?max(?:imum)?(?:\ (?:hiring|salary|pay|rate|wage|range)){0,2}:?     # "Min rate $17 Max rate $18"
          | (?P<weak>and|&|y|et|und|en)                                             # only behind "between"
          | to\ (?:step|grade|level|point|band)\ \w{1,2}[:,]?                              # "step 1 $20 to step 6 $25"
          | (?P<lost>(?<=[\dkK\ ])\ |(?<=[\dkK])/)                                  # a dash of which nothing is left
          | (?P<cell>\|)                                                            # only under "Min | Max"
        )
        [\s*_]{0,12}
    ){1,2}
    (?:\(?(?:up\ to|approximately|about)\s)?
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
    r"\bmin(?:imum|imaal|imal)?\b\.?(?:\ (?:hourly|annual|monthly|base|salary|pay|rate|wage)){0,3}[\s:*_|=-]{0,5}\Z",
    re.IGNORECASE,
)
MIDDLE = re.compile(
    r"[\s,;|/*_)-]{0,6}(?:mid(?:dle|-?\ ?point|-range)?|median|market|target)\.?[\s:*_|=-]{0,5}", re.IGNORECASE
)
MOST = re.compile(
    r"[\s,;|/*_)-]{0,6}(?:(?:and|en|und|et|y)\ )?(?:(?:salary|pay|rate|wage)\ )?max(?:imum|imaal|imal)?\.?"
    r"(?:\ (?:hourly|annual|monthly|base|salary|pay|rate|wage)){0,3}[\s:*_|=-]{0,5}",
    re.IGNORECASE,
)
OPENS_RANGE = re.compile(r"(?:between|from|range[sd]?(?:\ of)?|zwischen|entre|tussen|of)[\s:*_a]{0,4}\Z", re.IGNORECASE)
MIN_MAX = re.compile(r"\bmin(?:imum)?\b.{1,60}\bmax(?:imum)?\b", re.IGNORECASE | re.DOTALL)
# In front of two plain small numbers, only this makes them pay: "Hourly pay: 18.50-22.00".
HOURLY = re.compile(
    r"\b(?:hourly|per\ hour)\s?(?:pay|rates?|wages?|salary|range)?\s?(?:range|is|of|from)?[\s:*_(-]{1,4}\Z",
    re.IGNORECASE,
)
# Or, without a word for the hour, a plain label: "Salary: 17 - 20".
LABEL = re.compile(r"\b(?:salary|pay|wages?|rate|compensation)(?:\s(?:range|rate))?\s?[:=][\s*_]{0,4}\Z", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|from|zwischen|entre|tussen|von|de)[\s:]{1,3}\Z", re.IGNORECASE)

# In front of the only amount.
UP_TO = re.compile(
    r"""
    (?: \bup\ ?to | (?-i:(?<=[a-z])Up\ to)                   # the second: glued, "LondonUp to 60,000"
      | \bmax(?:imum)?(?:\ budget)? | \bnot\ (?:to\ )?exceed(?:ing)? | \bno\ more\ than
      | \bas\ (?:much|high)\ as | \bat\ most
      | (?:(?<=salary\ )|(?<=salary:\ )|(?<=pay\ )|(?<=pay:\ )|(?<=paying\ ))to           # "Salary: to 60,000"
      | \bunder | \bcapped\ at
      | \bbis(?:\ zu)? | \bmaxima(?:al|l) | \bh[öo]chstens | \bjusqu'[aà] | \btot | \bhasta | \bfino\ a | \bdo )
    [\s:*_]{0,3} (?:an?\ (?:rate|salary|wage|maximum)\ of\s)?
    (?:(?:about|approximately|around|circa|ca\.?|oko[łl]o|rund|etwa)\s)? \Z
    """,
    _FLAGS,
)
FROM = re.compile(
    r"""
    (?: \bfrom | (?-i:(?<=[a-z])From) | \bbegin(?:s|ning)?\ at
      | \bstart(?:s|ing)?(?:\ (?:salary|pay|wage|rate|base))?(?:\ (?:at|from|of|is))?
      | \bminimum(?:\ (?:salary|pay|wage|rate))?(?:\ of)? | \bmin\.? | \bat\ least | \bas\ low\ as | \bover | \babove
      | \bmore\ than | \b(?:no|not)\ less\ than | \bupwards?\ of
      | \bab | \bmindest\w{0,12}(?:\ von)? | \bmind\. | \bminimaal | \bau\ moins
      | \bd[eè]s | \b[aà]\ partir\ de | \bvanaf | \bod | \bdesde )
    [\s:*_]{1,3} (?:just\s|only\s|around\s)? \Z
    """,
    _FLAGS,
)
STARTING = re.compile(
    r"\b(?:starting|minimum|entry)\s(?:\w+\s){0,2}(?:salary|pay|wage|rate|range)\b[^.;\d\n]{0,40}\s{0,4}\Z",
    re.IGNORECASE,
)
# A recruiter's title, "Developer London to 75k", and a bracket, "salary (to 75k)".
UP_TO_THOUSANDS = re.compile(r"(?:(?<=[A-Za-z)]) |\()to \Z")
DASH = re.compile(r"\s{0,2}-\s{0,2}")
STEP = re.compile(r"\b(?:step|grade|level|point|band)\s\Z", re.IGNORECASE)
STARTS = re.compile(r"\b(?:start|minimum|entry)", re.IGNORECASE)

# Behind the only amount.
OR_MORE = re.compile(
    r"""
    \+ (?! [\w$€£]                                           # "40k+5k", and "40k+ bonus": an addition
         | \s?(?:bonus|equity|benefit|commission|super|ote|car|stock|pension|package|variable|profit|overtime|tips)
         | \s?[\d$€£] )
    | \s?~(?!\s?[$€£\d])
    | ,?\s(?:or\ more | and\ up(?!\ to) | and\ above | and\ over | or\ (?:higher|above) | upwards? | minimum(?=\W|\Z)
            | und\ mehr)
    """,
    _FLAGS,
)
OR_LESS = re.compile(r"\ (?:max(?:imum)?\b\.?(?!\s(?:hours|of))|or\ less\b|tops\b)", re.IGNORECASE)
# Behind a plain number these say that it is no money: "$25 - 40 hours a week".
COUNTED = re.compile(
    r"""
    \+?\s?
    (?: hours? | hrs? | days? | weeks? | months? | years? | yrs? | % | percent | people | employees
      | miles? | shifts? | minutes | mins? | am | pm | positions? | openings | x | st | nd | rd | th )
    (?![a-z])
    """,
    _FLAGS,
)
# Without any of these behind it, no unit follows a number.
HINTS = re.compile(r"/|per\b|\ban?\b|each|for\b|ly\b|p\.?[adphmw]", re.IGNORECASE)
YEAR_LIKE = re.compile(r"(?:19|20)\d\d\Z")
