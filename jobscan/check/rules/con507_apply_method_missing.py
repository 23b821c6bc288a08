"""A posting should say how to apply.

Listings in languages other than English are left alone.

Fix: give a page, a mail address, or say where the button is.

Bad::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu.

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. To apply, write to jobs@lakesidekitchens.example.

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu. If interested, drop us a line: jobs [at] lakesidekitchens [dot] example
"""

import re

from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid

RULE = Rule(
    code="CON507",
    name="apply-method-missing",
    severity="info",
    summary="The posting does not say how to apply.",
)
_HOW = re.compile(
    r"""
    https?:// | www\. | \S[ ]?@[ ]?\w | \w[ ]?[\[(]at[\])][ ]?\w | \w[ ](?:at|AT)[ ]\w{2,30}(?:[ ]dot[ ]|\.)[a-z]{2,3}\b
    | \bappl(?:y|ying|ications?)\b | (?-i:Apply)\b  # "COApply Now": scraped, without its line end
    | \b(?:cv|resum[eé]|cover[ ]letter)s?\b
    | \b(?:call|contact|e-?mail|message|ping|dm|whatsapp|text)[ ](?:us|me|mr|ms|our|\+?\d)\b
    | \b(?:send|submit|forward)[ ](?:us|me|your|a[ ]copy|an?[ ]e-?mail)\b | \bget[ ]in[ ]touch\b
    | \breach[ ]out[ ]to[ ](?:us|me|our)\b | \bdrop[ ](?:us|me|by)\b | \bregister[ ](?:now|here)\b | \bwhatsapp[ ]\+?\d
    | \bif[ ](?:you(?:'re|[ ]are)[ ])?interested\b
    | \binterested[ ](?:candidates|applicants|parties|individuals|persons)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
find = unsaid(RULE, _HOW, "nothing says how to apply", fix="give a link or an e-mail address")
