"""Years: what a date without one means, in the order of the contract.

The heading it stands under, a year stated beside the same days, the weekday that must fit, publication, the season.
There is no default: a date that nothing places keeps its words and no value.
"""

import datetime as dt
from bisect import insort
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, Mentions, Span, start_of, within
from pressbox.models import Published
from pressbox.packs import Language, Packs
from pressbox.patterns import fold
from pressbox.settle.when.days import (
    date_of,
    fits_weekday,
    is_just_over,
    is_meeting,
    is_soon,
    place_in_year,
    whole_month,
)
from pressbox.settle.when.order import decide_order
from pressbox.settle.when.seasons import enumerated, is_limit, past_words, refuted, seasons_of
from pressbox.settle.when.tense import Tense

_TELLING = 200  # characters: as far as 'last season' holds
_JUST_BEFORE, _SOON = 30, 60  # days around publication in which a day is hardly that of the next year
_OPENED = 20  # characters between a bracket and the day that ends it
_HALF_YEAR = 190  # days: a date further from publication than this may as well be the next year's

_ROWS = {"row", "label"}
_JOINT = 20  # characters between days of a row of days; more than that tells of something else
_MANY = 40  # venues of one line: no line that names more says which
_SENTENCES = frozenset({"lead", "prose"})  # lines that tell
_NOTES = frozenset({"row", "note"})
_MEETING = 3  # days of most meetings, one of which is a Saturday or a Sunday
_WEEKEND = frozenset({5, 6})
_SEASONS = 2  # years: where a release speaks of more of them alike, none is its own
_FAR = 160  # characters: a year that stands further off is not beside


def settle_years(page: Page, found: Mentions, packs: Packs, published: Published | None) -> None:
    explicit = [mention for mention in found.dates if mention.kind == "explicit"]
    for mention in found.dates:
        if mention.kind == "year":
            _set_year(mention)
    decide_order(explicit, page)
    for mention in explicit:
        _set_stated(mention)
    years = _Years(page, found, packs, published)
    for step in (
        years.by_heading,
        years.beside,
        years.by_weekday,
        years.by_publication,
        years.by_facts,
        years.by_season,
    ):
        for mention in explicit:
            if mention.start is None and mention.first is not None and mention.first.year is None:
                step(mention)


def _set_year(mention: DateMention) -> None:
    if mention.first and mention.first.year:
        last = mention.last.year if mention.last and mention.last.year else mention.first.year
        mention.start, mention.end = dt.date(mention.first.year, 1, 1), dt.date(last, 12, 31)


def _set_stated(mention: DateMention) -> None:
    """A date that states its year."""
    first, last = mention.first, mention.last
    if first is None or first.year is None or mention.relation is not None:
        return
    days = place_in_year(mention, first.year)
    if days is not None:
        mention.start, mention.end = days
    elif last is None and first.day is None and first.month:
        mention.start, mention.end = whole_month(first.year, first.month)


class _Years:
    """The evidence of one release for the years of its dates."""

    def __init__(self, page: Page, found: Mentions, packs: Packs, published: Published | None) -> None:
        self.page = page
        self.found = found
        self.packs = packs
        self.published = published
        self.by_line: dict[int, list[DateMention]] = {}
        for mention in found.dates:
            self.by_line.setdefault(mention.line, []).append(mention)
        self.seasons = seasons_of(page, found)
        self.enumerated = enumerated(page, found)
        self._tense = Tense(page, found)
        self.refuted = refuted(found)
        # Those that have a year, by the months that they touch: a long release has thousands of dates.
        self.by_month: dict[int, list[DateMention]] = {}
        self.in_vain: dict[object, int] = {}
        for mention in found.dates:
            self._index(mention)

    def _index(self, mention: DateMention) -> None:
        if mention.kind == "explicit" and mention.start and mention.end:
            first, last = mention.start, mention.end
            months = min((last.year - first.year) * 12 + last.month - first.month, 11)
            for month in (
                {(first.month + after - 1) % 12 + 1 for after in range(months + 1)} if months else {first.month}
            ):
                insort(self.by_month.setdefault(month, []), mention, key=start_of)

    def _dated(self, mention: DateMention) -> Sequence[DateMention]:
        """Those with a year in its month, where they were not looked through for the same days before."""
        first, last = mention.first, mention.last
        others = self.by_month.get(first.month or 0, []) if first else []
        key = (first and (first.day, first.month), last and (last.day, last.month))
        if self.in_vain.get(key) == len(others):
            return ()
        self.in_vain[key] = len(others)
        return others

    def _set(self, mention: DateMention, year: int, basis: str, spans: Iterable[tuple[int, int]] = ()) -> bool:
        days = place_in_year(mention, year)
        if days is None:
            return False
        mention.start, mention.end = days
        mention.basis, mention.certainty = basis, "derived"
        self._index(mention)
        spans = list(spans)
        if spans:
            mention.taken["start"] = [*mention.taken.get("start", []), *spans]
        return True

    def _stated_in(self, line: Line, mention: DateMention) -> DateMention | None:
        """A year said in a line, as a year or as part of a date."""
        for other in self.by_line.get(line.index, []):
            if other is not mention and other.basis == "stated" and other.first is not None and other.first.year:
                return None if self._is_of_the_past(other) else other
        return None

    def _is_of_the_past(self, other: DateMention) -> bool:
        """'The first win since September 2023', 'a deal until 2027' do not date what stands below them."""
        return is_limit(self.page, other) or (other.precision == "month" and self._looks_back(other))

    def by_heading(self, mention: DateMention) -> None:
        line = self.page.lines[mention.line]
        for heading in self.page.headings_of(line):
            said = self._stated_in(heading, mention)
            if said is not None and said.stamp:
                continue  # a stamp tells of publication
            year = _year_for(mention, said) if said is not None else 0
            if said is not None and (self._is_near(mention, line, year) or year in self.refuted):
                continue
            if said is not None and self._set(mention, _year_for(mention, said), "heading", [said.span]):
                return

    def _is_near(self, mention: DateMention, line: Line, year: int) -> bool:
        """'Calendar 2027 (draft of 17 November) … entries open on 7 December': days close to publication, no year on.

        No row of the calendar is one, and where a weekday is stated it has to fit.
        """
        latest = self.published and self.published.latest
        if not latest or year != latest.year + 1 or line.index in self._listed:
            return False
        days, later = place_in_year(mention, latest.year), place_in_year(mention, year)
        if days is None or later is None or fits_weekday(mention, days) is False:
            return False
        if fits_weekday(mention, later) is False and days[0] >= latest:
            return True
        apart = (days[0] - latest).days
        return -_JUST_BEFORE <= apart <= _SOON and (self._tells(line) or self._is_draft(mention))

    @cached_property
    def _listed(self) -> frozenset[int]:
        """The lines of the calendar's rows."""
        return frozenset(row.line for row in self.found.calendar)

    def _tells(self, line: Line) -> bool:
        """Whether a line is a sentence, as a note to a calendar is: '* Candidates have until 15 December.'"""
        return line.kind in _SENTENCES or (line.kind in _NOTES and self.page.words(line).endswith("."))

    def _is_draft(self, mention: DateMention) -> bool:
        """Whether a day in brackets says of when a list is: 'Calendar 2026 (draft of 17 November)'."""
        opened = self.page.folded.rfind("(", max(0, mention.span[0] - _OPENED), mention.span[0] - 1)
        return opened >= 0 and self.page.text[mention.span[1] : mention.span[1] + 1] == ")"

    def beside(self, mention: DateMention) -> None:
        """The same days elsewhere with a year, or a year in the same sentence."""
        for other in self._dated(mention):
            if other is mention or other.kind != "explicit" or other.precision != mention.precision:
                continue
            if other.start and _same_days(mention, other):
                self._set(mention, other.start.year, "event", [other.span])
                return
        said = self._in_sentence(mention)
        if said is not None and _year_for(mention, said) not in self.refuted and not self._is_other(mention, said):
            self._set(mention, _year_for(mention, said), "beside", [said.span])

    def _in_sentence(self, mention: DateMention) -> DateMention | None:
        """The nearest stated year within the sentence; 'since 2018' does not date what comes after."""
        around = within(self.by_line.get(mention.line, []), mention.span[0] - 2 * _FAR, mention.span[1] + _FAR + 1)
        near = [
            other
            for other in around
            if other.first is not None and other.first.year and other.basis == "stated" and other.relation is None
            and not self._parted(mention, other) and not self._looks_back(other) and not is_limit(self.page, other)
            and other.span not in self.enumerated
        ]  # fmt: skip
        return min(near, key=lambda other: abs(other.span[0] - mention.span[0]), default=None)

    def _is_other(self, mention: DateMention, said: DateMention) -> bool:
        """Whether the year beside is another's: 'the hoop of 1974 … on Saturday January 31st', which is no Saturday."""
        line, year = self.page.lines[mention.line], _year_for(mention, said)
        if self._is_near(mention, line, year):
            return True
        latest = self.published and self.published.latest
        if latest and year < latest.year - 1 and is_soon(mention, latest, _SOON):
            return True  # 'next weekend (July 27-28) in a car of 1989'
        over = latest and said.kind == "year" and year > latest.year and is_just_over(mention, latest)
        if over and ", " in self._between(mention, said):
            return True  # 'the rotor that left the yard on 3 June, is to turn in 2027'
        days = place_in_year(mention, year)
        if not latest or days is None or fits_weekday(mention, days) is not False:
            return False
        return any(self._fits(mention, other) for other in (latest.year, latest.year + 1) if other != year)

    def _tells_back(self, one: DateMention, other: DateMention) -> bool:
        """'On 14 March, five months after the win on 29 September': the second is of a time gone by."""
        between = self.page.folded[one.span[1] : other.span[0]].split()
        return not self.page.language.once(_back_words).isdisjoint(between)

    def _between(self, one: DateMention, other: DateMention) -> str:
        low, high = sorted((one.span, other.span))
        return self.page.text[low[1] : high[0]]

    def _parted(self, one: DateMention, other: DateMention) -> bool:
        between = self._between(one, other)
        return ". " in between or ("\n" in between and "|" not in between) or len(between) > _FAR

    def _looks_back(self, year: DateMention) -> bool:
        before = self.page.folded[max(0, year.span[0] - 24) : year.span[0]].split()
        return not self.page.language.once(past_words).isdisjoint(before[-2:])

    def by_weekday(self, mention: DateMention) -> None:
        """Of the years that the release speaks of, the one whose calendar fits; publication may be a year before."""
        if mention.weekday is None:
            return
        beside = self._day_beside(mention)
        if beside is not None and beside.start is not None:
            self._set(mention, beside.start.year, "beside", [beside.span])
            return
        candidates = list(self.seasons)
        if self.published and self.published.latest:
            year = self.published.latest.year
            candidates = [year, year + 1, year - 1]
        fitting = [year for year in candidates if self._fits(mention, year)]
        if len(fitting) == 1 or (fitting and fitting[0] == candidates[0]):
            self._set(mention, fitting[0], "weekday")

    def _day_beside(self, mention: DateMention) -> DateMention | None:
        """A day of the release's season that is stated in full above the text, and next to this one in that year."""
        year = next(iter(self.seasons), None)
        days = place_in_year(mention, year) if year else None
        stated = (one for one in self.found.dates if one.kind == "explicit" and one.basis == "stated" and one.start)
        return next(
            (
                one
                for one in stated
                if days and one.start and abs((days[0] - one.start).days) <= 1
                and self.page.lines[one.line].kind not in _SENTENCES
            ),
            None,
        )  # fmt: skip

    def _fits(self, mention: DateMention, year: int) -> bool:
        days = place_in_year(mention, year)
        if days is None or not fits_weekday(mention, days):
            return False
        return (
            self.published is None or self.published.latest is None or abs(days[0] - self.published.latest).days < 300
        )

    def by_publication(self, mention: DateMention) -> None:
        """The nearest such day to publication, or to the days that the release is about."""
        anchor, basis = self._anchor()
        if anchor is None:
            return
        told = self._told_of(mention)
        if told is not None:
            self._set(mention, anchor.year + told.amount, basis, [told.span])
            return
        near = [(abs((days[0] - anchor).days), year) for year in (anchor.year - 1, anchor.year, anchor.year + 1)
                if (days := place_in_year(mention, year)) is not None]  # fmt: skip
        near = sorted(one for one in near if one[0] <= _HALF_YEAR)
        if len(near) > 1 and near[0][1] < near[1][1] and self._looks_ahead(mention):
            near.reverse()  # both lie half a year away: 'until 15 September there will be'
        fellow = self._fellow(mention)
        if fellow and fellow.start and self._goes_on(mention, fellow.start):
            self._set(mention, fellow.start.year, "beside", [fellow.span])
        elif (season := self._season_to_come(mention)) is not None:
            self._set(mention, season.first.year if season.first and season.first.year else 0, "season", [season.span])
        elif near:
            self._set(mention, near[0][1] - self._was_before(mention, near[0][1], anchor), basis)

    def _was_before(self, mention: DateMention, year: int, anchor: dt.date) -> bool:
        """'Will reopen on September 15, 2020 … had opened on May 11': of a day still to come, one that is over."""
        days = place_in_year(mention, year)
        if days is None or (days[0] - anchor).days <= _SOON or self.published:
            return False
        told = next((other for other in self.by_month.get(anchor.month, ()) if other.start == anchor), None)
        clauses = (self._tense.of_clause(one, *self.page.sentence_at(one.span[0])) for one in (mention, told) if one)
        return [*clauses] == [True, False]

    def _season_to_come(self, mention: DateMention) -> DateMention | None:
        """The next year, where the title makes it known, for a day of a list that would else lie behind publication."""
        latest = self.published and self.published.latest
        title = self.page.title
        if not latest or title is None or self._tells(self.page.lines[mention.line]) or self._is_draft(mention):
            return None
        days = place_in_year(mention, latest.year)
        if days is None or days[1] >= latest:
            return None
        years = (one for one in self.by_line.get(title.index, ()) if one.kind == "year" and one.last is None)
        return next((one for one in years if one.first and one.first.year == latest.year + 1), None)

    def _fellow(self, mention: DateMention) -> DateMention | None:
        """The day before it in a row of days: of the same sentence, or of the row above."""
        line = self.page.lines[mention.line]
        before = [other for other in self.by_line[mention.line] if other.span < mention.span]
        if not before and line.kind in _ROWS and mention.line:
            before = self.by_line.get(mention.line - 1, [])
        if not before and mention.span[0] == line.start and (above := self._heading_above(mention)):
            return above
        other = before[-1] if before else self._row_above.get(mention.span)
        if other is None or other.kind != "explicit" or other.start is None or other.precision != "day":
            return None
        # Of meetings to come a sentence tells one after the other: 'on 3 May, and the final at Misano on 1 November'.
        latest = self.published and self.published.latest
        joint = _FAR if latest and other.start > latest and not self._tells_back(other, mention) else _JOINT
        if other.line == mention.line and (mention.span[0] - other.span[1] > joint or self._parted(mention, other)):
            return None
        return other

    def _heading_above(self, mention: DateMention) -> DateMention | None:
        """The last day above that opens its line as well, and is still to come: a programme told by its days."""
        latest = self.published and self.published.latest
        above = (one for one in reversed(self.found.dates) if one.span < mention.span and one.precision == "day")
        other = next((one for one in above if one.span[0] == self.page.lines[one.line].start), None)
        return other if other and latest and other.start and other.start > latest and not other.stamp else None

    @cached_property
    def _row_above(self) -> dict[Span, DateMention]:
        """The days of a calendar's rows, each with those of the row above it."""
        rows = [(row.block, row.date) for row in self.found.calendar if row.date]
        return {below.span: above for (one, above), (other, below) in pairwise(rows) if one == other}

    def _goes_on(self, mention: DateMention, before: dt.date) -> bool:
        """'3-5 July, … and 29 September': in a row of days the later ones are of the same year."""
        days = place_in_year(mention, before.year)
        return days is not None and before < days[0] and not self._looks_back(mention)

    def _looks_ahead(self, mention: DateMention) -> bool:
        """Whether the sentence tells of what will be: the language's sheet says by which words."""
        low, high = self.page.sentence_at(mention.span[0])
        ahead = set(map(fold, self.page.language.dates.ahead))
        return not ahead.isdisjoint(self.page.folded[low:high].split())

    def _told_of(self, mention: DateMention) -> DateMention | None:
        """'Last season … on 27 June': the year that the paragraph has been telling of."""
        before = [
            other
            for other in self.by_line.get(mention.line, ())
            if other.relation == "unit" and other.unit in {"year", "season"} and other.span < mention.span
            and (other.amount <= 0 or not self._parted(mention, other))
        ]  # fmt: skip
        return before[-1] if before and mention.span[0] - before[-1].span[1] < _TELLING else None

    def _anchor(self) -> tuple[dt.date | None, str]:
        if self.published and self.published.latest:
            return self.published.latest, "publication"
        first = self._first_beside
        if first is None:
            told = (other for others in self.by_month.values() for other in others[:1])
            days = (other for other in told if not self._looks_back(other))
            first = min((other for other in days if other.precision == "day"), key=start_of, default=None)
        return (first.start, "publication") if first else (None, "")

    @cached_property
    def _first_beside(self) -> DateMention | None:
        """The first day that another one placed: by the time it is asked for, no more are placed so."""
        days = (
            other
            for other in self.found.dates
            if other.kind == "explicit" and other.precision == "day" and not self._looks_back(other)
        )
        return next((other for other in days if other.start and other.basis in {"event", "beside"}), None)

    def by_season(self, mention: DateMention) -> None:
        if 0 < len(self.seasons) <= _SEASONS:
            year, span = next(iter(self.seasons.items()))
            said = next(other for other in self.found.dates if other.span == span)
            days = place_in_year(mention, year)
            if days is None or self._is_midweek(mention, days, said):
                return
            # 'between May 2025 and July 2026 … on Thursday (October 7)': a month of some year is no day's season.
            if said.precision != "month" or fits_weekday(mention, days) is not False:
                self._set(mention, _year_for(mention, said) if said.kind == "year" else year, "season", [span])

    def _is_midweek(self, mention: DateMention, days: tuple[dt.date, dt.date], said: DateMention) -> bool:
        """'4-6 July … her win here in 2018', when these were no weekend: a year of the text alone may be another's."""
        short = mention.last is not None and mention.weekday is None and (days[1] - days[0]).days < _MEETING
        weekend = any((days[0] + dt.timedelta(days=day)).weekday() in _WEEKEND for day in range(_MEETING))
        return short and not weekend and self.page.lines[said.line].kind == "prose" and said.kind == "year"

    def by_facts(self, mention: DateMention) -> None:
        """A known meeting at a venue of the same line, on the same days: the only one there is."""
        line = self.page.lines[mention.line]
        near = within(self.found.places, line.start, line.end)[:_MANY]
        venues = {place.id for place in near if place.kind == "venue" and place.id}
        if not venues or mention.first is None:
            return
        last = mention.last or mention.first
        ending = self.packs.meetings_ending.get((last.month or 0, last.day or 0), ())
        years = {meeting.season for meeting in ending if meeting.venue in venues}
        if len(years) == 1 and not self.seasons:
            self._set(mention, years.pop(), "facts")


def _back_words(language: Language) -> frozenset[str]:
    """Words that look back from one day to another: those for the past without those for earlier in one year."""
    return language.once(past_words) - folded_terms(language.dates.earlier)


def _year_for(mention: DateMention, said: DateMention) -> int:
    """Of a season over two years ('2025/26') the half that the month lies in."""
    first = said.first.year if said.first and said.first.year else 0
    if said.last and said.last.year and said.last.year != first and mention.first and (mention.first.month or 12) < 7:
        return said.last.year
    if said.kind == "explicit" and said.start and mention.first and mention.first.month:
        # Beside a full date the nearest year is meant: '28 December 2025 … 3 January'.
        options = [(abs((day - said.start).days), year) for year in (first - 1, first, first + 1)
                   if (day := date_of(mention.first, year)) is not None]  # fmt: skip
        return min(options)[1] if options and min(options)[0] < _HALF_YEAR else first
    return first


def _same_days(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions are of the same days, or one is a day of the other."""
    if one.first is None or other.first is None or other.start is None or other.end is None:
        return False
    days = place_in_year(one, other.start.year)
    if days is None or not (other.start <= days[0] and days[1] <= other.end):
        return False
    # Of an exhibition's months another year may be meant, where the weekday says so.
    return other.start == other.end or is_meeting(other) or fits_weekday(one, days) is not False
