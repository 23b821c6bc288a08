"""A posting and its occupation -> what explains extreme pay: tips, commission, a level above the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from jobscan.compare.ageing import Ageing
from jobscan.compare.annual_offer import AnnualOffer
from jobscan.compare.areas import AreaMatch
from jobscan.compare.countries import currency_assumed
from jobscan.compare.occupation_search import stems
from jobscan.model import Fact, Hedge, JobPosting, MonetaryAmount, Options

FEDERAL_MINIMUM = Decimal("7.25")  # an hour, since 2009
_LEADING = frozenset({"lead", "principal", "manager", "director", "executive"})
_TIPPED = frozenset(("35", "37", "39", "41", "43", "53"))  # major groups of SOC in which some live by tips
# waiters, bartenders, baristas, bussers, hosts, barbers, hairdressers, manicurists, dealers, bellhops, taxi drivers
_LIVING_BY_TIPS = frozenset(
    "35-3031 35-3011 35-3023 35-9011 35-9031 39-5011 39-5012 39-5092 39-3011 39-6011 53-3054".split()
)
_MANAGERS, _TEACHERS = "11-", "25-"  # major groups of SOC
_FIRST_WORKERS = "31"  # the first major group of SOC whose seniors are mostly supervisors, who have a code of their own
_CHIEFS = re.compile(r"\b(?:chief|head|commander|superintendent)\b", re.IGNORECASE)
_SUPERVISORS = re.compile(r"[34][0-9]-10|5[0-9]-10")  # minor groups of SOC: first-line supervisors
_LEARNERS = re.compile(r"\b(?:apprentice|trainee|intern|graduate scheme|learner)s?(?:hips?)?\b", re.IGNORECASE)
MISREAD = Decimal(
    "0.4"
)  # of a minimum wage: British pay was less than this of today's before 2003; no listing is so old
_AMERICAN = re.compile(r"\b(?:401 ?\([Kk]|401[Kk]|403 ?\(?[Bb]|U\.?S\b|United States|E-?Verify)")
_VARIABLE = frozenset({"ote", "commission"})


class Caveat(NamedTuple):
    """A sentence (or none), and which extremes it explains.

    `is_base_alone`: the pay is less than what the wages count. `hedge`: what else the verdict hangs on.
    """

    said: str
    low: bool = False
    high: bool = False
    is_base_alone: bool = False
    hedge: Hedge | None = None


def pay_of_title(posting: JobPosting) -> Fact[MonetaryAmount] | None:
    """The pay to compare: the only statement labelled with the title ("Aide: $18"), or else the primary one.

    Of that, the statement that says more: "up to $60,000" below a heading "$60,000"; "$22 an hour" beside a bare "$68".
    """
    pay = _labelled(posting) or posting.primary_pay
    if pay is None:
        return None
    return next((fact for fact in posting.base_salary if _says_more(fact.value, pay.value)), pay)


def _says_more(other: MonetaryAmount, pay: MonetaryAmount) -> bool:
    """Whether another statement tells that an amount is only one end, or for what it is where this one leaves it open.

    An amount of a year's size is one even where nobody says so.
    """
    if other.currency != pay.currency or other.label not in (None, pay.label):
        return False
    is_one = pay.min_value == pay.max_value
    one_end = (other.min_value is None and other.max_value == pay.max_value) or (
        other.max_value is None and other.min_value == pay.min_value
    )
    is_bare = not pay.unit_stated and pay.unit_text != "YEAR"
    return (is_one and one_end and other.unit_text == pay.unit_text) or (is_bare and other.unit_stated)


def _labelled(posting: JobPosting) -> Fact[MonetaryAmount] | None:
    if posting.title is None or len(posting.base_salary) < 2:
        return None
    title = stems(posting.title.value)
    found = [fact for fact in posting.base_salary if fact.value.label and stems(fact.value.label) <= title]
    return found[0] if len(found) == 1 else None


def caveats_of(posting: JobPosting, occupation: str) -> tuple[Caveat, ...]:
    """The caveats of a posting, whose occupation is a code of the wage table."""
    finders = (_tips, _commission, _contract, _level, _learner, _others)
    return tuple(caveat for find in finders for caveat in find(posting, occupation))


def _tips(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    """Pay of those who live by tips is not all that they earn.

    Pay below the federal minimum wage means that tips come on top, or that the work is in another country.
    """
    pay = posting.primary_pay
    if pay is None or pay.value.unit_text != "HOUR" or pay.value.currency != "USD":
        return
    if not 0 < _ends(pay.value)[0] < FEDERAL_MINIMUM:
        if occupation in _LIVING_BY_TIPS:
            yield Caveat("the wages of this work include tips", low=True, is_base_alone=True)
    elif occupation[:2] not in _TIPPED:
        yield Caveat("less than the federal minimum wage: hardly pay for work in the United States", low=True)
    else:
        said = "less than the federal minimum wage: tips, which the wages include, come on top"
        yield Caveat(said, low=True, is_base_alone=True)


def _commission(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    if any(fact.value.kind in _VARIABLE for fact in posting.incentive_compensation):
        yield Caveat("base pay alone: commission, which the wages include, comes on top", low=True, is_base_alone=True)


def _level(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    """A title's level may be that of another occupation: the supervisor of guards is no guard, but a manager is one."""
    level = posting.seniority.value if posting.seniority else ""
    is_worker = occupation[:2] >= _FIRST_WORKERS and occupation[2:3] == "-"
    is_the_occupation = level == "manager" and occupation.startswith(_MANAGERS)
    chief = _CHIEFS.search(posting.title.value) if posting.title and "-" in occupation else None
    if (level in _LEADING and not is_the_occupation) or (level == "senior" and is_worker):
        yield Caveat(f"a position at {level} level, set against the wages of all levels", high=True)
    elif chief and not occupation.startswith(_MANAGERS) and not _SUPERVISORS.match(occupation):
        yield Caveat(f"a {chief[0].lower()}, set against the wages of all levels", high=True)


def _learner(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    """Interns, apprentices and juniors earn less than people who already know the work."""
    kinds = {kind.value for kind in posting.employment_type}
    level = posting.seniority.value if posting.seniority else ""
    title = posting.title.value if posting.title else ""
    kinds_of = {
        "an internship": level == "intern" or "INTERN" in kinds,
        "a place to learn": bool(_LEARNERS.search(title)),
        "a junior job": level == "junior",
    }
    if what := next((what for what, is_so in kinds_of.items() if is_so), None):
        yield Caveat(f"{what}, set against the wages of all levels", low=True, hedge="level")


def _contract(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    """Contractors pay for their own leave, illness and gaps, and so do most who are paid by the day or the week.

    (`working_time` says so of contractors' daily rates.)
    """
    pay = posting.primary_pay
    unit = pay.value.unit_text if pay else None
    is_contract = "CONTRACTOR" in {kind.value for kind in posting.employment_type}
    if (unit == "DAY" and not is_contract) or unit == "WEEK":
        said = f"a rate for a {unit.lower()}, set against employees' pay, which comes with leave and benefits"
        yield Caveat(said, high=True)
    if unit == "HOUR" and is_contract:
        yield Caveat("a contractor's rate, set against employees' pay, which comes with leave and benefits", high=True)
    if unit == "HOUR" and occupation.startswith(_TEACHERS):
        yield Caveat("pay for an hour taught: nobody teaches all hours of a year", high=True)


def bare(posting: JobPosting, options: Options) -> Iterator[Caveat]:
    """An amount without a currency, or in dollars that no place tells apart, may be of another country's.

    A user who names a place, an industry or a table says of which country it is.
    """
    pay = pay_of_title(posting)
    if pay is None or options.area or options.industry or options.table:
        return
    is_bare = pay.value.currency == "USD" and "$" in pay.text and "US" not in pay.text and not posting.job_location
    if pay.value.currency is None or (is_bare and not _is_american(posting)):
        yield Caveat("", low=True, high=True, hedge="currency")
    elif currency_assumed(pay, posting.job_location):
        countries = {fact.value.address_country for fact in posting.job_location}
        yield Caveat("", low=True, high=True, hedge="currency" if len(countries) > 1 else None)


def _is_american(posting: JobPosting) -> bool:
    """Whether benefits or the right to work tell that a listing without a place is of the United States."""
    facts = (*posting.job_benefits, *posting.eligibility_to_work_requirement)
    return any(_AMERICAN.search(fact.value) or _AMERICAN.search(fact.text) for fact in facts)


def under_minimum(offer: AnnualOffer, ageing: Ageing | None, card: Mapping[str, Any]) -> tuple[Caveat, ...]:
    """Pay that would not have been legal when the wages were measured is that of an earlier year, or of a learner."""
    least = card.get("minimum_hour")
    known = [end for end in (offer.low, offer.high) if end is not None]
    if not least or offer.is_guess or (ageing and ageing.is_gap):
        return ()
    if not MISREAD <= min(known) / (Decimal(str(least)) * offer.hours) < 1:
        return ()
    said = f"less than the legal minimum of {card['effective']:%B %Y}, {card['currency']} {least:.2f} an hour"
    return (Caveat(said, low=True, hedge="minimum"),)


def undated(posting: JobPosting, options: Options) -> tuple[Caveat, ...]:
    """A listing that does not say when it was posted may be some years old; a user's own question is of today."""
    pay = pay_of_title(posting)
    is_of_today = options.age_to is not None or not options.own_money or (pay is not None and pay.start is None)
    if is_of_today or posting.date_posted or posting.valid_through:
        return ()
    return (Caveat("", hedge="date"),)


def unplaced(posting: JobPosting, area: AreaMatch, nation: str) -> tuple[Caveat, ...]:
    """The whole country is used because no place is stated; for remote work that is intended."""
    remote = posting.job_location_type is not None and posting.job_location_type.value == "TELECOMMUTE"
    if area.code != nation or posting.job_location or remote:
        return ()
    return (Caveat("", hedge="area"),)


def several_places(is_several: bool) -> tuple[Caveat, ...]:
    """Pay for several places is set against the wages of one of them."""
    return (Caveat("", low=True, high=True, hedge="places"),) if is_several else ()


def _others(posting: JobPosting, occupation: str) -> Iterator[Caveat]:
    """Another statement of the same kind of pay may be the one that counts.

    Amounts that have nothing in common may be of several jobs: "Nurse $30-40/h; Aide $18-20/h".
    """
    compared = pay_of_title(posting)
    pay = compared.value if compared else None
    by_title = _labelled(posting) is not None
    same = [
        fact.value
        for fact in posting.base_salary
        if pay and (fact.value.currency, fact.value.unit_text) == (pay.currency, pay.unit_text) and fact.value != pay
    ]
    if pay and same:
        low, high = _ends(pay)
        lows, highs = zip(*map(_ends, same), strict=True)
        apart = any(other_low > high or other_high < low for other_low, other_high in zip(lows, highs, strict=True))
        yield Caveat("", low=max(highs) > high, high=min(lows) < low, hedge="pay" if apart and not by_title else None)


def _ends(pay: MonetaryAmount) -> tuple[Decimal, Decimal]:
    """Both ends of the pay; in an open range, the stated end twice."""
    stated = [end for end in (pay.min_value, pay.max_value) if end is not None] or [Decimal(0)]
    return min(stated), max(stated)
