"""The rules that find the terms of a job, by the cue beside a word: for workplace, employment type and level alike."""

from __future__ import annotations

from jobscan.model import Rule

LABEL = Rule("terms.label", "Job type: Full-time -> Full-time")  # the value of a label, or a form's answer
THIS = Rule("terms.this", "This is a fully remote role. -> remote")  # said of this very job
ALONE = Rule("terms.alone", "Baker / Berlin (Hybrid) -> Hybrid")  # between separators, by itself
SAID = Rule("terms.said", "You can work remotely from Spain. -> remotely")
TITLE = Rule("terms.title", "Remote Nurse -> Remote")  # a word of the job's title
NOT = Rule("terms.not", "Sorry, remote working is not possible. -> remote")
DAYS = Rule("terms.days", "You spend 3 days a week in the office. -> 3 days a week in the office")
HOME_DAYS = Rule("terms.home_days", "You may work from home 2 days a week. -> from home 2 days a week")
WEEKDAY = Rule("terms.weekday", "Fridays are remote. -> Fridays are remote")
LEVEL = Rule("terms.level", "Seniority level: Entry level -> Entry level")
SOUGHT = Rule("terms.sought", "We are hiring a Senior Data Analyst to join us. -> Senior Data Analyst")
RULES = (LABEL, THIS, ALONE, SAID, TITLE, NOT, DAYS, HOME_DAYS, WEEKDAY, LEVEL, SOUGHT)
