"""The conductor: the only place that knows in which order a listing is processed."""

TOGETHER = 20  # listings that take each step together; more are hardly faster and need more memory
