"""Findings that one lives with: the options for waivers and a baseline, and what is made of them."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from pressbox.commands.options import Knowledge, say
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.checks.frame.selection import Policy
    from pressbox.desk.waivers import Waivers
    from pressbox.models import Report

F = TypeVar("F", bound=Callable[..., Any])
_FILE = click.Path(path_type=Path)
_options = (
    click.option(
        "--waivers", "waiver_files", multiple=True, metavar="FILE", type=_FILE,
        help="Waivers besides those of waivers.toml here and beside the releases.",
    ),
    click.option("--prune-waivers", is_flag=True, help="Take out waivers that waive nothing any more, or are past."),
    click.option("--baseline", metavar="FILE", type=_FILE, help="Leave out what a baseline has."),
    click.option("--write-baseline", metavar="FILE", type=_FILE, help="Write what is found as a baseline."),
    click.option("--accept-errors", is_flag=True, help="Take new errors into a baseline that is there already."),
)  # fmt: skip


def living_options(command: F) -> F:
    for option in reversed(_options):
        command = option(command)
    return command


class Living(NamedTuple):
    """What is known of findings that may stand."""

    waivers: "Waivers"
    prune: bool = False
    baseline: Path | None = None
    written: Path | None = None
    accept: bool = False

    def applied(self, report: "Report", policy: "Policy", *, whole: bool) -> "Report":
        """The report without them. Where it is not `whole`, nothing is said of waivers that find nothing."""
        from pressbox.desk import baseline
        from pressbox.desk.waivers import told

        today = dt.datetime.now().astimezone().date()
        stale = self.waivers.stale(report, policy, today) if whole else []
        left = self.waivers.applied(report, today)
        if self.written:
            number = baseline.write(self.written, left.findings, accept=self.accept)
            say(f"{self.written}: {number} {'finding' if number == 1 else 'findings'} written")
        if known := self.written or self.baseline:
            counts = baseline.read(known)
            if whole and (gone := baseline.gone(report, counts)):
                say(f"{known}: {gone} of its findings {'is' if gone == 1 else 'are'} gone; --write-baseline drops them")
            left = baseline.applied(left, counts)
        if self.prune:
            self._prune(stale)
            stale = []
        return told(stale, left, policy, today)

    def _prune(self, stale: Iterable[Any]) -> None:
        from pressbox.desk.waivers import prune

        for waiver in stale:
            say(f"taken out: {waiver}")
        prune(stale)


def living(know: Knowledge, paths: Iterable[str], said: dict[str, Any]) -> Living:
    """The waivers and the baseline of a run, read before any release: a slip in them costs no reading."""
    from pressbox.desk import baseline
    from pressbox.desk.waivers import Waivers

    settings = know.settings
    known: Path | None = said["baseline"] or settings.baseline
    written: Path | None = said["write_baseline"]
    if said["accept_errors"] and not written:
        raise UsageError("--accept-errors goes with --write-baseline")
    if known and not written:
        baseline.read(known)
    files: dict[Path, Path] = {}
    for path in (*waiver_files(know, paths), *said["waiver_files"]):
        files.setdefault(path.resolve(), path)
    return Living(Waivers.of(*files.values()), said["prune_waivers"], known, written, said["accept_errors"])


def waiver_files(know: Knowledge, paths: Iterable[str]) -> list[Path]:
    """The waivers found by themselves (here, beside the releases), and those of the configuration."""
    from pressbox.desk.waivers import NAME

    return [*files_beside(know, paths, NAME), *know.settings.waivers]


def files_beside(know: Knowledge, paths: Iterable[str], name: str) -> list[Path]:
    """The files of a name here and beside the releases, each once."""
    from pressbox.corrections import beside

    here = [Path(name)] if Path(name).is_file() else []
    files: dict[Path, Path] = {}
    for path in here + beside(paths, name) if know.local else ():
        files.setdefault(path.resolve(), path)  # named as the desk names it that stands beside it
    return list(files.values())
