"""Dates: every calendar expression, as far as its own words tell.

Shapes first (`shapes.py`), then numeric dates, then what is said relative to something, then bare years; what one
has read the next leaves alone. Years, weekdays' days and relations are settled later.
"""

from collections.abc import Iterator

from pressbox.grammar.daystrings import days_in
from pressbox.grammar.listing import counts_rows
from pressbox.grammar.neighbours import word_before
from pressbox.grammar.shapes import Shape, Shaper, Token
from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, Day, Mentions, Span
from pressbox.packs import Form, Language
from pressbox.patterns import NEVER, Match, either, fold, pattern, words

_YEAR, _COMPACT = 4, 8  # figures
_BACK = 14  # days that a range without its first month goes back, so that it began in the month before
_BLOCK = 8  # lines of a block, and its headings
_JOINT = 2  # ', le' between a weekday and a day
_WEEKDAYS = 24  # characters before the figures of a date in which its weekdays stand
_MOVED = 60  # characters before two days in which it is told that one takes the other's place
_ROUND = "000"  # behind the first figure of a number that names something
_BETWEEN = frozenset(".-/")  # signs between the figures of a date
_SPAN = pattern(r"\s?[-/]\s?\d|[.,:]\d", rule="dates.span")
_CUT = 4  # characters of a weekday cut short
_PRECISIONS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year", "season": "year"}


class DatesReader:
    def __init__(self, language: Language) -> None:
        sheet = language.dates
        self.sheet = sheet
        self.shaper = Shaper(sheet)
        moved = rf"\b(?:{words(sheet.moved)})\b" if sheet.moved else NEVER
        self._moved = pattern(rf"(?r){moved}(?:\s\w+){{1,2}}\s", rule="dates.moved")
        self._moved_to = {fold(word) for word in sheet.moved_to}
        self._moved_behind = pattern(rf"(?:\s\w+){{0,2}}\s{moved}", rule="dates.moved")
        self._between = pattern(rf"(?r)\b(?:{words(language.times.between)})\s", rule="dates.between")
        self._weekdays = {fold(name): int(day) for day, names in sheet.weekdays.items() for name in names}
        self._months = {fold(name): int(month) for month, names in sheet.months.items() for name in names}
        self._numbers = {fold(word): number for word, number in sheet.numbers.items()}
        self._units = {fold(word): unit for unit, words in sheet.units.items() for word in words}
        self._unit_words = {word.lower() for words in sheet.units.values() for word in words}
        numeric = [f"(?<{_group(form)}>{compiled.source})" for form, compiled in language.compiled("dates", "numeric")]
        self._numeric = pattern(either(numeric), rule="dates.numeric")
        self._relative = language.finder("dates", "relative")
        self._quarters = language.finder("dates", "quarters")
        self._years = language.compiled("dates", "years")
        # All figures of a numeric date but the last have a sign behind them: '14.3.', '14. - 16.3.', '14-16/3'.
        self._more = pattern(r"\.(?:\d{1,2}(?:\.|\s?-\s?\d)| \d{1,2}\. |\s?(?:[-/]|[a-z]++\s)\s?\d)|-\d{1,2}[-/.]|/\d")
        self._spaced = pattern(r" ([-./]) \d\d? \1 \d{4}(?!\d)")
        # 'Saturday 14/3', and of two days both: 'lör–sön 14–15/3'.
        joint = rf"\.?\s?(?:[-/&]|\b(?:{words([*sheet.through, *sheet.both])})\b)\s?"
        self._weekday_before = pattern(
            rf"\b(?:(?<first>{{weekday}}){joint})?(?<w1>{{weekday}})\.?,?\s+(?:(?:{words(sheet.the)})\s)?\(?$",
            language.parts("dates"),
            "dates.weekday",
        )

        parts = language.parts("dates")
        self._day_goes_on = pattern(
            rf"\s*(?:[.,;:)!?\]](?!\d)|$|\n)|\s(?:{parts['day_goes_on']})\b", parts, "dates.day_goes_on"
        )
        self._undated_before = pattern(rf"\b(?:{parts['undated_before']})\s?$", parts, "dates.undated")
        self._undated_behind = pattern(parts["undated_behind"], parts, "dates.undated")
        self._opening = pattern(rf"\b(?:{parts['opening_hours']})", parts, "dates.opening_hours")

    def read(self, page: Page, found: Mentions) -> list[DateMention]:
        taken = _Taken(page, found)
        self._read_shapes(page, taken)
        if not self._months:
            self._read_foreign(page, taken)
        years = self._read_numeric(page, taken)
        self._read_relative(page, found, taken)
        for form, match in page.matches(self._quarters):
            taken.add(_quarter(form, match))
        self._read_years(page, taken, years)
        taken.mentions.sort(key=lambda mention: mention.span)
        return taken.mentions

    # ------------------------------------------------------------------------------------------------- shapes
    def _read_shapes(self, page: Page, taken: "_Taken") -> None:
        hits = page.hits(self.shaper.anchors)
        place = 0
        for line in page.lines:
            inside = []
            while place < len(hits) and hits[place][0] < line.end:
                if hits[place][0] >= line.start:
                    inside.append(hits[place])
                place += 1
            if inside:
                for shape in self.shaper.find(page.folded, line.start, line.end, inside):
                    if self._is_row(page, shape, line):
                        continue
                    for mention in self._of_shape(page, shape, line):
                        taken.add(mention)

    def _of_shape(self, page: Page, shape: Shape, line: Line) -> Iterator[DateMention]:
        if day_start := _after_article(page, shape):
            others = {name: tokens for name, tokens in shape.tokens.items() if name != "w1"}
            shape = shape._replace(start=day_start, tokens=others)  # 'closed le lundi, le 25 décembre'
        reads = shape.form.gives.get("reads")
        if shape.first("dn") or reads == "list":
            yield from self._of_list(page, shape, line)
            return
        moved = self._is_moved(page, shape)
        if (reads == "pair" and not _follows(shape)) or (reads == "range" and moved):
            yield from self._of_pair(shape, line)
            return
        if moved:
            yield from self._of_list(page, shape, line, apart=True)
            return
        month, second = shape.first("m1"), shape.first("m2")
        year, other = shape.first("y1"), shape.first("y2")
        day, last = shape.first("d1"), shape.first("d2")
        mention = _mention(shape, (shape.start, shape.end), line)
        if day is None:
            mention.precision = "month"
        mention.first = Day(_value(day), _value(month), _value(year) or (None if second is None else _value(other)))
        if last is not None or second is not None:
            mention.last = Day(_value(last), _value(second) or _value(month), _value(other) or _value(year))
            if second is None and day is not None:
                mention.first.month = _month_before(mention.first, mention.last)
            _split_years(mention)
        mention.weekday = _value(shape.first("w1"))
        mention.last_weekday = _value(shape.first("w2"))
        if month and not shape.start <= month.start < shape.end:
            mention.taken["start"] = [(month.start, month.end)]
        if month is None:
            mention.kind, mention.relation = "relative", "day-of-month"
            if shape.form.gives.get("may_count") and not self._day_goes_on.match(page.folded, shape.end):
                weekday = shape.tokens["w1"][0]
                if not self._may_be_day(page, weekday, shape.tokens["d1"][0]) or self._is_of_hours(page, weekday.start):
                    return
                mention.relation = "weekday-or-number"
        yield mention

    def _is_row(self, page: Page, shape: Shape, line: Line) -> bool:
        """'2. Jan Norrgård, treasurer' below '1. Elin Norrgård, chair': the second of a list, and no day."""
        if shape.start != line.start or shape.tokens.keys() != {"d1", "m1"}:
            return False
        return counts_rows(page, line, shape.tokens["d1"][0].value, self._months)

    def _may_be_day(self, page: Page, weekday: Token, number: Token) -> bool:
        """A weekday in full, right before the number; not 'Sunday, 14 laps', 'Sunday 10-12 noon'."""
        capital = page.text[weekday.start].isupper() or not self.sheet.weekday_capital
        parted = "," in page.text[weekday.end : number.start] or _SPAN.match(page.folded, number.end)
        return capital and weekday.end - weekday.start > _CUT and not parted

    def _is_moved(self, page: Page, shape: Shape) -> bool:
        """'The meeting moves from 16 May to 30 May': two days, and no range."""
        if {"d1", "m1", "d2"} - shape.tokens.keys():
            return False
        second = min(shape.tokens[name][0].start for name in ("w2", "d2", "m2") if name in shape.tokens)
        before = [token.end for name in ("d1", "m1") for token in shape.tokens[name] if token.start < second]
        if not before or not any(map(str.isalpha, page.text[max(before) : second])):
            return False
        first = max(before)
        if page.folded[first:second].strip(" .,") in self._moved_to and self._moved_behind.match(
            page.folded, shape.end
        ):
            return True
        return self._moved.match(page.folded, max(0, shape.start - _MOVED), shape.start) is not None

    def _of_pair(self, shape: Shape, line: Line) -> Iterator[DateMention]:
        """'14 March and 5 April': two days, the year of the second that of the first as well."""
        year = _value(shape.first("y1")) or _value(shape.first("y2"))
        last = max((shape.tokens[name][0] for name in ("d1", "m1")), key=lambda token: token.end)
        first = min(
            (shape.tokens[name][0] for name in ("w2", "d2", "m2") if name in shape.tokens),
            key=lambda token: token.start,
        )
        for span, number in (((shape.start, last.end), "1"), ((first.start, shape.end), "2")):
            mention = _mention(shape, span, line)
            mention.first = Day(_value(shape.first("d" + number)), _value(shape.first("m" + number)), year)
            mention.weekday = _value(shape.first("w" + number))
            yield mention

    def _of_list(self, page: Page, shape: Shape, line: Line, *, apart: bool = False) -> Iterator[DateMention]:
        """'13th & 14th April' is one mention; '3, 10 and 17 May' are three, which share the month."""
        days = [token for name in ("d1", "dn", "d2") for token in shape.tokens.get(name, [])]
        month, year = shape.first("m1"), shape.first("y1")
        values = [token.value for token in days]
        weekdays = [shape.first("w1"), shape.first("w2")]
        spanned = len(values) == 2 and self._between.match(page.folded, line.start, shape.start) is not None
        if not apart and (spanned or values == list(range(values[0], values[0] + len(values)))):
            mention = _mention(shape, (shape.start, shape.end), line)
            mention.first = Day(values[0], _value(month), _value(year))
            mention.last = Day(values[-1], _value(month), _value(year))
            mention.weekday, mention.last_weekday = _value(weekdays[0]), _value(weekdays[1])
            yield mention
            return
        for place, token in enumerate(days):
            start = shape.start if place == 0 else token.start
            end = token.end
            if month and place == len(days) - 1:
                end = max(end, shape.end)
            elif month and place == 0 and month.start < token.start:
                start = shape.start
            mention = _mention(shape, (start, end), line)
            mention.first = Day(token.value, _value(month), _value(year))
            if month and not start <= month.start < end:
                mention.taken["start"] = [(month.start, month.end)]
            weekday = weekdays[0] if place == 0 else weekdays[1] if place == len(days) - 1 else None
            mention.weekday = _value(weekday)
            yield mention

    def _read_foreign(self, page: Page, taken: "_Taken") -> None:
        """Days in a language that has no sheet of dates."""
        for found in days_in(page.text, page.language.code):
            mention = DateMention(found.span, "dates.foreign", "explicit")
            mention.first = Day(found.first or found.day, found.month, found.year)
            if found.first is not None:
                mention.last = Day(found.day, found.month, found.year)
            taken.add(mention)

    # ------------------------------------------------------------------------------------------------ numeric
    def _read_numeric(self, page: Page, taken: "_Taken") -> list[int]:
        """Read numeric dates, and say where four figures stand that may be a year."""
        folded = page.folded
        years: list[int] = []
        for start, end in page.figures:
            if end - start == _YEAR:
                years.append(start)
            compact = end - start == _COMPACT
            if not (compact or self._goes_on(folded, end)):
                continue
            match = self._numeric.match(folded, start if compact else max(start, end - _YEAR))
            mention = self._of_figures(match, page) if match else None
            if mention is not None:
                taken.add(mention)
        return years

    def _goes_on(self, folded: str, end: int) -> bool:
        """Whether behind figures more of a date follow: '14.', '14/3', '14 / 03'."""
        sign = folded[end : end + 1]
        if sign == " ":
            return folded[end + 1 : end + 2] in _BETWEEN and self._spaced.match(folded, end) is not None
        known = sign in _BETWEEN and (sign == "." or folded[end + 1 : end + 2].isdigit())
        return known and self._more.match(folded, end) is not None

    def _of_figures(self, match: Match, page: Page) -> DateMention | None:
        groups = match.groupdict()
        form = next(form for form in self.sheet.numeric if groups[_group(form)] is not None)
        weekday = self._weekday_before.search(page.folded, max(0, match.start() - _WEEKDAYS), match.start())
        if weekday is None and form.gives.get("weekday"):
            return None
        pair = weekday is not None and groups.get("d2") is not None and weekday["first"] is not None
        start = match.start() if weekday is None else weekday.start() if pair else weekday.start("w1")
        mention = DateMention((start, match.end()), f"dates.{form.id}", "explicit")
        mention.weekday = self._weekday(weekday["first"] if pair else weekday["w1"]) if weekday else None
        mention.last_weekday = self._weekday(weekday["w1"]) if weekday and pair else None
        if groups.get("a") is not None:
            return self._of_open_order(mention, groups)
        first = Day(_int(groups.get("d1")), _int(groups.get("m1")), _year(groups.get("y1")))
        mention.first = first
        if groups.get("d2") is not None:
            last = Day(_int(groups["d2"]), _int(groups.get("m2")) or first.month, _year(groups.get("y2")) or first.year)
            mention.last = last
            first.month = first.month or _month_before(first, last)
            first.year = first.year or last.year
        elif first.month is None:
            return None
        return mention if _possible(mention) else None

    def _of_open_order(self, mention: DateMention, groups: dict[str, str]) -> DateMention | None:
        """14/03/2026 or 3/14/2026: where both readings are possible, the release as a whole decides."""
        a, b = int(groups["a"]), int(groups["b"])
        year = _year(groups.get("y1"))
        day_first = self.sheet.month_first is not True
        if year is None and groups.get("a2") is not None and groups.get("y2") is None:
            if (a == int(groups["a2"])) == (b == int(groups["b2"])):
                return None  # '1/2-3/4'
            day_first = b == int(groups["b2"])
        elif a > 12 or b > 12:
            day_first = a > 12
        else:
            mention.ordered = a == b
        mention.first = Day(a, b, year) if day_first else Day(b, a, year)
        if groups.get("a2") is not None:
            c, d = int(groups["a2"]), int(groups["b2"])
            last_year = _year(groups.get("y2"))
            mention.last = Day(c, d, last_year) if day_first else Day(d, c, last_year)
            mention.first.year = year or last_year
        return mention if _possible(mention) else None

    def _weekday(self, word: str | None) -> int | None:
        return None if word is None else self._weekdays.get(word.rstrip("."))

    # ----------------------------------------------------------------------------------------------- relative
    def _read_relative(self, page: Page, found: Mentions, taken: "_Taken") -> None:
        for form, match in page.matches(self._relative):
            if not taken.free(*match.span()):
                continue
            mention = self._of_relation(form, match)
            small = not form.gives.get("small") or page.text[match.start()].islower()
            if not small or not self._is_written_so(page, match, mention):
                continue
            if form.gives.get("compound"):
                found.compounds.append(mention)
                continue
            if (undated := self._undated(page, found, match, mention)) is None:
                taken.add(mention)
            else:
                taken.mark(*undated)
                if mention.weekday is not None:
                    found.weekly.append(undated)

    def _of_relation(self, form: Form, match: Match) -> DateMention:
        groups = match.groupdict()
        gives = form.gives
        mention = DateMention(match.span(), f"dates.{form.id}", "relative", relation=gives["relation"])
        unit = gives.get("unit") or self._units.get(groups.get("unit") or "")
        mention.precision = gives.get("precision") or _PRECISIONS.get(unit or "", "day")
        mention.unit = unit or mention.precision
        count = groups.get("n")
        mention.amount = gives.get("amount", 0) * (1 if count is None else self._number(count))
        mention.weekday = self._weekday(groups.get("w"))
        if groups.get("d1") is not None:
            mention.first = Day(int(groups["d1"]), None)
        return mention

    def _undated(self, page: Page, found: Mentions, match: Match, mention: DateMention) -> Span | None:
        """'Every Sunday', 'Easter Monday', 'the last weekend in May', 'open Monday to Friday': no certain day."""
        if mention.weekday is not None:
            start = match.start("w")
            if self._undated_before.search(page.folded, max(0, start - _WEEKDAYS), start):
                return match.span()
            if mention.relation == "event" and (self._is_of_hours(page, start) or _is_below_weekly(page, found, start)):
                return match.span()
        elif mention.relation != "weekend":
            return None
        behind = self._undated_behind.match(page.folded, match.end())
        return (match.start(), behind.end()) if behind else None

    def _is_of_hours(self, page: Page, start: int) -> bool:
        """'Opening hours: Tuesday and Thursday 9 to 5', or such a line below 'Opening hours': each week's day."""
        if not page.says(self._opening):
            return False
        line = page.line_at(start)
        if self._opening.search(page.folded, line.start, start):
            return True
        block = [*page.headings_of(line)]
        while line.index and not line.after_blank and len(block) < _BLOCK:
            line = page.lines[line.index - 1]
            block.append(line)
        return any(self._opening.search(page.folded, one.start, one.end) for one in block)

    def _number(self, word: str) -> int:
        return int(word) if word.isdigit() else self._numbers.get(" ".join(word.split()), 1)

    def _is_written_so(self, page: Page, match: Match, mention: DateMention) -> bool:
        """A weekday is written with a capital where the language does so: cut short, 'sun' and 'sat' are words too.

        A unit has its own accents or none: Swedish 'detta år' is one, 'detta är' is not. No phrase goes from a line
        into the next: 'Il programma del weekend', 'Dopo la pausa'.
        """
        if "\n" in match[0] and page.line_at(match.start()).end < match.end():
            return False
        unit = match.groupdict().get("unit")
        if unit is not None:
            written = page.text[slice(*match.span("unit"))].lower()
            return written == unit or written in self._unit_words
        if mention.weekday is None or not self.sheet.weekday_capital:
            return True
        start, end = match.span("w")
        return page.text[start].isupper() or end - start > _CUT

    # -------------------------------------------------------------------------------------------------- years
    def _read_years(self, page: Page, taken: "_Taken", places: list[int]) -> None:
        for form, compiled in self._years:
            for place in places:
                match = compiled.match(page.folded, place) if taken.free(place, place + _YEAR) else None
                if match is None or self._is_of_name(page, place):
                    continue
                first = int(match["y1"])
                last = match.groupdict().get("y2")
                mention = DateMention(match.span(), f"dates.{form.id}", "year", "year", Day(None, None, first))
                if last is not None:
                    until = int(last) if len(last) == 4 else first - first % 100 + int(last)
                    if until != first + 1:
                        continue
                    mention.last = Day(None, None, until)
                taken.add(mention)

    @staticmethod
    def _is_of_name(page: Page, place: int) -> bool:
        """Whether a round number stands right behind a name: 'Formula 2000', 'the Northlight Pro 2000 Cup'."""
        if page.text[place + 1 : place + _YEAR] != _ROUND or page.text[place - 1 : place] != " ":
            return False
        word = page.text[page.text.rfind(" ", 0, place - 1) + 1 : place - 1]
        return word.isalpha() and word[0].isupper()


def _is_below_weekly(page: Page, found: Mentions, start: int) -> bool:
    """'Monday to Friday 9 to 17', and a row that opens with 'Saturday' below it."""
    line = page.line_at(start)
    if not found.weekly or line.after_blank or not line.index or line.start != start:
        return False
    above = page.lines[line.index - 1]
    return above.start <= found.weekly[-1][0] < above.end or above.start <= found.weekly[-1][0] < line.end


class _Taken:
    """Mentions so far: whoever comes first has the words."""

    def __init__(self, page: Page, found: Mentions) -> None:
        self.page = page
        self.mentions: list[DateMention] = []
        self._used = bytearray(len(page.text) + 1)
        for link in found.links:
            self.mark(*link.span)

    def mark(self, start: int, end: int) -> None:
        self._used[start:end] = b"\x01" * (end - start)

    def free(self, start: int, end: int) -> bool:
        return self._used.find(1, start, end) < 0

    def add(self, mention: DateMention) -> None:
        if self.free(*mention.span):
            self.mark(*mention.span)
            mention.line = self.page.line_at(mention.span[0]).index
            self.mentions.append(mention)


def _mention(shape: Shape, span: Span, line: Line) -> DateMention:
    month_first = bool(shape.form.gives.get("month_first"))
    return DateMention(span, shape.rule, "explicit", month_first=month_first, line=line.index)


def _quarter(form: Form, match: Match) -> DateMention:
    """'The third quarter of 2025': three months, told by the first of them."""
    groups = match.groupdict()
    number = next(number for number in range(1, 5) if groups[f"q{number}"] is not None)
    first = Day(None, 3 * number - 2, int(groups["y1"]))
    return DateMention(match.span(), f"dates.{form.id}", "explicit", "quarter", first)


def _after_article(page: Page, shape: Shape) -> int:
    """Where the article before the figures begins that the weekday has as well: two things in a list of them."""
    if not {"w1", "d1"} <= shape.tokens.keys():
        return 0
    weekday, figures = shape.tokens["w1"][0], shape.tokens["d1"]
    between = page.folded[weekday.end : figures[0].start].split()
    if len(between) != _JOINT or between[0] != "," or word_before(page.folded, weekday.start) != between[1]:
        return 0
    return page.folded.rfind(between[1], weekday.end, figures[0].start)


def _group(form: Form) -> str:
    return "form_" + form.id.replace("-", "_")


def _follows(shape: Shape) -> bool:
    """Whether the second day of a pair comes right after the first: '31 August and 1 September'."""
    day, month, after, second = (shape.tokens[name][0].value for name in ("d1", "m1", "d2", "m2"))
    if month == second:
        return after == day + 1
    return second == month % 12 + 1 and after == 1 and day >= 28


def _value(token: Token | None) -> int | None:
    return None if token is None else token.value


def _int(figures: str | None) -> int | None:
    return None if figures is None else int(figures)


def _year(figures: str | None) -> int | None:
    """A year of two figures is one of this century up to 2069, as strptime has it."""
    if figures is None:
        return None
    number = int(figures.lstrip("'"))
    return number if number > 99 else number + (2000 if number < 70 else 1900)


def _split_years(mention: DateMention) -> None:
    """'29 December - 2 January 2026' begins in the year before."""
    first, last = mention.first, mention.last
    if first and last and first.year is not None and first.year == last.year and (first.month or 0) > (last.month or 0):
        first.year -= 1


def _month_before(first: Day, last: Day) -> int | None:
    """'31-1/8' begins in the month before: its first day is later in the month than its last, but not by little."""
    if last.month is None:
        return None
    if (last.day or 0) - (first.day or 0) > -_BACK:
        return last.month
    return last.month - 1 or 12


def _possible(mention: DateMention) -> bool:
    days = [day for day in (mention.first, mention.last) if day is not None]
    return all(1 <= (day.month or 1) <= 12 and 1 <= (day.day or 1) <= 31 for day in days)
