"""Labelled listings -> `data/confidence.tsv`: for each rule the share of its facts that was right.

    python -m training.confidence --source DIR                  # rewrites the table
    python -m training.confidence --source DIR --reliability    # prints promised against right, by noun

DIR holds `sections/gold.*.jsonl` and `pay/gold.*.jsonl` (see tests/quality/labelled.py for their fields); the sources
of tests/quality/aside.txt are left out. A fact is right when the evaluation would call it right. A rule with few facts
is drawn towards its noun's share, as if `PRIOR` more facts had been seen; one without any keeps its share.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from jobscan import Analyzer
from jobscan.data import DATA
from jobscan.facts.confidence import confidences
from jobscan.facts.terms import rules as terms
from jobscan.facts.terms.workplace.choose import confidence_detail, weakness
from jobscan.facts.terms.workplace.words import Workplace
from jobscan.model import Credential, Fact, JobLocationType, JobPosting, Role, Segment
from tests.quality import labelled
from tests.quality.matching import same_name, same_place, same_skill
from tests.quality.measure import UNSCORED, Expected, overlaps

TABLE = DATA / "confidence.tsv"
_DEGREES = get_args(Credential)  # the lowest first
PRIOR = 8  # facts: the fewest after which a rule's own share weighs as much as its noun's
HEADER = """\
# How often a fact was right, by the rule that saw it: the share of such facts on labelled listings, drawn towards its
# noun's share where there were few. `right` of `seen` are what it rests on; without them it was set by hand.
# A key `rule/detail` is for a confidence that hangs on more than the rule, `field.<name>` for a structured field.
# Made by training/confidence.py.
# rule\tconfidence\tright\tseen
"""


class Judged(NamedTuple):
    """A fact's key in the table, what it promised, and whether the label agrees."""

    key: str
    promised: float
    right: bool


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
            yield Judged(f"{fact.rule}/{'stated' if fact.value.unit_stated else 'inferred'}", fact.confidence, right)
    if expected.skills is not UNSCORED:
        for skill in posting.skills:
            right = any(same_skill((skill.value.name, skill.text), name) for name, _ in expected.skills)
            yield Judged(f"{skill.rule}/{skill.value.kind}", skill.confidence, right)


def _single_facts(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """Facts of which a listing has one."""
    if posting.title and expected.title is not UNSCORED:
        yield Judged(posting.title.rule, posting.title.confidence, same_name(posting.title.value, expected.title))
    employer = posting.hiring_organization
    if employer and expected.organization is not UNSCORED:
        yield Judged(employer.rule, employer.confidence, same_name(employer.value, expected.organization))
    workplace = posting.job_location_type
    if workplace and expected.job_location_type is not UNSCORED:
        key = _workplace_key(workplace, posting.segments)
        yield Judged(key, workplace.confidence, workplace.value == expected.job_location_type)
    level = posting.seniority
    if level and expected.seniority is not UNSCORED:
        yield Judged(level.rule, level.confidence, level.value == expected.seniority)


def _workplace_key(fact: Fact[JobLocationType], segments: Sequence[Segment]) -> str:
    """The key of a workplace, whose confidence hangs on where it stands and how much it says; a field has its rule."""
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
            yield Judged(place.rule, place.confidence, right)
    if expected.employment_type is not UNSCORED:
        for kind in posting.employment_type:
            yield Judged(f"{kind.rule}/employment_type", kind.confidence, kind.value in expected.employment_type)
    if expected.eligibility is not UNSCORED:
        for clause in posting.eligibility_to_work_requirement:
            right = any(overlaps(clause.text, gold) for gold in expected.eligibility)
            yield Judged(clause.rule, clause.confidence, right)
    yield from _first_demands(posting, expected)


def _first_demands(posting: JobPosting, expected: Expected) -> Iterator[Judged]:
    """The first years that are required, the job's own before those of single tools; the lowest degree that will do."""
    required = [fact for fact in posting.experience_requirements if fact.value.level == "required"]
    if required and expected.min_years is not UNSCORED:
        years = required[0]
        yield Judged(years.rule, years.confidence, years.value.min_years == expected.min_years)
    asked = [fact for fact in posting.education_requirements if fact.value.level == "required"]
    if asked and expected.education is not UNSCORED:
        lowest = min(asked, key=lambda fact: _DEGREES.index(fact.value.credential_category))
        yield Judged(lowest.rule, lowest.confidence, lowest.value.credential_category == expected.education)


def shares(facts: list[Judged], known: dict[str, float]) -> dict[str, tuple[float, int, int]]:
    """Key -> its confidence, how many were right, and of how many.

    >>> facts = [Judged("pay.range", 0.9, True)] * 8 + [Judged("pay.from", 0.9, False)] * 8
    >>> shares(facts, {"pay.range": 0.9, "pay.from": 0.9, "pay.lpa": 0.7})
    {'pay.range': (0.75, 8, 8), 'pay.from': (0.25, 0, 8), 'pay.lpa': (0.7, 0, 0)}
    """
    by_key: dict[str, list[bool]] = defaultdict(list)
    by_noun: dict[str, list[bool]] = defaultdict(list)
    for key, _, right in facts:
        by_key[key].append(right)
        by_noun[_noun(key)].append(right)
    out: dict[str, tuple[float, int, int]] = {}
    for key, before in known.items():
        seen = by_key.get(key, [])
        if not seen:
            out[key] = (before, 0, 0)
            continue
        noun = by_noun[_noun(key)]
        share = (sum(seen) + PRIOR * sum(noun) / len(noun)) / (len(seen) + PRIOR)
        out[key] = (round(share, 2), sum(seen), len(seen))
    return out


def _noun(key: str) -> str:
    return key.partition(".")[0]


def table(rows: dict[str, tuple[float, int, int]]) -> str:
    """The text of the file."""
    lines = [
        f"{key}\t{share:g}\t{right}\t{seen}" if seen else f"{key}\t{share:g}"
        for key, (share, right, seen) in rows.items()
    ]
    return HEADER + "\n".join(lines) + "\n"


def reliability(facts: list[Judged]) -> str:
    """By noun and by what was promised: how many facts, the mean promise, the share that was right."""
    groups: dict[tuple[str, int], list[Judged]] = defaultdict(list)
    for each in facts:
        groups[_noun(each.key), min(int(each.promised * 10), 9)].append(each)
    lines = ["noun             promised  right  facts"]
    for (noun, _), members in sorted(groups.items()):
        promised = sum(each.promised for each in members) / len(members)
        right = sum(each.right for each in members) / len(members)
        lines.append(f"{noun:16} {promised:8.2f} {right:6.2f} {len(members):6}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="a folder with labelled listings")
    parser.add_argument("--reliability", action="store_true", help="only print what was promised and what was right")
    given = parser.parse_args()
    analyzer = Analyzer()
    facts: list[Judged] = []
    for expected in labelled.every_gold(given.source):
        with analyzer.nlp.memory_zone():
            facts += judged(analyzer.analyze(expected.text), expected)
    if given.reliability:
        print(reliability(facts))
    else:
        TABLE.write_text(table(shares(facts, confidences())), encoding="utf-8")


if __name__ == "__main__":
    main()
