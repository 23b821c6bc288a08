"""Words from a listing -> words that are safe to show: no control characters, no direction tricks, one line.

Rich passes ESC, OSC, C1 and bidi characters through, so they go first, whatever prints afterwards.
"""

import re

# What a terminal could obey, or what could show text in another order than it is stored:
_OBEYED = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f"  # C0 (ESC and BEL among them) and DEL
    "\x80-\x84\x86-\x9f"  # C1, where CSI and OSC are single characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, embeddings, overrides, isolates
    "\u200b\u2060\ufeff\ufff9-\ufffb"  # zero width, interlinear
    "\U000e0000-\U000e007f"  # tags: invisible text
    "]"
)
_SPACE = re.compile(r"\s")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASCII = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        **dict.fromkeys("\u2022\u00b7\u25cf\u25aa", "*"),
        "\u2026": "...",
        "\u00d7": "x",
    }
)


def printable(text: str) -> str:
    r"""One line of plain characters: control and direction characters are gone, whitespace is single.

    >>> printable("Nurse\x1b[2J\n(\u202eRN)")
    'Nurse[2J (RN)'
    """
    return " ".join(_SURROGATE.sub("\ufffd", _OBEYED.sub("", text)).split())


def harmless(text: str) -> str:
    r"""As `printable`, with spaces as they are: for names of files.

    >>> harmless("a  b\x1b[2J")
    'a  b[2J'
    """
    return _SURROGATE.sub("\ufffd", _OBEYED.sub("", text))


def one_line(text: str) -> str:
    r"""As `harmless`, and every kind of space is one space, so that a line stays a line and its words stay in place.

    >>> one_line("a\tb\u2028c")
    'a b c'
    """
    return _SPACE.sub(" ", harmless(text))


def to_ascii(text: str) -> str:
    """For terminals that know no Unicode: the usual signs by their look, others as "?".

    >>> to_ascii("a – b • café")
    'a - b * caf?'
    """
    return text.translate(_ASCII).encode("ascii", "replace").decode("ascii")
