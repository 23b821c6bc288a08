import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.grammar.later import later
from jobscan.grammar.places.gazetteer import region_code
from jobscan.grammar.places.parse import parse_place
from jobscan.grammar.text import fold

RULE = rule_of(__name__)
_TOWN = r"(?P<place>[A-Z][a-z.'-]{1,20}(?: [A-Z][a-z.'-]{1,20}){0,2}, ?[A-Z]{2})\b"
_LABELLED = later(
    r"(?:^|\n)[ \t*#-]{0,6}(?:Job |Work |Office )?Location:?[ \t*]{0,6}\n?[ \t]{0,4}" + _TOWN + r"(?P<more>[^\n]{0,60})"
)
_TITLED = later(rf"(?:[-|,(@] ?|\b(?:in|at) ){_TOWN}(?P<more>.{{0,60}})")
_SEVERAL = later(r"[;|/&]|\b(?:or|and|remote|hybrid|various|multiple|other)\b", re.IGNORECASE)


def find(case: Case) -> Findings:
    where = case.posting.job_location_type
    regions = {region for words in case.fields.locations if (region := _region(words))}
    if not regions or len(case.fields.locations) > 1 or (where is not None and where.value == "TELECOMMUTE"):
        return
    for match, in_text in _stated(case):
        if _region(match["place"]) in (None, *regions) or _SEVERAL.search(match["more"]):
            continue
        yield RULE.finding(
            f'the field says "{case.fields.locations[0]}", the {"text" if in_text else "title"} "{match["place"]}"',
            Span(*match.span("place")) if in_text else None,
            fix="make the field and the text agree",
        )
        return


def _stated(case: Case) -> Iterator[tuple[re.Match[str], bool]]:
    """The places behind a label of the text, and those in the field of the title."""
    for match in _LABELLED.finditer(case.folded):
        yield match, True
    for match in _TITLED.finditer(fold(case.fields.title or "")):
        yield match, False


def _region(words: str) -> str | None:
    """The state or province of a place in North America; None elsewhere, and where it is not said.

    >>> _region("Austin, TX"), _region("Toronto, Ontario"), _region("Leeds")
    ('US-TX', 'CA-ON', None)
    """
    place = parse_place(words)
    if place is None or place.address_country not in ("US", "CA") or not place.address_region:
        return None
    code = region_code(place.address_country, place.address_region) or place.address_region
    return f"{place.address_country}-{code}"
