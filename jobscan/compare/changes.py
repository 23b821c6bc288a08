"""Two postings -> what changed between them: facts that were added, removed or given another value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import structs
from rapidfuzz import fuzz

from jobscan.model import Change, ChangeKind, Comparison, Fact, JobPosting, Skill

ALIKE = 70  # of 100: items of a list whose words are this alike are one item that was reworded


_SINGLE = (
    "title",
    "hiring_organization",
    "job_location_type",
    "work_hours",
    "seniority",
    "payments_per_year",
    "date_posted",
    "valid_through",
)
# what makes two entries of a list the same thing, whose value may then have changed
_KEYS: dict[str, Callable[[Any], object]] = {
    "job_location": lambda place: place.name.casefold(),
    "applicant_location_requirements": lambda place: place.name.casefold(),
    "employment_type": lambda word: word,
    "experience_requirements": lambda asked: (asked.of or "").casefold(),
    "education_requirements": lambda asked: asked.credential_category,
    "eligibility_to_work_requirement": lambda words: words.casefold(),
    "skills": lambda skill: skill.name,
    "base_salary": lambda pay: (pay.label or "", pay.unit_text),
    "incentive_compensation": lambda pay: pay.kind,
}
_WORDS = ("responsibilities", "qualifications", "job_benefits")


def changes(old: JobPosting, new: JobPosting) -> tuple[Change, ...]:
    """In the order of the record. Where a fact stands in the text, and how sure it is, is no difference."""
    return (*_singles(old, new), *_lists(old, new), *_texts(old, new), *_standing(old, new))


def _singles(old: JobPosting, new: JobPosting) -> Iterator[Change]:
    for name in _SINGLE:
        before, after = getattr(old, name), getattr(new, name)
        change = _change(_camel(name), before, after)
        if change:
            yield change


def _change(field: str, before: Fact[Any] | None, after: Fact[Any] | None) -> Change | None:
    if before is not None and after is not None and _plain(before.value) == _plain(after.value):
        return None
    if before is None and after is None:
        return None
    kind: ChangeKind = "added" if before is None else "removed" if after is None else "changed"
    return Change(
        field=field,
        kind=kind,
        before=_said(before) if before else None,
        after=_said(after) if after else None,
        old=_plain(before.value) if before else None,
        new=_plain(after.value) if after else None,
    )


def _plain(value: Any) -> Any:
    """The value, without anything that only says where it stands in the listing."""
    return structs.replace(value, mentions=()) if isinstance(value, Skill) else value


def _said(fact: Fact[Any]) -> str:
    return " ".join(fact.text.split())


def _lists(old: JobPosting, new: JobPosting) -> Iterator[Change]:
    for name, key in _KEYS.items():
        before = _by_key(getattr(old, name), key)
        after = _by_key(getattr(new, name), key)
        for each in dict.fromkeys((*before, *after)):
            change = _change(_camel(name), before.get(each), after.get(each))
            if change:
                yield change


def _by_key(facts: Sequence[Fact[Any]], key: Callable[[Any], object]) -> dict[object, Fact[Any]]:
    """The first of each; a second of the same key is told apart by its number."""
    found: dict[object, Fact[Any]] = {}
    for fact in facts:
        number = 0
        while (key(fact.value), number) in found:
            number += 1
        found[key(fact.value), number] = fact
    return found


def _texts(old: JobPosting, new: JobPosting) -> Iterator[Change]:
    """Items in words: equal ones first, then those that were reworded, then what came and what went."""
    for name in _WORDS:
        before, after = list(getattr(old, name)), list(getattr(new, name))
        same = {_folded(fact) for fact in before} & {_folded(fact) for fact in after}
        gone = [fact for fact in before if _folded(fact) not in same]
        come = [fact for fact in after if _folded(fact) not in same]
        for fact in gone:
            alike = [(fuzz.token_sort_ratio(_folded(fact), _folded(each)), i) for i, each in enumerate(come)]
            score, at = max(alike, default=(0, -1), key=lambda each: each[0])
            twin = come.pop(at) if score >= ALIKE else None
            yield Change(
                field=_camel(name),
                kind="changed" if twin else "removed",
                before=_said(fact),
                after=twin and _said(twin),
            )
        for fact in come:
            yield Change(field=_camel(name), kind="added", after=_said(fact))


def _folded(fact: Fact[Any]) -> str:
    return _said(fact).casefold()


def _standing(old: JobPosting, new: JobPosting) -> Iterator[Change]:
    """Where the pay stands, when that moved by a point or more."""
    before, after = _middle(old), _middle(new)
    if (before is None and after is None) or (before is not None and after is not None and abs(before - after) < 1):
        return
    kind: ChangeKind = "added" if before is None else "removed" if after is None else "changed"
    words = [None if at is None else f"percentile {at:.0f}" for at in (before, after)]
    yield Change(field="comparison.position", kind=kind, before=words[0], after=words[1], old=before, new=after)


def _middle(posting: JobPosting) -> float | None:
    if not isinstance(posting.comparison, Comparison):
        return None
    return posting.comparison.position.middle


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
