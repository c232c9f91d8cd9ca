"""Places: every mention of a venue, a town, a region or a country.

The names' lexicon gives every word that could be a place; here it is decided which of them are, and what they mean.
A name is weighed by the words that touch it, by how well known it is, and by the rest of the release: in one about
racing a bare 'Monza' is the track, in a ministry's it is the town.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from pressbox.grammar.candidates import (
    AREAS,
    CODE,
    MAYBE,
    NO,
    YES,
    Candidate,
    Scene,
    Touching,
    Words,
    is_cell,
    is_home,
    is_venue,
    stands_alone,
    well_written,
)
from pressbox.grammar.datelines import DatelineReader
from pressbox.grammar.gazetteer import place_of, venue_without_state
from pressbox.grammar.neighbours import Following, Spans, folded_terms, word_before
from pressbox.grammar.strangers import Strangers
from pressbox.grammar.venues import BuiltVenues
from pressbox.layout import Page
from pressbox.mentions import Mentions, PlaceMention
from pressbox.packs import Form, Hit, Language, Name, Packs
from pressbox.patterns import Pattern, fold, pattern

WELL_KNOWN = 150_000  # people: a town of that size needs no word that speaks for it
METROPOLIS = 1_000_000
DOMAIN = 3  # words of a domain that make a release one of it
REACH = 70  # characters before a name in which words may speak for it
KNOWN_SERIES = "series.name"  # the rule of series that the packs know; one read by its form alone says less
SOMEBODY = frozenset({"person", "team"})
PLACES = frozenset({"venue", "city", "region", "country"})
_TOUCHES = frozenset({" ", "-"})


class PlacesReader:
    """Reads the places of releases in one language."""

    def __init__(self, packs: Packs, language: Language) -> None:
        self.packs = packs
        self.words = Words(language)
        sheet, parts = language.places, packs.parts(language, "places")
        self.touching = Touching(self.words, language, packs)
        self._track_words = Following(sheet.after)
        self._says = Following(sheet.says)
        self._suffixes = Following(sheet.suffixes)
        self._natives = Following(sheet.natives)
        self._towns = _joined(sheet.towns, parts, "places.towns")
        self._tracks = _joined([form for form in sheet.tracks if "weak" not in form.gives], parts, "places.tracks")
        self._weak_tracks = _joined([form for form in sheet.tracks if "weak" in form.gives], parts, "places.tracks")
        codes = "|".join(fold(row.id) for row in packs.statuses.values()) or "(?!)"
        # 'Misano: 4th', 'Mugello - P3', 'Snetterton - R1: 6th'
        self._scored = pattern(
            rf"(?::\s|\s-\s)(?:\p{{L}}{{1,10}}\s?\d:?\s)?(?:p?\d{{1,2}}\p{{L}}{{0,2}}(?=[\s,;/]|$)(?!\s\p{{L}})|(?:{codes})\b)"
        )
        self._datelines = DatelineReader(packs, language)
        self._articles = tuple(f"{article} " for article in self.words.articles)
        self._article_heads = frozenset(article[0] for article in self._articles)
        self._speaks = self.words.beside | folded_terms(sheet.after)
        self._built = BuiltVenues(language)
        self._strangers = Strangers(packs, language, self.words, self._built.links)
        self._widest_join = max(map(len, self.words.joins), default=0) + REACH  # columns are padded
        self._codes_of = {row.code: {row.code, row.alpha3, row.ioc} for row in packs.countries.values()}
        for plate, country in sheet.plates.items():
            self._codes_of[country].add(plate)
        self._made: dict[Name, PlaceMention] = {}

    def read(self, page: Page, found: Mentions) -> list[PlaceMention]:
        racing = self._in_domain(page, found)
        dates = [(*date.span, date.line) for date in found.dates if date.kind == "explicit"]
        scene = Scene(page, racing, list(self._datelines.read(page)), dates, self._strangers.told(page))
        candidates = self._candidates(scene, found)
        known = ((one.start, one.end) for one in candidates if any(name.kind == "venue" for name in one.names))
        built = self._named(found, self._built.read(page, known))
        if built:
            names = Spans(venue.span for venue in built)
            candidates = [one for one in candidates if not names.touch(one.start, one.end)]
        for index, one in enumerate(candidates):
            before = candidates[index - 1] if index else None
            after = candidates[index + 1] if index + 1 < len(candidates) else None
            self._weigh(scene, one, before, after)
        self._spread(scene, candidates)
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
        if any(series.rule == KNOWN_SERIES for series in found.series):
            return True
        score = 0
        for word in self.words.domain:
            if word in page.folded:
                score += 1
                if score >= DOMAIN:
                    return True
        return False

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
            if not text[start].isupper() and not self._built.is_headed(page, hit):
                continue
            names = [name for name in self._places_of(hit, folded) if self._is_spelt(name, text[start:end])]
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
            if self._is_somebody(hit, one, following):
                continue
            if self.touching.bars(scene, one, touched=touched, following=following):
                if not self.touching.names_after(scene, one):
                    scene.persons.add(one.term)
            else:
                candidates.append(one)
        return candidates

    def _is_somebody(self, hit: Hit[Name], one: Candidate, following: Hit[Name] | None) -> bool:
        """Whether a name is one that the packs give to a person or team as well, and no word beside it says a place."""
        if len(hit.meanings) == 1 or not any(name.kind in SOMEBODY for name in hit.meanings):
            return False
        near = following is not None and following.start - one.end <= len(", ")
        stated = near and following is not None and any(name.kind in AREAS for name in following.meanings)
        return not stated and one.before not in self.words.any_before

    def _places_of(self, hit: Hit[Name], folded: str) -> list[Name]:
        meanings = hit.meanings
        if len(meanings) == 1 and (meanings[0].kind not in PLACES or meanings[0].sort == "nickname"):
            return []
        names = [name for name in meanings if name.kind in PLACES and name.sort != "nickname"]
        term = folded[hit.start : hit.end]
        if names and len(meanings) > len(names):
            people = {name.id for name in meanings if name.kind == "demonym"}
            names = [name for name in names if not (name.id in people and self._is_foreign(name, term))]
        if term in self.words.ordinary:  # 'Island' is Iceland in other languages, and no place here
            names = [name for name in names if not self._is_foreign(name, term)]
        return names

    def _is_spelt(self, name: Name, written: str) -> bool:
        """Whether a small town is not another word without its accents: 'Länder' is not Lander."""
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

    def _weigh(self, scene: Scene, one: Candidate, before: Candidate | None, after: Candidate | None) -> None:
        """What a candidate means, and how sure that is."""
        one.name = name = self._meaning(scene, one, after)
        if name is None:
            return
        if (
            name.kind == "venue"
            and name.sort == "town"
            and (is_venue(before, one, name, far=self._is_town(one, before)) or is_venue(after, one, name))
        ):
            one.name = name = next((other for other in one.names if other.kind == "city"), name)
        dateline = scene.dateline(one.start, one.end)
        if dateline:
            one.verdict, one.rule = YES, dateline.rule
        elif name.sort == "abbreviation":
            one.verdict = YES if self._beside_town(scene, one, before) else NO
        elif name.kind == "city":
            one.verdict = self._weigh_city(scene, one, before, after)
        elif name.kind == "venue":
            one.verdict = self._weigh_venue(scene, one, after)
        else:
            one.verdict = self._weigh_area(scene, one, before)

    def _is_town(self, one: Candidate, before: Candidate | None) -> bool:
        """Whether a town's word stands before a name whose line has named the venue already."""
        return before is not None and before.line is one.line and one.before in self.words.before

    def _meaning(self, scene: Scene, one: Candidate, after: Candidate | None) -> Name | None:
        only = one.names[0] if len(one.names) == 1 else None
        if only is not None and only.kind != "venue" and only.sort != "abbreviation":
            return only
        by_kind: dict[str, Name] = {}
        for name in one.names:
            if name.sort != "abbreviation" or scene.page.text[one.start : one.end].isupper() or one.term.endswith("."):
                by_kind.setdefault(name.kind, name)
        venue, area = by_kind.get("venue"), by_kind.get("country") or by_kind.get("region")
        city = by_kind.get("city") and max(
            (name for name in one.names if name.kind == "city"),
            key=lambda name: self.packs.cities[int(name.id)].population,
        )
        dateline = scene.dateline(one.start, one.end)
        if dateline:
            behind = dateline.area is not None and one.start >= dateline.area[0]  # 'Halden, Florida': what it lies in
            return area if area and (behind or not city) else city or area or venue
        if venue and (
            venue.sort == "name" or (scene.racing and self._track_meant(scene, one, venue, area or city, after))
        ):
            return venue
        if area and city and area.kind == "region":
            beside = self._area_beside(scene, one, after)
            own = beside and beside.kind == "country" and self.packs.regions[area.id].country == beside.id
            return city if beside and not own and self._lies_in(one, beside) else area
        return (
            area or city or (venue if scene.racing or " " in one.term or one.before in self.words.any_before else None)
        )

    def _track_meant(
        self, scene: Scene, one: Candidate, venue: Name, else_: Name | None, after: Candidate | None
    ) -> bool:
        """Whether a name that is a town's too means the track, in a release about racing."""
        page, line = scene.page, one.line
        if page.text[one.end : one.end + 1] in _TOUCHES and self._track_words.at(page.folded, one.end + 1):
            return True
        if self._spoken_for(page, one, self._tracks):
            return True
        if (
            self._spoken_for(page, one, self._towns)
            or is_home(page.text, one, self.words.homes)
            or self._labelled(scene, one, after)
        ):
            one.rule = "place.town"
            return False
        if venue.sort == "short" or else_ is None:
            return True
        if else_.kind != "city":
            return False
        row = line.index in scene.dated and line.kind in {"row", "table", "label", "heading"}
        row = row or self._is_scored(page, one)
        return row or self._spoken_for(page, one, self._weak_tracks) or scene.beside_date(one.start, one.end)

    def _is_scored(self, page: Page, one: Candidate) -> bool:
        """'Misano: 4th', 'Round 2, Mugello - P3': a label of a position."""
        return one.line.kind in {"row", "label"} and self._scored.match(page.folded, one.end, one.line.end) is not None

    def _labelled(self, scene: Scene, one: Candidate, after: Candidate | None) -> bool:
        """'Where: Zandvoort, Netherlands': behind a label the town, since its area stands beside it."""
        text = scene.page.text
        if text[one.start - 2 : one.start] != ": " or text[one.end : one.end + 2] != ", ":
            return False
        label = text[one.line.start : one.start - 2]
        return label.isalpha() and self._area_beside(scene, one, after) is not None

    def _spoken_for(self, page: Page, one: Candidate, shape: Pattern) -> bool:
        """Whether the words before a name say what it is; most names have none that could."""
        if (
            one.before not in self._speaks
            and page.text[one.start - 2 : one.start - 1] != ":"
            and page.text[one.start - 1 : one.start] != "/"
        ):
            return False
        return shape.match(page.folded, max(one.line.start, one.start - REACH), one.start) is not None

    def _weigh_venue(self, scene: Scene, one: Candidate, after: Candidate | None) -> int:
        if one.name is not None and one.name.sort == "name":
            return YES
        doubtful = one.term in self.words.ordinary or (one.term in self.words.people and one.term in scene.persons)
        if not doubtful or one.before in self.words.any_before or self._stated(scene, one, after):
            return YES
        page = scene.page
        if self._spoken_for(page, one, self._tracks) or self._spoken_for(page, one, self._weak_tracks):
            return YES
        if self._track_words.at(page.folded, one.end + 1) or one.line.index in scene.dated:
            return YES
        return YES if self._is_scored(page, one) else MAYBE

    def _weigh_area(self, scene: Scene, one: Candidate, before: Candidate | None) -> int:
        text = scene.page.text
        touches = before is not None and before.verdict == YES
        bracketed = text[one.start - 1 : one.start] == "("
        behind = touches and before is not None and before.end == one.start - 2
        if bracketed and (one.end - one.start <= CODE + 1 or (behind and text[one.end : one.end + 1] == ")")):
            return YES if behind else NO
        if one.term not in self.words.people and one.term not in self.words.ordinary:
            return YES
        if one.before in self.words.any_before or one.before in self.words.articles or is_cell(text, one):
            return YES
        joined = before is not None and text[before.end : one.start].strip().lower() in self.words.joins
        return YES if touches and joined else MAYBE

    def _weigh_city(self, scene: Scene, one: Candidate, before: Candidate | None, after: Candidate | None) -> int:
        page, name = scene.page, one.name
        if name is None:
            return NO
        if self._stated(scene, one, after):
            return YES
        people, ordinary = one.term in self.words.people, one.term in self.words.ordinary
        size = self.packs.cities[int(name.id)].population
        if one.term in self.words.months:
            return NO
        if self._is_told(scene, one) or stands_alone(scene, one, before, self.words):
            return YES
        if people and one.before not in self.words.before and self._says.at(page.folded, one.end + 1):
            return NO
        if one.before in self.words.before or one.rule == "place.town" or self._spoken_for(page, one, self._towns):
            return YES if one.term not in scene.persons or one.before in self.words.before else MAYBE
        if is_home(page.text, one, self.words.homes) and not (
            ordinary or people or page.text[one.start : one.end].isupper()
        ):
            return YES
        if ordinary:
            return MAYBE if one.before or page.text[one.start - 2 : one.start] == ", " else NO
        short = name.sort == "short" or one.end - one.start <= CODE
        if people or one.term in scene.persons:
            # 'from Houston' in a race is from the driver of that name as likely as from the town.
            weak = one.before in self.words.any_before and not scene.racing and one.term not in scene.persons
            return YES if weak and size >= WELL_KNOWN else MAYBE
        if one.before in self.words.any_before and (size >= WELL_KNOWN // 10 or not short):
            sure = size >= WELL_KNOWN // 8 or " " in one.term or one.before in self.words.homes
            return YES if sure else MAYBE
        enough = METROPOLIS if short and one.end - one.start < 2 * CODE else WELL_KNOWN
        several = " " in one.term or one.term.count("-") > 1  # 'Ravenmoor-by-Sea'
        return YES if size >= enough or (several and size >= WELL_KNOWN // 4) else MAYBE

    def _is_told(self, scene: Scene, one: Candidate) -> bool:
        """Whether words that towns alone have stand beside a name: 'on tour: Nordmark (3 October)', 'Kiel-based'."""
        page = scene.page
        if (one.start, one.end) in scene.told:
            return True
        if page.text[one.end : one.end + 2] == " (" and scene.beside_date(one.start, one.end):
            return True
        tied = page.text[one.end : one.end + 1] == "-" and self._suffixes.at(page.folded, one.end + 1)
        return bool(tied or (one.before in self.words.articles and self._natives.at(page.folded, one.end + 1)))

    def _stated(self, scene: Scene, one: Candidate, after: Candidate | None) -> bool:
        """Whether the country or the state stands beside it: 'Split, Croatia', 'Austin (USA)', 'Most in Czechia'."""
        area = self._area_beside(scene, one, after)
        if area is None:
            return False
        sure = one.term not in self.words.people and one.term not in self.words.ordinary
        return (sure and after is not None and after.start - one.end <= 2) or self._lies_in(one, area)

    def _area_beside(self, scene: Scene, one: Candidate, after: Candidate | None) -> Name | None:
        """The country or region right behind a name."""
        if after is None or after.start - one.end > 8:
            return None
        between = scene.page.folded[one.end : after.start]
        if between not in {", ", " (", ",", " / "} and self.words.within.isdisjoint(between.split(" ")[1:2]):
            return None
        return next((name for name in after.names if name.kind in {"country", "region"}), None)

    def _lies_in(self, one: Candidate, area: Name) -> bool:
        """Whether any town of this name lies in a country or state."""
        rows = [self.packs.cities[int(name.id)] for name in one.names if name.kind == "city"]
        if area.kind == "country":
            return any(row.country == area.id for row in rows)
        region = self.packs.regions[area.id]
        letters = region.abbreviations
        return any(row.country == region.country and (not letters or row.admin in letters) for row in rows)

    def _beside_town(self, scene: Scene, one: Candidate, before: Candidate | None) -> bool:
        """Whether an abbreviated state stands behind a town: 'Mooresville, N.C.', not 'OK, IN or out'."""
        text = scene.page.text
        if text[one.start - 2 : one.start] != ", ":
            return False
        if before is not None and before.end == one.start - 2:
            letters = set(self.packs.regions[one.name.id].abbreviations) if one.name else set()
            towns = [self.packs.cities[int(name.id)] for name in before.names if name.kind == "city"]
            return any(town.admin in letters for town in towns) or (bool(towns) and one.term.endswith("."))
        word = text[text.rfind(" ", 0, one.start - 2) + 1 : one.start - 2]
        return one.term.endswith(".") and word[:1].isupper() and not word.isupper()

    def _spread(self, scene: Scene, candidates: list[Candidate]) -> None:
        """A doubtful name is a place in a list with places, and where the release says so elsewhere."""
        for pairs in (pairwise(candidates), pairwise(candidates[::-1])):
            for sure, other in pairs:
                if sure.verdict != YES or other.verdict == NO:
                    continue
                low, high = (sure, other) if sure.start < other.start else (other, sure)
                if high.start - low.end > self._widest_join:
                    continue
                if scene.page.folded[low.end : high.start].strip() in self.words.joins:
                    other.verdict = YES
                    self._same_sort(scene, sure, other)
        sure_terms = {
            one.term for one in candidates if one.verdict == YES and one.name and one.name.kind in {"city", "venue"}
        }
        for one in candidates:
            if one.verdict != MAYBE or one.term not in sure_terms:
                continue
            if not one.before:  # 'Ravenmoor - 2nd'
                opens = one.start == one.line.start and one.line.kind in {"row", "label", "table"}
                one.verdict = YES if opens and one.name and one.name.kind == "venue" else MAYBE
                continue
            if one.term not in self.words.ordinary or one.before in self.words.any_before:
                one.verdict = YES
        self._spread_in_country(scene, candidates)

    def _spread_in_country(self, scene: Scene, candidates: list[Candidate]) -> None:
        """Two small towns joined, 'Ravenmoor - Nordmark', in a country that the release speaks of are towns."""
        doubtful = [one for one in candidates if one.verdict == MAYBE and self._is_plain_town(scene, one)]
        if len(doubtful) < 2:
            return
        spoken = {place_of(self.packs, one.name).country for one in candidates if one.verdict == YES and one.name}
        for low, high in pairwise(doubtful):
            if high.start - low.end > self._widest_join:
                continue
            if scene.page.folded[low.end : high.start].strip() not in self.words.joins:
                continue
            if self._countries(low) & self._countries(high) & spoken:
                low.verdict = high.verdict = YES

    def _is_plain_town(self, scene: Scene, one: Candidate) -> bool:
        """Whether a name is a town's and neither a word, a person's name nor part of one here."""
        known = one.term in self.words.people or one.term in self.words.ordinary or one.term in scene.persons
        return not known and one.name is not None and one.name.kind == "city"

    def _countries(self, one: Candidate) -> set[str | None]:
        return {self.packs.cities[int(name.id)].country for name in one.names if name.kind == "city"}

    def _same_sort(self, scene: Scene, sure: Candidate, other: Candidate) -> None:
        """In a list of venues the name of a town means its venue, but not beside that venue itself."""
        if not scene.racing or other.rule != "place.name" or not (sure.name and other.name):
            return
        venue = next((name for name in other.names if name.kind == "venue"), None)
        if venue and sure.name.kind == "venue" and other.name.kind == "city" and sure.name.id != venue.id:
            other.name = venue

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
        labelled = partial(self._spoken_for, scene.page, shape=self._towns)
        return self._strangers.read(scene, candidates, taken, found.names, labelled)

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


def _joined(forms: list[Form], parts: dict[str, str], rule: str) -> Pattern:
    """All forms as one, matched backwards from the end: they say what stands before a name."""
    return pattern("(?r)(?:" + ("|".join(f"(?:{form.pattern})" for form in forms) or "(?!)") + ")", parts, rule)
