"""In many places an employer may not ask what somebody earned before.

The EU's directive 2023/970 (article 5) and the laws of some twenty American states bar employers from asking for pay
history. `jobscan rules --laws` lists those that are known here; elsewhere this is a warning.

Fix: ask what the applicant expects, or better, state what you pay.

Bad::

    Line cook
    Company: Lakeside Kitchens

    Please state your current salary and notice period in your application.

Good::

    Line cook
    Company: Lakeside Kitchens

    Please state your desired salary. We never ask for your current salary.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY010",
    name="pay-history-asked",
    severity="warning",
    summary="Applicants are asked what they earn or earned.",
    by_jurisdiction=True,
)
WORDS = GuardedWords(
    r"""
    (?:state|include|mention|provide|indicate|send|share|give|list|submit)(?: us)?(?: [\w,'&/]{1,14}){0,6} (?:current|present|previous|last|last drawn|past) (?:salary|salaries|ctc|compensation|pay|wages?|remuneration)
    (?:stating|including|mentioning|indicating|providing|detailing|quoting|confirming)(?: [\w,'&/]{1,14}){0,8} (?:current|present|previous|last|last drawn|past) (?:salary|salaries|ctc|compensation|pay|wages?|remuneration)
    your (?:current|present|last drawn) (?:salary|ctc|compensation|remuneration)(?: details?| package)
    (?:your |the )?last[ -]drawn (?:salary|ctc|pay|wages?)
    (?:current|present|last drawn) (?:salary|ctc|compensation)(?: and expected(?: salary| ctc)?)?:
    current (?:salary|ctc|compensation) (?:&|and|/) expected (?:salary|ctc|compensation)
    salary histor(?:y|ies)(?: ?/ ?| and | or )(?:salary )?(?:requirements?|expectations?)
    salary history (?:is )?(?:required|must|needed)
    (?:provide|include|submit|with)(?: your| a)? salary history
    """,  # noqa: E501
    unless=r"never|not ask|do not|don't|without|prohibit\w*|law|ordinance|inquir\w*|regardless|based on",
)


def find(case: Case) -> Iterator[Finding]:
    law = case.strictest_law(RULE.code)
    for hit in WORDS.hits(case):
        yield RULE.finding(
            "asks what applicants earn or earned" + (f"; {law.words}" if law else ""),
            hit,
            fix="ask what they expect, or state what you pay",
            severity="error" if law and law.severity == "error" else None,
            url=law.url if law else None,
            effective=law.effective_from if law else None,
        )
