"""`pressbox reference`: what the desk knows to be true."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.options import DAY, DONE, Knowledge, with_rules
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.models import Release

_TABLES = frozenset({".csv", ".ics"})
_user = click.option("--user", is_flag=True, help="For all projects of yours, not for this one.")


@click.group()
def reference() -> None:
    """Keep calendars, timetables, entry lists and results that releases are held against."""


@reference.command("add")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--official", is_flag=True, help="FILE is a release, and what it states is so.")
@click.option("--series", metavar="NAME", help="The series, where the file does not say it.")
@click.option("--season", type=int, metavar="YEAR", help="The season, where the file does not say it.")
@click.option("--venue", metavar="NAME", help="The venue, where the file does not say it.")
@click.option("--source", metavar="WORDS", help="What it is called in findings; without it the name of the file.")
@click.option(
    "--date", type=DAY, metavar="DATE", help="The day on which it was so; without it the release's own, or today."
)
@_user
@with_rules
def add(file: Path, official: bool, date: dt.datetime | None, user: bool, know: Knowledge, **said: Any) -> int:
    """Add a calendar, a timetable, an entry list or results as true.

    FILE is a table (.csv), a calendar file (.ics), or with --official a release of who should know. `check` then holds
    what releases say against it (C110), and it stands above all votes. It is kept in pressbox.local/reference.csv with
    its source and date; the same source added again takes the place of what it said before.

    Columns of a table: series, season, round, venue, start, end for a calendar; venue, session, date, start, end for
    a timetable; venue, session, entrants, position, class for results; venue, entrants, car_number for an entry list.

    \b
    pressbox reference add calendar-2026.csv --series "GT4 European Series" --date 2026-01-10
    pressbox reference add stcc.ics --series STCC --source "the organiser's calendar"
    pressbox reference add timetable.csv --venue Karlskoga --season 2026
    pressbox reference add provisional-calendar.txt --official
    """
    from pressbox.desk.referring import Known, read
    from pressbox.desk.referring import add as keep
    from pressbox.desk.teaching import local_home

    if official == (file.suffix.lower() in _TABLES):
        wrong = "--official goes with a release" if official else "neither .csv nor .ics; --official adds a release"
        raise UsageError(f"{file}: {wrong}")
    packs = know.packs()
    release = know.extractor([str(file)], findings=False).extract_file(file) if official else None
    source = said.pop("source") or file.name
    known = Known(**said, source=source, date=date.date() if date else _day_of(release))
    rows = read(file, known, packs, release)
    folder = local_home(user=user)
    keep(rows, source, folder)
    kept = f"{len(rows)} statement{'' if len(rows) == 1 else 's'}"
    click.echo(f"{source} ({known.date}): {kept} kept in {folder}")
    return DONE


def _day_of(release: "Release | None") -> dt.date:
    published = release.published if release else None
    return (published.latest if published else None) or dt.datetime.now().astimezone().date()


@reference.command("list")
def listing() -> int:
    """List what was added, with its date.

    \b
    pressbox reference list
    """
    from pressbox.desk.referring import added
    from pressbox.packs.load import local_folders

    for folder in local_folders():
        for one in added(folder):
            click.echo(f"{one}; in {folder}")
    return DONE


@reference.command("remove")
@click.argument("source", metavar="SOURCE")
@_user
def remove(source: str, user: bool) -> int:
    """Forget what a source said.

    \b
    pressbox reference remove calendar-2026.csv
    """
    from pressbox.desk.referring import remove as forget
    from pressbox.desk.teaching import local_home

    number = forget(source, local_home(user=user))
    click.echo(f"{source}: {number} statements forgotten")
    return DONE
