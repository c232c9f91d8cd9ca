"""The codes and names of checks, for the completion of a shell."""

from collections.abc import Iterator

import click
from click.shell_completion import CompletionItem


def complete_selector(_context: click.Context, _parameter: click.Parameter, given: str) -> list[CompletionItem]:
    """Codes and names, after a comma the next one."""
    head, comma, word = given.rpartition(",")
    return [CompletionItem(f"{head}{comma}{name}", help=title) for name, title in _known() if _begins(name, word)]


def complete_name(_context: click.Context, _parameter: click.Parameter, given: str) -> list[CompletionItem]:
    return [CompletionItem(name, help=title) for name, title in _known() if _begins(name, given)]


def _known() -> Iterator[tuple[str, str]]:
    from pressbox.checks import all_checks

    for check in all_checks():
        yield check.code, check.title
        yield check.name, check.title


def _begins(name: str, word: str) -> bool:
    return name.lower().startswith(word.lower())
