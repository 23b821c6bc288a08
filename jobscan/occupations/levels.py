"""A title's level word (manager, helper, clerk, teacher) -> the kinds of occupations it allows (`levels.tsv`).

The duties of a warehouse's manager name the same goods and lifts as those of its loaders, so the text can tell the
occupation but not the level; that is the title's to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from jobscan.grammar.titles.features import head_word

Floats = npt.NDArray[np.float32]

LEVELS = MANAGERS, SUPERVISORS, HELPERS, CLERKS, TEACHERS, OTHERS = range(6)
# The major groups in which a minor group that ends in "-10" is that of the first-line supervisors.
_SUPERVISED = frozenset("33 35 37 39 41 43 45 47 49 51 53".split())
_HELPERS = ("Helpers", "Aides", "Assistants")
_BY_GROUP = {"43": CLERKS, "25": TEACHERS}
CHIEF_EXECUTIVES = "11-1011"
# Without one of these a title that was coded so was never theirs: none of 10 among 14,427 with codes. O*NET lists the
# managers of sustainability there, beside their chief officers.
_CHIEFS = re.compile(
    r"\b(?:chief|c[a-z]{1,2}o|chair(?:man|woman|person)?|(?:city|town|county|village) manager|president"
    r"|[aes]?vp|executive|officer|director|head|principal|superintendent|mayor|governor|commissioner"
    r"|founder|managing|partner|administrator|general|gm|owner)\b",
    re.IGNORECASE,
)
LEAST = 1e-3  # what the title gives every kind at least
TINY = 1e-30  # and the text, so that no kind is divided by nothing


def kinds(codes: Sequence[str], names: Sequence[str]) -> npt.NDArray[np.intp]:
    """Of each occupation, whether it is one of managers, supervisors, helpers, clerks, teachers or others.

    >>> kinds(["11-3071", "53-1042", "47-3013", "53-7062"], ["", "", "Helpers--Electricians", "Laborers"]).tolist()
    [0, 1, 2, 5]
    """
    return np.array([_kind(code, name) for code, name in zip(codes, names, strict=True)], np.intp)


def _kind(code: str, name: str) -> int:
    if code.startswith("11-"):
        return MANAGERS
    if code[3:5] == "10" and code[:2] in _SUPERVISED:
        return SUPERVISORS
    if any(word in name for word in _HELPERS):
        return HELPERS
    return _BY_GROUP.get(code[:2], OTHERS)


def level_of(title: str) -> Floats | None:
    """How likely each kind is by the word that the title ends in, before a dash, a bracket or "of"; None without one.

    >>> level_of("Warehouse Manager (Nights)")[MANAGERS], level_of("Manager's Driver")
    (np.float32(1.0), None)
    """
    word = head_word(title)
    return _levels().get(word) if word else None


def narrowed(shares: Floats, of_kind: npt.NDArray[np.intp], level: Floats) -> Floats:
    """The shares of a title that is not listed, as far as its level word allows."""
    left = shares * level[of_kind]
    return np.asarray(left / left.sum(), np.float32)


def may_be_chief(title: str) -> bool:
    """Whether a title has a word without which nobody is a chief executive.

    >>> may_be_chief("Chief Sustainability Officer"), may_be_chief("Sustainability Data Manager")
    (True, False)
    """
    return _CHIEFS.search(title) is not None


def held(scores: Floats, named: Floats, of_kind: npt.NDArray[np.intp]) -> Floats:
    """The shares by the scores of title and text, with every kind weighing what the title gave it.

    Of 0 to 1 as the title's part in that, listings of sources that were left out were read alike from 0.6 on.
    """
    odds = np.exp(scores - scores.max())
    wanted, found = (np.bincount(of_kind, each, len(LEVELS)) for each in (named, odds))
    left = odds * ((wanted + LEAST) / (found + TINY))[of_kind]
    return np.asarray(left / left.sum(), np.float32)


def unpromoted(shares: Floats, named: Floats, of_kind: npt.NDArray[np.intp], counts: float) -> Floats:
    """The shares by title and text, with no more of managers and supervisors than a title without a level word gives.

    The duties of an accountant who answers for a region's sales are no manager's. `counts`: the part that the title has
    in this; a flat title has little.
    """
    leads = (of_kind == MANAGERS) | (of_kind == SUPERVISORS)
    found = float(shares[leads].sum())
    wanted = counts * float(named[leads].sum()) + (1 - counts) * found + LEAST
    if found <= wanted:
        return shares
    return np.asarray(shares * np.where(leads, wanted / found, (1 - wanted) / (1 - found + TINY)), np.float32)


@cache
def _levels() -> dict[str, Floats]:
    lines = Path(__file__).with_name("levels.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: np.array([float(each) for each in likely], np.float32) for word, *likely in rows}
