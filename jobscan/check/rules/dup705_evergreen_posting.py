"""A posting that stands for no opening of its own.

"Talent pool", "future opportunities" and "expression of interest" may serve an employer, but who applies should know
that nobody waits for them. Some places may ask that it be said (Ontario, from 2026 on). An invitation at the end of a
posting to join a talent community beside it is not reported.

Fix: say plainly, near the top, that this is for later openings, and when an answer may come.

Bad::

    Line cook
    Company: Lakeside Kitchens

    This posting is for our talent pool. We will keep your CV for later.

Good::

    Line cook
    Company: Lakeside Kitchens

    You cook our lunch menu from May on. Not for you? Join our talent community.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.title import titles_of
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="DUP705",
    name="evergreen-posting",
    severity="info",
    summary="The posting collects applications for later openings.",
)
IN_TITLE = WordList(words("titles", "evergreen"))
WORDS = GuardedWords(
    words("posting", "evergreen"),
    unless=r"if (?:this|you|there)|not (?:for you|ready)|until|don't see|passing score|eligibles|responsib\w+",
    but=("responsibility", "requirement_required", "requirement_preferred"),
)
FIX = "say plainly, near the top, that this is for later openings, and when an answer may come"


def find(case: Case) -> Iterator[Finding]:
    for title in titles_of(case):
        for start, end, _ in IN_TITLE.places(title.text):
            yield RULE.finding(f'"{title.text[start:end]}": no opening of its own', title.part(start, end), fix=FIX)
            return
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}": no opening of its own', hit, fix=FIX)
        return
