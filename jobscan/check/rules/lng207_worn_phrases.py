"""Phrases that are in so many postings that they tell nothing of this one.

"Fast-paced environment", "wear many hats" and "like a family" are read as long hours and few people, and "team player"
as nothing. The remark comes where a posting has `least` (2) of them or more.

The list is our own, after what style guides advise and the idea of Joblint's rules
(https://github.com/rowanmanning/joblint); it stands in `jobscan/check/words/wording.txt`.

Fix: say what is meant by it here: how many, how often, with whom.

Bad::

    Line cook
    Company: Lakeside Kitchens

    We are like a family and need a team player who can wear many hats.

Good::

    Line cook
    Company: Lakeside Kitchens

    Three of us cook for eighty guests between eleven and two. We are a family-owned business.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="LNG207",
    name="worn-phrases",
    severity="info",
    summary="Worn phrases take the place of facts.",
    settings={"least": 2},
)
WORDS = WordList(words("wording", "cliches"), but=("legal_eeo", "title"))
_SHOWN = 4


def find(case: Case) -> Iterator[Finding]:
    hits = list(WORDS.hits(case))
    phrases = list(dict.fromkeys(" ".join(hit.text.lower().split()) for hit in hits))
    if len(phrases) >= case.setting(RULE, "least"):
        more = f" and {len(phrases) - _SHOWN} more" if len(phrases) > _SHOWN else ""
        yield RULE.finding(
            f"{len(phrases)} worn phrases: {', '.join(phrases[:_SHOWN])}{more}",
            hits[0],
            fix=f"say what is meant by each; for the first, {hits[0].instead}",
        )
