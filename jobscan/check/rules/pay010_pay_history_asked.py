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

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="PAY010",
    name="pay-history-asked",
    severity="warning",
    summary="Applicants are asked what they earn or earned.",
    by_law="raises",
)
WORDS = GuardedWords(
    words("pay", "history"),
    unless=r"never|not ask|do not|don't|without|prohibit\w*|law|ordinance|inquir\w*|regardless|based on",
)
find = worded(RULE, WORDS, "asks what applicants earn or earned", fix="ask what they expect, or state what you pay")
