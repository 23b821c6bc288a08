from jobscan.check.case import Case


def quiet(case: Case) -> bool:
    """Whether a field names the employer, though the record does not take it."""
    return bool(case.fields.company)
