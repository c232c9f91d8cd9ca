"""`pressbox explain`: what a check flags, why it matters, and what is fine as it is."""

import click

from pressbox.commands.codes import complete_name
from pressbox.commands.options import DONE
from pressbox.errors import UsageError


@click.command()
@click.argument("code", required=False, metavar="[CODE|NAME]", shell_complete=complete_name)
@click.option("--all", "everything", is_flag=True, help="All checks, one after another.")
def explain(code: str | None, everything: bool) -> int:
    """Explain a check: what it flags, why that matters, an example, and what is fine as it is.

    Without CODE all codes are listed.

    \b
    pressbox explain D101
    pressbox explain event-date-conflict
    pressbox explain
    pressbox explain --all > checks.md
    """
    from pressbox.checks import all_checks
    from pressbox.checks.frame.selection import named
    from pressbox.report import manual

    if code and everything:
        raise UsageError("explain takes a CODE or --all")
    checks = all_checks()
    whole = manual.pages if everything else manual.listing
    for line in manual.page(named(code, checks)) if code else whole(checks):
        click.echo(line)
    return DONE
