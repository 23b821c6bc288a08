"""How long jobscan takes to start, as a ratio to what it cannot do without.

    python tests/bench/startup.py [RUNS]

Commands that analyse nothing against importing typer and rich; `parse` of one short listing against importing spaCy.
CPU seconds, the least of so many runs, which take turns: what else the machine does counts little. Modules are compiled
before, as they are where jobscan is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

LISTING = "Line cook, Portland, OR. We pay $19 - $22 an hour. You prepare food. Two years of experience required."
TERMINAL, LANGUAGE = ["-c", "import typer, rich"], ["-c", "import spacy"]
COMMANDS = {
    "--help": TERMINAL,
    "--version": TERMINAL,
    "rules": TERMINAL,
    "explain PAY001": TERMINAL,
    "schema": TERMINAL,
    "benchmarks list": TERMINAL,
    "benchmarks show --occ 29-1141 --area TX": TERMINAL,
    "scan /nowhere": TERMINAL,
    "parse -": LANGUAGE,
}


def seconds(words: list[str]) -> float:
    process = subprocess.Popen(
        [sys.executable, *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert process.stdin
    process.stdin.write(LISTING.encode())
    process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    calls = {command: ["-m", "jobscan.cli", *command.split()] for command in COMMANDS}
    calls |= {" ".join(words): words for words in (TERMINAL, LANGUAGE)}
    for words in calls.values():
        seconds(words)  # compiles, and warms the disk
    least = dict.fromkeys(calls, float("inf"))
    for _ in range(runs):
        least = {name: min(least[name], seconds(words)) for name, words in calls.items()}
    for command, words in COMMANDS.items():
        ours, theirs = least[command], least[" ".join(words)]
        print(f"{command:40} {ours:.3f} s, {theirs:.3f} s without: {ours / theirs:.2f} times")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as compiled:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        main()
