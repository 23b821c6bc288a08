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

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="SCM602",
    name="upfront-fee",
    severity="error",
    summary="The applicant is asked to pay, or to deposit a check.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
WORDS = GuardedWords(
    words("scams", "fees"),
    unless=r"no (?:registration|training|application)|customers?|clients?|tenants?|residents?|members|never|"
    r"licen[sc]\w*|exam\w*|not (?:ask|require|charge)|county|city|state|reimburs\w*",
)
find = worded(RULE, WORDS, "honest employers do not ask applicants for money", fix="remove it")
