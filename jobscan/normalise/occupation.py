"""A job's title -> the occupations of SOC 2018 that it may be, best first, each with how sure we are."""

from __future__ import annotations

from functools import lru_cache

from jobscan.model import Listing, Occupation

CODE_SET = "SOC 2018"
MOST = 5
# Below the first a title says too little for any answer; below the second a further candidate is only noise.
LEAST_BEST, LEAST_NEXT = 0.04, 0.004
# Of real titles with codes (even rows: federal, visa filings, health) the share that was right was about 0.88 of the
# probability given, from 0.5 up to certainty; some of their codes are wrong themselves.
TRUST = 0.88


def occupations(title: str | None, listing: Listing) -> tuple[Occupation, ...]:
    """The candidates for a listing. Without a title there are none: prose alone names too many occupations."""
    return occupations_for_title(title) if title else ()


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
    from jobscan.data.occupations import load_coder  # numpy is loaded only when somebody asks

    coder = load_coder()
    verdict = coder.probabilities(title)
    if verdict is None:
        return ()
    shares, _listed = verdict
    best = shares.argsort(kind="stable")[::-1][:MOST].tolist()
    if shares[best[0]] < LEAST_BEST:
        return ()
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
