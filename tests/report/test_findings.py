"""Each format of findings: its shape, and that nothing of a listing breaks out of it."""

import json
import re
from typing import Any
from xml.etree import ElementTree as Xml

import jsonschema
import pytest
from msgspec.structs import replace

from jobscan.errors import UsageError
from jobscan.model import Finding, LocatedFinding, RuleCard, Severity
from jobscan.report import Screen
from jobscan.report.findings import FINDING_FORMATS, FindingsReport, render_findings

CARD = RuleCard(
    code="LNG206", name="bro-culture", severity="info", summary="Ninjas.", by_jurisdiction=False,
    url="https://example.org/paper", licence=None, manual="Ninjas.\n\nFix: none.\n",
)  # fmt: skip
HOSTILE = "50% \x1b[2J\u202e<b>&\"'\n::error::owned]]> [click](https://evil.example) \x00\ufffe"


def locate(
    message: str = "a ninja", *, uri: str = "jobs/a.md", words: str | None = "a code ninja", begin: int = 2,
    text: str = "code ninja", level: Severity = "info", line: int | None = 3, **other: Any,
) -> LocatedFinding:  # fmt: skip
    finding = Finding(rule="LNG206", level=level, message=message, name="bro-culture", start=40, end=50, text=text)
    place: dict[str, Any] = {}
    if line:
        place = {"line": line, "column": begin + 1, "end_line": line, "end_column": begin + 1 + len(text)}
    return LocatedFinding(finding=finding, uri=uri, words=words, begin=begin, fingerprint="f" * 32, **place, **other)


def found(*findings: LocatedFinding, fail_on: Severity | None = "error", **other: Any) -> FindingsReport:
    uris = tuple(dict.fromkeys((*(each.uri for each in findings), "jobs/clean.md")))
    standard: dict[str, Any] = {"listings": 2, "rules": {"LNG206": CARD}, "version": "1.2.3", "uris": uris}
    return FindingsReport(findings=findings, fail_on=fail_on, **(standard | other))


def shown(name: str, *findings: LocatedFinding, screen: Screen | None = None, **other: Any) -> str:
    return render_findings(found(*findings, **other), name, screen or Screen())


# --- text ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "begin", "text", "quoted", "carets"),
    [
        ("a code ninja", 2, "code ninja", "a code ninja", "  ^^^^^^^^^^"),
        ("\ta\tninja", 3, "ninja", "a ninja", "  ^^^^^"),
        ("漢字 ninja", 3, "ninja", "漢字 ninja", "     ^^^^^"),
        ("be a 忍者 now", 5, "忍者", "be a 忍者 now", "     ^^^^"),
        ("a\x1b[31m\u202e ninja", 8, "ninja", "a[31m ninja", "      ^^^^^"),
    ],
    ids=["plain", "tabs", "wide before", "wide", "control characters"],
)
def test_carets_stand_under_the_words(words: str, begin: int, text: str, quoted: str, carets: str) -> None:
    lines = shown("text", locate(words=words, begin=begin, text=text)).split("\n")
    assert lines[:5] == [
        "jobs/a.md",
        f"  3:{begin + 1} remark LNG206 bro-culture",
        "    a ninja",
        f"     3 | {quoted}",
        f"       | {carets}",
    ]


def test_a_long_line_is_cut_around_the_words() -> None:
    words = "x " * 3000 + "code ninja" + " y" * 3000
    lines = shown("text", locate(words=words, begin=6000)).split("\n")
    assert all(len(line) <= 80 for line in lines)
    at = lines[3].index("code ninja")
    assert lines[4][at:] == "^" * 10
    assert lines[4][9:at].strip() == ""
    assert lines[3][9:].startswith("...")
    assert lines[3].endswith("...")


def test_a_listing_has_its_name_once_and_its_worst_finding_first() -> None:
    row = {"line": 5, "column": None, "end_column": None}
    findings = [locate("one"), locate("two", level="error"), locate("three", uri="jobs.csv", index=1, id="r-2")]
    findings[2] = replace(findings[2], **row)
    heads = [line for line in shown("text", *findings).split("\n") if line and not line.startswith("    ")]
    assert heads == [
        "jobs/a.md",
        "  3:3 error LNG206 bro-culture",
        "  3:3 remark LNG206 bro-culture",
        "jobs.csv:5 (r-2)",
        "  remark LNG206 bro-culture",
        "1 error, 2 remarks in 2 of 2 listings",
    ]


def test_long_messages_are_wrapped_at_whole_words() -> None:
    lines = shown("text", locate("incomprehensibilities " * 12)).split("\n")
    assert all(len(line) <= 80 for line in lines)
    assert sum(line.count("incomprehensibilities") for line in lines) == 12


def test_the_count_is_last() -> None:
    findings = [locate(level="error"), locate(level="error"), locate(level="warning"), locate()]
    assert shown("text", *findings).endswith("\n2 errors, 1 warning, 1 remark in 1 of 2 listings\n")
    assert shown("text") == "no findings in 2 listings\n"


def test_a_terminal_without_unicode_gets_ascii() -> None:
    assert shown("text", locate(words="– ninja 漢", begin=2, text="ninja"), screen=Screen(unicode=False)).isascii()


# --- what all share --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_nothing_of_a_listing_reaches_the_reader_unescaped(name: str) -> None:
    bad = locate(HOSTILE, uri=f"jobs/{HOSTILE}.md", words=HOSTILE, begin=0, text=HOSTILE, id=HOSTILE)
    out = shown(name, bad)
    obeyed = "\x00-\x08\x0b-\x1f" + "\x7f-\x9f\u202e" * (name != "json")  # JSON is the words as they are
    assert not re.search(f"[{obeyed}]", out)
    assert not re.search(r"(?m)^::error::owned", out)


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_every_format_ends_its_last_line(name: str) -> None:
    assert shown(name, locate()).endswith("\n")


def test_an_unknown_format_suggests_one() -> None:
    with pytest.raises(UsageError, match="did you mean sarif"):
        shown("sarrif")


def test_concise_is_a_line_each() -> None:
    out = shown(
        "concise", locate(), locate(line=None, index=2, uri="jobs.csv"), locate(line=None, id="r-1", uri="jobs.csv")
    )
    assert out == (
        "jobs/a.md:3:3: info LNG206 a ninja\njobs.csv (listing 3): info LNG206 a ninja\njobs.csv (r-1): info LNG206 a ninja\n"
    )


# --- machines --------------------------------------------------------------------------------------------------------


def test_github_annotations() -> None:
    out = shown("github", locate("100%\nsure", uri="jobs/a,b:c.md", level="error"))
    assert out.split("\n")[0] == (
        "::error file=jobs/a%2Cb%3Ac.md,title=LNG206 bro-culture,line=3,endLine=3,col=3,endColumn=13::100%25 sure"
    )


def test_github_is_told_what_it_will_not_show() -> None:
    out = shown("github", *[locate()] * 11, *[locate(level="error")] * 10)
    first, *rest = out.splitlines()
    assert first == (
        "::notice title=jobscan::10 of 11 remarks are shown beside the lines; the log of this step has all"
    )
    assert len(rest) == 22
    assert not shown("github", *[locate()] * 10).startswith("::notice title=jobscan")


def test_a_row_is_annotated_at_its_line_and_named() -> None:
    row = replace(locate(uri="jobs.csv", id="r,1"), line=5, end_line=6, column=None, end_column=None)
    (line, _) = shown("github", row).splitlines()
    assert line == "::notice file=jobs.csv,title=LNG206 bro-culture,line=5::r,1: a ninja"
    assert sarif(row)["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 5}
    (issue,) = json.loads(shown("gitlab", row))
    assert issue["location"]["lines"] == {"begin": 5, "end": 5}


def test_markdown_is_a_table_with_the_worst_first() -> None:
    out = shown("markdown", locate("a | b"), locate("[x](y)", level="error"))
    rows = [line for line in out.splitlines() if line.startswith("| jobs")]
    assert rows == [
        r"| jobs/a.md:3:3 | error | LNG206 | \[x\]\(y\) |",
        r"| jobs/a.md:3:3 | remark | LNG206 | a \| b |",
    ]
    assert out.startswith("## jobscan check\n\n1 error, 1 remark in 1 of 2 listings.\n")
    assert "| LNG206 | bro-culture | 2 |" in out


def test_what_is_no_listing_is_counted() -> None:
    assert shown("text", left_out=2).startswith("no findings in 2 listings; 2 other documents do not look like")


def test_gitlab_fingerprints_are_unique() -> None:
    issues = json.loads(shown("gitlab", locate(), locate(), locate(uri="jobs/b.md", level="error", line=None)))
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert [issue["severity"] for issue in issues] == ["info", "info", "major"]
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [3, 3, 1]


def test_junit_fails_only_what_fails_the_run() -> None:
    root = Xml.fromstring(shown("junit", locate(level="error"), locate(), locate(HOSTILE), fail_on="error"))
    assert (root.get("tests"), root.get("failures")) == ("4", "1")
    assert [suite.get("name") for suite in root] == ["jobs/a.md", "jobs/clean.md"]
    assert len(root.findall(".//failure")) == 1
    root = Xml.fromstring(shown("junit", locate(level="error"), locate(), fail_on=None))
    assert root.findall(".//failure") == []


def test_json_is_flat() -> None:
    (one,) = json.loads(shown("json", locate()))
    assert one["rule"] == "LNG206"
    assert (one["uri"], one["line"], one["column"], one["endColumn"]) == ("jobs/a.md", 3, 3, 13)
    assert (one["start"], one["end"], one["text"], one["level"]) == (40, 50, "code ninja", "info")
    assert json.loads(shown("json")) == []


# --- SARIF -----------------------------------------------------------------------------------------------------------


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(of: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": of, **more}


STRING, NUMBER = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
URI = {"type": "string", "pattern": r"^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$"}
MESSAGE = _object("text", text=STRING, markdown=STRING)
REGION = _object("startLine", startLine=NUMBER, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER)
LOCATION = _object(
    "physicalLocation",
    physicalLocation=_object("artifactLocation region", artifactLocation=_object("uri", uri=URI), region=REGION),
    logicalLocations=_list(_object("", name=STRING, kind=STRING)),
)
# the part of SARIF 2.1.0 that we write, after sections 3.13 to 3.52 of the specification
SARIF = _object(
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=_list(
        _object(
            "tool results",
            tool=_object(
                "driver",
                driver=_object(
                    "name",
                    name=STRING,
                    version=STRING,
                    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                    informationUri=STRING,
                    rules=_list(
                        _object(
                            "id",
                            id=STRING,
                            name=STRING,
                            shortDescription=MESSAGE,
                            fullDescription=MESSAGE,
                            help=MESSAGE,
                            helpUri=URI,
                            defaultConfiguration=_object("", level=LEVEL),
                            properties=_object("", tags=_list(STRING, uniqueItems=True)),
                        ),
                        uniqueItems=True,
                    ),
                ),
            ),
            automationDetails=_object("", id=STRING),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            invocations=_list(
                _object(
                    "executionSuccessful",
                    executionSuccessful={"type": "boolean"},
                    toolExecutionNotifications=_list(_object("message", message=MESSAGE, level=LEVEL)),
                )
            ),
            results=_list(
                _object(
                    "message",
                    ruleId=STRING,
                    ruleIndex={"type": "integer", "minimum": -1},
                    level=LEVEL,
                    message=MESSAGE,
                    locations=_list(LOCATION),
                    partialFingerprints={"type": "object", "additionalProperties": STRING},
                )
            ),
        )
    ),
)


def sarif(*findings: LocatedFinding, **other: Any) -> Any:
    log = json.loads(shown("sarif", *findings, **other))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    return run


def test_sarif_of_a_finding() -> None:
    run = sarif(locate(level="error"), locate(line=None, index=4))
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "note")
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 13}
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert second["locations"][0]["logicalLocations"][0]["name"] == "listing 5"
    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert run["invocations"][0]["toolExecutionNotifications"] == []


def test_sarif_of_nothing() -> None:
    assert sarif()["results"] == []


def test_sarif_uris_are_relative_and_encoded() -> None:
    run = sarif(locate(uri="./jobs/a b%ü.md"), locate(uri="<stdin>"), locate(uri="/elsewhere/x.md"))
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris == ["jobs/a%20b%25%C3%BC.md", "%3Cstdin%3E", "file:///elsewhere/x.md"]


def test_sarif_makes_no_links_out_of_listings() -> None:
    (result,) = sarif(locate("[click](https://evil.example)"))["results"]
    assert result["message"]["text"] == "\\[click\\](https://evil.example)"


def test_sarif_keeps_the_worst_of_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.report.findings.sarif.MOST", 3)
    assert len(sarif(*[locate()] * 3)["results"]) == 3
    run = sarif(*[locate()] * 3, locate("the worst", level="error"))
    assert len(run["results"]) == 3
    assert run["results"][0]["message"]["text"] == "the worst"
    assert (
        "4 findings, of which the 3 worst" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    )
