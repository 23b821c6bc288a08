"""The names that job boards, scrapers and applicant systems give to what we call title, text, company ...

Keys are compared without case, spaces, "_" and "-": `jobTitle`, `job_title` and `Job Title` are one. A dot goes down
into an object. The first key of a row that holds something wins, so the order is from the surest to the vaguest.
To teach jobscan another source, add its key to a row.
"""

from jobscan.grammar.keys import plain as plain

TITLE = (
    "title", "jobtitle", "positiontitle", "jobopeningname", "position", "role", "jobname", "vacancytitle",
    "postingtitle",
    "name", "headline",
)  # fmt: skip
TEXT = (
    "encoded", "descriptionhtml", "jobdescription", "description", "jobdescriptionhtml", "descriptionplain",
    "jobdescriptiontext",
    "descriptiontext", "fulldescription", "fulltext", "jobad.sections", "jobad", "jobtext", "text", "body", "content",
    "contents", "details", "jobdetails", "jd", "posting", "externaldescriptionstr", "userarea.details.jobsummary",
    "snippet", "jobsummary", "summary",
    "jobdescriptions.jobdescription", "shortdescriptionstr",
)  # fmt: skip
COMPANY = (
    "hiringorganization", "company", "companyname", "employername", "employer", "organization", "organizationname",
    "organisation", "companydisplayname", "companytitle", "hiringcompany",
)  # fmt: skip
LOCATION = (
    "joblocation", "location", "locations", "joblocations", "worklocations", "worklocation", "locationname",
    "locationstext", "categories.alllocations", "categories.location", "atslocation", "positionlocationdisplay",
    "candidaterequiredlocation", "formattedlocation", "jobgeo", "primarylocation",
)  # fmt: skip
APPLICANT_LOCATION = ("applicantlocationrequirements", "candidaterequiredlocation", "locationrestrictions")
MORE_LOCATIONS = ("additionallocations", "secondarylocations")
DATE = (
    "dateposted", "jobpostedatdatetimeutc", "dateposteddate", "posteddate", "posteddateutc", "postedat", "postedon",
    "publishedat", "publishedon", "publisheddate", "publicationdate", "datepublished", "publicationstartdate",
    "firstpublished",
    "releaseddate", "listedtime", "originallistedtime", "listedat", "createdat", "createdon", "datecreated",
    "created", "pubdate",
    "date", "startdate",
)  # fmt: skip
VALID_THROUGH = (
    "validthrough", "dateexpires", "expirydate", "expirationdate", "expiresat", "expiry", "deadlineat", "deadline",
    "applicationdeadline", "applicationclosedate", "closingdate", "closedate", "jobofferexpirationdatetimeutc",
    "enddate",
)  # fmt: skip
EMPLOYMENT = (
    "employmenttype", "jobtype", "jobemploymenttype", "jobemploymenttypes", "typeofemployment",
    "employmentstatuslabel",
    "categories.commitment", "commitment", "timetype", "contracttype", "formattedworktype", "worktype",
    "employmenttypetext",
    "contracttime", "positionschedule",
)  # fmt: skip
LOCATION_TYPE = ("joblocationtype", "workplacetype", "remotetype", "workfromhometype", "workmode", "workplacetypetext")
# a yes under one of these keys is as good as the word
REMOTE_FLAGS = {
    "isremote": "remote", "jobisremote": "remote", "remote": "remote", "telecommuting": "remote",
    "remoteallowed": "remote",
    "hybrid": "hybrid", "ishybrid": "hybrid", "location.remote": "remote", "location.hybrid": "hybrid",
}  # fmt: skip
ID = (
    "id", "jobid", "jobpostingid", "identifier", "jobreqid", "requisitionid", "requisitionnumber", "reqid",
    "requisition", "req#", "requisition#", "reqno", "jobnumber", "job#",
    "uuid", "guid", "shortcode", "refnumber", "referencenumber", "positionid", "vacancyid", "jobkey", "slug",
)  # fmt: skip

NOUNS = {"title": TITLE, "text": TEXT, "company": COMPANY, "location": LOCATION, "date": DATE, "id": ID}

# Sources whose text is spread over several keys: a key that gives the source away, then title and parts in order.
# A part "a|b" is a, or b where a is missing; "h:b" is b under the heading that h holds.
_LEVER = ("opening|openingplain", "description|descriptionplain", "lists", "additional|additionalplain")
SHAPES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (("hostedurl",), ("text",), _LEVER),  # Lever: `text` is the title
    (("categories", "text"), ("text",), _LEVER),
    (
        ("keyresponsibilities",),  # Pinpoint
        ("title",),
        (
            "description",
            "keyresponsibilitiesheader:keyresponsibilities",
            "skillsknowledgeexpertiseheader:skillsknowledgeexpertise",
            "benefitsheader:benefits",
        ),
    ),
)

# Parts of the text beside (or instead of) the text itself, and the heading under which they join it, in this order.
PARTS: dict[str, str] = {
    "responsibilities": "Responsibilities",
    "jobresponsibilities": "Responsibilities",
    "keyresponsibilities": "Responsibilities",
    "externalresponsibilitiesstr": "Responsibilities",  # Oracle
    "duties": "Duties",
    "jobduties": "Duties",
    "userarea.details.majorduties": "Duties",  # USAJOBS
    "qualifications": "Qualifications",
    "jobqualifications": "Qualifications",
    "minimumqualifications": "Minimum qualifications",
    "preferredqualifications": "Preferred qualifications",
    "externalqualificationsstr": "Qualifications",
    "qualificationsummary": "Qualifications",
    "requirements": "Requirements",
    "jobrequirements": "Requirements",
    "userarea.details.requirements": "Requirements",
    "userarea.details.keyrequirements": "Requirements",
    "experiencerequirements": "Required experience",
    "educationrequirements": "Required education",
    "userarea.details.education": "Required education",
    "requirededucation": "Required education",
    "skills": "Required skills",
    "jobbenefits": "Benefits",
    "benefits": "Benefits",
    "userarea.details.benefits": "Benefits",
    "incentivecompensation": "Incentives",
    "corporatedescriptionstr": "About us",
    "organizationdescriptionstr": "About us",
    "companyprofile": "About us",
    "companydescription": "About us",
}

# Where a reply keeps its listings.
LISTS = frozenset({
    "jobs", "results", "data", "postings", "jobpostings", "offers", "items", "content", "hits", "listings",
    "vacancies",
    "positions", "openings", "records", "rows", "elements", "docs", "list", "@graph", "itemlistelement", "value",
    "entries",
    "searchresultitems", "jobads", "joblist", "jobslist",
})  # fmt: skip
