"""Threads of comments as pages: each comment that is no answer is a listing."""

from jobscan.model import Source
from jobscan.readers import read


def thread(*comments: str) -> bytes:
    return f"<html><title>Ask HN: Who is hiring?</title><body><table>{''.join(comments)}</table></body></html>".encode()


def comment(number: int, words: str, indent: int = 0) -> str:
    return (
        f'<tr class="athing comtr" id="{number}"><td><table><tr><td class="ind" indent="{indent}"></td><td>'
        f'<div class="comment"><div class="commtext c00">{words}<div class="reply"><u>reply</u></div></div></div>'
        "</td></tr></table></td></tr>"
    )


def test_each_comment_of_a_thread_is_a_listing_and_answers_are_none() -> None:
    page = thread(
        comment(1, "Widgets Ltd | Cook | Leeds<p>You will cook."),
        comment(2, "How much does it pay?", indent=1),
        comment(3, "Gears Inc | Welder | ONSITE<p>$30 an hour."),
        comment(4, "Bolts GmbH | Nurse"),
    )
    found = list(read(page, uri="hn.html"))
    assert [each.id for each in found] == ["1", "3", "4"]
    assert isinstance(found[0], Source)
    assert found[0].text == "Widgets Ltd | Cook | Leeds\n\nYou will cook."
    assert [each.index for each in found] == [0, 1, 2]


def test_fragments_of_a_thread_are_listings_too() -> None:
    page = b"".join(b'<span class="c00">Firm %d | Cook<p>You cook.</p></span>' % i for i in range(5))
    assert len(list(read(page, uri="jobs.txt"))) == 5


def test_two_comments_under_a_listing_are_no_thread() -> None:
    page = b"<html><body><main><h1>Cook</h1>" + b"<p>You will cook for a school. </p>" * 20
    page += b'</main><span class="comment">Nice!</span><span class="comment">Yes</span></body></html>'
    (found,) = read(page, uri="job.html")
    assert isinstance(found, Source)
    assert "You will cook" in found.text
