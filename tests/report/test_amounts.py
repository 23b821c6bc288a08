"""What each amount of money was taken for, as a person is told."""

from jobscan import Analyzer
from jobscan.grammar.money.cues import LEFT_OUT
from jobscan.model import Source
from jobscan.report.amounts import render_amounts

TEXT = """Baker \\- Salem, OR
Pay: $20\\-$24 per hour, and a $500 sign\\-on bonus.
We raised $2M. Tuition help up to $3,000. Loaves cost $7.
{about}

Similar jobs

Miller
$50,000 - $60,000
""".format(about="We bake by night and sell by day. " * 8)
TOLD = """\
line 2  $20\\-$24 per hour  base pay ("Pay")
line 2  $500               sign-on bonus ("sign-on bonus")
line 3  $2M                left out: money of the firm, its customers or its projects ("raised")
line 3  up to $3,000       left out: a benefit, or paid to others ("Tuition")
line 3  $7                 left out: money of the firm, its customers or its projects ("cost")
line 9  $50,000 - $60,000  left out: pay of another job on the page"""


def test_every_amount_is_told_with_its_line_and_the_word_that_decided() -> None:
    marks = Analyzer().money(Source(text=TEXT, uri="test"))
    assert render_amounts(marks, TEXT) == TOLD
    assert all(mark.text == TEXT[mark.start : mark.end] for mark in marks)
    assert {mark.label for mark in marks if mark.rule == "pay.left_out"} <= LEFT_OUT.keys()


def test_a_listing_without_money_says_so() -> None:
    assert render_amounts((), "") == "no amount of money in it"
