"""The names of the `doc.spans` groups in which the components show what they found."""

SEGMENTS = "jobscan_segments"  # label_: the role
TITLE = "jobscan_title"
ORGANIZATION = "jobscan_organization"
LOCATION = "jobscan_location"
TERMS = "jobscan_terms"  # label_: job_location_type | employment_type | seniority
EXPERIENCE = "jobscan_experience"
EDUCATION = "jobscan_education"
ELIGIBILITY = "jobscan_eligibility"
DATES = "jobscan_dates"  # label_: date_posted | valid_through
HOURS = "jobscan_hours"
RESIDENCE = "jobscan_residence"
PAY = "jobscan_pay"  # label_: base | ote | bonus | sign_on | equity | stipend | commission | other; kb_id_: the cue
LEFT_OUT = "jobscan_left_out"  # money that is not pay; label_: the reason; kb_id_: the cue
SKILLS = "jobscan_skills"  # label_: kind of skill; kb_id_: key in the lexicon
