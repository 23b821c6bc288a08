"""Wage tables that are a CSV and a card (TOML): the British and the Canadian one of the package, and users' own.

Same questions, same answers as the packed table (`wages.WageTable`): an occupation and an area in, a row out.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from functools import cached_property
from pathlib import Path
from typing import Any

from jobscan.errors import DataError
from jobscan.grammar.titles.features import key
from jobscan.wages.areas import NATION
from jobscan.wages.csv_rows import ANYWHERE, RowError, Wage, parse_row
from jobscan.wages.packed import FOLDER, Area, AreaKind, Row, WageTable

_NAMES = {ANYWHERE: "any place", NATION: "United States", "GB": "United Kingdom", "CA": "Canada"}
ALIKE = 90  # of 100, by which a title of a table without codes is taken for a listing's


class PlainSheet:
    """The rows of one occupation, by the number of the area."""

    def __init__(self, rows: dict[int, Row]) -> None:
        self._rows = rows

    def areas(self) -> list[int]:
        """The numbers of the areas that have a row."""
        return sorted(self._rows)

    def row(self, area: int) -> Row | None:
        """The row of an area; None when there is none."""
        return self._rows.get(area)


class PlainTable:
    """One CSV with its card. Cheap to make and to send to another process; it reads at the first look-up."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name

    def __getstate__(self) -> tuple[Path, str]:
        return self.folder, self.name

    def __setstate__(self, state: tuple[Path, str]) -> None:
        self.folder, self.name = state

    @property
    def path(self) -> Path:
        return self.folder / f"{self.name}.csv"

    @cached_property
    def card(self) -> dict[str, Any]:
        """What the table is, from whom, under which licence, and its sha256."""
        return read_plain_card(self.folder, self.name)

    @property
    def nation(self) -> str:
        """The code of the widest area: the country, or anywhere. An American table may have no row for it."""
        said = self.card.get("nation")
        for code in (said, NATION, ANYWHERE):
            if isinstance(code, str) and code in self.areas:
                return code
        first = next(iter(self.areas))
        return NATION if first.isdigit() else first[:2]

    @cached_property
    def _wages(self) -> list[Wage]:
        card = self.card
        defaults: dict[str, str] = {name: str(card[name]) for name in ("currency", "period", "area") if name in card}
        try:
            text = self.path.read_text(encoding="utf-8")
        except OSError as error:
            raise DataError(f"{self.path}: the wage table is missing; import it again") from error
        wages = []
        for number, line in enumerate(csv.DictReader(io.StringIO(text)), start=2):
            try:
                wages.append(parse_row(line, defaults))
            except RowError as error:
                raise DataError(f"{self.path}: line {number}: {error}; mend the file or import it again") from error
        if not wages:
            raise DataError(f"{self.path}: the wage table is empty; import it again")
        return wages

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by their code."""
        codes = dict.fromkeys(wage.area for wage in self._wages)
        packed = WageTable().areas if any(code.isdigit() for code in codes) else {}
        named = {code: _NAMES.get(code) or (packed[code].name if code in packed else code) for code in codes}
        return {code: Area(code, _kind(code), named[code], number) for number, code in enumerate(codes)}

    def area(self, code: str) -> Area | None:
        """One area; None when the table does not have it."""
        return self.areas.get(code)

    @cached_property
    def occupations(self) -> dict[str, str]:
        """The names of the occupations by their code; with a level as "CODE/LEVEL"."""
        found = {wage.code: _with_level(wage) for wage in self._wages}
        if self.card.get("scheme") == "soc2018":  # a file of codes alone
            packed = WageTable()
            found |= {code: packed.occupation(code) or name for code, name in found.items() if name == code}
        return found

    def occupation(self, code: str) -> str | None:
        """The name of one occupation; None when the table does not have it."""
        return self.occupations.get(code)

    def levels(self, code: str) -> list[str]:
        """The levels under which a code stands; empty where it stands without."""
        return [each.partition("/")[2] for each in self.occupations if each.startswith(f"{code}/")]

    @cached_property
    def _sheets(self) -> dict[str, PlainSheet]:
        rows: dict[str, dict[int, Row]] = {}
        for wage in self._wages:
            rows.setdefault(wage.code, {})[self.areas[wage.area].number] = wage.row
        return {code: PlainSheet(found) for code, found in rows.items()}

    def sheet(self, code: str) -> PlainSheet | None:
        """All rows of an occupation."""
        return self._sheets.get(code)

    def row(self, occupation: str, area: str) -> Row | None:
        """The wages of an occupation in an area, by their codes; None when the table has no such row."""
        sheet, found = self.sheet(occupation), self.area(area)
        return sheet.row(found.number) if sheet and found else None

    def code_of_title(self, title: str) -> tuple[str, bool] | None:
        """The code that stands beside a title, level aside, and whether the words are the same; None when none is
        alike. For tables whose codes are their owner's."""
        from rapidfuzz import fuzz, process

        words = key(title)
        known = {key(wage.title): wage.code.partition("/")[0] for wage in self._wages}
        if words in known:
            return known[words], True
        best = process.extractOne(words, list(known), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        return (known[best[0]], False) if best and words else None

    def verify(self) -> None:
        """Raise DataError unless the file is the very one that its card describes, and every line can be read."""
        if not self.path.is_file():
            raise DataError(f"{self.path}: the wage table is missing; import it again")
        if hashlib.sha256(self.path.read_bytes()).hexdigest() != self.card["sha256"]:
            raise DataError(f"{self.path}: the wage table is not what its card says; import it again")
        _ = self._wages


def _with_level(wage: Wage) -> str:
    level = wage.code.partition("/")[2]
    return f"{wage.title}, {level}" if level else wage.title


def _kind(code: str) -> AreaKind:
    if code.isdigit():
        return "nation" if code == NATION else "metro" if code.startswith("00") else "state"
    return "state" if "-" in code else "nation"


def user_folder() -> Path:
    """Where users' own tables lie; the environment's JOBSCAN_DATA_HOME overrules the platform's place."""
    from platformdirs import user_data_path

    home = os.environ.get("JOBSCAN_DATA_HOME")
    return (Path(home) if home else user_data_path("jobscan", appauthor=False)) / "benchmarks"


def plain_names(folder: Path) -> list[str]:
    """The tables of a folder: each a CSV with a card that has its name."""
    return sorted(path.stem for path in folder.glob("*.csv") if path.with_suffix(".toml").is_file())


def read_plain_card(folder: Path, name: str) -> dict[str, Any]:
    """The card of a table."""
    import tomllib

    path = folder / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path}: the card of the table is missing; import the table again") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}: {error}; mend the card or import the table again") from error


BUILT_IN = FOLDER
