"""Sentences of a line, near enough: where a thought ends, without a tokeniser."""

from pressbox.patterns import pattern

# A stop, a blank and a capital; not after an initial, a short abbreviation in capitals or a figure with an ordinal dot.
_END = pattern(
    r"""(?<!\b[A-Z]\.)(?<!\b(?:No|St|Mr|Mrs|Ms|Dr|vs|Sgt|Lt|Jr|Sr|Ltd|Inc)\.)[.!?…]["'”’)\]»]*\s+(?=["'“‘«(\[]?[\p{Lu}\d–-])"""
)


def sentence_at(text: str, start: int, end: int, position: int) -> tuple[int, int]:
    """The sentence of text[start:end] that a position lies in."""
    low = start
    for found in _END.finditer(text, start, end):
        if found.end() > position:
            return low, found.start() + 1
        low = found.end()
    return low, end


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """All sentences of text[start:end]."""
    out = []
    low = start
    for found in _END.finditer(text, start, end):
        out.append((low, found.start() + 1))
        low = found.end()
    if low < end:
        out.append((low, end))
    return out
