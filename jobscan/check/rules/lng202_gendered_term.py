"""Words that name one sex where anybody is meant.

"Salesman", "chairman", "foreman", and "he" or "his" for whoever will do the job tell half of the readers that they are
not meant. The right word is mostly shorter. "He/she" and "his or her" leave out those who are neither, and read badly:
a remark, once a listing. A title that names one sex is LNG203's.

The words are our own choice, after the idea of retext-equality (https://github.com/retextjs/retext-equality).

Fix: use the word beside each finding.

Bad::

    Cook wanted

    The successful candidate will report to the chairman, and he will lead a team of four.

Bad::

    Seed buyer

    The ideal candidate plans well. He will lead a team of four and must have his own car. Hey guys, apply!

Good::

    Supervisor wanted

    You will report to the chair and lead a team of four. Send your CV to Mr Buyer; he will answer within a
    week. We value time as a Machinery Repairman in the Navy.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords, sentence
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.check.word_list import in_its_place
from jobscan.model import Finding, Role

RULE = Rule(
    code="LNG202",
    name="gendered-term",
    severity="warning",
    summary="A word names one sex although anybody is meant.",
)
_ROLES: tuple[Role, ...] = (
    "company_about",
    "role_summary",
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "other",
    "heading",
)
WORDS = GuardedWords(
    words("wording", "gendered"),
    unless=r"inc|llc|ltd|group|navy|army|marines?|air force|coast guard|workm[ae]n'?s? comp\w*|mr|ms|mrs|"
    r"he or she|he/she|waiters?|her",
    roles=_ROLES,
)
# "he" for whoever will do the job: in the sentence that names them, or at the beginning of the next
_WHO = r"(?:candidate|applicant|incumbent|employee|appointee|(?:ideal|right|successful) (?:person|\w{3,14}))"
_HE = re.compile(
    rf"\b{_WHO}\b[^\n]{{0,160}}?\b(?P<word>he) (?:will|must|should|shall|is|has|can|works|reports|leads|knows|needs)\b"
    rf"|\b{_WHO}\b[^\n.]{{0,80}}?\b(?:has|have|use|bring|manage|in|with|of|on) (?P<other>his) \w",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:s?/?he ?/ ?s?he|he ?/ ?she|she ?/ ?he|he or she|she or he|his ?/ ?her|her ?/ ?his|his or her|him ?/ ?her"
    r"|him or her|himself ?/ ?herself|himself or herself|\(s\)he|s/he)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"\b(?:Mr|Sir|Prince|Professor|Dr)\b|\b(?:customer|client|patient|resident|child|student|pupil|user|member|veteran|educator|CEO|founder)s?\b",
    re.IGNORECASE,
)


_ENDINGS = ("man", "men", "ess")  # words that another stands for in any sentence; "sses" would need the verb changed


class _Place(NamedTuple):
    start: int
    end: int


def _pronouns(case: Case) -> Iterator[Finding]:
    for part in case.segments(_ROLES):
        for match in _BOTH.finditer(case.folded, part.start, part.end):
            if _BY_NAME.search(sentence(case.folded, *match.span())):
                continue  # of a child, a customer: somebody else than the reader
            yield RULE.finding(
                f'"{match[0]}" leaves some out, and reads badly',
                _Place(*match.span()),
                fix='say "you" or "they"',
                severity="info",
            )
            return
    for match in _HE.finditer(case.folded):
        name = "word" if match["word"] else "other"
        if not _BY_NAME.search(match[0]) and not _BOTH.search(case.folded[match.start() : match.end() + 5]):
            yield RULE.finding(f'"{match[name]}" names one sex', _Place(*match.span(name)), fix='say "you" or "they"')
            return


def find(case: Case) -> Iterator[Finding]:
    yield from _pronouns(case)
    for hit in WORDS.hits(case):
        other = in_its_place(hit.text, hit.instead) if hit.instead and hit.text[-3:].lower() in _ENDINGS else None
        yield RULE.finding(f'"{hit.text}" names one sex', hit, fix=f"say {other or hit.instead}", replacement=other)
