"""Text and an offset -> whether a word begins or ends there, for text that lost its spaces.

A rule looks for lower-case literals with no `\\b` before them (a regular expression that begins with a literal is
searched many times faster) and asks here whether what it found is a word of its own. "developmentRemote" is two.
"""

from __future__ import annotations


def begins_word(text: str, at: int) -> bool:
    """Whether a word begins at `at`; a capital after a lower-case letter begins one.

    >>> begins_word("skillsRemote work", 6), begins_word("subremote", 3), begins_word("35,000 GBPAt", 10)
    (True, False, True)
    """
    if at == 0 or not text[at - 1].isalnum():
        return True
    if not text[at].isupper():
        return False
    return not text[at - 1].isupper() or text[at + 1 : at + 2].islower()


def ends_word(text: str, at: int) -> bool:
    """Whether a word ends before `at`.

    >>> ends_word("Full-timeWe", 9), ends_word("internal", 6)
    (True, False)
    """
    if at >= len(text) or not text[at].isalnum():
        return True
    return text[at].isupper() and not text[at - 1].isupper()
