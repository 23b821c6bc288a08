"""Listing -> spans over the words that may be the job's title, the likeliest rule first in the order of `RULES`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from jobscan.facts.title.in_prose import cues
from jobscan.grammar.header import Clause
from jobscan.grammar.names import is_flat
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.titles.boundaries import GENDERS, LONGEST, has_noun, looks_like_title, trim
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

LABEL = "title"
_LABEL = re.compile(
    r"(?:(?:job|position|role|vacancy|working|posting)[ -]?(?:title|name)|title|position|role|vacancy|opening|job)"
    r"[ *_]{0,4}(?::|\||\n(?=[^\n]{3,80}\n)| - )[ \t*_]*(?!\n)"
    r"|(?:job|position|working|role) ?title(?-i: ?(?=[A-Z]))",  # "Job TitleNurse", "Job Title Nurse Location Leeds"
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[a-z.!?)])(?:Job Description|About the role|The Role|Role|Job Overview)?(?=[A-Z])")
_NEXT_LABEL = re.compile(
    r"(?<=[a-z)])(?=(?:Location|Salary|Reporting|Company|Hours|Department|Contract|Duration|Type|Employment|Reports"
    r"|Job)(?:\b|(?=[A-Z]|\d)))|\. (?=[A-Z])"
    r"|\s+(?=(?:[Ll]ocation|Salary|Reporting|Company|Hours|Department|Contract|Duration|Job Type|Employment|Reports"
    r"|Requisition)(?: \w+)?:)"
    r"|\s+(?=(?:Job|Role|Position) (?:Title|Code|ID|Number|Type)\b|Location [A-Z]|Department [A-Z]|Salary [\u00a3$])"
)
_SUBJECT = re.compile(r"(?:The )?((?:[A-Z][\w/&+-]*,? ){0,6}[A-Z][\w/&+-]*) (?:will|is responsible|reports to|must)\b")
_CUE_RULES = ("title.cue", "title.plain_cue", "title.mention")
_STOPS = re.compile(r"[?!.,']")
_NEVER_ALONE = frozenset(("lead", "leader", "sales", "marketing", "operations", "engineering", "members", "devops"))
_SURE = (
    "title.gendered",
    "title.said",
    "title.label",
    "title.heading",
    "title.first_line",
    "title.segment",
    "title.header",
)
# Where a line goes on behind its title: "Nurse. Pay: $22", "Sales Assistant London", "Quantity Surveyor - Leeds - ..."
_GOES_ON = re.compile(r"[.!:] | [-|\u2013] |\s[\u00a3\u20ac$]|(?<=[a-z])(?=[A-Z][a-z]+[A-Z ])")


def find_title(listing: Listing) -> list[Mark]:
    """Candidates without repeats; each is the title alone, without numbers, place or employer."""
    text = listing.folded
    spans: list[Mark] = []
    seen: set[tuple[int, int]] = set()
    for start, end, rule in chain(_candidates(listing, text), cues(text, listing.lowered)):
        if rule in _CUE_RULES and any(span.rule in _SURE for span in spans):
            break  # the prose is read only where no line says the title
        a, b = trim(text, start, end)
        if rule != "title.gendered":
            a, b = _without_place(text, a, b)
        known = rule in ("title.gendered", "title.said") or has_noun(text[a:b])
        if b - a < 3 or b - a > LONGEST or (a, b) in seen or not known or text[a:b].lower() in _NEVER_ALONE:
            continue
        seen.add((a, b))
        span = listing.mark(a, b, label=LABEL, rule=rule)
        if span is not None:
            spans.append(span)
    return spans[:8]


def _candidates(listing: Listing, text: str) -> Iterator[tuple[int, int, str]]:
    for match in _labels(text, listing.lowered):
        end = _value_end(text, match.end())
        if looks_like_title(text[slice(*trim(text, match.end(), end))]):
            yield match.end(), end, "title.label"
    yield from _gendered(text)
    unsaid = [
        clause for clause in listing.header if clause.kind == "title" and not clause.said and _is_capital(text, clause)
    ]
    if is_flat(text):
        for clause in unsaid:
            yield clause.start, clause.end, "title.first_line"
    for clause in listing.header:
        if clause.kind == "title" and clause.said and clause.end - clause.start < 80 and text[clause.start].isupper():
            yield clause.start, clause.end, "title.said"
    yield from _head(text)
    for clause in unsaid:
        yield clause.start, clause.end, "title.header"
    for start, end, role in ((each.start, each.end, each.role) for each in listing.segments):
        if role == "title" and end - start < 250:
            label = _LABEL.match(text, start, end)
            start = label.end() if label else start
            yield from _pieces(text, start, end, "title.segment")


def _labels(text: str, low: str) -> Iterator[re.Match[str]]:
    """The first five "Job title:" and the like, in the order of the text."""
    found: dict[int, re.Match[str]] = {}
    for word in ("title", "position", "role", "vacancy", "opening", "job name", "job title", "working title"):
        at = low.find(word, 0, 8000)
        while at >= 0:
            if begins_word(text, at) and (match := _LABEL.match(text, at)):
                found.setdefault(match.end(), match)
            at = low.find(word, at + 4, 8000)
    yield from (found[end] for end in sorted(found)[:5])


def _is_capital(text: str, clause: Clause) -> bool:
    """Whether most words of a clause among the first lines begin like a title's."""
    words = text[clause.start : clause.end].split()
    return clause.line < 5 and len(words) < 10 and sum(not word[0].islower() for word in words) * 2 > len(words)


def _gendered(text: str) -> Iterator[tuple[int, int, str]]:
    """ "Pflegefachkraft (m/w/d) in Vollzeit": the mark tells the title in any language."""
    match = GENDERS.search(text, 0, 600)
    if match:
        start = text.rfind("\n", 0, match.start()) + 1
        if 3 < match.start() - start < 90 and ":" not in text[start : match.start()]:
            yield start, match.start(), "title.gendered"


def _head(text: str) -> Iterator[tuple[int, int, str]]:
    """The first lines: a Markdown heading, a line that is a title, one part of "Company | Role | Place"."""
    at = 0
    for _ in range(6):
        while at < len(text) and text[at].isspace():
            at += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at : min(end, at + 250)]
        if line.startswith("#") and "](http" in line:
            yield at, at + line.index("](http"), "title.heading"
        elif end - at <= 250 and "http" not in line:
            rule = "title.heading" if line.startswith("# ") else "title.first_line"
            if ":" not in line or rule == "title.heading":
                yield from _pieces(text, at, end, rule)
        elif end - at > 250:
            subject = _SUBJECT.match(text, at)
            if subject:
                yield *subject.span(1), "title.cue"
            glued = _GLUED.search(text, at, at + LONGEST)
            if glued and looks_like_title(text[at : glued.start()]):
                yield at, glued.start(), "title.first_line"
            yield from _first_words(text, at)
            return
        if at < 30 and end - at > 60:
            yield from _first_words(text, at)
        at = end + 1
        if at >= len(text):
            return


def _pieces(text: str, start: int, end: int, rule: str) -> Iterator[tuple[int, int, str]]:
    """A whole line, or the first part of it between "|" that is a title."""
    if "|" not in text[start:end]:
        if text[start:end].rstrip().endswith((" -", "&", " and")) and (more := text.find("\n", end + 1, end + 60)) > 0:
            end = more  # the title goes on in the next line
        parts = text[start:end].split(" - ")
        if len(parts) > 2 and not has_noun(parts[0]):  # "Gridline - Site Engineer - Berlin"
            for at, part in enumerate(parts[1:], start=1):
                if looks_like_title(part):
                    start += sum(len(each) + 3 for each in parts[:at])
                    end = start + len(part)
                    break
        if looks_like_title(text[slice(*trim(text, start, end))]):
            yield start, end, rule
        return
    at = start
    for part in text[start:end].split("|"):
        if looks_like_title(part):
            yield at, at + len(part), rule
            return
        at += len(part) + 1


def _first_words(text: str, at: int) -> Iterator[tuple[int, int, str]]:
    """The title that a long first line begins with: up to a full stop, a dash, an amount or a place."""
    stop = _GOES_ON.search(text, at + 3, at + LONGEST)
    end = stop.start() if stop else at + 60
    for a, _ in places_in(text, at, min(end, at + 60)):
        if a > at:
            end = min(end, a)
            break
    else:
        end = end if stop else at
    words = text[at:end].rstrip(" ,-").split()
    if len(words) > 2 and end < at + 60 and not _STOPS.search(text, at, end):  # "Diesel Fitter FIFO ex Perth"
        while len(words) > 2 and not has_noun(words[-1]):
            end = at + text[at:end].rstrip(" ,-").rfind(" ")
            words = words[:-1]
    if words and len(words) < 8 and looks_like_title(text[at:end]) and has_noun(words[-1]) and words[0][0].isupper():
        yield at, end, "title.first_line"


def _without_place(text: str, start: int, end: int) -> tuple[int, int]:
    """The title without the known place at its end: "Driver - Dandenong VIC", "Analyst, Nairobi"."""
    places = places_in(text, max(start, end - 50), end)
    if not places or places[-1][1] != end:
        return start, end
    at = places[-1][0]
    before = text[start:at].rstrip()
    if not before or not has_noun(before):
        return start, end
    joint = before[-1] in "-,|/(" or before.endswith((" in", " at"))
    last = before.rstrip("-,|/( ").removesuffix(" in").removesuffix(" at").rstrip("-,|/( ")
    if joint or has_noun(last.rsplit(" ", 1)[-1]):
        return start, start + len(last)
    return start, end


def _value_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + 160)
    end = min(len(text), start + 160) if end < 0 else end
    glued = _NEXT_LABEL.search(text, start, end)
    return glued.start() if glued else end
