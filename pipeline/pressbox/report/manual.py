"""The documentation of the checks, as they carry it: for `pressbox explain` and for CHECKS.md."""

from collections.abc import Iterator, Sequence

from pressbox.checks.frame.check import Check


def page(check: Check, level: str = "#") -> Iterator[str]:
    """One check: its title, when it runs, and the four parts of its docstring."""
    yield f"{level} {check.code} {check.name}"
    yield ""
    yield check.title
    yield ""
    yield standing(check)
    for heading, body in check.sections.items():
        yield ""
        yield f"{level}# {heading}"
        yield from ["", *body.split("\n")]


def standing(check: Check) -> str:
    """'Error, within a release. Not shown on its own where D103 explains it.'"""
    where = "within a release" if check.scope == "release" else "between releases"
    parts = [f"{check.severity.capitalize()}, {where}."]
    if check.preview:
        parts.append("Not yet precise: runs with --preview.")
    if check.quiet:
        parts.append(f"A matter of taste: runs with --extend-select {check.code}.")
    if check.under:
        parts.append(f"Stands below a finding of {' or '.join(check.under)} on the same words.")
    return " ".join(parts)


def pages(checks: Sequence[Check]) -> Iterator[str]:
    """The table of all checks, then each of them."""
    yield "# What pressbox checks"
    yield ""
    yield from table(checks)
    for check in checks:
        yield ""
        yield from page(check, "##")


def table(checks: Sequence[Check]) -> Iterator[str]:
    yield "| code | name | severity | what does not fit | runs |"
    yield "| --- | --- | --- | --- | --- |"
    for check in checks:
        title = " ".join(check.title.split()).replace("|", "\\|")
        yield f"| {check.code} | `{check.name}` | {check.severity} | {title} | {_runs(check)} |"


def listing(checks: Sequence[Check]) -> Iterator[str]:
    """A line for each check, for a terminal."""
    width = max((len(check.name) for check in checks), default=0)
    for check in checks:
        runs = "" if check.is_usual else f" ({_runs(check)})"
        yield f"{check.code} {check.severity:7} {check.name:{width}}  {' '.join(check.title.split())}{runs}"


def _runs(check: Check) -> str:
    return "with `--preview`" if check.preview else "when selected" if check.quiet else "always"
