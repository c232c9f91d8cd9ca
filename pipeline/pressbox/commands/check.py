"""`pressbox check`: what does not fit in and between releases."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from pressbox.commands.comparing import LEVELS, comparison_of, folder_of, selection_of
from pressbox.commands.living import Living, living, living_options
from pressbox.commands.options import DONE, MISSED, Knowledge, console_of, paths_argument, say, told, with_releases
from pressbox.commands.selecting import selectors
from pressbox.errors import UsageError
from pressbox.report import FOR_PEOPLE, FORMS

if TYPE_CHECKING:
    from pressbox.checks.frame.selection import Selection
    from pressbox.desk.comparison import Comparison
    from pressbox.models import Finding, Report
    from pressbox.report.sheet import Sheet
    from pressbox.settings import Settings


@click.command()
@paths_argument
@click.option("--format", "form", type=click.Choice(FORMS), help="How findings are written; without it as text.")
@click.option("-o", "--output", metavar="FILE", help="Write here, whole or not at all; without it to standard output.")
@click.option("--info", "infos", is_flag=True, help="Show infos too, not only how many there are.")
@selectors
@click.option(
    "--fail-on", type=click.Choice([*LEVELS, "never"]), help="Exit with 1 from this severity on; without it error."
)
@click.option("--statistics", is_flag=True, help="Count findings by check, and what each check looked at, instead.")
@click.option(
    "--diff",
    "old",
    type=click.Path(path_type=Path),
    metavar="OLD.json",
    help="Say what is new, gone and changed since.",
)
@click.option(
    "--against",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Compare with what is in a folder, or in the results of a run, and tell only what concerns PATH.",
)
@click.option("--watch", is_flag=True, help="With --against: again at each save of PATH, until you press Ctrl-C.")
@living_options
@with_releases
def check(
    paths: tuple[str, ...], form: str | None, output: str | None, published: Any, know: Knowledge, old: Path | None,
    against: Path | None, watch: bool, **said: Any,
) -> int:  # fmt: skip
    """Compare releases, and say what does not fit in and between them.

    PATH is a file, a folder or an archive of releases (see `pressbox extract --help`), or - for standard input. Each
    finding shows its values with all the places that state them, and which of them the evidence supports. The last
    line says how much was checked. `pressbox explain CODE` tells about a check. What is always wished stands in
    pressbox.toml or pyproject.toml.

    What may stand is waived (`pressbox waive`), or kept in a baseline; waivers that are no longer needed are told.
    A new release is checked with --against the folder of those before it.

    Exits with 0 where nothing was found, with 1 where something was (--fail-on), with 3 where a file was skipped.

    \b
    pressbox check releases/
    pressbox check releases/ --info --select D,R1 --ignore relative-label-slip
    pressbox check releases/ --severity D201=error --fail-on warning
    pressbox check releases/ --format json -o monday.json
    pressbox check releases/ --diff monday.json
    pressbox check releases/ --format sarif -o findings.sarif
    pressbox check releases/ --statistics
    pressbox check releases/ --write-baseline known.json && pressbox check releases/ --baseline known.json
    pressbox check draft.txt --against releases/ --watch
    pressbox check draft.txt --against results/        # what `pressbox run` has kept, however much that is
    """
    settings = know.settings
    form = form or (settings.format if not said["statistics"] else None) or "text"
    if said["statistics"] and (form != "text" or old):
        raise UsageError("--statistics is a table of its own; it goes with neither --format nor --diff")
    if (watch and (against is None or "-" in paths)) or (against and said["write_baseline"]):
        raise UsageError("--watch goes with --against and files; --against goes without --write-baseline")
    wish = Wish(
        selection=selection_of(said), before=_before(old), living=living(know, [*paths, *folder_of(against)], said),
        form=form, output=output, infos=said["infos"] or settings.info, statistics=said["statistics"],
        fail_on=said["fail_on"] or settings.fail_on or "error",
    )  # fmt: skip
    began = time.time_ns()
    comparison = comparison_of(know, paths, published, against=against, output=output)
    judged = _compare(comparison, settings, wish)
    code = told(comparison.reading) or judged
    return _watch(comparison, settings, wish, paths, began) if watch else code


class Wish(NamedTuple):
    """What is asked of a comparison, and how it is to be told."""

    selection: "Selection"
    before: "list[Finding] | None"
    living: Living
    form: str
    output: str | None
    infos: bool
    statistics: bool
    fail_on: str


def _compare(comparison: "Comparison", settings: "Settings", wish: Wish) -> int:
    """Tell what does not fit now."""
    from pressbox.report.difference import difference
    from pressbox.report.sheet import sheet_of

    policy = settings.policy(comparison.paths, wish.selection)
    report = comparison.report(policy)
    report = wish.living.applied(report, policy, whole=comparison.only is None)
    compared = None
    if wish.before is not None:  # a check that was left out this time says nothing: what it found before is not gone
        compared = difference([one for one in wish.before if one.code in report.checked], report.findings)
    sheet = sheet_of(report, comparison.releases, files=comparison.files, infos=wish.infos, difference=compared)
    if wish.statistics:
        _write(_statistics(sheet), wish.output)
    else:
        _print(sheet, wish.form, wish.output)
    return _judged(report, wish.fail_on)


def _watch(comparison: "Comparison", settings: "Settings", wish: Wish, paths: Iterable[str], began: int) -> int:
    """Again at each save of what is checked since it was read, until somebody stops it."""
    from pressbox.desk.watching import saves

    files = [path for path in dict.fromkeys(comparison.paths.values()) if _is_among(path, paths)]
    say(f"watching {len(files)} {'file' if len(files) == 1 else 'files'}; Ctrl-C ends it")
    try:
        for saved in saves(files, began):
            for path in saved:
                comparison.reread(path)
            say(f"saved: {', '.join(map(str, saved))}")
            for line in comparison.skipped:
                say(f"skipped: {line}")
            _compare(comparison, settings, wish)
            sys.stdout.flush()
    except KeyboardInterrupt:
        say("no longer watching")
    return DONE


def _is_among(path: Path, given: Iterable[str]) -> bool:
    real = path.resolve()
    return any(real.is_relative_to(Path(one).resolve()) for one in given)


def _before(old: Path | None) -> "list[Finding] | None":
    """The findings to compare with are read first: a slip in their name costs no reading."""
    if old is None:
        return None
    from pressbox.report.difference import read_findings

    return read_findings(old)


def _print(sheet: "Sheet", form: str, output: str | None) -> None:
    """What is for machines is nothing else: how much was checked is then said beside it."""
    from importlib import import_module

    from pressbox.report import summary
    from pressbox.report.text import show

    console = console_of(None) if form == "text" and output in {None, "-"} else None
    if console is not None and console.is_terminal:
        show(sheet, console)
        return
    _write(import_module(f"pressbox.report.{form}").lines_of(sheet), output)
    if form not in FOR_PEOPLE or output not in {None, "-"}:
        for line in summary.lines_of(sheet):
            click.echo(line, err=True)


def _write(lines: Iterable[str], output: str | None) -> None:
    from pressbox.output import lines_to

    with lines_to(output) as write:
        for line in lines:
            write(line)


def _statistics(sheet: "Sheet") -> list[str]:
    from pressbox.report import statistics

    return list(statistics.lines_of(sheet))


def _judged(report: "Report", fail_on: str) -> int:
    """Whether there is anything at the severity from which on a run fails."""
    failing = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on in LEVELS else ()
    return MISSED if any(one.severity in failing for one in report.findings) else DONE
