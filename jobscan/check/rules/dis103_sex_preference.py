from jobscan.check.case import Case
from jobscan.check.sentence import sentence
from jobscan.grammar.later import later

_EXCEPTION = later(
    r"(?:genuine|bona fide) occupational (?:requirement|qualification)|\bequality act\b.{0,80}\bschedule 9\b"
    r"|\bschedule 9\b.{0,80}\bequality act\b"
)
_IN_GENERAL = later(r"\b(?:except|unless|regardless|without regard|not discriminate)\b")  # said of all jobs


def quiet(case: Case) -> bool:
    """Whether a sentence, which may be a footnote, says that the law allows it for this job."""
    text = case.lowered
    if "occupational" not in text and "schedule 9" not in text:
        return False
    return any(
        not _IN_GENERAL.search(sentence(text, match.start(), match.end())) for match in _EXCEPTION.finditer(text)
    )
