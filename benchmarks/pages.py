"""What the report for people costs to make, as its releases grow in number: as a folder with a page each.

`python -m benchmarks.pages COUNT` prints CPU seconds, memory and sizes of one process as JSON; `pages()` runs several.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.growth import ROOT, release

COUNTS = (100, 1_000, 5_000)
MOST = 12  # times the cost, for ten times the releases


def measured(count: int) -> dict[str, float]:
    """The checks are not counted, and neither is the making of the releases: the page alone."""
    from pressbox import check
    from pressbox.packs import Packs
    from pressbox.report.page import Wish, save

    packs = Packs()
    releases = [release(number, max(1, count // 4)) for number in range(count)]
    report = check(releases, packs=packs)
    with tempfile.TemporaryDirectory() as folder:
        save(check(releases[:5], packs=packs), releases[:5], Path(folder) / "warm.html", packs=packs)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        index = save(report, releases, Path(folder) / "report.html", packs=packs, wish=Wish(many=50))
        seconds = time.process_time() - start
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        return {
            "seconds": seconds, "findings": len(report.findings), "megabytes": grown / 1024,
            "index": index.stat().st_size / 1e6,
        }  # fmt: skip


def pages() -> None:
    print("\nThe report for people: CPU seconds to write an index and a page a release")
    rows = [_in_a_process(count) for count in COUNTS]
    for count, row in zip(COUNTS, rows, strict=True):
        each = row["seconds"] / count * 1000
        print(
            f"  {count:>9,} releases  {row['seconds']:8.2f}  {each:6.2f} ms each  index {row['index']:5.2f} MB  "
            f"{row['megabytes']:5.0f} MB more memory  {row['findings']:>6,} findings"
        )
    growth = [later["seconds"] / earlier["seconds"] for earlier, later in pairwise(rows)]
    scaled = [10 ** (_log(ratio) / _log(b / a)) for ratio, (a, b) in zip(growth, pairwise(COUNTS), strict=True)]
    print(f"  for ten times as many  {max(scaled):6.1f}   (aim: {MOST} or less)\n")


def _log(value: float) -> float:
    from math import log10

    return log10(value)


def _in_a_process(count: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.pages", str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    row: dict[str, Any] = json.loads(done.stdout)
    return row


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
