"""A posting should set no upper age, and not ask for young people.

The US rule on age in job notices names "age 25 to 35", "young", "college student", "boy" and "girl". It may apply to
employers of 20 people or more; a legal minimum ("must be 18 or older") is another matter and is not reported.

Law: https://www.ecfr.gov/current/title-29/section-1625.4

Fix: say what the work needs, not how old the person is.

Bad::

    Sales assistant

    Requirements
    - Age between 22 and 30 years
    - Good spoken English

Bad::

    Receptionist

    We are looking for a young person to join our front desk.

Bad::

    Seed buyer

    We look for a young, dynamic buyer. You are young and hungry for success.

Good::

    Youth worker

    Requirements
    - You must be 18 or older
    - Experience with young people aged 16 to 25
    - You work with young people in our hostel, and are looking for a younger sister company
"""

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS101",
    name="age-limit",
    severity="error",
    summary="The posting sets an age limit, or asks for young people.",
    url="https://www.ecfr.gov/current/title-29/section-1625.4",
)
WORDS = GuardedWords(
    words("fairness", "age"),
    unless=r"regardless|discriminat\w+|irrespective|equal|children|child|kids|students?|pupils?|clients?|patients?|"
    r"residents?|customers?|members|experience with|serv\w+|programmes?|youth|work(?:ing)? with|support\w*|"
    r"minimum wage|insur\w+|"
    r"apprentices\w*|coach\w*|teach\w*|mentor\w*|club|scholarships?|girls? who|retire\w*",
    but=("legal_eeo", "benefit", "pay"),
)
find = worded(
    RULE,
    WORDS,
    '"{words}" may keep people out by their age',
    fix="say what the work needs, not how old people are",
)
