"""A job's title -> the occupations of SOC 2018 that it may be, best first, each with how sure we are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from jobscan.grammar.titles.features import duty_words
from jobscan.model import Occupation

if TYPE_CHECKING:  # numpy is loaded only when somebody asks
    from jobscan.occupations.coder import Coder, Floats

CODE_SET = "SOC 2018"
MOST = 5
# Below the first a title says too little for any answer; below the second a further candidate is only noise.
LEAST_BEST, LEAST_NEXT = 0.03, 0.001
# Of real titles with codes (even rows: federal, visa filings, health) the share that was right was about 0.88 of the
# probability given, from 0.5 up to certainty; some of their codes are wrong themselves.
TRUST = 0.88
# Where the title is this sure the words of the duties are not asked.
SURE = 0.9


def occupations(title: str | None, duties: Callable[[], Iterable[str]]) -> tuple[Occupation, ...]:
    """The candidates for a job, up to five: by its title, and where that is unsure by the words of its duties.

    Without a title there are none: prose alone names too many occupations.
    """
    if not title:
        return ()
    first = _shares(title)
    if first is None:
        return ()
    coder, shares = first
    if float(shares.max()) < SURE:
        shares = coder.with_duties(shares, {word for part in duties() for word in duty_words(part)})
    return _best(coder, shares)


@lru_cache(maxsize=4096)
def occupations_for_title(title: str) -> tuple[Occupation, ...]:
    """The candidates for a title alone, up to five.

    >>> occupations_for_title("Sr. Registered Nurse (ICU) - Nights")[0].code_value
    '29-1141'
    >>> [occupation.code_value for occupation in occupations_for_title("Product Manager")][:2]
    ['11-2021', '11-3021']
    >>> occupations_for_title("!!!")
    ()
    """
    found = _shares(title)
    return _best(*found) if found else ()


@lru_cache(maxsize=4096)
def _shares(title: str) -> tuple[Coder, Floats] | None:
    from jobscan.occupations.coder import load_coder

    coder = load_coder()
    verdict = coder.probabilities(title)
    return None if verdict is None or float(verdict[0].max()) < LEAST_BEST else (coder, verdict[0])


def _best(coder: Coder, shares: Floats) -> tuple[Occupation, ...]:
    best = shares.argsort(kind="stable")[::-1][:MOST].tolist()
    return tuple(
        Occupation(
            code_value=coder.codes[i],
            in_code_set=CODE_SET,
            name=coder.names[i],
            confidence=round(float(shares[i]) * TRUST, 3),
        )
        for i in best
        if i == best[0] or shares[i] >= LEAST_NEXT
    )
