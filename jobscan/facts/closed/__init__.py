"""Whether the listing says that applications are closed."""
