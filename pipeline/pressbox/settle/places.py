"""Places: what only the whole release tells, such as which of several towns of one name is meant."""

from collections import Counter
from functools import cached_property
from math import cos, hypot, log10, radians

from pressbox.grammar.gazetteer import place_of
from pressbox.grammar.neighbours import folded_terms
from pressbox.layout import Page
from pressbox.mentions import Mentions, PlaceMention
from pressbox.packs import Language, Name, Packs
from pressbox.packs.cities import CityRow
from pressbox.patterns import Pattern, pattern

BESIDE = frozenset({", ", " (", ",", " / ", "/", " - "})
NEAR = 200  # kilometres: a town that close to the event's venue is the likelier one
_SMALL = 60_000  # people
_FEW = 2  # places of one country besides the town
_CODE = 3  # letters
_SIGN = "sign_"  # parts of the sheet that tell a country
_KILOMETRES = 111.2  # in a degree


def settle_places(page: Page, found: Mentions, packs: Packs) -> None:
    """Say which town of its name each town is, and which country an unknown place lies in."""
    if not found.places:
        return
    # 'Northlight Racing Malaysia' is a team, and no country is told of.
    ends = {end: start for team in found.teams for start, end in team.mentions}
    found.places = [
        one for one in found.places
        if not (one.kind == "country" and ends.get(one.span[1], one.span[0]) < one.span[0])
    ]  # fmt: skip
    meanings = {hit.end: hit.meanings for hit in found.names}
    settler = _Settler(page, found.places, meanings, packs)
    settler.states()
    settler.provinces()
    settler.towns()
    settler.again()
    settler.namesakes()
    settler.strangers()


class _Settler:
    """The places of one release, and what each could mean."""

    def __init__(
        self, page: Page, places: list[PlaceMention], meanings: dict[int, tuple[Name, ...]], packs: Packs
    ) -> None:
        self.page = page
        self.places = places
        self.meanings = meanings
        self.packs = packs
        self.countries = Counter(place.country for place in places if place.country and not self._others(place, "city"))
        self.settled = {place.country for place in places if place.kind in {"city", "venue"}}
        venues = Counter(place.id for place in places if place.kind == "venue" and place.latitude is not None)
        main = venues.most_common(1)[0][0] if venues else None
        self.main = next((place for place in places if place.kind == "venue" and place.id == main), None)

    @cached_property
    def elsewhere(self) -> "Counter[str | None]":
        """Countries told by places that can mean no other region."""
        return Counter(place.country for place in self.places if place.country and not self._others(place, "region"))

    def _others(self, place: PlaceMention, kind: str) -> list[Name]:
        names = [name for name in self.meanings.get(place.span[1], ()) if name.kind == kind]
        return names if len(names) > 1 or (names and place.kind != kind) else []

    def _beside(self, index: int) -> PlaceMention | None:
        """The country or state that stands right behind a place."""
        if index + 1 >= len(self.places):
            return None
        place, after = self.places[index], self.places[index + 1]
        if after.kind not in {"country", "region"}:
            return None
        between = self.page.text[place.span[1] : after.span[0]]
        for article in self.page.language.places.articles:
            between = between.removesuffix(f"{article} ")
        lies = between in BESIDE or between.strip() in self.page.language.places.within
        return after if lies else None

    def states(self) -> None:
        """A name that is a country's and a state's is the state's beside a town of that state, or in its country."""
        for index, place in enumerate(self.places):
            names = self._others(place, "region") if place.kind == "country" else []
            if not names:
                continue
            region = self.packs.regions[names[0].id]
            town = self.places[index - 1] if index and self._beside(index - 1) is place else None
            if town is not None and town.kind == "city" and town.id:
                rows = self._rows(town)
                is_state = any(row.admin in region.abbreviations and row.country == region.country for row in rows)
            else:
                is_state = self.countries[region.country or ""] > 0 and place.country not in self.settled
            if is_state:
                _become(place, place_of(self.packs, names[0]))

    def provinces(self) -> None:
        """Of regions of one name the one in the country beside it, else in one spoken of: 'Limburg'."""
        for index, place in enumerate(self.places):
            names = self._others(place, "region") if place.kind == "region" else []
            if not names:
                continue
            beside = self._beside(index)
            countries = self.elsewhere if beside is None else Counter([beside.country])
            regions = [(name, self.packs.regions[name.id].country) for name in names]
            best = max((countries[country] for _, country in regions), default=0)
            fitting = [name for name, country in regions if countries[country] == best]
            if best and place.id not in {name.id for name in fitting}:
                _become(place, place_of(self.packs, fitting[0]))

    def _rows(self, place: PlaceMention) -> list[CityRow]:
        names = (name for name in self.meanings.get(place.span[1], ()) if name.kind == "city")
        return [self.packs.cities[int(name.id)] for name in names]

    def towns(self) -> None:
        """The town that its own words tell; else the one that they told elsewhere; else the likeliest."""
        told: dict[str, Name] = {}
        doubtful: list[PlaceMention] = []
        for index, place in enumerate(self.places):
            names = self._others(place, "city") if place.kind == "city" and place.id else []
            if not names:
                continue
            area = self._beside(index)
            fitting = [name for name in names if area and self._lies_in(name, area)]
            if fitting:
                best = max(fitting, key=self._likelihood)
                told[self.page.folded[slice(*place.span)]] = best
                _become(place, place_of(self.packs, best))
            else:
                doubtful.append(place)
        for place in doubtful:
            term = self.page.folded[slice(*place.span)]
            best = told.get(term) or max(self._others(place, "city"), key=self._likelihood)
            told[term] = best
            _become(place, place_of(self.packs, best))

    def again(self) -> None:
        """'In Norfolk, USA … in Norfolk': what was a town in its own words is no county of that name further down."""
        told: dict[str, PlaceMention] = {}
        for index, place in enumerate(self.places):
            term = self.page.folded[slice(*place.span)]
            if place.kind == "city" and self._beside(index):
                told.setdefault(term, place)
            elif place.kind == "region" and term in told and self._others(place, "city"):
                _become(place, told[term])

    def namesakes(self) -> None:
        """A small town where the language is spoken, too, but of whose country nothing else tells, is another one.

        'Ludlow' in a British release is not the one in Massachusetts.
        """
        homes = self.page.language.language.shared
        told = Counter(country for _, country in {(one.name, one.country) for one in self.places if one.id})
        for index, place in enumerate(self.places):
            if told[place.country] != 1 or place.kind != "city" or place.country not in homes or self._beside(index):
                continue
            rows = self._rows(place)
            others = [country for country in told if country and country != place.country]
            home = others[0] if len(others) == 1 and told[others[0]] >= _FEW else self._signed
            if home in homes and home != place.country and rows and max(row.population for row in rows) < _SMALL:
                place.id, place.name, place.country = None, self.page.text[slice(*place.span)], None
                place.latitude = place.longitude = place.timezone = None

    def _lies_in(self, name: Name, area: PlaceMention) -> bool:
        row = self.packs.cities[int(name.id)]
        if area.kind == "country" or area.id is None:
            return row.country == area.country
        letters = self.packs.regions[area.id].abbreviations
        return row.country == area.country and (not letters or row.admin in letters)

    def _likelihood(self, name: Name) -> float:
        """Well known, in a country that the release speaks of, and near to the venue."""
        row = self.packs.cities[int(name.id)]
        weight = log10(row.population + 10)
        weight += min(self.countries[row.country], 1)
        weight += row.country in self.page.language.language.countries
        if self.main is not None and self._distance(row) < NEAR:
            weight += 2
        return weight

    def _distance(self, row: CityRow) -> float:
        main = self.main
        if (
            main is None
            or main.latitude is None
            or main.longitude is None
            or row.latitude is None
            or row.longitude is None
        ):
            return float("inf")
        east = (row.longitude - main.longitude) * cos(radians(main.latitude))
        return _KILOMETRES * hypot(row.latitude - main.latitude, east)

    def strangers(self) -> None:
        """An unknown place lies in the country beside it, else near the place it is told by, else in that of all."""
        told: dict[str, str] = {}
        for index, place in enumerate(self.places):
            if place.id is not None or place.country is not None:
                continue
            area = self._beside(index) or self._nearby(index)
            place.country = area.country if area else self._coded(place)
            if place.country:
                told.setdefault(place.name, place.country)
        for place in self.places:
            if place.id is None and place.country is None and place.kind in {"venue", "city"}:
                place.country = told.get(place.name) or self._of_all(place) or self._of_senders(place)
                place.certainty = "derived" if place.country else place.certainty

    def _coded(self, place: PlaceMention) -> str | None:
        """The country of a code in brackets: 'Ravenmoor Kart Track (EST)'."""
        start = place.span[1] + len(" (")
        end = self.page.text.find(")", start, start + _CODE + 1)
        if self.page.text[start - len(" (") : start] != " (" or end < 0:
            return None
        code = self.page.text[start:end]
        if code in self.page.language.places.provinces:
            return self.page.language.language.countries[0]  # 'Valdiferro (VI)', of Vicenza
        rows = (row for row in self.packs.countries.values() if code in {row.code, row.alpha3, row.ioc})
        row = next(rows, None) if code.isupper() else None
        return row.code if row else None

    def _nearby(self, index: int) -> PlaceMention | None:
        """The place that tells where a town lies: 'Ravenmoor near Stuttgart', 'Ravenmoor, près de Toulouse'."""
        if index + 1 >= len(self.places):
            return None
        place, after = self.places[index], self.places[index + 1]
        between = self.page.folded[place.span[1] : after.span[0]]
        return after if place.line == after.line and between.strip(" ,(") in self._near_words else None

    @cached_property
    def _near_words(self) -> frozenset[str]:
        sheet = self.page.language.places
        return folded_terms(sheet.before) | folded_terms(sheet.within)

    def _of_senders(self, place: PlaceMention) -> str | None:
        """The country of an unknown town: of the dateline, of the one people spoken of, or that of its language."""
        if place.kind != "city":
            return self._signed
        sent = (one.country for one in self.places if one.country and "dateline" in one.rule)
        homes = self.page.language.language.countries
        return next(sent, None) or (homes[0] if homes else None) or self._signed or self._spoken_of

    @cached_property
    def _spoken_of(self) -> str | None:
        """The country of whom a release speaks as Swedes, where it speaks of no others."""
        people = {name.id for names in self.meanings.values() for name in names if name.kind == "demonym"}
        return people.pop() if len(people) == 1 else None

    @cached_property
    def _signed(self) -> str | None:
        """The one country whose telephones, addresses, money or zone the release shows."""
        signs = self.page.language.once(_signs)
        found = {country for country, sign in signs if sign.search(self.page.folded)}
        return found.pop() if len(found) == 1 else None

    def _of_all(self, unknown: PlaceMention) -> str | None:
        """The country of a track that no table knows: that of all places of the release; of a town that of several."""
        told = [place for place in self.places if place.id is not None and place.country]
        enough = unknown.kind == "venue" or len({place.id for place in told}) > 1
        return told[0].country if enough and len({place.country for place in told}) == 1 else None


def _signs(language: Language) -> list[tuple[str, Pattern]]:
    parts = language.parts("places").items()
    signs = [(name, source) for name, source in parts if name.startswith(_SIGN)]
    return [(name.removeprefix(_SIGN).upper(), pattern(source, rule="places.sign")) for name, source in signs]


def _become(place: PlaceMention, other: PlaceMention) -> None:
    place.kind, place.id, place.name, place.country = other.kind, other.id, other.name, other.country
    place.latitude, place.longitude, place.timezone = other.latitude, other.longitude, other.timezone
