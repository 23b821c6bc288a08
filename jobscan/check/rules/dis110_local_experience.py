"""Experience counts wherever it was gained.

"Canadian experience required" keeps out those who came lately, whatever they know. Ontario may require, since 2026,
that publicly advertised postings require none. Its human rights commission has advised the same since 2013, and of a
mere preference too: there, and elsewhere in Canada, this is a warning. Knowledge of Canadian law, standards or
customers may be asked for, and so may a licence.

Law: `jobscan rules --laws`.
Source: https://www.ontario.ca/laws/statute/00e41

Fix: ask for the knowledge that the work needs ("you know the Ontario Building Code"), not for where it was gained.

Bad (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Two years of Canadian work experience required.

Good (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Two years in bookkeeping; you know Canadian payroll rules.

Good (jurisdiction=ca-on as_of=2026-03-01)::

    Bookkeeper
    Company: Lakeside Kitchens

    You keep our books. Canadian experience is not required.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from jobscan.check.case import Case
from jobscan.check.guarded_word_list import GuardedWords
from jobscan.check.rule import Rule
from jobscan.check.word_files import words
from jobscan.model import Finding, Role

RULE = Rule(
    code="DIS110",
    name="local-experience",
    severity="warning",
    summary="Canadian experience is asked for.",
    by_law="raises",
    url="https://www.ontario.ca/laws/statute/00e41",
)
BUT: tuple[Role, ...] = ("legal_eeo", "benefit")
WORDS = GuardedWords(
    words("fairness", "local_experience"),
    unless=r"not (?:required|needed|necessary|mandatory)|no canadian|without canadian|regardless|not ask|never|"
    r"do not require|equivalent|or international|or global|bring|gain|offer\w*|provide\w*|opportunit\w+|newcomers?",
    but=BUT,
)


def find(case: Case) -> Iterator[Finding]:
    from jobscan.grammar.demand.places import demand_of

    if not any(name.split("-")[0] == "ca" for name in case.jurisdictions):
        return
    law = case.strictest_law(RULE.code)
    for hit in WORDS.hits(case):
        finding = RULE.under(
            law,
            f'"{hit.text}" asks where experience was gained',
            hit,
            fix="ask for the knowledge that the work needs, not for where it was gained",
        )
        preferred = demand_of(case.folded, hit.start, hit.end) == "preferred"
        yield replace(finding, level=RULE.severity) if preferred else finding
