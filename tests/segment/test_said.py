"""Words that say a role by themselves."""

import pytest

from jobscan.model import Role
from jobscan.segment.said import said_role

SAID = {
    "an ability among duties": ("Ability to keep a log", "responsibility", "requirement_required"),
    "years among duties": ("5+ years of glazing", "responsibility", "requirement_required"),
    "a duty that has to do with experience": ("Share experience of glazing", "responsibility", None),
    "a duty among demands": ("You will teach glazing", "requirement_required", "responsibility"),
    "a demand in the future": ("You will have a van", "requirement_required", None),
    "a journey that is demanded": ("Travel to both yards is required", "location_or_schedule", "requirement_required"),
    "hours": ("Monday to Friday at both yards", "location_or_schedule", None),
    "what a description is for": (
        "This description is not intended to be a full list of duties",
        "responsibility",
        "legal_eeo",
    ),
    "a duty that describes": ("Write lists that describe the yard", "responsibility", None),
    "networks": ("LinkedIn: https://linkedin.example/kiln | Instagram", "company_about", "other"),
    "a sentence about a network": ("Facebook groups meet in our shop", "company_about", None),
    "what physical demands are": (
        "The physical demands described here are representative of those of a glazier.",
        "requirement_required",
        "legal_eeo",
    ),
    "a demand to be representative": ("Be representative of the yard", "requirement_required", None),
    "an employer that seeks somebody": (
        "Kiln Lane, a maker of panes, is seeking a glazier.",
        "company_about",
        "role_summary",
    ),
    "an employer that seeks to appoint": ("Kiln Lane seeks to appoint a glazier", "company_about", "role_summary"),
    "an opportunity": ("An exciting opportunity has arisen at Kiln Lane", "company_about", "role_summary"),
    "customers who seek something": ("We help whether you are looking for a pane or a door", "company_about", None),
    "an employer that seeks nobody": ("Kiln Lane is a maker of panes", "company_about", None),
    "what others use": ("Kiln Lane makes panes. Our designers draw in Revit", "role_summary", "company_about"),
    "whom we want": ("Our ideal glazier is patient", "role_summary", None),
    "under whose direction": (
        "Under the general direction of the warden, keeps the berths",
        "responsibility",
        "role_summary",
    ),
    "under a roof": ("Under cover, keep the panes dry", "responsibility", None),
    "what the employer's goods cost": ("Our panes start at $9 each", "pay", "company_about"),
    "what the employer pays": ("Our glaziers start at $19 per hour", "pay", None),
    "everybody is welcome": (
        "Kiln Lane is committed to making an inclusive place",
        "company_about",
        "legal_eeo",
    ),
    "pay among hours": ("We pay between $20 and $25 an hour", "location_or_schedule", "pay"),
    "a fare": ("The bus is $2", "location_or_schedule", None),
    "an age": ("You are 21 or over", "application_instruction", "requirement_required"),
    "who is spoken to": ("You are welcome to call", "application_instruction", None),
    "nobody is refused": ("We hire regardless of your age or faith", "company_about", "legal_eeo"),
    "what does not matter": ("We bake regardless of the weather", "company_about", None),
    "what else an employer is committed to": ("Kiln Lane is committed to clear panes", "company_about", None),
    "whoever needs an accommodation": (
        "Put 'accommodation request' on the first line",
        "application_instruction",
        "legal_eeo",
    ),
    "a place to live": ("Ask for our staff accommodation", "application_instruction", None),
    "how often one stoops": ("Stoop/Bend Occasionally 1-33%", "location_or_schedule", "requirement_required"),
    "how often one works late": ("Late shifts occasionally", "location_or_schedule", None),
    "a bonus among benefits": ("Monthly bonuses", "benefit", "pay"),
    "pay while ill": ("Sick pay", "benefit", None),
    "a benefit": ("Free bread", "benefit", None),
    "a link's address": ("[kiln]: https://kiln.example/", "company_about", "other"),
}


@pytest.mark.parametrize("text, role, said", SAID.values(), ids=SAID)
def test_words_say_a_role_whatever_stands_around(text: str, role: Role, said: str | None) -> None:
    assert said_role(text, role) == said
