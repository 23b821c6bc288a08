"""Long words where a short one says the same.

Plain words are understood by more readers, and by those who read fast by all. The remark comes where a posting uses
`least` (4) or more, and names what to write instead.

The list is our own, after the US plain language guidelines (https://www.plainlanguage.gov/guidelines/words/, public
domain) and GOV.UK's words to avoid (OGL v3); it stands in `jobscan/check/words/wording.txt`.

Fix: use the word beside each.

Bad::

    Operations Lead
    Company: Lakeside Kitchens

    You will leverage synergies, facilitate stakeholder engagement and utilize our tools in order to move the needle.

Good::

    Operations Lead
    Company: Lakeside Kitchens

    You will use our tools and help the people of three departments to work together.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import WordHit, WordList
from jobscan.model import Finding

RULE = Rule(
    code="LNG208",
    name="jargon",
    severity="info",
    summary="Jargon where plain words say the same.",
    url="https://www.plainlanguage.gov/guidelines/words/",
    settings={"least": 4},
)
WORDS = WordList(words("wording", "jargon"), but=("legal_eeo", "title"))
_SHOWN = 4


def find(case: Case) -> Iterator[Finding]:
    first: dict[str | None, WordHit] = {}
    for hit in WORDS.hits(case):
        first.setdefault(hit.instead, hit)
    if len(first) >= case.setting(RULE, "least"):
        hits = list(first.values())
        shown = ", ".join(f"{' '.join(hit.text.split())} ({hit.instead})" for hit in hits[:_SHOWN])
        more = f" and {len(hits) - _SHOWN} more" if len(hits) > _SHOWN else ""
        yield RULE.finding(f"{len(hits)} words with a plainer one: {shown}{more}", hits[0], fix="use the plainer ones")
