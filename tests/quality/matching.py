"""When is an answer the same as the expected one? The rules of the evaluation, each with an example."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobscan.grammar.text import fold

_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?<=[a-z])\.(?=[a-z]))*")


def words(text: str) -> tuple[str, ...]:
    """Words in lower case, without punctuation; `C++` and `C#` keep their signs.

    >>> words("Senior C++ Engineer (m/f)")
    ('senior', 'c++', 'engineer', 'm', 'f')
    """
    return tuple(_WORD.findall(fold(text).casefold()))


def contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Are these words a run within those?"""
    return bool(shorter) and any(
        longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1)
    )


def same_name(found: str, gold: str) -> bool:
    """For titles and employers: the same words, or one within the other with at least half of its words.

    >>> same_name("Acme Corp.", "ACME Corp"), same_name("Nurse", "Registered Nurse"), same_name("Nurse", "ICU RN Nurse II")
    (True, True, False)
    """
    a, b = sorted((words(found), words(gold)), key=len)
    return a == b or (contains(b, a) and len(a) * 2 >= len(b))


def same_place(found: str, gold: str) -> bool:
    """For places: the first part (the town, mostly) of the expected one is in what was found, or the other way.

    >>> same_place("Austin, TX", "Austin"), same_place("Austin, TX", "Dallas, TX")
    (True, False)
    """
    first = words(gold.split(",")[0]), words(found.split(",")[0])
    return contains(words(found), first[0]) or contains(words(gold), first[1])


def same_skill(found: Iterable[str], gold: str) -> bool:
    """For skills: one of the found one's names (canonical, surface) equals the expected, or one runs within the other.

    >>> same_skill(["Python", "python 3"], "Python programming"), same_skill(["C"], "C++")
    (True, False)
    """
    expected = words(gold)
    return any(contains(expected, words(name)) or contains(words(name), expected) for name in found)
