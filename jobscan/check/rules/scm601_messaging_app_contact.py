"""Applications by a messaging app.

Consumer agencies name contact by Telegram, WhatsApp or text alone among the signs of a fake job. Real employers in some
countries do use WhatsApp, so this is a warning.

Source: https://consumer.ftc.gov/articles/job-scams

Fix: give a link or an e-mail address of the employer.

Bad::

    Data entry clerk

    To apply, contact our manager on Telegram @hiringdesk.

Good::

    Data entry clerk

    To apply, send your CV to jobs@lakesidekitchens.example. You answer our customers on WhatsApp.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="SCM601",
    name="messaging-app-contact",
    severity="warning",
    summary="Applicants are asked to use a messaging app.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
WORDS = GuardedWords(
    r"""
    (?:contact|message|text|reach|add|chat with|dm|ping|apply|apply via|interview)(?: [\w@'.]{1,15}){0,5} (?:on|via|by|through|at|over) (?:telegram|whats ?app|signal|wechat|google hangouts|viber)
    (?:telegram|whats ?app|signal|wechat)(?: no\.?| number| id)?:? ?(?:@\w{3,30}|\+?\d[\d -]{6,18})
    t\.me/\w{3,40}
    wa\.me/\d{6,15}
    """,  # noqa: E501
    unless=r"customers?|clients?|users?|marketing|campaigns?|integrat\w+|api|chatbots?|platforms?|products?",
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(
            "messaging apps are the usual channel of fake jobs",
            hit,
            fix="give a link or an e-mail address of the employer",
        )
