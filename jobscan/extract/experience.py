"""Doc -> marks of years (or months) of experience asked for; the rule's name tells what made it one.

`experience.years` ("5+ years of ... experience"), `experience.label` ("Experience: 3-5 years"), `experience.item`
(a list item that begins so: "3+ years in payroll"), `experience.months`. A mark runs from the number to the end of
what the experience is in.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.extract._words import begins_word, lowered_text
from jobscan.spans import EXPERIENCE, folded_text, mark

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty"
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?(?![\d,])|(?:{_WORDS}))"
_ONE = (
    r"(?<=at least )a|(?<=minimum of )a|(?<=have )a|(?<=with )a|(?<=[\n•(] )a|(?<=[\n•])a|^a"  # "a year's experience"
)

# The unit is the anchor: rare words; the number is then sought in the 45 characters before.
_UNIT = re.compile(r"(?:year|yr)(?:'?s'?)?(?:\(s\))?'?(?![a-z])|yoe(?![a-z])|months?'?(?![a-z])")
_COUNT = re.compile(
    rf"""
    (?P<cue>(?:at[ ]least|minimum(?:[ ]of)?(?:[ ]an?)?|min\.?|ideally|preferably|over|more[ ]than|up[ ]to
      |less[ ]than|around|about|approximately)[ ]*"?)?
    (?<![\d$£€/]) (?<!\d[.,]) (?<![\s(][.,]) (?P<low>{_NUMBER}|{_ONE}) \)? \+?
      (?:[ ]?(?:\(|-lrb-)[ ]?\d{{1,2}}[ ]?\+?[ ]?(?:\)
      |-rrb-)[ ]?\+?)? (?:[ ]?\+|[ ]plus)?
    (?:[ ]?(?:-|to|or|[ ])[ ]?(?P<high>{_NUMBER})(?:[ ]?\(\d{{1,2}}\))?)? [ ]?\+?
    (?:[ ]?or[ ]more|[ ]plus|[ ]?\+)?[ -]?(?:full[ ]|consecutive[ ]|cumulative[ ]|solid[ ]|calendar[ ])?[ -]?$
    """,
    re.VERBOSE,
)
# What makes the number no experience: age, the company's own years, how long a contract runs, how recent a thing is.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:last|past|previous|next|first|within|every|for (?:over|more than|nearly|almost)|in lieu of|under"
    r"|celebrating|recent"
    r"|(?:by|for) (?:the )?(?:last|past)|with (?:over|more than|nearly|almost)|our|after|duration|contract|term"
    r"|initial|age|aged|must be|be at least"
    r"|serve for|for a|posted for)[ :,-]*(?:the )?)$"
)
_COMPANY = re.compile(r"(?:over|more than|nearly|almost)\s*$")
_NOT_AFTER = re.compile(
    r"[ -]*(?:of age|old|ago|in business(?![ ]+[a-z])|in a row|running|warrant|contract|fixed|ftc|initial"
    r"|degree|or older|and older|of service|in the making"
    r"|probation|college|or newer|olds?|strong|history|paid|parental|maternity|anniversary|lease|term\b|plan\b"
    r"|program|university|of education|of college|of study|of university|of age"
    r"|or less|from (?:the )?date|cliff|vest|,? with extension|roadmap|combined(?! experience)|behind us|bond"
    r"|period|sabbatical|rotation)"
)
_EXPERIENCE = re.compile(
    r"(?:[^.;\n•]|\n(?=[a-z])){0,110}?(?<![a-z])(?:experience[ds]?|exp(?![a-z])|expertise|background|track record)"
)
_DIRECT = re.compile(
    r"(?:or more|plus|\+|minimum)?[ ,'\"-]*(?:experience|exp(?![a-z])|of[ -]|in |as |with |working|worked"
    r"|relevant|related|post[- ]|professional|[a-z]{3,}ing |hands[- ]on|practical|proven|commercial|combined|pqe"
    r"|are eligible"
    r"|industry|driving|teaching|clinical)"
)
_LABEL = re.compile(
    r"(?<![a-z])exp(?:erience(?:s|d)?|\.)?(?: (?:required|level|needed|preferred"
    r"|requirement|range))?s?[^\w\n]{0,4}\s{0,5}(?:[*•·-] ?)?(?:\(|minimum |min |of |at least |required )*$"
    r"|years of experience[^\w]{0,4}$|experience[^.;\n]{0,50}[(:,-] ?(?:minimum|at least|min\.?|typically"
    r"|usually|generally)? ?(?:of )?$"
)
_ITEM = re.compile(
    r"(?:^|[\n•*·;.!:●▪–(]|[-]|\bor\b|\band\b|\bhave\b|\bwith\b|\bbring\b|\bspent\b|required)[\s*_\"'•·-]*$"
)
_DEGREE = re.compile(  # "BS with 2+ years or MS with none"
    r"(?<![a-z])(?:b\.?[sa]\.?|b\.?sc|m\.?s\.?|ph\.?d\.?|bachelor'?s?|master'?s?|degree|diploma)[^.;\n]{0,45}"
    r"(?:\b(?:with|and|plus)|\+)\s*(?:at least )?$"
)
# "SQL: 2 years (Preferred)": a board's form
_FORM_BEFORE = re.compile(r"[a-z][^:;.\n]{0,40}:\s?$")
_FORM_AFTER = re.compile(r"\s?\((?:required|preferred|desired)\)")
_WORKED = re.compile(  # "You have worked as a teacher for at least 1 year"
    r"\b(?:worked|working|practi[sc]ed|employed|taught|driven|managed)\b[^.;\n]{0,50}\bfor (?:a )?$"
)
_INSTEAD = re.compile(r"[^.;\n]{0,80}?\b(?:in lieu of|in place of|instead of)\b")
_ANY_LENGTH = re.compile(r"0\s?(?:-|to)\s?[1-9]\d")  # "0 to 31 years": a board's words for "any"
_AFTER_UNIT = re.compile(r"(?: or more| plus|\+| minimum)?")
_STOP = re.compile(
    r"[.;\n•(|]|, (?!and|or)|(?<=[a-z])(?=[A-Z][a-z])| - |\b(?:is required|is preferred|required|preferred"
    r"|is a plus|a must|is essential|desirable|or equivalent)\b"
)
_TRAILING = re.compile(r"[ ,(/+&]*(?:\b(?:or|and|plus|with|of which|including)[ ,(]*)*$")
_LONGEST = 90  # of a mark: "5+ years of experience in ..." and a few words more


@Language.component("jobscan_experience", assigns=["doc.spans"])
def experience(doc: Doc) -> Doc:
    doc.spans[EXPERIENCE] = find_experience(doc)
    return doc


def find_experience(doc: Doc) -> list[Span]:
    """Each number of years of experience, with the words that say what in."""
    folded, low = folded_text(doc), lowered_text(doc)
    found: list[tuple[int, int, str]] = []
    floor = 0
    for unit in _UNIT.finditer(low):
        statement = _statement(folded, low, unit, floor=floor)
        if statement:
            found.append(statement)
            floor = unit.end()
    spans = []
    for at, (start, end, rule) in enumerate(found, start=1):
        until = found[at][0] if at < len(found) else end
        if end > until:  # "8 years with a degree or 10 years without": the second statement ends the first
            end = start + len(_TRAILING.sub("", folded[start:until]))
        spans.append(mark(doc, start, end, label="experience", rule=rule))
    return [span for span in spans if span is not None]


def _statement(folded: str, low: str, unit: re.Match[str], *, floor: int) -> tuple[int, int, str] | None:
    at = max(floor, unit.start() - 45)
    count = _COUNT.search(low[at : unit.start()])
    if count is None:
        return None
    start = at + (count.start("cue") if count["cue"] else count.start("low"))
    number_at = at + count.start("low")
    before, after = low[max(0, start - 60) : start], low[unit.end() : unit.end() + 130]
    if not begins_word(folded, number_at) and low[number_at].isalpha():
        return None
    if (
        _NOT_BEFORE.search(low[max(0, number_at - 40) : number_at])
        or _NOT_BEFORE.search(before)
        or _NOT_AFTER.match(after)
        or _INSTEAD.match(after)
    ):
        return None
    rule = _rule(before, after, cue=count["cue"] or "", months=unit[0].startswith("month"), yoe=unit[0] == "yoe")
    if rule is None or _is_company(count, before, after) or _ANY_LENGTH.match(low, number_at):
        return None
    return start, _end(folded, unit.end()), rule


def _rule(before: str, after: str, *, cue: str, months: bool, yoe: bool) -> str | None:
    if yoe:
        return "experience.years"
    said = _EXPERIENCE.match(after)
    if months:
        return "experience.months" if said and said.end() < 60 else None
    direct = _DIRECT.match(after)
    if said and (direct or said.end() < 45):
        return "experience.years"
    if _LABEL.search(before):
        return "experience.label"
    if (_FORM_AFTER.match(after) and _FORM_BEFORE.search(before)) or (cue and _WORKED.search(before)):
        return "experience.label"
    if direct and (cue.startswith(("at least", "min")) or _ITEM.search(before)):
        return "experience.item"
    return "experience.years" if said or _DEGREE.search(before) else None


def _is_company(count: re.Match[str], before: str, after: str) -> bool:
    """ "With over 40 years of experience, we ..." is the employer's age, and so is any "140+ years"."""
    number = re.match(r"\d+", count["low"])
    many = int(number[0]) if number else 0
    cue = (count["cue"] or "").strip()
    if many > 20 or re.search(r"\d$", before):
        return True
    if cue in ("over", "more than") and (many >= 15 or re.search(r"\b(?:with|for|of|has|have|our)\s*$", before)):
        return not re.search(r"\b(?:candidate|you|must)\b", before)
    return bool(re.match(r"[^.\n]{0,60}\b(?:behind us|we've|our team)\b", after))


def _end(folded: str, at: int) -> int:
    """Where the statement ends: at a stop, at a glued capital, or at a word's end before `_LONGEST`."""
    at += len(_AFTER_UNIT.match(folded, at)[0])  # type: ignore[index]
    window = folded[at : at + _LONGEST]
    stop = _STOP.search(window)
    if stop:
        return at + len(window[: stop.start()].rstrip(" ,-"))
    if len(window) == _LONGEST:
        window = window.rpartition(" ")[0]
    return at + len(window.rstrip(" ,-"))
