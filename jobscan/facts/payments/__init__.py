"""How many monthly salaries are paid in a year: the usual twelve, or with a 13th and a 14th."""
