from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.model import MonetaryAmount

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
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
