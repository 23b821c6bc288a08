"""An application needs no date of birth.

Asked for before an offer, it looks as if age mattered, and it is one of the numbers that identity thieves want. Where
the law sets a least age, the question is whether somebody is old enough.

Law: https://www.ecfr.gov/current/title-29/section-1625.5

Fix: leave it out; where a least age is set, ask "Are you 18 or older?".

Bad::

    Line cook

    To apply, send your name, address and date of birth to jobs@lakesidekitchens.example.

Good::

    Line cook

    To apply, send your name and address. You must be 18 or older. You check the date of birth of guests who order wine.
"""

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS112",
    name="birth-date-asked",
    severity="warning",
    summary="Applicants are asked for their date of birth or their age.",
    url="https://www.ecfr.gov/current/title-29/section-1625.5",
)
WORDS = GuardedWords(
    words("posting", "birth"),
    unless=r"not|never|n't|after (?:an |the )?offer|upon hire|customers?|clients?|patients?|guests?|members?|children|"
    r"students?|discriminat\w+",
    but=("legal_eeo", "company_about", "benefit", "responsibility"),
)
find = worded(RULE, WORDS, "an application needs no date of birth", fix="leave it out", once=True)
