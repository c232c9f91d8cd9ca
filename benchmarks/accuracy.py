"""How well the samples are read, by language and kind: the half that taught us beside the half that did not."""

from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

from pressbox.api import Reading
from pressbox.extractor import Extractor
from pressbox.packs import Packs
from pressbox.quality.evaluate import Evaluator, Record, Scores
from tools.scores import FOLDERS, PARTS, first_scores, readable

Halves = Mapping[str, tuple[list[str], Scores]]  # by half the releases of a language, and their scores
_HALVES = ("samples", "held")


def accuracy() -> None:
    print("F1 by language and kind, learning half / held half")
    packs = Packs()
    halves = {half: readable(FOLDERS[half], packs) for half in _HALVES}
    records = {half: _read(FOLDERS[half], golds, packs) for half, golds in halves.items()}
    evaluator = Evaluator(packs)
    table: dict[str, dict[str, tuple[list[str], Scores]]] = {}
    for language in sorted({gold["language"] for golds in halves.values() for gold in golds.values()}):
        table[language] = {}
        for half, golds in halves.items():
            ids = [id_ for id_, gold in golds.items() if gold["language"] == language]
            scores = evaluator.score({id_: golds[id_] for id_ in ids}, {id_: records[half][id_] for id_ in ids})
            table[language][half] = (ids, scores)
    _print(table)


def _read(folder: Path, golds: Mapping[str, Record], packs: Packs) -> dict[str, Record]:
    reading = Reading([folder / f"{id_}.txt" for id_ in golds], Extractor(packs, findings=False))
    return {release.id: release.model_dump(mode="json") for release in reading}


def _print(table: Mapping[str, Halves]) -> None:
    print(f"  {'':22}" + "".join(f"{language:>14}" for language in table))
    _line("releases", [" / ".join(str(len(halves[half][0])) for half in _HALVES) for halves in table.values()])
    kinds = [kind for part in PARTS.values() for kind in part]
    for kind in kinds:
        _line(kind, [_pair(halves, [kind]) for halves in table.values()])
    _line("micro average", [_pair(halves, None) for halves in table.values()])
    for part in PARTS:
        _line(f"first scores, {part}", [_first(halves, part) for halves in table.values()])
    print()


def _line(name: str, cells: list[str]) -> None:
    print(f"  {name:22}" + "".join(f"{cell:>14}" for cell in cells))


def _pair(halves: Halves, kinds: list[str] | None) -> str:
    return " / ".join(_two(halves[half][1].micro(kinds).f1) for half in _HALVES)


def _first(halves: Halves, part: str) -> str:
    """The mean of what the releases scored when they were read for the first time."""
    known = first_scores()
    means = []
    for half in _HALVES:
        scores = [known.get((id_, part), "-") for id_ in halves[half][0]]
        numbers = [float(score) for score in scores if score != "-"]
        means.append(_two(fmean(numbers) if numbers else None))
    return " / ".join(means)


def _two(value: float | None) -> str:
    return "  - " if value is None else f"{value:.3f}"
