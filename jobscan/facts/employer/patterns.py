"""The words around an employer's name: what stands in front, behind, and in its place; collected by hand, 2026."""

from __future__ import annotations

import re

from jobscan.grammar.names import NAME

LABEL = re.compile(
    rf"(?i:company|employer|organi[sz]ation|client)(?i: name"
    rf"| description)?[ *_]{{0,4}}[:\n][ *_\n]{{0,4}}(?P<name>{NAME})"
    r"[ *_]*(?=\n|$|[.,|])"
)
SAME_LINE = re.compile(r"(?i:company|employer|organi[sz]ation|client)(?i: name)?: ?(?=[A-Z0-9])")
LABELLED = re.compile(r"(?P<name>[^\n]+)")
HEADING = re.compile(r"^#{2,4} (?P<name>[^\n#*`:]{2,60}?)[ ]*\n(?=[ ]*#+ ')", re.MULTILINE)
AT_END = re.compile(rf"[^\n|]{{4,80}}? (?:at|@) (?P<name>{NAME})[ *]*(?=\n|$)")
PIPE = re.compile(r"\s{0,5}(?P<name>[^\s|][^\n|]{1,50}?)(?: \([^)|]{3,60}\))? \| ")
# What stands before a name; what must stand behind it.
BEFORE: dict[str, tuple[tuple[str, ...], re.Pattern[str] | None]] = {
    "organization.about": (
        (
            "about ",
            "about\n",
            "who is ",
            "why ",
            "why join ",
            "why work at ",
            "working at ",
            "life at ",
            "welcome to ",
            "overview:\n",
            "overview\n",
        ),
        re.compile(r"[ ]*[?:*!]*[ ]*(?:\n|$)|[ ]*[:!?]|,? (?:is|are|we|was|as|and|in|has)\b|[.]?(?=[A-Z])"),
    ),
    "organization.at_we": (
        ("at ", "join ", "joining "),
        re.compile(r"(?: \([^()\n]{2,40}\))?(?:,? (?:we|our|you|is|as|and|team|family|today|where|in)\b|[!,.])"),
    ),
    "organization.of": (
        (
            "role at ",
            "position at ",
            "team at ",
            "working at ",
            "job at ",
            "career at ",
            "engineer at ",
            "manager at ",
            "work for ",
            "behalf of ",
            "work at ",
            "part of the ",
            "employed by ",
            "team of ",
            "hospital of ",
            "founder of ",
            "success at ",
            "plays at ",
            "greetings from ",
        ),
        re.compile(r",| (?:you|we|is|and|will|in|to|team)\b|[.!\n]"),
    ),
    "organization.client": (
        ("partnering with ", "partnered with ", "working with ", "behalf of ", "recruiting for "),
        re.compile(r",? (?:to (?:find|recruit|appoint|hire|fill|identify|help)|who|in their search)\b"),
    ),
    "organization.legal": (("copyright ", "\u00a9 ", "(c) "), None),
}
BEFORE_NAME = re.compile(r"(?:20\d\d,? )?(?:by )?")
# What stands behind a name: it is looked for, and the name is read backwards from there.
BEHIND: dict[str, tuple[str, ...]] = {
    "organization.hiring": (
        " is hiring", " are hiring", " is currently hiring", " is now hiring", " is looking for",
        " are looking for", " is seeking", " are seeking",
        " is currently seeking", " is actively seeking",
        " is aggressively hiring", " is actively hiring", " is actively recruiting",
        " invites applications", " requires a", " needs a", " has an opportunity", " has a vacancy",
        ", who require", ", who need", ", who are",
        " seeks ", " is recruiting", " are recruiting",
        " is currently recruiting", " is searching for", " is currently looking", " has an immediate",
        " has an opening", " is in need of", " are in need of",
        " has an exciting opportunity", " is working with", " are working with", "'s mission", "'s team is",
        " is delighted to", " are delighted to",
    ),
    "organization.legal": (
        " is an equal", " is proud to be an equal", " is committed to", " provides equal", " does not discriminate",
        " is an affirmative", " participates in e-verify", " will never ask", " is an eoe", " are an equal",
        " assures equal", " is unable to provide", " values diversity", " welcomes applications",
    ),
}  # fmt: skip
BACKWARDS = re.compile(
    rf"(?:^|(?<=[\s\"'(*#>])|(?<=[a-z.!?)])(?=[A-Z]))(?P<name>{NAME})"
    r"(?:,[^,.\n]{3,80},| \([^)\n]{2,40}\))?$"
)
SUBJECT = re.compile(
    rf"(?:^|[\n.!?:])[\s#_>\"]{{0,8}}(?P<name>{NAME})"
    r"[* ]{0,4}(?:,[^,.\n]{3,60},|\([^)\n]{1,40}\))? (?P<verb>(?:has|have|is|are|was)\b(?: \w+)?|[a-z]+)"
)
GLUED_SUBJECT = re.compile(rf"(?<=[a-z.!?)])(?=[A-Z])(?P<name>{NAME}) (?P<verb>(?:has|is|was)\b(?: \w+)?|[a-z]+s)\b")
NO_VERB = frozenset(
    "as is's this its his us plus less across towards always perhaps unless besides sometimes afterwards"
    " years days hours weeks months"
    " skills services products systems tools solutions needs teams roles jobs benefits members"
    " projects operations sales issues"
    " requirements responsibilities processes experiences standards reports".split()
)
COMPANY_IS = re.compile(
    r"(?:is|are|was|has|have) (?:an?|the|one|on|proud|committed|dedicated|building|transforming|redefining|changing"
    r"|home|where|part|been"
    r"|founded|growing|expanding|reinventing|rethinking|bringing|making|helping|partnering|hiring|strengthening"
    r"|crewing|based)$"
)
RECRUITER = re.compile(
    r" (?:is|are) (?:an?|the|our) (?:[\w-]+ ){0,4}(?:search|recruitment|staffing|recruiting|employment)"
    r" (?:partner|agency|firm|business|consultancy)"
)
NEXT_LABEL = re.compile(
    r"(?<=LIMITED)(?= )|(?<=Limited)(?= )|(?<= LLC)(?= )|(?<= Inc\.)(?= )"
    r"| (?:Location|Type|Salary|Pay|Position|Job|Department|Duration|Industry|City|Date|Role|Title)(?: \w+| \(\w+)?:"
)
LOWER = re.compile(r"\b(?:[Aa]t|[Jj]oin|[Aa]bout) (?P<name>[a-z][a-z0-9]{3,20})(?:,? (?:we|our|you)\b|[,!\n])")
NOT_ABOUT_THE_EMPLOYER = ("responsibility", "requirement_required", "requirement_preferred", "benefit", "pay", "title")
ADDRESS = re.compile(r"(?:https?://|@|www\.)([A-Za-z0-9.-]+\.[a-z]{2,}(?:/[A-Za-z0-9-]+)?)")
HOSTS = re.compile(
    r"www|com|org|careers?|jobs?|apply|work|boards?|recruiting|hiring|hire|linkedin|indeed|glassdoor|greenhouse"
    r"|lever|workable|ashbyhq|ashby|recruitee"
    r"|smartrecruiters|myworkdayjobs|workday|icims|taleo|oraclecloud|bamboohr|jobvite|personio|teamtailor|breezy"
    r"|welcometothejungle|bitly"
    r"|google|gmail|outlook|hotmail|yahoo|facebook|twitter|instagram|youtube|medium|github|forms?|docs|drive"
    r"|remotewlb|remote|position"
    r"|opening|openings|join|team|info|contact|embed|view|about|people|talent|company|software|data|engineer"
    r"|engineering|analytics|example"
)
LAW = re.compile(r"[\w ]{3,60}\bAct, (?:the )?")  # "under the Disabilities Act, the City of Linden does not"
