"""The folded text has the length of the text, whatever it holds, and the plainest spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobscan.grammar.text import fold, lower, squeeze, unescape

CASES = {
    "dashes": ("$1–$2—3−4", "$1-$2-3-4"),
    "no-break and thin spaces": ("45\u202f000\u00a0kr", "45 000 kr"),
    "curly quotes": ("we’re “it”", 'we\'re "it"'),
    "windows line ends": ("a\r\nb\rc", "a \nb\nc"),
    "unicode line ends": ("a\u2028b", "a\nb"),
    "zero width": ("pay\u200b: 5", "pay : 5"),
    "byte order mark": ("\ufeffTitle", " Title"),
    "dash read as cp1252": ("$50â€“$60", "$50-  $60"),
    "an apostrophe read as Mac Roman": ("the pier‚Äôs", "the pier'  s"),
    "a space read as Mac Roman": ("wicks¬†and oil", "wicks  and oil"),
    "an apostrophe read as cp1252, then by a Mac": ("you\x89Ûªll, you‰Ûªre", "you'  ll, you'  re"),
    "pound read as cp1252": ("Â£30,000", "£ 30,000"),
    "entities": ("R&amp;D &ndash; &pound;9", "R&    D -       £      9"),
    "markdown escapes": (r"20 \- 25\+ \*", "20  - 25 +  *"),
    "markdown bold": ("**Pay:** 5", "  Pay:   5"),
    "full-width digits": ("５００", "500"),
    "plain text stays": ("C++ & C# at $5", "C++ & C# at $5"),
}


@pytest.mark.parametrize("text, expected", CASES.values(), ids=CASES)
def test_folds_to_the_plainest_spelling(text: str, expected: str) -> None:
    assert fold(text) == expected
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.characters(codec=None)) | st.text(alphabet="*\\&ampndsh;â€“‚Äô¬†\r\n -$1"))
def test_the_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(lower(text)) == len(text)


def test_lower_keeps_the_length_of_a_dotted_capital_i() -> None:
    assert len(lower("İstanbul")) == len("İstanbul")


def test_what_a_mac_misread_is_restored_with_its_place() -> None:
    plain = unescape("Bachelor\x89Ûªs or Master‚Äôs degree")
    assert plain is not None
    assert plain.text == "Bachelor’s or Master’s degree"
    assert plain.original(14, 22) == (16, 26)


def test_squeeze_makes_one_line() -> None:
    assert squeeze(" a\r\n\tb  c ") == "a b c"
