"""Where phrases begin and end, and who is named in one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressbox.grammar.speech.marks import NICKNAME
from pressbox.patterns import pattern

Span = tuple[int, int]
WORD = pattern(r"[\w][\w'’.-]*+")
BLANK = " \n\t\u00a0"

# Where phrases part: a comma, a semicolon, a dash between blanks, a mark, a stop before a blank.
_PARTING = pattern(r"""[,;:]\s|\s[-–—−]\s|["“”«»]\s?|(?<!\b\p{L})[.!?…]["'”’»]?\s""")


@dataclass(slots=True)
class Subject:
    """A speaker where the attribution names him."""

    span: Span
    kind: str = "name"  # name, pronoun, description
    start: int = 0  # where the phrase begins that he is named in
    end: int = 0
    role: Span | None = None
    pure: bool = True  # whether the phrase holds nothing else


def names_in(articles: Iterable[str]) -> str:
    """The pattern of capitalised words that may be somebody's name, with initials and small words."""
    initials = r"\p{Lu}\.(?:-?\p{Lu}\.)*+"
    joined = r"(?:['’](?![sS](?!\p{L}))\p{L}++|-\p{L}++)*+"  # D'Arcy, Ek-Lund; the s of a genitive is no part
    elided = "|".join(term[:-1] for term in articles if term.endswith("'"))
    whole = rf"(?!(?i:{elided})['’]\p{{Ll}})" if elided else ""  # no name: L'entraîneur
    word = rf"(?:{initials}|{whole}\p{{Lu}}[\p{{L}}\p{{M}}]*+{joined}(?![\p{{L}}\d]))"
    small = r"(?:{particles})\s+"
    numbered = r"(?!N[or]\.?\s?\d)"  # 'Elin Norrgård No. 98'
    run = rf"(?:{small}){{0,3}}+{word}(?:\s+{NICKNAME}{numbered}(?:{small}){{0,3}}+{word}){{0,6}}+"
    return rf"(?<![\p{{L}}\d'’-]){run}"


def skip(text: str, start: int, end: int, what: str) -> int:
    while start < end and text[start] in what:
        start += 1
    return start


def phrase_end(text: str, start: int, end: int) -> int:
    cut = _PARTING.search(text, start, end)
    if cut:
        return cut.start()
    return end - 1 if end > start and text[end - 1] in ".!?:," else end


def without_blank(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,:;"):
        end -= 1
    return end


def cuts_in(text: str, low: int, high: int) -> Iterator[Span]:
    """Where phrases part, but for what stands in brackets."""
    for cut in _PARTING.finditer(text, low, high):
        if text.rfind("(", low, cut.start()) <= text.rfind(")", low, cut.start()):
            yield cut.span()
