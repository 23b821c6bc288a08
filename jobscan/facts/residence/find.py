"""Listing -> candidates: where applicants have to live, "must reside in CA, OR or WA", "remote within the US"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jobscan.facts.residence.areas import Area, areas_at, is_code, places_of
from jobscan.grammar.later import later
from jobscan.grammar.search import Anchors
from jobscan.grammar.word_lists import WordLists
from jobscan.listing import Listing
from jobscan.model import Candidate, Place, Rule

MUST = Rule("residence.must", "Baker. You must reside in Ohio. -> Ohio")
OPEN = Rule("residence.open", "This post is only open to candidates based in Ohio. -> Ohio")
HIRE = Rule("residence.hire", "We can only hire people in Ohio. -> Ohio")
LABEL = Rule("residence.label", "Eligible states: Ohio, Iowa -> Iowa")
ONLY = Rule("residence.only", "Baker (remote, EU residents only) -> EU")
REMOTE = Rule("residence.remote", "Baker, remote within the US. -> US")
RULES = (MUST, OPEN, HIRE, LABEL, ONLY, REMOTE)

_words = WordLists(Path(__file__).with_name("words.txt"))
# each rule, words of which one occurs in everything that it finds, and the expression before the places
_CUES = tuple(
    (rule, words, later(pattern, re.VERBOSE))
    for rule, words, pattern in (
        (LABEL, ("states", "countries", "locations", "regions", "location", "apply", "residency", "must "),
         rf"(?<![a-z]){_words['label']}[ ]?(?:[:(-]|\n)"),
        (MUST, ("reside", "live", "work", "located", "based", "living", "domiciled", "situated", " be "),
         rf"(?<![a-z]){_words['must']}(?![a-z])"),
        (OPEN, ("open", "available", "offered", "limited", "restricted", "consider", "accept"),
         rf"(?<![a-z]){_words['open']}(?![a-z])"),
        (HIRE, ("hire", "hiring"), rf"(?<![a-z]){_words['hire']}(?![a-z])"),
        (REMOTE, ("remote",),
         rf"(?<![a-z])remote(?:ly)?(?:[ ](?:work|role|position|job|opportunity|based|only|located|available)){{0,2}}"
         rf"(?:[ ]?[,(:|-]{{1,2}}[ ]?|[ ])(?:{_words['remote_in']}[ ])?"),
    )
)  # fmt: skip
# after the places
_BEHIND = (
    (ONLY, ("only",), re.compile(rf"(?:[ ]|(?=-)){_words['only']}(?![a-z])", re.VERBOSE)),
    (REMOTE, ("remote",), re.compile(r" ?[ (,-]{1,2}remote(?=[)\n|,;/]|$)")),
)
_NOT = re.compile(rf"(?<![a-z]){_words['not']}(?![a-z])[^.;:\n]{{0,40}}$", re.VERBOSE)
# every statement contains one of these: few listings have more than the last two
_ANCHORS = Anchors(
    "reside", "residen", "live in", "live within", "live and", "located in", "located within", "based in",
    "based within", "must be in ", "must be within ", "limited to", "restricted to", "open to", "available to",
    "offered to", "can hire", "hire in", "only hire", "hiring in", "hiring within", "only hiring", "considering",
    "only consider", "accepting", "only accept", "states:", "countries:", "locations:", "applicant location",
    "candidate location", "candidate required", "location requirement", "regions:", "can apply", " only", "remote",
    before=90, after=130,
)  # fmt: skip
_LIST_END = re.compile(r"(?=[\s).,;:!?|/\]*–—-]|$)")
_CAPITAL = re.compile(r"(?<![\w#-])(?=[A-Z])")
_BEFORE_ONLY = 60  # characters of a list of places before "only"


def find_residence(listing: Listing) -> list[Candidate[Place]]:
    """Each place that a statement names, in order; it belongs to the statement that was tried first."""
    found: dict[int, Candidate[Place]] = {}
    for window in _ANCHORS.windows(listing.lowered):
        for rule, areas in _statements(listing, *window):
            for area, place in places_of(areas, listing.folded, listing.country):
                found.setdefault(area.start, Candidate(area.start, area.end, rule, place))
    return [found[start] for start in sorted(found)]


def _statements(listing: Listing, left: int, right: int) -> Iterator[tuple[Rule, list[Area]]]:
    low, text = listing.lowered, listing.folded
    for rule, words, cue in (*_BEHIND, *_CUES):
        if not any(low.find(word, left, right) >= 0 for word in words):
            continue
        for found in cue.finditer(low, left, right):
            areas = _before(low, text, found) if (rule, words, cue) in _BEHIND else _after(low, text, found, rule)
            if areas:
                yield rule, areas


def _after(low: str, text: str, cue: re.Match[str], rule: Rule) -> list[Area]:
    """The areas in the list after a cue, unless it is denied; a single code after "Remote" may be a word."""
    areas, end = areas_at(text, cue.end())
    if not areas or not _LIST_END.match(text, end) or _NOT.search(low, max(0, cue.start() - 60), cue.start()):
        return []
    return [] if rule is REMOTE and len(areas) == 1 and is_code(text[areas[0].start : end]) else areas


def _before(low: str, text: str, cue: re.Match[str]) -> list[Area]:
    """The areas in the list before a cue; a single code may be a word."""
    end = cue.start()
    for start in _CAPITAL.finditer(text, max(0, end - _BEFORE_ONLY), end):
        areas, to = areas_at(text, start.start())
        if areas and to == end and not is_code(text[start.start() : end]):
            return areas if cue[0] != " only" or _is_of_remote_work(low, areas[0].start) else []
    return []


def _is_of_remote_work(low: str, start: int) -> bool:
    """Whether a bare "US only" is about the work: it begins a line, or remote work is mentioned before it."""
    line = low[low.rfind("\n", 0, start) + 1 : start]
    return not line.strip(" -*•(") or "remote" in line[-_BEFORE_ONLY:] or "location" in line[-_BEFORE_ONLY:]
