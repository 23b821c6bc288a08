"""What changed between two versions of a listing -> lines for the eyes, grouped by the part of the record."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from jobscan.model import Change
from jobscan.report.clean import printable
from jobscan.report.screen import Screen
from jobscan.report.text import heading, show

_HEADINGS = {
    "title": "Title", "hiringOrganization": "Employer", "jobLocation": "Place", "jobLocationType": "Place of work",
    "employmentType": "Type", "workHours": "Hours", "seniority": "Level", "experienceRequirements": "Experience",
    "educationRequirements": "Education", "eligibilityToWorkRequirement": "Eligibility", "skills": "Skills",
    "baseSalary": "Pay", "incentiveCompensation": "Also paid", "responsibilities": "Responsibilities",
    "qualifications": "Qualifications", "jobBenefits": "Benefits", "datePosted": "Posted", "validThrough": "Closes",
    "comparison.position": "Where the pay stands",
}  # fmt: skip
_STYLES = {"+": "green", "-": "red"}


def render_changes(found: Sequence[Change], screen: Screen) -> str:
    """A heading for each part that changed; "-" is how it was, "+" how it is."""
    if not found:
        return show(Group(Text("no difference that jobscan reads")), screen)
    parts: list[RenderableType] = []
    for field in dict.fromkeys(change.field for change in found):
        parts.append(heading(_HEADINGS.get(field, field)))
        for change in (each for each in found if each.field == field):
            parts += [_line("-", change.before, change.old)] if change.before is not None else []
            parts += [_line("+", change.after, change.new)] if change.after is not None else []
    return show(Group(*parts), screen)


def _line(sign: str, words: str | None, value: object) -> Text:
    level = getattr(value, "level", None)
    more = f" ({level})" if isinstance(level, str) else ""
    return Text(f"  {sign} {printable(words or '')}{more}", style=_STYLES[sign], overflow="fold")
