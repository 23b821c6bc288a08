"""Words -> what an extractor finds in them: `found(find_x, text)` gives the quotes and the rules."""

from collections.abc import Callable

import spacy
from spacy.tokens import Doc, Span

from jobscan.segment.tokenizer import Tokenizer

TOKENIZE = Tokenizer(spacy.blank("en").vocab)

# What has broken rules before: nothing, one letter, binary, long runs of one thing.
ODD_TEXTS = {
    "empty": "",
    "one letter": "a",
    "blanks": " \n\t ",
    "binary": "\x00\x01\x02 years \x7f\xff\ufffe",
    "letter that grows in lower case": "İ" * 50 + " 5+ years of experience, Bachelor's degree, remote role",
    "parentheses": "(" * 20000,
    "amounts": "$1 " * 20000,
    "letters": "a" * 50000,
    "years": "5 years " * 5000,
    "numbers before a year": "1 to " * 5000 + "years of experience",
    "degrees": "master's degree or " * 3000,
    "visas": "visa " * 8000,
    "posted": "posted: " * 8000,
    "posted and blanks": "posted" + " " * 30000 + "2024-01-01",
    "remote": "remote, " * 6000,
    "full-time": "full-time " * 5000,
    "job type": "job type: " * 5000,
}


def found(find: Callable[[Doc], list[Span]], text: str) -> list[tuple[str, str]]:
    """The quotes and the rules that `find` gives for the text."""
    return [(span.text, span.id_) for span in find(TOKENIZE(text))]
