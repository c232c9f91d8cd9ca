"""`pressbox correct`: one misread value, mended for good."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressbox.commands.options import DONE, Knowledge, only_one, published_option, say, with_rules
from pressbox.errors import UsageError

if TYPE_CHECKING:
    from pressbox.corrections import Correction
    from pressbox.models import Release


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--field", metavar="FIELD", help="The field of the record: sessions, dates, people, event, kind …")
@click.option("--words", default="", metavar="WORDS", help="The words of the item, as `show --why` gives them.")
@click.option("--nth", type=click.IntRange(1), default=1, metavar="N", help="Which of several items with these words.")
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE", help="A value; NAME= for none; repeatable.")
@click.option("--wrong", is_flag=True, help="Take the item out of the record.")
@click.option("--add", is_flag=True, help="Read the words as an item of this field.")
@click.option("--who", default="", metavar="NAME", help="Who says so.")
@click.option("--why", default="", metavar="WORDS", help="Why it is so.")
@click.option("--to", "target", type=click.Path(path_type=Path), metavar="FILE", help="Where the entry is kept.")
@click.option("--sample", type=click.Path(path_type=Path), metavar="FILE.ann", help="Write the record as a sample too.")
@published_option
@with_rules
def correct(
    file: Path, field: str | None, target: Path | None, sample: Path | None, published: Any, know: Knowledge,
    **said: Any,
) -> int:  # fmt: skip
    """Mend one misread value of a release for good.

    The entry goes into corrections.toml beside FILE (or --to another), bound to this text and these words; every
    command finds it there, and says so when it no longer fits. It is tried first: what the contract does not allow
    is refused, and nothing is written. --sample writes the record, mended, in the annotated form of samples/, so
    that a test keeps it right.

    \b
    pressbox correct a.txt --field sessions --words "10.00 Q1" --set start=2026-05-09T10:00 --who EN --why "as below"
    pressbox correct a.txt --field places --words Most --nth 2 --wrong --who EN --why "a driver's name"
    pressbox correct a.txt --field credits --words "Bild: Jonas Ek" --add --set kind=photo --who EN --why "not read"
    pressbox correct a.txt --field event --set round=3 --who EN --why "the calendar says so"
    pressbox correct a.txt --field kind --set kind=report --who EN --why "it tells what was"
    pressbox correct a.txt --sample samples/mine.ann
    """
    if str(file) == "-" or file.is_dir():
        raise UsageError(f"{file}: name the file of one release; a correction is kept beside it")
    reading = know.reading((str(file),), published)
    release = only_one(reading)
    for line in reading.stale:
        say(f"stale: {line}")
    if field is not None:
        release = _correct(release, _draft(release, field, said), target or _kept_beside(file))
    elif sample is None:
        raise UsageError("say with --field what is to be corrected, or ask for a --sample")
    if sample is not None:
        _sample(release, reading.packs, sample)
    return DONE


def _draft(release: "Release", field: str, said: dict[str, Any]) -> "Correction":
    from pressbox.corrections import Correction
    from pressbox.desk.correcting import parsed_values, text_hash

    values, empty = parsed_values(said["values"])
    if not (said["who"].strip() and said["why"].strip()):
        raise UsageError("a correction says --who makes it and --why")
    if (said["wrong"] and (said["add"] or values or empty)) or not (said["wrong"] or said["add"] or values or empty):
        raise UsageError("a correction has one of --set NAME=VALUE, --wrong, and --add with its values")
    return Correction(
        sha256=text_hash(release), field=field, words=said["words"], id=release.id, occurrence=said["nth"],
        set=values, clear=empty, wrong=said["wrong"], add=said["add"], who=said["who"], why=said["why"],
    )  # fmt: skip


def _correct(release: "Release", entry: "Correction", target: Path) -> "Release":
    from pressbox.desk.changes import changes
    from pressbox.desk.correcting import corrected_by, write

    mended, entry = corrected_by(release, entry)
    told = [str(change) for change in changes(release, mended)]
    write(entry, target)
    for line in told or ["no value changed; the item now counts as confirmed"]:
        click.echo(line)
    click.echo(f"written: {target}")
    return mended


def _kept_beside(file: Path) -> Path:
    """The file of corrections that is there for a release, else a new one in its folder."""
    from pressbox.corrections import NAME, beside

    return (beside([str(file)]) or [file.parent / NAME])[-1]


def _sample(release: "Release", packs: Any, sample: Path) -> None:
    from pressbox.desk.correcting import sample as written

    if sample.suffix != ".ann" or sample.exists():
        reason = "is there already" if sample.exists() else "a sample's name ends in .ann"
        raise UsageError(f"{sample}: {reason}; name a new file")
    annotated, lost = written(release, packs)
    for line in lost:
        say(f"note: {line}")
    try:
        # Not in one go as other files: the text may end without a line end, and then the sample does.
        with sample.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(annotated)
    except OSError as error:
        raise UsageError(f"{sample}: can't be written ({error.strerror}); check the folder") from None
    click.echo(f"written: {sample}")
