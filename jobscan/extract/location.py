"""Doc -> spans over the places of work: labelled, with a state ("Austin, TX"), or said to be so."""

# ruff: noqa: E501  (patterns and word lists read better unbroken)
from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from jobscan.data.places import gazetteer, region_codes, us_towns
from jobscan.spans import LOCATION, SEGMENTS, folded_text, mark

LABEL = "location"
MOST = 12
_LABEL = re.compile(
    r"""
    (?:(?<![A-Za-z])(?:job\ |work\ |office\ |primary\ )?locations?|(?<![A-Za-z])(?:work\ site|workplace|place\ of\ work|city)
       |(?<=[a-z.!)])(?:Job\ )?Location)                    # "...SolicitorsLocation112 Street Lane" is glued
    [ \t*_]*(?:[:|]|\ -\ |\n{1,2})[ \t*_`]*
    | [\U0001F30E\U0001F30D\U0001F30F\U0001F4CD]\ *(?:location\ *:)?\ *   # the globes and the pin of job boards
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CUE = re.compile(
    r"""
    \b(?:(?:based|located|live|living|reside|residing|work(?:ing)?\ remotely|remote(?:ly)?|position|role|job|office|offices|onsite|on-site|hybrid)
       \ (?:out\ of|in|from|at|within|near)|our\ offices?\ in|HQ\ in|headquarters\ in|opportunity\ in|remote\ \(|remote\ -|office\ \()
    \ *(?:the\ |our\ |either\ |downtown\ |central\ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'.]*(?:[ -](?:[A-ZÀ-ÖØ-Þ][\w'.]*|of|and|upon|on|de|le|la|the|do|am)){0,4}"
_RUN = re.compile(_NAME)
_CITY_CODE = re.compile(
    r"(?<![\w@])(?P<city>[A-Z][A-Za-z'.]+(?:[ -][A-Z][A-Za-z'.]+){0,3}),? ?(?<=[, ])(?P<code>[A-Z]{2,3})(?![\w&/-])(?: \d{5}(?!\d))?"
)
_JOIN = re.compile(r" ?,? ?(?:- ?)?")
_BARE = re.compile(rf"{_NAME}(?:, ?{_NAME})?")
_NOT_A_PLACE = re.compile(
    r"\b(?:remote|hybrid|on-?site|various|multiple|flexible|anywhere|worldwide|global|home|full|part|office|salary|type|permanent|contract"
    r"|development|id|anywhere|tbc|tbd|none|n/a|this|we|you|the|our|job|work|and|company|duration|hours|department|date|schedule|pay|about|description|summary)\b",
    re.IGNORECASE,
)
# State codes that hardly ever stand for anything else after a name
_SURE_CODES = frozenset("CA NY TX FL GA NC NJ VA OH IL WI MN TN AZ KY UT NV NH WV WY SD ND NSW QLD VIC".split())
_WORK_ROLES = ("title", "location_or_schedule")


def find_location(doc: Doc) -> list[Span]:
    """The places in the order of the text, each once where it stands, without overlaps; at most twelve."""
    text = folded_text(doc)
    found: dict[int, tuple[int, str]] = {}
    for start, end, rule in _zones(doc, text):
        hits = list(_places(text, start, end))
        if not hits and rule == "location.label":
            hits = list(_bare(text, start, end))
        if (
            hits
            and rule == "location.label"
            and (whole := next(_bare(text, start, end), None))
            and whole[1] == hits[0][1]
        ):
            hits[0] = whole  # "Little Hadlow, Kent" of which only the county is known
        for a, b in hits:
            found.setdefault(a, (b, rule))
    spans: list[Span] = []
    reached = -1
    for a in sorted(found):
        b, rule = found[a]
        if a >= reached and len(spans) < MOST:
            span = mark(doc, a, b, label=LABEL, rule=rule)
            if span is not None:
                spans.append(span)
                reached = span.end_char
    return spans


def _zones(doc: Doc, text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of text in which a known name is a place of work, the surest first."""
    for count, match in enumerate(_LABEL.finditer(text)):
        if count == 8:
            break
        yield match.end(), _line_end(text, match.end(), 110), "location.label"
    header = 0
    for start, end in _head_lines(text):
        header = end
        yield start, end, "location.header"
    for match in _CITY_CODE.finditer(text, 0, 20_000):
        if _is_city_code(match["city"], match["code"]):
            yield match.start(), match.end(), "location.city_state"
    for span in doc.spans.get(SEGMENTS, ()):
        if span.label_ in _WORK_ROLES and span.end_char > header and span.end_char - span.start_char < 200:
            yield span.start_char, span.end_char, "location.segment"
    for count, match in enumerate(_CUE.finditer(text, 0, 20_000)):
        if count == 12:
            break
        yield match.end(), _line_end(text, match.end(), 60), "location.cue"


def _head_lines(text: str) -> Iterator[tuple[int, int]]:
    """The short lines that a listing opens with: title, company, place."""
    start = 0
    for _ in range(8):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start > 160:
            return
        if end > start and "http" not in text[start:end]:
            yield start, end
        start = end + 1
        if start >= len(text):
            return


def _line_end(text: str, start: int, most: int) -> int:
    end = text.find("\n", start, start + most)
    return min(len(text), start + most) if end < 0 else end


def _is_city_code(city: str, code: str) -> bool:
    if code not in region_codes():
        return False
    last = city.split()[-1].lower()
    return any(name in gazetteer() or name in us_towns() for name in (city.lower(), last)) or (
        code in _SURE_CODES and "-" not in city
    )


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Known names between two offsets; "Paris, Île-de-France, France" is one."""
    open_start, open_end = -1, -1
    for a, b in _known(text, start, end):
        if (
            open_end >= 0
            and _JOIN.fullmatch(text, open_end, a)
            and _kind_rank(text[a:b]) > _kind_rank(text[open_start:open_end])
        ):
            open_end = b
            continue
        if open_end >= 0:
            yield open_start, open_end
        open_start, open_end = a, b
    if open_end >= 0:
        yield open_start, open_end


def _kind_rank(name: str) -> int:
    """How wide a name is by its last part: city 0, region 1, country 2."""
    last = name.rpartition(",")[2].strip()
    if last in region_codes():
        return 1
    entries = gazetteer().get(last.lower())
    return {"city": 0, "region": 1, "country": 2, "zone": 3}[entries[0].kind] if entries else 0


def _known(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    names, codes = gazetteer(), region_codes()
    for match in _CITY_CODE.finditer(text, start, end):
        if _is_city_code(match["city"], match["code"]):
            a = match.start()
            words = match["city"].split(" ")
            for skip in range(len(words)):  # "Engineer Austin, TX" begins with words that are no place
                if (name := " ".join(words[skip:]).lower()) in names or name in us_towns():
                    a += len(" ".join(words[:skip])) + (1 if skip else 0)
                    break
            yield from _runs(text, start, a)
            yield a, match.end()
            start = match.end()
    for a, b in _runs(text, start, end):
        if text[a:b] not in codes or b - a > 2:
            yield a, b


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The longest known names within runs of capitalised words."""
    names = gazetteer()
    for run in _RUN.finditer(text, start, end):
        pieces = [(m.start(), m.end()) for m in re.finditer(r"[^\s]+", run[0])]
        i = 0
        while i < len(pieces):
            for j in range(min(len(pieces), i + 5), i, -1):
                piece = run[0][pieces[i][0] : pieces[j - 1][1]].rstrip(".,")
                if piece.lower() in names and len(piece) > 1 and not (len(piece) < 4 and not piece.isupper()):
                    yield run.start() + pieces[i][0], run.start() + pieces[i][0] + len(piece)
                    i = j - 1
                    break
            i += 1


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """After a label an unknown name is believed, when the value begins with it and nothing else is there."""
    match = _BARE.match(text, start, min(end, start + 60))
    if match and not _NOT_A_PLACE.search(match[0]) and len(match[0]) > 2 and text[match.end() : match.end() + 1] != ":":
        yield match.span()


@Language.component("jobscan_location", assigns=["doc.spans"])
def location(doc: Doc) -> Doc:
    doc.spans[LOCATION] = find_location(doc)
    return doc
