"""How many hours a week the job is for."""
