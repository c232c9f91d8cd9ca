"""The words of a finding with the sentence around them, as they stand in a release."""

from typing import NamedTuple

from pressbox.layout.sentences import ends_of, sentence_at
from pressbox.models import Release, Span
from pressbox.packs import Packs

_BESIDE = 140  # characters of the sentence shown on either side
_WORDS = 320  # characters of the words themselves: of a long quote its beginning and end


class Quoted(NamedTuple):
    """Words in their sentence. Lines and columns count from 1."""

    line: int
    column: int
    before: str
    words: str
    after: str


class Quoting:
    """One release, asked for the words at many spans."""

    def __init__(self, release: Release, text: str, packs: Packs) -> None:
        """`text` is what may be shown of it: as long as its own."""
        self._text = text
        self._ends = ends_of(release.text or "", packs.language(release.language))

    def at(self, span: Span) -> Quoted:
        text, (start, end) = self._text, span
        line_start = text.rfind("\n", 0, start) + 1
        low, high = sentence_at(self._ends, line_start, self._line_end(end), start)
        _, high = sentence_at(self._ends, line_start, self._line_end(end), max(start, end - 1))
        low, high = min(low, start), max(high, end)
        before, after = text[max(low, start - _BESIDE) : start], text[end : min(high, end + _BESIDE)]
        return Quoted(
            line=text.count("\n", 0, start) + 1,
            column=start - line_start + 1,
            before=("…" if start - _BESIDE > low else "") + before.lstrip(),
            words=_middle_out(text[start:end]),
            after=after.rstrip() + ("…" if end + _BESIDE < high else ""),
        )

    def _line_end(self, place: int) -> int:
        at = self._text.find("\n", place)
        return len(self._text) if at < 0 else at


def _middle_out(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 100]} … {words[-90:]}"
