"""The names that job boards, scrapers and applicant systems give to what we call title, text, company ...

Keys are compared without case, spaces, "_" and "-": `jobTitle`, `job_title` and `Job Title` are one. A dot goes down
into an object. The first key of a row that holds something wins, so the order is from the surest to the vaguest.
To teach jobscan another source, add its key to a row.
"""

from functools import lru_cache

TITLE = (
    "title", "jobtitle", "positiontitle", "jobopeningname", "position", "role", "jobname", "vacancytitle",
    "postingtitle",
    "name", "headline",
)  # fmt: skip
TEXT = (
    "descriptionhtml", "jobdescription", "description", "jobdescriptionhtml", "descriptionplain",
    "jobdescriptiontext",
    "descriptiontext", "fulldescription", "fulltext", "jobad.sections", "jobad", "jobtext", "text", "body", "content",
    "contents", "details", "jobdetails", "jd", "posting", "snippet", "jobsummary", "summary",
)  # fmt: skip
COMPANY = (
    "hiringorganization", "company", "companyname", "employername", "employer", "organization", "organizationname",
    "organisation", "companydisplayname", "companytitle", "hiringcompany",
)  # fmt: skip
LOCATION = (
    "joblocation", "location", "locations", "joblocations", "worklocations", "worklocation", "locationname",
    "locationstext", "categories.alllocations", "categories.location", "atslocation", "positionlocationdisplay",
    "candidaterequiredlocation", "formattedlocation", "jobgeo",
)  # fmt: skip
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
    "contracttime",
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
    "requisition",
    "uuid", "guid", "shortcode", "refnumber", "positionid", "vacancyid", "jobkey", "slug",
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
    (("careersurl",), ("title",), ("description", "requirements")),  # Recruitee
    (("shortcode",), ("title",), ("description", "requirements", "benefits")),  # Workable
)

# Parts that stand for a text where there is no text at all.
PARTS = (
    "responsibilities",
    "qualifications",
    "requirements",
    "experiencerequirements",
    "skills",
    "jobbenefits",
    "benefits",
)

# Where a reply keeps its listings.
LISTS = frozenset({
    "jobs", "results", "data", "postings", "jobpostings", "offers", "items", "content", "hits", "listings",
    "vacancies",
    "positions", "openings", "records", "rows", "elements", "docs", "list", "@graph", "itemlistelement", "value",
    "entries",
    "searchresultitems", "jobads", "joblist", "jobslist",
})  # fmt: skip

_DROPPED = str.maketrans("", "", " _-\t\n\ufeff")


@lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """A key without case, spaces and dashes.

    >>> plain("Job Title"), plain("job_title"), plain("jobTitle")
    ('jobtitle', 'jobtitle', 'jobtitle')
    """
    return key.translate(_DROPPED).casefold()
