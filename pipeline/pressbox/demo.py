"""The demonstration: the samples that come with pressbox, read, counted and shown, and a season of them checked."""

import json
import time
from importlib.resources import files
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pressbox.api import Reading, check
from pressbox.errors import InputError, UsageError
from pressbox.extractor import Extractor
from pressbox.models import Release
from pressbox.output import lines_to
from pressbox.report.page import Wish, is_ours, save
from pressbox.report.places import path_shown
from pressbox.report.sheet import sheet_of
from pressbox.report.text import show
from pressbox.show import render

_COUNTED = ("dates", "times", "places", "sessions", "calendar", "links")


def samples_home() -> Path:
    """The folder of the samples: in the wheel beside the code, in a checkout at its top."""
    package = Path(str(files("pressbox")))
    for home in (package / "samples", package.parents[1] / "samples"):
        if (home / "README.md").is_file():
            return home
    raise InputError("the samples that come with pressbox are missing; install it again")


def run(folder: Path, console: Console, samples: Path, model: str | None = None) -> Path:
    """Read all samples into `folder`/records.jsonl, say what came out, show one of them, and check a season."""
    target, page = folder / "records.jsonl", folder / "report.html"
    _refuse_foreign(target)
    if page.exists() and not is_ours(page):
        raise UsageError(f"{page}: is there already and is not the demo's; give another folder: pressbox demo DIR")
    began = time.perf_counter()
    extractor = Extractor(nlp=model)
    reading = Reading(sorted(samples.glob("*.txt")), extractor)
    folder.mkdir(parents=True, exist_ok=True)
    with lines_to(str(target)) as write:
        releases = []
        for release in reading:
            write(release.to_json())
            releases.append(release)
    seconds = time.perf_counter() - began
    if not releases:
        raise InputError(f"{samples}: no samples in it; run `make samples`")
    console.print(_table(releases))
    count = "1 release" if len(releases) == 1 else f"{len(releases)} releases"
    console.print(f"\n{count} read in {seconds:.1f} s. Their records: {target}", highlight=False)
    chosen = max(releases, key=lambda release: (len(_kinds(release)), release.id))
    console.print(f"\nOne of them, as `pressbox show {samples / chosen.id}.txt` gives it:\n", highlight=False)
    console.print(render(chosen, console))
    if (samples / "season").is_dir():
        _check_season(samples / "season", extractor, console, page)
        console.print(f"\nAll of it as a page to open in a browser: {page}", highlight=False, soft_wrap=True)
    return target


def _check_season(folder: Path, extractor: Extractor, console: Console, page: Path) -> None:
    """What does not fit in the releases of one season, told and as a page."""
    reading = Reading([folder], extractor)
    read = list(reading.with_files())
    releases = [release for _, release in read]
    files = {release.id: path_shown(found.path) for found, release in read if found.path}
    console.print(
        f"\nWhat does not fit in one season, as `pressbox check {path_shown(folder)}` says:\n", highlight=False
    )
    report = check(releases, packs=reading.packs)
    show(sheet_of(report, releases, files=files), console)
    save(report, releases, page, packs=reading.packs, wish=Wish(files=files))


def _kinds(release: Release) -> set[str]:
    return {field for field, _ in release.items}


def _table(releases: list[Release]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for name in ("release", "kind", "published"):
        table.add_column(name, overflow="fold")
    for name in _COUNTED:
        table.add_column(name, justify="right")
    for release in releases:
        published = release.published.earliest if release.published else None
        counts = [str(len(getattr(release, name)) or "-") for name in _COUNTED]
        table.add_row(release.id, release.kind, str(published or "-"), *counts)
    return table


def _refuse_foreign(target: Path) -> None:
    """A file of that name is written over only where an earlier demonstration made it."""
    if not target.exists():
        return
    try:
        with target.open(encoding="utf-8") as lines:
            first = json.loads(lines.readline())
        ours = isinstance(first, dict) and "schema_version" in first
    except (OSError, ValueError):
        ours = False
    if not ours:
        raise UsageError(f"{target}: is there already and is not the demo's; give another folder: pressbox demo DIR")
