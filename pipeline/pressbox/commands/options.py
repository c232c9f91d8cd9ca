"""Options that several commands have, and what is made of them."""

import os
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from pressbox.collector import set_aside
from pressbox.errors import InternalError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from pressbox.api import Reading
    from pressbox.corrections import Corrections
    from pressbox.extractor import Extractor
    from pressbox.models import Release
    from pressbox.packs import Packs
    from pressbox.settings import Settings
    from pressbox.sources import Options

DONE, MISSED, FAILED, SKIPPED = 0, 1, 2, 3

DAY = click.DateTime(formats=["%Y-%m-%d"])

published_option = click.option(
    "--published", type=DAY, metavar="DATE", help="The day of publication, 2026-03-14, where you know it."
)
paths_argument = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str), metavar="PATH…")
width_option = click.option(
    "--width", type=click.IntRange(40, 400), help="Columns to fill; without it those of the terminal."
)
model_option = click.option(
    "--model", metavar="NAME",
    help="An installed trained spaCy pipeline, or its folder: asked where the rules leave a name open.",
)  # fmt: skip
_options = (
    click.option(
        "--rules", multiple=True, metavar="DIR", type=click.Path(path_type=Path),
        help="Rules of your own, added to those that come with pressbox; may be given several times.",
    ),
    click.option("--no-default-rules", is_flag=True, help="Leave the rules that come with pressbox out."),
    click.option("--no-local", is_flag=True, help="Leave out what was taught, and corrections found by themselves."),
    click.option(
        "--corrections", multiple=True, metavar="FILE", type=click.Path(path_type=Path),
        help="Corrections besides those found beside the releases and in pressbox.local.",
    ),
    model_option,
    click.option(
        "--language", metavar="CODE", help="The language of all releases, as sv; without it each tells its own."
    ),
    click.option(
        "--config", metavar="FILE", type=click.Path(path_type=Path),
        help="The configuration; without it pressbox.toml or pyproject.toml, here or in a folder above.",
    ),
    click.option("--no-config", is_flag=True, help="Heed no configuration."),
)  # fmt: skip


class Knowledge(NamedTuple):
    """What the options and the configuration say of the rules, names and corrections to read with."""

    rules: tuple[Path, ...] = ()
    shipped: bool = True
    local: bool = True
    corrections: tuple[Path, ...] = ()
    model: str | None = None
    language: str | None = None
    configuration: "Settings | None" = None
    sources: "Options | None" = None

    @property
    def settings(self) -> "Settings":
        from pressbox.settings import Settings

        return self.configuration or Settings()

    def packs(self) -> "Packs":
        from pressbox.packs import Packs

        if not self.shipped and not self.rules:
            raise UsageError("--no-default-rules leaves no rules; add your own with --rules DIR")
        return Packs(self.rules, shipped=self.shipped, local=self.local)

    def mending(self, paths: Iterable[str]) -> "Corrections":
        """The corrections for releases: of pressbox.local, then those beside them, then those that were named."""
        from pressbox.corrections import Corrections

        return Corrections.of(*self.correction_files(paths))

    def correction_files(self, paths: Iterable[str]) -> "list[Path]":
        """Where these corrections stand, each file once."""
        from pressbox.corrections import NAME, beside
        from pressbox.packs.load import local_folders

        found = [home / NAME for home in local_folders() if (home / NAME).is_file()] if self.local else []
        found += beside(paths) if self.local else []
        return list({path.resolve(): path for path in (*found, *self.corrections)}.values())

    def extractor(self, paths: Iterable[str] = (), *, findings: bool = True) -> "Extractor":
        from pressbox.extractor import Extractor

        extractor = Extractor(
            self.packs(), self.model,
            corrections=self.mending(paths), findings=findings, language=self.language,
        )  # fmt: skip
        # The tables are made now, while nothing walks through them.
        len(extractor.packs.names)
        set_aside()
        return extractor

    def reading(self, paths: Iterable[str], published: Any = None, *, findings: bool = True) -> "Reading":
        from pressbox.api import Reading

        return Reading(paths, self.extractor(paths, findings=findings), published=published, options=self.sources)


_sources = (
    click.option("--text-column", metavar="NAME", help="Read tables: .jsonl, .csv, .parquet, .sqlite. Their text."),
    click.option("--id-column", metavar="NAME", help="Of tables: what a row is called; without it by its number."),
    click.option(
        "--map", "mapping", multiple=True, metavar="FIELD=NAME,…",
        help="Columns of what else is known: published=sent_at,sender=org; also title, language.",
    ),
    click.option("--table", metavar="NAME", help="Of a database: the table, where several have such a column."),
    click.option(
        "--metadata", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="A table (.csv) with a row a file and columns as for --map; its column file names them.",
    ),
)  # fmt: skip


def with_sources(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what tables hold, as a part of `know`; below `with_rules`."""

    @wraps(command)
    def gathered(
        *args: Any, know: Knowledge, text_column: str | None, id_column: str | None, mapping: tuple[str, ...],
        table: str | None, metadata: Path | None, **others: Any,
    ) -> Any:  # fmt: skip
        from pressbox.sources import Options

        options = Options(text_column, id_column, _mapped(mapping), table, metadata)
        return command(*args, know=know._replace(sources=options), **others)

    out: Callable[..., Any] = gathered
    for option in reversed(_sources):
        out = option(out)
    return out


def _mapped(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    from pressbox.sources.options import KNOWN

    pairs = [pair.partition("=") for words in given for pair in words.split(",")]
    for name, _, column in pairs:
        if name.strip() not in KNOWN or not column.strip():
            raise UsageError(f"--map {name}={column}: write FIELD=COLUMN; the fields are {', '.join(KNOWN)}")
    return tuple((name.strip(), column.strip()) for name, _, column in pairs)


def with_rules(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules are read, and which pipeline is asked besides, as one argument `know`."""

    @wraps(command)
    def gathered(
        *args: Any, rules: tuple[Path, ...], no_default_rules: bool, no_local: bool, corrections: tuple[Path, ...],
        model: str | None, language: str | None, config: Path | None, no_config: bool, **others: Any,
    ) -> Any:  # fmt: skip
        settings = _settings(config, no_config=no_config)
        know = Knowledge(
            (*settings.rules, *rules), not no_default_rules, not no_local, (*settings.corrections, *corrections),
            model or settings.model, language or settings.language, settings,
        )  # fmt: skip
        return command(*args, know=know, **others)

    out: Callable[..., Any] = gathered
    for option in reversed(_options):
        out = option(out)
    return out


def _settings(config: Path | None, *, no_config: bool) -> "Settings":
    from pressbox.settings import Settings, settings_of

    if config and no_config:
        raise UsageError("--config and --no-config don't go together")
    return Settings() if no_config else settings_of(config)


def console_of(width: int | None) -> "Console":
    from rich.console import Console

    return Console(width=width, highlight=False)


def only_one(reading: "Reading") -> "Release":
    if len(reading.files) != 1:
        raise UsageError("one release is needed; `pressbox extract` reads folders")
    for release in reading:
        return release
    raise reading.skipped[-1]


def keep_apart(output: str | None, reading: "Reading") -> None:
    target = os.path.realpath(output) if output and output != "-" else None
    if target and any(found.path and os.path.realpath(found.path) == target for found in reading.files):
        raise UsageError(f"{output}: is one of the releases to be read; name another file for the records")


def need_any(reading: "Reading") -> None:
    """Raises where nothing at all could be read, so that no empty file is taken for a result."""
    if reading.read:
        return
    for error in reading.skipped[:-1]:
        say(str(error))
    if reading.skipped:
        raise reading.skipped[-1]
    others = "1 other file" if reading.passed_over == 1 else f"{reading.passed_over} other files"
    passed = f" ({others}, of no format that is read)" if reading.passed_over else ""
    raise UsageError(f"nothing to read: no release in what was given{passed}")


def told(reading: "Reading") -> int:
    """Say what was skipped and which corrections no longer fit, and how that counts."""
    for line in reading.stale:
        say(f"stale: {line}")
    for error in reading.skipped:
        say(f"skipped: {error}")
    if reading.passed_over:
        files = "1 file" if reading.passed_over == 1 else f"{reading.passed_over} files"
        say(f"{files} passed over: of no format that is read, or a report of pressbox")
    if any(isinstance(error, InternalError) for error in reading.skipped):
        return FAILED
    return SKIPPED if reading.skipped else DONE


def say(line: str) -> None:
    click.echo(f"pressbox: {line}", err=True)


def with_releases(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of commands that read releases from anywhere: `published`, and `know` of rules and of tables."""
    return published_option(with_rules(with_sources(command)))
