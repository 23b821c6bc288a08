"""`python -m jobscan.cli`: the same as the console script."""

from jobscan.cli import main

if __name__ == "__main__":  # a process of the pool imports this module too
    main()
