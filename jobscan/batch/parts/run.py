"""All parts of a folder: the missing ones are made, by processes of this machine or by a Dask cluster.

The driver handles only names and manifests, a few at a time, so its memory does not grow with the listings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from jobscan import __version__
from jobscan.batch.parts.manifest import FOLDER, Manifest, manifest_name, parse_manifest
from jobscan.batch.parts.one import Outcome
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.places import place_of, plain_name
from jobscan.batch.parts.plan import Part, absolute, plan
from jobscan.batch.shard import Shard
from jobscan.batch.summary import Summary
from jobscan.batch.worker import start
from jobscan.errors import JobscanError

DONE = "_SUCCESS"
IN_A_ROW = 5  # parts that fail one after another: the disk is full, or the store is gone
TOGETHER = 500  # manifests that are read at once


class Parts:
    """The parts of IN, and which of them are missing in OUT.

    `shard` is for one of several runs that share the work; the last one to end writes `_SUCCESS`.
    """

    def __init__(self, source: str, target: str, options: PartOptions, *, shard: Shard | None = None) -> None:
        self._names, self._options, self._shard = (source, plain_name(target)), options, shard
        self.parts = plan(source, target, options.format)
        mine = self.parts if shard is None else self.parts[shard.number - 1 :: shard.total]
        self.mine = len(mine)
        self.totals, self.bytes = Summary(), 0
        self.todo: list[Part] = []
        self.why: Counter[str] = Counter()
        self.failed = 0
        self._check(mine)

    def run(self, *, jobs: int = 1, cluster: str | None = None) -> Iterator[Outcome]:
        """Make the missing parts, and yield the outcome of each as it is finished.

        A part that fails does not stop the others. Raises `JobscanError` if several in a row fail.
        """
        if not self.todo:
            return
        place_of(self._success).remove(self._success)
        in_a_row = 0
        for outcome in self._made(jobs, cluster):
            if outcome.manifest is not None:
                in_a_row = 0
                self._count(outcome.manifest)
            else:
                self.failed += 1
                in_a_row += 1
            yield outcome
            if in_a_row == IN_A_ROW:
                raise JobscanError(
                    f"stopped, as {in_a_row} parts in a row failed; fix the cause and run the same command again: "
                    f"{outcome.failure}"
                )

    def finish(self) -> bool:
        """Write `_SUCCESS` if every part exists, including those of other shards; return whether it was written."""
        if self.failed:
            return False
        whole = self if self._shard is None else Parts(*self._names, self._options)
        if self._shard is not None and whole.todo:
            return False
        summary = {
            "parts": len(whole.parts), "rows": whole.totals.total, "errors": whole.totals.errors,
            "bytes": whole.bytes, "version": __version__,
        }  # fmt: skip
        with place_of(self._success).writing(self._success) as file:
            file.write(msgspec.json.encode(summary) + b"\n")
        return True

    @property
    def _success(self) -> str:
        return f"{self._names[1]}/{DONE}"

    def _check(self, parts: list[Part]) -> None:
        """Find out which parts are up to date."""
        target = self._names[1]
        there = {_key(found.name): found for found in place_of(target).files(target)}
        words = self._options.words()
        for at in range(0, len(parts), TOGETHER):
            few = parts[at : at + TOGETHER]
            names = {part.target: manifest_name(part.target) for part in few}
            read = place_of(target).read_many(name for name in names.values() if _key(name) in there)
            for part in few:
                manifest = parse_manifest(read.get(names[part.target]))
                found = there.get(_key(part.target))
                why = manifest.why_outdated(part.found, part.uri, words, found) if manifest else ""
                if manifest and why is None:
                    self._count(manifest)
                else:
                    self.todo.append(part)
                    self.why.update([why] if why else [])
        wanted = {_key(manifest_name(part.target)) for part in self.parts}
        # of inputs that no longer exist
        self.strays = sorted(each.name for key, each in there.items() if f"{FOLDER}/" in key and key not in wanted)

    def _count(self, manifest: Manifest) -> None:
        self.totals.listings += manifest.rows - manifest.errors
        self.totals.errors += manifest.errors
        self.totals.with_pay += manifest.with_pay
        self.totals.comparable += manifest.comparable
        self.totals.not_listings += manifest.not_listings
        self.bytes += manifest.bytes

    def _made(self, jobs: int, cluster: str | None) -> Iterator[Outcome]:
        parts = map(absolute, self.todo)
        if cluster is not None:
            from jobscan.batch.parts.dask import on_cluster

            return on_cluster(parts, self._options, address=cluster, jobs=jobs, begin=start)
        from jobscan.batch.parts.local import in_processes

        return in_processes(parts, self._options, jobs=min(jobs, len(self.todo)), begin=start)


def _key(name: str) -> str:
    """A name for comparison: stores may write the same address in two ways."""
    return name.rpartition("://")[2].lstrip("/")
