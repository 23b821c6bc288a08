"""The manual of a rule in, its example listings out.

An example may say what the user would: `Bad (jurisdiction=us-ca employees=20)::`.
"""

import datetime as dt
import re
import textwrap
from typing import NamedTuple

from jobscan.check import rule
from jobscan.model import CheckOptions

HEAD = re.compile(r"^(Bad|Good)(?: \(([^)]*)\))?::\n\n((?:(?:    .*)?\n)+)", re.MULTILINE)


class Example(NamedTuple):
    bad: bool
    text: str
    settings: CheckOptions
    max_bytes: int | None


def examples(manual: str, code: str) -> list[Example]:
    """In the order of the manual; each is for its own rule alone."""
    return [
        Example(kind == "Bad", textwrap.dedent(text).strip() + "\n", *_settings(words, code))
        for kind, words, text in HEAD.findall(manual + "\n")
    ]


def _settings(words: str, code: str) -> tuple[CheckOptions, int | None]:
    said = dict(word.split("=") for word in words.split())
    places = tuple(said.pop("jurisdiction", "").split(",")) if "jurisdiction" in said else ()
    employees = int(said.pop("employees")) if "employees" in said else None
    day = said.pop("as_of", None) or said.pop("as-of", None)
    as_of = dt.date.fromisoformat(day) if day else None
    max_bytes = int(said.pop("max_bytes")) if "max_bytes" in said else None
    unknown = set(said) - set(rule(code).settings)
    assert not unknown, f"unknown words in the head of an example: {unknown}"
    numbers = {code: {name: float(value) for name, value in said.items()}}
    options = CheckOptions(select=(code,), jurisdictions=places, employees=employees, as_of=as_of, rules=numbers)
    return options, max_bytes
