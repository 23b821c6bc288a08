"""The manual of a rule -> a page for a terminal: paragraphs in its width, examples as written."""

from __future__ import annotations

import re
from textwrap import wrap

_LEAST = 40  # columns, however narrow the screen
_MOST = 100  # beyond them lines are hard to read
_HEAD = re.compile(r"(?:Bad|Good)(?: \([^)]*\))?::\Z")
_LABEL = re.compile(r"(?:Fix|Law|Source|Sources|Paper|Exceptions?): ")


def rendered(manual: str, width: int) -> str:
    r"""The manual in lines of at most `width` columns; words longer than that, such as links, stay whole.

    >>> print(rendered("Why it matters, in a few words more.\n\nBad::\n\n    Cook\n", 40), end="")
    Why it matters, in a few words more.
    <BLANKLINE>
    Bad:
    <BLANKLINE>
        Cook
    """
    parts = re.split(r"\n[ \t]*\n", manual.strip("\n"))
    return "\n\n".join(_part(part, width) for part in parts) + "\n"


def wrapped(words: str, width: int, *, indent: str = "", later: str | None = None, most: int = _MOST) -> str:
    """The words in lines of at most `width` columns; none is cut or parted, however narrow that is."""
    return "\n".join(
        wrap(
            words,
            max(min(width, most), _LEAST),
            initial_indent=indent,
            subsequent_indent=indent if later is None else later,
            break_on_hyphens=False,
            break_long_words=False,
        )
    )


def _part(part: str, width: int) -> str:
    """A paragraph, a list, the head of an example, or a piece of one."""
    if part.startswith("    "):
        return part.rstrip()
    if _HEAD.match(part):
        return part.removesuffix(":")
    pieces = re.split(r"\n(?=- )|\n(?=(?:Fix|Law|Source|Sources|Paper|The (?:words|stems)\b)[^\n]*)", part)
    return "\n".join(_lines(" ".join(piece.split()), width) for piece in pieces)


def _lines(words: str, width: int) -> str:
    label = _LABEL.match(words)
    return wrapped(words, width, later="  " if words.startswith("- ") else " " * (label.end() if label else 0))
