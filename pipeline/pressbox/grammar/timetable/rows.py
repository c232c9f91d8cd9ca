"""One row of a timetable to its sessions: which name, which time, which day, how long."""

from dataclasses import dataclass, field, replace
from itertools import zip_longest

from pressbox.grammar.timetable.columns import Column, cells_of, column_of
from pressbox.grammar.timetable.durations import Duration, Durations
from pressbox.grammar.timetable.marked import Marked
from pressbox.grammar.timetable.names import Named, SessionWords
from pressbox.grammar.timetable.phrases import tokens_of
from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, SessionMention, Span, TimeMention
from pressbox.packs import Language, Packs
from pressbox.patterns import NEVER, either, fold, pattern, words

_FIGURE = pattern(r"\s*(\d{1,3})\s*'?\s*")
_LONGEST = 6 * 60
_RACE = 30  # minutes: what is as long and has a name of its own is a race
_BAR = 3  # words of those that only speak of a session: 'antes de la'
_NAMED, _SMALL = 2, 2  # words of such a name, and the small ones among them
_BORDERS = " \t|–—-:;,()"


@dataclass(slots=True)
class Group:
    """The names that one row gives to one session, or to several that share it."""

    members: list[Named]
    aliases: list[Named] = field(default_factory=list)
    void: bool = False  # it only speaks of a session: 'after the race', 'Race 1 podium ceremony'

    @property
    def start(self) -> int:
        return self.members[0].start

    @property
    def end(self) -> int:
        return (self.aliases or self.members)[-1].end


@dataclass(slots=True)
class Row:
    """What a row holds, each kind of thing in order."""

    line: Line
    times: list[TimeMention]
    dates: list[DateMention]
    durations: list[Duration]
    groups: list[Group]
    broadcasts: list[Span]
    columns: list[Column] | None = None
    cells: list[Span] = field(default_factory=list)


def day_of(date: DateMention) -> bool:
    """Whether a date names one day, which a session can be on."""
    return date.kind != "year" and date.precision == "day" and date.last is None


def _is_time(length: Span, times: list[TimeMention]) -> bool:
    """'a las 14 horas', 'de 10 a 11 horas' are no lengths."""
    return any(
        start < length[0] < end or (start == length[0] and length[1] <= end)
        for start, end in (time.span for time in times)
    )


class RowReader:
    def __init__(self, packs: Packs, language: Language, names: SessionWords) -> None:
        sheet = language.sessions
        self._names = names
        self._durations = Durations(packs, language)
        self._broadcast_words = [fold(word) for form in sheet.broadcast for word in form.near]
        self._broadcasts = pattern(
            either(form.pattern for form in sheet.broadcast),
            packs.parts(language, "sessions"),
            "sessions.broadcast",
        )
        self._laps = pattern(rf"\d{{1,3}}\s?(?:{words(sheet.laps)})\b" if sheet.laps else NEVER, rule="sessions.laps")
        self._bars = frozenset(map(fold, sheet.bars))
        self._articles = frozenset(map(fold, language.dates.the))

    # ------------------------------------------------------------------------------------------------ parts
    def parts(
        self,
        page: Page,
        line: Line,
        times: list[TimeMention],
        dates: list[DateMention],
        columns: list[Column] | None = None,
    ) -> Row:
        """A row taken apart."""
        start, end = line.start, line.end
        cells = cells_of(page, line) if columns else []
        barred = "|" in page.folded[start:end] or "\t" in page.folded[start:end]
        broadcasts = self.broadcasts(page, start, end)
        durations = [one for one in self._durations.find(page.folded, start, end) if not _is_time(one.span, times)]
        names_from: list[Span] = [(start, end)]
        for cell in cells:
            column = column_of(columns or [], cells, cell[0], line, barred=barred)
            if column is None:
                continue
            if column.role == "tv":
                broadcasts.append(cell)
            elif column.role == "session":
                names_from = [cell]
            elif column.role == "duration" and (found := _FIGURE.fullmatch(page.folded, *cell)):
                durations.append(Duration(cell, float(found[1])))
        aired = Marked(broadcasts)
        if broadcasts:
            times = [time for time in times if not aired.holds(*time.span)]
        dates = [date for date in dates if day_of(date)]
        taken = Marked([*(one.span for one in times), *(one.span for one in dates), *(one.span for one in durations)])
        names = [named for low, high in names_from for named in self._names.find(page, low, high, taken)]
        if broadcasts:
            names = [named for named in names if not aired.holds(*named.name)]
            durations = [duration for duration in durations if not aired.holds(*duration.span)]
        groups = self.groups(page, line, names)
        return Row(line, times, dates, durations, groups, broadcasts, columns, cells)

    def broadcasts(self, page: Page, start: int, end: int) -> list[Span]:
        """What is said of the broadcast, in spans that do not overlap."""
        words = page.folded[start:end]
        for word in self._broadcast_words:
            if word in words:
                break
        else:
            return []
        out: list[Span] = []
        for found in self._broadcasts.finditer(page.folded, start, end):
            last = found.end() - (len(found[0]) - len(found[0].rstrip(" ,-(")))
            out.append((found.start(), last))
        return out

    def groups(self, page: Page, line: Line, names: list[Named]) -> list[Group]:
        """Names that stand together, coordinated or as another name of the same."""
        groups: list[Group] = []
        before: Named | None = None
        for named, following in zip_longest(names, names[1:]):
            if following and self._names.qualifies(page.folded, named, following):
                continue
            if named.kind is None:
                if before is not None and groups and named.start - before.end <= 1:
                    groups[-1].void = True
                else:
                    groups.append(Group([named], void=True))
                before = named
                continue
            group = groups[-1] if groups and before is not None and before.kind else None
            if group and before and self._names.coordinated(page.folded, before, named):
                (group.aliases or group.members).append(named)
            elif group and before and self._names.alias(page.folded, before, named):
                group.aliases.append(named)
            else:
                groups.append(Group([named], void=self.barred(page, line.start, named.start)))
            before = named
        return groups

    def named_by_length(self, page: Page, row: Row) -> list[Group]:
        """'8 p.m. – Lakeside 500 (260 laps)': a race with a name of its own is told by how long it is."""
        if not row.times:
            return []
        start = max(span[1] for time in row.times for span in (time.span, time.zone_span or time.span))
        laps = self._laps.search(page.folded, start, row.line.end)
        longer = (one.span[0] for one in row.durations if one.minutes >= _RACE and one.span[0] > start)
        stop = laps.start() if laps else next(longer, start)
        words_said = page.text[start:stop].strip(_BORDERS).split()
        names = sum(1 for word in words_said if word[0].isupper() or word[0].isdigit())
        if not _NAMED <= names <= len(words_said) <= names + _SMALL:
            return []
        low = page.text.index(words_said[0], start)
        high = start + len(page.text[start:stop].rstrip(_BORDERS))
        return [Group([Named("race", low, high, (low, high), code=False, ordinary=False)])]

    def barred(self, page: Page, low: int, start: int) -> bool:
        """Whether the word before a name says that it is only spoken of: 'after the race'."""
        before = tokens_of(page.folded, max(low, start - 24), start)
        if before and before[-1].text in self._articles:
            before.pop()
        if not before or any(char in ".;:,|(" for char in page.folded[before[-1].end : start]):
            return False
        last = [token.text for token in before[-_BAR:]]
        return any(" ".join(last[place:]) in self._bars for place in range(len(last)))

    # --------------------------------------------------------------------------------------------- sessions
    def sessions(self, page: Page, row: Row, source: str = "list") -> list[SessionMention]:
        """The sessions of a row taken apart."""
        source = (
            "table"
            if row.columns
            or "|" in page.folded[row.line.start : row.line.end]
            or "\t" in page.folded[row.line.start : row.line.end]
            else source
        )
        if row.columns:
            gridded = self._of_grid(page, row)
            if gridded:
                return gridded
        out: list[SessionMention] = []
        for group, times, low, high in self._segments(row):
            if group.void:
                continue
            date = self._day(row, low, high)
            durations = [duration for duration in row.durations if low <= duration.span[0] < high]
            broadcast = next((span for span in row.broadcasts if low <= span[0] < high and span[1] > span[0]), None)
            out += self.make(page, row.line, group, self._starts(page, row, group, times), date,
                             durations[0].minutes if durations else None, broadcast, source)  # fmt: skip
        return out

    @staticmethod
    def _day(row: Row, low: int, high: int) -> DateMention | None:
        """The day of what is said between two places: 'Today, practice, 15.00; Saturday, qualifying, 10.30; race'."""
        if not row.dates:
            return None
        leads = row.dates[0].span[0] < min(row.groups[0].start, row.times[0].span[0] if row.times else high)
        if leads:
            return next(date for date in reversed(row.dates) if date.span[0] <= max(low, row.dates[0].span[0]))
        return next((date for date in row.dates if low <= date.span[0] < high), row.dates[0])

    def _segments(self, row: Row) -> list[tuple[Group, list[TimeMention], int, int]]:
        """Each group with its times, and from where to where the row speaks of it."""
        line, groups, times = row.line, row.groups, row.times
        if not groups:
            return []
        if len(groups) == 1 or len(times) <= 1:
            return [(groups[0], times, line.start, line.end)]
        time_first = times[0].span[0] < groups[0].start
        out = []
        low = line.start
        for index, group in enumerate(groups):
            following = groups[index + 1].start if index + 1 < len(groups) else line.end
            if time_first:
                own = [time for time in times if low <= time.span[0] < group.start]
                # Up to the next time, what stands after the name still belongs to it.
                high = next((time.span[0] for time in times if time.span[0] > group.start), line.end)
            else:
                own, high = [time for time in times if group.start <= time.span[0] < following], following
            if own:
                out.append((group, own, own[0].span[0] if time_first else group.start, high))
                low = group.end
        return out

    def _starts(self, page: Page, row: Row, group: Group, times: list[TimeMention]) -> list[TimeMention | None]:
        """The times of a group's sessions: of several zones the local one, of two cells start and end."""
        count = sum(len(named.numbers) or 1 for named in group.members)
        if not times:
            return [None]
        bracketed = any(page.text[time.span[0] - 1] == "(" for time in times[1:])  # '9h20 (6h20)': in another zone
        if 1 < count == len(times) and not bracketed and not any(time.zone for time in times):
            return list(times)
        if row.columns:
            chosen = self._by_column(row, times, barred=len(row.cells) > 1)
            if chosen:
                return [chosen]
        local = next((time for time in times if time.local), times[0])
        if len(times) > 1 and local is times[0] and local.end_hour is None and not local.zone:
            return [self._ended(page, local, times[1])]
        return [local]

    @staticmethod
    def _ended(page: Page, first: TimeMention, second: TimeMention) -> TimeMention:
        """'10:00 | 10:45 | Practice': two cells side by side are the start and the end."""
        gap = page.folded[first.span[1] : second.span[0]]
        length = (second.hour - first.hour) * 60 + second.minute - first.minute
        if gap.strip(" |\t") or not gap or second.zone or second.end_hour is not None or not 0 < length <= _LONGEST:
            return first
        return replace(first, end_hour=second.hour, end_minute=second.minute)

    @staticmethod
    def _by_column(row: Row, times: list[TimeMention], *, barred: bool) -> TimeMention | None:
        columns = row.columns or []
        under = [(time, column_of(columns, row.cells, time.span[0], row.line, barred=barred)) for time in times]
        zoned = [(time, column) for time, column in under if column and column.zone]
        for time, column in zoned:
            if column and column.zone and time.zone is None:
                time.zone, time.zone_span, time.local = column.zone.zone, column.zone.span, column.zone.local
        start = next((time for time, _ in zoned if time.local), None)
        start = start or next((time for time, column in under if column and column.role == "start"), None)
        end = next((time for time, column in under if column and column.role == "end"), None)
        if start and end and start.end_hour is None:
            return replace(start, end_hour=end.hour, end_minute=end.minute)
        return start

    def _of_grid(self, page: Page, row: Row) -> list[SessionMention]:
        """Rows whose columns are sessions ('FP1 | FP2 | Race') or days ('Friday | Saturday')."""
        out: list[SessionMention] = []
        columns = row.columns or []
        own = row.dates[0] if row.dates else None
        for time in row.times:
            column = column_of(columns, row.cells, time.span[0], row.line, barred=True)
            if column and column.named and not column.role:
                made = self.make(page, row.line, Group([column.named]), [time], own, None, None, "table")
                for session in made:
                    session.taken["label"] = [column.named.name]
                out += made
            elif column and column.date and (group := self._in_cell(row, time)) and not group.void:
                made = self.make(page, row.line, group, [time], column.date, None, None, "table")
                for session in made:
                    session.taken["date"] = [column.date.span]
                out += made
        return out or self._of_days(page, row)

    @staticmethod
    def _in_cell(row: Row, time: TimeMention) -> Group | None:
        """The name in the cell of a time, else that of the whole row: 'Practice: 9.30 | Race: 13.30' under two days."""
        low, high = next((cell for cell in row.cells if cell[0] <= time.span[0] < cell[1]), (0, 0))
        own = next((group for group in row.groups if low <= group.start < high), None)
        return own or (row.groups[0] if row.groups else None)

    def _of_days(self, page: Page, row: Row) -> list[SessionMention]:
        """'09:00 | Free Practice 1 | Qualifying' under days: a session of each day, all at the time of the row."""
        out: list[SessionMention] = []
        for group in row.groups if len(row.times) == 1 else ():
            column = column_of(row.columns or [], row.cells, group.start, row.line, barred=True)
            if column and column.date and not group.void:
                made = self.make(page, row.line, group, [row.times[0]], column.date, None, None, "table")
                for session in made:
                    session.taken["date"] = [column.date.span]
                out += made
        return out

    # ------------------------------------------------------------------------------------------------- made
    def make(
        self, page: Page, line: Line, group: Group, times: list[TimeMention | None], date: DateMention | None,
        duration: float | None, broadcast: Span | None, source: str,
    ) -> list[SessionMention]:  # fmt: skip
        """The sessions of one group; the first takes the time where there is but one."""
        out = []
        for index, (named, number) in enumerate(self._numbered(group)):
            label = self._label(page, group, named, number)
            time = times[index] if index < len(times) else None
            aired = " ".join(page.text[slice(*broadcast)].split()) if broadcast else None
            out.append(SessionMention(
                (line.start, line.end), f"sessions.{source}", named.kind or "other", number, label, named.name,
                time=time, date=date, duration=duration, broadcast=aired, source=source, line=line.index,
            ))  # fmt: skip
        return out

    @staticmethod
    def _numbered(group: Group) -> list[tuple[Named, int | None]]:
        """Each session once. Another name of the same kind gives the number where the first has none."""
        members: list[tuple[Named, int | None]] = []
        for named in group.members:
            members += [(named, number) for number in named.numbers] or [(named, None)]
        if len(members) == 1 and members[0][1] is None:
            known = [number for alias in group.aliases if alias.kind == members[0][0].kind for number in alias.numbers]
            members = [(members[0][0], number) for number in dict.fromkeys(known)] or members
        once: dict[tuple[str | None, int | None], tuple[Named, int | None]] = {}
        for named, number in members:
            once.setdefault((named.kind, number), (named, number))
        return list(once.values())

    @staticmethod
    def _label(page: Page, group: Group, named: Named, number: int | None) -> str:
        """The name as one would cite it: in full where the row gives it in full anywhere."""
        full = next(
            (alias for alias in group.aliases if named.code and not alias.code and alias.kind == named.kind), named
        )
        text = page.text[slice(*full.name)]
        if number is not None:
            written = len(full.numbers) == 1 and full.numbers[0] == number and full.numbered_ends
            if written:
                text = page.text[full.name[0] : full.numbered_ends[0]]
            else:
                text = f"{text}{'' if full.code else ' '}{number}"
        text = " ".join(text.split())
        return text[:1].upper() + text[1:]
