"""What a template left behind.

"[Company Name]", "{{title}}", "lorem ipsum" and "TODO" tell every reader that
nobody read the posting before it went out.

Fix: fill them in.

Bad::

    Line cook at [Company Name]

    You cook our lunch menu for {{salary}}.

Good::

    Line cook at Lakeside Kitchens

    You cook our lunch menu [and now and then dinner].
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.check.word_list import WordList
from jobscan.model import Finding

RULE = Rule(
    code="CON509",
    name="placeholder-text",
    severity="error",
    summary="A placeholder in a template was not filled in.",
)
WORDS = WordList(
    r"""
    \[(?:insert|enter|add|your)(?: [\w/'\x20]{1,30})?\]
    \[(?:company|employer|job|position|location|city|state|department|hiring manager)(?: (?:name|title|here|state))?\]
    \[(?:salary|pay)(?: range)?\]
    \{\{[\w.\x20-]{1,40}\}\}
    <(?:insert|enter|company name|job title|location|salary)[\w\x20]{0,30}>
    lorem ipsum
    (?:TODO|FIXME):
    """
)


def find(case: Case) -> Iterator[Finding]:
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}" was not filled in', hit, fix="fill it in or remove it")
