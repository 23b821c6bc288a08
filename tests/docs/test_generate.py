"""The pages of the site that are made from the code: nothing is left out, and nothing is empty."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from datasets.record_schema import json_schema
from jobscan.check import RULES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_command_has_its_help(generate: ModuleType) -> None:
    page = generate.commands_page()
    sections = re.findall(r"^## jobscan (.+)$", page, re.MULTILINE)
    assert sections == [" ".join(words) for words in generate.command_names()]
    assert {"parse", "scan", "compare", "check", "benchmarks show"} <= set(sections)
    assert page.count("```text\nUsage: jobscan") == len(sections)


def test_every_field_of_the_record_is_there(generate: ModuleType) -> None:
    page = generate.record_page()
    fields = json_schema()["$defs"]["JobPosting"]["properties"]
    assert [field for field in fields if f"| `{field}` |" not in page] == []


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_page_with_its_manual(generate: ModuleType, code: str) -> None:
    page = generate.rule_page(code)
    assert page.startswith(f"# {code}: ")
    assert "::" not in re.sub(r"`[^`]*`", "", page)  # "Bad::" has become Markdown
    assert f"[{code}]({code}.md)" in generate.rules_page()


def test_every_wage_table_has_its_card(generate: ModuleType) -> None:
    page = generate.wage_tables_page()
    assert {"us-oews-2025", "uk-ashe-2025", "ca-jobbank-2025"} <= set(re.findall(r"^## (\S+)$", page, re.MULTILINE))
    assert page.count("| licence |") == len(re.findall(r"^## ", page, re.MULTILINE))


def test_the_starter_configuration_is_shown(generate: ModuleType) -> None:
    assert generate.starter().strip() in generate.configuration_page()


def test_the_navigation_names_every_page(generate: ModuleType) -> None:
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    written = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    made = set(generate.pages())
    below_an_index = re.compile(r"(?:reference/rules/[A-Z]+\d+|decisions/\d{4}-[a-z-]+)\.md")
    assert [page for page in sorted(written | made) if page not in nav and not below_an_index.fullmatch(page)] == []
    assert json.dumps(sorted(made & written)) == "[]"
