"""Two scans of the same listings -> which facts of the records differ, fact by fact.

    jobscan scan LISTINGS -f jsonl > before.jsonl      # with one version
    jobscan scan LISTINGS -f jsonl > after.jsonl       # with the other
    python tests/tools/compare_records.py before.jsonl after.jsonl [--ignore confidence] [--only skills,title] [--show 20]

Prints how many listings and facts differ, field by field, and then the differences themselves. Exit status 1 where
there are any.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Difference = tuple[str, str, Any, Any]  # listing, field, before, after


def differences(before: dict[str, Any], after: dict[str, Any], ignored: set[str]) -> Iterator[tuple[str, Any, Any]]:
    """The fields in which two records differ; of a list each element that only one of them has."""
    for field in dict.fromkeys([*before, *after]):
        if field in ignored:
            continue
        one, other = _bare(before.get(field), ignored), _bare(after.get(field), ignored)
        if one == other:
            continue
        if isinstance(one, list) and isinstance(other, list):
            yield from ((field, each, None) for each in one if each not in other)
            yield from ((field, None, each) for each in other if each not in one)
        else:
            yield field, one, other


def _bare(value: Any, ignored: set[str]) -> Any:
    """The value without the ignored keys, at any depth."""
    if isinstance(value, dict):
        return {key: _bare(each, ignored) for key, each in value.items() if key not in ignored}
    return [_bare(each, ignored) for each in value] if isinstance(value, list) else value


def compare(before: Path, after: Path, ignored: set[str]) -> tuple[int, list[Difference]]:
    """How many listings were compared, and all differences."""
    found: list[Difference] = []
    lines = zip(before.open(encoding="utf-8"), after.open(encoding="utf-8"), strict=True)
    compared = 0
    for one, other in lines:
        compared += 1
        if one == other:
            continue
        first, second = json.loads(one), json.loads(other)
        name = str(first["source"].get("id") or first["source"].get("uri"))
        found += [(name, *each) for each in differences(first, second, ignored)]
    return compared, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--ignore", default="", help="keys that do not count, at any depth, parted by commas")
    parser.add_argument("--only", default="", help="the fields to look at, parted by commas")
    parser.add_argument("--show", type=int, default=40, help="how many differences are printed")
    given = parser.parse_args()
    number, found = compare(given.before, given.after, set(given.ignore.split(",")) - {""})
    if only := set(given.only.split(",")) - {""}:
        found = [each for each in found if each[1] in only]
    listings = len({each[0] for each in found})
    print(f"{number} listings, {listings} differ, {len(found)} differences")
    for field, count in Counter(each[1] for each in found).most_common():
        print(f"  {field}: {count}")
    for name, field, one, other in found[: given.show]:
        print(f"\n{name} {field}\n  - {_short(one)}\n  + {_short(other)}")
    raise SystemExit(bool(found))


def _short(value: Any) -> str:
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) < 500 else words[:500] + " ..."


if __name__ == "__main__":
    main()
