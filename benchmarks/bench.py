"""`make bench`: what pressbox costs beside spaCy's blank tokeniser, by step, by length, and from a cold start."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROUNDS = 6
ROOT = Path(__file__).parents[1]


def measured(case: str, half: int = 0) -> Any:
    """One case in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.speed", case, str(half)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return json.loads(done.stdout)


def throughput() -> None:
    print("Releases a second on one core, median of", ROUNDS, "rounds")
    print("Texts are used once each, after prepare() and a warm-up on others")
    for case, name, aim in (("forms", "dates to credits (forms)", 1.0), ("whole", "the whole record", 0.6)):
        rounds = [measured(case, number % 2) for number in range(ROUNDS)]
        ours = statistics.median(row["releases"] / row["pressbox"] for row in rounds)
        theirs = statistics.median(row["releases"] / row["tokeniser"] for row in rounds)
        ratio = statistics.median(row["tokeniser"] / row["pressbox"] for row in rounds)
        print(f"  spacy.blank('en') tokenising         {theirs:8.0f}")
        print(f"  pressbox, {name:26} {ours:8.0f}")
        print(f"  ratio                                {ratio:8.2f}   (aim: {aim} or more)\n")


def by_step() -> None:
    rounds = [measured("steps", number % 2) for number in range(4)]
    total = sum(row["total"] for row in rounds)
    print("Where the time goes")
    names = sorted(rounds[0]["steps"], key=lambda name: -sum(row["steps"].get(name, 0) for row in rounds))
    releases = sum(row["releases"] for row in rounds)
    for name in names:
        spent = sum(row["steps"].get(name, 0) for row in rounds)
        print(f"  {name:24} {spent / total:6.1%}  {spent / releases * 1000:7.3f} ms a release")
    print()


def by_length() -> None:
    rounds = [measured("lengths") for _ in range(2)]
    cost = {size: min(row[size] for row in rounds) for size in rounds[0]}
    print("Microseconds a character, by length of the release")
    for size, value in cost.items():
        print(f"  {int(size):>9,} characters  {value:6.3f}")
    print(f"  largest to smallest     {max(cost.values()) / min(cost.values()):6.2f}   (aim: 1.5 or less)\n")


def cold_start() -> None:
    sample = next(iter(sorted((ROOT / "samples").rglob("*.txt"))))
    ours = [sys.executable, "-m", "pressbox", "extract", str(sample)]
    theirs = [sys.executable, "-c", "import spacy; spacy.blank('en')"]
    # Both with their byte code, as pip leaves an installed package; a checkout has none where none may be written.
    with tempfile.TemporaryDirectory() as folder:
        kept = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        for command in (ours, theirs):
            _cpu(command, kept)
        pairs = [(_cpu(ours, kept), _cpu(theirs, kept)) for _ in range(ROUNDS)]
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print("Cold start of a process with its byte code, CPU seconds, median of", ROUNDS)
    print(f"  python -c 'import spacy; spacy.blank(\"en\")'  {other:6.2f}")
    print(f"  pressbox extract FILE                        {mine:6.2f}")
    print(f"  ratio                                        {ratio:6.2f}   (aim: 1.5 or less)")


def _cpu(command: list[str], environment: dict[str, str]) -> float:
    """CPU seconds of a process and its children; wall seconds where the system does not say."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment)
    after = os.times()
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    return spent or time.perf_counter() - start


if __name__ == "__main__":
    throughput()
    by_step()
    by_length()
    cold_start()
