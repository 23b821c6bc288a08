from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.title import titles_of
from jobscan.check.word_list import WordList, words

RULE = rule_of(__name__)
IN_TITLE = WordList(words("titles", "evergreen"))
WORDS = WordList(
    words("posting", "evergreen"),
    unless=r"if (?:this|you|there)|not (?:for you|ready)|until|don't see|passing score|eligibles|responsib\w+",
    but=("responsibility", "requirement_required", "requirement_preferred"),
)
FIX = "say plainly, near the top, that this is for later openings, and when an answer may come"


def find(case: Case) -> Findings:
    for title in titles_of(case):
        for start, end, _ in IN_TITLE.places(title.text):
            yield RULE.finding(f'"{title.text[start:end]}": no opening of its own', title.part(start, end), fix=FIX)
            return
    for hit in WORDS.hits(case):
        yield RULE.finding(f'"{hit.text}": no opening of its own', hit, fix=FIX)
        return
