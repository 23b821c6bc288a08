"""What a template left behind.

"[Company Name]", "{{title}}", "lorem ipsum", "a job in undefined", "salary of 0 INR" and "testing of job ad footer"
tell every reader that nobody read the posting before it went out.

Fix: fill them in.

Bad::

    Line cook at [Company Name]

    You cook our lunch menu for {{salary}}.

Bad::

    Line cook

    Apply for a job in undefined with a salary of 0 INR a month.

Good::

    Line cook at Lakeside Kitchens

    You cook our lunch menu [and now and then dinner]. Your tasks are not undefined. See [your pay](pay.html).
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="CON509",
    name="placeholder-text",
    severity="error",
    summary="A placeholder in a template was not filled in.",
)
WORDS = WordList(words("placeholders", "placeholders"))


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}" was not filled in', hit, fix="fill it in or remove it")
