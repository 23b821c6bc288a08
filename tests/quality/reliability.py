"""Facts of labelled listings -> whether each is right, and by fact what was promised against what was right.

A fact is right when the evaluation would call it right. What a promise is worth shows only on listings that it was not
learned from, so each source's facts are judged by the shares of all others (`left_out`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, get_args

from jobscan import Analyzer
from jobscan.facts.terms import rules as terms
from jobscan.facts.terms.workplace.choose import confidence_detail, weakness
from jobscan.facts.terms.workplace.words import Workplace
from jobscan.model import Credential, Fact, JobLocationType, JobPosting, Role, Segment
from tests.quality.matching import same_name, same_place, same_skill
from tests.quality.measure import UNSCORED, Expected, overlaps

_DEGREES = get_args(Credential)  # the lowest first
PRIOR = 8  # facts: the fewest after which a rule's own share weighs as much as that of its whole noun
FEWEST = 5  # facts of a rule from which its share is measured; of fewer it is chance
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)  # of what is promised: few facts have little confidence


class Judged(NamedTuple):
    """What the fact tells of, its key in the table of confidences, what it promised, and whether the label agrees."""

    noun: str
    key: str
    promised: float
    right: bool


def judged_by_source(listings: Iterable[Expected], analyzer: Analyzer) -> dict[str, list[Judged]]:
    """Every fact that labels can judge, by the source of its listing."""
    facts: dict[str, list[Judged]] = defaultdict(list)
    for expected in listings:
        with analyzer.nlp.memory_zone():
            facts[expected.source] += judged(analyzer.analyze(expected.text), expected)
    return facts


def judged(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """Every fact of a posting that the labels can judge."""
    yield from _single_facts(posting, expected)
    yield from _listed_facts(posting, expected)
    if expected.pay is not UNSCORED:
        wanted = {(low, high, unit) for low, high, _, unit in expected.pay}
        ends = {(low, high) for low, high, _, unit in expected.pay if unit is None}
        for fact in posting.base_salary:
            low, high = (None if end is None else float(end) for end in (fact.value.min_value, fact.value.max_value))
            right = (low, high, fact.value.unit_text) in wanted or (low, high) in ends
            detail = "stated" if fact.value.unit_stated else "inferred"
            yield Judged("pay", f"{fact.rule}/{detail}", fact.confidence, right)
    if expected.beside is not UNSCORED:
        yield from _beside_pay(posting, expected.beside + [("base", low, high) for low, high, *_ in expected.pay])
    if expected.skills is not UNSCORED:
        for skill in posting.skills:
            right = any(same_skill((skill.value.name, skill.text), name) for name, _ in expected.skills)
            yield Judged("skills", f"{skill.rule}/{skill.value.kind}", skill.confidence, right)


def _beside_pay(posting: JobPosting, labelled: Sequence[tuple[str, float | None, float | None]]) -> Iterator[Judged]:
    """Of bonuses and the like those whose amount has a label; the labels call a stipend "other"."""
    kinds: dict[tuple[float | None, float | None], set[str]] = defaultdict(set)
    for kind, low, high in labelled:
        kinds[low, high].add(kind)
    for fact in posting.incentive_compensation:
        ends = tuple(None if end is None else float(end) for end in (fact.value.min_value, fact.value.max_value))
        if ends in kinds:
            kind = "other" if fact.value.kind == "stipend" else fact.value.kind
            yield Judged("incentive", f"pay.incentive/{fact.value.kind}", fact.confidence, kind in kinds[ends])


def _single_facts(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """Facts of which a listing has one."""
    title, employer = posting.title, posting.hiring_organization
    if title and expected.title is not UNSCORED:
        yield Judged("title", title.rule, title.confidence, same_name(title.value, expected.title))
    if employer and expected.organization is not UNSCORED:
        right = same_name(employer.value, expected.organization)
        yield Judged("employer", employer.rule, employer.confidence, right)
    workplace = posting.job_location_type
    if workplace and expected.job_location_type is not UNSCORED:
        key = _workplace_key(workplace, posting.segments)
        yield Judged("workplace", key, workplace.confidence, workplace.value == expected.job_location_type)
    level = posting.seniority
    if level and expected.seniority is not UNSCORED:
        yield Judged("level", level.rule, level.confidence, level.value == expected.seniority)


def _workplace_key(fact: Fact[JobLocationType], segments: Sequence[Segment]) -> str:
    """The key of a workplace, whose confidence depends on where it stands and how much it says; a field has its rule."""
    rule = next((each for each in terms.RULES if each.name == fact.rule), None)
    if rule is None or fact.start is None:
        return fact.rule
    role: Role = next((each.role for each in segments if each.start <= fact.start < each.end), "other")
    at_times = fact.value == "HYBRID" and rule in (terms.SAID, terms.ALONE) and "hybrid" not in fact.text.lower()
    return f"{rule.name}/{confidence_detail(weakness(rule, Workplace(fact.value, at_times), role))}"


def _listed_facts(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """Facts of which a listing may have several, each by itself; of years the first counts, of degrees the lowest."""
    if expected.places is not UNSCORED:
        for place in posting.job_location:
            right = any(same_place(place.value.name or place.text, gold) for gold in expected.places)
            yield Judged("place", place.rule, place.confidence, right)
    if expected.employment_type is not UNSCORED:
        yield from _types(posting, expected.employment_type)
    if expected.eligibility is not UNSCORED:
        for clause in posting.eligibility_to_work_requirement:
            right = any(overlaps(clause.text, gold) for gold in expected.eligibility)
            yield Judged("eligibility", clause.rule, clause.confidence, right)
    yield from _first_demands(posting, expected)


def _types(posting: JobPosting, labelled: Sequence[str]) -> Iterator[Judged]:
    """Labels name one type: of several that a listing states the one that is labelled counts, without it the first."""
    stated = posting.employment_type
    if len(stated) > 1:
        stated = tuple(each for each in stated if each.value in labelled) or stated[: len(labelled)]
    for each in stated:
        yield Judged("employment type", f"{each.rule}/employment_type", each.confidence, each.value in labelled)


def _first_demands(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """The first years that are required, the job's own before those of single tools; the lowest degree that will do."""
    required = [fact for fact in posting.experience_requirements if fact.value.level == "required"]
    if required and expected.min_years is not UNSCORED:
        years = required[0]
        yield Judged("years", years.rule, years.confidence, years.value.min_years == expected.min_years)
    asked = [fact for fact in posting.education_requirements if fact.value.level == "required"]
    if asked and expected.education is not UNSCORED:
        lowest = min(asked, key=lambda fact: _DEGREES.index(fact.value.credential_category))
        right = lowest.value.credential_category == expected.education
        yield Judged("education", lowest.rule, lowest.confidence, right)


def shares(facts: Iterable[Judged]) -> dict[str, tuple[float, int, int]]:
    """Key -> the share that was right, drawn towards its noun's where there are few; how many were, and of how many.

    A key of which fewer than `FEWEST` facts were seen is left out.

    >>> facts = [Judged("pay", "pay.range", 0.9, True)] * 8 + [Judged("pay", "pay.from", 0.9, False)] * 8
    >>> shares(facts)
    {'pay.range': (0.75, 8, 8), 'pay.from': (0.25, 0, 8)}
    """
    by_key: dict[str, list[bool]] = defaultdict(list)
    by_noun: dict[str, list[bool]] = defaultdict(list)
    noun_of: dict[str, str] = {}
    for noun, key, _, right in facts:
        noun_of[key] = noun
        by_key[key].append(right)
        by_noun[noun].append(right)
    out: dict[str, tuple[float, int, int]] = {}
    for key, seen in by_key.items():
        if len(seen) < FEWEST:
            continue
        whole = by_noun[noun_of[key]]
        share = (sum(seen) + PRIOR * sum(whole) / len(whole)) / (len(seen) + PRIOR)
        out[key] = (round(share, 2), sum(seen), len(seen))
    return out


def left_out(facts: Mapping[str, Sequence[Judged]]) -> Iterator[Judged]:
    """Every fact with the confidence that it would have, had its own source never been seen.

    A key that no other source has keeps what the fact promised; so does an employer, which is ranked, not looked up.
    """
    for source, own in facts.items():
        learned = shares(fact for other, each in facts.items() if other != source for fact in each)
        for fact in own:
            known = learned.get(fact.key) if fact.noun != "employer" else None
            yield fact._replace(promised=known[0]) if known else fact


def reliability(facts: Iterable[Judged]) -> str:
    """By fact and by what was promised: the mean promise, the share that was right, and how many facts."""
    groups: dict[tuple[str, int], list[Judged]] = defaultdict(list)
    for each in facts:
        groups[each.noun, sum(each.promised >= band for band in BANDS)].append(each)
    lines = ["fact             promised  right  facts"]
    for (noun, _), members in sorted(groups.items()):
        promised = sum(each.promised for each in members) / len(members)
        right = sum(each.right for each in members) / len(members)
        lines.append(f"{noun:16} {promised:8.2f} {right:6.2f} {len(members):6}")
    return "\n".join(lines)
