"""What the index of many releases leaves to their own pages, and says that it does."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pressbox.report.page.data import Brief, Cause, Contents, Cut, Group, Shown

MOST_FINDINGS = 150
ROWS = 2_000  # releases on one page of their list


def cut_to_index(contents: Contents) -> Contents:
    """The gravest findings; infos within one release stand on its own page alone."""
    every = list(_findings(contents))
    shown = [one for one in every if one.severity != "info" or len(one.releases) > 1 or one.children]
    chosen = {one.anchor for one in islice(shown, MOST_FINDINGS)}
    cuts = []
    if len(shown) < len(every):
        cuts.append(Cut("findings (the others are infos, on the pages of their releases)", len(shown), len(every)))
    if len(chosen) < len(shown):
        cuts.append(Cut("findings of these (a report written as JSON or Markdown has all)", len(chosen), len(shown)))
    groups = tuple(group for group in (_only(one, chosen) for one in contents.groups) if group.causes)
    return replace(contents, groups=groups, cuts=(*cuts, *contents.cuts))


def _findings(contents: Contents) -> Iterator[Shown]:
    for group in contents.groups:
        for cause in group.causes:
            yield from cause.findings


def _only(group: Group, chosen: set[str]) -> Group:
    causes = (
        Cause(cause.code, cause.title, tuple(one for one in cause.findings if one.anchor in chosen))
        for cause in group.causes
    )
    return Group(group.event, tuple(one for one in causes if one.findings))


def list_pages(releases: tuple[Brief, ...]) -> list[tuple[Brief, ...]]:
    """The list of releases in parts, each short enough to be opened at once."""
    return [releases[at : at + ROWS] for at in range(0, len(releases), ROWS)] or [()]
