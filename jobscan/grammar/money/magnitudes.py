"""An amount and its currency -> what period it can be for: the magnitudes of pay, country by country.

Made by hand from the pay levels that public statistics give (minimum wage to the 99th percentile, widened), rounded
generously: the table tells an hour from a month from a year, nothing finer.
"""

from __future__ import annotations

from decimal import Decimal

from jobscan.model import UnitText

# currency: an hour pays up to A, a month from B to C, a year from D. Between them nothing can be concluded.
_SCALES: dict[str, tuple[int, int, int, int]] = {
    "USD": (300, 1_500, 9_999, 12_000), "CAD": (300, 1_500, 9_999, 14_000), "AUD": (300, 2_000, 12_000, 18_000),
    "NZD": (300, 2_000, 12_000, 18_000), "SGD": (200, 1_200, 18_000, 20_000), "HKD": (1_000, 8_000, 90_000, 110_000),
    "EUR": (200, 700, 10_500, 11_000), "GBP": (200, 1_000, 9_000, 9_500), "CHF": (250, 2_000, 20_000, 25_000),
    "PLN": (500, 2_500, 45_000, 48_000), "CZK": (3_000, 15_000, 250_000, 260_000), "RON": (400, 1_500, 40_000, 42_000),
    "HUF": (20_000, 150_000, 3_000_000, 3_100_000), "BGN": (200, 700, 15_000, 16_000),
    "SEK": (1_500, 12_000, 130_000, 150_000), "NOK": (1_500, 15_000, 130_000, 200_000),
    "DKK": (1_500, 12_000, 130_000, 180_000), "ISK": (20_000, 250_000, 2_500_000, 3_000_000),
    "INR": (2_000, 5_000, 149_999, 150_000), "PKR": (5_000, 20_000, 900_000, 1_000_000),
    "BDT": (2_000, 8_000, 290_000, 300_000), "LKR": (5_000, 20_000, 900_000, 1_000_000),
    "JPY": (7_000, 100_000, 1_400_000, 1_500_000), "KRW": (60_000, 1_000_000, 15_000_000, 16_000_000),
    "CNY": (800, 2_500, 70_000, 75_000), "TWD": (2_000, 20_000, 290_000, 300_000),
    "ILS": (500, 4_500, 70_000, 75_000), "TRY": (2_000, 15_000, 450_000, 500_000),
    "UAH": (3_000, 6_000, 250_000, 260_000), "RUB": (5_000, 15_000, 700_000, 720_000),
    "ZAR": (1_500, 3_000, 110_000, 120_000), "BRL": (400, 1_000, 35_000, 36_000),
    "MXN": (1_500, 5_000, 130_000, 150_000),
    "PHP": (2_500, 8_000, 250_000, 260_000), "THB": (2_500, 9_000, 280_000, 300_000),
    "MYR": (400, 1_200, 28_000, 30_000),
    "IDR": (500_000, 1_500_000, 70_000_000, 80_000_000), "VND": (900_000, 3_000_000, 150_000_000, 160_000_000),
    "NGN": (20_000, 30_000, 1_500_000, 1_600_000), "KES": (3_000, 15_000, 500_000, 550_000),
    "EGP": (1_000, 4_000, 100_000, 110_000), "GHS": (300, 500, 30_000, 35_000),
    "ARS": (50_000, 300_000, 8_000_000, 9_000_000), "CLP": (30_000, 400_000, 6_000_000, 7_000_000),
    "COP": (200_000, 1_000_000, 25_000_000, 28_000_000), "PEN": (200, 900, 25_000, 28_000),
    "OMR": (50, 150, 5_000, 5_500), "KWD": (50, 100, 4_000, 4_500), "BHD": (50, 100, 4_000, 4_500),
    "AED": (500, 1_500, 90_000, 100_000), "SAR": (500, 1_500, 90_000, 100_000), "QAR": (500, 1_500, 90_000, 100_000),
}  # fmt: skip
# How far the pay of a period may lie from what the table says of an hour and a year: the least in parts of the
# yearly least, the most in parts of the hourly most.
_LEAST = {"HOUR": 5_600, "DAY": 800, "WEEK": 130, "BIWEEK": 60, "MONTH": 50, "YEAR": 4}
_MOST = {"HOUR": 5, "DAY": 40, "WEEK": 150, "BIWEEK": 300, "MONTH": 500, "YEAR": 10_000}


def infer_unit(value: Decimal, currency: str | None) -> UnitText | None:
    """What a reader concludes from the size alone; None where that is a toss-up.

    >>> infer_unit(Decimal(17), "USD"), infer_unit(Decimal(15_000), "PLN"), infer_unit(Decimal(600), "USD")
    ('HOUR', 'MONTH', None)
    """
    hour, month, month_end, year = _SCALES.get(currency or "USD", _SCALES["USD"])
    if value >= year:
        return "YEAR"
    if month <= value <= month_end:
        return "MONTH"
    return "HOUR" if value <= hour else None


def is_plausible(value: Decimal, currency: str | None, unit: UnitText | None) -> bool:
    """Could somebody be paid this? Keeps out placeholders ("$1 - $1"), a firm's money, and misread numbers.

    >>> is_plausible(Decimal(1), "USD", "HOUR"), is_plausible(Decimal(20_000_000), "USD", None)
    (False, False)
    >>> is_plausible(Decimal("0.65"), "USD", "MILE")
    True
    """
    hour, _, _, year = _SCALES.get(currency or "USD", _SCALES["USD"])
    if unit is None:
        return Decimal(year) / _LEAST["HOUR"] <= value <= hour * _MOST["YEAR"]
    if unit == "MILE":
        return Decimal("0.1") <= value <= 10
    if unit in ("UNIT", "ONE_TIME"):
        return Decimal("0.01") <= value <= year * 20  # a word is a unit, too
    return Decimal(year) / _LEAST[unit] <= value <= hour * _MOST[unit]
