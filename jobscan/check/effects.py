"""What a finding may cost: a claim under a law, trust, applicants, the reader's time; `check --summary` goes by it."""

from __future__ import annotations

from collections.abc import Mapping

from jobscan.model import Effect

# By the code, else by its family. A finding that names the day of a law is about the law, whatever stands here.
EFFECTS: Mapping[str, Effect] = {
    "DIS": "law",
    "DSC": "applicants",
    "PAY": "applicants",
    "PAY005": "clarity",
    "PAY006": "clarity",
    "PAY007": "clarity",
    "PAY008": "law",
    "PAY010": "law",
    "LNG": "applicants",
    "LNG207": "clarity",
    "LNG208": "clarity",
    "REQ": "applicants",
    "REQ306": "clarity",
    "RDB": "clarity",
    "CON": "applicants",
    "CON509": "trust",
    "CON511": "clarity",
    "DUP": "trust",
    "SCM": "trust",
    "SEC": "trust",
    "JSC": "clarity",
}


def effect_of(code: str) -> Effect:
    """What a finding of a rule may cost.

    >>> effect_of("PAY001"), effect_of("PAY008"), effect_of("RDB401")
    ('applicants', 'law', 'clarity')
    """
    return EFFECTS.get(code, EFFECTS.get(code[:3], "clarity"))
