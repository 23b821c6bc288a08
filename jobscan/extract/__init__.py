"""Doc -> marks: one module a noun. Importing this package registers every component with spaCy."""

from jobscan.extract import (
    dates,
    education,
    eligibility,
    experience,
    location,
    organization,
    pay,
    skills,
    terms,
    title,
)

# noun -> the module that marks it; a test notices a module that nobody listed
EXTRACTORS = {
    "title": title,
    "organization": organization,
    "location": location,
    "terms": terms,
    "experience": experience,
    "education": education,
    "eligibility": eligibility,
    "dates": dates,
    "pay": pay,
    "skills": skills,
}
