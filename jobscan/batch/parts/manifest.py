"""What is known about a finished part, as JSON in the folder `_manifests` beside it, which other tools ignore."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from jobscan import __version__
from jobscan.batch.parts.places import Found, place_of

FOLDER = "_manifests"


class Manifest(Struct, frozen=True, kw_only=True, rename="camel"):
    """The input of a part (its name, size, stamp, checksum), the version and options used, and what is in the part.

    `rows` counts all records, `errors` those of listings that could not be processed. It contains no date: the same
    input gives the same manifest.
    """

    source: str
    source_bytes: int
    source_stamp: str
    source_sha256: str
    bytes: int
    sha256: str
    rows: int
    errors: int
    with_pay: int
    comparable: int
    not_listings: int
    version: str
    options: dict[str, str]

    def why_outdated(self, source: Found, uri: str, words: dict[str, str], target: Found | None) -> str | None:
        """Why the part has to be made again; None if it is up to date."""
        if target is None or target.size != self.bytes:
            return "its output is gone or was changed"
        if self.version != __version__:
            return f"written by jobscan {self.version}"
        if self.options != words or self.source != uri:
            return "written with other options"
        if (source.size, source.stamp) != (self.source_bytes, self.source_stamp):
            return "its input is newer, or of another size"
        return None


def manifest_name(target: str) -> str:
    """Where the manifest of a part is.

    >>> manifest_name("out/2026/part-1.jsonl")
    'out/2026/_manifests/part-1.jsonl.json'
    """
    folder, slash, name = target.replace("\\", "/").rpartition("/")
    return f"{folder}{slash}{FOLDER}/{name}.json"


def parse_manifest(data: bytes | None) -> Manifest | None:
    """The manifest in some bytes; None if they do not contain one: then the part is made again."""
    if data is None:
        return None
    try:
        return msgspec.json.decode(data, type=Manifest)
    except msgspec.MsgspecError:
        return None


def read_manifest(target: str) -> Manifest | None:
    """The manifest of a part, if it has one."""
    name = manifest_name(target)
    return parse_manifest(place_of(name).read_many([name]).get(name))


def write_manifest(target: str, manifest: Manifest) -> None:
    """Write the manifest, whole or not at all."""
    name = manifest_name(target)
    with place_of(name).writing(name) as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
