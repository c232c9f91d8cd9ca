"""What is not to be seen: contacts, unless they are asked for; and people, or whole texts, where that is wished.

Hidden characters are replaced one by one, so that every span stays where it is.
"""

from collections.abc import Iterable, Iterator

from pressbox.checks.words.contacts import PHONE
from pressbox.models import Release, Span
from pressbox.patterns import fold, pattern
from pressbox.report.page.wish import Hidden

DOT, BLOCK = "•", "█"
_FIELDS_OF_FIGURES = ("dates", "times", "sessions", "results", "calendar", "facts", "standings")
_LEAST = 3  # letters of a part of a name: 'de' and 'af' would hide half the text
# 'press@norrgard.example', 'jonas.ek(at)team.example'
_MAIL = pattern(r"[\w.+-]{1,64}(?:@|\(at\)|\[at\])[\w-]{1,63}(?:\.[\w-]{1,63})+")
# '46 70 555 01 23' within the words of a contact, however it is written
_FIGURES = pattern(r"[+(]?\d[\d ()./-]{3,30}\d")
_WORD = pattern(r"\p{L}+")
# 'anna.berg@northlight.example', '@annaberg', 'www.annaberg.example/news': what stands together
_TOGETHER = pattern(r"\S+")
_SIGNS = frozenset("@#/_.")  # which of these are in it is an address, a handle or a tag
_AROUND = ".,;:!?()[]<>'\""
_LEAST_WITHIN = 4  # letters of a part of a name that is looked for within a longer word
_LONGEST_ENDING = 2  # letters that a language puts behind a name: 'Norrgårds', 'Norrgårdin'


class Veil:
    """Hides words in texts and in all that is said of them."""

    def __init__(self, hidden: Iterable[Hidden] = ()) -> None:
        self.hidden = frozenset(hidden)
        self._people: set[str] = set()
        self._phones: set[str] = set()

    @property
    def texts(self) -> bool:
        return "text" in self.hidden

    @property
    def people(self) -> bool:
        return "people" in self.hidden

    def learn(self, release: Release) -> None:
        """Whose names are to be hidden: must have gone through all releases before words of any are shown."""
        for person in release.people:
            said = [(release.text or "")[start:end] for start, end in person.mentions]
            for name in (person.name, *person.aliases, *said):
                self._people.update(
                    fold(part) for part in _WORD.findall(name) if len(part) >= _LEAST and not part.islower()
                )

    def text(self, release: Release) -> str:
        """The text of a release, of the same length, with what is hidden in it replaced."""
        text = release.text or ""
        if "contacts" in self.hidden:
            phones = list(_phones(release, text))
            self._phones.update(text[start:end] for start, end in phones)
            self._phones.update(one.phone for one in release.contacts if one.phone)
            text = _covered(text, sorted([*_addresses(release, text), *phones]), DOT)
        return self._without_people(text)

    def words(self, words: str) -> str:
        """Words that are said of releases, with what is hidden replaced."""
        if "contacts" in self.hidden and words:
            words = _covered(words, [match.span() for match in _MAIL.finditer(words)], DOT)
            phones = [match.span() for match in _FIGURES.finditer(words) if match[0] in self._phones]
            phones += [match.span() for match in PHONE.finditer(words) if match[0] in self._phones]
            phones.sort()
            words = _covered(words, phones, DOT)
        return self._without_people(words)

    def _without_people(self, words: str) -> str:
        if not self.people or not self._people:
            return words
        spans = [found.span() for found in _WORD.finditer(words) if self._is_name(found[0])]
        spans += self._run_together(words)
        return _covered(words, sorted(spans), BLOCK)

    def _is_name(self, word: str) -> bool:
        """Whether it is a part of a name, also with an ending."""
        plain = fold(word)
        if plain in self._people:
            return True
        stems = (plain[:-cut] for cut in range(1, _LONGEST_ENDING + 1))
        return not word.islower() and any(len(stem) >= _LEAST_WITHIN and stem in self._people for stem in stems)

    def _run_together(self, words: str) -> Iterator[Span]:
        """Words of addresses, handles and tags in which a name is."""
        for found in _TOGETHER.finditer(words):
            if _SIGNS.isdisjoint(found[0].strip(_AROUND)):
                continue
            yield from (one.span() for one in _WORD.finditer(words, *found.span()) if self._holds_name(fold(one[0])))

    def _holds_name(self, word: str) -> bool:
        sizes = range(_LEAST_WITHIN, len(word) + 1)
        return any(word[at : at + size] in self._people for size in sizes for at in range(len(word) - size + 1))


def _addresses(release: Release, text: str) -> Iterator[Span]:
    yield from (match.span() for match in _MAIL.finditer(text))
    yield from (link.span for link in release.links if link.url and "@" in link.url)


def _phones(release: Release, text: str) -> Iterator[Span]:
    """Telephone numbers; figures that were read as something else are none."""
    for contact in release.contacts:
        if contact.phone:
            yield from (match.span() for match in _FIGURES.finditer(text, *contact.span))
    read = sorted(item.span for field in _FIELDS_OF_FIGURES for item in getattr(release, field))
    for match in PHONE.finditer(text):
        start, end = match.span()
        if not any(low < end and start < high for low, high in read):
            yield start, end


def _covered(text: str, spans: Iterable[Span], sign: str) -> str:
    out, at = [], 0
    for start, end in spans:
        if end > at:
            out += [text[at : max(at, start)], *(sign if char != "\n" else char for char in text[max(at, start) : end])]
            at = end
    return "".join([*out, text[at:]])
