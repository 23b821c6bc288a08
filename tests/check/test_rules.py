"""Every rule is listed, has a manual, and finds what its manual says."""

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from jobscan.check import RULES, check, rule
from jobscan.model import JobPosting, Source
from jobscan.pipeline.analyzer import Analyzer
from jobscan.readers import MAX_BYTES, read
from tests.check.manual import examples

FOLDER = Path(__file__).parents[2] / "jobscan" / "check" / "rules"
ENDINGS = {"---": "md", "<ht": "html"}  # by the first signs of an example
BY_FRAMEWORK = {"JSC001", "JSC002", "JSC004"}  # noticed around the rules; tested there


@cache
def analyzer() -> Analyzer:
    return Analyzer()


def test_every_module_has_a_page() -> None:
    assert {path.stem for path in FOLDER.glob("*.py")} - {"__init__"} <= set(RULES.values())


def test_names_are_unique() -> None:
    assert len({rule(code).name for code in RULES}) == len(RULES)


@pytest.mark.parametrize("code", RULES)
def test_a_file_is_named_after_its_rule(code: str) -> None:
    said = rule(code)
    assert said.code == code
    assert RULES[code] == f"{code.lower()}_{said.name.replace('-', '_')}"
    assert said.summary.endswith(".")


@pytest.mark.parametrize("code", RULES)
def test_a_manual_says_why_and_how_to_fix_it(code: str) -> None:
    words = rule(code).manual
    assert re.search(r"^Fix: ", words, re.MULTILINE)
    assert "violat" not in words.lower()


@pytest.mark.parametrize("code", [code for code in RULES if code not in BY_FRAMEWORK])
def test_the_examples_of_the_manual_hold(code: str) -> None:
    shown = examples(rule(code).manual, code)
    assert {each.bad for each in shown} == {True, False}, "a manual has a Bad:: and a Good:: example"
    for example in shown:
        (source,) = read(
            example.text.encode(),
            uri=f"example.{ENDINGS.get(example.text[:3], 'txt')}",
            max_bytes=example.max_bytes or MAX_BYTES,
        )
        assert isinstance(source, Source)
        posting = analyzer().analyze_source(source)
        found = list(
            check(posting, posting.comparison, text=source.text, fields=source.fields, settings=example.settings)
        )
        assert {each.rule for each in found} == ({code} if example.bad else set()), example.text
        assert all(each.text == (None if each.start is None else source.text[each.start : each.end]) for each in found)


@pytest.mark.parametrize("code", [code for code in RULES if code not in BY_FRAMEWORK])
def test_a_rule_finds_what_is_there_or_what_is_missing(code: str) -> None:
    name = f"jobscan.check.rules.{RULES[code]}"
    module = import_module(name) if find_spec(name) else None
    assert bool(rule(code).worded or hasattr(module, "find")) is not (rule(code).unsaid is not None)


@pytest.mark.parametrize("code", RULES)
def test_a_page_names_fields_of_the_record(code: str) -> None:
    for shape in (*rule(code).worded, rule(code).unsaid):
        assert shape is None or set(shape.unless_stated) <= set(JobPosting.__struct_fields__)
