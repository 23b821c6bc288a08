"""Every amount of money in a listing -> a table of what each was taken for, and why."""

from __future__ import annotations

from collections.abc import Iterable

from jobscan.grammar.money.cues import LEFT_OUT
from jobscan.model import Mark
from jobscan.report.clean import printable

_SHOWN = 34  # characters of an amount
_KINDS = {"base": "base pay", "ote": "on-target earnings", "sign_on": "sign-on bonus", "other": "other earnings"}


def render_amounts(marks: Iterable[Mark], text: str) -> str:
    """One line an amount: the line it stands in, the words, the verdict, and the word that decided.

    >>> mark = Mark(start=10, end=13, text="$5M", label="company", rule="pay.left_out", kb_id="raised")
    >>> print(render_amounts([mark], "We raised $5M."))
    line 1  $5M  left out: money of the firm, its customers or its projects ("raised")
    """
    rows = [(f"line {text.count(chr(10), 0, mark.start) + 1}", _words(mark), _verdict(mark)) for mark in marks]
    if not rows:
        return "no amount of money in it"
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{at.ljust(wide[0])}  {words.ljust(wide[1])}  {verdict}" for at, words, verdict in rows)


def _words(mark: Mark) -> str:
    words = " ".join(printable(mark.text).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 4] + " ..."


def _verdict(mark: Mark) -> str:
    reason = LEFT_OUT.get(mark.label)
    verdict = f"left out: {reason}" if reason else _KINDS.get(mark.label, mark.label)
    return f'{verdict} ("{printable(mark.kb_id)}")' if mark.kb_id else verdict
