"""How well each sample is read today, beside the first time that it was read.

`make scores` prints; `python -m tools.scores forms` adds the samples whose part `forms` is not in
samples/first-scores.csv yet. A line of that file is never edited.
"""

import csv
import datetime as dt
import sys
from pathlib import Path

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator, Record, Scores, read_gold

SAMPLES = Path(__file__).parents[1] / "samples"
FIRST = SAMPLES / "first-scores.csv"
COLUMNS = ("sample", "part", "date", "f1")
# The record in two parts, which were first read at different times: what forms tell, and what takes language.
PARTS = {
    "forms": ("title", "kind", "published", "event", "dates", "places", "sessions", "calendar", "links", "credits"),
    "language": ("people", "teams", "quotes", "results", "standings", "facts"),
}


# Half is for learning; what is in held/ is only scored, and says what the other half can't: how new voices are read.
# season/ is for learning too: the releases of one sender, in which some things do not fit on purpose.
FOLDERS = {"samples": SAMPLES, "season": SAMPLES / "season", "held": SAMPLES / "held"}


def scores() -> dict[str, dict[str, Scores]]:
    """By folder the scores of each sample, and of all together under the name 'all'."""
    packs = Packs()
    extractor, evaluator = Extractor(packs), Evaluator(packs)
    return {
        name: _scores_of(folder, readable(folder, packs), extractor, evaluator)
        for name, folder in FOLDERS.items()
        if folder.is_dir()
    }


def readable(folder: Path, packs: Packs) -> dict[str, Record]:
    """The gold of a folder in languages that have their sheets: the first score of the others waits for theirs."""
    known = {code for code, language in packs.languages.items() if language.dates.months}
    return {id_: gold for id_, gold in read_gold(folder).items() if gold["language"] in known}


def _scores_of(folder: Path, golds: dict[str, Record], extractor: Extractor, evaluator: Evaluator) -> dict[str, Scores]:
    reading = Reading([folder / f"{id_}.txt" for id_ in golds], extractor)
    found = {release.id: release.model_dump(mode="json") for release in reading}
    if reading.skipped:
        raise SystemExit("\n".join(map(str, reading.skipped)))
    each = {id_: evaluator.score({id_: golds[id_]}, {id_: found[id_]}) for id_ in golds}
    return {**each, "all": evaluator.score(golds, found)}


def first_scores() -> dict[tuple[str, str], str]:
    """The first F1 of each sample and part."""
    if not FIRST.is_file():
        return {}
    with FIRST.open(encoding="utf-8", newline="") as lines:
        return {(row["sample"], row["part"]): row["f1"] for row in csv.DictReader(lines)}


def add_missing(today: dict[str, Scores], part: str) -> None:
    """Write down the samples of which a part was never scored before."""
    known = first_scores()
    new = not FIRST.is_file()
    day = dt.datetime.now(dt.UTC).date().isoformat()
    with FIRST.open("a", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        if new:
            rows.writerow(COLUMNS)
        for sample, result in today.items():
            if (sample, part) not in known and sample != "all":
                rows.writerow([sample, part, day, _three(result.micro(PARTS[part]).f1)])


def print_all(today: dict[str, Scores]) -> None:
    first = first_scores()
    print(f"{'sample':46}" + "".join(f"{part + ': first':>17}{'today':>7}" for part in PARTS))
    for sample, result in today.items():
        line = f"{sample:46}"
        for part, kinds in PARTS.items():
            line += f"{first.get((sample, part), '-'):>17}{_three(result.micro(kinds).f1):>7}"
        print(line)
    here = {key: f1 for key, f1 in first.items() if key[0] in today}
    print(f"{'mean of the first scores':46}" + "".join(f"{_mean(here, part):>17}{'':7}" for part in PARTS))
    print("kind by kind, today")
    for kind in (kind for kinds in PARTS.values() for kind in kinds):
        print(f"{kind:46}{_three(today['all'].micro([kind]).f1):>17}")


def _mean(first: dict[tuple[str, str], str], wanted: str) -> str:
    values = [float(f1) for (_, part), f1 in first.items() if part == wanted and f1 != "-"]
    return _three(sum(values) / len(values)) if values else "-"


def _three(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    for folder, result in scores().items():
        for part in sys.argv[1:]:
            add_missing(result, part)
        print(f"\n{folder}")
        print_all(result)
