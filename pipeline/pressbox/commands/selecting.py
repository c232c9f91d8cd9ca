"""The options that say which checks run, and how grave what they find is."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from pressbox.commands.codes import complete_selector

F = TypeVar("F", bound=Callable[..., Any])


def _selectors(name: str, about: str) -> Callable[[F], F]:
    return click.option(name, multiple=True, metavar="CODE,…", shell_complete=complete_selector, help=about)


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    _selectors("--select", "Only these checks: codes, beginnings of codes (D, C1), names, or ALL."),
    _selectors("--extend-select", "These checks besides the usual ones."),
    _selectors("--ignore", "Not these checks. Where several fit a check, the closest one decides."),
    click.option(
        "--severity", "levels", multiple=True, metavar="CODE=LEVEL", help="Report a check as error, warning or info."
    ),
    click.option("--preview", is_flag=True, help="Run checks that are not yet precise, too."),
)


def selectors(command: F) -> F:
    """The options, whose values `comparing.selection_of` takes."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
