"""One page a rule, and beside it a module of the same name where the page does not say all.

A module has `find(case)`, what the rule finds; or `quiet(case)`, which listings a rule on words leaves out. A rule that
goes by a table may have `silent(case)`, too: why the table does not reach a listing.
"""
