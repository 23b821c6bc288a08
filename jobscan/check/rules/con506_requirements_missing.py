"""A posting should say what one must bring, or that nothing is needed.

One sentence is enough ("we are looking for an experienced cook"). Listings in languages other than English are left
alone.

It is off by default because too few of its findings are worth acting on; `--select CON506` turns it on.

Fix: add a short list; tell what is required from what is preferred.

Bad::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX
    Full-time

    Responsibilities
    - Cook the lunch menu
    - Keep the kitchen clean

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

    You will run our lunch menu. We want a motivated cook who loves soups. jobs@lakesidekitchens.example
"""

import re

from jobscan.check.absence import is_employment
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="CON506",
    name="requirements-missing",
    severity="info",
    summary="The posting does not state any requirements.",
)
_SAID = re.compile(
    r"""
    \d\+?[ ]?(?:years|yrs)\b | \byears[ ]of\b
    | \b(?:requirements?|skills?|degree|licen[cs]e|certifi\w{2,8})\b
    | \bexperience[ ](?:with|in|of|as|working|using|building|levels?)\b
    | \bexperienced[ ](?:in|with)\b | \bsenior[ -]level\b
    | \b(?:no|some|prior|previous|relevant|proven|strong|solid|little)[ ](?:\w+[ ]){0,2}experience\b
    | \bshould[ ](?:have|be[ ](?:able|comfortable|familiar))\b
    | \b(?:proficien\w{1,3}|familiar\w{0,3}|fluent|comfortable|passionate|qualified|well[ ]versed)\b
    | \b(?:knowledge|background|expertise|interest|degree)[ ](?:of|in)\b | \bability[ ]to\b
    | \b(?:talented|motivated|experienced|skilled|enthusiastic|driven|ambitious|creative|strong|great|smart|brilliant
        |stellar|curious)
      [ ](?:[\w-]+[ ]){0,5}?
      (?:engineer|developer|programmer|designer|manager|analyst|scientist|hacker|cook|chef|teacher|nurse|people|person
        |individual|candidate)s?\b
    | \bwho[ ](?:is|are|has|have|can|knows?|loves?|wants?)\b | \bif[ ]you(?:[ ]have|[ ]love|[ ]know|'ve)\b
    | \byou[ ](?:have|know|love|are[ ]an?|should|need)\b | \blooking[ ]for[ ]someone\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOOLS = 3  # "Web engineer - Ruby, JavaScript, React" says what one must bring


def _is_told(case: Case) -> bool:
    from jobscan.grammar.demand.phrases import phrases_in

    tools = sum(1 for fact in case.posting.skills if fact.value.kind == "tool")
    return (
        bool(case.posting.qualifications)
        or not is_employment(case)
        or tools >= _TOOLS
        or any(each.demand != "denied" for each in phrases_in(case.folded))
    )


find = unsaid(
    RULE,
    _SAID,
    "no requirements are stated",
    fix="add a short list, or say that no experience is needed",
    unless=_is_told,
)
