"""A listing should be read to its end.

Only the first 5 MB of a listing are read (`--max-bytes` changes that); what stands behind is not checked. The longest
real listing that we have seen has 60,000 characters, so this mostly is a file that is not one listing.

Fix: name the file's format (`--input-format jsonl`) if it holds many listings, or raise `--max-bytes`.

Bad (max_bytes=40)::

    Line cook
    Company: Lakeside Kitchens Ltd
    Pay: $19 - $22 an hour.

Good::

    Line cook
    Company: Lakeside Kitchens Ltd
    Pay: $19 - $22 an hour.
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="JSC003",
    name="truncated-input",
    severity="warning",
    summary="Only the beginning of a listing was read and checked.",
)


def find(case: Case) -> Iterator[Finding]:
    if case.posting.source.truncated:
        yield RULE.finding(
            f"only the first {len(case.text):,} characters were read",
            fix="raise --max-bytes, or say with --input-format what the file is",
        )
