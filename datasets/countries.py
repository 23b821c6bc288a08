"""ISO 3166 as pycountry has it -> `data/countries.tsv` and `data/subdivisions.tsv`.

    python -m datasets.countries

pycountry (`pip install pycountry`) packs the tables of Debian's iso-codes (LGPL-2.1-or-later). Only facts are taken:
codes and names. Of the subdivisions the table has those of the countries and kinds in `KINDS`, whose regions are read
in listings.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pycountry

from jobscan.data import DATA

# The kinds of subdivision that people write behind a town. Not the outlying areas of the United States, which are
# countries in ISO 3166-1 too, and of Great Britain neither the nations, which people write like countries, nor the
# districts and boroughs, such as "Reading" and "Bury".
KINDS = {
    "AU": {"State", "Territory"},
    "CA": {"Province", "Territory"},
    "DE": {"Land"},
    "ES": {"Autonomous community"},
    "FR": {"Metropolitan region"},
    "GB": {"Two-tier county"},
    "IE": {"County"},
    "IN": {"State", "Union territory"},
    "NL": {"Province"},
    "US": {"District", "State"},
    "ZA": {"Province"},
}
DIRECTIONS = {"ZA-NW"}  # "North-West" is one, far more often than the province
HEAD = """\
# {what}
# Source: pycountry {version}, which packs Debian's iso-codes (LGPL-2.1-or-later); facts only. Written by
# datasets/countries.py, not by hand; what the standard does not hold ("UK", "Bavaria") stands in places.tsv.
# {columns}
"""
_TURNED = re.compile(r"([^,]+), (Comunidad|[^,]*\b(?:de|del|of|of the))")  # "Murcia, Región de"


def countries() -> str:
    """Each country: alpha-2, alpha-3, its names parted by "|", the usual one first."""
    rows = (f"{each.alpha_2}\t{each.alpha_3}\t{'|'.join(_country_names(each))}" for each in pycountry.countries)
    head = HEAD.format(
        what="Countries, ISO 3166-1",
        version=version("pycountry"),
        columns="alpha-2\talpha-3\tnames, the usual one first",
    )
    return head + "".join(f"{row}\n" for row in sorted(rows))


def subdivisions() -> str:
    """Each subdivision: country, its code in the country, its kind, its names parted by "|"."""
    rows = []
    for country, kinds in KINDS.items():
        for each in pycountry.subdivisions.get(country_code=country):
            if each.type in kinds and each.code not in DIRECTIONS:
                code = each.code.removeprefix(f"{country}-")
                rows.append(f"{country}\t{code}\t{each.type}\t{'|'.join(_region_names(each.name, each.type))}")
    head = HEAD.format(
        what="Regions, ISO 3166-2, of the countries whose regions are read in listings",
        version=version("pycountry"),
        columns="country\tcode\tkind\tnames, the usual one first",
    )
    return head + "".join(f"{row}\n" for row in sorted(rows))


def _country_names(country: Any) -> list[str]:
    """The common name, else the name, without what stands in brackets; the official name.

    >>> _country_names(pycountry.countries.get(alpha_2="VN"))
    ['Vietnam', 'Viet Nam', 'Socialist Republic of Viet Nam']
    >>> _country_names(pycountry.countries.get(alpha_2="IR"))
    ['Iran', 'Islamic Republic of Iran']
    """
    names = [getattr(country, "common_name", ""), country.name, getattr(country, "official_name", "")]
    names = [name.split(" (")[0] for name in names if name]
    return _distinct([name for name in names if ", " not in name] or [_straight(country.name)])


def _region_names(name: str, kind: str) -> list[str]:
    """The names without and with their accents, each language's own, in the order in which people write them.

    >>> _region_names("Karnātaka", "State"), _region_names("Wales [Cymru GB-CYM]", "Country")
    (['Karnataka', 'Karnātaka'], ['Wales', 'Cymru'])
    >>> _region_names("Murcia, Región de", "Autonomous community"), _region_names("Cork", "County")
    (['Region de Murcia', 'Región de Murcia', 'Murcia'], ['County Cork', 'Co Cork', 'Co. Cork'])
    """
    if kind == "County":  # alone "Clare" is as likely a person, and "Cork" the city
        return [f"{prefix} {name}" for prefix in ("County", "Co", "Co.")]
    names = []
    for each in re.split(r" \[|\]| \(", re.sub(r" [A-Z]{2}-[A-Z]{3}|\)", "", name)):
        names += [_plain(_straight(each)), _straight(each)]
        if _TURNED.fullmatch(each):
            names.append(each.partition(",")[0])
    return _distinct(names)


def _straight(name: str) -> str:
    """ "Murcia, Región de" as people write it: "Región de Murcia"."""
    turned = _TURNED.fullmatch(name)
    return f"{turned[2]} {turned[1]}" if turned else name.strip()


def _plain(name: str) -> str:
    """The name without the signs over and under its letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _distinct(names: list[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def main() -> None:
    parser = argparse.ArgumentParser(description="build data/countries.tsv and data/subdivisions.tsv")
    parser.add_argument("--output", type=Path, default=DATA)
    output = parser.parse_args().output
    output.joinpath("countries.tsv").write_text(countries(), encoding="utf-8")
    output.joinpath("subdivisions.tsv").write_text(subdivisions(), encoding="utf-8")


if __name__ == "__main__":
    main()
