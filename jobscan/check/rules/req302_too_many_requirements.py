"""More demands than most good applicants meet.

People pass over postings of which they do not meet every point, and those who hold themselves to a higher bar do so
more (Coffman, Collis and Kulkarni 2024, "Whether to Apply", https://doi.org/10.1287/mnsc.2023.4907). No study fixes a
number; the threshold is ours (`most`): fifteen required items, which six in seven of the real listings that we looked
at keep to. What belongs to another item is not counted by itself: the points of a lettered list ("one of these: a.
..."), an alternative ("or"), and what is said of how applications are handled.

It is off by default because too few of its findings are worth acting on; `--select REQ302` turns it on.

Fix: keep what nobody could learn in the first months; move the rest under "Preferred".

Bad::

    Line cook
    Company: Lakeside Kitchens

    Requirements
    - Experience with grills
    - Experience with fryers
    - Experience with ovens
    - Experience with steamers
    - Knowledge of sauces
    - Knowledge of soups
    - Knowledge of salads
    - Knowledge of desserts
    - Knowledge of food safety
    - Knowledge of menus
    - Ability to lift 50 pounds
    - Ability to stand all day
    - Ability to work at night
    - Ability to keep records
    - Ability to plan a week
    - Ability to train beginners

Good::

    Line cook
    Company: Lakeside Kitchens

    Requirements
    - Experience with grills
    - Knowledge of food safety

Good::

    Line cook
    Company: Lakeside Kitchens

    Requirements
    - One year in a kitchen, with one or more of these:
    a. Experience with grill ovens
    b. Experience with deep fryers
    c. Experience with steam ovens
    d. Experience with pizza ovens
    e. Experience with tandoor ovens
    f. Experience with pressure cookers
    g. Experience with rotisserie spits
    h. Experience with induction stoves
    i. Experience with smoke houses
    j. Experience with salamander grills
    k. Experience with bread ovens
    l. Experience with wok burners
    m. Experience with waffle irons
"""

import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Fact, Finding, Qualification

RULE = Rule(
    code="REQ302",
    name="too-many-requirements",
    severity="info",
    summary="The posting has more requirements than most good applicants meet.",
    settings={"most": 15},
)
_HANDLING = re.compile(
    r"https?://|www\.|\bexam(?:ination)?s?\b|\binterview\b|\b(?:you|we) (?:may|will) (?:be|also)\b|\bplease\b"
    r"|\A\W*(?:(?:some |all |qualified |remaining )?(?:applicants|candidates|positions|individuals|employees)|we"
    r"|our|may|this (?:position|role|job))\b|:\s*\Z",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"(?:^|\n)[ \t]*\(?(?:[a-z]|[ivx]{1,4})[.)][ \t]*\Z")
_OR = re.compile(r"\bor[ \t]*\n\s*(?:\W{0,3}|\(?\w{1,3}[.)][ \t]*)\Z", re.IGNORECASE)


def _counts(fact: Fact[Qualification], case: Case) -> bool:
    """Whether an item is a demand of its own."""
    if fact.value.level != "required" or _HANDLING.search(fact.value.text):
        return False
    before = "" if fact.start is None else case.folded[max(0, fact.start - 30) : fact.start]
    return not _LETTERED.search(before) and not _OR.search(before)


def find(case: Case) -> Iterator[Finding]:
    demands = [fact for fact in case.posting.qualifications if _counts(fact, case)]
    most = case.setting(RULE, "most")
    if len(demands) > most:
        yield RULE.finding(
            f"{len(demands)} requirements; more than {most:g} put good applicants off",
            demands[0],
            fix='keep only what nobody could learn on the job; move the rest under "Preferred"',
        )
