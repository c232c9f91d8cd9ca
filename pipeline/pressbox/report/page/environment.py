"""The templates, and what every word passes on its way into them."""

import datetime as dt
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pressbox.report.markdown import escaped
from pressbox.report.showing import clean

_UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_KEPT = frozenset("\n\t")


def visible(words: str) -> str:
    """As many characters, of which none moves anything: control and direction signs become the sign for such."""
    if words.isprintable():
        return words
    return "".join(
        char if char.isprintable() or char in _KEPT else " " if char.isspace() else _UNSHOWN for char in words
    )


def _markdown(words: str) -> str:
    """Words beside others keep the blank between them."""
    before, after = " " * words[:1].isspace(), " " * words[-1:].isspace()
    return f"{before}{escaped(words)}{after}" if words.strip() else ""


class Kind(Enum):
    """What a template is of, and so what words become in it."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


_WORDS: dict[Kind, Callable[[str], str]] = {Kind.HTML: visible, Kind.MARKDOWN: _markdown, Kind.TEXT: clean}


@cache
def _environment(kind: Kind) -> Environment:
    words = _WORDS[kind]

    def printed(value: Any) -> Any:
        """Templates alone make markup, all else is words."""
        if isinstance(value, str) and not isinstance(value, Markup):
            return words(value)
        if value is None or isinstance(value, dt.date):
            raise TypeError(f"a template prints {value!r}; its words are to be made before")
        return value

    return Environment(
        loader=PackageLoader("pressbox.report.page"),
        autoescape=kind is Kind.HTML,  # noqa: S701 - Markdown has an escape of its own, plain text needs none
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def rendered(template: str, **values: Any) -> str:
    """A template, whatever the words in it; the ending of its name says what it is of."""
    kind = {"md": Kind.MARKDOWN, "txt": Kind.TEXT}.get(template.rpartition(".")[2], Kind.HTML)
    return _environment(kind).get_template(template).render(**values)
