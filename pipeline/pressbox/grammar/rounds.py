"""One row of a season's calendar: its round, days, place and status, in whatever order and between whatever signs."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from pressbox.layout import BULLETS, Line, Page
from pressbox.mentions import DateMention, Day, Mentions, PlaceMention, Span
from pressbox.packs import Hit, Language, Name, Packs
from pressbox.patterns import Match, fold, pattern, words

_LONGEST = 26  # words: what is longer is a sentence about a round
_FIGURE = pattern(r"\d{1,3}")
_LETTERS = pattern(r"[^\W\d_]{2,}")
# Cells are parted by bars, tabs, lines, dashes between blanks, runs of blanks, colons and semicolons.
_PARTS = pattern(r"\s*[|\t\n;:]\s*|\s+-+\s+|\s{3,}|(?<=\s)-+(?=\w)|(?<=\w)-+(?=\s)")
_MARK = pattern(r"(\*{1,3}|[†‡#§¹²³]{1,2})(?=\s|$|[,|)])")
_CODE = pattern(r"[(\[/|,-]\s?([a-z]{1,3})\s?(?=[)\]|,]|$)")
_EDGES = " \t\u00a0,;:|/-–—.*†‡#§()[]" + BULLETS
_SORTS = {"name": 0, "short": 1, "nickname": 2, "town": 3}


@dataclass(slots=True)
class Row:
    line: Line
    start: int
    end: int
    date: DateMention | None = None
    read_here: bool = False  # whether the days were put together here, and are not among the dates found
    place: PlaceMention | None = None
    place_text: str = ""
    country: str | None = None
    round: int | None = None
    rounds: list[int] = field(default_factory=list)
    bare: bool = False  # whether the round is a figure alone, which may be any figure
    part: bool = False  # whether it may count the races of one meeting
    glued: str = ""  # figures of round and day run together
    status: str | None = None
    mark: str = ""  # of a footnote
    left_out: bool = False  # a test day, a gala: no round
    rule: str = "calendar.row"


class RowParser:
    """Takes rows apart. Knows the words of one language and the names of the packs."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        sheet = language.calendar
        self._rounds = language.compiled("calendar", "rounds")
        self._through = [fold(word) for word in language.dates.through]
        self._days = language.compiled("calendar", "days")
        self._not_rows = [compiled for _, compiled in language.compiled("calendar", "not_rows")]
        self._not_rounds = pattern(rf"\b(?:{words(sheet.not_rounds)})\b")
        self._statuses = [(name, pattern(rf"\b(?:{words(terms)})\b")) for name, terms in sheet.statuses.items()]
        self._any_status = pattern(rf"\b(?:{words([term for terms in sheet.statuses.values() for term in terms])})\b")
        self._undecided = pattern(rf"\b(?:{words(sheet.undecided)})\b")
        # 'July - Misano', 'Misano | July': a month that fills its cell.
        month = words([name for names in language.dates.months.values() for name in names])
        self._month = pattern(
            rf"(?<![a-z] )(?<![a-z])(?:{month})\.?\s*(?:[-|\t:,(]|$)|[-|\t:,(]\s*(?:{month})\.?\s*(?:[|)\t]|$)"
        )
        self._months = {fold(name): int(month) for month, names in language.dates.months.items() for name in names}
        barred = frozenset(map(fold, language.places.not_countries))
        self._codes = {
            fold(code): row.code for row in packs.countries.values() for code in (row.alpha3, row.ioc, row.code)
            if code and fold(code) not in barred
        }  # fmt: skip

    def parse(self, page: Page, line: Line, found: "FoundIn") -> Row | None:
        """The row that a line is, or None where it is no row of a calendar."""
        start, end = _inner(page.text, line.start, line.end)
        if start >= end or len(page.text[start:end].split()) > _LONGEST:
            return None
        if any(form.search(page.folded, start, end) for form in self._not_rows):
            return None
        row = Row(line, start, end)
        self._read_days(page, row, found)
        row.status = self.status(page.folded, start, end)
        if row.date is None and (_MARK.match(page.text, line.start, line.end) or not self._is_open(page, row, found)):
            return None
        self._read_round(page, row)
        row.left_out = self.is_no_round(page.folded, start, end)
        mark = _MARK.search(page.text, start, end)
        row.mark = mark[1] if mark else ""
        self._read_place(page, row, found)
        return row if row.place_text else None

    def status(self, folded: str, start: int, end: int) -> str | None:
        if self._any_status.search(folded, start, end) is None:
            return None
        return next((name for name, form in self._statuses if form.search(folded, start, end)), None)

    def is_no_round(self, folded: str, start: int, end: int) -> bool:
        return self._not_rounds.search(folded, start, end) is not None

    def _is_open(self, page: Page, row: Row, found: "FoundIn") -> bool:
        """Whether a row without days is one whose days are not yet known, or known to the month."""
        if row.status is not None or found.dates(row.line):
            return True
        return self._month.search(page.folded, row.start, row.end) is not None

    # --------------------------------------------------------------------------------------------------- days
    def _read_days(self, page: Page, row: Row, found: "FoundIn") -> None:
        whole = [mention for mention in found.dates(row.line) if mention.precision == "day" and mention.first]
        if whole:
            row.date = whole[0]
            return
        for form, compiled in self._days:
            match = compiled.search(page.folded, row.start, row.end)
            if match:
                row.rule = f"calendar.{form.id}"
                row.glued = match.groupdict().get("glued") or ""
                row.date = self._days_of(match, 0 if row.glued else int(match["first"]))
                row.read_here = True
                if row.date:
                    row.date.line = row.line.index
                return

    def _days_of(self, match: Match, first: int) -> DateMention | None:
        month = self._months.get(match["month"]) or (int(match["month"]) if match["month"].isdigit() else None)
        last = int(match["last"]) if match["last"] else None
        if month is None or first > 31 or (last or 1) > 31:
            return None
        begins = month if last is None or first <= last else month - 1 or 12
        opening = match.start("glued") if "glued" in match.groupdict() else match.start("first")
        return DateMention(
            (opening, match.end("month")), "calendar.days", "explicit",
            first=Day(first, begins), last=Day(last, month) if last else None,
        )  # fmt: skip

    @staticmethod
    def unglue(row: Row, round_: int) -> bool:
        """Part round and first day by the round that is due: '113' is round 1 and the 13th, or round 11 and the 3rd."""
        number = str(round_)
        day = row.glued.removeprefix(number)
        if row.date is None or row.date.first is None or not row.glued.startswith(number) or not day:
            return False
        last = row.date.last.day if row.date.last else None
        if (
            day.startswith("0")
            or not 1 <= int(day) <= 31
            or (last is not None and int(day) - last > 0 and int(day) < 20)
        ):
            return False
        row.round = round_
        row.date.first.day = int(day)
        if last is not None and int(day) > last and row.date.first.month:
            row.date.first.month = row.date.first.month - 1 or 12
        row.date.span = (row.date.span[0] + len(number), row.date.span[1])
        return True

    def _numbers(self, text: str) -> list[int]:
        """'4, 5 & 6' and '4-6' are three rounds; '4/5' and '7 and 8' are two."""
        numbers = [int(found[0]) for found in _FIGURE.finditer(text)]
        through = "-" in text or any(word in text for word in self._through)
        if len(numbers) == 2 and through and 0 < numbers[1] - numbers[0] < 6:
            return list(range(numbers[0], numbers[1] + 1))
        return numbers

    # -------------------------------------------------------------------------------------------------- round
    def _read_round(self, page: Page, row: Row) -> None:
        taken = row.date.span if row.date else (0, 0)
        for form, compiled in self._rounds:
            for match in compiled.finditer(page.folded, row.start, row.end):
                if match.start() < taken[1] and taken[0] < match.end() - 1:
                    continue
                named = match.groupdict()
                numbers = self._numbers(named.get("numbers") or named.get("n") or "")
                row.bare, row.part = bool(form.gives.get("bare")), bool(form.gives.get("part"))
                row.round, row.rounds = (numbers[0], []) if len(numbers) == 1 else (None, numbers)
                return

    # -------------------------------------------------------------------------------------------------- place
    def _read_place(self, page: Page, row: Row, found: "FoundIn") -> None:
        places = found.places(row.line)
        row.country = next((place.country for place in places if place.kind == "country"), None)
        row.country = (
            row.country or self._code(page, row) or next((place.country for place in places if place.country), None)
        )
        hits = self._glued_names(page, row) if row.read_here else found.names(row.line)
        row.place = next((place for place in places if place.kind == "venue"), None) or self._venue(row, hits)
        row.place = row.place or next((place for place in places if place.kind == "city"), None)
        if row.country is None and row.place is not None:
            row.country = row.place.country
        row.place_text = self._place_text(page, row, places)

    def _code(self, page: Page, row: Row) -> str | None:
        """A country by its letters: '(ITA)', '| GBR', ', BE'."""
        for match in _CODE.finditer(page.folded, row.start, row.end):
            if page.text[match.start(1) : match.end(1)].isupper() and match[1] in self._codes:
                return self._codes[match[1]]
        return None

    def _glued_names(self, page: Page, row: Row) -> list[Hit[Name]]:
        """Names behind days that were run together with them: no border let them be found before."""
        start = row.date.span[1] if row.date else row.start
        hits = self.packs.names.find(page.folded[start : row.end])
        return [Hit(start + hit.start, start + hit.end, hit.meanings) for hit in hits]

    def _venue(self, row: Row, hits: list[Hit[Name]]) -> PlaceMention | None:
        """In a calendar the name of a town is that of its circuit, where it has but one."""
        for hit in hits:
            ranked: dict[int, set[str]] = {}
            for name in hit.meanings:
                if name.kind == "venue" and self._fits(name.id, row.country):
                    ranked.setdefault(_SORTS.get(name.sort, 9), set()).add(name.id)
            best = ranked[min(ranked)] if ranked else set()
            if len(best) == 1:
                circuit = self.packs.circuits[next(iter(best))]
                return PlaceMention(
                    (hit.start, hit.end), "calendar.town", "venue", circuit.id, circuit.name, circuit.country,
                    circuit.latitude, circuit.longitude, circuit.timezone, row.line.index,
                )  # fmt: skip
        return None

    def _fits(self, venue: str, country: str | None) -> bool:
        return country is None or self.packs.circuits[venue].country in {None, country}

    def _place_text(self, page: Page, row: Row, places: list[PlaceMention]) -> str:
        """The cells that name the place, without days, round, status and notes."""
        cells = [text for text in self._cells(page, row) if _LETTERS.search(text)]
        spans = [place.span for place in places] + ([row.place.span] if row.place else [])
        names = {page.text[low:high] for low, high in spans}
        naming = [cell for cell in cells if any(name in cell for name in names)]
        if naming:
            return ", ".join(dict.fromkeys(naming))
        undecided = self._undecided.search(page.folded, row.start, row.end)
        if cells:
            return cells[0]
        return page.text[undecided.start() : undecided.end()] if undecided else ""

    def _cells(self, page: Page, row: Row) -> list[str]:
        spoken = [row.date.span] if row.date else []
        for _, compiled in self._rounds if row.round is not None or row.rounds else []:
            match = compiled.search(page.folded, row.start, row.end)
            if match and all(match.end() - 1 <= low or high <= match.start() for low, high in spoken):
                spoken.append(match.span())
                break
        for _, form in self._statuses if self._any_status.search(page.folded, row.start, row.end) else ():
            spoken += [match.span() for match in form.finditer(page.folded, row.start, row.end)]
        cells: list[str] = []
        at = row.start
        for low, high in [*sorted(spoken), (row.end, row.end)]:
            cells += _split(page, at, max(at, low))
            at = max(at, high)
        return cells


class FoundIn:
    """What the readers before found, line by line."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self._dates: dict[int, list[DateMention]] = {}
        self._places: dict[int, list[PlaceMention]] = {}
        for date in found.dates:
            if date.kind == "explicit":
                self._dates.setdefault(date.line, []).append(date)
        for place in found.places:
            self._places.setdefault(place.line, []).append(place)
        self._names = found.names
        self._lines = page.lines
        self.timed = {time.line for time in found.times}
        self.sessions = {session.line for session in found.sessions if session.source != "prose"}
        self.dated = frozenset(self._dates)

    def dates(self, line: Line) -> list[DateMention]:
        return [date for index in self._within(line) for date in self._dates.get(index, ())]

    def places(self, line: Line) -> list[PlaceMention]:
        return [place for index in self._within(line) for place in self._places.get(index, ())]

    def _within(self, line: Line) -> Iterator[int]:
        """The lines of a row: more than one where each cell has its own."""
        yield line.index
        for index in range(line.index + 1, len(self._lines)):
            if self._lines[index].start >= line.end:
                return
            yield index

    def names(self, line: Line) -> list[Hit[Name]]:
        first, after = (bisect_left(self._names, end, key=lambda hit: hit.start) for end in (line.start, line.end))
        return self._names[first:after]


def _inner(text: str, start: int, end: int) -> Span:
    """A row without the bullet in front and the bars around it."""
    while start < end and text[start] in BULLETS + "|-–— \t*":
        start += 1
    while end > start and text[end - 1] in "| \t":
        end -= 1
    return start, end


def _split(page: Page, start: int, end: int) -> list[str]:
    text = page.text
    cells = []
    at = start
    # What stands outside of the stretch is no border: a dash that ends it parts nothing.
    for match in _PARTS.finditer(page.folded[start:end]) if start < end else ():
        cells.append(text[at : start + match.start()].strip(_EDGES))
        at = start + match.end()
    cells.append(text[at:end].strip(_EDGES))
    return [_closed(cell) for cell in cells if cell]


def _closed(cell: str) -> str:
    """With the bracket that was taken for an edge: 'Monza (ITA'."""
    return cell + ")" if cell.count("(") > cell.count(")") else cell
