from jobscan.check.case import Case
from jobscan.check.rule import Findings, rule_of

RULE = rule_of(__name__)


def find(case: Case) -> Findings:
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
