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
    SalaryBasis,
    SkillKind,
    UnitText,
)

T = TypeVar("T")


class Segment(Struct, frozen=True, kw_only=True, rename="camel"):
    """A line, bullet or sentence of the listing, and its role."""

    start: Annotated[int, about("offset of its first character in the text as read")]
    end: Annotated[int, about("offset just after its last character")]
    role: Annotated[Role, about("its role in the listing")]
    heading: Annotated[str | None, about("the heading above it")] = None
    confidence: Annotated[float, about("how sure the role is, 0 to 1")] = 0.5


class Fact(Struct, Generic[T], frozen=True, kw_only=True, rename="camel"):
    """What the listing says as jobscan understands it, and the exact words: text is source text[start:end]."""

    value: Annotated[T, about("what the words mean")]
    start: Annotated[int | None, about("offset of the first character of the words; null for a structured field")]
    end: Annotated[int | None, about("offset just after their last character; null for a structured field")]
    text: Annotated[str, about("the words, or the field as given")]
    rule: Annotated[str, about("the rule that found them, or field.<name> for a structured field")]
    confidence: Annotated[float, about("how often such a fact is right, from 0 to 1")]
    stated: Annotated[bool, about("false where the value was inferred rather than stated")] = True


class Place(Struct, frozen=True, kw_only=True, rename="camel"):
    """A place of work: as written, and its parts where they are known."""

    name: Annotated[str, about("the place as written")]
    address_locality: Annotated[str | None, about("city or town")] = None
    address_region: Annotated[str | None, about("state, province or region; a code if there is one")] = None
    address_country: Annotated[str | None, about("ISO 3166 alpha-2")] = None
    postal_code: Annotated[str | None, about("as written")] = None


class WorkHours(Struct, frozen=True, kw_only=True, rename="camel"):
    """Hours of work in a week. A single number is given for both ends."""

    hours_per_week: Annotated[
        tuple[float | None, float | None],
        about("the fewest and the most hours; null if not stated"),
    ]


class Experience(Struct, frozen=True, kw_only=True, rename="camel"):
    """Years of experience asked for."""

    min_years: Annotated[float | None, about("the fewest years; null if only a maximum is stated")]
    max_years: Annotated[float | None, about("the most years; null if there is no maximum")]
    level: Annotated[Level, about("whether it is required or only preferred")]
    of: Annotated[str | None, about("what the experience must be in, as written")] = None


class Education(Struct, frozen=True, kw_only=True, rename="camel"):
    """A level of education asked for."""

    credential_category: Annotated[Credential, about("the lowest degree accepted")]
    level: Annotated[Level, about("whether it is required or only preferred")]
    or_equivalent: Annotated[bool, about("whether equivalent experience is accepted instead")] = False


class Qualification(Struct, frozen=True, kw_only=True, rename="camel"):
    """One item that the candidate should have."""

    text: Annotated[str, about("the item, without its bullet")]
    level: Annotated[Level, about("whether it is required or only preferred")]


class Skill(Struct, frozen=True, kw_only=True, rename="camel"):
    """A skill under its canonical name."""

    name: Annotated[str, about("the canonical name")]
    kind: Annotated[SkillKind, about("what kind of skill")]
    level: Annotated[Level, about("whether it is required or only preferred")]
    id: Annotated[str | None, about("onet:... or esco:... if it is in a public taxonomy")] = None
    group: Annotated[str | None, about("the group in the user's own list of skills")] = None
    min_years: Annotated[float | None, about("the fewest years of experience with it")] = None
    max_years: Annotated[float | None, about("the most years of experience with it")] = None
    proficiency: Annotated[Proficiency | None, about("how well it must be known")] = None
    alternatives: Annotated[tuple[str, ...], about('names of other skills accepted instead ("Python or R")')] = ()
    mentions: Annotated[tuple[tuple[int, int], ...], about("[start, end) of every place that names it, in order")] = ()


class MonetaryAmount(Struct, frozen=True, kw_only=True, rename="camel"):
    """Base pay. "Up to" has no minValue, "from" no maxValue, a single amount has both alike."""

    currency: Annotated[str | None, about("ISO 4217; null if the listing does not say")]
    min_value: Annotated[Decimal | None, about("the low end; null for 'up to'")]
    max_value: Annotated[Decimal | None, about("the high end; null for 'from'")]
    unit_text: Annotated[UnitText | None, about("what the amount is paid for; null if unknown")]
    unit_stated: Annotated[bool, about("false where the unit was inferred from the amount")] = True
    label: Annotated[str | None, about("to whom or where it applies, such as a level or a state")] = None
    primary: Annotated[bool, about("whether it represents the listing in comparisons")] = False
    restates: Annotated[
        int | None, about("index in baseSalary of the amount that this one restates for another period")
    ] = None
    full_time_equivalent: Annotated[
        bool | None, about("true if it is said to be the full-time rate, as with pro rata pay")
    ] = None


class PaymentsPerYear(Struct, frozen=True, kw_only=True, rename="camel"):
    """How many monthly salaries are paid in a year, if the listing says so: 14 in much of Austria, Italy or Spain."""

    number: Annotated[float, about("salaries a year; of a range, the fewest")]
    basis: Annotated[
        SalaryBasis,
        about("fixed: on top of a monthly pay; conditional: not sure to be paid; included: within the pay stated"),
    ]


class Incentive(Struct, frozen=True, kw_only=True, rename="camel"):
    """Pay other than base pay: on-target earnings, bonus, sign-on, equity, stipend, commission."""

    kind: Annotated[IncentiveKind, about("what kind of money")]
    currency: Annotated[str | None, about("ISO 4217; null if the listing does not say")]
    min_value: Annotated[Decimal | None, about("the low end; null for 'up to' and if there is no amount")]
    max_value: Annotated[Decimal | None, about("the high end; null for 'from' and if there is no amount")]
    unit_text: Annotated[UnitText | None, about("what the amount is paid for; null if unknown")]
    label: Annotated[str | None, about("to whom or where it applies, if there are several of a kind")] = None


class Occupation(Struct, frozen=True, kw_only=True, rename="camel"):
    """A code of an occupational classification for the listing's job."""

    code_value: Annotated[str, about("the code")]
    in_code_set: Annotated[str, about("the classification, such as SOC 2018")]
    name: Annotated[str, about("the name of the occupation there")]
    confidence: Annotated[float, about("how likely the job is of this occupation, from 0 to 1")]
