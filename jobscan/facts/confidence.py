"""A rule -> the confidence of its facts: the share of such facts that were right on labelled listings.

The shares are in `data/confidence.tsv`, which `training/confidence.py` writes. A rule below `LEAST` states nothing: a
test keeps it out of the package. Employers, which are ranked, have their own threshold (`ranking.py`).
"""

from __future__ import annotations

from functools import cache

from jobscan.data import DATA
from jobscan.model import Rule

LEAST = 0.5  # below it a fact would be more often wrong than right


@cache
def confidences() -> dict[str, float]:
    """Every rule in the table, and every `rule/detail`; the columns after the share say what it is based on."""
    lines = DATA.joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(share) for name, share, *_ in rows}


def confidence_of(rule: Rule, detail: str = "") -> float:
    """The confidence of a fact of this rule, which may depend on a detail.

    Raises KeyError for a rule, or a rule with its detail, missing from the table; a test ensures that none is.
    """
    return confidences()[f"{rule.name}/{detail}" if detail else rule.name]
