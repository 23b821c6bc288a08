"""Text -> the same text in its plainest spelling, character for character, so that offsets agree.

Every rule reads the folded text and every fact quotes the original. What is folded: odd spaces, dashes and quotes,
full-width digits, line ends, zero-width characters, UTF-8 that was read as cp1252 ("â€“"), HTML entities that a
scraper left ("&amp;"), Markdown's escapes ("\\-") and its bold marks ("**").
"""

import html
import re

_SINGLE = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        # zero-width and direction marks: nearly always at a word's edge, where a space does no harm
        **dict.fromkeys(
            "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",
            " ",
        ),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\uff02", '"'),
        **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c\r", "\n"),
        **{chr(0xFF10 + d): str(d) for d in range(10)},
        "\uff04": "$",
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff05": "%",
        "\uff1a": ":",
        "\uff08": "(",
        "\uff09": ")",
        "\x00": " ",
    }
)

# "–" and its kin, encoded as UTF-8 and decoded as cp1252: three characters that stand for one
_MOJIBAKE = {
    original.encode().decode("cp1252", errors="ignore"): plain
    for original, plain in {
        "–": "-",
        "—": "-",
        "‘": "'",
        "’": "'",
        "“": '"',
        "•": "•",
        "…": ".",
        "£": "£",
        "€": "€",
        "é": "é",
        "·": "·",
        "\u00a0": " ",
        "\u200b": " ",
    }.items()
}
_MOJIBAKE["â€\x9d"] = '"'
_ENTITIES = (
    "&nbsp; &amp; &lt; &gt; &quot; &apos; &#39; &#x27; &ndash; &mdash; &rsquo; &lsquo; &ldquo; &rdquo; &bull; &middot; "
    "&hellip; &pound; &euro; &#8211; &#8217;"
).split()

_LONGER: dict[str, str] = {
    "\r\n": "\n",
    "**": " ",
    **_MOJIBAKE,
    **{entity: html.unescape(entity).translate(_SINGLE) for entity in _ENTITIES},
}
# the carriage return of "\r\n" becomes a space before the line end, everything else is padded behind
_PADDED = {key: (" \n" if key == "\r\n" else value.ljust(len(key))) for key, value in _LONGER.items()}
_ANY = re.compile(
    "|".join(sorted((re.escape(key) for key in _PADDED), key=len, reverse=True)) + r"|\\(?=[-+.*_#$&()\[\]!~>|'\"])"
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
        text = _ANY.sub(lambda m: _PADDED.get(m[0], " "), text)
    return text.translate(_SINGLE)


def lower(text: str) -> str:
    """Lower case without ever changing the length ("İ".lower() has two characters)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def squeeze(text: str) -> str:
    """One line, single spaces: how a quote is shown.

    >>> squeeze("  two\\n  words ")
    'two words'
    """
    return " ".join(text.split())
