"""`pressbox clean` and `pressbox forget`: what runs have kept, taken away."""

from pathlib import Path

import click

from pressbox.commands.options import DONE, say
from pressbox.errors import UsageError

_out = click.argument("out", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="OUT")


@click.command()
@_out
def clean(out: Path) -> int:
    """Remove what `pressbox run` has made in OUT, and nothing else.

    The folder itself goes too, if it is empty then. Releases are never touched. What was forgotten stays forgotten: the
    hashes of those texts are left in OUT/forgotten.txt, which the next run heeds.

    \b
    pressbox clean results/
    """
    from pressbox.corpus.forget import clean as remove
    from pressbox.corpus.store import FORGOTTEN

    for name in remove(out):
        click.echo(f"removed {out / name}")
    if (out / FORGOTTEN).exists():
        say(f"{out / FORGOTTEN}: stays, so that what was forgotten is not read again")
    elif out.exists():
        say(f"{out}: stays, since something else is in it")
    return DONE


@click.command()
@_out
@click.option("--person", metavar="NAME", help="All releases that name a person.")
@click.option("--release", metavar="ID", help="One release, by its id, or by its file where that holds but one.")
@click.option("--sender", metavar="NAME", help="All releases of a sender, by name or id.")
@click.option("--dry-run", "is_trial", is_flag=True, help="Say which releases these are, and erase nothing.")
def forget(out: Path, person: str | None, release: str | None, sender: str | None, *, is_trial: bool) -> int:
    """Erase releases from all results in OUT: records, findings, the store and its log.

    Of each nothing but the hash of its text is kept, so that the next run does not take it in again where its file is
    still there. What was found together with them is looked for again by the next run. OUT/report.html goes until then.

    \b
    pressbox forget results/ --person "Elin Norrgård"
    pressbox forget results/ --release 2026/karlskoga
    pressbox forget results/ --sender norrgard-racing
    """
    from pressbox.corpus.forget import forget as erase

    if len([one for one in (person, release, sender) if one]) != 1:
        raise UsageError("say one of --person, --release and --sender")
    ids = erase(out, person=person, release=release, sender=sender, is_trial=is_trial)
    for id_ in ids:
        click.echo(f"{'would be ' if is_trial else ''}forgotten: {id_}")
    told = "1 release" if len(ids) == 1 else f"{len(ids)} releases"
    say(f"{told}, nothing was changed" if is_trial else f"{told} erased; their files, where there are any, stay")
    return DONE
