import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.grammar.demand.phrases import phrases_in
from jobscan.grammar.later import later
from jobscan.model import Fact, Qualification

RULE = rule_of(__name__)

_OTHERWISE = later(  # of several, of more of it, or of a paper about it
    r"\b(?:or|any|such as|like|including|e\.?g|similar|multiple|certif\w+|licen[cs]e\w*|degree|advanced|deep\w*"
    r"|expert\w*|extensive|\d+|two|three|four|five|ten)\b|/",
    re.IGNORECASE,
)
_PLAIN = later(
    r"\b(?:experienced?|knowledge|understanding|proficien\w{1,3}|familiar\w{0,3}|skills?|strong|solid|good|excellent|demonstrated|fluency"
    r"|working|hands|on|basic|proven|demonstrated|using|use|with|of|in|to|the|an?|and|is|are|be|have|programming|languages?|some|prior"
    r"|previous|additional)\b|[\W_]",
    re.IGNORECASE,
)
_OTHER_LETTERS = 3  # that may be left of a demand without its skills: four are a certificate's name ("CCSA")


def find(case: Case) -> Findings:
    plain = [fact for fact in case.posting.qualifications if _is_plain(fact, case)]
    for fact in case.posting.skills:
        if fact.value.kind == "soft":
            continue
        seen = {
            item.value.level
            for item in plain
            for start, _ in fact.value.mentions
            if item.start is not None and item.end is not None and item.start <= start < item.end
        }
        if len(seen) > 1:
            yield RULE.finding(
                f"{fact.value.name} is required in one place and preferred in another",
                fact,
                fix="keep it in one of the two lists",
            )


def _is_plain(item: Fact[Qualification], case: Case) -> bool:
    """Whether a demand is but a skill, or a few: nothing is left of it without them."""
    if item.start is None or item.end is None or _OTHERWISE.search(case.folded, item.start, item.end):
        return False
    text = case.folded[item.start : item.end]
    words = list(text)
    for phrase in phrases_in(text):
        if phrase.demand == "preferred" and text.rfind("(", 0, phrase.start) > text.rfind(")", 0, phrase.start):
            return False  # "SQL (Oracle preferred)"
        words[phrase.start : phrase.end] = " " * (phrase.end - phrase.start)
    for skill in case.posting.skills:
        for start, end in skill.value.mentions:
            if item.start <= start and end <= item.end:
                words[start - item.start : end - item.start] = " " * (end - start)
    return len(_PLAIN.sub("", "".join(words))) <= _OTHER_LETTERS
