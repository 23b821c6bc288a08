"""What is understood: facts with the words that say so, and the values that they hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Generic, TypeVar

from msgspec import Struct

from jobscan.model.vocabulary import (
    Credential,
    IncentiveKind,
    Level,
    Proficiency,
    Role,
    SkillKind,
    UnitText,
)

T = TypeVar("T")


class Segment(Struct, frozen=True, kw_only=True, rename="camel"):
    """A line, bullet or sentence, and its role; `heading` is the heading that it stands under."""

    start: int
    end: int
    role: Role
    heading: str | None = None
    confidence: float = 0.5


class Fact(Struct, Generic[T], frozen=True, kw_only=True, rename="camel"):
    """What we believe, and the very words that made us: `text == source_text[start:end]`.

    From a structured field `start` and `end` are None and `rule` is `field.<name>`. `stated` is False for an inference.
    """

    value: T
    start: int | None
    end: int | None
    text: str
    rule: str
    confidence: float
    stated: bool = True


class Place(Struct, frozen=True, kw_only=True, rename="camel"):
    """A place of work: as written, and its parts where they are known (country as ISO 3166 alpha-2)."""

    name: str
    address_locality: str | None = None
    address_region: str | None = None
    address_country: str | None = None
    postal_code: str | None = None


class Experience(Struct, frozen=True, kw_only=True, rename="camel"):
    """Years of experience asked for; `of` is what they must be in, as written."""

    min_years: float | None
    max_years: float | None
    level: Level
    of: str | None = None


class Education(Struct, frozen=True, kw_only=True, rename="camel"):
    """A level of education asked for; `or_equivalent` when experience or the like may stand in for it."""

    credential_category: Credential
    level: Level
    or_equivalent: bool = False


class Qualification(Struct, frozen=True, kw_only=True, rename="camel"):
    """One item asked of the candidate, cleaned of its bullet."""

    text: str
    level: Level


class Skill(Struct, frozen=True, kw_only=True, rename="camel"):
    """A skill under its canonical name; `id` as `onet:...` or `esco:...` where a public taxonomy knows it.

    `group` is the user's own. `alternatives` are the names of other skills, any of which will do ("Python or R").
    `mentions` are all places that name the skill, `[start, end)` in order; the fact's own is the strongest of them.
    """

    name: str
    kind: SkillKind
    level: Level
    id: str | None = None
    group: str | None = None
    min_years: float | None = None
    max_years: float | None = None
    proficiency: Proficiency | None = None
    alternatives: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()


class MonetaryAmount(Struct, frozen=True, kw_only=True, rename="camel"):
    """Base pay. "Up to" has no `min_value`, "from" no `max_value`, a single amount has both alike.

    `label` is for whom or where it holds; `restates` is the place in the list of the amount that this one says again
    for another period (hourly and annual).
    """

    currency: str | None
    min_value: Decimal | None
    max_value: Decimal | None
    unit_text: UnitText | None
    unit_stated: bool = True
    label: str | None = None
    primary: bool = False
    restates: int | None = None


class Incentive(Struct, frozen=True, kw_only=True, rename="camel"):
    """Money that is not base pay: on-target earnings, bonus, sign-on, equity, stipend, commission.

    `label` is for whom or where it holds, where there are several of a kind.
    """

    kind: IncentiveKind
    currency: str | None
    min_value: Decimal | None
    max_value: Decimal | None
    unit_text: UnitText | None
    label: str | None = None


class Occupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """A code of an occupational classification for the listing's title."""

    code_value: str
    in_code_set: str
    name: str
    confidence: float
