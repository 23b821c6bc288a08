from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
    if case.posting.source.truncated:
        yield RULE.finding(
            f"only the first {len(case.text):,} characters were read",
            fix="raise --max-bytes, or say with --input-format what the file is",
        )
