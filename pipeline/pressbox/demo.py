"""The demonstration: a run over the samples that come with pressbox, what came out of it, and where it is."""

from collections import Counter
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pressbox.corpus import outputs
from pressbox.corpus.batch import run as run_over
from pressbox.corpus.job import Job
from pressbox.corpus.opened import Corpus
from pressbox.corpus.store import NAME
from pressbox.corpus.telling import Progress, Summary
from pressbox.errors import InputError, UsageError
from pressbox.models import Finding, Release, Report
from pressbox.report.page import is_ours
from pressbox.report.places import path_shown
from pressbox.report.sheet import Sheet, sheet_of
from pressbox.report.text import entry_lines
from pressbox.show import render

_COUNTED = ("dates", "times", "places", "people", "teams", "quotes", "sessions", "results", "standings", "calendar")
_SEASON = "season"  # the folder of releases in which slips were planted
_FILES = (
    (outputs.RECORDS, "what each release says, one a line"),
    (outputs.FINDINGS, "what does not fit in them and between them"),
    (outputs.SKIPPED, "what could not be read, and why"),
    (NAME, "the store, from which the next run goes on"),
)


def samples_home() -> Path:
    """The folder of the samples: in the wheel beside the code, in a checkout at its top."""
    package = Path(str(files("pressbox")))
    for home in (package / "samples", package.parents[1] / "samples"):
        if (home / "README.md").is_file():
            return home
    raise InputError("the samples that come with pressbox are missing; install it again")


def run(
    folder: Path, console: Console, samples: Path, model: str | None = None, progress: Progress | None = None
) -> Summary:
    """Run over all samples with the results in `folder`; say what came out, show one of them, and what does not fit."""
    _refuse_foreign(folder)
    if not any(samples.glob("*.txt")):
        raise InputError(f"{samples}: no samples in it; run `make samples`")
    summary = run_over([samples], folder, Job(model=model), progress=progress, page=True)
    with Corpus(folder) as corpus:
        _tell(summary, corpus, console)
    found = ", ".join(_counted(number, level) for level, number in summary.findings.items() if number)
    _say(console, f"{found or 'Nothing'} found in all of them. The results are in {path_shown(folder)}:")
    table = Table(box=None, show_header=False, padding=(0, 3, 0, 0), pad_edge=False)
    if summary.page is not None:
        table.add_row(f"  {summary.page.relative_to(folder).as_posix()}", "all of it as a page: open it in a browser")
    for name, what in _FILES:
        table.add_row(f"  {name}", what)
    console.print(table)
    _say(console, f"\nThe same of your own releases: pressbox run releases/ -o {path_shown(folder)}-of-mine")
    return summary


def _tell(summary: Summary, corpus: Corpus, console: Console) -> None:
    releases = list(corpus)
    paths = {id_: path_shown(Path(path)) for id_, path in corpus.paths().items()}
    shown = _telling(releases)
    planted = [one for one in corpus.findings() if _is_of_season(one)]
    _say(console, f"{_counted(summary.files, 'file')}, {_counted(len(releases), 'release')}: {_of(releases)}\n")
    console.print(_table(releases))
    _say(console, f"\nOne of them, as `pressbox show {paths[shown.id]}` gives it:\n")
    console.print(render(shown, console))
    if planted:
        _say(console, "\nWhat does not fit in one season, in which slips were planted:\n")
        season = [one for one in releases if one.id.startswith(f"{_SEASON}/")]
        report = Report(findings=planted, checked={}, releases=[one.id for one in season])
        _show(sheet_of(report, season, files=paths), console)


def _telling(releases: list[Release]) -> Release:
    """The one that shows most, in the language that most are in; of those of the folder itself."""
    own = [one for one in releases if "/" not in one.id]
    ((usual, _),) = Counter(one.language for one in own).most_common(1)
    return max((one for one in own if one.language == usual), key=lambda one: (len(_kinds(one)), one.id))


def _show(sheet: Sheet, console: Console) -> None:
    """Finding by finding, as `pressbox check` tells them."""
    for entry in sheet.entries:
        for line in entry_lines(entry, sheet):
            console.print(Text.assemble(*line), soft_wrap=True)
        console.print()


def _say(console: Console, line: str) -> None:
    console.print(line, highlight=False, markup=False, soft_wrap=True)


def _is_of_season(finding: Finding) -> bool:
    places = [place.release for value in finding.values for place in value.evidence]
    return bool(places) and all(place.startswith(f"{_SEASON}/") for place in places)


def _kinds(release: Release) -> set[str]:
    return {field for field, _ in release.items}


def _of(releases: Iterable[Release]) -> str:
    """'60 reports, 40 previews; en 70, sv 30'."""
    kinds = Counter(release.kind for release in releases)
    languages = Counter(release.language or "?" for release in releases)
    told = ", ".join(_counted(count, kind) for kind, count in kinds.most_common() if kind != "other")
    return f"{told or 'of other kinds'}; " + ", ".join(f"{name} {count}" for name, count in languages.most_common())


def _table(releases: list[Release]) -> Table:
    """How much of each field was read, and in how many of the releases."""
    table = Table(box=None, padding=(0, 3, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("what was read")
    table.add_column("how often", justify="right")
    table.add_column("in releases", justify="right")
    for name in _COUNTED:
        counts = [len(getattr(release, name)) for release in releases]
        table.add_row(name, f"{sum(counts):,}", f"{sum(1 for count in counts if count):,}")
    return table


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _refuse_foreign(folder: Path) -> None:
    """Files of these names are written over only where an earlier demonstration, or another run, made them."""
    taken = [] if (folder / NAME).exists() else [name for name in outputs.NAMES if (folder / name).exists()]
    taken += [name for name in outputs.PAGES if (folder / name).exists() and not is_ours(folder / name)]
    if taken:
        raise UsageError(
            f"{folder / taken[0]}: is there already and is not the demo's; give another folder: pressbox demo DIR"
        )
