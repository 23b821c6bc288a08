"""What the user decides: own skills, options of the comparison, settings of the check rules."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from jobscan.model.vocabulary import AgeBy, Severity, SkillKind


class OwnSkill(Struct, frozen=True, kw_only=True):
    """A line of a user's own list of skills. None is "as the built-in list has it".

    `exact`: only in this case; `context`: only in this case and beside other evidence ("Go", "Excel").
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: SkillKind | None = None
    group: str | None = None
    id: str | None = None
    exact: bool | None = None
    context: bool | None = None


class CheckOptions(Struct, frozen=True, kw_only=True):
    """What the user decides over the rules. Codes may be prefixes: "PAY" is all rules of pay; no `select` is all.

    `jurisdictions` (as "us-ca") take the place of those that the listing's places tell; `employees` is the size of the
    employer; `as_of` is the day whose law counts where a listing does not say when it was posted, None for today.
    `rules` are the settings of single rules: `{"PAY003": {"max_ratio": 2.0}}`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    jurisdictions: tuple[str, ...] = ()
    employees: int | None = None
    as_of: dt.date | None = None
    rules: dict[str, dict[str, float]] = {}


class Options(Struct, frozen=True, kw_only=True):
    """What the user decides over the listing: occupation (code or name), area (words) or industry (its code in the
    table), hours of a year, wage table;
    the month to whose money wages are aged, and by which index or by how many percent a year; whether an old listing
    is compared in the money of its own month; whether foreign pay is converted; the skills that count beside the
    built-in ones; and, where it is to be checked, by which rules."""

    occ: str | None = None
    area: str | None = None
    industry: str | None = None
    hours: int | None = None
    table: str | None = None
    age_to: dt.date | None = None
    own_money: bool = True
    age_by: AgeBy = "prices"
    age_rate: float | None = None
    fx: bool = False
    skills: tuple[OwnSkill, ...] = ()
    check: CheckOptions | None = None
