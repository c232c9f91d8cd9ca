"""Places: every mention of a venue, a town, a region or a country.

The names' lexicon gives every word that could be a place; here it is decided which of them are, and what they mean.
A name is weighed by the words that touch it, by how well known it is, and by the rest of the release: in one about
racing a bare 'Monza' is the track, in a ministry's it is the town.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from pressbox.grammar.candidates import (
    AREAS,
    CODE,
    YES,
    Candidate,
    Scene,
    Touching,
    Words,
    well_written,
)
from pressbox.grammar.datelines import PLACES, DatelineReader
from pressbox.grammar.gazetteer import place_of, venue_without_state
from pressbox.grammar.neighbours import Spans, word_before
from pressbox.grammar.strangers import Strangers
from pressbox.grammar.venues import BuiltVenues
from pressbox.grammar.verdicts import METROPOLIS, Verdicts
from pressbox.layout import Page
from pressbox.mentions import Mentions, PlaceMention
from pressbox.packs import Hit, Language, Name, Packs
from pressbox.patterns import fold, pattern

DOMAIN = 3  # words of a domain that make a release one of it
SOMEBODY = frozenset({"person", "team"})
_CODE = pattern(r"\((?<code>[A-Z]{3})(?=[),/; ])")  # 'Conti (ITA)', 'Conti (ITA, Kestrel)'


class PlacesReader:
    """Reads the places of releases in one language."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.words = Words(language)
        self.touching = Touching(self.words, language, packs)
        self.verdicts = Verdicts(packs, language, self.words)
        self._datelines = DatelineReader(packs, language)
        self._articles = tuple(f"{article} " for article in self.words.articles)
        self._article_heads = frozenset(article[0] for article in self._articles)
        self._built = BuiltVenues(language)
        self._strangers = Strangers(packs, language, self.words, self._built.links)
        self._codes_of = {row.code: {row.code, row.alpha3, row.ioc} for row in packs.countries.values()}
        for plate, country in language.places.plates.items():
            self._codes_of[country].add(plate)
        self._countries = {code: row.code for row in packs.countries.values() for code in (row.alpha3, row.ioc) if code}
        self._made: dict[Name, PlaceMention] = {}

    def read(self, page: Page, found: Mentions) -> list[PlaceMention]:
        found.codes = [
            (one.span("code"), self._countries[one["code"]])
            for one in _CODE.finditer(page.text) if one["code"] in self._countries
        ]  # fmt: skip
        racing = self._in_domain(page, found)
        dates = [(*date.span, date.line) for date in found.dates if date.kind == "explicit"]
        scene = Scene(
            page, racing, list(self._datelines.read(page)), dates, self._strangers.told(page, racing=racing),
            series={series.span[1] for series in found.series},
            travels=not racing and _has_words(page, self.words.journeys),
        )  # fmt: skip
        candidates = self._candidates(scene, found)
        known = ((one.start, one.end) for one in candidates if any(name.kind == "venue" for name in one.names))
        built = self._named(found, self._built.read(page, known, racing=racing))
        if built:
            names = Spans(venue.span for venue in built)
            candidates = [one for one in candidates if not names.touch(one.start, one.end)]
        for index, one in enumerate(candidates):
            before = candidates[index - 1] if index else None
            after = candidates[index + 1] if index + 1 < len(candidates) else None
            self.verdicts.weigh(scene, one, before, after)
        self.verdicts.spread(scene, candidates)
        places = built + [self._mention(page, one, one.name) for one in candidates if one.verdict == YES and one.name]
        places += self._unknown(scene, candidates, built, found)
        places += self._codes(page, places)
        places.sort(key=lambda place: place.span)
        return places

    def _named(self, found: Mentions, built: list[PlaceMention]) -> list[PlaceMention]:
        """Built venues; one that begins with the short name of a known venue is that: 'Sebring Int'l Raceway'."""
        hits = {hit.start: hit for hit in found.names} if built else {}
        out = []
        for one in built:
            hit = hits.get(one.span[0])
            names = hit.meanings if hit and hit.end < one.span[1] else ()
            venue = next((name for name in names if name.kind == "venue" and name.sort == "short"), None)
            venue = venue or venue_without_state(self.packs, one.name)
            known = venue and replace(place_of(self.packs, venue), span=one.span, rule=one.rule, line=one.line)
            out.append(known or one)
        return out

    def _in_domain(self, page: Page, found: Mentions) -> bool:
        """Whether the release speaks of the domain whose venues the packs know."""
        if any(series.known for series in found.series):
            return True
        return _has_words(page, self.words.domain)

    def _candidates(self, scene: Scene, found: Mentions) -> list[Candidate]:
        page, text, folded = scene.page, scene.page.text, scene.page.folded
        # Nothing of an address is a place, nor of a series' name: 'the Ravenmoor Cup'.
        others = Spans([*(link.span for link in found.links), *(series.span for series in found.series)])
        barred = bool(found.links or found.series)
        candidates: list[Candidate] = []
        lines = page.lines
        row = end = 0
        for index, hit in enumerate(found.names):
            start, end, _ = hit
            article = folded[start] in self._article_heads and folded.startswith(self._articles, start)
            if article and any(name.kind in AREAS for name in hit.meanings):
                start = max(start, folded.find(" ", start, end) + 1)
            if not (text[start].isupper() or text[start + 1 : start + 2].isupper() or self._built.is_headed(page, hit)):
                continue
            names = [name for name in self._places_of(hit, page, start) if self._is_spelt(name, text[start:end])]
            if barred and others.touch(start, end) and (names or any(name.kind in PLACES for name in hit.meanings)):
                continue
            if not names:
                scene.others.add(end)
                continue
            if not well_written(text, start, end, names) or self.touching.is_in_name(text, start, end):
                continue
            while row + 1 < len(lines) and lines[row + 1].start <= start:
                row += 1
            following = found.names[index + 1] if index + 1 < len(found.names) else None
            one = Candidate(start, end, names, folded[start:end], word_before(folded, start), lines[row])
            touched = bool(candidates) and candidates[-1].end == start - 1
            if self._is_acronym(scene, one) or self._is_somebody(hit, one, following):
                continue
            if self.touching.bars(scene, one, touched=touched, following=following):
                if self.touching.names_team(scene, one):
                    scene.teams.add(one.term)
                elif not self.touching.names_after(scene, one):
                    scene.persons.add(one.term)
            else:
                candidates.append(one)
        return candidates

    def _is_acronym(self, scene: Scene, one: Candidate) -> bool:
        """'The CHU signs': a short town in capitals, where its line has others, is the letters of an institution."""
        page = scene.page
        short = one.end - one.start <= CODE and page.text[one.start : one.end].isupper()
        if not short or any(name.kind != "city" for name in one.names) or page.words(one.line).isupper():
            return False
        spelt = any(fold(self.packs.cities[int(name.id)].name) == one.term for name in one.names)
        return spelt and scene.dateline(one.start, one.end) is None

    def _is_somebody(self, hit: Hit[Name], one: Candidate, following: Hit[Name] | None) -> bool:
        """Whether a name is one that the packs give to a person or team as well, and no word beside it says a place."""
        if len(hit.meanings) == 1 or not any(name.kind in SOMEBODY for name in hit.meanings):
            return False
        near = following is not None and following.start - one.end <= len(", ")
        stated = near and following is not None and any(name.kind in AREAS for name in following.meanings)
        return not stated and one.before not in self.words.any_before

    def _places_of(self, hit: Hit[Name], page: Page, start: int) -> list[Name]:
        meanings = hit.meanings
        if len(meanings) == 1 and (meanings[0].kind not in PLACES or meanings[0].sort == "nickname"):
            return []
        names = [name for name in meanings if name.kind in PLACES and name.sort != "nickname"]
        if hit.start < start and page.text[hit.start].islower():
            names = [name for name in names if name.kind != "venue"] or names  # 'dans la Sarthe', no 'La Sarthe'
        term = page.folded[hit.start : hit.end]
        if names and len(meanings) > len(names):
            people = {name.id for name in meanings if name.kind == "demonym"}
            names = [name for name in names if not (name.id in people and self._is_foreign(name, term))]
        if term in self.words.ordinary:  # 'Island' is Iceland in other languages, and no place here
            names = [name for name in names if not self._is_foreign(name, term)]
        return names

    def _is_spelt(self, name: Name, written: str) -> bool:
        """Whether a small town is not another word without its accents or capital: 'Länder', 'Le plateau'."""
        if name.kind == "city" and written.rpartition(" ")[2][:1].islower():
            return False
        if name.kind != "city" or written.isascii():
            return True
        own = written.lower()
        known = [spelt.lower() for spelt in self.packs.cities.spelt(int(name.id))]
        big = self.packs.cities[int(name.id)].population >= METROPOLIS
        return big or own.startswith(tuple(filter(None, known))) or fold(own) != fold(known[0])

    def _is_foreign(self, name: Name, term: str) -> bool:
        """Whether a word for people is a country's name in another language only: 'the Argentine' is no place."""
        row = self.packs.countries.get(name.id)
        return row is not None and term not in {fold(own) for own in (row.name, *row.en)}

    def _mention(self, page: Page, one: Candidate, name: Name) -> PlaceMention:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = place_of(self.packs, name)
        start, end = (
            self._built.fitted(page, one.start, one.end, one.before) if made.kind == "venue" else (one.start, one.end)
        )
        return PlaceMention(
            (start, end), one.rule, made.kind, made.id, made.name, made.country,
            made.latitude, made.longitude, made.timezone, one.line.index,
        )  # fmt: skip

    def _unknown(
        self, scene: Scene, candidates: list[Candidate], built: list[PlaceMention], found: Mentions
    ) -> Iterator[PlaceMention]:
        """Towns that no table knows."""
        taken = Spans([(one.start, one.end) for one in candidates if one.verdict == YES] + [one.span for one in built])
        labelled = partial(self.verdicts.spoken_for, scene.page, shape=self.verdicts.towns, signs=":,")
        return self._strangers.read(scene, candidates, taken, found.names, labelled, built)

    def _codes(self, page: Page, places: list[PlaceMention]) -> Iterator[PlaceMention]:
        """The code of its country in brackets behind a track or town: 'Zandvoort (NED)'; behind people it is none."""
        for place in places:
            start = place.span[1] + len(" (")
            if page.text[start - 2 : start] != " (" or place.kind not in {"venue", "city"} or place.country is None:
                continue
            end = page.text.find(")", start, start + CODE + 1)
            if end > 0 and page.text[start:end] in self._codes_of[place.country]:
                country = place_of(self.packs, Name("country", place.country, "abbreviation"))
                yield replace(country, span=(start, end), rule="place.code", line=place.line)


def _has_words(page: Page, words: tuple[str, ...]) -> bool:
    """Whether a release has so many words of a field that it is about that."""
    score = 0
    for word in words:
        if word in page.folded:
            score += 1
            if score >= DOMAIN:
                return True
    return False
