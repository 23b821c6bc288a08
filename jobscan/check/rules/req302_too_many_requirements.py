"""More demands than most good applicants meet.

People, women more than men, pass over postings of which they do not meet every point. The threshold is ours (`most`):
twelve required items.

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

Good::

    Line cook
    Company: Lakeside Kitchens

    Requirements
    - Experience with grills
    - Knowledge of food safety
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="REQ302",
    name="too-many-requirements",
    severity="info",
    summary="The posting demands more than most good applicants bring.",
    settings={"most": 12},
)


def find(case: Case) -> Iterator[Finding]:
    demands = [fact for fact in case.posting.qualifications if fact.value.level == "required"]
    most = case.setting(RULE, "most")
    if len(demands) > most:
        yield RULE.finding(
            f"{len(demands)} demands, {most:g} are many",
            demands[0],
            fix='keep what nobody could learn on the job; move the rest under "Preferred"',
        )
