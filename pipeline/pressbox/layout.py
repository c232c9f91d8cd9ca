"""Text to lines: what each line is for, and which headings stand above it."""

from dataclasses import dataclass, field
from functools import cached_property

from pressbox.packs import Language
from pressbox.patterns import Pattern, clean, fold, pattern, words

BULLETS = "•*▪◦‣·›+■●○✓➤►"
_DASH = "-–—−‒"
_SHORT = 14  # words: a longer line is prose, whatever else it is

_PHYSICAL = pattern(r"[^\n]+")
_WORD = pattern(r"[^\W\d_]{2,}")
# '11:10 …', '09.20 – …', '0820-0850 | …', '1. …', '14/3 …': a line that opens with a figure is a row.
_OPENS_WITH_FIGURE = pattern(r"#?\d{1,4}(?:st|nd|rd|th)?\b(?!\s+(?:[a-z]+\s+){6})")
# 'Length: 4,127 km', 'Race 1 - DNF': a few words, then what they are.
_LABEL = pattern(r"[^\W_][^:|\t]{0,48}:\s+\S")
_CELLS = pattern(r"\||\t|\S {3,}\S")
_SENTENCE_END = pattern(r"""[.!?…]["')\]»]*$""")
_WRAPPED_END = pattern(r"[\w,;\-–)'’\"”&]$")


@dataclass(slots=True)
class Line:
    """A line, or several that one sentence was wrapped over."""

    index: int
    start: int
    end: int
    kind: str = "prose"  # title lead heading day note prose speech row table label
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
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= position:
                low = middle
            else:
                high = middle - 1
        return self.lines[low]

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
        sheet, dates = language.layout, language.dates
        parts = {**dates.parts, **sheet.parts}
        parts["month"] = words([name for names in dates.months.values() for name in names])
        parts["weekday"] = words([name for names in dates.weekdays.values() for name in names])
        self._parts = parts
        self._stamps = self._forms("stamps")
        self._boilerplate = self._forms("boilerplate")
        self._notes = self._forms("notes")
        self._speech = self._forms("speech")
        ordinal = words(dates.ordinal_suffixes)
        filler = words([*dates.of, *dates.the, *dates.through, *dates.both, *sheet.day_words])
        self._day = pattern(
            rf"(?=.*?(?:\b(?:{parts['month']}|{parts['weekday']})\b|\d{{1,2}}[./]\d{{1,2}}|\d{{4}}-\d\d-\d\d))"
            rf"(?:\b(?:{parts['month']}|{parts['weekday']}|{filler})\b|\d{{1,4}}\s?(?:{ordinal})?(?![a-z\d])|[-\s,./:()|&#*=])++",
            rule="layout.day",
        )

    def _forms(self, name: str) -> list[Pattern]:
        return [pattern(form.pattern, self._parts, f"layout.{form.id}") for form in getattr(self.language.layout, name)]

    def lay_out(self, raw: str) -> Page:
        text, origin = clean(raw)
        page = Page(raw, text, fold(text), self.language, origin)
        page.lines = self._lines(page)
        self._classify(page)
        self._stack(page)
        return page

    def _lines(self, page: Page) -> list[Line]:
        lines: list[Line] = []
        last_end = -1
        for found in _PHYSICAL.finditer(page.text):
            words_ = found[0].strip()
            if not words_:
                continue
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            end = start + len(words_)
            after_blank = last_end < 0 or page.text.count("\n", last_end, start) > 1
            if lines and not after_blank and self._continues(page, lines[-1], start, end):
                lines[-1].end = end
            else:
                lines.append(Line(len(lines), start, end, after_blank=after_blank))
            last_end = end
        return lines

    def _continues(self, page: Page, above: Line, start: int, end: int) -> bool:
        """Whether a line goes on with the sentence above, which a converter wrapped at a fixed width."""
        last = page.text.rfind("\n", above.start, above.end) + 1 or above.start
        width = above.end - last
        if not 45 <= width <= 110 or _CELLS.search(page.text, last, above.end) or _CELLS.search(page.text, start, end):
            return False
        tail, head = page.text[above.end - 1], page.text[start]
        if head in BULLETS or (head in _DASH and page.text[start + 1 : start + 2].isspace()) or tail in ".:!?…|":
            return False
        if head.islower():
            return True
        # A wrapped line may go on with a name or a figure, where the lines above are as long as wrapped lines are.
        return width >= 60 and end - start <= 110 and not self._rowlike(page, start, end) and _WRAPPED_END.search(
            page.text, last, above.end
        ) is not None and (last > above.start or len(page.text[last : above.end].split()) >= 9)

    def _rowlike(self, page: Page, start: int, end: int) -> bool:
        return bool(_OPENS_WITH_FIGURE.match(page.folded, start, end) or _LABEL.match(page.text, start, end))

    def _classify(self, page: Page) -> None:
        titled = boilerplate = False
        for line in page.lines:
            if not titled:
                titled = self._is_title(page, line)
                if titled:
                    line.kind = "title"
                    continue
            line.kind = self._kind(page, line)
            opens = any(form.match(page.folded, line.start, line.end) for form in self._boilerplate)
            if opens:
                boilerplate = True
            elif line.kind == "heading" and line.after_blank:
                boilerplate = False
            line.boilerplate = boilerplate
        lead = next((line for line in page.lines if line.kind == "prose"), None)
        if lead and titled and lead.index <= 3:
            lead.kind = "lead"

    def _is_title(self, page: Page, line: Line) -> bool:
        if line.end - line.start > 220 or not _WORD.search(page.text, line.start, line.end):
            return False
        return not any(form.fullmatch(page.folded, line.start, line.end) for form in self._stamps)

    def _kind(self, page: Page, line: Line) -> str:
        start, end = line.start, line.end
        text = page.text[start:end]
        if self._day.fullmatch(page.folded, start, end) and len(text) <= 60 and _WORD.search(text):
            return "day"
        if any(form.fullmatch(page.folded, start, end) for form in self._notes):
            return "note"
        if "|" in text or "\t" in text:
            return "table"
        if text[0] in _DASH and text[1:2].isspace() or text[0] in _DASH and text[1:2] in '"”“':
            return self._dashed(page, line)
        if text[0] in BULLETS:
            return "row"
        count = len(text.split())
        if text.endswith(":") and count <= _SHORT:
            return "heading"
        if count > _SHORT or _SENTENCE_END.search(text):
            return "label" if count <= _SHORT + 6 and _LABEL.match(text) and not _SENTENCE_END.search(text) else "prose"
        if _OPENS_WITH_FIGURE.match(page.folded, start, end):
            return "row"
        if _LABEL.match(text):
            return "label"
        if _CELLS.search(text):
            return "table"
        return self._short(page, line)

    def _dashed(self, page: Page, line: Line) -> str:
        """Speech or a bullet: a dash says neither, the way the line ends does."""
        text = page.text[line.start : line.end]
        if any(form.search(page.folded, max(line.start, line.end - 160), line.end) for form in self._speech):
            return "speech"
        return "speech" if len(text.split()) > _SHORT + 6 else "row"

    def _short(self, page: Page, line: Line) -> str:
        """A short line with no mark of its own: a heading if text hangs below it, else a row among rows."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if below is None:
            return "row"
        figures = any(char.isdigit() for char in page.text[line.start : line.end])
        next_short = len(page.text[below.start : below.end].split()) <= _SHORT
        if line.after_blank and (below.after_blank or not next_short or not figures):
            return "heading"
        return "row" if next_short or figures else "heading"

    def _stack(self, page: Page) -> None:
        """Which headings stand above each line. A day stands below the heading over it, and ends at the next of either."""
        heading: int | None = None
        day: int | None = None
        notes: tuple[int, ...] = ()
        for line in page.lines:
            above = tuple(index for index in (heading, *notes, day) if index is not None)
            line.headings = above
            if line.kind in {"heading", "title"}:
                heading, day, notes = line.index, None, ()
                line.headings = ()
            elif line.kind == "day":
                day = line.index
                line.headings = tuple(index for index in (heading, *notes) if index is not None)
            elif line.kind == "note":
                notes = (*notes, line.index)
