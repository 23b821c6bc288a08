"""The names of the span groups, and the one way to make a mark on a Doc.

A component marks: where (`start_char`, `end_char`), what (`label_`), which rule (`id_`), and, where a thing
has an identity in a list, which one (`kb_id_`). Scores ride in the group's `attrs["scores"]`, as in spaCy's
spancat. Nothing else is kept on a Doc; what the words mean is worked out in `normalise/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobscan.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

SEGMENTS = "jobscan_segments"  # label_: the role
TITLE = "jobscan_title"
ORGANIZATION = "jobscan_organization"
LOCATION = "jobscan_location"
TERMS = "jobscan_terms"  # label_: job_location_type | employment_type | seniority
EXPERIENCE = "jobscan_experience"
EDUCATION = "jobscan_education"
ELIGIBILITY = "jobscan_eligibility"
DATES = "jobscan_dates"  # label_: date_posted | valid_through
PAY = "jobscan_pay"  # label_: base | ote | bonus | sign_on | equity | stipend | commission | other; kb_id_: the cue
LEFT_OUT = "jobscan_left_out"  # money that is no pay; label_: the reason; kb_id_: the cue
SKILLS = "jobscan_skills"  # label_: kind of skill; kb_id_: key in the lexicon

_RAW, _FOLDED, _PLACES = "jobscan_raw", "jobscan_folded", "jobscan_segment_places"


def keep_raw_text(doc: Doc, text: str) -> None:
    """Remember the text that the Doc was made from, so that nobody has to join it again."""
    doc.user_data[_RAW] = text


def raw_text(doc: Doc) -> str:
    """The Doc's text, built once (spaCy joins the tokens anew on every `doc.text`)."""
    text = doc.user_data.get(_RAW)
    if text is None:
        text = doc.user_data[_RAW] = doc.text
    return str(text)


def folded_text(doc: Doc) -> str:
    """The text in its plainest spelling, same length as the Doc's text, so offsets agree; made once."""
    text = doc.user_data.get(_FOLDED)
    if text is None:
        text = doc.user_data[_FOLDED] = fold(raw_text(doc))
    return str(text)


def keep_segments(doc: Doc, places: list[tuple[int, int, str]]) -> None:
    """Remember `(start, end, role)` of the segments: a Span costs more to make than what is asked of it."""
    doc.user_data[_PLACES] = places


def segments_of(doc: Doc) -> list[tuple[int, int, str]]:
    """`(start, end, role)` of the segments in order, read off the Doc once, when they have their roles."""
    places = doc.user_data.get(_PLACES)
    if places is None:
        places = [(span.start_char, span.end_char, span.label_) for span in doc.spans.get(SEGMENTS, ())]
        keep_segments(doc, places)
    return places


def mark(doc: Doc, start: int, end: int, *, label: str, rule: str, kb_id: str = "") -> Span | None:
    """A span over the characters `[start, end)`, widened to whole tokens; None when nothing is there."""
    span: Span | None = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=rule, alignment_mode="expand")
    return span
