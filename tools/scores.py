"""How well each sample is read today, beside the first time that it was read.

`make scores` prints; `make first-scores` adds the samples that are not in samples/first-scores.csv yet. A line of
that file is never edited.
"""

import csv
import datetime as dt
import sys
from pathlib import Path

from pressbox.api import Reading
from pressbox.evaluate import Evaluator, Scores, read_gold
from pressbox.extractor import Extractor
from pressbox.packs import Packs

SAMPLES = Path(__file__).parents[1] / "samples"
FIRST = SAMPLES / "first-scores.csv"
COLUMNS = ("sample", "date", "f1_issue_kinds", "f1_all")
# What is read in full now; the other rows of the score come with the readers of people, quotes and results.
KINDS = ("title", "kind", "published", "event", "dates", "places", "sessions", "calendar", "links", "credits")


def scores() -> dict[str, Scores]:
    """The scores of each sample, and of all together under the name 'all'."""
    packs = Packs()
    golds = read_gold(SAMPLES)
    reading = Reading([SAMPLES / f"{id_}.txt" for id_ in golds], Extractor(packs))
    found = {release.id: release.model_dump(mode="json") for release in reading}
    if reading.skipped:
        raise SystemExit("\n".join(map(str, reading.skipped)))
    evaluator = Evaluator(packs)
    each = {id_: evaluator.score({id_: golds[id_]}, {id_: found[id_]}) for id_ in golds}
    return {**each, "all": evaluator.score(golds, found)}


def first_scores() -> dict[str, dict[str, str]]:
    if not FIRST.is_file():
        return {}
    with FIRST.open(encoding="utf-8", newline="") as lines:
        return {row["sample"]: row for row in csv.DictReader(lines)}


def add_missing(today: dict[str, Scores]) -> None:
    """Write down the samples that were never scored before."""
    known = first_scores()
    new = not FIRST.is_file()
    with FIRST.open("a", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        if new:
            rows.writerow(COLUMNS)
        for sample, result in today.items():
            if sample not in known and sample != "all":
                day = dt.datetime.now(dt.UTC).date().isoformat()
                rows.writerow([sample, day, _three(result.micro(KINDS).f1), _three(result.micro().f1)])


def print_all(today: dict[str, Scores]) -> None:
    first = first_scores()
    print(f"{'sample':48}{'first':>8}{'today':>8}{'all kinds':>11}")
    for sample, result in today.items():
        then = first.get(sample, {}).get("f1_issue_kinds", "-")
        print(f"{sample:48}{then:>8}{_three(result.micro(KINDS).f1):>8}{_three(result.micro().f1):>11}")
    print("\nall samples, kind by kind")
    for kind in KINDS:
        print(f"{kind:48}{'':8}{_three(today['all'].micro([kind]).f1):>8}")


def _three(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    result = scores()
    if "--first" in sys.argv[1:]:
        add_missing(result)
    print_all(result)
