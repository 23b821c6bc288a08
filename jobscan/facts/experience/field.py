"""A statement of years -> the field of the experience: "5+ years of nursing experience" -> "nursing"."""

from __future__ import annotations

import re

from jobscan.grammar.demand.phrases import phrases_in
from jobscan.grammar.text import fold, squeeze

_BEHIND_UNIT = re.compile(
    r"""
    (?:year|yr|yoe|month)\S*(?:[ ](?:or[ ]more|plus|minimum))?[ ]*
    (?:of[ ])?
    (?P<of>.*)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_AROUND_EXPERIENCE = re.compile(r"(?P<front>.*?)\bexperience[ds]?\b(?P<back>.*)$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:of|in|with|as|an?|the|using|working|work|on|relevant|related|proven|professional|practical"
    r"|hands[- ]on|previous|prior|progressive|solid|strong|direct|"
    r"demonstrated|recent|similar|paid|full[- ]time|total|overall|minimum|experience[ds]?|exp\.?|background"
    r"|expertise|(?:the )?field of|area of|which)\b[ ,:]*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:(?<!\s)\s*)?\b(?:experience[ds]?|exp|background|expertise)\b.*$", re.IGNORECASE | re.DOTALL)
# "an engineer with a Bachelor's degree": the degree is mentioned beside the years, and is not their field
_DEGREE = re.compile(
    r"(?:(?<!\s)\s*)?\b(?:with )?(?:an? )?"
    r"(?:bachelor|master|associate|doctora|advanced|college|university|graduate)\S{0,20} degrees?\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_FIELD = re.compile(
    r"(?:and|or|that|is|are|to|may|might|can|could|will(?! writing)|would|should|must)\b|$", re.IGNORECASE
)
_LONGEST = 60  # characters; a longer field is cut at the end of a word


def field_of(statement: str) -> str | None:
    """The field of the experience, as written; None if it is not stated.

    >>> field_of("5+ years of nursing experience"), field_of("3 years' experience in retail"), field_of("2 years")
    ('nursing', 'retail', None)
    """
    found = _BEHIND_UNIT.search(fold(statement))
    if found is None:
        return None
    words = squeeze(found["of"]).lstrip("' ")
    around = _AROUND_EXPERIENCE.match(words)
    if around:
        words = _LEAD.sub("", around["front"]).strip() or _LEAD.sub("", around["back"].strip(" ,:'-"))
    words = _LEAD.sub("", _DEGREE.sub("", _TAIL.sub("", words))).strip(" ,.:;'\"-*")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0].rstrip(" ,")
    demanded = phrases_in(words)
    return None if _NO_FIELD.match(words) or (demanded and demanded[0].start == 0) else words
