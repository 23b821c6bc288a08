"""`jobscan rules` and `jobscan explain`: what `check` looks for, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from jobscan.cli import completion, options
from jobscan.cli.command import argument, command, option
from jobscan.cli.io.stdout import put
from jobscan.cli.io.tables import put_rows
from jobscan.errors import ExitStatus


@command("jobscan rules", "jobscan rules -f json", "jobscan rules --laws")
def rules(
    *,
    output: options.RowOutput,
    laws: Annotated[
        bool, option("--laws", "List the laws behind the rules: where, since when, for whom, how certain.")
    ] = False,
) -> int:
    """List the rules of `check`."""
    from jobscan.check import RULES, card
    from jobscan.model.codec import to_builtins

    format = output.format or "text"
    if laws:
        put_rows(_laws(short=format == "text"), format)
    elif format == "text":
        put_rows([_row(code) for code in RULES], format)
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
    licence = f"\nLicence of the words: {rule.licence}\n" if rule.licence else ""
    put(f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.manual}{licence}")
    return ExitStatus.OK


def _row(code: str) -> Mapping[str, Any]:
    """A rule in a line of the table."""
    from jobscan.check import card

    rule = card(code)
    law = "by place" if rule.by_jurisdiction else "-"
    return {"code": code, "level": rule.severity, "name": rule.name, "law": law, "finds": rule.summary}


def _laws(*, short: bool) -> list[Mapping[str, Any]]:
    from jobscan.check.laws import laws
    from jobscan.model.codec import to_builtins

    if not short:
        return [to_builtins(law) for law in laws()]
    return [
        {
            "place": law.jurisdiction,
            "rule": law.rule,
            "since": f"{law.effective_from}",
            "people": law.threshold,
            "verified": "yes" if law.verified else "no",
            "checked": f"{law.checked_on}",
        }
        for law in laws()
    ]
