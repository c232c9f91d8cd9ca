"""Lists and tables walked line by line, each position with what the headings above it say."""

from collections.abc import Iterator
from dataclasses import replace

from pressbox.grammar.outcome.cells import People, begun_within, raw_names
from pressbox.grammar.outcome.words import ResultWords
from pressbox.grammar.rankings.abreast import Abreast
from pressbox.grammar.rankings.cards import Cards, tells
from pressbox.grammar.rankings.flat import FlatTables
from pressbox.grammar.rankings.headings import HEADS, Headings, Pile
from pressbox.grammar.rankings.heats import HeatRows
from pressbox.grammar.rankings.hyphens import part_crews
from pressbox.grammar.rankings.labels.rows import RowReader
from pressbox.grammar.rankings.ordered import OrderedRows
from pressbox.grammar.rankings.ranked import RankedRows, begin_of
from pressbox.grammar.rankings.tables import TableReader
from pressbox.grammar.rankings.titled import TitledRows
from pressbox.grammar.rankings.totals import Totals
from pressbox.grammar.rankings.walk import Walk, tell_race, tell_season
from pressbox.grammar.timetable.marked import Marked
from pressbox.layout import Line, Page
from pressbox.mentions import Mentions, Span
from pressbox.packs import Language
from pressbox.patterns import fold, pattern
from pressbox.ranks import OTHER, RESULTS, STANDINGS, Heading, Listed, Lists, Read

_LISTED = frozenset({"row", "label", "table", "heading", "day", "subtitle", "note"})
_PROSE = frozenset({"prose", "lead", "title", "subtitle", "speech", "heading", "row", "label"})
_WORDS = 30  # words: a longer line is no row of results
_BARE = frozenset(
    {"row", "label", "note", "table"}
)  # a session or a driver alone on its line stands above the rows that follow
_NAMED = 9  # words: such a line is no longer
_CREW = 16  # words: the car and the names of its crew are longer
_BESIDE = frozenset({"fastest_lap", "time", "gap", "laps", "points"})
_MEASURED = frozenset({"time", "gap", "laps", "points"})  # figures that make a row one of results
_LONG_TAIL = 40  # characters: behind the position of a row goes prose, which may tell more
_HEADED = 60  # characters before a ranking in one line that say what it is of
_OPENING = 100  # characters of a sentence that leads to rows
_CLASS = 4  # words: the name of a class before a ranking is no longer
_FEWEST = 3  # rows: figures of fewer go down by chance
# 'Race 1: 1 …', 'Race 1 - 1, …', 'Race 1 (12 laps) 1st …': where what a ranking in one line is of ends.
_HEAD = pattern(r"(?:[:)]|\s-)\s++(?=p?1[^\s\d]{0,3}\s|1[.)]\p{L}|(?<=-\s)\d{1,2}\.\s\p{L})")
# '1. Elin Norrgård 2. Luca Ferretti', '3 Conti | 4 Ek', of a grid.
_PARTED = pattern(r"[;,]|\s\d{1,2}\.\s(?=\p{L})|\|\s\d{1,2}\s\p{L}")
_RANKED = pattern(r"p?1|\d{1,2}\.\s(?=\p{L})|\d{1,2}\s\p{L}[^|\n]*\|\s\d{1,2}\s\p{L}")
_COLON = pattern(r":\s")
# 'Race 1: 1 Ek, 2 Lind. Race 2: 1 Lind, …': where the next ranking of a line begins.
_NEXT = pattern(
    r"(?<=[.;…])(?<!(?:\A|[\n;,:|)…-]\s?)\d{1,2}\.)\s+(?=\p{L}[^.;:]{1,40}(?::|\s-)\s(?:1[^\s\d]{0,3}\s|1[.)]\p{L}|\d{1,2}\.\s))"
)
_NEARBY = (": 1", "- 1", "; ", ". ")
_LABELS = 2  # lines with a label: a masthead of fewer is no entry
_BLOCK = 3  # lines below a result in which its fastest lap or time may stand


class ListReader:
    def __init__(self, language: Language, words: ResultWords) -> None:
        self._words = words
        self._headings = Headings(language, words)
        self._ranked = RankedRows(words)
        self._rows = RowReader(words)
        self._titled = TitledRows(words)
        self._tables = TableReader(words)
        self._flat = FlatTables(self._tables)
        self._cards = Cards(words, self._tables)
        self._abreast = Abreast(words)
        self._totals = Totals(words, self._headings)
        self._ordered = OrderedRows(words)
        self._heats = HeatRows(words)

    def read(self, page: Page, found: Mentions, people: People) -> Lists:
        pile = Pile(self._headings, page, people)
        walk = Walk(page, people, _taken(found), _timetable(found), pile, self._words.telling(page))
        walk.lists.headings = walk.pile.after
        walk.entries = _entries(page)
        walk.rounds = {row.line for row in found.calendar}
        walk.staged = found.staged
        walk.tabular = any(sign in page.folded for sign in ("|", "\t", "   ", ";"))
        below = self._below(page, found)
        cards = self._cards.read(page, people)
        walk.flat = cards | self._totals.read(page, people) | self._flat.read(page, people)
        walk.flat |= self._heats.read(page)
        walk.flat |= self._abreast.read(page, people) if walk.tabular else {}
        for line in page.lines:
            if line.index in walk.flat:
                told = line.index not in cards or tells(walk.pile.above, walk.flat[line.index])
                self._as_cells(line, walk.flat[line.index] if told else [], walk)
            elif not line.boilerplate or line.index in below:
                self._line(page, people, line, walk)
        walk.flush()
        return walk.lists

    @staticmethod
    def _as_cells(line: Line, reads: list[Read], walk: Walk) -> None:
        walk.flush()
        if reads:
            tell_season(reads, walk.pile.above)
            tell_race(reads, walk.pile.above, staged=walk.staged)
        for read in reads:
            walk.add(line, read)

    def _below(self, page: Page, found: Mentions) -> set[int]:
        """Lines below the boilerplate that tell of a session all the same: paragraphs of their own that name one.

        What is told of another year, as of the history of a team, is left out.
        """
        years = {page.line_at(date.span[0]).index for date in found.dates if date.precision == "year"}
        out: set[int] = set()
        for block in _paragraphs(page):
            opens = block[0].index and page.lines[block[0].index - 1].boilerplate
            if opens and not any(line.index in years for line in block) and self._tells(page, block):
                out.update(line.index for line in block)
        return out

    def _tells(self, page: Page, block: list[Line]) -> bool:
        """Whether a session is named, by a word that is no ordinary one."""
        named = (one for line in block for one in self._words.named(page, line.start, line.end))
        return any(one.numbers or not one.ordinary for one in named)

    def _line(self, page: Page, people: People, line: Line, walk: Walk) -> None:
        few = _is_few(page, line)
        listed = line.kind in _LISTED or line.index in walk.entries or _is_celled(page, line)
        listed = listed or self._ends_short(page, people, line, walk)
        short = few and listed
        timed = line.index in walk.timetable and not (line.index in walk.rounds and walk.pile.above.seasonal)
        if not short or (timed and not self._is_due(page, people, line, walk)):
            if self._as_inline(page, people, line, walk):
                return
            if few and not timed and self._as_compact(page, people, line, walk):
                return
            walk.flush()
            walk.table = None
            if self._opens_list(page, line, walk):
                walk.pile.add(line)
            self._as_prose(page, line, walk)
        elif not self._in_table(page, people, line, walk) and not self._as_ranked(page, people, line, walk):
            self._as_label(page, people, line, walk)

    def _is_due(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        """Whether a row whose figures look like a clock time is one of a ranking: '3. Garvey (Apex Nine) +4.1'."""
        above = walk.pile.above
        told = walk.pending or above.shows == RESULTS or above.session is not None
        return bool(told) and self._ranked.ranked(page, line, people) is not None

    def _ends_short(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        """'1. Elin Norrgård (Kestrel) 1:00:41,4 Std.': a short form ends a row, which is no sentence."""
        return page.text[line.start].isdigit() and self._is_due(page, people, line, walk)

    @staticmethod
    def _opens_list(page: Page, line: Line, walk: Walk) -> bool:
        """'Race 1 (Saturday, 14:10)' right above rows that are no sessions is what these are of."""
        below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
        if line.kind in HEADS or line.kind not in _LISTED or below is None or below.after_blank:
            return False
        return below.kind in {"row", "label"} and below.index not in walk.timetable

    def _as_ranked(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        """A row that begins with its position waits for those below it."""
        if self._as_inline(page, people, line, walk):
            return True
        ranked = self._ranked.ranked(page, line, people)
        if ranked is None or walk.taken.holds(ranked.value.start, ranked.value.end):
            return False
        walk.pending.append((line, ranked))
        return True

    def _as_inline(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        """Rankings that are one line, however long."""
        headed = _holds(page, line.start, line.end, (":", "-")) and _holds(page, line.start, line.end, _NEARBY)
        parts = [found.end() for found in _NEXT.finditer(page.folded, line.start, line.end)] if headed else []
        if not parts:
            return self._as_ranking(page, people, line, walk)
        stretches = zip([line.start, *parts], [*parts, line.end], strict=True)
        read = [self._as_ranking(page, people, replace(line, start=start, end=end), walk) for start, end in stretches]
        return any(read)

    def _as_ranking(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        begin = begin_of(page, line)
        ranked = _RANKED.match(page.folded, begin)
        headed = 0 if ranked else _head_end(page, begin, min(line.end, begin + _HEADED))
        if headed < 0 or not (headed or _PARTED.search(page.folded, begin, line.end)):
            return False
        inline = self._ranked.inline(page, line, people, headed and headed + 1)
        if inline and headed:
            above = self._over(page, people, (begin, headed), walk)
            figured = any(read.figures.keys() & _MEASURED for read in inline)
            if not figured and "laps" in self._words.figures_in(page, begin, headed + 1):
                figured, above = True, replace(above, session=above.session or ("race", None))  # 'Formula 3 (10 laps)'
            bare = above.session is None and above.shows not in {RESULTS, STANDINGS} and not (figured or above.class_)
            follows = bool(walk.lists.rows) and walk.lists.rows[-1].line == line.index  # '…. Class 4: 1. Ek; 2. Lind.'
            if bare and len(inline) < _FEWEST and not follows:
                return False
            if bare or not (above.class_ or above.shows == STANDINGS):
                class_ = self._class_before(page, people, (begin, headed))
                if bare and class_ is None:
                    return False
                above = replace(above, class_=class_)  # 'Expert: 1st Elin Norrgård, 2nd Luca Ferretti, 3rd …'
            walk.flush()
            part_crews(page, people, inline)
            tell_season(inline, above)
            tell_race(inline, above, staged=walk.staged)
            walk.lists.rows += [Listed(line.index, read, above) for read in inline]
        elif inline:
            walk.flush()
            walk.pending = [(line, read) for read in inline]
            walk.flush()
        return bool(inline)

    def _class_before(self, page: Page, people: People, label: Span) -> str | None:
        """'Class C4', 'Single-seaters over 1600cc': a name of a few words before a ranking, of nothing else."""
        text = page.text[slice(*label)].strip()
        plain = text[0].isupper() and len(text.split()) <= _CLASS and self._words.role(fold(text)) is None
        heading = self._headings.stretch(page, *label, people)
        small = all(word in self._words.small for word in page.folded[slice(*label)].split())
        named = begun_within(people.places, *label) or begun_within(people.series_spans, *label)
        return text if plain and not small and not named and heading.empty and not people.teams.holds(*label) else None

    def _as_compact(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        """'Quali P8, Race 1 P6, Race 2 P4.': labels and values, and nothing else, are a row, however it ends."""
        if line.end - line.start > _OPENING or not page.text[line.end - 2].isalnum():
            return False
        reads = self._rows.labelled(page, line, people, walk.pile, walk.taken, walk.telling)
        last = reads[-1].value.end if reads else line.start
        bare = not page.text[last : line.end].strip(" .")
        whole = bare and len(reads) >= _FEWEST and all(read.session and read.value.sure for read in reads)
        if whole:
            walk.flush()
            for read in reads:
                walk.add(line, read)
        return whole

    def _over(self, page: Page, people: People, label: Span, walk: Walk) -> Heading:
        """What the words before a ranking in one line say of it: 'Race 1: ', 'Drivers' championship: '."""
        heading = self._headings.stretch(page, *label, people)
        walk.pile.classify(*label, heading)
        above = self._headings.under(walk.pile.above, heading, 0)
        role = self._words.role(page.folded[slice(*label)])
        shows = {"championship": STANDINGS, "finish": RESULTS, "race": RESULTS}.get(role or "")
        if walk.staged and heading.session is None and self._words.opens_overall(page, *label):
            above = replace(above, session=None)  # 'General motos' below the ranking of a stage
        return replace(above, shows=shows) if shows else above

    def _as_label(self, page: Page, people: People, line: Line, walk: Walk) -> None:
        walk.flush()
        reads = self._titled.read(page, line, begin_of(page, line), people, walk.pile)
        reads = reads or self._rows.labelled(page, line, people, walk.pile, walk.taken, walk.telling)
        if not reads:
            if not self._beside(page, line, walk) and not self._as_crew(page, line, walk):
                self._as_heading(page, line, walk)
            return
        above = walk.pile.above
        if any(read.value.bare for read in reads) and above.shows == OTHER and line.kind not in HEADS:
            return
        tell_season([read for read in reads if read.measure is None], above)
        if above.shows == RESULTS:
            tell_race([read for read in reads if read.names], above, staged=walk.staged)
        for read in reads:
            walk.add(line, read)
        if line.end - reads[-1].value.end > _LONG_TAIL:
            walk.lists.prose[line.index] = len(walk.pile)
        opens = line.kind == "heading" or (line.after_blank and _has_labels(page, line))
        if opens and reads[0].names and reads[0].shape != "titled":
            # 'Elin Norrgård – P2' is over its own text; no row below is of it, but labels right below are.
            whose = reads[0].names if _has_labels(page, line) else []
            walk.pile.add(Heading(session=above.session, shows=above.shows, names=list(whose)))

    def _as_crew(self, page: Page, line: Line, walk: Walk) -> bool:
        """'Drivers: Norrgård / Ferretti' says whose the labels below it are; 'Crew chief: Ek' does not."""
        colon = page.folded.find(":", line.start, line.end)
        if colon < 0:
            return False
        label = page.folded[line.start : colon].strip()
        if self._words.columns.get(label) != "driver":
            led = walk.pile.above.names and line.kind == "label" and not line.after_blank
            return bool(led) and label.replace(" ", "").isalpha() and bool(walk.people.within(colon, line.end))
        names = raw_names(page, colon + 2, line.end) or walk.people.within(colon, line.end)
        if names:
            walk.pile.add(replace(walk.pile.above, names=names))
        return bool(names)

    def _in_table(self, page: Page, people: People, line: Line, walk: Walk) -> bool:
        table = self._tables.header(page, line, people, tabular=walk.tabular)
        if table is not None:
            walk.flush()
            walk.table = table
            if table.headed:
                walk.pile.add(line)
            return True
        if walk.table is None:
            return False
        reads = self._tables.row(page, line, walk.table, people)
        if reads is None:
            walk.table = None
            return False
        walk.tabled += [(line, read) for read in reads]
        return True

    def _beside(self, page: Page, line: Line, walk: Walk) -> bool:
        """'Fastest lap: 1:37.118' below a result of the same block belongs to it."""
        colon = page.folded.find(":", line.start, line.end)
        role = self._words.role(page.folded[line.start : colon]) if colon > 0 else None
        if role not in _BESIDE:
            return False
        value = page.text[colon + 1 : line.end].strip()
        last = walk.lists.rows[-1] if walk.lists.rows else None
        if last and line.index <= last.line + _BLOCK and any(char.isdigit() for char in value):
            time = self._words.figures_in(page, colon, line.end).get("time")
            last.read.figures.setdefault(role, time[0] if time and role in {"fastest_lap", "time"} else value)
        return True

    def _as_heading(self, page: Page, line: Line, walk: Walk) -> None:
        """A line without a result may say of what the rows below it are."""
        longest = _CREW if any(sign in page.folded[line.start : line.end] for sign in "/#") else _NAMED
        kept = line.kind in _BARE or line.index in walk.entries
        bare = kept and page.folded.count(" ", line.start, line.end) <= longest
        if bare or line.kind in HEADS or (line.kind == "table" and ListReader._opens_list(page, line, walk)):
            walk.pile.add(line)
            walk.flat |= self._ordered.below(page, line, walk.people)
        if line.kind in _PROSE:
            walk.lists.prose[line.index] = len(walk.pile)

    def _as_prose(self, page: Page, line: Line, walk: Walk) -> None:
        if line.kind in HEADS:
            self._as_heading(page, line, walk)
        elif line.kind in _PROSE and line.index not in walk.timetable:
            walk.lists.prose[line.index] = len(walk.pile)
            if page.text[line.end - 1] == ":" and line.end - line.start > _HEADED:
                self._as_opening(page, line, walk)

    def _as_opening(self, page: Page, line: Line, walk: Walk) -> None:
        """'… on Sunday. The winners by class:' at the end of a paragraph says what the rows below it are."""
        start, end = page.sentence_at(line.end - 1)
        heading = self._headings.stretch(page, start, end, walk.people) if end - start <= _OPENING else None
        if heading and heading.shows:
            walk.pile.add(replace(heading, names=[], number=None))


def _holds(page: Page, start: int, end: int, signs: tuple[str, ...]) -> bool:
    return any(page.folded.find(sign, start, end) >= 0 for sign in signs)


def _head_end(page: Page, start: int, end: int) -> int:
    """Where the words end that say what a ranking behind them is of; -1 where none do."""
    if not _holds(page, start, end, (":", ")", "- ", "-\t")):
        return -1
    heads = (one.search(page.folded, start, end) for one in (_HEAD, _COLON))
    head = next(filter(None, heads), None)
    return head.start() if head else -1


def _entries(page: Page) -> set[int]:
    """Blocks above the title that are of one car each: its number, and labels below it."""
    out: set[int] = set()
    block: list[Line] = []
    for line in page.lines:
        if line.kind != "stamp" or line.after_blank:
            labels = sum(page.folded.find(": ", one.start, one.end) > 0 for one in block)
            out |= {one.index for one in block} if labels >= _LABELS else set()
            block = []
        if line.kind == "title":
            break
        block.append(line)
    return out


def _is_celled(page: Page, line: Line) -> bool:
    """Whether dots part the cells of a line: 'Elin Norrgård · SWE · Qualifying P4'."""
    return page.folded.count(" · ", line.start, line.end) + page.folded.count(" • ", line.start, line.end) > 1


def _has_labels(page: Page, line: Line) -> bool:
    """Whether a label stands right below a line: 'Start: 7th'."""
    below = page.lines[line.index + 1] if line.index + 1 < len(page.lines) else None
    return below is not None and not below.after_blank and below.kind == "label"


def _is_few(page: Page, line: Line) -> bool:
    """Whether a line has no more words than a row; blanks may set its columns apart."""
    blanks = page.folded.count(" ", line.start, line.end)
    return blanks <= _WORDS or len(page.folded[line.start : line.end].split()) <= _WORDS


def _paragraphs(page: Page) -> Iterator[list[Line]]:
    """The lines of the boilerplate, by paragraph."""
    block: list[Line] = []
    for line in page.lines:
        if block and (line.after_blank or not line.boilerplate):
            yield block
            block = []
        if line.boilerplate:
            block.append(line)
    if block:
        yield block


def _taken(found: Mentions) -> Marked:
    """Spans in which a figure is no position: days and clock times."""
    days = [mention.span for mention in found.dates if mention.kind == "explicit"]
    return Marked(days + [mention.span for mention in found.times])


def _timetable(found: Mentions) -> set[int]:
    """Lines that sessions or rounds were read from."""
    rows = {session.line for session in found.sessions if session.source != "prose"}
    return rows | {row.line for row in found.calendar}
