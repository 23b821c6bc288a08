"""The spaCy components: each asks the Doc's listing for its candidates and shows them as `doc.spans["jobscan_<noun>"]`.

A span says where (`start_char`, `end_char`, widened to whole tokens), what (`label_`), which rule (`id_`), and, for an
entry of a list, which one (`kb_id_`). The components work in any pipeline, and each is in pyproject's
`spacy_factories`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from jobscan.facts.dates.find import find_dates
from jobscan.facts.education.find import find_education
from jobscan.facts.eligibility.find import find_eligibility
from jobscan.facts.employer.find import find_employer
from jobscan.facts.experience.find import find_experience
from jobscan.facts.hours.find import find_hours
from jobscan.facts.pay.find import find_money
from jobscan.facts.place.find import find_places
from jobscan.facts.residence.find import find_residence
from jobscan.facts.skills.find import SkillCandidate, find_skills
from jobscan.facts.terms.find import find_terms
from jobscan.facts.title.find import find_title
from jobscan.lexicon.lexicon import Lexicon, lexicon_with
from jobscan.listing import Listing
from jobscan.model import Candidate, OwnSkill
from jobscan.pipeline import spans
from jobscan.pipeline.docs import is_seen, listing_of
from jobscan.pipeline.places import places_of
from jobscan.segment.roles import assign_roles
from jobscan.segment.split import find_segments

Seen = Candidate[Any]


@Language.component("jobscan_segments", assigns=["doc.spans"])
def segments(doc: Doc) -> Doc:
    """Where the segments are: lines, bullets, sentences."""
    listing = listing_of(doc)
    listing.segments = find_segments(listing)
    if is_seen(doc):
        made = (_span(doc, each.start, each.end, label="", rule="segment") for each in listing.segments)
        doc.spans[spans.SEGMENTS] = [span for span in made if span is not None]
    return doc


@Language.component("jobscan_roles", requires=["doc.spans"], assigns=["doc.spans"])
def roles(doc: Doc) -> Doc:
    """The role of each segment, as `label_`; the group's `attrs["scores"]` hold the probabilities."""
    listing = listing_of(doc)
    if listing.segments:
        listing.segments = assign_roles(listing)
    if not is_seen(doc) or not (group := doc.spans.get(spans.SEGMENTS)):
        return doc
    shown = list(group)
    for span, segment in zip(shown, listing.segments, strict=False):
        span.label_ = segment.role
    scores = [segment.confidence for segment in listing.segments]
    doc.spans[spans.SEGMENTS] = SpanGroup(doc, name=spans.SEGMENTS, spans=shown, attrs={"scores": scores})
    return doc


def _component(group: str, find: Callable[[Listing], Sequence[Seen]]) -> Callable[[Doc], Doc]:
    """A component with the name of its group, which shows what one finder found."""

    def component(doc: Doc) -> Doc:
        seen = listing_of(doc).once(find)
        if is_seen(doc):
            doc.spans[group] = shown(doc, seen)
        return doc

    Language.component(group, assigns=["doc.spans"], func=component)
    return component


title = _component(spans.TITLE, find_title)
organization = _component(spans.ORGANIZATION, find_employer)
location = _component(spans.LOCATION, find_places)
terms = _component(spans.TERMS, find_terms)
experience = _component(spans.EXPERIENCE, find_experience)
education = _component(spans.EDUCATION, find_education)
eligibility = _component(spans.ELIGIBILITY, find_eligibility)
dates = _component(spans.DATES, find_dates)
hours = _component(spans.HOURS, find_hours)
residence = _component(spans.RESIDENCE, find_residence)


@Language.component("jobscan_pay", assigns=["doc.spans"])
def pay(doc: Doc) -> Doc:
    """Pay and, in a group of its own, all other money, whose `label_` says why it is not pay."""
    groups: dict[str, list[Span]] = {spans.PAY: [], spans.LEFT_OUT: []}
    listing = listing_of(doc)
    listing.once(places_of)
    money = listing.once(find_money)
    if not is_seen(doc):
        return doc
    for seen in money:
        kind, cue = seen.value.kind, seen.value.cue
        span = _span(doc, seen.start, seen.end, label=kind, rule=seen.rule.name, kb_id=cue)
        if span is not None:
            groups[spans.PAY if seen.value.is_pay else spans.LEFT_OUT].append(span)
    doc.spans.update(groups)
    return doc


class Skills:
    """The component; a user's skills are loaded with the first Doc."""

    def __init__(self, own: tuple[OwnSkill, ...]) -> None:
        self.own = own

    @cached_property
    def lexicon(self) -> Lexicon:
        return lexicon_with(self.own)

    def find(self, listing: Listing) -> list[SkillCandidate]:
        return find_skills(listing, self.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        skills, made = listing_of(doc).once(self.find), []
        for seen in skills if is_seen(doc) else ():
            name = seen.value.entry.name if seen.value.listed else ""
            made.append(_span(doc, seen.start, seen.end, label=seen.label, rule=seen.rule.name, kb_id=name))
        if is_seen(doc):
            doc.spans[spans.SKILLS] = [span for span in made if span is not None]
        return doc


@Language.factory("jobscan_skills", assigns=["doc.spans"], default_config={"own": []})
def skills(nlp: Language, name: str, own: list[dict[str, Any]]) -> Skills:
    """`own`: a user's skills as JSON has them, `[{"name": "Zorblax", "aliases": ["zbx"]}]`; see `OwnSkill`."""
    return Skills(msgspec.convert(own, tuple[OwnSkill, ...]))


def shown(doc: Doc, seen: Iterable[Seen]) -> list[Span]:
    """What a finder found, as spans of the Doc."""
    labels = ((each, each.label or each.rule.name.partition(".")[0]) for each in seen)
    made = (_span(doc, each.start, each.end, label=label, rule=each.rule.name) for each, label in labels)
    return [span for span in made if span is not None]


def _span(doc: Doc, start: int, end: int, *, label: str, rule: str, kb_id: str = "") -> Span | None:
    """A span over the characters `[start, end)`, widened to whole tokens; None if there are none."""
    span: Span | None = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=rule, alignment_mode="expand")
    return span
