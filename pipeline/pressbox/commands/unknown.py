"""`pressbox show --unknown`: what could be taught."""

import csv
import sys
from typing import TYPE_CHECKING

import click

from pressbox.commands.options import need_any, told

if TYPE_CHECKING:
    from pressbox.api import Reading


def list_unknown(reading: "Reading", *, as_csv: bool) -> int:
    """Print the names that no rules know, as commands or as a table."""
    from pressbox.desk.unknown import COLUMNS, unknown_names

    names = unknown_names(reading, reading.packs)
    need_any(reading)
    if as_csv:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(one.row() for one in names)
        return told(reading)
    width = max((len(one.command()) for one in names), default=0)
    for one in names:
        releases = "1 release" if len(one.releases) == 1 else f"{len(one.releases)} releases"
        example = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in one.example)
        click.echo(f"{one.command():{min(width, 72)}}  # {one.count} in {releases}: {example}")
    if not names:
        click.echo("# every person, team, venue and series is known")
    return told(reading)
