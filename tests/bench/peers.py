"""jobscan beside other projects, on the invented listings of `listings.py`: what each finds, and how fast it is.

    python tests/bench/peers.py                       # all, each in an environment of its own
    python tests/bench/peers.py price-parser sockit   # some
    python tests/bench/peers.py --environments FOLDER # keep the environments there for another time

Speed is told as a ratio: listings per second of the processor, where jobscan with everything on is 1. What cannot be
installed is named, and left out.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(ROOT := Path(__file__).parents[2]))
from tests.bench.listings import listings

# runs in the environment of a project: `read` makes of a listing what was found; loading does not count
HARNESS = """
import json, sys, time
{code}
given = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
for each in given[:5]:
    read(each)
began, rounds = time.process_time(), 0
while rounds == 0 or time.process_time() - began < 2:
    found = [read(each) for each in given]
    rounds += 1
print(json.dumps({{"speed": rounds * len(given) / (time.process_time() - began), "found": found}}, default=float))
"""


class Project(NamedTuple):
    """What to install, how to call it, and a word on what it does."""

    packages: tuple[str, ...]
    code: str
    note: str


OURS = """
from jobscan.model import Source
from jobscan.pipeline.analyzer import Analyzer
analyzer = Analyzer()
def read(listing):
    with analyzer.nlp.memory_zone():
        posting = analyzer.analyze_source(Source(text=listing["text"], uri="listing"))
    pay = next((each.value for each in posting.base_salary if each.value.primary), None)
    ends = pay and [pay.min_value or pay.max_value, pay.max_value or pay.min_value]
    codes = [each.code_value for each in posting.occupational_category if each.in_code_set == "SOC 2018"]
    skills = [listing["text"][start:end] for each in posting.skills for start, end in each.value.mentions]
    return {"pay": ends, "skills": skills, "soc": codes[0] if codes else None, "title": posting.title and posting.title.value}
"""
PROJECTS = {
    "payband-mcp": Project(
        ("payband-mcp==0.12.0",),
        """
from payband_mcp.money import parse
def read(listing):
    pay = parse(listing["text"], location="United States")
    return {"pay": pay and [pay["min"], pay["max"]]}
""",
        "pay; is told the country",
    ),
    "price-parser": Project(
        ("price-parser==0.5.1",),
        """
from price_parser import Price
def read(listing):
    for line in listing["text"].splitlines():
        price = Price.fromstring(line)
        if price.amount is not None and price.currency:
            return {"pay": [price.amount, price.amount]}
    return {"pay": None}
""",
        "the first price of a text, line by line; it knows no ranges",
    ),
    "quantulum3": Project(
        ("quantulum3==0.10.0",),
        """
from quantulum3 import parser
def read(listing):
    for each in parser.parse(listing["text"]):
        if "currency" in each.unit.entity.name or "dollar" in each.unit.name:
            less = each.uncertainty or 0
            return {"pay": [each.value - less, each.value + less]}
    return {"pay": None}
""",
        "quantities with units; the first that is money",
    ),
    "skill-extractor": Project(
        ("skill-extractor==0.2.0",),
        """
import json as _json
from importlib import resources
from skill_extractor import KeywordMatcher
matcher = KeywordMatcher(_json.loads((resources.files("skill_extractor") / "data" / "skills.json").read_text()))
def read(listing):
    return {"skills": [skill for skill, _, _ in matcher.extract(listing["text"])]}
""",
        "its list of 32,000 skills; its model, which has to be fetched at the first call, was left out",
    ),
    "sockit": Project(
        ("sockit==0.3.1",),
        """
import sockit.title
def read(listing):
    found = sockit.title.sort(sockit.title.search(sockit.title.clean(listing["title"])))
    code = found[0]["soc"] if found else None
    return {"soc": code and f"{code[:2]}-{code[-4:]}"}
""",
        "a code for a title, and it is told the title; not for commercial use",
    ),
}


def measured(python: str, code: str, given: Path) -> dict[str, Any]:
    """Speed and findings; raises `CalledProcessError` where the project does not run."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT) if python == sys.executable else "", "OMP_NUM_THREADS": "1"}
    words = [python, "-c", HARNESS.format(code=code), str(given)]
    done = subprocess.run(words, env=environment, check=True, capture_output=True, text=True, timeout=600)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def installed(project: Project, folder: Path) -> str:
    """The Python of an environment that holds the project."""
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    words = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *project.packages]
    subprocess.run(words, check=True, capture_output=True, text=True, timeout=900)
    return str(python)


def score(found: list[dict[str, Any]], right: list[dict[str, Any]]) -> dict[str, str]:
    """What was found of what there is, and what was found where there is nothing.

    >>> one = {"pay": [20.0, 25.0], "skills": ["SQL", "Excel"], "soc": "13-2011", "title": "Accountant"}
    >>> none = {"pay": None, "skills": [], "soc": "13-2011", "title": "Accountant"}
    >>> score([{"pay": [20, 25]}, {"pay": [5, 5]}], [one, none])
    {'pay': '1 of 1', 'pay where none is said': '1 of 1'}
    >>> score([{"skills": ["sql", "team"]}, {"skills": []}], [one, none])
    {'skills': '1 of 2', 'other skills': '1'}
    """
    pairs = list(zip(found, right, strict=True))
    out = score_pay(pairs) if "pay" in found[0] else {}
    if "skills" in found[0]:
        out |= score_skills(pairs)
    for noun in (each for each in ("soc", "title") if each in found[0]):
        out[noun] = f"{sum(ours[noun] == true[noun] for ours, true in pairs)} of {len(pairs)}"
    return out


def score_pay(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, str]:
    said = [(ours["pay"], true["pay"]) for ours, true in pairs if true["pay"]]
    unsaid = [bool(ours["pay"]) for ours, true in pairs if not true["pay"]]
    same = sum(bool(ours) and all(abs(a - b) < 0.005 for a, b in zip(ours, true, strict=True)) for ours, true in said)
    return {"pay": f"{same} of {len(said)}", "pay where none is said": f"{sum(unsaid)} of {len(unsaid)}"}


def score_skills(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, str]:
    sets = [[{each.lower() for each in side["skills"]} for side in pair] for pair in pairs]
    right, all_of_them = sum(len(ours & true) for ours, true in sets), sum(len(true) for _, true in sets)
    return {"skills": f"{right} of {all_of_them}", "other skills": str(sum(len(ours - true) for ours, true in sets))}


def compare(names: Iterable[str], environments: Path) -> None:
    right = list(listings())
    given = environments / "listings.jsonl"
    environments.mkdir(parents=True, exist_ok=True)
    given.write_text("".join(json.dumps(each) + "\n" for each in right), encoding="utf-8")
    base = measured(sys.executable, OURS, given)
    rows = [("jobscan", 1.0, score(base["found"], right), "everything on")]
    for name in names:
        print(f"{name} ...", file=sys.stderr)
        project = PROJECTS[name]
        try:
            result = measured(installed(project, environments / name), project.code, given)
        except (OSError, subprocess.SubprocessError) as error:
            last = (getattr(error, "stderr", None) or str(error)).strip().splitlines()[-1:]
            print(f"{name}: left out: {' '.join(last)}", file=sys.stderr)
            continue
        rows.append((name, result["speed"] / base["speed"], score(result["found"], right), project.note))
    columns = list(dict.fromkeys(column for _, _, scores, _ in rows for column in scores))
    print("| project | speed |", " | ".join(columns), "| |")
    print("|---" * (len(columns) + 3) + "|")
    for name, speed, scores, note in rows:
        print(f"| {name} | {speed:.2g} |", " | ".join(scores.get(column, "") for column in columns), f"| {note} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "projects", nargs="*", metavar="PROJECT", help=f"of {', '.join(PROJECTS)}; all, if none is named"
    )
    parser.add_argument("--environments", type=Path, metavar="FOLDER", help="where the environments are kept")
    asked = parser.parse_args()
    if unknown := set(asked.projects) - PROJECTS.keys():
        parser.error(f"no such project: {', '.join(sorted(unknown))}; known: {', '.join(PROJECTS)}")
    with tempfile.TemporaryDirectory() as passing:
        compare(asked.projects or PROJECTS, (asked.environments or Path(passing)).resolve())
