"""What stands behind a value of a row: its time, its class, how many raced, its session and its state."""

from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.labels.classes import ClassPlaces
from pressbox.grammar.rankings.labels.segment import closes, is_direct
from pressbox.grammar.rankings.labels.segments import SegmentReader
from pressbox.grammar.rankings.ranked import figures_into
from pressbox.grammar.rankings.scores import sessions_of
from pressbox.layout import Page
from pressbox.mentions import Span
from pressbox.patterns import pattern
from pressbox.ranks import Read

_OVER = pattern(r"\s?/\s?(?<n>\d{1,3})(?![\w.:])")  # '9 / 48'
# What stands in brackets, or a figure, is no label of the next value.
_GLOSS = pattern(r"[^,;|]*?[)\]](?=\s*[.,;|/])|\s*[,(]?\s*[\d:.'+]+\s?(?:s|sec)?\)?(?=\s*[,;|])")
_LABELS_NEXT = 2  # characters between a class and the value that it labels: '3rd (Junior: 1st)'
_TAIL = 60  # characters behind a value in which its time, class or field may stand
_CLASS = 24  # characters behind a value in which its class begins


class Tails:
    def __init__(self, words: ResultWords, classes: ClassPlaces, segments: SegmentReader) -> None:
        self._words = words
        self._classes = classes
        self._segments = segments

    def read(self, page: Page, read: Read, start: int, until: int, *, last: bool, labelled: bool) -> int:
        """Tells a read what stands between its value and the next one. Returns where the next label may begin."""
        end = min(until, start + _TAIL) if last else until
        figures_into(self._words, page, read, start, end)
        place = start
        whole = self._classes.whole.match(page.folded, start, end)
        if whole:  # 'P22 overall, P4 in class'
            place, read.class_ = whole.end(), ""
        place = self._field(page, read, start, end) or place
        class_end = self._class(page, read, start, until, last=last)
        if class_end is not None:
            place = max(place, class_end)
            words = self._classes.word.match(page.folded, place, until)
            place = words.end() if words else place
        in_class = self._classes.in_class.match(page.folded, start, end)
        place = max(place, in_class.end()) if in_class else place
        if read.session in {None, ("race", None)} or not labelled:
            place = max(place, self._session(page, read, start, end, labelled=labelled))
        read.state = self._words.state_in(page, start, end)
        gloss = _GLOSS.match(page.folded, place, until)
        return gloss.end() if gloss else place

    def _field(self, page: Page, read: Read, start: int, end: int) -> int | None:
        """'9 / 48', '9th of 48': how many raced, and where that ends."""
        size = self._words.field_in(page.folded, start, end)
        over = _OVER.match(page.folded, start, end)
        if size:
            read.field_size = size[0]
            return size[1][1]
        if over:
            read.field_size = int(over["n"])
            return over.end()
        return None

    def _class(self, page: Page, read: Read, start: int, until: int, *, last: bool) -> int | None:
        """'P3 Rally4', '2nd in class': the class behind a value, and where it ends."""
        end = min(until, start + _TAIL) if last else until
        class_ = self._classes.behind(page, start, min(end, start + _CLASS)) or self._words.class_behind(
            page, start, end
        )
        if class_ is None:
            return None
        name, span = class_
        own = self._classes.leads_to(page, start, span[0]) or _adjoins(page, start, span)
        if not (last or own or until - span[1] > _LABELS_NEXT):
            return None
        read.class_ = name
        return span[1]

    def _session(self, page: Page, read: Read, start: int, end: int, *, labelled: bool) -> int:
        """'4th in qualifying': the session behind a value, and where it ends if it says of what the value is."""
        told = self._segments.sessions(page, start, end)
        named = next((one for one in told if closes(self._words, page, read.value, read.figures, one, end)), None)
        if named is None:
            return start
        read.session = sessions_of(named)[0]
        direct = not labelled and is_direct(self._words, page, start, named)
        return named.end if direct else start  # 'Elin Norrgård: 4th in qualifying, 2nd in race 1'


def _adjoins(page: Page, value: int, class_: Span) -> bool:
    """'2nd Am (13th overall)': a class right behind a value is its own, where the next one stands apart."""
    return page.folded[value : class_[0]] == " " and page.folded[class_[1] : class_[1] + 2].strip()[:1] in {"(", ","}
