"""Listing -> spans over the employer's name: labelled, in the header block, in "About X", "X is hiring", "At X, we"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from jobscan.facts.employer import patterns as words
from jobscan.grammar.header import Clause
from jobscan.grammar.names import NAME_RE, SUFFIX, is_flat, is_name, trimmed, unglued
from jobscan.grammar.search import Phrases
from jobscan.grammar.words import begins_word
from jobscan.listing import Listing
from jobscan.model import Mark

_MOST = 14
_REACH = 9_000  # of annotated listings 1 in 100 names its employer only behind this
_EACH = 3  # the same cue more often says nothing new
_FOR_WHOM = (" at ", " for ")
_PHRASES = Phrases(
    *_FOR_WHOM,
    *(cue for cues, _ in words.BEFORE.values() for cue in cues),
    *(cue for cues in words.BEHIND.values() for cue in cues),
    reach=20_000,
)


def find_organization(listing: Listing) -> list[Mark]:
    """Candidates, the surest rule first, then in the order of the text; at most fourteen."""
    spans: list[Mark] = []
    seen: set[tuple[int, int]] = set()
    for start, end, rule in _candidates(listing):
        if (start, end) in seen:
            continue
        seen.add((start, end))
        span = listing.mark(start, end, label="organization", rule=rule)
        if span is not None:
            spans.append(span)
        if len(spans) == _MOST:
            break
    return spans


def _candidates(listing: Listing) -> Iterator[tuple[int, int, str]]:
    text, low = listing.folded, listing.lowered
    clauses = listing.header
    labelled = False
    for clause in clauses:
        if clause.kind == "organization":
            labelled = True
            yield clause.start, clause.end, "organization.label"
    for rule, match in _lines(text, low):
        found = _name(text, *match.span("name"))
        if found:
            labelled |= rule in ("organization.label", "organization.heading")
            yield *found, rule
    yield from _in_header(text, clauses)
    flat = is_flat(text)
    if labelled:
        return  # the prose would not outweigh it
    elsewhere = [(each.start, each.end) for each in listing.segments if each.role in words.NOT_ABOUT_THE_EMPLOYER]
    given = False
    for start, end, rule in _in_prose(text, low, flat, _PHRASES.places(low)):
        if rule in ("organization.is", "organization.subject") and any(a <= start < b for a, b in elsewhere):
            continue
        if flat:
            start, end = unglued(text, start, end, keep="first" if rule in words.BEFORE else "last")
        if found := _name(text, start, end):
            given = True
            yield *found, rule
    if not given:
        for match in words.LOWER.finditer(text, 0, 3000):
            if _begins_sentence(text, match["name"]):
                yield *match.span("name"), "organization.at_we"
                break
    at = text.find("\U0001f3e2", 0, 1500)  # the sign of an office building
    if at >= 0 and (sign := NAME_RE.match(text, at + 2)):
        yield *sign.span(), "organization.label"
    for start, end in _of_domain(text, low):
        if found := _name(text, start, end):
            yield *found, "organization.domain"


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = trimmed(text, start, end)
    if law := words.LAW.match(text, start, end):
        start = law.end()
    return (start, end) if is_name(text[start:end]) else None


def _lines(text: str, low: str) -> Iterator[tuple[str, re.Match[str]]]:
    for word in ("company", "employer", "organi", "client"):
        at = low.find(word, 0, _REACH)
        while at >= 0:
            if head := words.SAME_LINE.match(text, at):
                behind = words.NEXT_LABEL.search(text, head.end(), head.end() + 70)
                if behind and "\n" not in text[head.end() : behind.start()]:
                    named = words.LABELLED.match(text, head.end(), behind.start())
                    if named and NAME_RE.fullmatch(text, head.end(), behind.start()):
                        yield "organization.label", named
            if (match := words.LABEL.match(text, at)) and (match["name"][0].isupper() or match["name"][0].isdigit()):
                yield "organization.label", match
            at = low.find(word, at + 1, _REACH)
    if "\n#" in text and (match := words.HEADING.search(text, 0, 3000)):
        yield "organization.heading", match
    first = len(text) - len(text.lstrip())
    for pattern, rule in ((words.AT_END, "organization.at"), (words.PIPE, "organization.pipe")):
        if match := pattern.match(text, first):
            yield rule, match


def _in_header(text: str, clauses: tuple[Clause, ...]) -> Iterator[tuple[int, int, str]]:
    """A bare name beside the title, or one that is a company's by its last word or because it comes again."""
    for clause in clauses:
        if clause.kind == "title" and (match := words.AT_END.match(text, clause.start)):
            yield *match.span("name"), "organization.at"
    titles = [clause.line for clause in clauses if clause.kind == "title"]
    given = 0
    for clause in clauses:
        if clause.kind != "name" or min((abs(clause.line - line) for line in titles), default=9) > 2:
            continue
        name = text[clause.start : clause.end]
        beside = any(abs(clause.line - line) <= 1 for line in titles)
        head = name if " " not in name else " ".join(name.split(" ")[: max(1, name.count(" "))])
        if SUFFIX.search(name) or text.count(name) > 1 or (len(head) > 3 and text.count(head) > 1):
            yield clause.start, clause.end, "organization.header"
            given += 1
        elif beside and not given:
            yield clause.start, clause.end, "organization.beside_title"
            given += 1
        if given == 2:
            return


def _in_prose(text: str, low: str, flat: bool, places: dict[str, list[int]]) -> Iterator[tuple[int, int, str]]:
    for rule, (cues, behind) in words.BEFORE.items():
        for start in _finds(text, places, cues, ahead=False):
            gap = words.BEFORE_NAME.match(text, start)
            match = NAME_RE.match(text, gap.end() if gap else start)
            if not match:
                continue
            a, b = _one_sentence(text, *match.span(), keep="first")
            cut = unglued(text, a, b, keep="first")[1] if flat else b
            if cut < b and cut - a > 2:  # "at Winston SolicitorsLocation112 Street Lane"
                yield a, cut, rule
            elif behind is None or behind.match(text, trimmed(text, a, b)[1]):
                yield a, b, rule
    for rule, phrases in words.BEHIND.items():
        for at in _finds(text, places, phrases, ahead=True):
            match = words.BACKWARDS.search(text, max(0, text.rfind("\n", 0, at) + 1, at - 110), at)
            if match:
                yield *_one_sentence(text, *match.span("name"), keep="last"), rule
    for at in _finds(text, places, _FOR_WHOM, ahead=True):
        match = NAME_RE.match(text, at + (4 if low[at + 1] == "a" else 5), min(len(text), 2000))
        if match and SUFFIX.search(match[0]):
            yield *_one_sentence(text, *match.span(), keep="first"), "organization.of"
    for match in words.SUBJECT.finditer(text, 0, 3500):
        if subject := _subject_rule(text, low, match):
            yield *match.span("name"), subject
    if flat:
        for match in words.GLUED_SUBJECT.finditer(text, 0, 1500):
            if subject := _subject_rule(text, low, match, glued=True):
                yield *match.span("name"), subject


def _one_sentence(text: str, start: int, end: int, *, keep: Literal["first", "last"]) -> tuple[int, int]:
    """The name without the sentence that begins behind it: "Pebblework. We"; the full stop of "St." is none."""
    at = text.find(". ", start, end)
    while at >= 0:
        if at - max(start, text.rfind(" ", start, at)) > 4:
            if keep == "first":
                return start, at
            start = at + 2
        at = text.find(". ", at + 2, end)
    return start, end


def _subject_rule(text: str, low: str, match: re.Match[str], *, glued: bool = False) -> str | None:
    """ "Open Larder moves food": who does something at the start of a sentence, and is no plain word."""
    verb = match["verb"]
    if words.RECRUITER.match(text, match.end("name")):
        return None
    if words.COMPANY_IS.match(verb):
        rule = "organization.is"
    elif verb.split(" ")[0] in ("is", "are", "was", "has", "have", "spun", "grew", "began") or (
        len(verb) > 3
        and verb.endswith("s")
        and not verb.endswith("ss")
        and (verb not in words.NO_VERB or (verb == "needs" and SUFFIX.search(match["name"])))
    ):
        rule = "organization.subject"
    else:
        return None
    start, end = trimmed(text, *match.span("name"))
    name = text[start:end]
    if SUFFIX.search(name):
        return rule
    again = text.count(name) > 1
    if name.lower() == name or low.count(name.lower()) > text.count(name) + (name.isupper() or name.istitle()) * 2:
        return None  # "Experience shows", with "experience" all over the text
    if ((glued and start > 500) or " " not in name) and not again and rule != "organization.is":
        return None
    return rule


def _finds(text: str, places: dict[str, list[int]], cues: tuple[str, ...], *, ahead: bool) -> Iterator[int]:
    """Where the words behind (or before) a cue are, the first three times of each."""
    for cue in cues:
        for at in places.get(cue, ())[:_EACH]:
            if at + len(cue) > _REACH:
                break
            if ahead:
                yield at
            elif begins_word(text, at):
                yield at + len(cue)


def _begins_sentence(text: str, name: str) -> bool:
    """Whether a name in small letters begins a sentence, which no plain word does: "klarpay is licensed"."""
    return re.search(rf"(?:^|[\n.!?] ?){name} (?:is|has|was|helps|makes|builds|provides)\b", text) is not None


def _of_domain(text: str, low: str) -> Iterator[tuple[int, int]]:
    """A name in the prose that a web or mail address of the listing begins with: "careers.harbor.com", "Harbor"."""
    tried: set[str] = set()
    for match in list(words.ADDRESS.finditer(text, 0, _REACH))[:4]:
        for part in re.split(r"[./]", match[1].lower()):
            for word in (part.replace("-", ""), part.partition("-")[0]):
                if len(word) < 4 or word in tried or words.HOSTS.fullmatch(word):
                    continue
                tried.add(word)
                at = low.find(word)
                while at >= 0:
                    if text[at].isupper() and begins_word(text, at) and text[at - 1 : at] not in ("/", ".", "@", "="):
                        end = at + len(word)
                        if not low[end : end + 1].isalnum() and text[end : end + 1] not in ("/", "-"):
                            yield at, end
                            break
                    at = low.find(word, at + 1)
