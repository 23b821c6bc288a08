"""What each amount of money was taken for, as a person is told."""

from typing import get_args

from jobscan import Analyzer
from jobscan.model import NotPay, Source
from jobscan.report.amounts import LEFT_OUT, render_amounts

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
    mentions = Analyzer().money(Source(text=TEXT, uri="test"))
    assert render_amounts(mentions, TEXT) == TOLD
    assert all(each.text == TEXT[each.start : each.end] for each in mentions)


def test_every_reason_why_money_is_not_pay_has_its_words() -> None:
    assert tuple(LEFT_OUT) == get_args(NotPay)


def test_a_listing_without_money_says_so() -> None:
    assert render_amounts((), "") == "no amounts of money found"
