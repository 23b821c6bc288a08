"""Words -> the marks and the listing that a normaliser gets; the extractor makes the marks, as in a real walk."""

from collections.abc import Callable

from spacy.tokens import Doc, Span

from jobscan.model import Fields, Listing, Mark, Role, Source
from jobscan.spans import folded_text
from tests.extract._docs import TOKENIZE


def marked(
    find: Callable[[Doc], list[Span]],
    text: str,
    *,
    role: Role = "other",
    country: str | None = None,
    fields: Fields | None = None,
) -> tuple[list[Mark], Listing]:
    """All marks of the text, each with the same role."""
    doc = TOKENIZE(text)
    marks = [
        Mark(
            start=s.start_char,
            end=s.end_char,
            text=text[s.start_char : s.end_char],
            label=s.label_,
            rule=s.id_,
            role=role,
        )
        for s in find(doc)
    ]
    source = Source(text=text, uri="<test>", fields=fields or Fields())
    return marks, Listing(source=source, folded=folded_text(doc), country=country)


def quotes_hold(facts: object, text: str) -> bool:
    """Whether each fact's words are the text between its offsets."""
    return all(fact.start is None or fact.text == text[fact.start : fact.end] for fact in facts)  # type: ignore[attr-defined]
