"""`jobscan rules` and `jobscan explain`: what `check` looks for, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

from jobscan.cli import completion, options
from jobscan.cli.command import argument, command, option
from jobscan.cli.io.stdout import put, screen
from jobscan.cli.io.tables import put_rows
from jobscan.errors import ExitStatus
from jobscan.model import RuleCard
from jobscan.model.codec import to_builtins
from jobscan.report.findings.manual import rendered, wrapped
from jobscan.report.findings.words import level_name


@command("jobscan rules", "jobscan rules -f json", "jobscan rules --laws", "jobscan rules --least-pay -f csv")
def rules(
    *,
    output: options.RowOutput,
    laws: Annotated[
        bool, option("--laws", "List the laws behind the rules, with places, dates, employers and sources.")
    ] = False,
    least_pay: Annotated[
        bool, option("--least-pay", "List minimum wages and minimum salaries for exempt work, with places and dates.")
    ] = False,
) -> int:
    """List the rules of `check`."""
    from jobscan.check import RULES, card

    format = output.format or "text"
    if laws and format == "text":
        put(_laws_text())
    elif laws:
        from jobscan.check.laws import laws as known

        put_rows([to_builtins(law) for law in known()], format)
    elif least_pay:
        from jobscan.cli.commands.check.laws import least_pay_rows

        put_rows(least_pay_rows(short=format == "text"), format)
    elif format == "text":
        put(_listed([card(code) for code in RULES]))
    else:
        put_rows([to_builtins(card(code)) for code in RULES], format)
    return ExitStatus.OK


@command("jobscan explain PAY001", "jobscan explain pay-missing")
def explain(
    *,
    code: Annotated[
        str, argument("CODE", "A rule: PAY001, or its name, pay-missing.", autocompletion=completion.rule_codes)
    ],
) -> int:
    """Explain a rule: what it finds, why, and how to fix it."""
    from jobscan.check import card, code_named

    rule = card(code_named(code))
    width = screen("never").width
    put(f"{rule.code} {rule.name} ({_level(rule)})\n\n{rendered(rule.manual, width)}")
    return ExitStatus.OK


def _level(rule: RuleCard) -> str:
    law = ", stricter where a law is known" if rule.by_jurisdiction else ""
    return level_name(rule.severity) + law + ("" if rule.by_default else ", off by default")


def _listed(rules: Sequence[RuleCard]) -> str:
    """Every rule under the name of its family, in lines of the screen's width."""
    from jobscan.check import FAMILIES

    width = screen("never").width
    parts = []
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            family = rule.code[:3]
            parts.append(f"\n{family}  {FAMILIES[family]}\n\n")
        parts.append(f"  {rule.code}  {rule.name} ({_level(rule)})\n")
        parts.append(wrapped(rule.summary, width, indent=" " * 10) + "\n")
    return "".join(parts).lstrip("\n")


def _laws_text() -> str:
    """All laws, for people to read."""
    from jobscan.cli.commands.check.laws import laws_text
    from jobscan.report.clean import to_ascii

    text = laws_text(dt.date.today())
    return text if screen("never").unicode else to_ascii(text)
