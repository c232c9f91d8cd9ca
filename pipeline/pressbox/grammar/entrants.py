"""Names of entrants that go on over a sign or a small word: 'Gable & Sons Racing', 'Kestrel Racing by Oduya'."""

from bisect import bisect_left
from operator import attrgetter

from pressbox.layout import Page
from pressbox.mentions import Run, Span, Word
from pressbox.packs import Language, Packs
from pressbox.patterns import pattern, words

_JOINTS = (" & ", " + ", "/", "&", "+")
_MOST = 4  # words that are joined on to a name
_FIGURE = pattern(r"(?<figure> \d)(?:\)| \p{Ll})")
_ORIGIN = 40  # characters of a bracket before the name of a team
_START = attrgetter("start")


class Entrants:
    """Widens the name of a team to the names that are joined on to it."""

    def __init__(self, packs: Packs, language: Language, tails: frozenset[str], bars: frozenset[str]) -> None:
        self._given = packs.given_names
        self._tails = tails
        self._bars = bars  # words that stand in no name: months, 'the' at the head of a sentence
        backed = words([*language.teams.backed_by, *language.teams.backed_weakly])
        self._backed = pattern(rf"(?i: (?:{backed}) )(?=\p{{Lu}})", rule="teams.backed_by")
        self._also = frozenset(f" {word} " for word in language.teams.backed_weakly)
        self._backs = pattern(rf" (?:{backed}) ", rule="teams.backed_by")

    def widen(self, page: Page, runs: list[Run], span: Span, *, owns: bool) -> Span:
        """The name with what is joined on to it before, and behind where it owns nothing: 'Gable & Sons Racing's'."""
        start = self._before(page, runs, span[0])
        return start, span[1] if owns else self._behind(page, runs, (start, span[1]))

    def backs(self, name: str, end: int) -> bool:
        """Whether the rest of a name, folded, says who backs it."""
        return self._backs.match(name, end) is not None

    def without_backer(self, name: str) -> str:
        backed = self._backs.search(name)
        return name[: backed.start()] if backed else name

    def _before(self, page: Page, runs: list[Run], start: int) -> int:
        """'Hallam & ' before 'Pryke Racing': no name that is a team's by itself."""
        joint = next((sign for sign in _JOINTS if page.text.endswith(sign, 0, start)), None)
        if joint is None:
            return start
        end = start - len(joint)
        if joint == "/" and self._is_origin(page, end):
            return start
        at = bisect_left(runs, end, key=_START) - 1
        if at < 0 or runs[at].end != end or runs[at].line != page.line_at(start).index:
            return start
        first = start
        for word in reversed(runs[at].words[-_MOST:]):
            if word.genitive or word.folded in self._bars or word.folded in self._tails:
                break
            first = word.start
        return self._before(page, runs, first) if first < start else start

    @staticmethod
    def _is_origin(page: Page, end: int) -> bool:
        """'Elin Norrgård (Halden/Kestrel Racing)': between a name and a team stands where somebody is from."""
        opened = page.text.rfind("(", max(0, end - _ORIGIN), end)
        return opened > 0 and page.text[opened - 1] == " " and ")" not in page.text[opened:end]

    def _behind(self, page: Page, runs: list[Run], span: Span) -> int:
        """' by Oduya' behind 'Kestrel Racing', where it is nobody's full name: he may have done something."""
        end = span[1]
        backed = self._backed.match(page.text, end)
        if backed is None:
            return end
        at = bisect_left(runs, backed.end(), key=_START)
        if at == len(runs) or runs[at].start != backed.end():
            return end
        taken: list[Word] = []
        titled = page.line_at(end).kind not in {"prose", "lead", "speech", "row", "label", "table"}
        for word in runs[at].words[: 1 if titled else _MOST]:
            if word.folded in self._bars:
                break
            taken.append(word)
            if word.genitive:
                break
        if not taken or (len(taken) > 1 and taken[0].folded in self._given):
            return end
        if backed[0].lower() in self._also and not page.repeats(page.folded[span[0] : taken[-1].end]):
            return end  # 'the season that Kestrel Racing began with Oduya'
        return self._numbered(page, taken[-1].end)

    @staticmethod
    def _numbered(page: Page, end: int) -> int:
        """' by Zone 4': a figure that ends the name, in brackets or before a word in small letters."""
        figure = _FIGURE.match(page.text, end)
        return figure.end("figure") if figure else end
