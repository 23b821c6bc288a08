import re

from jobscan.check.absence import can_report_absence, is_employment, is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.later import later
from jobscan.grammar.titles.boundaries import has_noun

RULE = rule_of(__name__)
_SOUGHT = later(
    r"""
    \b(?i: (?:looking|lookout|searching|advertising|in[ ]search|in[ ]need)[ ](?:for|of) | seeking | seeks
      | looking[ ]to[ ](?:fill|hire)
      | (?:hiring|recruiting)(?:[ ]for)?(?![ ](?:managers?|teams?|partners?|process)) | appoint
      | (?:role|position|post)[ ](?:of|as) | (?:vacancy|opportunity|opening)[ ]for | are[ ]you | join[ ]us[ ]as
      | as(?=[ ](?:an?|our)[ ]) | (?:positions|roles|openings|jobs)\b[^.\n]{0,40}(?:[:-]|[ ]for\b|including\b) )
    (?:[ ]an?)?[?:]?\s{1,3}(?:[*-][ ]?)?(?:[Aa]n?[ ])?(?P<job>(?:[^.,;:!?\n]|(?<=[SJ]r)\.){2,60})
    """,
    re.VERBOSE,
)
_NAMED = later(
    r"""
    \b(?:The|Our|This)[ ](?P<job>(?:[A-Z][\w&/'-]{0,20}[ ]){1,6})
      (?:\([^)\n]{1,20}\)[ ])?(?:is|will|reports|works|serves|must|has|shall)\b
    | \b(?P<post>(?:[A-Z][\w&/'-]{0,20}[ ]){1,5})(?:positions?|role|openings?|vacanc(?:y|ies))\b
    | \b(?P<kind>(?:[a-z][a-z-]{1,20}[ ]){1,3})(?:positions?|openings?|vacanc(?:y|ies))[ ](?:is|are)\b
    | \b[Aa]n?[ ](?:experienced|skilled|talented|motivated|qualified|enthusiastic|dedicated|registered)[ ]
      (?P<one>[^.,;:\n]{3,50})
    """,
    re.VERBOSE,
)
_END = later(r"[ ](?:who|(?<!- )to|that|with|for|and|in|at|on|of|so)[ ]")
_NOT_A_JOB = later(r"\b(?:members?|leaders?)\Z")
_FIRST, _LINE = 3, 90  # lines in which a title may stand, and the characters of a line that may be one
_GLUED = later(r"(?<=[a-z.!?)])(?=[A-Z][a-z])")  # line ends that scraping lost


def _is_named(case: Case) -> bool:
    """Whether a sentence says which job it is."""
    text = _GLUED.sub(" ", case.folded)
    if any(has_noun(_END.split(match[match.lastgroup or 0])[0]) for match in _NAMED.finditer(text)):
        return True
    if any(has_noun(line) for line in text.strip().splitlines()[:_FIRST] if _is_short(line)):
        return True
    jobs = (_END.split(match["job"])[0] for match in _SOUGHT.finditer(text))
    return any(has_noun(job) and not _NOT_A_JOB.search(job) for job in jobs)


def _is_short(line: str) -> bool:
    return len(line) <= _LINE and not line.rstrip().endswith((".", "!", "?"))


def find(case: Case) -> Findings:
    if case.posting.title or case.fields.title or not is_employment(case) or is_volunteering(case):
        return
    if can_report_absence(case) and not _is_named(case):
        yield RULE.finding(
            "no title was found",
            fix="put the title on the first line, or in the field `title`",
        )
