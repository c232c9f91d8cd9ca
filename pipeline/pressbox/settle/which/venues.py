"""The venue of the event: of those that a release names, the one that title, lead, days and timetable speak for."""

from collections import Counter
from functools import cached_property

from pressbox.layout import Page
from pressbox.mentions import Mentions, PlaceMention, Span
from pressbox.packs import Packs
from pressbox.patterns import fold
from pressbox.settle.when.seasons import seasons_of
from pressbox.settle.which.named import best_of, is_home_town, named_venues
from pressbox.settle.which.weights import ENOUGH, HEADS, WEIGHTS, Weights

_UNKNOWN = "?"  # before the name of a venue that no pack knows


class Venues:
    def __init__(self, page: Page, found: Mentions, packs: Packs, weights: Weights) -> None:
        self._page = page
        self._found = found
        self._packs = packs
        self._weights = weights

    def best(self) -> str | None:
        """The one that most speaks for; none where it is one that nobody knows."""
        votes: Counter[str] = Counter()
        for place in self._found.places:
            if place.kind == "venue":
                votes[place.id or _UNKNOWN + fold(place.name)] += self._weights.unless_left(place, self.weight(place))
        for row in self._found.calendar:
            if (
                row.place
                and row.place.kind == "venue"
                and row.place.id
                and row.date
                and self._weights.of_timetable(row.date)
            ):
                votes[row.place.id] += 100
        for id_, span in self._named:
            votes[id_] += self._weights.of(span) * 3 // 2
        best = best_of(votes)
        if best is None:
            return self._venue_of_town()
        if not self.is_raced(best) and best not in dict(self._named):
            # The meeting before is told of at more length, but title or lead name this one.
            town = None if best.startswith(_UNKNOWN) else self._venue_of_town()
            raced = [venue for venue in dict.fromkeys([*votes, *filter(None, [town])]) if self.is_raced(venue)]
            best = raced[0] if len(raced) == 1 else best
        return None if best.startswith(_UNKNOWN) else best

    def weight(self, place: PlaceMention) -> int:
        """A venue beside the event's days or its 'this weekend' is likelier the one than one named in passing."""
        weight = self._weights.of(place.span)
        if not weight:
            return 0
        beside = self._weights.dates_beside(place.span)
        if any(mention.relation == "weekend" for mention in beside):
            weight += 15
        if any(mention.kind == "explicit" for mention in beside):
            weight += 12
        if any(self._weights.of_timetable(mention) for mention in beside):
            weight += 60
        clauses = self._weights.clauses.get(self._page.sentence_at(place.span[0]), ())
        if any(one.venue == place.id and (one.round or one.rounds) and not one.next_up for one in clauses):
            weight += 10  # 'After Monza, the series heads to Misano for round five'
        return weight

    def _venue_of_town(self) -> str | None:
        """No venue is named, but a town that has exactly one; a dateline's where results are told."""
        votes: Counter[str] = Counter()
        if not (self._found.series or self._found.domain):
            return None
        names = {end for person in self._found.people for _, end in person.mentions}
        for place in self._found.places:
            # A country that is a town, as Monaco.
            if place.kind in {"city", "country"} and not is_home_town(self._page, names, place.span[0]):
                venues = self._packs.circuits_at.get((place.name, place.country), ())
                if len(venues) == 1:
                    votes[venues[0]] += self._weights.of(place.span)
        best = best_of(votes)
        return best if best and votes[best] >= (WEIGHTS["stamp"] if self._weights.is_told else ENOUGH) else None

    @cached_property
    def _named(self) -> list[tuple[str, Span]]:
        return list(named_venues(self._page, self._found, self._packs))

    @cached_property
    def _raced_at(self) -> dict[Span, str]:
        """The venues that series of a single race are called by."""
        return {span: venue for venue, span in self._named}

    def series_elsewhere(self, venue: str | None) -> set[str]:
        """Series of a single race at another venue, which a clause that names them is not of."""
        return {one.id for one in self._found.series if venue and self._raced_at.get(one.span, venue) != venue}

    def is_raced(self, venue: str | None) -> bool:
        """Whether title or lead name the venue, of no other year, and the release tells of results."""
        named = any(
            (place.id == venue or venue in self._packs.circuits_at.get((place.name, place.country), ()))
            and self._page.lines[place.line].kind in HEADS
            and not self.is_of_a_year(place)
            for place in self._found.places
        )
        return (named or self._is_named_after(venue)) and self._weights.is_told

    def _is_named_after(self, venue: str | None) -> bool:
        """Whether title or lead name a race that is called by the venue."""
        return any(id_ == venue and self._page.line_at(span[0]).kind in HEADS for id_, span in self._named)

    def is_of_a_year(self, place: PlaceMention) -> bool:
        """'At Misano last year': whether a place is named with a year that is not the one that it is all about."""
        beside = self._weights.dates_beside(place.span)
        years = any(date.kind == "year" for date in beside)
        if years and not (self._is_of_season(place) and len(seasons_of(self._page, self._found)) == 1):
            return True
        return any(date.relation == "unit" and date.amount for date in beside)

    def _is_of_season(self, place: PlaceMention) -> bool:
        """'Notes from Zandvoort 2021', 'the second round of the 2021 season at Zandvoort': the year is the season's."""
        title = self._page.title
        if (title is not None and place.line == title.index) or self._weights.has_days(place):
            return True
        clauses = self._weights.clauses.get(self._page.sentence_at(place.span[0]), ())
        return any(one.round and one.venue == place.id and not one.next_up for one in clauses)

    def of(self, venue: str | None) -> list[PlaceMention]:
        """The mentions of the event's venue; of those that nobody knows only the most telling one can be it."""
        return self._strange if venue is None else [place for place in self.known if place.id == venue]

    @cached_property
    def known(self) -> list[PlaceMention]:
        return [place for place in self._found.places if place.kind == "venue"]

    @cached_property
    def _strange(self) -> list[PlaceMention]:
        """The mentions of the venue without an id that title, lead and days speak of most."""
        strangers = [place for place in self.known if place.id is None]
        votes: Counter[str] = Counter()
        for place in strangers:
            votes[fold(place.name)] += self.weight(place)
        best = best_of(votes)
        return [place for place in strangers if fold(place.name) == best]
