"""`jobscan mcp`: the tools of `server.py` for a language model, over the Model Context Protocol on stdin and stdout."""

from __future__ import annotations

import sys

from jobscan.cli.command import command
from jobscan.cli.io import stderr
from jobscan.errors import ExitStatus, UsageError


@command("jobscan mcp")
def mcp() -> int:
    """Serve the analysis to a language model, over MCP (stdio).

    The tools are analyze_listing, compare_pay, check_listing and wage_table. They take text and return records;
    they cannot read files, and they write and send nothing. Needs the extra mcp.
    """
    try:
        from jobscan.cli.commands.mcp.server import server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types"):
            raise
        raise UsageError("mcp needs: pip install 'jobscan[mcp]'") from None
    if sys.stdin.isatty():
        stderr.note(
            "waiting for an MCP client on standard input; a client starts `jobscan mcp` itself; press Ctrl-C to stop"
        )
    server().run("stdio")
    return ExitStatus.OK
