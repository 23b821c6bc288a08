import re

from jobscan.check.case import Case
from jobscan.check.rule import Findings, Span, rule_of
from jobscan.check.sentence import sentence
from jobscan.check.word_list import WordList, in_its_place, words
from jobscan.grammar.later import later
from jobscan.model import Role

RULE = rule_of(__name__)
_ROLES: tuple[Role, ...] = (
    "company_about",
    "role_summary",
    "responsibility",
    "requirement_required",
    "requirement_preferred",
    "other",
    "heading",
)
WORDS = WordList(
    words("wording", "gendered"),
    unless=r"inc|llc|ltd|group|navy|army|marines?|air force|coast guard|workm[ae]n'?s? comp\w*|mr|ms|mrs|"
    r"he or she|he/she|waiters?|her",
    roles=_ROLES,
)
# "he" for whoever will do the job: in the sentence that names them, or at the beginning of the next
_WHO = r"(?:candidate|applicant|incumbent|employee|appointee|(?:ideal|right|successful) (?:person|\w{3,14}))"
_HE = later(
    rf"\b{_WHO}\b[^\n]{{0,160}}?\b(?P<word>he) (?:will|must|should|shall|is|has|can|works|reports|leads|knows|needs)\b"
    rf"|\b{_WHO}\b[^\n.]{{0,80}}?\b(?:has|have|use|bring|manage|in|with|of|on) (?P<other>his) \w",
    re.IGNORECASE,
)
_BOTH = later(
    r"\b(?:s?/?he ?/ ?s?he|he ?/ ?she|she ?/ ?he|he or she|she or he|his ?/ ?her|her ?/ ?his|his or her|him ?/ ?her"
    r"|him or her|himself ?/ ?herself|himself or herself|\(s\)he|s/he)\b",
    re.IGNORECASE,
)
_BY_NAME = later(
    r"\b(?:Mr|Sir|Prince|Professor|Dr)\b|\b(?:customer|client|patient|resident|child|student|pupil|user|member|veteran|educator|CEO|founder)s?\b",
    re.IGNORECASE,
)


_ENDINGS = ("man", "men", "ess")  # words that another stands for in any sentence; "sses" would need the verb changed


def _pronouns(case: Case) -> Findings:
    for part in case.segments(_ROLES):
        for match in _BOTH.finditer(case.folded, part.start, part.end):
            if _BY_NAME.search(sentence(case.folded, *match.span())):
                continue  # of a child, a customer: somebody else than the reader
            yield RULE.finding(
                f'"{match[0]}" leaves some out, and reads badly',
                Span(*match.span()),
                fix='say "you" or "they"',
                severity="info",
            )
            return
    for match in _HE.finditer(case.folded):
        name = "word" if match["word"] else "other"
        if not _BY_NAME.search(match[0]) and not _BOTH.search(case.folded[match.start() : match.end() + 5]):
            yield RULE.finding(f'"{match[name]}" names one sex', Span(*match.span(name)), fix='say "you" or "they"')
            return


def find(case: Case) -> Findings:
    yield from _pronouns(case)
    for hit in WORDS.hits(case):
        other = in_its_place(hit.text, hit.instead) if hit.instead and hit.text[-3:].lower() in _ENDINGS else None
        yield RULE.finding(f'"{hit.text}" names one sex', hit, fix=f"say {other or hit.instead}", replacement=other)
