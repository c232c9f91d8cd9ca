"""Whether a name is a place's and which: by the words that touch it, by its size, and by the rest of the release."""

from itertools import pairwise

from pressbox.grammar.candidates import (
    CODE,
    MAYBE,
    NAMED,
    NO,
    TOWN,
    YES,
    Candidate,
    Scene,
    Words,
    is_addressed,
    is_apposed,
    is_cell,
    is_home,
    is_posted,
    is_venue,
    stands_alone,
)
from pressbox.grammar.gazetteer import place_of
from pressbox.grammar.neighbours import Following, folded_terms
from pressbox.layout import Page
from pressbox.packs import Form, Language, Name, Packs
from pressbox.patterns import Pattern, either, fold, pattern

WELL_KNOWN = 120_000  # people: a town of that size needs no word that speaks for it
METROPOLIS = 1_000_000
_REACH = 70  # characters before a name in which words may speak for it
_TOUCHES = frozenset({" ", "-"})


class Verdicts:
    """Weighs the candidates of one language's releases."""

    def __init__(self, packs: Packs, language: Language, words: Words) -> None:
        self.packs, self.words = packs, words
        sheet, parts = language.places, packs.parts(language, "places")
        self._track_words = Following(sheet.after)
        self._says = Following(sheet.says)
        self._suffixes = Following(sheet.suffixes)
        self._natives = Following(sheet.natives)
        self._makers = folded_terms(language.teams.makers)
        self.towns = _joined(sheet.towns, parts, "places.towns")
        self._tracks = _joined([form for form in sheet.tracks if "weak" not in form.gives], parts, "places.tracks")
        self._weak_tracks = _joined([form for form in sheet.tracks if "weak" in form.gives], parts, "places.tracks")
        codes = either(fold(row.id) for row in packs.statuses.values())
        # 'Misano: 4th', 'Mugello - P3', 'Snetterton - R1: 6th'
        self._scored = pattern(
            rf"(?::\s|\s-\s)(?:\p{{L}}{{1,10}}\s?\d:?\s)?(?:p?\d{{1,2}}\p{{L}}{{0,2}}(?=[\s,;/]|$)(?!\s\p{{L}})|(?:{codes})\b)"
        )
        self._speaks = self.words.beside | folded_terms(sheet.after)
        self._widest_join = max(map(len, self.words.joins), default=0) + _REACH  # columns are padded

    def weigh(self, scene: Scene, one: Candidate, before: Candidate | None, after: Candidate | None) -> None:
        """What a candidate means, and how sure that is."""
        one.name = name = self._meaning(scene, one, after)
        if name is None:
            return
        if name.kind == "venue" and self._stands_beside(name, one, before, after):
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

    def _stands_beside(self, venue: Name, one: Candidate, before: Candidate | None, after: Candidate | None) -> bool:
        """Whether the track of a town is named beside it: 'Norisring, Nuremberg', 'Autodromo Ferrari (Imola)'."""
        if venue.sort == "short":
            own = before.name if before is not None and before.end == one.start - 2 else None
            return own is not None and own.sort == "name" and is_venue(before, one, venue)
        town = is_venue(before, one, venue, far=self._is_town(one, before))
        return venue.sort == "town" and (town or is_venue(after, one, venue))

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
        if venue.sort == "town" and self._is_native(page, one):
            one.rule = TOWN
            return False  # 'the Ravenmoor team'
        if self.spoken_for(page, one, self._tracks):
            return True
        if (
            self.spoken_for(page, one, self.towns)
            or is_home(page.text, one, self.words.homes)
            or self._labelled(scene, one, after)
        ):
            one.rule = TOWN
            return False
        if venue.sort == "short" or else_ is None:
            return True
        if else_.kind != "city":
            return False
        row = line.index in scene.dated and line.kind in {"row", "table", "label", "heading"}
        row = row or self._is_scored(page, one)
        return row or self.spoken_for(page, one, self._weak_tracks) or scene.beside_date(one.start, one.end)

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

    def spoken_for(self, page: Page, one: Candidate, shape: Pattern, signs: str = ":") -> bool:
        """Whether the words before a name say what it is; most names have none that could."""
        if (
            one.before not in self._speaks
            and page.text[one.start - 2 : one.start - 1] not in signs
            and page.text[one.start - 1 : one.start] != "/"
        ):
            return False
        return shape.match(page.folded, max(one.line.start, one.start - _REACH), one.start) is not None

    def _weigh_venue(self, scene: Scene, one: Candidate, after: Candidate | None) -> int:
        if one.name is not None and one.name.sort == "name":
            return YES
        doubtful = one.term in self.words.ordinary or (one.term in self.words.people and one.term in scene.persons)
        if not doubtful or one.before in self.words.any_before or self._stated(scene, one, after):
            return YES
        page = scene.page
        if self.spoken_for(page, one, self._tracks) or self.spoken_for(page, one, self._weak_tracks):
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
        if one.term in scene.teams and not self._lies_there(page, one):
            return NO  # 'the Ravenmoor mechanics', those of Ravenmoor Autosport
        people, ordinary = one.term in self.words.people, one.term in self.words.ordinary
        size = self.packs.cities[int(name.id)].population
        if one.term in self.words.months:
            return NO
        if self._is_told(scene, one) or stands_alone(scene, one, before, self.words) or is_posted(page, one):
            return YES
        if people and one.before not in self.words.before and self._says.at(page.folded, one.end + 1):
            return NO
        if one.before in self.words.before or one.rule == TOWN or self.spoken_for(page, one, self.towns):
            return YES if one.term not in scene.persons or one.before in self.words.before_places else MAYBE
        plain = not (ordinary or people or page.text[one.start : one.end].isupper())
        apposed = one.term not in scene.persons and is_apposed(page.text, one)
        if plain and (apposed or is_home(page.text, one, self.words.homes)):
            return YES
        if ordinary:
            return MAYBE if one.before or page.text[one.start - 2 : one.start] == ", " else NO
        short = name.sort == "short" or one.end - one.start <= CODE
        if people or one.term in scene.persons:
            # 'from Houston' in a race is from the driver of that name as likely as from the town.
            told = one.before in self.words.any_before or is_addressed(page, one, self.words.of)
            weak = told and not scene.racing and one.term not in scene.persons
            return YES if weak and size >= WELL_KNOWN else MAYBE
        return self._weigh_size(scene, one, size, short=short)

    def _weigh_size(self, scene: Scene, one: Candidate, size: int, *, short: bool) -> int:
        """A town that nothing speaks against, by how many live there and what kind of word leads to it."""
        if one.before in self.words.any_before and (size >= WELL_KNOWN // 10 or not short):
            sure = size >= WELL_KNOWN // 8 or " " in one.term or one.before in self.words.homes
            return YES if sure else MAYBE
        if scene.travels and not short:
            return YES  # 'adds Nordmark, Ravenmoor and Halden'
        enough = METROPOLIS if short and one.end - one.start < 2 * CODE else WELL_KNOWN
        several = " " in one.term or one.term.count("-") > 1  # 'Ravenmoor-by-Sea'
        return YES if size >= enough or (several and size >= WELL_KNOWN // 4) else MAYBE

    def _lies_there(self, page: Page, one: Candidate) -> bool:
        """'In Ravenmoor', 'based in Ravenmoor', 'Ravenmoor-based'."""
        tied = page.text[one.end : one.end + 1] == "-" and self._suffixes.at(page.folded, one.end + 1)
        return one.before in self.words.before or bool(tied) or self.spoken_for(page, one, self.towns)

    def _is_told(self, scene: Scene, one: Candidate) -> bool:
        """Whether words that towns alone have stand beside a name: 'on tour: Nordmark (3 October)', 'Kiel-based'."""
        page = scene.page
        if (one.start, one.end) in scene.told:
            return True
        if page.text[one.end : one.end + 2] == " (" and scene.beside_date(one.start, one.end):
            return True
        tied = page.text[one.end : one.end + 1] == "-" and self._suffixes.at(page.folded, one.end + 1)
        return bool(tied or self._is_native(page, one))

    def _is_native(self, page: Page, one: Candidate) -> bool:
        """'The Ravenmoor driver', 'the Ravenmoor pair'."""
        led = one.before in self.words.articles and one.term not in self._makers  # 'the Mercedes driver'
        return led and self._natives.at(page.folded, one.end + 1) > 0

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
        word = text[text.rfind(" ", 0, one.start - 2) + 1 : one.start - 2].lstrip("(")
        return one.term.endswith(".") and word[:1].isupper() and not word.isupper()

    def spread(self, scene: Scene, candidates: list[Candidate]) -> None:
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
        for one in candidates if not scene.racing else ():
            # 'Welcome to Holm', and then 'Holm grows': nobody of that name is there.
            if one.term in sure_terms and self._is_plain_town(scene, one, of_people=False):
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

    def _is_plain_town(self, scene: Scene, one: Candidate, *, of_people: bool = True) -> bool:
        """Whether a name is a town's and neither a word, a person's name nor part of one here."""
        known = one.term in self.words.ordinary or one.term in scene.persons or one.term in scene.teams
        known = known or (of_people and one.term in self.words.people)
        return not known and one.name is not None and one.name.kind == "city"

    def _countries(self, one: Candidate) -> set[str | None]:
        return {self.packs.cities[int(name.id)].country for name in one.names if name.kind == "city"}

    def _same_sort(self, scene: Scene, sure: Candidate, other: Candidate) -> None:
        """In a list of venues the name of a town means its venue, but not beside that venue itself."""
        if not scene.racing or other.rule != NAMED or not (sure.name and other.name):
            return
        venue = next((name for name in other.names if name.kind == "venue"), None)
        if venue and sure.name.kind == "venue" and other.name.kind == "city" and sure.name.id != venue.id:
            other.name = venue


def _joined(forms: list[Form], parts: dict[str, str], rule: str) -> Pattern:
    """All forms as one, matched backwards from the end: they say what stands before a name."""
    return pattern(f"(?r)(?:{either(form.pattern for form in forms)})", parts, rule)
