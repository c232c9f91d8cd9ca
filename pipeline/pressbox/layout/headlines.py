"""Titles: which line can be one, and how far it goes on below."""

from pressbox.layout.head_words import LONG, NAME, STRONG, HeadWords, between
from pressbox.layout.opening import LABEL, SPEAKS, opens_with_clock, opens_with_figure, rowlike
from pressbox.layout.page import BULLETS, DASHES, Line, Page
from pressbox.layout.running import begins_text, ends_sentence, reaches
from pressbox.packs import Language
from pressbox.patterns import pattern

HEADLINE = 3  # words: a title below a masthead has as many
MASTHEAD = 110  # characters
BLOCK = 7  # lines: no block of a sender's address or of particulars above a title is longer
_ROWS = 2  # lines below a heading: a day, and its first row
_LOOK = 5  # lines below a masthead in which its title stands
_CAPITALS = 20  # characters: a title in capitals that goes on below is as long
_MIDWAY = frozenset(",&-–—/(")

_WORD = pattern(r"[^\W\d_]{2,}")
# 'START: 5TH FINISH: 2ND POINTS: 3RD', 'Start – 6 Finish – 9': labels with a figure each.
_FIGURES = pattern(
    r"[^\W\d_][^\W\d_ ]{1,14}\s?[:–—-]\s+\S{0,12}\d[^:–—]{0,12}(?:\s[^\W\d_]{2,14}\s?[:–—-]\s+\S{0,12}\d[^:–—]{0,12})+"
)
_ENTERED = r"[^\W\d_],?\s{number_word}\.\s?\d{1,3}\s[^\W\d_]"
# '[14.03.2026] Town council', '2026-03-14 08:41 - Harbour': a stamp, and words beside it.
_STAMPED = pattern(r"[\[(]?(?:\d{4}-\d\d-\d\d|\d{1,2}([./-])\d{1,2}\1\d{4})(?!\d)")
LISTING = pattern(r"\d{1,2}[.)]\s+#?[A-ZÀ-Þ\d]")  # '1. Elin Norrgard': a list, and no title


class Headlines:
    """Finds the title below what stands above it."""

    def __init__(self, language: Language, words: HeadWords) -> None:
        self._words = words
        self._midway = language.layout.midway
        self._entered = pattern(_ENTERED, language.parts("results"), "results.number_word")

    def below(self, page: Page, line: Line) -> Line | None:
        """The line that can be the title, below other mastheads and stamps."""
        below_it = page.lines[line.index + 1 : line.index + 1 + _LOOK + BLOCK]
        labels = 0  # of a block: 'Session: race', 'Weather: dry'
        for count, below in enumerate(below_it):
            if count - labels >= _LOOK:
                break
            if self._words.is_stamp(page, below) or self._opens_with_day(page, below):
                continue
            if self.in_labels(page, below, page.words(below)) or (labels and not below.after_blank):
                labels += 1
                continue
            text = page.words(below)
            if self.is_headline(page, below, text):
                return below
            few = len(text.split()) < HEADLINE and not begins_text(text)
            if few or self._words.is_dated_paper(page, below):
                continue
            if (
                opens_with_clock(page, below.start, below.end)
                or len(text) > MASTHEAD
                or not self._words.names_sender(page, below.start, below.end)
            ):
                return None
        return None

    def is_headline(self, page: Page, line: Line, text: str) -> bool:
        count = len(text.split())
        if count < HEADLINE or begins_text(text) or text[-1] in ":|" or "\t" in text:
            return False
        if (count > LONG and ends_sentence(text)) or (count > NAME and text[-1] == "."):
            return False  # the text's first sentence
        if LISTING.match(text) or _STAMPED.match(text) or _FIGURES.fullmatch(text) or self.in_labels(page, line, text):
            return False
        if self._words.particulars.match(page.folded, line.start, line.end):
            return False
        span = line.start, line.end
        particulars = self._entered.search(page.folded, *span) or self._words.dated.fullmatch(page.folded, *span)
        if particulars and not self._words.is_news(page, line):
            return False  # 'Ravenmoor, FL – March 1, 2026', 'Elin Norrgard No. 3 Lake Kestrel'
        if any(_FIGURES.match(page.words(below)) for below in page.lines[line.index + 1 : line.index + 2]):
            return False  # the name above 'START: 5TH FINISH: 2ND'
        if reaches(text) or ("|" in text and "|" in page.words(page.lines[min(line.index + 1, len(page.lines) - 1)])):
            return False  # a row of a table is none either
        if SPEAKS.match(text) and any(SPEAKS.match(page.words(below)) for below in page.lines[line.index + 1 :][:1]):
            return False  # one of several who speak; alone it may be the title
        if self._heads_timetable(page, line):
            return False
        item = text[0] in BULLETS or (text[0] in DASHES and text[1:2].isspace())
        if item or opens_with_clock(page, line.start, line.end):
            return False
        alone = line.index + 1 >= len(page.lines)
        return not alone and not self._words.is_byline(page, line)

    def _heads_timetable(self, page: Page, line: Line) -> bool:
        """'Schedule (all times Eastern)' right above a day and its rows."""
        rows = page.lines[line.index + 1 : line.index + 3]
        if len(rows) < _ROWS or any(row.after_blank for row in rows):
            return False
        day, row = rows
        return self._words.stamp.fullmatch(page.folded, day.start, day.end) is not None and opens_with_figure(
            page, row.start, row.end
        )

    def _opens_with_day(self, page: Page, line: Line) -> bool:
        """'22nd/23rd August · 4 championships · 10 races': particulars, of which the first is the day."""
        parts = list(between(page.folded, line.start, line.end, STRONG))
        return len(parts) > 1 and self._words.stamp.fullmatch(page.folded, *parts[0]) is not None

    @staticmethod
    def in_labels(page: Page, line: Line, text: str) -> bool:
        """Whether a line is one of several with labels: 'When: 20-22 June', 'Where: the lake'."""
        if LABEL.match(text) is None:
            return False
        below = page.lines[line.index + 1 : line.index + 2]
        above = page.lines[line.index - 1 : line.index] if line.index and not line.after_blank else []
        beside = [*above, *(other for other in below if not other.after_blank)]
        return any(LABEL.match(page.words(other)) for other in beside)

    def entitle(self, page: Page, line: Line) -> int:
        """Make a line the title, unless it is already the text: how many lines are done with."""
        while opening := self._words.openings.match(page.folded, line.start, line.end):
            if opening.end() in {line.start, line.end}:
                break
            line.start = opening.end()
        said = page.words(line)
        if not _WORD.search(page.text, line.start, line.end) or begins_text(said):
            return 0
        full = ends_sentence(said) and len(said.split()) > LONG
        if full and self._words.sent.match(page.folded, line.start, line.end):
            return 0  # 'HALDEN, Ohio (May 4, 2026) - A sentence of the text.'
        line.kind = "title"
        while line.index + 1 < len(page.lines) and self._goes_on(page, line, page.lines[line.index + 1]):
            below = page.lines.pop(line.index + 1)
            line.end = below.end
            for later in page.lines[line.index + 1 :]:
                later.index -= 1
        return 1

    def _goes_on(self, page: Page, title: Line, below: Line) -> bool:
        """Whether a title runs on into the line below: it stops midway, or both are in capitals."""
        above, under = page.words(title), page.words(below)
        if below.after_blank or begins_text(under) or rowlike(page, below.start, below.end):
            return False
        if above[-1] in _MIDWAY:
            return True
        if under[0].islower():
            return not self._words.is_byline(page, below)
        if ends_sentence(under) or "\t" in under:
            return False
        if page.folded[title.start : title.end].rsplit(maxsplit=1)[-1] in self._midway:
            return True
        after = page.lines[below.index + 1] if below.index + 1 < len(page.lines) else None
        alone = after is None or after.after_blank or page.words(after).isupper()
        return alone and above.isupper() and under.isupper() and len(above) >= _CAPITALS
