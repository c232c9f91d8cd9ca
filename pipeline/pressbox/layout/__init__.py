"""Text to lines: what each line is for, and which headings stand above it."""

from collections.abc import Iterable
from itertools import pairwise

from pressbox.layout.crossheads import head_paragraphs
from pressbox.layout.head_words import HeadWords
from pressbox.layout.masthead import Masthead
from pressbox.layout.opening import LABEL, SPEAKS, opens_with_clock, opens_with_figure, rowlike, tells_of_clock
from pressbox.layout.page import BULLETS, DASHES, Line, Page
from pressbox.layout.running import ends_sentence, reaches
from pressbox.layout.sentences import goes_on
from pressbox.packs import Form, Language
from pressbox.patterns import Pattern, Signs, clean, either, fold, pattern, words

__all__ = ["BULLETS", "Layouter", "Line", "Page"]

_SHORT = 14  # words: a longer line is prose, whatever else it is
_PROSE = 21  # words: a line that has so many is prose, or speech where a dash leads it
_TOLD = 12  # words: a longer line that opens with 'Um 17.25 Uhr steht' and ends as a sentence is none
_ROW = 40  # words: a line that opens with a clock time is a row up to here
_DAY, _NOTE = 80, 120  # characters: no heading of a day and no note is longer
_WIDEST, _NARROWEST = 110, 45  # characters: between them lie the widths at which programs wrap lines
_SLACK = 4  # characters: the width is seen in some of the wrapped lines, and the longest may be another
_DEEPEST = 7  # headings above headings, and notes beside notes: those further up say nothing more
_TOP = 6  # lines at the top of a text without blank lines: each may stand apart, for all that we see
_ADDRESS = 3  # lines below a name in which a telephone or a mail address stands
_TITLE = 3  # lines: no title is wrapped over more
_NAMED = 4  # words behind the day of a crosshead
_MARK = 40  # characters: no mark of the end is longer
_SAID = 160  # characters at the end of a line that a dash leads, in which its speaker is named

_WORD = pattern(r"[^\W\d_]{2,}")
# '# Title', '**Title**', '__Title__', '*Title*': the marks are no part of the words.
_MARKUP = pattern(r"(?:#{1,6}\s+(?=\S)|\*\*(?=\S)|__(?=\S)|[*_](?=[^\W_][^*_\n]*[*_]$))++")
_MARKUP_END = pattern(r"(?:\s*#{1,6}|\*\*|__|(?<=\w)[*_])+$")
_CELLS = pattern(r"\||\t|\S {3,}\S")
_DOTTED = pattern(r" · .* · ")  # 'Elin Norrgard · SWE · #31'
_GAP = pattern(r"\S(?: {3,}|\t)(?=\S)")
# Figures that make a short line a row of a list; a year, or a name as GT4, stands in headings too.
_FIGURES = pattern(r"(?<!\w)(?!(?:19|20)\d\d(?!\d))\d")
# 'POS. DRIVER': names of columns.
_COLUMNS = pattern(r"\p{Lu}{1,5}\.\s+\p{Lu}+(?:\s\([^()\n]*\))?$")
_FIRST_OF_CLOCK = frozenset("0123456789([")
# Signs between the words of a heading; others, as '!' and '%', are words that no heading of a day holds.
_APART = Signs(lambda char: " " if char in "-,./:()|&#*=[]•·_'\"" else char)
_FIRST = 24  # characters of a long line that hold its first word
_OPENERS = frozenset("\"'“”„«»‘")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NUMERIC_DAY = pattern(r"\d{1,2}/\d{1,2}|\d{1,2}\.\d{1,2}\.|\d{4}-\d\d-\d\d")
_PLACE_AT_END = pattern(r"\s[-–—]\s?\d{1,3}\.$")
_CLOCK_TIME = pattern(r"(?<![\d.])\d{1,2}(?::\d\d|[.h](?:00|1[3-9]|[2-5]\d)(?![.\d]))")


class Layouter:
    """Lays releases of one language out."""

    def __init__(self, language: Language) -> None:
        self.language = language
        sheet = language.layout
        self._parts = language.parts("layout")
        self._head_words = HeadWords(language)
        self._masthead = Masthead(language, self._head_words)
        self._boilerplate = _Openings(self, sheet.boilerplate)
        self._not_boilerplate = self._any(sheet.not_boilerplate)
        self._ends = _Openings(self, sheet.ends)
        self._notes = _Openings(self, sheet.notes)
        self._speech = self._any(sheet.speech)
        self._clock_openers = frozenset(map(fold, sheet.clock_openers))
        self._of_dates = _vocabulary([*language.dates.months.values(), *language.dates.weekdays.values()])
        self._of_days = self._of_dates | _vocabulary(_day_terms(language))

    def compiled(self, source: str) -> Pattern:
        return pattern(source, self._parts, "layout")

    def _any(self, forms: Iterable[Form]) -> Pattern:
        """One pattern for all of a kind: only that one of them fits is asked."""
        return self.compiled(either(form.pattern for form in forms))

    def lay_out(self, raw: str) -> Page:
        text, origin = clean(raw)
        page = Page(raw, text, fold(text), self.language, origin)
        page.lines = self._lines(page)
        _unwrap(page)
        self._classify(page)
        _stack(page)
        return page

    def _lines(self, page: Page) -> list[Line]:
        text = page.text
        physical = _physical(text)
        width = _wrap_width(text, physical)
        gaps = [text.count("\n", end, below) for (_, end), (below, _) in pairwise(physical)]
        page.parted = bool(width) or len(set(gaps)) > 1
        lines: list[Line] = []
        for (start, end), gap in zip(physical, [max(gaps, default=1) + 1, *gaps], strict=False):
            after_blank = gap > (1 if page.parted else gap) or (not page.parted and len(lines) < _TOP)
            if width and lines and not after_blank and self._continues(page, lines, start, end, width):
                lines[-1].end = end
            else:
                lines.append(Line(len(lines), start, end, after_blank=after_blank))
        return lines

    def _continues(self, page: Page, lines: list[Line], start: int, end: int, width: int) -> bool:
        """Whether a line goes on with the sentence above, which a program wrapped at a fixed width."""
        text, above = page.text, lines[-1]
        last = text.rfind("\n", above.start, above.end) + 1 or above.start
        first_word = text[start:end].split(maxsplit=1)[0]
        full = above.end - last - _SLACK <= width < above.end - last + 1 + len(first_word)
        if not full and not self._is_torn(page, last, above.end, start):
            return False  # the word would have fitted above
        tail, head = text[above.end - 1], text[start]
        item = _opens_item(text, start)  # or a dash within a sentence: 'from 30 August⏎– 1 September'
        within_item = full and not item and _opens_item(text, above.start)
        # 'Was happy with her team-mate:⏎«She …', '• Elin Norrgard – Race 1: 4th, Race 2:⏎6th'.
        said = full and tail == ":" and (head.islower() or head in _OPENERS or within_item)
        if (tail in ":|" and not said) or (item and not (full and head in DASHES)):
            return False
        if _CELLS.search(text, last, above.end) or _CELLS.search(text, start, end) or _DOTTED.search(text, start, end):
            return False
        if head.islower() or not full or said:
            return True
        if len(lines) == 1 and last == above.start:
            dated = (one.fullmatch(page.folded, start, end) for one in (self._head_words.stamp, self._head_words.dated))
            return not any(dated) and _is_headline(page, above.start, start, end)
        is_open = _is_open(page, last, above.end)
        within = is_open and text.rfind("(", last, above.end) > text.rfind(")", last, above.end)
        speaks = is_open and SPEAKS.match(text, start, end) is not None
        midst = last > above.start or within_item
        prose = within or speaks or midst or len(text[last : above.end].split()) >= 9
        label = not (within or speaks or midst) and LABEL.match(text, start, end)
        in_list = label or opens_with_figure(page, above.start, above.end)
        return prose and ((is_open and not in_list) or not (item or rowlike(page, start, end)))

    def _is_torn(self, page: Page, start: int, end: int, below: int) -> bool:
        """Whether a line stops in the midst of a sentence: lines wrapped by hand are not all as wide."""
        if not _is_open(page, start, end):
            return False
        midway = page.folded[start:end].rsplit(maxsplit=1)[-1] in page.language.layout.midway
        if end - start < _NARROWEST:
            return midway and page.text[below].islower()
        return page.text[below].islower() or (midway and page.text[below].isalpha())

    def _classify(self, page: Page) -> None:
        boilerplate, ended, folded = False, False, page.folded
        lines = page.lines[self._masthead.open(page) :]
        apart = _APART.become(folded)
        for line in lines:
            start, end = line.start, line.end
            length = end - start
            words = apart[start : end if length <= _DAY else start + _FIRST].split()
            first = words[0] if words else ""
            line.kind = self._kind(page, line, words)
            if not ended and length <= _MARK and self._ends.may_open(first, folded[start]):
                ended = self._ends.match(folded, start, end, first, whole=True)
            if boilerplate or first in self._boilerplate.words:
                boilerplate = self._in_boilerplate(page, line, first, boilerplate)
            line.boilerplate = boilerplate or ended
        head_paragraphs(page)
        _opening(page)

    def _in_boilerplate(self, page: Page, line: Line, first: str, before: bool) -> bool:
        opens = (
            first in self._boilerplate.words
            and page.text[line.start].isalpha()
            and self._boilerplate.match(page.folded, line.start, line.end, first)
        )
        if opens or before:
            if self._not_boilerplate.match(page.folded, line.start, line.end):
                return False
            ends = line.kind in {"heading", "day"} and line.after_blank
            return opens or not ends or _heads_address(page, line)
        return False

    def _kind(self, page: Page, line: Line, words: list[str]) -> str:
        start, end = line.start, line.end
        text, folded = page.text[start:end], page.folded
        cells = "\t" in text or ("|" in text and "|" in text.strip("| "))
        length = end - start
        head = text[0]
        opens = head in _FIRST_OF_CLOCK or (words and words[0] in self._clock_openers)
        clock = bool(opens) and opens_with_clock(page, start, end)
        if length <= _DAY and not cells and not clock and self._is_day(words, folded, start, end):
            return "day"
        note = length <= _NOTE and words and self._notes.may_open(words[0], head)
        if note and self._notes.match(folded, start, end, words[0], whole=True):
            return "note"
        # What is longer is prose: how much longer, nobody asks.
        count = len(text.split(None, _ROW + 1 if clock else _PROSE))
        barred = (cells or "|" in text) and not (count > _PROSE and _is_dated(text))
        if barred or ("   " in text and _is_spaced(text, count)):
            return "table"
        if head in "![" and self._head_words.stamp.fullmatch(folded, start, end):
            return "stamp"
        if head in DASHES and (text[1:2].isspace() or text[1:2] in "'\"”“‘"):
            return self._dashed(page, line, count)
        if head in BULLETS and (head not in "*+" or text[1:2].isspace()):
            return "row"
        if clock and count <= _ROW and not (count > _TOLD and tells_of_clock(text)):
            return "row"
        kind = _plain(page, line, text, count)
        return "heading" if kind == "label" and self._heads_story(page, line) else kind

    def _heads_story(self, page: Page, line: Line) -> bool:
        """'Sunday: Feature race' between blank lines, and below it what happened there."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if below is None or not (line.after_blank and below.after_blank):
            return False
        label = page.folded[line.start : page.folded.find(":", line.start)].split()
        told = len(page.text[line.start : line.end].split()) <= len(label) + _NAMED
        return told and self._of_dates.issuperset(label) and len(page.words(below).split()) >= _PROSE

    def _is_day(self, words: list[str], folded: str, start: int, end: int) -> bool:
        """Whether a line is a day alone: words of dates and of day headings, and no clock time among them."""
        known = self._of_days
        for word in words:
            if word not in known and not (word[0].isdigit() and self._is_number(word)):
                return False
        named = not self._of_dates.isdisjoint(words) or _NUMERIC_DAY.search(folded, start, end)
        return bool(named and not _CLOCK_TIME.search(folded, start, end))

    def _is_number(self, word: str) -> bool:
        """'14', '2026', '14th'."""
        figures = word.rstrip(_LETTERS)
        return len(figures) <= 4 and figures.isdigit() and (figures == word or word[len(figures) :] in self._of_days)

    def _dashed(self, page: Page, line: Line, count: int) -> str:
        """Speech or a bullet: a dash says neither, the way the line ends does."""
        if self._speech.search(page.folded, max(line.start, line.end - _SAID), line.end):
            return "speech"
        return "speech" if count >= _PROSE else "row"


class _Openings:
    """Forms told by the first word of their line: they are tried only on lines that one of their words opens.

    Those that name no words open with a sign, and are tried on lines that no letter or figure opens.
    """

    def __init__(self, layouter: Layouter, forms: list[Form]) -> None:
        self.words = frozenset(fold(word) for form in forms for word in form.near)
        told = [f"(?:{form.pattern})" for form in forms if form.near]
        signed = [f"(?:{form.pattern})" for form in forms if not form.near]
        self._told = layouter.compiled("|".join(told)) if told else None
        self._signed = layouter.compiled("|".join(signed)) if signed else None

    def may_open(self, first: str, sign: str) -> bool:
        """Whether a line with this first word and first character can have a form; most cannot."""
        return first in self.words or not sign.isalnum()

    def match(self, folded: str, start: int, end: int, first: str, *, whole: bool = False) -> bool:
        """Whether a form fits a line, or its beginning, whose first word is given."""
        if first in self.words and self._fits(self._told, folded, start, end, whole=whole):
            return True
        return not folded[start].isalnum() and self._fits(self._signed, folded, start, end, whole=whole)

    @staticmethod
    def _fits(form: Pattern | None, folded: str, start: int, end: int, *, whole: bool) -> bool:
        if form is None:
            return False
        return (form.fullmatch if whole else form.match)(folded, start, end) is not None


def _day_terms(language: Language) -> list[list[str]]:
    dates = language.dates
    return [dates.ordinal_suffixes, dates.of, dates.the, dates.through, dates.both, language.layout.day_words]


def _vocabulary(terms: list[list[str]]) -> frozenset[str]:
    """The single words of terms."""
    return frozenset(word for names in terms for term in names for word in _APART.become(fold(term)).split())


def _physical(text: str) -> list[tuple[int, int]]:
    """The lines of a text without blanks and marks around them; empty ones are left out."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if not stripped:
            at += len(line) + 1
            continue
        start = at if stripped is line else at + line.index(stripped[0])
        at += len(line) + 1
        end = start + len(stripped)
        markup = _MARKUP.match(text, start, end) if stripped[0] in "#*_" else None
        if markup and _WORD.search(text, markup.end(), end):
            start = markup.end()
            trailing = _MARKUP_END.search(text, start, end)
            end = trailing.start() if trailing and trailing.start() > start else end
        spans.append((start, end))
    return spans


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


def _unwrap(page: Page) -> None:
    """Makes each break inside a line a blank: 'Addie⏎Lunsford' is a name as 'Addie Lunsford' is."""
    text, at, parts = page.text, 0, list[str]()
    for line in page.lines:
        if text.find("\n", line.start, line.end) >= 0:
            parts += [text[at : line.start], text[line.start : line.end].replace("\n", " ")]
            at = line.end
    if parts:
        page.text = "".join([*parts, text[at:]])
        page.folded = fold(page.text)


def _is_spaced(text: str, count: int) -> bool:
    """Whether blanks set cells apart: once in a short line, twice in a long one, never in a sentence."""
    gaps = sum(1 for _ in _GAP.finditer(text))
    placed = text[-1] == "." and text[-2].isdigit()  # the last cell of 'Elin Norrgård   4.   6.'
    return gaps > (1 if count > _SHORT else 0) and (placed or text[-1] not in ".!?")


def _is_dated(text: str) -> bool:
    """'Misano, 17 May 2026 | Kestrel left …': one bar, behind a few words, and a sentence."""
    return text.count("|") == 1 and text.index("|") <= _DAY and text[-1] in ".!?"


def _is_open(page: Page, start: int, end: int) -> bool:
    """Whether a line ends in the midst of a sentence: 'Brainerd, Aug.' does."""
    return not ends_sentence(page.text[start:end]) or goes_on(page.text, end, page.language)


def _is_headline(page: Page, first: int, second: int, end: int) -> bool:
    """Whether the first line and those right below it are a title that was wrapped: no sentence, and soon over."""
    blank = page.text.find("\n\n", second)
    block = page.text[first : max(blank, first)]
    return blank >= 0 and block.count("\n") < _TITLE and not ends_sentence(block) and not rowlike(page, second, end)


def _opens_item(text: str, start: int) -> bool:
    return text[start] in BULLETS or (text[start] in DASHES and text[start + 1 : start + 2].isspace())


def _plain(page: Page, line: Line, text: str, count: int) -> str:
    """The kind of a line that no mark speaks for: its length and its end do."""
    if count >= _PROSE:
        return "prose"
    if count <= _SHORT and text[-1] == ":":
        return "heading"
    # 'PLAYOFF RANK (Following Race 9 of 10)': what stands in brackets makes it no longer.
    said = len(text.partition(" (")[0].split()) if text[-1] == ")" else count
    if said <= _SHORT and line.index + 1 < len(page.lines) and _in_capitals(text) and _stands_apart(page, line):
        return "heading"
    ended = ends_sentence(text) and not _ends_in_place(text)
    label = LABEL.match(text) if ":" in text else None
    if label and (not ended or (count <= _SHORT and len(label[0].split()) <= 5)):
        return "label"
    if ended or (count > _SHORT and not _opens_with_car(text)):
        return "prose"
    opens = text[0] in "#0123456789" and opens_with_figure(page, line.start, line.end)
    return "row" if opens else _short(page, line)


def _opens_with_car(text: str) -> bool:
    """'#17 Elin Norrgård / Luca Ferretti – P2 in class, P14 overall': signs between names and cells count as words."""
    return text[0] == "#" and text[1:2].isdigit()


def _ends_in_place(text: str) -> bool:
    """'Race 1 – 11.': the full stop of a figure behind a dash is that of an ordinal, and ends no sentence."""
    return text[-1] == "." and text[-2:-1].isdigit() and _PLACE_AT_END.search(text, max(0, len(text) - 8)) is not None


def _stands_apart(page: Page, line: Line) -> bool:
    """Whether a line in capitals has a blank line or a heading above it or, where no text has any, none beside it."""
    if page.parted:
        # 'SUPERBIKE', and below it 'RACE 1: EK STRIKES AGAIN'.
        second = line.index > 0 and page.lines[line.index - 1].kind == "heading"
        length = len(page.words(page.lines[line.index + 1]).split())
        return line.after_blank or (second and length >= _PROSE)
    above, below = page.lines[max(0, line.index - 1) : line.index], page.lines[line.index + 1 : line.index + 2]
    columns = [other for other in below if _COLUMNS.match(page.text, other.start, other.end)]
    return not any(_in_capitals(page.words(other)) for other in (*above, *below) if other not in columns)


def _in_capitals(text: str) -> bool:
    """Whether a line is set in capitals as headings are; what stands in brackets may be small."""
    outside = text.partition("(")[0].rstrip() if "(" in text else text
    return outside.isupper() and outside[-1] not in ".!?" and sum(map(str.isalpha, outside)) >= 8


def _short(page: Page, line: Line) -> str:
    """A short line with no mark of its own: a heading if text hangs below it, else a row among rows."""
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    if below is None:
        return "row"
    if len(page.text[below.start : below.end].split()) > _SHORT:
        last_of_list = not line.after_blank and line.index and page.lines[line.index - 1].kind in {"row", "label"}
        return "row" if last_of_list else "heading"
    if not line.after_blank:
        return "row"
    # 'Calendar 2026 (draft of 17 November)': what stands in brackets makes no row.
    bracket = page.text.find(" (", line.start, line.end)
    end = bracket if bracket > 0 else line.end
    if below.after_blank or not _FIGURES.search(page.text, line.start, end):
        return "heading"
    return "heading" if _tells_day(page, line.start, end, below) else "row"


def _tells_day(page: Page, start: int, end: int, below: Line) -> bool:
    """Whether a line's only figures are those of a day, above rows of another kind: 'Leg two, Sunday 15 March'."""
    dated = page.language.once(_dated)
    days = [found.span() for found in dated.finditer(page.folded, start, end)]
    figures = (found.start() for found in _FIGURES.finditer(page.text, start, end))
    told = all(any(low <= figure < high for low, high in days) for figure in figures)
    return told and dated.search(page.folded, below.start, below.end) is None


def _dated(language: Language) -> Pattern:
    """A month or a weekday, with the figures beside it: 'Sunday 15 March 2026', 'Sunday 15.03.2026'."""
    sheet = language.dates
    names = words([name for table in (sheet.months, sheet.weekdays) for names in table.values() for name in names])
    number = rf"\d{{1,2}}(?:{words(sheet.ordinal_suffixes)})?"
    behind = rf"{number}\b(?:[./]\d{{1,2}}[./]?(?:\d{{2}}|\d{{4}})?\b)?|\d{{4}}"
    return pattern(rf"(?:\b{number}[\s.,/&–-]+)*+\b(?:{names})\b\.?(?:[\s,–-]+(?:{behind}))*+", rule="layout.dated")


def _heads_address(page: Page, line: Line) -> bool:
    """'Elin Norrgård', 'Head of Press' and her telephone: no heading that ends what stands above."""
    below = page.lines[line.index + 1 : line.index + 1 + _ADDRESS]
    return any(reaches(page.words(row)) for row in below if not row.after_blank)


def _opening(page: Page) -> None:
    """The lines right under the title: a second title, and the first paragraph; not the title once more."""
    title = page.title
    top = title.index + 1 if title else 0
    named = page.words(title) if title else ""
    below = [line for line in page.lines[top : top + 4] if page.words(line) != named]
    lead = next((line for line in below if line.kind == "prose" and not line.boilerplate), None)
    if lead:
        lead.kind = "lead"
    if title and below and below[0].kind in {"heading", "row"} and lead:
        first = page.words(below[0])
        if ends_sentence(first) or first.endswith(":") or _opens_item(page.text, below[0].start):
            return
        if len(first.split()) >= 4:
            below[0].kind = "subtitle"


def _stack(page: Page) -> None:
    """Which headings stand above each line. A day stands below the heading over it, and ends at the next of either.

    Headings right below a day part what is on that day, and it goes on below them: 'Friday', 'Garage', 'Track'.
    """
    heads: tuple[int, ...] = ()
    day: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    above: tuple[int, ...] = ()
    parts = begun = False
    for line in page.lines:
        line.headings = above
        kind = line.kind
        begun = begun or kind == "lead"  # a day above it is a stamp
        if kind == "heading" and begun and day and (parts or day[0] == line.index - 1):
            parts, line.headings = True, (*heads, *day)
            above = (*line.headings, line.index)
            continue
        parts = False if kind in {"heading", "title", "day"} else parts
        if kind in {"heading", "title"}:
            # A heading right below another one stands under it: 'Season 2026', then 'Northern Cup'.
            stands_under = kind == "heading" and line.index and page.lines[line.index - 1].kind == "heading"
            line.headings = heads if stands_under else ()
            heads, day, notes = (*line.headings[-_DEEPEST:], line.index), (), ()
        elif kind == "day":
            line.headings = (*heads, *notes)
            day = (line.index,)
        elif kind == "note":
            notes = (*notes[-_DEEPEST:], line.index)
        else:
            continue
        above = (*heads, *notes, *day)
