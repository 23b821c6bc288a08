"""Titles such as "ninja" and "rockstar" tell some readers that they are not meant.

They say nothing about the work, nobody searches for them, and studies of job advertisements find that wording of this
kind lowers the appeal of a job to women without raising it for men.

Paper: Gaucher, Friesen and Kay (2011), https://doi.org/10.1037/a0022530
The words are our own choice, after the idea of Joblint's rules (https://github.com/rowanmanning/joblint).

Fix: use the title that the trade uses ("software engineer", "sales lead").

Bad::

    JavaScript ninja wanted

    Rockstar buyer wanted, too.

    You will crush it as a rockstar developer in our team.

Good::

    JavaScript developer

    You will build the shop that our customers use. It sells ninja costumes.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="LNG206",
    name="bro-culture",
    severity="info",
    summary='The posting calls people "ninja", "rockstar" or the like.',
    url="https://doi.org/10.1037/a0022530",
)
WORDS = WordList(
    r"""
    (?:code|coding|data|design|devops|excel|growth|javascript|js|marketing|php|python|sales|software|sql|tech|ux|web) (?:guru|hero|jedi|ninja|rock ?star|samurai|superstar|unicorn|wizard)s? => use the title that the trade uses
    (?:ninja|rock ?star|superstar|jedi) (?:developer|engineer|designer|programmer|coder|marketer|seller|salesperson)s? => use the title that the trade uses
    (?:ninja|rock ?star|superstar|jedi|guru|wizard|hero)s? (?:\w{3,14} )?(?:wanted|needed) => use the title that the trade uses
    (?:ninja|rock ?star|superstar) (?!game|movie|costume|show|concert|status|toy)\w{2,12}(?:er|or|ist|ant|ian)s? => use the title that the trade uses
    crush(?:ing)? it => say that somebody does the work well
    kick(?:ing)? ass => say that somebody does the work well
    brogrammers? => say "developer"
    """  # noqa: E501
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}" may put some readers off', hit, fix=hit.instead)
