"""A posting -> findings: a page, and maybe a module, for each rule in `rules/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from msgspec.structs import replace

from jobscan.check.case import Case
from jobscan.check.rule import FOLDER, Findings, Rule, rule_of
from jobscan.check.shapes import Find, searches
from jobscan.errors import UsageError
from jobscan.model import CheckOptions, Comparison, Fields, Finding, JobPosting, NotComparable, RuleCard, Unjudged
from jobscan.suggest import closest

__all__ = ["FAMILIES", "RULES", "Case", "Rule", "card", "check", "code_named", "rule", "selected", "unjudged"]

# Rules by the beginning of their codes, and what they are about.
FAMILIES = {
    "PAY": "what the job pays",
    "DIS": "who may be kept out",
    "DSC": "what a law or good practice asks a posting to say",
    "LNG": "wording",
    "REQ": "requirements",
    "RDB": "how well it reads",
    "CON": "what applicants and search engines look for",
    "DUP": "how long it has been up",
    "SCM": "signs of a fake job",
    "SEC": "hidden text",
    "JSC": "the run itself",
}
# The pages in `rules/` by their codes, family by family.
RULES: dict[str, str] = {
    path.stem[:6].upper(): path.stem for family in FAMILIES for path in sorted(FOLDER.glob(f"{family.lower()}*.md"))
}


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
    found = [_finished(finding, case) for code in selected(case.settings) for finding in _finder(code)(case)]
    yield from sorted(found, key=lambda each: (-1 if each.start is None else each.start, each.rule))


def unjudged(
    posting: JobPosting, comparison: Comparison | NotComparable, *, text: str, settings: CheckOptions | None = None
) -> Iterator[Unjudged]:
    """What the selected rules go by and is not known for the listing's place and day."""
    case = Case(posting, text, comparison, Fields(), settings or CheckOptions())
    for code in selected(case.settings):
        silent = getattr(_module(code), "silent", None)
        for reason in silent(case) if silent else ():
            yield Unjudged(rule=code, reason=reason)


def selected(settings: CheckOptions) -> tuple[str, ...]:
    """The codes of the rules that run. The longer word wins: `--select PAY --ignore PAY003`, or the other way round.

    >>> selected(CheckOptions(select=("PAY",), ignore=("PAY001",)))[:1] != ("PAY001",)
    True
    >>> ["REQ302" in selected(CheckOptions(select=words)) for words in ((), ("REQ",))]
    [False, True]
    """
    return tuple(
        code
        for code in RULES
        if _weight(code, settings.select or ("",)) > _weight(code, settings.ignore)
        and (rule(code).by_default or code in settings.severity or _weight(code, settings.select) > 0)
    )


def _weight(code: str, words: Iterable[str]) -> int:
    """The length of the longest prefix among the words; -1 when none fits."""
    return max((len(word) for word in words if code.startswith(word)), default=-1)


def _finished(finding: Finding, case: Case) -> Finding:
    """With the words that it is about, and as severe as the user wants it."""
    level = case.settings.severity.get(finding.rule, finding.level)
    if finding.start is None or finding.end is None:
        return replace(finding, level=level)
    return replace(finding, level=level, text=case.text[finding.start : finding.end])


@cache
def _finder(code: str) -> Find:
    """How a rule searches: as its page says, and by its module; nothing for those that the framework notices (JSC)."""
    module = _module(code)
    quiet = getattr(module, "quiet", None)
    finds: list[Find] = [*searches(rule(code)), *filter(None, [getattr(module, "find", None)])]

    def find(case: Case) -> Findings:
        if quiet is None or not quiet(case):
            for each in finds:
                yield from each(case)

    return find


@cache
def _module(code: str) -> ModuleType | None:
    """The module beside the page of a rule, imported at the first use; None where the page says all."""
    name = f"jobscan.check.rules.{RULES[code]}"
    return import_module(name) if find_spec(name) else None


def rule(code: str) -> Rule:
    """The card of a rule, with its manual: what, why, by which law, and how to fix it."""
    return rule_of(RULES[code])


def card(code: str) -> RuleCard:
    """What a report may show of a rule."""
    of = rule(code)
    return RuleCard(
        code=code,
        name=of.name,
        severity=of.severity,
        summary=of.summary,
        by_jurisdiction=of.by_law is not None,
        url=of.url,
        licence=None,
        manual=of.manual,
        effect=of.effect,
        by_default=of.by_default,
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
