"""Listing -> candidates: every wording that may be the job's title, from its lines and from its prose.

Lines are cut wherever a title may end: at a dash, a comma, a bracket, a place. Prose has a wording wherever a
job's noun occurs, with the words before and after it that may belong to it. Most are not titles: `signs.py` says
what speaks for each of them, and `choose.py` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from jobscan.facts.title.prose import BOUNDARY, INSIDE, UNLIKELY, WORDS, in_prose, is_noun
from jobscan.grammar.headings import behind_heading, heading_key, heading_roles
from jobscan.grammar.names.shape import behind_employer
from jobscan.grammar.places.spotting import places_in
from jobscan.grammar.search import Phrases
from jobscan.grammar.text import squeeze
from jobscan.grammar.titles.boundaries import GENDERS, LONGEST, clean_title, has_noun, looks_like_title, trim
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule

GENDERED = Rule("title.gendered", "Lokschrauber (m/w/d) in Vollzeit / Wir suchen dich. -> Lokschrauber")
HEADING = Rule("title.heading", "# [Tea Taster](https://example.org) / We brew. -> Tea Taster")
LABEL = Rule("title.label", "Location: York / Job Title: Tea Taster -> Tea Taster")
WANTED = Rule("title.wanted", "Tea tasters wanted for a film / We shoot in May. -> Tea tasters")
LINE = Rule("title.line", "Blue Kettle / Tea Taster - York / We brew tea. -> Tea Taster")
PROSE = Rule(
    "title.prose",
    "We brew for ships, trains and hotels, in all the ports of this coast and the next one, and since spring we have"
    " been looking for a tea taster to join us. -> tea taster",
)
RULES = (GENDERED, HEADING, LABEL, WANTED, LINE, PROSE)

SURE = (GENDERED, HEADING, LABEL, WANTED)  # whose word counts, whatever else the text has

_LABEL_REACH = 8000
_MOST = 20  # candidates
_FIRST_LINES = 10
_OF_A_LINE = 120  # characters: where a longer line begins with its title, it ends before this
_CONTACT = 60  # characters between the name of somebody to ask and what he is
_TITLE_SEGMENT = 150
_LONG_LABEL = 20
_CUTS = 6  # of a line

_LABEL = re.compile(
    rf"""
    {WORDS["label"]}
    (?: [ *_]{{0,4}} (?: : | \| | \n(?=[^\n]{{3,80}}\n) | [ ]-[ ] ) [ \t*_]*
      | [ ]{{0,2}} (?-i:(?=[A-Z]))                                        # "Job TitleNurse", "Job Title Nurse"
    ) (?!\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_LABEL = re.compile(r"[\w#/&. ]{2,19}: ?")  # "Type: Full-time"
_WANTED = re.compile(
    rf"(?P<title>\w[^\n.!?:;]{{2,60}}?) {WORDS['wanted']}(?= (?:for|in|to|at|by|on|immediately)\b|[!:]| ?\n| -|$)",
    re.IGNORECASE,
)
_LABEL_STARTS = Phrases(
    "title", "position", "role", "vacancy", "opening", "job", "working", "posting", reach=_LABEL_REACH
)
_JOINT = re.compile(
    r"\s+[-'\u2013|\u2022\u00b7/:~]+\s+|\s*\|\s*|:\s+|,\s|\s*\(|;\s|\.\s|\s{3,}|\s(?:in|at|for|with|to)\s"
    r"|\]\(|(?:(?<=[a-z)])|(?<= II)|(?<=III)|(?<= IV))(?=[A-Z][a-z])"
)
_NEXT_LABEL = re.compile(
    rf"\s(?<!\s\s)\s*(?=(?:Job|Role|Position|Working) (?:Title|Code|ID|Number|Type)\b|{WORDS['next_label']}(?: \w+)?:)"
    r"|\s(?<!\s\s)\s*(?=Location [A-Z])"
    rf"|(?<=[a-z)])(?={WORDS['next_label']}(?:\b|[A-Z\d]))|\. (?=[A-Z])"
)
_ANNOUNCING = (" a ", " an ", "the ", " as ", "our ")
_ARTICLE = re.compile(r"(?:the|an?|our|this) (?=\w)", re.IGNORECASE)
_OF_AN_ARTICLE = frozenset("taoTAO")  # its first letter
_BAR_OR_DASH = re.compile(r" [|-] ")
_GLUED_GRADE = re.compile(r" (?:I{2,3}|IV)(?=[A-Z][a-z])")  # "Tea Taster IIYork"
_NO_TITLE = re.compile(r"[a-z]{3}[.!?] [A-Z]|://|www\.")  # two sentences, an address
_MONEY = "$\u00a3\u20ac\u20b9"
_LEFT_EDGE, _RIGHT_EDGE = " #*_-|:,\"'>\u2013\t[]", " #*_-|:,.\"'!;\u2013\t[]"


class Wording:
    """One wording while it is being collected: where it occurs, most important first, and how its lines show it."""

    __slots__ = ("rule", "shapes", "spans", "value")

    def __init__(self, value: str, rule: Rule) -> None:
        self.value = value
        self.rule = rule  # that saw it first
        self.spans: list[tuple[int, int]] = []
        self.shapes: set[str] = set()


def find_title(listing: Listing) -> list[Candidate[str]]:
    """What a sure rule finds, or else the wordings that are likeliest by their position alone; at most twenty."""
    text = listing.folded
    found = listing.once(wordings)
    sure = [each for each in found if each.rule in SURE]
    likely = sure or sorted(found, key=lambda each: (-_standing(each, text), each.spans[0]))[:_MOST]
    candidates = (Candidate(*each.spans[0], each.rule, each.value) for each in likely)
    return sorted(candidates, key=lambda seen: (seen.start, seen.end))


def wordings(listing: Listing) -> list[Wording]:
    """Every wording that may be a title, once, with all its places in order; those of the sure rules alone, if any."""
    found: dict[str, Wording] = {}
    for shown in _sure(listing):
        _add(found, listing.folded, *shown)
    if found:
        return list(found.values())
    for shown in chain(_of_lines(listing), _of_prose(listing.folded)):
        _add(found, listing.folded, *shown)
    for each in found.values():
        if len(each.spans) > 1:
            each.spans = sorted(set(each.spans))
    return list(found.values())


def key(words: str) -> str:
    """The key by which wordings are compared: in lower case and in the singular.

    >>> key("Tea Tasters"), key("Head of Success")
    ('tea taster', 'head of success')
    """
    low = words.lower()
    return low if low.endswith("ss") else low.removesuffix("s")


def _add(found: dict[str, Wording], text: str, start: int, end: int, rule: Rule, shapes: tuple[str, ...]) -> None:
    """Add a part of the text without marks and article at its ends, unless it is too long or incomplete."""
    words = text[start:end].rstrip(_RIGHT_EDGE)
    end = start + len(words)
    words = words.lstrip(_LEFT_EDGE)
    if len(words) < 3:
        return
    if ":" in words[:_LONG_LABEL]:
        words = _behind_label(words).lstrip(_LEFT_EDGE)
    if words[:1] in _OF_AN_ARTICLE and (article := _ARTICLE.match(words)):
        words = words[article.end() :]
    if not 3 <= len(words) <= LONGEST or words.count("(") != words.count(")"):
        return
    if _is_none(words):
        return
    if words.startswith(("NET ", "NET/")) and text.startswith(".", end - len(words) - 1):
        words = f".{words}"
    its_key = key(words)
    wording = found.get(its_key)
    if wording is None:
        wording = found[its_key] = Wording(squeeze(words), rule)
    wording.spans.append((end - len(words), end))
    if shapes:
        wording.shapes.update(shapes)


def _is_none(words: str) -> bool:
    """Whether words cannot be a title: they break off, are two sentences, or money or a number without a job's noun."""
    last = words.rpartition(" ")[2]
    if last in BOUNDARY or last.lower() in INSIDE or _NO_TITLE.search(words):
        return True
    return (words[0] in _MONEY or (len(last) > 2 and last.isdigit())) and not has_noun(words)  # "York - 2791"


def _behind_label(words: str) -> str:
    """What a label announces; the words as they are where it is a job's ("Cook: Nights")."""
    label = _LABEL.match(words) or _OTHER_LABEL.match(words)
    return words[label.end() :] if label and ("itle" in label[0] or not has_noun(label[0])) else words


def _standing(wording: Wording, text: str) -> int:
    """The evidence for a wording from its position and last word alone."""
    first = wording.spans[0][0]
    return (
        (3 if wording.rule in SURE or "segment" in wording.shapes else 0)
        + (2 if is_noun(wording.value.rpartition(" ")[2]) else 0)
        + (1 if has_noun(wording.value) else 0)
        - (2 if any(word in UNLIKELY for word in wording.value.split()) else 0)
        + (1 if wording.value[0].isupper() else 0)
        + (" " in wording.value)
        + min(len(wording.spans), 4)
        + (2 if first < 150 else 1 if first < 800 else 0)
        + (2 if "line 0" in wording.shapes else 0)
        + ("whole line" in wording.shapes)
        + text.endswith(_ANNOUNCING, max(0, first - 5), first)
    )


def tidied(seen: Candidate[str], text: str) -> Candidate[str]:
    """The title without what hangs at its ends: "(Remote)", a wage, the place of "Driver - Perth WA"."""
    whole = _behind_parts(text, behind_heading(text, seen.start, seen.end), seen.end), seen.end
    start, end = trim(text, *whole)
    if not has_noun(text[start:end]) and has_noun(text[slice(*whole)]):
        start, end = whole  # what was cut off names the job
    while (blank := text.find(" ", start, end)) > 0 and text[start:blank] in BOUNDARY:
        start = blank + 1  # "and customer-focused Tea Taster"
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    start = behind_employer(text, start, end)
    if grade := _GLUED_GRADE.search(text, start, end):
        end = grade.end()
    places = places_in(text, max(start, end - 50), end) or places_in(text, text.rfind("-", start, end) + 1 or end, end)
    if places and places[-1][1] == end:
        before = text[start : places[-1][0]].rstrip()
        title = before.rstrip("-,|/( ").removesuffix(" in").removesuffix(" at").rstrip("-,|/( ")
        if has_noun(title) and (title != before or is_noun(title.rpartition(" ")[2])):
            end = start + len(title)
    value = clean_title(text[start:end])
    return Candidate(start, end, seen.rule, value if has_noun(value) else squeeze(text[start:end]))


def _behind_parts(text: str, start: int, end: int) -> int:
    """Where the first part between bars or dashes with a job's noun begins: "Blue Kettle | Tea Taster"."""
    at = start
    for part in _BAR_OR_DASH.finditer(text, start, end):
        if has_noun(text[at : part.start()]):
            return at
        at = part.end()
    return at if has_noun(text[at:end]) else start


# --- lines -----------------------------------------------------------------------------------------------------------


Shown = tuple[int, int, Rule, tuple[str, ...]]


def _sure(listing: Listing) -> Iterator[Shown]:
    """What stands before "(m/w/d)", heads a page, is labelled as the title; who is wanted by a line."""
    text = listing.folded
    if match := GENDERS.search(text, 0, 600):
        start = text.rfind("\n", 0, match.start()) + 1
        if 3 < match.start() - start < 90 and ":" not in text[start : match.start()]:
            yield *trim(text, start, match.start()), GENDERED, ()
            return
    if heading := _heading(text):
        yield *heading, HEADING, ()
        return
    for start, end, is_sure in listing.once(_labelled):
        start, end = trim(text, start, end)
        if is_sure and looks_like_title(text[start:end]):
            yield start, end, LABEL, ()
            return
    for start, _ in _first_lines(text):
        if (wanted := _WANTED.match(text, start)) and _is_wanted(wanted["title"]):
            yield *wanted.span("title"), WANTED, ()
            return


def _is_wanted(words: str) -> bool:
    """Whether a line says of somebody, and not of his licence or experience, that he is wanted."""
    is_somebody = is_noun(words.rpartition(" ")[2]) and looks_like_title(words)
    return is_somebody and UNLIKELY.isdisjoint(words.lower().split())


def _of_lines(listing: Listing) -> Iterator[Shown]:
    """The values of labels, the first lines, and segments with the role of a title, each whole and in parts."""
    text = listing.folded
    for start, end, _ in listing.once(_labelled):
        yield *trim(text, start, end), LINE, ("label's value",)
        yield from _parts(text, start, end, "labelled")
    for number, (start, end) in enumerate(_first_lines(text)):
        yield from _parts(text, start, end, f"line {min(number, 6)}")
    for each in listing.segments:
        if each.role == "title" and each.end - each.start < _TITLE_SEGMENT:
            yield *trim(text, each.start, each.end), LINE, ("segment",)


def _heading(text: str) -> tuple[int, int] | None:
    """The Markdown heading that the text begins with, if it is short and none of a part of a listing."""
    start = len(text) - len(text.lstrip())
    if not text.startswith("# ", start):
        return None
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    link = text.find("](http", start, end)
    start, end = trim(text, start, link if link > 0 else end)
    words = text[start:end]
    is_title = has_noun(words) or " " in words  # not "# Careers"
    return (start, end) if is_title and heading_key(words) not in heading_roles() else None


def _labelled(listing: Listing) -> list[tuple[int, int, bool]]:
    """The values of the first five "Job title:", "Role:" and the like; whether the label says that it is a title."""
    text = listing.folded
    values: dict[int, int] = {}
    says_title = set()
    for places in _LABEL_STARTS.places(listing.lowered).values():
        for at in places:
            if begins_word(text, at) and (label := _LABEL.match(text, at)):
                start = label.end()
                end = text.find("\n", start, start + 160)
                end = min(len(text), start + 160) if end < 0 else end
                next_label = _NEXT_LABEL.search(text, start, end)
                values[start] = next_label.start() if next_label else end
                of_a_contact = "name" in listing.lowered[max(0, at - _CONTACT) : at]
                if " " in label[0].strip(" :|-*_\n") and not of_a_contact:
                    says_title.add(start)
    return [(start, values[start], start in says_title) for start in sorted(values)[:5]]


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    """The first ten lines that are not blank, without leading blanks."""
    end = -1
    for _ in range(_FIRST_LINES):
        start = end + 1
        while start < len(text) and text[start].isspace():
            start += 1
        if start >= len(text):
            return
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end


def _parts(text: str, start: int, end: int, name: str) -> Iterator[Shown]:
    """A line and the parts that joints or a place cut off; of a long line only those near its start."""
    stop = min(end, start + _OF_A_LINE)
    cuts = [match.span() for match in islice(_JOINT.finditer(text, start + 1, stop), _CUTS)]
    cuts += [(at, at) for at, _ in islice(places_in(text, start, stop), 2) if at > start]
    cuts.sort()
    names = [text[slice(*cut)].strip() or ("_" if cut[0] < cut[1] else "") for cut in cuts]
    for (at, _), joint in zip(cuts, names, strict=True):
        yield start, at, LINE, (name, f"up to {joint}")
    if end == stop:
        yield *trim(text, start, end), LINE, (name, "whole line")
        for (_, at), joint in zip(cuts[:2], names, strict=False):
            yield at, end, LINE, (name, f"all behind {joint}")
        cuts.append((end, end))
    for ((_, at), (following, _)), joint in zip(pairwise(cuts), names, strict=False):
        yield at, following, LINE, (name, f"part behind {joint}")


def _of_prose(text: str) -> Iterator[Shown]:
    return ((start, end, PROSE, ()) for start, end in in_prose(text))
