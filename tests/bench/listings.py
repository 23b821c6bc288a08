"""Two hundred invented listings, the same at every call, with what is right in each.

    python tests/bench/listings.py > listings.jsonl

They are put together from parts that were written for this, so that they are easier than what boards hold.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, NamedTuple

COUNT = 200


class Job(NamedTuple):
    """A title, its code in the SOC of 2018, what it needs, what it does."""

    title: str
    soc: str
    skills: tuple[str, ...]
    duties: tuple[str, ...]
    yearly: int  # dollars, about


JOBS = (
    Job("Registered Nurse", "29-1141", ("BLS", "triage", "Epic"), ("Care for up to five patients a shift", "Give medication and chart it"), 82_000),
    Job("Software Engineer", "15-1252", ("Python", "PostgreSQL", "Docker", "AWS"), ("Build and run our booking service", "Review code of three colleagues"), 128_000),
    Job("Accountant", "13-2011", ("QuickBooks", "Excel", "GAAP"), ("Close the books by the fifth of each month", "Prepare the yearly audit"), 79_000),
    Job("Electrician", "47-2111", ("conduit bending", "blueprint reading"), ("Wire new homes to code", "Find faults in panels"), 64_000),
    Job("Truck Driver", "53-3032", ("CDL",), ("Drive regional routes, home at weekends", "Check the trailer before each trip"), 58_000),
    Job("Graphic Designer", "27-1024", ("Photoshop", "Illustrator", "InDesign"), ("Draw labels and signs", "Lay out our seed catalogue"), 61_000),
    Job("Data Scientist", "15-2051", ("Python", "SQL", "TensorFlow"), ("Forecast demand for forty shops", "Explain what a model can and cannot say"), 118_000),
    Job("Dental Hygienist", "29-1292", ("radiography", "periodontal charting"), ("Clean teeth and take X-rays", "Teach children how to brush"), 84_000),
    Job("Paralegal", "23-2011", ("legal research", "Westlaw"), ("Draft motions and file them", "Keep the calendar of two attorneys"), 60_000),
    Job("Civil Engineer", "17-2051", ("AutoCAD", "Civil 3D"), ("Design culverts and small bridges", "Walk the site each week"), 95_000),
    Job("Pharmacist", "29-1051", ("immunization", "medication therapy management"), ("Fill and check prescriptions", "Advise patients"), 132_000),
    Job("Network Administrator", "15-1244", ("Cisco", "Linux", "Active Directory"), ("Keep twelve offices connected", "Answer when the pager rings"), 92_000),
    Job("Welder", "51-4121", ("MIG welding", "TIG welding"), ("Weld frames from drawings", "Grind and inspect joints"), 50_000),
    Job("High School Teacher", "25-2031", ("classroom management", "Google Classroom"), ("Teach algebra to five classes", "Meet parents each term"), 66_000),
    Job("Warehouse Worker", "53-7065", ("forklift",), ("Pick and pack orders", "Load trucks at night"), 38_000),
    Job("Financial Analyst", "13-2051", ("Excel", "SQL", "Tableau"), ("Model the cost of new routes", "Report to the board each quarter"), 96_000),
    Job("Chef", "35-1011", ("menu planning", "HACCP"), ("Run a kitchen of six", "Order from farms nearby"), 59_000),
    Job("Physical Therapist", "29-1123", ("manual therapy", "gait training"), ("Treat ten patients a day", "Write plans of care"), 98_000),
    Job("Customer Service Representative", "43-4051", ("Zendesk", "Salesforce"), ("Answer calls and mail", "Send back what broke"), 41_000),
    Job("HVAC Technician", "49-9021", ("EPA 608", "brazing"), ("Service boilers and chillers", "Be on call one week in five"), 58_000),
)  # fmt: skip
FIRMS = (
    "Alder & Finch",
    "Brightwater",
    "Copperfield Group",
    "Dunlin Works",
    "Eastmere",
    "Foxglove Partners",
    "Greyhaven",
    "Harrowgate Supply",
)
TOWNS = (
    "Austin, TX",
    "Columbus, OH",
    "Denver, CO",
    "Portland, OR",
    "Tampa, FL",
    "Madison, WI",
    "Boise, ID",
    "Raleigh, NC",
)
ABOUT = (
    "{firm} has served the people of {town} since 1987. Last year our turnover passed $40 million.",
    "We are {firm}, a company of 60 in {town}. We raised $12M in March and spend it with care.",
    "{firm} is a family business in {town} with four sites and one kitchen table.",
    "At {firm} we like plain words and good tools. Each year we give $5,000 to a school in {town}.",
)
BENEFITS = ("Health, dental and vision insurance; 401(k) with a match of 4%.", "Three weeks off, and a $500 allowance for books.",
            "Paid parental leave and a free bus pass.", "A sign-on bonus of $2,000 after ninety days.")  # fmt: skip


class Pay(NamedTuple):
    """How pay is said, and the amounts that it says."""

    words: str
    least: float
    most: float


def pay_for(job: Job, chance: random.Random) -> Pay | None:
    low = round(job.yearly * chance.uniform(0.85, 1.0), -3)
    high = round(low * chance.uniform(1.1, 1.3), -3)
    hour, more = round(low / 2080, 2), round(high / 2080, 2)
    shapes: tuple[Pay | None, ...] = (
        Pay(f"Pay: ${low:,.0f} - ${high:,.0f} per year", low, high),
        Pay(f"The salary range is ${low:,.0f} to ${high:,.0f} annually, depending on experience.", low, high),
        Pay(f"${low / 1000:.0f}k-${high / 1000:.0f}k", low, high),
        Pay(f"Compensation: ${low:,.2f}/yr to ${high:,.2f}/yr", low, high),
        Pay(f"Hourly rate: ${hour:.2f} - ${more:.2f}", hour, more),
        Pay(f"We pay ${hour:.2f} per hour.", hour, hour),
        Pay(f"${hour:.2f}/hr to ${more:.2f}/hr DOE", hour, more),
        Pay(f"Salary: ${low:,.0f} a year", low, low),
        Pay(f"Between ${low:,.0f} and ${high:,.0f}, paid every two weeks", low, high),
        None,
        None,
    )  # fmt: skip
    return chance.choice(shapes)


def listings(count: int = COUNT) -> Iterator[dict[str, Any]]:
    """Each with its text, and what is right: title, code, skills, and the ends of the pay, which is None where none is said.

    >>> first, *_ = listings(3)
    >>> sorted(first)
    ['pay', 'skills', 'soc', 'text', 'title']
    >>> first == next(listings())
    True
    """
    chance = random.Random(200)
    for number in range(count):
        job = JOBS[number % len(JOBS)]
        firm, town = chance.choice(FIRMS), chance.choice(TOWNS)
        pay = pay_for(job, chance)
        title = f"{chance.choice(('', '', '', 'Senior '))}{job.title}"
        needed = [f"- {chance.randint(1, 7)}+ years of experience"]
        needed += [
            f"- {chance.choice(('Experience with', 'Good knowledge of', 'Proficient in'))} {skill}"
            for skill in job.skills
        ]
        parts = [
            f"{title}\n{firm}, {town}",
            chance.choice(ABOUT).format(firm=firm, town=town),
            "What you will do\n" + "\n".join(f"- {duty}" for duty in job.duties),
            "What you bring\n" + "\n".join(needed),
            *([pay.words] if pay else []),
            f"Benefits\n{chance.choice(BENEFITS)}",
            f"{firm} is an equal opportunity employer.",
        ]
        if pay and chance.random() < 0.3:  # some say it on top
            parts.insert(1, parts.pop(4))
        yield {
            "text": "\n\n".join(parts), "title": title, "soc": job.soc, "skills": list(job.skills),
            "pay": [pay.least, pay.most] if pay else None,
        }  # fmt: skip


if __name__ == "__main__":
    for each in listings():
        print(json.dumps(each))
