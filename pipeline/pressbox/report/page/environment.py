"""The templates, and what every word passes on its way into them."""

import datetime as dt
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_KEPT = frozenset("\n\t")


def visible(words: str) -> str:
    """As many characters, of which none moves anything: control and direction signs become the sign for such."""
    if words.isprintable():
        return words
    return "".join(
        char if char.isprintable() or char in _KEPT else " " if char.isspace() else _UNSHOWN for char in words
    )


def _shown(value: Any) -> Any:
    """What a template prints: templates alone make markup, all else is words."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    if value is None or isinstance(value, dt.date):
        raise TypeError(f"a template prints {value!r}; its words are to be made before")
    return value


@cache
def _environment(*, html: bool) -> Environment:
    return Environment(
        loader=PackageLoader("pressbox.report.page"),
        autoescape=html,  # noqa: S701 - plain text escapes nothing
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def markup(template: str, **values: Any) -> str:
    """A template of HTML, whatever the words in it."""
    return _environment(html=True).get_template(template).render(**values)


def plain_text(template: str, **values: Any) -> str:
    """A template of plain text."""
    return _environment(html=False).get_template(template).render(**values)
