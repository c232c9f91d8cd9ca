"""The command: parse arguments, print; nothing else.

All that reads releases is imported inside of the commands, so that `pressbox --help` answers at once.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from pressbox import __version__
from pressbox.collector import put_to_rest
from pressbox.commands.check import check
from pressbox.commands.correct import correct
from pressbox.commands.evaluate import evaluate
from pressbox.commands.explain import explain
from pressbox.commands.fix import fix
from pressbox.commands.keeping import clean, forget
from pressbox.commands.options import (
    DONE,
    FAILED,
    MISSED,
    Knowledge,
    console_of,
    keep_apart,
    model_option,
    need_any,
    only_one,
    paths_argument,
    published_option,
    say,
    told,
    width_option,
    with_rules,
    with_sources,
)
from pressbox.commands.reference import reference
from pressbox.commands.report import report
from pressbox.commands.run import run_command
from pressbox.commands.sample import sample
from pressbox.commands.state import state
from pressbox.commands.teach import teach
from pressbox.commands.unknown import list_unknown
from pressbox.commands.waive import waive
from pressbox.errors import PressboxError, UsageError

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


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
    pressbox check releases/                       what does not fit in and between them
    pressbox run releases/ -o results/             both, for many thousands, and again every night
    pressbox report releases/                      the same and more, as a page to open
    pressbox show release.txt                      one release and its record, for people
    pressbox demo                                  try it on the samples that come with it

    It works offline and sends nothing anywhere. Exit codes: 0 all done, 2 nothing done (a wrong
    argument, nothing to read, a fault), 3 done, but something was skipped and named, 1 something
    was found (check) or a stated mark was missed (eval --min, rules test).
    """


@cli.command()
@paths_argument
@click.option("-o", "--output", metavar="FILE", help="Write here, whole or not at all; without it to standard output.")
@published_option
@with_rules
@with_sources
@click.option("--no-text", is_flag=True, help="Leave the release's text out of the record.")
@click.option("--no-contacts", is_flag=True, help="Leave out whom to ask, and how; the text, if kept, still says it.")
def extract(
    paths: tuple[str, ...], output: str | None, published: Any, know: Knowledge, no_text: bool, no_contacts: bool
) -> int:
    """Read releases and write JSON Lines, one record a line.

    PATH is a file (.txt, .md, .html, .docx, .odt, .rtf, .pdf, .eml, .msg), an archive of them (.zip, .tar.gz, .mbox),
    a folder, a pattern as '*.pdf', @list.txt with a path a line, or - for standard input. A table is read where
    --text-column names the column of its texts.

    \b
    pressbox extract release.txt
    pressbox extract releases/ more.docx archive.zip -o records.jsonl
    pressbox extract --published 2026-03-14 - < release.txt
    pressbox extract releases.jsonl --text-column body --id-column id --map published=sent_at,sender=org
    pressbox extract releases/ --metadata releases/meta.csv
    """
    from pressbox.output import lines_to

    reading = know.reading(paths, published)
    keep_apart(output, reading)
    with lines_to(output) as write:
        for release in reading:
            write(release.to_json(text=not no_text, contacts=not no_contacts))
        need_any(reading)
    return told(reading)


@cli.command()
@paths_argument
@click.option("--why", is_flag=True, help="For each value its words, the rule that read it, and what it follows from.")
@click.option("--unknown", is_flag=True, help="List the names, places and series that no rules know, to be taught.")
@click.option("--csv", "as_csv", is_flag=True, help="With --unknown: as a table, which `pressbox teach --from` takes.")
@width_option
@published_option
@with_rules
@with_sources
def show(
    paths: tuple[str, ...], why: bool, unknown: bool, as_csv: bool, width: int | None, published: Any, know: Knowledge
) -> int:
    """Show one release to a person: its text with the spans marked, and its record.

    PATH is a file, or - for standard input; with --unknown files and folders of releases. Each span stands
    between brackets with the letter of its kind, and in its colour where the terminal has any (NO_COLOR is heeded).
    --unknown lists the people, teams, venues and series that no rules know, the most frequent first, each as the
    command that teaches it.

    \b
    pressbox show release.txt
    pressbox show release.txt --why
    pressbox show release.txt --width 160 | less -R
    pressbox show --unknown releases/
    pressbox show --unknown --csv releases/ > names.csv
    """
    from pressbox import show as view

    reading = know.reading(paths, published)
    if unknown:
        return list_unknown(reading, as_csv=as_csv)
    if as_csv:
        raise UsageError("--csv goes with --unknown")
    release = only_one(reading)
    console = console_of(width)
    console.print(view.render(release, console, why=why))
    return told(reading)


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
    from pressbox.packs import Packs
    from pressbox.packs.proof import proofread
    from pressbox.quality.examples import try_examples

    packs = Packs([folder] if folder else [])
    proofread(packs.folders)
    tried = try_examples(packs)
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
@width_option
@model_option
def demo(folder: Path, width: int | None, model: str | None) -> int:
    """Run over the samples that come with pressbox, and show what came out, what does not fit, and where it all is.

    The results go to DIR (pressbox-demo without it), as those of `pressbox run` do: records, findings, a page to open.
    No file of yours is written over.

    \b
    pressbox demo
    pressbox demo /tmp/try
    """
    from pressbox import demo as demonstration
    from pressbox.commands.progress import progress_of

    with progress_of(quiet=False, log=None) as progress:
        demonstration.run(folder, console_of(width), demonstration.samples_home(), model, progress)
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


cli.add_command(evaluate)
cli.add_command(sample)
cli.add_command(check)
cli.add_command(run_command)
cli.add_command(clean)
cli.add_command(forget)
cli.add_command(report)
cli.add_command(explain)
cli.add_command(teach)
cli.add_command(correct)
cli.add_command(waive)
cli.add_command(state)
cli.add_command(fix)
cli.add_command(reference)


def main() -> NoReturn:
    """Run the command; every error is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that has not all letters shows '?' for the others
            stream.reconfigure(errors="replace")
    put_to_rest()  # options.py wakes the collector as soon as all is loaded
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
        say("stopped")
        return 130
    except PressboxError as error:
        say(str(error))
        return FAILED
    except OSError as error:
        say(f"{error.filename or 'output'}: {error.strerror or error}; check the disk and the path")
        return FAILED
