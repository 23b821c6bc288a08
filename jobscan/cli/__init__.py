"""Words of a command line -> one call, one print, one exit status. `main` is what the shell starts."""

from __future__ import annotations

import gc
import sys
from typing import Any

from jobscan.errors import ExitStatus, JobscanError, Stopped


def main() -> None:
    """The console script."""
    from jobscan.cli.streams import stand_in

    stand_in()
    gc.disable()  # importing makes many objects and no rubbish; `batch.worker.start` turns it on again
    sys.exit(run(sys.argv[1:]))


def run(words: list[str]) -> int:
    """The exit status; known problems are one line on stderr, unknown ones a traceback."""
    import typer

    from jobscan.cli.app import app
    from jobscan.cli.talk import be_quiet, problem

    # Typer carries its own click or uses the installed one, by version; this is its error class in either
    misuse: type[Exception] = typer.BadParameter.mro()[2]
    be_quiet(False)
    try:
        return int(app(words, prog_name="jobscan", standalone_mode=False) or 0)
    except misuse as error:
        return _misused(error)
    except JobscanError as error:
        problem(str(error))
        return error.status
    except Stopped as stop:
        if stop.status:
            problem("interrupted")
        return stop.status
    except (KeyboardInterrupt, typer.Abort):
        return ExitStatus.INTERRUPTED
    except Exception as error:
        return _bug(error)


def _misused(error: Any) -> int:
    """What click says of a wrong word, in our voice; a command without its words has shown its help already."""
    from jobscan.cli.talk import problem

    if type(error).__name__ != "NoArgsIsHelpError":
        message = error.format_message().rstrip(".")
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "jobscan"
        problem(f"{message[:1].lower()}{message[1:]}; try `{path} --help`")
    elif shown := error.format_message():  # without panels Typer leaves the help to us
        print(shown, file=sys.stderr)
    return ExitStatus.USAGE


def _bug(error: Exception) -> int:
    import traceback

    from jobscan.cli.talk import problem

    traceback.print_exception(error)
    problem("this is a bug of jobscan; please report it with the lines above and `jobscan doctor`")
    return ExitStatus.BUG
