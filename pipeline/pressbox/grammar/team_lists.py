"""Teams in lists of their own: the rows below 'Teams', and 'Teams: 1. Northlight 120; 2. Larkspur 99' on one line."""

from collections.abc import Iterator

from pressbox.layout import Line, Page
from pressbox.mentions import Span
from pressbox.packs import Language
from pressbox.patterns import pattern, words

_LONGEST = 60  # characters of a heading
_SIGNS = " :*#_-–—"  # around and behind a heading
_MOST = 7  # words of a name
_FEWEST = 2  # rows that make a list
# '1. Northlight Racing 120', '2  Larkspur (Audi)  99 pts', '=3 Halden & Rook - 80': what stands behind the rank.
_RANKED = (
    r"[=T]?\d{1,3}(?:{ordinal})?(?:[.):]\s*|\s+)(?<name>\p{L}[^\n\d|\t;,()]*?(?:\s\d\d(?=\s))?)"
    r"(?=\s{2,}|\t|\s?[|;,(]|\s[-–—.]|:?\s\d|$)"
)


class TeamLists:
    def __init__(self, language: Language) -> None:
        ordinal = words([*language.dates.ordinal_suffixes, "º", "°", "ª"])
        self._opens = pattern(r"(?:{ranking})", language.parts("teams"), "teams.ranking")
        self._ranked = pattern(_RANKED, {"ordinal": ordinal}, "teams.ranking")

    def find(self, page: Page) -> Iterator[Span]:
        below = False
        rows: list[Span] = []
        for line in page.lines:
            opens = self._opened(page, line)
            if opens is not None:
                yield from _enough(rows)
                rows = []
                yield from _enough(list(self._inline(page, opens, line.end)))
                below = opens >= line.end - 1
                continue
            row = self._name(page, line.start, line.end) if below else None
            if row is not None:
                rows.append(row)
            elif below and (rows or line.kind not in {"row", "table", "label"}):
                yield from _enough(rows)
                below, rows = False, []
        yield from _enough(rows)

    def _opened(self, page: Page, line: Line) -> int | None:
        """Where a line ends that says that a list is of teams, or the words of it that say so."""
        stop = min(line.end, line.start + _LONGEST)
        if (
            stop < line.end
            and page.folded[line.end - 1] not in _SIGNS
            and page.folded.find(":", line.start, stop + 1) < 0
        ):
            return None  # it goes on as no heading does
        found = self._opens.match(page.folded, line.start, stop)
        if found is None:
            return None
        end = found.end()
        rest = page.folded[end : line.end].strip(_SIGNS)
        return line.end if not rest else end if page.folded[end : end + 1] == ":" else None

    def _inline(self, page: Page, start: int, end: int) -> Iterator[Span]:
        """The names of ranks that signs part on one line."""
        for sign in (";", ","):
            parts = page.text[start:end].split(sign)
            at = start
            named = []
            for part in parts:
                low = at + len(part) - len(part.lstrip(": "))
                name = self._name(page, low, at + len(part))
                named += [name] if name else []
                at += len(part) + 1
            if len(named) >= _FEWEST:
                yield from named
                return

    def _name(self, page: Page, start: int, end: int) -> Span | None:
        found = self._ranked.match(page.text, start, end)
        if found is None or not 0 < len(found["name"].split()) <= _MOST or not any(map(str.isupper, found["name"])):
            return None
        low, high = found.span("name")
        return low, high - (len(found["name"]) - len(found["name"].rstrip(" .:-–—")))


def _enough(rows: list[Span]) -> list[Span]:
    return rows if len(rows) >= _FEWEST else []
