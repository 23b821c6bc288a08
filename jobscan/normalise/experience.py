"""Marks of experience -> years asked for, what in, and whether they are demanded or only welcome."""

from __future__ import annotations

import re

from jobscan.model import Experience, Fact, Level, Listing, Mark
from jobscan.normalise._asked import is_wished, wishes_another
from jobscan.text import fold, lower, squeeze

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|\b(?:{'|'.join(_WORDS)}|a(?= year| month))\b)"
_COUNT = re.compile(
    rf"(?P<most>up to|less than|maximum)?[^\d]*?(?P<low>{_NUMBER})\s?\+?(?:\s?\(\s?\d+\s?\+?\s?\))?\s?\+?(?: plus)?"
    rf"(?P<range>\s?(?:-|to|or|\s)\s?(?P<high>{_NUMBER}))?"
)
_IN = re.compile(
    r"""
    (?:year|yr|yoe|month)\S*(?:[ ](?:or[ ]more|plus|minimum))?[ ]*
    (?:of[ ])?
    (?P<of>.*)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:of|in|with|as|an?|the|using|working|work|on|relevant|related|proven|professional|practical"
    r"|hands[- ]on|previous|prior|progressive|solid|strong|direct|"
    r"demonstrated|recent|similar|paid|full[- ]time|total|overall|minimum|experience[ds]?|exp\.?|background"
    r"|expertise|(?:the )?field of|area of|which)\b[ ,:]*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*\b(?:experience[ds]?|exp|background|expertise)\b.*$", re.IGNORECASE | re.DOTALL)
_PREFERRED_AFTER = re.compile(
    r"[^.;\n]{0,90}?\b(?:preferred|desirable|desired|a plus|nice to have|an advantage|advantageous|is ideal"
    r"|would be (?:ideal|great|helpful)|beneficial|a bonus)\b"
)
_DEMANDED_AFTER = re.compile(r"(?P<between>[^.;\n]{0,60}?)\b(?:(?<!not )required|mandatory|is essential|is a must)\b")
_PREFERRED_BEFORE = re.compile(
    r"(?:\b(?:ideally|preferably|preferred|desirable|desired|nice to have|bonus)\b|\bplus:)[^.;\n]{0,25}$"
)
_NOT_WHOLE = re.compile(r"[^.;\n]{0,90}?(?:\(|\b(?:preferably|ideally)\b|[,;] )")
_ABOUT_OTHERS = frozenset({"company_about", "benefit", "pay"})
_CONFIDENCE = {"experience.years": 0.94, "experience.label": 0.94, "experience.item": 0.92, "experience.months": 0.9}
_FORM_WISH = re.compile(r"\s?\((?:preferred|desired)\)")
_DEMANDED_PAY = re.compile(r"\b(?:requires?|required|must have|at least|minimum)\b")
_REACH = 200  # characters: a sentence
_OF_LONGEST = 60


def experience_facts(marks: list[Mark], listing: Listing) -> tuple[Fact[Experience], ...]:
    """Each statement of years, in the order of the text; what the company or a perk boasts of is left out."""
    facts = []
    for mark in marks:
        years = parse_years(mark.text, months=mark.rule == "experience.months")
        if years is None or (mark.role in _ABOUT_OTHERS and not _demands(mark, listing)):
            continue
        value = Experience(min_years=years[0], max_years=years[1], level=_level(mark, listing), of=parse_of(mark.text))
        facts.append(
            Fact(
                value=value,
                start=mark.start,
                end=mark.end,
                text=mark.text,
                rule=mark.rule,
                confidence=_CONFIDENCE.get(mark.rule, 0.8),
            )
        )
    return tuple(facts)


def _demands(mark: Mark, listing: Listing) -> bool:
    """ "This contract at $2,000 a week requires at least 1 year of experience": a line on pay may demand besides."""
    around = lower(listing.folded[max(0, mark.start - 30) : mark.end])
    return mark.role == "pay" and bool(_DEMANDED_PAY.search(around))


def parse_years(text: str, *, months: bool = False) -> tuple[float | None, float | None] | None:
    """The fewest and the most years; None when there is no number.

    >>> parse_years("3-5 yrs"), parse_years("at least two years"), parse_years("up to 2 years")
    ((3.0, 5.0), (2.0, None), (None, 2.0))
    >>> parse_years("six months", months=True)
    (0.5, None)
    """
    plain = lower(fold(text))
    found = _COUNT.match(plain)
    if found is None:
        return None
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else None
    if months:
        low, high = round(low / 12, 2), round(high / 12, 2) if high else None
    if found["most"]:
        return None, low
    if high is not None and high < low:
        low, high = high, low
    return low, high


def _number(words: str) -> float:
    return 1.0 if words == "a" else float(_WORDS.get(words, 0) or words)


def parse_of(text: str) -> str | None:
    """What the experience must be in, as written; None when it is not said.

    >>> parse_of("5+ years of nursing experience"), parse_of("3 years' experience in retail"), parse_of("2 years")
    ('nursing', 'retail', None)
    """
    found = _IN.search(fold(text))
    if found is None:
        return None
    words = squeeze(found["of"]).lstrip("' ")
    behind = re.match(r"(?P<front>.*?)\bexperience[ds]?\b(?P<back>.*)$", words, re.IGNORECASE)
    if behind:
        words = _LEAD.sub("", behind["front"]).strip() or _LEAD.sub("", behind["back"].strip(" ,:'-"))
    words = _LEAD.sub("", _TAIL.sub("", words)).strip(" ,.:;'\"-*")
    if len(words) > _OF_LONGEST:
        words = words[:_OF_LONGEST].rpartition(" ")[0].rstrip(" ,")
    return (
        None
        if re.match(
            r"(?:and|or|that|is|are|required|preferred|needed|to)\b"
            r"|$",
            words,
            re.IGNORECASE,
        )
        else words
    )


def _level(mark: Mark, listing: Listing) -> Level:
    """By the segment's role, else by a word in the same clause."""
    folded = listing.folded
    before, after = lower(folded[max(0, mark.start - 40) : mark.start]), lower(folded[mark.end : mark.end + 110])
    own = lower(fold(mark.text))
    if own.startswith(("ideally", "preferably")) or _PREFERRED_BEFORE.search(before):
        return "preferred"
    demanded = _DEMANDED_AFTER.match(after) or _DEMANDED_AFTER.search(own)
    if is_wished(mark, listing) and not (demanded and "prefer" not in demanded["between"]):
        return "preferred"
    if wishes_another(listing.folded[mark.start : mark.start + _REACH]):
        return "required"
    if _FORM_WISH.match(after):
        return "preferred"
    hit = _PREFERRED_AFTER.match(after)
    return "preferred" if hit and not _NOT_WHOLE.match(after[: hit.end()]) else "required"
