"""`pressbox report`: what was read, how well, and what does not fit, as a page that people open."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.comparing import comparison_of, selection_of
from pressbox.commands.living import files_beside, living, living_options
from pressbox.commands.options import Knowledge, paths_argument, say, told, with_releases
from pressbox.commands.selecting import selectors

if TYPE_CHECKING:
    from pressbox.report.page.wish import Wish

_FILE = click.Path(path_type=Path)


@click.command()
@paths_argument
@click.option(
    "-o",
    "--output",
    default="report.html",
    metavar="FILE",
    type=_FILE,
    help="Where to write: FILE.html (the usual: report.html), FILE.md or FILE.json.",
)
@click.option("--since", metavar="OLD.json", type=_FILE, help="Say what is new, gone and changed since a run before.")
@click.option("--dates", metavar="CODE", default="en", help="The language that days are written in, as sv.")
@click.option("--timezone", metavar="ZONE", help="Your zone, as Europe/Stockholm: times are given in it, too.")
@click.option("--contacts", is_flag=True, help="Show addresses and telephone numbers, which are hidden else.")
@click.option(
    "--redact", multiple=True, metavar="WHAT,…", help="Hide contacts, text (of the releases) or people (names)."
)
@click.option(
    "--states",
    "state_files",
    multiple=True,
    metavar="FILE",
    type=_FILE,
    help="States of findings besides those of states.toml here and beside the releases.",
)
@selectors
@living_options
@with_releases
def report(paths: tuple[str, ...], output: Path, published: Any, know: Knowledge, **said: Any) -> int:
    """Write what was read, how well, and what does not fit, as a page that people open.

    PATH is a file, a folder or an archive of releases (see `pressbox extract --help`), or - for standard input. The
    page works offline, prints and can be mailed; it loads nothing. Of more than 300 releases a folder is written, with
    a page for each. Markdown and JSON (FILE.md, FILE.json) hold the same counts. --since takes a report or a check
    written as JSON.

    \b
    pressbox report releases/
    pressbox report releases/ -o monday.html --since friday.json --timezone Europe/Stockholm
    pressbox report releases/ -o monday.json
    pressbox report releases/ -o for-all.html --redact text,people
    """
    from pressbox.report.page import refuse_unknown, save

    refuse_unknown(output)
    wish = _wish(know, paths, said)
    living_with = living(know, paths, said)
    selection = selection_of(said)
    comparison = comparison_of(know, paths, published, output=str(output))
    policy = know.settings.policy(comparison.paths, selection)
    found = living_with.applied(comparison.report(policy), policy, whole=True)
    made = save(
        found, comparison.releases, output,
        packs=comparison.reading.packs, wish=replace(wish, files=comparison.files),
    )  # fmt: skip
    say(f"written: {made}")
    return told(comparison.reading)


def _wish(know: Knowledge, paths: Iterable[str], said: dict[str, Any]) -> "Wish":
    """What is wished is read before any release: a slip in it costs no reading."""
    from pressbox.desk.states import NAME, states_of
    from pressbox.report.page.wish import Before, Wish, hidden_of, zone_of

    before = None
    if said["since"]:
        from pressbox.report.difference import read_run

        before = Before(*read_run(said["since"]))
    states = states_of([*files_beside(know, paths, NAME), *said["state_files"]])
    return Wish(
        dates=said["dates"], timezone=zone_of(said["timezone"]) if said["timezone"] else None,
        hidden=hidden_of(said["redact"], contacts=said["contacts"]), before=before, states=states,
    )  # fmt: skip
