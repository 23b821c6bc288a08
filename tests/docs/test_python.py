"""What the page about Python and its notebook say is what comes out.

`python -m tests.docs.test_python` runs the notebook and writes its outputs, as they should be read before they are
committed.
"""

import ast
import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
NOTEBOOK = HOW_TO / "jobscan.ipynb"


def test_the_page_prints_what_it_says() -> None:
    page = (HOW_TO / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 5
    names: dict[str, Any] = {}
    for block in blocks:
        said = [line[2:] for line in block.splitlines() if line.startswith("# ")]
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block, "python.md", "exec"), names)
        assert [line for line in out.getvalue().splitlines() if line] == said


def run_cells(notebook: dict[str, Any]) -> list[tuple[dict[str, Any], str, str]]:
    """Each cell of code with what its last expression is, as text and as HTML."""
    names: dict[str, Any] = {}
    results = []
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        tree = ast.parse("".join(cell["source"]))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, "cell", "exec"), names)
        value: Any = (
            eval(compile(ast.Expression(last.value), "cell", "eval"), names) if isinstance(last, ast.Expr) else None
        )
        html = str(value._repr_html_()) if value is not None and hasattr(value, "_repr_html_") else ""
        results.append((cell, "" if value is None else repr(value), html))
    return results


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return read


def test_the_notebook_shows_what_comes_out(notebook: dict[str, Any]) -> None:
    results = run_cells(notebook)
    assert len(results) >= 6
    for cell, text, html in results:
        assert outputs(text, html) == cell["outputs"], "".join(cell["source"])


def outputs(text: str, html: str) -> list[dict[str, Any]]:
    """As they stand in the file; a frame of a page is not kept in it, as it is long and comes anew with each run."""
    if not text:
        return []
    if html.startswith("<iframe"):
        text = "the listing, marked"
    data = {"text/plain": text.splitlines(keepends=True)}
    return [{"output_type": "execute_result", "execution_count": None, "metadata": {}, "data": data}]


if __name__ == "__main__":
    book = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    for each, plain, page in run_cells(book):
        each["outputs"] = outputs(plain, page)
    NOTEBOOK.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
