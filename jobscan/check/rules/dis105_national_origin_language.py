"""A posting should ask how well a language is spoken, not where it was learned.

"Native speaker" and "mother tongue" speak of birth; most work needs fluency. In the US a demand that stands for
national origin may be unlawful. Levels ("native or fluent", "near-native proficiency") are not reported.

Source: https://www.eeoc.gov/laws/guidance/eeoc-enforcement-guidance-national-origin-discrimination

Fix: ask for "fluent English" or a level such as C2.

Bad::

    Editor

    Requirements
    - Native English speaker
    - Five years of experience

Good::

    Editor

    Requirements
    - Fluent English (C1 or C2)
    - Native or bilingual proficiency in Dutch is a plus
    - A native English speaker or hold a teaching degree
    - Experience with native apps
"""

from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words

RULE = Rule(
    code="DIS105",
    name="national-origin-language",
    severity="warning",
    summary="The posting asks for native speakers, or for people without an accent.",
    url="https://www.eeoc.gov/laws/guidance/eeoc-enforcement-guidance-national-origin-discrimination",
)
WORDS = GuardedWords(
    words("fairness", "tongue"),
    unless=r"equivalent|near[- ]native|native or|or native|fluent|level|proficien\w+|c1|c2|bilingual|non-native|"
    r"or hold|or hav(?:e|ing)|regardless|discriminat\w+|not required|similar|our|customers?|colleagues|team of"
    r"|taught by|learn\w*|accent colou?rs?",
    but=("legal_eeo", "company_about", "benefit", "responsibility", "pay"),
)
find = worded(
    RULE, WORDS, '"{words}" may keep people out by where they were born', fix='ask for a level: "fluent", or C1 or C2'
)
