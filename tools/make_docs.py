"""What documents have from the code: parts of README.md, and CHECKS.md and rules/README.md whole.

`make docs` writes them; a test makes them again and compares. A part of the README (a release and its record, the
commands, the record's fields, what a check of the samples prints) stands between `<!-- made: NAME -->` and
`<!-- end -->`.
"""

import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import click
from click.testing import CliRunner

from pressbox import extract
from pressbox.checks import all_checks
from pressbox.cli import cli
from pressbox.models import Item, Release
from pressbox.report import manual
from tools import rules_page

README = Path(__file__).parents[1] / "README.md"
CHECKS = README.with_name("CHECKS.md")
RULES = README.with_name("rules") / "README.md"
_SEASON = ["check", "samples/season", "--no-config", "--no-local"]
_RUN = ["run", "releases", "-o", "results", "--no-config", "--no-local"]
_BEGIN, _END = "<!-- made: ", "<!-- end -->"
_EXAMPLE = "<!-- example -->\n```text\n"


def made(readme: str) -> str:
    """The README with its made parts as they are now."""
    first, *blocks = readme.split(_BEGIN)
    out = [first]
    for block in blocks:
        name = block.partition(" -->")[0]
        out.append(f"{_BEGIN}{name} -->\n{_MAKERS[name](readme)}\n{_END}{block.partition(_END)[2]}")
    return "".join(out)


def example(readme: str) -> str:
    """The release that the README shows."""
    return readme.partition(_EXAMPLE)[2].partition("```\n")[0]


def _record(readme: str) -> str:
    """The record of the example: one item a line, and without what is empty."""
    release = json.loads(extract(example(readme), name="karlskoga").to_json(text=False))
    lines = []
    for field, value in release.items():
        if field == "source" or value in (None, []):
            continue
        if isinstance(value, list):
            items = ",\n".join(f"    {_compact(item)}" for item in value)
            lines.append(f'  "{field}": [\n{items}\n  ]')
        else:
            lines.append(f'  "{field}": {_compact(value)}')
    return "```json\n{\n" + ",\n".join(lines) + "\n}\n```"


def _compact(value: Any) -> str:
    if isinstance(value, dict):
        value = {name: part for name, part in value.items() if part not in (None, [], {})}
    return json.dumps(value, ensure_ascii=False)


def _commands(_: str) -> str:
    rows = ["| command | what it does |", "| --- | --- |"]
    return "\n".join(rows + [f"| `{usage}` | {about} |" for usage, about in commands(cli, "pressbox")])


def commands(group: click.Group, path: str) -> list[tuple[str, str]]:
    """Each command with its arguments and options, and the first sentence of its help."""
    found: list[tuple[str, str]] = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += commands(command, f"{path} {name}")
            continue
        words = [f"{path} {name}", *map(_usage, command.params)]
        about = (command.help or "").split("\n\n")[0]
        found.append((" ".join(words).replace("|", "\\|"), " ".join(about.split())))
    return found


def _usage(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Argument):
        choices = getattr(parameter.type, "choices", None)
        return str(parameter.metavar or "|".join(choices or ["…"]))
    option = max(parameter.opts, key=len) if isinstance(parameter, click.Option) else ""
    if isinstance(parameter, click.Option) and parameter.is_flag:
        return f"[{option}]"
    return f"[{option} {parameter.metavar or 'N'}]{'…' if parameter.multiple else ''}"


def _fields(_: str) -> str:
    rows = ["| field | what it holds |", "| --- | --- |"]
    for name, field in Release.model_fields.items():
        rows.append(f"| `{name}` | {_held(field.annotation)} |")
    return "\n".join(rows)


def _held(kind: Any) -> str:
    """The type of a field in words: the names of an item's own fields, for what each item has is said once."""
    parts = [part for part in get_args(kind) if part is not type(None)]
    inner = parts[0] if parts else kind
    many = getattr(kind, "__origin__", None) is list
    if hasattr(inner, "model_fields"):
        shared = Item.model_fields if issubclass(inner, Item) else {}
        own = [field.alias or name for name, field in inner.model_fields.items() if name not in shared]
        return ("each: " if many else "") + ", ".join(f"`{name}`" for name in own)
    if parts and not hasattr(inner, "__name__"):
        return ", ".join(f"`{part}`" for part in get_args(inner) or parts)
    if parts and all(isinstance(part, str | int) for part in parts):
        return ", ".join(f"`{part}`" for part in parts)
    return {"str": "text", "int": "number"}.get(getattr(inner, "__name__", ""), str(inner))


def _run(_: str) -> str:
    """What three runs over the season say: the first, one with nothing new, one with a file that can't be read."""
    told = []
    with TemporaryDirectory() as made, contextlib.chdir(made):
        season = Path("releases")
        season.mkdir()
        for path in sorted((README.parent / "samples" / "season").glob("*.txt")):
            shutil.copy(path, season)
        for add in (None, None, "notes.txt"):
            if add:
                (season / add).touch()
            done = CliRunner().invoke(cli, [*_RUN, "--workers", "1"], standalone_mode=False)
            lines = [line for line in done.stderr.splitlines() if line.startswith("pressbox:")]  # no clock times
            told += [f"$ pressbox {' '.join(_RUN[:4])}", *lines, *done.stdout.splitlines()]
    return "```text\n" + "\n".join(told) + "\n```"


def _season(_: str) -> str:
    """What the check of a season of releases prints, as anybody sees it who calls it beside the README."""
    with contextlib.chdir(README.parent):
        return f"```text\n{CliRunner().invoke(cli, _SEASON).stdout}```"


def checks_page() -> str:
    """CHECKS.md: all that the checks say of themselves."""
    return "\n".join(manual.pages(all_checks())) + "\n"


_MAKERS: dict[str, Callable[[str], str]] = {
    "record": _record,
    "commands": _commands,
    "fields": _fields,
    "season": _season,
    "run": _run,
}


if __name__ == "__main__":
    CHECKS.write_text(checks_page(), encoding="utf-8", newline="\n")
    RULES.write_text(rules_page.page() + "\n", encoding="utf-8", newline="\n")
    before = README.read_text(encoding="utf-8")
    README.write_text(made(before), encoding="utf-8", newline="\n")
