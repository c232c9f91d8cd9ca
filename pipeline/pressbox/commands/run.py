"""`pressbox run`: a folder of releases, read, compared and kept, again and again."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.comparing import LEVELS, selection_of
from pressbox.commands.options import DONE, MISSED, SKIPPED, Knowledge, say, with_releases
from pressbox.commands.selecting import selectors

if TYPE_CHECKING:
    from pressbox.corpus.job import Job, Limits
    from pressbox.corpus.telling import Progress, Summary

_MOST_SHOWN = 20  # skips that are told one by one; the rest are in skipped.csv


@click.command("run")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str), metavar="PATH…")
@click.option("-o", "--output", "out", required=True, metavar="OUT", type=click.Path(file_okay=False, path_type=Path),
              help="The folder of the results; made where it is not there.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Processes that read; without it one a core.")
@click.option("--max-seconds", type=click.FloatRange(0), default=60.0, show_default=True, metavar="S",
              help="The time that one file may take; 0 for any.")  # fmt: skip
@click.option("--max-memory", type=click.IntRange(0), default=4096, show_default=True, metavar="MB",
              help="The memory that a process may take; 0 for any.")  # fmt: skip
@click.option("--known-skips", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="A skipped.csv: only files that are not in it make the exit code 3.")  # fmt: skip
@click.option("--fail-on", type=click.Choice([*LEVELS, "never"]), help="Exit with 1 from this severity on.")
@click.option("--report/--no-report", "page", default=None,
              help="Write the report for people, or don't; without it up to 300 releases.")  # fmt: skip
@click.option("--watch", is_flag=True, help="Run again at each change of what is in PATH, until you press Ctrl-C.")
@click.option("--preview-upgrade", "is_trial", is_flag=True,
              help="Say which records and findings would be others, and write nothing.")  # fmt: skip
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
@click.option("--log", type=click.Choice(["json"]), help="Tell how far it is as lines of JSON.")
@selectors
@with_releases
def run_command(
    paths: tuple[str, ...], out: Path, workers: int | None, max_seconds: float, max_memory: int,
    known_skips: Path | None, fail_on: str | None, page: bool | None, watch: bool, is_trial: bool, quiet: bool,
    log: str | None, published: Any, know: Knowledge, **said: Any,
) -> int:  # fmt: skip
    """Read a folder of releases with all cores, compare them, and keep the results in OUT.

    OUT then holds records.jsonl, findings.json, report.html, skipped.csv, run.json and pressbox.sqlite, the store from
    which the next run goes on: files that have not changed are not read again, and a run that was stopped or killed is
    taken up where it was. One file that can't be read, hangs or brings its process down costs nothing but itself: it
    stands in skipped.csv with the reason, and the exit code is 3.

    Findings do not change the exit code, unless --fail-on says from which severity on it is 1.

    \b
    pressbox run releases/ -o results/
    pressbox run releases/ -o results/ --workers 4 --max-seconds 20
    pressbox run releases/ -o results/ --known-skips last/skipped.csv --quiet     # every night
    pressbox run releases/ -o results/ --fail-on error --log json
    pressbox run inbox/ -o results/ --watch
    pressbox run releases/ -o results/ --preview-upgrade      # after an update of pressbox or of rules
    """
    from pressbox.commands.progress import progress_of
    from pressbox.corpus.batch import run
    from pressbox.corpus.job import Limits

    def once() -> int:
        job = _job(know, paths, published, Limits(max_seconds, max_memory), said)
        with progress_of(quiet=quiet, log=log) as progress:
            if is_trial:
                return _preview(paths, out, job, workers or 0, progress)
            summary = run(
                paths, out, job, workers=workers or 0, progress=progress, known_skips=known_skips, page=page
            )  # fmt: skip
        _tell(summary, quiet=quiet)
        return _judged(summary, fail_on or "never")

    return _watch(paths, out, know, once) if watch and not is_trial else once()


def _watch(paths: tuple[str, ...], out: Path, know: Knowledge, once: Callable[[], int]) -> int:
    """Now and at each change, until somebody stops it: what comes while the first run lasts is a change too."""
    from pressbox.desk.watching import changes

    say("watching; Ctrl-C ends it")
    try:
        for _ in changes(paths, know.sources, out):
            once()
            sys.stdout.flush()
    except KeyboardInterrupt:
        say("no longer watching")
    return DONE


def _preview(paths: tuple[str, ...], out: Path, job: "Job", workers: int, progress: "Progress") -> int:
    from pressbox.corpus.upgrade import preview

    for line in preview(paths, out, job, workers=workers, progress=progress):
        click.echo(line)
    return DONE


def _job(know: Knowledge, paths: Iterable[str], published: Any, limits: "Limits", said: dict[str, Any]) -> "Job":
    from pressbox.corpus.job import Job, local_packs

    day = published.date() if published else None
    return Job(
        know.rules, know.shipped, local_packs() if know.local else (), tuple(know.correction_files(paths)),
        know.model, know.language, day, know.settings, selection_of(said), limits,
        *([know.sources] if know.sources else []),
    )  # fmt: skip


def _tell(summary: "Summary", *, quiet: bool) -> None:
    for line in summary.stale:
        say(f"stale: {line}")
    for skip in summary.newly_skipped[:_MOST_SHOWN]:
        say(f"skipped: {skip}")
    more = len(summary.newly_skipped) - _MOST_SHOWN
    if more > 0:
        say(f"{more:,} more were skipped; {summary.out / 'skipped.csv'} has them all")
    if not quiet:
        for line in _lines(summary):
            click.echo(line)


def _lines(summary: "Summary") -> Iterator[str]:
    """'1,000 files: 12 new, 988 unchanged.'"""
    parts = [
        (summary.new, "new"), (summary.changed, "changed"), (summary.again, "read again by other rules"),
        (summary.unchanged, "unchanged"), (summary.gone, "gone"), (len(summary.skips), "skipped"),
        (summary.passed_over, "passed over"),
    ]  # fmt: skip
    files = ", ".join(f"{number:,} {word}" for number, word in parts if number)
    yield f"{_counted(summary.files, 'file')}: {files}."
    found = ", ".join(_counted(number, level) for level, number in summary.findings.items() if number)
    since = [f"{number:,} {word}" for number, word in ((summary.added, "new"), (summary.removed, "gone")) if number]
    beside = f" ({', '.join(since)})" if since else ""
    yield f"{_counted(summary.releases, 'release')}; {found or 'nothing found that does not fit'}{beside}."
    page = f", {summary.page} is for people" if summary.page else "; --report writes a page for people, too"
    yield f"The results are in {summary.out}{page}."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _judged(summary: "Summary", fail_on: str) -> int:
    if summary.newly_skipped:
        return SKIPPED
    failing = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on in LEVELS else ()
    return MISSED if any(summary.findings.get(level) for level in failing) else DONE
