"""`jobscan rules` and `jobscan explain`: what `check` looks for, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from jobscan.cli import options
from jobscan.errors import ExitStatus


def rules(
    format: options.Format = None,
    laws: Annotated[
        bool, typer.Option("--laws", help="Show the laws behind the rules: where, since when, for whom, how sure.")
    ] = False,
) -> int:
    """List the rules of `check`: code, level, name, what each finds."""
    from jobscan.check import RULES, card
    from jobscan.cli.outputs import default_format
    from jobscan.cli.plain import put_rows
    from jobscan.model.codec import to_builtins

    as_table = default_format(format, None, terminal="text", pipe="text") == "text"
    if laws:
        put_rows(_laws(short=as_table), format or "text")
        return ExitStatus.OK
    cards = [card(code) for code in RULES]
    if as_table:
        shown = [{"code": c.code, "level": c.severity, "name": c.name, "law": _law(c.by_jurisdiction)} for c in cards]
        put_rows([{**row, "finds": c.summary} for row, c in zip(shown, cards, strict=True)], "text")
    else:
        put_rows([to_builtins(card) for card in cards], format)
    return ExitStatus.OK


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A rule: PAY001, or its name, pay-missing.")],
) -> int:
    """Explain a rule: what it finds, why, by which law or paper, and how to put it right."""
    from jobscan.check import card, code_named
    from jobscan.cli.outputs import put

    said = card(code_named(code))
    licence = f"\nLicence of the words: {said.licence}\n" if said.licence else ""
    put(f"{said.code} {said.name} ({said.severity})\n\n{said.manual}{licence}")
    return ExitStatus.OK


def _law(by_jurisdiction: bool) -> str:
    return "by place" if by_jurisdiction else "-"


def _laws(*, short: bool) -> list[dict[str, object]]:
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
            "sure": "yes" if law.verified else "no",
            "checked": f"{law.checked_on}",
        }
        for law in laws()
    ]
