"""A word that is not known -> the known words that the user may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> list[str]:
    """The known words most like `word`, whatever their case; at most `count`, none below the similarity `cutoff`.

    >>> closest("pay1", ["PAY001", "CON503"])
    ['PAY001']
    """
    from difflib import get_close_matches  # 10 ms, and needed only when something is wrong

    by_lower_case = {name.lower(): name for name in known}
    return [by_lower_case[near] for near in get_close_matches(word.lower(), by_lower_case, count, cutoff)]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of an error message about an unknown word: the closest known word, and all of them.

    >>> did_you_mean("selekt", ("select", "ignore"))
    '; did you mean select? known: select, ignore'
    >>> did_you_mean("xyz", ("select", "ignore"))
    '; known: select, ignore'
    """
    names = list(known)
    near = "".join(f" did you mean {name}?" for name in closest(word, names))
    return f";{near} known: {', '.join(names)}"
