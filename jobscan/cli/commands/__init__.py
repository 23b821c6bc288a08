"""The commands of `jobscan`, a module or a folder each; `cli/app.py` imports the one that runs."""
