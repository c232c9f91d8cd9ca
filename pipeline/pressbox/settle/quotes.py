"""Quotes: the full name of who speaks, wherever the release gives it.

A part of a name is completed from the names in the text; a pronoun is the person named last; 'the Swede' and 'the
24-year-old' are the one beside whose name these words stand.
"""

from dataclasses import dataclass, field

from pressbox.layout import Page
from pressbox.mentions import Mentions, QuoteMention, Span
from pressbox.packs import Packs
from pressbox.patterns import fold, pattern
from pressbox.speech.subjects import Subjects

_WORD = pattern(r"[\w][\w'’-]*+")
_NEARBY = 70  # characters on each side of a name in which it is said what someone is


@dataclass
class Character:
    """Someone whom the release names in full."""

    name: str
    words: tuple[str, ...]  # of the name, folded
    at: list[int] = field(default_factory=list)  # where the full name or a part of it stands
    person: bool = False  # whether anything but two capitals says that this is a person


def settle_quotes(page: Page, found: Mentions, packs: Packs) -> None:
    """Give each quote the full name of its speaker."""
    if not found.quotes:
        return
    open_ones = [quote for quote in found.quotes if quote.speaker_span and not _is_full(page, quote)]
    for quote in found.quotes:
        quote.speaker = _as_written(page, quote.speaker_span) if quote.speaker_span else None
    cast = _Cast(page, found, packs) if open_ones else None
    for quote in open_ones:
        if cast and quote.speaker_span:
            named = quote.speaker_kind == "name"
            quote.speaker = cast.by_name(quote.speaker_span) if named else cast.by_other_words(quote)


def _is_full(page: Page, quote: QuoteMention) -> bool:
    """Whether a speaker is named with first name and surname, as most are: then there is nothing to look for."""
    if quote.speaker_kind != "name" or quote.speaker_span is None:
        return False
    words = page.text[slice(*quote.speaker_span)].split()
    return len(words) > 1 and len(words[0].rstrip(".")) > 1 and words[0][0].isupper() and not words[-1].isupper()


def _as_written(page: Page, span: Span) -> str:
    """The name as one writes it, where the release has it in capitals."""
    words = page.text[slice(*span)].split()
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in words)


class _Cast:
    """The people of one release."""

    def __init__(self, page: Page, found: Mentions, packs: Packs) -> None:
        self.page = page
        self.found = found
        self.subjects = page.language.once(Subjects)
        self.runs = self.subjects.names(page, 0, len(page.text))
        self.characters = self._characters()
        self._demonyms = [
            (hit.start, hit.end, {name.id for name in hit.meanings if name.kind in {"demonym", "country"}})
            for hit in found.names
            if any(name.kind in {"demonym", "country"} for name in hit.meanings)
        ]

    def _characters(self) -> list[Character]:
        """Full names in order of appearance, each with all places where it or a part of it stands."""
        full: dict[tuple[str, ...], Character] = {}
        speakers = {quote.speaker_span for quote in self.found.quotes if quote.speaker_kind == "name"}
        for span in self.runs:
            words = self._words(span)
            if not 2 <= len(words) <= 5 or len(words[0]) == 1 or self._is_known(span):
                continue
            character = full.setdefault(words, Character(_as_written(self.page, span), words))
            character.name = min(character.name, _as_written(self.page, span), key=lambda name: name.isupper())
            character.person = character.person or span in speakers
        self._pairs(full)
        out = list(full.values())
        for span in self.runs:
            words = self._words(span)
            for character in out:
                if words == character.words or (
                    len(words) == 1 and words[0] in (character.words[0], character.words[-1])
                ):
                    character.at.append(span[0])
                    character.person = character.person or span in speakers
        return out

    def _pairs(self, full: dict[tuple[str, ...], Character]) -> None:
        """'Mira and Elin Norrgård': the first takes the surname of the second."""
        for before, span in zip(self.runs, self.runs[1:], strict=False):
            words, shared = self._words(before), self._words(span)
            between = self.page.folded[before[1] : span[0]].split()
            if len(words) == 1 and len(shared) == 2 and between in (["and"], ["&"]):
                name = f"{_as_written(self.page, before)} {_as_written(self.page, span).split()[-1]}"
                full.setdefault((words[0], shared[-1]), Character(name, (words[0], shared[-1])))

    def _is_known(self, span: Span) -> bool:
        """Whether the packs know the words as something else: a venue, a series."""
        others = [other.span for other in self.found.places] + [other.span for other in self.found.series]
        return any(low <= span[0] and span[1] <= high for low, high in others)

    def _words(self, span: Span) -> tuple[str, ...]:
        return tuple(self.page.folded[slice(*span)].replace(".", " ").split())

    # ------------------------------------------------------------------------------------------------ by name
    def by_name(self, span: Span) -> str:
        """The full name that a name belongs to; the name as it stands where the release gives no more of it."""
        words = self._words(span)
        exact = [one for one in self.characters if one.words == words]
        if exact:
            return exact[0].name
        fits = [one for one in self.characters if _is_part(words, one.words)]
        names = list(dict.fromkeys(one.name for one in fits))
        if len(names) > 1:
            sure = list(dict.fromkeys(one.name for one in fits if one.person))
            names = sure or names
        return names[0] if len(names) == 1 else _as_written(self.page, span)

    # ------------------------------------------------------------------------------------------ by other words
    def by_other_words(self, quote: QuoteMention) -> str | None:
        span = quote.speaker_span
        if span is None or quote.speaker_kind == "pronoun":
            return self._last_named(quote)
        if quote.speaker_kind == "initials":
            return self._by_initials(span)
        return self._by_description(quote, span)

    def _by_initials(self, span: Span) -> str | None:
        initials = self.page.folded[slice(*span)]
        names = {one.name for one in self.characters if "".join(word[0] for word in one.words) == initials}
        return names.pop() if len(names) == 1 else None

    def _last_named(self, quote: QuoteMention) -> str | None:
        """The person named last before the quote, outside of what others say; else the one who spoke last."""
        before = quote.parts[0][0] if quote.derived or quote.speaker_span is None else quote.speaker_span[0]
        spoken = [part for other in self.found.quotes for part in other.parts]
        sure = any(one.person for one in self.characters)
        best, name = -1, None
        for one in self.characters:
            if sure and not one.person and not self._is_introduced(one):
                continue
            for at in one.at:
                if best < at < before and not any(low <= at < high for low, high in spoken):
                    best, name = at, one.name
        return name

    def _is_introduced(self, one: Character) -> bool:
        """Whether words beside the name say what the person is."""
        return any(self.subjects.has_role(self.page, max(0, at - _NEARBY // 2), at) for at in one.at[:2])

    def _by_description(self, quote: QuoteMention, span: Span) -> str | None:
        """The person beside whose name the words of the description stand; the more of them, the surer."""
        spoken = [part for other in self.found.quotes for part in other.parts]
        near: dict[str, dict[str, int]] = {}
        for key, low, high in self._marks(span):
            if any(start <= low < end for start, end in spoken):
                continue
            places = ((self._distance(at, low, high), one.name) for one in self.characters for at in one.at)
            distance, name = min(places, default=(_NEARBY + 1, ""))
            if distance <= _NEARBY:  # a word speaks of the one whose name is nearest
                keys = near.setdefault(name, {})
                keys[key] = min(distance, keys.get(key, distance))
        telling = self._telling(span)
        if telling:  # a driver is not the driver from the town that is named
            near = {name: keys for name, keys in near.items() if telling & keys.keys()}
        if near:
            return min(near, key=lambda name: (-len(near[name]), sum(near[name].values())))
        return self._last_named(quote) if self._countries_in(span) or self.subjects.is_age(self.page, span) else None

    def _marks(self, span: Span) -> list[tuple[str, int, int]]:
        """Where else the words of a description stand, and other words for the country that it names."""
        keys = self._keys(span)
        marks = [
            (word[0], word.start(), word.end())
            for word in _WORD.finditer(self.page.folded)
            if word[0] in keys and not span[0] <= word.start() < span[1]
        ]
        wanted = self._countries_in(span)
        return marks + [
            ("country", start, end)
            for start, end, ids in self._demonyms
            if ids & wanted and not span[0] <= start < span[1]
        ]

    def _telling(self, span: Span) -> set[str]:
        """The words of a description that are no role: a town, an age, a country."""
        telling = {key for key in self._keys(span) if not self.subjects.is_role(key)}
        return telling | {"country"} if self._countries_in(span) else telling

    def _distance(self, at: int, low: int, high: int) -> int:
        """How far a name is from a word, in its line; a name right behind the word is nearest."""
        if self.page.text.count("\n\n", min(at, low), max(at, high)):
            return _NEARBY + 1
        return at - high if at >= high else low - at + 1

    def _keys(self, span: Span) -> set[str]:
        """The words of a description that say anything: no articles, no prepositions."""
        words = [word[0] for word in _WORD.finditer(self.page.folded, *span)]
        return {word for word in words if word not in self.subjects.empty_words}

    def _countries_in(self, span: Span) -> set[str]:
        here = [ids for start, end, ids in self._demonyms if span[0] <= start and end <= span[1]]
        return set().union(*here)


def _is_part(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a part of a full one: its surname, its first name, or initials and surname."""
    if not words or len(words) > len(full):
        return False
    if len(words) == 1:
        return words[0] in (full[0], full[-1])
    if words == full[-len(words) :] or (words[-1] == full[-1] and full[0].startswith(words[0])):
        return True
    return words[-1] == fold(full[-1]) and all(any(part.startswith(word) for part in full[:-1]) for word in words[:-1])
