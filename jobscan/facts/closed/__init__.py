"""Whether the listing says that nobody can apply any more."""
