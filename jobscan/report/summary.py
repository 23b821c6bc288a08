"""A posting -> its summary in plain words and in order, for the screen and Markdown."""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from jobscan.grammar.language import language_name
from jobscan.model import Comparison, JobPosting, MonetaryAmount, NotComparable, Skill
from jobscan.report.clean import printable
from jobscan.report.verdict import further_hedges
from jobscan.report.words import (
    NOT_STATED,
    benchmark_words,
    brief_standing,
    education_words,
    experience_words,
    hours_words,
    incentive_words,
    money,
    money_range,
    pay_words,
    payments_words,
    place_words,
    ratio_words,
    standing_words,
    term_words,
    years_words,
)
from jobscan.wages.sqlite_table import DEFAULT_TABLE

NOT_ANALYSED = "not analysed"
SHOWN = 6  # items of a list before "+ n more": with three lists, what a screen holds
SHOWN_BENEFITS = 4  # they matter less than the work
SHOWN_CHARS = 144  # of an item: two lines of a terminal
LIKELY = 0.1  # an occupation less likely than this is not worth a line
SHOWN_SKILLS = 16  # they run on in a line


class Items(Struct, frozen=True):
    """A heading, the first items under it, and how many were left out."""

    heading: str
    items: tuple[str, ...]
    more: int = 0


def title(posting: JobPosting) -> str:
    return printable(posting.title.value) if posting.title else f"title {not_analysed(posting) or NOT_STATED}"


def facts(posting: JobPosting, *, whole: bool = False) -> list[tuple[str, list[str]]]:
    """Label and lines: who, where, how, for how much; "not stated" where something that matters is missing.

    Of a listing in another language only the pay and the structured fields are read: the rest is "not analysed".
    """
    missing = [not_analysed(posting) or NOT_STATED]
    dates = [("Posted", posting.date_posted), ("Open until", posting.valid_through)]
    extra = [incentive_words(fact.value) for fact in posting.incentive_compensation]
    return [
        ("Employer", [printable(posting.hiring_organization.value)] if posting.hiring_organization else missing),
        ("Place", _first([place_words(fact.value) for fact in posting.job_location], 3, whole=whole) or missing),
        *_said("Applicants in", _first(_residence(posting), 8, whole=whole)),
        ("Type", _type(posting) or missing),
        ("Level", _level(posting) or missing),
        *((label, [fact.value.isoformat()]) for label, fact in dates if fact),
        *_said("Closed", ["no longer accepting applications"] if posting.closed else []),
        ("Pay", [*(_first(_pay(posting), 5, whole=whole) or [NOT_STATED]), *_payments(posting)]),
        *_said("Also paid", _first(extra, 4, whole=whole)),
    ]


def demands(posting: JobPosting, *, whole: bool = False) -> list[tuple[str, list[str]]]:
    """Label and lines of what the listing asks for: experience, education, eligibility and skills; none is left out."""
    rows = [
        ("Experience", [experience_words(fact.value) for fact in posting.experience_requirements]),
        ("Education", [education_words(fact.value) for fact in posting.education_requirements]),
        ("Eligibility", [_cut(fact.value, whole=whole) for fact in posting.eligibility_to_work_requirement]),
        ("Sponsorship", [str(posting.sponsorship.value)] if posting.sponsorship else []),
    ]
    stated = [(label, _first(lines, 3, whole=whole)) for label, lines in rows if lines]
    return stated + [(label, [line]) for label, line in _skills(posting, whole=whole)]


def not_analysed(posting: JobPosting) -> str | None:
    """What stands for what was not looked for, as the prose is in another language.

    >>> from jobscan.model import Note, SourceInfo
    >>> source = SourceInfo(uri="a", id=None, index=0, format="text", language="de")
    >>> not_analysed(JobPosting(source=source, warnings=(Note(code="language-not-analysed", message=""),)))
    'not analysed (German)'
    """
    if not any(note.code == "language-not-analysed" for note in posting.warnings):
        return None
    return f"{NOT_ANALYSED} ({language_name(posting.source.language or '')})"


def lists(posting: JobPosting, *, whole: bool = False) -> list[Items]:
    """Responsibilities, required and preferred items, benefits; an empty "Preferred" or "Benefits" is left out."""
    wanted = {
        level: [fact.value.text for fact in posting.qualifications if fact.value.level == level]
        for level in ("required", "preferred")
    }
    out = [
        _items("Responsibilities", [fact.value for fact in posting.responsibilities], whole=whole),
        _items("Required", wanted["required"], whole=whole),
        _items("Preferred", wanted["preferred"], whole=whole),
        _items("Benefits", [fact.value for fact in posting.job_benefits], SHOWN_BENEFITS, whole=whole),
    ]
    return [each for each in out if each.items or each.heading not in ("Preferred", "Benefits")]


def _skills(posting: JobPosting, *, whole: bool = False) -> list[tuple[str, str]]:
    """Skills by level, soft skills apart, each group in one running line; alternatives make one item."""
    groups: dict[str, list[Skill]] = {"Skills required": [], "Skills preferred": [], "Soft skills": []}
    for fact in posting.skills:
        name = "Soft skills" if fact.value.kind == "soft" else f"Skills {fact.value.level}"
        groups[name].append(fact.value)
    return [(label, _running(_joined(group), whole=whole)) for label, group in groups.items() if group]


def standing(comparison: Comparison) -> list[tuple[str, list[str]]]:
    """Where the pay stands, in detail: the offer, the percentiles, the median, the table, what was assumed."""
    offered, row = comparison.offered, comparison.benchmark
    per = "a year" if offered.unit_text == "YEAR" else "an hour"
    figure = money_range(offered.min, offered.max, offered.currency)
    ratio = ratio_words(comparison.ratio_to_median)
    middle = _median_words(comparison)
    if row.band_min is None:
        people = f", of {row.employment:,} people" if row.employment else ""
        stands, figures = [*_percentiles(comparison), ratio, *_overlap_words(comparison)], f"median {middle}{people}"
    else:
        stands = [ratio.replace("the median", "the middle of the band")]
        figures = f"band {money_range(row.band_min, row.band_max, row.currency)} {per}, its middle {middle}"
    return [
        ("Offer", [f"{figure} {per}", *(stands if comparison.basis != "group" else [])]),
        ("Compared with", [printable(benchmark_words(comparison)), figures, *_beside_country(comparison)]),
        *_said("Also", _by_industry(comparison)),
        *_said("Fallback", comparison.fallback),
        *_said("Assumed", comparison.assumptions),
        *_said("Caution", [*further_hedges(comparison), *(_flag_words(flag, comparison) for flag in comparison.flags)]),
    ]


def _median_words(comparison: Comparison) -> str:
    """The median; of a table that has only hourly wages by the year too, except where its office says not to."""
    row, hours = comparison.benchmark, comparison.offered.hours_per_year
    if row.percentile50 is None:
        return "not published"
    if row.unit_text == "YEAR":
        return f"{money(row.percentile50, row.currency)} a year"
    hourly = f"{money(row.percentile50, row.currency)} an hour"
    if row.table == DEFAULT_TABLE:  # actors and a few others, who are not paid all year
        return hourly
    return f"{hourly} ({money(round(row.percentile50 * hours), row.currency)} for {hours:,} hours a year)"


def _by_industry(comparison: Comparison) -> list[str]:
    """That an industry's own wages may explain an offer far out; which one it is nobody guesses."""
    row, verdict = comparison.benchmark, comparison.verdict
    is_far = {"above-90th", "below-10th"}.intersection(comparison.flags) or (verdict and "far" in verdict.hedges)
    if row.table != DEFAULT_TABLE or row.industry is not None or not is_far:
        return []
    return ["--industry NAME compares with the wages of one industry, which may differ more than those of areas"]


def _percentiles(comparison: Comparison) -> list[str]:
    """Where both ends stand, if it is known among whose wages."""
    return [standing_words(comparison)] if comparison.basis == "occupation" else []


def _overlap_words(comparison: Comparison) -> list[str]:
    """How much of a range lies in the middle half of the wages."""
    offered, share = comparison.offered, comparison.overlap
    if share is None or offered.min == offered.max:
        return []
    return [f"{f'{share:.0%}' if share else 'none'} of the range lies between the 25th and 75th percentiles"]


def _beside_country(comparison: Comparison) -> list[str]:
    """How the area pays for this work, beside the country."""
    here = comparison.geographic_differential
    if here is None:
        return []
    apart = round(abs(here - 1) * 100)
    than = f"{apart}% {'above' if here > 1 else 'below'}" if apart else "the same as"
    whose = "industry" if comparison.benchmark.industry else "area"
    return [f"the {whose}'s median for this work is {than} the country's"]


_FLAGS = {
    "above-90th": "",  # the standing says so itself
    "below-10th": "",
    "extrapolated": "the offer reaches beyond the table's published percentiles: its position there is an estimate",
    "topcoded": "the highest wages of this occupation are not published",
    "low-reliability": "the survey itself calls this figure unreliable (its relative error is above 10%)",
    "hourly-only": "",  # an assumption says so
    "unit-inferred": "",  # an assumption says so
    "ambiguous-occupation": "",  # the verdict says so
    "band-only": "the table gives a pay band, not percentiles: only its middle is compared",
    "below-band": "below the lowest pay of the band",
    "above-band": "above the highest pay of the band",
    "ambiguous-area": "several places have this name",
    "below-minimum-wage": "below the federal minimum wage at full time",
}


def _flag_words(flag: str, comparison: Comparison) -> str:
    """What a flag means to a reader; a flag without words of its own is shown as it is."""
    if flag == "wide-range" and comparison.spread is not None:
        return f"a wide range: the high end is {comparison.spread:.0%} above the low end"
    return _FLAGS.get(flag, re.sub("[-_]", " ", flag))


def figures(comparison: Comparison) -> list[tuple[str, str]]:
    """The table's figures, for those who want numbers."""
    row = comparison.benchmark
    stated = {"10th": row.percentile10, "25th": row.percentile25, "median": row.percentile50,
              "75th": row.percentile75, "90th": row.percentile90}  # fmt: skip
    return [(name, money(amount, row.currency)) for name, amount in stated.items() if amount is not None]


def candidates(posting: JobPosting) -> list[tuple[str, list[str]]]:
    """What the comparison would say if the job were of another occupation, or which occupations it may be."""
    if isinstance(posting.comparison, NotComparable):
        return _said("Possible matches", _matches(posting))
    lines, chosen = [], posting.comparison.benchmark.occupation
    likely = LIKELY if posting.comparison.basis == "occupation" else LIKELY / 2  # the verdict spans more of a mixture
    for each in posting.comparison.candidates:
        # if none is certain the first is just one of them
        if each.confidence < likely or (posting.comparison.basis == "occupation" and each.occupation == chosen):
            continue
        lines.append(f"{each.occupation.name} ({each.occupation.code}): {brief_standing(each.position)}")
    return _said("If it were", lines[:3])


def _matches(posting: JobPosting) -> list[str]:
    likely = [each for each in posting.occupational_category[:3] if each.confidence >= LIKELY]
    return [f"{each.name} ({each.code_value}), {each.confidence:.0%} sure" for each in likely]


def warnings(posting: JobPosting) -> list[str]:
    """What the reader should know about how the listing was read."""
    notes = [printable(note.message) for note in posting.warnings]
    if posting.source.is_listing is False:
        notes.insert(0, "this does not look like a job listing")
    if posting.source.truncated:
        notes.append("the listing was too long and only its beginning was read")
    return notes


def _level(posting: JobPosting) -> list[str]:
    return [posting.seniority.value + _inferred(posting.seniority.stated)] if posting.seniority else []


def _residence(posting: JobPosting) -> list[str]:
    return [", ".join(dict.fromkeys(place_words(fact.value) for fact in posting.applicant_location_requirements))]


def _type(posting: JobPosting) -> list[str]:
    terms = [term_words(fact.value) for fact in posting.employment_type]
    if posting.work_hours:
        terms.append(hours_words(posting.work_hours.value) + _inferred(posting.work_hours.stated))
    if posting.job_location_type:
        terms.append(term_words(posting.job_location_type.value))
    return [", ".join(terms)] if terms else []


def _pay(posting: JobPosting) -> list[str]:
    """The primary statement first; a restatement for another period in its line."""
    amounts = [fact.value for fact in posting.base_salary]
    ordered = sorted(
        (fact for fact in posting.base_salary if fact.value.restates is None), key=lambda fact: not fact.value.primary
    )
    said = ("" if fact.stated else " (currency inferred)" for fact in ordered)
    return [_with_restatements(fact.value, amounts) + inferred for fact, inferred in zip(ordered, said, strict=True)]


def _payments(posting: JobPosting) -> list[str]:
    return [payments_words(posting.payments_per_year.value)] if posting.payments_per_year else []


def _with_restatements(pay: MonetaryAmount, amounts: list[MonetaryAmount]) -> str:
    again = [pay_words(replace(each, label=None)) for each in amounts if each.restates == amounts.index(pay)]
    return ", or ".join([pay_words(pay), *again])


def _inferred(stated: bool) -> str:
    return "" if stated else " (inferred)"


def _items(heading: str, texts: list[str], count: int = SHOWN, *, whole: bool) -> Items:
    shown = texts[: _room(texts, count, whole=whole)]
    return Items(heading, tuple(_cut(printable(text), whole=whole) for text in shown), len(texts) - len(shown))


def _room(texts: list[str], count: int, *, whole: bool) -> int:
    """How many are shown; "+ 1 more" would take the line that the item itself takes."""
    return len(texts) if whole or len(texts) == count + 1 else count


def _cut(text: str, *, whole: bool) -> str:
    """An item of at most two lines, cut between words."""
    if whole or len(text) <= SHOWN_CHARS:
        return text
    return text[:SHOWN_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."


def _joined(group: list[Skill]) -> list[str]:
    """ "Python or R (5+ years)": skills that need the same years share them."""
    named = {skill.name: skill for skill in group}
    out: list[str] = []
    shown: set[str] = set()
    for skill in named.values():
        if skill.name in shown:
            continue
        same = [
            other
            for name in skill.alternatives
            if (other := named.get(name)) and name not in shown and skill.name in other.alternatives
        ]
        alike = all((other.min_years, other.max_years) == (skill.min_years, skill.max_years) for other in same)
        together = [skill, *same] if alike else [skill]
        shown.update(each.name for each in together)
        years = years_words(skill.min_years, skill.max_years)
        out.append(" or ".join(each.name for each in together) + (f" ({years})" if years else ""))
    return out


def _running(names: Iterable[str], *, whole: bool) -> str:
    every = [printable(name) for name in names]
    shown = every if whole else every[:SHOWN_SKILLS]
    more = f" + {len(every) - len(shown)} more" if len(every) > len(shown) else ""
    return ", ".join(shown) + more


def _first(lines: list[str], count: int, *, whole: bool) -> list[str]:
    every = list(dict.fromkeys(printable(line) for line in lines))
    shown = every[: _room(every, count, whole=whole)]
    return shown + ([f"+ {len(every) - len(shown)} more"] if len(every) > len(shown) else [])


def _said(label: str, lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """A row of these lines; none where there is nothing to say."""
    shown = [printable(line) for line in lines if line]
    return [(label, shown)] if shown else []
