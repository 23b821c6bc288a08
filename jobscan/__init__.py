"""Read a job listing: what it asks for, what it pays, and how that compares. Offline.

>>> import jobscan
>>> posting = jobscan.analyze("Line cook, Portland, OR. We pay $19 - $22 an hour.")
>>> posting.base_salary[0].value.unit_text
'HOUR'
"""

from functools import cache
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Analyzer", "JobPosting", "__version__", "analyze"]

if TYPE_CHECKING:
    from jobscan.model import JobPosting
    from jobscan.pipeline.analyzer import Analyzer


def analyze(text: str, *, title: str | None = None) -> "JobPosting":
    """The record of one listing's text; the pipeline is loaded at the first call and kept."""
    return _analyzer().analyze(text, title=title)


@cache
def _analyzer() -> "Analyzer":
    from jobscan.pipeline.analyzer import Analyzer

    return Analyzer()


def __getattr__(name: str) -> Any:
    """Loads spaCy only when somebody analyses: `jobscan --help` must not wait for it."""
    if name == "Analyzer":
        from jobscan.pipeline.analyzer import Analyzer

        return Analyzer
    if name == "JobPosting":
        from jobscan.model import JobPosting

        return JobPosting
    raise AttributeError(f"module 'jobscan' has no attribute {name!r}")
