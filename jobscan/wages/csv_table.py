"""Wage tables that are a CSV and a card (TOML): the British and Canadian ones in the package, and users' own.

They answer the same questions as `SqliteTable`: an occupation and an area in, a row out.
"""

from __future__ import annotations

import csv
import io
import os
from functools import cached_property
from pathlib import Path
from typing import Any

from jobscan.errors import DataError
from jobscan.grammar.titles.features import normalized_title
from jobscan.wages.cards import check_file, missing, read_card, remedy
from jobscan.wages.csv_rows import ANYWHERE, RowError, Wage, parse_row
from jobscan.wages.row import NATION, Area, AreaKind, Row
from jobscan.wages.sqlite_table import us_wages
from jobscan.wages.uk_regions import Region, regions

AREA_NAMES = {ANYWHERE: "any place", NATION: "United States", "GB": "United Kingdom", "CA": "Canada"}
ALIKE = 90  # of 100: the similarity at which a title in a table without codes matches a listing's


class CsvTable:
    """One CSV with its card. Cheap to make and to send to another process; it reads at the first look-up."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.folder, self.name)

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}.csv"

    @cached_property
    def card(self) -> dict[str, Any]:
        """What the table is, who published it, under which licence, and its sha256."""
        return read_card(self.path.with_suffix(".toml"))

    @property
    def nation(self) -> str:
        """The code of the widest area: the country, or anywhere. An American table may have no row for it."""
        for code in (self.card.get("nation"), NATION, ANYWHERE):
            if isinstance(code, str) and code in self.areas:
                return code
        first = next(iter(self.areas))
        return NATION if first.isdigit() else first[:2]

    @cached_property
    def _wages(self) -> list[Wage]:
        defaults = {name: str(value) for name, value in self.card.items() if name in ("currency", "period", "area")}
        try:
            text = self.path.read_text(encoding="utf-8")
        except OSError as error:
            raise missing(self.path) from error
        wages = []
        for number, line in enumerate(csv.DictReader(io.StringIO(text)), start=2):
            try:
                wages.append(parse_row(line, defaults))
            except RowError as error:
                raise DataError(f"{self.path}: line {number}: {error}; fix the file or {remedy(self.path)}") from error
        if not wages:
            raise DataError(f"{self.path}: the wage table is empty; {remedy(self.path)}")
        return wages

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by their code."""
        codes = dict.fromkeys(wage.area for wage in self._wages)
        american = us_wages().areas if any(code.isdigit() for code in codes) else {}
        named = {code: AREA_NAMES.get(code) or (american[code].name if code in american else code) for code in codes}
        found = {code: Area(code, _kind(code), name) for code, name in named.items()}
        return found | {region.code: Area(region.code, "state", region.name) for region in self._regions.values()}

    @cached_property
    def _regions(self) -> dict[str, Region]:
        """The regions whose wages are the country's, multiplied by a factor."""
        return regions() if self.card.get("regions") == "uk" else {}

    @cached_property
    def occupations(self) -> dict[str, str]:
        """The names of the occupations by their codes, or by "CODE/LEVEL" if they have levels."""
        found = {wage.code: _with_level(wage) for wage in self._wages}
        if self.card.get("scheme") == "soc2018":  # a file of codes alone
            soc = us_wages().occupations
            found |= {code: soc.get(code, name) for code, name in found.items() if name == code}
        return found

    def levels(self, code: str) -> list[str]:
        """The levels of a code; none if it has no levels."""
        return [each.partition("/")[2] for each in self.occupations if each.startswith(f"{code}/")]

    @cached_property
    def _rows(self) -> dict[tuple[str, str], dict[str, Row]]:
        """The rows of an occupation in an area, by their unit."""
        found: dict[tuple[str, str], dict[str, Row]] = {}
        for wage in self._wages:
            found.setdefault((wage.code, wage.area), {})[wage.row.unit_text] = wage.row
        return found

    def row(self, occupation: str, area: str, unit: str | None = None) -> Row | None:
        """The wages of an occupation in an area, by their codes; None if the table has no such row.

        Of a table that has them by the year and by the hour, those by the year unless the other unit is asked for.
        """
        factor = self.regional_factor(occupation, area)
        rows = self._rows.get((occupation, self.nation if factor else area), {})
        row = next((rows[each] for each in (unit, "YEAR", "HOUR") if each in rows), None)
        return row.times(factor) if row and factor else row

    def regional_factor(self, occupation: str, area: str) -> float | None:
        """The factor by which to multiply the country's wages for a region without its own rows; None elsewhere."""
        region = self._regions.get(area)
        return region.factors.get(occupation[:1]) if region else None

    def code_of_title(self, title: str) -> tuple[str, bool] | None:
        """The code, without level, for the most similar title, and whether the words are the same; None if none is.

        This is for tables with their owner's own codes.
        """
        from rapidfuzz import fuzz, process

        words = normalized_title(title)
        known = {normalized_title(wage.title): wage.code.partition("/")[0] for wage in self._wages}
        if words in known:
            return known[words], True
        best = process.extractOne(words, list(known), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        return (known[best[0]], False) if best and words else None

    def verify(self) -> None:
        """Raise DataError unless the file matches its card and every line can be read."""
        check_file(self.path, self.card)
        _ = self._wages


def _with_level(wage: Wage) -> str:
    level = wage.code.partition("/")[2]
    return f"{wage.title}, {level}" if level else wage.title


def _kind(code: str) -> AreaKind:
    if code.isdigit():
        return "nation" if code == NATION else "metro" if code.startswith("00") else "state"
    return "state" if "-" in code else "nation"


def user_folder() -> Path:
    """The folder of users' own tables; the environment variable JOBSCAN_DATA_HOME overrides the platform's default."""
    from platformdirs import user_data_path

    home = os.environ.get("JOBSCAN_DATA_HOME")
    return (Path(home) if home else user_data_path("jobscan", appauthor=False)) / "benchmarks"
