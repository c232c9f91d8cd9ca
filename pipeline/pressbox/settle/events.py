"""The event: of the race weekends that a release names, the one that its title, lead and timetable are about."""

import datetime as dt
from collections import Counter
from functools import cached_property

from pressbox.layout import Line, Page
from pressbox.mentions import DateMention, EventMention, Mentions, PlaceMention, Span, within
from pressbox.models import Event, Published
from pressbox.packs import Packs
from pressbox.patterns import fold
from pressbox.settle.calendar import bounds_season, rows_at
from pressbox.settle.kind import kind_of
from pressbox.settle.named_events import best_of, is_a_race, is_final, is_home_town, named_venues, weight_behind
from pressbox.settle.weights import BODY, OPENING, WEIGHTS, Weights
from pressbox.settle.when.days import MEETING, at_another, is_meeting
from pressbox.settle.when.seasons import raced_season, seasons_of
from pressbox.settle.when.told_days import coming_days, is_stamped_at, told_days

_HEADS = frozenset({"title", "subtitle", "lead"})
_ABOVE = _HEADS | {"stamp"}
_ENOUGH = 30
_DAY = dt.timedelta(days=1)
_AROUND = dt.timedelta(days=2)  # a report is of one of the days of its weekend
_SEASON = 3  # rounds that make a calendar
_TIMETABLE = 2  # rows that make a timetable
_UNKNOWN = "?"  # before the name of a venue that no pack knows
_OF_RACES = frozenset({"preview", "report"})
_KNOWN = "series.name"  # the rule of a series that the packs know
_OF_YEAR = 12  # characters from the number of a round to the year that it is of
_CLOSE = 120  # characters between days and the venue or round that they are of


def settle_event(page: Page, found: Mentions, packs: Packs, published: Published | None = None) -> Event | None:
    evidence = _Evidence(page, found, packs, published)
    venue = evidence.venue()
    series = evidence.series(venue)
    clause = evidence.clause(venue, series)
    if not evidence.is_about_an_event(venue, clause, series):
        return None
    days = evidence.days(venue, clause)
    season = evidence.season(days, series, clause)
    event = Event(
        series=series or (clause.series if clause else None),
        season=season,
        round=clause.round if clause else evidence.listed_round(venue),
        rounds=clause.rounds if clause else [],
        venue=venue,
        start=days[0] if days else None,
        end=days[1] if days else None,
        final_round=is_final(page, found, clause, venue),
        span=page.span(*clause.span) if clause else None,
        rule=clause.rule if clause else "event.evidence",
        taken={"start": [page.span(*days[2])]} if days else {},
        basis=evidence.basis,
    )
    return None if evidence.is_too_late(event) else event


class _Evidence(Weights):
    """What speaks for which event."""

    def venue(self) -> str | None:
        votes: Counter[str] = Counter()
        for place in self.found.places:
            if place.kind == "venue":
                votes[place.id or _UNKNOWN + fold(place.name)] += self._unless_left(place, self._venue_weight(place))
        for row in self.found.calendar:
            if row.place and row.place.kind == "venue" and row.place.id and row.date and self._of_timetable(row.date):
                votes[row.place.id] += 100
        for id_, span in self._named:
            votes[id_] += self.weight(span) * 3 // 2
        best = best_of(votes)
        if best is None:
            return self._venue_of_town()
        if not self._is_raced(best) and best not in dict(self._named):
            # The meeting before is told of at more length, but title or lead name this one.
            town = None if best.startswith(_UNKNOWN) else self._venue_of_town()
            raced = [venue for venue in dict.fromkeys([*votes, *filter(None, [town])]) if self._is_raced(venue)]
            best = raced[0] if len(raced) == 1 else best
        return None if best.startswith(_UNKNOWN) else best

    @cached_property
    def _named(self) -> list[tuple[str, Span]]:
        return list(named_venues(self.page, self.found, self.packs))

    @cached_property
    def _raced_at(self) -> dict[Span, str]:
        """The venues that series of a single race are called by."""
        return {span: venue for venue, span in self._named}

    def _raced_elsewhere(self, venue: str | None) -> set[str]:
        """Series of a single race at another venue, which a clause that names them is not of."""
        return {one.id for one in self.found.series if venue and self._raced_at.get(one.span, venue) != venue}

    def _venue_weight(self, place: PlaceMention) -> int:
        """A venue beside the event's days or its 'this weekend' is likelier the one than one named in passing."""
        weight = self.weight(place.span)
        if not weight:
            return 0
        beside = self._dates_beside(place.span)
        if any(mention.relation == "weekend" for mention in beside):
            weight += 15
        if any(mention.kind == "explicit" for mention in beside):
            weight += 12
        if any(self._of_timetable(mention) for mention in beside):
            weight += 60
        clauses = self._clauses.get(self.page.sentence_at(place.span[0]), ())
        if any(one.venue == place.id and (one.round or one.rounds) and not one.next_up for one in clauses):
            weight += 10  # 'After Monza, the series heads to Misano for round five'
        return weight

    def _venue_of_town(self) -> str | None:
        """No venue is named, but a town that has exactly one; a dateline's where results are told."""
        votes: Counter[str] = Counter()
        if not (self.found.series or self.found.domain):
            return None
        names = {end for person in self.found.people for _, end in person.mentions}
        for place in self.found.places:
            # A country that is a town, as Monaco.
            if place.kind in {"city", "country"} and not is_home_town(self.page, names, place.span[0]):
                venues = self.packs.circuits_at.get((place.name, place.country), ())
                if len(venues) == 1:
                    votes[venues[0]] += self.weight(place.span)
        best = best_of(votes)
        return best if best and votes[best] >= (WEIGHTS["stamp"] if self._is_told else _ENOUGH) else None

    def series(self, venue: str | None) -> str | None:
        """The one most spoken of; above all the one whose round is held at the venue of the event."""
        votes: Counter[str] = Counter()
        elsewhere = self._raced_elsewhere(venue)
        known = any(one.rule == _KNOWN and self.page.line_at(one.span[0]).kind in _HEADS for one in self.found.series)
        for mention in self.found.series:
            if mention.id in elsewhere:
                continue  # 'winners of the 24 Hours of Nordmark' race elsewhere now
            # Beside a series that the packs know, 'GT Cup' is a class as likely as a series.
            votes[mention.id] += self.weight(mention.span) // (2 if known and mention.rule != _KNOWN else 1)
            votes[mention.id] += mention.rule == _KNOWN  # of two that are told of alike
        told = {
            clause.series for clause in self.found.events
            if clause.series in votes and not clause.next_up and clause.line not in self._listed
            and ((venue and clause.venue == venue) or is_a_race(self.page, self.found, clause))
        }  # fmt: skip
        return next(iter(told)) if len(told) == 1 else best_of(votes)

    def clause(self, venue: str | None, series: str | None) -> EventMention | None:
        """The clause that names the round: of this venue and series, in the most telling place."""
        best, most = None, 0
        for clause in self.found.events:
            if clause.next_up or clause.line in self._listed or (clause.round is None and not clause.rounds):
                continue
            if clause.venue not in {None, venue} or clause.series not in {None, series, *self._raced_elsewhere(venue)}:
                continue
            weight = self.weight(clause.span) + (10 if clause.venue else 0) + (10 if clause.series else 0)
            weight += weight_behind(self.page, clause)
            if weight > most:
                best, most = clause, weight
        return best

    def is_about_an_event(self, venue: str | None, clause: EventMention | None, series: str | None) -> bool:
        """A venue or a round alone makes no event: the release must be about it, or hold its timetable."""
        if venue is None and clause is None:
            return self._is_of_days(series)
        if self._is_in_passing(venue, clause):
            return False
        if self.found.sessions:
            return True
        raced = self._is_raced(venue) or self._is_only(venue)
        weight = _ENOUGH if raced else sum(self._venue_weight(place) for place in self._of(venue))
        if clause is not None:
            weight += self.weight(clause.span)
        if weight >= _ENOUGH and (clause is not None or raced or self._dated(venue)):
            return True
        # The venue may be one that nobody knows: a report tells of a numbered round, and of its results.
        if clause is not None and series is not None and self.weight(clause.span) > BODY and self._is_told:
            return True
        return weight >= _ENOUGH and self._tells_meeting(series)

    def is_too_late(self, event: Event) -> bool:
        """Whether a report, which tells of what was, was sent out before the first day: 'it all begins in April'."""
        stated = self._published and self._published.basis == "stated" and self._published.latest
        if not (stated and event.start and event.start > stated and self._timetable is None):
            return False
        return kind_of(self.page, self.found, event, self._published) == "report"

    def _is_in_passing(self, venue: str | None, clause: EventMention | None) -> bool:
        """Whether a release makes known a season, a driver or a car, and names the meeting in its text alone."""
        listed = len(self._rows) >= _TIMETABLE or any(result.source != "prose" for result in self.found.results)
        announces, season = self._kind == "announcement", len(self.found.calendar) >= _SEASON
        if listed or not (announces or (season and not self.found.results)):
            return False
        spans = [place.span for place in self._of(venue)] + ([clause.span] if clause else [])
        above = (
            _ABOVE - {"lead"} if announces and season and bounds_season(self.found, venue, self._published) else _ABOVE
        )
        heads = [span for span in spans if self.page.line_at(span[0]).kind in above and self.weight(span)]
        return not any(self._says_when(span) for span in heads)

    def _says_when(self, span: Span) -> bool:
        """Whether the days of a meeting stand beside a mention, or a weekend that is near."""
        return any(
            mention.relation == "weekend" or (mention.kind == "explicit" and mention.precision == "day")
            for mention in self._dates_beside(span)
        )

    def _is_of_days(self, series: str | None) -> bool:
        """A race that is run once has its own name, and no venue need be told: title or lead say when it is."""
        if self._kind not in _OF_RACES and any(one.once for one in self.found.series):
            return False  # those who close roads for it
        heads = [
            one for one in self.found.series
            if one.id == series and self.page.line_at(one.span[0]).kind in _ABOVE and self.weight(one.span)
        ]  # fmt: skip
        return (
            any(
                mention.relation == "weekend" or (mention.kind == "explicit" and is_meeting(mention))
                for one in heads
                for mention in self._dates_beside(one.span)
            )
            or (bool(heads) and self._is_told and (self._programme is not None or self._is_stamped_report))
            or (bool(heads) and self._is_told and is_final(self.page, self.found, None, None))
            or self._tells_meeting(series)
        )

    @property
    def _is_stamped_report(self) -> bool:
        """Whether a report states its day: it tells of a race of that day or of those before."""
        return self._kind == "report" and self._published is not None and self._published.basis == "stated"

    def _tells_meeting(self, series: str | None) -> bool:
        """A preview or report of a series whose title or lead tell of this weekend: a rally's venue is known to few."""
        if series is None or self._kind not in _OF_RACES or not self._is_racing:
            return False
        heads = [one for one in self.found.dates if not one.stamp and self.page.lines[one.line].kind in _HEADS]
        told = any(one.rule == _KNOWN and self.page.line_at(one.span[0]).kind in _HEADS for one in self.found.series)
        return (told and self._kind == "report") or any(
            (one.relation == "weekend" and abs(one.amount) <= 1)
            or (one.kind == "explicit" and one.last and is_meeting(one))
            for one in heads
            if self.weight(one.span)
        )

    def _is_raced(self, venue: str | None) -> bool:
        """Whether title or lead name the venue, of no other year, and the release tells of results."""
        named = any(
            (place.id == venue or venue in self.packs.circuits_at.get((place.name, place.country), ()))
            and self.page.lines[place.line].kind in _HEADS
            and not self._is_of_a_year(place)
            for place in self.found.places
        )
        return (named or self._is_named_after(venue)) and self._is_told

    def _is_named_after(self, venue: str | None) -> bool:
        """Whether title or lead name a race that is called by the venue."""
        return any(id_ == venue and self.page.line_at(span[0]).kind in _HEADS for id_, span in self._named)

    def _is_only(self, venue: str | None) -> bool:
        """Whether a report of a series that title or lead name tells of results, and of no other venue at all."""
        places = [place for place in self._known if self.weight(place.span)]
        named = {place.id for place in places} == {venue} and not all(map(self._is_of_a_year, places))
        headed = any(self.page.line_at(one.span[0]).kind in _HEADS for one in self.found.series)
        return venue is not None and named and headed and self._kind == "report" and self._is_told

    def _is_of_a_year(self, place: PlaceMention) -> bool:
        """'At Misano last year': whether a place is named with a year that is not the one that it is all about."""
        beside = self._dates_beside(place.span)
        years = any(date.kind == "year" for date in beside)
        if years and not (self._is_of_season(place) and len(seasons_of(self.page, self.found)) == 1):
            return True
        return any(date.relation == "unit" and date.amount for date in beside)

    def _is_of_season(self, place: PlaceMention) -> bool:
        """'Notes from Zandvoort 2021', 'the second round of the 2021 season at Zandvoort': the year is the season's."""
        title = self.page.title
        if (title is not None and place.line == title.index) or self._has_days(place):
            return True
        clauses = self._clauses.get(self.page.sentence_at(place.span[0]), ())
        return any(one.round and one.venue == place.id and not one.next_up for one in clauses)

    def _dated(self, venue: str | None) -> bool:
        places = [place for place in self._of(venue) if self.weight(place.span)]
        beside = any(
            mention.kind == "explicit" or mention.relation == "weekend" or (self._is_racing and _is_day(mention))
            for place in places
            for mention in self._dates_beside(place.span)
        )
        return beside or self._is_titled(places)

    @cached_property
    def _is_racing(self) -> bool:
        """Whether title or lead name the series, or the words of the release are those of racing."""
        return self.found.domain or any(self.page.line_at(one.span[0]).kind in _HEADS for one in self.found.series)

    def _is_titled(self, places: list[PlaceMention]) -> bool:
        """Whether the title names the venue, and the series is dated below it."""
        title = self.page.title
        titled = title is not None and any(title.start <= place.span[0] < title.end for place in places)
        return titled and any(
            mention.kind == "explicit" and mention.last is not None and self.weight(mention.span)
            for series in self.found.series
            for mention in self._dates_beside(series.span)
        )

    def days(self, venue: str | None, clause: EventMention | None) -> tuple[dt.date, dt.date, Span] | None:
        """The days of the event: stated beside it, in the calendar, or those of the timetable, in this order."""
        return (
            self._stated_days(venue, clause)
            or self._calendar_days(venue)
            or self._coming_days()
            or self._programme_days()
            or self._stamped_day(venue)
        )

    def _stated_days(self, venue: str | None, clause: EventMention | None) -> tuple[dt.date, dt.date, Span] | None:
        best, most = None, 0
        for mention in self.found.dates:
            if mention.kind != "explicit" or mention.stamp or mention.precision != "day":
                continue
            weight = self._days_weight(mention, venue, clause)
            if weight > most:
                best, most = mention, weight
        if best is None or best.start is None or best.end is None:
            return None
        self.basis["start"] = "stated"
        return self._with_days_beside(best.start, best.end, best.span)

    def _with_days_beside(self, start: dt.date, end: dt.date, span: Span) -> tuple[dt.date, dt.date, Span]:
        """A single day with those that follow it in the sentence or the timetable: '… on 11 and on 12 October'."""
        if start != end:
            return start, end, span
        days = [(other.start, other.end) for other in self._dates_beside(span) if other.kind == "explicit"]
        if self._timetable is not None:
            days.append(self._timetable[:2])
        for low, high in sorted((low, high) for low, high in days if low and high):
            if low <= end + _DAY and start - _DAY <= high:
                start, end = min(start, low), max(end, high)
        return start, self._second_day(span, end) or end, span

    def _second_day(self, span: Span, day: dt.date) -> dt.date | None:
        """'31 March & 2 April': a day that is said in one breath with the first, the day between left out."""
        joints = {"&", "+", *map(fold, self.page.language.dates.both)}
        for other in self._dates_beside(span):
            joint = self.page.folded[span[1] : other.span[0]].strip()
            if joint in joints and other.end and _DAY < other.end - day <= _AROUND:
                return other.end
        return None

    def _days_weight(self, mention: DateMention, venue: str | None, clause: EventMention | None) -> int:
        """A range of days beside the venue, the clause or 'this weekend'; a single day only where it says so."""
        weight = self.weight(mention.span)
        line = self.page.lines[mention.line]
        elsewhere = self._is_still_to_come(mention) or at_another(self.page, self.found, mention, venue)
        programme = mention.line in self._rows or (line.kind == "day" and line.index > self._opening)
        if weight == 0 or line.boilerplate or programme or elsewhere:
            return 0
        sentence = self._sentence(mention.span[0])
        ties = 0
        if sentence in self._sentences_of(venue):
            ties += 20
        if clause is not None and sentence[0] <= clause.span[0] < sentence[1]:
            ties += 15
        if any(other.relation == "weekend" for other in self._beside.get(sentence, [])):
            ties += 20
        if not ties and mention.last is not None:
            ties = 5 * (sentence in self._sentences_of_series) or 10 * self._is_below_title(line, venue)
            ties = ties or 5 * self._is_just_over(mention, sentence, venue)
        length = (mention.end - mention.start).days if mention.start and mention.end else 0
        if not ties or length > 16:
            return 0
        return weight + ties + (25 if length else 0) + self._closeness(mention, venue, clause)

    def _is_still_to_come(self, mention: DateMention) -> bool:
        """Whether days lie behind publication, in a report that tells by their names which days it is of."""
        day = self._published.latest if self._published and self._timetable is None and self._programme else None
        return bool(day and mention.start and mention.start > day)

    def _is_below_title(self, line: Line, venue: str | None) -> bool:
        """Whether a short line stands right below a title that names the venue: the days there are of it."""
        title = self.page.title
        if title is None or line.kind not in OPENING or line.index != title.index + 1:
            return False
        return any(place.line == title.index for place in self._of(venue))

    def _is_just_over(self, mention: DateMention, sentence: Span, venue: str | None) -> bool:
        """Whether days end on those before publication: 'closed its 20-22 September trip', sent out on the 22nd."""
        day = self._published.latest if self._published else None
        if any(place.kind == "venue" and place.id != venue for place in within(self.found.places, *sentence)):
            return False  # 'at Monza on 20-21 September his brother …'
        return bool(day and mention.end and dt.timedelta() <= day - mention.end < MEETING and is_meeting(mention))

    def _closeness(self, mention: DateMention, venue: str | None, clause: EventMention | None) -> int:
        """Of two ranges in one sentence the one nearer to what they are of: 'last weekend (…) … next weekend, …'."""
        spans = [place.span for place in self._of(venue)] + ([clause.span] if clause else [])
        gaps = [max(low - mention.span[1], mention.span[0] - high) for low, high in spans]
        return max((_CLOSE - max(gap, 0) for gap in gaps if gap < _CLOSE), default=0) // 8

    def _of(self, venue: str | None) -> list[PlaceMention]:
        """The mentions of the event's venue; of those that nobody knows only the most telling one can be it."""
        return self._strange if venue is None else [place for place in self._known if place.id == venue]

    @cached_property
    def _known(self) -> list[PlaceMention]:
        return [place for place in self.found.places if place.kind == "venue"]

    @cached_property
    def _strange(self) -> list[PlaceMention]:
        """The mentions of the venue without an id that title, lead and days speak of most."""
        strangers = [place for place in self._known if place.id is None]
        votes: Counter[str] = Counter()
        for place in strangers:
            votes[fold(place.name)] += self._venue_weight(place)
        best = best_of(votes)
        return [place for place in strangers if fold(place.name) == best]

    def _sentences_of(self, venue: str | None) -> set[Span]:
        tied = self._tied.get(venue)
        if tied is None:
            tied = self._tied[venue] = {self._sentence(place.span[0]) for place in self._of(venue)}
        return tied

    @cached_property
    def _sentences_of_series(self) -> set[Span]:
        return {self._sentence(mention.span[0]) for mention in self.found.series}

    def _calendar_days(self, venue: str | None) -> tuple[dt.date, dt.date, Span] | None:
        for row in rows_at(self.found, venue):
            if row.date and row.date.start and row.date.end:
                self.basis["start"] = "event"
                return row.date.start, row.date.end, row.date.span
        return None

    def _coming_days(self) -> tuple[dt.date, dt.date, Span] | None:
        ahead = None if self._timetable else coming_days(self.page, self.found, self._published)
        if ahead is None or self._kind != "preview":
            return None
        stated = any(mention.span == ahead[2] and mention.kind == "explicit" for mention in self.found.dates)
        self.basis["start"] = "stated" if stated else "publication"
        return ahead

    def _programme_days(self) -> tuple[dt.date, dt.date, Span] | None:
        if self._programme is not None:
            self.basis["start"] = "heading" if self._timetable else "publication"
        if self._timetable is not None and self.found.results:
            # 'Leg one report, Friday 13/03/2026', and below it the stages of the day to come.
            first, last, span = self._timetable
            told = told_days(self.page, self.found, self._published)
            return (told[0] if told and told[0] < first <= told[1] + _DAY else first), last, span
        return self._programme

    def _stamped_day(self, venue: str | None) -> tuple[dt.date, dt.date, Span] | None:
        """'Autodrom X | Sunday 31 July': a report's stamp that names the venue gives the day of the race."""
        for mention in self.found.dates if self._kind != "preview" else ():
            if mention.stamp and mention.start and is_stamped_at(self.page, mention, self._of(venue)):
                self.basis["start"] = "publication"
                return *self._days_around(mention.start), mention.span
        return None

    def _days_around(self, day: dt.date) -> tuple[dt.date, dt.date]:
        """A report's day with those right before and after it of which the text speaks: 'on Friday', 'ON SUNDAY'."""
        spoken = {mention.weekday for mention in self.found.dates if mention.relation == "event"}
        first = last = day
        while (first - _DAY).weekday() in spoken and day - first < _AROUND:
            first -= _DAY
        while (last + _DAY).weekday() in spoken and last - day < _AROUND:
            last += _DAY
        return first, last

    def season(
        self, days: tuple[dt.date, dt.date, Span] | None, series: str | None, clause: EventMention | None
    ) -> int | None:
        """The year in which the season begins: stated ('2025/26'), else that of the event's first day."""
        years = [mention for mention in self.found.dates if mention.kind == "year" and mention.start]
        if days is None:
            stamped = [mention.start.year for mention in self.found.dates if mention.stamp and mention.start]
            if stamped:
                return stamped[0]
            titled = [one.start.year for one in years if one.start and self.weight(one.span) >= WEIGHTS["heading"]]
            if clause and clause.round:  # 'the twelfth round of 2017'
                low, high = clause.words[0] or clause.span[0], clause.span[1] + _OF_YEAR
                titled += [one.start.year for one in years if one.start and low <= one.span[0] < high]
            told = seasons_of(self.page, self.found)
            stated = raced_season(self.page, self.found, told) if self._kind == "report" else None
            return next((year for year in titled if year in told), stated)
        for mention in years:
            if mention.last is not None and mention.start and mention.end and mention.start <= days[0] <= mention.end:
                return mention.start.year
        known = self.packs.series.get(series or "")
        return known.season_on(days[0]) if known else days[0].year

    def listed_round(self, venue: str | None) -> int | None:
        rows = rows_at(self.found, venue)
        if len(rows) != 1:
            return None
        self.basis["round"] = "event"
        return rows[0].round


def _is_day(mention: DateMention) -> bool:
    """'On Sunday' and 'today' beside a venue are said of a race there."""
    return mention.relation in {"event", "day"}
