"""`jobscan check` as CI and people use it: what is found, where, what is left out, and the exit status."""

import json
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from jobscan.check import RULES
from jobscan.cli import run
from jobscan.pipeline.analyzer import Analyzer
from tests.cli.conftest import Run

FEW = (
    "PAY001",
    "PAY003",
    "LNG206",
    "CON503",
    "JSC001",
    "JSC002",
    "JSC003",
    "JSC004",
)  # rules enough to see what the command does
NURSE = "Registered Nurse\nLakeside Hospital, Los Angeles, CA\n\nYou will work nights.\n"
NINJA = "Sales manager\nCompany: Lakeside Kitchens Ltd\n\nPay: $40 - $52 an hour.\nWe want a sales ninja here.\n"


@pytest.fixture
def cli(real_cli: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `jobscan check` in an empty folder with a few rules."""
    monkeypatch.setattr("jobscan.check.RULES", {code: RULES[code] for code in FEW})
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return partial(real_cli, "check")


def write(**texts: str) -> None:
    for name, text in texts.items():
        Path(f"{name}.md").write_bytes(text.encode())


def concise(cli: Run, *words: str) -> tuple[int, list[str]]:
    """Status, and each finding as `place: level CODE`."""
    status, out, _ = cli("-f", "concise", *words)
    return status, [" ".join(line.split(" ")[:3]) for line in out.splitlines()]


# --- what is found, and the status -----------------------------------------------------------------------------------


def test_an_error_fails_the_run(cli: Run) -> None:
    write(nurse=NURSE)
    status, out, err = cli("nurse.md")
    assert (status, err) == (1, "")
    assert out.startswith(
        "nurse.md\n  error PAY001 pay-missing\n    no pay is stated; California may require pay in postings"
    )
    assert out.endswith("\n1 error in 1 of 1 listing\n")


def test_a_clean_listing_passes(cli: Run) -> None:
    write(ninja=NINJA)
    assert cli("ninja.md", "--ignore", "LNG206") == (0, "no findings in 1 listing\n", "")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--severity", "PAY001=warning"), 0),
        (("--severity", "PAY=warning", "--fail-on", "warning"), 1),
        (("--severity", "pay-missing=info", "--fail-on", "info"), 1),
        (("--employees", "3"), 0),
        (("--jurisdiction", "us-tx"), 0),
        (("--ignore", "PAY"), 0),
        (("--select", "LNG,CON"), 0),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_fails_a_run(cli: Run, words: tuple[str, ...], status: int) -> None:
    write(nurse=NURSE)
    assert cli("nurse.md", *words)[0] == status


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--select", "PAX001"), "--select PAX001: no such rule; did you mean PAY001?"),
        (("--severity", "PAY001"), "write CODE=LEVEL"),
        (("--severity", "PAY001=errror"), "errror: no such level; did you mean error?"),
        (("--fail-on", "bad"), "bad: no such level"),
        (("--jurisdiction", "us-cx"), "us-cx: no law known there; did you mean"),
        (("--as-of", "2026-13-01"), "--as-of 2026-13-01: no such day; write it as 2026-07-01"),
        (("--per-file-ignores", "PAY001"), "write PATTERN:CODES"),
        (("-f", "srif"), "did you mean sarif?"),
        (("-o", "sarif"), "-o sarif: no format has this ending; write FORMAT:FILE"),
        (("-o", "srif:a"), "-o srif:a: no format srif; did you mean sarif?"),
        (("--baseline", "nurse.md"), "not a baseline"),
        (("--baseline", "missing.json"), "no such file"),
        (("--diff-base", "main"), "--diff-base works only inside a git repository"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_wrong_words_are_explained(
    cli: Run, words: tuple[str, ...], message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(nurse=NURSE)
    status, out, err = cli("nurse.md", *words)
    assert (status, out) == (2, "")
    assert message in err


def test_what_cannot_be_read_is_a_finding_and_no_pass(cli: Run) -> None:
    write(ninja=NINJA, empty="")
    status, found = concise(cli, ".", "missing.md", "--ignore", "LNG")
    assert status == 3
    assert found == ["empty.md: warning JSC002", "missing.md: warning JSC002"]
    assert cli("empty.md", "--fail-on", "warning")[0] == 1
    status, _, err = cli("empty.md", "--ignore", "JSC002")
    assert (status, err) == (3, "jobscan: empty.md: the input is empty\n")


def test_nothing_named_like_that(cli: Run) -> None:
    Path("folder").mkdir()
    assert cli("folder")[0] == 4


def test_a_truncated_listing_is_a_finding(cli: Run) -> None:
    write(ninja=NINJA)
    assert concise(cli, "ninja.md", "--max-bytes", "70", "--select", "JSC") == (0, ["ninja.md: warning JSC003"])


def test_standard_input(cli: Run) -> None:
    status, out, _ = cli("-", "-f", "concise", stdin=NURSE.encode())
    assert (status, out.split(" ")[0]) == (1, "<stdin>:")


# --- where -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
def test_lines_and_columns_are_those_of_the_file(cli: Run, end: str) -> None:
    write(ninja=NINJA.replace("We want", "\t漢字 want").replace("\n", end))
    _, out, _ = cli("ninja.md", "-f", "json")
    (found,) = json.loads(out)
    assert (found["line"], found["column"], found["endLine"], found["endColumn"]) == (5, 12, 5, 23)
    text = Path("ninja.md").read_bytes().decode()
    assert text[found["start"] : found["end"]] == found["text"] == "sales ninja"


def test_rows_of_a_table_are_told_by_their_number(cli: Run) -> None:
    rows = [{"title": "Cook", "company": "Inn", "text": "Be a sales ninja."} for _ in range(2)]
    Path("jobs.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert concise(cli, "jobs.jsonl", "--select", "LNG206") == (
        0,
        ["jobs.jsonl:1 (listing 1):", "jobs.jsonl:2 (listing 2):"],
    )


CSV = 'id,title,text\n7,Cook,"You cook.\nBe a sales ninja."\n\n8,Cook,"Be a sales ninja.\nYou cook."\n'
ARRAY = '[\n  {"id": "7", "title": "Cook",\n   "text": "Be a sales ninja."},\n  {"id": "8", "title": "Cook", "text": "Be a sales ninja."}\n]'


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("jobs.csv", CSV, [3, 5]),
        ("jobs.json", ARRAY, [2, 4]),
        ("jobs.json", '{"total": 2,\n "jobs": ' + ARRAY + "}", [3, 5]),
    ],
    ids=["csv", "json array", "json in an object"],
)
def test_a_row_is_found_by_its_line(cli: Run, name: str, text: str, lines: list[int]) -> None:
    Path(name).write_text(text)
    found = json.loads(cli(name, "-f", "json", "--select", "LNG206")[1])
    assert [(each["id"], each["line"], each["column"]) for each in found] == [
        ("7", lines[0], None),
        ("8", lines[1], None),
    ]


README = "# sheep\n\nCounts sheep.\n\n## Install\n\n```sh\npip install sheep\n```\n\n## License\n\nMIT\n"


def test_what_is_no_listing_is_left_out_of_a_folder(cli: Run) -> None:
    write(ninja=NINJA, guide=README, README=NINJA)
    status, out, err = cli(".", "--ignore", "LNG")
    assert (status, out) == (0, "no findings in 1 listing; 2 other documents do not look like listings\n")
    assert "2 do not look like listings: README.md, guide.md" in err
    assert concise(cli, "guide.md", "--select", "JSC") == (0, ["guide.md: info JSC004"])
    assert cli("README.md", "--select", "LNG206")[1].startswith("README.md\n")


CARDS = "".join(
    f"<li><h3><a href='/{at}'>{job}</a></h3><p>Ashcombe - Dayton, OH</p><p>${at} an hour</p></li>"
    for at, job in ((21, "Oven Hand"), (22, "Rate Clerk"), (23, "Loom Fixer"))
)


def test_a_page_of_results_is_no_listing(cli: Run, real_cli: Run) -> None:
    Path("results.html").write_text(f"<html><title>Jobs in Dayton</title><body><ul>{CARDS}</ul></body></html>")
    assert cli("results.html")[1].count("this does not look like a job listing, so it was not checked") == 3
    records = [json.loads(line) for line in real_cli("scan", "results.html", "-f", "jsonl")[1].splitlines()]
    assert [record["title"]["value"] for record in records] == ["Oven Hand", "Rate Clerk", "Loom Fixer"]
    assert {record["source"]["isListing"] for record in records} == {False}
    assert {record["warnings"][0]["code"] for record in records} == {"card-of-results"}


def test_github_gets_a_summary_of_the_step(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(ninja=NINJA)
    Path("summary").write_text("before\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary")
    cli("ninja.md")
    assert Path("summary").read_text().startswith("before\n## jobscan check\n\n1 remark in 1 of 1 listing.\n")
    cli("ninja.md", "-f", "text")
    assert Path("summary").read_text().count("jobscan check") == 1


# --- left out --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (NINJA.replace("here.", "here. <!-- jobscan: ignore[LNG206] brand -->"), []),
        (NINJA.replace("here.", "here. # jobscan: ignore[PAY001, LNG]"), ["ninja.md:5:29: warning JSC001"]),
        ("<!-- jobscan: ignore[LNG206] -->\n" + NINJA, []),
        (
            NINJA.replace("hour.", "hour. <!-- jobscan: ignore[LNG206] -->"),
            ["ninja.md:4:25: warning JSC001", "ninja.md:5:11: info LNG206"],
        ),
        (NINJA + "# jobscan: ignore[XYZ1] sales ninja", ["ninja.md:5:11: info LNG206", "ninja.md:6:1: warning JSC001"]),
        (NURSE + "# jobscan: ignore[PAY001] the union's table says it", []),
    ],
    ids=["same line", "one of two is unused", "whole listing", "another line", "no such rule", "what is missing"],
)
def test_comments_of_the_writer(cli: Run, text: str, found: list[str]) -> None:
    write(ninja=text)
    assert concise(cli, "ninja.md")[1] == found


def test_a_comment_for_a_rule_that_did_not_run_is_not_unused(cli: Run) -> None:
    write(ninja=NINJA + "# jobscan: ignore[PAY001]")
    assert concise(cli, "ninja.md", "--select", "LNG,JSC")[1] == ["ninja.md:5:11: info LNG206"]


def test_comments_of_a_page(cli: Run) -> None:
    page = "<html><body><h1>Cook</h1><p>We are hiring: be a sales ninja, and apply now.</p>{}</body></html>"
    Path("a.html").write_text(page.format(""))
    Path("b.html").write_text(page.format("<!-- jobscan: ignore[LNG206] brand -->"))
    assert concise(cli, "a.html", "b.html", "--select", "LNG,JSC")[1] == ["a.html: info LNG206"]


@pytest.mark.parametrize("command", ["check", "scan"])
def test_what_is_no_listing_is_left_out_of_a_folder_unless_named(cli: Run, command: str) -> None:
    Path("README.md").write_text(
        "# flock\n\nCounts birds.\n\n## Install\n\n    pip install flock\n\n## License\n\nMIT\n"
    )
    write(ninja=NINJA)
    _, out, err = cli(command, ".")
    assert "README.md" not in out
    assert "1 does not look like a listing: README.md; name a file to have it read" in err
    _, out, err = cli(command, "README.md")
    assert "README.md" in out
    assert "does not look like" not in err


def test_rules_are_left_out_by_file(cli: Run) -> None:
    Path("drafts").mkdir()
    Path("drafts/a.md").write_text(NURSE)
    write(b=NURSE)
    assert concise(cli, ".", "--per-file-ignores", "drafts/*:PAY")[1] == ["b.md: error PAY001"]
    assert concise(cli, ".", "--per-file-ignores", "*.md:PAY,CON")[1] == []
    both = ("--per-file-ignores", "drafts/*:PAY", "--per-file-ignores", "b.md:CON", "--per-file-ignores", "b.md:PAY")
    assert concise(cli, ".", *both)[1] == []


def test_the_command_line_joins_the_tables_of_the_configuration(cli: Run) -> None:
    write(nurse=NURSE, ninja=NINJA)
    Path("jobscan.toml").write_text(
        '[check.severity]\nPAY001 = "info"\nLNG206 = "error"\n[check.per-file-ignores]\n"n*" = ["CON"]\n'
    )
    assert concise(cli, ".", "--severity", "LNG=warning", "--per-file-ignores", "n*:JSC")[1] == [
        "ninja.md:5:11: warning LNG206",
        "nurse.md: info PAY001",
    ]
    assert concise(cli, ".", "--per-file-ignores", "nu*:PAY")[1] == ["ninja.md:5:11: error LNG206"]


def test_a_baseline_keeps_what_is_known_quiet(cli: Run) -> None:
    write(nurse=NURSE, ninja=NINJA)
    status, out, err = cli(".", "--write-baseline", "known.json")
    assert (status, out) == (0, "")
    assert "2 findings written" in err
    assert concise(cli, ".", "--baseline", "known.json") == (0, [])
    write(ninja="\n\n" + NINJA + "A data guru, too.\n")
    assert concise(cli, ".", "--baseline", "known.json")[1] == ["ninja.md:8:3: info LNG206"]


def test_of_two_alike_a_baseline_knows_as_many_as_it_saw(cli: Run) -> None:
    write(ninja=NINJA)
    cli(".", "--write-baseline", "known.json")
    write(ninja=NINJA + "We want a sales ninja here.\n")
    assert len(concise(cli, ".", "--baseline", "known.json")[1]) == 1


def git(*words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words], check=True, capture_output=True
    )


def test_only_changed_lines(cli: Run) -> None:
    git("init", "-q", "-b", "main")
    write(nurse=NURSE, ninja=NINJA, cook=NINJA)
    git("add", ".")
    git("commit", "-qm", "listings")
    assert cli(".", "--diff-base", "main") == (0, "no findings in 0 listings\n", "")
    write(ninja=NINJA + "+++ b/nurse.md\nA data guru, too.\n", cook=NINJA.replace("Sales", "The sales"), new=NINJA)
    _, found = concise(cli, ".", "--diff-base", "main")
    assert found == ["new.md:5:11: info LNG206", "ninja.md:7:3: info LNG206"]
    status, _, err = cli(".", "--diff-base=--output=x")
    assert (status, Path("x").exists()) == (2, False)
    assert "no such ref" in err


def test_what_is_missing_counts_in_a_changed_file(cli: Run) -> None:
    git("init", "-q", "-b", "main")
    write(nurse=NURSE)
    git("add", ".")
    git("commit", "-qm", "a listing")
    write(nurse=NURSE + "And days.\n")
    Path("deep").mkdir()
    assert concise(cli, "nurse.md", "--diff-base", "HEAD") == (1, ["nurse.md: error PAY001"])


# --- configuration ---------------------------------------------------------------------------------------------------


def test_the_nearest_configuration_counts(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(nurse=NURSE)
    Path("jobscan.toml").write_text('[check]\nignore = ["PAY"]\n')
    assert cli("nurse.md")[0] == 0
    assert cli("nurse.md", "--isolated")[0] == 1
    assert cli("nurse.md", "--ignore", "LNG")[0] == 1
    inner = Path("inner")
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[tool.jobscan.check.severity]\nPAY001 = "warning"\n')
    monkeypatch.chdir(inner)
    assert concise(cli, "../nurse.md") == (0, ["../nurse.md: warning PAY001"])
    assert cli("../nurse.md", "--config", "../jobscan.toml")[1] == "no findings in 1 listing\n"


def test_all_keys_of_the_configuration(cli: Run) -> None:
    write(nurse=NURSE, ninja=NINJA)
    Path("jobscan.toml").write_text(
        '[check]\nselect = ["PAY", "LNG206"]\nfail-on = "info"\njurisdiction = ["us-co"]\nemployees = 20\n'
        'as-of = 2020-01-01\n[check.per-file-ignores]\n"ninja*" = ["ALL"]\n'
    )
    assert concise(cli, ".") == (1, ["nurse.md: info PAY001"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[check]\nselekt = ["PAY"]', "unknown key check.selekt; did you mean select?"),
        ("[chek]", "unknown key chek; did you mean check?"),
        ('[check]\nselect = "PAY"', 'check.select: expected a list, got a string; for example select = ["ALL"]'),
        ('[check]\nignore = ["PAY", 1]', "check.ignore: expected a string, got a whole number"),
        ("[check]\nemployees = true", "check.employees: expected a whole number, got true or false"),
        ("[check]\nemployees = -1", "check.employees: expected a whole number >= 0"),
        ('[check]\nas-of = "2026-07-01"', "check.as-of: expected a day, got a string; for example as-of = 2026-07-01"),
        ("check = 1", "check: expected a table, got a whole number"),
        ('[check]\nselect = ["PAX001"]', "check.select PAX001: no such rule; did you mean PAY001?"),
        ('[check]\nfail-on = "eror"', "check.fail-on eror: no such level; did you mean error?"),
        ('[check]\njurisdiction = ["us-cx"]', "check.jurisdiction us-cx: no law known there; did you mean"),
        ('[check.severity]\nPAY001 = "eror"', "check.severity eror: no such level; did you mean error?"),
        ('[check.severity]\nPAY = "info"\nPAY001 = 3', "check.severity.PAY001: expected a string, got a whole number"),
        ('[check.per-file-ignores]\n"a" = ["PAY"]\n"b/*" = "PAY"', "check.per-file-ignores.b/*: expected a list"),
        ("[check.rules.PAY003]\nration = 2", "check.rules.PAY003: unknown key ration; did you mean ratio?"),
        ("[check.rules.PAX003]\nratio = 2", "check.rules PAX003: no such rule; did you mean PAY003?"),
        ("[check.rules.PAY003]\nratio = true", "check.rules.PAY003.ratio: expected a number, got true or false"),
        ("[check.rules.PAY001]\nx = 1", "check.rules.PAY001: unknown key x; it has no settings"),
        ("[check", "not valid TOML"),
    ],
)
def test_a_wrong_configuration_is_explained(cli: Run, text: str, message: str) -> None:
    write(nurse=NURSE)
    Path("jobscan.toml").write_text(text)
    status, out, err = cli("nurse.md")
    assert (status, out) == (2, "")
    assert message in err


# --- outputs ---------------------------------------------------------------------------------------------------------


def test_annotations_by_themselves_on_github(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(nurse=NURSE)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert cli("nurse.md")[1].startswith("::error file=nurse.md,title=PAY001 pay-missing::no pay is stated")
    assert cli("nurse.md", "-f", "text")[1].startswith("nurse.md\n  error")


def test_files_beside_the_screen(cli: Run) -> None:
    write(nurse=NURSE)
    status, out, _ = cli("nurse.md", "-o", "a.sarif", "-o", "junit:a.junit", "-o", "a.xml")
    assert (status, out) == (1, "")
    assert json.loads(Path("a.sarif").read_text())["version"] == "2.1.0"
    assert Path("a.xml").read_text() == Path("a.junit").read_text()
    assert Path("a.xml").read_text().startswith("<?xml")


def test_statistics(cli: Run) -> None:
    write(nurse=NURSE, a=NINJA, b=NINJA)
    assert [line.split()[:2] for line in cli(".", "--statistics")[1].splitlines()[1:]] == [
        ["2", "LNG206"],
        ["1", "PAY001"],
    ]
    assert json.loads(cli(".", "--statistics", "-f", "json")[1])[0]["findings"] == 2


def test_a_listing_that_breaks_the_analysis_stops_no_other(cli: Run, analyzer: Analyzer, monkeypatch: Any) -> None:
    write(a=NURSE, b="break me", c=NURSE)
    real = analyzer.analyze_together

    def together(sources: Any) -> Any:
        if any(source.text == "break me" for source in sources):
            raise ValueError("what")
        return real(sources)

    monkeypatch.setattr(analyzer, "analyze_together", together)
    status, found = concise(cli, ".", "--select", "PAY001,JSC")
    assert status == 1
    assert found == ["a.md: error PAY001", "b.md: warning JSC002", "c.md: error PAY001"]


@pytest.mark.usefixtures("small_units")
def test_any_number_of_processes_finds_the_same(cli: Run, tmp_path: Path) -> None:
    for at in range(23):
        (tmp_path / f"{at:02}.md").write_text(NINJA + f"Number {at}. " + "\nA data guru." * (at % 3))
    (tmp_path / "11.md").write_text("")
    one, two = (cli(".", "-f", "json", "--isolated", "--select", "LNG206,JSC", "-j", jobs)[1] for jobs in ("1", "2"))
    assert one == two
    assert len(json.loads(one)) == 23 + sum(at % 3 for at in range(23) if at != 11)


# --- rules and explain -----------------------------------------------------------------------------------------------


def test_rules_lists_all(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    from jobscan.check import RULES

    assert run(["rules", "-f", "json"]) == 0
    assert [rule["code"] for rule in json.loads(capsysbinary.readouterr().out)] == list(RULES)
    assert run(["rules", "--laws"]) == 0
    assert b"us-ca" in capsysbinary.readouterr().out


def test_laws_are_shown_with_their_days_and_sources(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["rules", "--laws", "-f", "text"]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    at = lines.index("us-oh-columbus")
    assert lines[at + 1] == "  PAY001  Columbus, Ohio may require pay in postings"
    assert "since 2025-12-03, enforced from 2027-01-01" in lines[at + 2]
    assert all(len(line) <= 80 for line in lines if "https://" not in line)
    assert run(["rules", "--laws", "-f", "json"]) == 0
    assert all(law["rule"] and law["source"] for law in json.loads(capsysbinary.readouterr().out))


def test_least_pays_are_rows(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["rules", "--least-pay"]) == 0
    assert b"16.90 USD/h" in capsysbinary.readouterr().out
    assert run(["rules", "--least-pay", "-f", "json"]) == 0
    rows = json.loads(capsysbinary.readouterr().out)
    assert {row["rule"] for row in rows} == {"PAY008", "PAY013"}
    assert all(row["url"] and (row["hourly"] or row["yearly"]) for row in rows)


DATED = """\
# Line cook

Company: Lakeside Kitchens
Location: Oakland, CA
{posted}
You cook our lunch menu, full time. You have two years of experience in a kitchen. {pay}
To apply, send us your resume.
"""


@pytest.mark.parametrize(
    ("posted", "words", "level"),
    [
        ("Posted: May 3, 2019", (), "info"),
        ("Posted: May 3, 2019", ("--as-of", "2026-11-28"), "info"),
        ("Posted: May 3, 2026", ("--as-of", "2019-05-03"), "error"),
        ("", ("--as-of", "2019-05-03"), "info"),
        ("", ("--as-of", "2026-11-28"), "error"),
    ],
    ids=["old", "old, whatever the user says", "of this year", "the user's old day", "the user's day"],
)
def test_the_law_of_the_listings_own_day_counts(cli: Run, posted: str, words: tuple[str, ...], level: str) -> None:
    write(cook=DATED.format(posted=posted, pay=""))
    _, out, _ = cli("cook.md", "--isolated", "-f", "concise", "--select", "PAY001", *words)
    assert f"{level} PAY001" in out


def test_what_no_table_reaches_is_told_when_asked(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobscan.check.RULES", {"PAY008": RULES["PAY008"]})
    write(cook=DATED.format(posted="Posted: May 3, 2019", pay="Pay: $7.50 an hour."))
    reason = "cook.md: PAY008: no amount for California on 2019-05-03: the table has it from 2023-01-01"
    assert reason not in cli("cook.md", "--isolated", "--select", "PAY008")[2]
    assert reason in cli("cook.md", "--isolated", "--select", "PAY008", "-v")[2]


def test_explain_prints_the_manual(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["explain", "pay-missing"]) == 0
    out = capsysbinary.readouterr().out.decode()
    assert out.startswith(
        "PAY001 pay-missing (remark, stricter where a law is known)\n\nA posting should say what it pays.\n"
    )
    assert run(["explain", "PAY0001"]) == 2
    assert "did you mean PAY001?" in capsysbinary.readouterr().err.decode()
