"""A folder of part files -> a folder of scanned parts: one part in, one part out, and a manifest beside each.

`scan_part` does one part, wherever it runs: in a process of this machine, on a Dask cluster, in a Slurm array, in Ray
or Spark. `Parts` plans a whole folder, makes the missing parts, and writes `_SUCCESS` when all of them exist.
"""

from jobscan.batch.parts.manifest import Manifest
from jobscan.batch.parts.one import Outcome, scan_part
from jobscan.batch.parts.options import PartOptions
from jobscan.batch.parts.plan import Part
from jobscan.batch.parts.run import Parts

__all__ = ["Manifest", "Outcome", "Part", "PartOptions", "Parts", "scan_part"]
