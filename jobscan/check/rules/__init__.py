"""One page a rule, and beside it a module of the same name where the page does not say all.

A module has `find(case)`, what the rule finds beside the words of its page, and may have `quiet(case)`, which listings
it leaves out. A rule that goes by a table may have `silent(case)`, too: why the table does not reach a listing.
"""
