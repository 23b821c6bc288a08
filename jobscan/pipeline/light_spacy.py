"""spaCy, imported without its command line until that is needed.

For the single function `spacy.info`, `import spacy` also imports `spacy.cli`, which downloads and trains models. That
takes a quarter of the time, and reading a listing does not need it. So while spaCy is imported, empty modules stand in
for the two; afterwards `spacy.info`, `spacy.cli` and `import spacy.cli` work as usual.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_LEFT_OUT = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy, unless it has been imported."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _LEFT_OUT}
    stand_ins["spacy.cli.info"].__dict__["info"] = _info
    sys.modules.update(stand_ins)
    try:
        vars(import_module("spacy")).setdefault("__getattr__", _attribute)
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _info(*words: Any, **options: Any) -> Any:
    return import_module("spacy.cli.info").info(*words, **options)


def _attribute(name: str) -> Any:
    """`spacy.cli`, for code that uses it without having imported it."""
    if name != "cli":
        raise AttributeError(f"module 'spacy' has no attribute {name!r}")
    return import_module("spacy.cli")
