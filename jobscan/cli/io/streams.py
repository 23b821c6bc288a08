"""Standard streams that the caller closed (`<&-`, `>&-`) -> open ones, so that callers can always read and write."""

import os
import sys


def replace_closed_streams() -> None:
    """Put the null device in place of a closed stdin, stdout or stderr; a file opened later would get its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            mode = os.O_RDONLY if name == "stdin" else os.O_WRONLY
            opened = os.open(os.devnull, mode)  # the lowest free number
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            os.set_inheritable(number, True)  # processes that we start need them as well
            setattr(sys, name, open(number, "r" if name == "stdin" else "w", encoding="utf-8", closefd=False))  # noqa: SIM115
