"""The beginning of a word -> what the shell may offer: formats, rules, occupations, areas, wage tables, skills.

Each function takes what was typed so far, and returns pairs of a word and what it means, where the shell shows that.
Nothing is imported before the Tab key asks.
"""

from __future__ import annotations

from collections.abc import Callable

Offers = list[tuple[str, str]]

_MOST = 60  # more than that no shell shows on a screen


def among(*words: str) -> Callable[[str], Offers]:
    """One of a few words.

    >>> among("text", "json", "jsonl")("js")
    [('json', ''), ('jsonl', '')]
    """

    def offer(incomplete: str) -> Offers:
        return [(word, "") for word in words if word.startswith(incomplete)]

    return offer


def rule_codes(incomplete: str) -> Offers:
    """
    >>> rule_codes("PAY00")[0]
    ('PAY001', 'pay-missing')
    """
    from jobscan.check import RULES, card

    return [(code, card(code).name) for code in RULES if code.startswith(incomplete.upper())]


def benchmark_ids(incomplete: str) -> Offers:
    """The wage tables, a user's own among them."""
    from jobscan.wages.tables import all_names

    return [(name, "") for name in all_names() if name.startswith(incomplete)]


def occupation_codes(incomplete: str) -> Offers:
    """The codes that begin so with their names, or the names that do with their codes.

    >>> occupation_codes("47-2151"), occupation_codes("Plum")
    ([('47-2151', 'Pipelayers')], [('Plumbers, Pipefitters, and Steamfitters', '47-2152')])
    """
    from jobscan.wages.sqlite_table import us_wages

    occupations = us_wages().occupations.items()
    if incomplete[:1].isdigit():
        return [(code, name) for code, name in occupations if code.startswith(incomplete)][:_MOST]
    return [(name, code) for code, name in occupations if name.startswith(incomplete)][:_MOST]


def area_names(incomplete: str) -> Offers:
    """The names of areas that begin so.

    >>> area_names("Boise")
    [('Boise City, ID', '0014260')]
    """
    from jobscan.wages.sqlite_table import us_wages

    return [(area.name, code) for code, area in us_wages().areas.items() if area.name.startswith(incomplete)][:_MOST]


def skill_names(incomplete: str) -> Offers:
    """The built-in skills whose names begin so, with their kinds; capitals do not count.

    >>> skill_names("kubern")
    [('Kubernetes', 'tool')]
    """
    from jobscan.lexicon.lexicon import lexicon_with

    start = incomplete.lower()
    entries = lexicon_with(()).entries.values()
    offers: Offers = [(entry.name, entry.kind) for entry in entries if entry.name.lower().startswith(start)]
    return sorted(offers)[:_MOST]
