"""Names of tools that are words too: what stands around says which it is."""

import pytest

from jobscan.facts.skills.everyday_words import is_plain_talk

PLAIN = {
    "an article": "the <Sketch> on the wall",
    "in capitals": "THE <Sketch> on the wall",
    "a possessive": "pick up their <Slack> today",
    "of": "a <Unity> of purpose",
    "up": "<Ramp> up quickly",
    "of, even behind a tool's verb": "use <Unity> of command",
    "it opens a text": "<Puppet> shows for all",
    "a line": "we build\n<Puppet> shows",
    "a sentence": "We build. <Puppet> shows",
    "a bullet": "• <Puppet> shows",
    "a dash": "x - <Puppet> shows",
    "and a small word": "<Salt> and pepper",
}
NAMES = {
    "in a sentence": "we use <Sketch> all day",
    "with a tool's word": "the <Sketch> plugins we have",
    "at the beginning, with a tool's word": "<Puppet> modules",
    "at the beginning, as a sentence goes on": "<Slack> is our office",
    "and a name": "<Puppet> and Chef",
    "and another of its kind": "<Slack> or similar ones",
    "and/or": "<Slack> and/or other ones",
    "at the end": "<Puppet>",
    "before a comma": "<Puppet>, shows",
    "before a capital": "<Puppet> Enterprise",
    "an article, but a longer name": "the <Puppet> Enterprise suite",
    "of with a hyphen": "we keep <Ramp> up-to-date",
    "an article in a word": "bathe <Sketch> on",
}


def judged(marked: str) -> bool:
    start, end = marked.index("<"), marked.index(">") - 1
    return is_plain_talk(marked.replace("<", "").replace(">", ""), start, end)


@pytest.mark.parametrize("marked", PLAIN.values(), ids=PLAIN)
def test_plain_talk(marked: str) -> None:
    assert judged(marked)


@pytest.mark.parametrize("marked", NAMES.values(), ids=NAMES)
def test_a_name(marked: str) -> None:
    assert not judged(marked)
