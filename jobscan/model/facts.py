"""What is understood: facts with the words that say so, and the values that they hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Generic, TypeVar

from msgspec import Struct

from jobscan.model.about import about
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
    """A line, bullet or sentence of the listing, and its role."""

    start: Annotated[int, about("offset of its first character in the text as read")]
    end: Annotated[int, about("offset behind its last character")]
    role: Annotated[Role, about("what it is there for")]
    heading: Annotated[str | None, about("the heading that it stands under")] = None
    confidence: Annotated[float, about("how sure the role is, 0 to 1")] = 0.5


class Fact(Struct, Generic[T], frozen=True, kw_only=True, rename="camel"):
    """What is believed of the listing, and the very words that say so: text is source text[start:end]."""

    value: Annotated[T, about("what the words mean")]
    start: Annotated[int | None, about("offset of the first character of the words; null for a structured field")]
    end: Annotated[int | None, about("offset behind their last character; null for a structured field")]
    text: Annotated[str, about("the words, or the field as it stood")]
    rule: Annotated[str, about("the rule that saw them, or field.<name> for a structured field")]
    confidence: Annotated[float, about("how often such a fact is right, 0 to 1")]
    stated: Annotated[bool, about("false where the value was inferred rather than stated")] = True


class Place(Struct, frozen=True, kw_only=True, rename="camel"):
    """A place of work: as written, and its parts where they are known."""

    name: Annotated[str, about("the place as written")]
    address_locality: Annotated[str | None, about("city or town")] = None
    address_region: Annotated[str | None, about("state, province or region; a code where there is one")] = None
    address_country: Annotated[str | None, about("ISO 3166 alpha-2")] = None
    postal_code: Annotated[str | None, about("as written")] = None


class WorkHours(Struct, frozen=True, kw_only=True, rename="camel"):
    """How long one works in a week. A single number stands at both ends."""

    hours_per_week: Annotated[
        tuple[float | None, float | None],
        about("the fewest and the most hours; null where the listing names no such end"),
    ]


class Experience(Struct, frozen=True, kw_only=True, rename="camel"):
    """Years of experience asked for."""

    min_years: Annotated[float | None, about("the fewest years; null where only a most is stated")]
    max_years: Annotated[float | None, about("the most years; null where there is no such limit")]
    level: Annotated[Level, about("whether it must be or is only wished for")]
    of: Annotated[str | None, about("what the experience must be in, as written")] = None


class Education(Struct, frozen=True, kw_only=True, rename="camel"):
    """A level of education asked for."""

    credential_category: Annotated[Credential, about("the lowest degree that will do")]
    level: Annotated[Level, about("whether it must be or is only wished for")]
    or_equivalent: Annotated[bool, about("whether experience or the like may stand in for it")] = False


class Qualification(Struct, frozen=True, kw_only=True, rename="camel"):
    """One item asked of the candidate."""

    text: Annotated[str, about("the item, without its bullet")]
    level: Annotated[Level, about("whether it must be or is only wished for")]


class Skill(Struct, frozen=True, kw_only=True, rename="camel"):
    """A skill under its canonical name."""

    name: Annotated[str, about("the canonical name")]
    kind: Annotated[SkillKind, about("what kind of skill")]
    level: Annotated[Level, about("whether it must be or is only wished for")]
    id: Annotated[str | None, about("onet:... or esco:... where a public taxonomy knows it")] = None
    group: Annotated[str | None, about("the group in the user's own list of skills")] = None
    min_years: Annotated[float | None, about("the fewest years of it asked for")] = None
    max_years: Annotated[float | None, about("the most years of it asked for")] = None
    proficiency: Annotated[Proficiency | None, about("how well it must be known")] = None
    alternatives: Annotated[tuple[str, ...], about('names of other skills that will do instead ("Python or R")')] = ()
    mentions: Annotated[tuple[tuple[int, int], ...], about("[start, end) of every place that names it, in order")] = ()


class MonetaryAmount(Struct, frozen=True, kw_only=True, rename="camel"):
    """Base pay. "Up to" has no minValue, "from" no maxValue, a single amount has both alike."""

    currency: Annotated[str | None, about("ISO 4217; null where the listing does not tell")]
    min_value: Annotated[Decimal | None, about("the low end; null for 'up to'")]
    max_value: Annotated[Decimal | None, about("the high end; null for 'from'")]
    unit_text: Annotated[UnitText | None, about("what the amount is paid for; null where nothing tells")]
    unit_stated: Annotated[bool, about("false where the unit was inferred from the amount")] = True
    label: Annotated[str | None, about("for whom or where it holds, such as a level or a state")] = None
    primary: Annotated[bool, about("whether it stands for the listing in comparisons")] = False
    restates: Annotated[
        int | None, about("index in baseSalary of the amount that this one says again for another period")
    ] = None
    full_time_equivalent: Annotated[
        bool | None, about("true where it is said to be what full time is paid, as of pay pro rata")
    ] = None


class Incentive(Struct, frozen=True, kw_only=True, rename="camel"):
    """Money that is not base pay: on-target earnings, bonus, sign-on, equity, stipend, commission."""

    kind: Annotated[IncentiveKind, about("what kind of money")]
    currency: Annotated[str | None, about("ISO 4217; null where the listing does not tell")]
    min_value: Annotated[Decimal | None, about("the low end; null for 'up to' and where there is no amount")]
    max_value: Annotated[Decimal | None, about("the high end; null for 'from' and where there is no amount")]
    unit_text: Annotated[UnitText | None, about("what the amount is paid for; null where nothing tells")]
    label: Annotated[str | None, about("for whom or where it holds, where there are several of a kind")] = None


class Occupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """A code of an occupational classification for the listing's job."""

    code_value: Annotated[str, about("the code")]
    in_code_set: Annotated[str, about("the classification, such as SOC 2018")]
    name: Annotated[str, about("the name of the occupation there")]
    confidence: Annotated[float, about("how likely the job is of this occupation, 0 to 1")]
