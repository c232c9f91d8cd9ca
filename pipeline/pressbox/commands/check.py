"""`pressbox check`: what does not fit in and between releases."""

from typing import Any

import click

from pressbox.commands.options import (
    DONE,
    MISSED,
    Knowledge,
    need_any,
    paths_argument,
    published_option,
    told,
    with_rules,
)


@click.command()
@paths_argument
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How findings are written.")
@click.option("--info", "infos", is_flag=True, help="Show infos too, not only how many there are.")
@published_option
@with_rules
def check(paths: tuple[str, ...], form: str, infos: bool, published: Any, know: Knowledge) -> int:
    """Compare releases, and say what does not fit in and between them.

    PATH is a text file (.txt, .md), a folder of them, or - for standard input. Each finding shows both values with
    all the places that state them, and which of them the evidence supports. Exits with 1 where there is an error.

    \b
    pressbox check releases/
    pressbox check releases/ --format json > findings.json
    """
    from pressbox import api
    from pressbox.report.places import Places
    from pressbox.report.text import lines_of

    reading = know.reading(paths, published, findings=False)
    releases = list(reading)
    need_any(reading)
    report = api.check(releases, packs=reading.packs)
    if form == "json":
        click.echo(report.to_json())
    else:
        for line in lines_of(report, Places(releases), infos=infos):
            click.echo(line)
        click.echo(str(report))
    code = told(reading)
    return code or (MISSED if any(one.severity == "error" for one in report.findings) else DONE)
