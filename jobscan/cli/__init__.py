"""The words of a command line -> one call, its output and an exit status. The shell starts `main`."""

from __future__ import annotations

import gc
import sys
from typing import Any

from jobscan.errors import ExitStatus, JobscanError, Stopped


def main() -> None:
    """The console script."""
    from jobscan.cli.io.streams import replace_closed_streams

    replace_closed_streams()
    gc.disable()  # importing makes many objects and no garbage; `batch.worker.start` turns it on again
    sys.exit(run(sys.argv[1:]))


def run(words: list[str]) -> int:
    """Run a command and return its exit status. A known problem is one line on stderr, a bug of ours a traceback."""
    import typer

    from jobscan.cli.app import app
    from jobscan.cli.io import stderr

    # Typer has its own copy of click or uses the installed one, by version; this is the error class of either
    misuse: type[Exception] = typer.BadParameter.mro()[2]
    stderr.set_quiet(False)
    try:
        return int(app(words, prog_name="jobscan", standalone_mode=False) or 0)
    except misuse as error:
        return _report_misuse(error)
    except JobscanError as error:
        stderr.error(str(error))
        return error.status
    except Stopped as stop:
        if stop.status:
            stderr.error("interrupted")
        return stop.status
    except (KeyboardInterrupt, typer.Abort):
        return ExitStatus.INTERRUPTED
    except Exception as error:
        return _report_bug(error)


def _report_misuse(error: Any) -> int:
    """Report click's usage error in our form; a command without arguments has already shown its help."""
    from jobscan.cli.io import stderr

    if type(error).__name__ != "NoArgsIsHelpError":
        message = error.format_message().rstrip(".").replace(". Did you", "; did you")
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "jobscan"
        then = " " if message.endswith("?") else "; "
        stderr.error(f"{message[:1].lower()}{message[1:]}{then}try `{path} --help`")
    elif shown := error.format_message():  # without panels Typer leaves the help to us
        print(shown, file=sys.stderr)
    return ExitStatus.USAGE


def _report_bug(error: Exception) -> int:
    import traceback

    from jobscan.cli.io import stderr

    traceback.print_exception(error)
    stderr.error("this is a bug in jobscan; please report it with the lines above and the output of `jobscan doctor`")
    return ExitStatus.BUG
