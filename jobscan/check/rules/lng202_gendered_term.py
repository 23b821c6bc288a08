"""Words that name one sex where anybody is meant.

"Salesman", "chairman", "foreman", and "he" or "his" for whoever will do the job tell half of the readers that they are
not meant. The right word is mostly shorter.

The words are our own choice, after the idea of retext-equality (https://github.com/retextjs/retext-equality).

Fix: use the word beside each finding.

Bad::

    Foreman wanted

    The successful candidate will report to the chairman, and he will lead a team of four.

Good::

    Supervisor wanted

    You will report to the chair and lead a team of four. Send your CV to Mr Salesman. We value
    time as a Machinery Repairman in the Navy.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="LNG202",
    name="gendered-term",
    severity="warning",
    summary="A word names one sex although anybody is meant.",
)
WORDS = GuardedWords(
    r"""
    salesm[ae]n => salesperson
    chairm[ae]n => chair
    forem[ae]n => supervisor
    craftsm[ae]n => craftsperson
    handym[ae]n => maintenance technician
    repairm[ae]n => repair technician
    doorm[ae]n => door attendant
    firem[ae]n => firefighter
    policem[ae]n => police officer
    mailm[ae]n => mail carrier
    cameram[ae]n => camera operator
    draftsm[ae]n => drafter
    stewardess(?:es)? => flight attendant
    waitress(?:es)? => server
    workm[ae]n => worker
    cleaning lady => cleaner
    girl friday => assistant
    (?:candidate|applicant|employee|incumbent|person|he or she),? (?:and |who |because |when )?he (?:will|must|should|is|has|works|reports) => you
    """,  # noqa: E501
    unless=r"inc|llc|ltd|group|navy|army|marines?|air force|coast guard|workm[ae]n'?s? comp\w*|mr|ms|mrs|"
    r"he or she|he/she|waiters?|her",
    roles=(
        "title",
        "role_summary",
        "responsibility",
        "requirement_required",
        "requirement_preferred",
        "other",
        "heading",
    ),
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}" names one sex', hit, fix=f"say {hit.instead}" if hit.instead else None)
