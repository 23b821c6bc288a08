"""Required, only preferred, or not asked for: the one place that knows by which words a listing says so."""
