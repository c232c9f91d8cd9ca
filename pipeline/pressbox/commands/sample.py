"""`pressbox sample`: releases of yours with what was read in them, to be corrected, and then to score by."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.options import DONE, Knowledge, need_any, paths_argument, say, told, with_releases
from pressbox.errors import InputError, UsageError

if TYPE_CHECKING:
    from pressbox.models import Release
    from pressbox.packs import Packs


@click.command()
@paths_argument
@click.option("-n", "--number", type=click.IntRange(1), default=50, metavar="N", help="How many (the usual: 50).")
@click.option("--by", type=click.Choice(["sender"]), metavar="sender", help="As many of each sender as there are.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default="sample", metavar="DIR",
    help="The folder for them, a new one (the usual: sample).",
)  # fmt: skip
@with_releases
def sample(paths: tuple[str, ...], number: int, by: str | None, output: Path, published: Any, know: Knowledge) -> int:
    """Write some releases with what was read in them, to be corrected in any editor; `pressbox eval` scores by them.

    PATH is the folder that `pressbox run` wrote, or releases as for `extract`. The same releases give the same choice.
    Each is a NAME.ann: its text, in which what was read stands in marks, ⟦what it is|the words⟧. Correct what is
    wrong in the marks, leave the text as it is, and take away the files that you have not looked at.

    \b
    pressbox sample releases/ -n 50 --by sender
    pressbox sample results/ -n 20 -o mine/
    pressbox eval mine/ releases/ --by sender
    """
    from pressbox.quality.sampled import chosen, sender_of

    if output.is_dir() and any(output.iterdir()):
        raise UsageError(f"{output}: has files in it, perhaps corrected ones; name a new folder with -o")
    group_of = sender_of if by else None
    home = run_folder(paths)
    if home is not None:
        from pressbox.corpus.opened import Corpus

        with Corpus(home) as corpus:
            return _written(chosen(_with_text(corpus), number, group_of), output, know.packs())
    reading = know.reading(paths, published, findings=False)
    drawn = chosen(reading, number, group_of)
    need_any(reading)
    return _written(drawn, output, reading.packs) or told(reading)


def run_folder(paths: tuple[str, ...]) -> Path | None:
    """The one folder that is given, where a run has kept its results in it."""
    from pressbox.corpus.store import NAME

    return Path(paths[0]) if len(paths) == 1 and (Path(paths[0]) / NAME).is_file() else None


def _with_text(releases: "Iterable[Release]") -> "Iterator[Release]":
    for release in releases:
        if release.text is None:
            raise InputError("the run has kept no texts; give the folder of the releases instead")
        yield release


def _written(releases: "list[Release]", folder: Path, packs: "Packs") -> int:
    """Each with its id and sender, which say later whose it was. What the form can't hold is said and passed over."""
    from pressbox.desk.correcting import sample as annotated
    from pressbox.quality.sampled import file_names, sender_of

    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for release, name in zip(releases, file_names(one.id for one in releases), strict=True):
        try:
            text, _ = annotated(release, packs, {"id": release.id, "sender": sender_of(release)})
        except (InputError, UsageError) as error:
            say(f"passed over: {error}")
            continue
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        written += 1
    say(f"written: {written} {'release' if written == 1 else 'releases'} in {folder}")
    return DONE
