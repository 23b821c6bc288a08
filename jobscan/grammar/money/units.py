"""Words -> the unit that pay is for: an hour, a year, a mile, a lesson.

English first, and the words of the neighbours that English boards quote: German, French, Dutch, Spanish, Italian,
Polish, Nordic.
"""

from __future__ import annotations

import re

from jobscan.model import UnitText

_NOUNS = {
    "HOUR": r"hours?|hrs?|h|stunde|std|uur|heures?|ora|hora|godz|timme|tunti|tunnissa|hodin\w?|hod|ore?",
    "BIWEEK": r"bi-?week|two\ weeks|2\ weeks|fortnight|pay\ period",
    "DAY": r"days?|diem|d|tag|dag|jour|giorno|d[ií]a|zi|dzie[nń]|night",
    "WEEK": r"weeks?|wks?|woche|semaine|semana|settimana",
    "MONTH": r"months?|mos?|mth|mnth|monat|mois|maand|m[eê]s|mese|m[eě]s[ií]c|lun[aă]|kk|h[oó]|kuukausi|kuukaudessa"
    r"|mies(?:i[aą]c)?|m[aå]n(?:ad|ed)?"
    r"|calendar\ month",
    "YEAR": r"years?|yrs?|annum|annual|anum|an|jahr|jaar|a[nñ]o|anno|rok|[aå]r|vuosi|y",
    "MILE": r"miles?|mi",
}
# What one is paid by, other than time and miles.
_PIECES = (
    r"class(?:es)?|lessons?|sessions?|visits?|credit\ hours?|credits?|contact\ hours?|courses?|sections?|camps?|"
    r"videos?|articles?|posts?|words?|projects?|events?|games?|semesters?|terms?|appointments?|viewings?|tasks?|"
    r"cases?|tests?|drops?|deliver(?:y|ies)|stops?|loads?|shifts?|models?|assignments?|reports?|hauls?|calls?|shows?|"
    r"pieces?|units?|orders?|photos?|hits?|times|patients?|inspections?|episodes?|scripts?|meetings?|services?|"
    r"drill\ weekends?|weekends?|trips?|surveys?|interviews?|hands?|placements?"
)
_QUALIFIER = (
    r"(?:(?:gross|net|netto|brutt?o|bruts?|basic|base|fixed|flat|all[-\ ]in|total|w2|c2c|doe|usd|full[-\ ]time|fte"
    r"|paye|umbrella|ltd|(?:in|out)side\ ir35|retainer|salary|pay|in[-\ ]hand|take[-\ ]home)(?:[\s,)]{1,2}|(?=/))){0,2}"
)
# A word ends before any small letter, that of "/mån" too; a capital may be glued on: "per annumHours", "14.90phStart".
_END = r"(?-i:(?![a-zß-öø-ſ])(?!(?<=[A-Z])[A-Z]))"
_TIMES = "|".join(rf"(?P<{unit}>(?:{nouns}){_END}(?!\ (?:hour|long)))" for unit, nouns in _NOUNS.items())
_PER = (
    r"(?:(?:/|\\|p/|de\ l')\s{0,2}"
    r"|(?:per|(?-i:an?|AN?(?=\ [A-Z]{2}))|each|every|pro|par|por|al|je|na|for\ (?:each|every|an?|the)|for|i)\s{1,2})"
)
_AFTER = re.compile(
    rf"""
    (?:/-)?[\s)\]*_]{{0,4}} (?:[-,(:]\s{{0,2}})? (?:\(\s?)? {_QUALIFIER}
    (?:
        {_PER}
        (?: \d{{1,2}}[-\ ]?(?:hr|hour)s?[-\ ](?:(?P<DAY_OF>day)|(?P<UNIT_OF>shift))           # "$650/10hr day"
          | {_TIMES}
          | (?P<UNIT>(?:[\w-]{{1,20}}\s){{0,2}}?(?:{_PIECES}))         # "for each 90-minute lesson"
          | (?P<MONTH_M>(?<=/)m)
          | (?:[^\W\d][\w-]{{1,20}}\ )(?P<HOUR_OF>hours?)             # "per tutoring hour"
          | dispatched\ (?P<MILE_OF>miles?) )
        {_END} (?!\ hour)
      | (?P<HOUR_GLUED>/(?:hr|hour)(?=[a-z]{{4}}))                       # "$22/hrdepending on season"
      | (?<!-)(?P<HOUR_BARE>(?:hour|hr){_END}                                                        # "$30 hour"
          (?!\s?[-:]|\ (?:long|shift|week|day|session|class|lesson|contract)))
      | (?P<MONTH_BARE>month{_END}(?=\s?(?:[,.;|)\n]|\Z|(?:and|or|plus|gross|net|doe|depending|based)\b)))
      | (?P<YEAR_BARE>(?:year|yr){_END}(?=\s?(?:[,.;|)\n]|\Z|(?:and|or|plus|gross|net|doe|depending|based)\b)))
      | (?P<ONE_TIME>for\ the\ (?:(?:whole|entire)\ )?(?:season|summer|engagement)
          |flat\ fee|lump\ sum|one[-\ ]time(?!\ (?:bonus|sign)))
      | (?P<HOUR_LY>hourly|p\.?/?hr?{_END}\.?|(?-i:PH(?=[A-Z][a-z])))
      | (?P<DAY_LY>daily|(?<!,\ )p\.?d{_END})
      | (?P<BIWEEK_LY>bi-?\ ?weekly|fortnightly)
      | (?P<WEEK_LY>weekly|p\.?w{_END}\.?)
      | (?P<MONTH_LY>monthly|pcm{_END}|(?<!,\ )p\.?m{_END}\.?
          |monatlich|mensuels?|mensual(?:es)?|mensili|mensais|mensal|miesi[eę]cznie
          |m[eě]s[ií][cč]n[eě]|maandelijks|m[aå]nedlig\w{{0,2}}|m[aå]nads\w{{0,4}})
      | (?P<YEAR_LY>annual(?:ly|i[sz]ed)?{_END}|yearly|p\.?\s?a{_END}\.?|lpa{_END}
          |j[aä]hrlich|annuels?|anual(?:es)?|anuais|annui|rocznie|ro[cč]n[eě])
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(
    r"""
    (?<!week\ )(?<!hours\ )(?<!hrs\ )(?<!days\ )(?<!times\ ) \b       # "20 hours per week"
    (?: (?<!paid\ )(?<!pays\ )(?<!pay\ )                              # when it is paid, not for how long
        (?: (?P<HOUR_LY>hourly) | (?P<DAY_LY>daily) | (?P<BIWEEK_LY>bi-?weekly | fortnightly) | (?P<WEEK_LY>weekly)
          | (?P<MONTH_LY>monthly) )
      | (?P<HOUR>(?:per|an|/)\ ?(?:hour|hr)\b | hour\ rate | (?:brutto)?stundenlohn | uurloon | timel[øo]nn?
          | stundensatz | uurtarief | timl[öo]n
          | horaire\ (?:brut\ )?de)
      | (?P<DAY>day\ rate | tjm | tagessatz | dagtarief | per\ (?:day|diem))
      | (?P<WEEK>per\ week)
      | (?P<MONTH>per\ month | (?:brutto)?-?monats\w{0,12}(?:gehalt|lohn) | monatlich | mensuel
          | miesi[eę]czn\w{1,2} | maandsalaris)
      | (?P<YEAR>annual(?:ly|i[sz]ed)? | yearly | per\ (?:annum|year) | (?:brutto)?-?jahres\w{0,12}(?:gehalt|lohn)
          | j[aä]hrlich | p\.a\. | ral | annuel | anual | ctc)
      | (?P<MILE>per\ mile | cpm | mileage)
      | (?P<UNIT>per[-\ ](?:visit|class|lesson|session|credit|course|case|assignment|article|event|unit)) )\b
    | (?P<HOUR_CJK>時薪|时薪|時給) | (?P<DAY_CJK>日薪|日給|日给) | (?P<MONTH_CJK>月薪|月給|月给)
    | (?P<YEAR_CJK>年薪|年収|年俸)
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Paid by what no list has: "per square", "/bin", "per wRVU"; but "per our policy", "per experience" are no units.
_PER_PIECE = re.compile(
    r"\s?(?:per\s|/\s?)(?!(?:the|our|your|all|experience|agreement|polic|contract|company|employee|qualif|union|cba|grade|year"
    r"|doe|month|hour|hr|yr|week|day|annu|diem|person|user|seat|customer|negotia)\w*)(?P<UNIT>[a-z][\w-]{2,14})(?![\w/])",
    re.IGNORECASE,
)
# "€2,651 (scale 9) per month": in brackets, and no other money.
REMARK = re.compile(r"\s?\([^()$€£]{2,40}\)(?=\s)")
# A period that opens the next amount: "Hourly: $25.00 Annually: $52,000", "Hourly rate $25 Annual salary: $52,000".
_OPENS_NEXT = re.compile(
    r"(?:\s(?:base|salary|salaries|rates?|pay|wages?|range|compensation|equivalent)){0,3}[\s*_]{0,3}[:=][\s*_]{0,4}\W{0,2}\d",
    re.IGNORECASE,
)


def unit_after(folded: str, at: int) -> tuple[int, UnitText | None]:
    """The unit that stands at `at`, and where it ends; a remark in brackets may stand in between.

    >>> unit_after("$20 - $25/hr DOE", 9), unit_after("$75 for each 90-minute lesson", 3)[1]
    ((12, 'HOUR'), 'UNIT')
    >>> unit_after("€4,000 gross monthly", 6)[1], unit_after("$5,000 sign-on", 6)[1]
    ('MONTH', None)
    """
    match = _AFTER.match(folded, at, at + 80)
    if match is None and (remark := REMARK.match(folded, at, at + 60)):
        match = _AFTER.match(folded, remark.end(), remark.end() + 80)
    if match is None:
        match = _PER_PIECE.match(folded, at, at + 40)
    if match is None or _OPENS_NEXT.match(folded, match.end()):
        return at, None
    return match.end(), _unit(match)


def unit_named(words: str) -> UnitText | None:
    """The last unit that the words name ("Annual salary range:"); "paid weekly" tells when, not how much.

    >>> unit_named("Annual base salary:"), unit_named("You are paid weekly,"), unit_named("Hourly rate")
    ('YEAR', None, 'HOUR')
    """
    found = None
    for match in _NAMED.finditer(words):
        found = match
    return _unit(found) if found else None


def _unit(match: re.Match[str]) -> UnitText | None:
    name = match.lastgroup or ""
    return name if name == "ONE_TIME" else name.split("_")[0] or None  # type: ignore[return-value]
