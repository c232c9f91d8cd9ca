"""`python -m benchmarks run [COUNT]`: what a run over an archive costs, against a bare pool of the same function.

Everything is a process of its own, so that its CPU seconds and its memory, and those of its workers, are all its own.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from benchmarks import archive

ROOT = Path(__file__).parents[1]
COUNT = 2_000
PAUSE = 0.2  # seconds between two looks at the memory
PRESSBOX = (sys.executable, "-m", "pressbox")


@dataclass
class Cost:
    """Seconds of the clock and of all CPUs, and megabytes of the process and of its largest child."""

    wall: float
    cpu: float
    parent: float
    worker: float
    said: str

    def __str__(self) -> str:
        return f"{self.wall:8.1f} s {self.cpu:8.1f} s CPU  {self.parent:6.0f} MB {self.worker:6.0f} MB a worker"


def cost(*command: object) -> Cost:
    """What a command costs that must succeed."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=said, stderr=subprocess.STDOUT, cwd=ROOT)
        peaks: dict[int, float] = {}
        watcher = Thread(target=_watch, args=(process.pid, peaks), daemon=True)
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        watcher.join()
        said.seek(0)
        words = said.read().decode()
    assert os.waitstatus_to_exitcode(status) in {0, 3}, words
    parent = peaks.pop(process.pid, 0.0)
    return Cost(wall, used.ru_utime + used.ru_stime, parent, max(peaks.values(), default=0.0), words)


def _watch(pid: int, peaks: dict[int, float]) -> None:
    while (peak := _peak(pid)) is not None:
        peaks[pid] = peak
        for child in _children(pid):
            peaks[child] = max(peaks.get(child, 0.0), _peak(child) or 0.0)
        time.sleep(PAUSE)


def _peak(pid: int) -> float | None:
    """The most memory that a process has had so far, in megabytes; None where it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), None)


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]
    except OSError:
        return []


@contextmanager
def _places() -> Iterator[Path]:
    """A folder of its own, in which nothing is taught."""
    with tempfile.TemporaryDirectory(prefix="pressbox-bench-") as made:
        os.environ["PRESSBOX_HOME"] = str(Path(made) / "home")
        os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "pipeline"), str(ROOT)])
        # With byte code, as pip leaves an installed package; a checkout has none where none may be written.
        os.environ |= {"PYTHONPYCACHEPREFIX": str(Path(made) / "byte-code"), "PYTHONDONTWRITEBYTECODE": ""}
        yield Path(made)


def run_cost(folder: Path, out: Path, *more: object) -> Cost:
    return cost(*PRESSBOX, "run", folder, "-o", out, "--quiet", *more)


def main(arguments: list[str]) -> None:
    count = int(arguments[0]) if arguments else COUNT
    with _places() as home:
        folder, out = home / "in", home / "out"
        archive.make(folder, count)
        print(f"A run over {count:,} releases, made from the samples")
        cost(sys.executable, "-m", "compileall", "-q", ROOT / "pipeline", ROOT / "benchmarks")
        first = _first(folder, home, out)
        _again(folder, home, out, first)
        _against(folder, out)


def _first(folder: Path, home: Path, out: Path) -> Cost:
    bare = cost(sys.executable, "-m", "benchmarks.bare", folder, 2)
    print(f"  a bare pool of two, no output       {bare}")
    one = run_cost(folder, home / "one", "--workers", 1)
    print(f"  run, one worker                     {one}")
    two = run_cost(folder, out, "--workers", 2)
    print(f"  run, two workers                    {two}")
    print(f"  two workers against one             {one.wall / two.wall:8.2f}   (aim: 1.5 or more)")
    print(f"  CPU against the bare pool           {two.cpu / bare.cpu:8.2f}   (aim: 1.25 or less)")
    print(f"  the same bytes                      {_same(out, home / 'one')!s:>8}")
    return two


def _again(folder: Path, home: Path, out: Path, first: Cost) -> None:
    again = run_cost(folder, out, "--workers", 2)
    print(f"  again, nothing changed              {again}   {first.wall / again.wall:5.1f} times as quick (aim: 10)")
    for path in sorted(folder.rglob("*.txt"))[::100]:
        path.write_text(path.read_text(encoding="utf-8").replace("the", "that", 3), encoding="utf-8")
    some = run_cost(folder, out, "--workers", 2)
    print(f"  again, one in a hundred changed     {some}   {first.wall / some.wall:5.1f} times as quick (aim: 5)")
    shutil.rmtree(home / "one")
    run_cost(folder, home / "one", "--workers", 2)
    print(f"  the same bytes as a full run        {_same(out, home / 'one')!s:>8}")
    cost(*PRESSBOX, "teach", "Alana Velic", "--kind", "driver", "--user")
    taught = run_cost(folder, out, "--workers", 2)
    print(f"  again, one driver taught            {taught}   {first.wall / taught.wall:5.1f} times as quick (aim: 5)")
    shutil.rmtree(home / "one")
    run_cost(folder, home / "one", "--workers", 2)
    print(f"  the same bytes as a full run        {_same(out, home / 'one')!s:>8}")


def _same(one: Path, other: Path) -> bool:
    names = ("records.jsonl", "findings.json", "skipped.csv", "run.json")
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def _against(folder: Path, out: Path) -> None:
    file = sorted(folder.rglob("*.txt"))[7]
    alone = min(cost(*PRESSBOX, "check", file).wall for _ in range(3))
    against = min(cost(*PRESSBOX, "check", file, "--against", out).wall for _ in range(3))
    print(f"  check FILE                          {alone:8.2f} s")
    print(f"  check FILE --against the results    {against:8.2f} s, {against - alone:.2f} s more (aim: 0.5)")


if __name__ == "__main__":
    main(sys.argv[1:])
