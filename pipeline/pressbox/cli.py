"""The command: parse arguments, print; nothing else.

All that reads releases is imported inside of the commands, so that `pressbox --help` answers at once.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from pressbox import __version__
from pressbox.errors import InternalError, PressboxError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from pressbox.api import Reading
    from pressbox.extractor import Extractor
    from pressbox.models import Release
    from pressbox.packs import Packs

DONE, MISSED, FAILED, SKIPPED = 0, 1, 2, 3

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_DAY = click.DateTime(formats=["%Y-%m-%d"])

_published = click.option(
    "--published", type=_DAY, metavar="DATE", help="The day of publication, 2026-03-14, where you know it."
)
_paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=str), metavar="PATH…")


_model = click.option(
    "--model", metavar="NAME",
    help="An installed trained spaCy pipeline, or its folder: asked where the rules leave a name open.",
)  # fmt: skip


def _rules(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules are read, and which pipeline is asked besides."""
    own = click.option(
        "--rules", multiple=True, metavar="DIR", type=click.Path(path_type=Path),
        help="Rules of your own, added to those that come with pressbox; may be given several times.",
    )  # fmt: skip
    none = click.option("--no-default-rules", is_flag=True, help="Leave the rules that come with pressbox out.")
    return own(none(_model(command)))


class _Quiet(click.Group):
    """Ends without a word where the reader of the output went away, as `head` does."""

    def invoke(self, context: click.Context) -> Any:
        try:
            code = super().invoke(context)
            sys.stdout.flush()
        except BrokenPipeError:
            # What is left in the buffer must not be flushed at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        return code


@click.group(cls=_Quiet, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="pressbox")
def cli() -> None:
    """Read press releases into records in which every value points at the words that say it.

    \b
    pressbox extract releases/ -o records.jsonl    all releases of a folder, one record a line
    pressbox show release.txt                      one release and its record, for people
    pressbox demo                                  try it on the samples that come with it

    It works offline and sends nothing anywhere. Exit codes: 0 all done, 2 nothing done (a wrong
    argument, nothing to read, a fault), 3 done, but something was skipped and named, 1 a stated
    mark was missed (eval --min, rules test).
    """


@cli.command()
@_paths
@click.option("-o", "--output", metavar="FILE", help="Write here, whole or not at all; without it to standard output.")
@_published
@_rules
@click.option("--no-text", is_flag=True, help="Leave the release's text out of the record.")
def extract(
    paths: tuple[str, ...], output: str | None, published: Any, rules: tuple[Path, ...], no_default_rules: bool,
    model: str | None, no_text: bool,
) -> int:  # fmt: skip
    """Read releases and write JSON Lines, one record a line.

    PATH is a text file (.txt, .md), a folder of them, or - for standard input.

    \b
    pressbox extract release.txt
    pressbox extract releases/ more.txt -o records.jsonl
    pressbox extract --published 2026-03-14 - < release.txt
    """
    from pressbox.output import lines_to

    reading = _reading(paths, _extractor(rules, no_default_rules, model), published)
    _keep_apart(output, reading)
    with lines_to(output) as write:
        for release in reading:
            write(release.to_json(text=not no_text))
        _need_any(reading)
    return _told(reading)


@cli.command()
@click.argument("file", type=click.Path(path_type=str), metavar="FILE")
@click.option("--why", is_flag=True, help="For each value its words, the rule that read it, and what it follows from.")
@click.option("--width", type=click.IntRange(40, 400), help="Columns to fill; without it those of the terminal.")
@_published
@_rules
def show(
    file: str, why: bool, width: int | None, published: Any, rules: tuple[Path, ...], no_default_rules: bool,
    model: str | None,
) -> int:  # fmt: skip
    """Show one release to a person: its text with the spans marked, and its record.

    FILE is a text file, or - for standard input. Each span stands between brackets with the letter
    of its kind, and in its colour where the terminal has any (NO_COLOR is heeded).

    \b
    pressbox show release.txt
    pressbox show release.txt --why
    pressbox show release.txt --width 160 | less -R
    """
    from pressbox import show as view

    release = _one(_reading((file,), _extractor(rules, no_default_rules, model), published))
    console = _console(width)
    console.print(view.render(release, console, why=why))
    return DONE


@cli.command("eval")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="GOLD")
@click.argument("path", type=click.Path(path_type=str), metavar="PATH")
@_rules
@click.option("--errors", is_flag=True, help="List each miss and each false alarm.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option("--min", "least", type=click.FloatRange(0, 1), metavar="F1", help="Exit with 1 below this micro F1.")
def evaluate(
    gold: Path, path: str, rules: tuple[Path, ...], no_default_rules: bool, model: str | None, errors: bool,
    as_json: bool, least: float | None,
) -> int:  # fmt: skip
    """Score records against expected ones, kind by kind.

    GOLD is a folder of expected records, NAME.json each. PATH is a .jsonl file of records, or releases (a file or a
    folder), which are then read first.

    \b
    pressbox eval gold/ releases/
    pressbox eval gold/ records.jsonl --errors
    pressbox eval gold/ releases/ --min 0.95 --json
    """
    from pressbox.evaluate import Evaluator, error_lines, read_gold, read_records, table

    packs = _packs(rules, no_default_rules)
    golds = read_gold(gold)
    code = DONE
    if Path(path).suffix.lower() in {".jsonl", ".ndjson"}:
        found = read_records(Path(path))
    else:
        reading = _reading((path,), _extractor(rules, no_default_rules, model), None)
        found = {release.id: release.model_dump(mode="json") for release in reading}
        _need_any(reading)
        code = _told(reading)
    scores = Evaluator(packs).score(golds, found)
    if as_json:
        data = scores.data()
        click.echo(json.dumps(data if errors else {key: data[key] for key in data if key != "errors"}, indent=1))
    else:
        click.echo(table(scores))
        for line in error_lines(scores.errors) if errors else ():
            click.echo(line)
    missed = least is not None and (scores.micro().f1 or 0.0) < least
    if missed:
        _say(f"micro F1 {scores.micro().f1} is below {least}")
    return code or (MISSED if missed else DONE)


@cli.group()
def rules() -> None:
    """Look after rules: their form and their examples."""


@rules.command("test")
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[DIR]")
def rules_test(folder: Path | None) -> int:
    """Run the examples that every rule carries.

    Without DIR those of the rules that come with pressbox; with DIR those of your own together with them. What is
    wrong with a file's form is said with its line. Exits with 1 where an example fails.

    \b
    pressbox rules test
    pressbox rules test my-rules/
    """
    from pressbox.examples import try_examples
    from pressbox.packs import Packs

    tried = try_examples(Packs([folder] if folder else []))
    for failure in tried.failures:
        click.echo(str(failure))
    click.echo(f"{tried.forms} rules, {tried.examples} examples, {len(tried.failures)} failed")
    return MISSED if tried.failures else DONE


@cli.command()
def schema() -> int:
    """Print the JSON Schema of a record.

    \b
    pressbox schema > record.schema.json
    """
    from pressbox import api

    click.echo(json.dumps(api.schema(), indent=2))
    return DONE


@cli.command()
@click.argument("folder", required=False, default="pressbox-demo", type=click.Path(path_type=Path), metavar="[DIR]")
@click.option("--width", type=click.IntRange(40, 400), help="Columns to fill; without it those of the terminal.")
@_model
def demo(folder: Path, width: int | None, model: str | None) -> int:
    """Read the samples that come with pressbox, and show what came out.

    The records go to records.jsonl in DIR (pressbox-demo without it). No file of yours is written over.

    \b
    pressbox demo
    pressbox demo /tmp/try
    """
    from pressbox import demo as demonstration

    demonstration.run(folder, _console(width), demonstration.samples_home(), model)
    return DONE


@cli.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print the script that completes pressbox's commands in a shell.

    \b
    pressbox completion bash >> ~/.bashrc
    pressbox completion zsh >> ~/.zshrc
    pressbox completion fish > ~/.config/fish/completions/pressbox.fish
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise UsageError(f"{shell}: this version of click completes no such shell")
    click.echo(made(cli, {}, "pressbox", "_PRESSBOX_COMPLETE").source())
    return DONE


def _console(width: int | None) -> "Console":
    from rich.console import Console

    return Console(width=width, highlight=False)


def _one(reading: "Reading") -> "Release":
    if len(reading.files) != 1:
        raise UsageError("show takes one release; `pressbox extract` reads folders")
    for release in reading:
        return release
    raise reading.skipped[-1]


def _extractor(rules: Iterable[Path], no_default_rules: bool, model: str | None) -> "Extractor":
    from pressbox.extractor import Extractor

    return Extractor(_packs(rules, no_default_rules), model)


def _packs(rules: Iterable[Path], no_default_rules: bool) -> "Packs":
    from pressbox.packs import Packs

    rules = tuple(rules)
    if no_default_rules and not rules:
        raise UsageError("--no-default-rules leaves no rules; add your own with --rules DIR")
    return Packs(rules, shipped=not no_default_rules)


def _reading(paths: Iterable[str], extractor: "Extractor", published: Any) -> "Reading":
    from pressbox.api import Reading

    return Reading(paths, extractor, published=published)


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
        files = "1 file" if reading.passed_over == 1 else f"{reading.passed_over} files"
        _say(f"{files} passed over: neither .txt nor .md")
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
    except PressboxError as error:
        _say(str(error))
        return FAILED
    except OSError as error:
        _say(f"{error.filename or 'output'}: {error.strerror or error}; check the disk and the path")
        return FAILED
