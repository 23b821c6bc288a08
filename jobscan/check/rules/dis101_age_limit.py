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

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="DIS101",
    name="age-limit",
    severity="error",
    summary="The posting sets an age limit, or asks for young people.",
    url="https://www.ecfr.gov/current/title-29/section-1625.4",
)
WORDS = GuardedWords(
    r"""
    (?:age|aged)(?: group| limit| range| criteria)?:? ?(?:is )?(?:between |from )?(?:1[6-9]|[2-5]\d) ?(?:years? )?(?:-|to|and|till) ?[2-6]\d(?: years| yrs)?
    (?:upper |maximum |max\.? )age(?: limit)?:? ?(?:is |of )?[2-6]\d
    age limit:? ?(?:is |of |up to |below |under )?(?:2[2-9]|[3-6]\d)
    (?:under|below|not more than|not older than|no older than|less than|up to) (?:the age of )?(?:2[2-9]|[3-6]\d) years (?:old|of age)
    (?:candidates|applicants|people) (?:under|below|younger than) (?:the age of )?(?:2[2-9]|[3-6]\d)(?! years of experience)
    (?:look(?:ing)?|search(?:ing)?|hunting) for (?:a |an |some |our )?young(?:,? (?:and )?\w{1,14}){0,3} (?:person|man|men|woman|women|lady|ladies|girls?|boys?|candidates?|applicants?|people|team ?members?|talents?|graduates?|professionals?|\w{2,12}(?:er|or|ist|ant|ian)s?)
    (?:seek|hir|want|need|requir|recruit)(?:e?s|ed|e|ing)? (?:a |an |some |our )?young(?:,? (?:and )?\w{1,14}){0,3} (?:person|man|men|woman|women|lady|ladies|girls?|boys?|candidates?|applicants?|people|team ?members?|talents?|graduates?|professionals?|\w{2,12}(?:er|or|ist|ant|ian)s?)
    you(?: are|'re) (?:a )?young(?:,? (?:and )?\w{1,14}){0,2}(?! at heart)(?= for|,|\.|!|$| and| person| professional)
    young (?:candidates?|applicants?|man|woman|men|women|girls?|boys?|people) (?:wanted|preferred|only)
    (?:boys?|girls?) (?:wanted|required|needed)
    """,  # noqa: E501
    unless=r"regardless|discriminat\w+|irrespective|equal|children|child|kids|students?|pupils?|clients?|patients?|"
    r"residents?|customers?|members|experience with|serv\w+|programmes?|youth|work(?:ing)? with|support\w*|"
    r"minimum wage|insur\w+|"
    r"apprentices\w*|coach\w*|teach\w*|mentor\w*|club|scholarships?|girls? who|retire\w*",
    but=("legal_eeo", "benefit", "pay"),
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(
            f'"{hit.text}" may keep people out by their age', hit, fix="say what the work needs, not how old people are"
        )
