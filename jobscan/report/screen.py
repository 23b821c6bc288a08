"""What the reader's screen can show: its width, whether it has colour, whether it knows Unicode."""

from msgspec import Struct


class Screen(Struct, frozen=True, kw_only=True):
    """80 columns, plain, Unicode: what a pipe or a file gets."""

    width: int = 80
    color: bool = False
    unicode: bool = True
