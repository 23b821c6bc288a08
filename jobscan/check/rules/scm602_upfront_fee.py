"""Money from the applicant.

No honest employer asks for a fee for training, equipment, a check or the application, sends a check to deposit, or pays
in gift cards.

Source: https://consumer.ftc.gov/articles/job-scams

Fix: take it out. Who reads such a posting should not pay.

Bad::

    Data entry clerk

    A refundable deposit of $50 is required for the training kit.

Good::

    Bank teller

    You take deposits from our customers and sell gift cards.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="SCM602",
    name="upfront-fee",
    severity="error",
    summary="The applicant is asked to pay, or to deposit a check.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
WORDS = GuardedWords(
    r"""
    (?:refundable|security|training|registration|application|processing) (?:deposit|fee)(?: of (?:\$|£|€|rs\.? ?)?[\d,.]{1,9})?(?: is| are| will be)? (?:required|payable|needed|due)
    (?:pay|send|transfer) (?:a |the |us a |an )?(?:small |refundable |one-time )?(?:registration|training|processing|application|equipment|starter kit) fee
    we will (?:send|mail) you a (?:cashier'?s? )?check (?:to|for)
    (?:purchase|buy) (?:your )?(?:gift cards?|equipment from our vendor)
    paid (?:in|via|by) gift cards?
    """,  # noqa: E501
    unless=r"no (?:registration|training|application)|customers?|clients?|tenants?|residents?|members|never|"
    r"licen[sc]\w*|exam\w*|not (?:ask|require|charge)|county|city|state|reimburs\w*",
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding("honest employers do not ask applicants for money", hit, fix="remove it")
