"""Where words stand in a text, as whole words."""

from collections.abc import Iterator

from pressbox.models import Span


def places_of(words: str, text: str) -> Iterator[Span]:
    """Every place where words stand by themselves; what ends on a sign may go on with anything."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before, behind = text[at - 1 : at], text[end : end + 1]
        joined = (words[0].isalnum() and before.isalnum()) or (words[-1].isalnum() and behind.isalnum())
        if not joined:
            yield at, end
        at = text.find(words, at + 1)
