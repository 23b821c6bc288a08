"""A posting and what was expected of it -> counts. The same rules for the invented corpus and for any labelled data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobscan.model import Fact, JobPosting, Segment
from tests.quality.matching import same_name, same_place, same_skill, words
from tests.quality.scores import Scores

_DEGREES = ("none", "high_school", "associate", "bachelor", "master", "doctorate")
UNSCORED = object()  # the expectation does not say; not the same as None, "expect nothing"


@dataclass
class Expected:
    """One listing and what should be found in it. `None` and empty: expect nothing; UNSCORED: not labelled."""

    name: str
    text: str
    source: str = ""  # the board or the data set that it comes from
    location: str | None = None  # the country or place that the source gives beside the text
    pay: Any = UNSCORED  # base pay: list of (min, max, currency, unit); the first is the primary one
    beside: Any = UNSCORED  # what is paid beside base pay: list of (kind, min, max)
    segments: Any = UNSCORED  # list of (start, end, role)
    title: Any = UNSCORED
    organization: Any = UNSCORED
    places: Any = UNSCORED
    job_location_type: Any = UNSCORED
    employment_type: Any = UNSCORED  # several
    seniority: Any = UNSCORED
    min_years: Any = UNSCORED
    education: Any = UNSCORED
    eligibility: Any = UNSCORED  # words, several
    date_posted: Any = UNSCORED
    valid_through: Any = UNSCORED
    occupations: Any = UNSCORED  # SOC codes that a careful reader would defend
    skills: Any = UNSCORED  # list of (name, level); level None where soft
    not_skills: tuple[str, ...] = ()  # words of the text that are no skill there
    all_places: Any = UNSCORED  # of the following every one counts, not only one a listing
    all_types: Any = UNSCORED
    years: Any = UNSCORED  # list of (min, max, level)
    degrees: Any = UNSCORED  # list of (credential, level)


def measure(posting: JobPosting, expected: Expected, scores: Scores) -> None:
    """Adds one listing to the counts."""
    if expected.pay is not UNSCORED:
        _pay(posting, expected.pay, scores)
    if expected.segments is not UNSCORED:
        _roles(posting.segments, expected, scores)
        _boundaries(posting.segments, expected, scores)
    _facts(posting, expected, scores)
    _lists(posting, expected, scores)
    for word in expected.not_skills:
        taken = any(words(word) in (words(fact.value.name), words(fact.text)) for fact in posting.skills)
        scores.share("skills.left_alone").add(not taken)
    if expected.skills is not UNSCORED:
        _skills(posting, expected.skills, scores)
    if expected.occupations is not UNSCORED:
        found = [each.code_value[:7] for each in posting.occupational_category]
        occupations(found, set(expected.occupations), scores)


def occupations(found: list[str], gold: set[str], scores: Scores) -> None:
    """SOC codes, the likeliest first: the first code right, its minor group right, any of five right, any at all."""
    scores.share("occupations.top1").add(found[:1] != [] and found[0] in gold)
    scores.share("occupations.minor_group").add(found[:1] != [] and found[0][:4] in {code[:4] for code in gold})
    scores.share("occupations.top5").add(any(code in gold for code in found[:5]))
    scores.share("occupations.answered").add(bool(found))


def _pay(posting: JobPosting, gold: list[tuple[Any, ...]], scores: Scores) -> None:
    """`pay.primary`: the first expected statement is our primary one, all of min, max, currency and unit.

    `pay.range`: distinct (min, max, unit) of base pay. `pay.silent_when_none`: no base pay where none is stated.
    A currency or a unit that is not stated in the expectation is not compared. `pay.recall_<shape>` and
    `pay.recall_three_or_more`: the part of the expected ranges of a shape, and of listings with several, that is found.
    """
    found = [_amount(fact.value) for fact in posting.base_salary]
    if not gold:
        scores.share("pay.silent_when_none").add(not found)
    else:
        primary = posting.primary_pay
        scores.share("pay.primary").add(primary is not None and _same_pay(gold[0], _amount(primary.value)))
    open_units = {(low, high) for low, high, _, unit in gold if unit is None}
    ranges = {(low, high, unit) for low, high, _, unit in gold}
    ours = {(low, high, None if (low, high) in open_units else unit) for low, high, _, unit in found}
    _add(scores, "pay.range", ranges, ours)
    for each in ranges:
        scores.share(f"pay.recall_{_shape(*each[:2])}").add(each in ours)
        if len(ranges) >= 3:
            scores.share("pay.recall_three_or_more").add(each in ours)


def _same_pay(gold: tuple[Any, ...], ours: tuple[Any, ...]) -> bool:
    low, high, currency, unit = gold
    return (low, high) == ours[:2] and currency in (None, ours[2]) and unit in (None, ours[3])


def _shape(low: float | None, high: float | None) -> str:
    """
    >>> _shape(None, 9), _shape(9, None), _shape(9, 9), _shape(8, 9)
    ('up_to', 'from', 'single', 'range')
    """
    if low is None or high is None:
        return "up_to" if low is None else "from"
    return "single" if low == high else "range"


def _amount(pay: Any) -> tuple[Any, ...]:
    low = None if pay.min_value is None else float(pay.min_value)
    high = None if pay.max_value is None else float(pay.max_value)
    return low, high, pay.currency, pay.unit_text


def _add(scores: Scores, name: str, gold: set[Any], found: set[Any]) -> None:
    tally = scores.tally(name)
    tally.hit += len(gold & found)
    tally.missed += len(gold - found)
    tally.spurious += len(found - gold)


def _roles(ours: tuple[Segment, ...], expected: Expected, scores: Scores) -> None:
    """`segments.role_chars`: share of the labelled characters (blanks aside) that have the expected role.

    `segments.role_segments`: share of expected segments whose characters mostly have it. Macro-F1 is over segments.
    `segments.wrong_though_whole`: share of the wrong roles whose segment we cut as expected; the rest are the split's.
    """
    cut = {_words(expected.text, segment.start, segment.end) for segment in ours}
    role_at = [""] * len(expected.text)
    for segment in ours:
        role_at[segment.start : segment.end] = [segment.role] * (segment.end - segment.start)
    for start, end, role in expected.segments:
        votes: dict[str, int] = {}
        for at in range(start, end):
            if not expected.text[at].isspace():
                votes[role_at[at]] = votes.get(role_at[at], 0) + 1
        if not votes:
            continue
        chars = scores.share("segments.role_chars")
        chars.right += votes.get(role, 0)
        chars.of += sum(votes.values())
        most = max(votes, key=lambda name: (votes[name], name))
        scores.share("segments.role_segments").add(most == role)
        if most == role:
            scores.role(role).hit += 1
        else:
            scores.role(role).missed += 1
            scores.role(most).spurious += 1
            scores.share("segments.wrong_though_whole").add(_words(expected.text, start, end) in cut)


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the first word begins and the last one ends."""
    letters = [at for at in range(start, end) if text[at].isalnum()] or [start]
    return letters[0], letters[-1]


def _boundaries(ours: tuple[Segment, ...], expected: Expected, scores: Scores) -> None:
    """`segments.boundary`: where segments begin, at their first letter or digit (bullets and blanks aside)."""
    gold = {_first_word(expected.text, start, end) for start, end, _ in expected.segments}
    found = {_first_word(expected.text, segment.start, segment.end) for segment in ours}
    _add(scores, "segments.boundary", gold - {None}, found - {None})


def _first_word(text: str, start: int, end: int) -> int | None:
    return next((at for at in range(start, end) if text[at].isalnum()), None)


def _facts(posting: JobPosting, expected: Expected, scores: Scores) -> None:
    """One answer a listing. Precision: of those that we gave; recall: of those that are stated."""
    places = [fact.value.name or fact.text for fact in posting.job_location]
    eligibility = [fact.text for fact in posting.eligibility_to_work_requirement]
    answers: list[tuple[str, Any, Any, Any]] = [
        ("title", _value(posting.title), expected.title, same_name),
        ("employer", _value(posting.hiring_organization), expected.organization, same_name),
        ("remote", _value(posting.job_location_type), expected.job_location_type, _equal),
        ("seniority", _value(posting.seniority), expected.seniority, _equal),
        ("years", _first_years(posting), expected.min_years, _equal),
        ("education", _lowest_degree(posting), expected.education, _equal),
        ("date_posted", _value(posting.date_posted), expected.date_posted, _equal),
        ("valid_through", _value(posting.valid_through), expected.valid_through, _equal),
        ("place", places, expected.places, _any(same_place)),
        ("employment_type", [fact.value for fact in posting.employment_type], expected.employment_type, _any(_equal)),
        ("eligibility", eligibility, expected.eligibility, _any(overlaps)),
    ]
    for name, found, gold, same in answers:
        if gold is not UNSCORED:
            _answer(scores, f"facts.{name}", found, gold, same)


def _value(fact: Fact[Any] | None) -> Any:
    return fact and fact.value


def _first_years(posting: JobPosting) -> float | None:
    """The first years that are demanded: the job's own experience stands before that of single tools."""
    demanded = (fact.value.min_years for fact in posting.experience_requirements if fact.value.level == "required")
    return next((years for years in demanded if years is not None), None)


def _lowest_degree(posting: JobPosting) -> str | None:
    demanded = [fact.value for fact in posting.education_requirements if fact.value.level == "required"]
    return min((each.credential_category for each in demanded), key=_DEGREES.index, default=None)


def _lists(posting: JobPosting, expected: Expected, scores: Scores) -> None:
    """`facts.<noun>_each`: every element counts. A place matches as in `same_place`, the rest must be equal."""
    places = [fact.value.name or fact.text for fact in posting.job_location]
    years = [(fact.value.min_years, fact.value.max_years, fact.value.level) for fact in posting.experience_requirements]
    degrees = [(fact.value.credential_category, fact.value.level) for fact in posting.education_requirements]
    answers: list[tuple[str, list[Any], Any, Any]] = [
        ("place", places, expected.all_places, same_place),
        ("employment_type", [fact.value for fact in posting.employment_type], expected.all_types, _equal),
        ("years", years, expected.years, _equal),
        ("education", degrees, expected.degrees, _equal),
    ]
    for name, found, gold, same in answers:
        if gold is not UNSCORED:
            _each(scores, f"facts.{name}_each", found, gold, same)


def _each(scores: Scores, name: str, found: list[Any], gold: list[Any], same: Any) -> None:
    tally = scores.tally(name)
    hits = sum(any(same(one, other) for one in found) for other in gold)
    tally.hit += hits
    tally.missed += len(gold) - hits
    tally.spurious += sum(not any(same(one, other) for other in gold) for one in found)


def _answer(scores: Scores, name: str, found: Any, gold: Any, same: Any) -> None:
    """Nothing is None or an empty list; a wrong answer is both a false alarm and a miss.

    `right_where_stated`: of the listings that say it, how many we read rightly; `silent_where_not`: of those that do
    not say it, in how many we gave no value.
    """
    tally = scores.tally(name)
    said, wanted = found not in (None, []), gold not in (None, [], ())
    right = said and wanted and same(found, gold)
    if wanted:
        scores.share(f"{name}.right_where_stated").add(bool(right))
    else:
        scores.share(f"{name}.silent_where_not").add(not said)
    if right:
        tally.hit += 1
        return
    tally.spurious += said
    tally.missed += wanted


def _equal(found: Any, gold: Any) -> bool:
    return bool(found == gold)


def _any(same: Any) -> Any:
    return lambda found, gold: any(same(one, other) for one in found for other in gold)


def overlaps(found: str, gold: str) -> bool:
    """Words about visas and checks: half of the shorter's words are in the other."""
    a, b = set(words(found)), set(words(gold))
    return 2 * len(a & b) >= min(len(a), len(b)) > 0


def _skills(posting: JobPosting, gold: list[tuple[str, str | None]], scores: Scores) -> None:
    """`skills`: found against listed. Lists are never complete, so precision is a lower bound.

    `skills.level`: of the listed ones that were found, how many are on the expected side; soft skills have no side.
    """
    ours = [((fact.value.name, fact.text), fact.value.level) for fact in posting.skills]
    tally = scores.tally("skills")
    for name, level in gold:
        levels = [each for names, each in ours if same_skill(names, name)]
        tally.hit += bool(levels)
        tally.missed += not levels
        if levels and level is not None:
            scores.share("skills.level").add(level in levels)
    distinct = {names[0]: names for names, _ in ours}
    tally.spurious += sum(not any(same_skill(names, name) for name, _ in gold) for names in distinct.values())
