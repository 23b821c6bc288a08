"""Every amount of money in a listing -> a table of what each was taken for, and why."""

from __future__ import annotations

from collections.abc import Iterable

from jobscan.model import MoneyMention, NotPay
from jobscan.report.clean import printable

_SHOWN = 34  # characters of an amount
_KINDS = {"base": "base pay", "ote": "on-target earnings", "sign_on": "sign-on bonus", "other": "other earnings"}
LEFT_OUT: dict[NotPay, str] = {
    "company": "money of the firm, its customers or its projects",
    "benefit": "a benefit, or paid to others",
    "estimate": "a job board's or a survey's figure",
    "another_job": "pay of another job on the page",
    "size": "too much, or too little, to be pay for that period",
    "bare": "a number with no sign that it is money",
    "unsaid": "nothing near it says that it is pay",
}


def render_amounts(mentions: Iterable[MoneyMention], text: str) -> str:
    """One line an amount: the line it stands in, the words, the verdict, and the word that decided.

    >>> mention = MoneyMention(start=10, end=13, text="$5M", kind="company", cue="raised")
    >>> print(render_amounts([mention], "We raised $5M."))
    line 1  $5M  left out: money of the firm, its customers or its projects ("raised")
    """
    rows = [(f"line {text.count(chr(10), 0, each.start) + 1}", _words(each), _verdict(each)) for each in mentions]
    if not rows:
        return "no amounts of money found"
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{at.ljust(wide[0])}  {words.ljust(wide[1])}  {verdict}" for at, words, verdict in rows)


def _words(mention: MoneyMention) -> str:
    words = " ".join(printable(mention.text).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 4] + " ..."


def _verdict(mention: MoneyMention) -> str:
    kind = mention.kind
    verdict = f"left out: {LEFT_OUT[kind]}" if kind in LEFT_OUT else _KINDS.get(kind, kind)
    return f'{verdict} ("{printable(mention.cue)}")' if mention.cue else verdict
