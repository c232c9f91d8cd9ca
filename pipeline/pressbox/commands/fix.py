"""`pressbox fix`: the words that state a wrong value, changed in the release."""

from typing import Any

import click

from pressbox.commands.comparing import comparison_of, finding_named, whole_policy
from pressbox.commands.options import DONE, SKIPPED, Knowledge, paths_argument, say, with_releases
from pressbox.errors import UsageError


@click.command()
@paths_argument
@click.option("--finding", required=True, metavar="FINGERPRINT", help="Which finding, as `pressbox check` tells it.")
@click.option("--use", metavar="VALUE", help="The value that is right, or the words; without it what is suggested.")
@click.option("--write", is_flag=True, help="Write it; without this what would change is only shown.")
@with_releases
def fix(paths: tuple[str, ...], finding: str, use: str | None, write: bool, published: Any, know: Knowledge) -> int:
    """Change the words that state a wrong value, in the release itself.

    PATH is what was checked. What would change is shown as a unified diff; --write writes it, and changes nothing
    else in the file: not its line ends, nor its encoding. Each change was tried first: the release was read again
    with it, the finding is gone there, and nothing new does not fit. Where no words were found, or the file is no
    text file, a line says where to change what.

    Exits with 3 where some place has to be changed by hand.

    \b
    pressbox fix releases/ --finding 60b1c2f7d93a5e48
    pressbox fix releases/ --finding 60b1c2f7 --use saturday --write
    pressbox fix releases/ --finding 60b1c2f7 --use "2026-04-21 to 23"
    pressbox fix releases/ --finding 60b1c2f7 --use "Friday 19 July 2024"
    """
    from pressbox.desk import mending

    comparison = comparison_of(know, paths, published)
    found = finding_named(finding, comparison, know.settings)
    value = mending.value_to_use(found, use)
    made = mending.mend(found, value, comparison, whole_policy(comparison, know.settings))
    if not (made.edits or made.left):
        raise UsageError(f"{found.code}: no release states another value; there is nothing to change")
    for path, (data, changes) in mending.new_bytes(made, comparison).items():
        if changes:
            click.echo(changes)
        if write:
            mending.write(path, data)
            say(f"written: {path}")
    for line in mending.told(made, comparison):
        say(line)
    return SKIPPED if made.left else DONE
