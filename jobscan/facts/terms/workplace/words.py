"""Words for where the work is done -> `ONSITE`, `HYBRID` or `TELECOMMUTE`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from jobscan.grammar.text import fold, lower
from jobscan.grammar.word_lists import WordLists
from jobscan.model import JobLocationType

LISTS = WordLists(Path(__file__).with_name("words.txt"))
# the lists of words in a text, each of what they say
KINDS: dict[str, JobLocationType] = {"telecommute": "TELECOMMUTE", "hybrid": "HYBRID", "onsite": "ONSITE"}
# an occasion in front of a word for a place: "interviews are on-site"
OCCASION = re.compile(rf"\b{LISTS['occasion']}\b[^.;\n|]{{0,30}}\Z")
# in order: the first that a field has decides
_FIELD: tuple[tuple[JobLocationType, re.Pattern[str]], ...] = (
    ("HYBRID", re.compile(LISTS["field.hybrid"])),
    ("TELECOMMUTE", re.compile(LISTS["field.telecommute"])),
    ("ONSITE", re.compile(LISTS["field.onsite"])),
)


class Workplace(NamedTuple):
    """Where the work is done; `at_times` if one may only sometimes work at home, which counts as hybrid."""

    type: JobLocationType
    at_times: bool = False


def workplace_of_field(words: str) -> JobLocationType | None:
    """What a structured field says.

    >>> workplace_of_field("TELECOMMUTE"), workplace_of_field("Hybrid, 2 days remote"), workplace_of_field("yes")
    ('TELECOMMUTE', 'HYBRID', None)
    """
    plain = lower(fold(words))
    return next((value for value, pattern in _FIELD if pattern.search(plain)), None)
