"""Nobody should be turned away for a criminal record before the job and the record are looked at together.

"No felons" and "must have a clean record" keep out many who could do the work, and the EEOC's guidance of 2012 holds
that a blanket bar may discriminate. California, Los Angeles County and New York City may require that postings have no
such words. New York City's commission counts "background check required" among them, which is too common elsewhere to
be reported here. Where a law or a licence bars a record, a posting may say so: the rule is silent where one is named.

Law: `jobscan rules --laws` lists the places; elsewhere this is a warning.
Source: https://www.gtlaw-laborandemployment.com/2012/05/arrest-and-conviction-records-in-employment-decisions-eeoc-issues-enforcement-guidance-and-best-practices/

Fix: say that a background check follows an offer, or name the law that bars a record.

Bad (jurisdiction=us-ca as_of=2026-03-01)::

    Driver
    Company: Blue Crate Logistics

    You bring parcels to our customers. No felony convictions.

Good (jurisdiction=us-ca as_of=2026-03-01)::

    Driver
    Company: Blue Crate Logistics

    You bring parcels to our customers. A background check follows a conditional offer; applicants with arrest or
    conviction records are considered.

Good (jurisdiction=us-ca as_of=2026-03-01)::

    Driver
    Company: Blue Crate Logistics

    You bring children to school. State law bars applicants with a felony conviction from this work.
"""

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS109",
    name="criminal-record-bar",
    severity="warning",
    summary="Applicants with a criminal record are turned away.",
    by_law="raises",
    url="https://www.gtlaw-laborandemployment.com/2012/05/arrest-and-conviction-records-in-employment-decisions-eeoc-issues-enforcement-guidance-and-best-practices/",
)
WORDS = GuardedWords(
    words("fairness", "record"),
    unless=r"laws?|legislat\w+|compliance|statutes?|statutory|regulations?|regulated|federal|state|licen[cs]\w+|act"
    r"|code section|ordinance|clearance"
    r"|consider(?:ed)?|regardless|discriminat\w+|does not|do not|will not automatically|not necessarily|not exclude"
    r"|children|minors|vulnerable|firearms?|police|sheriff|officer|deputy|fdic|dot|tsa|hipaa|joint commission",
)
find = worded(
    RULE,
    WORDS,
    '"{words}" turns applicants away for a record',
    fix="say that a background check follows an offer, or name the law that bars a record",
)
