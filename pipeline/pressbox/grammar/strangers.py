"""Towns that no table knows, where a dateline, the country beside them or the words before them say what they are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pressbox.grammar.candidates import AREAS, CODE, YES, Candidate, Scene, Words, is_home
from pressbox.grammar.datelines import PLACES
from pressbox.grammar.gazetteer import place_of
from pressbox.grammar.neighbours import (
    LONGEST,
    Spans,
    capitals_after,
    capitals_before,
    folded_terms,
    genitives,
    word_before,
)
from pressbox.layout import Page
from pressbox.mentions import PlaceMention, Span
from pressbox.packs import Hit, Language, Name, Packs
from pressbox.patterns import fold, met, pattern

_MOST = 4  # words of a town's name
_WORD = pattern(r"[\p{L}-]+")
_JOINTS = ("- ", "to ")
# 'Jo Ek (Ravenmoor)', 'Jo Ek (Ravenmoor/Nordmark)'
_HOME = pattern(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \((?<town>\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?)[)/]")
_STOPS = frozenset(".!?:")


class Strangers:
    """Reads the towns of one language's releases that the tables do not have."""

    def __init__(self, packs: Packs, language: Language, words: Words, links: frozenset[str]) -> None:
        sheet = language.places
        self._packs = packs
        self._words = words
        self._links = links
        self._inside = links | words.of | words.articles
        self._finder = language.finder("places", "strangers")
        self._tracks = {f"place.{form.id}" for form in sheet.strangers if form.gives.get("kind") == "venue"}
        self._origins = {f"place.{form.id}" for form in sheet.strangers if form.gives.get("of_firms")}
        days = (language.dates.months, language.dates.weekdays)
        self._ends = folded_terms([name for terms in days for names in terms.values() for name in names])
        self._venue_words = folded_terms(sheet.venue_words)
        self._ends |= self._venue_words | folded_terms(sheet.after) | folded_terms(sheet.not_before)
        self._genitives = genitives(language)
        self._said = folded_terms(language.quotes.said)
        self._small = folded_terms(language.language.stopwords)
        self._plain = folded_terms(language.people.ordinary)
        self._firms = folded_terms(language.people.organisation)
        self._common = folded_terms(packs.makers) | self._ends | words.ordinary | words.people | words.beside

    def read(
        self,
        scene: Scene,
        candidates: list[Candidate],
        taken: Spans,
        names: list[Hit[Name]],
        labelled: Callable[[Candidate], bool],
        built: Iterable[PlaceMention] = (),
    ) -> Iterator[PlaceMention]:
        page = scene.page
        sure = [one for one in candidates if one.verdict == YES]
        found = [
            *self._datelines(scene, sure), *self._beside_areas(scene, sure, labelled), *self._spoken_for(scene, names),
            *self._beside_towns(scene, sure, names),
        ]  # fmt: skip
        for place in found:
            if not taken.touch(*place.span):
                taken.add(*place.span)
                yield place
                yield from self._again(page, place, fold(place.name), taken)
        for venue in built:
            short = self._short(venue)
            if short and self._is_nobodys(page, short):
                yield from self._again(page, venue, short, taken)

    def _short(self, venue: PlaceMention) -> str:
        """What a venue that no table knows is called where it has been named: 'Ravenmoor' of 'Ravenmoor Speedway'."""
        name = fold(venue.name)
        while name and (last := name.rpartition(" "))[2] in self._venue_words:
            name = last[0]
        plain = len(name) <= CODE or name in self._common or name in self._plain
        return "" if plain or venue.id or name == fold(venue.name) else name

    def _datelines(self, scene: Scene, sure: list[Candidate]) -> Iterator[PlaceMention]:
        for dateline in scene.datelines:
            areas = (one for one in sure if dateline.area and dateline.holds(one.start, one.end))
            area = next(areas, None)
            for span in filter(None, (dateline.town, dateline.second)):
                if scene.page.folded[slice(*span)].rsplit(maxsplit=1)[-1] in self._small:
                    continue  # 'TUNE IN – USA'
                yield self._made(scene.page, span, dateline.rule, area)

    def _beside_areas(
        self, scene: Scene, sure: list[Candidate], labelled: Callable[[Candidate], bool]
    ) -> Iterator[PlaceMention]:
        """The unknown name in 'at Ravenmoor, Italy' and 'May 8-10 - Ravenmoor, Italy'."""
        for one in sure:
            areal = one.name is not None and one.name.kind in AREAS
            span = self._before_area(scene, one, labelled) if areal else self._before_near(scene, one)
            if span:
                yield self._made(scene.page, span, "place.beside-area", one)

    def _before_area(self, scene: Scene, area: Candidate, labelled: Callable[[Candidate], bool]) -> Span | None:
        text, folded = scene.page.text, scene.page.folded
        end = area.start - 2
        # 'Ravenmoor (Slovenia), 6-7 September': without the day it may be somebody with a nation.
        dated = text.startswith("), ", area.end) and text[area.end + 3 : area.end + 4].isdigit()
        bracketed = dated and text[end : area.start] == " ("
        if end <= 0 or not (bracketed or text[end : area.start] == ", "):
            return None
        line = area.line
        start = capitals_before(text, end, max(line.start, text.rfind("(", line.start, end) + 1), self._links)
        if start == end or not text[start:end].replace(" ", "").replace("-", "").replace("'", "").isalpha():
            return None
        if folded[start:end] in self._plain:
            return None  # 'in European, US and other races'
        before = word_before(folded, start)
        row = line.index in scene.dated and line.kind in {"row", "table", "label"} and not before.isalpha()
        told = (
            bracketed
            or before in self._words.before_unknown
            or row
            or self._is_home(scene, (start, end), area)
            or labelled(Candidate(start, end, [], "", "", line))
        )
        return (start, end) if told else None

    def _is_home(self, scene: Scene, town: Span, area: Candidate) -> bool:
        """'Jo Ek (Ravenmoor, Ohio)': where somebody comes from, and no car of that land."""
        text = scene.page.text
        closed = text[area.end : area.end + 1] == ")" and area.name is not None and area.name.kind == "region"
        behind = Candidate(*town, [], "", "", area.line)
        return closed and is_home(text, behind, frozenset()) and self._is_name(scene, *town)

    def _before_near(self, scene: Scene, town: Candidate) -> Span | None:
        """The unknown name in 'held in Ravenmoor near Kiel'."""
        text, folded, end = scene.page.text, scene.page.folded, town.start - len(town.before) - 2
        if town.before not in self._words.near or end <= town.line.start or not text[end - 1].isalnum():
            return None
        start = capitals_before(text, end, town.line.start, self._links)
        told = start < end and word_before(folded, start) in self._words.before_unknown
        return (start, end) if told and self._is_name(scene, start, end) else None

    def _spoken_for(self, scene: Scene, names: list[Hit[Name]]) -> Iterator[PlaceMention]:
        others = Spans((hit.start, hit.end) for hit in names if not all(name.kind in PLACES for name in hit.meanings))
        known = {(hit.start, hit.end) for hit in names}
        for (start, end), rule in scene.told.items():
            if rule in self._origins and scene.page.folded[start:end].rpartition(" ")[2] in self._firms:
                continue  # 'comes from Harcourt Kinetic Systems'
            if (start, end) not in known and not others.touch(start, end) and self._is_name(scene, start, end):
                kind = "venue" if rule in self._tracks else "city"
                yield self._made(scene.page, (start, end), rule, None, kind)

    def _beside_towns(self, scene: Scene, sure: list[Candidate], names: list[Hit[Name]]) -> Iterator[PlaceMention]:
        """The unknown name in 'between Kiel and Ravenmoor' and 'Jo Ek (Kiel) and Al Oja (Ravenmoor)'."""
        if not sure:
            return
        others = {hit.start for hit in names if not all(name.kind in PLACES for name in hit.meanings)}
        for one in sure:
            if one.before in self._words.between:
                spans = [self._joined_to(scene.page, one)]
            elif is_home(scene.page.text, one, frozenset()) and scene.page.text[one.end : one.end + 1] == ")":
                spans = [home.span("town") for home in _HOME.finditer(scene.page.text, one.line.start, one.line.end)]
            else:
                continue
            for start, end in spans:
                if start < end and start not in others and self._is_name(scene, start, end):
                    yield self._made(scene.page, (start, end), "place.beside-town", None)

    def _joined_to(self, page: Page, one: Candidate) -> Span:
        """The capitalised words behind a place and its 'and'."""
        joint = page.folded[one.end + 1 : page.folded.find(" ", one.end + 1)]
        joined = page.text[one.end : one.end + 1] == " " and joint in self._words.joins
        return self._run_after(page, one.end + len(joint) + 2) if joined else (one.end, one.end)

    def told(self, page: Page, *, racing: bool) -> dict[Span, str]:
        """'in the workshop in Ravenmoor', 'Lives: Ravenmoor', 'a Ravenmoor native': names with words of towns alone.

        'Round three at Ravenmoor' is one of a venue.
        """
        found: dict[Span, str] = {}
        for form, match in page.matches(self._finder):
            if form.gives.get("racing") and not racing:
                continue
            if form.gives.get("small") and page.text[match.start()].isupper():
                continue  # 'the Outer Harbour' is a name of its own
            if form.gives.get("behind"):
                span = self._run_before(page, match.start() - 1)
            else:
                span = self._run_after(page, match.end())
            if form.gives.get("of_people") and not (racing and self._is_somebodys(page, match.start(), span)):
                continue
            if span[0] < span[1] and not (form.gives.get("alone") and " " in page.text[slice(*span)]):
                found[span] = f"place.{form.id}"
            if form.gives.get("pair"):
                word = page.folded[span[1] + 1 : span[1] + LONGEST].split(" ", 1)[0]
                second = self._run_after(page, span[1] + len(word) + 2) if word in self._words.joins else (0, 0)
                if second[0] < second[1]:
                    found[second] = f"place.{form.id}"
        return found

    def _is_somebodys(self, page: Page, name: int, town: Span) -> bool:
        """Whether a name stands before 'of', and a town's behind: 'Ek, of Ravenmoor, won'; no 'of Kestrel, said'."""
        text, (start, end) = page.text, town
        said = page.folded[end + 2 : end + LONGEST].split(" ", 1)[0] in self._said
        if said or text[end : end + 1] != "," or not text[name].isupper():
            return False
        # 'Kestrel Tyres' is no town
        return not any(text[behind : behind + 1].isupper() for _, behind in met(f"{text[start:end]} ", text))

    def _run_after(self, page: Page, start: int) -> Span:
        """The capitalised words that begin at a place."""
        text = page.text
        if not text[start : start + 1].isupper():
            return start, start
        stop = page.line_at(start).end
        if text[start - 1 : start] == " ":
            end = capitals_after(text, start - 1, stop, self._inside, _MOST)
        else:  # '(29/Ravenmoor)'
            word = _WORD.match(text, start)
            end = capitals_after(text, word.end() if word else start, stop, self._inside, _MOST)
        for genitive in self._genitives:
            end -= len(genitive) if page.folded.endswith(genitive, start, end) else 0
        return start, end

    def _run_before(self, page: Page, end: int) -> Span:
        """The capitalised words that end at a place, without one that only begins the sentence."""
        start = capitals_before(page.text, end, page.line_at(end).start, self._links, _MOST)
        while start < end:
            stop = page.text.find(" ", start, end)
            if stop < 0 or page.folded[start:stop] not in self._words.beside:
                break
            start = stop + 1
        return start, end

    def _is_name(self, scene: Scene, start: int, end: int) -> bool:
        """Whether no word of a run is a common one: 'near Turn 5', 'outside The Lodge', 'based in GT3'."""
        text, folded = scene.page.text, scene.page.folded
        words = folded[start:end].replace("-", " ").split()
        unlike = any(not word.replace("'", "").isalpha() for word in words)
        if end - start <= CODE or unlike or len(words[0]) == 1:  # 'in A Few Days', as titles have it
            return False
        if text[start:end].isupper() and not scene.page.words(scene.page.line_at(start)).isupper():
            return False
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
            return False
        return (
            words[0] not in self._common and words[-1] not in self._ends and fold(text[start:end]) not in scene.persons
        )

    def _again(self, page: Page, named: PlaceMention, name: str, taken: Spans) -> Iterator[PlaceMention]:
        """A place that was told once, wherever it stands by itself: 'outside Ravenmoor', '(Ravenmoor - Nordmark)'."""
        several = " " in name
        for start, end in met(name, page.folded):
            # 'NORTH RAVENMOOR, Va. -' of a dateline is North Ravenmoor in the title.
            same = page.text[start:end] in named.name or several or named.name.isupper()
            capital = same and page.text[start].isupper()
            if capital and self._is_alone(page, start, end) and not taken.touch(start, end):
                taken.add(start, end)
                line = page.line_at(start).index
                yield replace(named, span=(start, end), rule="place.named-again", line=line)

    def _is_nobodys(self, page: Page, name: str) -> bool:
        """Whether nobody is called so: 'Jonas Ravenmoor'."""
        text = page.text
        for at, end in met(name, page.folded):
            blank = text.rfind(" ", 0, max(0, at - 1))
            before = text[blank + 1 : at - 1] if text[at - 1 : at] == " " else ""
            opens = text[blank - 1 : blank] in _STOPS or blank < 0
            given = before.lower() in self._packs.given_names
            called = before[:1].isupper() and before[1:].islower() and before.lower() not in self._words.beside
            if text[at:end].istitle() and (given or (called and not opens)):
                return False
        return True

    def _is_alone(self, page: Page, start: int, end: int) -> bool:
        """Whether a place's word stands before a name, or no name that it could be part of beside it."""
        text = page.text
        if text[end : end + 1].isalnum() or text[start - 1 : start].isalnum():
            return False
        before = word_before(page.folded, start)
        if before in self._words.any_before:
            return True
        parted = text[start - 1 : start] in {"(", "\n"} or text[start - 2 : start] in {", ", "- ", "– ", "| "}
        after = (
            text[end : end + 1] in {")", ",", "\n", "."} or text[end : end + 2] == " -" or text[end : end + 2] == " –"
        )
        joined = page.folded[end + 1 :].startswith(_JOINTS) and text[end : end + 1] == " "
        return parted and (after or joined)

    def _made(self, page: Page, span: Span, rule: str, area: Candidate | None, kind: str = "city") -> PlaceMention:
        country = place_of(self._packs, area.name).country if area and area.name else None
        return PlaceMention(span, rule, kind, None, page.text[slice(*span)], country, line=page.line_at(span[0]).index)
