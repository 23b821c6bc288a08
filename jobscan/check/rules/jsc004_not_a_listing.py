"""What does not look like a job listing is not checked.

A README, a change log, a CV, a page of search results or one that says "not found" would only give findings that help
nobody. In a folder such documents are left out, and the last line counts them; one that was named on the command line
gets this remark.

Fix: name only files that hold listings (`jobscan check jobs/*.md`). If it is one, give it a title: in its first line,
or as `title:` in front matter.

Bad::

    # counting-sheep

    A small library that counts sheep.

    ## Install

        pip install counting-sheep

    ## License

    MIT

Good::

    Line cook
    Company: Lakeside Kitchens Ltd

    You cook our lunch menu. To apply, write to jobs@lakesidekitchens.example.
"""

from collections.abc import Iterable

from jobscan.check.rule import Rule
from jobscan.model import SEVERAL_JOBS, Finding, Note

RULE = Rule(
    code="JSC004",
    name="not-a-listing",
    severity="info",
    summary="An input does not look like a job listing, so it was not checked.",
)


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
