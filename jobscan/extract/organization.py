"""Doc -> spans over the employer's name: labelled, under the title, in "About X", "X is hiring", "At X, we"."""

# ruff: noqa: E501  (patterns and word lists read better unbroken)
from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.spans import ORGANIZATION, folded_text, mark

LABEL = "organization"
_WORD = r"(?:[A-Z0-9À-ÖØ-Þ][\w&'.+-]*|[a-z]+[A-Z]\w*)"
_NAME = (
    rf"{_WORD}(?:(?:,? (?:&|and|of|the|for|de|in)(?: the)?)? {_WORD}){{0,6}}(?:,? (?:Inc|LLC|Ltd|Corp|GmbH|Pvt)\.?)?"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "organization.label",
        re.compile(
            rf"(?i:(?<![a-z])(?:company|employer|organi[sz]ation|client|company name|hiring organi[sz]ation))[ *_]{{0,4}}:[ *_]{{0,4}}(?P<name>{_NAME})[ *_]*(?=\n|$|[a-z]*[.,|])"
        ),
    ),
    ("organization.heading", re.compile(r"^#{2,4} (?P<name>[^\n#*`:]{2,60}?)[ ]*\n(?=[ ]*#+ ')", re.MULTILINE)),
    ("organization.at", re.compile(rf"(?:^|\n)[# *]*[^\n|]{{4,80}} (?:at|@) (?P<name>{_NAME})[ *]*(?=\n|$)")),
    ("organization.hn", re.compile(r"^\s{0,5}(?P<name>[^\s|][^\n|]{1,50}?)(?: \([^)|]{3,60}\))? \| ")),
    (
        "organization.about",
        re.compile(
            rf"(?:(?<=\n)|^|(?<=[.!*#a-z] ))[# *_]{{0,6}}(?:About|Who is|Why(?: join| work at)?|Working at|Life at|Company Description|Company Overview|Welcome to|Join)[ :*\n]{{1,6}}(?:at )?(?P<name>{_NAME})(?=[ ]*[?:*!]*[ ]*(?:\n|$)|[ ]*[:!?]|,? (?:is|are|we|was|as|and|in|has)\b)"
        ),
    ),
    (
        "organization.hiring",
        re.compile(
            rf"\b(?P<name>{_NAME})(?:,[^,.\n]{{3,80}},)? (?:(?:is|are|has)(?: an?)?(?: currently| now| actively| also)? (?:hiring|seeking|looking|recruiting|searching|working with|immediate opening|opening)|seeks)\b"
        ),
    ),
    (
        "organization.at_we",
        re.compile(
            rf"\b(?:At|Here at|here at|join|Join|joining|Joining) (?P<name>{_NAME})(?=,? (?:we|our|you|is|as|and|team|family|today|where|in)\b|[!,.])"
        ),
    ),
    (
        "organization.is",
        re.compile(
            rf"(?:(?<=\n)|^|(?<=[.!*] )|(?<=  ))[*_ ]{{0,4}}(?P<name>{_NAME})(?: \([^)\n]{{1,40}}\))?(?:,[^,.\n]{{3,60}},)? (?:is|are) (?:an?|the|one of|on a|proud|committed|dedicated|building|transforming|redefining|changing|revolutioni[sz]ing|home|looking|where|part)\b"
        ),
    ),
    (
        "organization.verb",
        re.compile(
            rf"(?:(?<=\n)|^|(?<=[.!*] ))[*_ ]{{0,4}}(?P<name>{_NAME}) (?:offers|provides|helps|has been|delivers|builds|believes|was founded|develops|specializes|specialises|operates|enables|gives|makes|empowers|partners|values|does not discriminate|welcomes|has a)\b"
        ),
    ),
    (
        "organization.of",
        re.compile(
            rf"\b(?:[A-Z]\w+|role|position|team|join us|employee|engineer|working) at (?P<name>{_NAME})(?=,| (?:you|we|is|and|will|in|to)\b|[.!\n])"
        ),
    ),
)
_NOT_A_NAME = re.compile(
    r"^(?:[A-Z]\w*'(?:re|ve|ll|d)\b|[A-Z][a-z]*'s$|(?:The|This|Our|Your|We|You|A|An|It|He|She|They|What|Who|Why|How|If|In|At|As|For|To|All|Job|These|That|There|Work|Working|Us|Me|Now|None|Not|Here"
    r"|Please|Where|When|Each|Every|Many|My|Other)(?:$| (?:Role|Job|Position|Team|Company|Opportunity|Candidate|Client|Ideal|Successful|Person|Location|Salary|Work"
    r"|Department|Benefits|Project|Organi[sz]ation|Employer|School|Hospital|Business|Group)s?\b)|(?:Company|Job|Role|Position|Overview|Description|About|Candidates?|Applicants?|Employees?|Experience|Location"
    r"|Salary|Benefits|Remote|Equal|Responsibilities|Requirements|Qualifications|Summary|Knowledge|Ability|Strong|Must|Competitive|Join|Industry|Type|Monday|\d|Currently|Immediate|Inc|Services|Employment|Full|Part)\b)",
)
_ROLE_END = re.compile(
    r"\b(?:Engineer|Manager|Developer|Analyst|Scientist|Assistant|Nurse|Officer|Director|Specialist|Associate|Technician|Designer|Coordinator|Lead|Team|Role|Position|Driver)s?$"
)


def find_organization(doc: Doc) -> list[Span]:
    """Candidates, the surest rule first, then in the order of the text; at most twelve."""
    text = folded_text(doc)
    spans: list[Span] = []
    seen: set[tuple[int, int]] = set()
    for start, end, rule in _candidates(text):
        if (start, end) in seen:
            continue
        seen.add((start, end))
        span = mark(doc, start, end, label=LABEL, rule=rule)
        if span is not None:
            spans.append(span)
        if len(spans) == 12:
            break
    return spans


def _candidates(text: str) -> Iterator[tuple[int, int, str]]:
    for rule, pattern in _PATTERNS:
        for count, match in enumerate(pattern.finditer(text, 0, 12_000)):
            if count == 4:
                break
            start, end = match.span("name")
            while end > start and text[end - 1] in " .,'-&*":
                end -= 1
            name = text[start:end]
            if (
                1 < len(name) <= 60
                and not _NOT_A_NAME.match(name)
                and not _ROLE_END.search(name)
                and not name.isdigit()
            ):
                yield start, end, rule


@Language.component("jobscan_organization", assigns=["doc.spans"])
def organization(doc: Doc) -> Doc:
    doc.spans[ORGANIZATION] = find_organization(doc)
    return doc
