"""Numbers that nobody should send with an application.

A social security number, bank details or a scan of an identity card are not needed before an offer, and are what
identity thieves are after. The last four digits of the number are asked for by some public employers; that is a
warning.

Source: https://consumer.ftc.gov/articles/job-scams

Fix: ask for them after the offer, through a secure channel.

Bad::

    Line cook

    Please send your CV with your social security number and bank account details.

Bad::

    Line cook

    Write your name, address and the last four digits of your Social Security Number on the letter.

Good::

    Payroll clerk

    You keep the bank account details and social security numbers of our staff up to date.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.model import Finding

RULE = Rule(
    code="SCM604",
    name="sensitive-data",
    severity="error",
    summary="The posting asks applicants for a social security number, bank details or a scan of an identity card.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
WORDS = GuardedWords(
    words("scams", "numbers"),
    unless=r"never|not ask|do not|don't|last four|upon hire|after (?:an |the )?offer|will not",
)


DIGITS = GuardedWords(words("posting", "last_four"), unless=r"never|do not|don't|upon hire|after (?:an |the )?offer")


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding("not needed before an offer", hit, fix="ask after the offer, through a secure channel")
    for hit in DIGITS.hits(case):
        yield RULE.finding(
            f'"{hit.text}": not needed before an offer', hit, fix="ask after the offer", severity="warning"
        )
        return
