"""A comment that ignores a rule should still be needed.

`<!-- jobscan: ignore[PAY001] why -->` keeps a rule quiet: on a line of its own for the whole listing, at the end of a
line for that line. Once the listing is put right, or when the code is mistyped, the comment only hides what comes
later. It is not reported for rules that this run leaves out.

Fix: take the comment, or the code in it, out.

Bad::

    Line cook
    Company: Lakeside Kitchens Ltd
    Pay: $19 - $22 an hour.
    <!-- jobscan: ignore[PAY001] the union's table says it -->

Good::

    Line cook
    Company: Lakeside Kitchens Ltd
    <!-- jobscan: ignore[PAY001] the union's table says it -->
"""

from jobscan.check.rule import Rule

RULE = Rule(
    code="JSC001",
    name="unused-suppression",
    severity="warning",
    summary="A comment ignores a rule that has nothing to say there.",
)
