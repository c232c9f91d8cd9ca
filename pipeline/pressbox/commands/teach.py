"""`pressbox teach`: names of one's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.options import DONE, Knowledge, need_any, say, told, with_rules
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.desk.teaching import Lesson

# As in pressbox.desk.teaching, which is only imported when something is taught; a test compares them.
KINDS = ("driver", "person", "team", "venue", "series", "sender")


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--kind", type=click.Choice(KINDS), metavar="KIND", help=f"What the name is of: {', '.join(KINDS)}.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another name of theirs; repeatable.")
@click.option("--role", metavar="ROLE", help="What a person is ('team principal'), or what kind of sender (agency …).")
@click.option("--id", "id_", metavar="ID", help="The id in records; without it made of the name.")
@click.option("--external", multiple=True, metavar="REGISTER=ID", help="Their id in another register; repeatable.")
@click.option("--team", metavar="NAME", help="A person's team.")
@click.option("--country", metavar="CODE", help="ISO code or name of the country.")
@click.option("--town", metavar="NAME", help="A venue's town.")
@click.option("--timezone", metavar="ZONE", help="A venue's zone; without it its country's, where that has one only.")
@click.option("--folder", "folders", multiple=True, metavar="FOLDER", help="A sender's folder of releases; repeatable.")
@click.option(
    "--from", "table", type=click.Path(path_type=Path), metavar="FILE.csv", help="Teach all names of a table."
)
@click.option("--list", "listed", is_flag=True, help="List what is taught, and where.")
@click.option("--remove", metavar="NAME", help="Forget what has this name, alias or id.")
@click.option("--dry-run", "trial", multiple=True, metavar="FOLDER", help="Write nothing; show which readings change.")
@click.option("--user", is_flag=True, help="Keep it for all projects of yours, not for this one.")
@with_rules
def teach(
    name: str | None, table: Path | None, listed: bool, remove: str | None, trial: tuple[str, ...], user: bool,
    know: Knowledge, **said: Any,
) -> int:  # fmt: skip
    """Teach names that no rules know: of drivers and other people, teams, venues, series and senders.

    They are kept in the folder pressbox.local: the project's (in the current folder or one above it; made here where
    there is none), or with --user your own. It is a rule pack like any other, so that a desk can share it, and every
    command reads with it. A name that is known gets what is said besides: aliases, a role, a country.

    \b
    pressbox teach "Zdenko Hrast" --kind driver --alias Hrasti --external f1db=zdenko-hrast
    pressbox teach "Bluebird Collective" --kind team --alias "bluebird one"
    pressbox teach "Ravenmoor Ring" --kind venue --country NO --town Ravenmoor
    pressbox teach "Fjord Trophy" --kind series --alias FT4
    pressbox teach "Fjord Media" --kind sender --role agency --folder fjord
    pressbox teach Most --kind driver --dry-run releases/
    pressbox show --unknown --csv releases/ > names.csv && pressbox teach --from names.csv
    pressbox teach --list
    pressbox teach --remove "Zdenko Hrast"
    """
    _one_of(name, table, listed, remove)
    if listed:
        return _list()
    if remove is not None:
        return _remove(remove, said["kind"], trial, user=user, know=know)
    lessons = _lessons(name, table, said)
    return _try(lessons, trial, user=user, know=know) if trial else _teach(lessons, user=user, know=know)


def _one_of(name: str | None, table: Path | None, listed: bool, remove: str | None) -> None:
    given = [bool(name), table is not None, listed, remove is not None]
    if sum(given) != 1:
        raise UsageError("teach takes one of: a NAME with its --kind, --from FILE.csv, --list, --remove NAME")


def _lessons(name: str | None, table: Path | None, said: dict[str, Any]) -> "list[Lesson]":
    from pressbox.desk.teaching import Lesson, lessons_of

    if table is not None:
        lessons = lessons_of(table)
        if not lessons:
            raise UsageError(f"{table}: no names in it")
        return lessons
    if said["kind"] is None:
        raise UsageError(f"{name}: say with --kind what it is the name of: {', '.join(KINDS)}")
    words = {key: said[key] or "" for key in ("kind", "role", "team", "country", "town", "timezone")}
    external = ";".join(said["external"])
    return [Lesson(name=name or "", aliases=said["aliases"], id=said["id_"] or "", folders=said["folders"],
                   external=external, **words)]  # fmt: skip


def _teach(lessons: "Sequence[Lesson]", *, user: bool, know: Knowledge) -> int:
    from pressbox.desk.teaching import local_home, teach

    home = local_home(user=user)
    for note in teach(lessons, home, know.packs()):
        say(f"note: {note}")
    names = lessons[0].name if len(lessons) == 1 else f"{len(lessons)} names"
    click.echo(f"taught {names}: {_shown(home)}")
    return DONE


def _remove(name: str, kind: str | None, trial: tuple[str, ...], *, user: bool, know: Knowledge) -> int:
    from pressbox.desk.teaching import local_home, remove

    home = local_home(user=user)
    if trial:
        return _changes(trial, lambda copy: remove(name, copy, kind), user=user, know=know)
    gone = remove(name, home, kind)
    click.echo(f"forgot {gone.row.name} ({gone.kind}): {_shown(home)}")
    return DONE


def _list() -> int:
    from pressbox.desk.teaching import taught
    from pressbox.packs.load import local_folders

    rows = [one for home in reversed(local_folders()) for one in taught(home)]
    for one in rows:
        aliases = f"; also {', '.join(one.aliases)}" if one.aliases else ""
        click.echo(f"{one.kind:7} {one.row.name} ({one.row.id}{aliases})  {_shown(one.folder)}")
    if not rows:
        click.echo("nothing is taught yet; `pressbox teach --help` shows how")
    return DONE


def _try(lessons: "Sequence[Lesson]", trial: tuple[str, ...], *, user: bool, know: Knowledge) -> int:
    from pressbox.desk.teaching import teach

    packs = know.packs()

    def learn(copy: Path) -> None:
        for note in teach(lessons, copy, packs):
            say(f"note: {note}")

    return _changes(trial, learn, user=user, know=know)


def _changes(trial: tuple[str, ...], learn: Any, *, user: bool, know: Knowledge) -> int:
    """Print every value that would be gained, lost or changed, and how many of each."""
    from collections import Counter

    from pressbox.desk.teaching import local_home
    from pressbox.desk.trial import Trial

    run = Trial(local_home(user=user), know.rules, shipped=know.shipped)
    counts: Counter[str] = Counter()
    releases: set[str] = set()
    for change in run.run(trial, learn):
        counts[change.how] += 1
        releases.add(change.release)
        click.echo("".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(change)))
    if run.reading is None:
        return DONE
    need_any(run.reading)
    figures = ", ".join(f"{counts[how]} {how}" for how in ("gained", "lost", "changed"))
    click.echo(f"{figures} in {len(releases)} of {run.read} releases; nothing was written")
    return told(run.reading)


def _shown(folder: Path) -> str:
    """A folder as one writes it from here."""
    try:
        return f"{folder.relative_to(Path.cwd())}"
    except ValueError:
        return str(folder)
