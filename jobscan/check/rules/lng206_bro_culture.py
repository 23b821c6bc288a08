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

from jobscan.check.rule import Rule
from jobscan.check.shapes import worded
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList

RULE = Rule(
    code="LNG206",
    name="bro-culture",
    severity="info",
    summary='The posting calls people "ninja", "rockstar" or the like.',
    url="https://doi.org/10.1037/a0022530",
)
find = worded(RULE, WordList(words("wording", "bro")), '"{words}" may put some readers off')
