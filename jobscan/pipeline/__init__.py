"""The conductor: the only place that knows the order in which one listing is read."""
