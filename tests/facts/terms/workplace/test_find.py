"""Where one works: what is said of this job, and what only sounds like it."""

import pytest

from jobscan.facts.terms.workplace.find import find_workplace, words_of
from jobscan.facts.terms.workplace.words import KINDS, LISTS, Workplace
from jobscan.grammar.word_lists import read_word_lists
from tests.facts.docs import found, listing

WORKS = {
    "a longer name of the job": ("We need you to fill a remote Lamp Sourcing Specialist role.", [("remote", "terms.said")]),
    "the position works": ("This position works remotely from the pier.", [("remotely", "terms.this")]),
    "a tag": ("No sponsorship. #Hybrid\nPay", [("Hybrid", "terms.alone")]),
    "currently": ("The desk is in Whitby (currently remote).", [("remote", "terms.alone")]),
    "as one would have it": ("We prefer to have these positions onsite, in Whitby", [("onsite", "terms.said")]),
    "will be considered": ("Young crew. Remote applicants will be considered.", [("Remote", "terms.said")]),
    "both": ("Keeper | Whitby | On-site/remote mix", [("On-site/remote mix", "terms.alone")]),
    "both, added": ("Keeper | Whitby | ONSITE+PART REMOTE | Full", [("ONSITE+PART REMOTE", "terms.alone")]),
    "both in turn": ("You will work onsite and remotely with us.", [("onsite and remotely", "terms.said")]),
    "candidates": ("We are spread out, so remote candidates are fine.", [("remote", "terms.said")]),
    "ways of working": ("Many towns, with Hybrid ways of working", [("Hybrid", "terms.said")]),
    "among tags": ("#LI-Remote #Kettle", [("Remote", "terms.alone")]),
    "glued behind": ("Flexible & Hybrid WorkingAnnual prizes", [("Hybrid", "terms.said")]),
    "label": ("Location: Remote", [("Remote", "terms.label")]),
    "label, value on the next line": ("Location Type\nRemote\nDepartment\nTech", [("Remote", "terms.label")]),
    "label in Markdown": ("**Remote Status:** Hybrid\n", [("Hybrid", "terms.label")]),
    "one of several behind a label": ("Locations - Leeds, York or fully remote", [("remote", "terms.label")]),
    "parenthesis behind a place": ("Swansea (Hybrid)", [("Hybrid", "terms.alone")]),
    "header line of a forum": ("Quarrel | Backend Engineer | ONSITE | NYC", [("ONSITE", "terms.alone")]),
    "tag": ("Apply now. #LI-Remote", [("Remote", "terms.alone")]),
    "sentence": ("This role is fully remote and open to all.", [("remote", "terms.this")]),
    "may work": ("You can work remotely from anywhere in Spain.", [("remotely", "terms.said")]),
    "open to": ("We are open to fully remote folks.", [("remote", "terms.said")]),
    "a form's question and answer": (
        "Does this position have telework options? No",
        [("telework options? No", "terms.not")],
    ),
    "a form's question, explained": ("Telework eligible: -as the law says- Yes", [("Telework eligible: -as the law says- Yes", "terms.label")]),
    "a form answered with true": ("Remote: true\n", [("Remote: true", "terms.label")]),
    "a form answered with n/a": ("Virtual: N/A\n", [("Virtual: N/A", "terms.not")]),
    "refused": ("Sorry, remote working is not possible for this role.", [("remote", "terms.not")]),
    "refused before": ("This is not a remote position.", [("remote", "terms.not")]),
    "glued": ("Skills you needRemote\n", [("Remote", "terms.alone")]),
    "glued to a full stop": ("Pension contribution.Hybrid by agreement", [("Hybrid", "terms.alone")]),
    "a form that asks which": ("Onsite/Remote: Remote\n", [("Remote", "terms.label")]),
    "beside the names of places": ("Nurse\nPoland, Remote Central Europe\n", [("Remote", "terms.alone")]),
    "in front of the job": ("We are looking for local, on-site developers to help.", [("on-site", "terms.said")]),
    "in capitals": ("Minneapolis ONSITE since then", [("ONSITE", "terms.alone")]),
    "in the title's line of a board": ("Chef - full-time - Hybrid (2 days)", [("Hybrid", "terms.alone")]),
    "a question behind it": ("Baker\nRemote\nWhy us?\n", [("Remote", "terms.alone")]),
    "not a question": ("It is the role (remote)", [("remote", "terms.alone")]),
    "a word glued to days": ("WFH on MondaysRemote\n", [("WFH on Mondays", "terms.weekday"), ("Remote", "terms.alone")]),
    "days glued to a word": ("HybridWFH on Mondays", [("Hybrid", "terms.alone"), ("WFH on Mondays", "terms.weekday")]),
    "days and a word": (
        "Hybrid. Expect 3 days in the office. You work from home 2 days a week.",
        [
            ("Hybrid", "terms.alone"),
            ("3 days in the office", "terms.days"),
            ("from home 2 days a week", "terms.home_days"),
        ],
    ),
}  # fmt: skip
NOTHING = [
    "Hybrid Work Eligible : No",
    "If this role is remote, we name a range.",
    "We care, whether that happens in person or remotely.",
    "Develops courses, including online, hands-on, hybrid, and hyflex courses.",
    "Training of many kinds (classroom, online, hybrid).",
    "Beware of fake recruiters offering remote jobs.",
    "You will watch a virtual job preview.",
    "Thrive in a remote-first crew",
    "Guests ask by telephone, in person or by letter.",
    "Helps guests over the phone, in person or via remote assistance",
    "Answers guests, in person, by telephone, or by e-mail",
    "Please apply in person at the pier",
    "We monitor remote sites and remote sensing equipment.",
    "Experience leading remote teams is welcome.",
    "There is an on-site gym and on-site parking.",
    "Hybrid cars are serviced here.",
    "As a remote-friendly company, people work from where they like.",
    "Is this a remote role? Ask us.",
    "You will feel at home working with us.",
    "Remote/Hybrid: ask",
    "We do not work on site.",
    "Comfortable in a hybrid role.",
    "The WFH of old",
    "Some ONSITES and unremote things",
]
WORDS = read_word_lists(LISTS.path)


def examples(*sections: str) -> list[str]:
    return [entry.example for section in sections for entry in WORDS[section]]


@pytest.mark.parametrize("text, expected", WORKS.values(), ids=WORKS)
def test_words_are_found_with_their_cue(text: str, expected: object) -> None:
    assert found(find_workplace, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_words_about_something_else_are_left_alone(text: str) -> None:
    assert found(find_workplace, text) == []


def test_the_skill_to_work_in_an_office_is_still_a_word_on_the_place() -> None:
    assert found(find_workplace, "Comfortable in an on-site role.") == [("on-site", "terms.said")]


@pytest.mark.parametrize(
    "text, expected", [("Remote Nurse Reviewer", [("Remote", "terms.title")]), ("Remote Sensing Scientist", [])]
)
def test_a_word_of_the_title_needs_no_cue(text: str, expected: object) -> None:
    seen = find_workplace(listing(text, "title"))
    assert [(text[each.start : each.end], each.rule.name) for each in seen] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"{'x' * 1494}\nAx, Remote Norway\n", ["terms.alone"]),
        (f"{'x' * 1495}\nAx, Remote Norway\n", []),
        ("Norway, remote norway\n", []),
        ("Ask in Poland, Remote Norway\n", ["terms.alone"]),
        ("Ask from Poland, Remote Norway\n", []),
        ("Baker Poland, Remote Norway\n", []),
        ("Xyzzy, Remote Qwert\n", []),
        (f"{'Norway, ' * 8}Remote Norway UK\n", ["terms.alone"]),
        (f"{'Norway, ' * 8}Remote Norway, UK\n", []),
    ],
    ids=[
        "within the header",
        "behind it",
        "small letters",
        "a small word",
        "a sentence",
        "a job",
        "no place",
        "80 characters",
        "81 characters",
    ],
)
def test_a_short_line_of_places_in_the_header_is_about_this_job(text: str, expected: object) -> None:
    assert [rule for _, rule in found(find_workplace, text)] == expected


VALUES = {
    "eligible": ("Hybrid work eligible: Yes", Workplace("HYBRID")),
    "not specified, another thing": ("Pay: Not Specified, Remote\n", Workplace("TELECOMMUTE")),
    "some duties": ("Some duties may be performed remotely.", Workplace("HYBRID", at_times=True)),
    "a part of the time": (
        "You may spend some part of your time working from home.",
        Workplace("HYBRID", at_times=True),
    ),
    "several days": ("The keeper works from home several days a week.", Workplace("HYBRID", at_times=True)),
    "a portion of the week": (
        "An approach that offers remote work a portion of each week",
        Workplace("HYBRID", at_times=True),
    ),
    "home": ("Location: Remote", Workplace("TELECOMMUTE")),
    "both": ("Location: Hybrid remote", Workplace("HYBRID")),
    "the workplace": ("Location: work from the office", Workplace("ONSITE")),
    "refused": ("Remote working is not possible.", Workplace("ONSITE")),
    "answered": ("Remote: yes", Workplace("TELECOMMUTE")),
    "at times": ("Flexibility to work from home.", Workplace("HYBRID", at_times=True)),
    "at times, alone": ("Flexible hours (WFH)", Workplace("HYBRID", at_times=True)),
    "partly, said": ("You can be partly remote within Spain", Workplace("HYBRID", at_times=True)),
    "remote is not home": ("An option: remote work", Workplace("TELECOMMUTE")),
    "wholly": ("You also fully work from home", Workplace("TELECOMMUTE")),
    "labelled": ("Workplace type: work from home options", Workplace("TELECOMMUTE")),
}


@pytest.mark.parametrize("text, expected", VALUES.values(), ids=VALUES)
def test_a_candidate_carries_where_the_work_is_done(text: str, expected: object) -> None:
    assert [seen.value for seen in find_workplace(listing(text))] == [expected]


@pytest.mark.parametrize("kind, example", [(kind, each) for kind in KINDS for each in examples(kind)])
def test_each_word_is_known_with_its_kind(kind: str, example: str) -> None:
    assert [(word.text, word.kind) for word in words_of(listing(example))] == [(example.lower(), kind)]


@pytest.mark.parametrize("example", examples("label"))
def test_each_label_has_a_value(example: str) -> None:
    assert "terms.label" in [rule for _, rule in found(find_workplace, example)]


@pytest.mark.parametrize("example", examples("job_behind", "said_behind", "work_behind"))
def test_each_noun_behind_makes_a_statement(example: str) -> None:
    assert found(find_workplace, f"We have {example}")[0][1] == "terms.said"


@pytest.mark.parametrize("example", examples("other_thing", "occasion", "skill", "paid_for"))
def test_words_that_belong_to_something_else_are_left_alone(example: str) -> None:
    assert found(find_workplace, f"We have {example}") == []


@pytest.mark.parametrize("example", examples("at_times_before", "at_times_behind"))
def test_home_at_times_is_hybrid(example: str) -> None:
    assert [seen.value for seen in find_workplace(listing(f"We {example}"))] == [Workplace("HYBRID", at_times=True)]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param(
            "We are distributed: work where you like.", ["work where you like"], marks=pytest.mark.xfail(strict=True)
        )
    ],
)
def test_does_not_work_yet(text: str, expected: object) -> None:
    assert [quote for quote, _ in found(find_workplace, text)] == expected
