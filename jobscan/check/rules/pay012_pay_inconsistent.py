"""Two statements of the pay that do not agree.

A structured field says one thing and the text another, usually because only one of them was changed. The field is what
job boards show, the text what applicants quote. A field that spans all ranges of the text, or names only one of its
ends, agrees with it.

Fix: make them agree.

Bad::

    ---
    title: Line cook
    company: Lakeside Kitchens
    salary: $25 - $28 per hour
    ---
    You cook our lunch menu. Pay: $19 - $22 per hour.

Good::

    ---
    title: Line cook
    company: Lakeside Kitchens
    salary: $19 - $22 per hour
    ---
    You cook our lunch menu. Pay: $19 - $22 per hour.

Good::

    ---
    title: Line cook
    company: Lakeside Kitchens
    salary: $19 - $25 per hour
    ---
    You cook our lunch menu. Pay in Austin, TX: $19 - $22 per hour. Pay in Boston, MA: $22 - $25 per hour.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding, MonetaryAmount

RULE = Rule(
    code="PAY012",
    name="pay-inconsistent",
    severity="warning",
    summary="The pay in a structured field and the pay in the text differ.",
)


def find(case: Case) -> Iterator[Finding]:
    front = case.text.find("\n---", 3) if case.text.startswith("---") else 0
    pays = [fact for fact in case.posting.base_salary if fact.value.restates is None]
    stated = [fact for fact in pays if fact.start is not None and fact.start >= front]
    for field in (fact.value for fact in pays if fact not in stated):
        alike = [fact for fact in stated if fact.value.unit_text == field.unit_text]
        if alike and not _agree(field, [fact.value for fact in alike]):
            yield RULE.finding(
                f"the field says {field.min_value} to {field.max_value}, the text says otherwise",
                alike[0],
                fix="make the field and the text agree",
            )
            return


def _agree(field: MonetaryAmount, stated: list[MonetaryAmount]) -> bool:
    """Whether the ends that the field names are those of one statement, or of all together."""
    lows = [pay.min_value for pay in stated if pay.min_value is not None]
    highs = [pay.max_value for pay in stated if pay.max_value is not None]
    spans = [(pay.min_value, pay.max_value) for pay in stated]
    spans.append((min(lows, default=None), max(highs, default=None)))
    return any(field.min_value in (None, low) and field.max_value in (None, high) for low, high in spans)
