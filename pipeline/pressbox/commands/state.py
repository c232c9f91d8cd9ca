"""`pressbox state`: how far a desk is with a finding."""

import datetime as dt
from pathlib import Path
from typing import Any

import click

from pressbox.commands.comparing import comparison_of, finding_named
from pressbox.commands.options import DONE, Knowledge, paths_argument, published_option, with_rules
from pressbox.errors import UsageError


@click.command()
@paths_argument
@click.option("--finding", required=True, metavar="FINGERPRINT", help="Which finding, as `pressbox check` tells it.")
@click.option("--set", "state", required=True, metavar="STATE", help="open, asked, confirmed or corrected.")
@click.option("--who", default="", metavar="NAME", help="Who says so.")
@click.option("--note", default="", metavar="WORDS", help="What else is to be known.")
@click.option("--to", "target", type=click.Path(path_type=Path), metavar="FILE", help="Where it is kept.")
@published_option
@with_rules
def state(
    paths: tuple[str, ...], finding: str, state: str, who: str, note: str, target: Path | None, published: Any,
    know: Knowledge,
) -> int:  # fmt: skip
    """Say how far you are with a finding: open, asked, confirmed or corrected.

    PATH is what was checked. The entry goes into states.toml in this folder, or --to another file, which a desk can
    share; `pressbox report` shows it beside the finding, and findings can be narrowed to a state there. A report's
    own page makes such entries, too, to be copied into the file.

    \b
    pressbox state releases/ --finding 60b1c2f7d93a5e48 --set asked --who EN
    pressbox state releases/ --finding 60b1c2f7 --set corrected --note "v2 came on Tuesday"
    """
    from pressbox.desk.states import NAME, Entry, add
    from pressbox.report.page.wish import STATES

    known = next((one for one in STATES if one == state), None)
    if known is None:
        raise UsageError(f"--set {state}: there are {', '.join(STATES)}")
    found = finding_named(finding, comparison_of(know, paths, published), know.settings)
    today = dt.datetime.now().astimezone().date()
    file = target or Path(NAME)
    add(Entry(found.fingerprint, known, who, today, note, found.message), file)
    click.echo(f"written: {file}")
    return DONE
