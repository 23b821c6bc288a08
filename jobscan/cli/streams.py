"""Standard streams that the caller closed (`<&-`, `>&-`) -> streams that lead nowhere, so that nobody need ask."""

import os
import sys


def stand_in() -> None:
    """Put the null device where there is no stdin, stdout or stderr; a file opened later would take its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            mode = os.O_RDONLY if name == "stdin" else os.O_WRONLY
            opened = os.open(os.devnull, mode)  # the lowest number that is free
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            os.set_inheritable(number, True)  # processes that we start need them as well
            setattr(sys, name, open(number, "r" if name == "stdin" else "w", encoding="utf-8", closefd=False))  # noqa: SIM115
