"""Lists of pay transparency laws and of state minimum wages -> `data/laws_pay.tsv` and `data/minimum_wages.tsv`.

    python -m datasets.laws --source DIR --checked-on 2026-11-13

DIR holds two lists that were compiled by hand from the laws, the authorities' pages and the press, each row with its
sources: `pay_transparency.csv` (jurisdiction, effective, employer_min, posting_must_show, benefits_in_posting, status,
source) and `us_min_wage_2026.csv` (see `references`). There is no release of either to fetch: whoever renews them looks
each law up at the address in `PLACES` and says on which day. A row of the first gives a row for each rule that it is
behind. `verified` is "yes" only for what more than one source confirms; the rest never makes an error. Laws that let
the employer tell the pay later than in the posting (on request, after the interview) are left out, but for the EU's.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jobscan.data import DATA
from jobscan.errors import DataError

LAW_COLUMNS = (
    "jurisdiction", "rule", "place", "threshold", "effective_from", "effective_to", "requires", "verified", "url",
    "checked_on", "source",
)  # fmt: skip
WAGE_COLUMNS = ("jurisdiction", "hourly", "effective_from", "effective_to", "verified", "checked_on", "note")

# where the law itself, or the authority's page on it, can be read
PLACES = {
    "us-ca": ("California", "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=432.3"),
    "us-co": ("Colorado", "https://cdle.colorado.gov/equalpaytransparency"),
    "us-dc": ("the District of Columbia", "https://code.dccouncil.gov/us/dc/council/code/sections/32-1453.01"),
    "us-de": ("Delaware", "https://legis.delaware.gov/"),
    "us-hi": ("Hawaii", "https://labor.hawaii.gov/hcrc/"),
    "us-il": ("Illinois", "https://labor.illinois.gov/pay"),
    "us-me": ("Maine", "https://legislature.maine.gov/statutes/26/title26sec622-A.html"),
    "us-md": ("Maryland", "https://labor.maryland.gov/labor/wages/equalpay.shtml"),
    "us-ma": ("Massachusetts", "https://www.mass.gov/info-details/pay-transparency-in-massachusetts"),
    "us-mn": ("Minnesota", "https://www.revisor.mn.gov/statutes/cite/181.173"),
    "us-nj": ("New Jersey", "https://www.nj.gov/labor/"),
    "us-ny": ("New York State", "https://www.nysenate.gov/legislation/laws/LAB/194-B"),
    "us-ny-nyc": ("New York City", "https://www.nyc.gov/site/cchr/media/pay-transparency.page"),
    "us-vt": ("Vermont", "https://legislature.vermont.gov/statutes/section/21/005/00495o"),
    "us-va": ("Virginia", "https://law.lis.virginia.gov/vacode/title40.1/chapter3/section40.1-28.7:12/"),
    "us-wa": ("Washington State", "https://app.leg.wa.gov/RCW/default.aspx?cite=49.58.110"),
    "us-oh-cleveland": ("Cleveland, Ohio", "https://www.clevelandohio.gov/"),
    "us-oh-columbus": ("Columbus, Ohio", "https://www.columbus.gov/"),
    "us-nj-jerseycity": ("Jersey City", "https://www.jerseycitynj.gov/"),
    "ca-on": ("Ontario", "https://www.ontario.ca/laws/statute/00e41"),
    "ca-bc": ("British Columbia", "https://www2.gov.bc.ca/gov/content/gender-equity/pay-transparency-laws-in-bc"),
    "ca-pe": ("Prince Edward Island", "https://www.princeedwardisland.ca/"),
    "eu": ("the EU's directive 2023/970", "https://eur-lex.europa.eu/eli/dir/2023/970/oj"),
}  # fmt: skip
BOTH_ENDS = ("us-co", "us-dc", "us-md", "us-ny-nyc")  # the list says: no open-ended range, or a minimum and a maximum

_LATER = re.compile(r"not in posting")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MEMORY = re.compile(r"memory|1 source|confirmed exists")


def law_rows(row: Mapping[str, str], checked_on: str) -> Iterator[tuple[str, ...]]:
    """The rows for one line of the list: pay itself, both ends of a range, benefits, and a few of single places."""
    name = "eu" if row["jurisdiction"].startswith("EU-") else row["jurisdiction"].lower().removeprefix("us-us-")
    if _LATER.search(row["posting_must_show"]):
        return
    place, url = PLACES[name]
    since = _DATE.search(row["effective"])
    if since is None:
        raise DataError(f"{name}: no date in {row['effective']!r}")
    first = re.match(r"\d+", row["employer_min"])
    verified = "no" if name == "eu" or _MEMORY.search(row["status"] + row["effective"]) else "yes"

    def law(rule: str, requires: str, *, since: str = since[0], verified: str = verified) -> tuple[str, ...]:
        threshold = first[0] if first else "1"
        source = row["source"]
        return name, rule, place, threshold, since, "", requires, verified, url, checked_on, source

    when = " in the posting or before the interview" if name == "eu" else " in postings"
    yield law("PAY001", "pay" + when)
    if name in BOTH_ENDS:
        yield law("PAY002", "both ends of a pay range in postings")
    if name == "ca-on":
        yield law("PAY003", "a pay range of no more than $50,000 in postings")
    if name == "eu":
        yield law("PAY010", "that employers do not ask what applicants earned before")
    if row["benefits_in_posting"].startswith("yes"):
        sure = "no" if "memory" in row["benefits_in_posting"] else verified
        yield law("PAY011", "a description of the benefits in postings", verified=sure)
    if name == "us-co":
        yield law("DSC124", "the day until which applications are accepted in postings", since="2024-01-01")


def wage_rows(row: Mapping[str, str], checked_on: str) -> Iterator[tuple[str, ...]]:
    """The wage of a state on 1 July 2026, and what followed."""
    verified = "yes" if row["status"] in ("confirmed-3", "confirmed-2-copies") else "no"
    name = f"us-{row['state'].lower()}"
    later = re.fullmatch(r"([\d.]+) from ([\d-]{10})", row["next_change"])
    yield name, row["min_wage_2026_07_01"], "2026-07-01", later[2] if later else "", verified, checked_on, row["note"]
    if later:
        yield name, later[1], later[2], "", verified, checked_on, row["note"]


def pay_laws(rows: Iterable[Mapping[str, str]], checked_on: str) -> str:
    """The text of `laws_pay.tsv`, in the order of the jurisdictions. Raises DataError for a law without a date."""
    return _tsv([LAW_COLUMNS, *sorted(law for row in rows for law in law_rows(row, checked_on))])


def minimum_wages(rows: Iterable[Mapping[str, str]], checked_on: str) -> str:
    """The text of `minimum_wages.tsv`, in the order of the list."""
    return _tsv([WAGE_COLUMNS, *(wage for row in rows for wage in wage_rows(row, checked_on))])


def _tsv(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows)
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True, help="the folder of the two lists")
    parser.add_argument("--checked-on", required=True, metavar="DATE", help="the day on which the lists were looked up")
    parser.add_argument("--output", type=Path, default=DATA, help="the folder of the two tables")
    arguments = parser.parse_args()
    with (arguments.source / "pay_transparency.csv").open(newline="", encoding="utf-8") as lines:
        laws = pay_laws(csv.DictReader(lines), arguments.checked_on)
    with (arguments.source / "us_min_wage_2026.csv").open(newline="", encoding="utf-8") as lines:
        wages = minimum_wages(csv.DictReader(lines), arguments.checked_on)
    (arguments.output / "laws_pay.tsv").write_text(laws, encoding="utf-8")
    (arguments.output / "minimum_wages.tsv").write_text(wages, encoding="utf-8")


if __name__ == "__main__":
    main()
