"""The description of a field -> its mark in the type, from where the JSON Schema takes it."""

from msgspec import Meta


def about(text: str) -> Meta:
    """What a field of the record holds: `name: Annotated[str, about("the name as written")]`."""
    return Meta(description=text)
