"""How long jobscan takes to start, as a ratio to what it cannot do without.

    python tests/bench/startup.py [RUNS]

Commands that analyse nothing against importing typer and rich; `parse` of one short listing against importing spaCy.
CPU seconds, the least of so many runs: what else the machine does counts little.
"""

from __future__ import annotations

import os
import subprocess
import sys

LISTING = "Line cook, Portland, OR. We pay $19 - $22 an hour. You prepare food. Two years of experience required."
TERMINAL, LANGUAGE = ["-c", "import typer, rich"], ["-c", "import spacy"]
COMMANDS = {
    "--help": TERMINAL,
    "--version": TERMINAL,
    "rules": TERMINAL,
    "explain PAY001": TERMINAL,
    "schema": TERMINAL,
    "benchmarks list": TERMINAL,
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


def least(words: list[str], runs: int) -> float:
    seconds(words)  # warm the disk
    return min(seconds(words) for _ in range(runs))


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    without = {tuple(words): least(words, runs) for words in (TERMINAL, LANGUAGE)}
    for command, words in COMMANDS.items():
        ours, theirs = least(["-m", "jobscan.cli", *command.split()], runs), without[tuple(words)]
        print(f"{command:16} {ours:.3f} s, {theirs:.3f} s without: {ours / theirs:.2f} times")


if __name__ == "__main__":
    main()
