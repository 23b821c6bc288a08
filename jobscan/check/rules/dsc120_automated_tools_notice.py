import re

from jobscan.check.absence import can_report_absence
from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.grammar.later import later

RULE = rule_of(__name__)
_AI = (
    r"(?:A\.?I\.?(?:[ -](?:powered|based|driven|assisted|enabled))?|artificial[ ]intelligence|automated|algorithmic"
    r"|machine[ ]learning)"
)
_CHOOSING = (
    r"(?:screen\w*|interview\w*|assess\w*|evaluat\w*|select\w*|rank\w*|scor(?:e|es|ed|ing)|hiring|recruit\w*"
    r"|review\w*|shortlist\w*)"
)
_APPLICANTS = r"(?:applicants?|applications?|candidates?|r[eé]sum[eé]s?|CVs?|hiring|recruit\w+)"
_TOOL = later(
    rf"""
    \b{_AI}[ ](?:video[ ])?interview(?:er|s)?\b
    | \b{_AI}[ ](?:resume|CV|candidate|application)[ ]screening\b
    | \b{_AI}[ ](?:hiring[ ](?:tool|assistant)s?|pre-?screen\w*|recruiter)\b
    | \bHireVue\b
    """,
    re.IGNORECASE | re.VERBOSE,
)  # a tool that the applicant will meet
_SAID = later(
    rf"""
    \b{_AI}\b [^.\n]{{0,120}} \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_APPLICANTS}\b
    | \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_APPLICANTS}\b [^.\n]{{0,120}} \b{_AI}\b
    | \b{_APPLICANTS}\b [^.\n]{{0,80}} \b{_CHOOSING}\b [^.\n]{{0,80}} \b{_AI}\b
    | \b{_AI}\b [^.\n]{{0,60}} \b(?:hiring|recruitment|recruiting|selection|application)[ ]process
    """,
    re.IGNORECASE | re.VERBOSE,
)  # a statement on tools in hiring, used or not
_NOTICE = later(
    r"\b(?:alternative (?:selection )?process|opt[ -]out|bias audit|request an accommodation to|human review)\b",
    re.IGNORECASE,
)


def find(case: Case) -> Findings:
    law = case.strictest_law(RULE.code)
    if law is None:
        return
    fix = "say what the tool does and what a person decides"
    tool = _TOOL.search(case.folded)
    if law.law.in_posting:
        if not tool and not _SAID.search(case.folded) and can_report_absence(case):
            yield RULE.under(law, "nothing is said of automated tools that help to choose applicants", fix=fix)
    elif tool and not _NOTICE.search(case.folded):
        named = case.text[tool.start() : tool.end()]
        yield RULE.under(law, f'"{named}" is an automated tool', Span(*tool.span()), fix=fix)
