"""Read a job listing: what it asks for, what it pays, and how that compares. Offline.

>>> import jobscan
>>> posting = jobscan.analyze("Line cook, Portland, OR. We pay $19 - $22 an hour.")
>>> posting.base_salary[0].value.unit_text
'HOUR'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Analyzer", "JobPosting", "__version__", "analyze"]

if TYPE_CHECKING:
    from jobscan.analyze import Analyzer
    from jobscan.analyze import _analyze as analyze
    from jobscan.model import JobPosting


def __getattr__(name: str) -> Any:
    """Loads spaCy only when somebody analyses: `jobscan --help` must not wait for it."""
    if name == "analyze":  # the module, which is callable
        return import_module("jobscan.analyze")
    if name == "Analyzer":
        return import_module("jobscan.analyze").Analyzer
    if name == "JobPosting":
        return import_module("jobscan.model").JobPosting
    raise AttributeError(f"module 'jobscan' has no attribute {name!r}")
