"""The folder of the data files: tables, lists and weights, each with its pedigree. No code lives here."""

from pathlib import Path

DATA = Path(__file__).parent
