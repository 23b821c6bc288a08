"""An input should be a listing that can be read.

A file that is missing, empty, broken, of an unknown format, or that took longer than `--timeout` is not checked, and
must not pass for a listing without findings. The other inputs go on, and the exit status is 3 (or 1, where findings
count as failures).

Fix: name only files that hold listings (`jobscan check jobs/*.md`), say what an input is with `--input-format`, or
where the text is with `--field text=COLUMN`.

Bad::

    (an empty file)

Good::

    Line cook
    Pay: $19 - $22 an hour.
"""

from jobscan.check.rule import Rule

RULE = Rule(
    code="JSC002",
    name="unreadable-input",
    severity="warning",
    summary="An input could not be read, so it was not checked.",
)
