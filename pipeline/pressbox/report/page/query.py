"""A polite question to the sender of releases, as plain text: what stands where, why we ask, and what we would know."""

from collections.abc import Sequence
from typing import NamedTuple

from pressbox.report.page.environment import rendered


class Statement(NamedTuple):
    """Words of a release, and which release it is."""

    words: str
    title: str
    published: str
    line: int


class AskedSide(NamedTuple):
    value: str
    statements: Sequence[Statement]


class Asked(NamedTuple):
    """What is asked about: `code` tells the desk which finding it is, `reason` is what its check is for."""

    code: str
    sender: str
    reason: str
    message: str
    sides: Sequence[AskedSide]
    suggestion: str | None
    basis: str | None
    innocent: Sequence[str]


def query(asked: Asked) -> str:
    """The letter: its head, a blank line, and its words."""
    return rendered("query.txt", asked=asked).strip() + "\n"
