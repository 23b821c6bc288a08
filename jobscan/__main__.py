"""`python -m jobscan` is `jobscan`."""

from jobscan.cli import main

main()
