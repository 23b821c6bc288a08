"""Labelled listings -> the weights that the wheel ships. Not shipped itself.

Sums of products depend on how many threads share them: with one, every machine of a kind gives the same bytes.
"""

import os

for _library in ("OPENBLAS", "MKL", "OMP"):  # read when numpy is imported
    os.environ[f"{_library}_NUM_THREADS"] = "1"
