"""`pressbox check`: what does not fit in and between releases."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pressbox.commands.codes import complete_selector
from pressbox.commands.options import (
    DONE,
    MISSED,
    Knowledge,
    console_of,
    keep_apart,
    need_any,
    paths_argument,
    published_option,
    told,
    with_rules,
)
from pressbox.errors import UsageError
from pressbox.report import FOR_PEOPLE, FORMS

if TYPE_CHECKING:
    from pressbox.api import Reading
    from pressbox.checks.selection import Policy, Selection
    from pressbox.models import Report
    from pressbox.report.sheet import Sheet
    from pressbox.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])
LEVELS = ("error", "warning", "info")  # as in pressbox.checks.check, which is only imported when something is checked
STDIN = "<stdin>"


def _selectors(name: str, about: str) -> Callable[[F], F]:
    return click.option(name, multiple=True, metavar="CODE,…", shell_complete=complete_selector, help=about)


@click.command()
@paths_argument
@click.option("--format", "form", type=click.Choice(FORMS), help="How findings are written; without it as text.")
@click.option("-o", "--output", metavar="FILE", help="Write here, whole or not at all; without it to standard output.")
@click.option("--info", "infos", is_flag=True, help="Show infos too, not only how many there are.")
@_selectors("--select", "Only these checks: codes, beginnings of codes (D, C1), names, or ALL.")
@_selectors("--extend-select", "These checks besides the usual ones.")
@_selectors("--ignore", "Not these checks. Where several fit a check, the closest one decides.")
@click.option(
    "--severity", "levels", multiple=True, metavar="CODE=LEVEL", help="Report a check as error, warning or info."
)
@click.option("--preview", is_flag=True, help="Run checks that are not yet precise, too.")
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
@published_option
@with_rules
def check(
    paths: tuple[str, ...], form: str | None, output: str | None, published: Any, know: Knowledge, old: Path | None,
    **said: Any,
) -> int:  # fmt: skip
    """Compare releases, and say what does not fit in and between them.

    PATH is a text file (.txt, .md), a folder of them, or - for standard input. Each finding shows its values with
    all the places that state them, and which of them the evidence supports. The last line says how much was checked.
    `pressbox explain CODE` tells about a check. What is always wished stands in pressbox.toml or pyproject.toml.

    Exits with 0 where nothing was found, with 1 where something was (--fail-on), with 3 where a file was skipped.

    \b
    pressbox check releases/
    pressbox check releases/ --info --select D,R1 --ignore relative-label-slip
    pressbox check releases/ --severity D201=error --fail-on warning
    pressbox check releases/ --format json -o monday.json
    pressbox check releases/ --diff monday.json
    pressbox check releases/ --format sarif -o findings.sarif
    pressbox check releases/ --statistics
    """
    settings = know.settings
    form = form or (settings.format if not said["statistics"] else None) or "text"
    if said["statistics"] and (form != "text" or old):
        raise UsageError("--statistics is a table of its own; it goes with neither --format nor --diff")
    before = _before(old)
    selection = _selection(said)
    reading = know.reading(sorted(set(paths)), published, findings=False)
    keep_apart(output, reading)
    sheet = _sheet(reading, settings, selection, infos=said["infos"] or settings.info, before=before)
    if said["statistics"]:
        _write(_statistics(sheet), output)
    else:
        _print(sheet, form, output)
    return told(reading) or _judged(sheet.report, said["fail_on"] or settings.fail_on or "error")


def _selection(said: dict[str, Any]) -> "Selection":
    from pressbox.checks import all_checks
    from pressbox.checks.selection import Selection

    levels = dict(_level(one) for given in said["levels"] for one in given.split(","))
    select, extend, ignore = (_words(said[name]) for name in ("select", "extend_select", "ignore"))
    selection = Selection(select, extend, ignore, levels, said["preview"])
    selection.refuse_unknown(all_checks())
    return selection


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def _level(words: str) -> tuple[str, Any]:
    code, sign, level = (part.strip() for part in words.partition("="))
    if not (code and sign and level in LEVELS):
        raise UsageError(f"--severity {words}: write CODE=LEVEL, the level one of {', '.join(LEVELS)}")
    return code, level


def _before(old: Path | None) -> Any:
    """The findings to compare with are read first: a slip in their name costs no reading."""
    if old is None:
        return None
    from pressbox.report.difference import read_findings

    return read_findings(old)


def _sheet(reading: "Reading", settings: "Settings", selection: "Selection", *, infos: bool, before: Any) -> "Sheet":
    from pressbox import api
    from pressbox.report.difference import difference
    from pressbox.report.places import path_shown
    from pressbox.report.sheet import sheet_of

    releases = list(reading)
    need_any(reading)
    paths = {found.id: found.path for found in reading.files if found.id and found.path}
    policy: Policy = settings.policy(paths, selection)
    report = api.check_by(releases, policy, reading.packs)
    report = report.model_copy(update={"skipped": sorted(str(error) for error in reading.skipped)})
    files = {release.id: STDIN for release in releases} | {id_: path_shown(path) for id_, path in paths.items()}
    compared = None
    if before is not None:  # a check that was left out this time says nothing: what it found before is not gone
        compared = difference([one for one in before if one.code in report.checked], report.findings)
    return sheet_of(report, releases, files=files, infos=infos, difference=compared)


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
