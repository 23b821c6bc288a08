"""How many examples the property tests take: `JOBSCAN_FUZZ=200 pytest tests/readers` takes 200 times as many.

What such a run finds is kept beside the test, as an `@example`.
"""

import os

from hypothesis import settings

TIMES = int(os.environ.get("JOBSCAN_FUZZ", "1"))

settings.register_profile("jobscan", max_examples=100 * TIMES, deadline=None)
settings.load_profile("jobscan")


def examples(count: int) -> int:
    """This many in the suite, many more when fuzzing."""
    return count * TIMES
