"""`jobscan schema`: the JSON Schema of one record."""


def schema() -> None:
    """Print the JSON Schema (2020-12) of one line of output."""
    import msgspec

    from jobscan.cli.outputs import put
    from jobscan.model.codec import json_schema

    put(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n")
