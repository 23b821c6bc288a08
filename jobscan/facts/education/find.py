"""Listing -> marks of degrees and schooling; the rule's name is the level, `education.<level>`, or `education.degree`.

The level of each mark is decided by which words matched; the normaliser reads around it for "or equivalent",
"preferred" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobscan.grammar.search import Anchors
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

_FIELD = (
    r"(?:science|arts|business|engineering|public|social|education|laws?|fine|commerce|technology|nursing"
    r"|library|pharmacy|philosophy|research|theology|architecture|medicine|teaching)"
)
# In order: the first group that matches is the level. Literals first, no \b: see `_words`.
_PLAIN = re.compile(
    rf"""
    (?P<none>
        no[ ](?:formal[ ]|specific[ ])?(?:education(?:al)?|qualifications?|degree
          |background[ ]experience[ ]or[ ]education)[ ](?:\w+[ ]){{0,3}}?(?:is[ ]|are[ ])?(?:required|needed
          |necessary)
    )
    | (?P<doctorate>
        doctora(?:te|l[ ](?:degree|level|qualification)) | doctor[ ]of[ ]{_FIELD} | juris[ ]doctor
      | medical[ ]degree
    )
    | (?P<master>
        masters?[ ](?:level[ ])?degree
          | master'?s?'?[ ](?:level|degree)
          | master'?s?'?(?=[ ](?:or[ ](?:an?[ ])?(?:ph|doct|mba|equivalent|higher|bach)))
          | master'?s?'?(?=[ ](?:in[ ]|required|preferred))
          | masters'?(?=[\s]*[,/(.;]|[ ]*$|[ ]*\n) | master'?s?[ ]of[ ]{_FIELD} | master's | master[ ]with
      | advanced[ ]degrees? | (?<!under)(?<!post)graduate[ ]degree
      | post[- ]?graduate[ ](?:degree|qualification|diploma|education|studies)
    )
    | (?P<bachelor>
        bachelor'?s?'?(?:[ ](?:level[ ])?degree)? | baccalaureate | under-?graduate[ ]degree
          | under-?graduate(?=[ ](?:and/)?or[ ](?:an?[ ])?(?:master|graduate|post)) | hons?[ ]degree
          | honou?rs[ ]degree | any[ ]graduate | graduation[ ]in[ ]
          | (?<!\d)2[:.][12](?=[ ](?:degree|or|in|hono|from|class)) | (?:college|university)[ ]graduate
          | graduat(?:ion|ed?)[ ]from[ ]an?[ ](?:[\w-]+[ ]){{0,2}}(?:college|university)
          | (?:four|4)[- ]year[ ](?:college[ ]|university[ ])?degree
          | (?:education\w*|qualifications?)(?:[ ]requirements?)?[ ]?[:-][ ]{{0,2}}
              (?:any[ ]|[a-z]+[ ])?grad(?:uat(?:e|ion))?(?![a-z]|[ ](?:of|from|in[ ]))
          | (?:engineering|commerce|science|arts)[ ]grad(?:uate)?(?=[ ]?(?:/|or[ ])) | any[ ]degree(?![ ]of)
          | tertiary[ ](?:qualification|degree|education)
    )
    | (?P<associate>
        associate'?s?'?[ ](?:level[ ])?(?:of[ ]\w+[ ])?degree | associates[ ]in[ ]
          | associate'?s?[ ]of[ ](?:science|arts)
          | vocational[ ](?:training|qualification|education|diploma|degree)
          | foundation[ ]degree | (?:two|2)[- ]year[ ](?:college[ ])?degree
      | nursing[ ]degree | degree[ ]in[ ]nursing
    )
    | (?P<high_school>
        (?:high|secondary)[ ]school[ ](?:\w+[ ]){{0,2}}?(?:diploma|graduat\w+|education|degree|certificate
          |or[ ](?:ged|equivalent)|level) | high[ ]school/ged | (?:secondary|high[ ]school)[ ]diploma
          | hs[ ]diploma | h\.s\.[ ]diploma
      | high[ ]school[ ](?=\(|required|equivalen|or[ ]) | leaving[ ]cert\w* | matric(?:ulation)?(?![a-z])
      | grade[ ]12 | 12th[ ](?:pass|grade|standard)
    )
    | (?P<diploma> (?:college[ ]|trade[ ]|technical[ ]|professional[ ])?diploma(?![a-z]) )
    | (?P<degree> degrees?(?![a-z]) )
    """,
    re.VERBOSE,
)
# Capitals as people write them. "MS", "BA", "MD" and their like mean a degree only among their like: "MS Office",
# "a BA team" and "Baltimore, MD" are none.
_FIELDS = (
    "(?:relevant|related|quantitative|technical|scientific|computer|software|engineering|math|physic|biolog|chemi|statist"
    "|econom|business|financ|account|marketing|communicat|life[ ]sci|similar)"
)
_LETTERS = re.compile(
    rf"""
    (?=[/A-Z][A-Zhs.\ -])(?:                       # passes over most of a text at once
    (?P<doctorate>
        P(?:h|H)\.?[ ]?D(?![a-z])\.? | MD(?=/(?:Ph|DO)|[ ](?:degree|or[ ](?:DO|PhD))|,[ ](?:PhD|DO)\b)
          | M\.D\.(?=[ ](?:or|degree|from)|,|/)
      | JD(?=[ ](?:degree|from|required|or)) | J\.D\.
    )
    | (?P<bachelor>
        B\.?[Ss][Cc](?![a-z])\.? | B\.?Tech(?![a-z]) | B\.?Eng(?![a-z]) | B\.?Com(?![a-z.]) | BBA(?![a-z])
          | BS[NW]\b | B\.?Ed(?![a-z]) | MBBS | LLB | B\.E\. | B\.S\.[NW]?\.? | B\.A\.
      | B[SA](?=/[BM][SA]|[ ](?:degree|in[ ][A-Z]|in[ ](?:an?[ ])?{_FIELDS}|\(\+
      |or[ ](?:BS|BA|MS|MA|PhD|advanced|higher|Master|equivalent))
      |[,)][ ]?(?:MS|MA|BA|PhD|M\.S)|[ ]?\+
      |[ ](?:[A-Z][a-z]+[ ])?(?:Engineering|Sciences?|Nursing|Economics|Mathematics|Accounting|Finance|Physics)\b)
      | (?:BS|BA|MS|MA)/B[SA]\b
      | HBO(?=\+|/WO|[ -](?:or[ ]WO|degree|level|diploma|education|niveau))     # the Dutch bachelor
    )
    | (?P<master>
        MBA(?!\w) | M\.?S[Cc](?![a-z])\.? | M\.?Phil(?![a-z]) | M\.?Tech(?![a-z]) | M\.?Eng(?![a-z]) | M\.S\.
          | M\.A\. | LLM(?=[ ](?:degree|in[ ]Law)) | MSW\b | MPH\b | MSN\b
      | M[SA](?=/(?:BS|BA|MA|MS|Ph)|[ ](?:degree|or[ ]Ph|in[ ](?:an?[ ])?{_FIELDS}
      |in[ ](?!Word|Office|Excel|SQL|Azure)[A-Z])|,[ ]Ph)
      | /M[SA]\b
    )
    | (?P<associate> HN[DC]\b | NVQ\b | TVET\b | ITI(?=[ ][Ii]n\b) | A\.A\.S?\.? | A[AS](?=/A[AS]\b|[ ]degree) )
    | (?P<high_school> GED\b | GCSEs?(?![a-z]) | A[ -][Ll]evels?(?![a-z]) ) )
    """,
    re.VERBOSE,
)
_REACH = 45  # a phrase begins at most so far before its anchor ...
_AFTER = 70  # ... and ends, with what is looked at behind it, at most so far after
# The words by one of which every phrase of `_PLAIN` is known: looking for them first is four times as fast.
_ANCHORS = Anchors(
    "degree", "bachelor", "master", "doctor", "diploma", "school", "graduat", "associate", "educati", "qualif",
    "leaving cert", "matric", "baccal", "12th", "grade 12", "2:1", "2:2", "2.1 ", "2.2 ", "vocational", " grad ",
    " grad/", before=_REACH, after=_AFTER)  # fmt: skip
_NOT_DEGREE_BEFORE = re.compile(
    r"(?:\b(?:high|higher|greatest|great|large|some|certain|strong|significant|considerable|reasonable|fair"
    r"|varying|utmost|any|same|highest|select|tuition|no|first|your|these|our|offers?|undefined"
    r"|towards? (?:a|an|your))|\d-?|°)\s*$"
)
_NOT_DEGREE_AFTER = re.compile(
    r"[ ]of[ ](?!2:|first|at least)|[ ](?:programs?|assistance|apprentice|courses?|celsius|fahrenheit|[cf]\b)"
    r"|-(?:seeking|granting)"
)
_OF_OTHERS = re.compile(
    r"[ ](?:and[ ][a-z.]{2,12}[ ])?(?:students?|learners|supervis|thes[ei]s|programmes?[ ]and)"
)  # whom one teaches
_VERB_AFTER = re.compile(r"'?s?[ ](?:the|and|data|your|our|new|plan|schedule|file|service|class)(?![a-z])")


def find_education(listing: Listing) -> list[Mark]:
    """Each mention of a degree, a diploma or schooling, in order, none inside another."""
    folded, low = listing.folded, listing.lowered
    hits = [(m.start(), m.end(), m.lastgroup or "") for m in _phrases(listing, low) if _is_degree(folded, low, m)]
    hits += [
        (m.start() + (m[0][0] == "/"), m.end(), m.lastgroup or "")
        for m in _LETTERS.finditer(folded)
        if (begins_word(folded, m.start()) or m[0][0] == "/") and not _OF_OTHERS.match(low, m.end())
    ]
    spans, last = [], -1
    for start, end, level in sorted(hits):
        if start >= last:
            spans.append(listing.mark(start, end, label="education", rule=f"education.{level}"))
            last = end
    return [span for span in spans if span is not None]


def _phrases(listing: Listing, low: str) -> Iterator[re.Match[str]]:
    for window in _ANCHORS.windows(listing.lowered):
        yield from _PLAIN.finditer(low, *window)


def _is_degree(folded: str, low: str, m: re.Match[str]) -> bool:
    start, end = m.span()
    if not begins_word(folded, start) or _OF_OTHERS.match(low, end):
        return False
    before, after = low[max(0, start - 20) : start], low[end : end + 30]
    if m.lastgroup == "degree":
        return not (_NOT_DEGREE_BEFORE.search(before) or _NOT_DEGREE_AFTER.match(after))
    if m.lastgroup == "master" and m[0].startswith("master"):
        return not (_VERB_AFTER.match(after) and "degree" not in m[0] and "'s" not in m[0]) and not before.endswith(
            "scrum "
        )
    return True
