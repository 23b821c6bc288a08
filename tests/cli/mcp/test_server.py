"""`jobscan mcp`, spoken to over stdin and stdout by the SDK's own client."""

import asyncio
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from tests.cli.conftest import Run

TEXT = "Registered Nurse\nLakeside Hospital, Austin, TX\n\nWe pay $40 - $52 an hour.\n\n- You have ACLS"
Call = tuple[str, dict[str, Any]]


def ask(calls: list[Call], folder: Path) -> tuple[Any, list[Any]]:
    """What the server lists, and its answers; it is started in a folder of its own."""

    async def talk() -> tuple[Any, list[Any]]:
        root = str(Path(__file__).parents[3])
        command = StdioServerParameters(
            command=sys.executable,
            args=["-m", "jobscan", "mcp"],
            cwd=str(folder),
            env={**os.environ, "PYTHONPATH": root},
        )
        async with Client(command) as client:
            listed = await client.list_tools()
            return listed, [await client.call_tool(name, words) for name, words in calls]

    with ThreadPoolExecutor(1) as other:  # a browser test may have left a loop running in this thread
        return other.submit(asyncio.run, talk()).result()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, list[Any]]:
    folder = tmp_path_factory.mktemp("mcp")
    (folder / "secret.txt").write_text("Zoo keeper wanted. $99 an hour.")
    # a configuration that the server must not read
    (folder / "jobscan.toml").write_text("this is no TOML")
    return ask([call for call, _ in ANSWERED] + [call for call, _ in REFUSED], folder)


ANSWERED: list[tuple[Call, Any]] = [
    (("analyze_listing", {"text": TEXT, "company": "Lakeside"}), lambda r: r["hiringOrganization"]["value"] == "Lakeside"),
    (("analyze_listing", {"text": TEXT}), lambda r: r["baseSalary"][0]["value"]["minValue"] == 40),
    (("analyze_listing", {"text": ""}), lambda r: r["title"] is None),
    (("analyze_listing", {"text": "secret.txt"}), lambda r: "Zoo" not in json.dumps(r) and r["baseSalary"] == []),
    (("analyze_listing", {"text": "half \ufffd\x00 </script> \u202e"}), lambda r: r["schemaVersion"]),
    (("compare_pay", {"text": TEXT}), lambda r: r["benchmark"]["occupation"]["code"] == "29-1141"),
    (("compare_pay", {"pay": "$85,000 a year", "occupation": "15-1252", "area": "Austin, TX"}),
     lambda r: r["status"] == "compared" and "Austin" in r["benchmark"]["area"]["name"]),
    (("compare_pay", {"text": "Cook wanted"}), lambda r: r["notComparable"] == "the listing states no pay"),
    (("check_listing", {"text": "Salesman wanted", "jurisdictions": ["US-CO"]}),
     lambda r: "PAY001" in [each["rule"] for each in r["findings"]]),
    (("wage_table", {"occupation": "registered nurse", "area": "TX"}), lambda r: r["percentile50"] > 0),
]  # fmt: skip
REFUSED: list[tuple[Call, str]] = [
    (("analyze_listing", {}), "text"),
    (("analyze_listing", {"text": 7}), "text"),
    (("analyze_listing", {"text": "a " * 300_000}), "at most 500,000"),
    (("analyze_listing", {"text": "x", "title": "t" * 1000}), "title has 1,000 characters"),
    (("compare_pay", {}), "either the text of a listing or pay"),
    (("compare_pay", {"pay": "$10 an hour"}), "pay needs the job"),
    (("compare_pay", {"pay": "lots", "title": "Nurse"}), "pay lots: no amount in it"),
    (
        ("compare_pay", {"pay": "$40 an hour", "title": "Nurse", "area": "Atlantis"}),
        "compare_pay: area Atlantis: no such",
    ),
    (("compare_pay", {"text": TEXT, "hours": 0}), "from 1 to 8784"),
    (("compare_pay", {"text": TEXT, "table": "../../etc/passwd"}), "no such wage table"),
    (("check_listing", {"text": "x", "jurisdictions": ["mars"]}), "no such jurisdiction"),
    (("wage_table", {"occupation": ""}), "which occupation"),
    (("wage_table", {"occupation": "zzzzqqq"}), "no occupation of that code or name"),
    (("wage_table", {"occupation": "15-1252", "area": "Atlantis"}), "no such place"),
    (("read_file", {"path": "secret.txt"}), "read_file"),
]


def test_the_tools_only_read(told: tuple[Any, list[Any]]) -> None:
    listed, _ = told
    assert [tool.name for tool in listed.tools] == ["analyze_listing", "compare_pay", "check_listing", "wage_table"]
    for tool in listed.tools:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        properties = tool.input_schema["properties"]
        assert not {"path", "file", "url", "uri"} & set(properties)
        assert all(each.get("description") for each in properties.values())


@pytest.mark.parametrize("at", range(len(ANSWERED)), ids=lambda at: f"{ANSWERED[at][0][0]}-{at}")
def test_a_tool_answers(told: tuple[Any, list[Any]], at: int) -> None:
    answer, (_, holds) = told[1][at], ANSWERED[at]
    assert not answer.is_error
    assert holds(answer.structured_content)
    assert json.loads(answer.content[0].text) == answer.structured_content


@pytest.mark.parametrize("at", range(len(REFUSED)), ids=lambda at: f"{REFUSED[at][0][0]}-{at}")
def test_what_makes_no_sense_is_explained(told: tuple[Any, list[Any]], at: int) -> None:
    answer, (_, message) = told[1][len(ANSWERED) + at], REFUSED[at]
    assert answer.is_error
    assert message in answer.content[0].text


def test_without_the_extra_it_is_said_what_to_install(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jobscan.cli.commands.mcp.server", None)
    monkeypatch.delitem(sys.modules, "jobscan.cli.commands.mcp.server")
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    status, out, err = cli("mcp")
    assert (status, out) == (2, "")
    assert "pip install 'jobscan[mcp]'" in err
