"""Work without pay, or for commission alone.

Applicants want to know before they apply, and job boards refuse many such postings. In the US and elsewhere a minimum
wage may be due all the same: for interns it depends on who gains most by the work, for sellers on where they sell.
Volunteering, and unpaid leave, invoices or carers, are other matters and are not reported.

Source: https://www.dol.gov/agencies/whd/fact-sheets/71-flsa-internships

Fix: state what is paid for sure; or call it volunteering, if that is what it is.

Bad::

    Sales agent
    Company: Blue Crate Software

    This is a commission-only role. You sell to mid-size retailers.

Good::

    Sales agent
    Company: Blue Crate Software

    Base salary: $45,000 per year, and a commission on top. You chase unpaid invoices, and you have 5 days of unpaid
    leave.
"""

from jobscan.check.absence import is_volunteering
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="PAY014",
    name="unpaid-or-commission-only",
    severity="warning",
    summary="The work is unpaid, or paid by commission alone.",
    url="https://www.dol.gov/agencies/whd/fact-sheets/71-flsa-internships",
)
WORDS = GuardedWords(
    words("posting", "unpaid"),
    unless=r"paid (?:or|and) unpaid|paid/unpaid|unpaid (?:leave|carers?|invoices?|taxes|fees|traffic|vacation|lunch)|"
    r"not (?:a |an )?(?:commission|unpaid)|never|n't|either|experience|volunteer\w*",
)
find = worded(
    RULE, WORDS, '"{words}": no pay is sure', fix="state what is paid for sure", unless=is_volunteering, once=True
)
