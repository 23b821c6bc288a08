"""The conductor: the only place that knows the order in which one listing is read."""

TOGETHER = 20  # listings that take each step together; more are hardly faster and need more memory
