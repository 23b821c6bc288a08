"""Text -> the same text in its plainest spelling, with the same length, so that offsets agree.

Every rule reads the folded text, and every fact quotes the original. Folding affects unusual spaces, dashes and quotes,
full-width digits, line ends, zero-width characters, UTF-8 that was read as cp1252 ("â€“") or as Mac Roman ("‚Äì"), HTML
entities that a scraper left ("&amp;"), Markdown's escapes ("\\-") and its bold marks ("**").
"""

import html
import re
from bisect import bisect_right
from typing import NamedTuple

_SINGLE = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        # zero-width and direction marks: nearly always at the edge of a word, where a space does no harm
        **dict.fromkeys(
            "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
            " ",
        ),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\uff02", '"'),
        **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c\r", "\n"),
        **{chr(ord(plain) + 0xFEE0): plain for plain in "0123456789$,.%:()"},  # full width
        "\x00": " ",
    }
)

# `translate` is fast only for ASCII; in other texts few characters need folding
_FOLDED = re.compile("[" + re.escape("".join(map(chr, _SINGLE))) + "]")

# "–" and similar signs, encoded as UTF-8 and decoded as cp1252: three characters instead of one
_CP1252 = {sign.encode().decode("cp1252"): sign for sign in "–—‘’“•…£€é·\u00a0"}
_CP1252["â€\x9d"] = "”"  # its last byte is undefined in cp1252
# the same by a Mac: decoded as Mac Roman ("‚Äô"), or decoded as cp1252, saved as Mac Roman and read once more ("‰Ûª")
_MAC_ROMAN = {sign.encode().decode("mac_roman"): sign for sign in _CP1252.values()}
_TWICE = {
    wrong.encode("mac_roman").decode(reader): _CP1252[wrong]
    for wrong in ("â€“", "â€”", "â€˜", "â€™", "â€œ", "â€¢")
    for reader in ("latin-1", "cp1252")
}
_MOJIBAKE = _CP1252 | _MAC_ROMAN | _TWICE | {"\x89Û\x9d": "”"}
_TRACES = ("\\", "&", "â", "Â", "Ã", "Û", "‚Ä", "‚Ç", "¬", "√")  # one of these stands in each
_ENTITIES = (
    "&nbsp; &amp; &lt; &gt; &quot; &apos; &#39; &#x27; &ndash; &mdash; &rsquo; &lsquo; &ldquo; &rdquo; &bull; &middot; "
    "&hellip; &pound; &euro; &#8211; &#8217;"
).split()

_MEANT = {**_MOJIBAKE, **{entity: html.unescape(entity) for entity in _ENTITIES}}
# the carriage return of "\r\n" becomes a space before the line end; everything else is padded at the end
_PADDED = {"\r\n": " \n", "**": "  "} | {key: sign.translate(_SINGLE).ljust(len(key)) for key, sign in _MEANT.items()}
_ANY = re.compile(
    "|".join(sorted((re.escape(key) for key in _PADDED), key=len, reverse=True))
    + r"|\\\\{0,2}(?=[-+.*_#$&()\[\]!~>|'\"])"  # no {1,3}: each begins with a character, and is found by it
)


def fold(text: str) -> str:
    r"""The text in its plainest spelling, of the same length.

    >>> fold("$50k–$60k\u00a0/yr")
    '$50k-$60k /yr'
    >>> fold("pay: 20 \\- 25")
    'pay: 20  - 25'
    >>> text = "salary â€“ R&amp;D\r\n"
    >>> len(fold(text)) == len(text)
    True
    """
    if not text.isascii() or "\\" in text or "**" in text or "&" in text or "\r" in text:
        text = _ANY.sub(lambda m: _PADDED.get(m[0], " " * len(m[0])), text)
    return text.translate(_SINGLE) if text.isascii() else _FOLDED.sub(lambda m: _SINGLE[ord(m[0])], text)


class Unescaped(NamedTuple):
    """A text without its escapes, and where each part of it came from: `(start here, start there)`, in order."""

    text: str
    stretches: tuple[tuple[int, int], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original text that correspond to `[start, end)` in this one."""
        first, last = self._at(start), self._at(max(end - 1, start))
        return first, max(first, last + 1) if end > start else first

    def _at(self, offset: int) -> int:
        ours, theirs = self.stretches[bisect_right(self.stretches, (offset, len(self.text) * 8)) - 1]
        return theirs + offset - ours


_ESCAPE = re.compile(
    "|".join(sorted(map(re.escape, _MEANT), key=len, reverse=True)) + r"|\\(?=[-+.,:;%@=*_#$&()\[\]!~>|'\"`{}<])"
)


def unescape(text: str) -> Unescaped | None:
    r"""Markdown's escapes, HTML's entities and wrongly decoded characters as they were meant; None if there are none.

    Folding keeps the length and so leaves "pre -trip"; this gives "pre-trip" and remembers the offsets.

    >>> plain = unescape("Do pre\\-trip R&amp;D checks")
    >>> plain.text, plain.original(3, 11)
    ('Do pre-trip R&D checks', (3, 12))
    """
    if not any(trace in text for trace in _TRACES):
        return None
    parts: list[str] = []
    stretches = [(0, 0)]
    ours = theirs = 0
    for match in _ESCAPE.finditer(text):
        meant = _MEANT.get(match[0], "")
        parts += text[theirs : match.start()], meant
        ours += match.start() - theirs + len(meant)
        theirs = match.end()
        stretches.append((ours, theirs))
    if not parts:
        return None
    return Unescaped("".join((*parts, text[theirs:])), tuple(stretches))


def lower(text: str) -> str:
    """Lower case without ever changing the length ("İ".lower() has two characters)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def squeeze(text: str) -> str:
    """The text on one line and with single spaces, as quotations are shown.

    >>> squeeze("  two\\n  words ")
    'two words'
    """
    return " ".join(text.split())
