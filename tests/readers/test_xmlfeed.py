"""XML feeds of job boards, RSS and applicant systems; all listings are invented."""

from pathlib import Path

import pytest

from jobscan.model import Source, Unreadable
from jobscan.readers import find_inputs, read

BOARD = """<?xml version="1.0"?><source><publisher>Board</publisher>
<job><title><![CDATA[Bell Ringer]]></title><referencenumber>7</referencenumber><company>St Osyth</company><city>Ely</city>
<country>GB</country><description><![CDATA[<p>Ring.</p><ul><li>At noon</li></ul>]]></description></job>
<job><title>Verger</title><description>Sweep.</description></job></source>"""
RSS = """<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Jobs</title><item><title>Verger</title>
<guid>v1</guid><description>Sweep ...</description><content:encoded><![CDATA[<p>Sweep the nave.</p>]]></content:encoded></item>
</channel></rss>"""
PERSONIO = """<workzag-jobs><position><id>3</id><name>Verger</name><jobDescriptions><jobDescription><name>Tasks</name>
<value><![CDATA[<ul><li>Sweep</li></ul>]]></value></jobDescription><jobDescription><name>You</name><value>Own a broom</value>
</jobDescription></jobDescriptions></position></workzag-jobs>"""


def shown(data: str, uri: str = "jobs.xml") -> list[tuple[str | None, ...]]:
    found = read(data.encode(), uri=uri)
    return [(o.id, o.fields.title, o.text) if isinstance(o, Source) else (o.code,) for o in found]


@pytest.mark.parametrize("uri", ["jobs.xml", "<stdin>"])
@pytest.mark.parametrize(
    "data, expected",
    [
        pytest.param(BOARD, [("7", "Bell Ringer", "Ring.\n\n• At noon"), (None, "Verger", "Sweep.")], id="board"),
        pytest.param(RSS, [("v1", "Verger", "Sweep the nave.")], id="rss"),
        pytest.param(
            f'<?xml version="1.0"?>{PERSONIO}', [("3", "Verger", "Tasks\n• Sweep\n\nYou\nOwn a broom")], id="personio"
        ),
    ],
)
def test_each_job_of_a_feed_is_a_listing(data: str, expected: list[tuple[str | None, ...]], uri: str) -> None:
    assert shown(data, uri) == expected


def test_the_fields_of_a_job() -> None:
    found = next(iter(read(BOARD.encode(), uri="a.xml")))
    assert isinstance(found, Source)
    assert (found.fields.company, found.fields.locations) == ("St Osyth", ("Ely, GB",))


@pytest.mark.parametrize(
    "data, expected",
    [
        pytest.param(BOARD[:-40], ["ok", "broken"], id="cut off"),
        pytest.param("<a><b>1</b></a>", ["no-listing"], id="something else"),
        pytest.param("", ["empty"], id="empty"),
        pytest.param('<!DOCTYPE x [<!ENTITY a "b">]><x><job>&a;</job></x>', ["broken"], id="entities"),
        pytest.param("<a>" * 100_000, ["broken"], id="deep"),
        pytest.param('<?xml version="1.0"?><html><body><p>Cook</p></body></html>', ["ok"], id="a page"),
    ],
)
def test_bad_xml_is_told_and_nothing_before_it_is_lost(data: str, expected: list[str]) -> None:
    found = read(data.encode(), uri="jobs.xml")
    assert [one.code if isinstance(one, Unreadable) else "ok" for one in found] == expected


def test_in_a_folder_only_xml_that_looks_like_a_feed_is_read(tmp_path: Path) -> None:
    (tmp_path / "jobs.xml").write_text(BOARD)
    (tmp_path / "settings.xml").write_text("<project><name>Tower</name></project>")
    assert [path.name for path in find_inputs([str(tmp_path)]) if isinstance(path, Path)] == ["jobs.xml"]
