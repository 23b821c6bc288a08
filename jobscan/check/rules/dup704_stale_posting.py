import datetime as dt

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
    today = case.settings.as_of or dt.date.today()
    last, posted = case.posting.valid_through, case.posting.date_posted
    if last is not None and last.value < today:
        yield RULE.finding(f"the last day to apply was {last.value}", last, fix="take it down, or set a later day")
    elif last is None and posted is not None and (today - posted.value).days > case.setting(RULE, "days"):
        yield RULE.finding(
            f"posted on {posted.value}, {(today - posted.value).days:,} days ago, and no last day is given",
            posted,
            fix="say that it is still open and until when, or take it down",
        )
