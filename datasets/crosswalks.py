"""Statistics Canada's table of NOC 2016 and SOC 2018 -> `data/crosswalks/soc2018_noc2021.tsv`.

    python -m datasets.crosswalks --source noc2016_soc2018.csv.gz --noc2021 ca_2025_tidy.csv

Source: Statistics Canada, concordance of NOC 2016 version 1.3 and SOC 2018 (Open Government Licence - Canada),
https://www.statcan.gc.ca/en/concepts/concordances-classifications, as a CSV with the columns noc2016, noc2016_title,
soc2018 and soc2018_title. The names of NOC 2021 are those of the wage table (`noc2021`, `title`; see `job_bank`).

There is no published table from SOC 2018 to NOC 2021. A unit group of 2016 is taken for the one of 2021 with the most
similar name, unless `RENAMED` says better; groups that were divided in 2021 are in `DIVIDED`, by SOC code. Of several
unit groups the one whose name is most like the SOC's name stands first. What came out was read code by code against
the names of the unit groups; `noc2021_reviewed.tsv` beside this file is the sheet, and where it sets codes they stand.
(The table for the United Kingdom, `soc2018_uk2020.tsv`, is made by hand.)
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from jobscan.occupations.crosswalks import PATHS

LEAST_ALIKE = 82  # of 100; below this the names of 2016 and 2021 were read by hand
RENAMED = {
    "0431": "40040", "1225": "12102", "1227": "14103", "1228": "12104", "1416": "14103", "1435": "14202",
    "1454": "14110", "1511": "74100", "1513": "74102", "1523": "13201", "2171": "21222", "2174": "21232",
    "2175": "21234", "2263": "22232", "3111": "31100", "3124": "31303", "3212": "33101", "3219": "32129",
    "3223": "32112", "3232": "32209", "3411": "33100", "4153": "41301", "4154": "41302", "4155": "41311",
    "4156": "41321", "4217": "42204", "5112": "51101", "5121": "51111", "5135": "53121", "5212": "53100",
    "5227": "53111", "5232": "55109", "6533": "64321", "6733": "65312", "7245": "72204", "7246": "72205",
    "7247": "72205", "7322": "72411", "7384": "72999", "7442": "74204", "7514": "75201", "7521": "73400",
    "7535": "74203", "8252": "82030", "8431": "85100", "9222": "92021", "9418": "94107", "9432": "94121",
    "9531": "94219", "9532": "94210", "9534": "94210",
}  # fmt: skip
TEACHERS = "41200"  # "25-1...": the subjects that SOC tells apart at universities are one group
DROPPED = {"4313", "9445"}  # the armed forces' other ranks; a group that was dissolved
DIVIDED = {
    "11-3021": ["20012"], "11-2021": ["10022"], "11-2022": ["10022", "60010"], "13-1023": ["12102"],
    "13-1082": ["11201", "21222"], "13-1111": ["11201"], "13-1161": ["11202", "41402"], "13-1071": ["11200"],
    "13-2011": ["11100"], "13-2051": ["11101"], "13-2052": ["11102"], "13-2054": ["11101"],
    "15-1211": ["21221", "21222"], "15-1212": ["21220"], "15-1251": ["21230"], "15-1252": ["21232", "21231"],
    "15-1254": ["21234"], "15-1255": ["21233"], "15-1299": ["21222"], "15-2051": ["21211"], "19-5011": ["22232"],
    "21-1014": ["41301"], "23-2011": ["42200"], "27-3042": ["51112"], "29-1071": ["31303"], "29-1141": ["31301"],
    "29-1161": ["31303"], "29-1171": ["31302"], "29-2052": ["32124"], "31-9091": ["33100"], "31-9095": ["33103"],
    "31-1121": ["44101"], "31-1122": ["44101"], "33-3051": ["42100"], "41-2031": ["64100"], "41-2011": ["65100"],
    "43-6012": ["13111"], "43-6014": ["13110"], "43-6011": ["12100"], "43-4051": ["64409"], "43-5051": ["64401"],
    "49-9071": ["73201"], "53-3032": ["73300"], "53-3033": ["75201"], "53-7062": ["75101"],
    "53-7065": ["65102", "75101"],
    "13-2041": ["11101"], "23-1021": ["41101"], "41-2021": ["64100"], "45-1011": ["82030"], "37-3012": ["73202"],
    "49-2096": ["72422", "72410"], "53-1049": ["72024"], "25-1194": ["41210"], "41-1012": ["62010"],
    "35-3023": ["65201"], "35-2014": ["63200"], "25-2031": ["41220"], "25-2021": ["41221"],
}  # fmt: skip
REVIEWED = Path(__file__).with_name("noc2021_reviewed.tsv")
HEAD = """\
# SOC 2018 (US) -> NOC 2021 (Canada) unit groups, the likelier first. Written by datasets/crosswalks.py, from
# Statistics Canada's NOC 2016 version 1.3 - SOC 2018 (Open Government Licence - Canada) and the names of NOC 2021.
"""


def build(crosswalk: Sequence[Mapping[str, str]], names: Mapping[str, str]) -> str:
    """The table's text, from the rows of the source and the names of NOC 2021 by code."""
    new = {row["noc2016"]: _of_2021(row["noc2016"], row["noc2016_title"], names) for row in crosswalk}
    titles = {row["soc2018"]: row["soc2018_title"] for row in crosswalk}
    found: dict[str, set[str]] = defaultdict(set)
    for row in crosswalk:
        code = new[row["noc2016"]]
        if code is not None:
            found[row["soc2018"]].add(code)
    lines = []
    by_review = reviewed()
    for soc in sorted(found.keys() | DIVIDED.keys() | by_review.keys()):
        stated = by_review.get(soc) or _by_hand(soc)
        codes = [code for code in stated if code in names] or _likest(titles.get(soc, ""), found[soc], names)
        if codes:
            lines.append(f"{soc}\t{' '.join(codes)}\n")
    return HEAD + "".join(lines)


def reviewed() -> dict[str, list[str]]:
    """The codes that the review set, by SOC code."""
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {soc: codes.split() for soc, codes, judged, _ in rows if judged == "set"}


def _by_hand(soc: str) -> Sequence[str]:
    return [TEACHERS] if soc.startswith("25-1") and soc not in DIVIDED else DIVIDED.get(soc, ())


def _likest(title: str, codes: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """At most two, the one whose name is most like the title first."""
    alike = {code: fuzz.token_set_ratio(title.lower(), names[code].lower()) for code in codes}
    return sorted(alike, key=lambda code: (-alike[code], code))[:2]


def _of_2021(code: str, title: str, names: Mapping[str, str]) -> str | None:
    """The unit group of 2021 for one of 2016; None where there is none."""
    if code in DROPPED:
        return None
    if code in RENAMED:
        return RENAMED[code] if RENAMED[code] in names else None
    best = process.extractOne(title, names, scorer=fuzz.token_sort_ratio)
    return best[2] if best and best[1] >= LEAST_ALIKE else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the concordance, gzipped")
    parser.add_argument("--noc2021", type=Path, required=True, help="the CSV with the names of NOC 2021")
    parser.add_argument("--output", type=Path, default=PATHS["noc2021"])
    arguments = parser.parse_args()
    with gzip.open(arguments.source, "rt", encoding="utf-8", newline="") as lines:
        crosswalk = list(csv.DictReader(lines))
    with arguments.noc2021.open(encoding="utf-8", newline="") as lines:
        names = {row["noc2021"]: row["title"] for row in csv.DictReader(lines)}
    arguments.output.write_text(build(crosswalk, names), encoding="utf-8")


if __name__ == "__main__":
    main()
