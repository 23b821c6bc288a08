"""Findings -> JUnit XML, which nearly every CI system shows: a suite a file, a case a finding.

Only findings that fail the run are failures; the others are cases that passed with something to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from jobscan.model import Spot
from jobscan.report.clean import harmless
from jobscan.report.findings import Found
from jobscan.report.findings.words import advice, place, relative
from jobscan.report.screen import Screen

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(found: Found, screen: Screen) -> str:
    """A suite for each file that was looked at; one without findings has a case that passed."""
    by_uri: dict[str, list[Spot]] = {uri: [] for uri in found.uris}
    for spot in found.spots:
        by_uri.setdefault(spot.uri, []).append(spot)
    root = Xml.Element("testsuites", _counts("jobscan", found.spots, found))
    for uri, spots in by_uri.items():
        name = _plain(relative(harmless(uri)))
        suite = Xml.SubElement(root, "testsuite", _counts(name, spots, found, cases=len(spots) or 1))
        for spot in spots:
            _case(suite, spot, name, found)
        if not spots:
            Xml.SubElement(suite, "testcase", name="jobscan", classname=name)
    root.set("tests", str(sum(len(spots) or 1 for spots in by_uri.values())))
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _case(suite: Xml.Element, spot: Spot, name: str, found: Found) -> None:
    finding = spot.finding
    case = Xml.SubElement(suite, "testcase", name=f"{finding.rule} {finding.name}", classname=name)
    if spot.line is not None:
        case.set("line", str(spot.line))
        case.set("column", str(spot.column))
    words = _plain(advice(spot))
    text = f"{_plain(place(spot))}: {finding.level}: {words}" + (f"\n{finding.url}" if finding.url else "")
    if found.fails(spot):
        Xml.SubElement(case, "failure", message=words, type=finding.level).text = text
    else:
        Xml.SubElement(case, "system-out").text = text


def _counts(name: str, spots: Sequence[Spot], found: Found, *, cases: int = 0) -> dict[str, str]:
    failures = sum(map(found.fails, spots))
    return {"name": name, "tests": str(cases), "failures": str(failures), "errors": "0"}


def _plain(words: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return _NO_XML.sub("\ufffd", words)
