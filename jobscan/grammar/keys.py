"""The name of a column or a key -> the form in which two spellings of it are the same."""

from __future__ import annotations

from functools import lru_cache

_DROPPED = str.maketrans("", "", " _-\t\n\ufeff")


@lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """A key without case, spaces and dashes.

    >>> plain("Job Title"), plain("job_title"), plain("jobTitle")
    ('jobtitle', 'jobtitle', 'jobtitle')
    """
    return key.translate(_DROPPED).casefold()
