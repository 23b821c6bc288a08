"""A rule -> how sure a fact of it is: the share of such facts that was right on labelled listings.

The shares stand in `data/confidence.tsv`, which `training/confidence.py` writes.
"""

from __future__ import annotations

from functools import cache

from jobscan.data import DATA
from jobscan.model import Rule


@cache
def confidences() -> dict[str, float]:
    """Every rule of the table, and every `rule/detail`; the columns behind the share say what it rests on."""
    lines = DATA.joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(share) for name, share, *_ in rows}


def confidence_of(rule: Rule, detail: str = "") -> float:
    """How sure a fact of this rule is, with a detail on which that hangs.

    Raises KeyError for a rule, or a rule with its detail, that the table lacks, which a test prevents.
    """
    return confidences()[f"{rule.name}/{detail}" if detail else rule.name]
