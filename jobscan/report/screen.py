"""What the reader's screen can show (its width, colour, Unicode), and how much of a record is to be shown."""

from msgspec import Struct


class Screen(Struct, frozen=True, kw_only=True):
    """80 columns, plain, Unicode: what a pipe or a file gets.

    `whole`: every item of every list in full, instead of the first few and "+ 3 more". `kept`: the fields that a record
    keeps, None for all; a column of a field that is left out is left out, too. `own` are the input's own columns.
    """

    width: int = 80
    color: bool = False
    unicode: bool = True
    whole: bool = False
    kept: frozenset[str] | None = None
    own: tuple[str, ...] = ()
