from collections.abc import Iterable

from jobscan.check.rule import rule_of
from jobscan.model import SEVERAL_JOBS, Finding, Note

RULE = rule_of(__name__)


def no_listing(warnings: Iterable[Note] = ()) -> Finding:
    """What is said of an input that is none."""
    if any(note.code == SEVERAL_JOBS for note in warnings):
        return RULE.finding(
            "this is a list of several jobs, so it was not checked",
            fix="check the page of each job, or a file with a row for each",
        )
    return RULE.finding(
        "this does not look like a job listing, so it was not checked",
        fix="if it is one, give it a title in its first line, or as `title:` in front matter",
    )
