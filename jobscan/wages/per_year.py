"""How many of each unit there are in a full year of work."""

from collections.abc import Mapping

from jobscan.model import UnitText

HOURS_PER_YEAR = 2080  # 52 weeks of 40 hours, as OEWS has it
PER_YEAR: Mapping[UnitText, int] = {"YEAR": 1, "MONTH": 12, "BIWEEK": 26, "WEEK": 52, "DAY": 260}  # weeks of 5 days
