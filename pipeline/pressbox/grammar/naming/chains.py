"""Words that may be a name, and where they stand."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pressbox.layout import Line, Page
from pressbox.mentions import Span, Word
from pressbox.packs import Form
from pressbox.packs.tables import KnownPerson
from pressbox.patterns import pattern

_CREW = 3  # words: two names that share a word have as many
_BRACKETED, _BRACKET = 3, 48  # chains that brackets between two names of a list hold, and characters
_PARTS = pattern(r"[DLO]['’]|-|[^-]+")  # 'ANNA-LENA', 'D'HAENE'
CAPITALS = 3  # letters: shorter words in capitals are initials, not a surname


class Ground(NamedTuple):
    """What says that words are somebody's name, and how much that is."""

    rule: str
    weak: bool = False  # it makes them one most likely
    of_things: bool = False  # it stands beside the names of things, too
    of_surnames: bool = False  # it stands beside a surname alone as well

    @classmethod
    def of(cls, form: Form) -> "Ground":
        gives = form.gives
        weak, of_things = bool(gives.get("weak")), bool(gives.get("of_things"))
        return cls(f"people.{form.id}", weak, of_things, weak or bool(gives.get("of_surnames")))


_NOTHING = Ground("")
NAME = Ground("people.name")  # its own words, of which one is a first name
KNOWN = Ground("people.known")
PAIR = Ground("people.pair")  # whose surname another first name beside it has: 'Anna and Bo Holm'
HEADING = Ground("people.heading")
LISTED = Ground("people.list", weak=True, of_surnames=True)


@dataclass(slots=True)
class Chain:
    """Words of one run that nothing else claims, and what name they hold."""

    words: list[Word]
    line: Line
    first: int = 0  # of the name, among the words
    last: int = 0  # behind the name
    ground: Ground = _NOTHING
    row: KnownPerson | None = None  # of the packs, where they know the name

    @property
    def span(self) -> Span:
        return self.words[self.first].start, self.words[self.last - 1].end


def between(page: Page, one: Chain, other: Chain) -> str:
    """The text between two chains, in whichever order they stand."""
    low, high = (one, other) if one.words[0].start < other.words[0].start else (other, one)
    end = low.words[-1].end
    return page.text[end : high.words[0].start] if high.words[0].start - end < 8 else ""


def next_open(page: Page, chains: list[Chain], index: int, step: int) -> Chain | None:
    """The next chain to one side, past those in brackets: 'Elin Norrgård (Kestrel KX) and Luca Ferretti (…)'."""
    at = index + step
    while 0 <= at < len(chains) and abs(at - index) <= _BRACKETED:
        start = chains[at].words[0].start
        floor = max(0, start - _BRACKET)
        if page.text.rfind("(", floor, start) <= page.text.rfind(")", floor, start):
            return chains[at]
        at += step
    return None


def crew_parted(words: list[Word], ends_name: Callable[[str, str], bool]) -> Iterator[list[Word]]:
    """'Elin Norrgård-Luca Ferretti' is two names: at the hyphen a surname ends and a first name begins."""
    if len(words) < _CREW:
        yield words
        return
    own: list[Word] = []
    for index, word in enumerate(words):
        left, hyphen, right = word.folded.partition("-")
        own.append(word)
        if not hyphen or not 0 < index < len(words) - 1 or word.genitive or not ends_name(left, right):
            continue
        middle = word.start + len(left)
        own[-1] = Word(word.start, middle, left)
        yield own
        own = [Word(middle + 1, word.end, right)]
    yield own


def opens_sentence(page: Page, start: int) -> bool:
    """Whether a place is the first of a line or of a sentence, so that a capital says nothing."""
    before = page.text[max(0, start - 3) : start].rstrip(" \"'“‘(-–—•*")
    return not before or before[-1] in "\n.!?:|"


def written_small(word: str) -> str:
    """A word in capitals as one writes it in a name; initials stay."""
    if len(word) < CAPITALS or not word.isupper() or "." in word:
        return word
    return "".join(found[0].capitalize() for found in _PARTS.finditer(word))
