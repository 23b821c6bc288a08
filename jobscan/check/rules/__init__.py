"""One module a rule; `jobscan.check.RULES` lists them. The docstring of each is its manual."""
