"""An American posting mostly says that the employer gives everybody an equal chance.

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

from collections.abc import Iterator

from jobscan.check.absence import can_report_absence, is_american, is_volunteering, word_count
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="DSC122",
    name="equal-opportunity-unsaid",
    severity="info",
    summary="An American posting has no line on equal opportunity.",
    url="https://www.eeoc.gov/employers/small-business/1-how-should-i-write-job-advertisement",
    settings={"words": 150},
)
WORDS = WordList(words("posting", "equal"))
LEAST = 15  # people: title VII of the Civil Rights Act and the ADA count from there


def find(case: Case) -> Iterator[Finding]:
    if (
        not is_american(case)
        or is_volunteering(case)
        or not can_report_absence(case)
        or (case.settings.employees or LEAST) < LEAST
    ):
        return
    if word_count(case) >= case.setting(RULE, "words") and not any(True for _ in WORDS.places(case.folded)):
        yield RULE.finding(
            "no line on equal opportunity was found",
            fix='add one, such as "We are an equal opportunity employer and welcome applicants of all backgrounds"',
        )
