"""A pattern that is compiled when something is first looked for with it, and not when its module is imported.

Python compiles a regular expression of some length in a millisecond or more. What lists the rules needs none of theirs,
and a short listing asks for few of those that wait for a word of their own.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Looks like the compiled pattern, and takes its methods over at the first call."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        vars(self).update({each: getattr(compiled, each) for each in dir(compiled) if not each.startswith("_")})
        return getattr(compiled, name)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, put off; a mistake in the pattern shows at its first use, so each needs a test that uses it.

    >>> later("[ab]+").findall("abacus, b")
    ['aba', 'b']
    """
    return cast("re.Pattern[str]", _Later(pattern, flags))
