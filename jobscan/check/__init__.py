"""A posting -> findings: one small module for each rule in `rules/`, listed here by its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import cast

from msgspec.structs import replace

from jobscan.check.case import Case
from jobscan.check.effects import effect_of
from jobscan.check.rule import Rule
from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Comparison, Fields, Finding, JobPosting, NotComparable, RuleCard, Unjudged
from jobscan.suggest import closest

__all__ = ["OFF", "RULES", "Case", "Rule", "card", "check", "code_named", "manual", "rule", "selected", "unjudged"]

# Each module has a `RULE`, a `find(case)`, and a docstring that is its manual. Those of the framework itself (JSC) may
# have no `find`: what they tell of is noticed around the rules. A rule that goes by a table may have
# a `silent(case)`, which tells why the table does not reach a listing. What a rule needs of the grammar it imports in
# the function that uses it: `rules` and `explain` import all rules, and should answer at once.
RULES: dict[str, str] = {
    "PAY001": "pay001_pay_missing",
    "PAY002": "pay002_pay_open_ended",
    "PAY003": "pay003_pay_range_too_wide",
    "PAY004": "pay004_pay_vague",
    "PAY005": "pay005_pay_period_missing",
    "PAY006": "pay006_pay_currency_missing",
    "PAY007": "pay007_pay_outside_market",
    "PAY008": "pay008_pay_below_minimum_wage",
    "PAY009": "pay009_ote_as_base",
    "PAY010": "pay010_pay_history_asked",
    "PAY011": "pay011_benefits_missing",
    "PAY012": "pay012_pay_inconsistent",
    "PAY013": "pay013_exempt_pay_below_threshold",
    "PAY014": "pay014_unpaid_or_commission_only",
    "DIS101": "dis101_age_limit",
    "DIS102": "dis102_age_coded",
    "DIS103": "dis103_sex_preference",
    "DIS104": "dis104_citizenship_restriction",
    "DIS105": "dis105_national_origin_language",
    "DIS106": "dis106_religion_marital_family_photo",
    "DIS107": "dis107_disability_exclusion",
    "DIS109": "dis109_criminal_record_bar",
    "DIS110": "dis110_local_experience",
    "DIS112": "dis112_birth_date_asked",
    "DSC120": "dsc120_automated_tools_notice",
    "DSC121": "dsc121_vacancy_unsaid",
    "DSC122": "dsc122_equal_opportunity_unsaid",
    "DSC123": "dsc123_accommodation_unsaid",
    "DSC124": "dsc124_deadline_missing",
    "DSC125": "dsc125_fair_chance_statement",
    "LNG201": "lng201_gender_coded_balance",
    "LNG202": "lng202_gendered_term",
    "LNG203": "lng203_gendered_title",
    "LNG206": "lng206_bro_culture",
    "LNG207": "lng207_worn_phrases",
    "LNG208": "lng208_jargon",
    "REQ301": "req301_experience_exceeds_technology_age",
    "REQ302": "req302_too_many_requirements",
    "REQ303": "req303_entry_level_with_experience",
    "REQ305": "req305_degree_without_equivalent",
    "REQ306": "req306_required_and_preferred",
    "RDB401": "rdb401_hard_to_read",
    "RDB402": "rdb402_length",
    "CON501": "con501_title_missing",
    "CON502": "con502_location_missing",
    "CON503": "con503_employer_missing",
    "CON504": "con504_employment_type_missing",
    "CON505": "con505_responsibilities_missing",
    "CON506": "con506_requirements_missing",
    "CON507": "con507_apply_method_missing",
    "CON508": "con508_remote_contradiction",
    "CON509": "con509_placeholder_text",
    "CON510": "con510_job_data_incomplete",
    "CON511": "con511_title_noise",
    "CON512": "con512_place_contradiction",
    "DUP704": "dup704_stale_posting",
    "DUP705": "dup705_evergreen_posting",
    "SCM601": "scm601_messaging_app_contact",
    "SCM602": "scm602_upfront_fee",
    "SCM603": "scm603_pay_too_good",
    "SCM604": "scm604_sensitive_data",
    "SEC801": "sec801_hidden_text",
    "SEC802": "sec802_control_characters",
    "JSC001": "jsc001_unused_suppression",
    "JSC002": "jsc002_unreadable_input",
    "JSC003": "jsc003_truncated_input",
    "JSC004": "jsc004_not_a_listing",
}

# Rules that run only where `select` names them or their family, or where the user gives them a severity: too little of
# what they find was worth a remark (`tests/quality/findings.py`).
OFF = frozenset({"CON501", "CON505", "CON506", "REQ302"})


def check(
    posting: JobPosting,
    comparison: Comparison | NotComparable,
    *,
    text: str,
    fields: Fields | None = None,
    settings: CheckOptions | None = None,
) -> Iterator[Finding]:
    """What the selected rules find, in the order of the text; what concerns the whole listing comes first.

    `text` is the listing as read, `fields` what its input said beside it.
    """
    case = Case(posting, text, comparison, fields or Fields(), settings or CheckOptions())
    found = [_finished(finding, case) for code in selected(case.settings) for finding in _find(code, case)]
    yield from sorted(found, key=lambda each: (-1 if each.start is None else each.start, each.rule))


def unjudged(
    posting: JobPosting, comparison: Comparison | NotComparable, *, text: str, settings: CheckOptions | None = None
) -> Iterator[Unjudged]:
    """What the selected rules go by and is not known for the listing's place and day."""
    case = Case(posting, text, comparison, Fields(), settings or CheckOptions())
    for code in selected(case.settings):
        silent = getattr(module(code), "silent", None)
        for reason in silent(case) if silent else ():
            yield Unjudged(rule=code, reason=reason)


def selected(settings: CheckOptions) -> tuple[str, ...]:
    """The codes of the rules that run. The longer word wins: `--select PAY --ignore PAY003`, or the other way round.

    >>> selected(CheckOptions(select=("PAY",), ignore=("PAY001",)))[:1] != ("PAY001",)
    True
    >>> ["REQ302" in selected(CheckOptions(select=words)) for words in ((), ("REQ",))]
    [False, True]
    """
    named = {*settings.severity, *(code for code in OFF if _weight(code, settings.select) > 0)}
    return tuple(
        code
        for code in RULES
        if _weight(code, settings.select or ("",)) > _weight(code, settings.ignore)
        and (code not in OFF or code in named)
    )


def _weight(code: str, words: Iterable[str]) -> int:
    """The length of the longest prefix among the words; -1 when none fits."""
    return max((len(word) for word in words if code.startswith(word)), default=-1)


def _find(code: str, case: Case) -> Iterable[Finding]:
    find = getattr(module(code), "find", None)
    return cast("Iterable[Finding]", find(case)) if find else ()


def _finished(finding: Finding, case: Case) -> Finding:
    """With the words that it is about, and as severe as the user wants it."""
    level = case.settings.severity.get(finding.rule, finding.level)
    if finding.start is None or finding.end is None:
        return replace(finding, level=level)
    return replace(finding, level=level, text=case.text[finding.start : finding.end])


def module(code: str) -> ModuleType:
    """The module of a rule, imported at the first use."""
    return import_module(f"jobscan.check.rules.{RULES[code]}")


def rule(code: str) -> Rule:
    """The card of a rule."""
    return cast("Rule", module(code).RULE)


def manual(code: str) -> str:
    """The docstring of a rule: what, why, by which law, and how to fix it."""
    return module(code).__doc__ or ""


def card(code: str) -> RuleCard:
    """What a report may show of a rule."""
    said = rule(code)
    return RuleCard(
        code=code,
        name=said.name,
        severity=said.severity,
        summary=said.summary,
        by_jurisdiction=said.by_law is not None,
        url=said.url,
        licence=said.licence,
        manual=manual(code).strip() + "\n",
        effect=effect_of(code),
        by_default=code not in OFF,
    )


def code_named(word: str) -> str:
    """The code, from itself or from the rule's name, in any case; a `UsageError` with a suggestion.

    >>> code_named("pay001"), code_named("pay-missing")
    ('PAY001', 'PAY001')
    """
    if word.upper() in RULES:
        return word.upper()
    names = {rule(code).name: code for code in RULES}
    if word.lower() in names:
        return names[word.lower()]
    hint = "".join(f"; did you mean {near}?" for near in closest(word, (*RULES, *names)))
    raise UsageError(f"{word}: no such rule{hint}; `jobscan rules` lists them")
