"""Somebody's release -> the tables in `jobscan/data/`. Not in the wheel; `README.md` says what needs what.

Each module names its source, the licence and how to fetch it; `python -m datasets.NAME --help` prints that. What turns
rows into a table is a plain function, which the tests run on small invented rows.
"""
