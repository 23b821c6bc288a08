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

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="SCM601",
    name="messaging-app-contact",
    severity="warning",
    summary="Applicants are asked to use a messaging app.",
    url="https://consumer.ftc.gov/articles/job-scams",
)
WORDS = GuardedWords(
    words("scams", "messengers"),
    unless=r"customers?|clients?|users?|marketing|campaigns?|integrat\w+|api|chatbots?|platforms?|products?",
)
find = worded(
    RULE,
    WORDS,
    "messaging apps are the usual channel of fake jobs",
    fix="give a link or an e-mail address of the employer",
)
