"""Text to lines: what each line is for, and which headings stand above it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from pressbox.packs import Form, Language
from pressbox.patterns import Pattern, clean, fold, pattern
from pressbox.sentences import ends_of, sentence_at

BULLETS = "•*▪◦‣·›+■●○✓➤►"
_DASH = "-–—−‒"
_SHORT = 14  # words: a longer line is prose, whatever else it is
_ROW = 40  # words: a line that opens with a clock time is a row up to here
_WIDEST, _NARROWEST = 110, 45  # characters: between them lie the widths at which programs wrap lines
_DEEPEST = 7  # headings above headings, and notes beside notes: those further up say nothing more
_MARK = 40  # characters: no mark of the end is longer
_TITLE = 220  # characters
_LEAD = 160  # characters: a first line that is as long, or two sentences, is the text's beginning and no title

_WORD = pattern(r"[^\W\d_]{2,}")
# '# Title', '**Title**', '__Title__': the marks are no part of the words.
_MARKUP = pattern(r"(?:#{1,6}\s+(?=\S)|\*\*(?=\S)|__(?=\S))++")
_MARKUP_END = pattern(r"(?:\s*#{1,6}|\*\*|__)+$")
# '11:10 …', '09.20 – …', '0820-0850 | …', '1. …', '14/3 …': a line that opens with a figure is a row.
_OPENS_WITH_FIGURE = pattern(r"#?\d{1,4}(?:st|nd|rd|th)?\b(?!\s+(?:[a-z]+\s+){6})")
_OPENS_WITH_CLOCK = pattern(r"[(\[]?\d{1,2}(?:\s?[:.h]\s?[0-5]\d(?!\d|\s*(?:%|m))|\s?[ap]\.?m\b)")
# 'Length: 4,127 km', 'Race 1 - DNF': a few words, then what they are.
_LABEL = pattern(r"[^\W_](?:[^:|\t()]|\([^()\n]*+\)){0,48}+:\s+\S")
_CELLS = pattern(r"\||\t|\S {3,}\S")
_GAP = pattern(r"\S(?: {3,}|\t)(?=\S)")
_SENTENCE_END = pattern(r"""[.!?…]["')\]»”’]*$""")
_SENTENCES = pattern(r"""[a-z\d)"'][.!?]["')”’]?\s+["'“‘(]?[A-Z]""")
_MIDWAY = frozenset(",&-–—/(")
_PUNCTUATION = r"[-\s,./:()|&#*=\[\]•·_'\"]"


@dataclass(slots=True)
class Line:
    """A line, or several that one sentence was wrapped over."""

    index: int
    start: int
    end: int
    kind: str = "prose"  # stamp title subtitle lead heading day note prose speech row table label
    after_blank: bool = True
    boilerplate: bool = False
    headings: tuple[int, ...] = ()  # indexes of the heading lines above, the nearest last


@dataclass
class Page:
    """One release laid out. Spans of lines and mentions index `text`; `span()` turns them into those of `raw`."""

    raw: str
    text: str
    folded: str
    language: Language
    origin: list[int] | None = None
    lines: list[Line] = field(default_factory=list)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the clean text as one of the release as read."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]

    def words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def line_at(self, position: int) -> Line:
        """The line that a position of the text lies in, or the nearest before it."""
        return self.lines[max(0, bisect_right(self._starts, position) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def sentence_ends(self) -> list[int]:
        return ends_of(self.text)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The sentence that a position lies in, within its line."""
        line = self.line_at(position)
        return sentence_at(self.sentence_ends, line.start, line.end, position)

    def headings_of(self, line: Line) -> list[Line]:
        """The headings above a line, the nearest first."""
        return [self.lines[index] for index in reversed(line.headings)]

    @cached_property
    def title(self) -> Line | None:
        return next((line for line in self.lines if line.kind == "title"), None)


class Layouter:
    """Lays releases of one language out."""

    def __init__(self, language: Language) -> None:
        self.language = language
        sheet = language.layout
        self._parts = language.parts("layout")
        self._boilerplate = self._any(sheet.boilerplate)
        self._not_boilerplate = self._any(sheet.not_boilerplate)
        self._ends = self._any(sheet.ends)
        self._notes = self._any(sheet.notes)
        self._speech = self._any(sheet.speech)
        self._issuers = self._any(sheet.issuers)
        self._title_openings = self._any(sheet.title_openings)
        dated = r"\b(?:{month}|{weekday})\b|\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.|\d{4}-\d\d-\d\d"
        clock = r"(?<![\d.])\d{1,2}(?::\d\d|[.h](?:00|1[3-9]|[2-5]\d)(?![.\d]))"
        word = r"\b(?:{month}|{weekday}|{of}|{the}|{through}|{both}|{day_words})\b"
        number = r"\d{1,4}\s?(?:{ordinal})?(?![a-z\d])"
        self._dated = self._compiled(dated)
        self._clock = self._compiled(clock)
        self._day_words = self._compiled(rf"(?:{word}|{number}|{_PUNCTUATION})++")
        self._day_vocabulary = _vocabulary(language)
        # A stamp may stand beside others and beside dates, so a line of such things alone is one.
        stamps = "|".join(f"(?:{form.pattern})" for form in sheet.stamps) or "(?!)"
        dates = r"\b(?:{month}|{weekday}|{of}|{the})\b"
        self._stamp = self._compiled(rf"(?:{dates}|{stamps}|{number}|{_PUNCTUATION})++")

    def _compiled(self, source: str) -> Pattern:
        return pattern(source, self._parts, "layout")

    def _any(self, forms: Iterable[Form]) -> Pattern:
        """One pattern for all of a kind: only that one of them fits is asked."""
        return self._compiled("|".join(f"(?:{form.pattern})" for form in forms) or "(?!)")

    def lay_out(self, raw: str) -> Page:
        text, origin = clean(raw)
        page = Page(raw, text, fold(text), self.language, origin)
        page.lines = self._lines(page)
        self._classify(page)
        _stack(page)
        return page

    def _lines(self, page: Page) -> list[Line]:
        physical = list(_physical(page.text))
        width = _wrap_width(page.text, physical)
        lines: list[Line] = []
        last_end = -1
        for start, end in physical:
            after_blank = last_end < 0 or page.text.count("\n", last_end, start) > 1
            if lines and not after_blank and self._continues(page, lines, start, end, width):
                lines[-1].end = end
            else:
                lines.append(Line(len(lines), start, end, after_blank=after_blank))
            last_end = end
        return lines

    def _continues(self, page: Page, lines: list[Line], start: int, end: int, width: int) -> bool:
        """Whether a line goes on with the sentence above, which a program wrapped at a fixed width."""
        text, above = page.text, lines[-1]
        last = text.rfind("\n", above.start, above.end) + 1 or above.start
        first_word = text[start:end].split(maxsplit=1)[0]
        if not above.end - last <= width < above.end - last + 1 + len(first_word):
            return False  # the word would have fitted above
        tail, head = text[above.end - 1], text[start]
        if _opens_item(text, start) or tail in ":|":
            return False
        if _CELLS.search(text, last, above.end) or _CELLS.search(text, start, end):
            return False
        if head.islower():
            return True
        if len(lines) == 1 and last == above.start:
            return False  # the first line may be a title, with the text right below
        prose = last > above.start or len(text[last : above.end].split()) >= 9
        return prose and not _rowlike(page, start, end)

    def _classify(self, page: Page) -> None:
        searching, boilerplate, ended = True, False, False
        for line in page.lines:
            if searching and self._stamp.fullmatch(page.folded, line.start, line.end):
                line.kind = "stamp"
                continue
            if searching and self._issuer(page, line):
                line.kind = "stamp"
                continue
            if searching:
                searching = False
                if self._entitle(page, line):
                    continue
            if line.kind == "title":
                continue
            line.kind = self._kind(page, line)
            short = line.end - line.start <= _MARK
            ended = ended or (short and self._ends.fullmatch(page.folded, line.start, line.end) is not None)
            boilerplate = self._in_boilerplate(page, line, boilerplate)
            line.boilerplate = boilerplate or ended
        self._opening(page)

    def _in_boilerplate(self, page: Page, line: Line, before: bool) -> bool:
        opens = page.text[line.start].isalpha() and self._boilerplate.match(page.folded, line.start, line.end)
        if opens or before:
            if self._not_boilerplate.match(page.folded, line.start, line.end):
                return False
            return bool(opens) or not (line.kind in {"heading", "day"} and line.after_blank)
        return False

    def _issuer(self, page: Page, line: Line) -> bool:
        """Whether a line is the sender's name above the title, rather than the title."""
        if line.index + 1 >= len(page.lines) or not self._issuers.fullmatch(page.folded, line.start, line.end):
            return False
        below = page.lines[line.index + 1]
        count = len(page.words(below).split())
        if self._stamp.fullmatch(page.folded, below.start, below.end):
            return True
        return count >= 4 and not _begins_text(page, below)

    def _entitle(self, page: Page, line: Line) -> bool:
        """Make a line the title, unless it is already the text."""
        opening = self._title_openings.match(page.folded, line.start, line.end)
        if opening and opening.end() < line.end:
            line.start = opening.end()
        if not _WORD.search(page.text, line.start, line.end) or _begins_text(page, line):
            return False
        line.kind = "title"
        if line.index + 1 < len(page.lines) and self._goes_on(page, line, page.lines[line.index + 1]):
            below = page.lines.pop(line.index + 1)
            line.end = below.end
            for later in page.lines[line.index + 1 :]:
                later.index -= 1
        return True

    def _goes_on(self, page: Page, title: Line, below: Line) -> bool:
        """Whether a title runs on into the line below: it stops midway, or both are in capitals."""
        if below.after_blank or _begins_text(page, below) or _rowlike(page, below.start, below.end):
            return False
        above, under = page.words(title), page.words(below)
        if above[-1] in _MIDWAY or under[0].islower():
            return True
        if _SENTENCE_END.search(under):
            return False
        if page.folded[title.start : title.end].rsplit(maxsplit=1)[-1] in self.language.layout.midway:
            return True
        alone = below.index + 1 >= len(page.lines) or page.lines[below.index + 1].after_blank
        return alone and above.isupper() and under.isupper() and len(above) >= 24

    def _opening(self, page: Page) -> None:
        """The lines right under the title: a second title, and the first paragraph."""
        title = page.title
        if title is None:
            return
        below = page.lines[title.index + 1 : title.index + 5]
        lead = next((line for line in below if line.kind == "prose" and not line.boilerplate), None)
        if lead:
            lead.kind = "lead"
        if below and below[0].kind in {"heading", "row"} and lead and not _SENTENCE_END.search(page.words(below[0])):
            first = page.words(below[0])
            if len(first.split()) >= 4 and not first.endswith(":") and not _opens_item(page.text, below[0].start):
                below[0].kind = "subtitle"

    def _kind(self, page: Page, line: Line) -> str:
        start, end = line.start, line.end
        text = page.text[start:end]
        cells = "|" in text.strip("| ") or "\t" in text
        if not cells and len(text) <= 80 and self._is_day(page, start, end):
            return "day"
        if len(text) <= 120 and self._notes.fullmatch(page.folded, start, end):
            return "note"
        count = len(text.split())
        if cells or "|" in text or ("   " in text and _is_spaced(text, count)):
            return "table"
        if text[0] in "![" and self._stamp.fullmatch(page.folded, start, end):
            return "stamp"
        if text[0] in _DASH and (text[1:2].isspace() or text[1:2] in "'\"”“‘"):
            return self._dashed(page, line)
        if text[0] in BULLETS and (text[0] not in "*+" or text[1:2].isspace()):
            return "row"
        if count <= _ROW and _OPENS_WITH_CLOCK.match(page.folded, start, end):
            return "row"
        return self._plain(page, line, text, count)

    def _is_day(self, page: Page, start: int, end: int) -> bool:
        """Whether a line is a day alone: words of dates and of day headings, and no clock time among them."""
        folded = page.folded
        first = _WORD.search(folded, start, end)
        if first is None or first[0] not in self._day_vocabulary:
            return False
        return bool(
            self._day_words.fullmatch(folded, start, end)
            and self._dated.search(folded, start, end)
            and not self._clock.search(folded, start, end)
        )

    def _plain(self, page: Page, line: Line, text: str, count: int) -> str:
        """The kind of a line that no mark speaks for: its length and its end do."""
        if text.endswith(":") and count <= _SHORT:
            return "heading"
        if line.after_blank and count <= _SHORT and line.index + 1 < len(page.lines) and _in_capitals(text):
            return "heading"
        ended = _SENTENCE_END.search(text) is not None
        label = _LABEL.match(text)
        if label and count <= _SHORT + 6 and (not ended or (count <= _SHORT and len(label[0].split()) <= 5)):
            return "label"
        if count > _SHORT or ended:
            return "prose"
        return "row" if _OPENS_WITH_FIGURE.match(page.folded, line.start, line.end) else _short(page, line)

    def _dashed(self, page: Page, line: Line) -> str:
        """Speech or a bullet: a dash says neither, the way the line ends does."""
        if self._speech.search(page.folded, max(line.start, line.end - 160), line.end):
            return "speech"
        return "speech" if len(page.words(line).split()) > _SHORT + 6 else "row"


def _vocabulary(language: Language) -> frozenset[str]:
    """Every word that may stand in the heading of a day: most lines have another one in front, and are none."""
    dates = language.dates
    terms = [*dates.ordinal_suffixes, *dates.of, *dates.the, *dates.through, *dates.both, *language.layout.day_words]
    for names in (*dates.months.values(), *dates.weekdays.values()):
        terms += names
    return frozenset(word[0] for term in terms for word in _WORD.finditer(fold(term)))


def _physical(text: str) -> Iterable[tuple[int, int]]:
    """The lines of a text without blanks and marks around them; empty ones are left out."""
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        if not stripped:
            continue
        end = start + len(stripped)
        markup = _MARKUP.match(text, start, end) if stripped[0] in "#*_" else None
        if markup and _WORD.search(text, markup.end(), end):
            start = markup.end()
            trailing = _MARKUP_END.search(text, start, end)
            end = trailing.start() if trailing and trailing.start() > start else end
        yield start, end


def _wrap_width(text: str, physical: list[tuple[int, int]]) -> int:
    """The width at which a program wrapped the lines of a text; 0 where none did."""
    widths = []
    for (start, end), (below, below_end) in pairwise(physical):
        if not _NARROWEST <= end - start <= _WIDEST or text.count("\n", end, below) != 1:
            continue
        if text[below].islower() and text[end - 1] not in ".:!?…|" and below_end - below <= _WIDEST:
            widths.append(end - start)
    # One such pair beside long lines is a list with a name in small letters.
    longest = max((end - start for start, end in physical), default=0)
    return max(widths) if len(widths) >= 2 or (widths and longest <= _WIDEST) else 0


def _is_spaced(text: str, count: int) -> bool:
    """Whether blanks set cells apart: once in a short line, twice in a long one, never in a sentence."""
    gaps = sum(1 for _ in _GAP.finditer(text))
    return gaps > (1 if count > _SHORT else 0) and text[-1] not in ".!?"


def _opens_item(text: str, start: int) -> bool:
    return text[start] in BULLETS or (text[start] in _DASH and text[start + 1 : start + 2].isspace())


def _rowlike(page: Page, start: int, end: int) -> bool:
    return bool(_OPENS_WITH_FIGURE.match(page.folded, start, end) or _LABEL.match(page.text, start, end))


def _begins_text(page: Page, line: Line) -> bool:
    """Whether a line is running text: too long for a title, or more than one sentence."""
    length = line.end - line.start
    if length > _TITLE:
        return True
    words_ = page.words(line)
    ended = _SENTENCE_END.search(words_) is not None
    return ended and (length > _LEAD or (len(words_.split()) > _SHORT and _SENTENCES.search(words_) is not None))


def _in_capitals(text: str) -> bool:
    """Whether a line is set in capitals as headings are; what stands in brackets may be small."""
    outside = text.partition("(")[0].rstrip()
    return sum(char.isalpha() for char in outside) >= 8 and outside.isupper() and outside[-1] not in ".!?"


def _short(page: Page, line: Line) -> str:
    """A short line with no mark of its own: a heading if text hangs below it, else a row among rows."""
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    if below is None:
        return "row"
    figures = any(char.isdigit() for char in page.text[line.start : line.end])
    if len(page.text[below.start : below.end].split()) > _SHORT:
        last_of_list = not line.after_blank and line.index and page.lines[line.index - 1].kind in {"row", "label"}
        return "row" if last_of_list else "heading"
    return "heading" if line.after_blank and (below.after_blank or not figures) else "row"


def _stack(page: Page) -> None:
    """Which headings stand above each line. A day stands below the heading over it, and ends at the next of either."""
    heads: tuple[int, ...] = ()
    day: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    for line in page.lines:
        line.headings = (*heads, *notes, *day)
        if line.kind in {"heading", "title"}:
            # A heading right below another one stands under it: 'Season 2026', then 'Northern Cup'.
            stands_under = line.kind == "heading" and line.index and page.lines[line.index - 1].kind == "heading"
            line.headings = heads if stands_under else ()
            heads, day, notes = (*line.headings[-_DEEPEST:], line.index), (), ()
        elif line.kind == "day":
            line.headings = (*heads, *notes)
            day = (line.index,)
        elif line.kind == "note":
            notes = (*notes[-_DEEPEST:], line.index)
