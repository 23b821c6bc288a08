"""How long jobscan takes to start, as a ratio to what it cannot do without.

    python tests/bench/startup.py [RUNS]

Commands that analyse nothing against importing typer and rich; `parse` of one short listing against importing spaCy.
Medians.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

LISTING = "Line cook, Portland, OR. We pay $19 - $22 an hour. You prepare food. Two years of experience required."
TERMINAL, LANGUAGE = ["-c", "import typer, rich"], ["-c", "import spacy"]
COMMANDS = {
    "--help": TERMINAL,
    "--version": TERMINAL,
    "rules": TERMINAL,
    "explain PAY001": TERMINAL,
    "schema": TERMINAL,
    "benchmarks list": TERMINAL,
    "parse -": LANGUAGE,
}


def seconds(words: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], input=LISTING.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def median(words: list[str], runs: int) -> float:
    seconds(words)  # warm the disk
    return statistics.median(seconds(words) for _ in range(runs))


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    least = {tuple(words): median(words, runs) for words in (TERMINAL, LANGUAGE)}
    for command, words in COMMANDS.items():
        ours, theirs = median(["-m", "jobscan.cli", *command.split()], runs), least[tuple(words)]
        print(f"{command:16} {ours:.3f} s, {theirs:.3f} s without: {ours / theirs:.2f} times")


if __name__ == "__main__":
    main()
