"""Little releases whose mentions are marked in the text, and the one extractor that tests of names share."""

from functools import cache

import regex

from pressbox.extractor import Extractor

_MARK = regex.compile(r"\{([^|{}]+)\|([^{}]+)\}")
Mention = tuple[int, str, str]


@cache
def extractor() -> Extractor:
    return Extractor()


def marked(source: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and the mentions that the marks name."""
    text, mentions, last = "", [], 0
    for mark in _MARK.finditer(source):
        text += source[last : mark.start()]
        mentions += [(len(text), mark[1], name) for name in mark[2].split(";")]
        text += mark[1]
        last = mark.end()
    return text + source[last:], sorted(mentions)


# A racing release says so in its own words; a heading like this one is enough.
RACING = (
    "Race report and qualifying from the paddock\n\nThe drivers lined up for lap one of the race after qualifying.\n\n"
)
