"""Words instead of a number.

"Competitive salary" and "depending on experience" are in millions of postings and tell nothing about any of them. The
rule speaks only where no amount stands beside the words.

Fix: give the range that the words stand for.

Bad::

    Registered Nurse
    Lakeside Hospital, Austin, TX

    We offer a competitive salary, depending on experience.

Good::

    Registered Nurse
    Lakeside Hospital, Austin, TX

    A competitive salary: $48 - $61 per hour, depending on experience.
"""

from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList

RULE = Rule(
    code="PAY004",
    name="pay-vague",
    severity="warning",
    summary="The posting praises its pay without stating it.",
)
find = worded(
    RULE,
    WordList(words("pay", "vague")),
    '"{words}" states no pay',
    fix="give the range that these words stand for",
    unless=lambda case: case.posting.base_salary,
    once=True,
)
