"""A posting should say what one will do.

One sentence is enough ("you will lead our kitchen"). Listings in languages other than English are left alone.

It is off by default because too few of its findings are worth acting on; `--select CON505` turns it on.

Fix: add a list of three to eight duties.

Bad::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

    Requirements
    - One year in a kitchen

    To apply, send your CV to jobs@lakesidekitchens.example.

Good::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

    Responsibilities
    - Cook the lunch menu
    - Keep the kitchen clean

    Requirements
    - One year in a kitchen

    To apply, send your CV to jobs@lakesidekitchens.example.

Good::

    Lakeside Kitchens | Line cook | Austin, TX | Full-time

    We are looking for a cook to run our lunch menu. Experience with grills is needed. jobs@lakesidekitchens.example
"""

import re

from jobscan.check.absence import is_employment
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="CON505",
    name="responsibilities-missing",
    severity="info",
    summary="The posting does not describe the responsibilities.",
)
_SAID = re.compile(
    r"""
    \bresponsib(?:le|ility|ilities)\b | \bduties\b | \btasks\b
    | \byou(?:'?ll|[ ]will|[ ]would|[ ]get[ ]to|[ ]can[ ]expect[ ]to)\b
    | \bfor[ ]you[ ]to\b
    | \bthis[ ](?:position|role|job)[ ](?!is\b|has\b|was\b)\w{3,12}s\b
    | \b(?:role|job|position|work)[ ](?:that[ ])?(?:involves|includes|is[ ]to|will|focuses)\b
    | \byour[ ](?:tasks?|mission|work|day|role)\b
    | \b(?:engineers?|developers?|someone|somebody|person|people|join[ ]us|hiring|looking[ ]for|seeking|recruiting
        |opportunity)\b
      [^.\n]{0,120}?
      [ ]to[ ](?:build|create|design|develop|drive|help|improve
        |join[ ]us[ ]in|join[ ]our|lead|maintain|make|manage|run|support
        |take|teach|work)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _is_told(case: Case) -> bool:
    return bool(case.posting.responsibilities) or not is_employment(case)


find = unsaid(RULE, _SAID, "no responsibilities are described", fix="add a list of the main tasks", unless=_is_told)
