"""Listing -> candidates: the skills that a listing asks for or uses, each with its entry in the lexicon.

A name counts only where the segment's role makes it a demand or part of the work: the employer's self-praise, benefits
and legal text name tools and virtues too. Words that are also ordinary language ("Go", "Excel", "Spring") need further
evidence: a list with other skills, or words such as "programming in".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from jobscan.facts.skills.context import begins_line, is_field_of_degree, is_line, speaks_for
from jobscan.facts.skills.matches import SkillMatch, find_matches, group_by_enumeration, hints_of, judge
from jobscan.facts.skills.names import end_of_short_form, kind_of, names_in
from jobscan.facts.skills.opinion import Opinion
from jobscan.facts.skills.scope import Scope
from jobscan.facts.skills.unlisted import certified, credentials, laws, members_between, people_served, tools_between
from jobscan.facts.skills.words import WORDS
from jobscan.grammar.later import later
from jobscan.grammar.text import lower, squeeze
from jobscan.lexicon.lexicon import Lexicon, load_lexicon
from jobscan.lexicon.table import Entry, Form
from jobscan.listing import Listing
from jobscan.model import Candidate, Rule, SkillKind

LEXICON = Rule("skills.lexicon", "Requirements: / - Python -> Python")
AMBIGUOUS = Rule("skills.ambiguous", "Requirements: / - Python, Go and Rust -> Go")
PATTERN = Rule("skills.pattern", "Requirements: / - Python, Zorblax, SQL -> Zorblax")
OWN = Rule("skills.own", "Requirements: / - Blorx -> Blorx")  # if a user's own list contains Blorx
TAGGER = Rule("skills.tagger", "Requirements: / - Knowledge of metadata standards -> metadata standards")
RULES = (LEXICON, AMBIGUOUS, PATTERN, OWN, TAGGER)

_WIDENED = ("tool", "certification")  # kinds of names that may include more words
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
_OF_A_TOOL = later(WORDS.any_of("tool", "firm_lead"), re.IGNORECASE)  # "Excel Reports", "Microsoft Excel"
_PLAIN = "knowledge"  # the kind of "data quality", which "data quality checks" may replace; a tool's name stays


class SkillSeen(NamedTuple):
    """The skill that words name: from the lexicon (`listed`), or made of the words themselves."""

    entry: Entry
    listed: bool = True


SkillCandidate = Candidate[SkillSeen]


def find_skills(listing: Listing, lexicon: Lexicon | None = None) -> list[SkillCandidate]:
    """The skills in the order of the text, with our lexicon unless another is given.

    1. the lexicon's forms, where they count; 2. those that name a skill, judging by their context and the tagger;
    3. names in no list, by their position; 4. names that the tagger finds, which may replace others; 5. what is missing
    in an enumeration of these; 6. a short form in brackets after a name belongs to it.
    """
    lexicon = lexicon or load_lexicon()
    scope = Scope(listing)
    every = find_matches(listing.folded, listing.lowered, lexicon)
    opinion = Opinion(listing, scope, hints_of(every))
    matches = [match for match in every if scope.counts(match) or (scope.does(match.start) and opinion.is_sure(match))]
    seen = [*_listed(listing, matches, scope, opinion), *_unlisted(listing, matches, scope)]
    named = [
        span for span in sorted((*laws(listing), *certified(listing), *people_served(listing))) if scope.asks(span[0])
    ]
    seen = merged(sorted(seen, key=itemgetter(0, 1)), named, partial(_in_full, listing))
    seen = merged(seen, opinion.names(), partial(_tagged, listing, lexicon))
    seen = sorted((*seen, *_in_lists(listing, seen, opinion, lexicon)), key=itemgetter(0, 1))
    return list(_with_short_forms(seen, listing.folded))


# --- forms of the lexicon --------------------------------------------------------------------------------------------


class _Company(NamedTuple):
    """The other words in the enumeration of an ambiguous word."""

    has_sure_tool: bool
    tools: int  # sure ones, and words that may be tools
    is_line: bool  # it consists of tools only, with nothing else on the line


def _listed(
    listing: Listing, matches: Sequence[SkillMatch], scope: Scope, opinion: Opinion
) -> Iterator[SkillCandidate]:
    """The matches that name a skill. Ordinary words that do so in one place need less evidence in others."""
    backed = [match for match in _with_evidence(listing.folded, matches, scope) if not _is_denied(listing, match)]
    named = {match.form.name for match in backed if not opinion.doubts(match)}
    for match in backed:
        if match.form.name in named and not opinion.doubts(match, again=True):
            yield _candidate(match.start, match.end, rule_of(match.form), SkillSeen(match.form.entry))


def _with_evidence(text: str, matches: Sequence[SkillMatch], scope: Scope) -> Iterator[SkillMatch]:
    """The matches that are names by themselves or because of the words around them."""
    for group in group_by_enumeration(text, matches):
        has_sure_tool = any(match.sure and match.form.entry.kind == "tool" for match in group)
        tools = sum(not match.sure or match.form.entry.kind == "tool" for match in group)
        alone = len(group) == tools > 1 and is_line(text, group[0].start, group[-1].end)
        company = _Company(has_sure_tool, tools, alone)
        for match in group:
            asked = scope.has_roles and scope.asks(match.start)
            if _has_evidence(text, match, company, asked=asked):
                yield match


def _has_evidence(text: str, match: SkillMatch, company: _Company, *, asked: bool) -> bool:
    """Whether it is a name: sure, beside a sure tool, among many possible tools, or because of the words around it."""
    if match.sure or company.has_sure_tool:
        return True
    if not match.form.context:
        return False
    return company.tools > 2 or (asked and company.is_line) or speaks_for(text, match, asked=asked)


def _is_denied(listing: Listing, match: SkillMatch) -> bool:
    """Whether it is said not to be needed, or is the field of a degree, which is education and not a skill."""
    if match.form.entry.kind == "knowledge" and is_field_of_degree(listing.folded, match.start):
        return True
    return listing.said_demand_at(match.start, match.end) == "denied"


def rule_of(form: Form) -> Rule:
    """The rule that finds a form of the lexicon."""
    if form.own:
        return OWN
    return AMBIGUOUS if form.context else LEXICON


# --- names that the lexicon lacks ------------------------------------------------------------------------------------


def _unlisted(listing: Listing, matches: Sequence[SkillMatch], scope: Scope) -> Iterator[SkillCandidate]:
    """Names between two tools of a list, or before "certification"."""
    for start, end in tools_between(listing.folded, matches):
        yield _candidate(start, end, PATTERN, _named(listing, start, end, "tool"))
    for start, end in credentials(listing, matches):
        if scope.asks(start):
            yield _candidate(start, end, PATTERN, _named(listing, start, end, "certification"))


def _in_lists(
    listing: Listing, seen: Sequence[SkillCandidate], opinion: Opinion, lexicon: Lexicon
) -> Iterator[SkillCandidate]:
    """What an enumeration of other skills names too, with less of a chance: "lathes, mills, saws"."""
    skills = [(each.start, each.end) for each in seen if each.value.entry.kind != "soft"]
    for low, high in members_between(listing.folded, skills):
        for start, end in names_in(listing.folded, low, high):
            if opinion.allows(start, end) and (name := _tagged(listing, lexicon, start, end, ())):
                yield name


def _is_none(listing: Listing, start: int, end: int) -> bool:
    """Whether the words are an amount of money, a degree's field, or something that is said not to be needed."""
    is_money = any(start < statement.end and statement.start < end for statement in listing.money)
    return is_money or is_field_of_degree(listing.folded, start) or listing.said_demand_at(start, end) == "denied"


def _tagged(
    listing: Listing, lexicon: Lexicon, start: int, end: int, held: Sequence[SkillCandidate]
) -> SkillCandidate | None:
    """The name that the tagger finds there, instead of the candidates within it; None keeps those.

    A form of the lexicon counts only if it needs no further evidence. A name that contains a single listed tool or
    licence is the same in more words ("a California driver's licence"), unless capitals make it another product.
    """
    text = listing.folded
    named = [each for each in held if each.value.entry.kind != _PLAIN]
    if named and (len(held) > 1 or named[0].value.entry.kind not in _WIDENED):
        return None
    if named and not _is_another(text, start, end, named[0]):
        return named[0]._replace(start=start, end=end)
    form = lexicon.forms.get(lower(text[start:end]))
    if form and not _counts_alone(text, start, end, form):
        return None
    if _is_none(listing, start, end):
        return None
    if form:
        return _candidate(start, end, TAGGER, SkillSeen(form.entry))
    kind = kind_of(text[start:end], opens=begins_line(text, start))
    return _candidate(start, end, TAGGER, _named(listing, start, end, kind))


def _in_full(listing: Listing, start: int, end: int, held: Sequence[SkillCandidate]) -> SkillCandidate | None:
    """What these names say in full, instead of the skills that are only words in them, unless the lexicon has it."""
    if _is_none(listing, start, end) or any((each.start, each.end) == (start, end) for each in held):
        return None
    kind: SkillKind = "certification" if "Certified" in listing.folded[start:end] else "knowledge"
    return _candidate(start, end, PATTERN, _named(listing, start, end, kind))


def _is_another(text: str, start: int, end: int, tool: SkillCandidate) -> bool:
    """Whether a name that contains a tool's is another product: "SAP Data Services", but not "SAP programming"."""
    if tool.value.entry.kind != "tool":
        return False
    rest = f"{text[start : tool.start]} {text[tool.end : end]}"
    return any(_OF_A_TOOL.fullmatch(word) is None for word in _CAPITALISED.findall(rest))


def _counts_alone(text: str, start: int, end: int, form: Form) -> bool:
    """Whether a form is neither ambiguous nor a trait, nor counts only where it is asked for."""
    if form.context or form.asked or form.entry.kind == "soft":
        return False
    match = judge(text, start, end, form)
    return match is not None and match.sure


def _candidate(start: int, end: int, rule: Rule, seen: SkillSeen) -> SkillCandidate:
    return Candidate(start, end, rule, seen, label=seen.entry.kind)


def _named(listing: Listing, start: int, end: int, kind: SkillKind) -> SkillSeen:
    return SkillSeen(Entry(squeeze(listing.text[start:end]), kind), listed=False)


# --- together --------------------------------------------------------------------------------------------------------


def merged(
    seen: Sequence[SkillCandidate],
    names: Iterable[tuple[int, int]],
    candidate: Callable[[int, int, Sequence[SkillCandidate]], SkillCandidate | None],
) -> list[SkillCandidate]:
    """Candidates and names merged in the order of the text; a name replaces the candidates within it if it says more.

    `candidate` makes a candidate of a name, given the candidates within it, or None if something speaks against it.
    """
    kept: list[SkillCandidate] = []
    at = 0  # of the next of `seen`
    for start, end in names:
        while at < len(seen) and seen[at].end <= start:
            kept.append(seen[at])
            at += 1
        stop = at
        while stop < len(seen) and seen[stop].start < end:
            stop += 1
        behind = seen[stop] if stop < len(seen) else None
        if all(_gives_way(each, start, end) for each in seen[at:stop]) and not _goes_on(end, behind):
            name = candidate(start, end, seen[at:stop])
            if name:
                kept.append(name)
                at = stop
    return [*kept, *seen[at:]]


def _with_short_forms(seen: Sequence[SkillCandidate], text: str) -> Iterator[SkillCandidate]:
    """The candidates, each with the initials after it in brackets: "Certified Kiln Operator (CKO)" is one skill."""
    end = 0
    for each in seen:
        if each.start >= end:
            end = end_of_short_form(text, each.start, each.end)
            yield each._replace(end=end)


def _gives_way(seen: SkillCandidate, start: int, end: int) -> bool:
    """Whether a name at `[start, end)` may replace this candidate: it contains all its words and more."""
    inside = start <= seen.start and seen.end <= end and (seen.start, seen.end) != (start, end)
    return inside and seen.rule is not OWN


def _goes_on(end: int, behind: SkillCandidate | None) -> bool:
    """Whether the name is only the beginning of a longer one: a skill other than ordinary words follows at once."""
    return behind is not None and behind.start == end + 1 and behind.value.entry.kind != _PLAIN
