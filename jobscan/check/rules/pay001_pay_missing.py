"""A posting should say what it pays.

Applicants compare, and silence costs both sides an interview. A growing number of places ask for it by law: where one
of them is among the listing's places (or named with `--jurisdiction`), this is an error; elsewhere it is a remark. A
law that only one source reports, or that is not enforced yet, gives a warning, and so does a place that only a sentence
names, a bare name that several towns have, or a listing whose dates all lie before the law. One that lets the employer
tell the pay later than in the posting, or that comes into force within a year, gives a remark. What counts is the law
of the day on which the listing was posted, else of `--as-of`, else of today.

Volunteers' work is not reported.

Law: `jobscan rules --laws` lists the places, the size of employer from which each law holds, since when, its text and
its sources. This is not legal advice, and the absence of a finding is not proof that a posting complies.

Fix: state the lowest and the highest base pay that you expect to offer, the currency, and whether it is by the hour or
the year.

Bad::

    Registered Nurse
    Lakeside Hospital, Los Angeles, CA

    We offer a competitive salary and good benefits.

Good::

    Registered Nurse
    Lakeside Hospital, Los Angeles, CA

    Pay: $48 - $61 per hour.
"""

from collections.abc import Iterator

from jobscan.check.absence import is_volunteering
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="PAY001",
    name="pay-missing",
    severity="info",
    summary="The posting does not say what the job pays.",
    by_law="sets",
)
FIX = "state the lowest and the highest pay that you expect to offer, and whether it is by the hour or the year"


def find(case: Case) -> Iterator[Finding]:
    if not case.posting.base_salary and not is_volunteering(case):
        yield RULE.under(case.strictest_law(RULE.code), "no pay is stated", fix=FIX)
