"""A job's title and the words of its listing -> the SOC 2018 occupations that it may be, with confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from jobscan.model import Occupation, Role

if TYPE_CHECKING:  # numpy is loaded only when somebody asks
    from jobscan.occupations.coder import Coder, Floats

CODE_SET = "SOC 2018"
MOST = 5
# Below the first a title says too little for any answer; below the second a further candidate is only noise.
LEAST_BEST, LEAST_NEXT = 0.03, 0.001
# Of real titles with codes (even rows: federal, visa filings, health) the share that was right was about 0.88 of the
# probability given, from 0.5 up to certainty; some of their codes are wrong themselves.
TRUST = 0.88
# What a title leaves to an occupation that it does not name; how much the title counts, and the text. Of some sixty
# sets of numbers one of the best for listings of sources that were left out; few answers turn on them.
UNNAMED, TITLE, TEXT = 1e-5, 0.9, 75.0
# A flat title ("Associate", "Officer") names nothing surely, so it must rule out little and the duties decide:
# `SPREAD`, times the fourth power of what its best lacks, is given to all alike, and below `FLAT` it counts less.
SPREAD, FLAT = 0.3, 0.3
# The share that is right by the share given, between two on the line: where the title alone gives the answer half or
# more, where it gives it less, and where it hardly names it or there is none. Of 363 listings with codes, of sources
# left out, right of those given .7 and more: 120 of 121, 20 of 22, 67 of 79; of those given .5 to .7, 1 of 1, 16 of 19,
# 33 of 39. The lines are bent down, since boards that nobody saw are less kind: where the title does not name it, an
# answer alone is never sure enough to call pay extreme (.75), and where it hardly does, never enough to be the only one
# named (.7); the surest errors were of duties that several occupations share.
GIVEN = (0.0, 0.6, 0.95, 0.98, 1.0)
RIGHT_NAMED = (0.0, 0.72, 0.93, 0.96, 0.97)
RIGHT = (0.0, 0.64, 0.71, 0.73, 0.745)
RIGHT_ALONE = (0.0, 0.6, 0.67, 0.68, 0.69)
NAMED, HARDLY = 0.5, 0.15
# What is left of the confidence if the title is surely another's, and from which certainty of the title on all is left:
# by hand, of 14 sure answers by titles that were less sure than .6, two were wrong, both by titles below .5.
WRONG_TITLE, SURE_TITLE = 0.4, 0.75
# So much more must the duties agree with an occupation of another minor group before an answer is never the only one
# named, whatever the title says: of 117 sure answers this takes back 6.
CONTESTED = 0.01


def occupations(
    title: str | None, passages: Callable[[], Iterable[tuple[Role, str]]], title_sure: float = 1.0
) -> tuple[Occupation, ...]:
    """The candidates for a job, up to five: by its title and by the words of its passages (in lower case) together.

    Either may be missing or say nothing; then the other decides. `title_sure`: how likely the title is the listing's.
    """
    import numpy as np

    from jobscan.occupations.coder import load_coder
    from jobscan.occupations.prose import load_prose_coder

    found = _shares(title) if title else None
    agreement = load_prose_coder().agreement(passages())
    sure = min(1.0, WRONG_TITLE + (1 - WRONG_TITLE) * title_sure / SURE_TITLE)
    if agreement is None:
        return _best(*found, lambda share: share * TRUST * sure) if found else ()
    named = found[1] if found else None
    shares = together(named, agreement, title)
    best = int(shares.argmax())
    right = _right(0.0 if named is None or _is_contested(best, agreement) else float(named[best]))
    return _best(load_coder(), shares, lambda share: float(np.interp(share, GIVEN, right)) * sure)


def _right(named: float) -> tuple[float, ...]:
    """The line of confidence to use, given the share that the title alone gives to the answer."""
    if named >= NAMED:
        return RIGHT_NAMED
    return RIGHT if named >= HARDLY else RIGHT_ALONE


def _is_contested(best: int, agreement: Floats) -> bool:
    """Whether the duties speak for an occupation of another minor group than the answer's."""
    from jobscan.occupations.coder import load_coder

    groups = load_coder().minor_groups
    return float(agreement.max()) - float(agreement[groups == groups[best]].max()) > CONTESTED


def together(named: Floats | None, agreement: Floats, title: str | None = None) -> Floats:
    """The shares of the occupations, by those of the title (None where it says nothing) and the text's agreement.

    A title that has a level word (manager, helper) also says which kinds of occupations it may be; without one, the
    duties make nobody a manager.
    """
    import numpy as np

    from jobscan.occupations.coder import load_coder
    from jobscan.occupations.levels import CHIEF_EXECUTIVES, held, level_of, may_be_chief, unpromoted

    coder, scores = load_coder(), TEXT * agreement
    if title and not may_be_chief(title):
        scores[coder.codes.index(CHIEF_EXECUTIVES)] -= TEXT
    if named is None:
        return _shared_out(scores)
    most = float(named.max())
    counts = min(1.0, most / FLAT)
    scores = scores + TITLE * counts**0.5 * np.log(named + UNNAMED + SPREAD * (1 - most) ** 4 / len(named))
    if not title:
        return _shared_out(scores)
    if level_of(title) is not None:
        return held(scores, named, coder.kinds)
    return unpromoted(_shared_out(scores), named, coder.kinds, counts)


def _shared_out(scores: Floats) -> Floats:
    import numpy as np

    odds = np.exp(scores - scores.max())
    return np.asarray(odds / odds.sum(), np.float32)


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
    from jobscan.occupations.levels import CHIEF_EXECUTIVES, may_be_chief

    coder = load_coder()
    verdict = coder.probabilities(title)
    if verdict is None:
        return None
    shares, is_listed = verdict
    if not is_listed and not may_be_chief(title):
        shares = shares.copy()
        shares[coder.codes.index(CHIEF_EXECUTIVES)] = 0
        shares /= shares.sum()
    return None if float(shares.max()) < LEAST_BEST else (coder, shares)


def _best(
    coder: Coder, shares: Floats, confidence: Callable[[float], float] = lambda share: share * TRUST
) -> tuple[Occupation, ...]:
    order = shares.argsort(kind="stable")[::-1][:MOST].tolist()
    best = [i for i in order if i == order[0] or shares[i] >= LEAST_NEXT]
    sure = [confidence(float(shares[i])) for i in best]
    rest = min(1.0, (1 - sure[0]) / (sum(sure[1:]) or 1))  # together they are no more than certain
    return tuple(
        Occupation(
            code_value=coder.codes[i],
            in_code_set=CODE_SET,
            name=coder.names[i],
            confidence=round(each if at == 0 else each * rest, 3),
        )
        for at, (i, each) in enumerate(zip(best, sure, strict=True))
    )
