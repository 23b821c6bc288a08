"""An American posting usually says that the employer gives everybody an equal chance.

No general law asks for the line; employers with federal contracts may have to have it, and applicants who look for it
take its absence for a sign. Only listings with a place of work in the US and `words` or more (150) are reported, none
of an employer who is known to have fewer than 15 people (`--employees`), from whom on federal law on discrimination
mostly counts, and none with any word on equal treatment, diversity or inclusion.

Source: https://www.eeoc.gov/employers/small-business/1-how-should-i-write-job-advertisement

Fix: add a line such as "We are an equal opportunity employer and welcome applicants of all backgrounds."

Bad (jurisdiction=us words=10)::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu, keep the kitchen clean and help our guests.

Good (jurisdiction=us words=10)::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu, keep the kitchen clean and help our guests. We are an equal opportunity employer.

Good (jurisdiction=us words=10 employees=9)::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu, keep the kitchen clean and help our guests.
"""

from jobscan.check.absence import is_american
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.shapes import unsaid
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList

RULE = Rule(
    code="DSC122",
    name="equal-opportunity-unsaid",
    severity="info",
    summary="An American posting has no line on equal opportunity.",
    url="https://www.eeoc.gov/employers/small-business/1-how-should-i-write-job-advertisement",
    settings={"words": 150},
)
WORDS = WordList(words("posting", "equal"))


def _is_told(case: Case) -> bool:
    expected = is_american(case, words=case.setting(RULE, "words"))
    return not expected or any(True for _ in WORDS.places(case.folded))


find = unsaid(
    RULE,
    None,
    "no line on equal opportunity was found",
    fix='add one, such as "We are an equal opportunity employer and welcome applicants of all backgrounds"',
    unless=_is_told,
)
