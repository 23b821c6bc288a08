"""What kills, starves and fuzzes: run with `pytest -m faults -s`, which prints the figures."""
