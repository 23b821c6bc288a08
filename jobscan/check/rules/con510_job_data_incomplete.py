"""The page's own data for search engines should be complete.

A page that carries schema.org's JobPosting is shown in Google's job search only with title, description, employer,
date of posting, and a place of work; or, of remote work, where applicants may live. The last day to apply, the pay and
the type of employment are recommended; where only these lack, this is a remark.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting

Fix: add the fields to the page's JSON-LD.

Bad::

    <html><head><title>Line cook</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Line cook",
     "description": "You will cook our lunch menu, and keep the kitchen clean.",
     "hiringOrganization": {"@type": "Organization", "name": "Lakeside Kitchens"}}
    </script></head><body><h1>Line cook</h1></body></html>

Good::

    <html><head><title>Line cook</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Line cook", "datePosted": "2026-09-01",
     "validThrough": "2026-12-01", "employmentType": "FULL_TIME",
     "description": "You will cook our lunch menu, and keep the kitchen clean.",
     "hiringOrganization": {"@type": "Organization", "name": "Lakeside Kitchens"},
     "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Austin",
      "addressRegion": "TX", "addressCountry": "US"}},
     "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"@type": "QuantitativeValue",
      "minValue": 19, "maxValue": 22, "unitText": "HOUR"}}}
    </script></head><body><h1>Line cook</h1></body></html>
"""

from collections.abc import Iterator

from jobscan.check.case import Case
from jobscan.check.rule import Rule
from jobscan.model import Finding

RULE = Rule(
    code="CON510",
    name="job-data-incomplete",
    severity="warning",
    summary="The page's JobPosting data lacks fields that search engines ask for.",
    url="https://developers.google.com/search/docs/appearance/structured-data/job-posting",
)


def find(case: Case) -> Iterator[Finding]:
    fields = case.fields
    if case.posting.source.format != "html" or not fields.marked_up:
        return
    place = "applicantLocationRequirements" if fields.job_location_type else "jobLocation"
    required = {"title": fields.title, "hiringOrganization": fields.company,
                place: fields.locations or fields.applicant_locations, "datePosted": fields.date_posted}  # fmt: skip
    recommended = {"validThrough": fields.valid_through, "employmentType": fields.employment_type,
                   "baseSalary": fields.pay}  # fmt: skip
    lacks = [name for name, value in required.items() if not value]
    also = [name for name, value in recommended.items() if not value]
    if lacks:
        yield RULE.finding(
            f"the page's JobPosting data lacks {', '.join(lacks)}, which Google requires for its job search"
            + (f"; recommended, too: {', '.join(also)}" if also else ""),
            fix="add them to the JSON-LD of the page",
        )
    elif also:
        yield RULE.finding(
            f"the page's JobPosting data lacks {', '.join(also)}, which Google recommends",
            fix="add what holds for this job to the JSON-LD of the page",
            severity="info",
        )
