"""Zones where they stand beside a time or in a note: by letters, by name, as an offset, or as the local time."""

from typing import NamedTuple

from pressbox.grammar.timetable.phrases import Phrases, Token, placed, tokens_of, words_of
from pressbox.mentions import Span
from pressbox.packs import Language, Packs
from pressbox.patterns import fold, pattern

LOCAL = "local"

_OFFSET = pattern(r"\b(?:utc|gmt)\s?(?<sign>[-+])\s?(?<hours>\d{1,2})(?:[:.]?(?<minutes>[0-5]\d))?(?![\d:])")
_OPENING = pattern(r"[\s,]*+(?<bracket>[(\[])?\s?")
_REACH = 40


class ZoneFound(NamedTuple):
    zone: str  # id of a row of zones.csv, `local`, or an offset as UTC+02:00
    span: Span
    bracketed: bool
    local: bool  # the words say that it is the local time too


class ZoneWords:
    """All words for zones in one language."""

    def __init__(self, packs: Packs, language: Language) -> None:
        terms: list[tuple[str, tuple[str, bool]]] = []
        for zone in packs.zones.values():
            terms.append((zone.id, (zone.id, True)))
            # A name of one word ('Eastern') is a word of its own; it must be written as a name.
            terms += [(name, (zone.id, " " not in name and name[0].isupper())) for name in zone.names]
        local = {fold(word) for word in language.times.local}
        terms += [(word, (LOCAL, False)) for word in sorted(local)]
        self._phrases = Phrases(terms)
        self._time_words = {word.split()[-1] for word in local if " " in word}
        self._both = {fold(word) for word in language.times.both}
        self._universal = frozenset(("utc", "gmt"))

    def at(self, text: str, folded: str, tokens: list[Token], index: int) -> tuple[int, str] | None:
        """The zone that begins at a token, and the index after it; 'CET time' and 'GMT+2' are one."""
        token = tokens[index]
        if token.text in self._universal:
            found = _OFFSET.match(folded, token.start)
            if found:
                after = next(
                    (place for place in range(index, len(tokens)) if tokens[place].start >= found.end()), len(tokens)
                )
                return after, f"UTC{found['sign']}{int(found['hours']):02}:{found['minutes'] or '00'}"
        hit = self._phrases.at(folded, tokens, index)
        if hit is None:
            return None
        after, (zone, as_written) = hit
        first = text[token.start : token.end]
        if as_written and not (first.isupper() if len(first) <= 4 else first[0].isupper()):
            return None
        if (
            after < len(tokens)
            and tokens[after].text in self._time_words
            and folded[tokens[after - 1].end : tokens[after].start] == " "
        ):
            after += 1
        return after, zone

    def after(self, text: str, folded: str, end: int, limit: int) -> ZoneFound | None:
        """The zone that stands right after a time: '2 p.m. ET', '14:00 (CEST)', '13:30 local'."""
        opening = _OPENING.match(folded, end, min(limit, end + 6))
        start = opening.end() if opening else end
        if start >= limit or not folded[start].isalpha():
            return None
        bracketed = bool(opening and opening["bracket"])
        word = start
        while word < limit and folded[word].isalpha():
            word += 1
        if not self._phrases.may_begin(folded[start:word]):
            return None
        tokens = tokens_of(folded, start, min(limit, start + _REACH))
        hit = self.at(text, folded, tokens, 0) if tokens else None
        if hit is None:
            return None
        after, zone = hit
        last = self._end(folded, tokens, after, zone, start)
        if bracketed and not folded[last:limit].lstrip().startswith((")", "]", "/", ",", ";")):
            return None
        local = zone == LOCAL
        if after + 1 < len(tokens) and tokens[after].text in self._both:
            also = self.at(text, folded, tokens, after + 1)
            local = local or bool(also and also[1] == LOCAL)
        return ZoneFound(zone, (start, last), bracketed, local)

    def before(self, text: str, folded: str, start: int, limit: int) -> ZoneFound | None:
        """The zone in front of a time: 'ET: 6.30am', 'UK (BST): 11.30am', 'Local time 12.30'."""
        low = max(limit, start - 24)
        gap = folded[low:start].rstrip(" \t:)(-")
        colon = ":" in folded[low + len(gap) : start]
        if not gap or not (colon or gap.rsplit(None, 1)[-1] in self._time_words):
            return None
        tokens = tokens_of(folded, low, start)
        for index in range(max(0, len(tokens) - 3), len(tokens)):
            hit = self.at(text, folded, tokens, index)
            if hit and hit[0] == len(tokens):
                last = self._end(folded, tokens, hit[0], hit[1], tokens[index].start)
                if folded[last:start].strip(" :)(\t-") or not (colon or tokens[-1].text in self._time_words):
                    return None
                return ZoneFound(hit[1], (tokens[index].start, last), True, hit[1] == LOCAL)
        return None

    def among(self, text: str, folded: str, start: int, end: int) -> ZoneFound | None:
        """The first zone anywhere in a stretch of text."""
        words = words_of(folded, start, end)
        if not self._phrases.any_may_begin(words) and self._universal.isdisjoint(words):
            return None
        tokens = placed(folded, words, start)
        for index in range(len(tokens)):
            hit = self.at(text, folded, tokens, index)
            if hit:
                last = self._end(folded, tokens, hit[0], hit[1], tokens[index].start)
                return ZoneFound(hit[1], (tokens[index].start, last), False, hit[1] == LOCAL)
        return None

    @staticmethod
    def _end(folded: str, tokens: list[Token], after: int, zone: str, start: int) -> int:
        if zone.startswith("UTC") and len(zone) > 3:
            found = _OFFSET.match(folded, start)
            if found:
                return found.end()
        return tokens[after - 1].end
