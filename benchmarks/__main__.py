"""`python -m benchmarks` measures how well and fast releases are read, `python -m benchmarks slips [KIND …]` what is
found of planted slips, `python -m benchmarks run [COUNT]` what a run over an archive costs."""

import sys

from benchmarks import run as runs
from benchmarks.accuracy import accuracy
from benchmarks.bench import by_length, by_step, cold_start, throughput
from benchmarks.growth import growth
from benchmarks.pages import pages
from benchmarks.relaid import relaid
from benchmarks.renamed import renamed
from benchmarks.slips import run

if sys.argv[1:2] == ["slips"]:
    run.main(sys.argv[2:])
elif sys.argv[1:2] == ["run"]:
    runs.main(sys.argv[2:])
elif sys.argv[1:]:
    sys.exit(__doc__)
else:
    accuracy()
    renamed()
    relaid()
    throughput()
    by_step()
    by_length()
    cold_start()
    growth()
    pages()
