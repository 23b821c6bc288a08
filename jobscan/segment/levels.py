"""Segments with roles -> required or preferred where the heading and the segment's own words say so plainly.

The chain of roles takes the mood of its neighbours: one "BSN preferred" under "Requirements" makes the licence below it
look preferred too. Where a heading of the list says which of the two it opens, an item without a word of its own
follows the heading; an item with such a word keeps what the chain gave it.
"""

from __future__ import annotations

import re

from jobscan.model import Role
from jobscan.segment.headings import heading_role

# Words by which an item says that it is optional, or that it is not.
_OPTIONAL = re.compile(
    r"prefer|desir|\bplus\b|nice|ideal|bonus|advantag|asset|benefi|optional|welcome|favou?r|useful|helpful|familiar"
    r"|\ba (?:big )?\+|good to have|great if|even better|would be|added|extra"
    r"|not (?:required|essential|necessary|mandatory)|love (?:it )?if",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"requir|must|essential|mandatory|minimum", re.IGNORECASE)
# A heading that may open optional items, whatever the list makes of it: "Desired Experiences", "Additional skills".
_OPTIONAL_HEADING = re.compile(
    r"prefer|desir|plus|nice|ideal|bonus|advantag|asset|optional|good|additional|appreciat|extra|great|wish|love",
    re.IGNORECASE,
)


def settle_levels(texts: list[str], roles: list[Role]) -> list[Role]:
    """The roles, with required and preferred settled; all others stay.

    >>> settle_levels(["Requirements", "BSN preferred", "RN license"], ["heading"] + 2 * ["requirement_preferred"])
    ['heading', 'requirement_preferred', 'requirement_required']
    """
    settled: list[Role] = []
    opened: str | None = None  # what the last heading says of its items
    in_doubt = after_heading = False
    for at, (text, role) in enumerate(zip(texts, roles, strict=True)):
        if role == "heading":
            in_doubt = bool(_OPTIONAL_HEADING.search(text)) or (in_doubt and after_heading)
            opened = heading_role(text)
        elif role == "requirement_required" and opened == "requirement_preferred" and not _DEMANDED.search(text):
            role = "requirement_preferred"
        elif role == "requirement_preferred" and opened == "requirement_required" and not in_doubt:
            behind = texts[at + 1] if at + 1 < len(texts) and roles[at + 1] != "heading" else ""
            if not _OPTIONAL.search(text) and not behind.lower().startswith(("prefer", "(prefer")):
                role = "requirement_required"
        after_heading = role == "heading"
        settled.append(role)
    return settled
