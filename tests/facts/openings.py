"""A hundred invented openings of job ads, and what a careful reader says of each: title, employer, places.

They were written before the program saw them, in the shapes in which people all over the world post jobs.
"""

from typing import NamedTuple


class Opening(NamedTuple):
    """The first lines of a listing and what they state; None and () where they state nothing."""

    text: str
    title: str | None
    employer: str | None
    places: tuple[str, ...] = ()


PLAIN_LINES = {
    "three lines": Opening(
        "Payroll Officer\nTarnbrook Housing Association\nStockport\n\nYou will run the monthly payroll for 600 staff.",
        "Payroll Officer", "Tarnbrook Housing Association", ("Stockport",),
    ),
    "comma and county": Opening(
        "Head Chef\nThe Gilded Otter, Ludlow, Shropshire\n£34,000 plus tips\n\nWe want a chef who loves the seasons.",
        "Head Chef", "The Gilded Otter", ("Ludlow, Shropshire",),
    ),
    "employer first": Opening(
        "Wexcombe County Council\nTrading Standards Officer\nTrowbridge, Wiltshire\n37 hours a week\n\nThe post holder will inspect traders.",
        "Trading Standards Officer", "Wexcombe County Council", ("Trowbridge, Wiltshire",),
    ),
    "title, dash, place": Opening(
        "Forklift Driver - Dandenong VIC\nBarrow & Finch Logistics\nCasual\n\nOur warehouse needs a steady pair of hands.",
        "Forklift Driver", "Barrow & Finch Logistics", ("Dandenong VIC",),
    ),
    "title in capitals": Opening(
        "DENTAL HYGIENIST\nBRIGHTWELL DENTAL CARE\nMISSISSAUGA, ON\n\nBrightwell Dental Care is a family practice with nine chairs.",
        "DENTAL HYGIENIST", "BRIGHTWELL DENTAL CARE", ("MISSISSAUGA, ON",),
    ),
    "German town": Opening(
        "Softwareentwickler Embedded (m/w/d)\nKranich Antriebe GmbH\nHeilbronn\n\nWir suchen Verstärkung.",
        "Softwareentwickler Embedded", "Kranich Antriebe GmbH", ("Heilbronn",),
    ),
    "Indian lines": Opening(
        "Area Sales Manager\nSuryodaya Agro Inputs Pvt Ltd\nNashik, Maharashtra\nCTC: 7 - 9 LPA\n\nResponsible for dealers in four districts.",
        "Area Sales Manager", "Suryodaya Agro Inputs Pvt Ltd", ("Nashik, Maharashtra",),
    ),
    "Singapore": Opening(
        "Assistant Restaurant Manager\nLotus Lantern Group Pte Ltd\nTampines, Singapore\nSGD 3,200 - 3,800\n\nYou lead a shift of twelve.",
        "Assistant Restaurant Manager", "Lotus Lantern Group Pte Ltd", ("Tampines, Singapore",),
    ),
    "place before employer": Opening(
        "Groundskeeper\nBoise, ID\nTwin Pines Golf Club\nFull-time, seasonal\n\nMow, rake, repeat: you keep 18 holes green.",
        "Groundskeeper", "Twin Pines Golf Club", ("Boise, ID",),
    ),
    "numeral and grade": Opening(
        "Civil Engineer III\nCity of Marlow Falls\nMarlow Falls, OR\nSalary grade 24\n\nThis position reviews grading plans.",
        "Civil Engineer III", "City of Marlow Falls", ("Marlow Falls, OR",),
    ),
    "long title": Opening(
        "Senior Associate, Transfer Pricing and International Tax\nHollis Grant LLP\nToronto, Ontario\n\nOur tax group advises mid-market firms.",
        "Senior Associate, Transfer Pricing and International Tax", "Hollis Grant LLP", ("Toronto, Ontario",),
    ),
    "title over two lines": Opening(
        "Deputy Manager -\nChildren's Residential Home\nOakhaven Care\nTelford\n\nYou will support the registered manager.",
        "Deputy Manager - Children's Residential Home", "Oakhaven Care", ("Telford",),
    ),
    "no employer said": Opening(
        "Welder / Fabricator\nGeelong\nPermanent full time\n\nOur workshop builds trailers, and we need a welder with MIG and TIG.",
        "Welder / Fabricator", None, ("Geelong",),
    ),
    "no place said": Opening(
        "Copywriter\nFablewright\n\nFablewright is a small agency that writes for charities.",
        "Copywriter", "Fablewright",
    ),
    "Irish county": Opening(
        "Early Years Educator\nTiny Acorns Creche\nCo. Kildare\n\nA warm and patient educator is wanted for our toddler room.",
        "Early Years Educator", "Tiny Acorns Creche", ("Co. Kildare",),
    ),
    "New Zealand": Opening(
        "Dairy Farm Assistant\nTe Awa Pastures Ltd\nAshburton, Canterbury, New Zealand\n\nWe milk 900 cows on two sheds.",
        "Dairy Farm Assistant", "Te Awa Pastures Ltd", ("Ashburton, Canterbury, New Zealand",),
    ),
    "lower-case employer": Opening(
        "Customer Success Lead\nbrightly.io\nAmsterdam, Netherlands (hybrid)\n\nbrightly.io makes billing simple for clinics.",
        "Customer Success Lead", "brightly.io", ("Amsterdam, Netherlands",),
    ),
    "posted line between": Opening(
        "Line Cook\nPosted 3 days ago\nThe Copper Ladle\nSavannah, GA\n$17 - $20 an hour\n\nJoin our busy kitchen.",
        "Line Cook", "The Copper Ladle", ("Savannah, GA",),
    ),
}  # fmt: skip

FLATTENED = {
    "pay behind the place": Opening(
        "Sales Assistant London £24k Our client is a well-known fashion retailer with a flagship store on Oxford Street. You will greet customers, run the till and keep the floor tidy. Experience in retail is a plus but training is given to the right person.",
        "Sales Assistant", None, ("London",),
    ),
    "glued label": Opening(
        "Job TitleStaff NurseLocationHarrogateSalary£31,000 - £37,000About usFellgate Hospital is a private hospital with 60 beds and three theatres, and has cared for the people of the Dales since 1921. You will look after patients on a surgical ward.",
        "Staff Nurse", "Fellgate Hospital", ("Harrogate",),
    ),
    "a full stop behind the title": Opening(
        "Nurse. Pay: $22.00 per hour. Evening shifts. We are a skilled nursing facility and seek a nurse who is kind to residents and their families, works well in a team and can start within two weeks.",
        "Nurse", None,
    ),
    "glued lines": Opening(
        "Warehouse OperativePickwick ParcelsMilton Keynes£12.40 per hourPickwick Parcels is growing fast and needs people to pick, pack and load in our new hub. Shifts are 6am to 2pm or 2pm to 10pm. No experience needed as we train you on the job.",
        "Warehouse Operative", "Pickwick Parcels", ("Milton Keynes",),
    ),
    "sentence at once": Opening(
        "Quarry Lane Veterinary Clinic is seeking a Veterinary Technician to join our team in Fort Collins, CO. The technician will assist with surgery, take radiographs, and talk with owners. We offer paid leave, health insurance, and free care for two pets. Apply with a resume.",
        "Veterinary Technician", "Quarry Lane Veterinary Clinic", ("Fort Collins, CO",),
    ),
    "labels in a row": Opening(
        "Position: Accounts Payable Clerk Company: Delmont Freight Location: Memphis, TN Type: Full-time Pay: $19-$22/hr Description: The clerk enters invoices, matches them with orders, and answers vendors who ask when they will be paid. Two years in a similar job required.",
        "Accounts Payable Clerk", "Delmont Freight", ("Memphis, TN",),
    ),
    "overview glued": Opening(
        "Marketing CoordinatorJob OverviewWe are looking for a Marketing Coordinator to plan events and write newsletters for our museum in Halifax, Nova Scotia. The Harbour Museum has told the story of the port for fifty years.ResponsibilitiesPlan eventsWrite newslettersKeep the calendar",
        "Marketing Coordinator", "The Harbour Museum", ("Halifax, Nova Scotia",),
    ),
    "lower case all": Opening(
        "we are looking for a part time cleaner for our office in croydon, 15 hours a week, mornings only. you will hoover, empty bins and clean the kitchen. must be reliable and have the right to work in the uk. pay is £12.50 an hour and paid weekly.",
        "part time cleaner", None, ("croydon",),
    ),
    "role, place, dash": Opening(
        "HGV Class 1 Driver - Tramper - Immingham - £750 to £850 per week Brackenridge Haulage Ltd are looking for experienced Class 1 drivers to join us on our tramping fleet, away Monday to Friday. You need a clean licence, a digital tacho card and a current CPC.",
        "HGV Class 1 Driver", "Brackenridge Haulage Ltd", ("Immingham",),
    ),
    "recruiter flat": Opening(
        "Quantity Surveyor Bristol £55,000 - £65,000 plus car Kestrel Recruitment is working on behalf of a regional main contractor, Aldous Build, who require a Quantity Surveyor for a new hospital wing. You will value work, agree accounts and report to the commercial manager.",
        "Quantity Surveyor", "Aldous Build", ("Bristol",),
    ),
    "about glued": Opening(
        "About FernhillFernhill is a family bakery with eleven shops across Melbourne.The roleWe need a Pastry Cook for our Brunswick kitchen who starts early and likes laminated dough. You will make croissants, danishes and tarts from five in the morning until one.",
        "Pastry Cook", "Fernhill", ("Brunswick",),
    ),
    "reports to": Opening(
        "Job Title: Facilities Technician Reports to: Facilities Manager Location: Tempe, Arizona Summary: Ridgeback Semiconductor makes sensors for cars. The Facilities Technician keeps air, water and power running in the clean rooms on a twelve-hour shift.",
        "Facilities Technician", "Ridgeback Semiconductor", ("Tempe, Arizona",),
    ),
}  # fmt: skip

PROSE = {
    "looking for": Opening(
        "We are looking for a Legal Secretary for our office in Cork. You will type, file, and keep diaries for three solicitors.\n\nApply to the practice manager at Hennessy Quill Solicitors.",
        "Legal Secretary", "Hennessy Quill Solicitors", ("Cork",),
    ),
    "X is hiring": Opening(
        "Tidewater Robotics is hiring a Field Service Engineer in Norfolk, Virginia.\n\nYou will install arms and grippers at customers' plants.",
        "Field Service Engineer", "Tidewater Robotics", ("Norfolk, Virginia",),
    ),
    "role is hiring": Opening(
        "Our Data Platform team at Quillon is growing, and so we hire a Staff Data Engineer.\n\nThe role is based in Zurich.",
        "Staff Data Engineer", "Quillon", ("Zurich",),
    ),
    "join as": Opening(
        "Join Maplewood Montessori as a Lead Teacher!\n\nOur school in Burnaby, BC welcomes children from three to six.",
        "Lead Teacher", "Maplewood Montessori", ("Burnaby, BC",),
    ),
    "opportunity has arisen": Opening(
        "An exciting opportunity has arisen for a Catering Assistant to join the friendly team at St Oswald's Primary School in Durham.\n\nThe hours are 10 a week, term time only.",
        "Catering Assistant", "St Oswald's Primary School", ("Durham",),
    ),
    "at X we": Opening(
        "At Oru Health, we believe that a clinic can be calm.\n\nAs our next Practice Manager, you'll run the Wellington clinic day to day.",
        "Practice Manager", "Oru Health", ("Wellington",),
    ),
    "client's name hidden": Opening(
        "Our client, a global manufacturer of pumps, is looking for a Regional Sales Engineer based in Pune.\n\nTalent Bridge is the retained search partner for this mandate.",
        "Regional Sales Engineer", None, ("Pune",),
    ),
    "recruiter and client": Opening(
        "Morrow Search is partnering with Lumen Dairy to appoint a Finance Director.\n\nThe role is based at the head office in Shrewsbury, with some travel.",
        "Finance Director", "Lumen Dairy", ("Shrewsbury",),
    ),
    "bare town in prose": Opening(
        "Bartender needed for a busy pub in Whitby. Evenings and weekends, cash tips.\n\nCall in and ask for Jo.",
        "Bartender", None, ("Whitby",),
    ),
    "the X will": Opening(
        "The Clinical Trials Coordinator will schedule visits, keep the trial file, and report to the principal investigator at Saltmarsh University Hospital.\n\nCardiff, 2 years fixed term.",
        "Clinical Trials Coordinator", "Saltmarsh University Hospital", ("Cardiff",),
    ),
    "plural": Opening(
        "Wanted: Bricklayers\n\nHadley Homes needs bricklayers on a site of 80 houses in Swindon. Price work or day rate.",
        "Bricklayers", "Hadley Homes", ("Swindon",),
    ),
    "founder's letter": Opening(
        "Hi, I'm Mara, founder of Pebblework. We make small robots that weed vineyards, and I need a Mechanical Engineer who likes mud.\n\nYou'd work with me in Bordeaux.",
        "Mechanical Engineer", "Pebblework", ("Bordeaux",),
    ),
    "lower-case employer in prose": Opening(
        "At klarpay we move money for freelancers. We're searching for a Compliance Analyst to join our Vilnius office.\n\nklarpay is licensed in the EU.",
        "Compliance Analyst", "klarpay", ("Vilnius",),
    ),
    "about and role": Opening(
        "About Us\nStonecrop Energy builds heat networks in towns across Denmark and northern Germany.\n\nAbout the Role\nWe are seeking a Permit Manager to join our team in Aarhus.",
        "Permit Manager", "Stonecrop Energy", ("Aarhus",),
    ),
    "no title at all": Opening(
        "Come and grow with us. At Tallow & Thyme you will learn everything about candles, from pouring to packing.\n\nWe are in Asheville, NC.",
        None, "Tallow & Thyme", ("Asheville, NC",),
    ),
}  # fmt: skip

MAIL = {
    "subject line": Opening(
        "Subject: Opening for Network Engineer - Chennai\n\nDear candidate,\n\nGreetings from Vyoma Infotech!\n\nWe have an opening for Network Engineer at our Chennai office.",
        "Network Engineer", "Vyoma Infotech", ("Chennai",),
    ),
    "hello all": Opening(
        "Hello all,\n\nMy lab at the University of Westmere is hiring a Postdoctoral Researcher in marine acoustics.\n\nThe post is for two years, in Plymouth.",
        "Postdoctoral Researcher", "University of Westmere", ("Plymouth",),
    ),
    "contract vendor": Opening(
        "Hi,\nPlease find below the requirement and send me your updated resume.\n\nRole: Java Full Stack Developer\nLocation: Plano, TX (Onsite from day 1)\nDuration: 12+ months\nClient: Meridian Trust Bank\n\nJob Description:\n8+ years with Java.",
        "Java Full Stack Developer", "Meridian Trust Bank", ("Plano, TX",),
    ),
    "direct client": Opening(
        "Position: SAP ABAP Consultant\nWork location: Edison, NJ\nDuration: Long term\n\nOur direct client is looking for a SAP ABAP consultant. Please reply with rate and visa status.",
        "SAP ABAP Consultant", None, ("Edison, NJ",),
    ),
    "forwarded": Opening(
        "From: careers\nTo: staff\nSubject: Internal vacancy: Assistant Librarian\n\nDear colleagues,\n\nThe library of Ashdown College invites applications for the post of Assistant Librarian.",
        "Assistant Librarian", "Ashdown College",
    ),
    "mailing list": Opening(
        "[Jobs] GIS Analyst, Nairobi\n\nSavanna Mapping Trust is recruiting a GIS Analyst to support rangers in three parks.\n",
        "GIS Analyst", "Savanna Mapping Trust", ("Nairobi",),
    ),
}  # fmt: skip

HACKER_NEWS = {
    "four parts": Opening(
        "Acmeon | Backend Engineer | Lisbon, Portugal | Remote (EU)\n\nAcmeon helps cities count bikes. Stack: Go and Postgres.",
        "Backend Engineer", "Acmeon", ("Lisbon, Portugal", "EU"),
    ),
    "address behind the name": Opening(
        "Tarn Labs (https://tarn.example) | Senior Rust Engineer | REMOTE (US/Canada) | Full-time | $160k-$200k\n\nWe build a database for sensors.",
        "Senior Rust Engineer", "Tarn Labs", ("US", "Canada"),
    ),
    "several roles": Opening(
        "Orchid Bio | Boston, MA | ONSITE | Multiple roles\n\nWe design enzymes. Open roles: protein scientist, ML engineer, lab manager.",
        None, "Orchid Bio", ("Boston, MA",),
    ),
    "place second": Opening(
        "Fathom & Reed | London, UK | Product Designer | Hybrid, 2 days a week\n\nFathom & Reed sells charts to sailors.",
        "Product Designer", "Fathom & Reed", ("London, UK",),
    ),
    "lower-case name": Opening(
        "moss.dev | Founding Engineer | SF or NYC | On-site | $150k + equity\n\nmoss.dev is a code review tool.",
        "Founding Engineer", "moss.dev", ("SF", "NYC"),
    ),
    "dashes": Opening(
        "Gridline - Site Reliability Engineer - Berlin - Full time - https://gridline.example/jobs\n\nGridline runs power auctions.",
        "Site Reliability Engineer", "Gridline", ("Berlin",),
    ),
    "hybrid tail": Opening(
        "Nimbus Courts | Frontend Developer (React) | Sydney, Australia | Hybrid | Visa sponsorship\n\nWe write software for tribunals.",
        "Frontend Developer (React)", "Nimbus Courts", ("Sydney, Australia",),
    ),
    "remote only": Opening(
        "Larkspur | Technical Writer | Remote | Contract\n\nLarkspur documents open-source tools.",
        "Technical Writer", "Larkspur",
    ),
}  # fmt: skip

MARKDOWN = {
    "front": Opening(
        "# Senior Product Manager\n\n**Company:** Wayfarer Rail\n**Location:** Manchester, UK\n**Type:** Full-time\n\n## About the role\n\nYou will own ticketing.",
        "Senior Product Manager", "Wayfarer Rail", ("Manchester, UK",),
    ),
    "bold labels in a list": Opening(
        "## Job posting\n\n- **Role:** DevOps Engineer\n- **Employer:** Cobalt Kiln\n- **Where:** Tallinn, Estonia\n\nWe run forty services.",
        "DevOps Engineer", "Cobalt Kiln", ("Tallinn, Estonia",),
    ),
    "at in the heading": Opening(
        "# iOS Developer at Pocketful\n\n*Barcelona, Spain*\n\nPocketful is a savings app for teenagers.",
        "iOS Developer", "Pocketful", ("Barcelona, Spain",),
    ),
    "table": Opening(
        "# Vacancy\n\n| | |\n|---|---|\n| Job title | Lab Technician |\n| Organisation | Heathwater Research |\n| Location | Aberdeen |\n\nWe test drinking water.",
        "Lab Technician", "Heathwater Research", ("Aberdeen",),
    ),
    "front matter": Opening(
        "---\ntitle: Community Manager\ncompany: Openfield\nlocation: Remote, Brazil\n---\n\nOpenfield is a foundation for maps.",
        "Community Manager", "Openfield", ("Brazil",),
    ),
    "README of a firm": Opening(
        "# Careers at Tessellate\n\n## Research Engineer\n\nTessellate makes compilers for strange chips. Our lab is in Cambridge, UK.",
        "Research Engineer", "Tessellate", ("Cambridge, UK",),
    ),
    "emoji labels": Opening(
        "**Growth Marketer**\n\n🏢 Snackroom\n📍 Austin, TX\n💰 $80k\n\nSnackroom fills office kitchens.",
        "Growth Marketer", "Snackroom", ("Austin, TX",),
    ),
}  # fmt: skip

LINKEDIN = {
    "about the job": Opening(
        "Pinemoor Analytics\nData Analyst\nLeeds, England, United Kingdom · 2 weeks ago · Over 100 applicants\n\nAbout the job\nPinemoor Analytics helps councils plan buses.",
        "Data Analyst", "Pinemoor Analytics", ("Leeds, England, United Kingdom",),
    ),
    "name with a dot": Opening(
        "Graduate Trainee Accountant\nHolt & Marsden · Nottingham, England, United Kingdom (On-site)\n\nAbout the job\nStart your career with a three-year contract.",
        "Graduate Trainee Accountant", "Holt & Marsden", ("Nottingham, England, United Kingdom",),
    ),
    "share and save": Opening(
        "Vellichor Books\nShare\nShow more options\nE-commerce Manager\nDublin, County Dublin, Ireland · Reposted 1 day ago · 45 people clicked apply\nHybrid\nFull-time\nApply\nSave\n\nAbout the job\nVellichor Books sells rare books online.",
        "E-commerce Manager", "Vellichor Books", ("Dublin, County Dublin, Ireland",),
    ),
    "metropolitan area": Opening(
        "Enterprise Account Executive\nSignalwise\nGreater Chicago Area (Remote)\nActively recruiting\n\nSignalwise is the network monitor of choice for banks.",
        "Enterprise Account Executive", "Signalwise", ("Greater Chicago Area",),
    ),
    "logo line": Opening(
        "Company logo for, Northgate Buses.\nNorthgate Buses\nDepot Supervisor\nGlasgow, Scotland, United Kingdom (On-site)\n\nAbout the job\nKeep our depot safe.",
        "Depot Supervisor", "Northgate Buses", ("Glasgow, Scotland, United Kingdom",),
    ),
}  # fmt: skip

ATS = {
    "req id": Opening(
        "Job Title: Process Safety Engineer\nReq ID: 48213\nLocation: Baton Rouge, LA, US, 70801\nCompany: Calloway Chemicals\n\nThe engineer leads hazard reviews.",
        "Process Safety Engineer", "Calloway Chemicals", ("Baton Rouge, LA, US, 70801",),
    ),
    "number in front": Opening(
        "R-104482 Clinical Pharmacist (Night)\nMercy Vale Hospital\nTulsa, Oklahoma\nPosted: 30+ days ago\nTime type: Full time\n\nVerify orders overnight.",
        "Clinical Pharmacist", "Mercy Vale Hospital", ("Tulsa, Oklahoma",),
    ),
    "country code": Opening(
        "Production Planner\nReynosa, MX\nFull time\nJR-00912\n\nOrlan Harness makes cable sets for trucks.",
        "Production Planner", "Orlan Harness", ("Reynosa, MX",),
    ),
    "three-letter code": Opening(
        "Job: Payroll Specialist\nPrimary Location: CAN-Ontario-Ottawa\nOrganization: Northern Tally\nSchedule: Regular\n\nPay 900 people on time.",
        "Payroll Specialist", "Northern Tally", ("CAN-Ontario-Ottawa",),
    ),
    "glued labels": Opening(
        "Job TitleNurse Manager\nEmployerSt Brannoc Health\nLocationExeter, Devon\n\nYou lead two wards.",
        "Nurse Manager", "St Brannoc Health", ("Exeter, Devon",),
    ),
    "label above value": Opening(
        "Job Title\nSourcing Specialist\nLocation\nPenang, Malaysia\nDepartment\nSupply Chain\n\nAt Kestra Semicon, we test chips.",
        "Sourcing Specialist", "Kestra Semicon", ("Penang, Malaysia",),
    ),
    "location codes": Opening(
        "Senior Firmware Engineer\nLocations: US-CA-San Jose | US-TX-Austin\nJob ID 7781\n\nHalcyon Radio builds modems.",
        "Senior Firmware Engineer", "Halcyon Radio", ("US-CA-San Jose", "US-TX-Austin"),
    ),
    "several offices": Opening(
        "Internal Auditor\nLocation: Frankfurt, Luxembourg or Dublin\nDivision: Risk\n\nBancora Asset Services looks after funds.",
        "Internal Auditor", "Bancora Asset Services", ("Frankfurt", "Luxembourg", "Dublin"),
    ),
    "brand in the title": Opening(
        "Crew Member - Burrito Barn - Store 114\n4500 Mill Road, Dayton, OH 45402\n$13.50/hr\n\nRoll, wrap, smile.",
        "Crew Member", "Burrito Barn", ("4500 Mill Road, Dayton, OH 45402",),
    ),
}  # fmt: skip

GOVERNMENT = {
    "vacancy announcement": Opening(
        "VACANCY ANNOUNCEMENT\n\nPosition Title: Procurement Officer\nOrganization: Lake Basin Commission\nDuty Station: Entebbe, Uganda\nGrade: P3\nDeadline: 14 March\n\nApplications are invited from nationals.",
        "Procurement Officer", "Lake Basin Commission", ("Entebbe, Uganda",),
    ),
    "post of": Opening(
        "Applications are invited from suitably qualified candidates for the post of Assistant Engineer (Electrical) in the Water Board of Keshav Nagar.\n\nLast date: 30.06.2024",
        "Assistant Engineer (Electrical)", "Water Board of Keshav Nagar",
    ),
    "US federal": Opening(
        "Biological Science Technician (Wildlife)\nDepartment of the Interior\nBureau of Land Stewardship\nLocation: Elko, Nevada\nSeries & grade: GS-0404-05\n\nDuties: survey birds.",
        "Biological Science Technician (Wildlife)", "Bureau of Land Stewardship", ("Elko, Nevada",),
    ),
    "council": Opening(
        "Job Reference: HBC/2231\nPost: School Crossing Patrol\nDepartment: Highways\nSalary: £11.98 per hour\nLocation: Hexford\n\nHexford Borough Council needs people who like children.",
        "School Crossing Patrol", "Hexford Borough Council", ("Hexford",),
    ),
    "terms of reference": Opening(
        "TERMS OF REFERENCE\n\nTitle: Gender Adviser (Consultant)\nAgency: Relief Bridge International\nLocation: Cox's Bazar, Bangladesh\nDuration: 60 days\n\nBackground: the project works in camps.",
        "Gender Adviser (Consultant)", "Relief Bridge International", ("Cox's Bazar, Bangladesh",),
    ),
    "South Africa": Opening(
        "POST: Chief Artisan (Mechanical)\nCENTRE: Polokwane\nSALARY: R480 261 per annum\nREQUIREMENTS: Trade test certificate and ten years.\n",
        "Chief Artisan (Mechanical)", None, ("Polokwane",),
    ),
}  # fmt: skip

REMOTE = {
    "remote with a region": Opening(
        "Customer Support Agent (Remote, EMEA)\nPlumio\n\nPlumio is an invoicing app. You can work from anywhere in EMEA.",
        "Customer Support Agent", "Plumio", ("EMEA",),
    ),
    "states named": Opening(
        "Claims Adjuster - Remote\nEvermont Mutual\n\nThis is a remote role open to residents of Ohio, Indiana and Kentucky.",
        "Claims Adjuster", "Evermont Mutual", ("Ohio", "Indiana", "Kentucky"),
    ),
    "remote dash country": Opening(
        "Job Title: Solutions Architect\nLocation: Remote - Canada\n\nDriftwood Cloud moves factories to the cloud.",
        "Solutions Architect", "Driftwood Cloud", ("Canada",),
    ),
    "hubs": Opening(
        "Staff Designer\nHelmwind\nRemote in the UK, or our hub in Leeds\n\nHelmwind forecasts wind for farms.",
        "Staff Designer", "Helmwind", ("UK", "Leeds"),
    ),
    "home office": Opening(
        "Inside Sales Representative, DACH\nVoltbay\nHome office, Germany\n\nVoltbay sells chargers.",
        "Inside Sales Representative, DACH", "Voltbay", ("Germany",),
    ),
    "several towns": Opening(
        "Community Nurse\nPlaces: Inverness, Nairn and Elgin\nEmployer: Moray Firth Care\n\nVisit patients at home.",
        "Community Nurse", "Moray Firth Care", ("Inverness", "Nairn", "Elgin"),
    ),
}  # fmt: skip

NOTHING_SAID = {
    "only duties": Opening(
        "Responsibilities:\n- Answer the phone\n- Book rooms\n\nRequirements:\n- Good English\n- Excel\n", None, None
    ),
    "team only": Opening(
        "About the team\n\nWe build tools for people who teach. You will work with designers, engineers and teachers to make lessons better.\n\nWhat you bring: patience.",
        None, None,
    ),
    "culture": Opening(
        "Why work with us?\n\nFlexible hours, a great team, and lots of tea. Our customers are banks in London and hospitals in Berlin.\n\nYou have five years of Python.",
        None, None,
    ),
    "colleagues named": Opening(
        "You will report to the Head of Finance and work with the Data Engineer and the Product Manager on our yearly plan.\n\nSkills: SQL, Excel, Power BI.",
        None, None,
    ),
    "products named": Opening(
        "The ideal candidate has worked with Salesforce, Oracle and Google Cloud. A degree from a university in Germany is welcome.\n\nApply with your CV.",
        None, None,
    ),
    "contact only": Opening(
        "Send your CV before Friday.\n\nQuestions? Call Mrs Baker on weekdays. Interviews are held on Tuesday in our head office.\n", None, None
    ),
    "list of skills": Opening(
        "Must have:\nKubernetes\nTerraform\nAWS\n\nNice to have:\nGo\nSpring\nPhoenix\n", None, None
    ),
    "equal opportunity": Opening(
        "We are an equal opportunity employer. All applicants will be considered without regard to race, religion or age.\n\nBenefits: 25 days of leave.",
        None, None,
    ),
}  # fmt: skip

GROUPS = {
    "plain": PLAIN_LINES, "flat": FLATTENED, "prose": PROSE, "mail": MAIL, "hn": HACKER_NEWS, "markdown": MARKDOWN,
    "linkedin": LINKEDIN, "ats": ATS, "government": GOVERNMENT, "remote": REMOTE, "nothing": NOTHING_SAID,
}  # fmt: skip
OPENINGS = {f"{group}: {name}": opening for group, cases in GROUPS.items() for name, opening in cases.items()}
