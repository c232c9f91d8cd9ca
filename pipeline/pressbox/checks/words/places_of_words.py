"""Where words stand in a text, as whole words."""

from collections.abc import Iterator

from pressbox.models import Span
from pressbox.patterns import met


def places_of(words: str, text: str) -> Iterator[Span]:
    """Every place where words stand by themselves; what ends on a sign may go on with anything."""
    for at, end in met(words, text):
        before, behind = text[at - 1 : at], text[end : end + 1]
        joined = (words[0].isalnum() and before.isalnum()) or (words[-1].isalnum() and behind.isalnum())
        if not joined:
            yield at, end
