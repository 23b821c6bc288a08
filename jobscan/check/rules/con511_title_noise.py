import re
from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of
from jobscan.check.title import Title, titles_of
from jobscan.check.word_list import WordList, words

RULE = rule_of(__name__)
SHOUTS = WordList(words("titles", "shouts"))
_KINDS = {
    "a code": re.compile(
        r"\b(?:req|requisition|job|ref|reference|vacancy|id|jr|posting)[ .:#_-]{0,3}(?:id|no|number|code)?[ .:#_-]{0,3}"
        r"[a-z]{0,3}[-_]?\d{3,}\w*|#\d{3,}|\b[A-Z]{1,3}-?\d{5,}\b|[(\[]\d{4,}[)\]]|[-|] ?\d{5,}\Z|\A\d{5,} ?[-|]",
        re.IGNORECASE,
    ),
    "a date": re.compile(
        r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b20\d\d-\d\d-\d\d\b"
        r"|\b(?:spring|summer|autumn|fall|winter) 20\d\d\b"
        r"|\b(?:posted|closing|closes|deadline|starts?|starting)[: ]{1,2}\w{3,9}\.? \d{1,2}\b",
        re.IGNORECASE,
    ),
    "pay": re.compile(r"[$£€₹] ?\d|\b\d{2,3}k\b|\b\d+ ?(?:LPA|lakhs?|USD|EUR|GBP)\b", re.IGNORECASE),
    "hours": re.compile(r"\b\d{1,2}(?:\.\d{1,2})? ?(?:hours|hrs|h)\b|\b\d{1,2} ?[ap]m\b|\b\d\d?:\d\d\b", re.IGNORECASE),
    "exclamation marks": re.compile(r"!|[\u2600-\u27bf\U0001f300-\U0001faff]|\*{2,}"),
}
FIX = "keep the job's name, and put the rest into its own field or line"
_CAPS = "capitals throughout"
_CAPITALS = 12  # letters: shorter titles in capitals are abbreviations ("RN ICU")
_WORD = 5  # letters of a word that is no abbreviation


def find(case: Case) -> Findings:
    for title in titles_of(case):
        kinds = list(_noise(title, case))
        if kinds:
            written = _calm(title.text) if kinds == [_CAPS] and title.start is not None else None
            yield RULE.finding(
                f"the title holds more than the job's name: {', '.join(kinds)}",
                title.part(0, len(title.text)),
                fix=f'write "{written}"' if written else FIX,
                replacement=written,
            )


def _noise(title: Title, case: Case) -> Iterator[str]:
    yield from (kind for kind, pattern in _KINDS.items() if pattern.search(title.text))
    if any(True for _ in SHOUTS.places(title.text)):
        yield "words of an advertisement"
    long_word = any(len(word) >= _WORD for word in re.findall(r"[A-Z]+", title.text))
    if title.text.isupper() and long_word and sum(map(str.isalpha, title.text)) >= _CAPITALS and _writes_small(case):
        yield _CAPS
    yield from _names(title, case)


def _names(title: Title, case: Case) -> Iterator[str]:
    """The place and the employer, where they stand apart from the job's name: behind a dash, a comma, "in", "at"."""
    lowered = title.text.lower()
    towns = (place.value.address_locality for place in case.posting.job_location)
    if any(town and len(town) > 3 and _apart(lowered, town.lower(), more=r"[\w ,.-]{0,30}") for town in towns):
        yield "the place"
    employer = case.posting.hiring_organization
    if employer is not None and len(employer.value) > 3 and _apart(lowered, employer.value.lower(), more=""):
        yield "the employer"


def _apart(title: str, name: str, *, more: str) -> bool:
    """Whether a name stands behind a sign that parts it from the job, with nothing else or `more` behind it."""
    return bool(re.search(rf"(?:[-|,(/\[@:] ?|\b(?:in|at) ){re.escape(name)}\b{more}[)\]]?\s*(?:\Z|[-|(])", title))


def _writes_small(case: Case) -> bool:
    """Whether the listing writes other lines in small letters; a text in capitals says nothing of its title."""
    return bool(case.fields.title) or sum(map(str.islower, case.folded)) > sum(map(str.isupper, case.folded))


_SMALL = frozenset("a an and at by for in of on or the to with".split())
# words of titles that stay in capitals; those without a vowel do, too
_ABBREVIATIONS = frozenset(
    "AI API ASIC AWS CAD CEO CFO CIO CTO COO CNA CPA DBA EHS EMT ERP ESL FPGA GIS HVAC ICU IT IOS LPN OR PA PT QA RN"
    " SAP SEO SQL UI UX USA UK II III IV VI ER EEG EKG IOT".split()
)


def _calm(title: str) -> str:
    """A title in capitals with capitals only where words begin.

    >>> _calm("SENIOR RN AND HEAD OF IT (NIGHTS)")
    'Senior RN and Head of IT (Nights)'
    """

    def word(match: re.Match[str]) -> str:
        said = match[0]
        if said in _ABBREVIATIONS or not re.search("[AEIOUY]", said):
            return said
        return said.lower() if said.lower() in _SMALL and match.start() else said.capitalize()

    return re.sub(r"[A-Z][A-Z']*", word, title)
