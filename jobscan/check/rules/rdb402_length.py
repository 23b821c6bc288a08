"""A posting too long to be read, or too short to tell.

Readers decide within the first screens; what stands behind some thousand words is skimmed on a phone. The thresholds
are ours: above `most` words (1,300; nine in ten of some 6,000 real listings have fewer) or below `least`
(40; 98 in 100 have more). The message says which parts take the room. Other languages than English are counted too.

Fix: cut what is said of the company and of the law to a few lines, and link to the rest.

Bad::

    Line cook
    Company: Lakeside Kitchens

    We need a cook. Come by.

Good::

    Line cook
    Company: Lakeside Kitchens
    Location: Austin, TX

    You will cook our lunch menu for some eighty guests a day, keep the kitchen clean, and order what we need for the
    week.
    You should have worked in a kitchen for a year. We pay $19 to $22 an hour, and we close on Sundays. To apply,
    write to
    jobs@lakesidekitchens.example.
"""

from collections import Counter
from collections.abc import Iterator

from jobscan.check.absence import word_count
from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="RDB402",
    name="length",
    severity="info",
    summary="The posting is very long, or too short to tell what the job is.",
    settings={"most": 1300, "least": 40},
)
_PARTS = {
    "company_about": "about the company",
    "legal_eeo": "legal lines",
    "benefit": "benefits",
    "responsibility": "responsibilities",
    "requirement_required": "requirements",
    "requirement_preferred": "preferred",
    "role_summary": "about the role",
    "application_instruction": "how to apply",
}
_SHOWN = 3


def find(case: Case) -> Iterator[Finding]:
    count = word_count(case)
    if count > case.setting(RULE, "most"):
        parts = Counter[str]()
        for segment in case.segments(tuple(_PARTS)):  # type: ignore[arg-type]
            parts[_PARTS[segment.role]] += len(case.folded[segment.start : segment.end].split())
        most = ", ".join(f"{name} {words:,}" for name, words in parts.most_common(_SHOWN))
        yield RULE.finding(
            f"{count:,} words" + (f"; most of them: {most}" if most else ""),
            fix="cut what is said of the company and of the law, and link to the rest",
        )
    elif 0 < count < case.setting(RULE, "least"):
        yield RULE.finding(
            f"only {count} words", fix="say what there is to do, what is needed, where, and for what pay"
        )
