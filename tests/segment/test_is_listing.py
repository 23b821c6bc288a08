"""Which language a text is in, and whether it is a listing."""

import time
from pathlib import Path

import pytest

from jobscan.grammar.language import detect_language
from jobscan.listing import Listing
from jobscan.model import Fields, Source
from jobscan.segment.is_listing import is_listing, what_else

LANGUAGES = {
    "en": "We are looking for a nurse to join our team in the city of Leeds, and you will report to the matron",
    "de": "Wir suchen für unser Team in Hamburg eine Pflegekraft mit Erfahrung und Freude an der Arbeit",
    "fr": "Nous recherchons pour notre équipe une infirmière avec de l'expérience dans la ville de Lyon",
    "es": "Buscamos una enfermera para nuestro equipo en la ciudad de Sevilla con experiencia y ganas de trabajar",
    "it": "Cerchiamo un infermiere per il nostro team nella città di Torino con esperienza e voglia di imparare",
    "pt": "Procuramos uma enfermeira para a nossa equipe na cidade do Porto com experiência e vontade de aprender",
    "nl": "Wij zoeken een verpleegkundige voor ons team in de stad Utrecht, en je bent op zoek naar een nieuwe baan",
    "sv": "Vi söker en sjuksköterska till vårt team i Malmö och du har erfarenhet av att arbeta på ett sjukhus",
    "pl": "Szukamy pielęgniarki do pracy w Krakowie, która jest zaangażowana oraz ma doświadczenie i chęć do nauki",
    "ru": "Мы ищем медсестру в нашу команду в Казани",
    "uk": "Ми шукаємо медсестру до нашої команди у Львові, її досвід",
    "ja": "経験のある看護師を募集しています",
    "zh": "我们正在招聘有经验的护士加入上海团队",
    "ko": "경험이 있는 간호사를 모집합니다",
    "ar": "نبحث عن ممرضة للانضمام إلى فريقنا في القاهرة",
}


@pytest.mark.parametrize("language,text", LANGUAGES.items(), ids=LANGUAGES)
def test_a_sentence_is_enough_to_tell_the_language(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "C++", "12345 678", "Python Java SQL", "\ud800\x00"])
def test_too_little_to_tell_is_none(text: str) -> None:
    assert detect_language(text) is None


def test_codes_of_states_are_no_small_words() -> None:
    assert detect_language("Baker, Denver, CO. Cook, Aurora, CO. Clerk, Boulder, CO. Driver, Pueblo, CO, today") != "cs"


def test_foreign_names_do_not_make_a_text_foreign() -> None:
    text = LANGUAGES["en"] + " for our client 株式会社 in Tokyo, and at Das Haus der Kunst and La Maison de la Nuit"
    assert detect_language(text) == "en"


def case(text: str, *, title: str | None = None) -> Listing:
    source = Source(text=text, uri="<test>", fields=Fields(title=title))
    return Listing(source=source)


@pytest.mark.parametrize(
    "text",
    [
        "Line cook, Portland, OR. We pay $19 - $22 an hour. Full-time, evenings.",
        "Hearth & Rye is hiring bakers. You will prepare dough. Experience in a kitchen required. Apply by email.",
        "Acme | Welder | Leeds | Onsite",
        "Rye & Sons - Hull - https://rye.example/careers. We are building ovens; engineers who like heat, come by.",
        LANGUAGES["de"],
        "Line cook needed ASAP, $19/h, call 555-0100",
        "Hearth, Hull, ONSITEJoin the bread team, where the customers of the bakery are met. Email us.",
        "Web developer who mends our 404 pages. Contract, remote. You will work alone. Pay $50 per hour. Apply by mail.",
    ],
)
def test_a_listing_is_one_however_short(text: str) -> None:
    assert is_listing(case(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "----",
        "404 Not Found. The page you requested could not be located on this server.",
        "We use cookies to improve your visit. Accept all cookies or manage cookies in the settings.",
        "Sorry, this position has been filled. See our other jobs.",
        "The job you are looking for is no longer available.",
        "This vacancy has been withdrawn by the employer.",
        "Applications for this vacancy are now closed. Thank you to everyone who applied.",
        "We are not currently accepting applications for this role. Sign up for alerts.",
        "We'll be back soon! Our careers site is undergoing scheduled maintenance.",
        "Thank you for your application! Our team will read your resume and be in touch.",
        "Dear applicant, we decided to move forward with other candidates for the role of Baker.",
        "How to write a cover letter\n\nIt is the first thing that a hiring manager reads. Tip 1: keep it short.",
        "Jobs at Hearth\n\nHead Baker\nHull\n\nNight Clerk\nLeeds\n\nVan Driver\nYork",
        "25 baker jobs in Denver, CO\n\nBaker\nRye\nDenver, CO\n$25 an hour\n\nHead Baker\nHearth\nAurora, CO\n\nCook\nSalt",
        "Just a moment... Checking your browser before you go on. Enable JavaScript and cookies.",
        "Shall I compare thee to a summer's day? Thou art more lovely and more temperate.",
        "Stir the flour into the butter, add the milk, and let the sauce boil for ten minutes.",
        "Open positions\nBakery\nHead Baker - Hull\nNight Baker - Leeds\nOffice\nClerk - Hull\nDriver - York",
        "Ann Example\nBaker with 8 years of experience\nEmployment history\n2015-2020 Rye & Sons, Hull\nSkills: dough",
        "Invoice 1042. Flour 25 kg 31.00. Yeast 2 kg 9.00. Total due within 30 days 40.00.",
        "\n".join(
            f"{name}\nView job\nPosted 3 days ago" for name in ("Baker", "Cook", "Nurse", "Driver", "Clerk", "Smith")
        ),
        "# sheep\n\nCounts sheep. Apply it with experience.\n\n## Install\n\n    pip install sheep\n\n## License\n\nMIT\n",
        "# Changelog\n\n## 1.2.0\n\n### Added\n\n- The salary can now be $40,000. Experience shows that full-time is best.",
        "A. Person\nLeeds\n\nExperience\nClerk, Blue Crate, 2019 - 2024\n- Typed orders\n\nEducation\nBA in History\n\nSkills\nExcel",
    ],
)
def test_what_took_the_place_of_a_listing_is_none(text: str) -> None:
    assert not is_listing(case(text))


NONE_OF_THEM = Path(__file__).parents[1] / "quality" / "not_listings"
# prose that speaks of work, salaries and candidates: what tells it from a listing is what it means
NOT_YET = {"article-interview", "article-market", "article-negotiation", "course-page"}


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=pytest.mark.xfail(strict=True) if path.stem in NOT_YET else ())
        for path in sorted(NONE_OF_THEM.glob("*.txt"))
    ],
)
def test_documents_of_other_kinds_are_none(path: Path) -> None:
    assert not is_listing(case(path.read_text(encoding="utf-8")))


README = "# flock\n\nCounts birds.\n\n## Install\n\n    pip install flock\n\n## Contributing\n\nYou must apply `black`.\n\n## License\n\nMIT\n"
CHANGES = "# Changes\n\n## 1.2.0\n\n### Added\n\n- You can now pass `pay=`, a salary of $50,000 say.\n\n## 1.1.0\n\n### Fixed\n\n- Requirements.\n"
CARDS = "".join(f"• {name}\nRye - {town}, OH\n$2{at} an hour\nBake for our shop.\n" for at, (name, town) in
                enumerate((("Head Baker", "Lima"), ("Clerk", "Dayton"), ("Driver", "Xenia"))))  # fmt: skip
CV = "A. Person\nTulsa | a@b.example\n\nExperience\nPlanner, Rye, 2019 - 2024\n- Planned routes\n- Called drivers\n\nSkills\nExcel\n"


@pytest.mark.parametrize(
    "text, kind",
    [
        pytest.param(README, "a document of another kind", id="README"),
        pytest.param(CHANGES, "a document of another kind", id="changes"),
        pytest.param(CARDS, "a list of several jobs", id="cards"),
        pytest.param(CV, "a CV", id="CV"),
        pytest.param("Baker, Hull. £12 an hour. Bake bread. Experience needed. Apply by post.", None, id="a listing"),
    ],
)
def test_what_it_is_instead(text: str, kind: str | None) -> None:
    assert what_else(case(text)) == kind


BIRDS = "A library that counts birds in pictures. Run `make` in the directory and import the module from Python." * 20


@pytest.mark.parametrize("format, expected", [("html", False), ("md", False), ("csv", True)])
def test_the_title_of_a_page_does_not_make_it_a_listing(format: str, expected: bool) -> None:
    source = Source(text=BIRDS, uri="a", format=format, fields=Fields(title="Baker"))
    assert is_listing(Listing(source=source)) is expected


def test_a_title_field_makes_a_short_text_a_listing() -> None:
    assert not is_listing(case("Come and see us on Monday."))
    assert is_listing(case("Come and see us on Monday.", title="Baker"))


@pytest.mark.parametrize("pump", ["a | ", "page ", "view job\n", "我", "we are ", "a" * 100 + " "])
def test_no_text_is_slow(pump: str) -> None:
    text = pump * (100_000 // len(pump))
    began = time.process_time()
    is_listing(case(text))
    assert time.process_time() - began < 2


def test_a_row_with_a_title_and_no_text_is_a_listing() -> None:
    assert is_listing(Listing(source=Source(text="", uri="a.csv", fields=Fields(title="Line Cook"))))
