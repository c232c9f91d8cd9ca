"""The one place where patterns are compiled, and the folded text that they run over.

Patterns are written in small letters without accents and run over the folded copy of a release, which has the
length of the clean one: `März`, `MÄRZ` and `marz` are all `marz`, every dash is `-`, every blank is a blank.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import regex

from pressbox.errors import PackError

Match: TypeAlias = regex.Match[str]

# A search that takes longer than this has met a text made to be slow: the rule is given up for that text, not the run.
TIMEOUT = 2.0
_RATE = 200_000  # characters that get a second more
NEVER = "(?!)"  # what fits nothing
_OPENINGS = 4_000  # beginnings that a pattern keeps in mind
SHORT = 10_000  # characters: the test that pumps every pattern goes well beyond

_PART = regex.compile(r"\{([a-z][a-z_]*)\}")
_DASHES = "‐‑‒–—―−﹘﹣－"
_SINGLES = "‘’‚‛′`´ʼ＇"
_DOUBLES = "“”„‟″＂"
# Dropped in the clean text: they are seen by nobody and split words for everybody.
_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


class Pattern:
    """A pattern, compiled when it is first asked: of hundreds a release needs some, and compiling takes milliseconds.

    Over long stretches of text every search has a timeout.
    Over short ones it has none: every pattern is pumped by a test and found to be quick over many thousand
    characters, and setting the clock costs more than the search itself.
    """

    __slots__ = ("_compiled", "_openings", "flags", "rule", "source")

    def __init__(self, source: str, rule: str = "", flags: int = 0) -> None:
        self.source = source
        self.rule = rule
        self.flags = flags
        self._compiled: regex.Pattern[str] | None = None
        self._openings: dict[str, bool] = {}

    def compiled(self) -> "regex.Pattern[str]":
        """The pattern as `regex` has it."""
        if self._compiled is None:
            try:
                self._compiled = regex.compile(self.source, regex.V1 | self.flags)
            except regex.error as error:
                raise PackError(f"{self.rule or self.source}: not a pattern: {error}") from None
        return self._compiled

    @property
    def groups(self) -> dict[str, int]:
        """The number of each named group: `regs` of a match tells all their places at once."""
        return dict(self.compiled().groupindex)

    def may_open(self, start: str) -> bool:
        """Whether anything that the pattern matches can begin with these few characters: asked once of each."""
        known = self._openings.get(start)
        if known is None:
            if len(self._openings) > _OPENINGS:
                self._openings.clear()
            known = self._openings[start] = self.compiled().match(start, partial=True, timeout=TIMEOUT) is not None
        return known

    # A release asks hundreds of times, and a search takes no longer than a call: so each looks at the slot itself.

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        compiled = self._compiled or self.compiled()
        if (len(text) if end is None else end) - start <= SHORT:
            return compiled.finditer(text, start, end)
        return self._watched(text, start, end)

    def _watched(self, text: str, start: int, end: int | None) -> Iterator[Match]:
        # All at once: the clock of `regex` counts what the caller and other threads do between two matches.
        try:
            return iter(list(self.compiled().finditer(text, start, end, timeout=TIMEOUT + len(text) / _RATE)))
        except TimeoutError:
            return iter(())

    def findall(self, text: str, start: int = 0, end: int | None = None) -> list[str]:
        """The words of all matches, of a pattern without groups: quicker than asking each match for them."""
        compiled = self._compiled or self.compiled()
        if (len(text) if end is None else end) - start <= SHORT:
            return compiled.findall(text, start, end)
        return [match[0] for match in self._watched(text, start, end)]

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        compiled = self._compiled or self.compiled()
        if (len(text) if end is None else end) - start <= SHORT:
            return compiled.search(text, start, end)
        try:
            return compiled.search(text, start, end, timeout=TIMEOUT)
        except TimeoutError:
            return None

    def match(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        compiled = self._compiled or self.compiled()
        if (len(text) if end is None else end) - start <= SHORT:
            return compiled.match(text, start, end)
        try:
            return compiled.match(text, start, end, timeout=TIMEOUT)
        except TimeoutError:
            return None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        compiled = self._compiled or self.compiled()
        if (len(text) if end is None else end) - start <= SHORT:
            return compiled.fullmatch(text, start, end)
        try:
            return compiled.fullmatch(text, start, end, timeout=TIMEOUT)
        except TimeoutError:
            return None


def expand(source: str, parts: Mapping[str, str], rule: str = "", depth: int = 0) -> str:
    """The pattern with each `{part}` replaced by what it stands for."""
    if depth > 8:
        raise PackError(f"{rule}: its parts refer to one another in a circle")

    def part(found: Match) -> str:
        try:
            source = parts[found[1]]
        except KeyError:
            raise PackError(f"{rule}: there is no part named {found[1]!r}") from None
        return f"(?:{expand(source, parts, rule, depth + 1)})"

    return _PART.sub(part, source)


def pattern(source: str, parts: Mapping[str, str] | None = None, rule: str = "", *, flags: int = 0) -> Pattern:
    """A pattern with its parts; `rule` names it in an error."""
    return _shared(expand(source, parts or {}, rule), rule, flags)


def lexer(source: str) -> "re.Pattern[str]":
    """A pattern that parts a text into tokens, with one for whatever character it meets: it takes no time to search.

    Python's own `re` is twice as quick at that. Its letters are those of `regex` and a few signs as ².
    """
    return re.compile(source)


_made: dict[tuple[str, str, int], Pattern] = {}


def _shared(source: str, rule: str, flags: int) -> Pattern:
    key = (source, rule, flags)
    found = _made.get(key)
    return found if found is not None else _made.setdefault(key, Pattern(source, rule, flags))


def compile_all() -> None:
    """Compile now what would be compiled when it is first asked."""
    for made in list(_made.values()):
        made.compiled()


def either(sources: Iterable[str]) -> str:
    """An alternation of patterns; of none it fits nothing."""
    return "|".join(f"(?:{one})" for one in sources) or NEVER


def words(terms: Iterator[str] | list[str] | tuple[str, ...] | Mapping[str, object]) -> str:
    """An alternation of literal words, the longest first; blanks stand for any run of blanks."""
    folded = sorted({fold(term) for term in terms if term}, key=lambda term: (-len(term), term))
    return (
        "|".join(regex.escape(term, special_only=True, literal_spaces=True).replace(" ", r"\s+") for term in folded)
        or NEVER
    )


def written(terms: Iterable[str]) -> str:
    """An alternation of words as they are written, with their capitals and accents."""
    ordered = sorted(set(terms), key=lambda term: (-len(term), term))
    return "|".join(regex.escape(term, special_only=True, literal_spaces=True) for term in ordered) or NEVER


# Letters that no decomposition takes apart.
_STROKES = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n"}


def _fold_character(char: str) -> str:
    if char in _DASHES:
        return "-"
    if char in _SINGLES:
        return "'"
    if char in _DOUBLES:
        return '"'
    if char.isascii():
        return char.lower()
    if char.isspace() or unicodedata.category(char) in {"Cc", "Zs"}:
        return " "
    base = unicodedata.normalize("NFD", char)[0].lower()
    return _STROKES.get(base, base) if len(base) == 1 else char


_ASCII = bytes(range(128))
_FEW = 40


def odd_signs(text: str) -> set[str]:
    """The characters beyond ASCII: bytes are gone through ten times as quickly as characters."""
    if text.isascii():
        return set()
    return set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


class Signs(dict[int, str]):
    """Characters that become others, one for one; what they become stays as it is."""

    def __init__(self, each: Callable[[str], str]) -> None:
        super().__init__()
        self._each = each
        self._plain = bytes(ord(each(chr(code))) for code in range(128)) + bytes(range(128, 256))

    def __missing__(self, code: int) -> str:
        found = self[code] = self._each(chr(code))
        return found

    def become(self, text: str) -> str:
        """The text with each character as what it becomes: bytes are gone through ten times as quickly."""
        if text.isascii():
            return text.encode("ascii").translate(self._plain).decode("ascii")
        odd = odd_signs(text)
        if len(odd) > _FEW:
            return text.translate(self)
        # A release has a handful of signs beyond ASCII: to replace each costs less than to look at every character.
        out = text.encode("utf-8", "surrogatepass").translate(self._plain).decode("utf-8", "surrogatepass")
        for char in odd:
            if self[ord(char)] != char:
                out = out.replace(char, self[ord(char)])
        return out


# Small, without accent, one kind of dash, quote and blank.
_FOLDING = Signs(_fold_character)


def fold(text: str) -> str:
    """The folded copy: as many characters as the text has."""
    return _FOLDING.become(text)


def clean(text: str) -> tuple[str, list[int] | None]:
    """The text without what nobody sees and with combined accents joined, and where each character came from.

    The second part is None where nothing was changed, as in almost every release.
    """
    odd = odd_signs(text)
    if _INVISIBLE.isdisjoint(odd) and not any(map(unicodedata.combining, odd)):
        return text, None
    out: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        if out and unicodedata.combining(char):
            joined = unicodedata.normalize("NFC", out[-1] + char)
            if len(joined) == 1:
                out[-1] = joined
                continue
        out.append(char)
        origin.append(index)
    origin.append(len(text))
    return "".join(out), origin


def met(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Each place where words stand in a text, from left to right."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        yield at, end
        at = text.find(words, max(end, at + 1))


def met_alone(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Those where they are no part of a longer word: 'Ek' is not in 'week', but in 'Ek's'."""
    for at, end in met(words, text):
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at, end
