"""How long jobscan takes to start, as a ratio to what it cannot do without.

    python tests/bench/startup.py [RUNS]

`--help` against importing typer and rich; `parse` of one short listing against importing spaCy. Medians.
"""

import statistics
import subprocess
import sys
import time

LISTING = "Line cook, Portland, OR. We pay $19 - $22 an hour. You prepare food. Two years of experience required."
PAIRS = {
    "help": (["-m", "jobscan.cli", "--help"], ["-c", "import typer, rich"]),
    "parse": (["-m", "jobscan.cli", "parse", "-"], ["-c", "import spacy"]),
}


def seconds(words: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], input=LISTING.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    for name, pair in PAIRS.items():
        for words in pair:
            seconds(words)  # warm the disk
        ours, theirs = ([seconds(words) for _ in range(runs)] for words in pair)
        ratio = statistics.median(ours) / statistics.median(theirs)
        print(f"{name:6} {statistics.median(ours):.3f} s, {statistics.median(theirs):.3f} s without: {ratio:.2f} times")


if __name__ == "__main__":
    main()
