"""`pressbox eval`: how right the records are, kind by kind and sender by sender."""

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.options import DONE, MISSED, SKIPPED, Knowledge, need_any, say, told, with_rules
from pressbox.commands.sample import run_folder

if TYPE_CHECKING:
    from pressbox.quality.compare import Record
    from pressbox.quality.evaluate import Scores
    from pressbox.quality.intervals import Groups

_GROUPS = ("sender", "language", "kind")
_RECORDS = {".jsonl", ".ndjson"}
Records = dict[str, "Record"]


@click.command("eval")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="GOLD")
@click.argument("path", type=click.Path(path_type=str), metavar="PATH")
@with_rules
@click.option(
    "--by", type=click.Choice(_GROUPS), metavar="FIELD", help="The micro F1 of each sender, language or kind."
)
@click.option("--errors", is_flag=True, help="List each miss and each false alarm.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option("--min", "least", type=click.FloatRange(0, 1), metavar="F1", help="Exit with 1 below this micro F1.")
def evaluate(
    gold: Path, path: str, know: Knowledge, by: str | None, errors: bool, as_json: bool, least: float | None
) -> int:
    """Score records against expected ones, kind by kind.

    GOLD is a folder of expected records, NAME.json each, or of the annotated texts that `pressbox sample` wrote and
    you have corrected. PATH is a .jsonl file of records, the folder of a run, or releases (a file or a folder), which
    are then read first; of a single release its own expected record is scored alone. Beside each F1 stands what it
    would lie between, 95 of 100 times, with other such releases: the wider of a bootstrap over the releases (a fixed
    seed) and Wilson's interval over the items.

    \b
    pressbox eval gold/ releases/
    pressbox eval sample/ releases/ --by sender
    pressbox eval gold/ records.jsonl --errors
    pressbox eval gold/ releases/ --min 0.95 --json
    """
    from pressbox.quality.evaluate import Evaluator
    from pressbox.quality.intervals import by_group
    from pressbox.quality.sampled import read_expected

    packs = know.packs()
    golds = read_expected(gold, packs)
    found, code = _found(path, know, golds)
    golds = _asked(path, golds, found)
    golds, changed = _of_same_text(golds, found)
    evaluator = Evaluator(packs)
    scores = evaluator.score(golds, found)
    each = {id_: evaluator.score({id_: golds[id_]}, {id_: found[id_]} if id_ in found else {}) for id_ in golds}
    groups = by_group({name: [each[id_] for id_ in ids] for name, ids in _grouped(by, golds, found).items()})
    (_print_json if as_json else _print)(scores, each, groups, errors)
    missed = least is not None and (scores.micro().f1 or 0.0) < least
    if missed:
        say(f"micro F1 {scores.micro().f1} is below {least}")
    return code or (MISSED if missed else SKIPPED if changed else DONE)


def _found(path: str, know: Knowledge, golds: Records) -> tuple[Records, int]:
    """The records to be scored, and the code of their reading. Of many releases those of a sample are kept alone."""
    from pressbox.quality.evaluate import read_records

    if Path(path).suffix.lower() in _RECORDS:
        return read_records(Path(path)), DONE
    if (home := run_folder((path,))) is not None:
        from pressbox.corpus.opened import Corpus

        with Corpus(home) as corpus:
            return {id_: corpus[id_].model_dump(mode="json") for id_ in golds if id_ in corpus}, DONE
    reading = know.reading((path,), findings=False)
    sampled = all("text" in gold for gold in golds.values())
    if sampled:  # of a folder of thousands fifty were drawn
        wanted = {*golds, *(id_.rpartition("/")[0] for id_ in golds)}  # a mail may hold several: 'a/2' is of 'a'
        reading.files = [one for one in reading.files if one.holds_many or one.id is None or one.id in wanted]
    found: Records = {one.id: one.model_dump(mode="json") for one in reading if not sampled or one.id in golds}
    need_any(reading)
    return found, told(reading)


def _asked(path: str, golds: Records, found: Records) -> Records:
    """The expected records that PATH is about: of one release its own. Of a folder all are: what lacks was missed."""
    if Path(path).suffix.lower() in _RECORDS or not Path(path).is_file():
        return golds
    own = {id_: gold for id_, gold in golds.items() if id_ in found}
    if not own:
        raise click.UsageError(f"GOLD has no expected record of {path}: name it {Path(path).stem}.json")
    return own


def _of_same_text(golds: Records, found: Records) -> tuple[Records, list[str]]:
    """What can be scored: a mark in another text than the record's is in another place."""
    from pressbox.quality.sampled import is_other_text

    changed = [id_ for id_, gold in golds.items() if id_ in found and is_other_text(gold, found[id_])]
    for id_ in changed:
        say(f"skipped: {id_}: its words are not those that were read; correct the marks alone, or sample it again")
    return {id_: gold for id_, gold in golds.items() if id_ not in changed}, changed


def _grouped(by: str | None, golds: Records, found: Records) -> dict[str, list[str]]:
    """The ids of each group, by what the expected record says, else the one that was read."""
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in golds if by else ():
        value: Any = golds[id_].get(str(by)) or found.get(id_, {}).get(str(by))
        groups[str(value.get("name") if isinstance(value, dict) else value or "-")].append(id_)
    return groups


def _print(scores: "Scores", each: "dict[str, Scores]", groups: "Groups", errors: bool) -> None:
    from pressbox.quality.evaluate import error_lines, table
    from pressbox.quality.intervals import intervals

    click.echo(table(scores, intervals(list(each.values()))))
    for name, (number, tally, between) in groups.items():
        f1 = "-" if tally.f1 is None else f"{tally.f1:.3f}"
        shown = f"{between[0]:>8.3f}-{between[1]:.3f}" if between else ""
        click.echo(f"{name[:40]:40}{number:>6} releases{f1:>22}{shown}")
    for line in error_lines(scores.errors) if errors else ():
        click.echo(line)


def _print_json(scores: "Scores", each: "dict[str, Scores]", groups: "Groups", errors: bool) -> None:
    from pressbox.quality.intervals import intervals

    data = scores.data()
    data["intervals"] = intervals(list(each.values()))
    data["groups"] = {
        name: {"releases": number, **tally.data(), "interval": between}
        for name, (number, tally, between) in groups.items()
    }
    click.echo(json.dumps(data if errors else {key: data[key] for key in data if key != "errors"}, indent=1))
