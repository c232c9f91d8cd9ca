"""The command: parse arguments, print; nothing else.

All that reads releases is imported inside of the commands, so that `pressbox --help` answers at once.
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pressbox import __version__
from pressbox.errors import InternalError, PressboxError, UsageError

if TYPE_CHECKING:
    from pressbox.api import Reading
    from pressbox.extractor import Extractor
    from pressbox.packs import Packs

DONE, FAILED, SKIPPED = 0, 2, 3

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_DAY = click.DateTime(formats=["%Y-%m-%d"])

_published = click.option(
    "--published", type=_DAY, metavar="DATE", help="The day of publication, 2026-03-14, where you know it."
)
_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str), metavar="PATH…")


def _rules(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules are read."""
    own = click.option(
        "--rules", multiple=True, metavar="DIR", type=click.Path(path_type=Path),
        help="Rules of your own, added to those that come with pressbox; may be given several times.",
    )  # fmt: skip
    none = click.option("--no-default-rules", is_flag=True, help="Leave the rules that come with pressbox out.")
    return own(none(command))


@click.group(context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="pressbox")
def cli() -> None:
    """Read press releases into records in which every value points at the words that say it.

    \b
    pressbox extract releases/ -o records.jsonl    all releases of a folder, one record a line
    pressbox show release.txt                      one release and its record, for people
    pressbox demo                                  try it on the samples that come with it

    It works offline and sends nothing anywhere. Exit codes: 0 all done, 2 nothing done (a wrong
    argument, nothing to read, a fault), 3 done, but something was skipped and named.
    """


@cli.command()
@_paths
@click.option("-o", "--output", metavar="FILE", help="Write here, whole or not at all; without it to standard output.")
@_published
@_rules
@click.option("--no-text", is_flag=True, help="Leave the release's text out of the record.")
def extract(
    paths: tuple[str, ...], output: str | None, published: Any, rules: tuple[Path, ...], no_default_rules: bool,
    no_text: bool,
) -> int:  # fmt: skip
    """Read releases and write JSON Lines, one record a line.

    PATH is a text file (.txt, .md), a folder of them, or - for standard input.

    \b
    pressbox extract release.txt
    pressbox extract releases/ more.txt -o records.jsonl
    pressbox extract --published 2026-03-14 - < release.txt
    """
    from pressbox.output import lines_to

    reading = _reading(paths, rules, no_default_rules, published)
    _keep_apart(output, reading)
    with lines_to(output) as write:
        for release in reading:
            write(release.to_json(text=not no_text))
        _need_any(reading)
    return _told(reading)


def _extractor(rules: Iterable[Path], no_default_rules: bool) -> "Extractor":
    from pressbox.extractor import Extractor

    return Extractor(_packs(rules, no_default_rules))


def _packs(rules: Iterable[Path], no_default_rules: bool) -> "Packs":
    from pressbox.packs import Packs

    rules = tuple(rules)
    if no_default_rules and not rules:
        raise UsageError("--no-default-rules leaves no rules; add your own with --rules DIR")
    return Packs(rules, shipped=not no_default_rules)


def _reading(paths: Iterable[str], rules: Iterable[Path], no_default_rules: bool, published: Any) -> "Reading":
    from pressbox.api import Reading

    return Reading(paths, _extractor(rules, no_default_rules), published=published)


def _keep_apart(output: str | None, reading: "Reading") -> None:
    target = os.path.realpath(output) if output and output != "-" else None
    if target and any(found.path and os.path.realpath(found.path) == target for found in reading.files):
        raise UsageError(f"{output}: is one of the releases to be read; name another file for the records")


def _need_any(reading: "Reading") -> None:
    """Raises where nothing at all could be read, so that no empty file is taken for a result."""
    if reading.read:
        return
    for error in reading.skipped[:-1]:
        _say(str(error))
    if reading.skipped:
        raise reading.skipped[-1]
    passed = f" ({reading.passed_over} other files)" if reading.passed_over else ""
    raise UsageError(f"nothing to read: no .txt or .md file in what was given{passed}")


def _told(reading: "Reading") -> int:
    """Say what was skipped, and how that counts."""
    for error in reading.skipped:
        _say(f"skipped: {error}")
    if reading.passed_over:
        _say(f"{reading.passed_over} files passed over: neither .txt nor .md")
    if any(isinstance(error, InternalError) for error in reading.skipped):
        return FAILED
    return SKIPPED if reading.skipped else DONE


def _say(line: str) -> None:
    click.echo(f"pressbox: {line}", err=True)


def main() -> NoReturn:
    """Run the command; every error is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that has not all letters shows '?' for the others
            stream.reconfigure(errors="replace")
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    try:
        code = cli.main(arguments, prog_name="pressbox", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else DONE
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return FAILED
    except click.ClickException as error:
        error.show()
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        _say("stopped")
        return 130
    except BrokenPipeError:
        # The reader went away, as `head` does. What is left in the buffer must not be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except PressboxError as error:
        _say(str(error))
        return FAILED
    except OSError as error:
        _say(f"{error.filename or 'output'}: {error.strerror or error}; check the disk and the path")
        return FAILED
