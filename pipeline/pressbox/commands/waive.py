"""`pressbox waive`: a finding that may stand."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.comparing import comparison_of, finding_named
from pressbox.commands.options import DAY, DONE, Knowledge, paths_argument, with_releases
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.models import Finding


@click.command()
@paths_argument
@click.option("--finding", required=True, metavar="FINGERPRINT", help="Which finding, as `pressbox check` tells it.")
@click.option("--reason", required=True, metavar="WORDS", help="Why it may stand.")
@click.option("--who", required=True, metavar="NAME", help="Who says so.")
@click.option("--until", type=DAY, metavar="DATE", help="The last day for which it holds; without one for good.")
@click.option("--to", "target", type=click.Path(path_type=Path), metavar="FILE", help="Where the waiver is kept.")
@with_releases
def waive(
    paths: tuple[str, ...], finding: str, reason: str, who: str, until: dt.datetime | None, target: Path | None,
    published: Any, know: Knowledge,
) -> int:  # fmt: skip
    """Let a finding stand, with who does and why; `check` is silent about it from then on.

    PATH is what was checked. The waiver goes into waivers.toml in this folder, or --to another file, and is bound to
    the finding by its fingerprint, which stays where lines are moved. `check` tells waivers that are no longer needed.

    \b
    pressbox waive releases/ --finding 60b1c2f7d93a5e48 --who EN --reason "the organiser's typo, quoted as it was"
    pressbox waive releases/ --finding 60b1c2f7 --who EN --reason "asked the team" --until 2026-06-30
    """
    from pressbox.desk.waivers import NAME, Waiver, add

    if not (reason.strip() and who.strip()):
        raise UsageError("a waiver says --who lets the finding stand, and the --reason")
    found = finding_named(finding, comparison_of(know, paths, published), know.settings)
    entry = Waiver(
        found.fingerprint, reason, who, until.date() if until else None, found.code, _releases(found), found.message
    )
    file = target or Path(NAME)
    add(entry, file)
    click.echo(f"written: {file}")
    return DONE


def _releases(finding: "Finding") -> tuple[str, ...]:
    return tuple(sorted({place.release for side in finding.values for place in side.evidence}))
