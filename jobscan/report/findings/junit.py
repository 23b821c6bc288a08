"""Findings -> JUnit XML, which nearly every CI system shows: a suite a file, a case a finding.

Only findings that fail the run are failures; the others are cases that passed with something to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from jobscan.model import LocatedFinding
from jobscan.report.clean import harmless
from jobscan.report.findings import FindingsReport
from jobscan.report.findings.words import advice, place, relative
from jobscan.report.screen import Screen

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(found: FindingsReport, screen: Screen) -> str:
    """A suite for each file that was looked at; one without findings has a case that passed."""
    by_uri: dict[str, list[LocatedFinding]] = {uri: [] for uri in found.uris}
    for located in found.findings:
        by_uri.setdefault(located.uri, []).append(located)
    root = Xml.Element("testsuites", _counts("jobscan", found.findings, found))
    for uri, findings in by_uri.items():
        name = _plain(relative(harmless(uri)))
        suite = Xml.SubElement(root, "testsuite", _counts(name, findings, found, cases=len(findings) or 1))
        for located in findings:
            _case(suite, located, name, found)
        if not findings:
            Xml.SubElement(suite, "testcase", name="jobscan", classname=name)
    root.set("tests", str(sum(len(findings) or 1 for findings in by_uri.values())))
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _case(suite: Xml.Element, located: LocatedFinding, name: str, found: FindingsReport) -> None:
    finding = located.finding
    case = Xml.SubElement(suite, "testcase", name=f"{finding.rule} {finding.name}", classname=name)
    if located.line is not None:
        case.set("line", str(located.line))
    if located.column is not None:
        case.set("column", str(located.column))
    words = _plain(advice(located))
    text = f"{_plain(place(located))}: {finding.level}: {words}" + (f"\n{finding.url}" if finding.url else "")
    if found.fails(located):
        Xml.SubElement(case, "failure", message=words, type=finding.level).text = text
    else:
        Xml.SubElement(case, "system-out").text = text


def _counts(name: str, findings: Sequence[LocatedFinding], found: FindingsReport, *, cases: int = 0) -> dict[str, str]:
    failures = sum(map(found.fails, findings))
    return {"name": name, "tests": str(cases), "failures": str(failures), "errors": "0"}


def _plain(words: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return _NO_XML.sub("\ufffd", words)
