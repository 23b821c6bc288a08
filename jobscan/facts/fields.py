"""A structured field of the input (JSON-LD, an ATS, a CSV column, `--title`) -> a fact without offsets."""

from __future__ import annotations

from typing import TypeVar

from jobscan.facts.confidence import confidences
from jobscan.model import Fact

V = TypeVar("V")


def field_fact(field: str, value: V, words: str) -> Fact[V]:
    """The fact that a field with this name states in these words; the table has its confidence under `field.<name>`.

    >>> field_fact("title", "Baker", "Baker (m/f/d)")
    Fact(value='Baker', start=None, end=None, text='Baker (m/f/d)', rule='field.title', confidence=0.97, stated=True)
    """
    rule = f"field.{field}"
    return Fact(value=value, start=None, end=None, text=words, rule=rule, confidence=confidences()[rule])
