"""What only a trained pipeline says of names, where the rules leave them open; it takes no reading of theirs away."""

from collections.abc import Sequence

from pressbox.mentions import EntityMention, Word, within

ASSUMED = "model.person"
_REACH = 120  # characters: no name is longer


def named_person(entities: Sequence[EntityMention], words: Sequence[Word]) -> tuple[int, int] | None:
    """The first of the words that the pipeline calls one person's name: its first, and behind its last."""
    start, end = words[0].start, words[-1].end
    for entity in within(entities, start - _REACH, end):
        if entity.kind != "person":
            continue
        low, high = entity.span
        inside = [index for index, word in enumerate(words) if low <= word.start < high]
        if len(inside) > 1:
            return inside[0], inside[-1] + 1
    return None
