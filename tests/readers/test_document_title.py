"""The job and the employer in a document's own title."""

import pytest

from jobscan.readers.document_title import named_by

TEXT = "Cooper\nVale Casks Ltd, Yakima, WA\n\nYou raise barrels.\nVale Casks is a cooperage. Indeed we are."


@pytest.mark.parametrize(
    "title, text, named",
    [
        pytest.param("Cooper - Vale Casks", TEXT, ("Cooper", "Vale Casks Ltd"), id="job - employer"),
        pytest.param("Vale Casks | Cooper", TEXT, ("Cooper", "Vale Casks Ltd"), id="employer | job"),
        pytest.param("Cooper: Careers at Vale Casks", TEXT, ("Cooper", "Vale Casks Ltd"), id="careers at"),
        pytest.param("Cooper - Indeed", TEXT, ("Cooper", None), id="a board"),
        pytest.param("Cooper", TEXT, (None, None), id="nothing beside the job"),
        pytest.param("Microsoft Word - Document1", TEXT, (None, None), id="a program"),
        pytest.param("Raise barrels - Vale Casks", TEXT, (None, None), id="the text has another title"),
        pytest.param("Cooper - Vale", "Cooper\nValerie, Yakima", ("Cooper", None), id="a part of a word"),
        pytest.param("", TEXT, (None, None), id="no title"),
        pytest.param("Cooper - Vale Casks", "", (None, None), id="no text"),
        pytest.param(" - | : ", " \n \n", (None, None), id="only signs"),
        pytest.param("Cooper - " * 10_000, TEXT, ("Cooper", None), id="huge"),
        pytest.param("Cooper - \x00\ud800", TEXT, ("Cooper", None), id="no characters"),
    ],
)
def test_what_the_first_lines_say_too_is_believed(title: str, text: str, named: tuple[str | None, str | None]) -> None:
    fields = named_by(title, text)
    assert (fields.title, fields.company) == named
