"""`python -m benchmarks.bare DIR N`: a process pool that does to each file what a run's worker does, and drops it."""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pressbox.sources import Found, find

_made: dict[str, Any] = {}


def begin() -> None:
    from pressbox.corpus.job import Job
    from pressbox.corpus.reading import Reader

    job = Job()
    _made["reader"] = Reader(job, job.extractor())


def read(found: Found) -> None:
    _made["reader"].read(found)


def main(folder: Path, workers: int) -> None:
    files = find([folder]).files
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=begin) as pool:
        for _ in pool.map(read, files, chunksize=20):
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
